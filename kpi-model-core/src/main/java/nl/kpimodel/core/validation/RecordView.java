package nl.kpimodel.core.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.IdentifyingText;
import nl.kpimodel.core.internal.ModelCalendar;
import nl.kpimodel.core.internal.Nearest;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;
import org.jspecify.annotations.Nullable;

/**
 * A read-only view of a record for a rule of an application's own (Dutch: <i>inzage in een record</i>). See {@link OwnRule}.
 *
 * <p>Fields have the same names as in files, for example {@code startedOn}. A name that the type of the record does not have, or a method
 * that does not suit the kind of the field, results in an {@link IllegalArgumentException}. A rule that judges several types can first call
 * {@link #type()}. The value of an empty field is an empty {@link Optional}. {@link RecordField#whenEmpty()} defines its meaning.
 *
 * <p>Valid only during the call of the check, because the record may be part of a row that is then reused. Afterwards every method throws
 * an {@link IllegalArgumentException}. Keep values or a {@link #reference()} instead.
 */
public final class RecordView {
    private static final Map<RecordType, Map<String, RecordField>> FIELDS = Arrays.stream(RecordType.values()).collect(Collectors.toMap(
            type -> type, type -> type.fields().stream().collect(Collectors.toMap(RecordField::name, Function.identity())),
            (one, other) -> one, () -> new EnumMap<>(RecordType.class)));

    private final ValidationRun run;
    private final int number;
    private @Nullable RegistrationRecord record;

    RecordView(ValidationRun run, int number, RegistrationRecord record) {
        this.run = run;
        this.number = number;
        this.record = record;
    }

    static RecordField field(RecordType type, String name) {
        Map<String, RecordField> fields = FIELDS.getOrDefault(type, Map.of());
        RecordField field = fields.get(name);
        if (field == null) {
            throw new OwnRuleException("Records of type " + type + " have no field " + DisplayText.value(name) + "; the nearest are "
                    + String.join(", ", Nearest.to(name, type.fields().stream().map(RecordField::name).toList())) + ".");
        }
        return field;
    }

    private RegistrationRecord record() {
        RegistrationRecord viewed = record;
        if (viewed == null) {
            throw new OwnRuleException("The record is no longer available; keep its values or its reference instead of the view.");
        }
        return viewed;
    }

    boolean isOpen() {
        return record != null;
    }

    void close() {
        record = null;
    }

    /** {@return the type of the record} */
    public RecordType type() {
        return record().type();
    }

    /** {@return the organisation of the record} Ids are valid within it. */
    public String organisation() {
        return strata().organisation();
    }

    /** {@return the record's own strata} The case of the record may have more. */
    public Strata strata() {
        return record().strata();
    }

    /** {@return a reference to the record, with which a later report can name it} */
    public Reference reference() {
        RegistrationRecord viewed = record();
        return new Reference(run, number, viewed.type(), viewed.type().idField().map(id -> (String) id.get(viewed)).orElse(null));
    }

    /**
     * {@return the value of a field of any kind, of the class that {@link RecordField.Kind#valueClass()} returns}
     *
     * @param field the name of the field
     * @throws IllegalArgumentException if the type has no such field
     */
    public Optional<Object> value(String field) {
        RegistrationRecord viewed = record();
        return Optional.ofNullable(field(viewed.type(), field).get(viewed));
    }

    /**
     * Returns the value of a text field: an id, label, answer, period or free text.
     *
     * @param field the name of the field
     * @return the text in its normal form
     * @throws IllegalArgumentException if the type has no such field, or it is of another kind
     */
    public Optional<String> text(String field) {
        return valueOf(field, String.class);
    }

    /**
     * {@return the value of a date field, or of an instant field the day in the Netherlands}
     *
     * @param field the name of the field
     * @throws IllegalArgumentException if the type has no such field, or it is of another kind
     */
    public Optional<LocalDate> date(String field) {
        Object value = value(field).orElse(null);
        return value instanceof OffsetDateTime moment ? Optional.of(ModelCalendar.dayOf(moment)) : valueOf(field, LocalDate.class);
    }

