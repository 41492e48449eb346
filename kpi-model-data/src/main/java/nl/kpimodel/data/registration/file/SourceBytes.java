package nl.kpimodel.data.registration.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.zip.CRC32C;
import nl.kpimodel.core.internal.DisplayText;

/**
 * The bytes of one file or stream, with a checksum with which a second reading verifies that it reads the same bytes. Reading stops if the
 * thread is interrupted.
 */
public final class SourceBytes extends BlockStream {
    private final String name;
    private final CRC32C checksum = new CRC32C();

    public SourceBytes(String name, InputStream source) {
        super(source);
        this.name = name;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            // The status stays set, so that the owner of the thread sees it too.
            throw new InterruptedIOException("The thread was interrupted while it read " + DisplayText.quoted(name)
                    + ". What was read of it so far is not the whole; read it again.");
        }
        int count = in.read(target, offset, length);
        if (count > 0) {
            checksum.update(target, offset, count);
        }
        return count;
    }

    /** Returns the checksum of the bytes read so far. */
    public long checksum() {
        return checksum.getValue();
    }
}
