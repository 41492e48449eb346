package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.data.KpiModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Checks that the examples cover every edge case of every figure, not only the usual case. The edge cases follow from the specification of
 * a figure: its kind, the dates that place it, the fields that may be empty and the records that it uses.
 */
@Tag("locale")
class ExampleCoverageTest {
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
    private static final LocalDate CLOCK_FORWARD = LocalDate.of(2024, 3, 31);
    private static final LocalDate CLOCK_BACK = LocalDate.of(2024, 10, 27);

    @TestFactory
    Stream<DynamicNode> everyKpiHasExamplesOfEachEmptyFieldAndBothSidesOfEachBoundary() {
        return WorkedExample.files().map(file -> {
            String kpi = file.get("kpi").asText();
            List<WorkedExample> examples = WorkedExample.in(file).toList();
            List<ExampleRecord> records = examples.stream().flatMap(example -> ExampleRecord.of(example).stream()).toList();
            MeasureSpecification specification = KpiModel.measures(Edition.ofKey(file.get("edition").asText())).require(kpi);
            // All components of a KPI have the same units, although one may count records within them.
            String unitType = specification.components().get(0).counted().record().key();
            return dynamicContainer(
                    kpi,
                    specification.components().stream().map(component -> dynamicTest(
                            component.key(),
                            () -> assertThat(new Edges(component, unitType, specification.ownStrata(), examples, records).lacking())
                                    .as("examples that the figure %s of %s lacks in src/test/resources/examples", component.key(), kpi)
                                    .isEmpty())));
        });
    }

    @TestFactory
    Stream<DynamicNode> somethingWhicheverKPIOfActivitiesQualityOrEffectsItIsOf() {
        List<String> shown = WorkedExample.files().map(file -> file.get("kpi").asText()).toList();
        return Stream.of(Edition.PRE_2025, Edition.E2025).map(edition -> dynamicTest(
                edition.key(),
                () -> assertThat(KpiModel.measures(edition).all().stream()
                                .map(MeasureSpecification::kpi)
                                .filter(kpi -> kpi.layer() != Layer.IMPACT)
                                .map(Objects::toString))
                        .isSubsetOf(shown)));
    }

    @Test
    void orSayWhichEdgeLacksAnExample() {
        MeasureComponent casesInTreatment = KpiModel.measures(Edition.E2025).require("A 12").require("value");

        assertThat(new Edges(casesInTreatment, "case", List.of(), List.of(), List.of()).lacking()).containsExactly(
                "a value of one unit or more",
                "an empty input, which is not registered",
                "0 where what it counts is registered and none is in the whole",
                "a unit that is left out as OUTSIDE_PERIOD",
                "a case with startedOn on the reference date, which counts",
                "a case with startedOn on the day after the reference date, which does not count",
                "a case with completedOn on the day after the reference date, which counts",
                "a case with completedOn on the reference date, which does not count",
                "a case with completedOn on the reference date, as startedOn is, which does not count");
    }

    /** The edge cases of one figure, each with the records that show it. */
    private static final class Edges {
        private final MeasureComponent component;
        private final String unitType;
        private final List<MeasureSpecification.OwnStratum> ownStrata;
        private final List<WorkedExample> examples;
        private final List<ExampleRecord> records;
        private final List<String> lacking = new ArrayList<>();

        Edges(
                MeasureComponent component,
                String unitType,
                List<MeasureSpecification.OwnStratum> ownStrata,
                List<WorkedExample> examples,
                List<ExampleRecord> records) {
            this.component = component;
            this.unitType = unitType;
            this.ownStrata = ownStrata;
            this.examples = examples;
            this.records = records;
        }

