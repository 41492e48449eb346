package nl.kpimodel.data.registration.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationFileException;
import nl.kpimodel.data.registration.RegistrationReader;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import nl.kpimodel.data.registration.csv.CsvCursor;
import nl.kpimodel.data.registration.file.FileOpening.RefusedException;
import nl.kpimodel.data.registration.json.JsonCursor;
import nl.kpimodel.data.registration.mapping.MappedCursor;
import nl.kpimodel.data.registration.workbook.SheetCursor;
import nl.kpimodel.data.registration.workbook.SheetRows;
import nl.kpimodel.data.registration.workbook.Workbook;
import nl.kpimodel.data.registration.workbook.WorkbookException;
import org.jspecify.annotations.Nullable;

/** Reads the records of all files of a source one by one, and keeps the accounts of the files. */
public final class SourceCursor implements Closeable {
    private final Deque<SourcePart> parts;
    /** The results of the earlier reading, if this is a second one; otherwise {@code null}. */
    private final @Nullable Iterator<ReadPart> before;
    private final ReadingOptions options;
    private final Consumer<Finding> findings;
    private final List<FileReading> files = new ArrayList<>();
    private final List<ReadPart> read = new ArrayList<>();
    private final FileCopies copies = new FileCopies();
    private final Set<Path> rejectedFiles = new HashSet<>();
    /** The number of bytes unpacked from each archive. */
    private final Map<Path, Long> unpacked = new HashMap<>();
    private @Nullable OpenFile open;
    /** The workbook whose sheets are being read. */
    private @Nullable Workbook workbook;
    private @Nullable SourcePart workbookPart;

    /** Creates a first reading of files. */
    public SourceCursor(List<SourcePart> parts, ReadingOptions options, Consumer<Finding> findings) {
        this.parts = new ArrayDeque<>(parts);
        this.before = null;
        this.options = options;
        this.findings = findings;
    }

    private SourceCursor(List<ReadPart> before, ReadingOptions options) {
        this.parts = before.stream().map(ReadPart::part).collect(Collectors.toCollection(ArrayDeque::new));
        this.before = before.iterator();
        this.options = options;
        this.findings = finding -> {};
    }

    /**
     * A file that was read to its end.
     *
     * @param checksum the checksum of all of its bytes
     * @param accepted the number of records accepted during reading
     */
    public record ReadPart(SourcePart part, long checksum, long bytes, long accepted) {}

    /** Reads again what was read before. Advancing fails with a {@link RegistrationFileException} if a file has changed. */
    public static SourceCursor again(List<ReadPart> before, ReadingOptions options) {
        return new SourceCursor(before, options);
    }

