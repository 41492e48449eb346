package nl.kpimodel.data.figure;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file with the figures of one KPI (Dutch: <i>gekoppeld cijfer</i>): a published value, a numerator and a denominator, or
 * both.
 *
 * <p>The author of a mapping must know whether the column measures what the definition of the KPI says: persons with social assistance are
 * not I 1.2.1, which counts households, and memberships of sports clubs are not I 5.1.2, which counts inhabitants.
 *
 * <p>Immutable; every {@code with} method returns a new object.
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
     * {@return the mapping of a published value}
     *
     * @param kpi the impact KPI
     * @param column the column of the values, in the unit of the KPI: a percentage as 12.8, not 0.128; see {@link #times}
     * @throws IllegalArgumentException if the KPI is not an impact KPI, or the column has no name
     */
    public static MappedFigure value(KpiId kpi, String column) {
        return new MappedFigure(requireImpact(kpi), ColumnName.require(column), null, null, null, null, BigDecimal.ONE, null);
    }

    /**
     * {@return the mapping of a numerator and a denominator, for a KPI whose definition states a division}
     *
     * @param kpi the impact KPI
     * @param numerator the column of the numerators
     * @param denominator the column of the denominators
     * @throws IllegalArgumentException if the KPI is not an impact KPI, or a column has no name
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
     * {@return this mapping with a numerator and a denominator, for a source that publishes them in addition to the value} If the
     * definition of the KPI states a division, the figure is then calculated, and the published value is kept next to it.
     *
     * @param numeratorColumn the column of the numerators
     * @param denominatorColumn the column of the denominators
     * @throws IllegalArgumentException if a column has no name
     */
    public MappedFigure withDivision(String numeratorColumn, String denominatorColumn) {
        return new MappedFigure(kpi, value, ColumnName.require(numeratorColumn), ColumnName.require(denominatorColumn), lower, upper, factor,
                stratum);
    }

    /**
     * {@return this mapping with bounds in separate columns}
     *
     * @param lowerColumn the column of the lower bounds
     * @param upperColumn the column of the upper bounds
     * @throws IllegalArgumentException if a column has no name
     */
    public MappedFigure withBounds(String lowerColumn, String upperColumn) {
        return new MappedFigure(kpi, value, numerator, denominator, ColumnName.require(lowerColumn), ColumnName.require(upperColumn), factor,
                stratum);
    }

    /**
     * {@return this mapping with a factor for values and bounds, for a source with another unit: 100 converts fractions of 1 to per cent,
     * and 10 converts "per 1 000" to "per 10 000"} Numerators and denominators are unaffected.
     *
     * @param number the number to multiply by, above 0
     * @throws IllegalArgumentException if the number is not above 0
     */
    public MappedFigure times(BigDecimal number) {
        if (number.signum() <= 0) {
            throw new IllegalArgumentException("Figures cannot be multiplied by " + number + "; give a number above 0.");
        }
        return new MappedFigure(kpi, value, numerator, denominator, lower, upper, number, stratum);
    }

    /**
     * {@return this mapping for a part of the population, if each part has its own columns} It takes precedence over the part for all
     * figures.
     *
     * @param part the name of the part, such as {@code 65-79 jaar}
     * @throws IllegalArgumentException if the text is not a valid name of a part
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

    /** Returns the columns, which all contain numbers. */
    Stream<String> columns() {
        return Stream.of(value, numerator, denominator, lower, upper).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    /** Returns the KPI and the columns. */
    @Override
    public String toString() {
        return kpi + " " + columns().toList();
    }
}
