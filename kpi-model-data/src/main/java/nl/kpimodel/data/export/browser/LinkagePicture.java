package nl.kpimodel.data.export.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.Linkage;
import nl.kpimodel.core.LinkageNode;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.HtmlText;

/**
 * The surroundings of a KPI or question as a picture with three columns: impact, effect, question. Every box links to its article, so the
 * picture can be navigated by mouse, touch or keyboard. The lines between boxes are only visual: the boxes form lists, which contain every
 * link.
 *
 * <p>Boxes that only share questions with the focus are marked as neighbours.
 */
final class LinkagePicture {
    /** The distance between boxes and the height of a box, in tenths of a rem. */
    private static final int STEP = 34;

    private static final int HEIGHT = 28;

    /** The start and the width of the columns, in thousandths of the width. */
    private static final int[] LEFT = {0, 350, 700};

    private static final int WIDTH = 300;

    private final BrowsedModel browsed;
    private final BrowserWords words;
    private final Linkage linkage;
    private final HtmlText html;

    LinkagePicture(BrowsedModel browsed, HtmlText html) {
        this.browsed = browsed;
        this.words = browsed.words();
        this.linkage = browsed.model().linkage();
        this.html = html;
    }

    void write(LinkageNode focus) throws IOException {
        SortedSet<LinkageNode> own = new TreeSet<>(linkage.ancestors(focus));
        own.addAll(linkage.descendants(focus));
        own.add(focus);
        SortedSet<LinkageNode> shown = new TreeSet<>(own);
        if (!(focus instanceof LinkageNode.Item)) {
            for (LinkageNode node : own) {
                if (node instanceof LinkageNode.Item item) {
                    shown.addAll(linkage.ancestors(item));
                }
            }
        }
        List<List<LinkageNode>> columns = List.of(
                shown.stream().filter(LinkageNode.Impact.class::isInstance).toList(),
                shown.stream().filter(LinkageNode.Indicator.class::isInstance).toList(),
                shown.stream().filter(LinkageNode.Item.class::isInstance).toList());
        int rows = columns.stream().mapToInt(List::size).max().orElse(0);
        html.open("div", "class", "picture");
        lines(columns, rows, own);
        for (int column = 0; column < columns.size(); column++) {
            column(column, columns.get(column), rows, own, focus);
        }
        html.close();
        html.element("p", words.of(shown.size() == own.size() ? "picture.follow" : "picture.neighbours"), "class", "note");
        remarks(columns, focus);
    }

    private void lines(List<List<LinkageNode>> columns, int rows, SortedSet<LinkageNode> own) throws IOException {
        StringBuilder ofFocus = new StringBuilder();
        StringBuilder ofNeighbours = new StringBuilder();
        for (int from = 0; from < columns.size(); from++) {
            for (int to = from + 1; to < columns.size(); to++) {
                for (LinkageNode upper : columns.get(from)) {
                    for (LinkageNode lower : columns.get(to)) {
                        if (areDrawn(upper, lower, to - from)) {
                            line(from, middle(upper, columns.get(from), rows), to, middle(lower, columns.get(to), rows),
                                    own.contains(upper) && own.contains(lower) ? ofFocus : ofNeighbours);
                        }
                    }
                }
            }
        }
        html.open("svg", "aria-hidden", "true", "focusable", "false", "viewBox", "0 0 1000 " + rows * STEP, "preserveAspectRatio", "none",
                "style", "height:" + rem(rows * STEP));
        html.empty("path", "vector-effect", "non-scaling-stroke", "d", ofNeighbours.toString());
        html.empty("path", "vector-effect", "non-scaling-stroke", "class", "own", "d", ofFocus.toString());
        html.close();
    }

    /**
     * Returns whether the link between two nodes is drawn. A question is linked to the indicator that asks it, or to the impact KPI if none
     * of its indicators asks it.
     */
    private boolean areDrawn(LinkageNode upper, LinkageNode lower, int distance) {
        if (!linkage.successors(upper).contains(lower)) {
            return false;
        }
        return distance == 1 || linkage.successors(upper).stream()
                .noneMatch(between -> between instanceof LinkageNode.Indicator && linkage.successors(between).contains(lower));
    }

