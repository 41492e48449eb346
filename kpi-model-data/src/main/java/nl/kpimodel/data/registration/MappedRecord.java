package nl.kpimodel.data.registration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Nearest;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.registration.csv.CsvColumns;
import nl.kpimodel.data.registration.mapping.StandardText;

/**
 * The record of one type that a row of a mapped file gives (Dutch: <i>record uit een rij</i>): its fields, and its conditions.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class MappedRecord {
    private final RecordType type;
    private final Map<RecordField, MappedField> fields;
    private final List<RecordFileMapping.RowCondition> conditions;

    private MappedRecord(RecordType type, Map<RecordField, MappedField> fields, List<RecordFileMapping.RowCondition> conditions) {
        this.type = type;
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        this.conditions = List.copyOf(conditions);
    }

    /** {@return the type of the record} */
    public RecordType type() {
        return type;
    }

    /**
     * Returns the fields that have a value, in the order of mapping.
     *
     * @return the fields and their sources
     */
    public Map<RecordField, MappedField> fields() {
        return fields;
    }

    /** {@return the conditions that a row must all satisfy to give the record; empty if every row gives the record} */
    public List<RecordFileMapping.RowCondition> conditions() {
        return conditions;
    }

    /** Returns the columns that are read. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        fields.values().forEach(field -> columns.addAll(field.columns()));
        conditions.forEach(condition -> columns.add(condition.column()));
        return columns;
    }

    /** Returns the type and the mapped fields. */
    @Override
    public String toString() {
        return type + fields.entrySet().stream().map(field -> field.getKey().name() + " = " + field.getValue())
                .collect(Collectors.joining(", ", " (", ")"));
    }

    /** Builds the record of a row. Invalid fields and values are refused immediately. Not thread-safe. */
    public static final class Builder {
        private final RecordType type;
        private final Map<RecordField, MappedField> fields = new LinkedHashMap<>();
        private final List<RecordFileMapping.RowCondition> conditions = new ArrayList<>();

        Builder(RecordType type) {
            this.type = type;
        }

        /**
         * Maps a field.
         *
         * @param name the field's name or Dutch term; case, accents, spaces and punctuation do not matter
         * @param from the source of its values
         * @return this builder
         * @throws IllegalArgumentException if the type has no such field, the field is already mapped, or a code, constant, word or form
         *         does not fit it
         */
        public Builder field(String name, MappedField from) {
            RecordField field = require(name);
            if (fields.containsKey(field)) {
                throw new IllegalArgumentException(field.qualifiedName() + " is mapped twice, to " + fields.get(field) + " and to " + from
                        + "; map a field once.");
            }
            check(field, from);
            fields.put(field, from);
            return this;
        }

        /**
         * Maps a field to the cells of one column: short for {@code field(name, MappedField.column(column))}.
         *
         * @param name the field's name or Dutch term; case, accents, spaces and punctuation do not matter
         * @param column the column
         * @return this builder
         * @throws IllegalArgumentException if the type has no such field, or the field is already mapped
         */
        public Builder field(String name, String column) {
            return field(name, MappedField.column(column));
        }

        /**
         * Restricts the record to rows for which a condition holds. Several conditions must all hold.
         *
         * @param condition the condition
         * @return this builder
         */
        public Builder when(RecordFileMapping.RowCondition condition) {
            conditions.add(condition);
            return this;
        }

        /** Sets the value of a field that is not mapped. */
        void constantWhereUnmapped(String name, String value) {
            if (!fields.containsKey(require(name))) {
                field(name, MappedField.constant(value));
            }
        }

        private RecordField require(String name) {
            RecordField field = CsvColumns.field(type, name);
            if (field == null) {
                throw new IllegalArgumentException("A record of type " + type + " has no field " + DisplayText.quoted(name) + "; the nearest are "
                        + String.join(", ", Nearest.to(name, type.fields().stream().map(RecordField::name).toList())) + ".");
            }
            return field;
        }

        private static void check(RecordField field, MappedField from) {
            from.constant().ifPresent(text -> StandardText.require(field, text));
            from.codes().values().forEach(value -> StandardText.require(field, value));
            if (!from.dates().isEmpty() && field.kind() != RecordField.Kind.DATE) {
                throw new IllegalArgumentException(field.qualifiedName() + " is not a date, and has no forms of dates; leave them out.");
            }
            if (!(from.yes().isEmpty() && from.no().isEmpty()) && field.kind() != RecordField.Kind.BOOLEAN) {
                throw new IllegalArgumentException(field.qualifiedName() + " is not a yes or no, and has no words for them; give codes.");
            }
        }

        MappedRecord build() {
            List<String> missing = type.fields().stream()
                    .filter(field -> field.required() && !fields.containsKey(field))
                    .map(field -> field.name() + " (" + field.dutchTerm() + ")")
                    .toList();
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("A record of type " + type + " needs " + String.join(", ", missing)
                        + "; map each to a column, or give a constant.");
            }
            return new MappedRecord(type, fields, conditions);
        }
    }
}
