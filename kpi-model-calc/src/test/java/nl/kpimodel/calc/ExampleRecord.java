package nl.kpimodel.calc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.internal.ModelCalendar;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.registration.RecordField;
import org.jspecify.annotations.Nullable;

/**
 * One record of an example, with the outcomes of the example with and without this record. The effect of a record on a figure is the
 * difference between the two, so the file need not state it.
 */
final class ExampleRecord {
    /** Record types within a unit, by the field of the unit that contains them. */
    private static final Map<String, String> WITHIN_UNITS = Map.of(
            "timeEntry", "entries",
            "participation", "participations",
            "complexityChange", "changes",
            "zrmScore", "scores",
            "careProvider", "providers",
            "followUp", "followUps",
            "planChange", "changedOn",
            "teamChange", "changedOn");

    /** Record types that are next to the units, in examples whose units are of another type. */
    private static final Set<String> BESIDE_UNITS = Set.of("employee", "capacity");

    private final String place;
    private final JsonNode unit;
    private final JsonNode json;
    private final WorkedExample example;
    private final Map<String, Outcome> with;
    private final Map<String, Outcome> without;

    private ExampleRecord(String place, JsonNode unit, JsonNode json, WorkedExample example, Map<String, Outcome> with, WorkedExample rest) {
        this.place = place;
        this.unit = unit;
        this.json = json;
        this.example = example;
        this.with = with;
        this.without = rest.outcomes();
    }

    /** Returns all records of an example: its units, and the records within and next to them. */
    static List<ExampleRecord> of(WorkedExample example) {
        Map<String, Outcome> with = example.outcomes();
        List<ExampleRecord> records = new ArrayList<>();
        for (String place : List.of("units", "others")) {
            JsonNode units = example.json().path(place);
            for (int i = 0; i < units.size(); i++) {
                JsonNode unit = units.get(i);
                records.add(new ExampleRecord(place, unit, unit, example, with, without(example, "/" + place, i)));
                for (String field : Set.copyOf(WITHIN_UNITS.values())) {
                    JsonNode inside = unit.path(field);
                    for (int j = 0; j < inside.size(); j++) {
                        WorkedExample rest = without(example, "/" + place + "/" + i + "/" + field, j);
                        records.add(new ExampleRecord(field, unit, inside.get(j), example, with, rest));
                    }
                }
            }
        }
        return records;
    }

    private static WorkedExample without(WorkedExample example, String list, int index) {
        JsonNode copy = example.json().deepCopy();
        ((ArrayNode) copy.at(list)).remove(index);
        return new WorkedExample(example.kpi(), copy);
    }

    /** Returns whether this is a record of a type, in an example with units of a type. */
    boolean is(String type, String unitType) {
        if (type.equals(unitType)) {
            return place.equals("units");
        }
        return place.equals(WITHIN_UNITS.getOrDefault(type, BESIDE_UNITS.contains(type) ? "others" : "units"));
    }

    /** Returns whether the figure differs without this record. */
    boolean counts(String component) {
        return !figure(with, component).equals(figure(without, component));
    }

    /** Returns whether this record adds to the numerator, whatever its effect on the denominator. */
    boolean adds(String component) {
        return !above(with, component).equals(above(without, component));
    }

    private static Optional<?> above(Map<String, Outcome> outcomes, String component) {
        Outcome outcome = outcomes.get(WorkedExample.key(component, Stratum.TOTAL));
        return outcome.numerator().isPresent() ? outcome.numerator() : outcome.value();
    }

    private static List<Object> figure(Map<String, Outcome> outcomes, String component) {
        Outcome outcome = outcomes.get(WorkedExample.key(component, Stratum.TOTAL));
        return List.of(outcome.n(), outcome.value(), outcome.numerator(), outcome.denominator());
    }

    /** Returns whether the account of the figure has this record as outside the period, or as open. */
    boolean isPlacedOutside(String component) {
        return isOutsidePeriod(component) || excludes(component, ExclusionReason.OPEN);
    }

    /** Returns whether the account of the figure has this record as outside the period. */
    boolean isOutsidePeriod(String component) {
        return excludes(component, ExclusionReason.OUTSIDE_PERIOD);
    }

    private boolean excludes(String component, ExclusionReason reason) {
        return excluded(with, component, reason) > excluded(without, component, reason);
    }

    private static long excluded(Map<String, Outcome> outcomes, String component, ExclusionReason reason) {
        return outcomes.get(WorkedExample.key(component, Stratum.TOTAL)).account().excluded().getOrDefault(reason, 0L);
    }

    ReportingPeriod period() {
        return example.period();
    }

    /** Returns the last day on which the unit of this record may be followed up, or null if absent. */
    @Nullable LocalDate lastDayOfTerm() {
        FollowUps.Term term = example.options().followUpTerm().orElse(null);
        LocalDate completed = day(unit, "completedOn");
        return term == null || completed == null || term.equals(FollowUps.Term.WHOLE_FILE)
                ? null
                : LocalDate.ofEpochDay(term.lastDay(completed.toEpochDay()));
    }

    /** Returns the day in a field of the record, or the day itself in a list of days. */
    @Nullable LocalDate day(RecordField field) {
        return json.isTextual() ? LocalDate.parse(json.asText()) : day(json, field.name());
    }

    /** Returns the day in a field of the unit of this record. */
    @Nullable LocalDate dayOfUnit(RecordField field) {
        return day(unit, field.name());
    }

    private static @Nullable LocalDate day(JsonNode record, String field) {
        return dayIn(record.path(field).asText()).orElse(null);
    }

    /** Returns whether the record begins on or before a day and ends on or after it, but not both on the day. */
    boolean spans(LocalDate day) {
        List<LocalDate> days = days().sorted().toList();
        return days.size() > 1
                && !days.get(0).isAfter(day)
                && !days.get(days.size() - 1).isBefore(day)
                && !days.get(0).equals(days.get(days.size() - 1));
    }

    private Stream<LocalDate> days() {
        return WorkedExample.stream(json).map(field -> dayIn(field.asText())).flatMap(Optional::stream);
    }

    /** Returns whether an instant is on a day in the Netherlands, but written with the date of another day. */
    boolean isWrittenAsAnotherDay(RecordField field, LocalDate day) {
        String text = json.path(field.name()).asText();
        return day.equals(day(field)) && !text.startsWith(day.toString());
    }

    private static Optional<LocalDate> dayIn(String text) {
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.of(LocalDate.parse(text));
        }
        return text.matches("\\d{4}-\\d{2}-\\d{2}T.*")
                ? Optional.of(OffsetDateTime.parse(text).atZoneSameInstant(ModelCalendar.ZONE).toLocalDate())
                : Optional.empty();
    }

    @Override
    public String toString() {
        return Objects.toString(json) + " of \"" + example.name() + "\"";
    }
}
