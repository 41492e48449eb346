package nl.kpimodel.core.constraint.internal;

import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import nl.kpimodel.core.constraint.OnlyWith;
import org.jspecify.annotations.Nullable;

/** Validates {@link OnlyWith}. */
public final class OnlyWithValidator extends PropertiesValidator<OnlyWith> {
    /** Called by the Bean Validation provider. */
    public OnlyWithValidator() {}

    @Override
    String[] names(OnlyWith constraint) {
        return new String[] {constraint.property(), constraint.requires()};
    }

    @Override
    boolean validate(PropertyReader[] properties, @Nullable Object[] values, ConstraintValidatorContext context) {
        return values[0] == null || values[1] != null || Refusal.on(properties[0].name(), context, OnlyWith.class, null, Map.of());
    }
}
