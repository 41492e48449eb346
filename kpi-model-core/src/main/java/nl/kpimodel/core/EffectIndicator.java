package nl.kpimodel.core;

import java.util.List;
import nl.kpimodel.core.internal.Tree;
import org.jspecify.annotations.Nullable;

/**
 * An effect indicator (Dutch: <i>effecten indicator</i>), such as {@code E 4.1.3}: the share of participants who say in a questionnaire
 * that a service had an effect. Source: definitielijst 2025, effect tables.
 *
 * <p>Its {@link #text()} is its definition; {@link #name()} is the text's first line.
 */
public final class EffectIndicator extends Kpi {
    private final LifeDomain domain;
    private final List<String> parts;

    private EffectIndicator(Builder builder) {
        super(builder, Layer.EFFECT);
        this.domain = required(builder.domain, "life domain");
        this.parts = builder.parts;
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

    /** {@return the whole text, verbatim, each part on a separate line} */
    public String text() {
        return required(definition().text(), "text");
    }

    /**
     * Returns the numbered parts of the text, without their number.
     *
     * @return the parts in order, empty if the text has none
     */
    public List<String> parts() {
        return parts;
    }

    @Override
    void addPlace(Tree tree) {
        tree.put("domain", domain.number());
    }

    @Override
    void addDetails(Tree tree) {
        tree.put("text", text()).texts("parts", parts);
    }

    @Override
    List<?> details() {
        return List.of(domain.number(), parts);
    }

    /**
     * Starts a builder.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds effect indicators. Not thread-safe. */
    public static final class Builder extends Kpi.Builder<Builder> {
        private @Nullable LifeDomain domain;
        private List<String> parts = List.of();

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets the text, from which the name and the definition follow.
         *
         * @param text the whole text, each part on a separate line
         * @return this builder
         */
        public Builder text(String text) {
            int lineEnd = text.indexOf('\n');
            return name(lineEnd < 0 ? text : text.substring(0, lineEnd))
                    .definition(new Kpi.Definition(text, Kpi.DefinitionStatus.DEFINED, null));
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
         * Sets the numbered parts of the text; none if never set.
         *
         * @param parts the parts, without their number
         * @return this builder
         */
        public Builder parts(List<String> parts) {
            this.parts = List.copyOf(parts);
            return this;
        }

        /**
         * Builds the indicator.
         *
         * @return the indicator
         * @throws IllegalStateException if a required value was not set
         * @throws IllegalArgumentException if the values contradict each other
         */
        public EffectIndicator build() {
            return new EffectIndicator(this);
        }
    }
}
