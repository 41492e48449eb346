package nl.kpimodel.core.internal;

import java.util.Locale;
import java.util.Set;
import nl.kpimodel.core.registration.Response;

/**
 * How answers to questionnaires are compared: the only place in the project that decides which spellings are one answer. Case and white space do not
 * matter, accents do.
 */
public final class AnswerText {
    /** Spellings of "not applicable", without anything that is no letter. */
    private static final Set<String> NOT_APPLICABLE = Set.of("nvt", "nietvantoepassing", "nvtnietvantoepassing", "nietvantoepassingnvt", "notapplicable");

    private static final int SHORTEST = 3;

    private AnswerText() {}

    /** What the spellings of one answer have in common. */
    public static String key(String answer) {
        return CleanText.of(answer).toLowerCase(Locale.ROOT);
    }

    /** Whether two texts are one answer. */
    public static boolean isSame(String one, String other) {
        return one.equals(other) || key(one).equals(key(other));
    }

    /** Whether an answer is "not applicable" in one of its usual spellings, such as {@code NVT}, {@code n.v.t.} and {@code niet van toepassing}. */
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

    /** Whether the first two letters are those of such a spelling, or not of ASCII: every response is judged, and <i>nee</i> is a usual answer. */
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
