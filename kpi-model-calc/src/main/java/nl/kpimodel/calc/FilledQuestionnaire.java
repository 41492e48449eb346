package nl.kpimodel.calc;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.registration.Household;
import org.jspecify.annotations.Nullable;

/**
 * What one respondent answered for one case, or for none, on one kind of questionnaire (Dutch: <i>ingevulde vragenlijst</i>), as {@link AnswerGrouping}
 * makes it of single answers. Immutable; safe for use by several threads.
 *
 * @param kind which questionnaire
 * @param respondentId who answered
 * @param caseId the case it is about; {@code null} if about none
 * @param firstAnsweredOn day of the first answer
 * @param lastAnsweredOn day of the last answer, to which the questionnaire belongs
 * @param answers the answer to each item that was answered, in the order of the items
 * @param age age of the respondent: the first that is filled among the answers, by day and item; {@code null} if none is
 * @param household household of the respondent, found likewise; {@code null} if none is filled
 * @param strata values of the strata that the grouping was told of, found likewise; without those that are filled nowhere
 * @param repeatedAnswers answers put aside because the item was answered already
 */
public record FilledQuestionnaire(
        Questionnaire kind,
        String respondentId,
        @Nullable String caseId,
        LocalDate firstAnsweredOn,
        LocalDate lastAnsweredOn,
        SortedMap<ItemId, String> answers,
        @Nullable Integer age,
        @Nullable Household household,
        SortedMap<String, String> strata,
        int repeatedAnswers) {
    /** Creates a questionnaire. */
    public FilledQuestionnaire {
        answers = copy(answers);
        strata = copy(strata);
    }

    private static <K extends Comparable<K>> SortedMap<K, String> copy(Map<K, String> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