        List<String> lacking() {
            value();
            empty();
            nothing();
            component.missing().forEach(this::missing);
            component.excluded().forEach(reason ->
                    expect("a unit that is left out as " + reason, each -> each.path("excluded").path(reason.name()).asLong() > 0));
            place(component.timing());
            component.records().stream().map(MeasureComponent.RecordUse::timing).filter(Objects::nonNull).forEach(this::place);
            days();
            ownStrata.stream().map(MeasureSpecification.OwnStratum::key).forEach(this::stratum);
            return lacking;
        }

        /** The KPI's own stratum, in total and within the requested strata. */
        private void stratum(String key) {
            expectSplit("a figure by " + key, List.of(key));
            expectSplit("a figure by " + key + " within a team", List.of(Stratum.TEAM, key));
            if (key.equals(Stratum.AGE_BAND)) {
                require("an age in no band, apart from one that is not known", strata().map(each -> each.path(key).asText()).toList()
                        .containsAll(List.of(Stratum.OTHER, Stratum.UNKNOWN)));
            }
        }

        private void expectSplit(String what, List<String> keys) {
            require(what, strata().anyMatch(each -> keys.equals(names(each))));
        }

        private static List<String> names(JsonNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            return names;
        }

        private Stream<JsonNode> strata() {
            return examples.stream()
                    .flatMap(example -> WorkedExample.stream(example.json().get("expected")))
                    .filter(each -> each.get("component").asText().equals(component.key()))
                    .map(each -> each.path("stratum"));
        }

        private void value() {
            boolean divides = component.denominator().isPresent();
            expect("a value of one unit or more" + (divides ? ", with numerator and denominator" : ""), expected ->
                    has(expected, Outcome.Status.VALUE) && n(expected) > 0 && (!divides || expected.has("numerator") && expected.has("denominator")));
        }

        private void empty() {
            require("an empty input, which is not registered", examples.stream().anyMatch(example ->
                    example.json().get("units").isEmpty()
                            && example.json().path("others").isEmpty()
                            && expected(example).anyMatch(each -> has(each, Outcome.Status.NOT_REGISTERED) && n(each) == 0)));
        }

        private void nothing() {
            MeasureComponent.Kind kind = component.kind();
            if (kind == MeasureComponent.Kind.RATIO) {
                expect("a denominator of 0", each -> has(each, Outcome.Status.ZERO_DENOMINATOR) && n(each) > 0);
            }
            if (kind == MeasureComponent.Kind.RATIO || kind == MeasureComponent.Kind.PROPORTION || kind == MeasureComponent.Kind.MEAN
                    || kind == MeasureComponent.Kind.SCORE) {
                expect("no data where no unit is in the whole", each -> has(each, Outcome.Status.NO_DATA) && n(each) == 0);
                return;
            }
            expect("0 where what it counts is registered and none is in the whole", each ->
                    has(each, Outcome.Status.VALUE) && n(each) == 0 && each.get("value").asText().matches("0(\\.0+)?"));
            if (kind == MeasureComponent.Kind.SHORTAGE) {
                expect("no data where there is nothing to fall short of, and never 0", each -> has(each, Outcome.Status.NO_DATA) && n(each) > 0);
            } else if (component.missing().stream().anyMatch(missing -> missing.rule() == MeasureComponent.MissingRule.OUT)) {
                expect("no data where every unit is missing, and never 0", each ->
                        has(each, Outcome.Status.NO_DATA) && n(each) == 0 && each.path("missing").size() > 0);
            }
        }

        private void missing(MeasureComponent.MissingField missing) {
            String field = missing.field().name();
            if (missing.rule() == MeasureComponent.MissingRule.NO) {
                expect("an empty " + field + " that is taken for a no", each -> each.path("assumedNo").asLong() > 0);
            } else {
                expect("an empty " + field + " that leaves the whole", each -> each.path("missing").path(field).asLong() > 0);
            }
        }

