package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kpimodel.core.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a KPI (Dutch: <i>onderdeel van een KPI</i>). Most KPIs have one, with the key {@code value}. If a KPI states several
 * figures, each is a component. Immutable; safe for use by several threads.
 *
 * <p>Invariants, refused by {@link Builder#build()}:
 * <ul>
 *   <li>only the kinds that divide have a denominator, {@link MeasureKind#PROPORTION}, {@link MeasureKind#RATIO} and {@link
 *       MeasureKind#MEAN}, and figures whose definition names a divisor;
 *   <li>only {@link MeasureKind#FIGURE} has an arithmetic;
 *   <li>the timing places units, and the records used include that of the units;
 *   <li>{@link ExclusionReason#NOT_REGISTERED} is not listed, because it applies to every component;
 *   <li>no option is both required and accepted, and no reason, option or missing field occurs twice.
 * </ul>
 */
public final class MeasureComponent {
    private final String key;
    private final BilingualText label;
    private final MeasureKind kind;
    private final MeasureUnit unit;
    private final @Nullable FigureArithmetic arithmetic;
    private final CountedUnit counted;
    private final BilingualText numerator;
    private final @Nullable BilingualText denominator;
    private final Timing timing;
    private final List<MissingField> missing;
    private final List<ExclusionReason> excluded;
    private final List<RecordUse> records;
    private final List<FieldNeed> needs;
    private final List<MeasureOption> requires;
    private final List<MeasureOption> accepts;

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
        require((arithmetic != null) == (kind == MeasureKind.FIGURE), "a figure, and nothing else, has an arithmetic");
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

    /**
     * Returns the kind of figure.
     *
     * @return the kind
     */
    public MeasureKind kind() {
        return kind;
    }

    /**
     * Returns the unit of its outcome.
     *
     * @return the unit
     */
    public MeasureUnit unit() {
        return unit;
    }

    /**
     * Returns the calculation with a figure that others measured.
     *
     * @return the arithmetic, present if and only if the kind is {@link MeasureKind#FIGURE}
     */
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

    /**
     * Returns the timing of the units.
     *
     * @return the timing
     */
    public Timing timing() {
        return timing;
    }

    /**
     * Returns the fields that may be empty, and what that means. A unit is counted as missing under the first of them that is empty.
     *
     * @return the fields, empty if nothing can be missing
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

    /**
     * Returns the options without which there is no outcome because the model is silent.
     *
     * @return the options, usually empty
     */
    public List<MeasureOption> requires() {
        return requires;
    }

    /**
     * Returns the options that let a caller change the calculation.
     *
     * @return the options, usually empty
     */
    public List<MeasureOption> accepts() {
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
        private @Nullable MeasureKind kind;
        private @Nullable MeasureUnit unit;
        private @Nullable FigureArithmetic arithmetic;
        private @Nullable CountedUnit counted;
        private @Nullable BilingualText numerator;
        private @Nullable BilingualText denominator;
        private @Nullable Timing timing;
        private List<MissingField> missing = List.of();
        private List<ExclusionReason> excluded = List.of();
        private List<RecordUse> records = List.of();
        private List<FieldNeed> needs = List.of();
        private List<MeasureOption> requires = List.of();
        private List<MeasureOption> accepts = List.of();

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
        public Builder kind(MeasureKind kind) {
            this.kind = kind;
            return this;
        }

        /**
         * Sets the unit of the outcome; required.
         *
         * @param unit the unit
         * @return this builder
         */
        public Builder unit(MeasureUnit unit) {
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
        public Builder requires(List<MeasureOption> requires) {
            this.requires = List.copyOf(requires);
            return this;
        }

        /**
         * Sets the options that may be given; none if never set.
         *
         * @param accepts the options
         * @return this builder
         */
        public Builder accepts(List<MeasureOption> accepts) {
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
}
