package nl.kpimodel.core.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.kpimodel.core.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * A value with its path, in a tree of maps, lists, texts, numbers and booleans that is being read. An error begins with the path and gives
 * the value, the allowed values, and the way out.
 *
 * <p>Only values that a reader requests are visited, so a tree may have any depth, or contain itself. Values kept by {@link #copy} are
 * limited.
 */
public final class TreeNode {
    private static final int MOST_DIGITS = 1000;
    private static final int DEEPEST = 64;
    private static final int MOST_VALUES = 1_000_000;

    /** Read on first use, once. */
    private static final class Words {
        static final BilingualWords ALL = BilingualWords.nextTo(TreeNode.class, "tree");
    }

    private final String path;
    private final @Nullable Object value;

    private TreeNode(String path, @Nullable Object value) {
        this.path = path;
        this.value = value;
    }

    /**
     * Returns the root of a tree.
     *
     * @param name the subject of the tree, with which paths begin if it says more than the key; otherwise empty
     */
    public static TreeNode root(String name, @Nullable Object tree) {
        return new TreeNode(name, tree);
    }

    public String path() {
        return path;
    }

    // Going down

    /** Returns the value of a required key. */
    public TreeNode at(String key) {
        return find(key).orElseThrow(() -> refused(Words.ALL, "missing", null, deeper(key)));
    }

    /** Returns the value of a key; empty if it is absent or {@code null}. */
    public Optional<TreeNode> find(String key) {
        return Optional.ofNullable(object().get(key)).map(found -> new TreeNode(deeper(key), found));
    }

    /** Refuses every key of an object that is not one of the known keys, with the nearest of these. */
    public void requireKeys(Collection<String> known) {
        for (Object key : object().keySet()) {
            if (!known.contains(String.valueOf(key))) {
                throw refused(Words.ALL, "unknown", null, deeper(String.valueOf(key)), Nearest.to(String.valueOf(key), known).get(0));
            }
        }
    }

    /** Returns the values of an object by key, in order. */
    public Map<String, TreeNode> entries() {
        Map<String, TreeNode> entries = new LinkedHashMap<>();
        object().forEach((key, each) -> entries.put(String.valueOf(key), new TreeNode(deeper(String.valueOf(key)), each)));
        return entries;
    }

    /** Returns the values of the list of a key, in order; empty if it is absent or {@code null}. */
    public List<TreeNode> elements(String key) {
        return find(key).map(TreeNode::elements).orElse(List.of());
    }

    /** Returns the values of a list, in order. */
    public List<TreeNode> elements() {
        if (!(value instanceof Collection<?> list)) {
            throw refusal("list", shown());
        }
        List<TreeNode> elements = new ArrayList<>();
        for (Object element : list) {
            elements.add(new TreeNode(path + "[" + elements.size() + "]", element));
        }
        return elements;
    }

    private Map<?, ?> object() {
        if (!(value instanceof Map<?, ?> object)) {
            throw refusal("object", shown());
        }
        return object;
    }

    private String deeper(String key) {
        String name = isPlain(key) ? DisplayText.value(key) : DisplayText.quoted(key);
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Returns whether a path needs no quotation marks around a key. */
    private static boolean isPlain(String key) {
        return !key.isEmpty() && key.chars().allMatch(each -> each < 128 && Character.isLetterOrDigit(each) || each == '_' || each == '$');
    }

    // Values

    public String text() {
        if (!(value instanceof String text)) {
            throw refusal("text", shown());
        }
        return text;
    }

    /** Returns a text that is not blank. */
    public String words() {
        if (text().isBlank()) {
            throw refusal("blank");
        }
        return text();
    }

    /** Returns the text of a key; empty if it is absent, {@code null} or blank. */
    public Optional<String> words(String key) {
        return find(key).map(TreeNode::text).filter(text -> !text.isBlank());
    }

    public boolean flag() {
        if (!(value instanceof Boolean flag)) {
            throw refusal("flag", shown());
        }
        return flag;
    }

    public BilingualText bilingual() {
        return new BilingualText(at("nl").words(), at("en").words());
    }

    /** Returns the value that a text names, read by its type. */
    public <T> T read(Function<? super String, ? extends T> reader) {
        return made(text(), reader);
    }

    /** Returns a number of any JSON library, finite and of reasonable length. */
    public BigDecimal number() {
        BigDecimal number = Tree.decimal(value);
        if (number == null) {
            throw refusal("number", shown());
        }
        if (isLong(number)) {
            throw refusal("tooLong", Integer.toString(MOST_DIGITS));
        }
        return number;
    }

    private static boolean isLong(BigDecimal number) {
        return number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS;
    }

    /** Returns whether the number is a binary fraction, which has about fifteen digits. */
    public boolean isBinary() {
        return value instanceof Double || value instanceof Float;
    }

    /** Returns a whole number of at least 0. Libraries with only binary fractions give 2 as 2.0. */
    public long count() {
        try {
            long count = number().longValueExact();
            if (count >= 0) {
                return count;
            }
        } catch (ArithmeticException fractionOrTooLarge) {
            // Refused below.
        }
        throw refusal("whole", shown(), Long.toString(Long.MAX_VALUE));
    }

    /** Returns the result of a function. An error that it throws is reported with the path. */
    public <V, T> T made(V from, Function<? super V, ? extends T> maker) {
        try {
            return maker.apply(from);
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            if (wrong instanceof BilingualException && String.valueOf(wrong.getMessage()).startsWith(path)) {
                throw wrong;
            }
            BilingualText reason = BilingualWords.of(wrong);
            String key = wrong instanceof BilingualException ? "refused.because" : from instanceof CharSequence ? "refused.text" : "refused";
            throw refused(Words.ALL, key, wrong, path, new BilingualText(withoutStop(reason.dutch()), withoutStop(reason.english())), DisplayText.quoted(from.toString()));
        }
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    // Errors

    /**
     * Refuses the value.
     *
     * @param words the words of the subject of the tree
     * @param key the key of the words, in which the path is {@code {0}}
     * @param values what the words name, the first at {@code {1}}; a text may be in both languages
     */
    public IllegalArgumentException refusal(BilingualWords words, String key, Object... values) {
        return refused(words, key, null, path, values);
    }

    private IllegalArgumentException refusal(String key, Object... values) {
        return refused(Words.ALL, key, null, path, values);
    }

    private static IllegalArgumentException refused(BilingualWords words, String key, @Nullable Exception cause, String path, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = path.isEmpty() ? Words.ALL.of("root") : path;
        System.arraycopy(values, 0, all, 1, values.length);
        return words.refusal(key, cause, all);
    }

    /** The value as an error names it. */
    public BilingualText shown() {
        if (value instanceof Map<?, ?> object) {
            return Words.ALL.of(object.isEmpty() ? "is.emptyObject" : "is.object");
        }
        if (value instanceof Collection<?> list) {
            return Words.ALL.of(list.isEmpty() ? "is.emptyList" : "is.list");
        }
        if (value instanceof BigInteger number && number.bitLength() > Long.SIZE) {
            return Words.ALL.of("is.bits", Integer.toString(number.bitLength()));
        }
        String text = value instanceof String words ? DisplayText.quoted(words) : DisplayText.value(String.valueOf(value));
        return new BilingualText(text, text);
    }

    // Keeping

    /** Returns an unmodifiable deep copy of the value. */
    public @Nullable Object copy() {
        return copy(value, 0, new int[] {MOST_VALUES});
    }

    /** Returns an unmodifiable deep copy of an object. */
    @SuppressWarnings("unchecked") // The copy of an object is an object with texts as keys.
    public Map<String, @Nullable Object> copiedObject() {
        object();
        return (Map<String, @Nullable Object>) Objects.requireNonNull(copy());
    }

    private @Nullable Object copy(@Nullable Object node, int depth, int[] left) {
        if (depth > DEEPEST) {
            throw refusal("deep", Integer.toString(DEEPEST));
        }
        if (left[0]-- == 0) {
            throw refusal("many", Integer.toString(MOST_VALUES));
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
            throw refusal("kind", node.getClass().getName());
        }
        if (isLong(number)) {
            throw refusal("digits", Integer.toString(MOST_DIGITS));
        }
        return number;
    }

    /** Returns whether two trees have the same content: 2, 2.0 and 2.00 are the same number, and a code equals its text. */
    public static boolean areSame(@Nullable Object one, @Nullable Object other) {
        if (one == other) {
            return true;
        }
        if (one instanceof Map<?, ?> object && other instanceof Map<?, ?> that && object.size() == that.size()) {
            // Trees of two outcomes have their keys in one order, so that no tree is made to compare them.
            return haveSameKeys(object, that) ? areSame(object.values(), that.values()) : Objects.equals(comparable(one), comparable(other));
        }
        if (one instanceof Collection<?> list && other instanceof Collection<?> that) {
            Iterator<?> others = that.iterator();
            return list.size() == that.size() && list.stream().allMatch(each -> areSame(each, others.next()));
        }
        return Objects.equals(comparable(one), comparable(other));
    }

    private static boolean haveSameKeys(Map<?, ?> one, Map<?, ?> other) {
        Iterator<?> others = other.keySet().iterator();
        return one.keySet().stream().allMatch(key -> key.toString().equals(others.next().toString()));
    }

    /** Returns a tree whose values are equal if their content is: 2, 2.0 and 2.00 become the same number. */
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
