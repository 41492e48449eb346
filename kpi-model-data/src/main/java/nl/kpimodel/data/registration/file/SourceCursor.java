package nl.kpimodel.data.registration.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import nl.kpimodel.data.registration.FileFormat;
import nl.kpimodel.data.registration.FileReading;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.ReadingProgress;
import nl.kpimodel.data.registration.ReadingResult;
import nl.kpimodel.data.registration.RegistrationFileException;
import nl.kpimodel.data.registration.csv.CsvCursor;
import nl.kpimodel.data.registration.file.FileOpening.RefusedException;
import nl.kpimodel.data.registration.json.JsonCursor;
import nl.kpimodel.data.registration.mapping.MappedCursor;
import org.jspecify.annotations.Nullable;

/** Goes through the records of all files of a source, one by one, and keeps their accounts. */
public final class SourceCursor implements Closeable {
    private final Iterator<SourcePart> parts;
    /** What was read before, if this reads it again: by the parts that were read. */
    private final @Nullable Iterator<ReadPart> before;
    private final ReadingOptions options;
    private final Consumer<Finding> findings;
    private final List<FileReading> files = new ArrayList<>();
    private final List<ReadPart> read = new ArrayList<>();
    private final FileCopies copies = new FileCopies();
    private final Set<Path> rejectedFiles = new HashSet<>();
    /** How many bytes were unpacked from each archive. */
    private final Map<Path, Long> unpacked = new HashMap<>();
    private @Nullable OpenFile open;

    public SourceCursor(List<SourcePart> parts, ReadingOptions options, Consumer<Finding> findings) {
        this.parts = parts.iterator();
        this.before = null;
        this.options = options;
        this.findings = findings;
    }

    private SourceCursor(List<ReadPart> before, ReadingOptions options) {
        this.parts = before.stream().map(ReadPart::part).iterator();
        this.before = before.iterator();
        this.options = options;
        this.findings = finding -> {};
    }

    /**
     * A file that was read to its end.
     *
     * @param checksum of all of its bytes
     * @param accepted records accepted in reading
     */
    public record ReadPart(SourcePart part, long checksum, long bytes, long accepted) {}

    /** Reads what was read before once more; advancing fails with a {@link RegistrationFileException} if a file is no longer the same. */
    public static SourceCursor again(List<ReadPart> before, ReadingOptions options) {
        return new SourceCursor(before, options);
    }

    /** Moves to the next record, accepted or rejected; false behind the last one of the last file. */
    public boolean advance() throws IOException {
        while (true) {
            if (open != null) {
                if (advance(open)) {
                    return true;
                }
                finish(open);
                open.complete();
                close();
            }
            if (!parts.hasNext()) {
                return false;
            }
            begin(parts.next());
        }
    }

    private static boolean advance(OpenFile file) throws IOException {
        try {
            return file.advance();
        } catch (UnpackingException noLonger) {
            // It was checked before it was opened.
            throw changed(file.part);
        }
    }

    private void begin(SourcePart named) throws IOException {
        FileFindings own = new FileFindings(named.name(), findings);
        SourcePart part = named;
        if (part.format() == null) {
            reportNotRead(part, own);
            return;
        }
        InputStream bytes;
        try {
            part = before == null ? checked(part, own) : part;
            bytes = part.open();
        } catch (UnpackingException refused) {
            if (before != null) {
                throw changed(part);
            }
            own.tell(refused.rule(), part.type(), 0, 0, refused.arguments());
            files.add(notRead(part, FileReading.Outcome.FILE_REFUSED));
            return;
        } catch (RefusedException refused) {
            if (before != null) {
                throw changed(part);
            }
            own.tell(refused.refusal().rule(), part.type(), 0, 0);
            files.add(notRead(part, FileReading.Outcome.FILE_REFUSED));
            return;
        }
        boolean opened = false;
        try {
            SourcePart original = before == null ? copies.original(part) : null;
            if (original == null) {
                open = new OpenFile(part, own, bytes);
                opened = true;
            } else {
                own.tell(Rules.COPY_OF_FILE, part.type(), 0, 0, "other", original.name());
                files.add(notRead(part, FileReading.Outcome.COPY));
            }
        } catch (UnpackingException noLonger) {
            throw changed(part);
        } finally {
            if (!opened) {
                bytes.close();
            }
        }
    }

    /** A packed part with its size, if it can be unpacked; any other as it is. */
    private SourcePart checked(SourcePart part, FileFindings findings) throws IOException {
        PackedFile packed = part.packed();
        if (packed == null) {
            return part;
        }
        if (packed.leadsOutside()) {
            findings.tell(Rules.NAME_OUTSIDE_ARCHIVE, part.type(), 0, 0);
        }
        SourcePart checked = part.checked(unpacked.getOrDefault(packed.archive(), 0L), options.largestUnpacked());
        unpacked.merge(packed.archive(), checked.size().orElse(0), Long::sum);
        return checked;
    }

