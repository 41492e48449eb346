package nl.kpimodel.data;

import java.io.IOException;
import java.nio.file.Path;
import nl.kpimodel.schema.StrataOfSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrataInDataSchemasTest {
    @ParameterizedTest
    @ValueSource(strings = {"measures.schema.json", "data-needs.schema.json"})
    void aSchemaListsTheStrataThatAreDeclared(String schema) throws IOException {
        StrataOfSchema.check(Path.of("src/main/resources/nl/kpimodel/data/schema", schema));
    }
}
