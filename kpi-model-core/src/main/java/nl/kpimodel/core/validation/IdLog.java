package nl.kpimodel.core.validation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Ids of records that later findings may have to name, concatenated in one array of bytes. This takes about a fifth of the memory of the
 * texts themselves. An array is limited to 2 GB; ids beyond that are not kept, and their findings name only the place.
 */
final class IdLog {
    /** The position of an id that is not kept. */
    static final int NONE = -1;

    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private byte[] bytes = new byte[64];
    private int size;

    /** Keeps an id. Returns its position, or {@link #NONE}. */
    int add(@Nullable String id) {
        if (id == null) {
            return NONE;
        }
        byte[] text = id.getBytes(StandardCharsets.UTF_8);
        // An id has at most 128 characters, of at most three bytes each.
        long end = (long) size + 2 + text.length;
        if (end > LONGEST_ARRAY) {
            return NONE;
        }
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(LONGEST_ARRAY, Math.max(end, bytes.length + (long) bytes.length / 2)));
        }
        int start = size;
        bytes[start] = (byte) (text.length >> 8);
        bytes[start + 1] = (byte) text.length;
        System.arraycopy(text, 0, bytes, start + 2, text.length);
        size = (int) end;
        return start;
    }

    /** Returns the id at a position; {@code null} if none is kept. */
    @Nullable String at(int start) {
        if (start == NONE) {
            return null;
        }
        int length = (bytes[start] & 0xff) << 8 | bytes[start + 1] & 0xff;
        return new String(bytes, start + 2, length, StandardCharsets.UTF_8);
    }
}
