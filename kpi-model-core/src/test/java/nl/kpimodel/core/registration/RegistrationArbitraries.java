package nl.kpimodel.core.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;

/** Random values and records of every type, made from the description of the fields, so that a new field or type is tested for free. */
public final class RegistrationArbitraries {
    private RegistrationArbitraries() {}

    /** Records of all types. */
    public static Arbitrary<RegistrationRecord> records() {
        return Arbitraries.of(RecordType.class).flatMap(RegistrationArbitraries::records);
    }

    /** Records of one type. */
    public static Arbitrary<RegistrationRecord> records(RecordType type) {
        return valid(type).map(type::create);
    }

    /** Values that make a record. */
    public static Arbitrary<FieldValues> valid(RecordType type) {
        return values(type, RegistrationArbitraries::value).map(RegistrationArbitraries::together);
    }

    /** Values of which some make no record: missing, out of bounds, malformed, contradicting. */
    public static Arbitrary<FieldValues> anything(RecordType type) {
        return values(type, field -> Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(12, value(field)), net.jqwik.api.Tuple.of(1, wrong(field).injectNull(0.3))));
    }

    private static Arbitrary<FieldValues> values(
            RecordType type, java.util.function.Function<RecordField, Arbitrary<? extends Object>> valueOf) {
        List<Arbitrary<Object>> arbitraries = new ArrayList<>();
        for (RecordField field : type.fields()) {
            Arbitrary<Object> value = valueOf.apply(field).map(Object.class::cast);
            arbitraries.add(field.required() ? value : value.injectNull(0.4));
        }
        return Combinators.combine(arbitraries).as(list -> {
            FieldValues values = FieldValues.of(type);
            for (int i = 0; i < list.size(); i++) {
                values.set(type.fields().get(i), list.get(i));
            }
            return values;
        });
    }

    /** Values that the field takes. */
    public static Arbitrary<? extends Object> value(RecordField field) {
        return switch (field.kind()) {
            case ID -> Arbitraries.strings().withCharRange('a', 'f').numeric().withChars("-_é").ofMinLength(1).ofMaxLength(6);
            case LABEL, ANSWER, PERIOD -> texts(field.maximumLength(), "=+-@;,\"<>'");
            case TEXT -> texts(field.maximumLength(), "=+-@;,\"<>'\n\r\t");
            case DATE -> dates();
            case INSTANT -> dates().flatMap(date -> Arbitraries.integers().between(0, 86_399)
                    .flatMap(second -> Arbitraries.of(0, 1, 2, -10).map(hours ->
                            OffsetDateTime.of(date.atStartOfDay().plusSeconds(second), ZoneOffset.ofHours(hours)))));
            case INTEGER -> Arbitraries.integers().between(
                    field.minimum().map(BigDecimal::intValueExact).orElse(-1_000), field.maximum().map(BigDecimal::intValueExact).orElse(1_000));
            case DECIMAL, MONEY, HOURS, SHARE, SCORE -> decimals(field);
            case BOOLEAN -> Arbitraries.of(true, false);
            case ENUM -> Arbitraries.of(field.constants());
            case ENUM_SET -> Arbitraries.of(field.constants()).set().ofMaxSize(field.constants().size());
            case ITEM -> Arbitraries.of("4a2", "1a1", "3b7", "E1", "E4.A").map(ItemId::of);
            case KPI -> Arbitraries.of("I 1.1.1", "I 5.3.2", "A 13").map(KpiId::of);
            case AREA -> Arbitraries.of("NL", "GM0363", "WK036300", "BU03630000").map(AreaCode::of);
        };
    }

    /** Values that the field refuses; {@code null} for kinds that take whatever is of their class. */
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

    private static Arbitrary<String> texts(int longest, String extra) {
        return Arbitraries.strings().alpha().numeric().withChars(" ").withChars(extra).withChars("éß€\u0130漢").ofMinLength(1)
                .ofMaxLength(Math.min(longest, 12)).filter(text -> !text.isBlank());
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 1_500).map(LocalDate.of(2023, 1, 1)::plusDays);
    }

    private static Arbitrary<BigDecimal> decimals(RecordField field) {
        BigDecimal least = field.minimum().orElse(BigDecimal.valueOf(-100_000));
        BigDecimal most = field.maximum().orElse(BigDecimal.valueOf(100_000));
        return Arbitraries.bigDecimals().between(least, !field.minimumExcluded(), most, true).ofScale(field.kind() == FieldKind.MONEY ? 2 : 4);
    }

    private static FieldValues together(FieldValues values) {
        switch (values.type()) {
            case CASE -> {
                if (values.get(Case.PERSON_ID) != null) {
                    values.set(Case.GROUP_ID, null);
                }
            }
            case ZRM_SCORE -> {
                List<ZrmDomain> domains = ZrmDomain.of((ZrmEdition) values.get(ZrmScore.ZRM_EDITION));
                ZrmDomain domain = (ZrmDomain) values.get(ZrmScore.ZRM_DOMAIN);
                values.set(ZrmScore.ZRM_DOMAIN, domains.get(domain.ordinal() % domains.size()));
            }
            case FIGURE -> {
                if (values.get(Figure.NUMERATOR) == null || values.get(Figure.DENOMINATOR) == null) {
                    values.set(Figure.NUMERATOR, null).set(Figure.DENOMINATOR, null);
                    if (values.get(Figure.VALUE) == null) {
                        values.set(Figure.VALUE, BigDecimal.TEN);
                    }
                }
            }
            default -> { }
        }
        return values;
    }
}
