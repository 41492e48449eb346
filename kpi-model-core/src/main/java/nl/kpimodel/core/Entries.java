package nl.kpimodel.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The entries of one kind in a catalogue, in model order and by id. Each id occurs once. A look-up allocates nothing because each entry is
 * kept in an {@link Optional}.
 *
 * @param <K> the type of the ids
 * @param <V> the type of the entries
 */
final class Entries<K, V> {
    private final List<V> inOrder;
    private final Map<K, Optional<V>> byId;

    private Entries(List<V> inOrder, Map<K, Optional<V>> byId) {
        this.inOrder = inOrder;
        this.byId = byId;
    }

    static <K, V> Entries<K, V> of(Collection<V> entries, Function<V, K> id, String kind) {
        Map<K, Optional<V>> byId = new HashMap<>();
        for (V entry : entries) {
            if (byId.putIfAbsent(id.apply(entry), Optional.of(entry)) != null) {
                throw new IllegalArgumentException(kind + " " + id.apply(entry) + " stands twice; an id stands once.");
            }
        }
        return new Entries<>(List.copyOf(entries), byId);
    }

    List<V> inOrder() {
        return inOrder;
    }

    Optional<V> find(K id) {
        Optional<V> entry = byId.get(id);
        return entry == null ? Optional.empty() : entry;
    }

    boolean has(K id) {
        return byId.containsKey(id);
    }
}
