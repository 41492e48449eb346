package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.math.BigDecimal;
import nl.kpimodel.core.internal.HtmlText;
import org.jspecify.annotations.Nullable;

/** A figure as the length of a bar, from 0 on its scale. The scale itself is a thin frame around it, so that the share shows without colour too. */
final class SvgBar {
    private static final int WIDTH = 100;
    private static final int HEIGHT = 8;

    private final HtmlText html;
    private final AxisScale scale;

    SvgBar(HtmlText html, AxisScale scale) {
        this.html = html;
        this.scale = scale;
    }

    /** A bar that tells on its own what it shows, with the bounds between which its source places the figure if it does. */
    void labelled(BigDecimal figure, @Nullable BigDecimal lower, @Nullable BigDecimal upper, String title) throws IOException {
        open("class", "bar", "role", "img");
        html.element("title", title);
        draw(figure, lower, upper);
    }

    /** A bar beside the figure, which tells nothing that is not written there. */
    void beside(BigDecimal figure) throws IOException {
        open("class", "bar", "aria-hidden", "true");
        draw(figure, null, null);
    }

    private void open(String... attributes) throws IOException {
        String[] all = new String[attributes.length + 4];
        System.arraycopy(attributes, 0, all, 0, attributes.length);
        System.arraycopy(new String[] {"viewBox", "0 0 " + WIDTH + " " + HEIGHT, "preserveAspectRatio", "none"}, 0, all, attributes.length, 4);
        html.open("svg", all);
    }

    private void draw(BigDecimal figure, @Nullable BigDecimal lower, @Nullable BigDecimal upper) throws IOException {
        BigDecimal zero = scale.along(BigDecimal.ZERO, WIDTH);
        BigDecimal end = scale.along(figure, WIDTH);
        html.empty("rect", "class", "part", "x", zero.min(end).toPlainString(), "y", "0", "width", end.subtract(zero).abs().toPlainString(),
                "height", Integer.toString(HEIGHT));
        if (lower != null && upper != null) {
            line("bound", scale.along(lower, WIDTH));
            line("bound", scale.along(upper, WIDTH));
        }
        if (scale.isNegative()) {
            line("zero", zero);
        }
        html.close();
    }

    private void line(String name, BigDecimal at) throws IOException {
        html.empty("line", "class", name, "x1", at.toPlainString(), "y1", "0", "x2", at.toPlainString(), "y2", Integer.toString(HEIGHT));
    }
}
