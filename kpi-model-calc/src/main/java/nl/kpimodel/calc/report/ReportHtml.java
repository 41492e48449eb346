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
 * Writes reports as one page for a browser or a printer (Dutch: <i>rapportage als pagina</i>), in Dutch or English: a tile for each KPI, in
 * the three layers of the model, with its figure, numerator and denominator, trend over the periods, strata, account, and room for its
 * story.
 *
 * <ul>
 *   <li>The page is self-contained: it has no external fonts or images, and a policy that forbids the browser to load any. It has a script only
 *       if it has large tables or drawings, which are compressed; the policy allows no other script. Without it, their places say where to
 *       find the figures.
 *   <li>Text from the registration is escaped.
 *   <li>A KPI without a figure has a tile with the reason, never an empty one. Colours have no meaning: the model is for conversation, not
 *       for settling scores.
 *   <li>The page contains all outcomes of all reports, those of strata on demand. A figure that others measured appears once because it has
 *       its own period.
 *   <li>The page is also well-formed XML, and deterministic but for how the platform compresses large parts. The caller must use UTF-8 as
 *       the encoding, which the page declares.
 * </ul>
 */
public final class ReportHtml {
    private ReportHtml() {}

    /**
     * Writes a report.
     *
     * @param form the report, internal or published
     * @param language the language of the page
     * @param out the output
     * @throws IOException if writing fails
     */
    public static void write(ReportForm form, Language language, Appendable out) throws IOException {
        write(List.of(Objects.requireNonNull(form, "form")), language, out);
    }

    /**
     * Writes the reports of several periods on one page, with trends.
     *
     * @param forms the reports in any order; published reports must have been protected together by {@link SmallGroups#publish(Collection)}
     * @param language the language of the page
     * @param out the output
     * @throws IOException if writing fails
     * @throws IllegalArgumentException if there is no report, two have the same period, or they are not all of one edition and one form
     */
    public static void write(Collection<ReportForm> forms, Language language, Appendable out) throws IOException {
        ReportWords words = ReportWords.in(Objects.requireNonNull(language, "language"));
        new HtmlPage(new ReportSeries(ReportForm.inOrder(forms)), words, new HtmlText(out)).write();
    }
}
