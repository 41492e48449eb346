package nl.kpimodel.calc.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records of the input, and the days of the period: what conventions 1 to 4 say, in plain loops. */
final class Registration {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final List<ObjectNode> records;
    private final Map<String, List<ObjectNode>> byType = new HashMap<>();
    private final Map<String, List<ObjectNode>> byCase = new HashMap<>();
    private final Map<String, ObjectNode> byId = new HashMap<>();
    private final LocalDate first;
    private final LocalDate last;

    Registration(List<ObjectNode> records, LocalDate first, LocalDate last) {
        this.records = List.copyOf(records);
        this.first = first;
        this.last = last;
        for (ObjectNode record : records) {
            byType.computeIfAbsent(type(record), none -> new ArrayList<>()).add(record);
            if (isFilled(record, "caseId")) {
                byCase.computeIfAbsent(key(record, type(record) + " | " + text(record, "caseId")), none -> new ArrayList<>()).add(record);
            }
            if (isFilled(record, "id")) {
                byId.put(key(record, type(record) + " | " + text(record, "id")), record);
            }
        }
    }

    List<ObjectNode> all() {
        return records;
    }

    List<ObjectNode> all(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /** The records of a type that belong to a case. Ids never match across organisations. */
    List<ObjectNode> all(String type, ObjectNode ofCase) {
        return byCase.getOrDefault(key(ofCase, type + " | " + text(ofCase, "id")), List.of());
    }

    /** The case itself, the case that a record names, or that of the application which a budget correction names. */
    @Nullable ObjectNode caseOf(ObjectNode record) {
        if (type(record).equals("case")) {
            return record;
        }
        ObjectNode application = applicationOf(record);
        return named("case", application == null ? record : application, "caseId");
    }

    @Nullable ObjectNode applicationOf(ObjectNode record) {
        return type(record).equals("budgetCorrection") ? named("budgetApplication", record, "applicationId") : null;
    }

    @Nullable ObjectNode employeeOf(ObjectNode record) {
        return named("employee", record, "employeeId");
    }

    /** The record that another names by its id. */
    private @Nullable ObjectNode named(String type, ObjectNode by, String field) {
        return isFilled(by, field) ? byId.get(key(by, type + " | " + text(by, field))) : null;
    }

    /** Those that handed in any record; without records all that could be there is one. */
    Set<String> organisations() {
        Set<String> organisations = organisationsOf(records);
        return organisations.isEmpty() ? Set.of("") : organisations;
    }

    /** The organisations that have records of a type, and each of the fields filled in at least one of them: convention 8. */
    Set<String> registering(String type, String... fields) {
        Set<String> registering = organisationsOf(all(type));
        for (String field : fields) {
            registering.retainAll(organisationsOf(all(type).stream().filter(record -> isFilled(record, field)).toList()));
        }
        return registering;
    }

    private static Set<String> organisationsOf(List<ObjectNode> records) {
        Set<String> organisations = new LinkedHashSet<>();
        records.forEach(record -> organisations.add(organisation(record)));
        return organisations;
    }

    // The period.

    LocalDate last() {
        return last;
    }

    boolean isInPeriod(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    boolean isBeforePeriod(LocalDate day) {
        return day.isBefore(first);
    }

    /** The date as the end of d knows it: a later one counts as empty. */
    @Nullable LocalDate happened(ObjectNode record, String field) {
        LocalDate day = findDate(record, field);
        return day == null || day.isAfter(last) ? null : day;
    }

    /** Convention 2: what was running on at least one day of the period. */
    boolean overlapsPeriod(LocalDate from, @Nullable LocalDate until) {
        return !from.isAfter(last) && (until == null || !until.isBefore(first));
    }

    /** Convention 3. */
    boolean isInTreatmentAtEnd(ObjectNode theCase) {
        return !date(theCase, "startedOn").isAfter(last) && happened(theCase, "completedOn") == null;
    }

    /** Convention 3. */
    boolean isInTreatmentInPeriod(ObjectNode theCase) {
        return overlapsPeriod(date(theCase, "startedOn"), happened(theCase, "completedOn"));
    }

    /** A participation ends at the latest with its case. */
    boolean participatesInPeriod(ObjectNode participation, ObjectNode inCase) {
        LocalDate until = happened(participation, "until");
        LocalDate completedOn = happened(inCase, "completedOn");
        return overlapsPeriod(date(participation, "from"), until)
                && overlapsPeriod(date(participation, "from"), completedOn)
                && (completedOn == null || !date(participation, "from").isAfter(completedOn));
    }

    boolean isEmployedAtEnd(ObjectNode employee) {
        LocalDate until = findDate(employee, "employedUntil");
        return !date(employee, "employedFrom").isAfter(last) && (until == null || !until.isBefore(last));
    }

    // Complexity.

    List<ObjectNode> complexityChanges(ObjectNode theCase) {
        List<ObjectNode> changes = new ArrayList<>();
        for (ObjectNode change : all("complexityChange", theCase)) {
            if (happened(change, "on") != null) {
                changes.add(change);
            }
        }
        changes.sort(Comparator.comparing(change -> date(change, "on")));
        return changes;
    }

    /** LOW or HIGH at the end of a day, the changes of that day included; of a day after d what d knows. */
    String complexityAtEndOf(LocalDate day, ObjectNode theCase) {
        String complexity = text(theCase, "complexityAtStart");
        for (ObjectNode change : complexityChanges(theCase)) {
            if (!date(change, "on").isAfter(day)) {
                complexity = text(change, "to");
            }
        }
        return complexity;
    }

    boolean isLow(@Nullable ObjectNode theCase, LocalDate day) {
        return theCase != null && complexityAtEndOf(day, theCase).equals("LOW");
    }

    // Fields.

    static String type(ObjectNode record) {
        return text(record, "type");
    }

    static String organisation(ObjectNode record) {
        return text(record, "organisation");
    }

    static boolean isFilled(ObjectNode record, String field) {
        return record.hasNonNull(field);
    }

    /** The text of a field, empty where the field is: no id is the empty text. */
    static String text(ObjectNode record, String field) {
        return record.path(field).asText("");
    }

    static boolean is(ObjectNode record, String field, String value) {
        return text(record, field).equals(value);
    }

    static @Nullable Boolean yesOrNo(ObjectNode record, String field) {
        JsonNode value = record.get(field);
        return value == null || value.isNull() ? null : value.asBoolean();
    }

    static Fraction number(ObjectNode record, String field) {
        return Fraction.of(decimal(record, field));
    }

    static BigDecimal decimal(ObjectNode record, String field) {
        return record.get(field).decimalValue();
    }

    static LocalDate date(ObjectNode record, String field) {
        LocalDate day = findDate(record, field);
        if (day == null) {
            throw new IllegalArgumentException("A record of type " + type(record) + " has no " + field + ".");
        }
        return day;
    }

    /** The day of a date, or of an instant in Amsterdam. */
    static @Nullable LocalDate findDate(ObjectNode record, String field) {
        if (!isFilled(record, field)) {
            return null;
        }
        String text = text(record, field);
        return text.contains("T") ? instant(record, field).atZoneSameInstant(AMSTERDAM).toLocalDate() : LocalDate.parse(text);
    }

    static OffsetDateTime instant(ObjectNode record, String field) {
        return OffsetDateTime.parse(text(record, field));
    }

    /** A key that no other organisation's id equals. */
    static String key(ObjectNode record, String id) {
        return organisation(record) + " | " + id;
    }
}
