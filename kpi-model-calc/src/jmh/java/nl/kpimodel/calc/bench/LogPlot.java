package nl.kpimodel.calc.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A plot with two logarithmic axes, on which growth in proportion is a straight line. */
final class LogPlot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEFT = 70;
    private static final int RIGHT = 150;
    private static final int TOP = 40;
    private static final int BOTTOM = 60;
    /** Dark on a white ground, distinguishable without colour by their dashes. */
    private static final String[] STROKES = {"#0b4f8a", "#8a3b0b", "#555555"};
    private static final String[] DASHES = {"none", "8 4", "2 3"};

    private final String name;
    private final String horizontal;
    private final String vertical;
    private final String title;
    private final Map<String, List<double[]>> lines = new LinkedHashMap<>();

    LogPlot(String name, String horizontal, String vertical, String title) {
        this.name = name;
        this.horizontal = horizontal;
        this.vertical = vertical;
        this.title = title;
    }

    String name() {
        return name;
    }

    void add(String line, double x, double y) {
        lines.computeIfAbsent(line, key -> new ArrayList<>()).add(new double[] {x, y});
    }

    String svg() {
        Axis across = axis(0);
        Axis up = axis(1);
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">%n", WIDTH, HEIGHT));
        svg.append("<title>").append(title).append("</title>\n");
        svg.append(String.format(Locale.ROOT, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>%n", WIDTH, HEIGHT));
        text(svg, LEFT, TOP / 2, "start", title);
        for (double mark : across.marks()) {
            double x = x(across, mark);
            segment(svg, x, TOP, x, HEIGHT - BOTTOM);
            text(svg, x, HEIGHT - BOTTOM + 20, "middle", label(mark));
        }
        for (double mark : up.marks()) {
            double y = y(up, mark);
            segment(svg, LEFT, y, WIDTH - RIGHT, y);
            text(svg, LEFT - 8, y + 4, "end", label(mark));
        }
        text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 15, "middle", horizontal);
        svg.append(String.format(Locale.ROOT, "<text transform=\"translate(16 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>%n",
                (TOP + HEIGHT - BOTTOM) / 2, vertical));
        int number = 0;
        for (Map.Entry<String, List<double[]>> line : lines.entrySet()) {
            draw(svg, line.getKey(), line.getValue(), across, up, number++);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void draw(StringBuilder svg, String line, List<double[]> points, Axis across, Axis up, int number) {
        StringBuilder path = new StringBuilder();
        for (double[] point : points) {
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", x(across, point[0]), y(up, point[1])));
        }
        String stroke = STROKES[number % STROKES.length];
        svg.append(String.format(Locale.ROOT, "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>%n",
                path, stroke, DASHES[number % DASHES.length]));
        for (double[] point : points) {
            svg.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"><title>%s: %s, %s</title></circle>%n",
                    x(across, point[0]), y(up, point[1]), stroke, line, label(point[0]), label(point[1])));
        }
        double[] last = points.stream().max((one, other) -> Double.compare(one[0], other[0])).orElseThrow();
        text(svg, x(across, last[0]) + 8, y(up, last[1]) + 4, "start", line);
    }

    private static void segment(StringBuilder svg, double fromX, double fromY, double toX, double toY) {
        svg.append(String.format(Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#cccccc\"/>%n", fromX, fromY, toX, toY));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text));
    }

    private static double x(Axis axis, double value) {
        return LEFT + axis.share(value) * (WIDTH - RIGHT - LEFT);
    }

    private static double y(Axis axis, double value) {
        return HEIGHT - BOTTOM - axis.share(value) * (HEIGHT - BOTTOM - TOP);
    }

    private static String label(double value) {
        return value >= 1_000_000 ? String.format(Locale.ROOT, "%.4g million", value / 1e6).replaceFirst("\\.?0+ ", " ")
                : value >= 10 || value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value).replace(',', ' ')
                : String.format(Locale.ROOT, "%.2g", value);
    }

    private Axis axis(int coordinate) {
        double least = Double.MAX_VALUE;
        double most = 0;
        for (List<double[]> points : lines.values()) {
            for (double[] point : points) {
                least = Math.min(least, point[coordinate]);
                most = Math.max(most, point[coordinate]);
            }
        }
        return Axis.around(least, most);
    }

    /**
     * One axis.
     *
     * @param low its lower end
     * @param high its upper end
     */
    private record Axis(double low, double high) {
        private static final double[] STEPS = {1, 2, 5, 10};
        /** Powers of ten are not exact. */
        private static final double WITHIN = 1.001;

        /** Returns an axis of at least a factor of ten that begins and ends at 1, 2 or 5 times a power of ten. */
        static Axis around(double least, double most) {
            double low = 0;
            double decade = decade(least);
            for (double step : STEPS) {
                low = decade * step <= least ? decade * step : low;
            }
            double high = decade(most);
            for (int i = 0; high < most; i++) {
                high = decade(most) * STEPS[i];
            }
            return new Axis(low, Math.max(high, low * 10));
        }

        private static double decade(double value) {
            return Math.pow(10, Math.floor(Math.log10(value)));
        }

        double share(double value) {
            return (Math.log10(value) - Math.log10(low)) / (Math.log10(high) - Math.log10(low));
        }

        List<Double> marks() {
            List<Double> marks = new ArrayList<>();
            int steps = high / low <= 1_000 ? STEPS.length - 1 : 1;
            for (double decade = decade(low); decade <= high * WITHIN; decade *= 10) {
                for (int i = 0; i < steps; i++) {
                    double mark = decade * STEPS[i];
                    if (mark * WITHIN >= low && mark <= high * WITHIN) {
                        marks.add(mark);
                    }
                }
            }
            return marks;
        }
    }
}
