package nl.kpimodel.core;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the sources tell of a questionnaire as a whole.
 *
 * @param questionnaire which one
 * @param name its name, verbatim
 * @param stem the words that every item completes ({@code <project>} stands for the service's name); {@code null} where unknown
 * @param source where it stands
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
     * The words that every item completes.
     *
     * @return the stem, empty where unknown
     */
    public Optional<String> stemText() {
        return Optional.ofNullable(stem);
    }
}
