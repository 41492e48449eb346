package nl.kpimodel.calc.report.text;

import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.RecordType;

/** What became of the records of one type, or of all together, with the type in words. */
public record RecordTotals(String type, long read, long accepted, long rejected) {
    public static List<RecordTotals> byType(KpiReport report, Language language) {
        List<RecordTotals> types = new ArrayList<>();
        report.records().forEach((type, counts) -> types.add(new RecordTotals(name(type, language), counts.read(), counts.accepted(), counts.rejected())));
        report.withoutType().ifPresent(counts -> types.add(
                new RecordTotals(ReportWords.in(language).of("type.unknown"), counts.read(), counts.accepted(), counts.rejected())));
        return types;
    }

    public static RecordTotals inAll(KpiReport report, Language language) {
        return byType(report, language).stream().reduce(new RecordTotals("", 0, 0, 0), RecordTotals::plus);
    }

    private RecordTotals plus(RecordTotals other) {
        return new RecordTotals(type, Math.addExact(read, other.read), Math.addExact(accepted, other.accepted), Math.addExact(rejected, other.rejected));
    }

    static String name(RecordType type, Language language) {
        return ReportWords.in(language).plural("unit." + type.key());
    }
}
