package nl.kpimodel.core.constraint;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Payload;
import java.util.Set;
import nl.kpimodel.core.validation.Rule;

/**
 * How much it weighs that a constraint does not hold (Dutch: <i>ernst</i>), as a payload:
 *
 * <pre>{@code
 * record MyCase(@PlausibleDate(payload = Severities.Field.class) LocalDate signalDate) {}
 * }</pre>
 *
 * <p>Bean Validation itself does not distinguish them; an application that processes violations does, with {@link #of}.
 */
public final class Severities {
    private Severities() {}

    /**
     * Returns the severity of a violation.
     *
     * @param violation the violation
     * @return the most severe one of the constraint; {@link Rule.Severity#ERROR} if it has none
     */
    public static Rule.Severity of(ConstraintViolation<?> violation) {
        Set<Class<? extends Payload>> payload = violation.getConstraintDescriptor().getPayload();
        if (payload.contains(Error.class)) {
            return Rule.Severity.ERROR;
        }
        if (payload.contains(Field.class)) {
            return Rule.Severity.FIELD;
        }
        return payload.contains(Warning.class) ? Rule.Severity.WARNING : Rule.Severity.ERROR;
    }

    /** The record is rejected (<i>afgewezen</i>): it counts nowhere. */
    public interface Error extends Payload {}

    /** Only the field counts as missing (<i>veld vervalt</i>); the record is kept. */
    public interface Field extends Payload {}

    /** Record and field are kept (<i>waarschuwing</i>). */
    public interface Warning extends Payload {}
}
