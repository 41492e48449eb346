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

/** The records of the input and the days of the period: conventions 1 to 4 in plain loops. */
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

    /** Returns the records of a type that belong to a case. Ids of different organisations never match. */
    List<ObjectNode> all(String type, ObjectNode ofCase) {
        return byCase.getOrDefault(key(ofCase, type + " | " + text(ofCase, "id")), List.of());
    }

    /** Returns the case itself, the case that a record refers to, or that of the application that a budget correction refers to. */
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

    /** Returns the record that another refers to by its id. */
    private @Nullable ObjectNode named(String type, ObjectNode by, String field) {
        return isFilled(by, field) ? byId.get(key(by, type + " | " + text(by, field))) : null;
    }

    /** Returns the organisations with records; one organisation if there are no records. */
    Set<String> organisations() {
        Set<String> organisations = organisationsOf(records);
        return organisations.isEmpty() ? Set.of("") : organisations;
    }

    /** Returns the organisations that have records of a type with each of the fields filled in at least one of them: convention 8. */
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

    /** Returns a date as known at the end of d: a later one counts as empty. */
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

    /** Returns LOW or HIGH at the end of a day, including the changes of that day; for a day after d, as known on d. */
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

    /** Returns the text of a field, which is empty if the field is. No id is the empty text. */
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

    /** Returns the day of a date, or of an instant in Amsterdam. */
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

    /** Returns a key that is unique across organisations. */
    static String key(ObjectNode record, String id) {
        return organisation(record) + " | " + id;
    }
}
