package nl.kpimodel.data.registration;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
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

/** Goes through the records of all files of a source, one by one, and keeps their accounts. */
final class SourceCursor implements Closeable {
    private final Iterator<Part> parts;
    private final ReadingOptions options;
    private final Consumer<Finding> findings;
    private final List<FileReading> files = new ArrayList<>();
    private final Set<Path> rejectedFiles = new HashSet<>();
    private @Nullable OpenFile open;

    SourceCursor(List<Part> parts, ReadingOptions options, Consumer<Finding> findings) {
        this.parts = parts.iterator();
        this.options = options;
        this.findings = findings;
    }

    /** Moves to the next record, accepted or rejected; false behind the last one of the last file. */
    boolean advance() throws IOException {
        while (true) {
            if (open != null) {
                if (open.advance()) {
                    return true;
                }
                files.add(open.account());
                open.complete();
                close();
            }
            if (!parts.hasNext()) {
                return false;
            }
            Part part = parts.next();
            FileFindings own = new FileFindings(part.name(), findings);
            if (part.format() == null) {
                tellNotRead(part, own);
            } else {
                open = new OpenFile(part, own);
            }
        }
    }

    private static void tellNotRead(Part part, FileFindings findings) {
        if (part.isMisnamed()) {
            findings.tell(Rules.FILE_WITHOUT_TYPE, null, 0, 0, "expected",
                    Stream.of(RecordType.values()).map(RecordType::key).collect(Collectors.joining(", ")));
        } else {
            findings.tell(Rules.OTHER_FILE, null, 0, 0);
        }
    }

    /** The cursor within the file that is read now. */
    RecordCursor cursor() {
        return openFile().cursor;
    }

    /** Where the record stands that the cursor is at. */
    Place place() {
        return cursor().place();
    }

    /** Rejects the record that the cursor is at, which was accepted. */
    void reject() throws IOException {
        openFile().reject();
    }

    private OpenFile openFile() {
        return Objects.requireNonNull(open, "no record");
    }

    /** What became of the files read so far. */
    ReadingResult result() {
        return new ReadingResult(files);
    }

    @Override
    public void close() throws IOException {
        OpenFile last = open;
        open = null;
        if (last != null) {
            last.close();
        }
    }

    /** Where the file's rejected lines go: the same name, with a number behind it where several files have that name. */
    private @Nullable RejectedLines rejectedLines(Part part) {
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
        for (int number = 2; !rejectedFiles.add(target); number++) {
            target = folder.resolve(stem + '-' + number + ending);
        }
        return new RejectedLines(target);
    }

    /** One file with its counts. */
    private final class OpenFile implements Closeable {
        private final Part part;
        private final OptionalLong size;
        private final InputStream bytes;
        private final @Nullable RejectedLines rejectedLines;
        private final RecordCursor cursor;
        private long accepted;
        private long rejected;

        OpenFile(Part part, FileFindings own) throws IOException {
            this.part = part;
            this.size = part.size();
            this.rejectedLines = rejectedLines(part);
            this.bytes = part.open();
            RecordType type = part.type();
            boolean opened = false;
            try {
                cursor = type == null
                        ? NdjsonCursor.open(bytes, options, own, rejectedLines)
                        : CsvCursor.open(bytes, type, options, own, rejectedLines);
                opened = true;
            } finally {
                if (!opened) {
                    close();
                }
            }
        }

        boolean advance() throws IOException {
            // Progress is told when the record was handed on, so that it speaks of what is done.
            long before = accepted + rejected;
            if (before > 0 && before % options.progressStep() == 0) {
                tellProgress();
            }
            if (!cursor.advance()) {
                return false;
            }
            if (cursor.record() == null) {
                rejected++;
            } else {
                accepted++;
            }
            return true;
        }

        void reject() throws IOException {
            cursor.reject();
            accepted--;
            rejected++;
        }

        private void tellProgress() {
            options.progress().accept(new ReadingProgress(part.name(), cursor.bytesRead(), size, accepted + rejected));
        }

        FileReading account() {
            tellProgress();
            return new FileReading(part.name(), Objects.requireNonNull(part.format()), part.type(), cursor.dialect().orElse(null),
                    cursor.outcome(), cursor.bytesRead(), accepted + rejected, accepted, rejected);
        }

        void complete() throws IOException {
            if (rejectedLines != null) {
                rejectedLines.complete();
            }
        }

        @Override
        public void close() throws IOException {
            try {
                bytes.close();
            } finally {
                if (rejectedLines != null) {
                    rejectedLines.close();
                }
            }
        }
    }
}
