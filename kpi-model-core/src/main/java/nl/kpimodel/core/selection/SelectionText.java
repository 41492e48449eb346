package nl.kpimodel.core.selection;

import java.util.Optional;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.internal.CleanText;

/**
 * Checks the texts of an organisation in a selection. A blank text counts as absent. An apparent citizen number is refused, so that a
 * selection can be shown anywhere.
 */
final class SelectionText {
    /** The largest length of a text. */
    static final int LONGEST = 2_000;

    /** The largest number of elements of a list. */
    static final int MOST = 1_000;

    private SelectionText() {}

    /** Returns what is wrong with a normalised text. */
    static Optional<SelectionFinding.Kind> fault(String clean) {
        if (clean.length() > LONGEST) {
            return Optional.of(SelectionFinding.Kind.TEXT_TOO_LONG);
        }
        return CitizenNumber.standsIn(clean) ? Optional.of(SelectionFinding.Kind.CITIZEN_NUMBER) : Optional.empty();
    }

    static Optional<String> optional(Optional<String> text, String what) {
        Optional<String> clean = text.map(CleanText::ofLines).filter(each -> !each.isBlank());
        clean.flatMap(SelectionText::fault).ifPresent(fault -> {
            throw new IllegalArgumentException("The " + what + (fault == SelectionFinding.Kind.CITIZEN_NUMBER
                    ? " contains what looks like a citizen number; leave the number out."
                    : " is longer than " + LONGEST + " characters; shorten it."));
        });
        return clean;
    }

    static String required(String text, String what) {
        return optional(Optional.of(text), what).orElseThrow(() -> new IllegalArgumentException("The " + what + " is blank; give a text."));
    }

    static void requireSize(int size, String what) {
        if (size > MOST) {
            throw new IllegalArgumentException("There are " + size + " " + what + "; the most is " + MOST + ". Make a selection for each service.");
        }
    }
}
