package nl.kpimodel.core.measure;

import java.util.Objects;

/**
 * Words of the model, verbatim (Dutch: <i>citaat</i>).
 *
 * @param place their place in the model
 * @param text the words, in Dutch
 */
public record Quote(QuotePlace place, String text) {
    /**
     * Creates a quote.
     *
     * @throws IllegalArgumentException if the words are blank
     */
    public Quote {
        Objects.requireNonNull(place, "place");
        if (text.isBlank()) {
            throw new IllegalArgumentException("A quote from " + place + " is blank; quote the words that the reading rests on.");
        }
    }
}
