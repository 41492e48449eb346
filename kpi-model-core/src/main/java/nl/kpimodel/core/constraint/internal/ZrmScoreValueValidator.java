package nl.kpimodel.core.constraint.internal;

import nl.kpimodel.core.constraint.ZrmScoreValue;

/** Validates {@link ZrmScoreValue}. */
public final class ZrmScoreValueValidator {
    private ZrmScoreValueValidator() {}

    private static DecimalValidator.Requirement requirement(ZrmScoreValue constraint) {
        return DecimalValidator.Requirement.of(ZrmScoreValue.class, DecimalRange.wholeBetween(1, 5));
    }

    /** For numbers. */
    public static final class ForNumber extends DecimalValidator.OfNumber<ZrmScoreValue> {
        /** Called by the Bean Validation provider. */
        public ForNumber() {
            super(ZrmScoreValueValidator::requirement);
        }
    }

    /** For texts. */
    public static final class ForText extends DecimalValidator.OfText<ZrmScoreValue> {
        /** Called by the Bean Validation provider. */
        public ForText() {
            super(ZrmScoreValueValidator::requirement);
        }
    }
}
