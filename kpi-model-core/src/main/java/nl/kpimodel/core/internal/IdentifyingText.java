package nl.kpimodel.core.internal;

import java.util.Set;
import nl.kpimodel.core.CitizenNumber;

/**
 * Recognises ids that say who somebody is: a name, an e-mail address, a telephone number or the number of a bank account (IBAN). Unlike a citizen
 * number none of these can be recognised for certain, so they are warned about, and not shown.
 */
public final class IdentifyingText {
    private static final int SHORTEST_IBAN = 15;
    /** Of the European ones, which a UUID without its hyphens is longer than. */
    private static final int LONGEST_IBAN = 31;
    private static final int FEWEST_DIGITS_OF_IBAN = 4;
    private static final int DIGITS_OF_DUTCH_NUMBER = 10;
    /** Words within Dutch surnames. */
    private static final Set<String> PARTICLES =
            Set.of("van", "von", "de", "den", "der", "het", "'t", "ten", "ter", "te", "op", "in", "aan", "bij", "el", "al", "la", "le", "da", "dos", "di", "du");

    private IdentifyingText() {}

    /** Whether an id, in its normal form, looks like one of the four. */
    public static boolean isLikely(String id) {
        if (id.length() < DIGITS_OF_DUTCH_NUMBER && endsWithDigit(id) && id.indexOf('@') < 0) {
            // Most ids are: too short for a number of the two kinds, and no name.
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
                // No name and no telephone number, as nearly every id.
                return isMailAddress(id) || isAccountNumber(id);
            }
        }
        return isMailAddress(id)
                || digits == 0 && letters > 2 && signs > 0 && isName(id)
                || letters == 0 && digits >= DIGITS_OF_DUTCH_NUMBER && isTelephoneNumber(id, digits, signs);
    }

    /** Whether an id may be shown in a finding, a log or a report: it says nothing of a person, as far as its form shows. */
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

    /** Two words or more that begin with a capital, initials and particles included; or two words with a comma between them. */
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

    /** Letters, and what connects them in names. */
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

    /** Whether there is nothing but digits and what people write between the digits of a telephone number. */
    private static boolean onlyDivided(String id, int from) {
        for (int i = from; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!isDigit(c) && " -.()/".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** ISO 13616: country, two check digits, and a number that is one more than a multiple of 97. */
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

    /** Whether an id begins with two letters and two digits, which hardly any other id does, however people divide them. */
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
