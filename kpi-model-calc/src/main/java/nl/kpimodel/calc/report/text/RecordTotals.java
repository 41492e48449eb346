package nl.kpimodel.calc.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.RecordType;

/** The numbers of records of one type, or of all types together, with the type in words. */
public record RecordTotals(String type, long read, long accepted, long rejected) {
    public static List<RecordTotals> byType(ReportForm form, Language language) {
        KpiReport report = form.report();
        List<RecordTotals> types = new ArrayList<>();
        report.records().forEach((type, counts) -> types.add(new RecordTotals(name(type, language), counts.read(), counts.accepted(), counts.rejected())));
        report.withoutType().filter(counts -> form.shows(counts.read())).ifPresent(counts -> types.add(
                new RecordTotals(ReportWords.in(language).of("type.unknown"), counts.read(), counts.accepted(), counts.rejected())));
        return types;
    }

    /** Returns the totals of all types; empty if the numbers of a type are undisclosed, because they would follow from the total. */
    public static Optional<RecordTotals> inAll(ReportForm form, Language language) {
        boolean isWhole = form.showsEveryType() && form.report().withoutType().stream().allMatch(counts -> form.shows(counts.read()));
        return isWhole ? Optional.of(byType(form, language).stream().reduce(new RecordTotals("", 0, 0, 0), RecordTotals::plus)) : Optional.empty();
    }

    private RecordTotals plus(RecordTotals other) {
        return new RecordTotals(type, Math.addExact(read, other.read), Math.addExact(accepted, other.accepted), Math.addExact(rejected, other.rejected));
    }

    static String name(RecordType type, Language language) {
        return ReportWords.in(language).plural("unit." + type.key());
    }
}
