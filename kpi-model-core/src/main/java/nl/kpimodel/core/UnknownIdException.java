package nl.kpimodel.core;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import nl.kpimodel.core.internal.Nearest;

/** An id that is well formed, and of which the edition has nothing. The message names the edition and the nearest ids that it has. */
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
     * The error for an id, given the ids of its kind that the edition does have.
     *
     * @param edition the edition that was asked
     * @param id the id that it lacks
     * @param known the ids of that kind that it has
     * @return the error, which names the nearest of them
     */
    public static UnknownIdException of(Edition edition, Object id, Collection<?> known) {
        List<String> nearest = Nearest.to(id, known);
        String hint = nearest.isEmpty()
                ? "It has nothing of that kind; ask another edition."
                : "Look up with find to get an empty result instead of this error.";
        return new UnknownIdException(edition, id, nearest, hint);
    }

    /**
     * The edition that was asked.
     *
     * @return the edition
     */
    public Edition edition() {
        return edition;
    }

    /**
     * The id that it lacks, in canonical form.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * The nearest ids that it has, nearest first.
     *
     * @return at most three ids in canonical form; empty if the edition has nothing of the kind
     */
    public List<String> nearest() {
        return nearest;
    }
}
