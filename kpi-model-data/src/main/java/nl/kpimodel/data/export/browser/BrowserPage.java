package nl.kpimodel.data.export.browser;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Source;
import nl.kpimodel.core.internal.HtmlText;
import nl.kpimodel.data.internal.BundledFile;
import nl.kpimodel.data.internal.JsonTree;

/** The page as a whole. Without its script, all parts form one long page to read and print. The script shows one part at a time. */
final class BrowserPage {
    /** Nothing is loaded: the style sheet and the script are in the page, and a saved file is created in the browser. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /** Set before the page is drawn, so that parts hidden by the script are never visible. */
    private static final String SCRIPTED = "document.documentElement.className = 'js';\n";

    private final BrowsedModel browsed;
    private final BrowserWords words;
    private final String other;
    private final HtmlText html;

    /**
     * Creates a page, which can be written once.
     *
     * @param other the name of the page in the other language
     */
    BrowserPage(BrowsedModel browsed, String other, Appendable out) {
        this.browsed = browsed;
        this.words = browsed.words();
        this.other = other;
        this.html = new HtmlText(out);
    }

    /** Writes the page. */
    void write() throws IOException {
        html.doctype().open("html", "lang", words.language().key());
        head();
        html.open("body");
        html.element("a", words.of("skip"), "class", "skip", "href", "#main");
        header();
        html.open("div", "class", "frame").open("main", "id", "main", "tabindex", "-1");
        results();
        new ModelMap(browsed, html).write();
        for (Kpi kpi : browsed.model().kpis()) {
            new KpiArticle(browsed, html, kpi).write();
        }
        new QuestionPages(browsed, html).write();
        new SelectionForm(words, html).write();
        about();
        html.close();
        html.open("aside", "id", "basket", "class", "script noprint", "aria-labelledby", "basket-title");
        html.open("h2", "id", "basket-title").text(words.of("basket") + " ").open("span", "id", "basket-count").close().close();
        html.open("div", "id", "basket-content").close().close().close();
        html.open("nav", "id", "bar", "class", "script noprint", "aria-label", words.of("basket")).element("a", words.of("basket"), "href", "#selection").text(" ");
        html.open("span", "id", "bar-count").close().close();
        html.open("p", "id", "status-line", "class", "vh", "role", "status").close();
        html.element("footer", words.of("footer", browsed.model().publisher()));
        html.data("data", JsonTree.line(new BrowserData(browsed).toTree()));
        html.script(BundledFile.text(BrowserPage.class, "browser.js"));
        html.close().close().end();
    }

    private void head() throws IOException {
        html.open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.empty("meta", "name", "referrer", "content", "no-referrer");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", words.of("title", browsed.model().label()));
        html.style(BundledFile.text(BrowserPage.class, "browser.css"));
        html.script(SCRIPTED);
        html.close();
    }

    private void header() throws IOException {
        html.open("header", "class", "top");
        html.open("h1").element("a", browsed.model().label(), "href", "#model").element("small", words.of("subtitle")).close();
        html.open("div", "role", "search", "class", "search script").element("label", words.of("search"), "class", "vh", "for", "search");
        html.empty("input", "type", "search", "id", "search", "autocomplete", "off", "spellcheck", "false", "placeholder", words.of("search.example"));
        html.close();
        html.open("nav", "aria-label", words.of("navigation")).open("ul");
        link("#model", "nav.model");
        if (!browsed.model().items().isEmpty()) {
            link("#questions", "nav.questions");
        }
        html.open("li", "class", "script").element("a", words.of("basket"), "href", "#selection").close();
        link("#about", "nav.about");
        String of = (words.language() == Language.DUTCH ? Language.ENGLISH : Language.DUTCH).key();
        html.open("li").element("a", words.of("otherLanguage"), "href", other, "lang", of, "hreflang", of, "id", "other-language").close();
        html.close().close().close();
    }

    private void link(String href, String key) throws IOException {
        html.open("li").element("a", words.of(key), "href", href).close();
    }

    private void results() throws IOException {
        html.open("section", "id", "results", "class", "view script", "tabindex", "-1", "aria-labelledby", "results-title");
        html.element("h2", words.of("results"), "id", "results-title");
        html.open("p", "id", "results-count").close().open("ul", "id", "results-list", "class", "kpis").close().close();
    }

    private void about() throws IOException {
        html.open("section", "id", "about", "class", "view", "tabindex", "-1", "aria-labelledby", "about-title");
        html.element("h2", words.of("about"), "id", "about-title");
        for (String paragraph : List.of("words", "reading", "ours", "unknown", "use")) {
            Optional<String> text = words.find("about." + paragraph);
            if (text.isPresent()) {
                html.element("p", text.get());
            }
        }
        html.open("p", "class", "script").text(words.of("about.keys") + " ").element("a", words.of("about.all"), "href", "#all").close();
        html.element("h3", words.of("about.sources")).open("ul");
        for (Source source : browsed.model().sources()) {
            html.open("li").element("span", source.title(), "lang", "nl").close();
        }
        html.close();
        if (browsed.diff().isPresent()) {
            new EarlierEdition(words, browsed.diff().get(), html).writeRetired();
        }
        html.close();
    }
}
