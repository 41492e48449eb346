package nl.kpimodel.data.registration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import org.jspecify.annotations.Nullable;

/** A CSV file for each type that occurs. */
final class CsvFolderWriter implements RegistrationWriter {
    private final Path folder;
    private final CsvDialect dialect;
    private final SpreadsheetCells cells;
    private final Map<RecordType, RegistrationWriter> files = new EnumMap<>(RecordType.class);

    CsvFolderWriter(Path folder, CsvDialect dialect, SpreadsheetCells cells) {
        this.folder = folder;
        this.dialect = dialect;
        this.cells = cells;
    }

    @Override
    public void write(RegistrationRecord record) throws IOException {
        RecordType type = record.type();
        RegistrationWriter file = files.get(type);
        if (file == null) {
            file = RegistrationWriter.csv(type, folder.resolve(type.key() + ".csv"), dialect, cells);
            files.put(type, file);
        }
        file.write(record);
    }

    @Override
    public void close() throws IOException {
        IOException first = null;
        for (RegistrationWriter file : files.values()) {
            first = close(file, first);
        }
        if (first != null) {
            throw first;
        }
    }

    /** Closes a file whatever happened to those before it. */
    private static @Nullable IOException close(RegistrationWriter file, @Nullable IOException before) {
        try {
            file.close();
            return before;
        } catch (IOException failed) {
            if (before == null) {
                return failed;
            }
            before.addSuppressed(failed);
            return before;
        }
    }
}
