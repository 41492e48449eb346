package nl.kpimodel.calc.report.binding;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A map by organisation and id. Ids of different organisations never match. A look-up creates no objects, because there is one for every
 * record.
 *
 * @param <V> the type of the values
 */
final class RecordsById<V extends Serializable> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, HashMap<String, V>> byOrganisation = new HashMap<>();

    /** The latest organisation, kept because most records of one organisation follow each other. */
    private transient @Nullable String lastOrganisation;
    private transient @Nullable Map<String, V> last;

    void put(String organisation, String id, V value) {
        byOrganisation.computeIfAbsent(organisation, key -> new HashMap<>()).put(id, value);
        lastOrganisation = null;
    }

    void addAll(RecordsById<V> other) {
        other.byOrganisation.forEach((organisation, values) -> values.forEach((id, value) -> put(organisation, id, value)));
    }

    @Nullable V get(String organisation, String id) {
        if (!organisation.equals(lastOrganisation)) {
            lastOrganisation = organisation;
            last = byOrganisation.get(organisation);
        }
        Map<String, V> values = last;
        return values == null ? null : values.get(id);
    }

    Stream<V> values() {
        return byOrganisation.values().stream().flatMap(values -> values.values().stream());
    }
}
