package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.Source.Reference;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.ContentHash;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Tree;
import org.jspecify.annotations.Nullable;

/**
 * A KPI of the model (Dutch: <i>kritieke prestatie-indicator</i>): what one edition says about one id. Immutable; safe for use by several
 * threads.
 *
 * <p>Two KPIs are equal if all their properties are equal, including the edition.
 *
 * <p>The four kinds are sealed: {@link ImpactKpi}, {@link EffectIndicator}, {@link ActivityKpi} and {@link QualityKpi}. Builders create
 * them, so that later versions can add properties without breaking callers.
 */
public abstract sealed class Kpi permits ImpactKpi, EffectIndicator, ActivityKpi, QualityKpi {
    private final KpiId id;
    private final Edition edition;
    private final String name;
    private final Definition definition;
    private final Emphasis emphasis;
    private final @Nullable Kind kind;
    private final boolean idAssigned;
    private final Source.Reference source;
    private volatile @Nullable String contentHash;

    Kpi(Builder<?> builder, Layer layer) {
        this.id = required(builder.id, "id");
        this.edition = required(builder.edition, "edition");
        this.name = Texts.requireText(required(builder.name, "name"), "name of " + id);
        this.definition = required(builder.definition, "definition");
        this.emphasis = builder.emphasis;
        this.kind = builder.kind;
        this.idAssigned = builder.idAssigned;
        this.source = required(builder.source, "source");
        if (id.layer() != layer) {
            throw new IllegalArgumentException(id + " is of layer " + id.layer() + "; this type takes ids of layer " + layer + ".");
        }
    }

