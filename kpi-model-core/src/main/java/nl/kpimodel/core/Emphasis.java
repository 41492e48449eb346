package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Objects;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.DisplayText;
import org.jspecify.annotations.Nullable;

/**
 * Whether the working group considered a KPI most crucial, which the sources show in bold print (Dutch: <i>vetgedrukte KPI's</i>).
 *
 * <p>The sources differ, and one has lost its bold print. An emphasis therefore always names its source, and is {@link Degree#UNKNOWN}
 * rather than {@link Degree#NO} if no source shows it.
 *
 * @param degree yes, no or unknown
 * @param source key of the source that shows it; {@code null} if and only if the degree is unknown
 */
public record Emphasis(Degree degree, @Nullable String source) {
    /** Yes, no or unknown. */
    public enum Degree {
        /** The source prints the KPI in bold. */
        YES,
        /** The source has bold print, but not for this KPI. */
        NO,
        /** No source shows it. */
        UNKNOWN;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Degree of(String text) {
            return CodeText.constant(values(), text, "degree of emphasis");
        }
    }

    /** The emphasis that no source shows. */
    public static final Emphasis UNKNOWN = new Emphasis(Degree.UNKNOWN, null);

    /**
     * Creates an emphasis.
     *
     * @throws IllegalArgumentException if a known degree names no source, or an unknown one does
     */
    public Emphasis {
        Objects.requireNonNull(degree, "degree");
        Texts.requireOptionalText(source, "source of an emphasis");
        if ((degree == Degree.UNKNOWN) != (source == null)) {
            throw new IllegalArgumentException("An emphasis of degree " + degree + " has "
                    + (source == null ? "no source" : "the source " + DisplayText.quoted(source))
                    + "; YES and NO name their source, UNKNOWN has none.");
        }
    }

    /**
     * Returns the emphasis that a source shows.
     *
     * @param emphasised whether the source prints the KPI in bold
     * @param source key of the source
     * @return the emphasis
     */
    public static Emphasis of(boolean emphasised, String source) {
        return new Emphasis(emphasised ? Degree.YES : Degree.NO, source);
    }
}
