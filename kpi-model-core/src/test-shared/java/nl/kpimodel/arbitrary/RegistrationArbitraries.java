package nl.kpimodel.arbitrary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.ZrmScore;

/**
 * Random values and records of every type, made from the declarations of the fields, so that a new field or type is tested automatically.
 * Every value that a field allows can occur. Each record is independent of the others.
 *
 * <p>Numbers are spread evenly and there are no edge cases of whole records: jqwik prefers small numbers and short texts, which are the least
 * likely to be written or read wrongly.
 */
public final class RegistrationArbitraries {
    /** The characters of the texts. */
    private enum Characters {
        ANY,
        WINDOWS_1252
    }

    /** Characters and words that have a meaning in files and spreadsheets. */
    private static final List<String> WITH_A_MEANING = List.of(
            "\"", ";", ",", "\t", "|", "'", "=", "+", "-", "@", "\\", "_", "{", "}", "[", "<b>", ">", "&", "%", "\u00e9", "\u00df", "\u20ac", "\u00a0", " ",
            "NVT", "NONE", "null", "true", "0", "1,5", "1.5", "31-3-2025", "=1+1", ";=1", ",+1", "\t@x", "''", "\"\"",
            "sep=;", "#");
    private static final List<String> BEYOND_WINDOWS = List.of("\ufeff", "\ud83d\ude00", "\ud83d\udfff", "\u0130", "\u0661", "\u200b", "\u4e2d", "\u6f22");
    private static final List<String> IN_WINDOWS_ALONE = List.of("\u0160");
    private static final List<String> LINE_BREAKS = List.of("\n", "\r\n", "\r", "\n\n");
    private static final int TRIES = 1_000;

    private static final Map<RecordType, Arbitrary<FieldValues>> VALID = ofEveryType(type -> valid(type, Characters.ANY));
    private static final Map<RecordType, Arbitrary<FieldValues>> VALID_IN_WINDOWS = ofEveryType(type -> valid(type, Characters.WINDOWS_1252));
    private static final Map<RecordType, Arbitrary<FieldValues>> ANYTHING = ofEveryType(type -> values(type, field -> Arbitraries.frequencyOf(
            Tuple.of(12, value(field, Characters.ANY)), Tuple.of(1, wrong(field).injectNull(0.3)))).withoutEdgeCases());

    private RegistrationArbitraries() {}

