package nl.kpimodel.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The bundled JSON Schemas, applied by an independent validator. */
public final class Schemas {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Schemas() {}

    public static Schema of(String name) {
        return REGISTRY.getSchema(BundledFiles.text("schema/" + name + ".schema.json"), InputFormat.JSON);
    }

    public static List<String> faults(Schema schema, JsonNode file) {
        return schema.validate(file).stream().map(Error::toString).toList();
    }
}
