package nl.kpimodel.core.registration;

import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.core.KpiId;
import org.jspecify.annotations.Nullable;

/**
 * Ids of KPIs written on one line, such as {@code A 4, A 12-15, K 2}. They are parsed on first use, because most programs never ask for
 * them.
 */
final class KpiList {
    private final String written;
    private volatile @Nullable List<KpiId> ids;

    KpiList(String written) {
        this.written = written;
    }

    List<KpiId> ids() {
        List<KpiId> known = ids;
        if (known == null) {
            known = written.isEmpty() ? List.of() : read();
            ids = known;
        }
        return known;
    }

    private List<KpiId> read() {
        List<KpiId> read = new ArrayList<>();
        for (String part : written.split(", ")) {
            int dash = part.indexOf('-');
            KpiId first = KpiId.parse(dash < 0 ? part : part.substring(0, dash));
            int last = dash < 0 ? first.number() : Integer.parseInt(part.substring(dash + 1));
            for (int number = first.number(); number <= last; number++) {
                read.add(new KpiId(first.layer(), first.domain(), first.effect(), number));
            }
        }
        return List.copyOf(read);
    }
}
