package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * Checks a number that an application's function returns against the bounds of its registration field. Records already satisfy them. A
 * number that no record could have is refused with the message of the record.
 */
final class FieldBounds {
    private static final String ABSENT = "Let the function return null if there is no number, and validate the data first.";
    private static final String PRESENT = "Validate the data first.";

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

    /** Returns the function, extended to refuse numbers outside the bounds of a field. */
    static <T> Function<T, @Nullable BigDecimal> number(
            RecordType type, String field, Function<? super T, ? extends @Nullable BigDecimal> number) {
        Objects.requireNonNull(number, field);
        FieldBounds bounds = of(type, field);
        return unit -> {
            BigDecimal given = number.apply(unit);
            if (given != null) {
                bounds.require(given, ABSENT);
            }
            return given;
        };
    }

    /** Returns the function, extended to refuse whole numbers outside the bounds of a field. */
    static <T> Function<T, @Nullable Integer> whole(RecordType type, String field, Function<? super T, ? extends @Nullable Integer> number) {
        Objects.requireNonNull(number, field);
        FieldBounds bounds = of(type, field);
        return unit -> {
            Integer given = number.apply(unit);
            if (given != null) {
                bounds.require(BigDecimal.valueOf(given), ABSENT);
            }
            return given;
        };
    }

    /** Returns the function, extended to refuse whole numbers outside the bounds of a field that is never empty. */
    static <T> ToIntFunction<T> required(RecordType type, String field, ToIntFunction<? super T> number) {
        Objects.requireNonNull(number, field);
        FieldBounds bounds = of(type, field);
        return unit -> {
            int given = number.applyAsInt(unit);
            bounds.require(BigDecimal.valueOf(given), PRESENT);
            return given;
        };
    }

    private void require(BigDecimal given, String wayOut) {
        if (minimum != null && isBelow(given, minimum) || maximum != null && given.compareTo(maximum) > 0) {
            Object value = field.kind().isDecimal() ? given : (Object) given.intValueExact();
            throw new IllegalArgumentException(field.fault(value).map(fault -> fault.message() + " ").orElse("") + wayOut);
        }
    }

    private boolean isBelow(BigDecimal given, BigDecimal least) {
        // Most bounds are 0, which needs no comparison of digits. Hours of 0, which no record has, do not affect any figure.
        return (least.signum() == 0 ? given.signum() : given.compareTo(least)) < 0;
    }
}
