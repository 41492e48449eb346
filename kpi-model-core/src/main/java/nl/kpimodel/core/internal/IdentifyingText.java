package nl.kpimodel.core.internal;

import java.util.Set;
import nl.kpimodel.core.CitizenNumber;

/**
 * Recognises ids that identify a person: a name, an e-mail address, a telephone number or a bank account number (IBAN). Unlike a citizen
 * number, none of these can be recognised with certainty. They therefore give a warning, and are not shown.
 */
public final class IdentifyingText {
    private static final int SHORTEST_IBAN = 15;
    /** The largest length of a European IBAN. A UUID without hyphens is longer. */
    private static final int LONGEST_IBAN = 31;
    private static final int FEWEST_DIGITS_OF_IBAN = 4;
    private static final int DIGITS_OF_DUTCH_NUMBER = 10;
    /** Words within Dutch surnames. */
    private static final Set<String> PARTICLES =
            Set.of("van", "von", "de", "den", "der", "het", "'t", "ten", "ter", "te", "op", "in", "aan", "bij", "el", "al", "la", "le", "da", "dos", "di", "du");

    private IdentifyingText() {}

    /** Returns whether a normalised id looks like one of the four. */
    public static boolean isLikely(String id) {
        if (id.length() < DIGITS_OF_DUTCH_NUMBER && endsWithDigit(id) && id.indexOf('@') < 0) {
            // True for most ids: they are too short for a number of either kind, and are not a name.
            return false;
        }
        int digits = 0;
        int letters = 0;
        int signs = 0;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (isDigit(c)) {
                digits++;
            } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > '~' && Character.isLetter(c)) {
                letters++;
            } else {
                signs++;
            }
            if (digits > 0 && letters > 0) {
                // Nearly every id is neither a name nor a telephone number.
                return isMailAddress(id) || isAccountNumber(id);
            }
        }
        return isMailAddress(id)
                || digits == 0 && letters > 2 && signs > 0 && isName(id)
                || letters == 0 && digits >= DIGITS_OF_DUTCH_NUMBER && isTelephoneNumber(id, digits, signs);
    }

    /** Returns whether an id may be shown in a finding, a log or a report: its form does not suggest that it identifies a person. */
    public static boolean mayBeShown(String id) {
        return !CitizenNumber.looksLike(id) && !CitizenNumber.standsIn(id) && !isLikely(id);
    }

    private static boolean endsWithDigit(String id) {
        return !id.isEmpty() && isDigit(id.charAt(id.length() - 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isMailAddress(String id) {
        int at = id.indexOf('@');
        if (at <= 0) {
            return false;
        }
        int point = id.indexOf('.', at + 2);
        return point > 0 && point < id.length() - 1;
    }

    /**
     * Returns whether an id has two or more words that begin with a capital, including initials and particles, or two words with a comma
     * between them.
     */
    private static boolean isName(String id) {
        int comma = id.indexOf(',');
        if (comma > 0) {
            return isWord(id.substring(0, comma).strip()) && isWord(id.substring(comma + 1).strip());
        }
        int capitalised = 0;
        int full = 0;
        for (String word : id.split(" ")) {
            if (PARTICLES.contains(word)) {
                continue;
            }
            if (!isWord(word) || !Character.isUpperCase(word.codePointAt(0))) {
                return false;
            }
            capitalised++;
            full += word.endsWith(".") || word.length() < 2 ? 0 : 1;
        }
        return capitalised > 1 && full > 0;
    }

    /** Returns whether a word has only letters, and the characters that connect them in names. */
    private static boolean isWord(String word) {
        return !word.isEmpty() && word.codePoints().allMatch(c -> Character.isLetter(c) || " .-'\u2019".indexOf(c) >= 0);
    }

    private static boolean isTelephoneNumber(String id, int digits, int signs) {
        if (id.charAt(0) == '+') {
            return digits <= 15 && onlyDivided(id, 1);
        }
        if (id.startsWith("0031")) {
            return digits == DIGITS_OF_DUTCH_NUMBER + 3 && onlyDivided(id, 0);
        }
        boolean mobile = id.startsWith("06");
        boolean dutch = digits == DIGITS_OF_DUTCH_NUMBER && (id.charAt(0) == '0' || id.startsWith("(0"));
        return dutch && (mobile || signs > 0) && onlyDivided(id, 0);
    }

    /** Returns whether there are only digits, and characters used between the digits of a telephone number. */
    private static boolean onlyDivided(String id, int from) {
        for (int i = from; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!isDigit(c) && " -.()/".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether an id is an account number by ISO 13616: country, two check digits, and a number that is 1 modulo 97. */
    private static boolean isAccountNumber(String id) {
        if (!isCountryBefore(id)) {
            return false;
        }
        StringBuilder plain = new StringBuilder(LONGEST_IBAN);
        int digits = 0;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (isDivider(c)) {
                continue;
            }
            if (Character.digit(c, Character.MAX_RADIX) < 0 || c > 'z' || plain.length() == LONGEST_IBAN) {
                return false;
            }
            plain.append(c);
            digits += isDigit(c) ? 1 : 0;
        }
        if (plain.length() < SHORTEST_IBAN || digits < FEWEST_DIGITS_OF_IBAN) {
            return false;
        }
        int rest = 0;
        for (int i = 0; i < plain.length(); i++) {
            int value = Character.digit(plain.charAt((i + 4) % plain.length()), Character.MAX_RADIX);
            rest = (value < 10 ? rest * 10 + value : rest * 100 + value) % 97;
        }
        return rest == 1;
    }

    /** Returns whether an id begins with two letters and two digits, with any separators. Hardly any other id does. */
    private static boolean isCountryBefore(String id) {
        int found = 0;
        for (int i = 0; i < id.length() && found < 4; i++) {
            char c = id.charAt(i);
            if (!isDivider(c)) {
                if (found < 2 ? !isLatinLetter(c) : !isDigit(c)) {
                    return false;
                }
                found++;
            }
        }
        return found == 4;
    }

    private static boolean isDivider(char c) {
        return c == ' ' || c == '.' || c == '-';
    }

    private static boolean isLatinLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
