package nl.kpimodel.core.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * Builds the neutral tree of an answer: maps, lists, texts, numbers and booleans, which every JSON library can write. Keys keep the order
 * in which they were added.
 */
public final class Tree {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** Adds a value that is already neutral; {@code null} adds a key without a value. */
    public Tree put(String key, @Nullable Object value) {
        values.put(key, value);
        return this;
    }

    /** Adds the text form of a value. */
    public Tree text(String key, @Nullable Object value) {
        return put(key, value == null ? null : value.toString());
    }

    /** Adds a value, or leaves the key out if there is none. */
    public Tree known(String key, Optional<?> value) {
        value.ifPresent(known -> put(key, known));
        return this;
    }

    /** Adds the text forms of values. */
    public Tree texts(String key, Collection<?> all) {
        return list(key, all, Object::toString);
    }

    /** Adds a list, converted element by element. */
    public <T> Tree list(String key, Collection<T> all, Function<? super T, ?> element) {
        return put(key, all.stream().map(element).toList());
    }

    /** Adds a text in both languages. */
    public Tree both(String key, @Nullable BilingualText text) {
        return put(key, text == null ? null : both(text));
    }

    /** Adds the text in each language. */
    public Tree both(String key, Function<Language, String> text) {
        return put(key, both(text));
    }

    public static Map<String, Object> both(Function<Language, String> text) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("nl", text.apply(Language.DUTCH));
        both.put("en", text.apply(Language.ENGLISH));
        return both;
    }

    /** Returns a text in both languages. */
    public static Map<String, Object> both(BilingualText text) {
        return both(text::in);
    }

    /** Returns the unmodifiable tree. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // Values may be null; the documentation of each tree says which.
    public Map<String, Object> toMap() {
        return (Map) Collections.unmodifiableMap(values);
    }

    /**
     * Returns a tree with ids, codes, dates and exact numbers replaced by their texts. Values that are created on demand are created now.
     */
    @SuppressWarnings("unchecked") // The result for a map is a map.
    public static Map<String, Object> neutral(Map<?, ?> tree) {
        return (Map<String, Object>) Objects.requireNonNull(neutralValue(tree));
    }

    /** Returns a number of any JSON library as the decimal that was written; {@code null} if the value is not a number. */
    public static @Nullable BigDecimal decimal(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        if (value instanceof BigInteger number) {
            return new BigDecimal(number);
        }
        if (value instanceof Double || value instanceof Float) {
            return Double.isFinite(((Number) value).doubleValue()) ? new BigDecimal(value.toString()) : null;
        }
        return value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte
                ? BigDecimal.valueOf(((Number) value).longValue())
                : null;
    }

    private static @Nullable Object neutralValue(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Tree tree = new Tree();
            map.forEach((key, each) -> tree.put(key.toString(), neutralValue(each)));
            return tree.toMap();
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Tree::neutralValue).toList();
        }
        if (value instanceof BigDecimal number && number.scale() < 0) {
            // 10 rather than 1E+1.
            return number.setScale(0);
        }
        return value == null || value instanceof Boolean || value instanceof Number number && isJdkNumber(number) ? value : value.toString();
    }

    private static boolean isJdkNumber(Number number) {
        return number instanceof BigDecimal || number instanceof Long || number instanceof Integer;
    }
}
