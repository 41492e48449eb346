package nl.kpimodel.core.constraint.internal;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.constraint.NotCitizenNumber;
import org.jspecify.annotations.Nullable;

/** Validates {@link NotCitizenNumber}. */
public final class NotCitizenNumberValidator {
    private NotCitizenNumberValidator() {}

    static boolean looksLikeCitizenNumber(Number value) {
        BigDecimal decimal = Decimals.of(value);
        // A number with many more digits than a citizen number need not be expanded to reject it.
        return decimal != null
                && decimal.signum() > 0
                && decimal.precision() - decimal.scale() <= 9
                && decimal.stripTrailingZeros().scale() <= 0
                && CitizenNumber.looksLike(decimal.longValue());
    }

    /** Validates numbers. */
    public static final class ForNumber implements ConstraintValidator<NotCitizenNumber, Number> {
        /** Called by the Bean Validation provider. */
        public ForNumber() {}

        @Override
        public boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
            return value == null || !looksLikeCitizenNumber(value);
        }
    }

    /** Validates texts. */
    public static final class ForText implements ConstraintValidator<NotCitizenNumber, CharSequence> {
        private boolean within;

        /** Called by the Bean Validation provider. */
        public ForText() {}

        @Override
        public void initialize(NotCitizenNumber constraint) {
            within = constraint.scope() == NotCitizenNumber.Scope.WITHIN;
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            if (value == null || !CitizenNumber.looksLike(value) && !(within && CitizenNumber.standsIn(value))) {
                return true;
            }
            return Refusal.with(context, NotCitizenNumber.class, within ? Refusal.key(NotCitizenNumber.class, "within") : null);
        }
    }
}
