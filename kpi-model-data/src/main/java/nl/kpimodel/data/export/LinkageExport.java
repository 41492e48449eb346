package nl.kpimodel.data.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.Linkage;
import nl.kpimodel.core.LinkageNode;
import nl.kpimodel.data.export.linkage.DotGraph;
import nl.kpimodel.data.export.linkage.MermaidFlowchart;
import nl.kpimodel.data.export.linkage.NodeText;
import nl.kpimodel.data.export.table.CsvTables;

/**
 * The linkage of an edition as a picture or a table (Dutch: <i>koppeling</i>): a Mermaid flowchart, a Graphviz graph, or a CSV edge list;
 * of the whole graph, of one life domain, or of the surroundings of certain nodes.
 *
 * <ul>
 *   <li>The same catalogue gives the same characters, in every run and locale. All lines, including the last, end in a line feed.
 *   <li>Pictures show a node's key and the first line of its text; the edge list has the whole text. An item whose text the sources do not
 *       give has only its key.
 *   <li>A link that another reading of its row lacks has the note {@code niet in} with the source. Links that only another reading has are
 *       left out, unless {@link #withVariants()} includes them: they are then dotted or marked {@code VARIANT_ONLY}, with the note {@code
 *       alleen in} and the source.
 *   <li>Texts are escaped in labels and cells. In the edge list, a cell that a spreadsheet would read as a formula has a leading
 *       apostrophe.
 * </ul>
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class LinkageExport {
    private final KpiCatalogue catalogue;
    private final SortedSet<LinkageNode> selected;
    private final boolean variants;

    private LinkageExport(KpiCatalogue catalogue, Collection<LinkageNode> selected, boolean variants) {
        this.catalogue = catalogue;
        this.selected = new TreeSet<>(selected);
        this.variants = variants;
    }

    /**
     * {@return the export of the whole linkage}
     *
     * @param catalogue the catalogue of the linkage
     */
    public static LinkageExport of(KpiCatalogue catalogue) {
        return new LinkageExport(catalogue, catalogue.linkage().nodes(), false);
    }

    /**
     * {@return the export of a life domain: the domain, all nodes below it, and the links between them} Items of another domain's section
     * are included if an indicator of this domain asks them.
     *
     * @param catalogue the catalogue of the linkage
     * @param number number of the domain
     * @throws nl.kpimodel.core.UnknownIdException if the edition has no such domain
     */
    public static LinkageExport ofDomain(KpiCatalogue catalogue, int number) {
        LinkageNode domain = LinkageNode.domain(number);
        SortedSet<LinkageNode> selected = new TreeSet<>(catalogue.linkage().descendants(domain));
        selected.add(domain);
        return new LinkageExport(catalogue, selected, false);
    }

    /**
     * {@return the export of the surroundings of certain nodes: the nodes, all nodes above and below each, and the links between them}
     *
     * @param catalogue the catalogue of the linkage
     * @param nodes the nodes; at least one
     * @throws IllegalArgumentException if there are no nodes
     * @throws nl.kpimodel.core.UnknownIdException if the edition lacks one of them
     */
    public static LinkageExport around(KpiCatalogue catalogue, Collection<? extends LinkageNode> nodes) {
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("No node was given; give one or more, or export the whole linkage.");
        }
        Linkage linkage = catalogue.linkage();
        SortedSet<LinkageNode> selected = new TreeSet<>();
        for (LinkageNode node : nodes) {
            selected.addAll(linkage.ancestors(node));
            selected.add(node);
            selected.addAll(linkage.descendants(node));
        }
        return new LinkageExport(catalogue, selected, false);
    }

    /**
     * {@return this export with the links that only another reading of a row has, if they begin at a node of this export, and with the
     * items to which they lead}
     */
    public LinkageExport withVariants() {
        SortedSet<LinkageNode> more = new TreeSet<>(selected);
        catalogue.linkage().variantLinks().stream().filter(link -> selected.contains(link.from())).forEach(link -> more.add(link.to()));
        return new LinkageExport(catalogue, more, true);
    }

    /** Returns the nodes in order. */
    Collection<LinkageNode> nodes() {
        return selected;
    }

    /** Returns the links between the nodes in order, including those of other readings. */
    List<Link> links() {
        Linkage linkage = catalogue.linkage();
        SortedSet<Link> links = new TreeSet<>(Comparator.comparing(Link::from).thenComparing(Link::to));
        links.addAll(linkage.links());
        if (variants) {
            links.addAll(linkage.variantLinks());
        }
        return links.stream().filter(link -> selected.contains(link.from()) && selected.contains(link.to())).toList();
    }

    /**
     * Returns a Mermaid flowchart, from left to right. Each kind of node has its own shape.
     *
     * @return the text of the flowchart
     */
    public String mermaid() {
        return written(this::writeMermaid);
    }

    /**
     * Writes a Mermaid flowchart.
     *
     * @param out the output
     * @throws IOException if it could not be written
     */
    public void writeMermaid(Appendable out) throws IOException {
        new MermaidFlowchart(new NodeText(catalogue), out).write(nodes(), links());
    }

    /**
     * Returns a graph in the DOT language of Graphviz, from left to right. Each kind of node has its own shape.
     *
     * @return the text of the graph
     */
    public String dot() {
        return written(this::writeDot);
    }

    /**
     * Writes a graph in the DOT language of Graphviz.
     *
     * @param out the output
     * @throws IOException if it could not be written
     */
    public void writeDot(Appendable out) throws IOException {
        new DotGraph(new NodeText(catalogue), out).write(nodes(), links());
    }

    /**
     * Returns an edge list: a header, and one record for each link with its two nodes and their texts, its kind, its rows and sources,
     * whether the sources agree, and the other readings that do not. Several values in a cell have {@code "; "} between them. Nodes without
     * links are not included.
     *
     * @return comma-separated values by RFC 4180, except for the line ends
     */
    public String csv() {
        return written(this::writeCsv);
    }

    /**
     * Writes an edge list.
     *
     * @param out the output
     * @throws IOException if it could not be written
     */
    public void writeCsv(Appendable out) throws IOException {
        out.append(CsvTables.links(catalogue, links()));
    }

    /** Writes to a target. */
    private interface Writing {
        void to(Appendable out) throws IOException;
    }

    private static String written(Writing writing) {
        StringBuilder text = new StringBuilder();
        try {
            writing.to(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory does not fail.", impossible);
        }
        return text.toString();
    }
}
