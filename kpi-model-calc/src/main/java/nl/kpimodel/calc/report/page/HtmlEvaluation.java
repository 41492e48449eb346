package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.util.List;
import nl.kpimodel.calc.report.ReportEvaluation;
import nl.kpimodel.calc.report.text.EvaluationBlock;
import nl.kpimodel.calc.report.text.EvaluationText;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.internal.HtmlText;

/** The HTML page of an evaluation. */
public final class HtmlEvaluation {
    private final ReportEvaluation evaluation;
    private final ReportWords words;
    private final HtmlText html;

    public HtmlEvaluation(ReportEvaluation evaluation, ReportWords words, HtmlText html) {
        this.evaluation = evaluation;
        this.words = words;
        this.html = html;
    }

    public void write() throws IOException {
        ComparisonPage.write(evaluation.model(), EvaluationText.title(evaluation, words), words, html, page -> blocks());
    }

    private void blocks() throws IOException {
        for (EvaluationBlock block : EvaluationText.of(evaluation, words)) {
            if (block instanceof EvaluationBlock.Heading heading) {
                html.element("h" + heading.level(), heading.text());
            } else if (block instanceof EvaluationBlock.Paragraph paragraph) {
                html.element("p", paragraph.text());
            } else if (block instanceof EvaluationBlock.Story story) {
                HtmlPage.openStory(html, story.label(), List.of(story.text()));
                HtmlPage.lines(html, story.label(), story.text());
                html.close();
            } else if (block instanceof EvaluationBlock.Items items) {
                html.open("ul");
                for (String text : items.texts()) {
                    html.open("li").isolated(text).close();
                }
                html.close();
            } else if (block instanceof EvaluationBlock.Table table) {
                table(table);
            }
        }
    }

    private void table(EvaluationBlock.Table table) throws IOException {
        ComparisonPage.openTable(html, table.name());
        for (String column : table.columns()) {
            html.element("th", column, "scope", "col");
        }
        html.close().close().open("tbody");
        for (List<String> row : table.rows()) {
            html.open("tr").element("th", row.get(0), "scope", "row");
            for (int i = 1; i < row.size(); i++) {
                html.open("td", "class", i < table.texts() ? "text" : "number").isolated(row.get(i)).close();
            }
            html.close();
        }
        html.close().close().close();
    }
}
