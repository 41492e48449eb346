package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.internal.DisplayText;

/**
 * The id of a questionnaire item (Dutch: <i>vraag</i>): {@code 4a2} in the participants' questionnaire, {@code E1} or {@code E4.A} in the
 * professionals'.
 *
 * <p>Invariants:
 * <ul>
 *   <li>an item of {@link Questionnaire#PARTICIPANT} has a life domain, a section {@code a} to {@code z} and a number from 1;
 *   <li>an item of {@link Questionnaire#PROFESSIONAL} has a life domain and either no section ({@code ""}) or a section {@code A} to {@code
 *       Z}; its number is 0.
 * </ul>
 *
 * <p>{@code E1} is an item; {@code E 1.1} is an {@link IntendedEffect.Id} and {@code E 1.1.1} a {@link KpiId}.
 *
 * <p>The natural order: participants' items by domain, section and number, then the professionals' items by domain and part.
 *
 * @param questionnaire the questionnaire of the item
 * @param domain number of the life domain (<i>leefgebied</i>)
 * @param section the section's letter, or the empty string
 * @param number number within the section, 0 for an item of the professionals' questionnaire
 */
public record ItemId(Questionnaire questionnaire, int domain, String section, int number) implements Comparable<ItemId>, Serializable {
    private static final String WAY_OUT = "an id of an item reads like 4a2 (participants) or E1 or E4.A (professionals).";

    /**
     * Creates an id from its parts.
     *
     * @throws IllegalArgumentException if an invariant of the class is violated
     */
    public ItemId {
        Objects.requireNonNull(questionnaire, "questionnaire");
        Objects.requireNonNull(section, "section");
        IdScanner.checked(domain, "The life domain of an item");
        if (questionnaire == Questionnaire.PARTICIPANT) {
            IdScanner.checked(number, "The number of an item");
            requireSection(section, 'a', 'z');
        } else {
            if (number != 0) {
                throw new IllegalArgumentException(String.format(Locale.ROOT,
                        "The number of an item of the professionals' questionnaire is %d; it must be 0.", number));
            }
            if (!section.isEmpty()) {
                requireSection(section, 'A', 'Z');
            }
        }
    }

    private static void requireSection(String section, char first, char last) {
        if (section.length() != 1 || section.charAt(0) < first || section.charAt(0) > last) {
            throw new IllegalArgumentException(
                    "The section of an item is " + DisplayText.quoted(section) + "; it must be one letter " + first + " to " + last + ".");
        }
    }

    /**
     * Reads the text form: the same as {@link #parse}, for constants in code, JSON and request parameters.
     *
     * @param text the id, for example {@code 4a2}
     * @return the id
     * @throws InvalidIdException if the text is not the id of an item
     */
    @JsonCreator
    public static ItemId of(String text) {
        return parse(text);
    }

    /**
     * Reads an id as leniently as {@link KpiId#parse} does: {@code 4a2}, {@code 4A2}, {@code 4-a-02}, {@code E4.A}, {@code e 4.a}, {@code E4A},
     * {@code E1}. Anything else is refused, including {@code E 1.1}, which is an {@link IntendedEffect.Id}.
     *
     * @param text the text to read
     * @return the id
     * @throws InvalidIdException if the text is not the id of an item; the message says what is wrong and where
     */
    public static ItemId parse(CharSequence text) {
        IdScanner scanner = new IdScanner(text, WAY_OUT);
        char first = scanner.letter();
        if (first == 0) {
            return participant(scanner);
        }
        if (first != 'E') {
            throw scanner.refuse("begins with " + first + ", where an item begins with a number or with E");
        }
        return professional(scanner);
    }

    private static ItemId participant(IdScanner scanner) {
        int domain = scanner.number();
        scanner.separator();
        char section = scanner.letter();
        if (section == 0) {
            throw scanner.unexpected("the letter of a section");
        }
        scanner.separator();
        int number = scanner.number();
        scanner.end();
        return new ItemId(Questionnaire.PARTICIPANT, domain, String.valueOf((char) (section - 'A' + 'a')), number);
    }

