package nl.kpimodel.data.registration.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import nl.kpimodel.data.registration.CsvDialect.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a CSV file whose encoding may not be known. ASCII needs no decision. The first bytes beyond ASCII decide whether the file is
 * UTF-8 or Windows-1252, however far into the file they are, so that a stream is read only once.
 *
 * <p>A byte that is invalid in the encoding becomes {@link #BROKEN}, so that it gives a finding at its own place.
 */
public final class TextDecoder extends Reader {
    /** Half of a surrogate pair, which a decoder never produces. */
    public static final char BROKEN = '\udfff';

    /** The character of a byte-order mark. */
    public static final char BYTE_ORDER_MARK = '\ufeff';

    private static final int BLOCK = 1 << 14;

    private final InputStream bytes;
    private final Choice choice;
    private final ByteBuffer buffer = ByteBuffer.allocate(BLOCK).flip();
    private CharsetDecoder decoder;
    private boolean ended;
    private char secondOfPair;

    public TextDecoder(InputStream bytes, Choice choice) {
        this.bytes = bytes;
        this.choice = choice;
        this.decoder = decoder(choice.charset());
    }

    /** The encoding of one file, as far as it is known. It outlives the decoders, because reading may restart after a broken line. */
    public static final class Choice {
        private @Nullable Encoding encoding;

        /** Creates a choice; {@code null} means that the bytes will decide. */
        public Choice(@Nullable Encoding encoding) {
            this.encoding = encoding;
        }

        Charset charset() {
            return encoding == null ? StandardCharsets.UTF_8 : encoding.charset();
        }

        /** Returns the encoding of the file. A file with only ASCII is UTF-8. */
        public Encoding encoding() {
            return encoding == null ? Encoding.UTF_8 : encoding;
        }
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (secondOfPair != 0) {
            target[offset] = secondOfPair;
            secondOfPair = 0;
            return 1;
        }
        CharBuffer characters = CharBuffer.wrap(target, offset, length);
        while (true) {
            int bytesBefore = buffer.position();
            int charactersBefore = characters.position();
            CoderResult result = decoder.decode(buffer, characters, ended);
            if (choice.encoding == null && buffer.position() - bytesBefore != characters.position() - charactersBefore) {
                // UTF-8 beyond ASCII takes more bytes than characters.
                choice.encoding = Encoding.UTF_8;
            }
            if (result.isError()) {
                if (choice.encoding == null) {
                    choice.encoding = decide();
                    decoder = decoder(choice.charset());
                } else if (characters.hasRemaining()) {
                    buffer.position(buffer.position() + result.length());
                    characters.put(BROKEN);
                } else {
                    return length;
                }
            } else if (result.isOverflow()) {
                // A pair may need more room than is left, and returning nothing would mean the end to the caller.
                return characters.position() - offset > 0 ? characters.position() - offset : readPair(target, offset);
            } else if (characters.position() > offset) {
                return characters.position() - offset;
            } else if (ended) {
                return -1;
            } else {
                fill();
            }
        }
    }

    /** Reads a pair for a caller with room for one character. The second character waits for the next call. */
    private int readPair(char[] target, int offset) {
        CharBuffer pair = CharBuffer.allocate(2);
        decoder.decode(buffer, pair, ended);
        target[offset] = pair.get(0);
        secondOfPair = pair.get(1);
        return 1;
    }

    /**
     * Decides at the first byte that is not UTF-8. The file is still UTF-8 if there are more well-formed sequences after it than invalid
     * bytes.
     */
    private Encoding decide() throws IOException {
        fill();
        int wellFormed = 0;
        int stray = 0;
        ByteBuffer rest = buffer.duplicate();
        CharBuffer scratch = CharBuffer.allocate(BLOCK);
        CharsetDecoder utf8 = decoder(StandardCharsets.UTF_8);
        while (true) {
            CoderResult result = utf8.decode(rest, scratch.clear(), ended);
            for (int i = 0; i < scratch.position(); i++) {
                char c = scratch.get(i);
                wellFormed += c > 0x7f && !Character.isLowSurrogate(c) ? 1 : 0;
            }
            if (!result.isError()) {
                return wellFormed > stray ? Encoding.UTF_8 : Encoding.WINDOWS_1252;
            }
            stray++;
            rest.position(rest.position() + result.length());
        }
    }

    private void fill() throws IOException {
        buffer.compact();
        while (buffer.hasRemaining() && !ended) {
            int count = bytes.read(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
            if (count < 0) {
                ended = true;
            } else {
                buffer.position(buffer.position() + count);
                break;
            }
        }
        buffer.flip();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