        /** Records on both sides of the boundaries in time of a timing. */
        private void place(@Nullable Timing timing) {
            if (timing == null || timing.date() == null) {
                return;
            }
            RecordField date = timing.date();
            switch (timing.kind()) {
                case FLOW -> flow(date);
                case COHORT -> cohort(date);
                case STOCK -> stock(date, timing.until());
                case OVERLAP -> overlap(date, timing.until());
                case HISTORY -> history(date);
                default -> throw new AssertionError("No boundaries are known of " + timing.kind());
            }
            timing.otherwiseDate().ifPresent(otherwise -> otherwise(date, otherwise));
        }

        /** If the first date is empty, the other date determines whether the unit is in the account of the period. */
        private void otherwise(RecordField date, RecordField otherwise) {
            String without = article(typeOf(otherwise)) + typeOf(otherwise) + " without " + date.name() + " and with " + otherwise.name();
            require(without + " on the last day, which is not outside", records.stream()
                    .filter(each -> each.day(date) == null && isOn(each.day(otherwise), each.period().last(), 0))
                    .anyMatch(each -> !each.isOutsidePeriod(component.key())));
            require(without + " on the day after the period, which is outside", records.stream()
                    .filter(each -> each.day(date) == null && isOn(each.day(otherwise), each.period().last(), 1))
                    .anyMatch(each -> each.isOutsidePeriod(component.key())));
        }

        private void flow(RecordField date) {
            counts(date, "the first day", ReportingPeriod::first);
            counts(date, "the last day", ReportingPeriod::last);
            doesNotCount(date, "the day before the period", period -> period.first().minusDays(1));
            doesNotCount(date, "the day after the period", period -> period.last().plusDays(1));
        }

        private void cohort(RecordField date) {
            if (!typeOf(date).equals("followUp")) {
                flow(date);
                return;
            }
            RecordField completed = component.timing().date();
            show(date, "on the day of completion", true, each -> Objects.equals(each.day(date), each.dayOfUnit(completed)));
            show(date, "on the day before completion", false, each -> isOn(each.day(date), each.dayOfUnit(completed), -1));
            show(date, "on the last day of the term", true, each -> isOn(each.day(date), each.lastDayOfTerm(), 0));
            show(date, "on the day after the term", false, each -> isOn(each.day(date), each.lastDayOfTerm(), 1));
        }

        private void stock(RecordField date, List<RecordField> untils) {
            counts(date, "the reference date", ReportingPeriod::last);
            doesNotCount(date, "the day after the reference date", period -> period.last().plusDays(1));
            for (RecordField until : untils) {
                Predicate<ExampleRecord> oneDay = each ->
                        isOn(each.day(date), each.period().last(), 0) && isOn(each.day(until), each.period().last(), 0);
                // The last day of an "until" counts, but a state is over on the day of a completion, admission or end.
                if (isLastDay(until)) {
                    counts(until, "the reference date", ReportingPeriod::last);
                    doesNotCount(until, "the day before the reference date", period -> period.last().minusDays(1));
                    show(until, "on the reference date, as " + date.name() + " is", true, oneDay);
                } else {
                    counts(until, "the day after the reference date", period -> period.last().plusDays(1));
                    doesNotCount(until, "the reference date", ReportingPeriod::last);
                    show(until, "on the reference date, as " + date.name() + " is", false, oneDay);
                }
            }
        }

        private void overlap(RecordField date, List<RecordField> untils) {
            counts(date, "the last day", ReportingPeriod::last);
            doesNotCount(date, "the day after the period", period -> period.last().plusDays(1));
            for (RecordField until : untils) {
                counts(until, "the first day", ReportingPeriod::first);
                counts(until, "the last day", ReportingPeriod::last);
                doesNotCount(until, "the day before the period", period -> period.first().minusDays(1));
                show(until, "on one day of the period, as " + date.name() + " is", true, each ->
                        each.day(until) != null && each.period().contains(each.day(until)) && each.day(until).equals(each.day(date)));
            }
        }

