package nl.kpimodel.core.constraint.internal;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The base of the validators of numbers: it converts the value to a decimal, then checks the range.
 *
 * @param <A> the constraint
 * @param <T> the type of the value
 */
abstract class DecimalValidator<A extends Annotation, T> implements ConstraintValidator<A, T> {
    private final Function<A, Requirement> requirements;
    private @Nullable Requirement requirement;

    /**
     * The requirement of an annotation.
     *
     * @param constraint the type of the annotation
     * @param range the valid numbers
     * @param message the key of the message; {@code null} for the constraint's own
     */
    record Requirement(Class<? extends Annotation> constraint, DecimalRange range, @Nullable String message) {
        static Requirement of(Class<? extends Annotation> constraint, DecimalRange range) {
            return new Requirement(constraint, range, null);
        }

        /** Returns this requirement with a more specific message than the constraint's own. */
        Requirement saying(String variant) {
            return new Requirement(constraint, range, Refusal.key(constraint, variant));
        }

        /** Returns this requirement with a limit on the decimals, if one was given. */
        Requirement withDecimals(int decimals) {
            if (decimals == DecimalRange.ANY_DECIMALS) {
                return this;
            }
            if (decimals < 0) {
                throw new ConstraintDeclarationException(String.format(Locale.ROOT,
                        "@%s has decimals = %d; it must be 0 or more.", constraint.getSimpleName(), decimals));
            }
            return new Requirement(constraint, range.withDecimals(decimals), message).saying(decimals == 0 ? "whole" : "decimals");
        }

        /** Returns this requirement with an upper bound, if one was given. */
        Requirement atMost(int bound) {
            return bound == Integer.MAX_VALUE ? this : new Requirement(constraint, range.atMost(bound), message).saying("max");
        }
    }

    DecimalValidator(Function<A, Requirement> requirements) {
        this.requirements = requirements;
    }

    @Override
    public final void initialize(A constraint) {
        requirement = requirements.apply(constraint);
    }

    /** Returns the value as a decimal; {@code null} if it is not a number. */
    abstract @Nullable BigDecimal decimal(T value);

    @Override
    public final boolean isValid(@Nullable T value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        Requirement required = Objects.requireNonNull(requirement, "initialize comes first");
        BigDecimal decimal = decimal(value);
        return decimal != null && required.range().contains(decimal)
                || Refusal.with(context, required.constraint(), required.message());
    }

    /**
     * Validates numbers.
     *
     * @param <A> the constraint
     */
    abstract static class OfNumber<A extends Annotation> extends DecimalValidator<A, Number> {
        OfNumber(Function<A, Requirement> requirements) {
            super(requirements);
        }

        @Override
        final @Nullable BigDecimal decimal(Number value) {
            return Decimals.of(value);
        }
    }

    /**
     * Validates texts.
     *
     * @param <A> the constraint
     */
    abstract static class OfText<A extends Annotation> extends DecimalValidator<A, CharSequence> {
        OfText(Function<A, Requirement> requirements) {
            super(requirements);
        }

        @Override
        final @Nullable BigDecimal decimal(CharSequence value) {
            return Decimals.of(value);
        }
    }
}
