package nl.kpimodel.data.export.linkage;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.LinkageNode;

/** Writes a graph in the DOT language of Graphviz. */
public final class DotGraph {
    /** Graphviz does not break lines, and a label of 300 characters makes a picture unreadable. */
    private static final int LINE = 40;

    private final NodeText texts;
    private final Appendable out;

    public DotGraph(NodeText texts, Appendable out) {
        this.texts = texts;
        this.out = out;
    }

    public void write(Collection<LinkageNode> nodes, List<Link> links) throws IOException {
        out.append("digraph linkage {\n    graph [rankdir=LR, charset=\"UTF-8\"];\n");
        for (LinkageNode node : nodes) {
            String label = escape(node.key()) + texts.firstLine(node).map(line -> "\\n" + folded(line)).orElse("");
            out.append("    ").append(name(node)).append(" [shape=").append(shape(node.kind()))
                    .append(", label=\"").append(label).append("\"];\n");
        }
        for (Link link : links) {
            Optional<String> dissent = texts.dissent(link);
            out.append("    ").append(name(link.from())).append(" -> ").append(name(link.to()));
            if (dissent.isPresent()) {
                out.append(" [style=").append(link.agreement() == Link.Agreement.VARIANT_ONLY ? "dotted" : "solid")
                        .append(", label=\"").append(folded(dissent.get())).append("\"]");
            }
            out.append(";\n");
        }
        out.append("}\n");
    }

    private static String name(LinkageNode node) {
        return '"' + escape(node.key()) + '"';
    }

    private static String shape(LinkageNode.Kind kind) {
        return switch (kind) {
            case DOMAIN -> "ellipse";
            case EFFECT -> "octagon";
            case IMPACT -> "box";
            case INDICATOR -> "hexagon";
            case PARTICIPANT_ITEM -> "note";
            case PROFESSIONAL_ITEM -> "tab";
        };
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        int column = 0;
        for (String word : text.split(" +")) {
            boolean onward = column + word.length() >= LINE && column > 0;
            if (folded.length() > 0) {
                folded.append(onward ? "\\n" : " ");
            }
            folded.append(escape(word));
            column = onward ? word.length() : column + word.length() + 1;
        }
        return folded.toString();
    }

    /** Escapes characters that would end the label (quotation marks) or begin one of Graphviz's codes (backslashes, ampersands). */
    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("&", "&amp;");
    }
}
