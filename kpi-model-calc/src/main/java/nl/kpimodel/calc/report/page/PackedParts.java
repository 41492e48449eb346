package nl.kpimodel.calc.report.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import nl.kpimodel.calc.outcome.text.FileBeside;
import nl.kpimodel.core.internal.HtmlText;
import org.jspecify.annotations.Nullable;

/**
 * The large parts of a page, compressed: with sixty groups and eight periods, tables and drawings of groups are most of its bytes. A program
 * in the page puts each part in its place. Where no program runs, the place has a text that says where to find the figures.
 */
final class PackedParts {
    private static final int MOST_CELLS = 100;

    /** A character that {@link HtmlText} never writes. */
    private static final String SEPARATOR = "\u001e";

    private static final String PROGRAM = FileBeside.text(PackedParts.class, "parts.js");

    /** Writes a part. */
    @FunctionalInterface
    interface Part {
        void write(HtmlText html) throws IOException;
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    private @Nullable Writer compressed;
    private int size;

    /** Whether a table, or a drawing with its labels and figures, is large enough to be packed. */
    static boolean isFor(int rows, int columns) {
        return rows * columns > MOST_CELLS;
    }

    /** The source in a content security policy that allows the program of these parts and no other. */
    static String source() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(HtmlText.scriptText(PROGRAM).getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /**
     * Adds a part, and writes its place.
     *
     * @param otherwise the text in the place if no program runs
     */
    void place(HtmlText html, String otherwise, Part part) throws IOException {
        Writer text = compressed;
        if (text == null) {
            text = new OutputStreamWriter(new DeflaterOutputStream(bytes, deflater), StandardCharsets.UTF_8);
            compressed = text;
        } else {
            text.write(SEPARATOR);
        }
        part.write(new HtmlText(text));
        html.element("p", otherwise, "class", "legend", "data-part", Integer.toString(size));
        size++;
    }

    /** Writes the parts and the program, if there are parts. No part can be added afterwards. */
    void write(HtmlText html) throws IOException {
        if (compressed == null) {
            return;
        }
        compressed.close();
        deflater.end();
        html.data("packed-parts", "{\"separator\":\"\\u001e\",\"bytes\":\"" + Base64.getEncoder().encodeToString(bytes.toByteArray()) + "\"}").script(PROGRAM);
    }
}
