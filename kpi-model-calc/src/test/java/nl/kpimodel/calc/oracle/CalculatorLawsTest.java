package nl.kpimodel.calc.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Placement;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.PartialCalculation;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Response;

/** Laws of every calculation over registration records. */
class CalculatorLawsTest {
    private static final List<ReportingPeriod> PERIODS = List.of(
            ReportingPeriod.parse("2024-02"), ReportingPeriod.parse("2024-Q1"), ReportingPeriod.parse("2024"), ReportingPeriod.parse("2023/2024"),
                    ReportingPeriod.parse("2025-Q1"));

    /** Figures that count persons or hours of a second type. A unit of one stratum may also be in another, or the figure is not a sum. */
    private static final Set<String> NOT_ADDING_UP = Set.of("A 7 value", "A 37 count", "A 37 share", "A 38 count", "A 38 share", "A 39 count", "A 39 share");

    /** A random calculation. */
    private record Subject(KpiCatalogue model, OracleRequest request, List<RegistrationRecord> records) {
        static Subject of(long seed) {
            RandomRegistration registration = RandomRegistration.of(seed);
            OracleRequest request = registration.request();
            KpiCatalogue model = RequestedCalculator.model(request);
            return new Subject(model, request, AcceptedRecords.of(registration.records(), model));
        }

        KpiCalculator calculator() {
            return RequestedCalculator.of(request);
        }
    }

