package nl.kpimodel.data;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.internal.Tree;

/**
 * What {@code editions.json} tells of an edition, without loading it. Immutable; safe for use by several threads.
 */
public final class EditionInfo {
    /** Where an edition stands among the others. */
    public enum Status {
        /** A draft. */
        CONCEPT,
        /** A later edition took its place. */
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
     * The edition.
     *
     * @return the edition
     */
    public Edition edition() {
        return edition;
    }

    /**
     * What people call it.
     *
     * @return for example {@code KPI-model 2025}
     */
    public String label() {
        return label;
    }

    /**
     * Where it stands among the others.
     *
     * @return the status
     */
    public Status status() {
        return status;
    }

    /**
     * The keys of the texts that it was transcribed from, as in its catalogue.
     *
     * @return the keys
     */
    public List<String> sources() {
        return sources;
    }

    /**
     * Whether the library says how it reads the edition's KPIs.
     *
     * @return false for the draft of 2021, which has names and no definitions
     */
    public boolean hasMeasures() {
        return measured;
    }

    /**
     * Whether the changes since the edition before are classified; see {@link KpiModel#diff}.
     *
     * @return true if they are
     */
    public boolean hasClassifiedChanges() {
        return classified;
    }

    /**
     * The tree form: {@code edition}, {@code label}, {@code status}, {@code sources}, {@code measured} and {@code classified}. Jackson 2 and 3 write it as JSON.
     *
     * @return the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("edition", edition.key()).put("label", label).text("status", status).put("sources", sources).put("measured", measured)
                .put("classified", classified).toMap();
    }

    /** Returns edition, label and status. */
    @Override
    public String toString() {
        return edition + " (" + label + ", " + status + ")";
    }
}
