package host;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kpimodel.calc.ActivityMeasures;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.UnknownIdException;
import nl.kpimodel.core.constraint.DatesInOrder;
import nl.kpimodel.core.constraint.KpiIdentifier;
import nl.kpimodel.core.constraint.Pseudonym;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.data.KpiModel;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A typical registration application, whose controller accepts and returns the library's types directly. */
@SpringBootApplication
public class KpiHost {
    public static void main(String[] arguments) {
        SpringApplication.run(KpiHost.class, arguments);
    }

    /** A form with the library's constraints. */
    @DatesInOrder({"signalReceivedOn", "startedOn"})
    public record CaseForm(@NotNull @Pseudonym String id, @KpiIdentifier String kpi, LocalDate signalReceivedOn, LocalDate startedOn) {}

    @RestController
    static class Kpis {
        private final KpiCatalogue model = KpiModel.edition(Edition.E2025);

        @GetMapping("/kpi/{id}")
        Kpi kpi(@PathVariable KpiId id) {
            return model.require(id);
        }

        @GetMapping("/specification/{id}")
        MeasureSpecification specification(@PathVariable KpiId id) {
            return KpiModel.measures(Edition.E2025).require(id);
        }

        @GetMapping("/kpis")
        Map<KpiId, String> names() {
            return Map.of(KpiId.of("A 13"), model.activity("A 13").name());
        }

        @GetMapping("/waiting")
        Outcome waiting(@RequestParam ReportingPeriod period) {
            return cases().stream().collect(ActivityMeasures.waitingTime(Case::startedOn, Case::signalReceivedOn, period));
        }

        @GetMapping("/report")
        KpiReport report(@RequestParam ReportingPeriod period) {
            return KpiCalculator.of(model, KpiModel.measures(Edition.E2025)).period(period).by(StratumKind.TEAM).calculate(records());
        }

        @PostMapping("/ids")
        List<KpiId> ids(@RequestBody List<KpiId> ids) {
            return ids;
        }

        @PostMapping("/case")
        CaseForm accept(@Valid @RequestBody CaseForm form) {
            return form;
        }

        @ExceptionHandler
        @ResponseStatus(HttpStatus.NOT_FOUND)
        Map<String, Object> unknown(UnknownIdException unknown) {
            return Map.of("message", unknown.getMessage(), "nearest", unknown.nearest());
        }

        @ExceptionHandler
        @ResponseStatus(HttpStatus.BAD_REQUEST)
        List<String> refused(MethodArgumentNotValidException refused) {
            return refused.getAllErrors().stream().map(error -> error.getDefaultMessage()).sorted().toList();
        }

        private static List<Case> cases() {
            return List.of(
                    example("c1", "Noord", LocalDate.of(2025, 1, 6), LocalDate.of(2025, 1, 20)),
                    example("c2", "Zuid", LocalDate.of(2025, 2, 3), LocalDate.of(2025, 2, 10)));
        }

        private static List<RegistrationRecord> records() {
            return List.copyOf(cases());
        }

        private static Case example(String id, String team, LocalDate signal, LocalDate start) {
            return Case.builder().id(id).signalReceivedOn(signal).startedOn(start).complexityAtStart(Complexity.LOW)
                    .strata(Strata.builder().organisation("Voorbeeld").team(team).build()).build();
        }
    }
}