    static <T> T required(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalStateException("The builder of a KPI was given no " + what + ".");
        }
        return value;
    }

    /** {@return the id (<i>ID</i>)} */
    public final KpiId id() {
        return id;
    }

    /**
     * Returns the layer (<i>laag</i>).
     *
     * @return the id's layer
     */
    public final Layer layer() {
        return id.layer();
    }

    /** {@return the edition} */
    public final Edition edition() {
        return edition;
    }

    /** {@return the name (<i>naam</i>), verbatim} An effect indicator has a text but no name: its name is the first line of the text. */
    public final String name() {
        return name;
    }

    /** {@return what the KPI measures (<i>definitie</i>), and whether the model defines it} */
    public final Definition definition() {
        return definition;
    }

    /** {@return whether the working group considered the KPI most crucial (<i>vetgedrukt</i>), and which source shows it} */
    public final Emphasis emphasis() {
        return emphasis;
    }

    /**
     * Returns the kind: input, activity, output or outcome.
     *
     * @return the kind, present only in the draft of 2021
     */
    public final Optional<Kind> kind() {
        return Optional.ofNullable(kind);
    }

    /**
     * Returns whether the library assigned the id because the edition prints none, as in the draft of 2021. It is then the id of the KPI's
     * successor.
     *
     * @return true if the library assigned the id
     */
    public final boolean idAssigned() {
        return idAssigned;
    }

    /** {@return the place of the KPI in the sources} */
    public final Source.Reference source() {
        return source;
    }

    /**
     * {@return a fingerprint of the words of the KPI: SHA-256 over id, name, definition and what its layer adds, such as the intended
     * effect and the phase, as 64 hexadecimal digits} KPIs of two editions have the same hash if and only if their words are the same. The
     * edition, the emphasis and the library's remarks on the definition are not part of it. The hash is the same in every run, JVM and
     * locale.
     *
     * <p>Figures with the same words are not always comparable: the library may interpret two editions differently. {@link
     * nl.kpimodel.core.edition.EditionDiff} says which figures may be compared.
     */
    public final String contentHash() {
        String hash = contentHash;
        if (hash == null) {
            ContentHash content = new ContentHash().add(getClass().getSimpleName()).add(id).add(name).add(definition.text());
            details().forEach(content::add);
            hash = content.hex();
            contentHash = hash;
        }
        return hash;
    }

    /** Adds everything that the edition says about the KPI. */
    final void addTo(ContentHash content) {
        content.add(getClass().getSimpleName()).add(edition.key()).add(id).add(name).add(definition.text())
                .add(definition.status().name()).add(emphasis.degree().name()).add(emphasis.source())
                .add(kind == null ? null : kind.name()).add(idAssigned);
        details().forEach(content::add);
    }

    /**
     * Returns the tree form: neutral maps, lists, texts, numbers and booleans, with the keys of {@code catalogue.json}. Jackson 2 and 3
     * write it as JSON; so can any other library.
     *
     * @return the tree; a key without a value is {@code null}
     */
    @JsonValue
    public final Map<String, Object> toTree() {
        Tree tree = new Tree().text("id", id).text("edition", edition.key()).text("layer", id.layer());
        addPlace(tree);
        tree.put("name", name).put("definition", definition.text());
        addDetails(tree);
        Emphasis.Degree degree = emphasis.degree();
        return tree.text("definitionStatus", definition.status())
                .put("definitionNote", definition.note())
                .put("emphasised", degree == Emphasis.Degree.UNKNOWN ? null : Boolean.valueOf(degree == Emphasis.Degree.YES))
                .put("emphasisSource", emphasis.source())
                .text("kind", kind)
                .put("idAssigned", idAssigned)
                .put("source", source.toTree())
                .put("contentHash", contentHash())
                .toMap();
    }

    /** Adds the domain or phase of the KPI. */
    void addPlace(Tree tree) {}

    /** Adds what only KPIs of this layer have. */
    abstract void addDetails(Tree tree);

    /** Returns the further properties of the subclass in a fixed order: texts, numbers, records, and lists of them. */
    abstract List<?> details();

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Kpi that
                        && id.equals(that.id)
                        && edition == that.edition
                        && name.equals(that.name)
                        && definition.equals(that.definition)
                        && emphasis.equals(that.emphasis)
                        && kind == that.kind
                        && idAssigned == that.idAssigned
                        && source.equals(that.source)
                        && details().equals(that.details());
    }

    @Override
    public final int hashCode() {
        return Objects.hash(id, edition.key(), name);
    }

    /** Returns the id, name and edition. */
    @Override
    public final String toString() {
        return id + " " + name + " (" + edition + ")";
    }

    /**
     * The common part of the builders of all kinds. Not thread-safe.
     *
     * @param <B> the builder's own type
     */
    public abstract static sealed class Builder<B extends Builder<B>>
            permits ImpactKpi.Builder, EffectIndicator.Builder, ActivityKpi.Builder, QualityKpi.Builder {
        private @Nullable KpiId id;
        private @Nullable Edition edition;
        private @Nullable String name;
        private @Nullable Definition definition;
        private Emphasis emphasis = Emphasis.UNKNOWN;
        private @Nullable Kind kind;
        private boolean idAssigned;
        private @Nullable Reference source;

        Builder() {}

        abstract B self();

        /**
         * Sets the id; required.
         *
         * @param id the id
         * @return this builder
         */
        public final B id(KpiId id) {
            this.id = id;
            return self();
        }

        /**
         * Sets the edition; required.
         *
         * @param edition the edition
         * @return this builder
         */
        public final B edition(Edition edition) {
            this.edition = edition;
            return self();
        }

        /**
         * Sets the name; required.
         *
         * @param name the name
         * @return this builder
         */
        public final B name(String name) {
            this.name = name;
            return self();
        }

        /**
         * Sets the definition; required.
         *
         * @param definition the definition
         * @return this builder
         */
        public final B definition(Definition definition) {
            this.definition = definition;
            return self();
        }

        /**
         * Sets the emphasis; unknown if never set.
         *
         * @param emphasis the emphasis
         * @return this builder
         */
        public final B emphasis(Emphasis emphasis) {
            this.emphasis = emphasis;
            return self();
        }

        /**
         * Sets the kind; none if never set.
         *
         * @param kind the kind, or {@code null} for none
         * @return this builder
         */
        public final B kind(@Nullable Kind kind) {
            this.kind = kind;
            return self();
        }

        /**
         * Sets whether the library assigned the id because the edition prints none; false if never set.
         *
         * @param idAssigned whether the id is the library's
         * @return this builder
         */
        public final B idAssigned(boolean idAssigned) {
            this.idAssigned = idAssigned;
            return self();
        }

        /**
         * Sets the place in the sources; required.
         *
         * @param source the reference
         * @return this builder
         */
        public final B source(Source.Reference source) {
            this.source = source;
            return self();
        }
    }

    /**
     * The model's description of what a KPI measures (Dutch: <i>definitie</i>), verbatim, and whether it is a definition.
     *
     * @param text the words of the model, each list item on a separate line; {@code null} if the edition has names only
     * @param status whether the words define the KPI
     * @param note why the status is not {@link DefinitionStatus#DEFINED}, in English; {@code null} if it is
     */
    public record Definition(@Nullable String text, DefinitionStatus status, @Nullable String note) {
        /**
         * Creates a definition.
         *
         * @throws IllegalArgumentException if a text is blank, or the status is {@link DefinitionStatus#DEFINED} without a text
         */
        public Definition {
            Texts.requireOptionalText(text, "text of a definition");
            Objects.requireNonNull(status, "status");
            Texts.requireOptionalText(note, "note of a definition");
            if (text == null && status == DefinitionStatus.DEFINED) {
                throw new IllegalArgumentException("A definition with status DEFINED has no text; give the text or the status OPEN.");
            }
        }

        /** {@return the words of the model, empty if the edition has names only} */
        public Optional<String> asText() {
            return Optional.ofNullable(text);
        }
    }

    /** Whether the model defines what a KPI measures (Dutch: <i>status van de definitie</i>). */
    public enum DefinitionStatus {
        /** The model gives a definition. */
        DEFINED,
        /** The model leaves the definition open ("nader te definiëren", "nader te bepalen", "x tot x"): there is no definition yet. */
        OPEN,
        /** The model leaves a decisive part to the organisation or the situation ("per situatie nader uit te werken"). */
        LOCAL;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static DefinitionStatus of(String text) {
            return CodeText.constant(values(), text, "status of a definition");
        }
    }

    /**
     * Whether the working group considered a KPI most crucial, which the sources show in bold print (Dutch: <i>vetgedrukte KPI's</i>).
     *
     * <p>The sources differ, and one has lost its bold print. An emphasis therefore always names its source, and is {@link Degree#UNKNOWN}
     * rather than {@link Degree#NO} if no source shows it.
     *
     * @param degree yes, no or unknown
     * @param source key of the source that shows it; {@code null} if and only if the degree is unknown
     */
    public record Emphasis(Degree degree, @Nullable String source) {
        /** Yes, no or unknown. */
        public enum Degree {
            /** The source prints the KPI in bold. */
            YES,
            /** The source has bold print, but not for this KPI. */
            NO,
            /** No source shows it. */
            UNKNOWN;

            /**
             * Reads the text form. Case, accents, spaces and punctuation do not matter.
             *
             * @param text the code as {@link #toString} prints it
             * @return the constant
             * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
             */
            @JsonCreator
            public static Degree of(String text) {
                return CodeText.constant(values(), text, "degree of emphasis");
            }
        }

        /** The emphasis that no source shows. */
        public static final Emphasis UNKNOWN = new Emphasis(Degree.UNKNOWN, null);

        /**
         * Creates an emphasis.
         *
         * @throws IllegalArgumentException if a known degree names no source, or an unknown one does
         */
        public Emphasis {
            Objects.requireNonNull(degree, "degree");
            Texts.requireOptionalText(source, "source of an emphasis");
            if ((degree == Degree.UNKNOWN) != (source == null)) {
                throw new IllegalArgumentException("An emphasis of degree " + degree + " has "
                        + (source == null ? "no source" : "the source " + DisplayText.quoted(source))
                        + "; YES and NO name their source, UNKNOWN has none.");
            }
        }

        /**
         * {@return the emphasis that a source shows}
         *
         * @param emphasised whether the source prints the KPI in bold
         * @param source key of the source
         */
        public static Emphasis of(boolean emphasised, String source) {
            return new Emphasis(emphasised ? Degree.YES : Degree.NO, source);
        }
    }

    /**
     * The place of an indicator in the chain from means to results. Only the draft of 2021 prints it; handleiding 2025, chapter 2, explains
     * it.
     */
    public enum Kind {
        /** What is needed to start: hours, signals, budgets. */
        INPUT,
        /** How the work is done (<i>aanpak / activiteit</i>). */
        ACTIVITY,
        /** The direct results of a process. */
        OUTPUT,
        /** The effect on society or on people. */
        OUTCOME;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Kind of(String text) {
            return CodeText.constant(values(), text, "kind of KPI");
        }
    }
}
