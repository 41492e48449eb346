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
 * Reads the codes of the library. Only this class decides which spellings are the same code. Only letters and digits count, without case
 * and accents: {@code serviceLine}, {@code service_line}, {@code Service Line} and {@code SERVICE-LINE} are the same code.
 */
public final class CodeText {
    /** The largest length of a code. A longer text is not folded. */
    private static final int LONGEST = 128;

    private CodeText() {}

    /** Returns the folded text that all spellings of one code share. */
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

    /** Returns the constant of an enum whose {@code toString} is its code; see {@link #constant(Enum[], Function, String, String)}. */
    public static <E extends Enum<E>> E constant(E[] constants, String text, String what) {
        return constant(constants, Enum::name, text, what);
    }

    /**
     * Returns the constant that a text names: by its code as returned by {@code toString}, by its Java name, or by another name, in this
     * order.
     *
     * @param constants the constants, in order
     * @param otherName another name of a constant, such as its Dutch term
     * @param text the text
     * @param what the kind of value for the message, for example {@code edition}
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
     * Returns the first value with a name that matches the text. The first names of all values are tried before the second names.
     *
     * @param values the values
     * @param text the text
     * @param names the names of a value
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

    /** Returns the sentences of an error for a text that names none of these values: the text, and at most {@code most} nearest values. */
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
