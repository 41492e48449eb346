package nl.kpimodel.core.constraint.internal;

import nl.kpimodel.core.constraint.Echelon;

/** Validates {@link Echelon}. */
public final class EchelonValidator {
    private EchelonValidator() {}

    private static DecimalValidator.Requirement requirement(Echelon constraint) {
        return DecimalValidator.Requirement.of(Echelon.class, DecimalRange.wholeBetween(0, 4));
    }

    /** For numbers. */
    public static final class ForNumber extends DecimalValidator.OfNumber<Echelon> {
        /** Called by the Bean Validation provider. */
        public ForNumber() {
            super(EchelonValidator::requirement);
        }
    }

    /** For texts. */
    public static final class ForText extends DecimalValidator.OfText<Echelon> {
        /** Called by the Bean Validation provider. */
        public ForText() {
            super(EchelonValidator::requirement);
        }
    }
}
