package nl.kpimodel.core.constraint.internal;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Message parameters after the template, such as <code>{key}{earlier=start}</code>, for providers that do not support parameters. */
public final class MessageParameters {
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-zA-Z]+)=([^{}]*)\\}");

    private MessageParameters() {}

    /** Returns the parameters as text. Their values must not have braces. */
    static String written(Map<String, String> parameters) {
        StringBuilder written = new StringBuilder();
        new TreeMap<>(parameters).forEach((name, value) -> written.append('{').append(name).append('=').append(value).append('}'));
        return written.toString();
    }

    /**
     * Removes the parameters from a template.
     *
     * @param template the template
     * @param parameters the map that receives them
     * @return the template without them
     */
    public static String takeOff(String template, Map<String, String> parameters) {
        return PARAMETER.matcher(template).replaceAll(parameter -> {
            parameters.put(parameter.group(1), parameter.group(2));
            return "";
        });
    }
}
