package nl.kpimodel.calc.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.data.internal.JsonTree;
import org.jspecify.annotations.Nullable;

/** Reads the options of a calculation from a JSON file. What is wrong is reported with the file, and with the line or the path of the key. */
final class OptionsFile {
    /** More than any options have, and little enough to hold in memory. */
    private static final long LARGEST = 1 << 20;

    private OptionsFile() {}

    /**
     * Reads the options of a calculation by one edition.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is no options file of that edition
     */
    static CalculationOptions read(Path file, KpiCatalogue model) throws IOException {
        Map<String, @Nullable Object> tree = tree(file);
        try {
            return CalculationOptions.fromTree(tree, model);
        } catch (IllegalArgumentException wrong) {
            throw refusal(file, ": " + wrong.getMessage(), wrong);
        }
    }

    private static Map<String, @Nullable Object> tree(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw refusal(file, ": there is no such file; give the path of a JSON file.", null);
        }
        if (Files.size(file) > LARGEST) {
            throw refusal(file, " is larger than " + LARGEST + " bytes, which no options are; give the options themselves.", null);
        }
        Object value;
        try {
            value = JsonTree.read(Files.readAllBytes(file));
        } catch (JsonTree.MalformedJsonException broken) {
            throw refusal(file, (broken.line() == 0 ? "" : ", line " + broken.line()) + ": this is not JSON as options have it (" + broken.getMessage()
                    + "); mend it with an editor that knows JSON.", broken);
        }
        if (!(value instanceof Map<?, ?> object)) {
            throw refusal(file, ": the file holds no JSON object; write the options between braces.", null);
        }
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        object.forEach((key, option) -> tree.put(String.valueOf(key), option));
        return tree;
    }

    private static IllegalArgumentException refusal(Path file, String wrong, @Nullable Exception cause) {
        return new IllegalArgumentException("Options file " + DisplayText.file(file.toString()) + wrong, cause);
    }
}
