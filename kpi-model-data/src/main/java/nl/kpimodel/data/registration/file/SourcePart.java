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
import nl.kpimodel.data.registration.FileFormat;
import nl.kpimodel.data.registration.RecordFileMapping;
import org.jspecify.annotations.Nullable;

/**
 * One file to read, or one to report that it is not read.
 *
 * @param type the type of its records, or that by which a workbook is named; {@code null} if nothing says it
 * @param mapping what its columns mean, {@code null} if they are fields of one type
 * @param listed whether it was found in a folder, so that the others are read if it cannot be opened
 * @param packed where its bytes are if they are packed
 * @param sheet the sheet of a workbook; {@code null} for a workbook of which the sheets are yet to be looked up, and for all other files
 */
public record SourcePart(String name, @Nullable FileFormat format, @Nullable RecordType type, @Nullable Path path, @Nullable InputStream stream,
        boolean listed, @Nullable RecordFileMapping mapping, @Nullable PackedFile packed, @Nullable String sheet) {
    public SourcePart(String name, @Nullable FileFormat format, @Nullable RecordType type, @Nullable Path path, @Nullable InputStream stream,
            boolean listed) {
        this(name, format, type, path, stream, listed, null, null, null);
    }

    /** This part, with its bytes in a packed file. */
    public SourcePart in(PackedFile file) {
        return new SourcePart(name, format, type, null, null, listed, mapping, file, sheet);
    }

    /** This part, with what it holds. */
    SourcePart as(FileFormat itsFormat, @Nullable RecordType itsType) {
        return new SourcePart(name, itsFormat, itsType, path, stream, listed, mapping, packed, sheet);
    }

    /** The path of the file that is opened, {@code null} for a stream. */
    public @Nullable Path file() {
        return packed == null ? path : packed.archive();
    }

    /** The name of the file that its bytes are, without the archive that it is in. */
    String fileName() {
        return packed == null ? name : packed.fileName();
    }

    /** The same file with bytes that can be read again. */
    public SourcePart held() throws IOException {
        return stream == null || stream instanceof HeldBytes
                ? this
                : new SourcePart(name, format, type, null, HeldBytes.of(new SourceBytes(name, stream)), false, mapping, packed, sheet);
    }

    /** A sheet of this workbook. */
    SourcePart sheet(String named, @Nullable RecordType ofSheet) {
        return new SourcePart(name, format, ofSheet, path, stream, listed, mapping, packed, named);
    }

    /** Whether it is, or lies in, the same file. */
    boolean isIn(@Nullable SourcePart other) {
        return other != null && Objects.equals(path, other.path) && stream == other.stream && Objects.equals(packed, other.packed);
    }

    /** Whether it is CSV whose name begins with no type, and not merely something else. */
    boolean isMisnamed() {
        return format == null && (packed != null || path != null && !Files.isDirectory(path)) && isCsv(fileName().toLowerCase(Locale.ROOT));
    }

    /** Whether it is an archive in a folder or in another archive. */
    boolean isArchive() {
        return PackedFile.isPacked(fileName()) && (path == null || !Files.isDirectory(path));
    }

    /** Its size in bytes, empty for a stream. */
    public OptionalLong size() throws IOException {
        if (packed != null) {
            return packed.size() < 0 ? OptionalLong.empty() : OptionalLong.of(packed.size());
        }
        return path == null ? OptionalLong.empty() : OptionalLong.of(Files.size(path));
    }

    /** Its size in bytes, -1 if its bytes cannot be read twice or if there are none. */
    long comparableSize() throws IOException {
        long size = stream instanceof HeldBytes held ? held.size() : size().orElse(0);
        return size == 0 ? -1 : size;
    }

    /**
     * Its bytes; closing them closes a file, and leaves open a stream that is the caller's.
     *
     * @throws IOException if it is not opened; of a file that was found in a folder a {@code FileOpening.RefusedException}
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
                // It may go on behind this file.
            }
        };
    }

    /** This part with its size, after its bytes were unpacked once. */
    SourcePart checked(long unpackedBefore, long mostUnpacked) throws IOException {
        PackedFile file = Objects.requireNonNull(packed, "packed");
        file.requireReadable(unpackedBefore, mostUnpacked);
        try (InputStream bytes = new SourceBytes(name, open())) {
            return in(file.measured(bytes, unpackedBefore, mostUnpacked));
        }
    }

    /** Whether a name is that of a workbook, also of a kind that is refused. */
    public static boolean isWorkbook(String lowerName) {
        return lowerName.endsWith(".xlsx") || lowerName.endsWith(".xlsm") || isOtherWorkbook(lowerName);
    }

    /** Whether a name is that of a workbook of a kind that is not read. */
    public static boolean isOtherWorkbook(String lowerName) {
        return lowerName.endsWith(".xls") || lowerName.endsWith(".xlsb") || lowerName.endsWith(".ods");
    }

    public static boolean isCsv(String lowerName) {
        return lowerName.endsWith(".csv") || lowerName.endsWith(".tsv");
    }
}
