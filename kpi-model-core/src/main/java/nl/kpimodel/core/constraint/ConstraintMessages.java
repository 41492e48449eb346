package nl.kpimodel.core.constraint;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the messages of this package where a Bean Validation provider cannot: an interpolator around the application's own.
 *
 * <p>On the class path nobody needs it, for providers join all bundles of the name {@code ContributorValidationMessages}. On the module path
 * they take the first that they meet; an application that has such a bundle of its own would then see keys in braces instead of the messages
 * of this library. This puts it right:
 *
 * <pre>{@code
 * Configuration<?> configuration = Validation.byDefaultProvider().configure();
 * configuration.messageInterpolator(
 *         ConstraintMessages.around(configuration.getDefaultMessageInterpolator(), Locale.ENGLISH));
 * }</pre>
 *
 * <p>The interpolator within goes first, so what it knows, such as the application's own text for a key of this library, stays. Messages are in
 * Dutch for the language {@code nl} and in English for every other. Immutable; safe for use by several threads if the interpolator within is.
 */
public final class ConstraintMessages implements MessageInterpolator {
    private static final String BUNDLE = "ContributorValidationMessages";
    private static final Pattern KEY = Pattern.compile("\\{(nl\\.kpimodel\\.core\\.[A-Za-z0-9_.$]+)\\}");

    private final MessageInterpolator within;
    private final Locale locale;

    private ConstraintMessages(MessageInterpolator within, Locale locale) {
        this.within = Objects.requireNonNull(within, "within");
        this.locale = Objects.requireNonNull(locale, "locale");
    }

    /**
     * Puts the messages of this library behind those of an interpolator.
     *
     * @param within the interpolator that goes first, and that fills in the parameters
     * @param locale the locale of messages for which the provider names none
     * @return the interpolator
     */
    public static ConstraintMessages around(MessageInterpolator within, Locale locale) {
        return new ConstraintMessages(within, locale);
    }

    @Override
    public String interpolate(String messageTemplate, Context context) {
        return interpolate(messageTemplate, context, locale);
    }

    @Override
    public String interpolate(String messageTemplate, Context context, Locale locale) {
        String message = within.interpolate(messageTemplate, context, locale);
        return KEY.matcher(message).find() ? within.interpolate(withTexts(messageTemplate, locale), context, locale) : message;
    }

    private static String withTexts(String template, Locale locale) {
        // Both languages have a bundle of their own, so the search never falls back to that of the machine.
        Locale language = locale.getLanguage().equals("nl") ? locale : Locale.ENGLISH;
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, language, ConstraintMessages.class.getModule());
        return KEY.matcher(template)
                .replaceAll(key -> Matcher.quoteReplacement(texts.containsKey(key.group(1)) ? texts.getString(key.group(1)) : key.group()));
    }
}
