package nl.kpimodel.core.constraint.internal;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.constraint.Pseudonym;
import nl.kpimodel.core.internal.CleanText;
import org.jspecify.annotations.Nullable;

/** Validates {@link Pseudonym}. */
public final class PseudonymValidator {
    private PseudonymValidator() {}

    /** Validates numbers. */
    public static final class ForNumber implements ConstraintValidator<Pseudonym, Number> {
        /** Called by the Bean Validation provider. */
        public ForNumber() {}

        @Override
        public boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
            return value == null
                    || !NotCitizenNumberValidator.looksLikeCitizenNumber(value)
                    || Refusal.with(context, Pseudonym.class, Refusal.key(Pseudonym.class, "citizenNumber"));
        }
    }

    /** Validates texts. */
    public static final class ForText implements ConstraintValidator<Pseudonym, CharSequence> {
        /** Called by the Bean Validation provider. */
        public ForText() {}

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            if (CitizenNumber.looksLike(value)) {
                return Refusal.with(context, Pseudonym.class, Refusal.key(Pseudonym.class, "citizenNumber"));
            }
            boolean blank = true;
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                    return Refusal.with(context, Pseudonym.class, Refusal.key(Pseudonym.class, "control"));
                }
                blank &= Character.isWhitespace(c) || Character.isSpaceChar(c) || CleanText.isInvisible(c);
            }
            return !blank;
        }
    }
}
