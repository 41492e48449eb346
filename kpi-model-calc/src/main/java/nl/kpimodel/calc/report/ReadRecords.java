package nl.kpimodel.calc.report;

import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.RecordType;

/** What became of the records of one type, or of all together, with the type in words. */
record ReadRecords(String type, long read, long accepted, long rejected) {
    static List<ReadRecords> byType(KpiReport report, Language language) {
        List<ReadRecords> types = new ArrayList<>();
        report.records().forEach((type, counts) -> types.add(new ReadRecords(name(type, language), counts.read(), counts.accepted(), counts.rejected())));
        report.withoutType().ifPresent(counts -> types.add(
                new ReadRecords(ReportWords.in(language).of("type.unknown"), counts.read(), counts.accepted(), counts.rejected())));
        return types;
    }

    static ReadRecords inAll(KpiReport report, Language language) {
        return byType(report, language).stream().reduce(new ReadRecords("", 0, 0, 0), ReadRecords::plus);
    }

    private ReadRecords plus(ReadRecords other) {
        return new ReadRecords(type, Math.addExact(read, other.read), Math.addExact(accepted, other.accepted), Math.addExact(rejected, other.rejected));
    }

    private static String name(RecordType type, Language language) {
        return ReportWords.in(language).plural("unit." + type.key());
    }
}
