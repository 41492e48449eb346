package nl.kpimodel.data.registration.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding.Place;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.RecordAssembly;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.data.registration.value.Unreadable;
import org.jspecify.annotations.Nullable;

/** Reports the findings of one file, with the name of the file in each. */
public final class FileFindings {
    private final String file;
    private final Optional<String> sheet;
    private final Consumer<Finding> sink;
    private final Consumer<Finding> report = this::report;
    private @Nullable Finding firstError;
    private @Nullable Place last;
    private List<String> columns = List.of();

    public FileFindings(String file, Consumer<Finding> sink) {
        this(file, null, sink);
    }

    /** Creates the findings of one sheet of a workbook. */
    public FileFindings(String file, @Nullable String sheet, Consumer<Finding> sink) {
        this.file = file;
        this.sheet = Optional.ofNullable(sheet);
        this.sink = sink;
    }

    /** Adds to later findings about a field the name of its column in the header of the file. */
    public void nameColumns(List<String> header) {
        columns = List.copyOf(header);
    }

    /** Starts a new record, and forgets earlier errors. */
    public void begin() {
        firstError = null;
    }

    /** Returns the first error since the start of the record, or {@code null} if absent. */
    public @Nullable Finding firstError() {
        return firstError;
    }

    /** Returns the place of a line of the file. The object is reused as long as the line is the same. */
    Finding.Place at(long line) {
        Finding.Place place = last;
        if (place == null || place.line() != line) {
            place = place(line, 0, Optional.empty());
            last = place;
        }
        return place;
    }

    private Finding.Place place(long line, int column, Optional<String> field) {
        return new Finding.Place(file, sheet, line, column, field);
    }

    private void report(Finding found) {
        Finding finding = withColumn(found);
        if (firstError == null && finding.severity() == Rule.Severity.ERROR) {
            firstError = finding;
        }
        sink.accept(finding);
    }

    private Finding withColumn(Finding finding) {
        int column = finding.place().column();
        if (column < 1 || column > columns.size() || finding.place().field().isEmpty()) {
            return finding;
        }
        Map<String, String> arguments = new HashMap<>(finding.arguments());
        arguments.put(Finding.COLUMN, columns.get(column - 1));
        return new Finding(finding.ruleId(), finding.severity(), finding.place(), finding.type(), finding.recordId(), arguments);
    }

    /** Reports a finding about the file, or about a line without regard to its fields. Arguments are names and values in turn. */
    public void report(String rule, @Nullable RecordType type, long line, int column, String... arguments) {
        report(new Finding(rule, Rules.require(rule).severity(), place(line, column, Optional.empty()), Optional.ofNullable(type), Optional.empty(),
                named(arguments)));
    }

    /** Reports a value that cannot be read. The finding contains the value only if the caller asked for values. */
    public void unreadable(Unreadable why, RecordField field, RecordType type, @Nullable String recordId, long line, int column,
            @Nullable String written) {
        Map<String, String> arguments = named(why.arguments(field));
        if (written != null) {
            arguments.put(Finding.VALUE, written);
        }
        report(new Finding(why.rule(), Rules.require(why.rule()).severityIn(field), place(line, column, Optional.of(field.name())),
                Optional.of(type), Optional.ofNullable(recordId), arguments));
    }

    /** Reports a cell that does not fit its field. Arguments are names and values in turn. */
    public void cell(String rule, RecordField field, RecordType type, long line, int column, String... arguments) {
        report(new Finding(rule, Rules.require(rule).severityIn(field), place(line, column, Optional.of(field.name())), Optional.of(type), Optional.empty(),
                named(arguments)));
    }

    /** Returns the record that values make, after reporting its findings; {@code null} if they do not make a record. */
    public @Nullable RegistrationRecord assemble(RecordAssembly assembly, FieldValues values, long line, ToIntFunction<RecordField> columns) {
        return assembly.assemble(values, at(line), columns, report);
    }

    private static Map<String, String> named(String... arguments) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put(arguments[i], arguments[i + 1]);
        }
        return named;
    }
}
