package nl.kpimodel.calc.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.text.RefusalWords;
import nl.kpimodel.core.KpiCatalogue;

/** Reads the options of a calculation from a JSON file. Errors are reported with the file, and with the line or the path of the key. */
final class OptionsFile {
    /** The maximum size, which no valid file reaches and which fits in memory. */
    private static final long LARGEST = 1 << 20;

    private OptionsFile() {}

    /**
     * Reads the options of a calculation for one edition.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is not an options file of that edition
     */
    static CalculationOptions read(Path file, KpiCatalogue model) throws IOException {
        return new JsonObjectFile("options", file, LARGEST).read(tree -> CalculationOptions.fromTree(tree, model));
    }

    /**
     * Reads the options of a calculation for one edition and the selected KPIs.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is not an options file of that edition, or has a rule that a selected KPI does not accept
     */
    static CalculationOptions read(Path file, KpiCatalogue model, KpiCalculator calculator) throws IOException {
        return new JsonObjectFile("options", file, LARGEST).read(tree -> {
            CalculationOptions options = CalculationOptions.fromTree(tree, model);
            if (!options.missing().isEmpty()) {
                requireMissingRules(calculator.options(options));
            }
            return options;
        });
    }

    /** Refuses rules for missing values before any record is read. A calculation over nothing fails as one over records does. */
    private static void requireMissingRules(KpiCalculator calculator) {
        try {
            calculator.period(ReportingPeriod.year(2025)).calculate(Stream.empty());
        } catch (IllegalStateException refused) {
            throw RefusalWords.refusal("options.because", refused, "missing", RefusalWords.of(refused));
        }
    }
}
