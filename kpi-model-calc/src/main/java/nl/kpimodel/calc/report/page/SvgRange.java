package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.math.BigDecimal;
import nl.kpimodel.core.internal.HtmlText;

/** A mean between the lowest and the highest of its units, with the middle one: what a mean alone would hide. */
final class SvgRange {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 20;
    private static final int MIDDLE = 10;

    private final HtmlText html;
    private final AxisScale scale;

    SvgRange(HtmlText html, AxisScale scale) {
        this.html = html;
        this.scale = scale;
    }

    void draw(BigDecimal lowest, BigDecimal median, BigDecimal mean, BigDecimal highest, String title) throws IOException {
        html.open("svg", "class", "range", "role", "img", "viewBox", "-4 0 " + (WIDTH + 8) + " " + HEIGHT);
        html.element("title", title);
        line("axis", BigDecimal.ZERO, BigDecimal.valueOf(WIDTH), MIDDLE, MIDDLE);
        line("course", at(lowest), at(highest), MIDDLE, MIDDLE);
        if (scale.isNegative()) {
            line("axis", at(BigDecimal.ZERO), at(BigDecimal.ZERO), MIDDLE - 8, MIDDLE + 8);
        }
        line("bound", at(lowest), at(lowest), MIDDLE - 5, MIDDLE + 5);
        line("bound", at(highest), at(highest), MIDDLE - 5, MIDDLE + 5);
        line("median", at(median), at(median), MIDDLE - 8, MIDDLE + 8);
        html.empty("circle", "class", "point", "cx", at(mean).toPlainString(), "cy", Integer.toString(MIDDLE), "r", "4");
        html.close();
    }

    private BigDecimal at(BigDecimal figure) {
        return scale.along(figure, WIDTH);
    }

    private void line(String name, BigDecimal from, BigDecimal to, int top, int bottom) throws IOException {
        html.empty("line", "class", name, "x1", from.toPlainString(), "y1", Integer.toString(top), "x2", to.toPlainString(), "y2", Integer.toString(bottom));
    }
}
