package nl.kpimodel.data.questionnaire;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.BilingualException;
import nl.kpimodel.core.internal.CleanText;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.SpreadsheetCell;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.internal.JsonTree;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.csv.CsvTexts;
import nl.kpimodel.data.registration.csv.ExpectedColumns;
import nl.kpimodel.data.registration.file.FileOpening;
import nl.kpimodel.data.registration.file.TextDecoder;

/** The file of texts that an organisation fills in: JSON, or CSV with two columns. */
final class TextsFile {
    private static final int LARGEST = 1 << 20;
    private static final int EMPTY_ANSWERS = 5;
    private static final Pattern ANSWER = Pattern.compile("(.+) ([0-9]{1,2})");
    private static final String ITEM_COLUMN = "column.item";
    private static final String TEXT_COLUMN = "column.text";
    private static final ExpectedColumns COLUMNS = ExpectedColumns.named(name -> isWord(name, ITEM_COLUMN) || isWord(name, TEXT_COLUMN));

    private TextsFile() {}

    static QuestionnaireTexts read(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw QuestionnaireWords.refusal("file.other", DisplayText.file(file.toString()));
        }
        byte[] bytes;
        try (InputStream in = FileOpening.named(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        String name = DisplayText.file(String.valueOf(file.getFileName()));
        if (bytes.length > LARGEST) {
            throw QuestionnaireWords.refusal("file.large", name, LARGEST);
        }
        try {
            return isJson(bytes) ? QuestionnaireTexts.fromTree(object(bytes)) : csv(bytes);
        } catch (IllegalArgumentException refused) {
            throw QuestionnaireWords.ALL.refusal("file.refused", refused, inBoth(refused), name);
        }
    }

    private static BilingualText inBoth(IllegalArgumentException refused) {
        String message = String.valueOf(refused.getMessage());
        return new BilingualText(BilingualException.find(refused, Language.DUTCH).orElse(message), message);
    }

    private static boolean isJson(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 100), StandardCharsets.UTF_8);
        return CleanText.ofLines(head).startsWith("{");
    }

    private static Map<String, ?> object(byte[] bytes) throws IOException {
        Object tree;
        try {
            tree = JsonTree.read(bytes);
        } catch (JsonTree.MalformedJsonException broken) {
            throw QuestionnaireWords.refusal("file.noJson", broken.line(), String.valueOf(broken.getMessage()));
        }
        Map<String, Object> object = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(tree)).forEach((key, value) -> object.put(String.valueOf(key), value));
        return object;
    }

    private static QuestionnaireTexts csv(byte[] bytes) throws IOException {
        List<Line> lines = lines(bytes);
        Language language = Language.DUTCH;
        for (Line line : lines) {
            if (isKey(line.key(), "language") && !line.text().isEmpty()) {
                language = QuestionnaireTexts.language(line.place(), line.text());
            }
        }
        QuestionnaireTexts texts = QuestionnaireTexts.in(language);
        Map<Questionnaire, Map<Integer, String>> answers = new EnumMap<>(Questionnaire.class);
        for (Line line : lines) {
            texts = add(texts, line, answers);
        }
        for (Map.Entry<Questionnaire, Map<Integer, String>> scale : answers.entrySet()) {
            texts = texts.withAnswers(scale.getKey(), List.copyOf(scale.getValue().values()));
        }
        return texts;
    }

    private record Line(String place, String key, String text) {}

    private static List<Line> lines(byte[] bytes) throws IOException {
        List<Line> lines = new ArrayList<>();
        Map<String, String> places = new LinkedHashMap<>();
        try (CsvTexts rows = new CsvTexts(new ByteArrayInputStream(bytes), RecordType.RESPONSE, COLUMNS, ReadingOptions.standard())) {
            int item = -1;
            int text = -1;
            if (bytes.length == 0) {
                throw QuestionnaireWords.refusal("file.empty");
            }
            while (rows.next()) {
                if (rows.isHeader()) {
                    item = column(rows, ITEM_COLUMN);
                    text = column(rows, TEXT_COLUMN);
                    if (item < 0 || text < 0) {
                        throw QuestionnaireWords.refusal("file.columns", DisplayText.list(String.join(", ", rows.headings())));
                    }
                } else {
                    requireNoCellOutside(rows);
                    Line line = line(rows, item, text);
                    if (!line.key().isEmpty() || !line.text().isEmpty()) {
                        String earlier = places.putIfAbsent(line.key().toLowerCase(Locale.ROOT), line.place());
                        if (earlier != null) {
                            throw QuestionnaireWords.refusal("file.twice", line.place(), DisplayText.quoted(line.key()), earlier);
                        }
                        lines.add(line);
                    }
                }
            }
        }
        return lines;
    }

    /** Returns the index from 0 of the column with a heading in either language; -1 if absent. */
    private static int column(CsvTexts rows, String heading) {
        List<String> headings = rows.headings();
        return IntStream.range(0, headings.size()).filter(i -> isWord(headings.get(i), heading)).findFirst().orElse(-1);
    }

    /** Refuses content outside the two columns: an unquoted text with a semicolon would lose its end. */
    private static void requireNoCellOutside(CsvTexts rows) {
        List<String> columns = rows.headings();
        List<Object> cells = rows.cells();
        for (int i = 0; i < cells.size(); i++) {
            if ((i >= columns.size() || columns.get(i).isBlank()) && !String.valueOf(cells.get(i)).isBlank()) {
                throw QuestionnaireWords.refusal("file.cells", rows.line());
            }
        }
    }

    private static Line line(CsvTexts rows, int item, int text) {
        return new Line(Long.toString(rows.line()), cell(rows, item), cell(rows, text));
    }

    private static String cell(CsvTexts rows, int column) {
        return column < rows.cells().size() ? SpreadsheetCell.unguarded(String.valueOf(rows.cells().get(column))).strip() : "";
    }

    private static QuestionnaireTexts add(QuestionnaireTexts texts, Line line, Map<Questionnaire, Map<Integer, String>> answers) {
        String key = CleanText.of(line.key()).toLowerCase(Locale.ROOT);
        if (isKey(key, "language")) {
            return texts;
        }
        for (TextPart part : TextPart.values()) {
            if (isKey(key, part.key())) {
                return texts.with(part, line.text());
            }
        }
        Matcher answer = ANSWER.matcher(key);
        for (Questionnaire questionnaire : Questionnaire.values()) {
            if (answer.matches() && isKey(answer.group(1), TextPart.answers(questionnaire))) {
                if (!line.text().isEmpty()) {
                    answers.computeIfAbsent(questionnaire, first -> new TreeMap<>()).put(Integer.valueOf(answer.group(2)), line.text());
                }
                return texts;
            }
        }
        String place = line.place();
        ItemId item = QuestionnaireTexts.item(place, line.key());
        return line.text().isEmpty() ? texts.withOpen(item) : QuestionnaireTexts.at(place, () -> texts.withItem(item, line.text()));
    }

    /** Returns whether a text is the name of a key in the column of items, in either language. */
    private static boolean isKey(String written, String key) {
        return isWord(written, "key." + key);
    }

    private static boolean isWord(String written, String word) {
        return Stream.of(Language.values()).anyMatch(language -> written.equalsIgnoreCase(QuestionnaireWords.in(language).of(word)));
    }

    /** Returns the file as CSV, with empty cells for the texts to fill in. */
    static byte[] csv(QuestionnaireTexts texts) {
        WordList words = QuestionnaireWords.in(texts.language());
        StringWriter out = new StringWriter();
        out.append(TextDecoder.BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(words.of(ITEM_COLUMN), words.of(TEXT_COLUMN));
            row(csv, words.of("key.language"), Optional.of(texts.language().key()));
            for (TextPart part : TextPart.values()) {
                if (texts.isAsked(part)) {
                    row(csv, words.of("key." + part.key()), texts.part(part));
                }
            }
            for (Questionnaire questionnaire : texts.questionnaires()) {
                List<String> answers = texts.answers(questionnaire);
                for (int i = 0; i < Math.max(answers.size(), answers.isEmpty() ? EMPTY_ANSWERS : 0); i++) {
                    row(csv, words.of("key." + TextPart.answers(questionnaire)) + " " + (i + 1),
                            i < answers.size() ? Optional.of(answers.get(i)) : Optional.empty());
                }
            }
            texts.items().forEach(item -> row(csv, item.toString(), texts.item(item)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be written.", impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void row(CsvWriter csv, String key, Optional<String> text) {
        csv.writeRecord(key, SpreadsheetCell.guarded(text.orElse("")));
    }
}
