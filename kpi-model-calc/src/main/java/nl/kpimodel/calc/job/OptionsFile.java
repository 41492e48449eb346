package nl.kpimodel.calc.job;

import java.io.IOException;
import java.nio.file.Path;
import nl.kpimodel.calc.report.CalculationOptions;
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
        JsonObjectFile options = new JsonObjectFile("options", file, LARGEST);
        return options.read(tree -> CalculationOptions.fromTree(tree, model));
    }
}
