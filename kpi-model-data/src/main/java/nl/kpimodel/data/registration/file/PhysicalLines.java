package nl.kpimodel.data.registration.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a CSV file, passed on as they arrive, with access to the physical lines of the current record. Its lines can be copied
 * unchanged, and reading can restart at the line after one that cannot be read. Memory contains at most one record and the bytes read
 * ahead.
 *
 * <p>Lines are counted in bytes, which is safe in ASCII, UTF-8 and Windows-1252. A line ends with LF, CR LF or CR.
 */
public final class PhysicalLines extends InputStream {
    private static final int BLOCK = 1 << 16;

    private final InputStream source;
    private final int longest;

    private byte[] buffer = new byte[BLOCK];
    /** The start of the line with number {@link #line}. The bytes before it are discarded. */
    private int base;
    private long line = 1;
    /** The index of the next byte to pass on. */
    private int at;
    private int end;
    private boolean ended;
    private long bytesRead;
    private byte last;
    private final LineBreakCount lineBreaks = new LineBreakCount();
    /** The line at which the current record starts. Bytes from there on must not be discarded. */
    private long needed = 1;

    /** Creates the lines of a source. A record with more than {@code longest} bytes is refused. */
    public PhysicalLines(InputStream source, int longest) {
        this.source = source;
        this.longest = longest;
    }

    /** Thrown by {@link #read} when the current record exceeds the limit. The caller continues with {@link #dropLine}. */
    public static final class RecordTooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        RecordTooLongException() {
            super("The record is longer than the limit.", null);
        }
    }

    /** Returns the line breaks of the lines passed so far. */
    public LineBreakCount lineBreaks() {
        return lineBreaks;
    }

    /** Passes the remaining bytes, at the end of the file. */
    public void passAll() {
        needed = Long.MAX_VALUE;
        forgetLinesBeforeRecord();
    }

    public long bytesRead() {
        return bytesRead;
    }

    /** Returns the first bytes that were not passed on yet; fewer than requested only if the file is shorter. */
    public byte[] peek(int most) throws IOException {
        while (end - at < most && fill()) {
            // fill makes room and reads on
        }
        byte[] first = new byte[Math.min(most, end - at)];
        System.arraycopy(buffer, at, first, 0, first.length);
        return first;
    }

    /** Skips bytes at the start of the file, such as a byte-order mark. They remain part of their line. */
    void skip(int count) {
        at += count;
    }

    /** Sets the line at which the current record starts. */
    public void recordStartsAt(long startLine) {
        needed = startLine;
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
        if (at == end) {
            forgetLinesBeforeRecord();
            if (end - base > longest) {
                throw new RecordTooLongException();
            }
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, end - at);
        System.arraycopy(buffer, at, target, offset, count);
        at += count;
        return count;
    }

    /** Returns the size of the buffer. */
    int capacity() {
        return buffer.length;
    }

    /** Returns the number, from 1, of the first line in the buffer. */
    long line() {
        return line;
    }

    /** Returns whether the last byte of the file is a line break, after the file was read to its end. */
    public boolean endsWithLineBreak() {
        return last == '\n' || last == '\r';
    }

    /** Writes lines of the current record, byte for byte. */
    public void copyLines(long first, long count, OutputStream target) throws IOException {
        int stop = stopOf(first, count);
        target.write(buffer, base, stop - base);
    }

    /** Returns whether the file ends within the last of these lines of the current record, without a line break. */
    public boolean isOpenEnded(long first, long count) throws IOException {
        return stopOf(first, count) == end && ended && !endsWithLineBreak();
    }

    /** Returns the index after these lines. The first of them then starts at base. */
    private int stopOf(long first, long count) throws IOException {
        needed = first;
        forgetLinesBeforeRecord();
        int length = 0;
        for (long i = 0; i < count; i++) {
            length = lineEndReadingOn(length) - base;
        }
        return base + length;
    }

    /** Returns the end of the line that starts at an offset from base. Reads more bytes if necessary, which may change base. */
    private int lineEndReadingOn(int fromBase) throws IOException {
        int stop = lineEnd(base + fromBase);
        while (stop < 0 && fill()) {
            stop = lineEnd(base + fromBase);
        }
        return stop < 0 ? end : stop;
    }

    /**
     * Skips the line at which the current record starts, however long it is, and continues after it.
     *
     * @param target receives the bytes of the line; may be {@code null}
     */
    public void dropLine(@Nullable OutputStream target) throws IOException {
        forgetLinesBeforeRecord();
        int stop = lineEnd(base);
        while (stop < 0) {
            // A CR at the end of the buffer may be followed by its LF.
            int known = !ended && end > base && buffer[end - 1] == '\r' ? end - 1 : end;
            write(target, base, known);
            base = known;
            at = known;
            if (ended) {
                break;
            }
            fill();
            stop = lineEnd(base);
        }
        if (stop >= 0) {
            write(target, base, stop);
            pass(stop);
        } else {
            line++;
        }
        at = base;
        needed = line;
    }

    private void write(@Nullable OutputStream target, int from, int to) throws IOException {
        if (target != null) {
            target.write(buffer, from, to - from);
        }
    }

    private void forgetLinesBeforeRecord() {
        while (line < needed) {
            int stop = lineEnd(base);
            if (stop < 0) {
                return;
            }
            pass(stop);
        }
    }

    /** Continues after the line break that ends before an index. */
    private void pass(int stop) {
        lineBreaks.countAt(buffer, stop);
        base = stop;
        line++;
    }

    /** Returns the index after the line break of the line that starts at an index; -1 if the buffer does not have it yet. */
    private int lineEnd(int from) {
        for (int i = from; i < end; i++) {
            byte b = buffer[i];
            if (b == '\n') {
                return i + 1;
            }
            if (b == '\r') {
                if (i + 1 < end) {
                    return buffer[i + 1] == '\n' ? i + 2 : i + 1;
                }
                return ended ? i + 1 : -1;
            }
        }
        return -1;
    }

    /** Reads more bytes, and discards those before base to make room. Returns false at the end of the file. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (end == buffer.length) {
            // Between a CR that was passed on and its LF, the next line starts after the next byte.
            int keep = Math.min(base, at);
            byte[] target = end - keep > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
            System.arraycopy(buffer, keep, target, 0, end - keep);
            buffer = target;
            at -= keep;
            end -= keep;
            base -= keep;
        }
        int count = source.read(buffer, end, buffer.length - end);
        if (count < 0) {
            ended = true;
            return false;
        }
        bytesRead += count;
        end += count;
        last = count > 0 ? buffer[end - 1] : last;
        return true;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
