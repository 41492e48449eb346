package nl.kpimodel.core.constraint.internal;

import jakarta.validation.ConstraintDeclarationException;
import java.util.Locale;
import nl.kpimodel.core.constraint.ScoreOnScale;

/** Validates {@link ScoreOnScale}. */
public final class ScoreOnScaleValidator {
    private ScoreOnScaleValidator() {}

    private static DecimalValidator.Requirement requirement(ScoreOnScale constraint) {
        if (constraint.min() >= constraint.max()) {
            throw new ConstraintDeclarationException(String.format(Locale.ROOT,
                    "@ScoreOnScale has min = %d and max = %d; min must be below max.", constraint.min(), constraint.max()));
        }
        return DecimalValidator.Requirement.of(ScoreOnScale.class, DecimalRange.between(constraint.min(), constraint.max()))
                .withDecimals(constraint.decimals());
    }

    /** Validates numbers. */
    public static final class ForNumber extends DecimalValidator.OfNumber<ScoreOnScale> {
        /** Called by the Bean Validation provider. */
        public ForNumber() {
            super(ScoreOnScaleValidator::requirement);
        }
    }

    /** Validates texts. */
    public static final class ForText extends DecimalValidator.OfText<ScoreOnScale> {
        /** Called by the Bean Validation provider. */
        public ForText() {
            super(ScoreOnScaleValidator::requirement);
        }
    }
}
