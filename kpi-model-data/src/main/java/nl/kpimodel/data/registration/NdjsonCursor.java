package nl.kpimodel.data.registration;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.RecordAssembly;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.core.validation.ValidationOptions;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the lines of an NDJSON file, each by itself: whatever is wrong with one line ends with it. Lines of white space are no
 * records.
 *
 * <p>A line is decoded before it is tokenised, for a tokeniser that is given bytes guesses at their encoding.
 */
final class NdjsonCursor extends RecordCursor {
    private static final int BYTES_PER_CHARACTER = 4;
    /** A record has no depth but that of one list; more is passed over, yet not without end. */
    private static final int DEEPEST = 64;
    /** Beyond these an unknown key is told wherever it stands, for remembering them all would take memory without end. */
    private static final int MOST_KEYS_REMEMBERED = 1_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final Map<String, RecordType> TYPES = new LinkedHashMap<>();

    static {
        for (RecordType type : RecordType.values()) {
            TYPES.put(type.key(), type);
        }
    }

    private final ReadingOptions options;
    private final RecordAssembly assembly;
    private final UnreadableValues unreadable;
    private final Adjustments adjustments = new Adjustments();
    private final JsonRecordFields[] fields = new JsonRecordFields[RecordType.values().length];
    private final Set<String> keysTold = new HashSet<>();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    private CharBuffer text = CharBuffer.allocate(1 << 12);
    private FileReading.Outcome outcome = FileReading.Outcome.READ;
    private long line;
    private boolean anyRead;
    private @Nullable RegistrationRecord record;
    private @Nullable RecordType rejectedType;
    private @Nullable FieldValues rejectedValues;

    private NdjsonCursor(PhysicalLines lines, ReadingOptions options, FileFindings findings, @Nullable RejectedLines rejected) {
        super(findings, lines, rejected);
        this.options = options;
        this.assembly = RecordAssembly.of(ValidationOptions.standard().withValues(options.values()));
        this.unreadable = new UnreadableValues(options.values());
    }

    /** Makes sure that the file is text. */
    static NdjsonCursor open(InputStream bytes, ReadingOptions options, FileFindings findings, @Nullable RejectedLines rejected)
            throws IOException {
        PhysicalLines lines = PhysicalLines.ofJson(bytes, options.longestRecord() * BYTES_PER_CHARACTER);
        NdjsonCursor cursor = new NdjsonCursor(lines, options, findings, rejected);
        byte[] head = lines.peek(64);
        String foreign = FileSignature.foreign(head);
        if (foreign == null) {
            lines.skip(FileSignature.markLength(head));
        } else {
            cursor.outcome = FileReading.Outcome.FILE_REFUSED;
            findings.tell(Rules.NOT_TEXT, null, 0, 0, "kind", foreign);
            cursor.rejectFile();
        }
        return cursor;
    }

    @Override
    boolean advance() throws IOException {
        record = null;
        rejectedType = null;
        rejectedValues = null;
        findings.begin();
        while (outcome == FileReading.Outcome.READ && lines.nextLine()) {
            line = lines.line();
            anyRead |= !isBlank();
            if (lines.isTooLong()) {
                tellTooLong();
                lines.dropLine(rejected == null ? null : rejected.out());
                return true;
            }
            boolean blank = isBlank();
            if (!blank) {
                record = read();
                if (record == null) {
                    reject();
                }
            }
            lines.endLine();
            if (!blank) {
                return true;
            }
        }
        if (outcome == FileReading.Outcome.READ) {
            judgeEnd();
        }
        return false;
    }

    private void judgeEnd() {
        adjustments.tell(findings);
        if (!anyRead) {
            findings.tell(Rules.EMPTY_FILE, null, 0, 0);
        }
        if (lines.lineBreaks().isMixedWithout(new LineBreakCount())) {
            findings.tell(Rules.MIXED_LINE_BREAKS, null, 0, 0);
        }
    }

    private void tellTooLong() {
        findings.tell(Rules.RECORD_TOO_LONG, null, line, 0, "bound", Integer.toString(options.longestRecord()));
    }

