package nl.kpimodel.calc.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportJson;
import nl.kpimodel.core.KpiId;

/** The library's report over the records and the request of an oracle, by way of the files that an application would supply. */
final class CalculatedReport {
    private CalculatedReport() {}

    static ObjectNode of(List<ObjectNode> records, OracleRequest request) throws IOException {
        return of(records, request, RequestedCalculator.of(request));
    }

    static ObjectNode of(List<ObjectNode> records, OracleRequest request, Collection<KpiId> selection) throws IOException {
        return of(records, request, RequestedCalculator.of(request, selection));
    }

    private static ObjectNode of(List<ObjectNode> records, OracleRequest request, KpiCalculator calculator) throws IOException {
        return written(calculator.calculate(AcceptedRecords.of(records, RequestedCalculator.model(request)).stream()));
    }

    /** Returns the file of a report as a tree. */
    static ObjectNode written(KpiReport report) throws IOException {
        StringBuilder json = new StringBuilder();
        ReportJson.write(report.internal(), json);
        return (ObjectNode) Oracle.JSON.readTree(json.toString());
    }
}
