package nl.kpimodel.calc.report.text;

import java.io.IOException;
import java.util.List;
import nl.kpimodel.core.internal.MarkdownEscape;

/**
 * Writes Markdown with tables (GitHub's flavour, which most readers support) in which external text is escaped: it cannot end a cell, begin
 * a heading, become a link or be read as HTML.
 */
public final class MarkdownText {
    private final Appendable out;

    public MarkdownText(Appendable out) {
        this.out = out;
    }

    public void heading(int level, String text) throws IOException {
        out.append("#".repeat(level)).append(' ').append(MarkdownEscape.line(text)).append("\n\n");
    }

    public void paragraph(String text) throws IOException {
        out.append(MarkdownEscape.line(text)).append("\n\n");
    }

    public void quote(String text) throws IOException {
        String separator = "";
        for (String line : text.split("\\R")) {
            out.append(separator).append("> ").append(MarkdownEscape.line(line)).append('\n');
            separator = ">\n";
        }
        out.append('\n');
    }

    public void item(String text) throws IOException {
        out.append("- ").append(MarkdownEscape.line(text)).append('\n');
    }

    public void end() throws IOException {
        out.append('\n');
    }

    /** Writes the head of a table. The columns after the first ones, which are texts, are numbers and aligned to the right. */
    public void tableHead(int texts, List<String> columns) throws IOException {
        row(columns);
        for (int i = 0; i < columns.size(); i++) {
            out.append(i < texts ? "|---" : "|---:");
        }
        out.append("|\n");
    }

    public void row(List<String> cells) throws IOException {
        for (String cell : cells) {
            out.append("| ").append(MarkdownEscape.line(cell)).append(' ');
        }
        out.append("|\n");
    }
}
