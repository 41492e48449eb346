package nl.kpimodel.data.registration;

import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.data.registration.value.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * The source and notation of the values of one field (Dutch: <i>herkomst van een veld</i>): a column, several joined columns, part of a
 * column, or one value for the whole file.
 *
 * <pre>{@code
 * MappedField.column("Zwaarte").code("Laag", "LOW").code("1", "LOW").code("Hoog", "HIGH")
 * MappedField.joined("-", "Team", "Volgnr")
 * MappedField.part("Plaats", "/", 2)
 * MappedField.column("Einddatum").dates("dd-MM-yy").missing("loopt nog")
 * MappedField.constant("Welzijn Amstel")
 * }</pre>
 *
 * <p>Immutable; safe for use by several threads. Methods that add something return a new object.
 */
public final class MappedField {
    /** Days and months must be digits, because names of months differ between versions of the JDK. */
    private static final Pattern DATE_FORM = Pattern.compile("(?=.*d)(?=.*M)(?=.*[uy])(d{1,2}|M{1,2}|[uy]{4}|[uy]{2}|[-/. ])+");

    private final List<String> columns;
    private final String between;
    private final @Nullable String constant;
    private final int part;
    private final Map<String, String> codes;
    private final Set<String> yes;
    private final Set<String> no;
    private final Set<String> missing;
    private final List<String> dates;

    private MappedField(List<String> columns, String between, @Nullable String constant, int part, Map<String, String> codes, Set<String> yes,
            Set<String> no, Set<String> missing, List<String> dates) {
        this.columns = columns;
        this.between = between;
        this.constant = constant;
        this.part = part;
        this.codes = codes;
        this.yes = yes;
        this.no = no;
        this.missing = missing;
        this.dates = dates;
    }

    /**
     * Returns a field with the cells of one column.
     *
     * @param name the column
     * @return the mapped field
     */
    public static MappedField column(String name) {
        return of(List.of(ColumnSpelling.require(name)), "", null, 0);
    }

    /**
     * Returns a field with the cells of several columns, joined to one text. If one of the cells is empty, the value is missing, because
     * half an id is not an id.
     *
     * @param between the text between two cells, which may be empty
     * @param names the columns in the order of joining, at least two
     * @return the mapped field
     * @throws IllegalArgumentException if fewer than two columns are given, or a column is given twice
     */
    public static MappedField joined(String between, String... names) {
        List<String> columns = new ArrayList<>();
        for (String name : names) {
            String column = ColumnSpelling.require(name);
            if (columns.contains(column)) {
                throw new IllegalArgumentException("Column " + column + " is joined twice; name each column once.");
            }
            columns.add(column);
        }
        if (columns.size() < 2) {
            throw new IllegalArgumentException("A joined value needs at least two columns; for one, use MappedField.column.");
        }
        return of(List.copyOf(columns), Objects.requireNonNull(between, "between"), null, 0);
    }

