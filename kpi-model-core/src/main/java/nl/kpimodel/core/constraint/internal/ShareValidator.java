package nl.kpimodel.core.constraint.internal;

import nl.kpimodel.core.constraint.Share;

/** Validates {@link Share}. */
public final class ShareValidator {
    private ShareValidator() {}

    private static DecimalValidator.Requirement requirement(Share constraint) {
        return DecimalValidator.Requirement.of(Share.class, DecimalRange.between(0, 1));
    }

    /** For numbers. */
    public static final class ForNumber extends DecimalValidator.OfNumber<Share> {
        /** Called by the Bean Validation provider. */
        public ForNumber() {
            super(ShareValidator::requirement);
        }
    }

    /** For texts. */
    public static final class ForText extends DecimalValidator.OfText<Share> {
        /** Called by the Bean Validation provider. */
        public ForText() {
            super(ShareValidator::requirement);
        }
    }
}
