package nl.kpimodel.data.registration;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Random bytes, and damaged files. */
final class DamagedBytes {
    private final String[] pieces;
    private final int oneIn;
    private final int cutOneIn;

    /**
     * Damages files with these pieces. One in so many bytes is changed, one replaced by a piece, and one left out. One in so many files is
     * cut off.
     */
    DamagedBytes(String[] pieces, int oneIn, int cutOneIn) {
        this.pieces = pieces;
        this.oneIn = oneIn;
        this.cutOneIn = cutOneIn;
    }

    /** Returns random bytes. */
    static byte[] any(Random random) {
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Returns the file with a few bytes changed, pieces inserted, and perhaps its end cut off. */
    byte[] of(byte[] file, Random random) {
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        for (byte b : file) {
            switch (random.nextInt(oneIn)) {
                case 0 -> damaged.write(random.nextInt(256));
                case 1 -> damaged.writeBytes(pieces[random.nextInt(pieces.length)].getBytes(StandardCharsets.UTF_8));
                case 2 -> { }
                default -> damaged.write(b);
            }
        }
        byte[] bytes = damaged.toByteArray();
        return random.nextInt(cutOneIn) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }
}
