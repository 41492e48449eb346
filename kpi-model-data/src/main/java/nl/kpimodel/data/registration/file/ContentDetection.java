package nl.kpimodel.data.registration.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.registration.RegistrationFileException;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import nl.kpimodel.data.registration.csv.CsvColumns;
import nl.kpimodel.data.registration.mapping.DraftTable;
import org.jspecify.annotations.Nullable;

/** Detects the content of a file from its first bytes, if its name does not reveal it. */
public final class ContentDetection {
    private static final int LOOKED_AT = 1 << 12;

    private ContentDetection() {}

    /** Returns what the file is if it is not text, in the words of {@link FileSignature#foreign}; {@code null} if it may be text. */
    public static @Nullable String foreign(SourcePart part) throws IOException {
        return FileSignature.foreign(head(part));
    }

    /**
     * Returns the part with its format, and with its type if it is CSV.
     *
     * @throws RegistrationFileException if it is CSV whose columns are not the fields of one type, or not text
     * @throws UnpackingException if it is packed and damaged
     */
    public static SourcePart of(SourcePart part) throws IOException {
        if (isJson(head(part))) {
            return part.as(FileReading.Format.NDJSON, null);
        }
        List<RecordType> types = CsvColumns.typesOf(DraftTable.read(part.name(), part.open()).header());
        if (types.size() == 1) {
            return part.as(FileReading.Format.CSV, types.get(0));
        }
        String fitting = types.isEmpty()
                ? "its columns are not the fields of a record type"
                : String.format(Locale.ROOT, "its columns fit %d record types (%s)", types.size(),
                        types.stream().map(RecordType::key).collect(Collectors.joining(", ")));
        throw new RegistrationFileException(DisplayText.value(part.name()) + " does not show what it holds: " + fitting
                + ". Give JSON records, each with its type; a zip or a folder with files that are named after their type (case.csv); or a mapping of"
                + " the columns.");
    }

    private static byte[] head(SourcePart part) throws IOException {
        try (InputStream bytes = part.open()) {
            return bytes.readNBytes(LOOKED_AT);
        }
    }

    private static boolean isJson(byte[] head) {
        int from = FileSignature.markLength(head);
        while (from < head.length && (head[from] == ' ' || head[from] == '\t' || head[from] == '\r' || head[from] == '\n')) {
            from++;
        }
        return from < head.length && (head[from] == '{' || head[from] == '[');
    }
}
