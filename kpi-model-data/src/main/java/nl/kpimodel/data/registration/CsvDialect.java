package nl.kpimodel.data.registration;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import nl.kpimodel.core.internal.Tree;

/**
 * The dialect of a CSV file: its separator, decimal sign, date form, encoding and line breaks.
 *
 * <p>A reader detects and reports the dialect unless it is given. A writer uses the given dialect. Fields are quoted with {@code "} if
 * necessary, whatever the dialect.
 *
 * @param separator the separator between two columns
 * @param decimalSign the sign before the decimals of a number
 * @param dateForm the form of days
 * @param encoding the character encoding
 * @param lineBreak the end of a line; a reader accepts any of them anywhere
 */
public record CsvDialect(
        Separator separator, DecimalSign decimalSign, DateForm dateForm, Encoding encoding, LineBreak lineBreak) {

    /** Comma, decimal point, ISO dates, UTF-8 and line feeds, as programs write it. */
    public static final CsvDialect STANDARD =
            new CsvDialect(Separator.COMMA, DecimalSign.POINT, DateForm.ISO, Encoding.UTF_8, LineBreak.LF);

    /** Semicolon, decimal comma, Dutch dates, UTF-8 with a byte-order mark and CR LF, as a Dutch spreadsheet writes "CSV UTF-8". */
    public static final CsvDialect DUTCH_SPREADSHEET =
            new CsvDialect(Separator.SEMICOLON, DecimalSign.COMMA, DateForm.DUTCH, Encoding.UTF_8_WITH_MARK, LineBreak.CRLF);

    /** The same in Windows-1252, as a Dutch spreadsheet writes plain "CSV". */
    public static final CsvDialect DUTCH_WINDOWS =
            new CsvDialect(Separator.SEMICOLON, DecimalSign.COMMA, DateForm.DUTCH, Encoding.WINDOWS_1252, LineBreak.CRLF);

    /** Creates a dialect; every combination can be written and read. */
    public CsvDialect {
        Objects.requireNonNull(separator, "separator");
        Objects.requireNonNull(decimalSign, "decimalSign");
        Objects.requireNonNull(dateForm, "dateForm");
        Objects.requireNonNull(encoding, "encoding");
        Objects.requireNonNull(lineBreak, "lineBreak");
    }

    /**
     * {@return this dialect with another separator}
     *
     * @param other the separator
     */
    public CsvDialect withSeparator(Separator other) {
        return new CsvDialect(other, decimalSign, dateForm, encoding, lineBreak);
    }

    /**
     * {@return this dialect with another decimal sign}
     *
     * @param other the decimal sign
     */
    public CsvDialect withDecimalSign(DecimalSign other) {
        return new CsvDialect(separator, other, dateForm, encoding, lineBreak);
    }

    /**
     * {@return this dialect with another form of dates}
     *
     * @param other the form of dates
     */
    public CsvDialect withDateForm(DateForm other) {
        return new CsvDialect(separator, decimalSign, other, encoding, lineBreak);
    }

    /**
     * {@return this dialect with another encoding}
     *
     * @param other the encoding
     */
    public CsvDialect withEncoding(Encoding other) {
        return new CsvDialect(separator, decimalSign, dateForm, other, lineBreak);
    }

    /**
     * {@return this dialect with another line break}
     *
     * @param other the line break
     */
    public CsvDialect withLineBreak(LineBreak other) {
        return new CsvDialect(separator, decimalSign, dateForm, encoding, other);
    }

    /** The separator between two columns (Dutch: <i>scheidingsteken</i>). */
    public enum Separator {
        /** A comma. */
        COMMA(','),
        /** A semicolon. Dutch spreadsheets use it because their decimal sign is a comma. */
        SEMICOLON(';'),
        /** A tab. */
        TAB('\t');

        private final char character;

        Separator(char character) {
            this.character = character;
        }

        /** {@return the character} */
        public char character() {
            return character;
        }
    }

    /**
     * The sign before the decimals of a number. A reader accepts the other sign, a space or an apostrophe between thousands, and reports
     * it. A writer does not separate thousands.
     */
    public enum DecimalSign {
        /** A point: {@code 7.5}. */
        POINT('.'),
        /** A comma: {@code 7,5}. */
        COMMA(',');

        private final char character;

        DecimalSign(char character) {
            this.character = character;
        }

        /** {@return the character} */
        public char character() {
            return character;
        }
    }

    /** The form of days. */
    public enum DateForm {
        /** Year, month, day: {@code 2025-03-31}. */
        ISO,
        /**
         * Day, month, year, as in Dutch spreadsheets: {@code 31-3-2025}, with or without leading zeros. A reader also accepts ISO dates in
         * such a file, because the two cannot be confused, and {@code 31/3/2025}, {@code 31.3.2025} and {@code 31 maart 2025}.
         */
        DUTCH
    }

    /** The character encoding. */
    public enum Encoding {
        /** UTF-8 without a byte-order mark. A file with only ASCII is reported as UTF-8. */
        UTF_8(StandardCharsets.UTF_8),
        /** UTF-8 with a byte-order mark, by which spreadsheets recognise it. */
        UTF_8_WITH_MARK(StandardCharsets.UTF_8),
        /** Windows-1252, the code page of Western Europe. */
        WINDOWS_1252(Charset.forName("windows-1252"));

        private final Charset charset;

        Encoding(Charset charset) {
            this.charset = charset;
        }

        /** {@return the character set} */
        public Charset charset() {
            return charset;
        }
    }

    /** The end of a line. */
    public enum LineBreak {
        /** A line feed. */
        LF("\n"),
        /** A carriage return and a line feed. */
        CRLF("\r\n"),
        /** A carriage return only. */
        CR("\r");

        private final String characters;

        LineBreak(String characters) {
            this.characters = characters;
        }

        /**
         * Returns the characters.
         *
         * @return one or two characters
         */
        public String characters() {
            return characters;
        }
    }

    /** {@return the tree form: the components by name} Jackson 2 and 3 write it as JSON. */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().text("separator", separator)
                .text("decimalSign", decimalSign)
                .text("dateForm", dateForm)
                .text("encoding", encoding)
                .text("lineBreak", lineBreak)
                .toMap();
    }
}
