package nl.kpimodel.core.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.measure.MeasureSpecification;
import org.jspecify.annotations.Nullable;

/** Reads the tree of a diff. An error begins with the path of the value. */
final class DiffTreeReader {
    private final String path;
    private final Map<?, ?> values;

    private DiffTreeReader(String path, Map<?, ?> values) {
        this.path = path;
        this.values = values;
    }

    static EditionDiff read(Map<String, ?> tree) {
        return new DiffTreeReader("", tree).diff();
    }

    private EditionDiff diff() {
        return new EditionDiff(made("earlier", Edition::of), made("later", Edition::of), flag("byName"), list("entries", DiffTreeReader::entry));
    }

    private EntryChange entry() {
        String reason = "reason";
        DiffTreeReader said = values.get(reason) == null ? null : object(reason);
        return new EntryChange(
                made("kind", EntryChange.Kind::of),
                text("entry"),
                text("name"),
                made("change", ChangeClass::of),
                list("fields", DiffTreeReader::field),
                values.get("comparability") == null ? null : made("comparability", MeasureSpecification.Comparability::of),
                said == null ? null : new BilingualText(said.text("nl"), said.text("en")),
                elements("followedBy").stream().map(id -> KpiId.of(String.valueOf(id))).toList());
    }

    private FieldChange field() {
        return new FieldChange(made("field", FieldChange.Field::of), made("change", ChangeClass::of), nullableText("before"), nullableText("after"));
    }

    private <T> List<T> list(String key, Function<DiffTreeReader, T> read) {
        List<T> list = new ArrayList<>();
        for (Object element : elements(key)) {
            String at = place(key) + "[" + list.size() + "]";
            if (!(element instanceof Map<?, ?> object)) {
                throw refusal(at, element, "an object");
            }
            list.add(made(at, new DiffTreeReader(at, object), read));
        }
        return list;
    }

    private Collection<?> elements(String key) {
        if (!(values.get(key) instanceof Collection<?> list)) {
            throw refusal(place(key), values.get(key), "a list");
        }
        return list;
    }

    private DiffTreeReader object(String key) {
        if (!(values.get(key) instanceof Map<?, ?> object)) {
            throw refusal(place(key), values.get(key), "an object");
        }
        return new DiffTreeReader(place(key), object);
    }

    private boolean flag(String key) {
        if (!(values.get(key) instanceof Boolean flag)) {
            throw refusal(place(key), values.get(key), "true or false");
        }
        return flag;
    }

    private String text(String key) {
        if (!(values.get(key) instanceof String text)) {
            throw refusal(place(key), values.get(key), "a text");
        }
        return text;
    }

    private @Nullable String nullableText(String key) {
        return values.get(key) == null ? null : text(key);
    }

    private <T> T made(String key, Function<String, T> maker) {
        return made(place(key), text(key), maker);
    }

    /** Creates a value. An error of its type gets the path, once. */
    private static <V, T> T made(String at, V from, Function<V, T> maker) {
        try {
            return maker.apply(from);
        } catch (IllegalArgumentException wrong) {
            String message = String.valueOf(wrong.getMessage());
            throw message.startsWith(at) ? wrong : new IllegalArgumentException(at + " cannot be read: " + message, wrong);
        }
    }

    private String place(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static IllegalArgumentException refusal(String at, @Nullable Object value, String expected) {
        return new IllegalArgumentException(at + (value == null ? " is missing" : " is " + DisplayText.value(String.valueOf(value))) + "; give "
                + expected + ".");
    }
}