    private static void reportNotRead(SourcePart part, FileFindings findings) {
        UnpackingException fault = part.packed() == null ? null : part.packed().fault();
        if (fault != null) {
            findings.tell(fault.rule(), null, 0, 0, fault.arguments());
        } else if (part.isArchive()) {
            findings.tell(Rules.ARCHIVE_NOT_FOLLOWED, null, 0, 0);
        } else if (part.isMisnamed()) {
            findings.tell(Rules.FILE_WITHOUT_TYPE, null, 0, 0, "expected",
                    Stream.of(RecordType.values()).map(RecordType::key).collect(Collectors.joining(", ")));
        } else {
            findings.tell(Rules.OTHER_FILE, null, 0, 0);
        }
    }

    private static FileReading notRead(SourcePart part, FileReading.Outcome outcome) {
        return new FileReading(part.name(), Objects.requireNonNull(part.format()), part.format() == FileFormat.CSV ? Optional.ofNullable(part.type()) : Optional.empty(), Optional.empty(),
                outcome, 0, 0, 0, 0, 0);
    }

    private void finish(OpenFile file) throws IOException {
        FileReading account = file.account();
        ReadPart now = new ReadPart(file.part, file.bytes.checksum(), account.bytes(), file.acceptedInReading);
        if (before != null && !before.next().equals(now)) {
            throw changed(file.part);
        }
        files.add(account);
        read.add(now);
        if (account.read() > 0) {
            copies.add(file.part);
        }
    }

    private static RegistrationFileException changed(SourcePart part) {
        return RegistrationFileException.changed(part.name());
    }

    /** The files that were read to their end, with what they had. */
    public List<ReadPart> read() {
        return read;
    }

    /** The name of the file that is read now. */
    public String name() {
        return openFile().part.name();
    }

    /** The cursor within the file that is read now. */
    public RecordCursor cursor() {
        return openFile().cursor;
    }

    /** Where the record stands that the cursor is at. */
    public Place place() {
        return cursor().place();
    }

    /** Rejects the record that the cursor is at, which was accepted. */
    public void reject() throws IOException {
        openFile().reject();
    }

    private OpenFile openFile() {
        return Objects.requireNonNull(open, "no record");
    }

    /** What became of the files read so far. */
    public ReadingResult result() {
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
    private @Nullable RejectedLines rejectedLines(SourcePart part) {
        Path folder = options.rejectedFolder().orElse(null);
        if (folder == null) {
            return null;
        }
        // The name of a stream may come from anywhere, such as an archive: it names a file in the folder and nothing outside it.
        String name = part.fileName().substring(Math.max(part.fileName().lastIndexOf('/'), part.fileName().lastIndexOf('\\')) + 1);
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
        private final SourcePart part;
        private final FileFindings own;
        private final OptionalLong size;
        private final SourceBytes bytes;
        private final @Nullable RejectedLines rejectedLines;
        private final RecordCursor cursor;
        private long acceptedInReading;
        private long accepted;
        private long rejected;

        OpenFile(SourcePart part, FileFindings own, InputStream source) throws IOException {
            this.part = part;
            this.own = own;
            this.size = part.size();
            this.rejectedLines = rejectedLines(part);
            this.bytes = new SourceBytes(part.name(), source);
            boolean opened = false;
            try {
                cursor = part.mapping() != null
                        ? MappedCursor.openCsv(bytes, part.mapping(), options, own, rejectedLines)
                        : part.format() == FileFormat.CSV
                        ? CsvCursor.open(bytes, Objects.requireNonNull(part.type()), options, own, rejectedLines)
                        : JsonCursor.open(bytes, part.type(), options, own, rejectedLines);
                opened = true;
            } finally {
                if (!opened) {
                    close();
                }
            }
        }

        public boolean advance() throws IOException {
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
                acceptedInReading++;
            }
            return true;
        }

        public void reject() throws IOException {
            cursor.reject();
            accepted--;
            rejected++;
        }

        private void tellProgress() {
            options.progress().accept(new ReadingProgress(part.name(), cursor.bytesRead(), size, accepted + rejected));
        }

        FileReading account() throws IOException {
            tellProgress();
            if (!part.size().equals(size)) {
                own.tell(Rules.FILE_GREW, part.type(), 0, 0);
            }
            return new FileReading(part.name(), cursor.format(), cursor.type(), cursor.dialect(),
                    cursor.outcome(), cursor.bytesRead(), accepted + rejected, accepted, rejected, cursor.skipped());
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
