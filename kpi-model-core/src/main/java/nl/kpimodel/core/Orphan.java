package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.internal.CodeText;
import org.jspecify.annotations.Nullable;

/**
 * A node that cannot be measured because the effect tables leave it unlinked: an impact KPI without an indicator, an indicator without an
 * impact KPI, or an item that feeds no indicator (Dutch: <i>wees</i>).
 *
 * @param node the node
 * @param reason what it lacks
 * @param note the note that its row prints instead; {@code null} if there is none
 * @param rows where the tables show it: the row of an impact KPI, or the rows that ask an item; empty if no row has it
 */
public record Orphan(LinkageNode node, Reason reason, @Nullable String note, List<LinkOrigin> rows) {
    /** What an orphan lacks. A later version of the library may add constants, so a {@code switch} needs a {@code default}. */
    public enum Reason {
        /** The effect tables have no row for the impact KPI. */
        NO_ROW,
        /** The row of the impact KPI has neither an indicator nor an item. */
        EMPTY_ROW,
        /** The row of the impact KPI has items but no indicator, as for I 4.2.2. */
        ITEMS_WITHOUT_INDICATOR,
        /** The effect indicator is on no row. */
        INDICATOR_ON_NO_ROW,
        /** The item is only on rows without an indicator, as for 5b2. */
        FEEDS_NO_INDICATOR,
        /** The item is on no row. */
        ITEM_ON_NO_ROW;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Reason of(String text) {
            return CodeText.constant(values(), text, "reason of an orphan");
        }
    }

    /** Creates an orphan. */
    public Orphan {
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(reason, "reason");
        Texts.requireOptionalText(note, "note of an orphan");
        rows = List.copyOf(rows);
    }

    /**
     * Returns the note that the row prints instead of an indicator.
     *
     * @return the note, for example {@code Zie vragenlijst professionals} at I 5.3.1; empty if there is none
     */
    public Optional<String> noteText() {
        return Optional.ofNullable(note);
    }
}
