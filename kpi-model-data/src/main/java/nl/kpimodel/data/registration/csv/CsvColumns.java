package nl.kpimodel.data.registration.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationWriter;
import nl.kpimodel.data.registration.value.AmountParser;
import nl.kpimodel.data.registration.value.BooleanParser;
import nl.kpimodel.data.registration.value.CodeParser;
import nl.kpimodel.data.registration.value.CodeSetParser;
import nl.kpimodel.data.registration.value.DateParser;
import nl.kpimodel.data.registration.value.IdParser;
import nl.kpimodel.data.registration.value.InstantParser;
import nl.kpimodel.data.registration.value.MissingMarkers;
import nl.kpimodel.data.registration.value.NumberParser;
import nl.kpimodel.data.registration.value.Spelling;
import nl.kpimodel.data.registration.value.TextParser;
import nl.kpimodel.data.registration.value.Unreadable;
import nl.kpimodel.data.registration.value.ValueParser;
import nl.kpimodel.data.registration.value.WholeNumberParser;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one CSV file, matched to the fields of a record type. A column has the name or the Dutch term of its field, in any
 * {@linkplain Spelling spelling}. A column named {@code type} may repeat the type in each row. A last column without a name may be empty.
 */
public final class CsvColumns {
    public static final String TYPE = "type";

    private static final Map<RecordType, Map<String, RecordField>> NAMES = names();
    /** The arguments that name the fields of a type. They are shared because a file of records in JSON may have many unknown keys. */
    private static final Map<RecordType, List<String>> FIELDS = fields();

    private final @Nullable Column[] columns;
    private final List<Integer> unknown;
    private final Map<RecordField, List<Integer>> twice;
    private final List<RecordField> required;
    private final List<RecordField> missing;
    private final int needed;

    private CsvColumns(List<@Nullable Column> columns, List<Integer> unknown, Map<RecordField, List<Integer>> twice,
            List<RecordField> required, List<RecordField> missing, int needed) {
        this.columns = columns.toArray(new Column[0]);
        this.unknown = unknown;
        this.twice = twice;
        this.required = required;
        this.missing = missing;
        this.needed = needed;
    }

    /** A column that is read: that of a field, or, if the field is {@code null}, the one that repeats the type. */
    public record Column(@Nullable RecordField field, ValueParser parser, boolean isText) {
        Column(@Nullable RecordField field, ValueParser parser) {
            this(field, parser, field != null && field.kind().isText());
        }
    }

    /** Creates the parser of a field for one file. */
    public interface Parsers {
        ValueParser of(RecordField field);
    }