    /**
     * Returns a field with one part of the cells of a column, which contain several values. A cell with fewer parts has no value for the
     * field.
     *
     * @param name the column
     * @param separator the text between two parts, taken literally
     * @param number the number of the part, from 1
     * @return the mapped field
     * @throws IllegalArgumentException if the separator is empty or the number below 1
     */
    public static MappedField part(String name, String separator, int number) {
        if (separator.isEmpty() || number < 1) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "Part %d between separators '%s' does not exist; parts have a separator and are numbered from 1.", number, separator));
        }
        return of(List.of(ColumnSpelling.require(name)), separator, null, number);
    }

    /**
     * Returns a field with one value for the whole file, written as in JSON: a code, an ISO date, a number with a decimal point.
     *
     * @param value the value
     * @return the mapped field
     */
    public static MappedField constant(String value) {
        return of(List.of(), "", Objects.requireNonNull(value, "value"), 0);
    }

    private static MappedField of(List<String> columns, String between, @Nullable String constant, int part) {
        return new MappedField(columns, between, constant, part, Map.of(), Set.of(), Set.of(), Set.of(), List.of());
    }

    /**
     * Adds a code of the file. Codes are compared leniently: {@code Laag} equals {@code LAAG}. The field still accepts its usual values.
     *
     * @param own the code in the file
     * @param value the value that it means, written as in JSON
     * @return the mapped field with this code
     * @throws IllegalArgumentException if the code, in any spelling, already has another meaning
     */
    public MappedField code(String own, String value) {
        Map<String, String> all = new LinkedHashMap<>(codes);
        String before = all.put(own.strip(), Objects.requireNonNull(value, "value"));
        if (before != null && !before.equals(value)) {
            throw twoMeanings(own, before, value);
        }
        return with(Collections.unmodifiableMap(all), yes, no, missing, dates);
    }

    /**
     * Adds words for yes.
     *
     * @param words the words, such as {@code x}
     * @return the mapped field with these words
     * @throws IllegalArgumentException if a word, in any spelling, already has another meaning
     */
    public MappedField yes(String... words) {
        return with(codes, union(yes, words), no, missing, dates);
    }

    /**
     * Adds words for no. With an empty text, an empty cell means no, which is correct only if everybody was asked.
     *
     * @param words the words
     * @return the mapped field with these words
     * @throws IllegalArgumentException if a word, in any spelling, already has another meaning
     */
    public MappedField no(String... words) {
        return with(codes, yes, union(no, words), missing, dates);
    }

    /**
     * Adds words for a missing value, such as {@code onbekend}.
     *
     * @param words the words
     * @return the mapped field with these words
     * @throws IllegalArgumentException if a word, in any spelling, already has another meaning
     */
    public MappedField missing(String... words) {
        return with(codes, yes, no, union(missing, words), dates);
    }

    /**
     * Adds forms of dates, which are tried before the usual ones: {@code d} or {@code dd}, {@code M} or {@code MM}, {@code yy} or {@code
     * yyyy}, and between them {@code -}, {@code /}, {@code .} or a space. Years of two digits are from 2000 to 2099.
     *
     * @param forms the forms, such as {@code dd-MM-yy}
     * @return the mapped field with these forms
     * @throws IllegalArgumentException if a form is not one of these
     */
    public MappedField dates(String... forms) {
        List<String> all = new ArrayList<>(dates);
        for (String form : forms) {
            formatter(form);
            all.add(form);
        }
        return with(codes, yes, no, missing, List.copyOf(all));
    }

    static DateTimeFormatter formatter(String form) {
        if (!DATE_FORM.matcher(form).matches()) {
            throw new IllegalArgumentException("The form of dates " + form
                    + " is not known; use d or dd, M or MM, yy or yyyy, and between them -, /, . or a space, as in dd-MM-yy.");
        }
        return DateTimeFormatter.ofPattern(form.replace('y', 'u'), Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Requires that a text has one meaning. Cells are compared leniently, so Laag and LAAG cannot have different meanings. */
    private static void requireOneMeaning(Map<String, String> meanings, String own, String meaning) {
        String before = meanings.putIfAbsent(Spelling.foldedCell(own), meaning);
        if (before != null && !before.equals(meaning)) {
            throw twoMeanings(own, before, meaning);
        }
    }

    private static IllegalArgumentException twoMeanings(String own, String before, String meaning) {
        return new IllegalArgumentException("The text " + DisplayText.quoted(own) + " is given twice, as " + before + " and as " + meaning
                + "; give it one meaning, whatever its case and punctuation.");
    }

    private static Set<String> union(Set<String> before, String... words) {
        Set<String> all = new LinkedHashSet<>(before);
        for (String word : words) {
            all.add(word.strip());
        }
        return Collections.unmodifiableSet(all);
    }

    private MappedField with(Map<String, String> newCodes, Set<String> newYes, Set<String> newNo, Set<String> newMissing, List<String> newDates) {
        if (constant != null) {
            throw new IllegalArgumentException("A constant has no codes, words or forms; write the value itself.");
        }
        Map<String, String> meanings = new HashMap<>();
        newCodes.forEach((own, value) -> requireOneMeaning(meanings, own, value));
        newYes.forEach(word -> requireOneMeaning(meanings, word, "yes"));
        newNo.forEach(word -> requireOneMeaning(meanings, word, "no"));
        newMissing.forEach(word -> requireOneMeaning(meanings, word, "missing"));
        return new MappedField(columns, between, null, part, newCodes, newYes, newNo, newMissing, newDates);
    }

    /** {@return the columns of the value; empty for a constant} */
    public List<String> columns() {
        return columns;
    }

    /** {@return the text between joined columns or between the parts of a cell, empty for a single column} */
    public String between() {
        return between;
    }

    /**
     * Returns the number of the part of a cell.
     *
     * @return the number from 1, 0 for whole cells
     */
    public int part() {
        return part;
    }

    /** {@return the constant value for the whole file, empty if it comes from columns} */
    public java.util.Optional<String> constant() {
        return java.util.Optional.ofNullable(constant);
    }

    /**
     * Returns the codes of the file with the values that they mean.
     *
     * @return the codes in the order given
     */
    public Map<String, String> codes() {
        return codes;
    }

    /**
     * Returns the words for yes.
     *
     * @return the words that were added
     */
    public Set<String> yes() {
        return yes;
    }

    /**
     * Returns the words for no.
     *
     * @return the words that were added
     */
    public Set<String> no() {
        return no;
    }

    /**
     * Returns the words for a missing value.
     *
     * @return the words that were added
     */
    public Set<String> missing() {
        return missing;
    }

    /**
     * Returns the forms of dates.
     *
     * @return the forms in the order in which they are tried
     */
    public List<String> dates() {
        return dates;
    }

    /**
     * Returns formatters of the forms of dates.
     *
     * @return the formatters in the order in which they are tried
     */
    public List<DateTimeFormatter> dateFormatters() {
        return dates.stream().map(MappedField::formatter).toList();
    }

    /** Returns a description of the source of the value. */
    @Override
    public String toString() {
        return constant != null ? "\"" + constant + "\"" : String.join(" + ", columns) + (part == 0 ? "" : " part " + part);
    }
}
