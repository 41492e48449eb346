package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An intended effect (Dutch: <i>beoogd effect</i>): what social work aims to achieve, shared by a group of impact KPIs.
 *
 * @param id the id, for example {@code E 1.1}; its first number is that of {@code domain}
 * @param domain the life domain (<i>leefgebied</i>)
 * @param text the words of the model
 * @param variants other readings in the same edition
 * @param source its place in the sources
 */
public record IntendedEffect(
        Id id, LifeDomain domain, String text, List<Variant> variants, Source.Reference source) {
    /**
     * Creates an intended effect.
     *
     * @throws IllegalArgumentException if the text is blank or the domain is not the one that the id names
     */
    public IntendedEffect {
        Objects.requireNonNull(id, "id");
        Texts.requireText(text, "text of an intended effect");
        variants = List.copyOf(variants);
        Objects.requireNonNull(source, "source");
        if (id.domain() != domain.number()) {
            throw new IllegalArgumentException(
                    "Intended effect " + id + " is in life domain " + domain.number() + "; its id says " + id.domain() + ".");
        }
    }

    /**
     * Another reading of a text: the same content in other words, elsewhere in the sources of the edition.
     *
     * @param text the other reading, verbatim
     * @param source its place in the sources
     */
    public record Variant(String text, Source.Reference source) {
        /**
         * Creates a variant.
         *
         * @throws IllegalArgumentException if the text is blank
         */
        public Variant {
            Texts.requireText(text, "text of a variant");
            Objects.requireNonNull(source, "source");
        }
    }

    /**
     * The id of an intended effect (Dutch: <i>beoogd effect</i>), such as {@code E 1.1}: life domain and number within it.
     *
     * <p>Two other ids look similar: {@code E 1.1.1} is an effect indicator ({@link KpiId}), and {@code E1} is an item of the
     * professionals' questionnaire ({@link ItemId}). All numbers are 1 to 999. The natural order is by domain, then by number.
     *
     * @param domain number of the life domain (<i>leefgebied</i>)
     * @param number number within the domain
     */
    public record Id(int domain, int number) implements Comparable<Id> {
        private static final String WAY_OUT = "an id of an intended effect reads like E 1.1.";

        /**
         * Creates an id from its parts.
         *
         * @throws IllegalArgumentException if a number is not 1 to 999
         */
        public Id {
            IdScanner.checked(domain, "The life domain of an intended effect");
            IdScanner.checked(number, "The number of an intended effect");
        }

        /**
         * Reads the text form: the same as {@link #parse}, for constants in code, JSON and request parameters.
         *
         * @param text the id, for example {@code E 4.1}
         * @return the id
         * @throws InvalidIdException if the text is not the id of an intended effect
         */
        @JsonCreator
        public static Id of(String text) {
            return parse(text);
        }

        /**
         * Reads an id as leniently as {@link KpiId#parse} does: {@code E 1.1}, {@code E1.1}, {@code e-1.1}, {@code E 01.01},
         * {@code E 1.1.}. Anything else is refused.
         *
         * @param text the text to read
         * @return the id
         * @throws InvalidIdException if the text is not the id of an intended effect; the message says what is wrong and where
         */
        public static Id parse(CharSequence text) {
            IdScanner scanner = new IdScanner(text, WAY_OUT);
            if (scanner.letter() != 'E') {
                throw scanner.refuse("does not begin with E");
            }
            scanner.separator();
            int domain = scanner.number();
            if (!scanner.skip('.')) {
                throw scanner.atEnd()
                        ? scanner.refuse("has one number and so names an item of the professionals' questionnaire")
                        : scanner.unexpected("a dot");
            }
            int number = scanner.number();
            scanner.skip('.');
            if (scanner.peek() >= '0' && scanner.peek() <= '9') {
                throw scanner.refuse("has more than two numbers; with three it names an effect indicator");
            }
            scanner.end();
            return new Id(domain, number);
        }

        @Override
        public int compareTo(Id other) {
            int order = Integer.compare(domain, other.domain);
            return order != 0 ? order : Integer.compare(number, other.number);
        }

        /** Returns a hash code that is the same in every run. */
        @Override
        public int hashCode() {
            return domain * 1009 + number;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || other instanceof Id that && domain == that.domain && number == that.number;
        }

        /** Returns the canonical form, for example {@code E 1.1}. */
        @Override
        @JsonValue
        public String toString() {
            return "E " + domain + "." + number;
        }
    }
}
