package nl.kpimodel.calc.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.kpimodel.calc.Outcome;
import nl.kpimodel.core.KpiId;

final class QualityRows {
    private QualityRows() {}

    static Map<KpiId, Function<Run, List<Outcome>>> all() {
        return new TreeMap<>();
    }
}
