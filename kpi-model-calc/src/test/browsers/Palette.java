import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Rewrites a picture with its 256 most frequent colours, which makes a screenshot a third of its size: java Palette.java PICTURE.png. */
class Palette {
    public static void main(String[] arguments) throws Exception {
        File file = new File(arguments[0]);
        BufferedImage picture = ImageIO.read(file);
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                counts.merge(picture.getRGB(x, y) & 0xffffff, 1, Integer::sum);
            }
        }
        List<Integer> colours = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(256).map(Map.Entry::getKey).toList();
        int[] map = colours.stream().mapToInt(Integer::intValue).toArray();
        BufferedImage indexed = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, map.length, map, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE));
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int index = nearest.computeIfAbsent(picture.getRGB(x, y) & 0xffffff, colour -> nearest(colour, map));
                indexed.getRaster().setSample(x, y, 0, index);
            }
        }
        ImageIO.write(indexed, "png", file);
    }

    private static int nearest(int colour, int[] map) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < map.length; i++) {
            int red = (colour >> 16 & 255) - (map[i] >> 16 & 255);
            int green = (colour >> 8 & 255) - (map[i] >> 8 & 255);
            int blue = (colour & 255) - (map[i] & 255);
            int distance = red * red + green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
