package nl.kpimodel.core.constraint.internal;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ValidationException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import nl.kpimodel.core.constraint.ConstraintMessages;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a value with a message that says more than the constraint's own. Where the application gave a message, that one stays.
 *
 * <p>A message is one key, so that a translation has the word order of its language; what it names is a parameter. Parameters hold words of the
 * annotation and the model alone: the value never gets into a message. The API knows attributes of the annotation as parameters and no others, so
 * parameters are handed to Hibernate Validator by its own method, and for every other provider they go with the template, where
 * {@link ConstraintMessages} reads them.
 */
final class Refusal {
    private static final String HIBERNATE_CONTEXT = "org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext";

    private Refusal() {}

    /** The key of a message of the constraint, for a variant of what it asks. */
    static String key(Class<? extends Annotation> constraint, String variant) {
        return "{" + constraint.getName() + "." + variant + ".message}";
    }

    /** The key of the constraint's own message. */
    static String key(Class<? extends Annotation> constraint) {
        return "{" + constraint.getName() + ".message}";
    }

    static boolean with(ConstraintValidatorContext context, Class<? extends Annotation> constraint, @Nullable String template) {
        return with(context, constraint, template, Map.of());
    }

    static boolean with(ConstraintValidatorContext context, Class<? extends Annotation> constraint, @Nullable String template,
            Map<String, String> parameters) {
        String suffix = parameters(context, parameters);
        if (template != null && isOwnMessage(context, constraint)) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(template + suffix).addConstraintViolation();
        }
        return false;
    }

    static boolean on(String property, ConstraintValidatorContext context, Class<? extends Annotation> constraint, @Nullable String template,
            Map<String, String> parameters) {
        String suffix = parameters(context, parameters);
        context.disableDefaultConstraintViolation();
        String shown = template != null && isOwnMessage(context, constraint) ? template + suffix : context.getDefaultConstraintMessageTemplate();
        context.buildConstraintViolationWithTemplate(shown).addPropertyNode(property).addConstraintViolation();
        return false;
    }

    /** Hands parameters to the provider if it takes them; returns what goes behind the template if it does not. */
    private static String parameters(ConstraintValidatorContext context, Map<String, String> parameters) {
        if (parameters.isEmpty()) {
            return "";
        }
        try {
            Class<?> type = Class.forName(HIBERNATE_CONTEXT, false, context.getClass().getClassLoader());
            Object hibernate = context.unwrap(type);
            Method add = type.getMethod("addMessageParameter", String.class, Object.class);
            for (Map.Entry<String, String> parameter : parameters.entrySet()) {
                add.invoke(hibernate, parameter.getKey(), parameter.getValue());
            }
            return "";
        } catch (ReflectiveOperationException | LinkageError | ValidationException otherProvider) {
            return MessageParameters.written(parameters);
        }
    }

    private static boolean isOwnMessage(ConstraintValidatorContext context, Class<? extends Annotation> constraint) {
        return context.getDefaultConstraintMessageTemplate().equals(key(constraint));
    }
}
