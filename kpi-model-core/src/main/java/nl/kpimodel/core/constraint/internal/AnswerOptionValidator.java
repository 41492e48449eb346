package nl.kpimodel.core.constraint.internal;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import nl.kpimodel.core.constraint.AnswerOption;
import nl.kpimodel.core.internal.AnswerText;
import org.jspecify.annotations.Nullable;

/** Validates {@link AnswerOption}. */
public final class AnswerOptionValidator implements ConstraintValidator<AnswerOption, CharSequence> {
    private List<String> options = List.of();

    /** Called by the Bean Validation provider. */
    public AnswerOptionValidator() {}

    @Override
    public void initialize(AnswerOption constraint) {
        options = List.of(constraint.value());
        if (options.isEmpty()) {
            throw new ConstraintDeclarationException("@AnswerOption names no options; name those of the scale in their order.");
        }
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null
                || AnswerText.isNotApplicable(value.toString())
                || options.stream().anyMatch(option -> AnswerText.isSame(option, value.toString()));
    }
}
