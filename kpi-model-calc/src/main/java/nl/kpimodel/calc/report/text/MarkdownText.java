package nl.kpimodel.calc.report.text;

import java.io.IOException;
import java.util.List;
import nl.kpimodel.core.internal.DisplayText;

/**
 * Writes Markdown with tables (GitHub's flavour, which most readers know) in which no text from elsewhere is markup: it cannot end a cell, begin a
 * heading, become a link or be taken for HTML.
 */
public final class MarkdownText {
    private static final String MARKUP = "\\`*_[]|~$";

    private final Appendable out;

    public MarkdownText(Appendable out) {
        this.out = out;
    }

    public void heading(int level, String text) throws IOException {
        out.append("#".repeat(level)).append(' ').append(escaped(text)).append("\n\n");
    }

    public void paragraph(String text) throws IOException {
        out.append(escaped(text)).append("\n\n");
    }

    public void quote(String text) throws IOException {
        String separator = "";
        for (String line : text.split("\\R")) {
            out.append(separator).append("> ").append(escaped(line)).append('\n');
            separator = ">\n";
        }
        out.append('\n');
    }

    public void item(String text) throws IOException {
        out.append("- ").append(escaped(text)).append('\n');
    }

    public void end() throws IOException {
        out.append('\n');
    }

    /** Columns of numbers are aligned to the right: those after the first ones, which are texts. */
    public void tableHead(int texts, List<String> columns) throws IOException {
        row(columns);
        for (int i = 0; i < columns.size(); i++) {
            out.append(i < texts ? "|---" : "|---:");
        }
        out.append("|\n");
    }

    public void row(List<String> cells) throws IOException {
        for (String cell : cells) {
            out.append("| ").append(escaped(cell)).append(' ');
        }
        out.append("|\n");
    }

    public static String escaped(String text) {
        String line = DisplayText.document(text).replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ").strip();
        StringBuilder escaped = new StringBuilder(line.length() + 8);
        int digits = 0;
        while (digits < line.length() && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
            digits++;
        }
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.append(isMarkup(line, i, digits) ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }

    /** Beside the signs of Markdown: what begins a list, an address of the web, and one of mail. */
    private static boolean isMarkup(String line, int at, int digits) {
        char c = line.charAt(at);
        return switch (c) {
            case '-', '+', '=' -> at == 0;
            case '#' -> at == 0 || at == line.length() - 1;
            case '.' -> isNumberOfItem(line, at, digits) || line.regionMatches(true, at - 3, "www", 0, 3);
            case ')' -> isNumberOfItem(line, at, digits);
            case ':' -> line.startsWith("//", at + 1);
            case '@' -> true;
            default -> MARKUP.indexOf(c) >= 0;
        };
    }

    private static boolean isNumberOfItem(String line, int at, int digits) {
        return at > 0 && at == digits && (at + 1 == line.length() || line.charAt(at + 1) == ' ');
    }
}
