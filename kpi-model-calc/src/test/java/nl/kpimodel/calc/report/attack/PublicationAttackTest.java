package nl.kpimodel.calc.report.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.calc.EffectOptions;
import nl.kpimodel.calc.FollowUps;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.calc.report.ReportJson;
import nl.kpimodel.calc.report.SmallGroups;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A linear programme over everything that is known of the published numbers finds no hidden number. */
class PublicationAttackTest {
    private static final List<String> KPIS = List.of(
            "A 2", "A 4", "A 5", "A 6", "A 9", "A 12", "A 13", "A 14", "A 15", "A 20", "A 22", "A 23", "A 27", "A 29", "A 30");
    private static final List<String> OF_PEOPLE = List.of("A 2", "A 7", "A 21", "A 22", "A 23", "A 27", "A 28", "A 36", "A 37", "A 38", "A 39",
            "E 1.1.1", "E 1.3.1", "E 1.2.1", "E 1.2.2", "E 4.1.3");
    private static final List<String> OF_QUALITY = List.of("K 1", "K 2", "K 3", "K 4", "A 12", "A 13", "A 22");
    private static final CalculationOptions OPTIONS = CalculationOptions.builder().followUpTerm(FollowUps.Term.WHOLE_FILE)
            .effects(EffectOptions.builder().answerScale(EffectOptions.AnswerScale.of(List.of("NEE", "JA"), List.of("JA")))
                    .combination(EffectOptions.Combination.ANY).build()).build();
    private static final List<ReportingPeriod> PERIODS =
            List.of(ReportingPeriod.quarter(2025, 1), ReportingPeriod.quarter(2025, 2), ReportingPeriod.parse("2025-H1"));

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aHiddenNumberCannotBeFound(long seed) throws IOException {
        attack(Target.of(seed, 3, 6, 5, KPIS), Integer.MAX_VALUE);
    }

