package nl.kpimodel.core.constraint.internal;

import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.util.Map;
import nl.kpimodel.core.constraint.WithinBounds;
import org.jspecify.annotations.Nullable;

/** Validates {@link WithinBounds}. */
public final class WithinBoundsValidator extends PropertiesValidator<WithinBounds> {
    /** Called by the Bean Validation provider. */
    public WithinBoundsValidator() {}

    @Override
    String[] names(WithinBounds constraint) {
        return new String[] {constraint.lower(), constraint.value(), constraint.upper()};
    }

    @Override
    boolean validate(PropertyReader[] properties, @Nullable Object[] values, ConstraintValidatorContext context) {
        BigDecimal lower = number(properties[0], values[0]);
        BigDecimal value = number(properties[1], values[1]);
        BigDecimal upper = number(properties[2], values[2]);
        if (isAbove(lower, upper)) {
            return Refusal.on(properties[2].name(), context, WithinBounds.class, Refusal.key(WithinBounds.class, "bounds"), Map.of());
        }
        return !isAbove(lower, value) && !isAbove(value, upper)
                || Refusal.on(properties[1].name(), context, WithinBounds.class, null, Map.of());
    }

    private static boolean isAbove(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) > 0;
    }
}