        private void history(RecordField date) {
            // The complexity is that on the unit's own day; everything else is as known on the reference date.
            boolean isOfUnit = component.timing().kind() == Timing.Kind.FLOW && typeOf(date).equals("complexityChange");
            RecordField own = component.timing().date();
            Function<ExampleRecord, @Nullable LocalDate> day = each -> isOfUnit ? each.dayOfUnit(own) : each.period().last();
            String name = isOfUnit ? own.name() : "the reference date";
            show(date, "on " + name, true, each -> isOn(each.day(date), day.apply(each), 0));
            show(date, "on the day after " + name, false, each -> isOn(each.day(date), day.apply(each), 1));
        }

        /** Days and instants around a leap day and around the two nights in which the clock changes. */
        private void days() {
            RecordField date = component.timing().date();
            boolean isInstant = date.kind() == RecordField.Kind.INSTANT;
            if (component.unit() != MeasureComponent.Unit.DAYS && !isInstant) {
                return;
            }
            for (LocalDate day : List.of(LEAP_DAY, CLOCK_FORWARD, CLOCK_BACK)) {
                show(date, "after a time that spans " + day, true, each -> each.spans(day));
                if (isInstant) {
                    show(date, "on " + day + " that is written with an offset at which it is another day", true, each ->
                            each.isWrittenAsAnotherDay(date, day));
                }
            }
        }

        private void counts(RecordField date, String name, Function<ReportingPeriod, LocalDate> day) {
            show(date, "on " + name, true, each -> day.apply(each.period()).equals(each.day(date)));
        }

        private void doesNotCount(RecordField date, String name, Function<ReportingPeriod, LocalDate> day) {
            show(date, "on " + name, false, each -> day.apply(each.period()).equals(each.day(date)));
        }

        private void show(RecordField date, String when, boolean counts, Predicate<ExampleRecord> isSo) {
            String type = typeOf(date);
            Predicate<ExampleRecord> does = counts ? each -> each.counts(component.key()) : each -> isLeftOut(each, type);
            require(article(type) + type + " with " + date.name() + " " + when + ", which " + (counts ? "counts" : "does not count"), records.stream()
                    .filter(each -> each.is(type, unitType))
                    .anyMatch(each -> isSo.test(each) && does.test(each)));
        }

        private boolean isLeftOut(ExampleRecord record, String type) {
            if (type.equals(component.counted().record().key())) {
                return record.isPlacedOutside(component.key());
            }
            // A change of complexity before the period determines the complexity at its start, and is not a change within it.
            boolean isState = type.equals("complexityChange") && component.timing().kind() == Timing.Kind.OVERLAP;
            return isState ? !record.adds(component.key()) : !record.counts(component.key());
        }

        private static String article(String type) {
            return "aeiou".indexOf(type.charAt(0)) < 0 ? "a " : "an ";
        }

        private void expect(String what, Predicate<JsonNode> isShown) {
            require(what, examples.stream().flatMap(this::expected).anyMatch(isShown));
        }

        private Stream<JsonNode> expected(WorkedExample example) {
            return WorkedExample.stream(example.json().get("expected"))
                    .filter(each -> each.get("component").asText().equals(component.key()) && !each.has("stratum"));
        }

        private void require(String what, boolean isThere) {
            if (!isThere) {
                lacking.add(what);
            }
        }

        private static boolean has(JsonNode expected, Outcome.Status status) {
            return expected.path("status").asText(Outcome.Status.VALUE.name()).equals(status.name());
        }

        private static long n(JsonNode expected) {
            return expected.path("n").asLong();
        }

        private static boolean isOn(@Nullable LocalDate day, @Nullable LocalDate other, int daysLater) {
            return day != null && other != null && day.equals(other.plusDays(daysLater));
        }

        private static boolean isLastDay(RecordField until) {
            return until.name().toLowerCase(Locale.ROOT).endsWith("until");
        }

        private static String typeOf(RecordField field) {
            return field.qualifiedName().substring(0, field.qualifiedName().indexOf('.'));
        }
    }
}
