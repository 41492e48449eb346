package nl.kpimodel.core.constraint.internal;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The base of the validators of identifiers: it reads the identifier, then checks it.
 *
 * @param <A> the constraint
 * @param <T> the type of the value
 * @param <I> the type of the identifier
 */
abstract class IdentifierValidator<A extends Annotation, T, I> implements ConstraintValidator<A, T> {
    private final Function<T, I> reader;
    private final Function<A, IdentifierCheck<I>> checks;
    private @Nullable IdentifierCheck<I> check;

    IdentifierValidator(Function<T, I> reader, Function<A, IdentifierCheck<I>> checks) {
        this.reader = reader;
        this.checks = checks;
    }

    @Override
    public final void initialize(A constraint) {
        check = checks.apply(constraint);
    }

    @Override
    public final boolean isValid(@Nullable T value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        I id;
        try {
            id = reader.apply(value);
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
        return Objects.requireNonNull(check, "initialize comes first").accepts(id, context);
    }
}
