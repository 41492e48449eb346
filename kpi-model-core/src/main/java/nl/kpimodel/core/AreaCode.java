package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.DisplayText;

/**
 * The code that Statistics Netherlands assigns to an area (Dutch: <i>CBS-code, gebiedscode</i>), such as {@code GM0363}.
 *
 * <p>Invariants: the digits are ASCII, and their number is that of the kind. This class does not know whether an area with the code exists,
 * or in which year: municipal boundaries change every first of January.
 *
 * <p>The natural order is by kind, then digits. It agrees with equals. Source: CBS, Kerncijfers wijken en buurten, "Codering".
 *
 * @param kind the kind of area
 * @param digits the digits after the letters; empty for the country
 */
public record AreaCode(Kind kind, String digits) implements Comparable<AreaCode>, Serializable {
    private static final String WAY_OUT = "the code of an area reads like NL, GM0363, WK036300 or BU03630000.";
    private static final Comparator<AreaCode> ORDER = Comparator.comparing(AreaCode::kind).thenComparing(AreaCode::digits);

    /** The kinds of areas, named after the letters at the start of their codes. */
    public enum Kind {
        /** The country (<i>Nederland</i>). Printed as {@code NL}; Statistics Netherlands also prints {@code NL00} and {@code NL01}. */
        NL(0),
        /** A municipality (<i>gemeente</i>): four digits, as in {@code GM0363}. */
        GM(4),
        /** A district (<i>wijk</i>): the digits of its municipality and two more, as in {@code WK036300}. */
        WK(6),
        /** A quarter within a district (<i>buurt</i>): the digits of its district and two more, as in {@code BU03630000}. */
        BU(8);

        private final int digits;

        Kind(int digits) {
            this.digits = digits;
        }

        /**
         * Returns the number of digits of a code of this kind.
         *
         * @return 0, 4, 6 or 8
         */
        public int digits() {
            return digits;
        }

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Kind of(String text) {
            return CodeText.constant(values(), text, "kind of area");
        }
    }

    /**
     * Creates a code from its parts.
     *
     * @throws IllegalArgumentException if the digits are not those of the kind
     */
    public AreaCode {
        Objects.requireNonNull(kind, "kind");
        if (digits.length() != kind.digits || !isDigits(digits)) {
            throw new IllegalArgumentException("A code of kind " + kind + " has the digits " + DisplayText.quoted(digits) + "; it must have "
                    + kind.digits + " digits 0 to 9.");
        }
    }

    /**
     * Reads the text form: the same as {@link #parse}, for constants in code, JSON and request parameters.
     *
     * @param text the code, for example {@code GM0363}
     * @return the code
     * @throws InvalidIdException if the text is not the code of an area
     */
    @JsonCreator
    public static AreaCode of(String text) {
        return parse(text);
    }

    /**
     * Reads a code: {@code NL} (also {@code NL00} and {@code NL01}, which mean the same), {@code GM0363}, {@code WK036300}, {@code BU03630000}.
     * White space around the code is ignored, since Statistics Netherlands pads codes with it. Case does not matter, nor does a separator
     * between letters and digits: spaces, a dot or a hyphen. Anything else is refused; leading zeros are required.
     *
     * @param text the text to read
     * @return the code
     * @throws InvalidIdException if the text is not the code of an area; the message says what is wrong
     */
    public static AreaCode parse(CharSequence text) {
        IdScanner scanner = new IdScanner(text, WAY_OUT);
        Kind kind = kindOf(scanner);
        scanner.separator();
        String digits = scanner.digits();
        scanner.end();
        if (kind == Kind.NL && (digits.equals("00") || digits.equals("01"))) {
            return new AreaCode(kind, "");
        }
        if (digits.length() != kind.digits) {
            throw scanner.refuse("has " + digits.length() + " digits where " + kind + " has " + kind.digits);
        }
        return new AreaCode(kind, digits);
    }

    private static Kind kindOf(IdScanner scanner) {
        char first = scanner.letter();
        char second = first == 0 ? 0 : scanner.letter();
        for (Kind kind : Kind.values()) {
            if (kind.name().charAt(0) == first && kind.name().charAt(1) == second) {
                return kind;
            }
        }
        throw scanner.refuse("does not begin with NL, GM, WK or BU");
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public int compareTo(AreaCode other) {
        return ORDER.compare(this, other);
    }

    /** Returns the code, for example {@code GM0363}; the country is {@code NL}. */
    @Override
    @JsonValue
    public String toString() {
        return kind + digits;
    }
}
