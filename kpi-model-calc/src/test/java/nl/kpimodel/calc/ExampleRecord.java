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
import nl.kpimodel.core.ModelCalendar;
import nl.kpimodel.core.measure.ExclusionReason;
import nl.kpimodel.core.registration.RecordField;
import org.jspecify.annotations.Nullable;

/**
 * One record in an example, with the outcomes of the example as it stands and of the same without this record. What a record does to a figure is the
 * difference of the two, so that nothing needs to be told of it in the file.
 */
final class ExampleRecord {
    /** Record types that stand inside a unit, and the field of the unit that holds them. */
    private static final Map<String, String> WITHIN_UNITS = Map.of(
            "timeEntry", "entries",
            "participation", "participations",
            "complexityChange", "changes",
            "zrmScore", "scores",
            "careProvider", "providers",
            "followUp", "followUps",
            "planChange", "changedOn",
            "teamChange", "changedOn");

    /** Record types that stand beside the units where those are something else. */
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

    /** All records of an example: its units, what stands inside them and what stands beside them. */
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

    /** Whether it is a record of this type, in an example of which the units are of that type. */
    boolean is(String type, String unitType) {
        if (type.equals(unitType)) {
            return place.equals("units");
        }
        return place.equals(WITHIN_UNITS.getOrDefault(type, BESIDE_UNITS.contains(type) ? "others" : "units"));
    }

    /** Whether the figure is another without it. */
    boolean counts(String component) {
        return !figure(with, component).equals(figure(without, component));
    }

    /** Whether it adds to what stands above the line, whatever it does to what stands below. */
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

    /** Whether it is in the account of the figure as lying outside the period, or as not having come to its end by then. */
    boolean isPlacedOutside(String component) {
        return isOutsidePeriod(component) || excludes(component, ExclusionReason.OPEN);
    }

    /** Whether it is in the account of the figure as lying outside the period. */
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

    /** The last day on which the unit that it stands in may still be followed up, null where there is no such day. */
    @Nullable LocalDate lastDayOfTerm() {
        FollowUpTerm term = example.options().followUpTerm().orElse(null);
        LocalDate completed = day(unit, "completedOn");
        return term == null || completed == null || term.equals(FollowUpTerm.WHOLE_FILE)
                ? null
                : LocalDate.ofEpochDay(term.lastDay(completed.toEpochDay()));
    }

    /** The day of a field of the record, or of a list of days the day itself. */
    @Nullable LocalDate day(RecordField field) {
        return json.isTextual() ? LocalDate.parse(json.asText()) : day(json, field.name());
    }

    /** The day of a field of the unit that it stands in. */
    @Nullable LocalDate dayOfUnit(RecordField field) {
        return day(unit, field.name());
    }

    private static @Nullable LocalDate day(JsonNode record, String field) {
        return dayIn(record.path(field).asText()).orElse(null);
    }

    /** Whether the record begins on or before this day and ends on or after it, but not both on the day. */
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

    /** Whether an instant is on this day in the Netherlands, and written with the date of another. */
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
