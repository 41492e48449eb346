package nl.kpimodel.core.internal;

import java.util.Locale;
import java.util.Set;
import nl.kpimodel.core.registration.Response;

/**
 * Compares answers to questionnaires. Only this class decides which spellings are the same answer. Case and white space do not matter;
 * accents do.
 */
public final class AnswerText {
    /** Spellings of "not applicable", reduced to letters. */
    private static final Set<String> NOT_APPLICABLE = Set.of("nvt", "nietvantoepassing", "nvtnietvantoepassing", "nietvantoepassingnvt", "notapplicable");

    private static final int SHORTEST = 3;

    private AnswerText() {}

    /** Returns the key that all spellings of one answer share. */
    public static String key(String answer) {
        return CleanText.of(answer).toLowerCase(Locale.ROOT);
    }

    /** Returns whether two texts are the same answer. */
    public static boolean isSame(String one, String other) {
        return one.equals(other) || key(one).equals(key(other));
    }

    /**
     * Returns whether an answer is "not applicable" in one of its usual spellings, such as {@code NVT}, {@code n.v.t.} and {@code niet van
     * toepassing}.
     */
    public static boolean isNotApplicable(String answer) {
        if (answer.equals(Response.NOT_APPLICABLE)) {
            return true;
        }
        if (answer.length() < SHORTEST || !mayBeNotApplicable(answer)) {
            return false;
        }
        StringBuilder letters = new StringBuilder();
        key(answer).chars().filter(Character::isLetter).forEach(letter -> letters.append((char) letter));
        return NOT_APPLICABLE.contains(letters.toString());
    }

    /**
     * Returns whether the first two letters are those of such a spelling or outside ASCII. This quick check runs for every response, and
     * <i>nee</i> is a common answer.
     */
    private static boolean mayBeNotApplicable(String answer) {
        boolean begun = false;
        for (int i = 0; i < answer.length(); i++) {
            char c = answer.charAt(i);
            int small = c | 0x20;
            if (c > '~') {
                return true;
            }
            if (small >= 'a' && small <= 'z') {
                if (begun) {
                    return small == 'v' || small == 'i' || small == 'o';
                }
                if (small != 'n') {
                    return false;
                }
                begun = true;
            }
        }
        return false;
    }
}
