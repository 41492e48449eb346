package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.CleanText;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.WordList;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record type (Dutch: <i>veld</i>): its name in files, what values it takes, and what it is for. The constructors of the
 * records check by it, and readers, writers, schemas and rules are driven by it.
 *
 * <p>A value is <i>normal</i> when it is written in one way only: a text in composed letters, without invisible characters and surrounding white
 * space (blank is no text), and for ids, labels and answers with one space for each run of white space and without what a spreadsheet wraps
 * around it; a decimal without trailing zeros; a set in the order of its codes. Records hold normal values.
 *
 * <p>An id of five to fifteen digits that an export wrote as a decimal number ({@code 12345.0}) is normal without the {@code .0}. Other ids that a
 * spreadsheet changed have lost something, and are a {@linkplain #fault fault}.
 *
 * <p>Immutable; safe for use by several threads. Equal is same: there is one object per field, made by {@link RecordType}.
 */
public final class RecordField {
    /** No decimal field takes a number of this size or larger: a typing error, and numbers like 1e309 are dear to calculate with. */
    private static final int MOST_INTEGER_DIGITS = 12;

    private static final int MOST_NEAREST = 3;

    /** The term of a yes or no in a sentence names the field between quotation marks. */
    private static final Pattern YES_OR_NO = Pattern.compile("^(?:het gegeven ‘|the field “)(.*)[’”]$");
    private static final Pattern ARTICLE = Pattern.compile("^(?:de|het|the) ");

    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
    private static final double MOST_EXACT_DIGITS = 1e15;

    private final int index;
    /** The type that has the field; {@code null} if every type has it. */
    private final @Nullable RecordType type;
    private final String name;
    private final String qualifiedName;
    private final FieldKind kind;
    private final WhenEmpty whenEmpty;
    private final String dutchTerm;
    private final KpiList feeds;
    private final @Nullable BigDecimal minimum;
    private final @Nullable BigDecimal maximum;
    private final @Nullable RecordType refersTo;
    private final List<Enum<?>> constants;
    private final boolean planned;
    /** Whether a citizen number is refused: in ids, and in the name of the organisation, which ids are told apart by. */
    private final boolean pseudonymous;
    private final boolean textOnOneLine;
    /** Whether each value of the field's class is normal and has no fault, as dates, codes and booleans. */
    private final boolean takesEveryValue;
    private final int maximumLength;
    private final List<String> constantTerms;
    /** Takes the value from the record, or from its strata if every type has the field. */
    private final Function<Object, ? extends @Nullable Object> accessor;

    @SuppressWarnings("unchecked") // a record is of the class of the type that the field is of
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
        this.pseudonymous = kind == FieldKind.ID || entry.pseudonymous;
        this.textOnOneLine = kind.isText() && kind != FieldKind.TEXT;
        this.takesEveryValue = !kind.isText() && !kind.isDecimal() && kind != FieldKind.INTEGER && kind != FieldKind.ENUM_SET;
        this.maximumLength = maximumLength(kind);
        this.constantTerms = entry.dutchTerms;
        this.accessor = (Function<Object, ? extends @Nullable Object>) entry.accessor;
    }

    /**
     * The name: JSON property, CSV column and record component.
     *
     * @return for example {@code startedOn}
     */
    public String name() {
        return name;
    }

    /**
     * The name with that of the record type before it; for the fields that every record has, the name alone.
     *
     * @return for example {@code case.startedOn}
     */
    public String qualifiedName() {
        return qualifiedName;
    }

    /**
     * The record type that has the field.
     *
     * @return the type, empty for the fields that every record has
     */
    public Optional<RecordType> recordType() {
        return Optional.ofNullable(type);
    }

    /**
     * The kind of value.
     *
     * @return the kind
     */
    public FieldKind kind() {
        return kind;
    }

    /**
     * What it means that the field is empty.
     *
     * @return the meaning
     */
    public WhenEmpty whenEmpty() {
        return whenEmpty;
    }

    /**
     * Whether there is no record without a value.
     *
     * @return true if the field may not be empty
     */
    public boolean required() {
        return whenEmpty == WhenEmpty.REFUSED;
    }

    /**
     * Whether a record can do without the field, so that validation may treat a wrong value as missing: empty says nothing
     * ({@link WhenEmpty#UNKNOWN}), and no other field has to be filled in its place, as value, numerator and denominator of a figure have.
     *
     * @return true if the record stays a record, and says nothing else, when the field is emptied
     */
    public boolean mayBeLeftOut() {
        return whenEmpty == WhenEmpty.UNKNOWN && (type == null || !type.isTogether(this));
    }

    /**
     * What the field is called in Dutch.
     *
     * @return the term
     */
    public String dutchTerm() {
        return dutchTerm;
    }

    /**
     * What people call the field, for a list or the head of a column.
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
     * What the field holds.
     *
     * @param language the language
     * @return a term with its article, for example "the completion date"; for yes and no what is asked, for example "whether the case goes to plan"
     */
    public String meaning(Language language) {
        WordList terms = Terms.in(language);
        return terms.find(termKey() + ".whether").orElseGet(() -> terms.of(termKey()));
    }

    private String termKey() {
        return "field." + qualifiedName;
    }

    /**
     * The KPIs of activity and quality that the field is read for.
     *
     * @return the ids in model order; empty for fields of {@code response} and {@code figure}, see {@link RecordType#feedsLayers()}
     */
    public List<KpiId> feeds() {
        return feeds.ids();
    }

    /**
     * The lower bound of a number. {@link FieldKind#HOURS} take numbers above it, all other kinds also the bound itself.
     *
     * @return the bound, empty if there is none
     */
    public Optional<BigDecimal> minimum() {
        return Optional.ofNullable(minimum);
    }

    /**
     * The upper bound of a number, which it may reach. Decimals without one stay below 10<sup>12</sup>.
     *
     * @return the bound, empty if there is none
     */
    public Optional<BigDecimal> maximum() {
        return Optional.ofNullable(maximum);
    }

    /**
     * Whether a number must be above the lower bound, and not merely reach it.
     *
     * @return true if the bound itself is refused
     */
    public boolean minimumExcluded() {
        return kind == FieldKind.HOURS;
    }

    /**
     * The most decimals of a decimal number, trailing zeros not counted.
     *
     * @return 2 for money, 20 for other decimals, 0 for every other kind
     */
    public int maximumDecimals() {
        return kind == FieldKind.MONEY ? 2 : kind.isDecimal() ? 20 : 0;
    }

    /**
     * The most characters (UTF-16 units) of a text.
     *
     * @return the length, 0 for kinds that are no text
     */
    public int maximumLength() {
        return maximumLength;
    }

    private static int maximumLength(FieldKind kind) {
        return switch (kind) {
            case ID -> 128;
            case LABEL, ANSWER, PERIOD -> 200;
            case TEXT -> 10_000;
            default -> 0;
        };
    }

    /**
     * The record type whose ids the field holds.
     *
     * @return the type, empty if the field refers to no record
     */
    public Optional<RecordType> refersTo() {
        return Optional.ofNullable(refersTo);
    }

    /**
     * The constants that an {@link FieldKind#ENUM} or {@link FieldKind#ENUM_SET} field chooses from.
     *
     * @return the constants in order, empty for other kinds
     */
    public List<Enum<?>> constants() {
        return constants;
    }

    /**
     * Whether the date may be a plan (Dutch: <i>geplande datum</i>), such as a due date or the end of a contract. All other dates are of what has
     * happened, so they do not lie in the future.
     *
     * @return true if the date may lie in the future; false for kinds that are no date
     */
    public boolean planned() {
        return planned;
    }

    /**
     * How files write the constants.
     *
     * @return one code for each constant, in the same order
     */
    public List<String> codes() {
        return constants.stream().map(RecordField::code).toList();
    }

    /**
     * What the constants are called in Dutch. Readers of files take the term in place of the code.
     *
     * @return one term for each constant, in the same order
     */
    public List<String> dutchTerms() {
        return constantTerms;
    }

    /**
     * How files write a constant: its name, and for a ZRM edition its year.
     *
     * @param constant the constant
     * @return the code
     */
    public static String code(Enum<?> constant) {
        return constant instanceof ZrmEdition edition ? edition.key() : constant.name();
    }

    /**
     * The constant that a code stands for.
     *
     * @param code the code, exactly so
     * @return the constant, empty if the field has no such code
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
     * The field's value in a record.
     *
     * @param record a record of a type that has this field
     * @return the value, {@code null} if the field is empty
     * @throws IllegalArgumentException if the record's type has not this field
     */
    public @Nullable Object get(RegistrationRecord record) {
        record.type().requireField(this);
        return valueIn(record);
    }

    /**
     * Tells what is wrong with a value by itself.
     *
     * @param value the value, {@code null} if the field is empty
     * @return the fault, empty if the field takes the value
     * @throws ClassCastException if the value is not of the field's class
     */
    public Optional<RecordFault> fault(@Nullable Object value) {
        Object normal = normal(value);
        if (normal == null) {
            return required() ? Optional.of(new RecordFault(FaultKind.MISSING, this, null)) : Optional.empty();
        }
        return Optional.ofNullable(faultOfNormal(normal));
    }

    /** The field's value in a record, which is of a type that has the field. */
    @Nullable Object valueIn(RegistrationRecord record) {
        return accessor.apply(type == null ? record.strata() : record);
    }

    /** The field's value in strata; the field is one that every record has. */
    @Nullable Object valueIn(Strata strata) {
        return accessor.apply(strata);
    }

    /** Whether a value is of the field's class, and a code is one of the field's constants. */
    boolean isOfClass(Object value) {
        if (kind != FieldKind.ENUM) {
            return kind.valueClass().isInstance(value);
        }
        return value instanceof Enum<?> constant && constant.ordinal() < constants.size() && constants.get(constant.ordinal()) == value
                || constants.contains(value);
    }

    boolean isOf(RecordType owner) {
        return type == null || type == owner;
    }

    /** The place of the field's value among those of a record: first what every record has, then the type's own fields. */
    int index() {
        return index;
    }

    /** The value as it is, refused if there is none: for a value that the record's constructor is to judge, so that it is judged once. */
    <T> T present(@Nullable T value) {
        if (value == null) {
            throw new InvalidRecordException(new RecordFault(FaultKind.MISSING, this, null));
        }
        return value;
    }

    /** The value made normal, or refused if it is missing or the field does not take it. */
    <T> T require(@Nullable T value) {
        T allowed = allow(value);
        if (allowed == null) {
            throw new InvalidRecordException(new RecordFault(FaultKind.MISSING, this, null));
        }
        return allowed;
    }

    /** The value made normal, or refused if the field does not take it. */
    @SuppressWarnings("unchecked") // normal values are of the class of what they were made of
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
     * Makes a value normal, as records hold it.
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
            String text = kind == FieldKind.TEXT ? CleanText.ofLines((String) value) : SpreadsheetText.of((String) value, pseudonymous);
            return text.isEmpty() ? null : text;
        }
        if (kind.isDecimal()) {
            return normal((BigDecimal) value);
        }
        return kind == FieldKind.ENUM_SET ? inOrder((Set<?>) value) : kind.valueClass().cast(value);
    }

    private static BigDecimal normal(BigDecimal value) {
        if (endsInAnotherDigitThanZero(value)) {
            return value;
        }
        BigDecimal normal = value.scale() == 0 ? value : value.stripTrailingZeros();
        // A number that is too large stays as it is: written out it could take any amount of memory.
        return normal.scale() >= 0 || integerDigits(normal) > MOST_INTEGER_DIGITS ? normal : normal.setScale(0);
    }

    /** Whether it is seen at once that nothing can be stripped, which makes no object where stripping makes one even then. */
    private static boolean endsInAnotherDigitThanZero(BigDecimal value) {
        int scale = value.scale();
        if (scale < 1 || scale >= POWERS.length) {
            return false;
        }
        // Exact while the digits are well below the 53 bits of a double: the errors of quotient and product are less than a half together.
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
            throw new ClassCastException(qualifiedName + " holds something else than its constants " + constants + ".");
        }
        return Collections.unmodifiableSet(ordered);
    }

    private @Nullable RecordFault faultOfNormal(Object normal) {
        if (normal instanceof String text) {
            return faultOf(text);
        }
        BigDecimal number = normal instanceof Integer whole ? BigDecimal.valueOf(whole) : normal instanceof BigDecimal decimal ? decimal : null;
        return number == null ? null : faultOf(number);
    }

    private @Nullable RecordFault faultOf(String text) {
        if (text.length() > maximumLength) {
            return fault(FaultKind.TOO_LONG, maximumLength);
        }
        int digits = digits(text);
        if (digits < 0) {
            return fault(FaultKind.CHARACTER, null);
        }
        if (pseudonymous && digits >= CitizenNumber.FEWEST_DIGITS && CitizenNumber.looksLike(text)) {
            return fault(FaultKind.CITIZEN_NUMBER, null);
        }
        FaultKind changed = kind == FieldKind.TEXT ? null : SpreadsheetText.fault(text, pseudonymous);
        return changed == null ? null : fault(changed, null);
    }

    /**
     * Whether it is seen in one pass that a text is normal and has no fault, as nearly all have none; every id is judged. Of other texts the passes
     * of {@link #normal} and {@link #faultOf(String)} decide.
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

    /** How many characters of a text may be digits, -1 if it has one that a text of its kind cannot have. */
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
                    || Character.isISOControl(c) && !(kind == FieldKind.TEXT && (c == '\n' || c == '\r' || c == '\t'))) {
                return -1;
            }
        }
        return digits;
    }

    private @Nullable RecordFault faultOf(BigDecimal number) {
        RecordFault fault = faultOfBounds(number);
        if (fault != null) {
            return fault;
        }
        if (integerDigits(number) > MOST_INTEGER_DIGITS) {
            return number.signum() > 0
                    ? fault(FaultKind.TOO_LARGE, "999999999999")
                    : fault(FaultKind.TOO_SMALL, "-999999999999");
        }
        return number.scale() > maximumDecimals() ? fault(FaultKind.TOO_MANY_DECIMALS, maximumDecimals()) : null;
    }

    /** The digits before the decimal point; a long, for the scale alone may fill an int. */
    private static long integerDigits(BigDecimal number) {
        return number.signum() == 0 ? 0 : (long) number.precision() - number.scale();
    }

    private @Nullable RecordFault faultOfBounds(BigDecimal number) {
        if (minimum != null) {
            int order = number.compareTo(minimum);
            if (order < 0 || order == 0 && minimumExcluded()) {
                return fault(minimumExcluded() ? FaultKind.NOT_ABOVE : FaultKind.TOO_SMALL, minimum.toPlainString());
            }
        }
        return maximum != null && number.compareTo(maximum) > 0 ? fault(FaultKind.TOO_LARGE, maximum.toPlainString()) : null;
    }

    private RecordFault fault(FaultKind fault, int bound) {
        return fault(fault, String.format(Locale.ROOT, "%d", bound));
    }

    RecordFault fault(FaultKind fault, @Nullable String bound) {
        return new RecordFault(fault, this, bound);
    }

    /**
     * Reads the text form, the qualified name. Case, accents, spaces and punctuation do not matter: {@code case.started_on}.
     *
     * @param key the qualified name, for example {@code case.startedOn}
     * @return the field
     * @throws IllegalArgumentException if there is no such field; the message lists the nearest
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

    /** Returns the qualified name, which is the text form in JSON too. */
    @Override
    @JsonValue
    public String toString() {
        return qualifiedName;
    }
}