    /** Moves to the next record, accepted or rejected. Returns false after the last one of the last file. */
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
            if (parts.isEmpty()) {
                return false;
            }
            begin(parts.poll());
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
        FileFindings own = new FileFindings(named.name(), named.sheet(), findings);
        SourcePart part = named;
        try {
            if (part.format() == null) {
                reportNotRead(part, own);
                return;
            }
            // A sheet was checked with its workbook.
            part = before == null && part.sheet() == null ? checked(part, own) : part;
            if (part.format() == FileReading.Format.XLSX) {
                beginWorkbook(part.held(), own);
            } else {
                beginFile(part, own);
            }
        } catch (UnpackingException refused) {
            refuse(part);
            own.report(refused.rule(), part.type(), 0, 0, refused.arguments());
        } catch (RefusedException refused) {
            refuse(part);
            own.report(refused.refusal().rule(), part.type(), 0, 0);
        } catch (WorkbookException refused) {
            refuse(part);
            refused.report(own, part.type(), 0);
        }
    }

    /** Counts a file that cannot be read. In a second reading, the file has changed. */
    private void refuse(SourcePart part) throws RegistrationFileException {
        if (before != null) {
            throw changed(part);
        }
        files.add(notRead(part, FileReading.Outcome.FILE_REFUSED));
    }

    /** Opens a sheet, or puts the sheets of a workbook before the files that are still to be read. */
    private void beginWorkbook(SourcePart part, FileFindings own) throws IOException {
        Workbook book = workbook;
        if (book == null || !part.isIn(workbookPart)) {
            // A file that is missing or cannot be opened is refused before anything else inspects it.
            part.open().close();
            SourcePart original = before == null ? copies.original(part) : null;
            if (original != null) {
                reportCopy(part, original, own);
                return;
            }
            workbook = null;
            book = Workbook.open(part.name(), part::open);
            workbook = book;
            workbookPart = part;
        }
        String sheet = part.sheet();
        if (sheet != null) {
            open = new OpenFile(part, own, book, sheet);
            return;
        }
        if (book.hasMacros()) {
            own.report(Rules.MACROS_IGNORED, null, 0, 0);
        }
        List<SourcePart> sheets = new WorkbookSheets(book, part, own, findings).parts();
        if (sheets.isEmpty() && own.firstError() != null) {
            files.add(notRead(part, FileReading.Outcome.FILE_REFUSED));
        }
        for (int i = sheets.size() - 1; i >= 0; i--) {
            parts.addFirst(sheets.get(i));
        }
    }

    private void reportCopy(SourcePart part, SourcePart original, FileFindings own) {
        own.report(Rules.COPY_OF_FILE, part.type(), 0, 0, "other", original.name());
        files.add(notRead(part, FileReading.Outcome.COPY));
    }

    private void beginFile(SourcePart part, FileFindings own) throws IOException {
        InputStream bytes = part.open();
        boolean opened = false;
        try {
            SourcePart original = before == null ? copies.original(part) : null;
            if (original == null) {
                open = new OpenFile(part, own, bytes);
                opened = true;
            } else {
                reportCopy(part, original, own);
            }
        } catch (UnpackingException noLonger) {
            throw changed(part);
        } finally {
            if (!opened) {
                bytes.close();
            }
        }
    }

    /** Returns a packed part with its size, if it can be unpacked, and any other part unchanged. */
    private SourcePart checked(SourcePart part, FileFindings findings) throws IOException {
        PackedFile packed = part.packed();
        if (packed == null) {
            return part;
        }
        if (packed.leadsOutside()) {
            findings.report(Rules.NAME_OUTSIDE_ARCHIVE, part.type(), 0, 0);
        }
        SourcePart checked = part.checked(unpacked.getOrDefault(packed.archive(), 0L), options.largestUnpacked());
        unpacked.merge(packed.archive(), checked.size().orElse(0), Long::sum);
        return checked;
    }

    /** Reports why a file without a known format is not read. */
    private static void reportNotRead(SourcePart part, FileFindings findings) {
        UnpackingException fault = part.packed() == null ? null : part.packed().fault();
        if (fault != null) {
            findings.report(fault.rule(), null, 0, 0, fault.arguments());
        } else if (part.isArchive()) {
            findings.report(Rules.ARCHIVE_NOT_FOLLOWED, null, 0, 0);
        } else if (part.isMisnamed()) {
            findings.report(Rules.FILE_WITHOUT_TYPE, null, 0, 0, "expected",
                    Stream.of(RecordType.values()).map(RecordType::key).collect(Collectors.joining(", ")));
        } else {
            findings.report(Rules.OTHER_FILE, null, 0, 0);
        }
    }

    private static FileReading notRead(SourcePart part, FileReading.Outcome outcome) {
        return new FileReading(part.name(), Optional.ofNullable(part.sheet()), Objects.requireNonNull(part.format()),
                part.format() == FileReading.Format.CSV || part.sheet() != null ? Optional.ofNullable(part.type()) : Optional.empty(), Optional.empty(),
                outcome, 0, 0, 0, 0, 0);
    }

    /** Adds the account of a file that was read to its end. In a second reading, it must equal the first one. */
    private void finish(OpenFile file) throws IOException {
        FileReading account = file.account();
        ReadPart now = file.readPart(account);
        if (before != null && !before.next().equals(now)) {
            throw changed(file.part);
        }
        files.add(account);
        read.add(now);
        SourcePart whole = file.part.sheet() == null ? file.part : Objects.requireNonNull(workbookPart);
        if (account.read() > 0) {
            copies.add(whole);
        }
    }

    private static RegistrationFileException changed(SourcePart part) {
        return RegistrationFileException.changed(part.name());
    }

    /** Returns the files that were read to their end, with their results. */
    public List<ReadPart> read() {
        return read;
    }

    /** Returns the name of the current file. */
    public String name() {
        return openFile().part.name();
    }

    /** Returns the cursor within the current file. */
    public RecordCursor cursor() {
        return openFile().cursor;
    }

    /** Returns the place of the current record. */
    public Finding.Place place() {
        return cursor().place();
    }

    /** Rejects the current record, which was accepted. */
    public void reject() throws IOException {
        openFile().reject();
    }

    private OpenFile openFile() {
        return Objects.requireNonNull(open, "no record");
    }

    /** Returns the accounts of the files read so far. */
    public RegistrationReader.Result result() {
        return new RegistrationReader.Result(files);
    }

    @Override
    public void close() throws IOException {
        OpenFile last = open;
        open = null;
        if (last != null) {
            last.close();
        }
    }

    /**
     * Returns the output for the file's rejected lines. It has the name of the file, with a number after it if several files have that
     * name.
     */
    private @Nullable RejectedLines rejectedLines(SourcePart part) {
        Path folder = options.rejectedFolder().orElse(null);
        if (folder == null) {
            return null;
        }
        // The name of a stream may come from anywhere, such as an archive. It must not name a file outside the folder.
        String name = part.fileName().substring(Math.max(part.fileName().lastIndexOf('/'), part.fileName().lastIndexOf('\\')) + 1);
        if (part.sheet() != null) {
            // Rows of a sheet are kept as CSV, whose type follows from the start of its name.
            String sheet = part.sheet().replaceAll("[^\\p{L}\\p{N}]+", "-");
            name = (part.type() == null ? "" : part.type().key() + "-") + name.replace('.', '-') + "-" + sheet + ".csv";
        }
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
        private final Closeable bytes;
        private final LongSupplier checksum;
        /** The size of the file when it was opened, if it is known before reading. */
        private final OptionalLong fileSize;
        private final @Nullable RejectedLines rejectedLines;
        private final RecordCursor cursor;
        private long acceptedInReading;
        private long accepted;
        private long rejected;

        OpenFile(SourcePart part, FileFindings own, InputStream source) throws IOException {
            this.part = part;
            this.own = own;
            this.size = part.size();
            this.fileSize = size;
            this.rejectedLines = rejectedLines(part);
            SourceBytes counted = new SourceBytes(part.name(), source);
            this.bytes = counted;
            this.checksum = counted::checksum;
            boolean opened = false;
            try {
                cursor = part.mapping() != null
                        ? MappedCursor.openCsv(counted, part.mapping(), options, own, rejectedLines)
                        : part.format() == FileReading.Format.CSV
                        ? CsvCursor.open(counted, Objects.requireNonNull(part.type()), options, own, rejectedLines)
                        : JsonCursor.open(counted, part.type(), options, own, rejectedLines);
                opened = true;
            } finally {
                if (!opened) {
                    close();
                }
            }
        }

        OpenFile(SourcePart part, FileFindings own, Workbook book, String sheet) throws IOException {
            this.part = part;
            this.own = own;
            this.size = OptionalLong.of(book.sizeOf(sheet));
            this.fileSize = OptionalLong.of(book.size());
            this.checksum = book::checksum;
            this.rejectedLines = rejectedLines(part);
            SheetRows rows = book.rows(sheet, options.mostColumns());
            this.bytes = rows;
            boolean opened = false;
            try {
                cursor = part.mapping() == null
                        ? SheetCursor.open(rows, Objects.requireNonNull(part.type()), options, own, rejectedLines)
                        : MappedCursor.openSheet(rows, part.mapping(), options, own, rejectedLines);
                opened = true;
            } finally {
                if (!opened) {
                    close();
                }
            }
        }

        ReadPart readPart(FileReading account) {
            return new ReadPart(part, checksum.getAsLong(), part.sheet() == null ? account.bytes() : fileSize.orElseThrow(), acceptedInReading);
        }

        public boolean advance() throws IOException {
            // Progress is reported after the record was passed on, so that it covers only completed work.
            long before = accepted + rejected;
            if (before > 0 && before % options.progressStep() == 0) {
                reportProgress();
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

        private void reportProgress() {
            options.progress().accept(new ReadingOptions.Progress(part.name(), cursor.bytesRead(), size, accepted + rejected));
        }

        FileReading account() throws IOException {
            reportProgress();
            if (part.path() != null && !part.size().equals(fileSize)) {
                own.report(Rules.FILE_GREW, part.type(), 0, 0);
            }
            return new FileReading(part.name(), Optional.ofNullable(part.sheet()), cursor.format(), cursor.type(), cursor.dialect(),
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
