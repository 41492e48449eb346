package nl.kpimodel.calc.report;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.core.registration.SpinOff;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationSource;

/** Reports for tests of their output: of the sample registration, of a hostile one, and of an empty one. */
final class SampleReports {
    /** Texts that a spreadsheet, a page or a document might treat as more than text. */
    static final List<String> HOSTILE_TEAMS = List.of(
            "<script>alert(1)</script>", "=cmd()|' /C calc'!A0", "@SUM(1;2)", "a | b", "x\";=1+1", "[link](http://evil.example)", "**vet**",
            "\u05e6\u05e4\u05d5\u05df", "\u202eevil", "&lt;b&gt;", "</style><b>", "- item", "more ,=1 and ;=1",
            "a,=1+1,b", "a, \"@x\"", "3-5", "1E5", "007", "1/2", "12:30", "maart 2025", "'@Home", "TRUE", "1.234", "\u20ac 5", "5%");

    static final String HOSTILE_STORY = "=HYPERLINK(\"http://evil.example\")\n<img src=x onerror=alert(1)>\n| a | b |\n\ud83d";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Calculated once, on first use. */
    private static final class Sample {
        static final List<KpiReport> QUARTERS = quarters(Edition.E2025);
        static final List<KpiReport> EARLIER = quarters(Edition.PRE_2025);
    }

    /** Calculated on first use, once. */
    private static final class ManyTeams {
        static final List<KpiReport> QUARTERS = eightQuarters();
    }

    private SampleReports() {}

    /** Returns two quarters of the sample registration by the edition of 2025, split by team. */
    static List<KpiReport> twoQuarters() {
        return Sample.QUARTERS;
    }

    static KpiReport ofEarlierEdition() {
        return Sample.EARLIER.get(0);
    }

    @SuppressWarnings("unchecked")
    private static CalculationOptions options(Path file) throws IOException {
        return CalculationOptions.fromTree(new ObjectMapper().readValue(Files.readAllBytes(file), Map.class));
    }

