package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.internal.CodeText;
import org.jspecify.annotations.Nullable;

/** The two questionnaires (Dutch: <i>vragenlijsten</i>) behind the effect indicators. Source: handleiding 2025, chapter 5, step 4. */
public enum Questionnaire {
    /**
     * The questionnaire for participants (<i>Basisvragenlijst deelnemers</i>), asked afterwards. Its items have ids such as {@code 4a2}.
     */
    PARTICIPANT("deelnemers"),
    /**
     * The questionnaire for professionals (<i>Vragenlijst professionals</i>), used if participants cannot be asked. Its items have ids such
     * as {@code E4.A}.
     */
    PROFESSIONAL("professionals");

    private final String dutchTerm;

    Questionnaire(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /** {@return the Dutch term, for example {@code deelnemers}} Files may use it instead of the code. */
    public String dutchTerm() {
        return dutchTerm;
    }

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it, or the Dutch term
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static Questionnaire of(String text) {
        return CodeText.constant(values(), Questionnaire::dutchTerm, text, "questionnaire");
    }

    /**
     * An item of a questionnaire (Dutch: <i>vraag</i>).
     *
     * <p>For most items the sources have only the id. The text is then absent; it is never made up.
     *
     * @param id the id, for example {@code 4a2} or {@code E4.A}
     * @param domain the life domain (<i>leefgebied</i>) that the id names
     * @param sectionTitle title of the section; {@code null} if the sources do not give it
     * @param text the words after the stem, verbatim; {@code null} if the sources do not give them
     * @param source its place in the sources
     */
    public record Item(
            ItemId id, LifeDomain domain, @Nullable String sectionTitle, @Nullable String text, Source.Reference source) {
        /**
         * Creates an item.
         *
         * @throws IllegalArgumentException if a text is blank or the domain is not the one that the id names
         */
        public Item {
            Objects.requireNonNull(id, "id");
            Texts.requireOptionalText(sectionTitle, "section title of an item");
            Texts.requireOptionalText(text, "text of an item");
            Objects.requireNonNull(source, "source");
            if (id.domain() != domain.number()) {
                throw new IllegalArgumentException(
                        "Item " + id + " is in life domain " + domain.number() + "; its id says " + id.domain() + ".");
            }
        }

        /** {@return the words of the item, empty if the sources do not give them} */
        public Optional<String> asText() {
            return Optional.ofNullable(text);
        }

        /** {@return the title of the section of the item, empty if the sources do not give it} */
        public Optional<String> sectionTitleText() {
            return Optional.ofNullable(sectionTitle);
        }
    }

    /**
     * What the sources say about a questionnaire as a whole.
     *
     * @param questionnaire the questionnaire
     * @param name its name, verbatim
     * @param stem the words that every item completes ({@code <project>} is a placeholder for the name of the service); {@code null} if
     *         unknown
     * @param source its place in the sources
     */
    public record Text(
            Questionnaire questionnaire, String name, @Nullable String stem, Source.Reference source) {
        /**
         * Creates the text.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Text {
            Objects.requireNonNull(questionnaire, "questionnaire");
            Texts.requireText(name, "name of a questionnaire");
            Texts.requireOptionalText(stem, "stem of a questionnaire");
            Objects.requireNonNull(source, "source");
        }

        /** {@return the words that every item completes, empty if unknown} */
        public Optional<String> stemText() {
            return Optional.ofNullable(stem);
        }
    }
}
