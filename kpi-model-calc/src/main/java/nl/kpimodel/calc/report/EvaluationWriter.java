package nl.kpimodel.calc.report;

import java.io.IOException;
import java.util.Objects;
import nl.kpimodel.calc.report.page.HtmlEvaluation;
import nl.kpimodel.calc.report.text.EvaluationBlock;
import nl.kpimodel.calc.report.text.EvaluationText;
import nl.kpimodel.calc.report.text.JsonText;
import nl.kpimodel.calc.report.text.MarkdownText;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.HtmlText;

/**
 * Writes a {@link ReportEvaluation} to a file (Dutch: <i>evaluatie als bestand</i>). Stories, names and other texts of an organisation are
 * escaped: markup in them has no effect. The output is deterministic. The caller must encode it as UTF-8.
 */
public final class EvaluationWriter {
    private EvaluationWriter() {}

    /**
     * Writes the {@linkplain ReportEvaluation#toTree() tree} as JSON.
     *
     * @param evaluation the evaluation
     * @param out the output
     * @throws IOException if writing fails
     */
    public static void json(ReportEvaluation evaluation, Appendable out) throws IOException {
        JsonText.write(evaluation.toTree(), out);
    }

    /**
     * Writes a document in GitHub Flavored Markdown, which has tables.
     *
     * @param evaluation the evaluation
     * @param language the language of the document; the questions of the manual are always in Dutch
     * @param out the output
     * @throws IOException if writing fails
     */
    public static void markdown(ReportEvaluation evaluation, Language language, Appendable out) throws IOException {
        MarkdownText document = new MarkdownText(out);
        for (EvaluationBlock block : EvaluationText.of(evaluation, words(language))) {
            block.write(document);
        }
    }

    /**
     * Writes one page for a browser or a printer, without scripts and without external content.
     *
     * @param evaluation the evaluation
     * @param language the language of the page; the questions of the manual are always in Dutch
     * @param out the output
     * @throws IOException if writing fails
     */
    public static void html(ReportEvaluation evaluation, Language language, Appendable out) throws IOException {
        new HtmlEvaluation(evaluation, words(language), new HtmlText(out)).write();
    }

    private static ReportWords words(Language language) {
        return ReportWords.in(Objects.requireNonNull(language, "language"));
    }
}
