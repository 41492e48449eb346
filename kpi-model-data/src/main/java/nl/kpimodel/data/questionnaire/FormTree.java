package nl.kpimodel.data.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.TreeNode;
import nl.kpimodel.data.questionnaire.QuestionnaireForm.Question;
import nl.kpimodel.data.questionnaire.QuestionnaireForm.Section;

/** Reads the tree of a questionnaire. Its texts must follow the rules of {@link QuestionnaireTexts}. */
final class FormTree {
    private static final List<String> KEYS = List.of("format", "edition", "questionnaire", "status", "language", "url", "title", "publisher", "organisation",
            "contact", "project", "introduction", "stem", "answers", "sections");

    private FormTree() {}

    static QuestionnaireForm read(Map<String, ?> values) {
        TreeNode tree = TreeNode.root("", values);
        tree.requireKeys(KEYS);
        Questionnaire questionnaire = code(tree, "questionnaire", Questionnaire.values());
        Language language = QuestionnaireTexts.language("language", tree.at("language").words());
        QuestionnaireTexts texts = QuestionnaireTexts.in(language).with(TextPart.URL, tree.at("url").words());
        for (TextPart part : List.of(TextPart.ORGANISATION, TextPart.CONTACT, TextPart.PROJECT)) {
            texts = with(texts, part, tree.words(part.key()));
        }
        texts = with(texts, TextPart.introduction(questionnaire), tree.words("introduction"));
        texts = with(texts, TextPart.stem(questionnaire), tree.words("stem"));
        List<String> answers = tree.elements("answers").stream().map(TreeNode::text).toList();
        texts = answers.isEmpty() ? texts : texts.withAnswers(questionnaire, answers);
        List<Section> sections = new ArrayList<>();
        ItemId last = null;
        for (TreeNode object : tree.elements("sections")) {
            Section section = section(object, questionnaire);
            for (Question question : section.questions()) {
                if (last != null && last.compareTo(question.id()) >= 0) {
                    throw object.at("questions").refusal(QuestionnaireWords.ALL, "tree.order", question.id(), last);
                }
                last = question.id();
            }
            sections.add(section);
        }
        if (sections.isEmpty()) {
            throw tree.at("sections").refusal(QuestionnaireWords.ALL, "tree.missing");
        }
        return QuestionnaireForm.read(tree, texts, questionnaire, sections);
    }

    private static QuestionnaireTexts with(QuestionnaireTexts texts, TextPart part, Optional<String> text) {
        return text.isEmpty() ? texts : texts.with(part, text.get());
    }

    private static Section section(TreeNode tree, Questionnaire questionnaire) {
        tree.requireKeys(List.of("domain", "domainName", "section", "title", "questions"));
        int domain = Math.toIntExact(Math.min(tree.at("domain").count(), Integer.MAX_VALUE));
        Optional<ItemId.Section> id = tree.words("section").map(text -> tree.at("section").made(text, ItemId.Section::of));
        List<Question> questions = new ArrayList<>();
        for (TreeNode object : tree.elements("questions")) {
            object.requireKeys(List.of("id", "text", "sentence"));
            ItemId item = QuestionnaireTexts.item(object.at("id").path(), object.at("id").words());
            if (item.questionnaire() != questionnaire || item.domain() != domain || !item.sectionId().equals(id)) {
                throw object.at("id").refusal(QuestionnaireWords.ALL, "tree.otherSection", item);
            }
            Optional<String> text = object.words("text")
                    .map(written -> QuestionnaireTexts.in(Language.DUTCH).withItem(item, written).item(item).orElseThrow());
            questions.add(new Question(item, text));
        }
        if (questions.isEmpty()) {
            throw tree.at("questions").refusal(QuestionnaireWords.ALL, "tree.missing");
        }
        return new Section(domain, tree.at("domainName").words(), id, tree.words("title"), questions);
    }

    /** Returns the constant that the value of a key names. */
    static <E extends Enum<E>> E code(TreeNode tree, String key, E[] constants) {
        String written = tree.at(key).words();
        return Stream.of(constants).filter(constant -> constant.name().equals(written)).findFirst()
                .orElseThrow(() -> tree.at(key).refusal(QuestionnaireWords.ALL, "tree.code", tree.at(key).shown(),
                        String.join(", ", Stream.of(constants).map(Enum::name).toList())));
    }
}
