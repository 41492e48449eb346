package nl.kpimodel.core;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the sources say about a questionnaire as a whole.
 *
 * @param questionnaire the questionnaire
 * @param name its name, verbatim
 * @param stem the words that every item completes ({@code <project>} is a placeholder for the name of the service); {@code null} if unknown
 * @param source its place in the sources
 */
public record QuestionnaireText(
        Questionnaire questionnaire, String name, @Nullable String stem, SourceReference source) {
    /**
     * Creates the text.
     *
     * @throws IllegalArgumentException if a text is blank
     */
    public QuestionnaireText {
        Objects.requireNonNull(questionnaire, "questionnaire");
        Texts.requireText(name, "name of a questionnaire");
        Texts.requireOptionalText(stem, "stem of a questionnaire");
        Objects.requireNonNull(source, "source");
    }

    /**
     * Returns the words that every item completes.
     *
     * @return the stem, empty if unknown
     */
    public Optional<String> stemText() {
        return Optional.ofNullable(stem);
    }
}
