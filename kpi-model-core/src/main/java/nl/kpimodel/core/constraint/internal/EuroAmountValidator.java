package nl.kpimodel.core.constraint.internal;

import nl.kpimodel.core.constraint.EuroAmount;

/** Validates {@link EuroAmount}. */
public final class EuroAmountValidator {
    private EuroAmountValidator() {}

    private static DecimalValidator.Requirement requirement(EuroAmount constraint) {
        DecimalRange cents = DecimalRange.all().withDecimals(2);
        return switch (constraint.sign()) {
            case NOT_NEGATIVE -> DecimalValidator.Requirement.of(EuroAmount.class, cents.atLeast(0));
            case POSITIVE -> DecimalValidator.Requirement.of(EuroAmount.class, cents.positive()).saying("positive");
            case ANY -> DecimalValidator.Requirement.of(EuroAmount.class, cents).saying("any");
        };
    }

    /** Validates numbers. */
    public static final class ForNumber extends DecimalValidator.OfNumber<EuroAmount> {
        /** Called by the Bean Validation provider. */
        public ForNumber() {
            super(EuroAmountValidator::requirement);
        }
    }

    /** Validates texts. */
    public static final class ForText extends DecimalValidator.OfText<EuroAmount> {
        /** Called by the Bean Validation provider. */
        public ForText() {
            super(EuroAmountValidator::requirement);
        }
    }
}
