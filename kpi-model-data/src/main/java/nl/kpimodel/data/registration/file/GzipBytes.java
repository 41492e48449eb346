package nl.kpimodel.data.registration.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import nl.kpimodel.core.validation.Rules;

/**
 * The uncompressed bytes of all members of a gzip file (RFC 1952). Unlike {@link java.util.zip.GZIPInputStream}, it refuses bytes after a
 * member that are not a member, because they may be a damaged one. Zeros at the end, which tapes and some transfers add, are allowed.
 */
final class GzipBytes extends InputStream {
    private static final int BLOCK = 1 << 14;
    private static final int DEFLATED = 8;
    private static final int HEADER_CHECKED = 2;
    private static final int EXTRA = 4;
    private static final int NAMED = 8;
    private static final int COMMENTED = 16;
    private static final int RESERVED = 0xe0;

    private final InputStream source;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[BLOCK];
    private int at;
    private int end;
    private boolean started;
    private boolean ended;

    /** Creates a stream from a source, which is closed with it. */
    GzipBytes(InputStream source) {
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            return readMembers(target, offset, length);
        } catch (EOFException | DataFormatException damaged) {
            throw new UnpackingException(Rules.BROKEN_ARCHIVE);
        }
    }

    private int readMembers(byte[] target, int offset, int length) throws IOException, DataFormatException {
        if (!started) {
            started = true;
            if (!fill() || end < 2 || !hasMagic()) {
                throw new UnpackingException(Rules.NOT_AN_ARCHIVE);
            }
            passHeader();
        }
        while (!ended) {
            int count = inflater.inflate(target, offset, length);
            if (count > 0) {
                checksum.update(target, offset, count);
                return count;
            }
            if (inflater.finished()) {
                at = end - inflater.getRemaining();
                passTrailer();
                beginNextMember();
            } else if (inflater.needsInput()) {
                if (!fill()) {
                    throw new EOFException();
                }
                inflater.setInput(buffer, 0, end);
            } else {
                throw new DataFormatException("a dictionary is asked for, which gzip does not have");
            }
        }
        return -1;
    }

    /** Starts the next member, or ends the stream after any zeros. */
    private void beginNextMember() throws IOException {
        boolean more = at < end || fill();
        while (more && buffer[at] == 0) {
            at++;
            more = at < end || fill();
        }
        if (more) {
            inflater.reset();
            checksum.reset();
            passHeader();
        } else {
            ended = true;
        }
    }

    private boolean hasMagic() {
        return buffer[at] == 0x1f && (buffer[at + 1] & 0xff) == 0x8b;
    }

    /** Skips the header of a member, with its optional fields. */
    private void passHeader() throws IOException {
        boolean magic = next() == 0x1f & next() == 0x8b & next() == DEFLATED;
        int flags = next();
        if (!magic || (flags & RESERVED) != 0) {
            throw new UnpackingException(Rules.BROKEN_ARCHIVE);
        }
        pass(6);
        if ((flags & EXTRA) != 0) {
            pass(next() + 256 * next());
        }
        for (int text : new int[] {NAMED, COMMENTED}) {
            if ((flags & text) != 0) {
                while (next() != 0) {
                    // The text ends with a zero.
                }
            }
        }
        pass((flags & HEADER_CHECKED) != 0 ? 2 : 0);
        inflater.setInput(buffer, at, end - at);
    }

    private void passTrailer() throws IOException {
        if (nextWord() != checksum.getValue() || nextWord() != (inflater.getBytesWritten() & 0xffff_ffffL)) {
            throw new UnpackingException(Rules.BROKEN_ARCHIVE);
        }
    }

    private long nextWord() throws IOException {
        return next() | next() << 8 | next() << 16 | (long) next() << 24;
    }

    private int next() throws IOException {
        if (at == end && !fill()) {
            throw new EOFException();
        }
        return buffer[at++] & 0xff;
    }

    private void pass(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, source.readNBytes(buffer, 0, BLOCK));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        source.close();
    }
}
