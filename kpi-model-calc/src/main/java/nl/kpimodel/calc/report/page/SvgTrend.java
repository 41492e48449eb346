package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import nl.kpimodel.core.internal.HtmlText;
import org.jspecify.annotations.Nullable;

/** Figures over periods as points above a line at 0, each with its value; joined where the periods are of one length and no figure is lacking. */
final class SvgTrend {
    /**
     * A figure of a period.
     *
     * @param period the name of the period
     * @param figure the figure, {@code null} if there is none
     * @param shown the figure in words, or why there is none
     */
    record Point(String period, @Nullable BigDecimal figure, String shown) {}

    private static final int WIDTH = 320;
    private static final int HEIGHT = 92;
    private static final int SIDE = 30;
    private static final int TOP = 22;
    private static final int BOTTOM = 20;
    /** More labels than this would run into each other. */
    private static final int MOST_LABELS = 5;

    private final HtmlText html;
    private final AxisScale scale;
    private final List<Point> points;

    SvgTrend(HtmlText html, AxisScale scale, List<Point> points) {
        this.html = html;
        this.scale = scale;
        this.points = points;
    }

    /** Points alone: what was counted in a month and in a year makes no line. */
    void points(String title) throws IOException {
        open(title);
        marks();
        html.close();
    }

    void line(String title) throws IOException {
        open(title);
        for (int i = 1; i < points.size(); i++) {
            BigDecimal from = points.get(i - 1).figure();
            BigDecimal to = points.get(i).figure();
            if (from != null && to != null) {
                html.empty("line", "class", "course", "x1", x(i - 1), "y1", y(from), "x2", x(i), "y2", y(to));
            }
        }
        marks();
        html.close();
    }

    private void open(String title) throws IOException {
        html.open("svg", "class", "trend", "role", "img", "viewBox", "0 0 " + WIDTH + " " + HEIGHT);
        html.element("title", title);
        String zero = y(BigDecimal.ZERO);
        html.empty("line", "class", "axis", "x1", "0", "y1", zero, "x2", Integer.toString(WIDTH), "y2", zero);
        html.element("text", "0", "class", "origin", "x", "0", "y", Integer.toString(Integer.parseInt(zero.split("\\.")[0]) - 3));
    }

    private void marks() throws IOException {
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            BigDecimal figure = point.figure();
            if (figure == null) {
                html.element("text", "\u00d7", "class", "none", "x", x(i), "y", y(BigDecimal.ZERO));
            } else {
                html.empty("circle", "class", "point", "cx", x(i), "cy", y(figure), "r", "3.5");
            }
            if (isLabelled(i)) {
                label(i, figure == null ? BigDecimal.ZERO : figure, figure == null ? "" : point.shown(), "value", -9);
                html.element("text", point.period(), "class", "period " + anchor(i), "x", labelX(i), "y", Integer.toString(HEIGHT - 4));
            }
        }
    }

    private void label(int i, BigDecimal at, String text, String name, int above) throws IOException {
        BigDecimal y = new BigDecimal(y(at)).add(BigDecimal.valueOf(above));
        html.element("text", text, "class", name + " " + anchor(i), "x", labelX(i), "y", y.toPlainString());
    }

    private boolean isLabelled(int i) {
        return points.size() <= MOST_LABELS || i == 0 || i == points.size() - 1;
    }

    private String anchor(int i) {
        if (points.size() > 1 && i == 0) {
            return "first";
        }
        return points.size() > 1 && i == points.size() - 1 ? "last" : "middle";
    }

    private String labelX(int i) {
        return switch (anchor(i)) {
            case "first" -> Integer.toString(SIDE - 14);
            case "last" -> Integer.toString(WIDTH - SIDE + 14);
            default -> x(i);
        };
    }

    private String x(int i) {
        int room = WIDTH - 2 * SIDE;
        return Integer.toString(points.size() == 1 ? WIDTH / 2 : SIDE + room * i / (points.size() - 1));
    }

    private String y(BigDecimal figure) {
        int room = HEIGHT - TOP - BOTTOM;
        return BigDecimal.valueOf(HEIGHT - BOTTOM).subtract(scale.along(Objects.requireNonNull(figure), room)).toPlainString();
    }
}
