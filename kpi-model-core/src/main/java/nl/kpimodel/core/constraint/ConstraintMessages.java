package nl.kpimodel.core.constraint;

import jakarta.validation.MessageInterpolator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kpimodel.core.constraint.internal.MessageParameters;

/**
 * A message interpolator around that of the application, which makes the complete messages of this package available to every Bean
 * Validation provider.
 *
 * <p>Hibernate Validator on the class path does not need it: it merges all bundles named {@code ContributorValidationMessages} and supports
 * message parameters. Other providers, such as Apache BVal, support neither and show keys in braces. The same applies to Hibernate
 * Validator on the module path if the application has such a bundle itself. With this interpolator, they show the messages:
 *
 * <pre>{@code
 * Configuration<?> configuration = Validation.byDefaultProvider().configure();
 * configuration.messageInterpolator(
 *         ConstraintMessages.around(configuration.getDefaultMessageInterpolator(), Locale.ENGLISH));
 * }</pre>
 *
 * <p>Every message has one key in {@code ContributorValidationMessages} of this module, and the application's {@code ValidationMessages}
 * may override it. A message may use the attributes of the annotation and these parameters:
 *
 * <table>
 * <caption>Parameters of messages</caption>
 * <tr><th>parameter</th><th>message</th><th>value</th></tr>
 * <tr><td>{@code {earlier}}</td><td>{@code DatesInOrder}</td><td>the property that must come first</td></tr>
 * <tr><td>{@code {filled}}</td><td>{@code AtMostOneOf}</td><td>the property that is already filled</td></tr>
 * <tr><td>{@code {letters}}</td><td>{@code KpiIdentifier.layers}</td><td>the letters of the layers</td></tr>
 * <tr><td>{@code {edition}}, {@code {nearest}}</td><td>{@code unknown} and {@code unknown.nearest} of identifiers</td>
 *     <td>the edition, and the nearest ids in it</td></tr>
 * <tr><td>{@code {editions}}</td><td>{@code EditionKey}</td><td>the keys of all editions</td></tr>
 * <tr><td>{@code {kindNames}}</td><td>{@code CbsAreaCode.kinds}</td><td>the kinds of area</td></tr>
 * </table>
 *
 * <p>The wrapped interpolator goes first, so its own messages, such as the application's text for a key of this library, take precedence.
 * Messages are in Dutch for the language {@code nl} and in English for every other language. Immutable; safe for use by several threads if
 * the wrapped interpolator is.
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
     * {@return an interpolator that adds the messages of this library to those of another}
     *
     * @param within the wrapped interpolator, which goes first and fills in the parameters
     * @param locale the locale of messages for which the provider gives none
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
        Map<String, String> parameters = new HashMap<>();
        String template = MessageParameters.takeOff(messageTemplate, parameters);
        String message = within.interpolate(template, context, locale);
        if (KEY.matcher(message).find()) {
            message = within.interpolate(withTexts(template, locale), context, locale);
        }
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            message = message.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return message;
    }

    private static String withTexts(String template, Locale locale) {
        // Each language has its own bundle, so the search never falls back to the default locale.
        Locale language = locale.getLanguage().equals("nl") ? locale : Locale.ENGLISH;
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, language, ConstraintMessages.class.getModule());
        return KEY.matcher(template)
                .replaceAll(key -> Matcher.quoteReplacement(texts.containsKey(key.group(1)) ? texts.getString(key.group(1)) : key.group()));
    }
}
