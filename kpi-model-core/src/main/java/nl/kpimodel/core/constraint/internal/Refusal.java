package nl.kpimodel.core.constraint.internal;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ValidationException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import nl.kpimodel.core.constraint.ConstraintMessages;
import org.jspecify.annotations.Nullable;

/**
 * Reports a violation with a more specific message than the constraint's own. A message given by the application takes precedence.
 *
 * <p>{@code with} and {@code on} add the violation and return false, so that a validator reads {@code return isValid || Refusal.with(...)}.
 *
 * <p>A message has one key with parameters, so that each translation has its own word order. Parameters contain only words of the
 * annotation and the model: the value never gets into a message. The standard API supports only attributes of the annotation as parameters.
 * Hibernate Validator therefore receives them by its own method; for other providers they follow the template, where {@link
 * ConstraintMessages} reads them.
 */
final class Refusal {
    private static final String HIBERNATE_CONTEXT = "org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext";

    private Refusal() {}

    /** Returns the key of a variant of the constraint's message. */
    static String key(Class<? extends Annotation> constraint, String variant) {
        return "{" + constraint.getName() + "." + variant + ".message}";
    }

    /** Returns the key of the constraint's own message. */
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

    /** As {@link #with}, with the violation on a property of the validated object. */
    static boolean on(String property, ConstraintValidatorContext context, Class<? extends Annotation> constraint, @Nullable String template,
            Map<String, String> parameters) {
        String suffix = parameters(context, parameters);
        context.disableDefaultConstraintViolation();
        String shown = template != null && isOwnMessage(context, constraint) ? template + suffix : context.getDefaultConstraintMessageTemplate();
        context.buildConstraintViolationWithTemplate(shown).addPropertyNode(property).addConstraintViolation();
        return false;
    }

    /** Passes parameters to the provider if it supports them. Otherwise returns the text to append to the template. */
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
