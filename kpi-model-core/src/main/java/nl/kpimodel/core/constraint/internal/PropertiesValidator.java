package nl.kpimodel.core.constraint.internal;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The base of the validators of several properties: it reads them by name, then validates them together.
 *
 * @param <A> the constraint
 */
abstract class PropertiesValidator<A extends Annotation> implements ConstraintValidator<A, Object> {
    private @Nullable ClassValue<PropertyReader[]> properties;

    /** Returns the names of the properties in the annotation, in the order in which {@link #validate} expects their values. */
    abstract String[] names(A constraint);

    /** Returns whether the values are valid. Otherwise the method has added the violation to a property. */
    abstract boolean validate(PropertyReader[] properties, @Nullable Object[] values, ConstraintValidatorContext context);

    @Override
    public final void initialize(A constraint) {
        String[] names = names(constraint);
        if (names.length < 2) {
            throw new ConstraintDeclarationException(
                    "@" + constraint.annotationType().getSimpleName() + " names fewer than two properties; name at least two.");
        }
        properties = PropertyReader.properties(names);
    }

    @Override
    public final boolean isValid(@Nullable Object bean, ConstraintValidatorContext context) {
        if (bean == null) {
            return true;
        }
        PropertyReader[] readers = Objects.requireNonNull(properties, "initialize comes first").get(bean.getClass());
        @Nullable Object[] values = new Object[readers.length];
        for (int i = 0; i < readers.length; i++) {
            values[i] = readers[i].read(bean);
        }
        return validate(readers, values, context);
    }

    /** Returns the value as a number; {@code null} if it is empty or not a finite number. */
    static @Nullable BigDecimal number(PropertyReader property, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Number number) {
            return Decimals.of(number);
        }
        throw unexpected(property, value, "a number");
    }

    static ConstraintDeclarationException unexpected(PropertyReader property, Object value, String expected) {
        return new ConstraintDeclarationException(
                "Property " + property.name() + " has type " + value.getClass().getName() + "; it must be " + expected + ".");
    }
}
