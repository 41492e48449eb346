package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Locale;

/**
 * The id of a KPI, such as {@code I 4.1.3}, {@code E 4.1.3}, {@code A 13} or {@code K 2} (Dutch: <i>ID</i>).
 *
 * <p>Invariants:
 * <ul>
 *   <li>an id of the layers {@link Layer#IMPACT} and {@link Layer#EFFECT} has three numbers: life domain, intended effect within the
 *       domain, and number within the effect;
 *   <li>an id of the layers {@link Layer#ACTIVITY} and {@link Layer#QUALITY} has one number: {@code domain} and {@code effect} are 0;
 *   <li>each of these numbers is 1 to 999.
 * </ul>
 *
 * <p>A {@link KpiCatalogue} knows whether a KPI with the id exists. Two other ids look similar: {@code E 1.1} is an {@link
 * IntendedEffect.Id}, and {@code E1} is an {@link ItemId}.
 *
 * <p>The natural order is that of the model: layer, then numbers by value ({@code A 2} before {@code A 10}). It agrees with equals.
 *
 * @param layer the layer
 * @param domain number of the life domain (<i>leefgebied</i>), 0 if the layer has none
 * @param effect number of the intended effect (<i>beoogd effect</i>) within the domain, 0 if the layer has none
 * @param number the last number
 */
public record KpiId(Layer layer, int domain, int effect, int number) implements Comparable<KpiId>, Serializable {
    private static final String WAY_OUT = "an id of a KPI reads like I 1.1.1, E 1.1.1, A 1 or K 1.";

    /**
     * Creates an id from its parts.
     *
     * @throws IllegalArgumentException if an invariant of the class is violated
     */
    public KpiId {
        java.util.Objects.requireNonNull(layer, "layer");
        if (layer.depth() == 3) {
            IdScanner.checked(domain, "The life domain of an id");
            IdScanner.checked(effect, "The intended effect of an id");
        } else if (domain != 0 || effect != 0) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "An id of layer %s has one number; got domain %d and effect %d, which must be 0.", layer, domain, effect));
        }
        IdScanner.checked(number, "The last number of an id");
    }

    /**
     * Reads the text form: the same as {@link #parse}, for constants in code, JSON and request parameters.
     *
     * @param text the id, for example {@code A 13}
     * @return the id
     * @throws InvalidIdException if the text is not an id
     */
    @JsonCreator
    public static KpiId of(String text) {
        return parse(text);
    }

    /**
     * Reads an id leniently. The following is accepted:
     * <ul>
     *   <li>white space around the id, including no-break spaces and invisible characters;
     *   <li>an uppercase or lowercase letter: {@code a 13};
     *   <li>nothing, spaces, a dot or a hyphen between letter and number ({@code A13}, {@code A.13}, {@code A-13});
     *   <li>leading zeros, up to three digits in all: {@code A 013};
     *   <li>a dot at the end: {@code I 1.1.1.}.
     * </ul>
     * Anything else is refused.
     *
     * @param text the text to read
     * @return the id
     * @throws InvalidIdException if the text is not an id; the message says what is wrong and where
     */
    public static KpiId parse(CharSequence text) {
        IdScanner scanner = new IdScanner(text, WAY_OUT);
        Layer layer = layerOf(scanner);
        scanner.separator();
        int[] numbers = new int[layer.depth()];
        for (int i = 0; i < numbers.length; i++) {
            if (i > 0 && !scanner.skip('.')) {
                throw tooShort(scanner, layer, i);
            }
            if (i > 0 && scanner.atEnd()) {
                throw tooShort(scanner, layer, i);
            }
            numbers[i] = scanner.number();
        }
        scanner.skip('.');
        scanner.end();
        return layer.depth() == 3
                ? new KpiId(layer, numbers[0], numbers[1], numbers[2])
                : new KpiId(layer, 0, 0, numbers[0]);
    }

    private static Layer layerOf(IdScanner scanner) {
        char letter = scanner.letter();
        for (Layer layer : Layer.values()) {
            if (layer.letter() == letter) {
                return layer;
            }
        }
        throw letter == 0
                ? scanner.unexpected("one of the letters I, E, A and K")
                : scanner.refuse("begins with " + letter + ", which is no layer of the model");
    }

    private static InvalidIdException tooShort(IdScanner scanner, Layer layer, int found) {
        if (!scanner.atEnd()) {
            return scanner.unexpected("a dot");
        }
        if (layer == Layer.EFFECT) {
            return scanner.refuse(found == 2
                    ? "has two numbers and so names an intended effect, not an effect indicator"
                    : "has one number and so names an item of the professionals' questionnaire, not an effect indicator");
        }
        return scanner.refuse("has " + found + (found == 1 ? " number" : " numbers") + " where layer " + layer.letter() + " has "
                + layer.depth());
    }

    @Override
    public int compareTo(KpiId other) {
        int order = layer.compareTo(other.layer);
        order = order != 0 ? order : Integer.compare(domain, other.domain);
        order = order != 0 ? order : Integer.compare(effect, other.effect);
        return order != 0 ? order : Integer.compare(number, other.number);
    }

    /** Returns a hash code that is the same in every run. */
    @Override
    public int hashCode() {
        return ((layer.ordinal() * 31 + domain) * 31 + effect) * 1009 + number;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return this == other
                || other instanceof KpiId that
                        && layer == that.layer
                        && domain == that.domain
                        && effect == that.effect
                        && number == that.number;
    }

    /** Returns the canonical form: letter, one space, the numbers with dots between them. */
    @Override
    @JsonValue
    public String toString() {
        return layer.depth() == 3
                ? layer.letter() + " " + domain + "." + effect + "." + number
                : layer.letter() + " " + number;
    }
}
