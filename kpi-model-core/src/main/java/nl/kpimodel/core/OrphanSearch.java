package nl.kpimodel.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the nodes that the effect tables leave unlinked. */
final class OrphanSearch {
    private final Map<KpiId, LinkRow> rows = new HashMap<>();
    private final LinkageIndex index;

    OrphanSearch(List<LinkRow> rows, LinkageIndex index) {
        rows.forEach(row -> this.rows.put(row.impact(), row));
        this.index = index;
    }

    /** Returns the orphans in the order of the nodes. An edition without rows has no effect tables, so it has no orphans. */
    List<Orphan> orphans() {
        List<Orphan> orphans = new ArrayList<>();
        if (rows.isEmpty()) {
            return orphans;
        }
        for (LinkageNode node : index.nodes()) {
            Orphan orphan = inspect(node);
            if (orphan != null) {
                orphans.add(orphan);
            }
        }
        return orphans;
    }

    private @Nullable Orphan inspect(LinkageNode node) {
        if (node instanceof LinkageNode.Impact impact) {
            LinkRow row = rows.get(impact.id());
            if (row == null) {
                return new Orphan(node, Orphan.Reason.NO_ROW, null, List.of());
            }
            if (!row.indicators().isEmpty()) {
                return null;
            }
            boolean items = !row.items().isEmpty() || !row.professionalItems().isEmpty();
            return new Orphan(
                    node,
                    items ? Orphan.Reason.ITEMS_WITHOUT_INDICATOR : Orphan.Reason.EMPTY_ROW,
                    row.note(),
                    List.of(new LinkOrigin(node, row.source())));
        }
        List<Link> links = index.linksTo(node);
        if (node instanceof LinkageNode.Indicator && links.isEmpty()) {
            return new Orphan(node, Orphan.Reason.INDICATOR_ON_NO_ROW, null, List.of());
        }
        if (node instanceof LinkageNode.Item && links.stream().noneMatch(link -> link.from() instanceof LinkageNode.Indicator)) {
            return new Orphan(
                    node,
                    links.isEmpty() ? Orphan.Reason.ITEM_ON_NO_ROW : Orphan.Reason.FEEDS_NO_INDICATOR,
                    null,
                    links.stream().flatMap(link -> link.origins().stream()).toList());
        }
        return null;
    }
}
