package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a KPI (Dutch: <i>onderdeel van een KPI</i>). Most KPIs have one, with the key {@code value}. If a KPI states several
 * figures, each is a component. Immutable; safe for use by several threads.
 *
 * <p>Invariants, refused by {@link Builder#build()}:
 * <ul>
 *   <li>only the kinds that divide have a denominator, {@link Kind#PROPORTION}, {@link Kind#RATIO} and {@link
 *       Kind#MEAN}, and figures whose definition names a divisor;
 *   <li>only {@link Kind#FIGURE} has an arithmetic;
 *   <li>the timing places units, and the records used include that of the units;
 *   <li>{@link ExclusionReason#NOT_REGISTERED} is not listed, because it applies to every component;
 *   <li>no option is both required and accepted, and no reason, option or missing field occurs twice.
 * </ul>
 */
public final class MeasureComponent {
    private final String key;
    private final BilingualText label;
    private final Kind kind;
    private final Unit unit;
    private final @Nullable FigureArithmetic arithmetic;
    private final CountedUnit counted;
    private final BilingualText numerator;
    private final @Nullable BilingualText denominator;
    private final Timing timing;
    private final List<MissingField> missing;
    private final List<ExclusionReason> excluded;
    private final List<RecordUse> records;
    private final List<FieldNeed> needs;
    private final List<MeasureSpecification.Option> requires;
    private final List<MeasureSpecification.Option> accepts;

    private MeasureComponent(Builder builder) {
        this.key = Keys.require(required(builder.key, "key"), "component");
        this.label = required(builder.label, "label");
        this.kind = required(builder.kind, "kind");
        this.unit = required(builder.unit, "unit");
        this.arithmetic = builder.arithmetic;
        this.counted = required(builder.counted, "counted unit");
        this.numerator = required(builder.numerator, "numerator");
        this.denominator = builder.denominator;
        this.timing = required(builder.timing, "timing");
        this.missing = builder.missing;
        this.excluded = builder.excluded;
        this.records = builder.records;
        this.needs = builder.needs;
        this.requires = builder.requires;
        this.accepts = builder.accepts;
        require((arithmetic != null) == (kind == Kind.FIGURE), "a figure, and nothing else, has an arithmetic");
        require((denominator != null) == divides(), "a denominator stands exactly where the reading names what to divide by");
        require(timing.kind().placesUnits(), "units cannot be placed by " + timing.kind());
        require(records.stream().anyMatch(use -> use.type() == counted.record()), "it counts records that it does not use");
        require(requires.stream().noneMatch(accepts::contains), "an option is required or accepted, not both");
        requireOnce(missing.stream().map(MissingField::field).toList());
        requireOnce(excluded);
        require(!excluded.contains(ExclusionReason.NOT_REGISTERED), "NOT_REGISTERED holds for every component, and none lists it");
        requireOnce(requires);
        requireOnce(accepts);
    }

    private boolean divides() {
        return switch (kind) {
            case PROPORTION, RATIO, MEAN -> true;
            case FIGURE -> arithmetic == FigureArithmetic.PROPORTION || arithmetic == FigureArithmetic.PER_10_000;
            default -> false;
        };
    }

    private void requireOnce(List<?> values) {
        for (int i = 1; i < values.size(); i++) {
            require(!values.subList(0, i).contains(values.get(i)), values.get(i) + " stands twice");
        }
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("Component " + key + " of kind " + kind + ": " + rule + ".");
        }
    }

    static <T> T required(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalStateException("The builder of a measure was given no " + what + ".");
        }
        return value;
    }

    /**
     * Returns the key of the component in reports.
     *
     * @return for example {@code value} or {@code perEmployee}
     */
    public String key() {
        return key;
    }

    /**
     * Returns the label of the component.
     *
     * @return a few words
     */
    public BilingualText label() {
        return label;
    }

    /** {@return the kind of figure} */
    public Kind kind() {
        return kind;
    }

    /** {@return the unit of its outcome} */
    public Unit unit() {
        return unit;
    }

    /** {@return the calculation with a figure that others measured, present if and only if the kind is {@link Kind#FIGURE}} */
    public Optional<FigureArithmetic> arithmetic() {
        return Optional.ofNullable(arithmetic);
    }

    /**
     * Returns the unit that is counted.
     *
     * @return the unit of the account
     */
    public CountedUnit counted() {
        return counted;
    }

    /**
     * Returns the numerator, or what is counted, in words.
     *
     * @return the numerator (<i>teller</i>)
     */
    public BilingualText numerator() {
        return numerator;
    }

    /**
     * Returns the denominator in words.
     *
     * @return the denominator (<i>noemer</i>), empty if nothing is divided, or if the source of a figure determines the divisor
     */
    public Optional<BilingualText> denominator() {
        return Optional.ofNullable(denominator);
    }

    /** {@return the timing of the units} */
    public Timing timing() {
        return timing;
    }

    /**
     * {@return the fields that may be empty, and what that means, empty if nothing can be missing} A unit is counted as missing under the
     * first of them that is empty.
     */
    public List<MissingField> missing() {
        return missing;
    }

    /**
     * Returns the reasons for excluding a unit from the population, in order of evaluation.
     *
     * @return the reasons that can occur
     */
    public List<ExclusionReason> excluded() {
        return excluded;
    }

    /**
     * Returns the record types used in the calculation, that of the units first.
     *
     * @return the uses, at least one
     */
    public List<RecordUse> records() {
        return records;
    }

    /**
     * Returns the fields that must be filled at least once in the whole input; otherwise the component is not registered.
     *
     * @return the needs, all of which must be met
     */
    public List<FieldNeed> needs() {
        return needs;
    }

    /** {@return the options without which there is no outcome because the model is silent, usually empty} */
    public List<MeasureSpecification.Option> requires() {
        return requires;
    }

    /** {@return the options that let a caller change the calculation, usually empty} */
    public List<MeasureSpecification.Option> accepts() {
        return accepts;
    }

    /**
     * Returns the tree form: neutral maps, lists, texts, numbers and booleans, with the keys of {@code measures.json}. Jackson 2 and 3
     * write it as JSON; so can any other library.
     *
     * @return the tree; a key without a value is {@code null}
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return SpecificationTree.of(this);
    }

    /** Returns the key, the kind and the unit. */
    @Override
    public String toString() {
        return key + " (" + kind + ", " + unit + ")";
    }

    /**
     * Starts a builder.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds components. Not thread-safe. */
    public static final class Builder {
        private @Nullable String key;
        private @Nullable BilingualText label;
        private @Nullable Kind kind;
        private @Nullable Unit unit;
        private @Nullable FigureArithmetic arithmetic;
        private @Nullable CountedUnit counted;
        private @Nullable BilingualText numerator;
        private @Nullable BilingualText denominator;
        private @Nullable Timing timing;
        private List<MissingField> missing = List.of();
        private List<ExclusionReason> excluded = List.of();
        private List<RecordUse> records = List.of();
        private List<FieldNeed> needs = List.of();
        private List<MeasureSpecification.Option> requires = List.of();
        private List<MeasureSpecification.Option> accepts = List.of();

        private Builder() {}

        /**
         * Sets the key; required.
         *
         * @param key the key
         * @return this builder
         */
        public Builder key(String key) {
            this.key = key;
            return this;
        }

        /**
         * Sets the label; required.
         *
         * @param label the label
         * @return this builder
         */
        public Builder label(BilingualText label) {
            this.label = label;
            return this;
        }

        /**
         * Sets the kind; required.
         *
         * @param kind the kind
         * @return this builder
         */
        public Builder kind(Kind kind) {
            this.kind = kind;
            return this;
        }

        /**
         * Sets the unit of the outcome; required.
         *
         * @param unit the unit
         * @return this builder
         */
        public Builder unit(Unit unit) {
            this.unit = unit;
            return this;
        }

        /**
         * Sets the arithmetic of a figure; none if never set.
         *
         * @param arithmetic the arithmetic, or {@code null} for none
         * @return this builder
         */
        public Builder arithmetic(@Nullable FigureArithmetic arithmetic) {
            this.arithmetic = arithmetic;
            return this;
        }

        /**
         * Sets the unit that is counted; required.
         *
         * @param counted the unit of the account
         * @return this builder
         */
        public Builder counted(CountedUnit counted) {
            this.counted = counted;
            return this;
        }

        /**
         * Sets the numerator; required.
         *
         * @param numerator the numerator in words
         * @return this builder
         */
        public Builder numerator(BilingualText numerator) {
            this.numerator = numerator;
            return this;
        }

        /**
         * Sets the denominator; none if never set.
         *
         * @param denominator the denominator in words, or {@code null} for none
         * @return this builder
         */
        public Builder denominator(@Nullable BilingualText denominator) {
            this.denominator = denominator;
            return this;
        }

        /**
         * Sets the timing of the units; required.
         *
         * @param timing the timing
         * @return this builder
         */
        public Builder timing(Timing timing) {
            this.timing = timing;
            return this;
        }

        /**
         * Sets the fields that may be empty; none if never set.
         *
         * @param missing the fields and their rules
         * @return this builder
         */
        public Builder missing(List<MissingField> missing) {
            this.missing = List.copyOf(missing);
            return this;
        }

        /**
         * Sets the reasons for excluding a unit; none if never set.
         *
         * @param excluded the reasons in order of evaluation
         * @return this builder
         */
        public Builder excluded(List<ExclusionReason> excluded) {
            this.excluded = List.copyOf(excluded);
            return this;
        }

        /**
         * Sets the record types used; required.
         *
         * @param records the uses, that of the units first
         * @return this builder
         */
        public Builder records(List<RecordUse> records) {
            this.records = List.copyOf(records);
            return this;
        }

        /**
         * Sets the fields that must be filled at least once; none if never set.
         *
         * @param needs the needs
         * @return this builder
         */
        public Builder needs(List<FieldNeed> needs) {
            this.needs = List.copyOf(needs);
            return this;
        }

        /**
         * Sets the options without which there is no outcome; none if never set.
         *
         * @param requires the options
         * @return this builder
         */
        public Builder requires(List<MeasureSpecification.Option> requires) {
            this.requires = List.copyOf(requires);
            return this;
        }

        /**
         * Sets the options that may be given; none if never set.
         *
         * @param accepts the options
         * @return this builder
         */
        public Builder accepts(List<MeasureSpecification.Option> accepts) {
            this.accepts = List.copyOf(accepts);
            return this;
        }

        /**
         * Builds the component.
         *
         * @return the component
         * @throws IllegalStateException if a required value was not set
         * @throws IllegalArgumentException if the values contradict each other
         */
        public MeasureComponent build() {
            return new MeasureComponent(this);
        }
    }

    /**
     * The unit that a component counts (Dutch: <i>teleenheid</i>). The account of an outcome consists of these units.
     *
     * @param record the record type of the units, or of the records from which they are made
     * @param name the name of a unit
     */
    public record CountedUnit(RecordType record, BilingualText name) {
        /** Creates a unit. */
        public CountedUnit {
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * A field that must be filled at least once in the whole input; otherwise the component is not registered (Dutch: <i>nodig veld</i>).
     *
     * @param oneOf the fields of which one is enough; usually a single one
     */
    public record FieldNeed(List<RecordField> oneOf) {
        /**
         * Creates a need.
         *
         * @throws IllegalArgumentException if no field is named
         */
        public FieldNeed {
            oneOf = List.copyOf(oneOf);
            if (oneOf.isEmpty()) {
                throw new IllegalArgumentException("A need names no field; name at least one, or leave the need out.");
            }
        }
    }

    /**
     * The calculation with a figure that others measured (Dutch: <i>rekenregel voor externe cijfers</i>). Only a calculation that the
     * definition states is made.
     */
    public enum FigureArithmetic {
        /** No calculation: the figure is reported as its source gives it. */
        CARRIED,
        /** Numerator / denominator x 100 per cent if the figure has both; otherwise no calculation. */
        PROPORTION,
        /** Numerator / denominator x 10 000 if the figure has both; otherwise no calculation. */
        PER_10_000,
        /**
         * The difference from the national average, which is 0: numerator / denominator of the source if the figure has both; otherwise no
         * calculation.
         */
        DIFFERENCE_FROM_NATIONAL;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static FigureArithmetic of(String text) {
            return CodeText.constant(values(), text, "arithmetic of figures");
        }
    }

    /**
     * The kind of figure of a component (Dutch: <i>soort maat</i>). A later version of the library may add kinds, so a {@code switch} over
     * them needs a {@code default}.
     */
    public enum Kind {
        /** The number of units (<i>aantal</i>). It is 0 for an empty but registered set. */
        COUNT(true),
        /** The number of distinct persons, groups or things in the units (<i>aantal unieke</i>). */
        DISTINCT(false),
        /** The sum of a quantity over the units (<i>som</i>). It is 0 for an empty but registered set. */
        SUM(true),
        /** The amount by which one quantity exceeds another, or 0 if it does not (<i>tekort</i>). */
        SHORTAGE(false),
        /** The share of the records of a whole that belong to a part: 0 to 100 per cent (<i>aandeel</i>). */
        PROPORTION(false),
        /** The quotient of two quantities that are not part and whole (<i>verhouding</i>). */
        RATIO(false),
        /** A quantity per unit: the mean, with n, median, lowest and highest value (<i>gemiddelde</i>). */
        MEAN(false),
        /** Scores on a scale: n, distribution and median; a mean only if the scale allows it (<i>score</i>). */
        SCORE(false),
        /** A figure that others measured; it is calculated only if its definition says how (<i>cijfer van een andere bron</i>). */
        FIGURE(false);

        private final boolean addsUp;

        Kind(boolean addsUp) {
            this.addsUp = addsUp;
        }

        /**
         * Returns whether the outcomes of disjoint strata that cover all units add up to the outcome of the total.
         *
         * @return true for a count and a sum
         */
        public boolean addsUp() {
            return addsUp;
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
            return CodeText.constant(values(), text, "kind of measure");
        }
    }

    /**
     * A field that may be empty, and what that means for the unit (Dutch: <i>ontbrekende waarde</i>).
     *
     * @param field the field
     * @param rule what empty means
     */
    public record MissingField(RecordField field, MissingRule rule) {
        /** Creates the rule of a field. */
        public MissingField {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(rule, "rule");
        }
    }

    /** What an empty field means (Dutch: <i>regel voor ontbrekende waarden</i>). Empty is never zero. */
    public enum MissingRule {
        /** The unit is removed from the denominator and counted as missing (<i>telt niet mee</i>). */
        OUT,
        /** The unit stays in the denominator but not in the numerator, and is counted as an assumed "no" (<i>geldt als nee</i>). */
        NO;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static MissingRule of(String text) {
            return CodeText.constant(values(), text, "rule for missing values");
        }
    }

    /**
     * A record type that a component uses (Dutch: <i>gebruikte registratie</i>). The fields by which every outcome can be split are not
     * repeated.
     *
     * @param type the record type
     * @param fields the fields used, in the order of the record type
     * @param timing how these records are placed in time; {@code null} if the component's own timing places them
     */
    public record RecordUse(RecordType type, List<RecordField> fields, @Nullable Timing timing) {
        /**
         * Creates the use of a record type.
         *
         * @throws IllegalArgumentException if no field is named, or a field does not belong to the type, is repeated or is out of order
         */
        public RecordUse {
            Objects.requireNonNull(type, "type");
            fields = List.copyOf(fields);
            if (fields.isEmpty() || !fields.equals(type.fields().stream().filter(fields::contains).toList())) {
                throw new IllegalArgumentException("The use of " + type.key() + " names the fields " + fields
                        + "; name fields of that type, each once, in its order, and at least one.");
            }
        }

        /** {@return how these records are placed in time, empty if the component's own timing places them} */
        public Optional<Timing> ownTiming() {
            return Optional.ofNullable(timing);
        }
    }

    /**
     * The unit of an outcome (Dutch: <i>eenheid</i>), with the number of decimals for display. Values are rounded half up, away from zero,
     * only when they are shown. Reports contain the name of the constant. A later version of the library may add units.
     */
    public enum Unit {
        /** Per cent (<i>procent</i>). */
        PERCENT(1),
        /** A number of things (<i>aantal</i>). */
        COUNT(0),
        /** A number per one of something else (<i>verhouding</i>), such as cases per employee or changes per case. */
        RATIO(2),
        /** Calendar days (<i>kalenderdagen</i>). */
        DAYS(1),
        /** Hours (<i>uren</i>). */
        HOURS(2),
        /** Full-time equivalents (<i>fte</i>). */
        FTE(2),
        /** Euro (<i>euro</i>). */
        EURO(2),
        /** A score on a scale (<i>score</i>). */
        SCORE(2),
        /** A number per 10 000 inhabitants (<i>aantal per 10.000 inwoners</i>). */
        PER_10000(1),
        /** A difference from the national average, which is 0 (<i>afwijking van het landelijke gemiddelde</i>). */
        DEVIATION(3);

        private final int decimals;

        Unit(int decimals) {
            this.decimals = decimals;
        }

        /**
         * Returns the number of decimals with which a value of this unit is shown.
         *
         * @return 0 to 3
         */
        public int decimals() {
            return decimals;
        }

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Unit of(String text) {
            return CodeText.constant(values(), text, "unit");
        }
    }
}
