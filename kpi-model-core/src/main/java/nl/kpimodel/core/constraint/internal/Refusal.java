package nl.kpimodel.core.constraint.internal;

import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a value with a message that says more than the constraint's own. Where the application gave a message, that one stays.
 *
 * <p>A message is put together from keys, and from words of the annotation and the model alone: the value never gets into it.
 */
final class Refusal {
    private Refusal() {}

    /** The key of a message of the constraint, for a variant of what it asks. */
    static String key(Class<? extends Annotation> constraint, String variant) {
        return "{" + constraint.getName() + "." + variant + ".message}";
    }

    /** The keys of what constants of an enum are called, with commas between them. */
    static String keys(Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> "{" + constant.getDeclaringClass().getName() + "." + constant.name() + "}")
                .collect(Collectors.joining(", "));
    }

    static boolean with(ConstraintValidatorContext context, Class<? extends Annotation> constraint, @Nullable String template) {
        if (template != null && isOwnMessage(context, constraint)) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(template).addConstraintViolation();
        }
        return false;
    }

    static boolean on(
            String property, ConstraintValidatorContext context, Class<? extends Annotation> constraint, @Nullable String template) {
        context.disableDefaultConstraintViolation();
        String shown = template != null && isOwnMessage(context, constraint) ? template : context.getDefaultConstraintMessageTemplate();
        context.buildConstraintViolationWithTemplate(shown).addPropertyNode(property).addConstraintViolation();
        return false;
    }

    private static boolean isOwnMessage(ConstraintValidatorContext context, Class<? extends Annotation> constraint) {
        return context.getDefaultConstraintMessageTemplate().equals("{" + constraint.getName() + ".message}");
    }
}
