package nl.kpimodel.core.constraint.internal;

import nl.kpimodel.core.constraint.Percentage;

/** Validates {@link Percentage}. */
public final class PercentageValidator {
    private PercentageValidator() {}

    private static DecimalValidator.Requirement requirement(Percentage constraint) {
        return DecimalValidator.Requirement.of(Percentage.class, DecimalRange.between(0, 100)).withDecimals(constraint.decimals());
    }

    /** Validates numbers. */
    public static final class ForNumber extends DecimalValidator.OfNumber<Percentage> {
        /** Called by the Bean Validation provider. */
        public ForNumber() {
            super(PercentageValidator::requirement);
        }
    }

    /** Validates texts. */
    public static final class ForText extends DecimalValidator.OfText<Percentage> {
        /** Called by the Bean Validation provider. */
        public ForText() {
            super(PercentageValidator::requirement);
        }
    }
}
