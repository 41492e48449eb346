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
 * The values of one future record, by field. A reader fills them, and {@link RecordType#create} makes a record of them. Values have the
 * class that {@link RecordField#kind()} defines. {@link RecordType#faults} checks the invariants.
 *
 * <p>One object can serve for all lines: {@link #clear()} empties it. Not safe for use by several threads.
 */
public final class FieldValues {
    /** A power of two, well above the number of different strata in most registrations. */
    private static final int KNOWN_STRATA = 1024;
    /** The number of slots in which strata may be. Strata that find none are created again each time. */
    private static final int SLOTS_OF_STRATA = 8;

    private final RecordType type;
    private final RecordField[] ownFields;
    private final @Nullable Object[] values;
    private final int[] columns;
    private final boolean[] unreadable;
    private boolean anyUnreadable;
    private @Nullable Strata lastStrata;
    /** Whether no value was set since the last strata were found. */
    private boolean strataKnown;
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
     * Creates values without any value set.
     *
     * @param type the type of the future record
     * @return the empty values
     */
    public static FieldValues of(RecordType type) {
        return new FieldValues(type);
    }

    /**
     * Creates the values of a record.
     *
     * @param record the record
     * @return its values; {@link RecordType#create} makes an equal record of them
     */
    public static FieldValues of(RegistrationRecord record) {
        return new FieldValues(record.type()).take(record);
    }

    /**
     * Replaces these values by those of a record.
     *
     * @param record a record of this type
     * @return these values; {@link RecordType#create} makes an equal record of them
     * @throws IllegalArgumentException if the record is of another type
     */
    public FieldValues take(RegistrationRecord record) {
        if (record.getClass() != type.recordClass()) {
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

    /** {@return the type of the future record} */
    public RecordType type() {
        return type;
    }

    /**
     * Sets a value.
     *
     * @param field a field of the type
     * @param value the value, {@code null} for none
     * @return these values
     * @throws IllegalArgumentException if the type does not have the field, or the value is not of the field's class
     */
    public FieldValues set(RecordField field, @Nullable Object value) {
        return set(field, value, 0);
    }

    /**
     * Sets a value and its column.
     *
     * @param field a field of the type
     * @param value the value, {@code null} for none
     * @param column the column from 1; 0 if not known
     * @return these values
     * @throws IllegalArgumentException if the type does not have the field, or the value is not of the field's class
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
        strataKnown = false;
        return this;
    }

    /**
     * Marks a field as unreadable: the source has a value that cannot be read. The field stays empty, but is not reported as missing.
     *
     * @param field a field of the type
     * @param column the column from 1; 0 if not known
     * @return these values
     * @throws IllegalArgumentException if the type does not have the field
     */
    public FieldValues setUnreadable(RecordField field, int column) {
        set(field, null, column);
        unreadable[field.index()] = true;
        anyUnreadable = true;
        return this;
    }

    /**
     * {@return the value of a field, {@code null} for none}
     *
     * @param field a field of the type
     * @throws IllegalArgumentException if the type does not have the field
     */
    public @Nullable Object get(RecordField field) {
        type.requireField(field);
        return values[field.index()];
    }

    /**
     * Returns the column of a field's value.
     *
     * @param field a field of the type
     * @return the column from 1; 0 if not known
     * @throws IllegalArgumentException if the type does not have the field
     */
    public int column(RecordField field) {
        type.requireField(field);
        return columns[field.index()];
    }

    /**
     * Returns whether the source has a value for the field that cannot be read.
     *
     * @param field a field of the type
     * @return true after {@link #setUnreadable}, until the field is set again
     * @throws IllegalArgumentException if the type does not have the field
     */
    public boolean isUnreadable(RecordField field) {
        type.requireField(field);
        return unreadable[field.index()];
    }

    /**
     * Returns whether any field is unreadable. This check is fast because most lines have no unreadable field.
     *
     * @return true after {@link #setUnreadable} for any field, until {@link #clear}
     */
    public boolean hasUnreadable() {
        return anyUnreadable;
    }

    /**
     * Empties all fields, in preparation for the next record of the type.
     *
     * @return these values
     */
    public FieldValues clear() {
        Arrays.fill(values, null);
        Arrays.fill(columns, 0);
        strataKnown = false;
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

    /**
     * Returns the values of the fields that every record has. Equal strata are usually one object, because a registration has few different
     * ones.
     *
     * @return the strata
     * @throws InvalidRecordException if the organisation is missing, or a field does not allow its value
     */
    public Strata strata() {
        Strata last = lastStrata;
        return last != null && strataKnown ? last : findStrata(last);
    }

    private Strata findStrata(@Nullable Strata last) {
        Strata found = last == null ? Strata.create(this) : last.hasValues(values) ? last : knownStrata();
        lastStrata = found;
        strataKnown = true;
        return found;
    }

    /** Sets the fields that every record has; {@code null} empties them. */
    void setStrata(@Nullable Strata strata) {
        if (strata == null) {
            Arrays.fill(values, 0, Strata.ALL.size(), null);
        } else {
            strata.putInto(values);
        }
        lastStrata = strata;
        strataKnown = true;
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
        int place = hash ^ hash >>> 8 ^ hash >>> 16;
        for (int i = 0; i < SLOTS_OF_STRATA; i++) {
            Strata known = table[place + i & KNOWN_STRATA - 1];
            if (known == null) {
                place += i;
                break;
            }
            if (known.hasValues(values)) {
                return known;
            }
        }
        Strata created = Strata.create(this);
        table[place & KNOWN_STRATA - 1] = created;
        return created;
    }

    /** Returns the fault of one field by itself. An unreadable field has none, because its reader has already reported it. */
    Optional<InvalidRecordException.Fault> fault(RecordField field) {
        return unreadable[field.index()] ? Optional.empty() : field.fault(values[field.index()]);
    }
}
