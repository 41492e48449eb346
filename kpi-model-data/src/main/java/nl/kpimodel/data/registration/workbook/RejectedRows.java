package nl.kpimodel.data.registration.workbook;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.kpimodel.data.registration.file.RejectedLines;

/** Writes rejected rows of a sheet as CSV, because a workbook cannot be split into lines. */
final class RejectedRows {
    private final RejectedLines lines;

    RejectedRows(RejectedLines lines) {
        this.lines = lines;
    }

    void startWith(List<String> header) throws IOException {
        lines.startWith(csv(header));
    }

    void write(List<String> cells) throws IOException {
        lines.out().write(csv(cells));
    }

    private static byte[] csv(List<String> cells) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer characters = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(characters).writeRecord(cells);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return bytes.toByteArray();
    }
}
