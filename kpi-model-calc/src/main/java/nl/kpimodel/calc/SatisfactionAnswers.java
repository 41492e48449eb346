package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.core.registration.EmployeeRole;
import nl.kpimodel.core.registration.SatisfactionRespondent;
import org.jspecify.annotations.Nullable;

/**
 * The application's functions for satisfaction scores and their scale (Dutch: <i>tevredenheid</i>). Immutable: {@link #role} returns an
 * extended copy.
 *
 * @param <T> the application's type of an answer
 */
public final class SatisfactionAnswers<T> {
    final Function<? super T, SatisfactionRespondent> respondent;
    final DayFunction<T> on;
    final Function<? super T, BigDecimal> score;
    final Function<? super T, BigDecimal> lowest;
    final Function<? super T, BigDecimal> highest;
    final Function<? super T, ? extends @Nullable EmployeeRole> role;

    private SatisfactionAnswers(
            Function<? super T, SatisfactionRespondent> respondent,
            DayFunction<T> on,
            Function<? super T, BigDecimal> score,
            Function<? super T, BigDecimal> lowest,
            Function<? super T, BigDecimal> highest,
            Function<? super T, ? extends @Nullable EmployeeRole> role) {
        this.respondent = respondent;
        this.on = on;
        this.score = score;
        this.lowest = lowest;
        this.highest = highest;
        this.role = role;
    }

    /**
     * Creates answers with the application's functions.
     *
     * @param respondent the kind of respondent
     * @param on the day of the answer
     * @param score the score
     * @param lowest the lowest point of its scale
     * @param highest the highest point of its scale
     * @param <T> the application's type of an answer
     * @return the answers
     */
    public static <T> SatisfactionAnswers<T> of(
            Function<? super T, SatisfactionRespondent> respondent,
            Function<? super T, ? extends @Nullable LocalDate> on,
            Function<? super T, BigDecimal> score,
            Function<? super T, BigDecimal> lowest,
            Function<? super T, BigDecimal> highest) {
        return new SatisfactionAnswers<>(respondent, DayFunction.from("on", on), score, lowest, highest, unit -> null);
    }

    /**
     * Adds the role of staff.
     *
     * @param role employee, trainee or volunteer; {@code null} if unknown
     * @return the answers
     */
    public SatisfactionAnswers<T> role(Function<? super T, ? extends @Nullable EmployeeRole> role) {
        return new SatisfactionAnswers<>(respondent, on, score, lowest, highest, role);
    }

    boolean isOn(SatisfactionScale scale, T answer) {
        return scale.is(lowest.apply(answer), highest.apply(answer));
    }
}
