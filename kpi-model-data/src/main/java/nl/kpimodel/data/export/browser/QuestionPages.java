package nl.kpimodel.data.export.browser;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Linkage;
import nl.kpimodel.core.LinkageNode;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.HtmlText;

/**
 * The questionnaires: a list of all questions by section, and an article for each question. Texts that the sources do not print are marked
 * as unknown.
 */
final class QuestionPages {
    private final BrowsedModel browsed;
    private final BrowserWords words;
    private final Linkage linkage;
    private final HtmlText html;

    QuestionPages(BrowsedModel browsed, HtmlText html) {
        this.browsed = browsed;
        this.words = browsed.words();
        this.linkage = browsed.model().linkage();
        this.html = html;
    }

    void write() throws IOException {
        if (browsed.model().items().isEmpty()) {
            return;
        }
        html.open("section", "id", "questions", "class", "view", "tabindex", "-1", "aria-labelledby", "questions-title");
        html.element("h2", words.of("questions.title"), "id", "questions-title");
        html.element("p", words.of("questions.lede"), "class", "lede");
        for (Questionnaire.Text questionnaire : browsed.model().questionnaires()) {
            questionnaire(questionnaire);
        }
        html.close();
        for (Questionnaire.Item item : browsed.model().items()) {
            article(item);
        }
    }

    private void questionnaire(Questionnaire.Text questionnaire) throws IOException {
        html.open("section", "class", "questionnaire").element("h3", questionnaire.name(), "lang", "nl");
        Optional<String> stem = questionnaire.stemText();
        if (stem.isPresent()) {
            html.open("p").text(words.of("question.stem") + " ").element("q", stem.get(), "lang", "nl").close();
        }
        if (questionnaire.questionnaire() == Questionnaire.PARTICIPANT) {
            for (ItemId.Section section : browsed.model().sections()) {
                List<Questionnaire.Item> items = browsed.model().items(section);
                html.open("section", "class", "section", "id", PageAnchor.of(section), "data-section", section.toString());
                html.open("h4").element("b", section.toString(), "class", "id")
                        .text(" " + browsed.model().findDomain(section.domain()).map(words::name).orElse(""));
                if (items.get(0).sectionTitleText().isPresent()) {
                    html.text(": ").element("span", items.get(0).sectionTitleText().get(), "lang", "nl");
                }
                html.close();
                list(items);
                html.close();
            }
        } else {
            list(browsed.model().items().stream().filter(item -> item.id().questionnaire() == questionnaire.questionnaire()).toList());
        }
        html.close();
    }

    private void list(List<Questionnaire.Item> items) throws IOException {
        html.open("ul", "class", "kpis");
        for (Questionnaire.Item item : items) {
            html.open("li", "data-item", item.id().toString()).element("b", item.id().toString(), "class", "id");
            html.open("a", "href", "#" + PageAnchor.of(item.id()));
            text(item);
            html.close();
            html.close();
        }
        html.close();
    }

    private void text(Questionnaire.Item item) throws IOException {
        if (item.asText().isPresent()) {
            html.element("span", item.asText().get(), "lang", "nl");
        } else {
            html.element("span", words.of("question.noText"), "class", "silent");
        }
    }

    private void article(Questionnaire.Item item) throws IOException {
        ItemId id = item.id();
        String anchor = PageAnchor.of(id);
        html.open("article", "id", anchor, "class", "view question of-Q", "tabindex", "-1", "data-item", id.toString(), "aria-labelledby", anchor + "-title");
        html.open("p", "class", "crumb").element("a", words.of("questions.title"), "href", "#questions");
        if (id.sectionId().isPresent()) {
            html.text(" › ").element("a", words.of("question.section", id.sectionId().get()), "href", "#" + PageAnchor.of(id.sectionId().get()));
        }
        html.close();
        html.open("h2", "id", anchor + "-title").element("span", id.toString(), "class", "id").text(" ");
        if (item.asText().isPresent()) {
            html.element("span", item.asText().get(), "lang", "nl");
        } else {
            html.text(words.of("question.title", id));
        }
        html.close();
        html.open("section").element("h3", words.of("words")).open("div");
        html.element("p", words.of("question.for." + id.questionnaire()));
        if (item.asText().isPresent()) {
            html.open("blockquote", "lang", "nl");
            html.element("p", stem(id).map(stem -> stem + " ").orElse("") + item.asText().get()).close();
        } else {
            html.element("p", words.of("question.silent"));
        }
        html.element("p", words.of("source", browsed.place(item.source())), "class", "source").close().close();
        html.open("section").element("h3", words.of("question.usedBy")).open("div");
        kpis(linkage.indicatorsOf(id), "question.noIndicator");
        kpis(linkage.impactKpisOf(id), "question.noImpact");
        html.close().close();
        html.open("section", "class", "wide").element("h3", words.of("linkage"));
        new LinkagePicture(browsed, html).write(LinkageNode.of(id));
        html.close().close();
    }

    /** Returns the words with which every question of a questionnaire begins, without their final dots. */
    private Optional<String> stem(ItemId id) {
        return browsed.model().questionnaires().stream()
                .filter(questionnaire -> questionnaire.questionnaire() == id.questionnaire())
                .flatMap(questionnaire -> questionnaire.stemText().stream())
                .map(stem -> stem.replaceFirst("\\s*(\\.\\.\\.|…)$", ""))
                .findFirst();
    }

    private void kpis(List<KpiId> kpis, String none) throws IOException {
        if (kpis.isEmpty()) {
            html.element("p", words.of(none));
            return;
        }
        html.open("ul", "class", "kpis");
        for (KpiId kpi : kpis) {
            html.open("li").element("b", kpi.toString(), "class", "id");
            html.element("a", words.name(browsed.model().require(kpi)), "href", "#" + PageAnchor.of(kpi), "lang",
                    words.languageOfName(browsed.model().require(kpi)));
            html.close();
        }
        html.close();
    }
}
