package nl.kpimodel.data.registration;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import nl.kpimodel.core.internal.Tree;

/**
 * How a CSV file is written: what separates its columns, its decimal sign, its dates, its bytes and its line breaks.
 *
 * <p>A reader detects the dialect, and reports it, unless it is given; a writer keeps to the one that it is given. Fields are quoted with
 * {@code "} where they have to be, whatever the dialect.
 *
 * @param separator what stands between two columns
 * @param decimalSign what stands before the decimals of a number
 * @param dateForm how days are written
 * @param encoding how characters become bytes
 * @param lineBreak what ends a line; a reader takes any of them anywhere
 */
public record CsvDialect(
        Separator separator, DecimalSign decimalSign, DateForm dateForm, Encoding encoding, LineBreak lineBreak) {

    /** Comma, decimal point, ISO dates, UTF-8 and line feeds: what programs write. */
    public static final CsvDialect STANDARD =
            new CsvDialect(Separator.COMMA, DecimalSign.POINT, DateForm.ISO, Encoding.UTF_8, LineBreak.LF);

    /** Semicolon, decimal comma, Dutch dates, UTF-8 with a byte-order mark and CR LF: what a Dutch spreadsheet writes as "CSV UTF-8". */
    public static final CsvDialect DUTCH_SPREADSHEET =
            new CsvDialect(Separator.SEMICOLON, DecimalSign.COMMA, DateForm.DUTCH, Encoding.UTF_8_WITH_MARK, LineBreak.CRLF);

    /** The same in Windows-1252: what a Dutch spreadsheet writes as plain "CSV". */
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
     * The same dialect with another separator.
     *
     * @param other the separator
     * @return the dialect
     */
    public CsvDialect withSeparator(Separator other) {
        return new CsvDialect(other, decimalSign, dateForm, encoding, lineBreak);
    }

    /**
     * The same dialect with another decimal sign.
     *
     * @param other the decimal sign
     * @return the dialect
     */
    public CsvDialect withDecimalSign(DecimalSign other) {
        return new CsvDialect(separator, other, dateForm, encoding, lineBreak);
    }

    /**
     * The same dialect with another form of dates.
     *
     * @param other the form of dates
     * @return the dialect
     */
    public CsvDialect withDateForm(DateForm other) {
        return new CsvDialect(separator, decimalSign, other, encoding, lineBreak);
    }

    /**
     * The same dialect with another encoding.
     *
     * @param other the encoding
     * @return the dialect
     */
    public CsvDialect withEncoding(Encoding other) {
        return new CsvDialect(separator, decimalSign, dateForm, other, lineBreak);
    }

    /**
     * The same dialect with another line break.
     *
     * @param other the line break
     * @return the dialect
     */
    public CsvDialect withLineBreak(LineBreak other) {
        return new CsvDialect(separator, decimalSign, dateForm, encoding, other);
    }

    /** What stands between two columns (Dutch: <i>scheidingsteken</i>). */
    public enum Separator {
        /** A comma. */
        COMMA(','),
        /** A semicolon: what a Dutch spreadsheet writes, for its comma is the decimal sign. */
        SEMICOLON(';'),
        /** A tab. */
        TAB('\t');

        private final char character;

        Separator(char character) {
            this.character = character;
        }

        /**
         * The character.
         *
         * @return the character
         */
        public char character() {
            return character;
        }
    }

    /** What precedes the decimals of a number. A reader takes the other sign, a space or an apostrophe between thousands and reports it; a writer uses none. */
    public enum DecimalSign {
        /** A point: {@code 7.5}. */
        POINT('.'),
        /** A comma: {@code 7,5}. */
        COMMA(',');

        private final char character;

        DecimalSign(char character) {
            this.character = character;
        }

        /**
         * The character.
         *
         * @return the character
         */
        public char character() {
            return character;
        }
    }

    /** How days are written. */
    public enum DateForm {
        /** Year, month, day: {@code 2025-03-31}. */
        ISO,
        /**
         * Day, month, year, as a Dutch spreadsheet shows them: {@code 31-3-2025}, with or without leading zeros. A reader takes ISO dates
         * in such a file as well, for the two cannot be confused, and also {@code 31/3/2025}, {@code 31.3.2025} and {@code 31 maart 2025}.
         */
        DUTCH
    }

    /** How characters become bytes. */
    public enum Encoding {
        /** UTF-8 without a byte-order mark. A file of ASCII alone is reported as this. */
        UTF_8(StandardCharsets.UTF_8),
        /** UTF-8 with a byte-order mark, by which spreadsheets know it. */
        UTF_8_WITH_MARK(StandardCharsets.UTF_8),
        /** Windows-1252, the code page of Western Europe. */
        WINDOWS_1252(Charset.forName("windows-1252"));

        private final Charset charset;

        Encoding(Charset charset) {
            this.charset = charset;
        }

        /**
         * The character set.
         *
         * @return the character set
         */
        public Charset charset() {
            return charset;
        }
    }

    /** What ends a line. */
    public enum LineBreak {
        /** A line feed. */
        LF("\n"),
        /** A carriage return and a line feed. */
        CRLF("\r\n"),
        /** A carriage return alone. */
        CR("\r");

        private final String characters;

        LineBreak(String characters) {
            this.characters = characters;
        }

        /**
         * The characters.
         *
         * @return one or two characters
         */
        public String characters() {
            return characters;
        }
    }

    /**
     * The tree form: the components by their names. Jackson 2 and 3 write it as JSON.
     *
     * @return the tree
     */
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
