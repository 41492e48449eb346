package nl.kpimodel.core.measure;

import java.util.List;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Questionnaire;

/**
 * The questionnaire items from which an effect indicator is calculated (Dutch: <i>vragen van een effectenindicator</i>).
 *
 * @param participant items of the participants' questionnaire, at least one
 * @param professional items of the professionals' questionnaire; empty if the indicator's rows have none
 */
public record IndicatorItems(List<ItemId> participant, List<ItemId> professional) {
    /**
     * Creates the items.
     *
     * @throws IllegalArgumentException if there is no participants' item, or one of the wrong questionnaire
     */
    public IndicatorItems {
        participant = requireOf(Questionnaire.PARTICIPANT, participant);
        professional = requireOf(Questionnaire.PROFESSIONAL, professional);
        if (participant.isEmpty()) {
            throw new IllegalArgumentException("The items of an indicator have none for participants; an indicator without items has no measure.");
        }
    }

    private static List<ItemId> requireOf(Questionnaire questionnaire, List<ItemId> items) {
        for (ItemId item : items) {
            if (item.questionnaire() != questionnaire) {
                throw new IllegalArgumentException("Item " + item + " is not of questionnaire " + questionnaire + ".");
            }
        }
        return List.copyOf(items);
    }
}
