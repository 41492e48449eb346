package nl.kpimodel.core.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of one record to be, field by field: what a reader fills and {@link RecordType#create} makes a record of. Values are of the
 * classes that {@link RecordField#kind()} tells; whether they keep to the invariants is judged by {@link RecordType#faults}.
 *
 * <p>Made to be used again for the next line: {@link #clear()} empties it. Not for sharing between threads.
 */
public final class FieldValues {
    /** A power of two, well above the number of teams of most organisations: strata that share a place are made again and again. */
    private static final int KNOWN_STRATA = 1024;

    private final RecordType type;
    private final RecordField[] ownFields;
    private final @Nullable Object[] values;
    private final int[] columns;
    private final boolean[] unreadable;
    private boolean anyUnreadable;
    private @Nullable Strata lastStrata;
    private @Nullable Strata @Nullable [] knownStrata;

    private FieldValues(RecordType type) {
        this.type = type;
        List<RecordField> fields = type.fields();
        int size = fields.size();
        this.ownFields = fields.subList(0, size - Strata.ALL.size()).toArray(RecordField[]::new);
        this.values = new Object[size];
        this.columns = new int[size];
        this.unreadable = new boolean[size];
    }

    /**
     * Starts without any value.
     *
     * @param type the type of the record to be
     * @return the empty values
     */
    public static FieldValues of(RecordType type) {
        return new FieldValues(type);
    }

    /**
     * Takes the values of a record.
     *
     * @param record the record
     * @return its values, of which {@link RecordType#create} makes an equal record
     */
    public static FieldValues of(RegistrationRecord record) {
        return new FieldValues(record.type()).take(record);
    }

    /**
     * Takes the values of a record in place of these, for one record after another.
     *
     * @param record a record of this type
     * @return these values, of which {@link RecordType#create} makes an equal record
     * @throws IllegalArgumentException if the record is of another type
     */
    public FieldValues take(RegistrationRecord record) {
        if (record.type() != type) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "These are the values of a record of type %s; a record of type %s has other fields.", type, record.type()));
        }
        clear();
        for (RecordField field : ownFields) {
            values[field.index()] = field.valueIn(record);
        }
        setStrata(record.strata());
        return this;
    }

    /**
     * The type of the record to be.
     *
     * @return the type
     */
    public RecordType type() {
        return type;
    }

    /**
     * Sets a value.
     *
     * @param field a field of the type
     * @param value the value, {@code null} for none
     * @return these values
     * @throws IllegalArgumentException if the type has not this field, or the value is not of the field's class
     */
    public FieldValues set(RecordField field, @Nullable Object value) {
        return set(field, value, 0);
    }

    /**
     * Sets a value and the column where it stands.
     *
     * @param field a field of the type
     * @param value the value, {@code null} for none
     * @param column the column from 1, 0 if not known
     * @return these values
     * @throws IllegalArgumentException if the type has not this field, or the value is not of the field's class
     */
    public FieldValues set(RecordField field, @Nullable Object value, int column) {
        type.requireField(field);
        if (value != null && !field.isOfClass(value)) {
            throw new IllegalArgumentException(field + " was given a " + value.getClass().getName() + "; it takes a "
                    + field.kind().valueClass().getName() + (field.constants().isEmpty() ? "." : " of " + field.codes() + "."));
        }
        values[field.index()] = value;
        columns[field.index()] = column;
        unreadable[field.index()] = false;
        return this;
    }

    /**
     * Says that a value stands here and cannot be read: the field stays empty, and is not called missing.
     *
     * @param field a field of the type
     * @param column the column from 1, 0 if not known
     * @return these values
     * @throws IllegalArgumentException if the type has not this field
     */
    public FieldValues setUnreadable(RecordField field, int column) {
        set(field, null, column);
        unreadable[field.index()] = true;
        anyUnreadable = true;
        return this;
    }

    /**
     * The value of a field.
     *
     * @param field a field of the type
     * @return the value, {@code null} for none
     * @throws IllegalArgumentException if the type has not this field
     */
    public @Nullable Object get(RecordField field) {
        type.requireField(field);
        return values[field.index()];
    }

    /**
     * Where the value of a field stands.
     *
     * @param field a field of the type
     * @return the column from 1, 0 if not known
     * @throws IllegalArgumentException if the type has not this field
     */
    public int column(RecordField field) {
        type.requireField(field);
        return columns[field.index()];
    }

    /**
     * Whether a value stands here that cannot be read.
     *
     * @param field a field of the type
     * @return true after {@link #setUnreadable}, until the field is set again
     * @throws IllegalArgumentException if the type has not this field
     */
    public boolean isUnreadable(RecordField field) {
        type.requireField(field);
        return unreadable[field.index()];
    }

    /**
     * Whether any value stood here that could not be read; quick, for the many lines that have none.
     *
     * @return true after {@link #setUnreadable} for any field, until {@link #clear}
     */
    public boolean hasUnreadable() {
        return anyUnreadable;
    }

    /**
     * Empties all fields, for the next record of the type.
     *
     * @return these values
     */
    public FieldValues clear() {
        Arrays.fill(values, null);
        Arrays.fill(columns, 0);
        if (anyUnreadable) {
            Arrays.fill(unreadable, false);
            anyUnreadable = false;
        }
        return this;
    }

    @Nullable String text(RecordField field) {
        return (String) values[field.index()];
    }

    @Nullable LocalDate date(RecordField field) {
        return (LocalDate) values[field.index()];
    }

    @Nullable OffsetDateTime instant(RecordField field) {
        return (OffsetDateTime) values[field.index()];
    }

    @Nullable BigDecimal decimal(RecordField field) {
        return (BigDecimal) values[field.index()];
    }

    @Nullable Integer integer(RecordField field) {
        return (Integer) values[field.index()];
    }

    @Nullable Boolean yesOrNo(RecordField field) {
        return (Boolean) values[field.index()];
    }

    <T> @Nullable T value(RecordField field, Class<T> valueClass) {
        return valueClass.cast(values[field.index()]);
    }

    @SuppressWarnings("unchecked") // RecordField.allow checks the members
    <T extends Enum<T>> @Nullable Set<T> constants(RecordField field) {
        return (Set<T>) values[field.index()];
    }

    /** The strata; the object of an earlier record if they are the same, for there are few of them beside the records. */
    Strata strata() {
        Strata last = lastStrata;
        if (last == null) {
            last = Strata.create(this);
        } else if (!last.hasValues(values)) {
            last = knownStrata();
        }
        lastStrata = last;
        return last;
    }

    /** Sets the fields that every record has; {@code null} empties them. */
    void setStrata(@Nullable Strata strata) {
        if (strata == null) {
            Arrays.fill(values, 0, Strata.ALL.size(), null);
        } else {
            strata.putInto(values);
        }
        lastStrata = strata;
    }

    private Strata knownStrata() {
        @Nullable Strata[] table = knownStrata;
        if (table == null) {
            table = new Strata[KNOWN_STRATA];
            knownStrata = table;
        }
        int hash = 0;
        for (int i = 0; i < Strata.ALL.size(); i++) {
            hash = 31 * hash + Objects.hashCode(values[i]);
        }
        int place = (hash ^ hash >>> 8 ^ hash >>> 16) & KNOWN_STRATA - 1;
        Strata known = table[place];
        if (known == null || !known.hasValues(values)) {
            known = Strata.create(this);
            table[place] = known;
        }
        return known;
    }

    /** The fault that an empty or filled field shows by itself; an unreadable one has been told of already. */
    Optional<RecordFault> fault(RecordField field) {
        return unreadable[field.index()] ? Optional.empty() : field.fault(values[field.index()]);
    }
}
