package nl.kpimodel.data.questionnaire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.LifeDomain;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.internal.TreeNode;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.data.internal.BundledFile;
import nl.kpimodel.data.internal.FileReplacement;
import nl.kpimodel.data.internal.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire to be asked (Dutch: <i>vragenlijst</i>): the chosen questions of one of the model's two questionnaires, in order, with
 * their texts, the answer options, and the organisation, contact and project.
 *
 * <ul>
 *   <li>Questions are in the order of the model: by life domain, section and number. A question that is chosen twice is asked once.
 *   <li>{@link #of} refuses a questionnaire without a text, the answer options or the name of the project, and names everything that is
 *       missing. {@link #draft} creates it anyway; it shows what is missing ({@code [tekst van vraag 3c1 ontbreekt]}) and says that it is a
 *       draft.
 *   <li>Participants and professionals are asked separately: a questionnaire contains only the chosen questions for one of them.
 *   <li>In addition to the options, each question can be answered with {@code NVT} (<i>niet van toepassing</i>), as in a registration.
 * </ul>
 *
 * <p>A questionnaire has three formats: JSON ({@link #toTree}, {@link #schema}), a FHIR R4 Questionnaire ({@link #toFhir}), and an HTML
 * page to print, or to fill in on screen and print ({@link #html}). Each format is the same to the byte for the same questionnaire.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class QuestionnaireForm {
    private static final int FORMAT = 1;
    private static final String MODEL_URL = "https://kpimodel.nl/fhir/Questionnaire/";
    private static final String PROJECT = "<project>";

    /** Whether a questionnaire can be asked (Dutch: <i>status</i>). The constants are the FHIR codes in capitals. */
    public enum Status {
        /** A draft (<i>concept</i>), which may be incomplete. */
        DRAFT,
        /** Nothing is missing (<i>klaar voor gebruik</i>). */
        ACTIVE
    }

    /**
     * A group of questions (Dutch: <i>onderdeel</i>): a section of the participants' questionnaire, or the professionals' questions of a
     * life domain.
     *
     * @param domain number of the life domain (<i>leefgebied</i>)
     * @param domainName its name, in Dutch
     * @param id the section; empty in the professionals' questionnaire
     * @param title its title, in Dutch; empty if the sources give none
     * @param questions at least one, in order
     */
    public record Section(int domain, String domainName, Optional<ItemId.Section> id, Optional<String> title, List<Question> questions) {
        /** Creates a section. */
        public Section {
            Objects.requireNonNull(domainName, "domainName");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            questions = List.copyOf(questions);
        }

        /**
         * Returns the section as a neutral tree, with the keys of the questionnaire.
         *
         * @return maps, lists, texts and numbers
         */
        @JsonValue
        public Map<String, Object> toTree() {
            return tree(this, Question::toTree);
        }
    }

    /**
     * A question (Dutch: <i>vraag</i>).
     *
     * @param id its id
     * @param text its text, which completes the stem if it begins with a lowercase letter; empty if it is missing in a draft
     */
    public record Question(ItemId id, Optional<String> text) {
        /** Creates a question. */
        public Question {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(text, "text");
        }

        /**
         * Returns the question as a neutral tree, with the keys of the questionnaire.
         *
         * @return a map of texts
         */
        @JsonValue
        public Map<String, Object> toTree() {
            return new Tree().text("id", id).known("text", text).toMap();
        }
    }

    /** The properties of a questionnaire other than its questions and answers. */
    private record Head(Edition edition, Questionnaire questionnaire, Status status, Language language, String url, String title, String publisher,
            Map<TextPart, String> parts) {}

    private final Head head;
    private final List<String> answers;
    private final List<Section> sections;

    private QuestionnaireForm(Head head, List<String> answers, List<Section> sections) {
        this.head = head;
        this.answers = List.copyOf(answers);
        this.sections = List.copyOf(sections);
    }

    /**
     * Creates a questionnaire that can be asked.
     *
     * @param model the edition
     * @param questionnaire the questionnaire of the model
     * @param items the chosen questions, in any order; those of the other questionnaire are left out
     * @param texts the organisation's texts; those for questions that are not chosen are left out
     * @return the questionnaire, {@link Status#ACTIVE}
     * @throws IllegalArgumentException if no question is chosen, or something is missing; the message names everything that is missing, and
     *         the way out
     * @throws nl.kpimodel.core.UnknownIdException if the edition does not have a chosen question or one that the texts name
     */
    public static QuestionnaireForm of(KpiCatalogue model, Questionnaire questionnaire, Collection<ItemId> items, QuestionnaireTexts texts) {
        QuestionnaireForm form = make(model, questionnaire, items, texts, Status.ACTIVE);
        List<BilingualText> gaps = form.gaps();
        if (!gaps.isEmpty()) {
            throw QuestionnaireWords.ALL.refusal("form.incomplete", null, new BilingualText(
                    gaps.stream().map(BilingualText::dutch).collect(Collectors.joining(" ")),
                    gaps.stream().map(BilingualText::english).collect(Collectors.joining(" "))));
        }
        return form;
    }

    /**
     * Creates a draft questionnaire that shows what is missing, for review only.
     *
     * @param model the edition
     * @param questionnaire the questionnaire of the model
     * @param items the chosen questions, in any order; those of the other questionnaire are left out
     * @param texts the organisation's texts; those for questions that are not chosen are left out
     * @return the questionnaire, {@link Status#DRAFT} also if nothing is missing
     * @throws IllegalArgumentException if no question is chosen
     * @throws nl.kpimodel.core.UnknownIdException if the edition does not have a chosen question or one that the texts name
     */
    public static QuestionnaireForm draft(KpiCatalogue model, Questionnaire questionnaire, Collection<ItemId> items, QuestionnaireTexts texts) {
        return make(model, questionnaire, items, texts, Status.DRAFT);
    }

    /**
     * Creates the questionnaire of an edition from the sources: all its questions, in Dutch, with the known texts.
     *
     * @param model the edition
     * @param questionnaire the questionnaire of the model
     * @return the questionnaire, {@link Status#DRAFT}
     * @throws IllegalArgumentException if the edition has no questionnaires, such as those before 2025
     */
    public static QuestionnaireForm ofModel(KpiCatalogue model, Questionnaire questionnaire) {
        return draft(model, questionnaire, model.items().stream().map(Questionnaire.Item::id).toList(), QuestionnaireTexts.in(Language.DUTCH));
    }

    private static QuestionnaireForm make(
            KpiCatalogue model, Questionnaire questionnaire, Collection<ItemId> items, QuestionnaireTexts texts, Status status) {
        texts.items().forEach(model::requireItem);
        List<Section> sections = sections(model, questionnaire, items, texts);
        if (sections.isEmpty()) {
            throw QuestionnaireWords.refusal("form.noQuestion." + questionnaire.name(), model.edition().key());
        }
        Map<TextPart, String> parts = new TreeMap<>();
        Stream.of(TextPart.ORGANISATION, TextPart.CONTACT, TextPart.PROJECT, TextPart.introduction(questionnaire))
                .forEach(part -> texts.part(part).ifPresent(text -> parts.put(part, text)));
        texts.stemOf(model, questionnaire).ifPresent(stem -> parts.put(TextPart.stem(questionnaire), stem));
        String title = model.questionnaires().stream().filter(text -> text.questionnaire() == questionnaire).findFirst()
                .map(Questionnaire.Text::name)
                .orElseGet(() -> QuestionnaireWords.in(texts.language()).of("title." + questionnaire.name()));
        String url = texts.part(TextPart.URL).orElse(MODEL_URL + model.edition().key()) + "-" + questionnaire.name().toLowerCase(Locale.ROOT);
        Head head = new Head(model.edition(), questionnaire, status, texts.language(), url, title, model.publisher(), parts);
        return new QuestionnaireForm(head, texts.answers(questionnaire), sections);
    }

    private static List<Section> sections(KpiCatalogue model, Questionnaire questionnaire, Collection<ItemId> items, QuestionnaireTexts texts) {
        Map<String, List<Questionnaire.Item>> bySection = new TreeMap<>();
        for (ItemId id : new TreeSet<>(items)) {
            Questionnaire.Item item = model.requireItem(id);
            if (id.questionnaire() == questionnaire) {
                String key = String.format(Locale.ROOT, "%03d%s", id.domain(), id.sectionId().map(ItemId.Section::toString).orElse(""));
                bySection.computeIfAbsent(key, first -> new ArrayList<>()).add(item);
            }
        }
        return bySection.values().stream().map(of -> section(of, texts)).toList();
    }

    private static Section section(List<Questionnaire.Item> items, QuestionnaireTexts texts) {
        Questionnaire.Item first = items.get(0);
        LifeDomain domain = first.domain();
        List<Question> questions = items.stream().map(item -> new Question(item.id(), texts.textOf(item))).toList();
        return new Section(domain.number(), domain.name(), first.id().sectionId(), first.sectionTitleText(), questions);
    }

    /** {@return the edition of the questions} */
    public Edition edition() {
        return head.edition();
    }

    /** {@return the questionnaire of the model} */
    public Questionnaire questionnaire() {
        return head.questionnaire();
    }

    /** {@return whether the questionnaire can be asked} */
    public Status status() {
        return head.status();
    }

    /** {@return the language of the texts} */
    public Language language() {
        return head.language();
    }

    /** {@return the canonical URL of the FHIR resource, which is a name and need not exist on the web, without version} */
    public String url() {
        return head.url();
    }

    /**
     * Returns the questions by section.
     *
     * @return at least one section, in order
     */
    public List<Section> sections() {
        return sections;
    }

    /**
     * Returns the answer options of each question, in addition to {@code NVT}.
     *
     * @return the options in order; empty if they are missing in a draft
     */
    public List<String> answers() {
        return answers;
    }

    /**
     * Returns the words that questions complete.
     *
     * @return the stem with the name of the project and without ellipsis; empty if absent
     */
    public Optional<String> stem() {
        return part(TextPart.stem(questionnaire())).map(stem -> stem.replace(PROJECT, part(TextPart.PROJECT).orElseGet(() -> words().of("missing.project")))
                .replaceFirst("\\s*(\\.{2,}|\u2026)\\s*$", ""));
    }

    /**
     * {@return a question as a full sentence: with the stem that it completes, and with words in place of a missing text}
     *
     * @param question a question of the questionnaire
     */
    public String sentence(Question question) {
        String text = question.text().orElseGet(() -> words().filled("missing.text", question.id()));
        return completesStem(question) ? stem().orElseThrow() + " " + text : text;
    }

    /** Returns whether a question is not a full sentence. */
    boolean completesStem(Question question) {
        return part(TextPart.stem(questionnaire())).isPresent() && question.text().filter(text -> Character.isLowerCase(text.codePointAt(0))).isPresent();
    }

    /**
     * Returns everything that is missing before the questionnaire can be asked, with the way out.
     *
     * @return sentences in both languages; empty if nothing is missing
     */
    public List<BilingualText> gaps() {
        List<BilingualText> gaps = new ArrayList<>();
        boolean named = part(TextPart.PROJECT).isPresent() || !part(TextPart.stem(questionnaire())).orElse("").contains(PROJECT);
        if (!named && questions().anyMatch(this::completesStem)) {
            gaps.add(QuestionnaireWords.ALL.of("gap.project"));
        }
        if (answers.isEmpty()) {
            gaps.add(QuestionnaireWords.ALL.of("gap.answers." + questionnaire().name()));
        }
        List<ItemId> without = itemsWithoutText();
        if (!without.isEmpty()) {
            String ids = without.stream().map(ItemId::toString).collect(Collectors.joining(", "));
            gaps.add(QuestionnaireWords.ALL.of(without.size() == 1 ? "gap.text" : "gap.texts", ids));
        }
        return gaps;
    }

    /**
     * Returns the questions without a text.
     *
     * @return their ids in order; empty if the status is {@link Status#ACTIVE}
     */
    public List<ItemId> itemsWithoutText() {
        return questions().filter(question -> question.text().isEmpty()).map(Question::id).toList();
    }

    Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    Optional<String> part(TextPart part) {
        return Optional.ofNullable(head.parts().get(part));
    }

    Optional<String> introduction() {
        return part(TextPart.introduction(questionnaire()));
    }

    WordList words() {
        return QuestionnaireWords.in(language());
    }

    /** Returns the model's name for the questionnaire. */
    String title() {
        return head.title();
    }

    /** Returns the publisher of the model. */
    String publisher() {
        return head.publisher();
    }

    /**
     * Returns the questionnaire as a neutral tree. {@link #schema} describes it.
     *
     * @return maps, lists, texts and numbers
     */
    @JsonValue
    public Map<String, Object> toTree() {
        Tree tree = new Tree().put("format", FORMAT)
                .put("edition", edition().key())
                .text("questionnaire", questionnaire())
                .text("status", status())
                .put("language", language().key())
                .put("url", url())
                .put("title", title())
                .put("publisher", publisher());
        for (TextPart part : List.of(TextPart.ORGANISATION, TextPart.CONTACT, TextPart.PROJECT)) {
            tree.known(part.key(), part(part));
        }
        return tree.known("introduction", introduction())
                .known("stem", part(TextPart.stem(questionnaire())))
                .put("answers", answers)
                .list("sections", sections, section -> tree(section, this::tree))
                .toMap();
    }

    private static Map<String, Object> tree(Section section, Function<Question, Map<String, Object>> ofQuestion) {
        return new Tree().put("domain", section.domain())
                .put("domainName", section.domainName())
                .known("section", section.id().map(ItemId.Section::toString))
                .known("title", section.title())
                .list("questions", section.questions(), ofQuestion)
                .toMap();
    }

    private Map<String, Object> tree(Question question) {
        Tree tree = new Tree();
        question.toTree().forEach(tree::put);
        return tree.put("sentence", sentence(question)).toMap();
    }

    /**
     * Creates a questionnaire from its neutral tree.
     *
     * @param tree the tree as returned by {@link #toTree}; its full sentences are not read but composed again
     * @return the questionnaire
     * @throws IllegalArgumentException if the tree is not a questionnaire; the message names the key, the value and the way out
     */
    public static QuestionnaireForm fromTree(Map<String, ?> tree) {
        return FormTree.read(tree);
    }

    static QuestionnaireForm read(TreeNode tree, QuestionnaireTexts texts, Questionnaire questionnaire, List<Section> sections) {
        QuestionnaireTexts.requireFormat(tree, FORMAT);
        Map<TextPart, String> parts = new TreeMap<>();
        Stream.of(TextPart.values()).filter(part -> part != TextPart.URL).forEach(part -> texts.part(part).ifPresent(text -> parts.put(part, text)));
        Head head = new Head(tree.at("edition").read(Edition::of), questionnaire,
                FormTree.code(tree, "status", Status.values()), texts.language(), texts.part(TextPart.URL).orElseThrow(),
                tree.at("title").words(), tree.at("publisher").words(), parts);
        QuestionnaireForm form = new QuestionnaireForm(head, texts.answers(questionnaire), sections);
        if (form.status() == Status.ACTIVE && !form.gaps().isEmpty()) {
            throw QuestionnaireWords.ALL.refusal("form.incomplete", null, form.gaps().get(0));
        }
        return form;
    }

    /** {@return the JSON Schema (2020-12) of the questionnaire in JSON} */
    public static String schema() {
        return BundledFile.text(QuestionnaireForm.class, "/nl/kpimodel/data/schema/questionnaire.schema.json");
    }

    /**
     * Returns the questionnaire as a FHIR R4 Questionnaire, as a neutral tree that any JSON library can write.
     *
     * <ul>
     *   <li>{@code linkId} is the id of the question ({@code 4a1}); the groups are the life domains ({@code 4}) and, for participants, the sections
     *       ({@code 4a}) within them.
     *   <li>{@code code} is the id in the system of the model, {@code https://kpimodel.nl/id/2025/item} for the edition of 2025.
     *   <li>Each question is a {@code choice} among the answer options, with codes in the system {@code URL/answers}, and {@code NVT}. Code
     *       and display are the option itself, so that an answer keeps its meaning if the order of options changes. A draft without answers
     *       has no options.
     *   <li>{@code url} is {@link #url}, {@code version} is the edition, and {@code status} is {@code draft} or {@code active}. There is no
     *       date.
     * </ul>
     *
     * @return maps, lists, texts and booleans
     */
    public Map<String, Object> toFhir() {
        return FhirQuestionnaire.tree(this);
    }

    /**
     * Returns the questionnaire as an HTML page, to print on A4, or to fill in on screen and then print. The page loads nothing, has no
     * script and sends nothing.
     *
     * @return the text of the page, which is also well-formed XML
     */
    public String html() {
        return QuestionnairePage.of(this);
    }

    /**
     * Writes the questionnaire to a file. Any existing content is replaced.
     *
     * @param file the file, whose name ends in {@code .html} (a page), {@code .fhir.json} (FHIR R4 Questionnaire) or {@code .json}
     * @throws IllegalArgumentException if the name has another extension
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String text;
        if (name.endsWith(".html")) {
            text = html();
        } else if (name.endsWith(".fhir.json")) {
            text = JsonTree.text(toFhir());
        } else if (name.endsWith(".json")) {
            text = JsonTree.text(toTree());
        } else {
            throw QuestionnaireWords.refusal("file.form", DisplayText.file(name));
        }
        FileReplacement.writeText(file, text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QuestionnaireForm that && head.equals(that.head) && answers.equals(that.answers) && sections.equals(that.sections);
    }

    @Override
    public int hashCode() {
        return Objects.hash(head, answers, sections);
    }

    /** Returns the questionnaire, its status and the ids of its questions. */
    @Override
    public String toString() {
        return title() + " " + edition() + " " + status() + " " + questions().map(Question::id).toList();
    }
}
