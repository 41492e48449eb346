package nl.kpimodel.core.internal;

import java.io.IOException;
import java.text.Bidi;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML that is also well-formed XML, element by element. Elements are closed in order, and every text and attribute is escaped. Only
 * the style sheets, programs and data of this library can be written without escaping.
 */
public final class HtmlText {
    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    /** Creates a writer to a target, which is not closed. */
    public HtmlText(Appendable out) {
        this.out = out;
    }

    /** Begins the page. */
    public HtmlText doctype() throws IOException {
        out.append("<!DOCTYPE html>\n");
        return this;
    }

    /** Opens an element; attributes are names and values in turn. */
    public HtmlText open(String element, String... attributes) throws IOException {
        start(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** Closes the most recently opened element. */
    public HtmlText close() throws IOException {
        String element = open.pop();
        out.append("</").append(element).append('>');
        if (isBlock(element)) {
            out.append('\n');
        }
        return this;
    }

    /** Writes a text. */
    public HtmlText text(String text) throws IOException {
        escape(text);
        return this;
    }

    /**
     * Writes a text that may have any direction, isolated so that it does not affect the text around it. A text from left to right needs no
     * element.
     */
    public HtmlText isolated(String text) throws IOException {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length()) ? element("bdi", text) : text(text);
    }

    /** Writes an element that contains only a text. */
    public HtmlText element(String element, String text, String... attributes) throws IOException {
        return open(element, attributes).text(text).close();
    }

    /** Writes an element without content that has no end tag in HTML, or an SVG element. */
    public HtmlText empty(String element, String... attributes) throws IOException {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    /** Writes a style sheet of this library. HTML has no escapes in style sheets, and this one needs none. */
    public HtmlText style(String sheet) throws IOException {
        if (sheet.indexOf('<') >= 0 || sheet.indexOf('&') >= 0) {
            throw new IllegalStateException("The style sheet has a < or &, which HTML and XML read differently.");
        }
        out.append("<style>\n").append(sheet).append("</style>\n");
        return this;
    }

    /**
     * Writes a program of this library. HTML reads it unescaped and XML as character data, so it must not contain the end of either.
     *
     * @throws IllegalStateException if it contains {@code </script}, {@code <!--} or {@code ]]>}
     */
    public HtmlText script(String program) throws IOException {
        if (program.contains("</script") || program.contains("<!--") || program.contains("]]>")) {
            throw new IllegalStateException("The program has a </script, <!-- or ]]>, which ends it too early in HTML or XML.");
        }
        out.append("<script>").append(scriptText(program)).append("</script>\n");
        return this;
    }

    /** Returns the text of the element that {@link #script} writes, of which a content security policy has the hash. */
    public static String scriptText(String program) {
        return "//<![CDATA[\n" + program + "//]]>";
    }

    /** Writes data for a program, as JSON without characters that are special in HTML or XML. */
    public HtmlText data(String id, String json) throws IOException {
        start("script", "type", "application/json", "id", id);
        out.append('>').append(json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")).append("</script>\n");
        return this;
    }

    /** Ends the page. */
    public void end() throws IOException {
        if (!open.isEmpty()) {
            throw new IllegalStateException("These elements are still open: " + open + ".");
        }
        out.append('\n');
    }

    private void start(String element, String... attributes) throws IOException {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) throws IOException {
        String plain = DisplayText.document(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    private static boolean isBlock(String element) {
        return switch (element) {
            case "span", "bdi", "a", "title", "text", "td", "th", "dt", "strong", "b", "sup", "code", "ins", "del", "q", "cite", "label", "button" -> false;
            default -> true;
        };
    }
}
