package nl.kpimodel.core.internal;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the codes of the library are read: the only place in the project that decides which spellings are one code. Only letters and digits count,
 * without their case and their accents: {@code serviceLine}, {@code service_line}, {@code Service Line} and {@code SERVICE-LINE} are one.
 */
public final class CodeText {
    /** No code is longer; a longer text is not worth the work. */
    private static final int LONGEST = 128;

    private CodeText() {}

    /** What the spellings of one code have in common. */
    public static String folded(String text) {
        String decomposed = (CleanText.isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD)).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length();) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                folded.appendCodePoint(c);
            }
        }
        return folded.toString();
    }

    /** The constant of an enum that prints its code; see {@link #constant(Enum[], Function, String, String)}. */
    public static <E extends Enum<E>> E constant(E[] constants, String text, String what) {
        return constant(constants, Enum::name, text, what);
    }

    /**
     * The constant that a text names: by its code as {@code toString} prints it, by its name in Java, or by another name, in this order.
     *
     * @param constants the constants, in order
     * @param otherName what else a constant is called, such as its Dutch term
     * @param text the text
     * @param what what a constant is, for the message: {@code edition}
     * @throws IllegalArgumentException if the text names no constant; the message gives the nearest code and all codes
     */
    public static <E extends Enum<E>> E constant(E[] constants, Function<? super E, String> otherName, String text, String what) {
        for (E constant : constants) {
            if (constant.toString().equals(text)) {
                return constant;
            }
        }
        List<E> values = List.of(constants);
        return find(values, text, List.of(Enum::toString, Enum::name, otherName)).orElseThrow(() -> new IllegalArgumentException(
                unknown(values, text, what, 1) + " Give one of " + values.stream().map(Enum::toString).collect(Collectors.joining(", ")) + "."));
    }

    /**
     * The first value of which the text is a spelling, by the first name of all values before the second.
     *
     * @param values the values
     * @param text the text
     * @param names what a value is called
     */
    public static <V> Optional<V> find(Collection<V> values, String text, List<Function<? super V, String>> names) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = folded(text);
        return names.stream()
                .flatMap(name -> values.stream().filter(value -> folded(name.apply(value)).equals(wanted)))
                .findFirst();
    }

    /** The sentences of an error for a text that is not the text of any of these values: the text, and so many that are nearest. */
    public static String unknown(Collection<?> values, String text, String what, int most) {
        String sentence = "There is no " + what + " " + DisplayText.quoted(text) + ".";
        String wanted = text.length() > LONGEST ? "" : folded(text);
        if (wanted.isEmpty()) {
            return sentence;
        }
        Map<String, String> codes = new LinkedHashMap<>();
        values.forEach(value -> codes.putIfAbsent(folded(value.toString()), value.toString()));
        List<String> nearest = Nearest.to(wanted, codes.keySet()).stream().limit(most).map(codes::get).toList();
        return sentence + " The nearest " + (most == 1 ? "is " : "are ") + String.join(", ", nearest) + ".";
    }
}
