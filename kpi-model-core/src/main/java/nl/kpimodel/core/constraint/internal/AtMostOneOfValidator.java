package nl.kpimodel.core.constraint.internal;

import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import nl.kpimodel.core.constraint.AtMostOneOf;
import org.jspecify.annotations.Nullable;

/** Validates {@link AtMostOneOf}. */
public final class AtMostOneOfValidator extends PropertiesValidator<AtMostOneOf> {
    /** Called by the Bean Validation provider. */
    public AtMostOneOfValidator() {}

    @Override
    String[] names(AtMostOneOf constraint) {
        return constraint.value();
    }

    @Override
    boolean validate(PropertyReader[] properties, @Nullable Object[] values, ConstraintValidatorContext context) {
        PropertyReader first = null;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null && first != null) {
                return Refusal.on(properties[i].name(), context, AtMostOneOf.class, Refusal.key(AtMostOneOf.class),
                        Map.of("filled", first.name()));
            }
            first = values[i] == null ? first : properties[i];
        }
        return true;
    }
}
