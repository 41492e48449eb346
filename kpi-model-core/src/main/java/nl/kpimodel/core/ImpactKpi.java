package nl.kpimodel.core;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.core.internal.Tree;
import org.jspecify.annotations.Nullable;

/**
 * An impact KPI (Dutch: <i>impact KPI</i>), such as {@code I 4.1.3}: an outcome in a neighbourhood, a municipality or the country, measured
 * by others (CBS, GGD, waarstaatjegemeente.nl ...). Source: the definition lists; handleiding 2025, 3.2.
 */
public final class ImpactKpi extends Kpi {
    private final LifeDomain domain;
    private final IntendedEffect.@Nullable Id intendedEffect;

    private ImpactKpi(Builder builder) {
        super(builder, Layer.IMPACT);
        this.domain = required(builder.domain, "life domain");
        this.intendedEffect = builder.intendedEffect;
        if (domain.number() != id().domain()) {
            throw new IllegalArgumentException(
                    id() + " was given life domain " + domain.number() + "; its id says " + id().domain() + ".");
        }
    }

    /**
     * Returns the life domain (<i>leefgebied</i>).
     *
     * @return the domain that the id names
     */
    public LifeDomain domain() {
        return domain;
    }

    /** {@return the intended effect (<i>beoogd effect</i>) that the KPI belongs to, empty in the draft of 2021} */
    public Optional<IntendedEffect.Id> intendedEffect() {
        return Optional.ofNullable(intendedEffect);
    }

    @Override
    void addPlace(Tree tree) {
        tree.put("domain", domain.number());
    }

    @Override
    void addDetails(Tree tree) {
        tree.text("intendedEffect", intendedEffect);
    }

    @Override
    List<?> details() {
        return Arrays.asList(domain.number(), intendedEffect);
    }

    /**
     * Starts a builder.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds impact KPIs. Not thread-safe. */
    public static final class Builder extends Kpi.Builder<Builder> {
        private @Nullable LifeDomain domain;
        private IntendedEffect.@Nullable Id intendedEffect;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets the life domain; required, must be the domain that the id names.
         *
         * @param domain the domain
         * @return this builder
         */
        public Builder domain(LifeDomain domain) {
            this.domain = domain;
            return this;
        }

        /**
         * Sets the intended effect; none if never set.
         *
         * @param intendedEffect its id, or {@code null} for none
         * @return this builder
         */
        public Builder intendedEffect(IntendedEffect.@Nullable Id intendedEffect) {
            this.intendedEffect = intendedEffect;
            return this;
        }

        /**
         * Builds the KPI.
         *
         * @return the KPI
         * @throws IllegalStateException if a required value was not set
         * @throws IllegalArgumentException if the values contradict each other
         */
        public ImpactKpi build() {
            return new ImpactKpi(this);
        }
    }
}
