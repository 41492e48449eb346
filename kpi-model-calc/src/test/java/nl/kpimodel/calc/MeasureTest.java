package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.Placement;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.UnknownIdException;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.registration.Employee;
import nl.kpimodel.core.registration.Signal.Channel;
import nl.kpimodel.core.registration.Signal.Subject;
import nl.kpimodel.core.registration.WaitingEntry;
import nl.kpimodel.data.KpiModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasureTest {
    private static final ReportingPeriod QUARTER = ReportingPeriod.parse("2025-Q1");
    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

    private record Help(@Nullable String team, LocalDate start, @Nullable LocalDate end) {}

    private record Worker(String team, Employee.Role role, LocalDate from, @Nullable BigDecimal fte) {}

    private static final List<Help> HELP = List.of(
            new Help("Noord", NEW_YEAR, null), new Help("Noord", NEW_YEAR, NEW_YEAR), new Help("Zuid", NEW_YEAR, null), new Help(null, NEW_YEAR, null));
    private static final CaseDates<Help> DATES = CaseDates.of(Help::start, Help::end);
    private static final Employment<Worker> EMPLOYMENT =
            Employment.<Worker>of(Worker::role, Worker::from, worker -> null).fte(Worker::fte);
    private static final List<Worker> WORKERS = List.of(
            new Worker("Noord", Employee.Role.EMPLOYEE, NEW_YEAR, BigDecimal.ONE), new Worker("Zuid", Employee.Role.VOLUNTEER, NEW_YEAR, BigDecimal.ONE));

    @Test
    void isACollectorOverTheApplicationsOwnObjects() {
        Outcome inTreatment = HELP.stream().collect(ActivityMeasures.casesInTreatment(DATES, QUARTER));

        assertThat(inTreatment.value()).contains(BigDecimal.valueOf(3));
        assertThat(inTreatment.n()).isEqualTo(3);
        assertThat(inTreatment.account().excludedInAll()).isEqualTo(1);
        assertThat(inTreatment.period()).contains(QUARTER);
        assertThat(inTreatment).hasToString("A 12 value {} 3 COUNT");
    }

    @Test
    void showsWhatItWasAskedForWithTheLettersOfDutchAndWithoutWhatATerminalObeys() {
        Measure<Help, ?> measure = ActivityMeasures.casesInTreatment(DATES, QUARTER);

        assertThatThrownBy(() -> measure.component("cli\u00ebnten op \u00e9\u00e9n dag")).hasMessageContaining("cli\u00ebnten op \u00e9\u00e9n dag");
        assertThatThrownBy(() -> ReportingPeriod.parse("zo\u00f1\u0133s\u00eb")).hasMessageContaining("zo\u00f1\u0133s\u00eb");
        assertThatThrownBy(() -> measure.component("value\u001b[31m\u202e")).extracting(Throwable::getMessage).asString()
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void worksAsADownstreamCollectorOverEachGroupByItself() {
        Measure<Help, Outcome> measure = ActivityMeasures.casesInTreatment(DATES, QUARTER);

        assertThat(HELP.stream().collect(Collectors.groupingBy(help -> String.valueOf(help.team()), measure)))
                .hasEntrySatisfying("Noord", noord -> assertThat(noord.value()).contains(BigDecimal.ONE))
                .hasSize(3);
    }

    @Test
    void splitByAKeyHasTheTotalEveryValueMetAndTheUnitsWithoutOne() {
        Outcomes outcomes = HELP.stream().collect(ActivityMeasures.casesInTreatment(DATES, QUARTER).by(Stratum.TEAM, Help::team));

        assertThat(outcomes.strata()).containsExactly(
                Stratum.TOTAL, Stratum.of("team", Stratum.UNKNOWN), Stratum.of("team", "Noord"), Stratum.of("team", "Zuid"));
        assertThat(outcomes.outcome("value", Stratum.of("team", "Noord")).account().units()).isEqualTo(2);
        assertThat(outcomes.find("value", Stratum.of("team", "Oost"))).isEmpty();
        assertThatThrownBy(() -> outcomes.outcome("values"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"values\"")
                .hasMessageContaining("[value]");
    }

    @Test
    void isNotSplitTwiceByOneKeyNorByABlankOneNorWhereUnitsOfTheSecondTypeDoNotTellTheirs() {
        Measure<Help, Outcomes> split = ActivityMeasures.casesInTreatment(DATES, QUARTER).by(Stratum.TEAM, Help::team);
        Measure<Help, Outcomes> caseload = ActivityMeasures.caseload(DATES, EMPLOYMENT.employees(WORKERS), QUARTER);

        assertThatThrownBy(() -> split.by(Stratum.TEAM, Help::team)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("already split by team");
        assertThatThrownBy(() -> split.by(" ", Help::team)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> caseload.by(Stratum.TEAM, Help::team)).isInstanceOf(IllegalStateException.class).hasMessageContaining("team");
        assertThatThrownBy(() -> ActivityMeasures.spinOffs((Help help) -> help.start(), Help::team, QUARTER).component("value"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[count]");
    }

    @Test
    void overTwoTypesOfUnitsSplitsEachByItsOwnValue() {
        Outcomes caseload = HELP.stream()
                .collect(ActivityMeasures.caseload(DATES, EMPLOYMENT.employees(WORKERS).by(Stratum.TEAM, Worker::team), QUARTER)
                        .by(Stratum.TEAM, Help::team));

        assertThat(caseload.outcome("perEmployee").value()).contains(new BigDecimal("3.00"));
        assertThat(caseload.outcome("perEmployee", Stratum.of("team", "Noord")).value()).contains(new BigDecimal("1.00"));
        assertThat(caseload.outcome("perEmployee", Stratum.of("team", "Zuid")).status()).isEqualTo(Outcome.Status.ZERO_DENOMINATOR);
    }

    @Test
    void countsTheUnitsOfTheSecondTypeOnceAlsoInAParallelStreamAndWhenAskedTwice() {
        Measure<Help, Outcomes> caseload = ActivityMeasures.caseload(DATES, EMPLOYMENT.employees(WORKERS), QUARTER);
        Measure.Tally tally = caseload.create();
        HELP.forEach(help -> caseload.accept(tally, help));

        assertThat(caseload.result(tally)).isEqualTo(caseload.result(tally)).isEqualTo(HELP.parallelStream().collect(caseload));
    }

    @Test
    void ofSeveralFiguresGivesOneOfThemWhenAsked() {
        Measure<Help, Outcomes> caseload = ActivityMeasures.caseload(DATES, EMPLOYMENT.employees(WORKERS), QUARTER);

        assertThat(caseload.components()).containsExactly("perEmployee", "perFte");
        assertThat(HELP.stream().collect(caseload.component("perFte"))).isEqualTo(HELP.stream().collect(caseload).outcome("perFte"));
    }

    @Test
    void definedByACatalogueGivesOutcomesWithEditionAndFingerprintOfTheWords() {
        Measure<Help, Outcome> measure = ActivityMeasures.casesInTreatment(DATES, QUARTER);
        Outcome outcome = HELP.stream().collect(measure.definedBy(KpiModel.edition(Edition.E2025)));

        assertThat(outcome.edition()).contains(Edition.E2025);
        assertThat(outcome.definitionHash()).contains(KpiModel.edition(Edition.E2025).require("A 12").contentHash());
        assertThat(HELP.stream().collect(measure).edition()).isEmpty();
        assertThatThrownBy(() -> outcome.withDefinition(KpiModel.edition(Edition.E2025).require("A 13")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A 13");
        assertThatThrownBy(() -> QualityMeasures.evidenceBasedInterventions(DATES, help -> true, QUARTER).definedBy(KpiModel.edition(Edition.E2025)))
                .isInstanceOf(UnknownIdException.class);
    }

    @Test
    void thatCountsNoEventsHasNoneToDeclareRegistered() {
        assertThatThrownBy(() -> ActivityMeasures.casesInTreatment(DATES, QUARTER).eventsRegistered())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("A 12");
    }

    @Test
    void leavesATallyAsItWasWhenAFunctionOfTheApplicationThrows() {
        Measure<Help, Outcomes> measure = ActivityMeasures.casesInTreatment(DATES, QUARTER).by(Stratum.TEAM, help -> {
            if (help.team() == null) {
                throw new IllegalStateException("no team");
            }
            return help.team();
        });
        Measure.Tally tally = measure.create();
        measure.accept(tally, HELP.get(0));
        Outcomes before = measure.result(tally);

        assertThatThrownBy(() -> measure.accept(tally, HELP.get(3))).hasMessage("no team");
        assertThat(measure.result(tally)).isEqualTo(before);
    }

    @Test
    void tellsOfOneUnitWhereItGoesAndWhyAndCountsNothingByIt() {
        Measure<Help, Outcome> measure = ActivityMeasures.casesInTreatment(DATES, QUARTER);
        KpiId kpi = KpiId.of("A 12");

        assertThat(measure.place(HELP.get(0))).containsExactly(new Placement(kpi, "value", Placement.Place.WHOLE, true, null, null));
        assertThat(measure.place(HELP.get(1)).get(0).exclusionReason()).hasToString("Optional[OUTSIDE_PERIOD]");
        assertThat(Stream.<Help>empty().collect(measure).n()).isZero();
    }

    @Test
    void isRegisteredWhereAFieldIsFilledInThatItsUnitsDoNotShowAndRefusesOneThatItDoesNotNeed() {
        Measure<LocalDate, Outcome> clients = ActivityMeasures.successfulReferrals(
                        Referrals.<LocalDate>of(on -> on).success(on -> true, on -> true, on -> false), QUARTER)
                .component("clients");

        assertThat(Stream.of(NEW_YEAR).collect(clients).status()).isEqualTo(Outcome.Status.NOT_REGISTERED);
        assertThat(Stream.of(NEW_YEAR).collect(clients.filledElsewhere("case.groupId")).value()).contains(BigDecimal.ZERO);
        assertThatThrownBy(() -> clients.filledElsewhere("case.budget"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A 28 does not need \"case.budget\"; it needs [referral, ");
    }

    private record Signal(@Nullable Boolean late) {}

    private static final List<Signal> SIGNALS = List.of(new Signal(true), new Signal(null), new Signal(null), new Signal(false));

    @Test
    void takesAMissingValueForANoOrOutOfTheWholeAsTheCallerWantsItAndTellsThatAsAChoice() {
        Measure<Signal, Outcomes> late = ActivityMeasures.lateSignals(signal -> NEW_YEAR, Signal::late, QUARTER);
        Outcome out = SIGNALS.stream().collect(late.component("share"));
        Outcome no = SIGNALS.stream().collect(late.missingAs(MeasureComponent.MissingRule.NO).component("share"));

        assertThat(out).hasToString("A 5 share {} 50.0 PERCENT");
        assertThat(out.account()).isEqualTo(new Outcome.Account(2, Map.of(), Map.of("late", 2L), 0, 0));
        assertThat(no).hasToString("A 5 share {} 25.0 PERCENT");
        assertThat(no.account()).isEqualTo(new Outcome.Account(4, Map.of(), Map.of(), 2, 0));
        assertThat(no.explain(Language.DUTCH)).contains("een leeg veld telt hier als nee");
        assertThat(no.explain(Language.ENGLISH)).contains("an empty field counts as no here");
        assertThat(SIGNALS.stream().collect(late.missingAs(MeasureComponent.MissingRule.OUT).component("share"))).isEqualTo(out);
        assertThat(late.missingAs(MeasureComponent.MissingRule.NO).place(SIGNALS.get(1))).extracting(Placement::place).containsOnly(Placement.Place.ASSUMED_NO);
    }

    @Test
    void withANoTakenForMissingTellsItOnlyOfTheFiguresThatItChanges() {
        Measure<LocalDate, Outcomes> actions = ActivityMeasures.completedActions(on -> on, on -> on, on -> null, QUARTER);
        Outcomes outcomes = Stream.of(NEW_YEAR).collect(actions.missingAs(MeasureComponent.MissingRule.NO));

        assertThat(outcomes.outcome("count").explain(Language.ENGLISH)).doesNotContain("an empty field counts as no here");
        assertThat(outcomes.outcome("successfulShare").explain(Language.ENGLISH)).contains("an empty field counts as no here");
    }

    @Test
    void refusesAnotherRuleForMissingValuesWhereNoPartIsCountedByAFieldThatMayBeEmptyAndNamesTheKPI() {
        Set<String> turned = Set.of(
                "A 5", "A 6", "A 9", "A 19", "A 20", "A 26", "A 28", "A 29", "A 30", "A 31", "A 36", "A 37", "A 38", "A 39", "A 41", "K 2", "K 3");
        ExampleMeasures.ALL.forEach((kpi, maker) -> {
            Measure<ExampleUnit, ?> measure = maker.make(QUARTER, CalculationOptions.none(), List.of());
            if (turned.contains(kpi)) {
                assertThat(measure.missingAs(MeasureComponent.MissingRule.NO)).hasToString(measure.toString().replace("2025-Q1", "2025-Q1, missing as NO"));
            } else {
                assertThatThrownBy(() -> measure.missingAs(MeasureComponent.MissingRule.NO))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageStartingWith(kpi + " counts no part by a field that may be empty");
            }
        });
    }

    @Test
    void doesNotMixATallyWithOneOfAnotherRuleForMissingValues() {
        Measure<Signal, Outcomes> late = ActivityMeasures.lateSignals(signal -> NEW_YEAR, Signal::late, QUARTER);
        Measure<Signal, Outcomes> no = late.missingAs(MeasureComponent.MissingRule.NO);

        assertThatThrownBy(() -> late.combine(late.create(), no.create())).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("missing as NO");
        assertThatThrownBy(() -> late.result(no.create())).isInstanceOf(IllegalArgumentException.class);
    }

    private record Visitor(String person, String team, List<String> bands) {}

    @Test
    void saysInItsStrataWhereTheseDoNotAddUpToTheTotalAndNothingOfItWhereTheyDo() {
        String told = "The groups do not add up to the total";
        List<Visitor> visitors = List.of(new Visitor("p1", "Noord", List.of("0-17")), new Visitor("p1", "Zuid", List.of("12-23", "18-64")));
        Outcomes persons = visitors.stream().collect(ActivityMeasures.findability(
                        (Visitor visitor) -> NEW_YEAR, visitor -> Channel.REACTIVE, visitor -> Subject.PERSON, Visitor::person, QUARTER)
                .by(Stratum.TEAM, Visitor::team));
        Outcomes late = visitors.stream().collect(ActivityMeasures.lateSignals((Visitor visitor) -> NEW_YEAR, visitor -> true, QUARTER)
                .by(Stratum.TEAM, Visitor::team)
                .byEach(Stratum.AGE_BAND, Visitor::bands, Set.of()));
        Outcomes registered = Stream.of(new Worker("Noord", Employee.Role.EMPLOYEE, NEW_YEAR, BigDecimal.ONE)).collect(
                QualityMeasures.registeredEmployees(EMPLOYMENT, worker -> List.of(Employee.Register.SKJ), QUARTER));

        assertThat(persons.outcome("value").explain(Language.ENGLISH)).doesNotContain(told);
        assertThat(persons.outcome("value", Stratum.of(Stratum.TEAM, "Zuid")).explain(Language.ENGLISH)).contains(told);
        assertThat(late.outcome("count", Stratum.of(Stratum.TEAM, "Zuid")).explain(Language.ENGLISH)).doesNotContain(told);
        assertThat(late.outcome("count", Stratum.of(Stratum.AGE_BAND, "0-17")).explain(Language.ENGLISH)).contains("The age groups overlap");
        assertThat(registered.outcome("count", Stratum.of("register", "SKJ")).explain(Language.ENGLISH)).contains(told);
    }

    @Test
    void strataOfASecondKeyOverlapOnlyIfAUnitHasSeveralValuesOfThatKey() {
        Outcomes late = HELP.stream().collect(ActivityMeasures.lateSignals(Help::start, help -> true, QUARTER)
                .by(Stratum.TEAM, Help::team)
                .by(Stratum.NEIGHBOURHOOD, Help::team));

        assertThat(late.outcome("count", Stratum.of(Stratum.NEIGHBOURHOOD, "Noord")).explain(Language.ENGLISH)).doesNotContain("overlap", "do not add up");
    }

    @Test
    void hasAnOutcomeForEachExpectedValueAlsoIfNoUnitHasIt() {
        Measure<LocalDate, Outcomes> visits = ActivityMeasures.outreachVisits(on -> on, on -> BigDecimal.ONE, on -> "thuis", QUARTER);
        Stratum school = Stratum.of("location", "school");
        Measure.Tally elsewhere = ActivityMeasures.<LocalDate>outreachVisits(on -> on, on -> BigDecimal.ONE, on -> "school", ReportingPeriod.year(2024)).create();
        ActivityMeasures.<LocalDate>outreachVisits(on -> on, on -> BigDecimal.ONE, on -> "school", ReportingPeriod.year(2024)).accept(elsewhere, NEW_YEAR);

        assertThat(Stream.of(NEW_YEAR).collect(visits).strata()).doesNotContain(school);
        assertThat(Stream.of(NEW_YEAR).collect(visits.expecting(Set.of("school"))).strata()).contains(school);
        assertThat(Stream.of(NEW_YEAR).collect(visits.expectingStrataOf(elsewhere)).strata()).contains(school);
        assertThatThrownBy(() -> visits.expecting(Set.of(" "))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> visits.byEach(Stratum.TEAM, on -> Set.of(), Set.of(" "))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ActivityMeasures.casesInTreatment(DATES, QUARTER).expecting(Set.of("school"))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("A 12");
    }

    @Test
    void ofSeveralOrganisationsNeedsTheOrganisationOfTheSecondUnitsToo() {
        Measure<Help, Outcomes> caseload = ActivityMeasures.caseload(DATES, EMPLOYMENT.employees(WORKERS), QUARTER);

        assertThatThrownBy(() -> caseload.perOrganisation(Help::team)).isInstanceOf(IllegalStateException.class).hasMessageContaining("organisation");
    }

    @Test
    void countsItsStrataOverAllOrganisationsAndNamesItselfAndItsTallies() {
        Measure<Help, Outcomes> measure = ActivityMeasures.casesInTreatment(DATES, QUARTER).by(Stratum.TEAM, Help::team);
        Measure.Tally tally = measure.create();
        measure.acceptAll(tally, HELP);

        assertThat(tally.strataCount()).isEqualTo(3);
        Measure<Help, Outcomes> each = measure.perOrganisation(Help::team);
        Measure.Tally apart = each.create();
        each.acceptAll(apart, HELP);
        each.accept(apart, new Help("Oost", NEW_YEAR, null));
        assertThat(apart.strataCount()).isEqualTo(4);
        assertThat(each.combine(each.create(), apart).strataCount()).isEqualTo(4);
        assertThat(each.combine(each.combine(each.create(), apart), apart).strataCount()).isEqualTo(4);
        assertThat(measure.characteristics()).containsExactly(Collector.Characteristics.UNORDERED);
        assertThat(measure).hasToString("A 12 over 2025-Q1 [value]");
        assertThat(measure.contributors(Help::team).create()).hasToString("Tally of A 12 over 2025-Q1, by contributor");
    }

    @Test
    void saysWhyAFigureThatDividesByASecondPopulationHasNoValue() {
        Worker unknown = new Worker("Zuid", Employee.Role.EMPLOYEE, NEW_YEAR, null);
        List<Worker> workers = List.of(WORKERS.get(0), unknown);
        Measure<Help, Outcome> perFte = ActivityMeasures.caseload(DATES, EMPLOYMENT.employees(workers), QUARTER).component("perFte");

        assertThat(HELP.stream().collect(perFte).explain(Language.ENGLISH).replace('\u00A0', ' '))
                .contains("The number of FTE is missing for 1 of the 2 employees");
        assertThat(HELP.stream().collect(ActivityMeasures.caseload(DATES, EMPLOYMENT.employees(WORKERS), QUARTER).component("perFte")).explain(Language.ENGLISH))
                .doesNotContain("FTE is missing");
    }

    @Test
    void saysOfAShortageWhatIsRequestedAndAvailableOrThatNoCapacityIsKnown() {
        WaitingEntries<Help> entries = WaitingEntries.<Help>of(help -> WaitingEntry.Subject.PERSON, Help::start).requestedHours(help -> BigDecimal.TEN);
        Employment.Capacities<Worker> known = Employment.Capacities.of(WORKERS, Worker::from, worker -> QUARTER.last(), worker -> BigDecimal.ONE);
        Employment.Capacities<Worker> past = Employment.Capacities.of(WORKERS, worker -> NEW_YEAR.minusYears(2), worker -> NEW_YEAR.minusYears(1), worker -> BigDecimal.ONE);

        assertThat(HELP.stream().collect(ActivityMeasures.waitingList(entries, known, QUARTER)).outcome("shortageHours").explain(Language.ENGLISH).replace('\u00A0', ' '))
                .contains("requested 40 hours, available 2 hours").doesNotContain("capacity was stated");
        assertThat(HELP.stream().collect(ActivityMeasures.waitingList(entries, past, QUARTER)).outcome("shortageHours").explain(Language.ENGLISH))
                .contains("No capacity was stated for this period");
    }

    @Test
    void refusesToCountBeyondTheLargestNumberThereIs() {
        Measure<Help, Outcome> measure = ActivityMeasures.casesInTreatment(DATES, QUARTER);
        Measure.Tally tally = measure.create();
        measure.accept(tally, HELP.get(0));
        for (int doubled = 0; doubled < 62; doubled++) {
            measure.combine(tally, measure.combine(measure.create(), tally));
        }

        assertThat(measure.result(tally).value()).contains(new BigDecimal("4611686018427387904"));
        assertThatThrownBy(() -> measure.combine(tally, measure.combine(measure.create(), tally)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("A count goes beyond 9223372036854775807, the largest there is; calculate parts of the input apart.");
    }
}