    private static Map<RecordType, Arbitrary<FieldValues>> ofEveryType(Function<RecordType, Arbitrary<FieldValues>> arbitrary) {
        Map<RecordType, Arbitrary<FieldValues>> ofTypes = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            ofTypes.put(type, arbitrary.apply(type));
        }
        return ofTypes;
    }

    private static Arbitrary<FieldValues> valid(RecordType type, Characters characters) {
        return values(type, field -> value(field, characters)).map(RegistrationArbitraries::together).withoutEdgeCases();
    }

    /** Returns records of all types. */
    public static Arbitrary<RegistrationRecord> records() {
        return Arbitraries.of(RecordType.class).flatMap(RegistrationArbitraries::records);
    }

    /** Returns records of one type. */
    public static Arbitrary<RegistrationRecord> records(RecordType type) {
        return valid(type).map(type::create);
    }

    /** Returns records of all types whose texts can be written in Windows-1252. */
    public static Arbitrary<RegistrationRecord> recordsInWindows1252() {
        return Arbitraries.of(RecordType.class).flatMap(type -> VALID_IN_WINDOWS.get(type).map(type::create));
    }

    /**
     * Returns a record whose texts can be written in Windows-1252. Equal seeds give equal records. To be called only from a jqwik test,
     * because jqwik generates values only on its own threads.
     */
    public static RegistrationRecord recordInWindows1252(RecordType type, long seed) {
        return VALID_IN_WINDOWS.get(type).map(type::create).generator(TRIES).next(new Random(seed)).value();
    }

    /** Returns values that make a record. */
    public static Arbitrary<FieldValues> valid(RecordType type) {
        return VALID.get(type);
    }

    /** Returns values of which some do not make a record: missing, out of bounds, malformed or contradictory. */
    public static Arbitrary<FieldValues> anything(RecordType type) {
        return ANYTHING.get(type);
    }

    private static Arbitrary<FieldValues> values(RecordType type, Function<RecordField, Arbitrary<? extends Object>> valueOf) {
        List<Arbitrary<Object>> arbitraries = new ArrayList<>();
        for (RecordField field : type.fields()) {
            Arbitrary<Object> value = valueOf.apply(field).map(Object.class::cast);
            arbitraries.add(field.required() ? value : value.injectNull(0.45));
        }
        return Combinators.combine(arbitraries).as(list -> {
            FieldValues values = FieldValues.of(type);
            for (int i = 0; i < list.size(); i++) {
                values.set(type.fields().get(i), list.get(i));
            }
            return values;
        });
    }

    /** Returns values that the field allows. */
    private static Arbitrary<? extends Object> value(RecordField field, Characters characters) {
        return switch (field.kind()) {
            case ID, LABEL, ANSWER, PERIOD, TEXT -> texts(field, characters);
            case DATE -> dates();
            case INSTANT -> Combinators.combine(dates(), times(), evenly(-18 * 60, 18 * 60))
                    .as((date, time, minutes) -> OffsetDateTime.of(date, time, ZoneOffset.ofTotalSeconds(60 * minutes)));
            case INTEGER -> Arbitraries.integers().between(
                    field.minimum().map(BigDecimal::intValueExact).orElse(Integer.MIN_VALUE),
                    field.maximum().map(BigDecimal::intValueExact).orElse(Integer.MAX_VALUE));
            case DECIMAL, MONEY, HOURS, SHARE, SCORE -> decimals(field);
            case BOOLEAN -> Arbitraries.of(true, false);
            case ENUM -> Arbitraries.of(field.constants());
            case ENUM_SET -> Arbitraries.of(field.constants()).set().ofMaxSize(field.constants().size());
            case ITEM -> Arbitraries.of("4a2", "1a1", "3b7", "1z999", "E1", "E4.A").map(ItemId::of);
            case KPI -> Arbitraries.of("I 1.1.1", "I 5.3.2", "I 999.1.12", "E 5.1.2", "A 13", "K 2").map(KpiId::of);
            case AREA -> Arbitraries.of("NL", "GM0363", "WK036300", "BU03630000").map(AreaCode::of);
        };
    }

    /** Returns values that the field refuses; {@code null} for kinds that allow every value of their class. */
    private static Arbitrary<? extends Object> wrong(RecordField field) {
        return switch (field.kind()) {
            case ID -> Arbitraries.of("", " ", "111222333", "1112.22.333", "a\nb", "\ud800", "x".repeat(129));
            case LABEL, ANSWER, PERIOD -> Arbitraries.of("", "\u00a0", "a\u0000b", "x".repeat(201));
            case TEXT -> Arbitraries.of("", "\t", "a\u0007b", "x".repeat(10_001));
            case INTEGER -> Arbitraries.of(Integer.MIN_VALUE, -1, 6, 131, Integer.MAX_VALUE);
            case DECIMAL, MONEY, HOURS, SHARE, SCORE ->
                Arbitraries.of("-1e309", "-0.001", "0", "0.001", "1e309", "1e2000000000", "1e-2000000000", "999999999999999").map(BigDecimal::new);
            default -> Arbitraries.just(null);
        };
    }

    private static Arbitrary<String> texts(RecordField field, Characters characters) {
        Arbitrary<String> plain = Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(3);
        Arbitrary<String> part = Arbitraries.oneOf(
                plain,
                Arbitraries.of(WITH_A_MEANING),
                Arbitraries.of(characters == Characters.ANY ? BEYOND_WINDOWS : IN_WINDOWS_ALONE),
                field.kind() == RecordField.Kind.TEXT ? Arbitraries.of(LINE_BREAKS) : plain);
        return part.list().ofMinSize(1).ofMaxSize(6).map(parts -> String.join("", parts)).filter(text -> field.fault(text).isEmpty());
    }

    /** Returns days that are mostly close to each other, and days of any year with four digits. */
    private static Arbitrary<LocalDate> dates() {
        Arbitrary<Integer> years = Arbitraries.frequencyOf(
                Tuple.of(3, evenly(2020, 2029)), Tuple.of(1, evenly(0, 9_999)));
        return Combinators.combine(years, evenly(0, 364)).as((year, day) -> LocalDate.of(year, 1, 1).plusDays(day));
    }

    private static Arbitrary<Integer> evenly(int least, int most) {
        return Arbitraries.integers().between(least, most).withDistribution(RandomDistribution.uniform());
    }

    /** Returns times to the minute, to the second, and more precise ones. */
    private static Arbitrary<LocalTime> times() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.ofSecondOfDay(60L * minute)),
                Arbitraries.integers().between(0, 86_399).map(LocalTime::ofSecondOfDay),
                Arbitraries.longs().between(0, 86_399_999_999_999L).map(LocalTime::ofNanoOfDay));
    }

    /** Returns numbers up to the bounds of the field, and numbers of any size and scale that it allows. */
    private static Arbitrary<BigDecimal> decimals(RecordField field) {
        BigDecimal least = field.minimum().orElse(BigDecimal.valueOf(-100_000));
        BigDecimal most = field.maximum().orElse(BigDecimal.valueOf(100_000));
        Arbitrary<BigDecimal> bounded = Arbitraries.bigDecimals().between(least, !field.minimumExcluded(), most, true)
                .ofScale(Math.min(field.maximumDecimals(), 4));
        Arbitrary<BigDecimal> free = Combinators.combine(
                        evenly(0, 39), Arbitraries.longs().between(0, (1L << 39) - 1).withDistribution(RandomDistribution.uniform()),
                        evenly(0, field.maximumDecimals()), Arbitraries.of(1, 1, 1, -1))
                .as((bits, number, scale, sign) -> new BigDecimal(BigInteger.valueOf(sign * (number & (1L << bits) - 1)), scale))
                .filter(number -> field.fault(number).isEmpty());
        return Arbitraries.frequencyOf(Tuple.of(1, bounded), Tuple.of(4, free));
    }

    /** Removes contradictions between the fields of a record. */
    private static FieldValues together(FieldValues values) {
        switch (values.type()) {
            case CASE -> {
                if (get(values, "personId") != null) {
                    set(values, "groupId", null);
                }
            }
            case ZRM_SCORE -> {
                List<ZrmScore.Domain> domains = ZrmScore.Domain.of((ZrmScore.MatrixEdition) get(values, "zrmEdition"));
                ZrmScore.Domain domain = (ZrmScore.Domain) get(values, "zrmDomain");
                set(values, "zrmDomain", domains.get(domain.ordinal() % domains.size()));
            }
            case FIGURE -> {
                if (get(values, "numerator") == null || get(values, "denominator") == null) {
                    set(values, "numerator", null);
                    set(values, "denominator", null);
                    if (get(values, "value") == null) {
                        set(values, "value", BigDecimal.TEN);
                    }
                }
            }
            default -> { }
        }
        return values;
    }

    private static Object get(FieldValues values, String field) {
        return values.get(values.type().field(field).orElseThrow());
    }

    private static void set(FieldValues values, String field, Object value) {
        values.set(values.type().field(field).orElseThrow(), value);
    }
}
