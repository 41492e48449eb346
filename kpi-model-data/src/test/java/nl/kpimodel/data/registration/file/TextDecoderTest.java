package nl.kpimodel.data.registration.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import nl.kpimodel.data.registration.CsvDialect.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
    private static String read(byte[] bytes, TextDecoder.Choice choice, int step) throws IOException {
        Reader reader = new TextDecoder(new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, step));
            }
        }, choice);
        StringBuilder text = new StringBuilder();
        char[] block = new char[step];
        for (int count = reader.read(block, 0, step); count >= 0; count = reader.read(block, 0, step)) {
            assertThat(count).isPositive();
            text.append(block, 0, count);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8192})
    void charactersComeAsTheyAreHoweverFewAreAskedFor(int step) throws IOException {
        String text = "abc caf\u00e9 \u20ac \ud83d\ude00\ud83d\udfff end".repeat(50);
        TextDecoder.Choice choice = new TextDecoder.Choice(null);
        assertThat(read(text.getBytes(StandardCharsets.UTF_8), choice, step)).isEqualTo(text);
        assertThat(choice.encoding()).isEqualTo(Encoding.UTF_8);
        String western = "abc caf\u00e9 \u20ac \u0160 end".repeat(50);
        TextDecoder.Choice other = new TextDecoder.Choice(null);
        assertThat(read(western.getBytes(Charset.forName("windows-1252")), other, step)).isEqualTo(western);
        assertThat(other.encoding()).isEqualTo(Encoding.WINDOWS_1252);
    }

    @Test
    void asciiAloneIsUtf8() throws IOException {
        TextDecoder.Choice choice = new TextDecoder.Choice(null);
        assertThat(read("plain".getBytes(StandardCharsets.US_ASCII), choice, 100)).isEqualTo("plain");
        assertThat(choice.encoding()).isEqualTo(Encoding.UTF_8);
    }

    @Test
    void aByteThatIsNothingIsMarkedWhereItStands() throws IOException {
        byte[] bytes = {'a', (byte) 0xff, 'b', (byte) 0xe2, (byte) 0x82};
        assertThat(read(bytes, new TextDecoder.Choice(Encoding.UTF_8), 100)).isEqualTo("a" + TextDecoder.BROKEN + "b" + TextDecoder.BROKEN);
        byte[] undefined = {'a', (byte) 0x81, (byte) 0xe9};
        assertThat(read(undefined, new TextDecoder.Choice(Encoding.WINDOWS_1252), 100)).isEqualTo("a" + TextDecoder.BROKEN + "\u00e9");
    }

    @Test
    void aBrokenByteDoesNotMakeAFileOfUtf8Another() throws IOException {
        byte[] bytes = "x?x caf\u00e9 th\u00e9".getBytes(StandardCharsets.UTF_8);
        bytes[1] = (byte) 0xff;
        TextDecoder.Choice choice = new TextDecoder.Choice(null);
        assertThat(read(bytes, choice, 100)).isEqualTo("x" + TextDecoder.BROKEN + "x caf\u00e9 th\u00e9");
        assertThat(choice.encoding()).isEqualTo(Encoding.UTF_8);
    }
}
