package nl.kpimodel.data.registration.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Encodes characters as bytes of UTF-8, so that all sources are read in the same way. Half of a surrogate pair becomes an invalid byte,
 * which gives a finding at its place.
 */
public final class EncodedCharacters extends InputStream {
    private static final int BLOCK = 1 << 13;
    private static final byte BROKEN = (byte) 0xff;

    private final Reader source;
    private final CharBuffer characters = CharBuffer.allocate(BLOCK).flip();
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK * 3).flip();
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean ended;

    public EncodedCharacters(Reader source) {
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(target, offset, count);
        return count;
    }

    /** Makes sure that there are bytes. Returns false at the end. */
    private boolean fill() throws IOException {
        while (!bytes.hasRemaining()) {
            if (ended && !characters.hasRemaining()) {
                return false;
            }
            if (!ended) {
                characters.compact();
                ended = source.read(characters) < 0;
                characters.flip();
            }
            bytes.clear();
            CoderResult result = encoder.encode(characters, bytes, ended);
            while (result.isError()) {
                characters.position(characters.position() + result.length());
                bytes.put(BROKEN);
                result = encoder.encode(characters, bytes, ended);
            }
            bytes.flip();
        }
        return true;
    }
}
