package nl.kpimodel.calc.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.kpimodel.calc.Period;
import nl.kpimodel.calc.quickstart.OptionsFile;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.ReportJson;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationSource;

/** The report that the library gives of the records and the request of an oracle, by way of the files that an application would hand in. */
final class CalculatedReport {
    private CalculatedReport() {}

    static ObjectNode of(List<ObjectNode> records, OracleRequest request, Path directory) throws IOException {
        return of(records, request, KpiModel.edition(Edition.ofKey(request.edition())).kpis().stream().map(Kpi::id).toList(), directory);
    }

    static ObjectNode of(List<ObjectNode> records, OracleRequest request, Collection<KpiId> selection, Path directory) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (ObjectNode record : records) {
            lines.append(Oracle.JSON.writeValueAsString(record)).append('\n');
        }
        Edition edition = Edition.ofKey(request.edition());
        KpiCatalogue model = KpiModel.edition(edition);
        RegistrationData data = RegistrationData.read(
                RegistrationSource.ndjson("random.ndjson", new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8))),
                ReadingOptions.standard(),
                ValidationOptions.standard().withCatalogue(model));
        assertThat(data.report().total().rejected()).as("%s", data.report().findings()).isZero();
        Path file = Files.writeString(directory.resolve("options.json"), Oracle.JSON.writeValueAsString(request.options()));
        KpiCalculator calculator = KpiCalculator.of(model, KpiModel.measures(edition), selection)
                .period(Period.between(request.first(), request.last()))
                .by(request.by().toArray(String[]::new))
                .options(OptionsFile.read(file));
        try (Stream<RegistrationRecord> accepted = data.records()) {
            StringBuilder json = new StringBuilder();
            ReportJson.write(calculator.calculate(accepted), json);
            return (ObjectNode) Oracle.JSON.readTree(json.toString());
        }
    }
}
