package nl.kpimodel.core;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.core.internal.Tree;
import org.jspecify.annotations.Nullable;

/**
 * A quality KPI (Dutch: <i>kwaliteit kpi</i>), such as {@code K 2}: satisfaction and professional standards of the people who do the work.
 * Only editions before 2025 have quality KPIs. Source: definitielijst pre-2025.
 */
public final class QualityKpi extends Kpi {
    private final @Nullable String additional;

    private QualityKpi(Builder builder) {
        super(builder, Layer.QUALITY);
        this.additional = builder.additional;
    }

    /**
     * Returns the additional information (<i>aanvullende informatie</i>), verbatim.
     *
     * @return the text, empty if the edition has none
     */
    public Optional<String> additional() {
        return Optional.ofNullable(additional);
    }

    @Override
    void addDetails(Tree tree) {
        tree.put("additional", additional);
    }

    @Override
    List<?> details() {
        return Arrays.asList(additional);
    }

    /**
     * Starts a builder.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds quality KPIs. Not thread-safe. */
    public static final class Builder extends Kpi.Builder<Builder> {
        private @Nullable String additional;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets the additional information; none if never set.
         *
         * @param additional the text, or {@code null} for none
         * @return this builder
         */
        public Builder additional(@Nullable String additional) {
            this.additional = Texts.requireOptionalText(additional, "additional information of a quality KPI");
            return this;
        }

        /**
         * Builds the KPI.
         *
         * @return the KPI
         * @throws IllegalStateException if a required value was not set
         * @throws IllegalArgumentException if the values contradict each other
         */
        public QualityKpi build() {
            return new QualityKpi(this);
        }
    }
}