    private static ItemId professional(IdScanner scanner) {
        scanner.separator();
        int domain = scanner.number();
        String section = "";
        if (!scanner.atEnd()) {
            scanner.separator();
            char part = scanner.letter();
            if (part == 0) {
                throw scanner.peek() >= '0' && scanner.peek() <= '9'
                        ? scanner.refuse("has a second number and so names an intended effect or an effect indicator")
                        : scanner.unexpected("a letter");
            }
            section = String.valueOf(part);
        }
        scanner.end();
        return new ItemId(Questionnaire.PROFESSIONAL, domain, section, 0);
    }

    /** {@return the section of the participants' questionnaire that has the item, empty for an item of the professionals' questionnaire} */
    public Optional<Section> sectionId() {
        return questionnaire == Questionnaire.PARTICIPANT
                ? Optional.of(new Section(domain, section.charAt(0)))
                : Optional.empty();
    }

    @Override
    public int compareTo(ItemId other) {
        int order = questionnaire.compareTo(other.questionnaire);
        order = order != 0 ? order : Integer.compare(domain, other.domain);
        order = order != 0 ? order : section.compareTo(other.section);
        return order != 0 ? order : Integer.compare(number, other.number);
    }

    /** Returns a hash code that is the same in every run. */
    @Override
    public int hashCode() {
        return ((questionnaire.ordinal() * 31 + domain) * 31 + section.hashCode()) * 31 + number;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return this == other
                || other instanceof ItemId that
                        && questionnaire == that.questionnaire
                        && domain == that.domain
                        && number == that.number
                        && section.equals(that.section);
    }

    /** Returns the canonical form, for example {@code 4a2} or {@code E4.A}. */
    @Override
    @JsonValue
    public String toString() {
        if (questionnaire == Questionnaire.PARTICIPANT) {
            return domain + section + number;
        }
        return section.isEmpty() ? "E" + domain : "E" + domain + "." + section;
    }

    /**
     * A section of the participants' questionnaire, such as {@code 4a}: life domain and letter.
     *
     * <p>The natural order is by domain, then letter.
     *
     * @param domain number of the life domain (<i>leefgebied</i>), 1 to 999
     * @param letter the section's letter, {@code a} to {@code z}
     */
    public record Section(int domain, char letter) implements Comparable<Section> {
        private static final String WAY_OUT = "a section of the participants' questionnaire reads like 4a.";
        private static final Comparator<Section> MODEL_ORDER =
                Comparator.comparingInt(Section::domain).thenComparing(Section::letter);

        /**
         * Creates an id from its parts.
         *
         * @throws IllegalArgumentException if an invariant of the class is violated
         */
        public Section {
            IdScanner.checked(domain, "The life domain of a section");
            if (letter < 'a' || letter > 'z') {
                throw new IllegalArgumentException(String.format(Locale.ROOT,
                        "The letter of a section has code point %d; it must be a to z.", (int) letter));
            }
        }

        /**
         * Reads an id as leniently as {@link KpiId#parse} does: {@code 4a}, {@code 4A}, {@code 4 a}, {@code 04.a}, {@code 4.a.}. Anything
         * else is refused.
         *
         * @param text the text to read
         * @return the id
         * @throws InvalidIdException if the text is not the id of a section
         */
        @JsonCreator
        public static Section of(String text) {
            IdScanner scanner = new IdScanner(text, WAY_OUT);
            int domain = scanner.number();
            scanner.separator();
            char letter = scanner.letter();
            if (letter == 0) {
                throw scanner.unexpected("a letter");
            }
            scanner.skip('.');
            scanner.end();
            return new Section(domain, (char) (letter - 'A' + 'a'));
        }

        @Override
        public int compareTo(Section other) {
            return MODEL_ORDER.compare(this, other);
        }

        /** Returns the canonical form, for example {@code 4a}. */
        @Override
        @JsonValue
        public String toString() {
            return domain + String.valueOf(letter);
        }
    }
}
