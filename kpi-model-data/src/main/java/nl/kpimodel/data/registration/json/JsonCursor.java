package nl.kpimodel.data.registration.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
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
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.RecordAssembly;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import nl.kpimodel.data.registration.csv.CsvColumns;
import nl.kpimodel.data.registration.file.FileFindings;
import nl.kpimodel.data.registration.file.FileSignature;
import nl.kpimodel.data.registration.file.LineBreakCount;
import nl.kpimodel.data.registration.file.RecordCursor;
import nl.kpimodel.data.registration.file.RejectedLines;
import nl.kpimodel.data.registration.file.TextDecoder;
import nl.kpimodel.data.registration.value.Adjusted;
import nl.kpimodel.data.registration.value.Adjustments;
import nl.kpimodel.data.registration.value.MissingMarkers;
import nl.kpimodel.data.registration.value.Unreadable;
import nl.kpimodel.data.registration.value.UnreadableValues;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a JSON file independently of each other: an error in one record ends with it, as {@link JsonRecords} describes.
 * Lines of white space are not records.
 *
 * <p>A record is decoded before it is tokenised, because a tokeniser that receives bytes guesses their encoding.
 */
public final class JsonCursor extends RecordCursor {
    private static final int BYTES_PER_CHARACTER = 4;
    /** A record nests at most one list. Deeper values are skipped, but only to this depth. */
    private static final int DEEPEST = 64;
    /** After this number of keys, an unknown key is reported each time, because remembering all of them would take unbounded memory. */
    private static final int MOST_KEYS_REMEMBERED = 1_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(bounds().build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final Map<String, RecordType> TYPES = new LinkedHashMap<>();

    static {
        for (RecordType type : RecordType.values()) {
            TYPES.put(type.key(), type);
        }
    }

    private final JsonRecords records;
    private final @Nullable RecordType typeOfFile;
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
    private long line;
    private boolean anyRead;
    private boolean cutOff;
    private @Nullable RecordType rejectedType;

    private JsonCursor(JsonRecords records, @Nullable RecordType typeOfFile, ReadingOptions options, FileFindings findings,
            @Nullable RejectedLines rejected) {
        super(findings, rejected);
        this.records = records;
        this.typeOfFile = typeOfFile;
        this.options = options;
        this.assembly = RecordAssembly.of(ValidationOptions.standard().withValues(options.values()));
        this.unreadable = new UnreadableValues(options.values());
    }

    private static StreamReadConstraints.Builder bounds() {
        StreamReadConstraints.Builder bounds = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(Integer.MAX_VALUE)
                .maxStringLength(Integer.MAX_VALUE);
        try {
            return bounds.maxNameLength(Integer.MAX_VALUE);
        } catch (NoSuchMethodError noBoundOnNames) {
            // Jackson 2.15 reads names of any length.
            return bounds;
        }
    }

    /**
     * Opens a file after checking that it is text.
     *
     * @param typeOfFile the type of records that do not name theirs; {@code null} if each record must name it
     */
    public static JsonCursor open(InputStream bytes, @Nullable RecordType typeOfFile, ReadingOptions options, FileFindings findings,
            @Nullable RejectedLines rejected) throws IOException {
        JsonRecords records = new JsonRecords(bytes, options.longestRecord() * BYTES_PER_CHARACTER, rejected);
        JsonCursor cursor = new JsonCursor(records, typeOfFile, options, findings, rejected);
        byte[] head = records.peek(64);
        String foreign = FileSignature.foreign(head);
        if (foreign == null) {
            records.skip(FileSignature.markLength(head));
        } else {
            cursor.outcome = FileReading.Outcome.FILE_REFUSED;
            findings.report(Rules.NOT_TEXT, null, 0, 0, "kind", foreign);
            records.rejectAll();
        }
        return cursor;
    }

    @Override
    public boolean advance() throws IOException {
        begin();
        rejectedType = null;
        if (outcome != FileReading.Outcome.READ) {
            return false;
        }
        if (!records.next()) {
            checkEnd();
            return false;
        }
        anyRead = true;
        line = records.line();
        RegistrationRecord read = read();
        if (read != null) {
            accept(read);
        } else {
            cutOff = records.isCutOff();
            reject();
        }
        return true;
    }

    private void checkEnd() {
        adjustments.report(findings);
        if (!anyRead) {
            findings.report(Rules.EMPTY_FILE, null, 0, 0);
        }
        if (records.isArrayOpen() && !cutOff) {
            findings.report(Rules.ARRAY_NOT_ENDED, null, 0, 0);
        }
        if (records.lineBreaks().isMixedWithout(new LineBreakCount())) {
            findings.report(Rules.MIXED_LINE_BREAKS, null, 0, 0);
        }
    }

    private void reportTooLong() {
        findings.report(Rules.RECORD_TOO_LONG, null, line, 0, "bound", Integer.toString(options.longestRecord()));
    }

    private @Nullable RegistrationRecord read() throws IOException {
        if (records.isTooLong()) {
            reportTooLong();
            return null;
        }
        int broken = decode();
        if (broken >= 0) {
            report(Rules.NOT_ENCODED, null, linesBefore(broken), columnBefore(broken) + 1);
            return null;
        }
        if (text.length() > options.longestRecord()) {
            reportTooLong();
            return null;
        }
        if (records.isComment()) {
            findings.report(Rules.COMMENT, null, line, records.column() + 1);
            return null;
        }
        if (text.charAt(0) == TextDecoder.BYTE_ORDER_MARK) {
            findings.report(Rules.STRAY_BYTE_ORDER_MARK, null, line, 1);
            return null;
        }
        try {
            return parse();
        } catch (JsonProcessingException broke) {
            report(records.isCutOff() ? Rules.TRUNCATED_LINE : Rules.NOT_JSON, null, broke.getLocation());
            return null;
        }
    }

    private void report(String rule, @Nullable RecordType type, @Nullable JsonLocation at, String... arguments) {
        if (at == null) {
            findings.report(rule, type, line, 0, arguments);
        } else {
            report(rule, type, at.getLineNr() - 1, Math.max(0, at.getColumnNr()), arguments);
        }
    }

    /** Reports a finding at a line and column of the text of the record. The columns of its first line are those of the file. */
    private void report(String rule, @Nullable RecordType type, int linesBefore, int column, String... arguments) {
        findings.report(rule, type, line + linesBefore, linesBefore == 0 && column > 0 ? records.column() + column : column, arguments);
    }

    /** Returns the column in the file of the current token; 0 if it is on a later line of the record. */
    private int column(JsonParser tokens) {
        JsonLocation at = tokens.currentTokenLocation();
        return at.getLineNr() == 1 ? records.column() + at.getColumnNr() : 0;
    }

    private int linesBefore(int index) {
        int count = 0;
        for (int i = 0; i < index; i++) {
            count += text.charAt(i) == '\n' ? 1 : 0;
        }
        return count;
    }

    private int columnBefore(int index) {
        int from = index;
        while (from > 0 && text.charAt(from - 1) != '\n') {
            from--;
        }
        return index - from;
    }

    /** Decodes the line into {@link #text}. Returns the index from 0 of the first invalid character, or -1. */
    private int decode() {
        int length = records.stop() - records.start();
        if (text.capacity() < length) {
            text = CharBuffer.allocate(length * 2);
        }
        text.clear();
        CoderResult result = decoder.reset().decode(ByteBuffer.wrap(records.buffer(), records.start(), length), text, true);
        text.flip();
        return result.isError() ? text.length() : -1;
    }

    private JsonParser tokens() throws IOException {
        return JSON.createParser(text.array(), 0, text.length());
    }

    private @Nullable RegistrationRecord parse() throws IOException {
        try (JsonParser tokens = tokens()) {
            if (tokens.nextToken() != JsonToken.START_OBJECT) {
                report(Rules.NOT_AN_OBJECT, null, tokens.currentTokenLocation());
                return null;
            }
            boolean typeFirst = tokens.nextToken() == JsonToken.FIELD_NAME && isType(tokens.currentName());
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
                report(Rules.NOT_AN_OBJECT, type, tokens.currentTokenLocation());
                return null;
            }
            if (!whole) {
                return null;
            }
            keep(known.values());
            unreadable.report(findings, known.values(), line);
            return findings.assemble(assembly, known.values(), line, known.columns());
        }
    }

