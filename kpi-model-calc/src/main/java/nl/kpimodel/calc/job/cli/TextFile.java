package nl.kpimodel.calc.job.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.kpimodel.data.internal.FileReplacement;

/** A file in UTF-8 that takes its place when it is complete. */
final class TextFile {
    /** What is written. */
    interface Content {
        void writeTo(Appendable out) throws IOException;
    }

    private TextFile() {}

    static void write(Path path, Content content) throws IOException {
        try (FileReplacement file = FileReplacement.of(path)) {
            Writer text = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
            content.writeTo(text);
            text.flush();
            file.complete();
        }
    }
}
