package nl.kpimodel.core.measure;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks on the keys of this package. */
final class Keys {
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    private Keys() {}

    static <E extends Enum<E>> E find(E[] constants, Function<E, String> keyOf, String key, String what) {
        for (E constant : constants) {
            if (keyOf.apply(constant).equals(key)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(String.format(Locale.ROOT, "There is no %s %s; there are %s.", what, shown(key),
                Arrays.stream(constants).map(keyOf).collect(Collectors.joining(", "))));
    }

    /** Refuses a text that cannot be the name of a component or stratum. */
    static String require(String key, String what) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "The %s %s is no key; a key is a small letter and up to 39 letters and digits.", what, shown(key)));
        }
        return key;
    }

    private static String shown(String key) {
        return KEY.matcher(key).matches() ? '"' + key + '"' : "(" + key.length() + " characters)";
    }
}
