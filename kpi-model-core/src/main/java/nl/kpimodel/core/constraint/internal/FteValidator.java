package nl.kpimodel.core.constraint.internal;

import nl.kpimodel.core.constraint.Fte;

/** Validates {@link Fte}. */
public final class FteValidator {
    private FteValidator() {}

    private static DecimalValidator.Requirement requirement(Fte constraint) {
        return DecimalValidator.Requirement.of(Fte.class, DecimalRange.all().atLeast(0)).atMost(constraint.max());
    }

    /** Validates numbers. */
    public static final class ForNumber extends DecimalValidator.OfNumber<Fte> {
        /** Called by the Bean Validation provider. */
        public ForNumber() {
            super(FteValidator::requirement);
        }
    }

    /** Validates texts. */
    public static final class ForText extends DecimalValidator.OfText<Fte> {
        /** Called by the Bean Validation provider. */
        public ForText() {
            super(FteValidator::requirement);
        }
    }
}