    private static boolean isType(String key) {
        return key.equals(CsvColumns.TYPE) || CsvColumns.isType(key);
    }

    /** Searches for the type if it is not the first key. A record without it has the type of the file. */
    private @Nullable RecordType findType() throws IOException {
        try (JsonParser tokens = tokens()) {
            tokens.nextToken();
            while (tokens.nextToken() == JsonToken.FIELD_NAME) {
                if (isType(tokens.currentName())) {
                    return type(tokens);
                }
                tokens.nextToken();
                tokens.skipChildren();
            }
        }
        if (typeOfFile != null) {
            return typeOfFile;
        }
        findings.report(Rules.TYPE_MISSING, null, line, 0, "expected", String.join(", ", TYPES.keySet()));
        return null;
    }

    /** Returns the type that is the value of the current key. */
    private @Nullable RecordType type(JsonParser tokens) throws IOException {
        RecordType type = tokens.nextToken() == JsonToken.VALUE_STRING ? TYPES.get(tokens.getText()) : null;
        if (type == null) {
            report(Rules.TYPE_UNKNOWN, null, tokens.currentTokenLocation(), "expected", String.join(", ", TYPES.keySet()));
        }
        return type;
    }

    private JsonRecordFields fieldsOf(RecordType type) {
        JsonRecordFields known = fields[type.ordinal()];
        if (known == null) {
            known = new JsonRecordFields(type, MissingMarkers.of(options.missingMarkers()), this::columnOf);
            fields[type.ordinal()] = known;
        }
        return known;
    }

