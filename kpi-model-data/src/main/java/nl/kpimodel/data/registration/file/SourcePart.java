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
 * @param mapping what its columns mean, {@code null} if they are fields of one type
 * @param listed whether it was found in a folder, so that the others are read if it cannot be opened
 */
public record SourcePart(String name, @Nullable FileFormat format, @Nullable RecordType type, @Nullable Path path, @Nullable InputStream stream,
        boolean listed, @Nullable RecordFileMapping mapping) {
    public SourcePart(String name, @Nullable FileFormat format, @Nullable RecordType type, @Nullable Path path, @Nullable InputStream stream,
            boolean listed) {
        this(name, format, type, path, stream, listed, null);
    }

    /** Whether it is CSV whose name begins with no type, and not merely something else. */
    boolean isMisnamed() {
        return format == null && path != null && !Files.isDirectory(path) && isCsv(name.toLowerCase(Locale.ROOT));
    }

    /** Its size in bytes, empty for a stream. */
    public OptionalLong size() throws IOException {
        return path == null ? OptionalLong.empty() : OptionalLong.of(Files.size(path));
    }

    /** Its size in bytes, -1 if its bytes cannot be read twice or if there are none. */
    long comparableSize() throws IOException {
        long size = path != null ? Files.size(path) : stream instanceof HeldBytes held ? held.size() : 0;
        return size == 0 ? -1 : size;
    }

    /**
     * Its bytes; closing them closes a file, and leaves open a stream that is the caller's.
     *
     * @throws FileOpening.RefusedException if it was found in a folder and is not opened
     */
    InputStream open() throws IOException {
        if (path != null) {
            return listed ? FileOpening.open(path) : FileOpening.named(path);
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

    public static boolean isCsv(String lowerName) {
        return lowerName.endsWith(".csv") || lowerName.endsWith(".tsv");
    }
}
