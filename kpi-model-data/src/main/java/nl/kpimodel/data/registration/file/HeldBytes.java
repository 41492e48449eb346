package nl.kpimodel.data.registration.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a stream, kept in memory so that they can be read several times. They are kept in blocks because a Java array is limited to
 * 2 GB.
 */
public final class HeldBytes extends InputStream {
    private static final int BLOCK = 1 << 16;

    private final List<byte[]> blocks;
    private int block;
    private int at;

    private HeldBytes(List<byte[]> blocks) {
        this.blocks = blocks;
    }

    public static HeldBytes of(InputStream source) throws IOException {
        List<byte[]> blocks = new ArrayList<>();
        byte[] read = source.readNBytes(BLOCK);
        while (read.length > 0) {
            blocks.add(read);
            read = source.readNBytes(BLOCK);
        }
        return new HeldBytes(List.copyOf(blocks));
    }

    long size() {
        return blocks.stream().mapToLong(bytes -> bytes.length).sum();
    }

    /** Returns the same bytes from the start, for another reading. */
    HeldBytes fromStart() {
        return new HeldBytes(blocks);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (block == blocks.size()) {
            return -1;
        }
        byte[] current = blocks.get(block);
        int count = Math.min(length, current.length - at);
        System.arraycopy(current, at, target, offset, count);
        at += count;
        if (at == current.length) {
            block++;
            at = 0;
        }
        return count;
    }
}