    static Stream<Long> fewSeeds() {
        return seeds().limit(8);
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void norInTheFilesOfOneRunAfterAnother(long seed) throws IOException {
        attackOneAfterAnother(Target.of(seed, 3, 6, 5, KPIS), Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void norOneOfPeopleAndWhatTheySay(long seed) throws IOException {
        attack(Target.of(seed, 3, 6, 5, OF_PEOPLE), Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void norOneOfPeopleInTheFilesOfOneRunAfterAnother(long seed) throws IOException {
        attackOneAfterAnother(Target.of(seed, 3, 6, 3, OF_PEOPLE), 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void norOneOfQuality(long seed) throws IOException {
        attack(Target.of(seed, 3, 6, 4, OF_QUALITY), Integer.MAX_VALUE);
    }

    /**
     * What was hidden stays hidden in a registration that has grown since. The rules promise no more about revised numbers than this and that no
     * figure changes by few units, so the programme does not combine the changes of several figures.
     */
    @ParameterizedTest
    @MethodSource("fewSeeds")
    void norIsOneShownAfterARevision(long seed) throws IOException {
        Target target = Target.of(seed, 3, 6, 5, KPIS);
        List<ReportingPeriod> periods = PERIODS.subList(0, 1);
        ReportForm before = read(file(target.groups().publish(target.withoutSomeEvents().reports(periods)).get(0)));
        KpiReport after = target.groups().publish(target.reports(periods), List.of(before)).get(0).report();

        assertThat(before.report().outcomes().stream().filter(outcome -> outcome.status() == Outcome.Status.SUPPRESSED)).isNotEmpty()
                .allSatisfy(hidden -> assertThat(after.find(hidden.kpi(), hidden.component(), hidden.stratum()).orElseThrow().status())
                        .isNotEqualTo(Outcome.Status.VALUE));
    }

    /** {@code -Pattack}; {@code -Dkpi.attacks=N} for another number of registrations. */
    @Test
    @Tag("attack")
    void noneOfManyIsFound() throws IOException {
        int attacks = Integer.getInteger("kpi.attacks", 1000);
        for (long seed = 1000; seed < 1000 + attacks; seed++) {
            // Most registrations have few teams, and in large ones only the smallest numbers are attacked, because a programme grows with
            // the square of the number of teams. The first numbers of Random are nearly the same for seeds that follow each other.
            int mostTeams = 3 + (int) (57 * Math.pow(new SplittableRandom(seed).nextDouble(), 4));
            List<String> kpis = List.of(KPIS, OF_PEOPLE, OF_QUALITY).get((int) (seed % 3));
            attack(Target.of(seed, 3, mostTeams, mostTeams > 12 ? 2 : 5, kpis), 12);
            attackOneAfterAnother(Target.of(seed, 3, mostTeams, mostTeams > 12 ? 2 : 5, kpis), 12);
        }
    }

    /** A registration, its publication and the attack. */
    private record Target(Edition edition, long seed, Random random, List<KpiId> selection, String[] by, int threshold, String lines) {
        static Target of(long seed, int fewestTeams, int mostTeams, int mostKpis, List<String> kpis) {
            Random random = new Random(seed);
            List<String> shuffled = new ArrayList<>(kpis);
            Collections.shuffle(shuffled, random);
            List<KpiId> selection = shuffled.subList(0, 2 + random.nextInt(mostKpis)).stream().map(KpiId::of).toList();
            String[] by = random.nextBoolean() ? new String[] {"team"} : new String[] {"team", "neighbourhood"};
            int threshold = random.nextInt(3) == 0 ? 3 + random.nextInt(8) : 5;
            String lines = kpis.equals(KPIS) ? RandomTeams.lines(seed, fewestTeams, mostTeams) : RandomTeams.linesWithPeople(seed, fewestTeams, mostTeams);
            return new Target(kpis.equals(OF_QUALITY) ? Edition.PRE_2025 : Edition.E2025, seed, random, selection, by, threshold, lines);
        }

        /** Returns the registration with a third of the signals, actions and assessments missing. */
        Target withoutSomeEvents() {
            Random left = new Random(seed);
            String fewer = lines.lines()
                    .filter(line -> !line.matches(".*\"type\":\"(signal|action|assessment)\".*") || left.nextInt(3) > 0)
                    .collect(Collectors.joining("\n"));
            return new Target(edition, seed, random, selection, by, threshold, fewer);
        }

        List<KpiReport> reports(List<ReportingPeriod> periods) throws IOException {
            return PublicationAttackTest.reports(edition, lines, selection, periods, by);
        }

        SmallGroups groups() {
            return SmallGroups.standard().withThreshold(threshold);
        }
    }

    private static void attack(Target target, int mostNumbers) throws IOException {
        List<KpiReport> reports = target.reports(PERIODS.subList(0, 1 + target.random().nextInt(PERIODS.size())));
        List<JsonNode> files = new ArrayList<>();
        for (ReportForm form : target.groups().publish(reports)) {
            files.add(file(form));
        }
        attack(target, reports, files, mostNumbers);
    }

    /**
     * Each period is published separately, given the earlier publications; sometimes the half year is first. The remaining quarter is
     * calculated too, as the job does, because it follows from the half year and the other quarter.
     */
    private static void attackOneAfterAnother(Target target, int mostNumbers) throws IOException {
        List<ReportingPeriod> order = new ArrayList<>(PERIODS);
        if (target.random().nextInt(3) == 0) {
            Collections.shuffle(order, target.random());
        }
        List<KpiReport> reports = target.reports(order);
        List<ReportForm> before = new ArrayList<>();
        List<JsonNode> files = new ArrayList<>();
        for (int run = 0; run < order.size(); run++) {
            boolean hasHalf = order.subList(0, run + 1).contains(PERIODS.get(2));
            JsonNode file = file(target.groups().publish(reports.subList(0, hasHalf ? order.size() : run + 1), before).get(run));
            files.add(file);
            before.add(read(file));
        }
        attack(target, reports, files, mostNumbers);
    }

    private static ReportForm read(JsonNode file) {
        return ReportForm.fromTree(new ObjectMapper().convertValue(file, Map.class), KpiModel::edition);
    }

    private static JsonNode file(ReportForm form) throws IOException {
        StringBuilder json = new StringBuilder();
        ReportJson.write(form, json);
        return new ObjectMapper().readTree(json.toString());
    }

    private static void attack(Target target, List<KpiReport> reports, List<JsonNode> files, int mostNumbers) {
        Attack attack = new Attack(files);
        Map<Attack.Unknown, Long> numbers = new LinkedHashMap<>();
        for (Attack.Unknown hidden : attack.hidden()) {
            long number = trueNumber(reports, hidden.name);
            // A small number is never excused.
            if (number > 0 && (number < target.threshold() || !attack.isTold(hidden, number))) {
                numbers.put(hidden, number);
            }
        }
        numbers.entrySet().stream().sorted(Map.Entry.comparingByValue()).limit(mostNumbers).forEach(hidden -> assertThat(attack.possible(hidden.getKey(), target.threshold()))
                .as("seed %d, %s, threshold %d: %s, which is %d", target.seed(), target.selection(), target.threshold(), hidden.getKey().name, hidden.getValue())
                .isGreaterThanOrEqualTo(target.threshold()));
    }

    /** Returns the true value of a hidden number. A 0 needs no protection, because counts of 0 are shown. */
    private static long trueNumber(List<KpiReport> reports, String name) {
        String[] parts = name.split("\\|");
        return reports.stream()
                .filter(report -> report.period().name().equals(parts[0]))
                .flatMap(report -> report.outcomes().stream())
                .filter(outcome -> (outcome.kpi() + " " + outcome.component()).equals(parts[1]))
                .filter(outcome -> new TreeMap<>(outcome.stratum().values()).toString().equals(parts[3]))
                .mapToLong(outcome -> parts[2].equals("n")
                        ? outcome.n()
                        : outcome.numerator().map(over -> over.rounded(0).longValueExact()).orElseGet(() -> outcome.value().orElseThrow().longValueExact()))
                .findFirst()
                .orElseThrow();
    }

    static List<KpiReport> reports(String lines, List<KpiId> selection, List<ReportingPeriod> periods, String... by) throws IOException {
        return reports(Edition.E2025, lines, selection, periods, by);
    }

    private static List<KpiReport> reports(Edition edition, String lines, List<KpiId> selection, List<ReportingPeriod> periods, String... by) throws IOException {
        KpiCatalogue model = KpiModel.edition(edition);
        RegistrationData data = RegistrationData.read(RegistrationSource.ndjson("input.ndjson", new StringReader(lines)), ReadingOptions.standard(),
                ValidationOptions.standard().withCatalogue(model));
        assertThat(data.report().total().rejected()).as("%s", data.report().findings()).isZero();
        try (Stream<RegistrationRecord> records = data.records()) {
            return KpiCalculator.of(model, KpiModel.measures(edition), selection).periods(periods).by(by).options(OPTIONS).calculateEach(records);
        }
    }
}
