package nl.kpimodel.calc.report;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A picture of a screen. */
final class ScreenPicture {
    private static final int COLOURS = 256;
    private static final int OPAQUE = 0xff000000;

    private final BufferedImage picture;

    private ScreenPicture(BufferedImage picture) {
        this.picture = picture;
    }

    static ScreenPicture read(Path file) throws IOException {
        return new ScreenPicture(ImageIO.read(file.toFile()));
    }

    /** Width by height in pixels. */
    String size() {
        return picture.getWidth() + " x " + picture.getHeight();
    }

    /** Writes the picture with its 256 most frequent colours, which makes it a third of its size. */
    void write(Path file) throws IOException {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel | OPAQUE, 1, Integer::sum);
        }
        List<Integer> colours = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS).map(Map.Entry::getKey).toList();
        int[] palette = colours.stream().mapToInt(Integer::intValue).toArray();
        BufferedImage indexed = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
        Map<Integer, Integer> nearest = new HashMap<>();
        int[] samples = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            samples[i] = nearest.computeIfAbsent(pixels[i] | OPAQUE, colour -> nearest(colour, palette));
        }
        indexed.getRaster().setSamples(0, 0, picture.getWidth(), picture.getHeight(), 0, samples);
        ImageIO.write(indexed, "png", file.toFile());
    }

    private static int nearest(int colour, int[] palette) {
        return IntStream.range(0, palette.length).boxed().min(Comparator.comparing(i -> distance(colour, palette[i]))).orElseThrow();
    }

    private static int distance(int one, int other) {
        return IntStream.of(0, 8, 16).map(shift -> (one >> shift & 0xff) - (other >> shift & 0xff)).map(difference -> difference * difference).sum();
    }
}
