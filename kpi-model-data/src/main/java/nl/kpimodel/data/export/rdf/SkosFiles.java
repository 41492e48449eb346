package nl.kpimodel.data.export.rdf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.kpimodel.data.export.model.ExportedEdition;
import nl.kpimodel.data.export.model.ModelWriter;

/** An edition as a SKOS concept scheme, as one graph in two formats. */
public final class SkosFiles implements ModelWriter {
    /** Creates the writer. */
    public SkosFiles() {}

    @Override
    public Map<String, byte[]> files(ExportedEdition edition) {
        RdfGraph graph = new SkosScheme(edition).graph();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(edition.fileName(".ttl"), TurtleText.of(graph).getBytes(StandardCharsets.UTF_8));
        files.put(edition.fileName(".jsonld"), JsonLdText.of(graph).getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
