package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kpimodel.core.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a KPI (Dutch: <i>onderdeel van een KPI</i>). Most KPIs have one, with the key {@code value}; none of several is dropped.
 * Immutable; safe for use by several threads.
 *
 * <p>Invariants, refused by {@link Builder#build()}:
 * <ul>
 *   <li>a denominator stands with the kinds that divide: {@link MeasureKind#PROPORTION}, {@link MeasureKind#RATIO} and
 *       {@link MeasureKind#MEAN}, and with a figure of which the definition names what to divide by;
 *   <li>an arithmetic stands with {@link MeasureKind#FIGURE} and with nothing else;
 *   <li>the timing is one that places units, and the records used include the one that the units are;
 *   <li>{@link ExclusionReason#NOT_REGISTERED} is not listed, because it holds for every component;
 *   <li>no option is both required and accepted, and no reason, option or missing field stands twice.
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
     * The key: how reports name the component.
     *
     * @return for example {@code value} or {@code perEmployee}
     */
    public String key() {
        return key;
    }

    /**
     * What people call the component.
     *
     * @return a few words
     */
    public BilingualText label() {
        return label;
    }

    /**
     * What kind of figure it is.
     *
     * @return the kind
     */
    public MeasureKind kind() {
        return kind;
    }

    /**
     * The unit of its outcome.
     *
     * @return the unit
     */
    public MeasureUnit unit() {
        return unit;
    }

    /**
     * What is calculated with a figure that others measured.
     *
     * @return the arithmetic, present exactly where the kind is {@link MeasureKind#FIGURE}
     */
    public Optional<FigureArithmetic> arithmetic() {
        return Optional.ofNullable(arithmetic);
    }

    /**
     * What is counted one by one.
     *
     * @return the unit of the account
     */
    public CountedUnit counted() {
        return counted;
    }

    /**
     * What stands above the line, or is counted, in words.
     *
     * @return the numerator (<i>teller</i>)
     */
    public BilingualText numerator() {
        return numerator;
    }

    /**
     * What stands below the line, in words.
     *
     * @return the denominator (<i>noemer</i>), empty where nothing is divided, or the source of a figure settles what to divide by
     */
    public Optional<BilingualText> denominator() {
        return Optional.ofNullable(denominator);
    }

    /**
     * How the units are placed in time.
     *
     * @return the timing
     */
    public Timing timing() {
        return timing;
    }

    /**
     * The fields that may be empty, and what that means; in the order in which a unit is counted as missing under the first.
     *
     * @return the fields, none where nothing can be missing
     */
    public List<MissingField> missing() {
        return missing;
    }

    /**
     * Why a unit may not be in the whole, in the order of judgement.
     *
     * @return the reasons that can occur
     */
    public List<ExclusionReason> excluded() {
        return excluded;
    }

    /**
     * The record types that it calculates with, that of the units first.
     *
     * @return the uses, at least one
     */
    public List<RecordUse> records() {
        return records;
    }

    /**
     * What must be filled at least once in the whole input, or the component is not registered.
     *
     * @return the needs, every one of which must be met
     */
    public List<FieldNeed> needs() {
        return needs;
    }

    /**
     * The options without which there is no outcome, for the model is silent.
     *
     * @return the options, mostly none
     */
    public List<MeasureOption> requires() {
        return requires;
    }

    /**
     * The options by which a caller may have it calculated otherwise.
     *
     * @return the options, mostly none
     */
    public List<MeasureOption> accepts() {
        return accepts;
    }

    /**
     * The tree form: neutral maps, lists, texts, numbers and booleans, with the keys of {@code measures.json}. Jackson 2 and 3 write it as JSON; so can
     * any other library.
     *
     * @return the tree, in which a key that has no value is {@code null}
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return SpecificationTree.of(this);
    }

    /** Returns key, kind and unit. */
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

    /** Builds components. Not for sharing between threads. */
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
         * Sets what people call it; required.
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
         * Sets what is counted one by one; required.
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
         * Sets how units are placed in time; required.
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
         * Sets why a unit may not be in the whole; nothing if never set.
         *
         * @param excluded the reasons in the order of judgement
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
         * Sets what must be filled at least once; nothing if never set.
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
         * @throws IllegalStateException if something required was not set
         * @throws IllegalArgumentException if what was set does not agree
         */
        public MeasureComponent build() {
            return new MeasureComponent(this);
        }
    }
}
