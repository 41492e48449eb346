package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.registration.RecordField;
import org.jspecify.annotations.Nullable;

/**
 * How the library measures one KPI (Dutch: <i>meetspecificatie</i>). The words of the model are in the catalogue. Immutable; safe for use
 * by several threads.
 *
 * <p>Invariants, refused by {@link Builder#build()}:
 * <ul>
 *   <li>there is at least one component, and components have different keys;
 *   <li>every part of the specification of every component has a {@link Basis}: unit, form, numerator and timing always, and denominator,
 *       missing, exclusion, stratum and option if the component has them;
 *   <li>an option that a component requires has a {@link Basis.Gap} that says what to supply, and an option that it accepts has a basis
 *       that says what applies without it;
 *   <li>only effect indicators have items, and only impact KPIs have figures.
 * </ul>
 */
public final class MeasureSpecification {
    private final KpiId kpi;
    private final BilingualText reading;
    private final Direction direction;
    private final List<MeasureComponent> components;
    private final List<OwnStratum> ownStrata;
    private final Set<StratumKind> strata;
    private final @Nullable IndicatorItems items;
    private final List<Basis> basis;
    private final List<EditionChange> changes;

    private MeasureSpecification(Builder builder) {
        this.kpi = MeasureComponent.required(builder.kpi, "KPI");
        this.reading = MeasureComponent.required(builder.reading, "reading");
        this.direction = builder.direction;
        this.components = builder.components;
        this.ownStrata = builder.ownStrata;
        this.strata = builder.strata;
        this.items = builder.items;
        this.basis = builder.basis;
        this.changes = builder.changes;
        Set<String> keys = new HashSet<>();
        components.forEach(component -> require(keys.add(component.key()), "component " + component.key() + " stands twice"));
        require(!keys.isEmpty(), "it has no component");
        for (Basis each : basis) {
            require(keys.containsAll(each.components()), "a basis of " + each.part() + " names a component that it does not have");
        }
        components.forEach(this::requireBasis);
        require((items != null) == (kpi.layer() == Layer.EFFECT), "items stand with an effect indicator, and with nothing else");
        require(components.stream().allMatch(c -> (c.kind() == MeasureComponent.Kind.FIGURE) == (kpi.layer() == Layer.IMPACT)),
                "an impact KPI has figures, and no other layer has");
        Set<Edition> editions = EnumSet.noneOf(Edition.class);
        changes.forEach(change -> require(editions.add(change.edition()), "it is compared with edition " + change.edition() + " twice"));
    }

    private void requireBasis(MeasureComponent component) {
        Set<Basis.Part> parts = EnumSet.of(Basis.Part.UNIT, Basis.Part.FORM, Basis.Part.NUMERATOR, Basis.Part.TIMING);
        addIf(component.denominator().isPresent(), Basis.Part.DENOMINATOR, parts);
        addIf(!component.missing().isEmpty(), Basis.Part.MISSING, parts);
        addIf(component.excluded().stream().anyMatch(MeasureSpecification::isTheRowsOwn), Basis.Part.EXCLUSION, parts);
        addIf(!ownStrata.isEmpty(), Basis.Part.STRATUM, parts);
        List<Basis> own = basis.stream().filter(each -> each.components().contains(component.key())).toList();
        Set<Basis.Part> marked = own.stream().map(Basis::part).collect(Collectors.toSet());
        for (Basis.Part part : parts) {
            require(marked.contains(part), "component " + component.key() + " does not say what its " + part + " rests on");
        }
        for (Option option : component.requires()) {
            require(own.stream().anyMatch(each -> each instanceof Basis.Gap gap && gap.option() == option),
                    "component " + component.key() + " requires " + option + " and does not say what to supply");
        }
        for (Option option : component.accepts()) {
            require(own.stream().anyMatch(each -> each.aboutOption().filter(option::equals).isPresent()),
                    "component " + component.key() + " accepts " + option + " and does not say what holds without it");
        }
    }

    private static boolean isTheRowsOwn(ExclusionReason reason) {
        return reason != ExclusionReason.OPEN && reason != ExclusionReason.OUTSIDE_PERIOD;
    }

