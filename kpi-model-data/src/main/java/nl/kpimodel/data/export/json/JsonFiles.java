package nl.kpimodel.data.export.json;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.LinkageNode;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.export.linkage.NodeText;
import nl.kpimodel.data.export.model.ExportedEdition;
import nl.kpimodel.data.export.model.ModelWriter;
import nl.kpimodel.data.internal.BundledFile;
import nl.kpimodel.data.internal.JsonTree;

/** The files of an edition in the bundled formats, the linkage as a graph, the changes since earlier editions, and the schema of each. */
public final class JsonFiles implements ModelWriter {
    private static final String SCHEMA = ".schema.json";

    /** Creates the writer. */
    public JsonFiles() {}

    @Override
    public Map<String, byte[]> files(ExportedEdition edition) {
        KpiCatalogue catalogue = edition.catalogue();
        Map<String, byte[]> files = new LinkedHashMap<>();
        Set<String> schemas = new LinkedHashSet<>();
        add(files, schemas, edition, "catalogue", "", KpiModel.catalogueJson(catalogue));
        add(files, schemas, edition, "errata", "", KpiModel.errataJson(catalogue));
        edition.measures().ifPresent(measures -> add(files, schemas, edition, "measures", "", JsonTree.text(measures(measures))));
        add(files, schemas, edition, "linkage", "", JsonTree.text(linkage(edition)));
        edition.comparisons().forEach(diff -> add(files, schemas, edition, "diff", "-" + diff.earlier().key(), JsonTree.text(diff.toTree())));
        schemas.forEach(kind -> files.put(kind + SCHEMA, bytes(BundledFile.text(KpiModel.class, "schema/" + kind + SCHEMA))));
        return files;
    }

    private static void add(Map<String, byte[]> files, Set<String> schemas, ExportedEdition edition, String kind, String of, String text) {
        files.put(edition.fileName("-" + kind + of + ".json"), bytes(text));
        schemas.add(kind);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the measures in the bundled format, without the changes between editions, which have a separate file. */
    private static Map<String, Object> measures(MeasureSpecifications measures) {
        Map<String, Object> tree = new LinkedHashMap<>(measures.toTree());
        tree.put("measures", measures.all().stream().map(measure -> {
            Map<String, Object> each = new LinkedHashMap<>(measure.toTree());
            each.remove("changes");
            return each;
        }).toList());
        return tree;
    }

    private static Map<String, Object> linkage(ExportedEdition edition) {
        NodeText texts = new NodeText(edition.catalogue());
        return new Tree()
                .text("edition", edition.edition())
                .text("label", edition.catalogue().label())
                .list("nodes", edition.catalogue().linkage().nodes(), node -> node(node, texts.whole(node)))
                .list("links", edition.links(), JsonFiles::link)
                .toMap();
    }

    private static Map<String, Object> node(LinkageNode node, Optional<String> text) {
        return new Tree().text("kind", node.kind()).put("key", node.key()).put("text", text.orElse(null)).toMap();
    }

    private static Map<String, Object> link(Link link) {
        return new Tree()
                .put("from", link.from().key())
                .put("to", link.to().key())
                .text("kind", link.kind())
                .list("origins", link.origins(), origin -> new Tree().put("entry", origin.entry().key()).put("source", origin.source().toTree()).toMap())
                .text("agreement", link.agreement())
                .list("variants", link.variants(), JsonFiles::variant)
                .toMap();
    }

    private static Map<String, Object> variant(Link.Variant variant) {
        return new Tree()
                .texts("items", variant.items())
                .texts("professionalItems", variant.professionalItems())
                .put("note", variant.note())
                .put("source", variant.source().toTree())
                .toMap();
    }
}
