package nl.kpimodel.data.registration.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhysicalLinesTest {
    private static PhysicalLines csv(String text, int longest) {
        return new PhysicalLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest);
    }

    private static String copied(PhysicalLines lines, long first, long count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        lines.copyLines(first, count, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void linesOfARecordCanBeCopiedWhateverWasReadAhead() throws IOException {
        String text = "one\r\ntwo\rthree\n\nfive";
        PhysicalLines lines = csv(text, 1000);
        assertThat(new String(lines.readNBytes(4), StandardCharsets.UTF_8)).isEqualTo("one\r");
        assertThat(copied(lines, 1, 1)).isEqualTo("one\r\n");
        lines.recordStartsAt(2);
        assertThat(new String(lines.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(text.substring(4));
        assertThat(copied(lines, 2, 2)).isEqualTo("two\rthree\n");
        assertThat(copied(lines, 4, 1)).isEqualTo("\n");
        assertThat(lines.isOpenEnded(4, 1)).isFalse();
        assertThat(lines.isOpenEnded(4, 2)).isTrue();
        assertThat(copied(lines, 5, 1)).isEqualTo("five");
        assertThat(lines.bytesRead()).isEqualTo(text.length());
    }

    @Test
    void aLineIsDroppedAndReadingGoesOnBehindIt() throws IOException {
        PhysicalLines lines = csv("one\ntwo\nthree\n", 1000);
        lines.readAllBytes();
        lines.recordStartsAt(2);
        ByteArrayOutputStream dropped = new ByteArrayOutputStream();
        lines.dropLine(dropped);
        assertThat(dropped).hasToString("two\n");
        assertThat(new String(lines.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("three\n");
    }

    @Test
    void aRecordBeyondTheLimitIsToldAndCanBeDroppedInBoundedMemory() throws IOException {
        String text = "first\n" + "x".repeat(5_000_000) + "\r\nlast";
        PhysicalLines lines = csv(text, 100_000);
        byte[] block = new byte[8192];
        lines.read(block);
        lines.recordStartsAt(2);
        boolean[] told = new boolean[1];
        try {
            while (lines.read(block) >= 0) {
                assertThat(lines.capacity()).isLessThan(1 << 19);
            }
        } catch (PhysicalLines.RecordTooLongException tooLong) {
            told[0] = true;
        }
        assertThat(told[0]).isTrue();
        ByteArrayOutputStream dropped = new ByteArrayOutputStream();
        lines.dropLine(dropped);
        assertThat(dropped.size()).isEqualTo(5_000_002);
        assertThat(lines.capacity()).isLessThan(1 << 19);
        assertThat(new String(lines.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("last");
        assertThat(lines.line()).isEqualTo(3);
    }

    @Test
    void whateverTheBlocksTheLinesAreTheSame() throws IOException {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append("x".repeat(random.nextInt(4))).append(new String[] {"\n", "\r\n", "\r", "\n\n", "y"}[random.nextInt(5)]);
            }
            String[] expected = text.toString().split("(?<=\n)|(?<=\r)(?!\n)");
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            PhysicalLines lines = new PhysicalLines(new ByteArrayInputStream(bytes) {
                @Override
                public synchronized int read(byte[] target, int offset, int length) {
                    return super.read(target, offset, Math.min(length, 1 + random.nextInt(3)));
                }
            }, 1000);
            lines.readNBytes(random.nextInt(bytes.length + 1));
            for (int i = 0; i < expected.length; i++) {
                assertThat(copied(lines, i + 1, 1)).isEqualTo(expected[i]);
            }
        }
    }
}
