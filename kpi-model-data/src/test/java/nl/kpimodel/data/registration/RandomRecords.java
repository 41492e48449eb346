package nl.kpimodel.data.registration;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.CleanText;
import nl.kpimodel.core.registration.FieldKind;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.InvalidRecordException;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;

/** Records of any type, made from the description of their fields alone: every value that a field takes may come. */
final class RandomRecords {
    /** What files are apt to stumble over, beside plain letters. */
    private static final String[] TRICKY = {
        "\"", ";", ",", "\t", "|", "'", "=", "+", "-", "@", "\\", "{", "}", "[", "<b>", "&", "%", "\u00e9", "\u20ac", "\u00a0", " ", "NVT",
                "NONE", "null",
        "true", "0", "1,5", "1.5", "31-3-2025", "=1+1", "''", "\"\"", "sep=;", "#"
    };
    private static final String[] BEYOND_WINDOWS = {"\ufeff", "\ud83d\ude00", "\ud83d\udfff", "\u0130", "\u0661", "\u200b", "\u4e2d"};
    private static final String[] LINE_BREAKS = {"\n", "\r\n", "\r", "\n\n"};
    private static final List<String> KPIS = List.of("I 1.1.1", "A 13", "K 2", "E 5.1.2", "I 999.1.12");
    private static final List<String> ITEMS = List.of("4a2", "E1", "E4.A", "1z999");
    private static final List<String> AREAS = List.of("NL", "GM0363", "WK036300", "BU03630000");

    private final Random random;
    private final boolean windows;

    private RandomRecords(Random random, boolean windows) {
        this.random = random;
        this.windows = windows;
    }

    static Arbitrary<RegistrationRecord> any() {
        return Arbitraries.randomValue(random -> new RandomRecords(random, false).record());
    }

    /** Records whose texts can be written in Windows-1252. */
    static Arbitrary<RegistrationRecord> inWindows1252() {
        return Arbitraries.randomValue(random -> new RandomRecords(random, true).record());
    }

    static RegistrationRecord of(RecordType type, long seed) {
        return new RandomRecords(new Random(seed), true).record(type);
    }

    private RegistrationRecord record() {
        return record(RecordType.values()[random.nextInt(RecordType.values().length)]);
    }

    private RegistrationRecord record(RecordType type) {
        while (true) {
            FieldValues values = FieldValues.of(type);
            for (RecordField field : type.fields()) {
                if (field.required() || random.nextBoolean()) {
                    values.set(field, value(field));
                }
            }
            try {
                return type.create(values);
            } catch (InvalidRecordException again) {
                // A case of person and group, a domain that the ZRM edition has not, a citizen number by chance.
            }
        }
    }

    private Object value(RecordField field) {
        FieldKind kind = field.kind();
        if (kind.isText()) {
            return text(kind);
        }
        if (kind.isDecimal()) {
            return decimal(field);
        }
        return switch (kind) {
            case DATE -> date();
            case INSTANT -> OffsetDateTime.of(date(), time(), ZoneOffset.ofTotalSeconds(60 * (random.nextInt(2 * 18 * 60 + 1) - 18 * 60)));
            case INTEGER -> integer(field);
            case BOOLEAN -> random.nextBoolean();
            case ENUM -> field.constants().get(random.nextInt(field.constants().size()));
            case ENUM_SET -> set(field);
            case KPI -> KpiId.of(KPIS.get(random.nextInt(KPIS.size())));
            case ITEM -> ItemId.of(ITEMS.get(random.nextInt(ITEMS.size())));
            case AREA -> AreaCode.of(AREAS.get(random.nextInt(AREAS.size())));
            default -> throw new AssertionError(kind);
        };
    }

    private Set<Enum<?>> set(RecordField field) {
        Set<Enum<?>> set = new HashSet<>(field.constants());
        set.removeIf(constant -> random.nextBoolean());
        return set;
    }

    private LocalDate date() {
        return LocalDate.of(random.nextInt(4) == 0 ? random.nextInt(10_000) : 2020 + random.nextInt(10), 1, 1).plusDays(random.nextInt(365));
    }

    private LocalTime time() {
        return switch (random.nextInt(3)) {
            case 0 -> LocalTime.of(random.nextInt(24), random.nextInt(60));
            case 1 -> LocalTime.of(random.nextInt(24), random.nextInt(60), random.nextInt(60));
            default -> LocalTime.ofNanoOfDay((long) (random.nextDouble() * 86_400_000_000_000L));
        };
    }

    private int integer(RecordField field) {
        int smallest = field.minimum().map(BigDecimal::intValueExact).orElse(Integer.MIN_VALUE);
        int largest = field.maximum().map(BigDecimal::intValueExact).orElse(Integer.MAX_VALUE);
        return (int) (smallest + (long) (random.nextDouble() * ((long) largest - smallest + 1)));
    }

    private BigDecimal decimal(RecordField field) {
        while (true) {
            BigDecimal number = new BigDecimal(new BigInteger(random.nextInt(40), random), random.nextInt(field.maximumDecimals() + 1));
            BigDecimal signed = random.nextInt(4) == 0 ? number.negate() : number;
            if (field.fault(signed).isEmpty()) {
                return signed;
            }
        }
    }

    private String text(FieldKind kind) {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(6);
        for (int i = 0; i < parts; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(TRICKY[random.nextInt(TRICKY.length)]);
                case 1 -> text.append(windows ? "\u0160" : BEYOND_WINDOWS[random.nextInt(BEYOND_WINDOWS.length)]);
                case 2 -> text.append(kind == FieldKind.TEXT ? LINE_BREAKS[random.nextInt(LINE_BREAKS.length)] : "x");
                default -> text.append((char) ('a' + random.nextInt(26))).append(random.nextInt(100));
            }
        }
        String made = kind == FieldKind.TEXT ? text.toString() : CleanText.of(text.toString().replace("\t", ""));
        return made.isBlank() ? "b" : made;
    }
}
