package nl.kpimodel.core.registration;

import nl.kpimodel.core.CitizenNumber;

/**
 * Which kinds of characters a text has, found out in one pass, so that nearly every text is judged without another.
 *
 * <p>The result is a set of bits, with the number of ASCII digits above them.
 */
final class CharacterKinds {
    /** A character that is not a printing one of ASCII: another script, invisible, or a control character. */
    static final int OTHER = 1 << 1;
    /** Two spaces in a row. */
    static final int DOUBLE_SPACE = 1 << 2;
    /** A sign that a number may have, a hyphen apart. */
    static final int NUMBER_SIGN = 1 << 3;
    /** A letter that makes an id the organisation's own, unless one of the next kind is with it. */
    private static final int OWN_LETTER = 1 << 4;
    /** What a word such as BSN or sofinummer has, or an address. */
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
                    // The letters of the words that may accompany a citizen number and have no s.
                    : Character.isLetter(c) && "nonrnumnummernumberburgercitizen".indexOf(Character.toLowerCase(c)) < 0 ? OWN_LETTER : 0);
        }
        return kinds;
    }

    /** The kinds of characters that a text has. */
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

    /** Whether a text of these kinds cannot be a citizen number in any dress: it has too few digits, or letters of another word. */
    static boolean excludeCitizenNumber(int kinds) {
        return (kinds & OTHER) == 0
                && (kinds >> DIGITS_SHIFT < CitizenNumber.FEWEST_DIGITS || (kinds & (OWN_LETTER | CLOSE_LOOK)) == OWN_LETTER);
    }
}
