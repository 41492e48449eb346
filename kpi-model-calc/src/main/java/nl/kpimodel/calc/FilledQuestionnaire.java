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
 * The answers of one respondent for one case, or for no case, to one kind of questionnaire (Dutch: <i>ingevulde vragenlijst</i>), as
 * grouped by {@link AnswerGrouping}. Immutable; safe for use by several threads.
 *
 * @param kind the kind of questionnaire
 * @param respondentId the respondent
 * @param caseId its case; {@code null} if it has none
 * @param firstAnsweredOn day of the first answer
 * @param lastAnsweredOn day of the last answer, to which the questionnaire belongs
 * @param answers the answer to each item that was answered, in the order of the items
 * @param age age of the respondent: the first one among the answers, by day and item; {@code null} if there is none
 * @param household household of the respondent, determined in the same way; {@code null} if there is none
 * @param strata values of the strata of the grouping, determined in the same way, without strata that have no value
 * @param repeatedAnswers the number of answers ignored because the item already had one
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
