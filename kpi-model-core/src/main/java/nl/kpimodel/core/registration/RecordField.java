package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.CleanText;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.registration.InvalidRecordException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record type (Dutch: <i>veld</i>): its name in files, the values that it allows, and its meaning. Constructors of records,
 * readers, writers, schemas and rules all use this one declaration.
 *
 * <p>A value is <i>normal</i> if it is in its only notation. A normal text has composed letters, no invisible characters and no surrounding
 * white space; a blank text is no value. Normal ids, labels and answers also have one space for each run of white space, and nothing that a
 * spreadsheet wraps around a text. A normal decimal has no trailing zeros. A normal set is in the order of its codes. Records hold normal
 * values.
 *
 * <p>An id of five to fifteen digits that an export wrote as a decimal number ({@code 12345.0}) is normal without the {@code .0}. Other ids
 * that a spreadsheet changed have lost information, and are a {@linkplain #fault fault}.
 *
 * <p>Immutable; safe for use by several threads. {@link RecordType} creates one object for each field, so equal fields are the same object.
 */
public final class RecordField {
    /**
     * The largest number of digits before the decimal point. More digits are a typing error, and calculating with numbers such as 1e309 is
     * slow.
     */
    private static final int MOST_INTEGER_DIGITS = 12;

    private static final int MOST_NEAREST = 3;

    /** The terms of yes-or-no fields are sentences that contain the name of the field between quotation marks. */
    private static final Pattern YES_OR_NO = Pattern.compile("^(?:het gegeven ‘|the field “)(.*)[’”]$");
    private static final Pattern ARTICLE = Pattern.compile("^(?:de|het|the) ");

    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
    private static final double MOST_EXACT_DIGITS = 1e15;

    private final int index;
    /** The type that has the field; {@code null} if every type has it. */
    private final @Nullable RecordType type;
    private final String name;
    private final String qualifiedName;
    private final Kind kind;
    private final WhenEmpty whenEmpty;
    private final String dutchTerm;
    private final KpiList feeds;
    private final @Nullable BigDecimal minimum;
    private final @Nullable BigDecimal maximum;
    private final @Nullable RecordType refersTo;
    private final List<Enum<?>> constants;
    private final boolean planned;
    /** Whether citizen numbers are refused: in ids, and in the name of the organisation, which distinguishes ids. */
    private final boolean pseudonymous;
    private final boolean textOnOneLine;
    /** Whether each value of the field's class is normal and has no fault, as dates, codes and booleans. */
    private final boolean takesEveryValue;
    private final int maximumLength;
    private final List<String> constantTerms;
    /** Takes the value from the record, or from its strata if every type has the field. */
    private final Function<Object, ? extends @Nullable Object> accessor;

    @SuppressWarnings("unchecked") // a record has the class of the type that has the field
    <R> RecordField(int index, @Nullable RecordType type, FieldList<R>.Entry entry, WhenEmpty whenEmpty) {
        this.index = index;
        this.type = type;
        this.name = entry.name;
        this.qualifiedName = type == null ? name : type.key() + "." + name;
        this.kind = entry.kind;
        this.whenEmpty = whenEmpty;
        this.dutchTerm = entry.dutchTerm;
        this.feeds = new KpiList(entry.feeds);
        this.minimum = entry.minimum;
        this.maximum = entry.maximum;
        this.refersTo = entry.refersTo;
        this.constants = entry.constants;
        this.planned = entry.planned;
        this.pseudonymous = kind == Kind.ID || entry.pseudonymous;
        this.textOnOneLine = kind.isText() && kind != Kind.TEXT;
        this.takesEveryValue = !kind.isText() && !kind.isDecimal() && kind != Kind.INTEGER && kind != Kind.ENUM_SET;
        this.maximumLength = maximumLength(kind);
        this.constantTerms = entry.dutchTerms;
        this.accessor = (Function<Object, ? extends @Nullable Object>) entry.accessor;
    }

    /**
     * Returns the name, which is also the JSON property, the CSV column and the record component.
     *
     * @return for example {@code startedOn}
     */
    public String name() {
        return name;
    }

    /**
     * Returns the name preceded by that of the record type. For a field that every record has, returns the name alone.
     *
     * @return for example {@code case.startedOn}
     */
    public String qualifiedName() {
        return qualifiedName;
    }

    /** {@return the record type that has the field, empty for the fields that every record has} */
    public Optional<RecordType> recordType() {
        return Optional.ofNullable(type);
    }

    /** {@return the kind of value} */
    public Kind kind() {
        return kind;
    }

    /** {@return the meaning of an empty field} */
    public WhenEmpty whenEmpty() {
        return whenEmpty;
    }

    /**
     * Returns whether a record must have a value for the field.
     *
     * @return true if the field may not be empty
     */
    public boolean required() {
        return whenEmpty == WhenEmpty.REFUSED;
    }

    /**
     * Returns whether a record can do without the field, so that validation may treat a wrong value as missing. That is so if an empty
     * field says nothing ({@link WhenEmpty#UNKNOWN}) and requires no other field to be filled, as the value, numerator and denominator of a
     * figure do.
     *
     * @return true if the record, with the field emptied, is still a record and makes no other statement
     */
    public boolean mayBeLeftOut() {
        return whenEmpty == WhenEmpty.UNKNOWN && (type == null || !type.isTogether(this));
    }

    /** {@return the Dutch term of the field} */
    public String dutchTerm() {
        return dutchTerm;
    }

    /**
     * Returns the name of the field for a list or a column heading.
     *
     * @param language the language
     * @return the term without article, for example "completion date"
     */
    public String label(Language language) {
        WordList terms = Terms.in(language);
        String term = terms.find(termKey() + ".label").orElseGet(() -> terms.of(termKey()));
        return ARTICLE.matcher(YES_OR_NO.matcher(term).replaceFirst("$1")).replaceFirst("");
    }

    /**
     * Returns what the field holds.
     *
     * @param language the language
     * @return a term with its article, for example "the completion date"; for a yes-or-no field the question, for example "whether the
     *     case goes to plan"
     */
    public String meaning(Language language) {
        WordList terms = Terms.in(language);
        return terms.find(termKey() + ".whether").orElseGet(() -> terms.of(termKey()));
    }

    private String termKey() {
        return "field." + qualifiedName;
    }

    /**
     * Returns the KPIs of activity and quality that use the field.
     *
     * @return the ids in model order; empty for fields of {@code response} and {@code figure}, see {@link RecordType#feedsLayers()}
     */
    public List<KpiId> feeds() {
        return feeds.ids();
    }

    /** {@return the lower bound of a number, empty if absent} {@link Kind#HOURS} must be above it; other kinds may be equal to it. */
    public Optional<BigDecimal> minimum() {
        return Optional.ofNullable(minimum);
    }

    /** {@return the upper bound of a number, inclusive, empty if absent} Decimals without an upper bound must be below 10<sup>12</sup>. */
    public Optional<BigDecimal> maximum() {
        return Optional.ofNullable(maximum);
    }

    /**
     * Returns whether a number must be above the lower bound rather than equal to it.
     *
     * @return true if the bound itself is refused
     */
    public boolean minimumExcluded() {
        return kind == Kind.HOURS;
    }

    /**
     * Returns the largest number of decimals of a decimal number, not counting trailing zeros.
     *
     * @return 2 for money, 20 for other decimals, 0 for every other kind
     */
    public int maximumDecimals() {
        return kind == Kind.MONEY ? 2 : kind.isDecimal() ? 20 : 0;
    }

    /** {@return the largest length of a text, in UTF-16 units; 0 for kinds that are not text} */
    public int maximumLength() {
        return maximumLength;
    }

    private static int maximumLength(Kind kind) {
        return switch (kind) {
            case ID -> 128;
            case LABEL, ANSWER, PERIOD -> 200;
            case TEXT -> 10_000;
            default -> 0;
        };
    }

    /** {@return the record type whose ids the field holds, empty if the field refers to no record} */
    public Optional<RecordType> refersTo() {
        return Optional.ofNullable(refersTo);
    }

    /**
     * Returns the constants from which a field of kind {@link Kind#ENUM} or {@link Kind#ENUM_SET} chooses.
     *
     * @return the constants in order, empty for other kinds
     */
    public List<Enum<?>> constants() {
        return constants;
    }

    /**
     * Returns whether the date may be a plan (Dutch: <i>geplande datum</i>), such as a due date or the end of a contract. All other dates
     * are of events that have happened, and cannot be in the future.
     *
     * @return true if the date may be in the future; false for kinds that are not a date
     */
    public boolean planned() {
        return planned;
    }

    /**
     * Returns the codes of the constants, as files write them.
     *
     * @return one code for each constant, in the same order
     */
    public List<String> codes() {
        return constants.stream().map(RecordField::code).toList();
    }

    /**
     * Returns the Dutch terms of the constants. Readers of files accept them instead of the codes.
     *
     * @return one term for each constant, in the same order
     */
    public List<String> dutchTerms() {
        return constantTerms;
    }

    /**
     * {@return the code of a constant, as files write it: its name, or the year of a ZRM edition}
     *
     * @param constant the constant
     */
    public static String code(Enum<?> constant) {
        return constant instanceof ZrmScore.MatrixEdition edition ? edition.key() : constant.name();
    }

    /**
     * {@return the constant of a code, empty if the field has no such code}
     *
     * @param code the exact code
     */
    public Optional<Enum<?>> constant(String code) {
        for (Enum<?> constant : constants) {
            if (code(constant).equals(code)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /**
     * {@return the field's value in a record, {@code null} if the field is empty}
     *
     * @param record a record of a type that has this field
     * @throws IllegalArgumentException if the record's type does not have the field
     */
    public @Nullable Object get(RegistrationRecord record) {
        record.type().requireField(this);
        return valueIn(record);
    }

    /**
     * Checks a value by itself.
     *
     * @param value the value, {@code null} if the field is empty
     * @return the fault; empty if the field allows the value
     * @throws ClassCastException if the value is not of the field's class
     */
    public Optional<InvalidRecordException.Fault> fault(@Nullable Object value) {
        Object normal = normal(value);
        if (normal == null) {
            return required() ? Optional.of(new InvalidRecordException.Fault(InvalidRecordException.FaultKind.MISSING, this, null)) : Optional.empty();
        }
        return Optional.ofNullable(faultOfNormal(normal));
    }

    /** Returns the field's value in a record of a type that has the field. */
    @Nullable Object valueIn(RegistrationRecord record) {
        return accessor.apply(type == null ? record.strata() : record);
    }

    /** Returns the value in strata of a field that every record has. */
    @Nullable Object valueIn(Strata strata) {
        return accessor.apply(strata);
    }

    /** Whether a value is of the field's class, and a code is one of the field's constants. */
    boolean isOfClass(Object value) {
        if (kind != Kind.ENUM) {
            return kind.valueClass().isInstance(value);
        }
        return value instanceof Enum<?> constant && constant.ordinal() < constants.size() && constants.get(constant.ordinal()) == value
                || constants.contains(value);
    }

    boolean isOf(RecordType owner) {
        return type == null || type == owner;
    }

    /**
     * Returns the index of the field's value among the values of a record: the fields that every record has come first, then those of the
     * type.
     */
    int index() {
        return index;
    }

    /**
     * Returns the value unchanged, or throws if it is missing. The constructor of the record checks the value itself, so that it is checked
     * once.
     */
    <T> T present(@Nullable T value) {
        if (value == null) {
            throw new InvalidRecordException(new InvalidRecordException.Fault(InvalidRecordException.FaultKind.MISSING, this, null));
        }
        return value;
    }

    /** Returns the normalised value, or throws if it is missing or the field does not allow it. */
    <T> T require(@Nullable T value) {
        T allowed = allow(value);
        if (allowed == null) {
            throw new InvalidRecordException(new InvalidRecordException.Fault(InvalidRecordException.FaultKind.MISSING, this, null));
        }
        return allowed;
    }

    /** Returns the normalised value, or throws if the field does not allow it. */
    @SuppressWarnings("unchecked") // a normal value has the class of the original
    <T> @Nullable T allow(@Nullable T value) {
        if (takesEveryValue || textOnOneLine && value instanceof String text && isPlain(text)) {
            return value;
        }
        Object normal = normal(value);
        if (normal == null) {
            return null;
        }
        InvalidRecordException.throwIf(faultOfNormal(normal));
        return (T) normal;
    }

    /**
     * Normalises a value, as records hold it.
     *
     * @param value the value, {@code null} if the field is empty
     * @return the normal value, {@code null} if the field is empty or the text blank
     * @throws ClassCastException if the value is not of the field's class
     */
    public @Nullable Object normal(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (kind.isText()) {
            String text = kind == Kind.TEXT ? CleanText.ofLines((String) value) : SpreadsheetText.of((String) value, pseudonymous);
            return text.isEmpty() ? null : text;
        }
        if (kind.isDecimal()) {
            return normal((BigDecimal) value);
        }
        return kind == Kind.ENUM_SET ? inOrder((Set<?>) value) : kind.valueClass().cast(value);
    }

    private static BigDecimal normal(BigDecimal value) {
        if (endsInAnotherDigitThanZero(value)) {
            return value;
        }
        BigDecimal normal = value.scale() == 0 ? value : value.stripTrailingZeros();
        // A number that is too large stays as it is, because writing out its zeros could take any amount of memory.
        return normal.scale() >= 0 || integerDigits(normal) > MOST_INTEGER_DIGITS ? normal : normal.setScale(0);
    }

    /**
     * Returns whether the last digit is quickly seen not to be zero. This avoids stripTrailingZeros, which creates an object even if there
     * is nothing to strip.
     */
    private static boolean endsInAnotherDigitThanZero(BigDecimal value) {
        int scale = value.scale();
        if (scale < 1 || scale >= POWERS.length) {
            return false;
        }
        // Exact while the number has well below 53 bits, as a double has: the rounding errors of quotient and product add up to less
        // than a half.
        double digits = value.doubleValue() * POWERS[scale];
        return Math.abs(digits) < MOST_EXACT_DIGITS && Math.round(digits) % 10 != 0;
    }

    private Set<Enum<?>> inOrder(Set<?> value) {
        Set<Enum<?>> ordered = new LinkedHashSet<>();
        for (Enum<?> constant : constants) {
            if (value.contains(constant)) {
                ordered.add(constant);
            }
        }
        if (ordered.size() != value.size()) {
            throw new ClassCastException(qualifiedName + " holds a value that is not one of its constants " + constants + ".");
        }
        return Collections.unmodifiableSet(ordered);
    }

    private @Nullable Fault faultOfNormal(Object normal) {
        if (normal instanceof String text) {
            return faultOf(text);
        }
        BigDecimal number = normal instanceof Integer whole ? BigDecimal.valueOf(whole) : normal instanceof BigDecimal decimal ? decimal : null;
        return number == null ? null : faultOf(number);
    }

    private @Nullable Fault faultOf(String text) {
        if (text.length() > maximumLength) {
            return fault(InvalidRecordException.FaultKind.TOO_LONG, maximumLength);
        }
        int digits = digits(text);
        if (digits < 0) {
            return fault(InvalidRecordException.FaultKind.CHARACTER, null);
        }
        if (pseudonymous && digits >= CitizenNumber.FEWEST_DIGITS && CitizenNumber.looksLike(text)) {
            return fault(InvalidRecordException.FaultKind.CITIZEN_NUMBER, null);
        }
        InvalidRecordException.FaultKind changed = kind == Kind.TEXT ? null : SpreadsheetText.fault(text, pseudonymous);
        return changed == null ? null : fault(changed, null);
    }

    /**
     * Returns whether one pass shows that a text is normal and has no fault. This holds for nearly all texts, and every id is checked.
     * Other texts go through {@link #normal} and {@link #faultOf(String)}.
     */
    private boolean isPlain(String text) {
        int length = text.length();
        if (length == 0 || length > maximumLength) {
            return false;
        }
        int kinds = CharacterKinds.of(text);
        if ((kinds & (CharacterKinds.OTHER | CharacterKinds.DOUBLE_SPACE)) != 0) {
            return false;
        }
        char first = text.charAt(0);
        if (first == ' ' || text.charAt(length - 1) == ' ' || first == '=' || first == '#' || first == '\'') {
            return false;
        }
        boolean mayBeNumber = (kinds & CharacterKinds.NUMBER_SIGN) != 0 && first <= '9';
        return !pseudonymous || !mayBeNumber && (CharacterKinds.excludeCitizenNumber(kinds) || !CitizenNumber.looksLike(text));
    }

    /** Returns how many characters of a text may be digits; -1 if it has a character that its kind does not allow. */
    private int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f) {
                digits += c >= '0' && c <= '9' ? 1 : 0;
                continue;
            }
            digits++;
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || c == '\u2028' || c == '\u2029'
                    || Character.isISOControl(c) && !(kind == Kind.TEXT && (c == '\n' || c == '\r' || c == '\t'))) {
                return -1;
            }
        }
        return digits;
    }

    private @Nullable Fault faultOf(BigDecimal number) {
        InvalidRecordException.Fault fault = faultOfBounds(number);
        if (fault != null) {
            return fault;
        }
        if (integerDigits(number) > MOST_INTEGER_DIGITS) {
            return number.signum() > 0
                    ? fault(InvalidRecordException.FaultKind.TOO_LARGE, "999999999999")
                    : fault(InvalidRecordException.FaultKind.TOO_SMALL, "-999999999999");
        }
        return number.scale() > maximumDecimals() ? fault(InvalidRecordException.FaultKind.TOO_MANY_DECIMALS, maximumDecimals()) : null;
    }

    /** Returns the number of digits before the decimal point, as a long because the scale alone can be as large as an int. */
    private static long integerDigits(BigDecimal number) {
        return number.signum() == 0 ? 0 : (long) number.precision() - number.scale();
    }

    private @Nullable Fault faultOfBounds(BigDecimal number) {
        if (minimum != null) {
            int order = number.compareTo(minimum);
            if (order < 0 || order == 0 && minimumExcluded()) {
                return fault(minimumExcluded() ? InvalidRecordException.FaultKind.NOT_ABOVE : InvalidRecordException.FaultKind.TOO_SMALL,
                        minimum.toPlainString());
            }
        }
        return maximum != null && number.compareTo(maximum) > 0 ? fault(InvalidRecordException.FaultKind.TOO_LARGE, maximum.toPlainString()) : null;
    }

    private InvalidRecordException.Fault fault(InvalidRecordException.FaultKind fault, int bound) {
        return fault(fault, String.format(Locale.ROOT, "%d", bound));
    }

    InvalidRecordException.Fault fault(InvalidRecordException.FaultKind fault, @Nullable String bound) {
        return new InvalidRecordException.Fault(fault, this, bound);
    }

    /**
     * Reads the text form, which is the qualified name. Case, accents, spaces and punctuation do not matter: {@code case.started_on}.
     *
     * @param key the qualified name, for example {@code case.startedOn}
     * @return the field
     * @throws IllegalArgumentException if there is no such field; the message lists the nearest ones
     */
    @JsonCreator
    public static RecordField of(String key) {
        Set<RecordField> all = new LinkedHashSet<>();
        for (RecordType type : RecordType.values()) {
            all.addAll(type.fields());
        }
        return CodeText.find(all, key, List.of(RecordField::qualifiedName)).orElseThrow(() -> new IllegalArgumentException(
                CodeText.unknown(all, key, "field", MOST_NEAREST) + " RecordType.fields() lists the fields of a type."));
    }

    /** Returns the qualified name, which is also the text form in JSON. */
    @Override
    @JsonValue
    public String toString() {
        return qualifiedName;
    }

    /**
     * The kind of value that a field holds. It determines how the value is written, bounded and shown.
     *
     * <p>A later version of the library may add constants: give a {@code switch} over kinds a {@code default}.
     */
    public enum Kind {
        /** A pseudonym given by the organisation (<i>pseudoniem</i>), never a citizen number. At most 128 characters on one line. */
        ID(String.class),
        /** A short name or code, such as that of a team. At most 200 characters on one line. */
        LABEL(String.class),
        /** Free text, line breaks allowed. At most 10 000 characters. */
        TEXT(String.class),
        /** A calendar day; {@code 2025-03-31}. */
        DATE(LocalDate.class),
        /** A moment with its offset; {@code 2025-03-31T09:30:00+02:00}. */
        INSTANT(OffsetDateTime.class),
        /** A whole number. */
        INTEGER(Integer.class),
        /** A decimal number. */
        DECIMAL(BigDecimal.class),
        /** An amount in euro, at most two decimals. */
        MONEY(BigDecimal.class),
        /** Hours as a decimal number above 0. */
        HOURS(BigDecimal.class),
        /** A share from 0 to 1. */
        SHARE(BigDecimal.class),
        /** A score on a scale. */
        SCORE(BigDecimal.class),
        /** Yes or no; {@code true} or {@code false}. */
        BOOLEAN(Boolean.class),
        /** One of the codes that the field lists. */
        ENUM(Enum.class),
        /** Any number of the codes that the field lists, including none. */
        ENUM_SET(Set.class),
        /** The id of a questionnaire item. */
        ITEM(ItemId.class),
        /** The id of a KPI. */
        KPI(KpiId.class),
        /** An option of the caller's answer scale, or {@link Response#NOT_APPLICABLE}. At most 200 characters on one line. */
        ANSWER(String.class),
        /** The code of an area: the country, a municipality, a district or a neighbourhood. */
        AREA(AreaCode.class),
        /** The name of a period as the source of a figure gives it, such as {@code 2024}. At most 200 characters on one line. */
        PERIOD(String.class);

        private final Class<?> valueClass;

        Kind(Class<?> valueClass) {
            this.valueClass = valueClass;
        }

        /**
         * {@return the class of the values} {@link RecordField#constants()} gives that of {@link #ENUM} and of the members of {@link
         * #ENUM_SET}.
         */
        public Class<?> valueClass() {
            return valueClass;
        }

        /**
         * Returns whether values are texts, which have a length.
         *
         * @return true if values are strings
         */
        public boolean isText() {
            return valueClass == String.class;
        }

        /**
         * Returns whether values are decimal numbers.
         *
         * @return true if values are {@link BigDecimal}
         */
        public boolean isDecimal() {
            return valueClass == BigDecimal.class;
        }

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param code the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Kind of(String code) {
            // Not "text": Jackson would treat that as the property of isText, and expect an object with it.
            return CodeText.constant(values(), code, "kind of field");
        }
    }

    /**
     * The meaning of an empty field. It determines what happens to an unusable value. If an empty field says nothing, the value may be
     * treated as missing. If an empty field says something, that would turn a typing error into a statement: a case whose completion date
     * cannot be read is not a case that still runs. The record is then rejected.
     */
    public enum WhenEmpty {
        /** The field is required: a record must have a value. */
        REFUSED,
        /** An empty field says that something is not so, or not yet so: not completed, not answered, or part of no case. */
        STATEMENT,
        /** An empty field says nothing: the value is not known. */
        UNKNOWN;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static WhenEmpty of(String text) {
            return CodeText.constant(values(), text, "meaning of an empty field");
        }
    }
}
