package nl.kpimodel.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kpimodel.core.Linkage.Orphan;
import org.jspecify.annotations.Nullable;

/** Finds the nodes that the effect tables leave unlinked. */
final class OrphanSearch {
    private final Map<KpiId, Link.Row> rows = new HashMap<>();
    private final LinkageIndex index;

    OrphanSearch(List<Link.Row> rows, LinkageIndex index) {
        rows.forEach(row -> this.rows.put(row.impact(), row));
        this.index = index;
    }

    /** Returns the orphans in the order of the nodes. An edition without rows has no effect tables, so it has no orphans. */
    List<Linkage.Orphan> orphans() {
        List<Linkage.Orphan> orphans = new ArrayList<>();
        if (rows.isEmpty()) {
            return orphans;
        }
        for (LinkageNode node : index.nodes()) {
            Linkage.Orphan orphan = inspect(node);
            if (orphan != null) {
                orphans.add(orphan);
            }
        }
        return orphans;
    }

    private @Nullable Orphan inspect(LinkageNode node) {
        if (node instanceof LinkageNode.Impact impact) {
            Link.Row row = rows.get(impact.id());
            if (row == null) {
                return new Linkage.Orphan(node, Linkage.Orphan.Reason.NO_ROW, null, List.of());
            }
            if (!row.indicators().isEmpty()) {
                return null;
            }
            boolean items = !row.items().isEmpty() || !row.professionalItems().isEmpty();
            return new Linkage.Orphan(
                    node,
                    items ? Linkage.Orphan.Reason.ITEMS_WITHOUT_INDICATOR : Linkage.Orphan.Reason.EMPTY_ROW,
                    row.note(),
                    List.of(new Link.Origin(node, row.source())));
        }
        List<Link> links = index.linksTo(node);
        if (node instanceof LinkageNode.Indicator && links.isEmpty()) {
            return new Linkage.Orphan(node, Linkage.Orphan.Reason.INDICATOR_ON_NO_ROW, null, List.of());
        }
        if (node instanceof LinkageNode.Item && links.stream().noneMatch(link -> link.from() instanceof LinkageNode.Indicator)) {
            return new Linkage.Orphan(
                    node,
                    links.isEmpty() ? Linkage.Orphan.Reason.ITEM_ON_NO_ROW : Linkage.Orphan.Reason.FEEDS_NO_INDICATOR,
                    null,
                    links.stream().flatMap(link -> link.origins().stream()).toList());
        }
        return null;
    }
}