    private static int middle(LinkageNode node, List<LinkageNode> column, int rows) {
        return top(column, rows) + column.indexOf(node) * STEP + HEIGHT / 2;
    }

    private static int top(List<LinkageNode> column, int rows) {
        return (rows - column.size()) * STEP / 2;
    }

    private static void line(int from, int fromHeight, int to, int toHeight, StringBuilder path) {
        int start = LEFT[from] + WIDTH;
        int end = LEFT[to];
        int half = (start + end) / 2;
        path.append('M').append(start).append(' ').append(fromHeight).append('C').append(half).append(' ').append(fromHeight).append(' ')
                .append(half).append(' ').append(toHeight).append(' ').append(end).append(' ').append(toHeight);
    }

    private void column(int column, List<LinkageNode> nodes, int rows, SortedSet<LinkageNode> own, LinkageNode focus) throws IOException {
        html.open("div", "class", "of-" + "IEQ".charAt(column)).element("h4", words.of("picture." + column));
        if (nodes.isEmpty()) {
            html.element("p", words.of("picture." + column + ".none"), "class", "note");
        } else {
            html.open("ul", "style", "padding-top:" + rem(top(nodes, rows)));
            for (LinkageNode node : nodes) {
                html.open("li");
                box(node, node.equals(focus), own.contains(node));
                html.close();
            }
            html.close();
        }
        html.close();
    }

    private void box(LinkageNode node, boolean isFocus, boolean isOwn) throws IOException {
        String place = "#" + PageAnchor.of(node);
        if (isFocus) {
            html.open("a", "href", place, "aria-current", "true");
        } else if (isOwn) {
            html.open("a", "href", place);
        } else {
            html.open("a", "href", place, "class", "neighbour");
        }
        html.element("b", node.key()).text(" ");
        if (node instanceof LinkageNode.Item item) {
            Questionnaire.Item question = browsed.model().requireItem(item.id());
            if (question.asText().isPresent()) {
                html.element("span", question.asText().get(), "lang", "nl");
            } else {
                html.element("span", words.of("question.noText"), "class", "silent");
            }
        } else {
            html.element("span", words.shortName(browsed.model().require(KpiId.of(node.key()))));
        }
        html.close();
    }

    /** Writes the notes of the source next to its rows, and disagreements between sources. */
    private void remarks(List<List<LinkageNode>> columns, LinkageNode focus) throws IOException {
        List<String> remarks = new ArrayList<>();
        for (LinkageNode node : columns.get(0)) {
            boolean near = node.equals(focus) || linkage.reaches(node, focus);
            if (near) {
                browsed.model().links().stream().filter(row -> row.impact().toString().equals(node.key()))
                        .flatMap(row -> row.noteText().stream())
                        .forEach(note -> remarks.add(words.of("picture.remark", node.key(), note)));
            }
        }
        for (Link link : linkage.disputed()) {
            if (link.from().equals(focus) || link.to().equals(focus)) {
                for (Link.Variant variant : link.variants()) {
                    remarks.add(words.of("picture.disputed", link.from().key(), link.to().key(), browsed.place(variant.source())));
                }
            }
        }
        for (Link link : linkage.variantLinks()) {
            if (link.from().equals(focus) || link.to().equals(focus)) {
                for (Link.Variant variant : link.variants()) {
                    remarks.add(words.of("picture.variant", link.from().key(), link.to().key(), browsed.place(variant.source())));
                }
            }
        }
        if (focus instanceof LinkageNode.Item item && isAskedByNoIndicator(item.id())) {
            remarks.add(words.of("picture.noIndicator", item.key()));
        }
        if (!remarks.isEmpty()) {
            html.open("ul", "class", "remarks");
            for (String remark : remarks) {
                html.element("li", remark);
            }
            html.close();
        }
    }

    private boolean isAskedByNoIndicator(ItemId item) {
        return item.questionnaire() == Questionnaire.PARTICIPANT && linkage.indicatorsOf(item).isEmpty();
    }

    private static String rem(int tenths) {
        return tenths / 10 + "." + tenths % 10 + "rem";
    }
}