    private static void addIf(boolean holds, Basis.Part part, Set<Basis.Part> parts) {
        if (holds) {
            parts.add(part);
        }
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("The measure of " + kpi + ": " + rule + ".");
        }
    }

    /** {@return the KPI} */
    public KpiId kpi() {
        return kpi;
    }

    /**
     * Returns the interpretation in a sentence or two.
     *
     * @return the interpretation in plain words
     */
    public BilingualText reading() {
        return reading;
    }

    /** {@return whether more is better} It never changes a number. */
    public Direction direction() {
        return direction;
    }

    /**
     * Returns the figures of the KPI.
     *
     * @return the components in order, at least one
     */
    public List<MeasureComponent> components() {
        return components;
    }

    /**
     * Finds a component.
     *
     * @param key its key
     * @return the component, empty if the KPI has none with the key
     */
    public Optional<MeasureComponent> find(String key) {
        return components.stream().filter(component -> component.key().equals(key)).findFirst();
    }

    /**
     * {@return the component with a key}
     *
     * @param key its key
     * @throws NoSuchElementException if the KPI has none with the key; the message lists its keys
     */
    public MeasureComponent require(String key) {
        return find(key).orElseThrow(() -> new NoSuchElementException(kpi + " has no component of the key that was asked; it has "
                + components.stream().map(MeasureComponent::key).collect(Collectors.joining(", ")) + "."));
    }

    /**
     * Returns the strata that a report always shows.
     *
     * @return the KPI's own strata, usually empty
     */
    public List<OwnStratum> ownStrata() {
        return ownStrata;
    }

    /**
     * {@return the kinds of strata by which outcomes can be split, in the order of the constants} For any other kind the outcome is "not
     * applicable".
     */
    public Set<StratumKind> strata() {
        return strata;
    }

    /**
     * {@return the questionnaire items from which an effect indicator is calculated, present if and only if the KPI is an effect indicator}
     */
    public Optional<IndicatorItems> items() {
        return Optional.ofNullable(items);
    }

    /**
     * Returns the bases of all parts of the specification.
     *
     * @return the bases by part
     */
    public List<Basis> basis() {
        return basis;
    }

    /**
     * {@return the bases of one part of the specification of a component, empty if the component has no such part}
     *
     * @param component key of the component
     * @param part the part
     */
    public List<Basis> basis(String component, Basis.Part part) {
        return basis.stream().filter(each -> each.part() == part && each.components().contains(component)).toList();
    }

    /** {@return what to consider when comparing with other editions, usually empty} */
    public List<EditionChange> changes() {
        return changes;
    }

    /**
     * {@return whether outcomes may be compared with those of another edition, empty if no change affects the comparison}
     *
     * @param edition the other edition
     */
    public Optional<EditionChange> changeFrom(Edition edition) {
        return changes.stream().filter(change -> change.edition() == edition).findFirst();
    }

    /**
     * Returns the tree form: neutral maps, lists, texts, numbers and booleans, with the keys of {@code measures.json}, and {@code changes}:
     * {@code edition}, {@code comparability} and {@code note} of each. Jackson 2 and 3 write it as JSON; so can any other library.
     *
     * @return the tree; a key without a value is {@code null}
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return SpecificationTree.of(this);
    }

    /** Returns the id and the components. */
    @Override
    public String toString() {
        return kpi + " " + components;
    }

    /**
     * Starts a builder.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds specifications. Not thread-safe. */
    public static final class Builder {
        private @Nullable KpiId kpi;
        private @Nullable BilingualText reading;
        private Direction direction = Direction.UNKNOWN;
        private List<MeasureComponent> components = List.of();
        private List<OwnStratum> ownStrata = List.of();
        private Set<StratumKind> strata = Set.of();
        private @Nullable IndicatorItems items;
        private List<Basis> basis = List.of();
        private List<EditionChange> changes = List.of();

        private Builder() {}

        /**
         * Sets the KPI; required.
         *
         * @param kpi its id
         * @return this builder
         */
        public Builder kpi(KpiId kpi) {
            this.kpi = kpi;
            return this;
        }

        /**
         * Sets the interpretation in plain words; required.
         *
         * @param reading the interpretation
         * @return this builder
         */
        public Builder reading(BilingualText reading) {
            this.reading = reading;
            return this;
        }

        /**
         * Sets whether more is better; unknown if never set.
         *
         * @param direction the direction
         * @return this builder
         */
        public Builder direction(Direction direction) {
            this.direction = direction;
            return this;
        }

        /**
         * Sets the components; at least one is required.
         *
         * @param components the components in order
         * @return this builder
         */
        public Builder components(List<MeasureComponent> components) {
            this.components = List.copyOf(components);
            return this;
        }

        /**
         * Sets the KPI's own strata; none if never set.
         *
         * @param ownStrata the strata
         * @return this builder
         */
        public Builder ownStrata(List<OwnStratum> ownStrata) {
            this.ownStrata = List.copyOf(ownStrata);
            return this;
        }

        /**
         * Sets the kinds of strata by which outcomes can be split; none if never set.
         *
         * @param strata the kinds
         * @return this builder
         */
        public Builder strata(Set<StratumKind> strata) {
            Set<StratumKind> ordered = EnumSet.noneOf(StratumKind.class);
            ordered.addAll(strata);
            this.strata = Collections.unmodifiableSet(ordered);
            return this;
        }

        /**
         * Sets the items of an effect indicator; none if never set.
         *
         * @param items the items, or {@code null} for none
         * @return this builder
         */
        public Builder items(@Nullable IndicatorItems items) {
            this.items = items;
            return this;
        }

        /**
         * Sets the bases of the parts of the specification.
         *
         * @param basis the bases
         * @return this builder
         */
        public Builder basis(List<? extends Basis> basis) {
            this.basis = List.copyOf(basis);
            return this;
        }

        /**
         * Sets what to consider when comparing with other editions; nothing if never set.
         *
         * @param changes the changes
         * @return this builder
         */
        public Builder changes(List<EditionChange> changes) {
            this.changes = List.copyOf(changes);
            return this;
        }

        /**
         * Builds the specification.
         *
         * @return the specification
         * @throws IllegalStateException if a required value was not set
         * @throws IllegalArgumentException if an invariant of the class is violated; the message names the KPI
         */
        public MeasureSpecification build() {
            return new MeasureSpecification(this);
        }
    }

    /** Whether outcomes of two editions may be compared (Dutch: <i>vergelijkbaarheid</i>). */
    public enum Comparability {
        /** The outcomes may be compared; the note describes other changes. */
        COMPARABLE,
        /** The outcomes may be compared if the note is shown with them. */
        WITH_CARE,
        /** The outcomes may not be compared: the editions measure different things under one id. */
        NOT_COMPARABLE;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Comparability of(String text) {
            return CodeText.constant(values(), text, "comparability");
        }
    }

    /**
     * Whether more is better (Dutch: <i>richting</i>). It never changes a number. The model asks its users to judge this each time ("Wil ik
     * wel dat die stijgt?", handleiding 2025, 3.3), so {@link #UNKNOWN} is the honest default.
     */
    public enum Direction {
        /** The model does not say. */
        UNKNOWN,
        /** More is better. */
        MORE_IS_BETTER,
        /** Less is better. */
        LESS_IS_BETTER;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Direction of(String text) {
            return CodeText.constant(values(), text, "direction");
        }
    }

    /**
     * An option that a caller must set before a KPI can be calculated, or may set to change the calculation (Dutch: <i>instelling</i>). A
     * component lists the options that it requires and those that it accepts. A required option has no default because the model is silent.
     * A later version of the library may add options.
     */
    public enum Option {
        /** The answer options of the questionnaires in order, and which of them count as a yes. */
        ANSWER_SCALE("answerScale"),
        /** How the answers to the items of an indicator combine: any, all, or at least n of those answered. */
        COMBINATION("combination"),
        /** Items for an indicator other than those that its row prints. */
        ITEMS("items"),
        /** The items of each numbered part of an indicator. */
        PART_ITEMS("partItems"),
        /** The number of hours of one full-time equivalent, and the time span to which it applies. */
        HOURS_PER_FTE("hoursPerFte"),
        /** The term after the completion of a case within which a follow-up counts. */
        FOLLOW_UP_TERM("followUpTerm"),
        /** The satisfaction scale that is reported. */
        SATISFACTION_SCALE("satisfactionScale"),
        /** Whether that scale is an interval scale, which allows a mean. */
        INTERVAL_SCALE("intervalScale"),
        /** What counts as progress on the ZRM if one domain goes up and another goes down. */
        ZRM_POLICY("zrmPolicy"),
        /** The types of events that are registered, so that the absence of events means 0. */
        REGISTERED_EVENTS("registeredEvents"),
        /** The age bands into which outcomes are split. */
        AGE_BANDS("ageBands");

        private final String key;

        Option(String key) {
            this.key = key;
        }

        /**
         * Returns the key of the option in files.
         *
         * @return for example {@code hoursPerFte}
         */
        public String key() {
            return key;
        }

        /**
         * Finds an option by its key.
         *
         * @param key a key, in exactly this form
         * @return the option
         * @throws IllegalArgumentException if there is no such option; the message lists all options
         */
        public static Option ofKey(String key) {
            return Keys.find(values(), Option::key, key, "option");
        }

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Option of(String text) {
            return CodeText.constant(values(), text, "option");
        }

        /** Returns the key. */
        @Override
        @JsonValue
        public String toString() {
            return key;
        }
    }

    /**
     * The change of a KPI with respect to another edition that has the same id (Dutch: <i>wijziging tussen edities</i>).
     *
     * @param edition the other edition
     * @param comparability whether outcomes may be compared
     * @param note what changed
     */
    public record EditionChange(Edition edition, Comparability comparability, BilingualText note) {
        /** Creates a change. */
        public EditionChange {
            Objects.requireNonNull(edition, "edition");
            Objects.requireNonNull(comparability, "comparability");
            Objects.requireNonNull(note, "note");
        }
    }

    /**
     * The questionnaire items from which an effect indicator is calculated (Dutch: <i>vragen van een effectenindicator</i>).
     *
     * @param participant items of the participants' questionnaire, at least one
     * @param professional items of the professionals' questionnaire; empty if the indicator's rows have none
     */
    public record IndicatorItems(List<ItemId> participant, List<ItemId> professional) {
        /**
         * Creates the items.
         *
         * @throws IllegalArgumentException if there is no participants' item, or one of the wrong questionnaire
         */
        public IndicatorItems {
            participant = requireOf(Questionnaire.PARTICIPANT, participant);
            professional = requireOf(Questionnaire.PROFESSIONAL, professional);
            if (participant.isEmpty()) {
                throw new IllegalArgumentException("The items of an indicator have none for participants; an indicator without items has no measure.");
            }
        }

        private static List<ItemId> requireOf(Questionnaire questionnaire, List<ItemId> items) {
            for (ItemId item : items) {
                if (item.questionnaire() != questionnaire) {
                    throw new IllegalArgumentException("Item " + item + " is not of questionnaire " + questionnaire + ".");
                }
            }
            return List.copyOf(items);
        }
    }

    /**
     * A KPI's own stratum (Dutch: <i>eigen uitsplitsing</i>), such as the location of a visit. A report always shows every value that
     * occurs in the input.
     *
     * @param key its key in reports
     * @param field the field with its value
     * @param unknown whether units without a value form a stratum {@code (unknown)}
     * @param partition whether a unit is in only one such stratum, so that the strata of an additive figure add up
     */
    public record OwnStratum(String key, RecordField field, boolean unknown, boolean partition) {
        /**
         * Creates a stratum.
         *
         * @throws IllegalArgumentException if the key is invalid
         */
        public OwnStratum {
            Keys.require(key, "stratum");
            Objects.requireNonNull(field, "field");
        }
    }

    /**
     * The reason for excluding a unit from the population (Dutch: <i>reden van uitsluiting</i>). Reports contain the name of the constant.
     * A component lists its reasons in order of evaluation, and a unit gets the first one that applies. A later version of the library may
     * add reasons.
     */
    public enum ExclusionReason {
        /**
         * The organisation of the unit registers none of the data that the figure needs, but another organisation does (<i>niet
         * geregistreerd</i>). The reason applies to every unit of that organisation, so components do not list it.
         */
        NOT_REGISTERED,
        /** The KPI does not concern the unit: another phase, role, channel, subject, respondent or household (<i>andere soort</i>). */
        OTHER_KIND,
        /**
         * The KPI counts by end date, and the unit began before the end of the period but had not ended by its last day (<i>loopt nog</i>).
         */
        OPEN,
        /** The unit is not in the period for any other reason (<i>buiten de periode</i>). */
        OUTSIDE_PERIOD,
        /** The case has low complexity on the date, and the KPI belongs to the track of high complexity (<i>laag complex</i>). */
        LOW_COMPLEX,
        /** The answer is on a different scale from the one that the caller named (<i>andere schaal</i>). */
        OTHER_SCALE,
        /** There was no follow-up within the term (<i>niet opgevolgd</i>). */
        NOT_FOLLOWED_UP,
        /** None of the indicator's items was answered (<i>vragen niet beantwoord</i>). */
        ITEMS_NOT_ANSWERED,
        /** The only answer to the indicator's items was "not applicable" (<i>niet van toepassing</i>). */
        NOT_APPLICABLE;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static ExclusionReason of(String text) {
            return CodeText.constant(values(), text, "reason of exclusion");
        }
    }

    /**
     * How records are placed in time, and by which dates (Dutch: <i>plaats in de tijd</i>).
     *
     * @param kind the kind of timing
     * @param date the leading date; {@code null} if and only if the kind is {@link Kind#LOOK_UP}
     * @param until the end dates of what the leading date began, of which the earliest applies; empty if nothing runs on
     * @param otherwise the date that places a unit without a leading date; {@code null} if absent
     */
    public record Timing(Kind kind, @Nullable RecordField date, List<RecordField> until, @Nullable RecordField otherwise) {
        /**
         * Creates a timing.
         *
         * @throws IllegalArgumentException if the date does not fit the kind
         */
        public Timing {
            Objects.requireNonNull(kind, "kind");
            until = List.copyOf(until);
            if ((date == null) != (kind == Kind.LOOK_UP)) {
                throw new IllegalArgumentException("A timing of kind " + kind + (date == null ? " names no date" : " names the date " + date)
                        + "; LOOK_UP has none, every other kind has one.");
            }
        }

        /** {@return the leading date, empty if records are looked up} */
        public Optional<RecordField> leadingDate() {
            return Optional.ofNullable(date);
        }

        /** {@return the date that places a unit without a leading date, empty if absent} */
        public Optional<RecordField> otherwiseDate() {
            return Optional.ofNullable(otherwise);
        }

        /**
         * How records are placed in time (Dutch: <i>moment van meten</i>). In this class, d is the last day of the period. The first five
         * kinds place the units of a component; {@link #HISTORY} and {@link #LOOK_UP} place the other records that it uses.
         */
        public enum Kind {
            /** Events in the period, by a date (<i>stroom</i>). */
            FLOW,
            /** The state at the end of d (<i>stand</i>). */
            STOCK,
            /** Everything that was running on at least one day of the period (<i>overlap</i>). */
            OVERLAP,
            /** The follow-up of the cases completed in the period, within a term after completion (<i>cohort</i>). */
            COHORT,
            /** A figure of another source, which has its own period (<i>extern</i>). */
            EXTERNAL,
            /** Everything up to d, or up to the unit's own date (<i>voorgeschiedenis</i>). */
            HISTORY,
            /** Records found through the unit that refers to them, without a date (<i>opgezocht</i>). */
            LOOK_UP;

            /**
             * Returns whether this kind can place the units of a component.
             *
             * @return false for {@link #HISTORY} and {@link #LOOK_UP}
             */
            public boolean placesUnits() {
                return ordinal() < HISTORY.ordinal();
            }

            /**
             * Reads the text form. Case, accents, spaces and punctuation do not matter.
             *
             * @param text the code as {@link #toString} prints it
             * @return the constant
             * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
             */
            @JsonCreator
            public static Kind of(String text) {
                return CodeText.constant(values(), text, "kind of timing");
            }
        }
    }
}
