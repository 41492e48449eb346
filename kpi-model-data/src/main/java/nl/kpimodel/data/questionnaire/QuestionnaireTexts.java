package nl.kpimodel.data.questionnaire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.InvalidIdException;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.AnswerText;
import nl.kpimodel.core.internal.BilingualException;
import nl.kpimodel.core.internal.CleanText;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.internal.TreeNode;
import nl.kpimodel.data.internal.BundledFile;
import nl.kpimodel.data.internal.FileReplacement;
import nl.kpimodel.data.internal.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an organisation for its questionnaires (Dutch: <i>teksten van de vragenlijst</i>): the texts that the model lacks, in one
 * language.
 *
 * <pre>{@code
 * QuestionnaireTexts texts = QuestionnaireTexts.in(Language.DUTCH)
 *         .withOrganisation("Welzijn Amstel")
 *         .withProject("Eenzame ouderen")
 *         .withAnswers(Questionnaire.PARTICIPANT, List.of("Nee", "Een beetje", "Ja"))
 *         .withItem(ItemId.of("3c1"), "doe ik vaker mee met activiteiten in de wijk");
 * }</pre>
 *
 * <ul>
 *   <li>A question text that begins with a lowercase letter completes the stem: <i>Door mijn deelname aan ...</i>. Any other text is asked
 *       as is.
 *   <li>{@code <project>} in a stem is replaced by the name of the project.
 *   <li>Answers are the options of the scale in order, at least two, each once. {@code NVT} (<i>niet van toepassing</i>) is not among them,
 *       because it is always allowed.
 *   <li>Texts are kept on one line, without white space around them; an introduction may have several lines. A blank text counts as absent.
 *   <li>An apparent citizen number is refused, except in the contact line, which may have a telephone number.
 *   <li>If the organisation gives no text, the model's own text is used, in Dutch.
 * </ul>
 *
 * <p>The file is JSON ({@link #schema}), or CSV with the columns {@code item} and {@code text} (Dutch: {@code vraag} and {@code tekst}): a
 * line for each question by its id, and lines such as {@code project} and {@code antwoord 1}. {@link #withItemsOf} creates the file to
 * fill in.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class QuestionnaireTexts {
    private static final int FORMAT = 1;
    private static final int MOST_ANSWERS = 11;

    private final Language language;
    private final Map<TextPart, String> parts;
    private final Map<Questionnaire, List<String>> answers;
    /** The texts of questions. A blank text still has to be filled in. */
    private final SortedMap<ItemId, String> items;

    private QuestionnaireTexts(Language language, Map<TextPart, String> parts, Map<Questionnaire, List<String>> answers, SortedMap<ItemId, String> items) {
        this.language = language;
        this.parts = parts;
        this.answers = answers;
        this.items = items;
    }

    /**
     * {@return an empty set of texts}
     *
     * @param language the language of the texts
     */
    public static QuestionnaireTexts in(Language language) {
        return new QuestionnaireTexts(Objects.requireNonNull(language, "language"), Map.of(), Map.of(), Collections.emptySortedMap());
    }

    /**
     * Reads a file of texts in JSON or CSV. The format is detected from the content. CSV may have any dialect of spreadsheets.
     *
     * @param file the file
     * @return the texts
     * @throws IllegalArgumentException if it is not a file of texts; the message names the file, the place and the way out
     * @throws IOException if the file cannot be read
     */
    public static QuestionnaireTexts read(Path file) throws IOException {
        return TextsFile.read(Objects.requireNonNull(file, "file"));
    }

    /**
     * Creates texts from their neutral tree, as returned by any JSON library for a file of texts.
     *
     * @param tree maps, lists, texts and numbers
     * @return the texts
     * @throws IllegalArgumentException if the tree does not contain texts; the message names the key, the value and the way out
     */
    public static QuestionnaireTexts fromTree(Map<String, ?> tree) {
        TreeNode object = TreeNode.root("", tree);
        List<String> keys = new ArrayList<>(List.of("format", "language", "items"));
        List.of(TextPart.values()).forEach(part -> keys.add(part.key()));
        List.of(Questionnaire.values()).forEach(questionnaire -> keys.add(TextPart.answers(questionnaire)));
        object.requireKeys(keys);
        requireFormat(object, FORMAT);
        QuestionnaireTexts texts = in(object.words("language").map(key -> language("language", key)).orElse(Language.DUTCH));
        for (TextPart part : TextPart.values()) {
            Optional<String> text = object.words(part.key());
            texts = text.isEmpty() ? texts : texts.with(part, text.get());
        }
        for (Questionnaire questionnaire : Questionnaire.values()) {
            List<String> given = object.elements(TextPart.answers(questionnaire)).stream().map(TreeNode::text).filter(answer -> !answer.isBlank()).toList();
            texts = given.isEmpty() ? texts : texts.withAnswers(questionnaire, given);
        }
        Optional<TreeNode> items = object.find("items");
        if (items.isPresent()) {
            for (Map.Entry<String, TreeNode> each : items.get().entries().entrySet()) {
                ItemId item = item(each.getValue().path(), each.getKey());
                texts = texts.with(item, items.get().words(each.getKey()).orElse(""));
            }
        }
        return texts;
    }

    /** Returns the language that a file names. An error has its place and the languages in both languages, because people write the file. */
    static Language language(String place, String written) {
        try {
            return Language.of(written);
        } catch (IllegalArgumentException unknown) {
            throw QuestionnaireWords.ALL.refusal("tree.code", unknown, place, DisplayText.quoted(written),
                    Stream.of(Language.values()).map(Language::key).collect(Collectors.joining(", ")));
        }
    }

    static void requireFormat(TreeNode object, int known) {
        object.find("format").filter(format -> format.count() != known).ifPresent(format -> {
            throw format.refusal(QuestionnaireWords.ALL, "tree.format", format.shown(), known);
        });
    }

    /** Returns an id in a file. An error names its place. */
    static ItemId item(String place, String written) {
        try {
            return ItemId.parse(written);
        } catch (InvalidIdException noId) {
            throw QuestionnaireWords.refusal("texts.noItem", place, DisplayText.quoted(written));
        }
    }

    /** Runs a step, and adds the place to its error. */
    static <T> T at(String place, Supplier<T> step) {
        try {
            return step.get();
        } catch (IllegalArgumentException refused) {
            String reason = String.valueOf(refused.getMessage());
            throw refused instanceof BilingualException ? refused
                    : QuestionnaireWords.ALL.refusal("tree.refused", refused, new BilingualText(reason, reason), place);
        }
    }

    /**
     * Sets the name of the organisation, which is at the head of the questionnaire.
     *
     * @param name the name
     * @return the texts with it
     * @throws IllegalArgumentException if it is too long or contains an apparent citizen number
     */
    public QuestionnaireTexts withOrganisation(String name) {
        return with(TextPart.ORGANISATION, name);
    }

    /**
     * Sets the contact for questions about the questionnaire.
     *
     * @param contact name, telephone number or e-mail address
     * @return the texts with it
     * @throws IllegalArgumentException if it is too long
     */
    public QuestionnaireTexts withContact(String contact) {
        return with(TextPart.CONTACT, contact);
    }

    /**
     * Sets the name of the project that participants know. It is part of the questions.
     *
     * @param name the name
     * @return the texts with it
     * @throws IllegalArgumentException if it is too long or contains an apparent citizen number
     */
    public QuestionnaireTexts withProject(String name) {
        return with(TextPart.PROJECT, name);
    }

    /**
     * Sets the base of the canonical URLs of the FHIR resources, to which {@code -participant} or {@code -professional} is added. An
     * organisation with several questionnaires must give each its own URL, so that an answer is not read with another questionnaire.
     *
     * @param url an http or https URL without {@code |} and {@code #}, for example {@code
     *         https://welzijnamstel.example/fhir/Questionnaire/ouderen}
     * @return the texts with it
     * @throws IllegalArgumentException if it is not such a URL
     */
    public QuestionnaireTexts withUrl(String url) {
        return with(TextPart.URL, url);
    }

    /**
     * Sets the introduction before the questions.
     *
     * @param questionnaire the questionnaire
     * @param introduction the text, on one or more lines
     * @return the texts with it
     * @throws IllegalArgumentException if it is too long or contains an apparent citizen number
     */
    public QuestionnaireTexts withIntroduction(Questionnaire questionnaire, String introduction) {
        return with(TextPart.introduction(questionnaire), introduction);
    }

    /**
     * Sets the words that questions complete, instead of those of the model.
     *
     * @param questionnaire the questionnaire
     * @param stem the words; {@code <project>} becomes the name of the project, and a final ellipsis is left out
     * @return the texts with it
     * @throws IllegalArgumentException if it is too long or contains an apparent citizen number
     */
    public QuestionnaireTexts withStem(Questionnaire questionnaire, String stem) {
        return with(TextPart.stem(questionnaire), stem);
    }

    /**
     * Sets the answer options of the questions of a questionnaire.
     *
     * @param questionnaire the questionnaire
     * @param options the options in order
     * @return the texts with them
     * @throws IllegalArgumentException if there are fewer than two or more than {@value #MOST_ANSWERS} options, or if an option is a
     *         duplicate, blank, too long or {@code NVT}
     */
    public QuestionnaireTexts withAnswers(Questionnaire questionnaire, List<String> options) {
        String place = TextPart.answers(questionnaire);
        List<String> clean = options.stream().map(option -> clean(place, option, TextPart.LONGEST_ANSWER)).toList();
        long different = clean.stream().map(AnswerText::key).distinct().count();
        if (clean.size() < 2 || clean.size() > MOST_ANSWERS || different < clean.size()) {
            throw QuestionnaireWords.refusal("texts.answers", place, clean.size(), different, MOST_ANSWERS);
        }
        if (clean.stream().anyMatch(option -> option.isEmpty() || AnswerText.isNotApplicable(option))) {
            throw QuestionnaireWords.refusal("texts.notApplicable", place);
        }
        Map<Questionnaire, List<String>> all = new EnumMap<>(Questionnaire.class);
        all.putAll(answers);
        all.put(questionnaire, clean);
        return new QuestionnaireTexts(language, parts, Collections.unmodifiableMap(all), items);
    }

    /**
     * Sets the text of a question.
     *
     * @param item the question
     * @param text the text
     * @return the texts with it
     * @throws IllegalArgumentException if it is blank, too long or contains an apparent citizen number
     */
    public QuestionnaireTexts withItem(ItemId item, String text) {
        if (text.isBlank()) {
            throw QuestionnaireWords.refusal("tree.missing", item);
        }
        return with(item, text);
    }

    /** Adds a question whose text still has to be filled in. */
    QuestionnaireTexts withOpen(ItemId item) {
        return with(item, "");
    }

    private QuestionnaireTexts with(ItemId item, String text) {
        SortedMap<ItemId, String> all = new TreeMap<>(items);
        all.put(item, clean(item.toString(), text, TextPart.LONGEST_ITEM));
        return new QuestionnaireTexts(language, parts, answers, Collections.unmodifiableSortedMap(all));
    }

    /**
     * Adds the questions that these texts lack, to be filled in, with the model's own text if it has one.
     *
     * @param model the edition
     * @param chosen the questions
     * @return the texts with a line for each question
     * @throws nl.kpimodel.core.UnknownIdException if the edition does not have one of the questions
     */
    public QuestionnaireTexts withItemsOf(KpiCatalogue model, Collection<ItemId> chosen) {
        QuestionnaireTexts texts = this;
        for (ItemId id : new TreeSet<>(chosen)) {
            Questionnaire.Item item = model.requireItem(id);
            texts = items.getOrDefault(id, "").isEmpty() ? texts.with(id, texts.known(item).orElse("")) : texts;
        }
        for (Questionnaire questionnaire : texts.questionnaires()) {
            TextPart stem = TextPart.stem(questionnaire);
            Optional<String> known = texts.knownStem(model, questionnaire);
            texts = texts.parts.containsKey(stem) || known.isEmpty() ? texts : texts.with(stem, known.get());
        }
        return texts;
    }

    /** Sets a part; a blank text removes it. */
    QuestionnaireTexts with(TextPart part, String text) {
        Map<TextPart, String> all = new EnumMap<>(TextPart.class);
        all.putAll(parts);
        String clean = part.hasLines() ? CleanText.ofLines(text) : CleanText.of(text);
        clean = requireShort(part.key(), part == TextPart.CONTACT ? clean : requireNoCitizenNumber(part.key(), clean), part.longest());
        if (part == TextPart.URL && !clean.isEmpty()) {
            requireUrl(clean);
        }
        if (clean.isEmpty()) {
            all.remove(part);
        } else {
            all.put(part, clean);
        }
        return new QuestionnaireTexts(language, Collections.unmodifiableMap(all), answers, items);
    }

    /** Requires a valid URL. FHIR also allows UUID URNs, but such a URN is not valid with the name of a questionnaire after it. */
    private static void requireUrl(String url) {
        boolean isWeb;
        try {
            URI uri = URI.create(url);
            isWeb = uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException noUrl) {
            isWeb = false;
        }
        if (!isWeb || url.indexOf('|') >= 0 || url.indexOf('#') >= 0) {
            throw QuestionnaireWords.refusal("texts.url", DisplayText.quoted(url));
        }
    }

    private static String clean(String place, String text, int longest) {
        return requireShort(place, requireNoCitizenNumber(place, CleanText.of(text)), longest);
    }

    private static String requireNoCitizenNumber(String place, String text) {
        if (CitizenNumber.standsIn(text)) {
            throw QuestionnaireWords.refusal("texts.citizenNumber", place);
        }
        return text;
    }

    private static String requireShort(String place, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw QuestionnaireWords.refusal("texts.long", place, text.codePointCount(0, text.length()), longest);
        }
        return text;
    }

    /** {@return the language of the texts} */
    public Language language() {
        return language;
    }

    /**
     * {@return the organisation's text of a question, empty if absent}
     *
     * @param item the question
     */
    public Optional<String> item(ItemId item) {
        return Optional.ofNullable(items.get(item)).filter(text -> !text.isEmpty());
    }

    /**
     * Returns the questions that have a line in the file.
     *
     * @return the ids in order, including those whose text still has to be filled in
     */
    public Set<ItemId> items() {
        return items.keySet();
    }

    /**
     * Returns the answer options of the questions of a questionnaire.
     *
     * @param questionnaire the questionnaire
     * @return the options in order; empty if they are unknown
     */
    public List<String> answers(Questionnaire questionnaire) {
        return answers.getOrDefault(questionnaire, List.of());
    }

    Optional<String> part(TextPart part) {
        return Optional.ofNullable(parts.get(part));
    }

    /** Returns the text to ask: that of the organisation, or otherwise that of the model. */
    Optional<String> textOf(Questionnaire.Item item) {
        return item(item.id()).or(() -> known(item));
    }

    /** Returns the stem to use, with its placeholder for the project. */
    Optional<String> stemOf(KpiCatalogue model, Questionnaire questionnaire) {
        return part(TextPart.stem(questionnaire)).or(() -> knownStem(model, questionnaire));
    }

    private Optional<String> known(Questionnaire.Item item) {
        return language == Language.DUTCH ? item.asText() : Optional.empty();
    }

    private Optional<String> knownStem(KpiCatalogue model, Questionnaire questionnaire) {
        return language != Language.DUTCH ? Optional.empty() : model.questionnaires().stream()
                .filter(text -> text.questionnaire() == questionnaire)
                .findFirst()
                .flatMap(Questionnaire.Text::stemText);
    }

    /** Returns the questionnaires of the texts; both if they name no question. */
    Set<Questionnaire> questionnaires() {
        Set<Questionnaire> named = items.keySet().stream().map(ItemId::questionnaire).collect(Collectors.toCollection(TreeSet::new));
        return named.isEmpty() ? new TreeSet<>(List.of(Questionnaire.values())) : named;
    }

    /**
     * Returns the texts as a neutral tree, with the keys of the file. A text that still has to be filled in has no value.
     *
     * @return maps, lists, texts and numbers
     */
    @JsonValue
    public Map<String, Object> toTree() {
        Tree tree = new Tree().put("format", FORMAT).put("language", language.key());
        for (TextPart part : TextPart.values()) {
            if (isAsked(part)) {
                tree.put(part.key(), parts.get(part));
            }
        }
        questionnaires().forEach(questionnaire -> tree.put(TextPart.answers(questionnaire), answers(questionnaire)));
        Map<String, @Nullable Object> texts = new LinkedHashMap<>();
        items.forEach((item, text) -> texts.put(item.toString(), text.isEmpty() ? null : text));
        return tree.put("items", Collections.unmodifiableMap(texts)).toMap();
    }

    /** Returns whether the file has a place for a part. */
    boolean isAsked(TextPart part) {
        return parts.containsKey(part) || part.questionnaire().map(questionnaires()::contains).orElse(true);
    }

    /**
     * Writes the texts to a file, to be filled in or completed. Any existing content is replaced.
     *
     * @param file the file, whose name ends in {@code .csv} or {@code .json}. CSV has semicolons, is in UTF-8 with a byte-order mark, and
     *         is guarded against formulas, so that a Dutch spreadsheet opens it directly
     * @throws IllegalArgumentException if the name ends otherwise
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(".csv") && !name.endsWith(".json")) {
            throw QuestionnaireWords.refusal("file.texts", DisplayText.file(name));
        }
        FileReplacement.write(file, name.endsWith(".csv") ? TextsFile.csv(this) : JsonTree.text(toTree()).getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the JSON Schema (2020-12) of the JSON file} */
    public static String schema() {
        return BundledFile.text(QuestionnaireTexts.class, "/nl/kpimodel/data/schema/questionnaire-texts.schema.json");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QuestionnaireTexts that && language == that.language && parts.equals(that.parts) && answers.equals(that.answers)
                && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return Objects.hash(language, parts, answers, items);
    }

    /** Returns the language and the number of questions with a text. */
    @Override
    public String toString() {
        return "QuestionnaireTexts in " + language.key() + ": " + items.values().stream().filter(text -> !text.isEmpty()).count() + " of " + items.size()
                + " questions with a text";
    }
}
