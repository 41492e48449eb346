package nl.kpimodel.calc.report.page;

import java.io.IOException;
import nl.kpimodel.calc.outcome.text.FileBeside;
import nl.kpimodel.calc.report.text.LibraryVersion;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.internal.HtmlText;

/** The frame of a page that compares reports, of organisations or of periods: its head, the label of the model and its foot. */
final class ComparisonPage {
    private ComparisonPage() {}

    /** Writes a page around its content. */
    static void write(KpiCatalogue model, String title, ReportWords words, HtmlText html, PackedParts.Part content) throws IOException {
        html.doctype().open("html", "lang", words.language().key());
        HtmlPage.head(html, title, FileBeside.text(ComparisonPage.class, "comparison.css"));
        html.open("body").open("main").element("p", model.label(), "class", "edition");
        content.write(html);
        html.close();
        html.element("footer", words.of("footer", model.publisher(), LibraryVersion.NAME, LibraryVersion.version()));
        html.close().close().end();
    }

    /** Opens a table in a box that scrolls sideways if the table is wider than the screen. Three elements remain open: the box, the table and its head row. */
    static void openTable(HtmlText html, String name) throws IOException {
        html.open("div", "class", "wide", "role", "region", "aria-label", name, "tabindex", "0").open("table").open("thead").open("tr");
    }
}
