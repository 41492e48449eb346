package nl.kpimodel.calc.report;

import java.io.IOException;
import java.nio.file.Path;
import nl.kpimodel.schema.StrataOfSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrataInReportSchemasTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "main/resources/nl/kpimodel/calc/report/report.schema.json", "main/resources/nl/kpimodel/calc/report/outcome.schema.json",
        "test/resources/conformance/case.schema.json"})
    void aSchemaListsTheStrataThatAreDeclared(String schema) throws IOException {
        StrataOfSchema.check(Path.of("src", schema));
    }
}
