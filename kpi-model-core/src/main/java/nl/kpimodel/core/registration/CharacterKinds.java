package nl.kpimodel.core.registration;

import nl.kpimodel.core.CitizenNumber;

/**
 * The kinds of characters in a text, found in one pass. With them, nearly every text can be checked without another pass.
 *
 * <p>The result is a set of bits. The number of ASCII digits is in the bits above them.
 */
final class CharacterKinds {
    /** A character outside printable ASCII: of another script, invisible, or a control character. */
    static final int OTHER = 1 << 1;
    /** Two spaces in a row. */
    static final int DOUBLE_SPACE = 1 << 2;
    /** A sign that a number may have, other than a hyphen. */
    static final int NUMBER_SIGN = 1 << 3;
    /** A letter that shows that an id was made by the organisation, unless a {@link #CLOSE_LOOK} accompanies it. */
    private static final int OWN_LETTER = 1 << 4;
    /** A character of words such as BSN and sofinummer, or of an address. Texts that have one are checked in full. */
    private static final int CLOSE_LOOK = 1 << 5;
    private static final int SPACE = 1 << 6;
    private static final int DIGIT = 1;
    private static final int DIGITS_SHIFT = 8;
    private static final byte[] KINDS = kinds();

    private CharacterKinds() {}

    private static byte[] kinds() {
        byte[] kinds = new byte['~' + 1];
        for (char c = 0; c < kinds.length; c++) {
            kinds[c] = (byte) (c < ' ' ? OTHER
                    : c == ' ' ? SPACE
                    : c >= '0' && c <= '9' ? DIGIT
                    : ".,+".indexOf(c) >= 0 ? NUMBER_SIGN
                    : "@/%sSrR".indexOf(c) >= 0 ? CLOSE_LOOK
                    // The letters, except s, of the words that may accompany a citizen number.
                    : Character.isLetter(c) && "nonrnumnummernumberburgercitizen".indexOf(Character.toLowerCase(c)) < 0 ? OWN_LETTER : 0);
        }
        return kinds;
    }

    /** Returns the kinds of characters that a text has. */
    static int of(String text) {
        int found = 0;
        int digits = 0;
        int before = 0;
        for (int i = 0, length = text.length(); i < length; i++) {
            char c = text.charAt(i);
            int kind = c > '~' ? OTHER : KINDS[c];
            digits += kind & DIGIT;
            found |= kind | (kind & before & SPACE) / (SPACE / DOUBLE_SPACE);
            before = kind;
        }
        return found | digits << DIGITS_SHIFT;
    }

    /**
     * Returns whether a text of these kinds cannot be a citizen number in any notation: it has too few digits, or letters of another word.
     */
    static boolean excludeCitizenNumber(int kinds) {
        return (kinds & OTHER) == 0
                && (kinds >> DIGITS_SHIFT < CitizenNumber.FEWEST_DIGITS || (kinds & (OWN_LETTER | CLOSE_LOOK)) == OWN_LETTER);
    }
}
