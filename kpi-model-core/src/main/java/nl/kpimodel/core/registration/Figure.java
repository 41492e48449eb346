package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.registration.InvalidRecordException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A figure that others measured for an area and a period (Dutch: <i>cijfer</i>). Figures feed the impact KPIs.
 *
 * @param kpi the impact KPI it is for (<i>KPI</i>)
 * @param area the area it is about, by its CBS code (<i>gebied</i>)
 * @param period the period as the source names it (<i>periode</i>)
 * @param stratum part of the population, such as an age band; {@code null} for the whole population (<i>uitsplitsing</i>)
 * @param value the value in the unit of the KPI (<i>waarde</i>); {@code null} if not known
 * @param numerator numerator; requires a denominator (<i>teller</i>); {@code null} if not known
 * @param denominator denominator, from 0; requires a numerator (<i>noemer</i>); {@code null} if not known
 * @param lower lower bound of the interval (<i>ondergrens</i>); {@code null} if not known
 * @param upper upper bound of the interval (<i>bovengrens</i>); {@code null} if not known
 * @param status how final the figure is (<i>status</i>)
 * @param source who published it (<i>bron</i>)
 * @param table the table that has it (<i>tabel</i>); {@code null} if not known
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record Figure(
        KpiId kpi,
        AreaCode area,
        String period,
        @Nullable String stratum,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        Status status,
        String source,
        @Nullable String table,
        Strata strata)
        implements RegistrationRecord {
    static final FieldList<Figure> FIELDS = new FieldList<>(RecordType.FIGURE);
    static final RecordField KPI = FIELDS.field("kpi", RecordField.Kind.KPI, "KPI", Figure::kpi).required();
    static final RecordField AREA = FIELDS.field("area", RecordField.Kind.AREA, "gebied", Figure::area).required();
    static final RecordField PERIOD = FIELDS.field("period", RecordField.Kind.PERIOD, "periode", Figure::period).required();
    static final RecordField STRATUM = FIELDS.field("stratum", RecordField.Kind.LABEL, "uitsplitsing", Figure::stratum).saysSomethingWhenEmpty();
    static final RecordField VALUE = FIELDS.field("value", RecordField.Kind.DECIMAL, "waarde", Figure::value).unknownWhenEmpty();
    static final RecordField NUMERATOR = FIELDS.field("numerator", RecordField.Kind.DECIMAL, "teller", Figure::numerator).unknownWhenEmpty();
    static final RecordField DENOMINATOR = FIELDS.field("denominator", RecordField.Kind.DECIMAL, "noemer", Figure::denominator)
            .atLeast(0).unknownWhenEmpty();
    static final RecordField LOWER = FIELDS.field("lower", RecordField.Kind.DECIMAL, "ondergrens", Figure::lower).unknownWhenEmpty();
    static final RecordField UPPER = FIELDS.field("upper", RecordField.Kind.DECIMAL, "bovengrens", Figure::upper).unknownWhenEmpty();
    static final RecordField STATUS = FIELDS.field("status", RecordField.Kind.ENUM, "status", Figure::status)
            .of(Status.values(), Status::dutchTerm).required();
    static final RecordField SOURCE = FIELDS.field("source", RecordField.Kind.TEXT, "bron", Figure::source).required();
    static final RecordField TABLE = FIELDS.field("table", RecordField.Kind.LABEL, "tabel", Figure::table).unknownWhenEmpty();

    static {
        FIELDS.together(Figure::faultTogether, VALUE, NUMERATOR, DENOMINATOR);
    }

    /**
     * Creates a figure.
     *
     * @throws InvalidRecordException if a required value is missing or blank, a value is outside the bounds of its field, or there is
     *     neither a value nor a numerator with its denominator
     */
    public Figure {
        kpi = KPI.require(kpi);
        area = AREA.require(area);
        period = PERIOD.require(period);
        stratum = STRATUM.allow(stratum);
        value = VALUE.allow(value);
        numerator = NUMERATOR.allow(numerator);
        denominator = DENOMINATOR.allow(denominator);
        lower = LOWER.allow(lower);
        upper = UPPER.allow(upper);
        status = STATUS.require(status);
        source = SOURCE.require(source);
        table = TABLE.allow(table);
        strata = Strata.require(strata);
        InvalidRecordException.throwIf(fault(value, numerator, denominator));
    }

    /** Returns what is wrong with value, numerator and denominator together; {@code null} if nothing is. */
    static @Nullable Fault fault(
            @Nullable BigDecimal value, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        if ((numerator == null) != (denominator == null)) {
            return (numerator == null ? NUMERATOR : DENOMINATOR).fault(InvalidRecordException.FaultKind.FIGURE_WITHOUT_VALUE, null);
        }
        return value == null && numerator == null ? VALUE.fault(InvalidRecordException.FaultKind.FIGURE_WITHOUT_VALUE, null) : null;
    }

    private static @Nullable Fault faultTogether(FieldValues values) {
        return values.isUnreadable(VALUE) || values.isUnreadable(NUMERATOR) || values.isUnreadable(DENOMINATOR)
                ? null
                : fault(values.decimal(VALUE), values.decimal(NUMERATOR), values.decimal(DENOMINATOR));
    }

    @Override
    public RecordType type() {
        return RecordType.FIGURE;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static Figure create(FieldValues values) {
        return new Figure(
                KPI.present(values.value(KPI, KpiId.class)),
                AREA.present(values.value(AREA, AreaCode.class)),
                PERIOD.present(values.text(PERIOD)),
                values.text(STRATUM),
                values.decimal(VALUE),
                values.decimal(NUMERATOR),
                values.decimal(DENOMINATOR),
                values.decimal(LOWER),
                values.decimal(UPPER),
                STATUS.present(values.value(STATUS, Status.class)),
                SOURCE.present(values.text(SOURCE)),
                values.text(TABLE),
                values.strata());
    }

    /**
     * Starts a builder.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds records of this type. */
    public static final class Builder extends RecordBuilder<Figure, Builder> {
        private Builder() {
            super(RecordType.FIGURE, Figure::create);
        }

        /**
         * Sets {@link Figure#kpi}; required.
         *
         * @param kpi the impact KPI it is for
         * @return this builder
         */
        public Builder kpi(KpiId kpi) {
            return set(KPI, kpi);
        }

        /**
         * Sets {@link Figure#area}; required.
         *
         * @param area the area it is about, by its CBS code
         * @return this builder
         */
        public Builder area(AreaCode area) {
            return set(AREA, area);
        }

        /**
         * Sets {@link Figure#period}; required.
         *
         * @param period the period as the source names it
         * @return this builder
         */
        public Builder period(String period) {
            return set(PERIOD, period);
        }

        /**
         * Sets {@link Figure#stratum}.
         *
         * @param stratum part of the population, such as an age band; {@code null} for the whole population
         * @return this builder
         */
        public Builder stratum(@Nullable String stratum) {
            return set(STRATUM, stratum);
        }

        /**
         * Sets {@link Figure#value}.
         *
         * @param value the value in the unit of the KPI; {@code null} for no value
         * @return this builder
         */
        public Builder value(@Nullable BigDecimal value) {
            return set(VALUE, value);
        }

        /**
         * Sets {@link Figure#numerator}.
         *
         * @param numerator numerator; requires a denominator; {@code null} for no value
         * @return this builder
         */
        public Builder numerator(@Nullable BigDecimal numerator) {
            return set(NUMERATOR, numerator);
        }

        /**
         * Sets {@link Figure#denominator}.
         *
         * @param denominator denominator, from 0; requires a numerator; {@code null} for no value
         * @return this builder
         */
        public Builder denominator(@Nullable BigDecimal denominator) {
            return set(DENOMINATOR, denominator);
        }

        /**
         * Sets {@link Figure#lower}.
         *
         * @param lower lower bound of the interval; {@code null} for no value
         * @return this builder
         */
        public Builder lower(@Nullable BigDecimal lower) {
            return set(LOWER, lower);
        }

        /**
         * Sets {@link Figure#upper}.
         *
         * @param upper upper bound of the interval; {@code null} for no value
         * @return this builder
         */
        public Builder upper(@Nullable BigDecimal upper) {
            return set(UPPER, upper);
        }

        /**
         * Sets {@link Figure#status}; required.
         *
         * @param status how final the figure is
         * @return this builder
         */
        public Builder status(Status status) {
            return set(STATUS, status);
        }

        /**
         * Sets {@link Figure#source}; required.
         *
         * @param source who published it
         * @return this builder
         */
        public Builder source(String source) {
            return set(SOURCE, source);
        }

        /**
         * Sets {@link Figure#table}.
         *
         * @param table the table that has it; {@code null} for no value
         * @return this builder
         */
        public Builder table(@Nullable String table) {
            return set(TABLE, table);
        }
    }

    /** How final a figure is (Dutch: <i>status van een cijfer</i>). */
    public enum Status {
        /** Provisional (<i>voorlopig</i>). */
        PROVISIONAL("voorlopig"),
        /** Revised provisional (<i>nader voorlopig</i>). */
        REVISED("nader voorlopig"),
        /** Final (<i>definitief</i>). */
        FINAL("definitief"),
        /** Estimated (<i>geschat</i>), for example by a model. */
        ESTIMATED("geschat");

        private final String dutchTerm;

        Status(String dutchTerm) {
            this.dutchTerm = dutchTerm;
        }

        /** {@return the Dutch term, for example {@code voorlopig}} Files may use it instead of the code. */
        public String dutchTerm() {
            return dutchTerm;
        }

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it, or the Dutch term
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Status of(String text) {
            return CodeText.constant(values(), Status::dutchTerm, text, "status of a figure");
        }
    }
}
