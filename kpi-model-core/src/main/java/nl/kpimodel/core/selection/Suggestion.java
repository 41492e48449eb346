package nl.kpimodel.core.selection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Source;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.registration.RecordType;

/**
 * A KPI or an item to consider, with the reason and the row of the source that gives it (Dutch: <i>suggestie</i>). Immutable.
 *
 * @param kpi the KPI; empty if an item is suggested
 * @param item the item; empty if a KPI is suggested
 * @param reason why it is suggested
 * @param from ids of the KPIs and items that led to the suggestion, or the number of a life domain or phase
 * @param source its place in the sources
 * @param newRecords the record types that the KPI counts and that are not yet registered, in the order of {@link RecordType}
 */
public record Suggestion(
        Optional<KpiId> kpi, Optional<ItemId> item, Reason reason, List<String> from, Source.Reference source, List<RecordType> newRecords) {
    /** The reasons to suggest a KPI or item. A later version may add reasons. */
    public enum Reason {
        /** An effect indicator that the effect tables print in the row of an impact KPI. */
        LINKED_INDICATOR,
        /** An item that the effect tables print in the row of an effect indicator, or of an impact KPI without indicators. */
        LINKED_ITEM,
        /** An effect indicator that an item feeds. */
        FED_INDICATOR,
        /** An impact KPI in whose row the effect tables print an effect indicator or an item. */
        SERVED_IMPACT,
        /**
         * An activity KPI for its phase. The model does not link effects to activities: the KPI describes the process, not the effect.
         * {@link KpiSuggestions} documents the order.
         */
        PROCESS,
        /** A KPI of a life domain. */
        IN_DOMAIN,
        /** An activity KPI of a phase. */
        IN_PHASE,
        /** A KPI that a source prints in bold because the working group considered it most important. */
        EMPHASISED,
        /** A KPI that counts only record types that are already registered. */
        ALREADY_REGISTERED;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Reason of(String text) {
            return CodeText.constant(values(), text, "reason of a suggestion");
        }
    }

    /**
     * Creates a suggestion.
     *
     * @throws IllegalArgumentException if both a KPI and an item are given, or neither
     */
    public Suggestion {
        if (kpi.isPresent() == item.isPresent()) {
            throw new IllegalArgumentException("A suggestion is of a KPI or of an item; give one of the two.");
        }
        Objects.requireNonNull(reason, "reason");
        from = List.copyOf(from);
        Objects.requireNonNull(source, "source");
        newRecords = List.copyOf(newRecords);
    }

    /**
     * Returns the suggested KPI or item.
     *
     * @return the id of the KPI or item
     */
    public String id() {
        return kpi.map(KpiId::toString).or(() -> item.map(ItemId::toString)).orElseThrow();
    }

    /**
     * Returns the reason in words.
     *
     * @param language the language
     * @return sentences that name the source and the additional record types to register
     */
    public String explain(Language language) {
        WordList words = SelectionWords.in(language);
        String reasons = words.filled("suggestion." + reason, id(), String.join(", ", from), source);
        if (newRecords.isEmpty()) {
            return reasons;
        }
        return reasons + " " + words.filled("suggestion.newRecords", newRecords.stream()
                .map(type -> WordList.plural(Terms.in(language).of("unit." + type.key()))).collect(Collectors.joining(", ")));
    }

    /** {@return the tree form} Jackson 2 and 3 write it as JSON. */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree()
                .known("kpi", kpi.map(KpiId::toString))
                .known("item", item.map(ItemId::toString))
                .text("reason", reason)
                .put("from", from)
                .put("source", source.toTree())
                .list("newRecords", newRecords, RecordType::key)
                .both("explanation", this::explain)
                .toMap();
    }

    /** Returns the id and the reason in English. */
    @Override
    public String toString() {
        return id() + ": " + explain(Language.ENGLISH);
    }
}
