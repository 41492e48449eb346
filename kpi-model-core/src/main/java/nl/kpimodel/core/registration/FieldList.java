package nl.kpimodel.core.registration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes the fields of one record type, in order. Each description ends with what it means that the field is empty. */
final class FieldList {
    private final @Nullable RecordType type;
    private final int firstIndex;
    private final List<RecordField> fields = new ArrayList<>();

    /** The fields that every record has. */
    FieldList() {
        this.type = null;
        this.firstIndex = 0;
    }

    /** The fields of a type; those that every record has go before them in a record's values. */
    FieldList(RecordType type) {
        this.type = type;
        this.firstIndex = Strata.FIELDS.size();
    }

    Entry field(String name, FieldKind kind, String dutchTerm) {
        return new Entry(name, kind, dutchTerm);
    }

    /** The fields described so far. */
    List<RecordField> toList() {
        return List.copyOf(fields);
    }

    /** The fields described so far, and after them those that every record has. */
    List<RecordField> withStrata() {
        List<RecordField> all = new ArrayList<>(fields);
        all.addAll(Strata.FIELDS);
        return List.copyOf(all);
    }

    /** A description under way. */
    final class Entry {
        final String name;
        final FieldKind kind;
        final String dutchTerm;
        String feeds = "";
        @Nullable BigDecimal minimum;
        @Nullable BigDecimal maximum;
        @Nullable RecordType refersTo;
        List<Enum<?>> constants = List.of();
        boolean planned;
        boolean pseudonymous;
        List<String> dutchTerms = List.of();

        private Entry(String name, FieldKind kind, String dutchTerm) {
            this.name = name;
            this.kind = kind;
            this.dutchTerm = dutchTerm;
            if (kind == FieldKind.HOURS || kind == FieldKind.SHARE) {
                minimum = BigDecimal.ZERO;
            }
            if (kind == FieldKind.SHARE) {
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

        /** Refuses citizen numbers, as fields of ids do. */
        Entry pseudonymous() {
            pseudonymous = true;
            return this;
        }

        <E extends Enum<E>> Entry of(E[] values, Function<E, String> dutchTerm) {
            constants = List.of(values);
            dutchTerms = Stream.of(values).map(dutchTerm).toList();
            return this;
        }

        /** Says that the date may be a plan, so that it may lie in the future. */
        Entry planned() {
            planned = true;
            return this;
        }

        RecordField required() {
            return add(WhenEmpty.REFUSED);
        }

        RecordField unknownWhenEmpty() {
            return add(WhenEmpty.UNKNOWN);
        }

        RecordField saysSomethingWhenEmpty() {
            return add(WhenEmpty.STATEMENT);
        }

        private RecordField add(WhenEmpty whenEmpty) {
            RecordField field = new RecordField(firstIndex + fields.size(), type, this, whenEmpty);
            fields.add(field);
            return field;
        }
    }
}
