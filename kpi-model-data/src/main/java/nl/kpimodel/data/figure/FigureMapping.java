package nl.kpimodel.data.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kpimodel.core.AreaCode.Kind;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.registration.Figure.Status;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.data.registration.csv.ExpectedColumns;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of the columns of a CSV file of open data, as Statistics Netherlands, the Leefbaarometer and waarstaatjegemeente.nl publish
 * it (Dutch: <i>koppeling van kolommen</i>).
 *
 * <pre>{@code
 * FigureMapping mapping = FigureMapping.builder()
 *         .organisation("Welzijn Amstel")
 *         .areaIn("code")
 *         .periodIn("year")
 *         .figure(MappedFigure.value(KpiId.of("I 5.3.1"), "onv"))
 *         .status(Figure.Status.FINAL)
 *         .source("Leefbaarometer 3.0, ministerie van BZK")
 *         .build();
 * }</pre>
 *
 * <ul>
 *   <li>Columns are found by name, ignoring white space around it and the case of ASCII letters. Other columns are not read.
 *   <li>An empty cell, or one with a {@linkplain Builder#missing marker}, is a missing figure, and never zero.
 *   <li>A figure needs an area, a period, a status and a source: each from a column, or the same for the whole file.
 *   <li>The organisation is the one that supplies the figures, as in every record.
 * </ul>
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class FigureMapping {
    private final String organisation;
    private final @Nullable AreaCode area;
    private final @Nullable String areaColumn;
    private final @Nullable Kind areaKind;
    private final Set<AreaCode.Kind> areasOf;
    private final @Nullable String period;
    private final @Nullable String periodColumn;
    private final PeriodForm periodForm;
    private final @Nullable String stratum;
    private final @Nullable String stratumColumn;
    private final Set<String> totals;
    private final @Nullable Status status;
    private final @Nullable String statusColumn;
    private final Map<String, Figure.Status> statuses;
    private final String source;
    private final @Nullable String table;
    private final Map<String, Set<String>> filters;
    private final Set<String> markers;
    private final Map<String, Set<String>> otherNames;
    private final List<MappedFigure> figures;
    private final @Nullable BoundRows boundRows;

    private FigureMapping(Builder builder) {
        this.organisation = given(builder.organisation, "organisation");
        this.area = builder.area;
        this.areaColumn = builder.areaColumn;
        this.areaKind = builder.areaKind;
        this.areasOf = builder.areasOf;
        this.period = builder.period;
        this.periodColumn = builder.periodColumn;
        this.periodForm = builder.periodForm;
        this.stratum = builder.stratum;
        this.stratumColumn = builder.stratumColumn;
        this.totals = builder.totals;
        this.status = builder.status;
        this.statusColumn = builder.statusColumn;
        this.statuses = builder.statuses;
        this.source = given(builder.source, "source");
        this.table = builder.table;
        this.filters = Collections.unmodifiableMap(new LinkedHashMap<>(builder.filters));
        this.markers = builder.markers;
        this.otherNames = Map.copyOf(builder.otherNames);
        this.figures = List.copyOf(builder.figures);
        this.boundRows = builder.boundRows;
        requireOne(area != null, areaColumn != null, "area", "area or areaIn");
        requireOne(period != null, periodColumn != null, "period", "period or periodIn");
        requireOne(status != null, statusColumn != null, "status", "status or statusIn");
        if (stratum != null && stratumColumn != null) {
            requireOne(true, true, "stratum", "stratum or stratumIn");
        }
        if (figures.isEmpty()) {
            given(null, "figure");
        }
        if (boundRows != null) {
            figures.forEach(FigureMapping::requirePlainValue);
        }
    }

    /** The column with the kind of a row if bounds have separate rows, and its codes. */
    record BoundRows(String column, String value, String lower, String upper) {}

    private static <T> T given(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalStateException("The builder of a mapping of figures was given no " + what + ".");
        }
        return value;
    }

    private static void requireOne(boolean fixed, boolean inColumn, String what, String setters) {
        if (fixed == inColumn) {
            throw new IllegalStateException("The builder of a mapping of figures was given " + (fixed ? "more than one " : "no ") + what + "; call "
                    + setters + ", and one of them alone.");
        }
    }

    private static void requirePlainValue(MappedFigure figure) {
        if (figure.value() == null || figure.numerator() != null || figure.lower() != null) {
            throw new IllegalStateException("The bounds of " + figure + " are in separate rows; then a figure is mapped to the column of its"
                    + " value, without columns of bounds and without a division.");
        }
    }

    /** Returns the text, or refuses it if the field does not accept it. */
    static String requireFit(RecordField field, String text) {
        field.fault(text).ifPresent(fault -> {
            throw new IllegalArgumentException(fault.message());
        });
        if (field.normal(text) instanceof String fit) {
            return fit;
        }
        throw new IllegalArgumentException("The text for " + field + " is blank; leave it out or give one.");
    }

    String organisation() {
        return organisation;
    }

    @Nullable AreaCode area() {
        return area;
    }

    @Nullable String areaColumn() {
        return areaColumn;
    }

    /** Returns the kind of the areas if the column has only the digits of codes; {@code null} if it has whole codes. */
    @Nullable Kind areaKind() {
        return areaKind;
    }

    /** Returns the kinds of areas whose rows are kept; empty if all are. */
    Set<AreaCode.Kind> areasOf() {
        return areasOf;
    }

    @Nullable String period() {
        return period;
    }

    @Nullable String periodColumn() {
        return periodColumn;
    }

    PeriodForm periodForm() {
        return periodForm;
    }

    @Nullable String stratum() {
        return stratum;
    }

    @Nullable String stratumColumn() {
        return stratumColumn;
    }

    Set<String> totals() {
        return totals;
    }

    @Nullable Status status() {
        return status;
    }

    @Nullable String statusColumn() {
        return statusColumn;
    }

    Map<String, Figure.Status> statuses() {
        return statuses;
    }

    String source() {
        return source;
    }

    @Nullable String table() {
        return table;
    }

    Map<String, Set<String>> filters() {
        return filters;
    }

    List<MappedFigure> figures() {
        return figures;
    }

    @Nullable BoundRows boundRows() {
        return boundRows;
    }

    /** Returns whether a stripped cell says that there is no figure. */
    boolean isMissing(String cell) {
        return cell.isEmpty() || markers.contains(cell);
    }

    /**
     * Returns the columns that a file must have for this mapping, under this name or another that the mapping gives.
     *
     * @return the names, each once
     */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        addIfGiven(areaColumn, columns);
        addIfGiven(periodColumn, columns);
        addIfGiven(stratumColumn, columns);
        addIfGiven(statusColumn, columns);
        columns.addAll(filters.keySet());
        addIfGiven(boundRows == null ? null : boundRows.column(), columns);
        figures.forEach(figure -> figure.columns().forEach(columns::add));
        return Collections.unmodifiableSet(columns);
    }

    private static void addIfGiven(@Nullable String column, Set<String> columns) {
        if (column != null) {
            columns.add(column);
        }
    }

    /** Returns whether a header names a mapped column, by its own name or by another that the mapping gives. */
    boolean isNamed(String column, String inHeader) {
        return ColumnName.matches(column, inHeader)
                || otherNames.getOrDefault(column, Set.of()).stream().anyMatch(name -> ColumnName.matches(name, inHeader));
    }

    /** Returns the columns that reveal the dialect of a file. */
    ExpectedColumns expected() {
        Set<String> all = columns();
        List<String> numbers = figures.stream().flatMap(MappedFigure::columns).toList();
        return new ExpectedColumns() {
            @Override
            public boolean has(String name) {
                return all.stream().anyMatch(column -> isNamed(column, name));
            }

            @Override
            public boolean hasNumbersIn(String name) {
                return numbers.stream().anyMatch(column -> isNamed(column, name));
            }

            @Override
            public boolean mayHaveThousandthsIn(String name) {
                return true;
            }

            @Override
            public int fewestNames() {
                return Math.min(2, all.size());
            }
        };
    }

    /** Returns the source, the table and the mapped figures. */
    @Override
    public String toString() {
        return source + (table == null ? "" : " (" + table + ")") + ": "
                + figures.stream().map(MappedFigure::toString).collect(Collectors.joining(", "));
    }

    /**
     * Returns a mapping of the Leefbaarometer 3.0 by municipality, district or neighbourhood: columns {@code code}, {@code year} and {@code
     * onv}, the dimension nuisance and unsafety (<i>overlast en onveiligheid</i>), for I 2.1.1 and I 5.3.1. Downloads may also name the
     * first two {@code gm_code}, {@code wk_code} or {@code bu_code}, and {@code jaar}.
     *
     * <p>Both KPIs name the dimension "veiligheid", which edition 2.0 had; in 3.0 {@code onv} replaced it. The score is the deviation from
     * the national average, which is 0; positive is better. Scores are estimated by a model, so the status is {@link
     * Figure.Status#ESTIMATED}.
     *
     * @return a builder without an organisation
     */
    public static FigureMapping.Builder leefbaarometer() {
        return builder()
                .areaIn("code")
                .alsoNamed("code", "gm_code", "wk_code", "bu_code")
                .periodIn("year")
                .alsoNamed("year", "jaar")
                .figure(MappedFigure.value(KpiId.of("I 2.1.1"), "onv"))
                .figure(MappedFigure.value(KpiId.of("I 5.3.1"), "onv"))
                .status(Figure.Status.ESTIMATED)
                .source("Leefbaarometer 3.0, ministerie van BZK")
                .table("dimensie overlast en onveiligheid (onv)");
    }

    /**
     * Returns a mapping of the well-being of persons by Statistics Netherlands, table 85542NED, with its 95 % intervals: column {@code
     * Gelukkig_4}, the percentage that considers itself happy, for I 6.1.3.
     *
     * <p>The definition counts inhabitants aged 19 and over, the table those aged 18 and over. The name of the table states the difference.
     * Groups other than all persons are identified by the codes of the table.
     *
     * @return a builder without an organisation
     */
    public static FigureMapping.Builder wellBeing() {
        return builder()
                .area(AreaCode.of("NL"))
                .periodIn("Perioden", FigureMapping.PeriodForm.STATISTICS_NETHERLANDS)
                .stratumIn("Kenmerken", "T009002")
                .boundsInRows("Marges", "MW00000", "MOG0095", "MBG0095")
                .missing(".")
                .figure(MappedFigure.value(KpiId.of("I 6.1.3"), "Gelukkig_4"))
                .status(Figure.Status.FINAL)
                .source("CBS")
                .table("85542NED, personen van 18 jaar of ouder");
    }

    /**
     * Starts a mapping.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds mappings. Invalid texts and column names are refused immediately. Not thread-safe. */
    public static final class Builder {
        private @Nullable String organisation;
        private @Nullable AreaCode area;
        private @Nullable String areaColumn;
        private @Nullable Kind areaKind;
        private Set<AreaCode.Kind> areasOf = Set.of();
        private @Nullable String period;
        private @Nullable String periodColumn;
        private PeriodForm periodForm = PeriodForm.AS_WRITTEN;
        private @Nullable String stratum;
        private @Nullable String stratumColumn;
        private Set<String> totals = Set.of();
        private @Nullable Status status;
        private @Nullable String statusColumn;
        private Map<String, Figure.Status> statuses = Map.of();
        private @Nullable String source;
        private @Nullable String table;
        private final Map<String, Set<String>> filters = new LinkedHashMap<>();
        private Set<String> markers = Set.of();
        private final Map<String, Set<String>> otherNames = new HashMap<>();
        private final List<MappedFigure> figures = new ArrayList<>();
        private @Nullable BoundRows boundRows;

        private Builder() {}

        /**
         * Sets the organisation that supplies the figures; required.
         *
         * @param name the organisation
         * @return this builder
         */
        public Builder organisation(String name) {
            organisation = requireFit(FigureFields.ORGANISATION, name);
            return this;
        }

        /**
         * Sets the area of the whole file.
         *
         * @param code the area
         * @return this builder
         */
        public Builder area(AreaCode code) {
            area = Objects.requireNonNull(code, "code");
            return this;
        }

        /**
         * Sets the column with the codes of the areas, with or without trailing spaces: {@code NL}, {@code NL00}, {@code GM0363}, {@code
         * WK036300 }, {@code BU03630000}.
         *
         * @param column the column
         * @return this builder
         */
        public Builder areaIn(String column) {
            areaColumn = ColumnName.require(column);
            areaKind = null;
            return this;
        }

        /**
         * Sets the column with only the digits of the codes, all of one kind. Leading zeros that a spreadsheet removed are restored.
         *
         * @param column the column
         * @param kind the kind of all areas in it: for municipalities, 363 is {@code GM0363}
         * @return this builder
         * @throws IllegalArgumentException if the kind is the country, which has no digits
         */
        public Builder areaIn(String column, AreaCode.Kind kind) {
            if (kind == AreaCode.Kind.NL) {
                throw new IllegalArgumentException("The code of the country has no digits; set it for the whole file: area(AreaCode.of(\"NL\")).");
            }
            areaColumn = ColumnName.require(column);
            areaKind = kind;
            return this;
        }

        /**
         * Keeps rows whose area code begins with the letters of one of these kinds, and leaves out all others, such as those of provinces.
         *
         * @param kinds the kinds, at least one
         * @return this builder
         * @throws IllegalArgumentException if none is given
         */
        public Builder areasOf(AreaCode.Kind... kinds) {
            if (kinds.length == 0) {
                throw new IllegalArgumentException("No kind of area is given, and no row would be kept; give at least one.");
            }
            areasOf = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(kinds)));
            return this;
        }

        /**
         * Sets the period of the whole file.
         *
         * @param name the period as the source names it, such as {@code 2024}
         * @return this builder
         */
        public Builder period(String name) {
            period = requireFit(FigureFields.PERIOD, name);
            return this;
        }

        /**
         * Sets the column with the periods, whose names are used unchanged.
         *
         * @param column the column
         * @return this builder
         */
        public Builder periodIn(String column) {
            return periodIn(column, PeriodForm.AS_WRITTEN);
        }

        /**
         * Sets the column with the periods.
         *
         * @param column the column
         * @param form the form in which they are written
         * @return this builder
         */
        public Builder periodIn(String column, PeriodForm form) {
            periodColumn = ColumnName.require(column);
            periodForm = Objects.requireNonNull(form, "form");
            return this;
        }

        /**
         * Sets the part of the population of the whole file; the whole population if never set.
         *
         * @param part such as {@code 18 jaar of ouder}
         * @return this builder
         */
        public Builder stratum(String part) {
            stratum = requireFit(FigureFields.STRATUM, part);
            return this;
        }

        /**
         * Sets the column with the part of the population of a row. An empty cell is the whole population.
         *
         * @param column the column
         * @param total the content for the whole population, such as {@code T009002}
         * @return this builder
         */
        public Builder stratumIn(String column, String... total) {
            stratumColumn = ColumnName.require(column);
            totals = Arrays.stream(total).map(String::strip).collect(Collectors.toUnmodifiableSet());
            return this;
        }

        /**
         * Sets the status of all figures of the file. The marks of {@link PeriodForm#STATISTICS_NETHERLANDS} take precedence.
         *
         * @param all the status
         * @return this builder
         */
        public Builder status(Figure.Status all) {
            status = Objects.requireNonNull(all, "all");
            return this;
        }

        /**
         * Sets the column with the status of the figures of a row.
         *
         * @param column the column
         * @param meanings the exact content of cells, ignoring white space around it, with its meaning; an empty text for empty cells
         * @return this builder
         * @throws IllegalArgumentException if a text occurs twice, ignoring white space around it
         */
        public Builder statusIn(String column, Map<String, Figure.Status> meanings) {
            statusColumn = ColumnName.require(column);
            Map<String, Figure.Status> stripped = new HashMap<>();
            meanings.forEach((text, meaning) -> {
                if (stripped.put(text.strip(), Objects.requireNonNull(meaning, text)) != null) {
                    throw new IllegalArgumentException("Column " + column + " was given two meanings of \"" + text.strip() + "\"; give one.");
                }
            });
            statuses = Map.copyOf(stripped);
            return this;
        }

        /**
         * Sets the publisher of the figures; required.
         *
         * @param publisher the source; for a KPI without a definition, with the definition of the source
         * @return this builder
         */
        public Builder source(String publisher) {
            source = requireFit(FigureFields.SOURCE, publisher);
            return this;
        }

        /**
         * Sets the table with the figures; none if never set.
         *
         * @param name the name or number of the table
         * @return this builder
         */
        public Builder table(String name) {
            table = requireFit(FigureFields.TABLE, name);
            return this;
        }

        /**
         * Keeps rows that have one of these texts in a column, and leaves out all others. If called for several columns, a row is kept only
         * if all of them keep it.
         *
         * @param column the column
         * @param texts the exact texts, ignoring white space around them; at least one
         * @return this builder
         * @throws IllegalArgumentException if no text is given
         */
        public Builder where(String column, String... texts) {
            if (texts.length == 0) {
                throw new IllegalArgumentException("No text is given for column " + column + ", and no row would be kept; give at least one.");
            }
            filters.put(ColumnName.require(column), Arrays.stream(texts).map(String::strip).collect(Collectors.toUnmodifiableSet()));
            return this;
        }

        /**
         * Sets the markers of a source for missing figures, such as {@code .} or {@code NA}. An empty cell always means a missing figure.
         *
         * @param texts the exact texts, ignoring white space around them
         * @return this builder
         */
        public Builder missing(String... texts) {
            markers = Arrays.stream(texts).map(String::strip).collect(Collectors.toUnmodifiableSet());
            return this;
        }

        /**
         * Sets other names that a column has in some files of the source. A file with the column under two of its names is refused.
         *
         * @param column the name of the column in the mapping
         * @param names its other names
         * @return this builder
         */
        public Builder alsoNamed(String column, String... names) {
            otherNames.put(ColumnName.require(column), Arrays.stream(names).map(ColumnName::require).collect(Collectors.toUnmodifiableSet()));
            return this;
        }

        /**
         * Adds a KPI with its columns; at least one is required.
         *
         * @param figure the KPI and its columns
         * @return this builder
         */
        public Builder figure(MappedFigure figure) {
            figures.add(Objects.requireNonNull(figure, "figure"));
            return this;
        }

        /**
         * Declares that the value, lower and upper bound of one figure are in three rows, which a column distinguishes. Rows with other
         * content in that column are left out. Rows may come in any order, so figures are kept in memory and passed on at the end of the
         * file.
         *
         * @param column the column that distinguishes the three rows, such as {@code Marges}
         * @param value its content in rows of values, such as {@code MW00000}
         * @param lower its content in rows of lower bounds, such as {@code MOG0095}
         * @param upper its content in rows of upper bounds, such as {@code MBG0095}
         * @return this builder
         * @throws IllegalArgumentException if two of the three texts are the same
         */
        public Builder boundsInRows(String column, String value, String lower, String upper) {
            BoundRows rows = new BoundRows(ColumnName.require(column), value.strip(), lower.strip(), upper.strip());
            if (Set.copyOf(List.of(rows.value(), rows.lower(), rows.upper())).size() < 3) {
                throw new IllegalArgumentException("Rows of values, lower and upper bounds are distinguished by \"" + value + "\", \"" + lower + "\" and \""
                        + upper + "\"; give three texts that differ.");
            }
            boundRows = rows;
            return this;
        }

        /**
         * Builds the mapping.
         *
         * @return the mapping
         * @throws IllegalStateException if a required value was not set, or was set in two ways; the message says what to call
         */
        public FigureMapping build() {
            return new FigureMapping(this);
        }
    }

    /** The notation of periods in a file of figures (Dutch: <i>schrijfwijze van perioden</i>). */
    public enum PeriodForm {
        /** Names that are used unchanged, such as {@code 2024}. */
        AS_WRITTEN,
        /**
         * The notation of Statistics Netherlands: {@code 2024JJ00} for 2024, {@code 2024HJ01} for 2024-H1, {@code 2024KW01} for 2024-Q1,
         * {@code 2024MM01} for 2024-01, {@code 2024SJ00} for the school year 2024/2025; or a year, where {@code 2024*} is provisional and
         * {@code 2024**} is revised, whatever the status in the mapping.
         */
        STATISTICS_NETHERLANDS;

        private static final Pattern CODE = Pattern.compile("([0-9]{4})(?:(JJ00|SJ00)|HJ0([12])|KW0([1-4])|MM(0[1-9]|1[0-2]))");
        private static final Pattern YEAR = Pattern.compile("([0-9]{4})(\\*{0,2})");

        /** The name of a period in figures, with the status that its marks give. */
        record Read(String period, @Nullable Status status) {}

        /** Returns the period in a text, or {@code null} if absent. */
        @Nullable Read read(String written) {
            if (this == AS_WRITTEN) {
                return new Read(written, null);
            }
            Matcher year = YEAR.matcher(written);
            if (year.matches()) {
                return new Read(year.group(1), status(year.group(2).length()));
            }
            Matcher code = CODE.matcher(written);
            return code.matches() ? new Read(named(code), null) : null;
        }

        private static @Nullable Status status(int marks) {
            return switch (marks) {
                case 1 -> Figure.Status.PROVISIONAL;
                case 2 -> Figure.Status.REVISED;
                default -> null;
            };
        }

        private static String named(Matcher code) {
            String year = code.group(1);
            if (code.group(2) != null) {
                return code.group(2).equals("JJ00") ? year : year + "/" + (Integer.parseInt(year) + 1);
            }
            if (code.group(3) != null) {
                return year + "-H" + code.group(3);
            }
            return code.group(4) != null ? year + "-Q" + code.group(4) : year + "-" + code.group(5);
        }
    }
}
