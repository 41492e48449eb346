package nl.kpimodel.core;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Searches for citizen numbers character by character. {@link CitizenNumber} documents the notations. The time is linear in the length of
 * the text.
 */
final class CitizenNumberScanner {
    private static final int DIGITS = 9;
    /** The largest number of invisible characters between two digits. With more, the number ends. */
    private static final int MOST_INVISIBLE = 4;
    /** The largest number of digits of a named number, leading zeros included. */
    private static final int MOST_DIGITS = 64;
    /** The largest exponent of a number of nine digits. */
    private static final int MOST_EXPONENT = 99;

    /** Words that announce a citizen number, in addition to those that begin or end with one of the first two. */
    private static final String[] NAMES = {"bsn", "burgerservice", "sofi", "sofinr", "sofino", "sofinummer"};
    /** Words that may accompany any number, so they do not say what it is. */
    private static final String[] COMPANIONS =
            {"nr", "no", "num", "nummer", "number", "burger", "citizen", "service", "sociaal", "fiscaal"};

    private static final int SHORTEST_NAME = 3;

    private enum Word {
        NAME,
        COMPANION,
        OTHER
    }

    private static final int DIGIT = 1;
    /** A letter that occurs in no word of the lists without an s. */
    private static final int OWN = 1 << 1;
    /** A sign that occurs in addresses or introduces an encoded character. */
    private static final int CLOSE = 1 << 2;
    private static final int S = 1 << 3;
    private static final int R = 1 << 4;
    /** A letter that requires a closer look after an s, as in bsn, sofi, sociaal and fiscaal, or after an r, as in burgerservice. */
    private static final int BEHIND_S = 1 << 5;
    private static final int BEHIND_R = 1 << 6;
    private static final int BEHIND = BEHIND_S / S;
    private static final byte[] KINDS = kinds();

    private static byte[] kinds() {
        byte[] kinds = new byte['~' + 1];
        for (char letter = 'a'; letter <= 'z'; letter++) {
            int kind = letter != 's' && "nonrnumnummernumberburgercitizen".indexOf(letter) < 0 ? OWN : 0;
            kind |= letter == 's' ? S : letter == 'r' ? R : 0;
            kind |= (letter == 'n' || letter == 'o' || letter == 'c' ? BEHIND_S : 0) | (letter == 's' || letter == 'v' ? BEHIND_R : 0);
            kinds[letter] = (byte) kind;
            kinds[letter - 'a' + 'A'] = (byte) kind;
        }
        for (char digit = '0'; digit <= '9'; digit++) {
            kinds[digit] = DIGIT;
        }
        kinds['@'] = CLOSE;
        kinds['/'] = CLOSE;
        kinds['%'] = CLOSE;
        return kinds;
    }

