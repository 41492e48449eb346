package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kpimodel.calc.outcome.text.FileBeside;
import nl.kpimodel.calc.report.text.JsonText;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.HtmlText;

/**
 * The large tables of a page, as data: with sixty groups and eight periods, tables as elements are most of its bytes. A program in the page makes
 * the rows of a table when its fold is opened.
 *
 * <p>Each name is written once, and so is each form of a cell, such as {@code # dagen (n = #)}. A row is the number of its name and its cells with {@code |}
 * between them; a cell is the form in letters, followed by its numbers with a space between them.
 */
final class PackedTables {
    private static final int MOST_CELLS = 100;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)*");
    private static final int LETTERS = 26;
    private static final String PROGRAM = FileBeside.text(PackedTables.class, "tables.js");

    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Map<List<String>, Integer> forms = new LinkedHashMap<>();
    private final List<String> tables = new ArrayList<>();

    /** A row of a table: the name of a group, and its cells. */
    record NamedCells(String name, List<String> cells) {}

    /** Whether a table is large enough to be packed. */
    static boolean isFor(int rows, int columns) {
        return rows * columns > MOST_CELLS;
    }

    /** The source in a content security policy that allows the program of these tables and no other. */
    static String source() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(HtmlText.scriptText(PROGRAM).getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /**
     * Adds a table.
     *
     * @return its number, by which the program finds it
     */
    int add(List<NamedCells> rows) {
        tables.add(rows.stream()
                .map(row -> number(names, DisplayText.document(row.name())) + "|" + row.cells().stream().map(this::cell).collect(Collectors.joining("|")))
                .collect(Collectors.joining("\n")));
        return tables.size() - 1;
    }

    private static <T> int number(Map<T, Integer> numbers, T value) {
        int next = numbers.size();
        return numbers.computeIfAbsent(value, first -> next);
    }

    private String cell(String text) {
        if (text.isEmpty()) {
            return "";
        }
        List<String> numbers = NUMBER.matcher(text).results().map(MatchResult::group).toList();
        return letters(number(forms, List.of(NUMBER.split(text, -1)))) + String.join(" ", numbers);
    }

    private static String letters(int number) {
        return (number < LETTERS ? "" : letters(number / LETTERS - 1)) + (char) ('a' + number % LETTERS);
    }

    /** Writes the data and the program, if there is a table. */
    void write(HtmlText html) throws IOException {
        if (tables.isEmpty()) {
            return;
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("names", List.copyOf(names.keySet()));
        data.put("forms", List.copyOf(forms.keySet()));
        data.put("tables", tables);
        StringBuilder json = new StringBuilder();
        JsonText.write(data, json);
        html.data("packed-tables", json.toString()).script(PROGRAM);
    }
}
