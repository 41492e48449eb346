package nl.kpimodel.data.figure;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.registration.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a file hold the figures of one KPI (Dutch: <i>gekoppeld cijfer</i>): a published value, what is to be divided, or both.
 *
 * <p>Whether the column measures what the KPI is defined as, is for whoever maps it to know: persons with social assistance are not I 1.2.1,
 * which counts households, and memberships of sports clubs are not I 5.1.2, which counts inhabitants.
 *
 * <p>Immutable; every {@code with} hands back a new object.
 */
public final class MappedFigure {
    private final KpiId kpi;
    private final @Nullable String value;
    private final @Nullable String numerator;
    private final @Nullable String denominator;
    private final @Nullable String lower;
    private final @Nullable String upper;
    private final BigDecimal factor;
    private final @Nullable String stratum;

    private MappedFigure(KpiId kpi, @Nullable String value, @Nullable String numerator, @Nullable String denominator, @Nullable String lower,
            @Nullable String upper, BigDecimal factor, @Nullable String stratum) {
        this.kpi = kpi;
        this.value = value;
        this.numerator = numerator;
        this.denominator = denominator;
        this.lower = lower;
        this.upper = upper;
        this.factor = factor;
        this.stratum = stratum;
    }

    /**
     * A published value.
     *
     * @param kpi the impact KPI
     * @param column the column of the values, in the unit of the KPI: a percentage as 12.8, not 0.128; see {@link #times}
     * @return the figure
     * @throws IllegalArgumentException if the KPI is not one of impact, or the column has no name
     */
    public static MappedFigure value(KpiId kpi, String column) {
        return new MappedFigure(requireImpact(kpi), ColumnName.require(column), null, null, null, null, BigDecimal.ONE, null);
    }

    /**
     * A numerator and a denominator, for a KPI whose definition states what is divided by what.
     *
     * @param kpi the impact KPI
     * @param numerator the column of the numerators
     * @param denominator the column of the denominators
     * @return the figure
     * @throws IllegalArgumentException if the KPI is not one of impact, or a column has no name
     */
    public static MappedFigure division(KpiId kpi, String numerator, String denominator) {
        return new MappedFigure(requireImpact(kpi), null, ColumnName.require(numerator), ColumnName.require(denominator), null, null,
                BigDecimal.ONE, null);
    }

    private static KpiId requireImpact(KpiId kpi) {
        if (kpi.layer() != Layer.IMPACT) {
            throw new IllegalArgumentException(
                    "A figure of others was mapped to " + kpi + ", which is no impact KPI; those are numbered I 1.1.1 to I 7.2.1.");
        }
        return kpi;
    }

    /**
     * The same with what the value is a part of, for a source that publishes all three; where the definition of the KPI states a division it is
     * then calculated, and the published value stands beside it.
     *
     * @param numeratorColumn the column of the numerators
     * @param denominatorColumn the column of the denominators
     * @return the figure
     * @throws IllegalArgumentException if a column has no name
     */
    public MappedFigure withDivision(String numeratorColumn, String denominatorColumn) {
        return new MappedFigure(kpi, value, ColumnName.require(numeratorColumn), ColumnName.require(denominatorColumn), lower, upper, factor,
                stratum);
    }

    /**
     * The same with bounds that stand in columns of their own.
     *
     * @param lowerColumn the column of the lower bounds
     * @param upperColumn the column of the upper bounds
     * @return the figure
     * @throws IllegalArgumentException if a column has no name
     */
    public MappedFigure withBounds(String lowerColumn, String upperColumn) {
        return new MappedFigure(kpi, value, numerator, denominator, ColumnName.require(lowerColumn), ColumnName.require(upperColumn), factor,
                stratum);
    }

    /**
     * The same with values and bounds multiplied, where the source publishes in another unit: 100 makes per cent of parts of 1, 10 makes per
     * 10 000 of per 1 000. Numerators and denominators stay as they are.
     *
     * @param number the number to multiply by, above 0
     * @return the figure
     * @throws IllegalArgumentException if the number is not above 0
     */
    public MappedFigure times(BigDecimal number) {
        if (number.signum() <= 0) {
            throw new IllegalArgumentException("Figures cannot be multiplied by " + number + "; give a number above 0.");
        }
        return new MappedFigure(kpi, value, numerator, denominator, lower, upper, number, stratum);
    }

    /**
     * The same for a part of the population, where each part has columns of its own; it goes before what the mapping says of all figures.
     *
     * @param part what the part is called, such as {@code 65-79 jaar}
     * @return the figure
     * @throws IllegalArgumentException if the text is no name of a part
     */
    public MappedFigure withStratum(String part) {
        return new MappedFigure(kpi, value, numerator, denominator, lower, upper, factor,
                FigureMapping.requireFit(FigureFields.STRATUM, Objects.requireNonNull(part, "part")));
    }

    KpiId kpi() {
        return kpi;
    }

    @Nullable String value() {
        return value;
    }

    @Nullable String numerator() {
        return numerator;
    }

    @Nullable String denominator() {
        return denominator;
    }

    @Nullable String lower() {
        return lower;
    }

    @Nullable String upper() {
        return upper;
    }

    BigDecimal factor() {
        return factor;
    }

    @Nullable String stratum() {
        return stratum;
    }

    /** The columns, all of which hold numbers. */
    Stream<String> columns() {
        return Stream.of(value, numerator, denominator, lower, upper).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    /** Returns the KPI and the columns. */
    @Override
    public String toString() {
        return kpi + " " + columns().toList();
    }
}
