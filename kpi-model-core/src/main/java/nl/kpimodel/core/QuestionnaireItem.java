package nl.kpimodel.core;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item of a questionnaire (Dutch: <i>vraag</i>).
 *
 * <p>Of most items the id alone survives in the sources. Then the text is absent; none is ever made up.
 *
 * @param id the id, for example {@code 4a2} or {@code E4.A}
 * @param domain the life domain (<i>leefgebied</i>) that the id names
 * @param sectionTitle title of the section; {@code null} where the sources do not tell
 * @param text the words after the stem, verbatim; {@code null} where the sources do not tell
 * @param source where it stands
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
                    "Item " + id + " stands in life domain " + domain.number() + "; its id says " + id.domain() + ".");
        }
    }

    /**
     * The words of the item.
     *
     * @return the text, empty where the sources do not tell
     */
    public Optional<String> asText() {
        return Optional.ofNullable(text);
    }

    /**
     * The title of the section that the item stands in.
     *
     * @return the title, empty where the sources do not tell
     */
    public Optional<String> sectionTitleText() {
        return Optional.ofNullable(sectionTitle);
    }
}
