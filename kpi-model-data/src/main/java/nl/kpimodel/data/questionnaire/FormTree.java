package nl.kpimodel.data.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.data.questionnaire.QuestionnaireForm.Question;
import nl.kpimodel.data.questionnaire.QuestionnaireForm.Section;

/** Reads the tree of a questionnaire. Its texts must follow the rules of {@link QuestionnaireTexts}. */
final class FormTree {
    private static final List<String> KEYS = List.of("format", "edition", "questionnaire", "status", "language", "url", "title", "publisher", "organisation",
            "contact", "project", "introduction", "stem", "answers", "sections");

    private FormTree() {}

    static QuestionnaireForm read(Map<String, ?> values) {
        TreeObject tree = TreeObject.of("", values);
        tree.requireKeys(KEYS);
        Questionnaire questionnaire = code(tree, "questionnaire", Questionnaire.values());
        Language language = QuestionnaireTexts.at(tree.at("language"), () -> Language.of(tree.requireText("language")));
        QuestionnaireTexts texts = QuestionnaireTexts.in(language).with(TextPart.URL, tree.requireText("url"));
        for (TextPart part : List.of(TextPart.ORGANISATION, TextPart.CONTACT, TextPart.PROJECT)) {
            texts = with(texts, part, tree.text(part.key()));
        }
        texts = with(texts, TextPart.introduction(questionnaire), tree.text("introduction"));
        texts = with(texts, TextPart.stem(questionnaire), tree.text("stem"));
        List<String> answers = tree.texts("answers");
        texts = answers.isEmpty() ? texts : texts.withAnswers(questionnaire, answers);
        List<Section> sections = new ArrayList<>();
        ItemId last = null;
        for (TreeObject object : tree.objects("sections")) {
            Section section = section(object, questionnaire);
            for (Question question : section.questions()) {
                if (last != null && last.compareTo(question.id()) >= 0) {
                    throw QuestionnaireWords.refusal("tree.order", object.at("questions"), question.id(), last);
                }
                last = question.id();
            }
            sections.add(section);
        }
        if (sections.isEmpty()) {
            throw QuestionnaireWords.refusal("tree.missing", "sections");
        }
        return QuestionnaireForm.read(tree, texts, questionnaire, sections);
    }

    private static QuestionnaireTexts with(QuestionnaireTexts texts, TextPart part, Optional<String> text) {
        return text.isEmpty() ? texts : texts.with(part, text.get());
    }

    private static Section section(TreeObject tree, Questionnaire questionnaire) {
        tree.requireKeys(List.of("domain", "domainName", "section", "title", "questions"));
        int domain = tree.requireNumber("domain");
        Optional<ItemId.Section> id = tree.text("section").map(text -> QuestionnaireTexts.at(tree.at("section"), () -> ItemId.Section.of(text)));
        List<Question> questions = new ArrayList<>();
        for (TreeObject object : tree.objects("questions")) {
            object.requireKeys(List.of("id", "text", "sentence"));
            ItemId item = QuestionnaireTexts.item(object.at("id"), object.requireText("id"));
            if (item.questionnaire() != questionnaire || item.domain() != domain || !item.sectionId().equals(id)) {
                throw QuestionnaireWords.refusal("tree.otherSection", object.at("id"), item);
            }
            Optional<String> text = object.text("text")
                    .map(written -> QuestionnaireTexts.in(Language.DUTCH).withItem(item, written).item(item).orElseThrow());
            questions.add(new Question(item, text));
        }
        if (questions.isEmpty()) {
            throw QuestionnaireWords.refusal("tree.missing", tree.at("questions"));
        }
        return new Section(domain, tree.requireText("domainName"), id, tree.text("title"), questions);
    }

    /** Returns the constant that the value of a key names. */
    static <E extends Enum<E>> E code(TreeObject tree, String key, E[] constants) {
        String written = tree.requireText(key);
        return Stream.of(constants).filter(constant -> constant.name().equals(written)).findFirst()
                .orElseThrow(() -> QuestionnaireWords.refusal("tree.code", tree.at(key), DisplayText.quoted(written),
                        String.join(", ", Stream.of(constants).map(Enum::name).toList())));
    }
}
