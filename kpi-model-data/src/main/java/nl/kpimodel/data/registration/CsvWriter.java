package nl.kpimodel.data.registration;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.Locale;
import nl.kpimodel.core.internal.CleanText;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.data.registration.CsvDialect.Encoding;
import nl.kpimodel.data.registration.csv.CsvOutput;
import nl.kpimodel.data.registration.value.WrittenValues;

/** Writes one line for each record after a header line, with fields in the order of the record. */
final class CsvWriter implements RegistrationWriter {
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final RecordType type;
    private final List<RecordField> fields;
    private final CsvDialect dialect;
    private final RegistrationWriter.SpreadsheetCells cells;
    private final WrittenValues values;
    private final CharsetEncoder encoder;
    private final Writer characters;
    private final de.siegmar.fastcsv.writer.CsvWriter csv;

    CsvWriter(RecordType type, OutputStream bytes, CsvDialect dialect, RegistrationWriter.SpreadsheetCells cells) throws IOException {
        this.type = type;
        this.fields = type.fields();
        this.dialect = dialect;
        this.cells = cells;
        this.values = WrittenValues.csv(dialect);
        this.encoder = dialect.encoding().charset().newEncoder();
        if (dialect.encoding() == Encoding.UTF_8_WITH_MARK) {
            bytes.write(MARK);
        }
        this.characters = new BufferedWriter(new OutputStreamWriter(bytes, dialect.encoding().charset()));
        this.csv = CsvOutput.to(characters, dialect, cells, column -> fields.get(column).kind().isText());
        writeRow(fields.stream().map(RecordField::name).toArray(String[]::new));
    }

    @Override
    public void write(RegistrationRecord record) throws IOException {
        if (record.type() != type) {
            throw new IllegalArgumentException("A record of type " + record.type() + " was handed to a file of type " + type
                    + "; write each type to a separate file, or all of them with RegistrationWriter.csvFolder.");
        }
        String[] row = new String[fields.size()];
        for (int i = 0; i < row.length; i++) {
            RecordField field = fields.get(i);
            Object value = field.get(record);
            row[i] = value == null ? "" : cell(field, value);
        }
        writeRow(row);
    }

    private String cell(RecordField field, Object value) throws RegistrationFileException {
        String text = values.text(field, value);
        if (!field.kind().isText()) {
            return text;
        }
        if (!CleanText.isAscii(text) && !encoder.canEncode(text)) {
            int character = text.codePoints().filter(c -> !encoder.canEncode(Character.toString(c))).findFirst().orElseThrow();
            throw new RegistrationFileException(String.format(Locale.ROOT,
                    "%s has the character U+%04X, which %s does not have; write the file in UTF-8.", field, character, dialect.encoding().charset()));
        }
        return cells.written(text);
    }

    private void writeRow(String... row) throws IOException {
        try {
            csv.writeRecord(row);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public void complete() throws IOException {
        characters.flush();
    }

    @Override
    public void close() throws IOException {
        complete();
    }
}
