package nl.kpimodel.core.constraint.internal;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.constraint.EditionKey;
import org.jspecify.annotations.Nullable;

/** Validates {@link EditionKey}. */
public final class EditionKeyValidator implements ConstraintValidator<EditionKey, CharSequence> {
    private static final String KEYS = Stream.of(Edition.values()).map(Edition::key).collect(Collectors.joining(", "));

    /** Called by the Bean Validation provider. */
    public EditionKeyValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null
                || Stream.of(Edition.values()).anyMatch(edition -> edition.key().contentEquals(value))
                || Refusal.with(context, EditionKey.class, Refusal.key(EditionKey.class), Map.of("editions", KEYS));
    }
}
