package nl.kpimodel.core.constraint.internal;

import nl.kpimodel.core.constraint.Age;

/** Validates {@link Age}. */
public final class AgeValidator {
    private AgeValidator() {}

    private static DecimalValidator.Requirement requirement(Age constraint) {
        return DecimalValidator.Requirement.of(Age.class, DecimalRange.wholeBetween(0, 130));
    }

    /** For numbers. */
    public static final class ForNumber extends DecimalValidator.OfNumber<Age> {
        /** Called by the Bean Validation provider. */
        public ForNumber() {
            super(AgeValidator::requirement);
        }
    }

    /** For texts. */
    public static final class ForText extends DecimalValidator.OfText<Age> {
        /** Called by the Bean Validation provider. */
        public ForText() {
            super(AgeValidator::requirement);
        }
    }
}
