package nl.kpimodel.data.registration.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises files of other formats and encodings by their first bytes, so that one sentence replaces a thousand findings. */
public final class FileSignature {
    /** A zip file, such as a workbook. */
    public static final String ZIP = "xlsx/zip";
    /** A document of Office before 2007, or one with a password. */
    public static final String XLS = "xls/doc";

    private static final int LOOKED_AT = 64;
    /** The start of HTML pages and of XML. Some systems give a page the name of a table. */
    private static final List<String> MARKUP = List.of("<!doctype", "<html", "<head", "<meta", "<style", "<table", "<?xml");

    private FileSignature() {}

    /** Returns what the file seems to be, in words for messages; {@code null} if it may be text. */
    public static @Nullable String foreign(byte[] head) {
        if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) {
            return ZIP;
        }
        if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            return XLS;
        }
        if (startsWith(head, 0x1f, 0x8b)) {
            return "gzip";
        }
        if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) {
            return "pdf";
        }
        if (isUtf16(head) || everySecondIsZero(head)) {
            return "UTF-16";
        }
        return isMarkup(head) ? "html/xml" : null;
    }

    private static boolean isMarkup(byte[] head) {
        int from = markLength(head);
        while (from < head.length && head[from] <= ' ' && head[from] > 0) {
            from++;
        }
        String text = new String(head, from, Math.min(LOOKED_AT, head.length - from), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return MARKUP.stream().anyMatch(text::startsWith);
    }

    /** Returns whether the bytes start with the byte-order mark of UTF-16. */
    public static boolean isUtf16(byte[] head) {
        return startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff);
    }

    /** Returns the length of UTF-8's byte-order mark at the start: three or zero. */
    public static int markLength(byte[] head) {
        return startsWith(head, 0xef, 0xbb, 0xbf) ? 3 : 0;
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether the bytes look like UTF-16 without a mark: Latin text with a zero byte next to each letter. */
    private static boolean everySecondIsZero(byte[] head) {
        int pairs = Math.min(head.length, LOOKED_AT) / 2;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < pairs; i++) {
            evenZeros += head[2 * i] == 0 ? 1 : 0;
            oddZeros += head[2 * i + 1] == 0 ? 1 : 0;
        }
        return pairs >= 4 && (evenZeros == pairs && oddZeros == 0 || oddZeros == pairs && evenZeros == 0);
    }
}
