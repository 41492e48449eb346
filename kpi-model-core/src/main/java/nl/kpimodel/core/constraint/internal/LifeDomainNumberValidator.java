package nl.kpimodel.core.constraint.internal;

import nl.kpimodel.core.constraint.LifeDomainNumber;

/** Validates {@link LifeDomainNumber}. */
public final class LifeDomainNumberValidator {
    private LifeDomainNumberValidator() {}

    private static DecimalValidator.Requirement requirement(LifeDomainNumber constraint) {
        return DecimalValidator.Requirement.of(LifeDomainNumber.class, DecimalRange.wholeBetween(1, 7));
    }

    /** For numbers. */
    public static final class ForNumber extends DecimalValidator.OfNumber<LifeDomainNumber> {
        /** Called by the Bean Validation provider. */
        public ForNumber() {
            super(LifeDomainNumberValidator::requirement);
        }
    }

    /** For texts. */
    public static final class ForText extends DecimalValidator.OfText<LifeDomainNumber> {
        /** Called by the Bean Validation provider. */
        public ForText() {
            super(LifeDomainNumberValidator::requirement);
        }
    }
}
