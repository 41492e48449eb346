package nl.kpimodel.core;

import java.util.List;
import nl.kpimodel.core.ProcessModel.Phase;
import nl.kpimodel.core.internal.Tree;
import org.jspecify.annotations.Nullable;

/**
 * An activity KPI (Dutch: <i>activiteiten KPI</i>), such as {@code A 13}: how the process runs, from start to aftercare. It is meant for
 * the organisation itself, not for the dialogue with its commissioner. Source: the definition lists; handleiding 2025, 3.2.
 */
public final class ActivityKpi extends Kpi {
    /**
     * Another place where an edition prints the same name.
     *
     * @param phase the phase
     * @param kind the kind of the KPI in that place
     */
    public record Listing(ProcessModel.Phase phase, Kpi.Kind kind) {}

    private final ProcessModel.Phase phase;
    private final List<Listing> alsoListed;

    private ActivityKpi(Builder builder) {
        super(builder, Layer.ACTIVITY);
        this.phase = required(builder.phase, "phase");
        this.alsoListed = builder.alsoListed;
    }

    /** {@return the phase (<i>procesfase</i>)} */
    public ProcessModel.Phase phase() {
        return phase;
    }

    /** {@return the other places where the edition prints the same name, usually empty} The draft of 2021 has one for A 28. */
    public List<Listing> alsoListed() {
        return alsoListed;
    }

    @Override
    void addPlace(Tree tree) {
        tree.put("phase", phase.number());
    }

    @Override
    void addDetails(Tree tree) {
        tree.list("alsoListed", alsoListed,
                listing -> new Tree().put("phase", listing.phase().number()).text("kind", listing.kind()).toMap());
    }

    @Override
    List<?> details() {
        return List.of(phase.number(), alsoListed);
    }

    /**
     * Starts a builder.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds activity KPIs. Not thread-safe. */
    public static final class Builder extends Kpi.Builder<Builder> {
        private @Nullable Phase phase;
        private List<Listing> alsoListed = List.of();

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets the phase; required.
         *
         * @param phase the phase
         * @return this builder
         */
        public Builder phase(ProcessModel.Phase phase) {
            this.phase = phase;
            return this;
        }

        /**
         * Sets the other places; none if never set.
         *
         * @param alsoListed the other places
         * @return this builder
         */
        public Builder alsoListed(List<Listing> alsoListed) {
            this.alsoListed = List.copyOf(alsoListed);
            return this;
        }

        /**
         * Builds the KPI.
         *
         * @return the KPI
         * @throws IllegalStateException if a required value was not set
         * @throws IllegalArgumentException if the values contradict each other
         */
        public ActivityKpi build() {
            return new ActivityKpi(this);
        }
    }
}
