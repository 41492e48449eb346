package nl.kpimodel.data.export.json;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.LinkVariant;
import nl.kpimodel.core.LinkageNode;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.data.CatalogueWriter;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.export.linkage.NodeText;
import nl.kpimodel.data.export.model.ExportedEdition;
import nl.kpimodel.data.export.model.ModelWriter;
import nl.kpimodel.data.internal.BundledFile;
import nl.kpimodel.data.internal.JsonTree;

/** The files of an edition in the formats in which they are bundled, the linkage as a graph, and the schema of each. */
public final class JsonFiles implements ModelWriter {
    /** Creates the writer. */
    public JsonFiles() {}

    @Override
    public Map<String, byte[]> files(ExportedEdition edition) {
        KpiCatalogue catalogue = edition.catalogue();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("catalogue", CatalogueWriter.catalogueJson(catalogue));
        texts.put("errata", CatalogueWriter.errataJson(catalogue));
        edition.measures().ifPresent(measures -> texts.put("measures", JsonTree.text(measures.toTree())));
        texts.put("linkage", JsonTree.text(linkage(edition)));
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach((part, text) -> files.put(edition.fileName("-" + part + ".json"), bytes(text)));
        texts.keySet().forEach(part -> files.put(part + ".schema.json", bytes(BundledFile.text(KpiModel.class, "schema/" + part + ".schema.json"))));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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

    private static Map<String, Object> variant(LinkVariant variant) {
        return new Tree()
                .texts("items", variant.items())
                .texts("professionalItems", variant.professionalItems())
                .put("note", variant.note())
                .put("source", variant.source().toTree())
                .toMap();
    }
}
