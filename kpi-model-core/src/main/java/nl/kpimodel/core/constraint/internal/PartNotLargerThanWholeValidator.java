package nl.kpimodel.core.constraint.internal;

import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.util.Map;
import nl.kpimodel.core.constraint.PartNotLargerThanWhole;
import org.jspecify.annotations.Nullable;

/** Validates {@link PartNotLargerThanWhole}. */
public final class PartNotLargerThanWholeValidator extends PropertiesValidator<PartNotLargerThanWhole> {
    /** Called by the Bean Validation provider. */
    public PartNotLargerThanWholeValidator() {}

    @Override
    String[] names(PartNotLargerThanWhole constraint) {
        return new String[] {constraint.part(), constraint.whole()};
    }

    @Override
    boolean validate(PropertyReader[] properties, @Nullable Object[] values, ConstraintValidatorContext context) {
        BigDecimal part = number(properties[0], values[0]);
        BigDecimal whole = number(properties[1], values[1]);
        return part == null || whole == null || part.compareTo(whole) <= 0
                || Refusal.on(properties[0].name(), context, PartNotLargerThanWhole.class, null, Map.of());
    }
}
