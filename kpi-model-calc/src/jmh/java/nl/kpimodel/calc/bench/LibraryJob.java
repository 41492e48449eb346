package nl.kpimodel.calc.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kpimodel.bench.ChildJvm;
import nl.kpimodel.bench.GeneratedRegistration;
import nl.kpimodel.calc.EffectOptions;
import nl.kpimodel.calc.Employment;
import nl.kpimodel.calc.FollowUps;
import nl.kpimodel.calc.SatisfactionAnswers;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportJson;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.validation.RegistrationValidator;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationSource;

/** Calculates from files to the report as an application would, with accounts and validation, as a process or step by step. */
final class LibraryJob {
    private static final KpiCatalogue MODEL = KpiModel.edition(Edition.E2025);

    /** Every activity KPI: 42. */
    static final List<KpiId> ALL = MODEL.activityKpis().stream().map(Kpi::id).toList();

    /** The KPIs whose figures the yardsticks compute. */
    static final List<KpiId> FIFTEEN = Figures.COMPONENTS.keySet().stream().map(KpiId::of).toList();

    /** The rules that judge records together. */
    static final Set<String> ACROSS_RECORDS =
            Rules.all().stream().map(Rule::id).filter(id -> id.startsWith("REG-2")).collect(Collectors.toUnmodifiableSet());

    private static final ValidationOptions RULES = ValidationOptions.standard().withCatalogue(MODEL);

    private LibraryJob() {}

    /** Returns the KPIs of a text: {@code 15}, {@code 42}, {@code all} for all of the edition, or one id. */
    static List<KpiId> kpis(String text) {
        return switch (text) {
            case "15" -> FIFTEEN;
            case "42" -> ALL;
            case "all" -> MODEL.kpis().stream().map(Kpi::id).toList();
            default -> List.of(KpiId.of(text));
        };
    }

    /**
     * Reads, validates, calculates and writes.
     *
     * @param arguments the folder of the registration, the KPIs (see {@link #kpis}), and the file to write
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        KpiReport report = report(Path.of(arguments[0]), kpis(arguments[1]));
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[2]))) {
            ReportJson.writeUtf8(report.internal(), out);
        }
        ChildJvm.printCosts();
    }

    /** Reads, validates and calculates, as the job of the library does. */
    static KpiReport report(Path folder, Collection<KpiId> kpis) throws IOException {
        ValidationOptions rules = Boolean.getBoolean("bench.recordRules") ? RULES.withoutRules(ACROSS_RECORDS) : RULES;
        RegistrationData.Collected<List<KpiReport>> read = RegistrationData.collect(RegistrationSource.at(folder), ReadingOptions.standard(), rules,
                calculator(kpis).collector(), Integer.getInteger("bench.threads", 1));
        return read.result().get(0).withValidation(read.data().report());
    }

    static RegistrationData read(Path folder) throws IOException {
        return RegistrationData.read(RegistrationSource.at(folder), ReadingOptions.standard(), RULES);
    }

    static RegistrationValidator validator() {
        return RegistrationValidator.create(RULES);
    }

    static KpiCalculator calculator(Collection<KpiId> kpis) {
        return KpiCalculator.of(MODEL, KpiModel.measures(Edition.E2025), kpis)
                .period(ReportingPeriod.parse(GeneratedRegistration.PERIOD))
                .by(Stratum.TEAM)
                .options(CalculationOptions.builder()
                        .hoursPerFte(new Employment.HoursPerFte(java.math.BigDecimal.valueOf(36), Employment.HoursPerFte.Span.WEEK))
                        .followUpTerm(FollowUps.Term.weeks(8))
                        .satisfactionScale(SatisfactionAnswers.ReportedScale.of(1, 10, OutcomeValue.Score.Scale.INTERVAL))
                        .effects(EffectOptions.builder().ageBands(EffectOptions.AgeBands.of("0-17", "18-64", "65+")).build())
                        .build());
    }
}
