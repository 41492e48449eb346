package nl.kpimodel.data.registration;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Place;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.data.registration.RegistrationSource.Part;
import org.jspecify.annotations.Nullable;

/**
 * Reads registration data record by record, in memory that does not grow with the number of records.
 *
 * <ul>
 *   <li>A line that cannot be read is a finding, or several: all that is wrong with it at once. The rest of the file is read.
 *   <li>A value that cannot be read leaves its field empty where empty says nothing ({@link nl.kpimodel.core.registration.WhenEmpty#UNKNOWN}), with
 *       a finding; elsewhere it rejects the record.
 *   <li>A CSV file without a column for each required field is not read: one finding tells the columns, and all of its rows are rejected.
 *   <li>A file that is no text (a workbook, UTF-16, something compressed) is one finding, and has no records.
 *   <li>Lines of white space, and rows of nothing but empty cells, are no records.
 *   <li>Nothing but an {@link IOException} comes out, whatever the bytes.
 * </ul>
 *
 * <p><b>CSV.</b> The first row names the columns, in any order, capital or small letters. Cells: days as {@code 2025-03-31} or {@code 31-3-2025};
 * moments with their offset; numbers in ASCII digits with the one decimal sign of the file and nothing between thousands; yes and no as
 * {@code true}/{@code false}, {@code waar}/{@code onwaar}, {@code ja}/{@code nee}, {@code j}/{@code n}, {@code 1}/{@code 0}; codes in capital or small
 * letters; several codes as {@code SKJ|BIG}, none of them as {@code NONE} or {@code geen}, while an empty cell says that nothing is known. Rows
 * may end in empty cells without a column. An Excel line {@code sep=;} before the header is obeyed.
 *
 * <p><b>NDJSON.</b> UTF-8; one object a line with its {@code type}; numbers as numbers, {@code true} and {@code false}, a list of codes, everything else
 * as text; codes exactly so. {@code null} is the same as no key.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class RegistrationReader {
    private static final RegistrationReader STANDARD = new RegistrationReader(ReadingOptions.standard());

    private final ReadingOptions options;

    private RegistrationReader(ReadingOptions options) {
        this.options = options;
    }

    /**
     * A reader with the standard options.
     *
     * @return the reader
     */
    public static RegistrationReader standard() {
        return STANDARD;
    }

    /**
     * A reader with options.
     *
     * @param options the options
     * @return the reader
     */
    public static RegistrationReader with(ReadingOptions options) {
        return new RegistrationReader(Objects.requireNonNull(options, "options"));
    }

    /**
     * Reads a file or a folder.
     *
     * @param path the file or folder
     * @param sink takes records and findings
     * @return what became of each file
     * @throws RegistrationFileException if a file does not tell by its name what it holds
     * @throws IOException if something cannot be opened, read or written
     */
    public ReadingResult read(Path path, RegistrationSink sink) throws IOException {
        return read(RegistrationSource.at(path), sink);
    }

    /**
     * Reads all files of a source.
     *
     * @param source the source; streams in it are read to their end
     * @param sink takes records and findings
     * @return what became of each file
     * @throws RegistrationFileException if a file does not tell by its name what it holds
     * @throws IOException if something cannot be opened, read or written
     */
    public ReadingResult read(RegistrationSource source, RegistrationSink sink) throws IOException {
        Objects.requireNonNull(sink, "sink");
        return read(source, sink::onFinding, (record, place) -> {
            sink.onRecord(record, place);
            return true;
        });
    }

    /** Takes a record, or refuses it for something that a line by itself does not show. */
    interface Gate {
        boolean takes(RegistrationRecord record, Place place);
    }

    ReadingResult read(RegistrationSource source, Consumer<Finding> findings, Gate gate) throws IOException {
        List<FileReading> files = new ArrayList<>();
        Set<Path> rejectedFiles = new HashSet<>();
        for (Part part : source.parts()) {
            FileFindings own = new FileFindings(part.name(), findings);
            if (part.format() == null) {
                own.tell(part.isMisnamed() ? Rules.FILE_WITHOUT_TYPE : Rules.OTHER_FILE, null, 0, 0, "expected",
                        Stream.of(RecordType.values()).map(RecordType::key).collect(Collectors.joining(", ")));
            } else {
                files.add(read(part, own, rejectedLines(part, rejectedFiles), gate));
            }
        }
        return new ReadingResult(files);
    }

    /** Where the file's rejected lines go: the same name, with a number behind it where several files have that name. */
    private @Nullable RejectedLines rejectedLines(Part part, Set<Path> taken) {
        Path folder = options.rejectedFolder().orElse(null);
        if (folder == null) {
            return null;
        }
        // The name of a stream may come from anywhere, such as an archive: it names a file in the folder and nothing outside it.
        String name = part.name().substring(Math.max(part.name().lastIndexOf('/'), part.name().lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        String stem = dot <= 0 ? name : name.substring(0, dot);
        String ending = dot <= 0 ? "" : name.substring(dot);
        Path target = folder.resolve(stem.isBlank() || stem.equals(".") ? "stream" + ending : name);
        for (int number = 2; !taken.add(target); number++) {
            target = folder.resolve(stem + '-' + number + ending);
        }
        return new RejectedLines(target);
    }

    private FileReading read(Part part, FileFindings findings, @Nullable RejectedLines rejectedLines, Gate gate) throws IOException {
        OptionalLong size = part.path() == null ? OptionalLong.empty() : OptionalLong.of(Files.size(part.path()));
        long accepted = 0;
        long rejected = 0;
        try (RejectedLines lines = rejectedLines; InputStream bytes = open(part)) {
            RecordCursor cursor = part.type() == null
                    ? NdjsonCursor.open(bytes, options, findings, lines)
                    : CsvCursor.open(bytes, part.type(), options, findings, lines);
            while (cursor.advance()) {
                RegistrationRecord record = cursor.record();
                if (record == null) {
                    rejected++;
                } else if (gate.takes(record, new Place(part.name(), cursor.line(), 0, null))) {
                    accepted++;
                } else {
                    cursor.reject();
                    rejected++;
                }
                if ((accepted + rejected) % options.progressStep() == 0) {
                    options.progress().accept(new ReadingProgress(part.name(), cursor.bytesRead(), size, accepted + rejected));
                }
            }
            options.progress().accept(new ReadingProgress(part.name(), cursor.bytesRead(), size, accepted + rejected));
            return new FileReading(part.name(), part.type() == null ? FileFormat.NDJSON : FileFormat.CSV, part.type(),
                    cursor.dialect().orElse(null), cursor.outcome(), cursor.bytesRead(), accepted + rejected, accepted, rejected);
        }
    }

    private static InputStream open(Part part) throws IOException {
        if (part.path() != null) {
            return Files.newInputStream(part.path());
        }
        return new FilterInputStream(Objects.requireNonNull(part.stream(), "stream")) {
            @Override
            public void close() {
                // The caller's stream is the caller's to close: it may go on behind this file.
            }
        };
    }
}
