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
import nl.kpimodel.core.ModelCalendar;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Nearest;
import nl.kpimodel.core.registration.FieldKind;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;
import org.jspecify.annotations.Nullable;

/**
 * What a rule of an application's own sees of a record: its values, to be read (Dutch: <i>inzage in een record</i>). See {@link OwnRule}.
 *
 * <p>Fields are named as in files, for example {@code startedOn}. A name that the type of the record does not have, or a method that is not for the kind of
 * the field, is an {@link IllegalArgumentException}; ask for {@link #type()} first if a rule judges several types. An empty field is an empty
 * {@link Optional}. {@link RecordField#whenEmpty()} says what that means.
 *
 * <p>Valid while the check is called, because the record may be made of a row that is gone afterwards: then every method is an
 * {@link IllegalArgumentException}. Keep values, or a {@link #reference()}.
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

    /** The field of a name. */
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
            throw new OwnRuleException("The record has gone by; keep its values, or its reference, in place of the view.");
        }
        return viewed;
    }

    boolean isOpen() {
        return record != null;
    }

    void close() {
        record = null;
    }

    /**
     * The type of the record.
     *
     * @return the type
     */
    public RecordType type() {
        return record().type();
    }

    /**
     * The organisation whose record it is; ids hold within it.
     *
     * @return the organisation
     */
    public String organisation() {
        return strata().organisation();
    }

    /**
     * What the record can be divided by, its own values alone: the case of the record may know more.
     *
     * @return the strata
     */
    public Strata strata() {
        return record().strata();
    }

    /**
     * What to keep of the record to report about it later.
     *
     * @return the reference
     */
    public RecordReference reference() {
        RegistrationRecord viewed = record();
        return new RecordReference(run, number, viewed.type(), viewed.type().idField().map(id -> (String) id.get(viewed)).orElse(null));
    }

    /**
     * The value of a field of any kind.
     *
     * @param field the name of the field
     * @return the value, of the class that {@link FieldKind#valueClass()} says
     * @throws IllegalArgumentException if the type has no such field
     */
    public Optional<Object> value(String field) {
        RegistrationRecord viewed = record();
        return Optional.ofNullable(field(viewed.type(), field).get(viewed));
    }

    /**
     * The value of a field of text: an id, label, answer, period or free text.
     *
     * @param field the name of the field
     * @return the text in its normal form
     * @throws IllegalArgumentException if the type has no such field, or it is of another kind
     */
    public Optional<String> text(String field) {
        return valueOf(field, String.class);
    }

    /**
     * The value of a field with a day or a moment, of which the day in the Netherlands is given.
     *
     * @param field the name of the field
     * @return the day
     * @throws IllegalArgumentException if the type has no such field, or it is of another kind
     */
    public Optional<LocalDate> date(String field) {
        Object value = value(field).orElse(null);
        return value instanceof OffsetDateTime moment ? Optional.of(ModelCalendar.dayOf(moment)) : valueOf(field, LocalDate.class);
    }

    /**
     * The value of a field with a moment.
     *
     * @param field the name of the field
     * @return the moment
     * @throws IllegalArgumentException if the type has no such field, or it is of another kind
     */
    public Optional<OffsetDateTime> instant(String field) {
        return valueOf(field, OffsetDateTime.class);
    }

    /**
     * The value of a field with a number: whole, decimal, money, hours, share or score.
     *
     * @param field the name of the field
     * @return the number
     * @throws IllegalArgumentException if the type has no such field, or it is of another kind
     */
    public Optional<BigDecimal> number(String field) {
        Object value = value(field).orElse(null);
        return value instanceof Integer whole ? Optional.of(BigDecimal.valueOf(whole)) : valueOf(field, BigDecimal.class);
    }

    /**
     * The value of a field with yes or no.
     *
     * @param field the name of the field
     * @return true for yes
     * @throws IllegalArgumentException if the type has no such field, or it is of another kind
     */
    public Optional<Boolean> flag(String field) {
        return valueOf(field, Boolean.class);
    }

    /**
     * The value of a field with one code.
     *
     * @param field the name of the field
     * @param codes the class of its codes, for example {@code Complexity.class}
     * @param <E> the class
     * @return the code
     * @throws IllegalArgumentException if the type has no such field, or it has other codes or none
     */
    public <E extends Enum<E>> Optional<E> code(String field, Class<E> codes) {
        return valueOf(field, codes);
    }

    private <T> Optional<T> valueOf(String name, Class<T> expected) {
        RegistrationRecord viewed = record();
        RecordField field = field(viewed.type(), name);
        boolean fits = expected.isEnum()
                ? !field.constants().isEmpty() && field.kind() == FieldKind.ENUM && expected.isInstance(field.constants().get(0))
                : fits(field.kind().valueClass(), expected);
        if (!fits) {
            throw new OwnRuleException(String.format(Locale.ROOT, "%s holds a %s and no %s; ask for that, or for value(\"%s\").", field,
                    field.kind().valueClass().getSimpleName(), expected.getSimpleName(), name));
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
        return isOpen() ? reference().toString() : "a record that has gone by";
    }
}
