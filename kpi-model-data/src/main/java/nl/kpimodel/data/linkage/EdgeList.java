package nl.kpimodel.data.linkage;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.LinkageNode;
import nl.kpimodel.core.SpreadsheetCell;

/** Writes links as comma-separated values. */
public final class EdgeList {
    private static final List<String> HEADER =
            List.of("from", "fromText", "to", "toText", "kind", "rows", "sources", "agreement", "variants");

    private final NodeText texts;
    private final Appendable out;

    public EdgeList(NodeText texts, Appendable out) {
        this.texts = texts;
        this.out = out;
    }

    public void write(List<Link> links) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(HEADER);
            for (Link link : links) {
                csv.writeRecord(cells(link).map(SpreadsheetCell::guarded).toList());
            }
        }
        out.append(text.getBuffer());
    }

    private Stream<String> cells(Link link) {
        return Stream.of(
                link.from().key(),
                text(link.from()),
                link.to().key(),
                text(link.to()),
                link.kind().name(),
                joined(link.rows().stream()),
                joined(link.origins().stream().map(origin -> origin.source())),
                link.agreement().name(),
                joined(link.variants().stream().map(variant -> variant.source())));
    }

    private String text(LinkageNode node) {
        return texts.whole(node).orElse("");
    }

    private static String joined(Stream<?> values) {
        return values.map(Object::toString).distinct().collect(Collectors.joining("; "));
    }
}