    /** Reads to the end of the object. Returns false if a key appears twice. */
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
            } else if (isType(name)) {
                twice = typeMet;
                typeMet = true;
            } else {
                reportUnknown(known.values().type(), name, tokens.currentTokenLocation());
            }
            if (twice) {
                report(Rules.KEY_TWICE, known.values().type(), tokens.currentTokenLocation(), "name", DisplayText.name(name));
                whole = false;
            }
            JsonToken token = tokens.nextToken();
            if (place >= 0 && !twice) {
                Object value = known.read(tokens, token, place);
                if (value instanceof Unreadable why) {
                    unreadable.note(known.values(), known.field(place), why, column(tokens),
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

    private void reportUnknown(RecordType type, String name, JsonLocation at) {
        String shown = DisplayText.name(name);
        String key = type.key() + '.' + shown;
        if (!keysTold.contains(key)) {
            if (keysTold.size() < MOST_KEYS_REMEMBERED) {
                keysTold.add(key);
            }
            report(Rules.UNKNOWN_KEY, type, at, CsvColumns.unknownName(name, type));
        }
    }

    /** Returns the column of a field. It is searched for only in a line with an error. */
    private int columnOf(JsonRecordFields known, RecordField field) {
        try (JsonParser tokens = tokens()) {
            tokens.nextToken();
            while (tokens.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = known.isNamed(field, tokens.currentName());
                tokens.nextToken();
                if (found) {
                    return column(tokens);
                }
                tokens.skipChildren();
            }
            return 0;
        } catch (IOException unreachable) {
            throw new AssertionError("A line in memory was read before and cannot be read again.", unreachable);
        }
    }

    @Override
    public @Nullable RecordType rejectedType() {
        return rejectedType;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void reject() throws IOException {
        records.reject();
    }

    @Override
    public FileReading.Format format() {
        return records.isArray() ? FileReading.Format.JSON_ARRAY : FileReading.Format.NDJSON;
    }

    @Override
    public long bytesRead() {
        return records.bytesRead();
    }
}
