package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.kpimodel.core.internal.HtmlText;

/**
 * Writes a drawing in SVG. Shapes of one kind share one path and texts of one kind share one element, because a page has thousands of them.
 * Colours are attributes too, so that the drawing is legible without the style sheet.
 */
final class Drawing {
    static final String INK = "#20242a";
    static final String SOFT = "#565d66";
    static final String ACCENT = "#23506b";
    private static final String PAPER = "#ffffff";

    /** How far the lines of a {@link #block} are apart, here and in the style sheet for wide screens. */
    static final int LINE = 18;

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private static final int RIM = 2;

    /** From the middle of a line of text to its base line. */
    private static final int MIDDLE = 4;

    /** A point in a drawing. */
    record Point(BigDecimal x, BigDecimal y) {
        Point(BigDecimal x, long y) {
            this(x, BigDecimal.valueOf(y));
        }

        Point(long x, BigDecimal y) {
            this(BigDecimal.valueOf(x), y);
        }

        Point(long x, long y) {
            this(BigDecimal.valueOf(x), y);
        }

        private String inPath() {
            return "M" + shortest(x) + " " + shortest(y);
        }
    }

    /** A straight line. */
    record Line(Point from, Point to) {
        static Line upright(BigDecimal x, long top, long bottom) {
            return new Line(new Point(x, top), new Point(x, bottom));
        }

        static Line level(BigDecimal from, BigDecimal to, BigDecimal y) {
            return new Line(new Point(from, y), new Point(to, y));
        }
    }

    private final HtmlText html;

    Drawing(HtmlText html) {
        this.html = html;
    }

    /** Begins a drawing. The title describes its content. */
    void open(String name, int width, int height, String title) throws IOException {
        html.open("svg", "class", name, "role", "img", "viewBox", "0 0 " + width + " " + height, "width", Integer.toString(width), "height", Integer.toString(height));
        html.element("title", title);
    }

    /** Begins a drawing in several parts, each with its place in the style sheet. */
    void openParts(String name, String title) throws IOException {
        html.open("div", "class", name, "role", "img", "aria-label", title);
    }

    /**
     * Begins a part of a drawing. It is as wide as the style sheet says, while its texts keep their size: places in it are percentages of its
     * size. Its font size is the distance of its lines, which the style sheet changes too.
     */
    void openPart(String name, int width, int lines, int line) throws IOException {
        html.open("svg", "class", name, "width", Integer.toString(width), "height", lines + "em", "font-size", Integer.toString(line), "overflow", "visible");
    }

    /** Begins the shapes of a part, which are stretched to its size. Their strokes are not, so a dot remains round. */
    void openShapes(int width, int height) throws IOException {
        html.open("svg", "class", "shapes", "viewBox", "0 0 " + width + " " + height, "preserveAspectRatio", "none", "overflow", "visible");
    }

    void close() throws IOException {
        html.close();
    }

    void lines(String name, String colour, String width, List<Line> lines) throws IOException {
        if (!lines.isEmpty()) {
            html.empty("path", "class", name, "d", path(lines), "stroke", colour, "stroke-width", width);
        }
    }

    void dashes(String name, String colour, String width, List<Line> lines) throws IOException {
        if (!lines.isEmpty()) {
            html.empty("path", "class", name, "d", path(lines), "stroke", colour, "stroke-width", width, "stroke-dasharray", "3 2");
        }
    }

    private static String path(List<Line> lines) {
        StringBuilder path = new StringBuilder();
        for (Line line : lines) {
            Point to = line.to();
            path.append(line.from().inPath());
            path.append(to.y().compareTo(line.from().y()) == 0 ? "H" + shortest(to.x())
                    : to.x().compareTo(line.from().x()) == 0 ? "V" + shortest(to.y()) : "L" + shortest(to.x()) + " " + shortest(to.y()));
        }
        return path.toString();
    }

    /** Draws filled dots. */
    void dots(String name, String colour, int radius, List<Point> places) throws IOException {
        if (!places.isEmpty()) {
            rounds(name, colour, 2 * radius + RIM, places);
        }
    }

    /** Draws dots that are filled with the background colour. */
    void rings(String name, String colour, int radius, List<Point> places) throws IOException {
        if (!places.isEmpty()) {
            rounds(name, colour, 2 * radius + RIM, places);
            rounds("hole", PAPER, 2 * radius - RIM, places);
        }
    }

    /** A stroke of no length with round ends is a dot. */
    private void rounds(String name, String colour, int across, List<Point> places) throws IOException {
        StringBuilder path = new StringBuilder();
        places.forEach(place -> path.append(place.inPath()).append("h0"));
        html.empty("path", "class", name, "d", path.toString(), "stroke", colour, "stroke-width", Integer.toString(across), "stroke-linecap", "round");
    }

    /** Begins texts of one kind. */
    void openTexts(String name, String anchor) throws IOException {
        html.open("g", "class", name, "text-anchor", anchor, "font-size", size(name));
    }

    private static String size(String name) {
        return name.startsWith("label") ? "13" : "11";
    }

    void text(Point place, String text) throws IOException {
        html.element("text", text, "x", shortest(place.x()), "y", shortest(place.y()));
    }

    /** Writes a single text. */
    void text(String name, String anchor, Point place, String text) throws IOException {
        openTexts(name, anchor);
        text(place, text);
        html.close();
    }

    /** Returns the place of a text in a part: a percentage of the size of the part. */
    static String percentage(BigDecimal number, int size) {
        return shortest(number.multiply(PERCENT).divide(BigDecimal.valueOf(size), 1, RoundingMode.HALF_UP)) + "%";
    }

    /** Writes a text of a part. */
    void text(String x, String y, int below, String text) throws IOException {
        html.element("text", text, "x", x, "y", y, "dy", Integer.toString(below));
    }

    /** Writes a text for each line of a part. */
    void column(String anchor, String x, List<String> texts) throws IOException {
        openTexts("label", anchor);
        for (int i = 0; i < texts.size(); i++) {
            text(x, percentage(BigDecimal.valueOf(2L * i + 1), 2 * texts.size()), MIDDLE, texts.get(i));
        }
        html.close();
    }

    /** Writes the lines of a part as those of one text, which takes a third of the bytes of a text for each. */
    void block(List<String> texts) throws IOException {
        html.open("foreignObject", "width", "100%", "height", "100%").element("pre", String.join("\n", texts)).close();
    }

    private static String shortest(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
