package nl.kpimodel.data.export.linkage;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.LinkageNode;

/** Writes a Mermaid flowchart. */
public final class MermaidFlowchart {
    /**
     * Characters that are written as a code such as {@code #34;}: those that would end the label, that a browser reads as markup, that
     * Mermaid interprets (codes, comments, directives), or that it reads as Markdown, whose lists and links it refuses to draw.
     */
    private static final Pattern NOT_PLAIN = Pattern.compile(
            "[\"#<>&`\\\\*_\\[\\]{}|~@=+]|%(?=%)|(?<=%)%|^-|(?<=^\\d{1,9})[.)]|:(?=//)|(?<=www)\\.");

    private final NodeText texts;
    private final Appendable out;

    public MermaidFlowchart(NodeText texts, Appendable out) {
        this.texts = texts;
        this.out = out;
    }

    public void write(Collection<LinkageNode> nodes, List<Link> links) throws IOException {
        out.append("flowchart LR\n");
        for (LinkageNode node : nodes) {
            String label = escape(node.key()) + texts.firstLine(node).map(line -> "<br/>" + escape(line)).orElse("");
            out.append("    ").append(name(node)).append(shaped(node.kind(), '"' + label + '"')).append('\n');
        }
        for (Link link : links) {
            Optional<String> dissent = texts.dissent(link);
            out.append("    ").append(name(link.from()))
                    .append(link.agreement() == Link.Agreement.VARIANT_ONLY ? " -.->" : " -->")
                    .append(dissent.map(text -> "|\"" + escape(text) + "\"|").orElse(""))
                    .append(' ').append(name(link.to())).append('\n');
        }
    }

    /** Returns the key as a Mermaid identifier, which begins with a letter and is not a keyword. */
    private static String name(LinkageNode node) {
        String key = node.key().replace(' ', '_').replace('.', '_');
        return node instanceof LinkageNode.Item ? "item_" + key : key;
    }

    private static String shaped(LinkageNode.Kind kind, String label) {
        return switch (kind) {
            case DOMAIN -> "([" + label + "])";
            case EFFECT -> "(" + label + ")";
            case IMPACT -> "[" + label + "]";
            case INDICATOR -> "{{" + label + "}}";
            case PARTICIPANT_ITEM -> "[/" + label + "/]";
            case PROFESSIONAL_ITEM -> "[\\" + label + "\\]";
        };
    }

    private static String escape(String text) {
        return NOT_PLAIN.matcher(text).replaceAll(found -> "#" + (int) found.group().charAt(0) + ";");
    }
}