    private static List<KpiReport> quarters(Edition edition) {
        try {
            Path sample = Path.of(Objects.requireNonNull(SampleReports.class.getResource("/quickstart/options.json")).toURI()).getParent();
            KpiCatalogue model = KpiModel.edition(edition);
            CalculationOptions options = options(sample.resolve("options.json"));
            RegistrationData data = RegistrationData.read(
                    RegistrationSource.at(sample.resolve("registration")), ReadingOptions.standard(), ValidationOptions.standard().withCatalogue(model));
            KpiCalculator calculator = KpiCalculator.of(model, KpiModel.measures(edition))
                    .periods(List.of(ReportingPeriod.quarter(2025, 1), ReportingPeriod.quarter(2025, 2)))
                    .by("team")
                    .options(options);
            try (Stream<RegistrationRecord> records = data.records()) {
                return calculator.calculateEach(records).stream().map(report -> report.withValidation(data.report())).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns thirteen KPIs over eight quarters, split by sixty teams. */
    static List<KpiReport> sixtyTeams() {
        return ManyTeams.QUARTERS;
    }

    private static List<KpiReport> eightQuarters() {
        List<RegistrationRecord> records = new ArrayList<>();
        List<ReportingPeriod> quarters = new ArrayList<>();
        for (int quarter = 0; quarter < 8; quarter++) {
            ReportingPeriod period = ReportingPeriod.quarter(2023 + quarter / 4, quarter % 4 + 1);
            quarters.add(period);
            for (int team = 1; team <= 60; team++) {
                Strata strata = strata("Wijkteam " + team);
                for (int i = 0; i < 8; i++) {
                    String id = "c" + quarter + "-" + team + "-" + i;
                    LocalDate started = period.first().plusDays(5L * i);
                    records.add(Case.builder().id(id).personId("p" + id).signalReceivedOn(started.minusDays((team + i) % 30)).startedOn(started)
                            .completedOn(started.plusDays(20 + (team * i) % 60)).complexityAtStart(i % 3 == 0 ? Complexity.HIGH : Complexity.LOW)
                            .onPlan(i % 4 != 0).budget(BigDecimal.valueOf(500)).strata(strata).build());
                    for (String item : List.of("1a1", "1a2", "2a1", "3a1", "3b1", "4a2", "4b1", "5a1", "6a1", "7a1")) {
                        records.add(Response.builder().respondentId("p" + id).caseId(id).questionnaire(Questionnaire.PARTICIPANT).item(ItemId.of(item))
                                .answer((team + i + quarter) % 3 == 0 ? "eens" : "oneens").answeredOn(started.plusDays(10)).age(40).strata(strata).build());
                    }
                }
            }
        }
        return KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025),
                Stream.of("E 1.1.1", "E 1.1.2", "E 2.1.1", "E 3.1.1", "E 3.1.2", "E 4.1.1", "E 4.3.1",
                        "E 5.1.1", "E 6.1.1", "E 7.1.1", "A 4", "A 12", "A 27").map(KpiId::of).toList())
                .periods(quarters)
                .by("team")
                .options(Sample.QUARTERS.get(0).options())
                .calculateEach(records.stream());
    }

    static KpiReport hostile() {
        Stream<RegistrationRecord> cases = Stream.iterate(0, i -> i + 1).limit(HOSTILE_TEAMS.size()).map(i -> aCase("c" + i, HOSTILE_TEAMS.get(i)));
        Stream<RegistrationRecord> others = Stream.of(
                new SpinOff(null, LocalDate.of(2025, 1, 2), "<b>spin-off</b> | =1", strata(null)),
                new Figure(KpiId.of("I 4.1.3"), AreaCode.of("WK999901"), "2024", "<i>allen</i>", new BigDecimal("71.5"), null, null, new BigDecimal("66.2"),
                        new BigDecimal("76.1"), Figure.Status.FINAL, "=bron | <script>", "<tabel>", strata(null)));
        return KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025))
                .period(ReportingPeriod.quarter(2025, 1))
                .by("team")
                .calculate(Stream.concat(cases, others))
                .withStory(KpiId.of("A 12"), HOSTILE_STORY);
    }

    private static RegistrationRecord aCase(String id, String team) {
        return Case.builder().id(id).signalReceivedOn(LocalDate.of(2025, 1, 1)).startedOn(LocalDate.of(2025, 1, 3))
                .completedOn(LocalDate.of(2025, 2, 1)).stoppedEarlyReason("=gestopt <b>").complexityAtStart(Complexity.LOW)
                .strata(strata(team)).build();
    }

    private static Strata strata(String team) {
        return Strata.builder().organisation("waterstad").team(team).build();
    }

    /** Returns a figure that its source gives as 3 of 0. */
    static KpiReport overNothing() {
        Figure figure = Figure.builder().kpi(KpiId.of("I 1.1.1")).area(AreaCode.of("NL")).period("2019").stratum("65+").numerator(BigDecimal.valueOf(3))
                .denominator(BigDecimal.ZERO).status(Figure.Status.PROVISIONAL).source("CBS").table("Kerncijfers").strata(strata(null)).build();
        return KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025), List.of(figure.kpi()))
                .period(ReportingPeriod.quarter(2025, 1))
                .calculate(List.of(figure));
    }

    /** Returns figures of one area over two years, for all inhabitants and for a part of them. */
    static KpiReport ofParts() {
        Figure.Builder figure = Figure.builder().kpi(KpiId.of("I 4.1.3")).area(AreaCode.of("GM0363")).status(Figure.Status.FINAL).source("GGD")
                .strata(strata(null));
        return KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025), List.of(KpiId.of("I 4.1.3")))
                .period(ReportingPeriod.quarter(2025, 1))
                .calculate(List.of(
                        figure.period("2024").stratum("65+").value(BigDecimal.valueOf(70)).build(),
                        figure.period("2024").stratum(null).value(BigDecimal.valueOf(44)).build(),
                        figure.period("2022").stratum(null).value(BigDecimal.valueOf(40)).build()));
    }

    static KpiReport empty() {
        return new KpiReport(KpiModel.edition(Edition.E2025), ReportingPeriod.quarter(2025, 1), List.of(), CalculationOptions.none(), Map.of(), null, Map.of(),
                List.of(), Map.of());
    }

    /** Returns the sum of counts in {@code report.json}. */
    static long sum(JsonNode counts) {
        long sum = 0;
        for (JsonNode count : counts) {
            sum += count.asLong();
        }
        return sum;
    }

    /** Returns the outcomes in {@code report.json}. */
    static JsonNode outcomes(KpiReport report) throws IOException {
        StringBuilder json = new StringBuilder();
        ReportJson.write(report.internal(), json);
        return JSON.readTree(json.toString()).get("outcomes");
    }
}
