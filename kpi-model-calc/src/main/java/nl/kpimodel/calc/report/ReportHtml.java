package nl.kpimodel.calc.report;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import nl.kpimodel.calc.report.page.HtmlPage;
import nl.kpimodel.calc.report.text.ReportSeries;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.HtmlText;

/**
 * Writes reports as one page for a browser or a printer (Dutch: <i>rapportage als pagina</i>), in Dutch or English: a tile for each KPI, in the three layers of
 * the model, with its figure, what was divided by what, its course over the periods, its strata, its account, and room for the story beside it.
 *
 * <ul>
 *   <li>The page stands alone: no script, no font or image from elsewhere, and a policy that forbids a browser to fetch any.
 *   <li>Text from the registration is text and nothing else.
 *   <li>A KPI without a figure says why, and never has an empty tile. Colour tells nothing: the model is for conversation, not for settling scores.
 *   <li>All outcomes of all reports are there, those of strata on demand. A figure that others measured is told once, for it has a period of its own.
 *   <li>It is well-formed XML too. Deterministic; UTF-8 is for the caller to choose as the encoding, and the page says so.
 * </ul>
 */
public final class ReportHtml {
    private ReportHtml() {}

    /**
     * Writes a report.
     *
     * @param form the report, internal or published
     * @param language the language of the page
     * @param out where to write
     * @throws IOException if writing fails
     */
    public static void write(ReportForm form, Language language, Appendable out) throws IOException {
        write(List.of(Objects.requireNonNull(form, "form")), language, out);
    }

    /**
     * Writes the reports over several periods on one page, where they give trends.
     *
     * @param forms the reports, in any order; published ones were protected together by {@link SmallGroups#publish(Collection)}
     * @param language the language of the page
     * @param out where to write
     * @throws IOException if writing fails
     * @throws IllegalArgumentException if there is no report, two are over the same period, they are not all of one edition, or not all in one form
     */
    public static void write(Collection<ReportForm> forms, Language language, Appendable out) throws IOException {
        ReportWords words = ReportWords.in(Objects.requireNonNull(language, "language"));
        new HtmlPage(new ReportSeries(ReportForm.inOrder(forms)), words, new HtmlText(out)).write();
    }
}
