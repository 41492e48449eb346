package nl.kpimodel.data;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.internal.Tree;

/**
 * The information that {@code editions.json} has on an edition, without loading the edition. Immutable; safe for use by several threads.
 */
public final class EditionInfo {
    /** The status of an edition. */
    public enum Status {
        /** A draft. */
        CONCEPT,
        /** A later edition replaced it. */
        SUPERSEDED,
        /** The edition in force. */
        CURRENT
    }

    private final Edition edition;
    private final String label;
    private final Status status;
    private final List<String> sources;
    private final boolean measured;
    private final boolean classified;

    public EditionInfo(Edition edition, String label, Status status, List<String> sources, boolean measured, boolean classified) {
        this.edition = edition;
        this.label = label;
        this.status = status;
        this.sources = List.copyOf(sources);
        this.measured = measured;
        this.classified = classified;
    }

    /**
     * Returns the edition.
     *
     * @return the edition
     */
    public Edition edition() {
        return edition;
    }

    /**
     * Returns the label.
     *
     * @return for example {@code KPI-model 2025}
     */
    public String label() {
        return label;
    }

    /**
     * Returns the status.
     *
     * @return the status
     */
    public Status status() {
        return status;
    }

    /**
     * Returns the keys of the texts from which it was transcribed, as in its catalogue.
     *
     * @return the keys
     */
    public List<String> sources() {
        return sources;
    }

    /**
     * Returns whether the library has measure specifications for the edition's KPIs.
     *
     * @return false for the draft of 2021, which has names but no definitions
     */
    public boolean hasMeasures() {
        return measured;
    }

    /**
     * Returns whether the changes since the previous edition are classified; see {@link KpiModel#diff}.
     *
     * @return true if they are
     */
    public boolean hasClassifiedChanges() {
        return classified;
    }

    /**
     * Returns the tree form: {@code edition}, {@code label}, {@code status}, {@code sources}, {@code measured} and {@code classified}.
     * Jackson 2 and 3 write it as JSON.
     *
     * @return the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("edition", edition.key()).put("label", label).text("status", status).put("sources", sources).put("measured", measured)
                .put("classified", classified).toMap();
    }

    /** Returns the edition, label and status. */
    @Override
    public String toString() {
        return edition + " (" + label + ", " + status + ")";
    }
}
