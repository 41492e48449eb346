package nl.kpimodel.data.registration.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that works in blocks. Reading a single byte reads a block of one. */
public abstract class BlockStream extends FilterInputStream {
    /** Creates a stream from a source, which is closed with it. */
    protected BlockStream(InputStream source) {
        super(source);
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public abstract int read(byte[] target, int offset, int length) throws IOException;
}
