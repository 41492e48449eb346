package nl.kpimodel.core.constraint.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import nl.kpimodel.core.constraint.Hours;

/** Validates {@link Hours}. */
public final class HoursValidator {
    private HoursValidator() {}

    private static DecimalValidator.Requirement requirement(Hours constraint) {
        return DecimalValidator.Requirement.of(Hours.class, DecimalRange.all().positive()).atMost(constraint.max());
    }

    /** Validates numbers. */
    public static final class ForNumber extends DecimalValidator.OfNumber<Hours> {
        /** Called by the Bean Validation provider. */
        public ForNumber() {
            super(HoursValidator::requirement);
        }
    }

    /** Validates texts. */
    public static final class ForText extends DecimalValidator.OfText<Hours> {
        /** Called by the Bean Validation provider. */
        public ForText() {
            super(HoursValidator::requirement);
        }
    }

    /** Validates durations. */
    public static final class ForDuration extends DecimalValidator<Hours, Duration> {
        private static final BigDecimal SECONDS_IN_AN_HOUR = BigDecimal.valueOf(3600);

        /** Called by the Bean Validation provider. */
        public ForDuration() {
            super(HoursValidator::requirement);
        }

        @Override
        BigDecimal decimal(Duration value) {
            // Rounding up fractions keeps a value that is above a bound above it.
            return BigDecimal.valueOf(value.getSeconds())
                    .add(BigDecimal.valueOf(value.getNano(), 9))
                    .divide(SECONDS_IN_AN_HOUR, 18, RoundingMode.UP);
        }
    }
}
