package nl.kpimodel.data.registration.workbook;

import java.io.IOException;
import java.io.InputStream;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.data.registration.file.BlockStream;
import nl.kpimodel.data.registration.file.UnpackingException;
import org.jspecify.annotations.Nullable;

/** The unpacked bytes of one part of a workbook. Reading fails if there are too many bytes between two tags for an XML reader. */
final class PartStream extends BlockStream {
    /** The largest number of bytes between two tags. A cell has at most 32 767 characters; the rest allows for character references. */
    private static final int MOST_BETWEEN_TAGS = 1 << 20;

    private final String part;
    private long count;
    private int betweenTags;
    private @Nullable IOException failure;

    /**
     * Opens a part.
     *
     * @param part its name, for findings
     * @param bytes its unpacked bytes
     */
    PartStream(String part, InputStream bytes) {
        super(bytes);
        this.part = part;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            int read = in.read(target, offset, length);
            count += Math.max(read, 0);
            requireTags(target, offset, read);
            return read;
        } catch (UnpackingException damaged) {
            throw kept(new WorkbookException(Rules.WORKBOOK_BROKEN, "part", part));
        } catch (IOException failed) {
            throw kept(failed);
        }
    }

    private IOException kept(IOException failed) {
        failure = failed;
        return failed;
    }

    private void requireTags(byte[] read, int offset, int length) throws WorkbookException {
        int between = betweenTags;
        for (int i = offset; i < offset + length; i++) {
            between = read[i] == '>' ? 0 : between + 1;
            if (between > MOST_BETWEEN_TAGS) {
                throw new WorkbookException(Rules.WORKBOOK_TOO_LARGE, "part", part);
            }
        }
        betweenTags = between;
    }

    /** Returns the number of bytes read. */
    long count() {
        return count;
    }

    /** Returns why reading failed, or {@code null}. An XML reader wraps the exception, so it is kept here. */
    @Nullable IOException failure() {
        return failure;
    }
}
