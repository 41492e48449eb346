package nl.kpimodel.data.export.browser;

import java.io.IOException;
import nl.kpimodel.core.internal.HtmlText;

/**
 * The form of a selection: its scope, choices, targets, period of monitoring and agreements. This class writes the form. The script of the
 * page fills its lists, and copies the templates for each target, moment and agreement.
 */
final class SelectionForm {
    private final BrowserWords words;
    private final HtmlText html;

    SelectionForm(BrowserWords words, HtmlText html) {
        this.words = words;
        this.html = html;
    }

    void write() throws IOException {
        html.open("section", "id", "selection", "class", "view script", "tabindex", "-1", "aria-labelledby", "selection-title");
        html.element("h2", words.of("selection.title"), "id", "selection-title");
        html.element("p", words.of("selection.lede"), "class", "lede");
        html.open("p", "class", "actions");
        button("save", "selection.save");
        html.open("label", "class", "button").text(words.of("selection.open"));
        html.empty("input", "type", "file", "id", "open", "class", "vh", "accept", ".json,application/json").close();
        button("print", "selection.print");
        button("share", "selection.share");
        button("clear", "selection.clear");
        html.close();
        html.open("div", "id", "message", "role", "status").close();
        html.open("form", "id", "form", "autocomplete", "off");
        html.open("fieldset").element("legend", words.of("scope"));
        html.open("div", "class", "fields");
        for (String field : new String[] {"name", "service", "targetGroup", "intendedEffect", "project"}) {
            text("scope." + field, field);
        }
        html.close().close();
        part("kpis");
        part("questions");
        list("targets", "target");
        html.open("fieldset").element("legend", words.of("monitoring"));
        html.open("div", "class", "fields");
        date("monitoring.from", "from");
        date("monitoring.until", "until");
        html.close();
        html.open("div", "id", "moments").close();
        add("moment");
        html.close();
        list("agreements", "agreement");
        html.close();
        part("review");
        part("fields");
        part("choices");
        part("suggestions");
        have();
        templates();
        html.close();
    }

    private void button(String id, String key) throws IOException {
        html.element("button", words.of(key), "type", "button", "id", id);
    }

    private void text(String key, String name) throws IOException {
        html.open("label").text(words.of(key) + " ").empty("input", "type", "text", "name", name, "maxlength", "500").close();
    }

    private void date(String key, String name) throws IOException {
        html.open("label").text(words.of(key) + " ").empty("input", "type", "date", "name", name).close();
    }

    private void part(String name) throws IOException {
        html.open("section", "class", "part").element("h3", words.of("part." + name)).open("div", "id", "part-" + name).close().close();
    }

    private void list(String name, String single) throws IOException {
        html.open("fieldset").element("legend", words.of("part." + name)).element("p", words.of("part." + name + ".about"), "class", "note");
        html.open("div", "id", name).close();
        add(single);
        html.close();
    }

    private void add(String single) throws IOException {
        html.open("p").element("button", words.of("add." + single), "type", "button", "data-new", single).close();
    }

    /** Writes the part that loads a list of the fields of an application. */
    private void have() throws IOException {
        html.open("section", "class", "part noprint").element("h3", words.of("have")).element("p", words.of("have.about"), "class", "note");
        html.open("p", "class", "actions").open("label", "class", "button").text(words.of("have.open"));
        html.empty("input", "type", "file", "id", "have", "class", "vh", "accept", ".txt,.csv,.json,text/plain,text/csv,application/json").close().close();
        html.open("div", "id", "part-have").close().close();
    }

    private void templates() throws IOException {
        html.open("template", "id", "new-target").open("fieldset", "class", "one").element("legend", words.of("target"), "class", "vh");
        html.open("label").text(words.of("target.kpi") + " ").open("select", "name", "kpi");
        html.element("option", words.of("target.choose"), "value", "").close().close();
        html.open("label").text(words.of("target.component") + " ").open("select", "name", "component").close().close();
        html.open("label").text(words.of("target.direction") + " ").open("select", "name", "direction");
        html.element("option", words.of("target.AT_LEAST"), "value", "AT_LEAST").element("option", words.of("target.AT_MOST"), "value", "AT_MOST").close().close();
        html.open("label").text(words.of("target.value") + " ");
        html.empty("input", "type", "text", "inputmode", "decimal", "name", "value", "maxlength", "20", "pattern", "-?[0-9]+([.,][0-9]+)?").close();
        date("target.by", "by");
        text("target.note", "note");
        remove();
        html.close().close();
        html.open("template", "id", "new-moment").open("div", "class", "one");
        date("monitoring.moment", "moment");
        remove();
        html.close().close();
        html.open("template", "id", "new-agreement").open("fieldset", "class", "one").element("legend", words.of("agreement"), "class", "vh");
        text("agreement.about", "about");
        text("agreement.who", "who");
        text("agreement.what", "what");
        text("agreement.when", "when");
        remove();
        html.close().close();
    }

    private void remove() throws IOException {
        html.element("button", words.of("remove"), "type", "button", "class", "remove");
    }
}
