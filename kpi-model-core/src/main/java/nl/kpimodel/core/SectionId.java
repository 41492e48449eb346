package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Locale;

/**
 * A section of the participants' questionnaire, such as {@code 4a}: life domain and letter.
 *
 * <p>The natural order is by domain, then letter.
 *
 * @param domain number of the life domain (<i>leefgebied</i>), 1 to 999
 * @param letter the section's letter, {@code a} to {@code z}
 */
public record SectionId(int domain, char letter) implements Comparable<SectionId> {
    private static final String WAY_OUT = "a section of the participants' questionnaire reads like 4a.";
    private static final Comparator<SectionId> MODEL_ORDER =
            Comparator.comparingInt(SectionId::domain).thenComparing(SectionId::letter);

    /**
     * Creates an id from its parts.
     *
     * @throws IllegalArgumentException if an invariant of the class is violated
     */
    public SectionId {
        IdScanner.checked(domain, "The life domain of a section");
        if (letter < 'a' || letter > 'z') {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "The letter of a section has code point %d; it must be a to z.", (int) letter));
        }
    }

    /**
     * Reads an id as leniently as {@link KpiId#parse} does: {@code 4a}, {@code 4A}, {@code 4 a}, {@code 04.a}, {@code 4.a.}. Anything else
     * is refused.
     *
     * @param text the text to read
     * @return the id
     * @throws InvalidIdException if the text is not the id of a section
     */
    @JsonCreator
    public static SectionId of(String text) {
        IdScanner scanner = new IdScanner(text, WAY_OUT);
        int domain = scanner.number();
        scanner.separator();
        char letter = scanner.letter();
        if (letter == 0) {
            throw scanner.unexpected("a letter");
        }
        scanner.skip('.');
        scanner.end();
        return new SectionId(domain, (char) (letter - 'A' + 'a'));
    }

    @Override
    public int compareTo(SectionId other) {
        return MODEL_ORDER.compare(this, other);
    }

    /** Returns the canonical form, for example {@code 4a}. */
    @Override
    @JsonValue
    public String toString() {
        return domain + String.valueOf(letter);
    }
}
