package nl.kpimodel.calc.job;

import java.io.IOException;
import java.nio.file.Path;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.data.KpiModel;

/**
 * Reads a {@code report.json} by the bundled editions (Dutch: <i>rapportage als bestand</i>).
 *
 * <pre>{@code
 * KpiReport earlier = ReportReader.read(Path.of("report-2025-Q1.json"));
 * ReportComparison.of(earlier, later).comparisons().forEach(comparison -> System.out.println(comparison.explain(Language.DUTCH)));
 * }</pre>
 *
 * <p>An application with its own catalogue or JSON library uses {@link KpiReport#fromTree(java.util.Map, java.util.function.Function)}.
 * Safe for use by several threads.
 */
public final class ReportReader {
    /** The maximum size, which allows for some hundred thousand outcomes with their explanations. */
    private static final long LARGEST = 1 << 28;

    private ReportReader() {}

    /**
     * Reads a report; see {@link KpiReport#fromTree(java.util.Map, java.util.function.Function)} for what is kept and what is refused.
     *
     * @param file the file, as {@link nl.kpimodel.calc.report.ReportJson} writes it, of at most 256 MB
     * @return the report, equal to the one that was written
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it does not contain a report of a bundled edition; the message names the file, and the line or
     *         the path of the key
     */
    public static KpiReport read(Path file) throws IOException {
        return new JsonObjectFile("report", file, LARGEST).read(tree -> KpiReport.fromTree(tree, KpiModel::edition));
    }

    /**
     * Reads a report in either form; see {@link ReportForm#fromTree}.
     *
     * @param file the file, as {@link nl.kpimodel.calc.report.ReportJson} writes it, of at most 256 MB
     * @return the form, equal to the one that was written
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it does not contain a report of a bundled edition; the message names the file, and the line or
     *         the path of the key
     */
    public static ReportForm readForm(Path file) throws IOException {
        return new JsonObjectFile("report", file, LARGEST).read(tree -> ReportForm.fromTree(tree, KpiModel::edition));
    }
}
