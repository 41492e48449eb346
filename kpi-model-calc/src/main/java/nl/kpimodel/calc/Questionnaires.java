package nl.kpimodel.calc;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.registration.Household;
import nl.kpimodel.core.registration.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * The application's functions for filled-in questionnaires (Dutch: <i>ingevulde vragenlijst</i>). A questionnaire has all answers of one
 * respondent for one case, or for no case, to one of the two kinds of questionnaire. It belongs to the day of its last answer.
 *
 * <p>An application with individual answers groups them with {@link AnswerGrouping}. Immutable: {@link #household} and {@link #age} return
 * an extended copy.
 *
 * @param <T> the application's type of a questionnaire
 */
public final class Questionnaires<T> {
    final Function<? super T, Questionnaire> kind;
    final DayFunction<T> lastAnsweredOn;
    final BiFunction<? super T, ItemId, @Nullable String> answer;
    final Function<? super T, ? extends @Nullable Household> household;
    final Function<? super T, ? extends @Nullable Integer> age;

    Questionnaires(
            Function<? super T, Questionnaire> kind,
            DayFunction<T> lastAnsweredOn,
            BiFunction<? super T, ItemId, @Nullable String> answer,
            Function<? super T, ? extends @Nullable Household> household,
            Function<? super T, ? extends @Nullable Integer> age) {
        this.kind = kind;
        this.lastAnsweredOn = lastAnsweredOn;
        this.answer = answer;
        this.household = household;
        this.age = age;
    }

    /**
     * Creates questionnaires with the application's functions. Household and age are unknown unless added.
     *
     * @param kind the kind of questionnaire
     * @param lastAnsweredOn the day of its last answer
     * @param answers the answers by item: an option of the scale, or {@code NVT}; an item that is absent, null or blank was not answered
     * @param <T> the application's type of a questionnaire
     * @return the questionnaires
     */
    public static <T> Questionnaires<T> of(
            Function<? super T, Questionnaire> kind,
            Function<? super T, ? extends @Nullable LocalDate> lastAnsweredOn,
            Function<? super T, ? extends Map<ItemId, ? extends @Nullable String>> answers) {
        return new Questionnaires<>(kind, DayFunction.from("lastAnsweredOn", lastAnsweredOn), (unit, item) -> answers.apply(unit).get(item), unit -> null, unit -> null);
    }

    /**
     * Returns the functions for questionnaires of {@link AnswerGrouping}.
     *
     * @return the questionnaires
     */
    public static Questionnaires<FilledQuestionnaire> filled() {
        return Questionnaires.of(FilledQuestionnaire::kind, FilledQuestionnaire::lastAnsweredOn, FilledQuestionnaire::answers)
                .household(FilledQuestionnaire::household)
                .age(FilledQuestionnaire::age);
    }

    /**
     * Adds the household of the respondent.
     *
     * @param household the household; {@code null} if unknown
     * @return the questionnaires
     */
    public Questionnaires<T> household(Function<? super T, ? extends @Nullable Household> household) {
        return new Questionnaires<>(kind, lastAnsweredOn, answer, household, age);
    }

    /**
     * Adds the age of the respondent.
     *
     * @param age the age in whole years; {@code null} if unknown
     * @return the questionnaires
     */
    public Questionnaires<T> age(Function<? super T, ? extends @Nullable Integer> age) {
        return new Questionnaires<>(kind, lastAnsweredOn, answer, household, FieldBounds.whole(RecordType.RESPONSE, "age", age));
    }
}
