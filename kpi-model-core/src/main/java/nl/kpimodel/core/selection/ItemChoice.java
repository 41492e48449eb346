package nl.kpimodel.core.selection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.InvalidIdException;
import nl.kpimodel.core.ItemId.Section;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.UnknownIdException;
import nl.kpimodel.core.internal.DisplayText;
import org.jspecify.annotations.Nullable;

/**
 * One choice from a questionnaire (Dutch: <i>gekozen vraag of onderdeel</i>): a section of the participants' questionnaire, such as {@code
 * 4a}, or a single item, such as {@code 2b2} or {@code E4.A}. The manual uses both kinds: "E2b2 sociale betrokkenheid, 3.c. participatie"
 * (handleiding 2025, chapter 5, project "Eenzame ouderen"). Immutable.
 */
public final class ItemChoice {
    private final @Nullable Section section;
    private final @Nullable ItemId item;

    private ItemChoice(@Nullable Section section, @Nullable ItemId item) {
        this.section = section;
        this.item = item;
    }

    /**
     * {@return the choice of a whole section}
     *
     * @param section the section
     */
    public static ItemChoice of(ItemId.Section section) {
        return new ItemChoice(Objects.requireNonNull(section, "section"), null);
    }

    /**
     * {@return the choice of a single item}
     *
     * @param item the item
     */
    public static ItemChoice of(ItemId item) {
        return new ItemChoice(null, Objects.requireNonNull(item, "item"));
    }

    /**
     * Reads the text form, as leniently as {@link ItemId.Section#of} and {@link ItemId#parse} do: {@code 4a}, {@code 3.c.}, {@code 2b2},
     * {@code E4.A}.
     *
     * @param text the id of a section or item
     * @return the choice
     * @throws IllegalArgumentException if the text is neither
     */
    @JsonCreator
    public static ItemChoice of(String text) {
        try {
            return of(ItemId.Section.of(text));
        } catch (InvalidIdException noSection) {
            try {
                return of(ItemId.of(text));
            } catch (InvalidIdException noItem) {
                throw new IllegalArgumentException(String.format(Locale.ROOT,
                        "%s is no section and no item of a questionnaire; a section reads like 4a, an item like 4a2, E1 or E4.A.", DisplayText.quoted(text)));
            }
        }
    }

    /** {@return the section, empty if a single item is chosen} */
    public Optional<ItemId.Section> section() {
        return Optional.ofNullable(section);
    }

    /** {@return the single item, empty if a section is chosen} */
    public Optional<ItemId> item() {
        return Optional.ofNullable(item);
    }

    /**
     * Returns the items that an edition has for this choice.
     *
     * @param model the edition
     * @return the items in order, at least one
     * @throws UnknownIdException if the edition has no such section or item
     */
    public List<ItemId> items(KpiCatalogue model) {
        if (section == null) {
            return List.of(model.requireItem(Objects.requireNonNull(item)).id());
        }
        List<ItemId> items = model.items(section).stream().map(Questionnaire.Item::id).toList();
        if (items.isEmpty()) {
            throw UnknownIdException.of(model.edition(), section, model.sections());
        }
        return items;
    }

    /** Choices are equal if they choose the same section or the same item. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ItemChoice that && Objects.equals(section, that.section) && Objects.equals(item, that.item);
    }

    @Override
    public int hashCode() {
        return Objects.hash(section, item);
    }

    /** Returns the id in canonical form. */
    @Override
    @JsonValue
    public String toString() {
        return String.valueOf(section == null ? item : section);
    }
}
