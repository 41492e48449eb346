package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.util.function.Function;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a number that an application's function gives: those of the field of the registration that it is. Records keep to them already; a
 * number that no record could have is refused with the words of the record's own fault.
 */
final class FieldBounds {
    private final RecordField field;
    private final @Nullable BigDecimal minimum;
    private final @Nullable BigDecimal maximum;

    private FieldBounds(RecordField field) {
        this.field = field;
        this.minimum = field.minimum().orElse(null);
        this.maximum = field.maximum().orElse(null);
    }

    private static FieldBounds of(RecordType type, String field) {
        return new FieldBounds(type.field(field).orElseThrow(() -> new IllegalStateException(type + " has no field " + field + ".")));
    }

    /** The function, refusing numbers outside the bounds of a field. */
    static <T> Function<T, @Nullable BigDecimal> number(
            RecordType type, String field, Function<? super T, ? extends @Nullable BigDecimal> number) {
        FieldBounds bounds = of(type, field);
        return unit -> {
            BigDecimal given = number.apply(unit);
            if (given != null) {
                bounds.require(given);
            }
            return given;
        };
    }

    /** The function, refusing whole numbers outside the bounds of a field. */
    static <T> Function<T, @Nullable Integer> whole(RecordType type, String field, Function<? super T, ? extends @Nullable Integer> number) {
        FieldBounds bounds = of(type, field);
        return unit -> {
            Integer given = number.apply(unit);
            if (given != null) {
                bounds.require(BigDecimal.valueOf(given));
            }
            return given;
        };
    }

    private void require(BigDecimal given) {
        if (minimum != null && isBelow(given, minimum) || maximum != null && given.compareTo(maximum) > 0) {
            Object value = field.kind().isDecimal() ? given : (Object) given.intValueExact();
            throw new IllegalArgumentException(field.fault(value).map(fault -> fault.message() + " ").orElse("")
                    + "Let the function give null where there is no number, and validate the data first.");
        }
    }

    private boolean isBelow(BigDecimal given, BigDecimal least) {
        // Most bounds are 0, which needs no comparison of digits. Hours of 0, which no record has, add nothing and harm no figure.
        return (least.signum() == 0 ? given.signum() : given.compareTo(least)) < 0;
    }
}