    private boolean isBlank() {
        byte[] buffer = lines.buffer();
        for (int i = lines.start(); i < lines.stop(); i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r' && buffer[i] != '\n') {
                return false;
            }
        }
        return true;
    }

    private @Nullable RegistrationRecord read() throws IOException {
        int broken = decode();
        if (broken >= 0) {
            findings.tell(Rules.NOT_ENCODED, null, line, broken + 1, "encoding", "UTF-8");
            return null;
        }
        if (text.length() > options.longestRecord()) {
            tellTooLong();
            return null;
        }
        if (text.charAt(0) == TextDecoder.BYTE_ORDER_MARK) {
            findings.tell(Rules.STRAY_BYTE_ORDER_MARK, null, line, 1);
            return null;
        }
        try {
            return parse();
        } catch (JsonProcessingException broke) {
            int column = broke.getLocation() == null ? 0 : Math.max(0, broke.getLocation().getColumnNr());
            findings.tell(lines.isEnded() ? Rules.NOT_JSON : Rules.TRUNCATED_LINE, null, line, column);
            return null;
        }
    }

    /** Decodes the line into {@link #text}; the place from 0 of the first character that is none, or -1. */
    private int decode() {
        int length = lines.stop() - lines.start();
        if (text.capacity() < length) {
            text = CharBuffer.allocate(length * 2);
        }
        text.clear();
        CoderResult result = decoder.reset().decode(ByteBuffer.wrap(lines.buffer(), lines.start(), length), text, true);
        text.flip();
        return result.isError() ? text.length() : -1;
    }

    private JsonParser tokens() throws IOException {
        return JSON.createParser(text.array(), 0, text.length());
    }

    private @Nullable RegistrationRecord parse() throws IOException {
        try (JsonParser tokens = tokens()) {
            if (tokens.nextToken() != JsonToken.START_OBJECT) {
                findings.tell(Rules.NOT_AN_OBJECT, null, line, tokens.currentTokenLocation().getColumnNr());
                return null;
            }
            boolean typeFirst = tokens.nextToken() == JsonToken.FIELD_NAME && tokens.currentName().equals(CsvColumns.TYPE);
            RecordType type = typeFirst ? type(tokens) : findType();
            if (type == null) {
                return null;
            }
            rejectedType = type;
            JsonRecordFields known = fieldsOf(type);
            known.begin();
            unreadable.clear();
            boolean whole = readFields(tokens, known, typeFirst);
            if (tokens.nextToken() != null) {
                findings.tell(Rules.NOT_AN_OBJECT, type, line, tokens.currentTokenLocation().getColumnNr());
                return null;
            }
            if (!whole) {
                return null;
            }
            rejectedValues = known.values();
            unreadable.tell(findings, known.values(), line);
            return findings.assemble(assembly, known.values(), line, this::columnOf);
        }
    }

    /** Looks for the type where it does not stand first. */
    private @Nullable RecordType findType() throws IOException {
        try (JsonParser tokens = tokens()) {
            tokens.nextToken();
            while (tokens.nextToken() == JsonToken.FIELD_NAME) {
                if (tokens.currentName().equals(CsvColumns.TYPE)) {
                    return type(tokens);
                }
                tokens.nextToken();
                tokens.skipChildren();
            }
        }
        findings.tell(Rules.TYPE_MISSING, null, line, 0, "expected", String.join(", ", TYPES.keySet()));
        return null;
    }

    /** The type that is the value of the key that the tokens are at. */
    private @Nullable RecordType type(JsonParser tokens) throws IOException {
        RecordType type = tokens.nextToken() == JsonToken.VALUE_STRING ? TYPES.get(tokens.getText()) : null;
        if (type == null) {
            findings.tell(Rules.TYPE_UNKNOWN, null, line, tokens.currentTokenLocation().getColumnNr(),
                    "expected", String.join(", ", TYPES.keySet()));
        }
        return type;
    }

    private JsonRecordFields fieldsOf(RecordType type) {
        JsonRecordFields known = fields[type.ordinal()];
        if (known == null) {
            known = new JsonRecordFields(type);
            fields[type.ordinal()] = known;
        }
        return known;
    }

    /** Reads up to the end of the object; false if a key stands twice. */
    private boolean readFields(JsonParser tokens, JsonRecordFields known, boolean behindType) throws IOException {
        boolean whole = true;
        boolean typeMet = behindType;
        JsonToken key = behindType ? tokens.nextToken() : tokens.currentToken();
        for (; key == JsonToken.FIELD_NAME; key = tokens.nextToken()) {
            String name = tokens.currentName();
            boolean twice = false;
            int place = known.placeOf(name);
            if (place >= 0) {
                twice = !known.meet(place);
            } else if (name.equals(CsvColumns.TYPE)) {
                twice = typeMet;
                typeMet = true;
            } else {
                tellUnknown(known.values().type(), name, tokens.currentTokenLocation().getColumnNr());
            }
            if (twice) {
                findings.tell(Rules.KEY_TWICE, known.values().type(), line, tokens.currentTokenLocation().getColumnNr(), "name", DisplayText.name(name));
                whole = false;
            }
            JsonToken token = tokens.nextToken();
            if (place >= 0 && !twice) {
                Object value = known.read(tokens, token, place);
                if (value instanceof Unreadable why) {
                    unreadable.note(known.values(), known.field(place), why, tokens.currentTokenLocation().getColumnNr(),
                            tokens.getTextCharacters(), tokens.getTextOffset(), tokens.getTextOffset() + tokens.getTextLength());
                } else if (value instanceof Adjusted adjusted) {
                    RecordField field = known.field(place);
                    known.values().set(field, adjustments.count(adjusted, known.values().type(), field, line,
                            tokens.currentTokenLocation().getColumnNr()));
                } else {
                    known.values().set(known.field(place), value);
                }
            }
            tokens.skipChildren();
        }
        return whole;
    }

    private void tellUnknown(RecordType type, String name, int column) {
        String shown = DisplayText.name(name);
        String key = type.key() + '.' + shown;
        if (!keysTold.contains(key)) {
            if (keysTold.size() < MOST_KEYS_REMEMBERED) {
                keysTold.add(key);
            }
            findings.tell(Rules.UNKNOWN_KEY, type, line, column, "name", shown, "expected", CsvCursor.names(type.fields()));
        }
    }

    /** Looks the column of a field up: only a line with a fault pays for it. */
    private int columnOf(RecordField field) {
        try (JsonParser tokens = tokens()) {
            tokens.nextToken();
            while (tokens.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = tokens.currentName().equals(field.name());
                tokens.nextToken();
                if (found) {
                    return tokens.currentTokenLocation().getColumnNr();
                }
                tokens.skipChildren();
            }
            return 0;
        } catch (IOException unreachable) {
            throw new AssertionError("A line in memory was read before and cannot be read again.", unreachable);
        }
    }

    @Override
    @Nullable RegistrationRecord record() {
        return record;
    }

    @Override
    @Nullable FieldValues rejectedValues() {
        return rejectedValues;
    }

    @Override
    @Nullable RecordType rejectedType() {
        return rejectedType;
    }

    @Override
    long line() {
        return line;
    }

    @Override
    void reject() throws IOException {
        if (rejected != null) {
            rejected.out().write(lines.buffer(), lines.start(), lines.stop() - lines.start());
        }
    }

    @Override
    FileReading.Outcome outcome() {
        return outcome;
    }
}
