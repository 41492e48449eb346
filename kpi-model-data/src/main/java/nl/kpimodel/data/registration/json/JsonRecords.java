package nl.kpimodel.data.registration.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import nl.kpimodel.data.registration.file.LineBreakCount;
import nl.kpimodel.data.registration.file.RejectedLines;
import org.jspecify.annotations.Nullable;

/**
 * Splits the bytes of a JSON file into the texts of its records: one object on each line, objects over several lines, several on one line,
 * and all of these within an array, with or without commas between them. Memory contains at most one record and the bytes read ahead.
 *
 * <p>An error in one record should not affect the next:
 *
 * <ul>
 *   <li>A string ends at the end of its line, because JSON has no line breaks in strings.
 *   <li>As soon as a record outside an array is complete on one line, every record ends with its line.
 *   <li>A record that is still open ends before a line that begins with an opening brace and is not indented deeper than the first line
 *       of the record. Registration records contain no objects, so this brace begins the next record.
 *   <li>Anything that is not an object ends with its line, and within an array also before the next comma.
 * </ul>
 *
 * <p>The ends are found in the bytes: in UTF-8, no part of a character looks like a brace, a quotation mark or a line feed.
 */
public final class JsonRecords {
    private static final int BLOCK = 1 << 16;
    /** The bytes outside strings that have a meaning here. */
    private static final boolean[] STRUCTURAL = bytes("\"{}[]\n");
    /** The bytes within strings that have a meaning here. */
    private static final boolean[] IN_STRINGS = bytes("\"\\\n");
    /** The bytes that have a meaning in either. */
    private static final boolean[] IN_OBJECTS = bytes("\"\\{}[]\n");

    private final InputStream source;
    private final int longest;
    private final @Nullable RejectedLines rejected;
    private final LineBreakCount lineBreaks = new LineBreakCount();

    private byte[] buffer = new byte[BLOCK];
    private int end;
    private boolean ended;
    private long bytesRead;

    /** The index of the next byte. */
    private int at;
    private long lineAt = 1;
    /** The number of characters of the line before {@link #at}. */
    private long columnAt;
    /** The column of the first character of the line that is not white space; -1 as long as there is none. */
    private long indent = -1;

    private boolean array;
    private boolean inArray;
    private boolean oneALine;

    /** The index of the first byte of the record, including white space before it. Bytes from here on must not be discarded. */
    private int first;
    private int start;
    private int stop;
    private long line;
    private long column;
    private boolean closed;
    private boolean tooLong;

    public JsonRecords(InputStream source, int longest, @Nullable RejectedLines rejected) {
        this.source = source;
        this.longest = longest;
        this.rejected = rejected;
    }

    /** Returns the first bytes of the file; fewer than requested only if the file is shorter. */
    byte[] peek(int most) throws IOException {
        while (end - at < most && fill()) {
            // fill reads on
        }
        return Arrays.copyOfRange(buffer, at, at + Math.min(most, end - at));
    }

    /** Skips bytes at the start of the file, such as a byte-order mark. */
    void skip(int count) {
        at += count;
    }

    /** Skips the whole file: all of its bytes are rejected. */
    void rejectAll() throws IOException {
        do {
            flush(end);
        } while (fill());
    }

    /** Moves to the text of the next record, or to what should be one. Returns false at the end of the file. */
    public boolean next() throws IOException {
        first = at;
        while (at < end || fill()) {
            switch (buffer[at]) {
                case '\n' -> {
                    at++;
                    endLine();
                    first = at;
                }
                case ' ', '\t', '\r' -> passBlank();
                case ',' -> passMark();
                case '[' -> {
                    // At the start of a line, it begins a new array: the previous one lost its bracket to a broken record.
                    if (inArray && indent >= 0) {
                        findEnd();
                        return true;
                    }
                    inArray = true;
                    array = true;
                    passMark();
                }
                case ']' -> {
                    if (!inArray) {
                        findEnd();
                        return true;
                    }
                    inArray = false;
                    passMark();
                }
                default -> {
                    findEnd();
                    return true;
                }
            }
        }
        start = at;
        stop = at;
        return false;
    }

    private void passBlank() {
        at++;
        columnAt++;
        if (at - first > longest) {
            first = at;
        }
    }

