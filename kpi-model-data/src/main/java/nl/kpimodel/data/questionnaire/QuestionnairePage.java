package nl.kpimodel.data.questionnaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import nl.kpimodel.core.internal.HtmlText;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.data.internal.BundledFile;
import nl.kpimodel.data.questionnaire.QuestionnaireForm.Question;
import nl.kpimodel.data.questionnaire.QuestionnaireForm.Section;
import nl.kpimodel.data.questionnaire.QuestionnaireForm.Status;

/**
 * The page of a questionnaire. Each question is a group of radio buttons labelled with the full sentence. A full sentence is easier to read
 * than its end alone, and neither a page break nor a screen reader can separate it from the stem.
 */
final class QuestionnairePage {
    /** Allows only the style sheet in the page: nothing is loaded, run or sent. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private final QuestionnaireForm form;
    private final WordList words;
    private final HtmlText html;

    private QuestionnairePage(QuestionnaireForm form, HtmlText html) {
        this.form = form;
        this.words = form.words();
        this.html = html;
    }

    static String of(QuestionnaireForm form) {
        StringBuilder page = new StringBuilder(1 << 14);
        try {
            new QuestionnairePage(form, new HtmlText(page)).write();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be written.", impossible);
        }
        return page.toString();
    }

    private void write() throws IOException {
        html.doctype().open("html", "lang", form.language().key());
        html.open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.empty("meta", "name", "referrer", "content", "no-referrer");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", heading());
        html.style(BundledFile.text(QuestionnairePage.class, "questionnaire.css"));
        html.close();
        html.open("body").open("main");
        head();
        int domain = 0;
        for (Section section : form.sections()) {
            if (section.domain() != domain) {
                html.element("h2", section.domainName(), "lang", "nl");
                domain = section.domain();
            }
            for (Question question : section.questions()) {
                question(question);
            }
        }
        html.close();
        html.element("footer", words.filled("page.footer", form.edition().key()));
        html.close().close().end();
    }

    private String heading() {
        return form.part(TextPart.PROJECT).orElse(form.title());
    }

    private void head() throws IOException {
        if (form.status() == Status.DRAFT) {
            html.element("p", words.of("page.draft"), "class", "draft");
        }
        Optional<String> organisation = form.part(TextPart.ORGANISATION);
        if (organisation.isPresent()) {
            html.open("p", "class", "organisation").isolated(organisation.get()).close();
        }
        html.open("h1").isolated(heading()).close();
        html.element("p", words.of("page.questionsFor." + form.questionnaire().name()), "class", "for");
        if (form.introduction().isPresent()) {
            html.open("p", "class", "introduction").isolated(form.introduction().get()).close();
        }
        Optional<String> contact = form.part(TextPart.CONTACT);
        if (contact.isPresent()) {
            html.open("p", "class", "contact").text(words.of("page.contact") + " ").isolated(contact.get()).close();
        }
        html.open("div", "class", "known");
        html.open("div").element("label", words.of("page.respondent"), "for", "respondent");
        html.empty("input", "id", "respondent", "autocomplete", "off", "aria-describedby", "hint");
        html.element("small", words.of("page.respondent.hint"), "id", "hint").close();
        html.open("div").element("label", words.of("page.date"), "for", "date").empty("input", "id", "date", "autocomplete", "off").close();
        html.close();
        html.element("p", words.of(form.answers().isEmpty() ? "page.answersMissing" : "page.how"), "class", "how");
        html.element("p", words.of("page.screen"), "class", "screen");
    }

    private void question(Question question) throws IOException {
        html.open("fieldset").open("legend");
        html.element("span", question.id().toString(), "class", "number", "aria-hidden", "true");
        if (form.completesStem(question)) {
            html.open("span", "class", "stem").isolated(form.stem().orElseThrow()).close().text(" ");
        }
        if (question.text().isPresent()) {
            html.open("strong").isolated(question.text().get()).close();
        } else {
            html.element("span", form.sentence(question), "class", "missing");
        }
        html.close();
        html.open("div", "class", "answers");
        for (String answer : form.answers()) {
            answer(question, answer, answer, "answer");
        }
        if (!form.answers().isEmpty()) {
            answer(question, Response.NOT_APPLICABLE, words.of("notApplicable"), "other");
        }
        html.close().close();
    }

    private void answer(Question question, String code, String shown, String kind) throws IOException {
        html.open("label", "class", kind);
        html.empty("input", "type", "radio", "name", question.id().toString(), "value", code);
        html.isolated(shown).close();
    }
}
