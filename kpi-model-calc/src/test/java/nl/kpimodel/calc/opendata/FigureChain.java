package nl.kpimodel.calc.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.calc.EffectOptions;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.RegistrationValidator;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.figure.FigureMapping;
import nl.kpimodel.data.figure.FigureReader;
import nl.kpimodel.data.registration.RegistrationReader;

/** The whole path of a figure: from a file of others, by a mapping, to a validated record and to an outcome. */
record FigureChain(FigureReader.Result reading, List<Figure> figures, List<Finding> findings) {
    static FigureChain of(String name, InputStream file, FigureMapping mapping) throws IOException {
        List<Figure> figures = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        FigureReader.Result reading = FigureReader.standard().read(name, file, mapping, new RegistrationReader.Sink() {
            @Override
            public void onRecord(RegistrationRecord record, Finding.Place place) {
                figures.add((Figure) record);
            }

            @Override
            public void onFinding(Finding finding) {
                findings.add(finding);
            }
        });
        findings.addAll(RegistrationValidator.validate(figures, ValidationOptions.standard().withCatalogue(KpiModel.edition(Edition.E2025))).findings());
        return new FigureChain(reading, figures, findings);
    }

    /** Returns the outcome of a KPI in an area, which must have one figure. */
    Outcome outcome(String kpi, String area) {
        List<Outcome> outcomes = outcomes(kpi, area);
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0);
    }

    List<Outcome> outcomes(String kpi, String area) {
        return KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025), List.of(KpiId.of(kpi)))
                .period(ReportingPeriod.parse("2025-Q1"))
                .calculate(figures)
                .outcomes().stream()
                .filter(outcome -> outcome.stratum().equals(Stratum.of("area", area)))
                .toList();
    }

    /** Returns a report of effect and impact for neighbourhoods, which the organisation identifies by their codes. */
    KpiReport report(List<Response> answers) {
        List<RegistrationRecord> records = new ArrayList<>(figures);
        records.addAll(answers);
        EffectOptions effects = EffectOptions.builder()
                .answerScale(EffectOptions.AnswerScale.of(List.of("ja", "nee"), List.of("ja")))
                .combination(EffectOptions.Combination.ANY)
                .build();
        return KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025))
                .period(ReportingPeriod.parse("2025-Q1"))
                .by(Stratum.NEIGHBOURHOOD)
                .options(CalculationOptions.builder().effects(effects).build())
                .calculate(records);
    }

    /** Returns answers of participants from one neighbourhood to the question whether they make ends meet better. */
    static List<Response> answers(String neighbourhood, String... answers) {
        List<Response> responses = new ArrayList<>();
        for (String answer : answers) {
            Strata strata = Strata.builder().organisation("Amstel").neighbourhood(neighbourhood).build();
            responses.add(new Response("r" + responses.size() + neighbourhood, null, Questionnaire.PARTICIPANT, ItemId.of("1a1"), answer,
                    LocalDate.of(2025, 2, 1), null, null, strata));
        }
        return responses;
    }
}