    /** Skips a character between records. */
    private void passMark() {
        beginLine();
        at++;
        columnAt++;
        first = at;
    }

    /** Notes the indentation of the line, at its first character that is not white space. */
    private void beginLine() {
        if (indent < 0) {
            indent = columnAt;
        }
    }

    /** Continues after a line feed. */
    private void endLine() {
        lineBreaks.countAt(buffer, at);
        lineAt++;
        columnAt = 0;
        indent = -1;
    }

    /** Finds the end of the record that begins here. */
    private void findEnd() throws IOException {
        beginLine();
        start = at;
        line = lineAt;
        column = columnAt;
        closed = false;
        tooLong = false;
        if (buffer[at] == '{') {
            passObject();
        } else {
            passOther();
        }
        stop = at;
        if (stop - start > longest) {
            tooLong = true;
        }
        oneALine |= closed && !inArray && line == lineAt;
        passRestOfLine();
    }

    /** Moves after the closing brace of the object, or to where the object cannot continue. */
    private void passObject() throws IOException {
        int close = closeOfPlainObject();
        if (close >= 0) {
            at = close;
            closed = true;
            return;
        }
        long recordIndent = indent;
        int depth = 0;
        boolean broken = false;
        while (at < end || fillRecord()) {
            at = next(STRUCTURAL);
            if (at == end) {
                continue;
            }
            byte b = buffer[at];
            if (b == '"') {
                broken |= !passString();
            } else if (b == '{' || b == '[') {
                depth++;
                at++;
            } else if (b == ']' && depth == 1) {
                // This is the bracket of the array, so the object lacks its brace.
                return;
            } else if (b == '}' || b == ']') {
                depth--;
                at++;
                if (depth == 0) {
                    closed = true;
                    return;
                }
            } else if (oneALine && !inArray || broken && line == lineAt) {
                return;
            } else {
                at++;
                endLine();
                int opening = firstOfLine();
                if (opening == '{' && indent <= recordIndent) {
                    at = Math.max(first, at - (int) indent);
                    columnAt = 0;
                    indent = -1;
                    return;
                }
                if (opening == '}' && broken && indent <= recordIndent) {
                    at++;
                    return;
                }
            }
        }
    }

    /**
     * Returns the index after the closing brace of a plain object; -1 for any other. Nearly all objects are plain: they are on one line,
     * contain no objects, and have no braces, brackets and escapes in their strings.
     */
    private int closeOfPlainObject() {
        byte[] bytes = buffer;
        boolean inString = false;
        boolean inList = false;
        for (int i = at + 1; i < end; i++) {
            byte b = bytes[i];
            if (IN_OBJECTS[b & 0xff]) {
                if (b == '"') {
                    inString = !inString;
                } else if (b == '}' && !inString && !inList) {
                    return i + 1;
                } else if (!inString && b == (inList ? ']' : '[')) {
                    inList = !inList;
                } else {
                    return -1;
                }
            }
        }
        return -1;
    }

    /** Moves to the first character of a line that is not white space, and returns it; a line feed if the line has none. */
    private int firstOfLine() throws IOException {
        while (at < end || fillRecord()) {
            byte b = buffer[at];
            if (b != ' ' && b != '\t' && b != '\r') {
                if (b != '\n') {
                    beginLine();
                }
                return b;
            }
            at++;
            columnAt++;
        }
        return '\n';
    }

    /** Moves after a string. If it does not end on its line, moves to the line feed and returns false. */
    private boolean passString() throws IOException {
        at++;
        while (at < end || fillRecord()) {
            at = next(IN_STRINGS);
            if (at < end) {
                if (buffer[at] == '\n') {
                    return false;
                }
                if (buffer[at++] == '"') {
                    return true;
                }
                if ((at < end || fillRecord()) && buffer[at] != '\n') {
                    at++;
                }
            }
        }
        return false;
    }

    /** Returns the index of the next byte that has a meaning, or the end of the buffer if absent. */
    private int next(boolean[] meaning) {
        byte[] bytes = buffer;
        int to = end;
        int i = at;
        while (i < to && !meaning[bytes[i] & 0xff]) {
            i++;
        }
        return i;
    }

