package nl.kpimodel.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables of the definition list before 2025, read from its text: one row on each line, tabs between the cells, bold print as {@code
 * <b>}.
 */
final class DefinitionListBefore2025 {
    /**
     * A row.
     *
     * @param heading the heading of its table: a life domain, a phase or the layer of quality
     * @param bold whether it is in bold print
     * @param cells the cells after the id, as printed, with their markup
     */
    record Row(String heading, boolean bold, List<String> cells) {
        String cell(int index) {
            return index < cells.size() ? plain(cells.get(index)) : "";
        }
    }

    private static final Pattern ID = Pattern.compile("(<b>)?([IAK] [\\d.]+)(?:</b>)?");
    private static final Pattern MARKUP = Pattern.compile("</?(?:b|u|a|ul|ol|li)(?: [^>]*)?>");
    private static final Pattern SECTION = Pattern.compile("(?m)^### (.+)\\n\\n(.+)$");

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, String> subthemes = new LinkedHashMap<>();
    private final Map<String, String> introductions = new LinkedHashMap<>();

    DefinitionListBefore2025() {
        String text = SourceTexts.read(SourceTexts.PRE_2025);
        Matcher sections = SECTION.matcher(text);
        while (sections.find()) {
            introductions.put(sections.group(1).strip(), SourceTexts.words(sections.group(2)));
        }
        List<String> headings = new ArrayList<>();
        for (String line : text.split("\\n")) {
            String[] cells = line.split("\\t", -1);
            Matcher id = ID.matcher(cells[0]);
            if (cells[0].equals("ID")) {
                subthemes.put(first(headings), headings.size() > 1 ? headings.get(1) : "");
            } else if (cells.length > 2 && id.matches()) {
                Row row = new Row(first(headings), id.group(1) != null, List.of(cells).subList(1, cells.length));
                if (rows.put(id.group(2), row) != null) {
                    throw new IllegalStateException("Row " + id.group(2) + " stands twice.");
                }
            } else if (!line.isBlank()) {
                if (line.startsWith("#") && !(line.startsWith("## ") && headings.size() == 1 && headings.get(0).startsWith("# "))) {
                    headings.clear();
                }
                headings.add(line.strip());
            }
        }
    }

    private static String first(List<String> headings) {
        return headings.get(0).replaceFirst("^#+ ", "");
    }

    static String plain(String cell) {
        return SourceTexts.words(MARKUP.matcher(cell).replaceAll(" ").replaceAll("(?<=\\() | (?=\\))", ""));
    }

    Map<String, Row> rows() {
        return rows;
    }

    /** Returns the line below the heading of each table, with its own heading marks, empty if absent. */
    String subthemes(String heading) {
        return subthemes.getOrDefault(heading, "").replaceFirst("^#+ ", "");
    }

    /** Returns the introductions of the layers by their headings. */
    Map<String, String> introductions() {
        return introductions;
    }
}