    public static CsvColumns of(RecordType type, List<String> header, Parsers parsers) {
        List<@Nullable Column> columns = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        Map<RecordField, List<Integer>> found = new LinkedHashMap<>();
        boolean typeFound = false;
        int needed = 0;
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            RecordField field = field(type, name);
            Column column = null;
            if (field != null) {
                found.computeIfAbsent(field, first -> new ArrayList<>()).add(i);
                column = new Column(field, parsers.of(field));
            } else if (isType(name) && !typeFound) {
                typeFound = true;
                column = new Column(null, (text, from, to) ->
                        ValueParser.isText(type.key(), text, from, to) ? type : Unreadable.NOT_A_CODE);
            } else if (!name.isEmpty()) {
                unknown.add(i);
            }
            columns.add(column);
            needed = name.isEmpty() ? needed : i + 1;
        }
        List<RecordField> required = type.fields().stream().filter(RecordField::required).toList();
        List<RecordField> missing = required.stream().filter(field -> !found.containsKey(field)).toList();
        found.values().removeIf(places -> places.size() == 1);
        return new CsvColumns(columns, unknown, found, required, missing, needed);
    }

    /**
     * Returns the types that fit a header. It has all their required fields, and more columns that are their fields than columns that are
     * not. If several types qualify, those with the fewest columns that are not their fields are returned.
     */
    public static List<RecordType> typesOf(List<String> header) {
        List<RecordType> types = new ArrayList<>();
        int fewest = Integer.MAX_VALUE;
        for (RecordType type : RecordType.values()) {
            CsvColumns columns = of(type, header, field -> (text, from, to) -> Unreadable.NOT_A_CODE);
            int unknown = columns.unknown().size();
            if (columns.missing().isEmpty() && unknown < columns.found().size() && unknown <= fewest) {
                if (unknown < fewest) {
                    types.clear();
                }
                fewest = unknown;
                types.add(type);
            }
        }
        return types;
    }

    /** Returns the field of a column with this name, or {@code null} if absent. */
    public static @Nullable RecordField field(RecordType type, String name) {
        return Objects.requireNonNull(NAMES.get(type)).get(Spelling.folded(name));
    }

    private static Map<RecordType, Map<String, RecordField>> names() {
        Map<RecordType, Map<String, RecordField>> names = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            Map<String, RecordField> ofType = new HashMap<>();
            type.fields().forEach(field -> ofType.put(Spelling.folded(field.name()), field));
            type.fields().forEach(field -> ofType.putIfAbsent(Spelling.folded(field.dutchTerm()), field));
            names.put(type, ofType);
        }
        return names;
    }

    /** Returns whether a column or key with this name repeats the type of the record. */
    public static boolean isType(String name) {
        String stripped = name.strip();
        return ValueParser.isText(TYPE, stripped.toCharArray(), 0, stripped.length());
    }

    /** Returns the parsers of a file whose notation of numbers is known. */
    public static Parsers parsers(NumberParser numbers, DateParser dates, ReadingOptions options) {
        NumberParser amounts = numbers.withoutThousandths();
        MissingMarkers markers = MissingMarkers.of(options.missingMarkers());
        return field -> parser(field, numbers, amounts, dates, options.cells(), markers);
    }

    public static ValueParser parser(RecordField field, NumberParser numbers, NumberParser amounts, DateParser dates, RegistrationWriter.SpreadsheetCells cells,
            MissingMarkers markers) {
        RecordField.Kind kind = field.kind();
        if (kind.isText()) {
            return new TextParser(field, cells, markers);
        }
        if (kind == RecordField.Kind.MONEY) {
            return new AmountParser(amounts);
        }
        if (kind.isDecimal()) {
            return numbers;
        }
        return switch (kind) {
            case DATE -> dates;
            case INSTANT -> new InstantParser();
            case INTEGER -> new WholeNumberParser(amounts);
            case BOOLEAN -> new BooleanParser();
            case ENUM -> new CodeParser(field);
            case ENUM_SET -> new CodeSetParser(field);
            case KPI -> IdParser.kpis();
            case ITEM -> IdParser.items();
            case AREA -> IdParser.areas();
            default -> throw new AssertionError("Fields of kind " + kind + " have no parser; give them one here.");
        };
    }

    /** Returns the column at an index from 0; {@code null} if it is not read. */
    public @Nullable Column at(int place) {
        return place < columns.length ? columns[place] : null;
    }

    /** Returns the index from 0 of a field's column; -1 if it has none. */
    int placeOf(RecordField field) {
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i];
            if (column != null && column.field() == field) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the number of cells that a row must have: up to the last column with a name. */
    int needed() {
        return needed;
    }

    /** Returns the number of cells of the header. */
    int size() {
        return columns.length;
    }

    /** Returns the indexes from 0 of the columns that have a name but no field. */
    public List<Integer> unknown() {
        return unknown;
    }

    /** Returns the fields that have more than one column, with the indexes from 0 of these columns. */
    public Map<RecordField, List<Integer>> twice() {
        return twice;
    }

    /** Returns the fields that have a column. */
    public List<RecordField> found() {
        return Stream.of(columns).filter(Objects::nonNull).map(Column::field).filter(Objects::nonNull).toList();
    }

    /**
     * Returns the arguments of a finding on missing columns. Columns that are not read are named only if another column is a field: a file
     * without a header has data in place of the names.
     */
    public String[] missingColumns(List<String> header) {
        List<String> arguments = new ArrayList<>();
        addFields(arguments, "missing", missing);
        addFields(arguments, "expected", required);
        List<String> read = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i];
            if (column != null && column.field() != null) {
                read.add(header.get(i).strip());
            }
        }
        unknown.forEach(i -> unread.add(read.isEmpty() ? DisplayText.NOT_SHOWN : DisplayText.name(header.get(i))));
        arguments.addAll(List.of("found", joined(read), "unread", joined(unread)));
        return arguments.toArray(String[]::new);
    }

    /** Returns the arguments of a finding on a column or key that is not a field of the type. */
    public static String[] unknownName(String name, RecordType type) {
        List<String> arguments = new ArrayList<>(List.of(Finding.NAME, DisplayText.name(name)));
        arguments.addAll(Objects.requireNonNull(FIELDS.get(type)));
        return arguments.toArray(String[]::new);
    }

    private static Map<RecordType, List<String>> fields() {
        Map<RecordType, List<String>> fields = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            List<String> arguments = new ArrayList<>();
            addFields(arguments, "expected", type.fields());
            fields.put(type, arguments);
        }
        return fields;
    }

    private static void addFields(List<String> arguments, String name, List<RecordField> fields) {
        arguments.addAll(List.of(name, joined(fields.stream().map(RecordField::name).toList()),
                name + Finding.IN_DUTCH, joined(fields.stream().map(RecordField::dutchTerm).toList())));
    }

    private static String joined(List<String> names) {
        return names.isEmpty() ? "-" : String.join(", ", names);
    }

    /** Returns the required fields that have no column. */
    public List<RecordField> missing() {
        return missing;
    }
}
