package nl.kpimodel.data.registration.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a CSV file, handed on as they come, that still knows the physical lines of the record being read: to write them away as they
 * are, or to start again at the next line after one that cannot be read. It holds no more than one record and what was read ahead.
 *
 * <p>Lines are counted on bytes, which is safe in ASCII, UTF-8 and Windows-1252. A line ends with LF, CR LF or CR.
 */
public final class PhysicalLines extends InputStream {
    private static final int BLOCK = 1 << 16;

    private final InputStream source;
    private final int longest;

    private byte[] buffer = new byte[BLOCK];
    /** Where the line of number {@link #line} starts; what stands before it is forgotten. */
    private int base;
    private long line = 1;
    /** The next byte to hand out. */
    private int at;
    private int end;
    private boolean ended;
    private long bytesRead;
    private byte last;
    private final LineBreakCount lineBreaks = new LineBreakCount();
    /** The line at which the record being read starts: nothing from there on may be forgotten. */
    private long needed = 1;

    public PhysicalLines(InputStream source, int longest) {
        this.source = source;
        this.longest = longest;
    }

    /** Raised from {@link #read} when the record being read has grown beyond the limit; the caller goes on with {@link #dropLine}. */
    public static final class RecordTooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        RecordTooLongException() {
            super("The record is longer than the limit.", null);
        }
    }

    /** The line breaks of the lines passed so far. */
    public LineBreakCount lineBreaks() {
        return lineBreaks;
    }

    /** Passes what is left, at the end of the file. */
    public void passAll() {
        needed = Long.MAX_VALUE;
        forgetLinesBeforeRecord();
    }

    public long bytesRead() {
        return bytesRead;
    }

    /** The first bytes of what was not yet handed out; fewer than asked only where the file is shorter. */
    public byte[] peek(int most) throws IOException {
        while (end - at < most && fill()) {
            // fill makes room and reads on
        }
        byte[] first = new byte[Math.min(most, end - at)];
        System.arraycopy(buffer, at, first, 0, first.length);
        return first;
    }

    /** Leaves out bytes at the start of the file, such as a byte-order mark. They stay part of their line. */
    void skip(int count) {
        at += count;
    }

    /** Says at which line the record now read starts. */
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

    /** How many bytes are held at most so far. */
    int capacity() {
        return buffer.length;
    }

    /** The number of the line at which what is held starts, from 1. */
    long line() {
        return line;
    }

    /** Whether the last byte of the file, which was read to its end, is a line break. */
    public boolean endsWithLineBreak() {
        return last == '\n' || last == '\r';
    }

    /** Writes lines of the record being read, byte for byte. */
    public void copyLines(long first, long count, OutputStream target) throws IOException {
        int stop = stopOf(first, count);
        target.write(buffer, base, stop - base);
    }

    /** Whether the file ends within the last of these lines of the record being read, without a line break behind it. */
    public boolean isOpenEnded(long first, long count) throws IOException {
        return stopOf(first, count) == end && ended && !endsWithLineBreak();
    }

    /** The index behind these lines, of which the first then starts at base. */
    private int stopOf(long first, long count) throws IOException {
        needed = first;
        forgetLinesBeforeRecord();
        int length = 0;
        for (long i = 0; i < count; i++) {
            length = lineEndReadingOn(length) - base;
        }
        return base + length;
    }

    /** The end of the line that starts so far from base; reads on while it is not in the buffer, which may move base. */
    private int lineEndReadingOn(int fromBase) throws IOException {
        int stop = lineEnd(base + fromBase);
        while (stop < 0 && fill()) {
            stop = lineEnd(base + fromBase);
        }
        return stop < 0 ? end : stop;
    }

    /**
     * Leaves out the line at which the record being read starts, however long it is, and hands out next what follows it.
     *
     * @param target where the bytes of the line go, or {@code null}
     */
    public void dropLine(@Nullable OutputStream target) throws IOException {
        forgetLinesBeforeRecord();
        int stop = lineEnd(base);
        while (stop < 0) {
            // A CR at the end of what was read may have its LF still to come.
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

    /** Goes on behind the line break that stands before stop. */
    private void pass(int stop) {
        lineBreaks.countAt(buffer, stop);
        base = stop;
        line++;
    }

    /** The index behind the line break of the line that starts at from; -1 if it is not (yet) in the buffer. */
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

    /** Reads on, making room by forgetting what stands before base. False at the end of the file. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (end == buffer.length) {
            // Between a CR that was handed out and its LF the next line starts behind the next byte.
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
