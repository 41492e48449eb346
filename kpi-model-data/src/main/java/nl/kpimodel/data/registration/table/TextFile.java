package nl.kpimodel.data.registration.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.data.internal.FileReplacement;
import nl.kpimodel.data.registration.CsvDialect;

/** Writes content that exists as Markdown, CSV and JSON to a file, in the format of the file's extension. */
public final class TextFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /**
     * Writes the file in UTF-8. It appears only when it is complete.
     *
     * @param what the name of the content for the message, such as {@code The codebook}
     */
    public static void write(Path file, Language language, String what, Supplier<String> markdown, Function<CsvDialect, String> csv, Supplier<String> json)
            throws IOException {
        FileReplacement.writeText(file, text(file.toString(), language, what, markdown, csv, json));
    }

    private static String text(
            String name, Language language, String what, Supplier<String> markdown, Function<CsvDialect, String> csv, Supplier<String> json) {
        if (name.endsWith(".md")) {
            return markdown.get();
        }
        if (name.endsWith(".json")) {
            return json.get();
        }
        if (name.endsWith(".csv")) {
            // A Dutch spreadsheet recognises UTF-8 by the mark.
            return language == Language.DUTCH ? BYTE_ORDER_MARK + csv.apply(CsvDialect.DUTCH_SPREADSHEET) : csv.apply(CsvDialect.STANDARD);
        }
        throw new IllegalArgumentException(what + " cannot be written to " + DisplayText.file(name) + "; give a name that ends in .md, .csv or .json.");
    }
}
