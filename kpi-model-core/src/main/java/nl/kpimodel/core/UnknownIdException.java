package nl.kpimodel.core;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import nl.kpimodel.core.internal.Nearest;

/** Thrown when a well-formed id does not exist in an edition. The message names the edition and its nearest ids. */
public final class UnknownIdException extends NoSuchElementException {
    private static final long serialVersionUID = 1L;

    private final Edition edition;
    private final String id;
    private final List<String> nearest;

    private UnknownIdException(Edition edition, Object id, List<String> nearest, String hint) {
        super("Edition " + edition + " has no " + id + ". "
                + (nearest.isEmpty() ? "" : "The nearest ids are " + String.join(", ", nearest) + ". ") + hint);
        this.edition = edition;
        this.id = id.toString();
        this.nearest = List.copyOf(nearest);
    }

    /**
     * {@return the exception for an id, given the ids of its kind that the edition has, which names the nearest of them}
     *
     * @param edition the edition
     * @param id the missing id
     * @param known the ids of that kind in the edition
     */
    public static UnknownIdException of(Edition edition, Object id, Collection<?> known) {
        List<String> nearest = Nearest.to(id, known);
        String hint = nearest.isEmpty()
                ? "It has nothing of that kind; ask another edition."
                : "Look up with find to get an empty result instead of this error.";
        return new UnknownIdException(edition, id, nearest, hint);
    }

    /** {@return the edition} */
    public Edition edition() {
        return edition;
    }

    /** {@return the missing id, in canonical form} */
    public String id() {
        return id;
    }

    /**
     * Returns the nearest ids of the edition, nearest first.
     *
     * @return at most three ids in canonical form; empty if the edition has nothing of the kind
     */
    public List<String> nearest() {
        return nearest;
    }
}
