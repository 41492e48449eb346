package nl.kpimodel.core;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
public record QuestionnaireItem(
        ItemId id, LifeDomain domain, @Nullable String sectionTitle, @Nullable String text, SourceReference source) {
    /**
     * Creates an item.
     *
     * @throws IllegalArgumentException if a text is blank or the domain is not the one that the id names
     */
    public QuestionnaireItem {
        Objects.requireNonNull(id, "id");
        Texts.requireOptionalText(sectionTitle, "section title of an item");
        Texts.requireOptionalText(text, "text of an item");
        Objects.requireNonNull(source, "source");
        if (id.domain() != domain.number()) {
            throw new IllegalArgumentException(
                    "Item " + id + " is in life domain " + domain.number() + "; its id says " + id.domain() + ".");
        }
    }

    /**
     * Returns the words of the item.
     *
     * @return the text, empty if the sources do not give it
     */
    public Optional<String> asText() {
        return Optional.ofNullable(text);
    }

    /**
     * Returns the title of the section of the item.
     *
     * @return the title, empty if the sources do not give it
     */
    public Optional<String> sectionTitleText() {
        return Optional.ofNullable(sectionTitle);
    }
}
