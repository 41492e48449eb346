package nl.kpimodel.core.registration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kpimodel.core.registration.InvalidRecordException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Declares the fields of one record type, in order. Each declaration ends with the meaning of an empty field. The static initialiser of the
 * record fills the list, which does not change afterwards.
 *
 * @param <R> the type that has the fields
 */
final class FieldList<R> {
    private final @Nullable RecordType type;
    private final int firstIndex;
    private final List<RecordField> fields = new ArrayList<>();
    /** Created on first use. Threads that race create equal lists. */
    private @Nullable List<RecordField> withStrata;
    private Set<RecordField> fieldsTogether = Set.of();
    private Function<FieldValues, @Nullable Fault> faultTogether = values -> null;

    /** Creates the list of the fields that every record has. */
    FieldList() {
        this.type = null;
        this.firstIndex = 0;
    }

    /** Creates the list of the fields of a type. In the values of a record, the fields that every record has come before them. */
    FieldList(RecordType type) {
        this.type = type;
        this.firstIndex = Strata.ALL.size();
    }

    Entry field(String name, RecordField.Kind kind, String dutchTerm, Function<R, ? extends @Nullable Object> accessor) {
        return new Entry(name, kind, dutchTerm, accessor);
    }

    /** Declares an invariant of several fields together. It is checked if none of the fields has a fault by itself. */
    void together(Function<FieldValues, @Nullable Fault> fault, RecordField... together) {
        fieldsTogether = Set.of(together);
        faultTogether = fault;
    }

    /** Returns whether a field has an invariant together with others. */
    boolean isTogether(RecordField field) {
        return fieldsTogether.contains(field);
    }

    @Nullable Fault faultTogether(FieldValues values) {
        return faultTogether.apply(values);
    }

    /** Returns the fields declared so far. */
    List<RecordField> toList() {
        return List.copyOf(fields);
    }

    /**
     * Returns the fields of the type, followed by those that every record has. To be called only after the initialiser of the record has
     * ended.
     */
    List<RecordField> withStrata() {
        List<RecordField> known = withStrata;
        if (known == null) {
            known = Stream.concat(fields.stream(), Strata.ALL.stream()).toList();
            withStrata = known;
        }
        return known;
    }

    /** A declaration that is not complete yet. */
    final class Entry {
        final String name;
        final RecordField.Kind kind;
        final String dutchTerm;
        final Function<R, ? extends @Nullable Object> accessor;
        String feeds = "";
        @Nullable BigDecimal minimum;
        @Nullable BigDecimal maximum;
        @Nullable RecordType refersTo;
        List<Enum<?>> constants = List.of();
        boolean planned;
        boolean pseudonymous;
        List<String> dutchTerms = List.of();

        private Entry(String name, RecordField.Kind kind, String dutchTerm, Function<R, ? extends @Nullable Object> accessor) {
            this.name = name;
            this.kind = kind;
            this.dutchTerm = dutchTerm;
            this.accessor = accessor;
            if (kind == RecordField.Kind.HOURS || kind == RecordField.Kind.SHARE) {
                minimum = BigDecimal.ZERO;
            }
            if (kind == RecordField.Kind.SHARE) {
                maximum = BigDecimal.ONE;
            }
        }

        Entry feeds(String kpis) {
            feeds = kpis;
            return this;
        }

        Entry atLeast(long bound) {
            minimum = BigDecimal.valueOf(bound);
            return this;
        }

        Entry atMost(long bound) {
            maximum = BigDecimal.valueOf(bound);
            return this;
        }

        Entry refersTo(RecordType target) {
            refersTo = target;
            return this;
        }

        /** Refuses citizen numbers, as fields with ids do. */
        Entry pseudonymous() {
            pseudonymous = true;
            return this;
        }

        <E extends Enum<E>> Entry of(E[] values, Function<E, String> dutchTerm) {
            constants = List.of(values);
            dutchTerms = Stream.of(values).map(dutchTerm).toList();
            return this;
        }

        /** Declares that the date may be a plan, and so may be in the future. */
        Entry planned() {
            planned = true;
            return this;
        }

        RecordField required() {
            return add(RecordField.WhenEmpty.REFUSED);
        }

        RecordField unknownWhenEmpty() {
            return add(RecordField.WhenEmpty.UNKNOWN);
        }

        RecordField saysSomethingWhenEmpty() {
            return add(RecordField.WhenEmpty.STATEMENT);
        }

        private RecordField add(RecordField.WhenEmpty whenEmpty) {
            RecordField field = new RecordField(firstIndex + fields.size(), type, this, whenEmpty);
            fields.add(field);
            return field;
        }
    }
}