    /**
     * Returns whether an id needs a closer look, in one quick pass. Most ids with eight or more digits do not: they have letters that occur
     * in no listed word, such as those of a UUID.
     */
    static boolean mayBeDressed(CharSequence text) {
        int digits = 0;
        int found = 0;
        int before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // A character outside ASCII may be a digit of another script.
            int kind = c > '~' ? DIGIT | CLOSE : KINDS[c];
            digits += kind & DIGIT;
            found |= kind & (OWN | CLOSE) | kind & before * BEHIND & (BEHIND_S | BEHIND_R);
            before = kind;
        }
        return digits >= CitizenNumber.FEWEST_DIGITS && found != OWN;
    }

    private final CharSequence text;

    CitizenNumberScanner(CharSequence text) {
        this.text = text;
    }

    /** Returns whether the whole text is a citizen number, in any notation. */
    boolean isNumber() {
        boolean named = false;
        boolean other = false;
        boolean address = false;
        boolean escaped = false;
        int digits = 0;
        for (int i = 0; i < text.length();) {
            int c = codePoint(i);
            int next = i + Character.charCount(c);
            if (digit(c) >= 0) {
                digits++;
            } else if (isLetter(c)) {
                next = endOfWord(i);
                if (!isExponent(i, next)) {
                    Word word = word(i, next);
                    named |= word == Word.NAME;
                    other |= word == Word.OTHER;
                }
            } else {
                address |= c == '@' || c == '/' && next < text.length() && text.charAt(next) == '/';
                escaped |= c == '%';
            }
            i = next;
        }
        if (digits < CitizenNumber.FEWEST_DIGITS) {
            return false;
        }
        if (escaped) {
            String plain = unescaped();
            if (plain.length() < text.length()) {
                return new CitizenNumberScanner(plain).isNumber();
            }
        }
        if (other && !named) {
            return address && indexOfNumber() >= 0;
        }
        return hasNumberRun() || indexOfNumber() >= 0;
    }

    /** Returns whether a run of digits and signs, up to the next word, is a number as a whole. */
    private boolean hasNumberRun() {
        for (int i = 0; i < text.length();) {
            int c = codePoint(i);
            if (digit(c) < 0) {
                i += Character.charCount(c);
                continue;
            }
            NumberRun run = new NumberRun();
            i = run.read(i);
            if (run.isNumber()) {
                return true;
            }
        }
        return false;
    }

    /** A run of digits and of signs between them. */
    private final class NumberRun {
        private final DigitSequence all = new DigitSequence();
        private int digitsOfGroup;
        private int valueOfGroup;
        private boolean numberBeforePoint;
        private boolean pointed;
        private boolean onlyZerosBehindPoint;
        private int digitsBehindPoint;
        private int groups;
        private int separator;
        private boolean startsWithYear;
        private int exponent;

        /** Reads from a digit on. Returns where the run ends. */
        int read(int from) {
            int between = 0;
            int i = from;
            while (i < text.length()) {
                int c = codePoint(i);
                int digit = digit(c);
                if (digit >= 0) {
                    if (between != 0 || groups == 0) {
                        startGroup(between);
                        between = 0;
                    }
                    all.add(digit);
                    digitsOfGroup++;
                    valueOfGroup = digitsOfGroup > 4 ? 0 : valueOfGroup * 10 + digit;
                    onlyZerosBehindPoint &= digit == 0;
                    digitsBehindPoint++;
                } else if (isLetter(c)) {
                    if (isExponent(i, i + 1)) {
                        return readExponent(i + 1);
                    }
                    return i;
                } else if (!isInvisible(c)) {
                    between = c;
                }
                i += Character.charCount(c);
            }
            return i;
        }

        private void startGroup(int sign) {
            if (groups == 1) {
                startsWithYear = digitsOfGroup == 4 && isYear(valueOfGroup);
                separator = sign;
            }
            groups++;
            digitsOfGroup = 0;
            valueOfGroup = 0;
            if (sign == '.' || sign == ',') {
                numberBeforePoint = all.isPadded();
                pointed = true;
                onlyZerosBehindPoint = true;
                digitsBehindPoint = 0;
            }
        }

        private int readExponent(int from) {
            int i = from;
            boolean negative = text.charAt(i) == '-';
            if (negative || text.charAt(i) == '+') {
                i++;
            }
            int read = 0;
            for (; i < text.length() && digit(text.charAt(i)) >= 0; i++) {
                read = Math.min(MOST_EXPONENT, read * 10 + digit(text.charAt(i)));
            }
            exponent = (negative ? -read : read) - (pointed ? digitsBehindPoint : 0);
            if (!all.shift(exponent)) {
                all.clear();
            }
            pointed = false;
            return i;
        }

        boolean isNumber() {
            return all.isPadded() && !isDated() || pointed && onlyZerosBehindPoint && numberBeforePoint;
        }

        /**
         * Returns whether the form is that of a date or of a serial number within a year. Organisations use such numbers; citizen numbers
         * are not written so.
         */
        private boolean isDated() {
            boolean ofYear = groups == 2 && startsWithYear && (separator == '-' || separator == '/');
            return ofYear || all.count == DIGITS - 1 && groups > 1 && (startsWithYear || groups == 3 && digitsOfGroup == 4 && isYear(valueOfGroup));
        }
    }

    private static boolean isYear(int value) {
        return value >= 1990 && value <= 2099;
    }

    /** Returns the start of the first number in the text, or -1 if absent. */
    int indexOfNumber() {
        return mask(null);
    }

    /**
     * Finds the numbers in free text.
     *
     * @param masked receives the text with an asterisk for each of their digits; {@code null} to stop at the first number
     * @return the start of the first number, or -1 if absent
     */
    private int mask(@Nullable StringBuilder masked) {
        int first = -1;
        boolean named = false;
        boolean apart = true;
        for (int i = 0; i < text.length();) {
            int c = codePoint(i);
            int next = i + Character.charCount(c);
            if (digit(c) >= 0) {
                int end = apart || named ? endOfNumber(i, named) : -1;
                if (end >= 0) {
                    if (masked == null) {
                        return i;
                    }
                    first = first < 0 ? i : first;
                    cover(masked, i, end);
                    next = end;
                }
                apart = false;
            } else if (isLetter(c)) {
                next = endOfWord(i);
                Word word = word(i, next);
                named = word == Word.NAME || named && word == Word.COMPANION;
                apart = false;
            } else if (!isInvisible(c)) {
                apart = true;
            }
            i = next;
        }
        return first;
    }

    private void cover(StringBuilder masked, int from, int end) {
        for (int i = from; i < end;) {
            int c = codePoint(i);
            int next = i + Character.charCount(c);
            if (digit(c) >= 0) {
                for (; i < next; i++) {
                    masked.setCharAt(i, '*');
                }
            }
            i = next;
        }
    }

    /** Returns the end of the number that begins here, or -1 if none does. */
    private int endOfNumber(int from, boolean named) {
        int end = endOfGroupedNumber(from);
        return end < 0 && named ? endOfNamedNumber(from) : end;
    }

    /** Returns the end of nine digits in one run, or in one of the usual groupings with one sign between the groups. */
    private int endOfGroupedNumber(int from) {
        long number = 0;
        int digits = 0;
        int grouping = 0;
        int sign = 0;
        int between = 0;
        int invisible = 0;
        int i = from;
        while (i < text.length() && digits < DIGITS) {
            int c = codePoint(i);
            int digit = digit(c);
            if (digit >= 0) {
                if (between != 0) {
                    grouping = grouping * 10 + digits;
                    between = 0;
                }
                number = number * 10 + digit;
                digits++;
                invisible = 0;
            } else if (isInvisible(c)) {
                if (++invisible > MOST_INVISIBLE) {
                    return -1;
                }
            } else {
                between = groupSign(c);
                if (between == 0 || sign != 0 && sign != between || text.charAt(i - 1) == text.charAt(i)) {
                    return -1;
                }
                sign = between;
            }
            i += Character.charCount(c);
        }
        boolean whole = digits == DIGITS && isGrouping(grouping, sign) && CitizenNumber.passesElevenTest(number);
        return whole && !continues(i, sign) && (sign == 0 || !isContinuation(from, sign)) ? i : -1;
    }

    /** Returns whether the grouping allows the sign: nowhere for nine digits in one run, after 3 and 6 digits for 123.456.782. */
    private static boolean isGrouping(int grouping, int sign) {
        return switch (grouping) {
            case 0, 36, 46, 246, 357, 12345678 -> true;
            case 8 -> sign == '-' || sign == '.';
            default -> false;
        };
    }

    /** Returns whether letters, digits or another group of the number follow. */
    private boolean continues(int at, int sign) {
        int i = at;
        while (i < text.length() && isInvisible(codePoint(i))) {
            i += Character.charCount(codePoint(i));
        }
        if (i == text.length()) {
            return false;
        }
        int c = codePoint(i);
        int behind = i + Character.charCount(c);
        return Character.isLetter(c) || digit(c) >= 0
                || sign != 0 && groupSign(c) == sign && sign != ' ' && behind < text.length() && digit(codePoint(behind)) >= 0;
    }

    /** Returns whether a group of the same number precedes, as in 1.123.456.782. */
    private boolean isContinuation(int from, int sign) {
        return sign != ' ' && from >= 2 && groupSign(text.charAt(from - 1)) == sign && digit(text.charAt(from - 2)) >= 0;
    }

    /** Returns the end of a number after its name: eight or nine digits, however grouped, with any leading zeros. */
    private int endOfNamedNumber(int from) {
        DigitSequence read = new DigitSequence();
        int found = -1;
        int signs = 0;
        for (int i = from; i < text.length();) {
            int c = codePoint(i);
            int next = i + Character.charCount(c);
            int digit = digit(c);
            if (digit >= 0) {
                read.add(digit);
                signs = 0;
                boolean ends = next == text.length() || digit(codePoint(next)) < 0;
                found = ends && read.isPadded() ? next : found;
                if (read.significant > DIGITS || read.count > MOST_DIGITS) {
                    break;
                }
            } else if (isLetter(c) || c == '\n' || c == '\r' || ++signs > MOST_INVISIBLE) {
                break;
            }
            i = next;
        }
        return found;
    }

    /** Returns the text with asterisks in place of the digits of numbers. */
    String masked() {
        if (!mayHoldNumber() || indexOfNumber() < 0) {
            return text.toString();
        }
        StringBuilder masked = new StringBuilder(text);
        mask(masked);
        return masked.toString();
    }

    /** Returns whether the text has enough digits. Most texts have none, so this check is all they need. */
    boolean mayHoldNumber() {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c > '~' && (Character.isHighSurrogate(c) || digit(c) >= 0)) {
                if (++digits == CitizenNumber.FEWEST_DIGITS) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the text with percent-encoded characters such as %20 and %31 decoded, as in a web address. */
    private String unescaped() {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0 && high < 8) {
                plain.append((char) (high * 16 + low));
                i += 2;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private int endOfWord(int from) {
        int i = from;
        while (i < text.length()) {
            int c = codePoint(i);
            if (!isLetter(c) && !isInvisible(c)) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    /** Returns whether a word is the e of 1.23E+8. */
    private boolean isExponent(int from, int end) {
        if (end != from + 1 || (text.charAt(from) | 0x20) != 'e' || from == 0 || digit(text.charAt(from - 1)) < 0) {
            return false;
        }
        int behind = end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '-') ? end + 1 : end;
        return behind < text.length() && digit(text.charAt(behind)) >= 0;
    }

    private Word word(int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.charAt(i) > '~') {
                return foreignWord(from, end);
            }
        }
        if (end - from < SHORTEST_NAME && !isAt("n", from)) {
            return Word.OTHER;
        }
        for (int i = 0; i < NAMES.length; i++) {
            int length = NAMES[i].length();
            boolean inLonger = i < 2 && end - from > length && (isAt(NAMES[i], from) || isAt(NAMES[i], end - length));
            if (inLonger || end - from == length && isAt(NAMES[i], from)) {
                return Word.NAME;
            }
        }
        for (String companion : COMPANIONS) {
            if (end - from == companion.length() && isAt(companion, from)) {
                return Word.COMPANION;
            }
        }
        return Word.OTHER;
    }

    /** Returns a word that has characters outside ASCII, without the invisible ones and with letters in their plain form. */
    private Word foreignWord(int from, int end) {
        StringBuilder letters = new StringBuilder(end - from);
        for (int i = from; i < end; i += Character.charCount(codePoint(i))) {
            if (isLetter(codePoint(i))) {
                letters.appendCodePoint(codePoint(i));
            }
        }
        String plain = Normalizer.normalize(letters, Normalizer.Form.NFKC);
        boolean ascii = plain.chars().allMatch(c -> c <= '~');
        return ascii ? new CitizenNumberScanner(plain).word(0, plain.length()) : Word.OTHER;
    }

    private boolean isAt(String word, int from) {
        for (int i = 0; i < word.length(); i++) {
            if (lower(text.charAt(from + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    }

    private int codePoint(int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c) ? Character.codePointAt(text, at) : c;
    }

    private static boolean isLetter(int c) {
        return c < 0x80 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetter(c) && digit(c) < 0;
    }

    /** Returns the value of a digit of any script, also superscript, subscript or circled; -1 for any other character. */
    private static int digit(int c) {
        if (c < 0x80) {
            return c >= '0' && c <= '9' ? c - '0' : -1;
        }
        int digit = Character.digit(c, 10);
        if (digit >= 0 || Character.getType(c) != Character.OTHER_NUMBER) {
            return digit;
        }
        int value = Character.getNumericValue(c);
        return value >= 0 && value <= 9 ? value : -1;
    }

    private static boolean isInvisible(int c) {
        if (c < 0x80) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Returns the sign between groups of digits: one for all spaces and one for all dashes; 0 for any other character. */
    private static int groupSign(int c) {
        return switch (c) {
            case ' ', '\t' -> ' ';
            case '.', '/', '_', '-' -> c;
            case '\u00b7' -> '.';
            case '\u2212' -> '-';
            default -> c < 0x80 ? 0
                    : Character.isSpaceChar(c) && c != '\u2028' && c != '\u2029' ? ' '
                    : Character.getType(c) == Character.DASH_PUNCTUATION ? '-' : 0;
        };
    }

    /** A sequence of consecutive digits. */
    private static final class DigitSequence {
        /** The number of digits, including leading zeros. */
        private int count;
        /** The number of digits from the first nonzero one. */
        private int significant;
        /** The value of the digits, as long as there are at most nine. */
        private long value;

        void add(int digit) {
            count++;
            if (significant > 0 || digit > 0) {
                significant++;
            }
            if (significant <= 2 * DIGITS) {
                value = value * 10 + digit;
            }
        }

        void clear() {
            count = 0;
            significant = 0;
            value = 0;
        }

        /** Multiplies by a power of ten. Returns false if the result is not a whole number of at most nine digits. */
        boolean shift(int exponent) {
            if (exponent > DIGITS || significant > 2 * DIGITS) {
                return false;
            }
            for (int i = 0; i < exponent; i++) {
                add(0);
            }
            for (int i = 0; i > exponent && significant > 0; i--) {
                if (value % 10 != 0) {
                    return false;
                }
                value /= 10;
                significant--;
            }
            count = significant;
            return true;
        }

        /** Returns whether these are eight or nine digits that pass the eleven test, after any number of leading zeros. */
        boolean isPadded() {
            return isLength(count, significant) && CitizenNumber.passesElevenTest(value);
        }
    }

    /** Returns whether a citizen number can have this many digits: eight or nine, or more if the others are leading zeros. */
    static boolean isLength(int digits, int significant) {
        return digits == DIGITS || digits == DIGITS - 1
                || digits > DIGITS && (significant == DIGITS || significant == DIGITS - 1);
    }
}
