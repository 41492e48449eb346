package nl.kpimodel.core;

import java.util.Comparator;
import java.util.Objects;
import nl.kpimodel.core.internal.DisplayText;

/**
 * The code that Statistics Netherlands gives an area (Dutch: <i>CBS-code, gebiedscode</i>), such as {@code GM0363}.
 *
 * <p>Invariants: the digits are ASCII, and as many as the kind has. Whether an area of that code exists, and in which year, is not known here:
 * municipalities are divided anew every first of January.
 *
 * <p>The natural order is by kind, then digits. It agrees with equals. Source: CBS, Kerncijfers wijken en buurten, "Codering".
 *
 * @param kind the kind of area
 * @param digits the digits after the letters; empty for the country
 */
public record AreaCode(Kind kind, String digits) implements Comparable<AreaCode> {
    private static final String WAY_OUT = "the code of an area reads like NL, GM0363, WK036300 or BU03630000.";
    private static final Comparator<AreaCode> ORDER = Comparator.comparing(AreaCode::kind).thenComparing(AreaCode::digits);

    /** Kinds of areas, named by the letters that their codes begin with. */
    public enum Kind {
        /** The country (<i>Nederland</i>). Printed {@code NL}, by Statistics Netherlands also {@code NL00} and {@code NL01}. */
        NL(0),
        /** A municipality (<i>gemeente</i>): four digits, {@code GM0363}. */
        GM(4),
        /** A district (<i>wijk</i>): those of its municipality and two more, {@code WK036300}. */
        WK(6),
        /** A quarter within a district (<i>buurt</i>): those of its district and two more, {@code BU03630000}. */
        BU(8);

        private final int digits;

        Kind(int digits) {
            this.digits = digits;
        }

        /**
         * How many digits a code of this kind has.
         *
         * @return 0, 4, 6 or 8
         */
        public int digits() {
            return digits;
        }
    }

    /**
     * Creates a code from its parts.
     *
     * @throws IllegalArgumentException if the digits are not those of the kind
     */
    public AreaCode {
        Objects.requireNonNull(kind, "kind");
        if (digits.length() != kind.digits || leadingDigits(digits, 0) != digits.length()) {
            throw new IllegalArgumentException("A code of kind " + kind + " has the digits " + DisplayText.quoted(digits) + "; it must have "
                    + kind.digits + " digits 0 to 9.");
        }
    }

    /**
     * The code written in the text; the same as {@link #parse}, named for constants in code.
     *
     * @param text the code, for example {@code GM0363}
     * @return the code
     * @throws InvalidIdException if the text is no code of an area
     */
    public static AreaCode of(String text) {
        return parse(text);
    }

    /**
     * Reads a code: {@code NL} (also {@code NL00} and {@code NL01}, which mean the same), {@code GM0363}, {@code WK036300}, {@code BU03630000}.
     * Everything else is refused, small letters and white space too; Statistics Netherlands pads codes with spaces, so strip them first.
     *
     * @param text the text to read
     * @return the code
     * @throws InvalidIdException if the text is no code of an area; the message says what was wrong
     */
    public static AreaCode parse(CharSequence text) {
        Kind kind = kindOf(text);
        int found = leadingDigits(text, 2);
        if (found < text.length() - 2) {
            throw new InvalidIdException(text,
                    "has " + DisplayText.quoted(text.subSequence(2 + found, 3 + found)) + " at position " + (3 + found), WAY_OUT);
        }
        if (kind == Kind.NL && isCountry(text)) {
            return new AreaCode(kind, "");
        }
        if (found != kind.digits) {
            throw new InvalidIdException(text, "has " + found + " digits where " + kind + " has " + kind.digits, WAY_OUT);
        }
        return new AreaCode(kind, text.subSequence(2, text.length()).toString());
    }

    private static Kind kindOf(CharSequence text) {
        if (text.length() >= 2) {
            for (Kind kind : Kind.values()) {
                if (kind.name().contentEquals(text.subSequence(0, 2))) {
                    return kind;
                }
            }
        }
        throw new InvalidIdException(text, "does not begin with NL, GM, WK or BU", WAY_OUT);
    }

    private static boolean isCountry(CharSequence text) {
        return text.length() == 4 && text.charAt(2) == '0' && text.charAt(3) <= '1';
    }

    /** How many ASCII digits stand from an index on. */
    private static int leadingDigits(CharSequence text, int from) {
        int found = 0;
        while (from + found < text.length() && text.charAt(from + found) >= '0' && text.charAt(from + found) <= '9') {
            found++;
        }
        return found;
    }

    @Override
    public int compareTo(AreaCode other) {
        return ORDER.compare(this, other);
    }

    /** Returns the code, for example {@code GM0363}; the country is {@code NL}. */
    @Override
    public String toString() {
        return kind + digits;
    }
}