    /**
     * {@return the value of an instant field}
     *
     * @param field the name of the field
     * @throws IllegalArgumentException if the type has no such field, or it is of another kind
     */
    public Optional<OffsetDateTime> instant(String field) {
        return valueOf(field, OffsetDateTime.class);
    }

    /**
     * {@return the value of a numeric field: an integer, decimal, amount, hours, share or score}
     *
     * @param field the name of the field
     * @throws IllegalArgumentException if the type has no such field, or it is of another kind
     */
    public Optional<BigDecimal> number(String field) {
        Object value = value(field).orElse(null);
        return value instanceof Integer whole ? Optional.of(BigDecimal.valueOf(whole)) : valueOf(field, BigDecimal.class);
    }

    /**
     * Returns the value of a yes-or-no field.
     *
     * @param field the name of the field
     * @return true for yes
     * @throws IllegalArgumentException if the type has no such field, or it is of another kind
     */
    public Optional<Boolean> flag(String field) {
        return valueOf(field, Boolean.class);
    }

    /**
     * {@return the value of a field with one code}
     *
     * @param field the name of the field
     * @param codes the class of its codes, for example {@code Complexity.class}
     * @param <E> the class
     * @throws IllegalArgumentException if the type has no such field, or the field does not have these codes
     */
    public <E extends Enum<E>> Optional<E> code(String field, Class<E> codes) {
        return valueOf(field, codes);
    }

    private <T> Optional<T> valueOf(String name, Class<T> expected) {
        RegistrationRecord viewed = record();
        RecordField field = field(viewed.type(), name);
        boolean fits = expected.isEnum()
                ? !field.constants().isEmpty() && field.kind() == RecordField.Kind.ENUM && expected.isInstance(field.constants().get(0))
                : fits(field.kind().valueClass(), expected);
        if (!fits) {
            throw new OwnRuleException(String.format(Locale.ROOT, "%s holds a %s and no %s; ask for that, or for value(\"%s\").", field,
                    field.kind().valueClass().getSimpleName(), Terms.nameOf(expected), name));
        }
        return Optional.ofNullable(field.get(viewed)).map(expected::cast);
    }

    private static boolean fits(Class<?> held, Class<?> expected) {
        return held == expected
                || expected == LocalDate.class && held == OffsetDateTime.class
                || expected == BigDecimal.class && held == Integer.class;
    }

    /** Returns the type and, if it may be shown, the id. */
    @Override
    public String toString() {
        return isOpen() ? reference().toString() : "a record that is no longer available";
    }

    /**
     * Identifies a record (Dutch: <i>verwijzing naar een record</i>), so that a rule across records can report about it later. It contains
     * the number, type and id of the record, and no other value. Two references are equal if they are to the same record of the same run.
     * Immutable.
     */
    public static final class Reference {
        private final ValidationRun run;
        private final int number;
        private final RecordType type;
        private final @Nullable String id;

        Reference(ValidationRun run, int number, RecordType type, @Nullable String id) {
            this.run = run;
            this.number = number;
            this.type = type;
            this.id = id;
        }

        /** {@return the type of the record} */
        public RecordType type() {
            return type;
        }

        /**
         * Returns the id of the record.
         *
         * @return the id as the record has it; empty if its type has no id
         */
        public Optional<String> id() {
            return Optional.ofNullable(id);
        }

        int number() {
            return number;
        }

        @Nullable String rawId() {
            return id;
        }

        @SuppressWarnings("ReferenceEquality") // a run equals only itself
        boolean isOf(ValidationRun other) {
            return run == other;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Reference that && that.number == number && that.isOf(run);
        }

        @Override
        public int hashCode() {
            return number;
        }

        /** Returns the type and, if it may be shown, the id. */
        @Override
        public String toString() {
            return type + id().filter(IdentifyingText::mayBeShown).map(known -> " " + DisplayText.value(known)).orElse("");
        }
    }
}