    private static void assertSame(KpiReport one, KpiReport other) {
        assertThat(one.outcomes()).isEqualTo(other.outcomes());
        assertThat(one.outcomes().stream().map(Outcome::contributors)).isEqualTo(other.outcomes().stream().map(Outcome::contributors).toList());
        assertThat(one.response()).isEqualTo(other.response());
        assertThat(one.records()).isEqualTo(other.records());
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    @Label("gives the same report whatever the order of the records")
    void orderDoesNotMatter(@ForAll long seed) {
        Subject subject = Subject.of(seed);
        List<RegistrationRecord> shuffled = new ArrayList<>(subject.records());
        Collections.shuffle(shuffled, new Random(seed));

        assertSame(subject.calculator().calculate(shuffled), subject.calculator().calculate(subject.records()));
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    @Label("gives the same report of a parallel stream, which is split and joined")
    void splittingDoesNotMatter(@ForAll long seed) {
        Subject subject = Subject.of(seed);
        List<RegistrationRecord> shuffled = new ArrayList<>(subject.records());
        Collections.shuffle(shuffled, new Random(seed));

        assertSame(subject.calculator().calculate(shuffled.parallelStream()), subject.calculator().calculate(subject.records()));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    @Label("gives the same reports of parts that were counted apart, serialised on the way and combined in any order")
    void countingApartDoesNotMatter(@ForAll long seed) throws IOException, ClassNotFoundException {
        Subject subject = Subject.of(seed);
        Random random = new Random(seed);
        List<PartialCalculation> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            parts.add(subject.calculator().create());
        }
        for (RegistrationRecord record : subject.records()) {
            int part = random.nextInt(parts.size());
            if (random.nextInt(20) == 0) {
                parts.set(part, sent(parts.get(part)));
            }
            subject.calculator().accept(parts.get(part), record);
        }
        Collections.shuffle(parts, random);
        KpiCalculator calculator = subject.calculator();
        PartialCalculation whole = calculator.create();
        for (PartialCalculation part : parts) {
            calculator.combine(whole, sent(part));
        }

        assertSame(calculator.result(whole).get(0), subject.calculator().calculate(subject.records()));
    }

    private static PartialCalculation sent(PartialCalculation part) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(part);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (PartialCalculation) in.readObject();
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    @Label("gives for each of several periods what it gives for that period alone, and the crossed strata that no unit is in then")
    void periodsDoNotDisturbEachOther(@ForAll long seed) {
        Subject subject = Subject.of(seed);
        List<ReportingPeriod> periods = new ArrayList<>(PERIODS);
        Collections.shuffle(periods, new Random(seed));

        List<KpiReport> together = subject.calculator().periods(periods).calculateEach(subject.records().stream());

        for (int i = 0; i < periods.size(); i++) {
            KpiReport alone = subject.calculator().period(periods.get(i)).calculate(subject.records());
            Set<List<Object>> figures = new HashSet<>(figures(alone));
            Map<Boolean, List<Outcome>> outcomes = together.get(i).outcomes().stream()
                    .collect(Collectors.partitioningBy(outcome -> figures.contains(figure(outcome))));
            assertThat(outcomes.get(true)).isEqualTo(alone.outcomes());
            // A unit may have a pair at the end of one period only, because the complexity of a case changes.
            assertThat(outcomes.get(false)).allSatisfy(outcome -> {
                assertThat(outcome.stratum().values()).hasSize(2).containsKey(Stratum.COMPLEXITY);
                Map<String, Long> account = new TreeMap<>();
                add(account, outcome.account());
                assertThat(account.values()).containsOnly(0L);
            });
            assertThat(together.get(i).response()).isEqualTo(alone.response());
            assertThat(together.get(i).records()).isEqualTo(alone.records());
            assertThat(figures(together.get(i))).isEqualTo(figures(together.get(0)));
        }
    }

    private static List<List<Object>> figures(KpiReport report) {
        return report.outcomes().stream().map(CalculatorLawsTest::figure).toList();
    }

    private static List<Object> figure(Outcome outcome) {
        return List.of(outcome.kpi(), outcome.component(), outcome.stratum(), outcome.figure());
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    @Label("gives for a selection what it gives for those KPIs among all")
    void selectionDoesNotMatter(@ForAll long seed) {
        Subject subject = Subject.of(seed);
        List<KpiId> ids = new ArrayList<>(subject.model().kpis().stream().map(Kpi::id).toList());
        Collections.shuffle(ids, new Random(seed));
        List<KpiId> selected = ids.subList(0, 12);

        KpiReport all = subject.calculator().calculate(subject.records());
        KpiReport some = RequestedCalculator.of(subject.request(), selected).calculate(subject.records());

        assertThat(some.outcomes()).isEqualTo(all.outcomes().stream().filter(outcome -> selected.contains(outcome.kpi())).toList());
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    @Label("accounts for every unit in the total and in the strata, which add up to it")
    void strataAddUp(@ForAll long seed) {
        Subject subject = Subject.of(seed);
        KpiReport report = subject.calculator().calculate(subject.records());
        for (String key : OracleRequest.FIELDS_OF_RECORDS) {
            Map<String, Map<String, Long>> parts = new TreeMap<>();
            for (Outcome outcome : report.outcomes()) {
                // NOT_DEFINED takes precedence over whether an organisation registers the figure.
                boolean judged = !key.equals(Stratum.ORGANISATION) || outcome.status() != Outcome.Status.NOT_DEFINED;
                if (judged && outcome.stratum().values().keySet().equals(Set.of(key))) {
                    add(parts.computeIfAbsent(outcome.kpi() + " " + outcome.component(), k -> new TreeMap<>()), key, outcome);
                }
            }
            NOT_ADDING_UP.forEach(parts::remove);
            parts.forEach((figure, sum) -> {
                Outcome total = report.outcomes().stream()
                        .filter(outcome -> outcome.stratum().isTotal() && figure.equals(outcome.kpi() + " " + outcome.component()))
                        .findFirst()
                        .orElseThrow();
                Map<String, Long> whole = new TreeMap<>();
                add(whole, key, total);
                assertThat(sum).as("%s by %s", figure, key).isEqualTo(whole);
            });
        }
    }

    /**
     * An organisation that does not register the figure has its usual account in its own stratum. In other strata, all its units have the
     * reason NOT_REGISTERED.
     */
    private static void add(Map<String, Long> sum, String key, Outcome outcome) {
        Map<String, Long> account = new TreeMap<>();
        add(account, outcome.account());
        if (key.equals(Stratum.ORGANISATION) && outcome.status() == Outcome.Status.NOT_REGISTERED) {
            account.remove("assumedNo");
            long units = account.values().stream().mapToLong(Long::longValue).sum();
            account = units == 0 ? Map.of() : Map.of("excluded NOT_REGISTERED", units);
        }
        account.forEach((what, count) -> sum.merge(what, count, Long::sum));
    }

    private static void add(Map<String, Long> sum, Outcome.Account account) {
        sum.merge("n", account.n(), Long::sum);
        sum.merge("assumedNo", account.assumedNo(), Long::sum);
        account.excluded().forEach((reason, count) -> sum.merge("excluded " + reason, count, Long::sum));
        account.missing().forEach((field, count) -> sum.merge("missing " + field, count, Long::sum));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    @Label("places every record where the account of the total has it")
    void placementsMakeUpTheAccount(@ForAll long seed) {
        Subject subject = Subject.of(seed);
        Map<String, Map<String, Long>> placed = new TreeMap<>();
        Set<Object> units = new HashSet<>();
        for (KpiCalculator.RecordPlacement each : subject.calculator().place(subject.records().stream(), record -> units.add(unit(record)))) {
            Placement placement = each.placement();
            placed.computeIfAbsent(placement.kpi() + " " + placement.component(), k -> new TreeMap<>()).merge(switch (placement.place()) {
                case WHOLE, ASSUMED_NO -> "n";
                case EXCLUDED -> "excluded " + placement.reason();
                case MISSING -> "missing " + placement.field();
            }, 1L, Long::sum);
        }
        for (Outcome outcome : subject.calculator().calculate(subject.records()).outcomes()) {
            String figure = outcome.kpi() + " " + outcome.component();
            if (outcome.stratum().isTotal() && outcome.kpi().layer() != Layer.IMPACT && !NOT_ADDING_UP.contains(figure)) {
                Map<String, Long> account = new TreeMap<>();
                add(account, outcome.account());
                account.remove("assumedNo");
                account.values().removeIf(count -> count == 0);
                assertThat(placed.getOrDefault(figure, Map.of())).as(figure).isEqualTo(account);
            }
        }
    }

    /** Answers of one questionnaire are one unit; every other record is its own. */
    private static Object unit(RegistrationRecord record) {
        return record instanceof Response response
                ? List.of(record.strata().organisation(), response.respondentId(), String.valueOf(response.caseId()), response.item().questionnaire())
                : new Object();
    }
}