    private static boolean[] bytes(String characters) {
        boolean[] set = new boolean[256];
        for (int i = 0; i < characters.length(); i++) {
            set[characters.charAt(i)] = true;
        }
        return set;
    }

    /** Moves after something that is not an object. */
    private void passOther() throws IOException {
        boolean comment = isComment();
        int depth = 0;
        while (at < end || fillRecord()) {
            byte b = buffer[at];
            boolean between = inArray && depth == 0 && !comment && (b == ',' || b == ']');
            if (b == '\n' || between) {
                return;
            }
            if (b == '"' && inArray && !comment) {
                passString();
            } else {
                depth += b == '{' || b == '[' ? 1 : (b == '}' || b == ']') && depth > 0 ? -1 : 0;
                at++;
            }
        }
    }

    /** Skips insignificant characters after a record on its line: white space, a comma, the line break. */
    private void passRestOfLine() throws IOException {
        while (at < end || fill()) {
            byte b = buffer[at];
            if (b == '\n') {
                at++;
                endLine();
                return;
            }
            if (b != ' ' && b != '\t' && b != '\r' && b != ',' || at - stop > BLOCK) {
                break;
            }
            at++;
        }
        if (at == end) {
            return;
        }
        at = stop;
        int from = at;
        while (from > start && buffer[from - 1] != '\n') {
            from--;
        }
        columnAt = from > start ? 0 : columnAt;
        for (int i = from; i < at; i++) {
            columnAt += (buffer[i] & 0xc0) == 0x80 ? 0 : 1;
        }
    }

    /** Reads more bytes within a record. If it is too long, the bytes read so far are rejected and discarded. */
    private boolean fillRecord() throws IOException {
        if (at - first > longest) {
            tooLong = true;
            flush(at);
            start = at;
        }
        return fill();
    }

    private void flush(int to) throws IOException {
        if (rejected != null) {
            rejected.out().write(buffer, first, to - first);
        }
        first = to;
        at = to;
    }

    /** Reads more bytes, and discards those before the record to make room. Returns false at the end of the file. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (end == buffer.length) {
            byte[] target = end - first > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
            System.arraycopy(buffer, first, target, 0, end - first);
            buffer = target;
            at -= first;
            start -= first;
            stop -= first;
            end -= first;
            first = 0;
        }
        int count = source.read(buffer, end, buffer.length - end);
        while (count == 0) {
            count = source.read(buffer, end, buffer.length - end);
        }
        if (count < 0) {
            ended = true;
            return false;
        }
        bytesRead += count;
        end += count;
        return true;
    }

    public byte[] buffer() {
        return buffer;
    }

    /** Returns the index of the start of the record. */
    int start() {
        return start;
    }

    /** Returns the index of the end of the record. */
    int stop() {
        return stop;
    }

    /** Returns the line on which the record starts. */
    long line() {
        return line;
    }

    /** Returns the number of characters before the record on that line. */
    int column() {
        return (int) Math.min(column, Integer.MAX_VALUE / 2);
    }

    /** Returns whether the record is longer than the limit. Its text is then not available. */
    boolean isTooLong() {
        return tooLong;
    }

    /** Returns whether the file ends within the record. */
    boolean isCutOff() {
        return !closed && ended && stop == end;
    }

    /** Returns whether the record is a comment, which some other readers of JSON allow. */
    boolean isComment() {
        return buffer[start] == '#' || buffer[start] == '/' && start + 1 < end && (buffer[start + 1] == '/' || buffer[start + 1] == '*');
    }

    /** Returns whether the file has begun an array. */
    boolean isArray() {
        return array;
    }

    /** Returns whether the file has begun an array and not ended it. */
    boolean isArrayOpen() {
        return inArray;
    }

    long bytesRead() {
        return bytesRead;
    }

    LineBreakCount lineBreaks() {
        return lineBreaks;
    }

    /** Writes the bytes of the record to the rejected lines. Writes whole lines if no other record shares them. */
    void reject() throws IOException {
        if (rejected != null) {
            rejected.out().write(buffer, first, at - first);
            if (at > first && buffer[at - 1] != '\n' && !(ended && at == end)) {
                rejected.out().write('\n');
            }
        }
    }
}
