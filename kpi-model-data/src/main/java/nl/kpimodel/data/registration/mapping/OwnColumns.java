package nl.kpimodel.data.registration.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.data.registration.MappedRecord;
import nl.kpimodel.data.registration.RecordFileMapping;
import nl.kpimodel.data.registration.file.SourcePart;

/** Adds the user's own columns to findings of rules on whole records, which only know the fields. */
public final class OwnColumns implements UnaryOperator<Finding> {
    private final Map<String, RecordFileMapping> mappings = new HashMap<>();

    /** Uses the mappings of the files of a source, except of files with the same name but different mappings. */
    public OwnColumns(List<SourcePart> parts) {
        Set<String> several = new HashSet<>();
        for (SourcePart part : parts) {
            RecordFileMapping mapping = part.mapping();
            RecordFileMapping before = mapping == null ? null : mappings.putIfAbsent(part.name(), mapping);
            if (before != null && before != mapping) {
                several.add(part.name());
            }
        }
        mappings.keySet().removeAll(several);
    }

    @Override
    public Finding apply(Finding finding) {
        RecordFileMapping mapping = mappings.get(finding.place().file());
        RecordType type = finding.type().orElse(null);
        if (mapping == null || type == null || finding.arguments().containsKey(Finding.COLUMN)) {
            return finding;
        }
        List<String> fields = new ArrayList<>();
        finding.place().field().ifPresent(fields::add);
        if (finding.ruleId().equals(Rules.DUPLICATE_ID)) {
            fields.add("id");
        }
        Finding.FIELD_ARGUMENTS.stream().filter(finding.arguments()::containsKey).map(finding.arguments()::get).forEach(fields::add);
        Set<String> columns = new LinkedHashSet<>();
        fields.forEach(field -> type.field(field).ifPresent(known -> columns.addAll(columns(mapping, type, known))));
        if (columns.isEmpty()) {
            return finding;
        }
        Map<String, String> arguments = new HashMap<>(finding.arguments());
        arguments.put(Finding.COLUMN, String.join(", ", columns));
        return new Finding(finding.ruleId(), finding.severity(), finding.place(), finding.type(), finding.recordId(), arguments);
    }

    /** Returns the columns of a field; empty if it has a constant, or other columns in another record of its type. */
    private static List<String> columns(RecordFileMapping mapping, RecordType type, RecordField field) {
        Set<List<String>> columns = new HashSet<>();
        for (MappedRecord record : mapping.records()) {
            if (record.type() == type && record.fields().containsKey(field)) {
                columns.add(record.fields().get(field).columns());
            }
        }
        return columns.size() == 1 ? columns.iterator().next() : List.of();
    }
}
