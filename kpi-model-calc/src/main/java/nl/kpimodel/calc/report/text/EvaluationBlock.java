package nl.kpimodel.calc.report.text;

import java.io.IOException;
import java.util.List;

/** A part of an evaluation. Markdown and the HTML page each write it in their own way. */
public sealed interface EvaluationBlock {
    /** Writes the block as Markdown. */
    void write(MarkdownText out) throws IOException;

    /** A heading. The first block of the document is its only heading of level 1. */
    record Heading(int level, String text) implements EvaluationBlock {
        @Override
        public void write(MarkdownText out) throws IOException {
            out.heading(level, text);
        }
    }

    /** A paragraph of the library's own words. */
    record Paragraph(String text) implements EvaluationBlock {
        @Override
        public void write(MarkdownText out) throws IOException {
            out.paragraph(text);
        }
    }

    /** A text written by people, possibly on several lines. */
    record Story(String label, String text) implements EvaluationBlock {
        @Override
        public void write(MarkdownText out) throws IOException {
            out.paragraph(label);
            out.quote(text);
        }
    }

    /** A list. */
    record Items(List<String> texts) implements EvaluationBlock {
        @Override
        public void write(MarkdownText out) throws IOException {
            for (String text : texts) {
                out.item(text);
            }
            out.end();
        }
    }

    /** A table; its first columns are texts, and the others numbers. */
    record Table(String name, int texts, List<String> columns, List<List<String>> rows) implements EvaluationBlock {
        @Override
        public void write(MarkdownText out) throws IOException {
            out.tableHead(texts, columns);
            for (List<String> row : rows) {
                out.row(row);
            }
            out.end();
        }
    }
}
