package nl.kpimodel.core;

import java.util.Arrays;
import java.util.List;

/** Reads ids and keys of nodes, so that a test can write them down as they are printed. */
final class PrintedIds {
    private PrintedIds() {}

    static LinkageNode node(String key) {
        if (key.startsWith("leefgebied ")) {
            return LinkageNode.domain(Integer.parseInt(key.substring("leefgebied ".length())));
        }
        if (key.startsWith("E ") && key.indexOf('.') == key.lastIndexOf('.')) {
            return LinkageNode.of(IntendedEffect.Id.of(key));
        }
        return key.contains(" ") ? LinkageNode.of(KpiId.of(key)) : LinkageNode.of(ItemId.of(key));
    }

    static KpiId kpi(String id) {
        return KpiId.of(id);
    }

    static ItemId item(String id) {
        return ItemId.of(id);
    }

    static List<ItemId> items(String... ids) {
        return Arrays.stream(ids).map(ItemId::of).toList();
    }

    static List<String> printed(List<?> ids) {
        return ids.stream().map(Object::toString).toList();
    }
}
