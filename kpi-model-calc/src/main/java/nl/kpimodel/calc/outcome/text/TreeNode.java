package nl.kpimodel.calc.outcome.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Tree;
import org.jspecify.annotations.Nullable;

/**
 * A value in a tree of maps, lists, texts, numbers and booleans that is read, with its path. An error begins with the path and names the value, what may
 * be there, and the way out.
 *
 * <p>Only what a reader asks for is visited, so that a tree may be of any depth, or hold itself; what is kept whole by {@link #copy} has bounds.
 */
public final class TreeNode {
    private static final int MOST_DIGITS = 1000;
    private static final int DEEPEST = 64;
    private static final int MOST_VALUES = 1_000_000;

    /** What is wrong with a tree, with its path already. */
    private static final class InvalidTreeException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private InvalidTreeException(String message, @Nullable Exception cause) {
            super(message, cause);
        }
    }

    private final String path;
    private final @Nullable Object value;

    private TreeNode(String path, @Nullable Object value) {
        this.path = path;
        this.value = value;
    }

    /**
     * The root of a tree.
     *
     * @param name what the tree is about, which paths begin with where that says more than the key; else empty
     */
    public static TreeNode root(String name, @Nullable Object tree) {
        return new TreeNode(name, tree);
    }

    public String path() {
        return path;
    }

    // Going down

    /** The value of a key that must be there. */
    public TreeNode at(String key) {
        return find(key).orElseThrow(() -> new InvalidTreeException(deeper(key) + " is missing.", null));
    }

    /** The value of a key; empty if it is not there or {@code null}. */
    public Optional<TreeNode> find(String key) {
        return Optional.ofNullable(object().get(key)).map(found -> new TreeNode(deeper(key), found));
    }

    /** The values of an object by their keys, in order. */
    public Map<String, TreeNode> entries() {
        Map<String, TreeNode> entries = new LinkedHashMap<>();
        object().forEach((key, each) -> entries.put(String.valueOf(key), new TreeNode(deeper(String.valueOf(key)), each)));
        return entries;
    }

    /** The values of a list, in order. */
    public List<TreeNode> elements() {
        if (!(value instanceof Collection<?> list)) {
            throw refusal("is " + shown() + "; give a list");
        }
        List<TreeNode> elements = new ArrayList<>();
        for (Object element : list) {
            elements.add(new TreeNode(path + "[" + elements.size() + "]", element));
        }
        return elements;
    }

    private Map<?, ?> object() {
        if (!(value instanceof Map<?, ?> object)) {
            throw refusal("is " + shown() + "; give an object");
        }
        return object;
    }

    private String deeper(String key) {
        String name = key.matches("[A-Za-z0-9_$]+") ? DisplayText.value(key) : DisplayText.quoted(key);
        return path.isEmpty() ? name : path + "." + name;
    }

    // Values

    public String text() {
        if (!(value instanceof String text)) {
            throw refusal("is " + shown() + "; give a text");
        }
        return text;
    }

    /** A text that has something to say. */
    public String words() {
        if (text().isBlank()) {
            throw refusal("is blank; give a text");
        }
        return text();
    }

    public BilingualText bilingual() {
        return new BilingualText(at("nl").words(), at("en").words());
    }

    /** What a text names, as its type reads it. */
    public <T> T read(Function<? super String, ? extends T> reader) {
        return made(text(), reader);
    }

    /** An exact number that is written as a text. */
    public ExactNumber exact() {
        return read(ExactNumber::of);
    }

    /** A number of any JSON library, finite and not absurd in length. */
    public BigDecimal number() {
        BigDecimal number = Tree.decimal(value);
        if (number == null) {
            throw refusal("is " + shown() + "; give a number");
        }
        try {
            ExactNumber.requireSize(number);
        } catch (ArithmeticException tooLong) {
            throw refusal("is too long: " + tooLong.getMessage(), tooLong);
        }
        return number;
    }

    /** Whether the number came as a binary fraction, which holds some fifteen digits. */
    public boolean isBinary() {
        return value instanceof Double || value instanceof Float;
    }

    /** A whole number from 0; libraries that know only binary fractions write 2 as 2.0. */
    public long count() {
        try {
            long count = number().longValueExact();
            if (count >= 0) {
                return count;
            }
        } catch (ArithmeticException fractionOrTooLarge) {
            // Refused below.
        }
        throw refusal("is " + shown() + "; give a whole number from 0 to " + Long.MAX_VALUE);
    }

    /** What is made of a value; what its type refuses is reported with the path. */
    public <V, T> T made(V from, Function<? super V, ? extends T> maker) {
        try {
            return maker.apply(from);
        } catch (InvalidTreeException wrong) {
            throw wrong;
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw refusal("cannot be: " + String.valueOf(wrong.getMessage()).replaceFirst("\\.$", ""), wrong);
        }
    }

    // Errors

    public IllegalArgumentException refusal(String wrong) {
        return refusal(wrong, null);
    }

    private IllegalArgumentException refusal(String wrong, @Nullable Exception cause) {
        return new InvalidTreeException((path.isEmpty() ? "The tree" : path) + " " + wrong + ".", cause);
    }

    /** The value as an error names it. */
    public String shown() {
        return shown(value);
    }

    public static String shown(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return object.isEmpty() ? "an empty object" : "an object";
        }
        if (value instanceof Collection<?> list) {
            return list.isEmpty() ? "an empty list" : "a list";
        }
        if (value instanceof BigInteger number && number.bitLength() > Long.SIZE) {
            return "a whole number of " + number.bitLength() + " bits";
        }
        return value instanceof String text ? DisplayText.quoted(text) : DisplayText.value(String.valueOf(value));
    }

    // Keeping

    /** The value with all that is in it, which cannot be changed. */
    public @Nullable Object copy() {
        return copy(value, 0, new int[] {MOST_VALUES});
    }

    /** An object with all that is in it, which cannot be changed. */
    @SuppressWarnings("unchecked") // A copy of an object is one, with texts as keys.
    public Map<String, @Nullable Object> copiedObject() {
        object();
        return (Map<String, @Nullable Object>) Objects.requireNonNull(copy());
    }

    private @Nullable Object copy(@Nullable Object node, int depth, int[] left) {
        if (depth > DEEPEST) {
            throw refusal("is nested deeper than " + DEEPEST + " levels, or holds itself; leave it out");
        }
        if (left[0]-- == 0) {
            throw refusal("holds more than " + MOST_VALUES + " values; leave it out");
        }
        if (node instanceof Map<?, ?> object) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            object.forEach((key, each) -> copy.put(String.valueOf(key), copy(each, depth + 1, left)));
            return Collections.unmodifiableMap(copy);
        }
        if (node instanceof Collection<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(each -> copy.add(copy(each, depth + 1, left)));
            return Collections.unmodifiableList(copy);
        }
        if (node == null || node instanceof String || node instanceof Boolean || node instanceof Integer || node instanceof Long) {
            return node;
        }
        BigDecimal number = Tree.decimal(node);
        if (number == null) {
            throw refusal("holds a value of " + node.getClass().getName() + "; give maps, lists, texts, finite numbers and booleans");
        }
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw refusal("holds a number of more than " + MOST_DIGITS + " digits; leave it out");
        }
        return number;
    }

    /** Whether two trees state the same: 2, 2.0 and 2.00 are one number, and a code is its text. */
    public static boolean areSame(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(comparable(one), comparable(other));
    }

    /** A tree with values that are equal where they say the same: 2, 2.0 and 2.00 are one number. */
    public static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            Map<String, @Nullable Object> same = new LinkedHashMap<>();
            object.forEach((key, each) -> same.put(key.toString(), comparable(each)));
            return same;
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(TreeNode::comparable).toList();
        }
        BigDecimal number = Tree.decimal(value);
        return number != null ? number.stripTrailingZeros() : value == null || value instanceof Boolean ? value : value.toString();
    }
}
