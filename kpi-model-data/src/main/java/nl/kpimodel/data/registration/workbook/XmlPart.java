package nl.kpimodel.data.registration.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.data.registration.file.FileSignature;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tags of one part of a workbook, one by one, by their local names: the two variants of the standard differ only in namespaces.
 * DTDs and entities are refused; no spreadsheet writes them.
 */
final class XmlPart implements Closeable {
    /**
     * The JDK counts the characters of a part as those of an entity, and refuses more than 100 000 from version 24 on. There are no other
     * entities here.
     */
    private static final List<String> LIMITS = List.of("jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");
    private static final int DEEPEST = 64;
    /**
     * The largest length of a text, more than any cell has. A text field accepts at most 10 000 characters, and refuses a text that was cut
     * here.
     */
    private static final int LONGEST_TEXT = 1 << 16;

    /** The number of bytes of the UTF-8 byte-order mark. */
    private static final int MARK = 3;

    private final String part;
    private final PartStream bytes;
    private final XMLStreamReader reader;
    private int depth;

    /** Receives the tags of a part. */
    interface Taker {
        void take(XmlPart xml) throws IOException;
    }

    XmlPart(String part, PartStream bytes) throws IOException {
        this.part = part;
        this.bytes = bytes;
        boolean opened = false;
        try {
            // Uses the factory of the JDK, whatever else is on the class path. Each reading has its own, because factories are not
            // thread-safe.
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            LIMITS.stream().filter(factory::isPropertySupported).forEach(limit -> factory.setProperty(limit, "0"));
            factory.setXMLResolver((publicId, systemId, base, namespace) -> {
                throw new XMLStreamException("Nothing outside the workbook is read.");
            });
            reader = factory.createXMLStreamReader(characters(bytes));
            opened = true;
        } catch (XMLStreamException broken) {
            throw failure();
        } finally {
            if (!opened) {
                bytes.close();
            }
        }
    }

    /**
     * Returns the characters of a part, which is in UTF-8 or UTF-16 by the standard. The JDK's parser would write to standard error if it
     * decoded the bytes itself.
     */
    private static Reader characters(InputStream bytes) throws IOException {
        PushbackInputStream start = new PushbackInputStream(bytes, MARK);
        byte[] mark = start.readNBytes(MARK);
        if (FileSignature.markLength(mark) == 0) {
            start.unread(mark);
        }
        boolean utf16 = FileSignature.isUtf16(mark);
        return new InputStreamReader(start, (utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder());
    }

    private IOException failure() {
        IOException failure = bytes.failure();
        return failure != null ? failure : new WorkbookException(Rules.WORKBOOK_BROKEN, "part", part);
    }

    /** Moves to the next tag; false at the end of the part. */
    boolean next() throws IOException {
        int event = event();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
            event = event();
        }
        return true;
    }

    private int event() throws IOException {
        int event;
        try {
            event = reader.next();
        } catch (XMLStreamException | RuntimeException broken) {
            // The JDK's parser may also throw unchecked exceptions if the bytes are not XML.
            throw failure();
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new WorkbookException(Rules.WORKBOOK_DECLARATIONS, "part", part);
        }
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        if (depth > DEEPEST) {
            throw new WorkbookException(Rules.WORKBOOK_BROKEN, "part", part);
        }
        return event;
    }

    /** Returns whether the tag opens an element of this name. */
    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    /** Returns whether the tag closes an element of this name. */
    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** Returns the value of an attribute of the open tag, whatever its namespace, or {@code null} if absent. */
    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Returns the value of a required attribute. */
    String required(String name) throws IOException {
        String value = attribute(name);
        if (value == null) {
            throw broken();
        }
        return value;
    }

    /** Returns whether an attribute is true. */
    boolean isTrue(String name) {
        String value = Objects.requireNonNullElse(attribute(name), "");
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    /** Returns the whole number of an attribute, at least 0, or -1 if absent. */
    int number(String name) throws IOException {
        String value = attribute(name);
        return value == null ? -1 : number(value.strip(), 0, value.strip().length());
    }

    /** Returns the whole number in digits. */
    int number(String text, int from, int to) throws IOException {
        if (to <= from || to - from > 9) {
            throw broken();
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw broken();
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    /** Moves to the end of the open element and returns the text in it. */
    String text() throws IOException {
        int end = depth - 1;
        StringBuilder text = new StringBuilder();
        while (depth > end) {
            int event = event();
            if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE)
                    && text.length() < LONGEST_TEXT) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
        return text.toString();
    }

    /** Moves to the end of the open element and returns its visible text: of all its runs, without phonetic guides. */
    String richText() throws IOException {
        int end = depth - 1;
        StringBuilder text = new StringBuilder();
        while (depth > end) {
            event();
            if (starts("t")) {
                String run = text();
                text.append(text.length() < LONGEST_TEXT ? run : "");
            } else if (starts("rPh")) {
                text();
            }
        }
        return unescaped(text);
    }

    /** Returns the text with escapes such as {@code _x000D_}, for characters not allowed in XML, decoded. */
    static String unescaped(CharSequence text) {
        String written = text.toString();
        int at = written.indexOf("_x");
        if (at < 0) {
            return written;
        }
        StringBuilder read = new StringBuilder();
        int from = 0;
        while (at >= 0) {
            if (at + 6 < written.length() && written.charAt(at + 6) == '_' && isHex(written, at + 2)) {
                read.append(written, from, at).append((char) Integer.parseInt(written.substring(at + 2, at + 6), 16));
                from = at + 7;
                at = written.indexOf("_x", from);
            } else {
                at = written.indexOf("_x", at + 2);
            }
        }
        return read.append(written, from, written.length()).toString();
    }

    private static boolean isHex(String text, int from) {
        for (int i = from; i < from + 4; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns the exception for invalid content of the part. */
    WorkbookException broken() {
        return new WorkbookException(Rules.WORKBOOK_BROKEN, "part", part);
    }

    /** Returns the number of bytes read of the part. */
    long bytesRead() {
        return bytes.count();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
