package nl.kpimodel.data.registration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;

/** Writes a CSV file for each type that occurs. {@link ReplacingWriter}, which opens the files, also closes them. */
final class CsvFolderWriter implements RegistrationWriter {
    private final Path folder;
    private final ReplacingWriter.Files opened;
    private final CsvDialect dialect;
    private final RegistrationWriter.SpreadsheetCells cells;
    private final Map<RecordType, RegistrationWriter> files = new EnumMap<>(RecordType.class);

    CsvFolderWriter(Path folder, ReplacingWriter.Files opened, CsvDialect dialect, RegistrationWriter.SpreadsheetCells cells) {
        this.folder = folder;
        this.opened = opened;
        this.dialect = dialect;
        this.cells = cells;
    }

    @Override
    public void write(RegistrationRecord record) throws IOException {
        RecordType type = record.type();
        RegistrationWriter file = files.get(type);
        if (file == null) {
            file = new CsvWriter(type, opened.open(folder.resolve(type.key() + ".csv")), dialect, cells);
            files.put(type, file);
        }
        file.write(record);
    }

    @Override
    public void complete() throws IOException {
        for (RegistrationWriter file : files.values()) {
            file.complete();
        }
    }

    @Override
    public void close() throws IOException {
        complete();
    }
}
