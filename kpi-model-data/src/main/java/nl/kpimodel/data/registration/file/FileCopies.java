package nl.kpimodel.data.registration.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files that had records, in order to recognise copies: files with the same bytes, of records of the same type. Only files of the same
 * size are compared, byte by byte up to the first difference. Streams are compared if they are kept in memory.
 */
final class FileCopies {
    private static final int BLOCK = 1 << 16;
    /** Few files have the same size by chance, but an archive can be made to have thousands. */
    private static final int MOST_OF_ONE_SIZE = 20;

    private final Map<Key, List<SourcePart>> parts = new HashMap<>();

    private record Key(Object format, @Nullable Object type, @Nullable Object mapping, long size) {
        static Key of(SourcePart part, long size) {
            return new Key(String.valueOf(part.format()), part.type(), part.mapping(), size);
        }
    }

    void add(SourcePart part) throws IOException {
        long size = part.comparableSize();
        if (size >= 0) {
            List<SourcePart> ofSize = parts.computeIfAbsent(Key.of(part, size), first -> new ArrayList<>());
            if (ofSize.size() < MOST_OF_ONE_SIZE) {
                ofSize.add(part);
            }
        }
    }

    /** Returns the earlier file with the same bytes, or {@code null} if absent. */
    @Nullable SourcePart original(SourcePart part) throws IOException {
        long size = part.comparableSize();
        for (SourcePart earlier : size < 0 ? List.<SourcePart>of() : parts.getOrDefault(Key.of(part, size), List.of())) {
            if (isSame(earlier, part)) {
                return earlier;
            }
        }
        return null;
    }

    private static boolean isSame(SourcePart earlier, SourcePart part) throws IOException {
        if (earlier.packed() != null && part.packed() != null && earlier.packed().hasOtherChecksum(part.packed())) {
            return false;
        }
        if (earlier.path() != null && part.path() != null) {
            return Files.mismatch(earlier.path(), part.path()) < 0;
        }
        try (InputStream one = earlier.open(); InputStream other = part.open()) {
            byte[] block = one.readNBytes(BLOCK);
            while (Arrays.equals(block, other.readNBytes(BLOCK))) {
                if (block.length == 0) {
                    return true;
                }
                block = one.readNBytes(BLOCK);
            }
            return false;
        }
    }
}
