package nl.kpimodel.data.export.browser;

import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.LinkageNode;

/** The anchors of the page, which are also addresses to share. They have no dots, which selectors would have to escape. */
final class PageAnchor {
    private PageAnchor() {}

    static String of(KpiId kpi) {
        return kpi.toString().replaceAll("[ .]", "-");
    }

    static String of(ItemId item) {
        return "q-" + item.toString().replace('.', '-');
    }

    static String of(ItemId.Section section) {
        return "q-" + section;
    }

    static String of(Layer layer) {
        return "layer-" + layer.letter();
    }

    /** Returns the anchor of a node with an article. */
    static String of(LinkageNode node) {
        if (node instanceof LinkageNode.Impact impact) {
            return of(impact.id());
        }
        if (node instanceof LinkageNode.Indicator indicator) {
            return of(indicator.id());
        }
        if (node instanceof LinkageNode.Item item) {
            return of(item.id());
        }
        throw new IllegalArgumentException("Node " + node + " of kind " + node.kind() + " has no article; KPIs and items have.");
    }
}
