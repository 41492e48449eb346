package nl.kpimodel.core.constraint.internal;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import nl.kpimodel.core.constraint.ZrmEditionYear;
import nl.kpimodel.core.registration.ZrmScore;
import org.jspecify.annotations.Nullable;

/** Validates {@link ZrmEditionYear}. */
public final class ZrmEditionYearValidator {
    private static final List<String> EDITIONS = Stream.of(ZrmScore.MatrixEdition.values()).map(ZrmScore.MatrixEdition::key).toList();

    private ZrmEditionYearValidator() {}

    /** Validates numbers. */
    public static final class ForNumber implements ConstraintValidator<ZrmEditionYear, Number> {
        /** Called by the Bean Validation provider. */
        public ForNumber() {}

        @Override
        public boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            BigDecimal year = Decimals.of(value);
            return year != null && EDITIONS.stream().anyMatch(edition -> year.compareTo(new BigDecimal(edition)) == 0);
        }
    }

    /** Validates texts. */
    public static final class ForText implements ConstraintValidator<ZrmEditionYear, CharSequence> {
        /** Called by the Bean Validation provider. */
        public ForText() {}

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value == null || EDITIONS.stream().anyMatch(edition -> edition.contentEquals(value));
        }
    }
}
