package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.HtmlText;

/**
 * The distribution of answers on a scale: a column for each point, with the number of answers. Points between others that nobody chose have
 * an empty column.
 */
final class SvgColumns {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 80;
    private static final int TOP = 16;
    private static final int BOTTOM = 18;
    private static final int WIDEST = 28;
    private static final int MOST_BETWEEN = 12;

    private final HtmlText html;
    private final Language language;

    SvgColumns(HtmlText html, Language language) {
        this.html = html;
        this.language = language;
    }

    void draw(SortedMap<ExactNumber, Long> distribution, String title) throws IOException {
        List<ExactNumber> points = points(distribution);
        BigDecimal most = BigDecimal.valueOf(distribution.values().stream().mapToLong(Long::longValue).max().orElse(1));
        int step = WIDTH / points.size();
        int wide = Math.max(1, Math.min(WIDEST, step - 4));
        html.open("svg", "class", "columns", "role", "img", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "width", Integer.toString(WIDTH), "height",
                Integer.toString(HEIGHT));
        html.element("title", title);
        String bottom = Integer.toString(HEIGHT - BOTTOM);
        html.empty("line", "class", "axis", "x1", "0", "y1", bottom, "x2", Integer.toString(step * points.size()), "y2", bottom, "stroke", "#565d66");
        for (int i = 0; i < points.size(); i++) {
            column(points.get(i), distribution.getOrDefault(points.get(i), 0L), most, step * i + step / 2, wide);
        }
        html.close();
    }

    private void column(ExactNumber point, long count, BigDecimal most, int middle, int wide) throws IOException {
        BigDecimal high = BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(HEIGHT - TOP - BOTTOM)).divide(most, 2, RoundingMode.HALF_UP);
        BigDecimal top = BigDecimal.valueOf(HEIGHT - BOTTOM).subtract(high);
        String x = Integer.toString(middle);
        if (count > 0) {
            html.empty("rect", "class", "part", "x", Integer.toString(middle - wide / 2), "y", top.toPlainString(), "width", Integer.toString(wide),
                    "height", high.toPlainString(), "fill", "#23506b");
            html.element("text", Notation.number(count, language), "class", "label", "text-anchor", "middle", "font-size", "13", "x", x, "y", top.subtract(BigDecimal.valueOf(4)).toPlainString());
        }
        html.element("text", Notation.number(point, language), "class", "tick", "text-anchor", "middle", "font-size", "13", "x", x, "y", Integer.toString(HEIGHT - 3));
    }

    private static List<ExactNumber> points(SortedMap<ExactNumber, Long> distribution) {
        BigDecimal from = distribution.firstKey().rounded(0);
        BigDecimal until = distribution.lastKey().rounded(0);
        boolean whole = distribution.keySet().stream().allMatch(point -> point.equals(ExactNumber.of(point.rounded(0))));
        if (!whole || until.subtract(from).compareTo(BigDecimal.valueOf(MOST_BETWEEN)) > 0) {
            return List.copyOf(distribution.keySet());
        }
        List<ExactNumber> points = new ArrayList<>();
        for (BigDecimal point = from; point.compareTo(until) <= 0; point = point.add(BigDecimal.ONE)) {
            points.add(ExactNumber.of(point));
        }
        return points;
    }
}
