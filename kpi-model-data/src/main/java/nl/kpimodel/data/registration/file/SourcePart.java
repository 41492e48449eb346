package nl.kpimodel.data.registration.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.registration.RecordFileMapping;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import nl.kpimodel.data.registration.RegistrationReader.FileReading.Format;
import org.jspecify.annotations.Nullable;

/**
 * One file to read, or one that is only reported as not read.
 *
 * @param type the type of its records, or the type after which a workbook is named; {@code null} if not known
 * @param mapping the meaning of its columns; {@code null} if they are fields of one type
 * @param listed whether it was found in a folder, so that the other files are read if it cannot be opened
 * @param packed the packed file that contains its bytes; {@code null} if it is not packed
 * @param sheet the sheet of a workbook; {@code null} for a workbook whose sheets are not looked up yet, and for all other files
 */
public record SourcePart(String name, @Nullable Format format, @Nullable RecordType type, @Nullable Path path, @Nullable InputStream stream,
        boolean listed, @Nullable RecordFileMapping mapping, @Nullable PackedFile packed, @Nullable String sheet) {
    public SourcePart(String name, @Nullable Format format, @Nullable RecordType type, @Nullable Path path, @Nullable InputStream stream,
            boolean listed) {
        this(name, format, type, path, stream, listed, null, null, null);
    }

    /** Returns this part with its bytes in a packed file. */
    public SourcePart in(PackedFile file) {
        return new SourcePart(name, format, type, null, null, listed, mapping, file, sheet);
    }

    /** Returns this part with a known format and type. */
    SourcePart as(FileReading.Format itsFormat, @Nullable RecordType itsType) {
        return new SourcePart(name, itsFormat, itsType, path, stream, listed, mapping, packed, sheet);
    }

    /** Returns the path of the file to open; {@code null} for a stream. */
    public @Nullable Path file() {
        return packed == null ? path : packed.archive();
    }

    /** Returns the name of the file without the archive that contains it. */
    String fileName() {
        return packed == null ? name : packed.fileName();
    }

    /** Returns the same file with bytes that can be read again. */
    public SourcePart held() throws IOException {
        return stream == null || stream instanceof HeldBytes
                ? this
                : new SourcePart(name, format, type, null, HeldBytes.of(new SourceBytes(name, stream)), false, mapping, packed, sheet);
    }

    /** Returns a sheet of this workbook. */
    SourcePart sheet(String named, @Nullable RecordType ofSheet) {
        return new SourcePart(name, format, ofSheet, path, stream, listed, mapping, packed, named);
    }

    /** Returns whether it is the same file as another part, or is in that file. */
    boolean isIn(@Nullable SourcePart other) {
        return other != null && Objects.equals(path, other.path) && stream == other.stream && Objects.equals(packed, other.packed);
    }

    /** Returns whether it is a CSV file whose name does not begin with a type. False for other kinds of files. */
    boolean isMisnamed() {
        return format == null && (packed != null || path != null && !Files.isDirectory(path)) && isCsv(fileName().toLowerCase(Locale.ROOT));
    }

    /** Returns whether it is an archive in a folder or in another archive. */
    boolean isArchive() {
        return PackedFile.isPacked(fileName()) && (path == null || !Files.isDirectory(path));
    }

    /** Returns its size in bytes; empty for a stream. */
    public OptionalLong size() throws IOException {
        if (packed != null) {
            return packed.size() < 0 ? OptionalLong.empty() : OptionalLong.of(packed.size());
        }
        return path == null ? OptionalLong.empty() : OptionalLong.of(Files.size(path));
    }

    /** Returns its size in bytes; -1 if it has no bytes or they cannot be read twice. */
    long comparableSize() throws IOException {
        long size = stream instanceof HeldBytes held ? held.size() : size().orElse(0);
        return size == 0 ? -1 : size;
    }

    /**
     * Returns its bytes. Closing them closes a file, but not a stream of the caller.
     *
     * @throws IOException if it cannot be opened; for a file found in a folder, this is a {@code FileOpening.RefusedException}
     */
    public InputStream open() throws IOException {
        Path file = file();
        if (file != null) {
            try {
                return packed == null ? FileOpening.open(file) : packed.open();
            } catch (FileOpening.RefusedException refused) {
                throw listed ? refused : refused.refusal().exception(file);
            }
        }
        if (stream instanceof HeldBytes held) {
            return held.fromStart();
        }
        return new FilterInputStream(Objects.requireNonNull(stream, "stream")) {
            @Override
            public void close() {
                // The stream may continue after this file.
            }
        };
    }

    /** Returns this part with its size, after unpacking it once. */
    SourcePart checked(long unpackedBefore, long mostUnpacked) throws IOException {
        PackedFile file = Objects.requireNonNull(packed, "packed");
        file.requireReadable(unpackedBefore, mostUnpacked);
        try (InputStream bytes = new SourceBytes(name, open())) {
            return in(file.measured(bytes, unpackedBefore, mostUnpacked));
        }
    }

    /** Returns whether a name is that of a workbook, including kinds that are refused. */
    public static boolean isWorkbook(String lowerName) {
        return lowerName.endsWith(".xlsx") || lowerName.endsWith(".xlsm") || isOtherWorkbook(lowerName);
    }

    /** Returns whether a name is that of a kind of workbook that cannot be read. */
    public static boolean isOtherWorkbook(String lowerName) {
        return lowerName.endsWith(".xls") || lowerName.endsWith(".xlsb") || lowerName.endsWith(".ods");
    }

    public static boolean isCsv(String lowerName) {
        return lowerName.endsWith(".csv") || lowerName.endsWith(".tsv");
    }
}
