package nl.kpimodel.core.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;

/**
 * Registrations in a small world with few ids, days and values, so that records meet, refer to each other and contradict each other. They
 * depend only on a random seed. Thousands are made in a second.
 */
final class SmallWorldRegistration {
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final List<RecordType> REFERENTS = List.of(RecordType.CASE, RecordType.CASE, RecordType.EMPLOYEE, RecordType.BUDGET_APPLICATION);
    private static final Set<String> LEFT_OUT = Set.of("team", "neighbourhood", "domain", "lower", "upper", "age", "role", "budget");

    private final Random random;

    private SmallWorldRegistration(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Returns a registration of up to 40 records: of the types that others refer to and a few other types, so that each type has several.
     */
    static List<RegistrationRecord> of(long seed) {
        return new SmallWorldRegistration(seed).records();
    }

    private List<RegistrationRecord> records() {
        List<RecordType> types = new ArrayList<>(EnumSet.allOf(RecordType.class));
        List<RecordType> some = new ArrayList<>(REFERENTS);
        for (int i = random.nextInt(3); i >= 0; i--) {
            RecordType type = types.get(random.nextInt(types.size()));
            some.addAll(List.of(type, type, type, type));
        }
        List<RegistrationRecord> records = new ArrayList<>();
        for (int i = random.nextInt(40); i >= 0; i--) {
            records.add(record(some.get(random.nextInt(some.size()))));
        }
        return records;
    }

    private RegistrationRecord record(RecordType type) {
        FieldValues values = FieldValues.of(type);
        for (RecordField field : type.fields()) {
            if (field.required() || random.nextInt(3) > 0 && !LEFT_OUT.contains(field.name())) {
                values.set(field, value(field));
            }
        }
        if (type == RecordType.CASE && values.get(field(type, "personId")) != null) {
            values.set(field(type, "groupId"), null);
        }
        if (type == RecordType.FIGURE) {
            values.set(field(type, "value"), BigDecimal.ONE).set(field(type, "numerator"), null).set(field(type, "denominator"), null);
        }
        return type.create(values);
    }

    private static RecordField field(RecordType type, String name) {
        return type.field(name).orElseThrow();
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Object value(RecordField field) {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(7));
        return switch (field.kind()) {
            case ID -> field.name().equals("id") || field.refersTo().isPresent() ? "i" + random.nextInt(1 + random.nextInt(4)) : "p" + random.nextInt(2);
            case LABEL -> field.name().equals("serviceLine") ? oneOf(List.of("jeugd", "wmo", "WMO", "(unknown)")) : field.name().equals("organisation") && random.nextInt(8) == 0 ? "P" : "O";
            case TEXT, PERIOD -> "x";
            case ANSWER -> oneOf(List.of("ja", "ja", "nee", "NVT", "misschien"));
            case DATE -> field.name().equals("completedOn") || field.name().endsWith("ntil") ? day.plusDays(random.nextInt(9)) : day;
            case INSTANT -> OffsetDateTime.of(day, LocalTime.of(22 + random.nextInt(2), 30), ZoneOffset.UTC);
            case INTEGER -> 1 + random.nextInt(4);
            case DECIMAL -> new BigDecimal(field.name().equals("scaleMax") ? 5 + 5 * random.nextInt(2) : 1);
            case SHARE, SCORE -> BigDecimal.ONE;
            case MONEY -> new BigDecimal(random.nextInt(3));
            case HOURS -> new BigDecimal(6 + random.nextInt(20));
            case BOOLEAN -> random.nextBoolean();
            case ENUM -> oneOf(switch (field.name()) {
                case "questionnaire" -> List.of(field.constants().get(0), field.constants().get(0), field.constants().get(1));
                case "zrmEdition" -> List.of(field.constant("2017").orElseThrow());
                case "zrmDomain" -> List.of(field.constant("HOUSING").orElseThrow(), field.constant("JUSTICE").orElseThrow());
                default -> field.constants();
            });
            case ENUM_SET -> Set.of();
            case ITEM -> ItemId.of(oneOf(List.of("1a1", "1a1", "1a1", "1a2", "E1", "9a9")));
            case KPI -> oneOf(List.of(KpiId.of("I 1.1.1"), KpiId.of("I 9.9.9"), KpiId.of("A 1")));
            case AREA -> AreaCode.of("NL");
        };
    }
}
