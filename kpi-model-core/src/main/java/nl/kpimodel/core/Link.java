package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.internal.CodeText;
import org.jspecify.annotations.Nullable;

/**
 * A link of the {@link Linkage}, from the wider to the narrower node: the nodes that it joins, the entries of the model that state it, and
 * whether the sources agree.
 *
 * @param from the wider node
 * @param to the narrower node
 * @param kind the meaning of the link
 * @param origins the entries that state it, in model order; at least one, and more than one if an indicator is on several rows
 * @param agreement whether the sources agree
 * @param variants the other readings behind the agreement: those that lack a disputed link, or the only ones that have it; empty if and
 *         only if the sources agree
 */
public record Link(
        LinkageNode from,
        LinkageNode to,
        Kind kind,
        List<Origin> origins,
        Agreement agreement,
        List<Variant> variants) {
    /**
     * Creates a link.
     *
     * @throws IllegalArgumentException if the kind does not fit the nodes, no entry states the link, or agreement and variants contradict
     *         each other
     */
    public Link {
        Objects.requireNonNull(agreement, "agreement");
        origins = List.copyOf(origins);
        variants = List.copyOf(variants);
        if (kind.from() != from.kind() || kind.to() != to.kind()) {
            throw new IllegalArgumentException("A link " + kind + " goes from a node of kind " + kind.from() + " to one of kind " + kind.to()
                    + "; it was given " + from + " (" + from.kind() + ") and " + to + " (" + to.kind() + ").");
        }
        if (origins.isEmpty()) {
            throw new IllegalArgumentException("The link from " + from + " to " + to + " has no origin; name the entry that says it.");
        }
        if ((agreement == Agreement.AGREED) != variants.isEmpty()) {
            throw new IllegalArgumentException("The link from " + from + " to " + to + " is " + agreement + " and has " + variants.size()
                    + " variants; an agreed link has none, every other at least one.");
        }
    }

    /**
     * Returns the impact KPIs whose rows print the link.
     *
     * @return the ids in model order; empty for a link from a life domain to an intended effect, which has no row
     */
    public List<KpiId> rows() {
        return origins.stream()
                .map(Origin::entry)
                .filter(LinkageNode.Impact.class::isInstance)
                .map(entry -> ((LinkageNode.Impact) entry).id())
                .toList();
    }

    /** Returns the two nodes and the kind of link between them. */
    @Override
    public String toString() {
        return from + " -> " + to + " (" + kind + ", " + agreement + ")";
    }

    /** Whether the sources of an edition agree on a {@link Link} (Dutch: <i>of de bronnen het eens zijn</i>). */
    public enum Agreement {
        /** No source contradicts the link. */
        AGREED,
        /** The leading source has the link, but another reading of the row lacks it. The link counts. */
        DISPUTED,
        /** The leading source lacks the link, but another reading of the row has it. The link is reported but does not count. */
        VARIANT_ONLY;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Agreement of(String text) {
            return CodeText.constant(values(), text, "agreement");
        }
    }

    /**
     * The meaning of a {@link Link}. Every link points from the wider to the narrower node, from life domain towards questionnaire item.
     *
     * <p>A later version of the library may add constants, so a {@code switch} over kinds needs a {@code default}.
     */
    public enum Kind {
        /** The intended effect belongs to the life domain. */
        DOMAIN_HAS_EFFECT(LinkageNode.Kind.DOMAIN, LinkageNode.Kind.EFFECT),
        /** The impact KPI belongs to the life domain, and the edition names no intended effect for it. The draft of 2021 has such links. */
        DOMAIN_HAS_IMPACT_KPI(LinkageNode.Kind.DOMAIN, LinkageNode.Kind.IMPACT),
        /** The impact KPI belongs to the intended effect. */
        EFFECT_HAS_IMPACT_KPI(LinkageNode.Kind.EFFECT, LinkageNode.Kind.IMPACT),
        /** The effect indicator is on the row of the impact KPI. */
        IMPACT_HAS_INDICATOR(LinkageNode.Kind.IMPACT, LinkageNode.Kind.INDICATOR),
        /** The participants' item is on the row of the impact KPI, which has no indicator (I 4.2.2 and item 5b2). */
        IMPACT_ASKS_ITEM(LinkageNode.Kind.IMPACT, LinkageNode.Kind.PARTICIPANT_ITEM),
        /** The professionals' item is on the row of the impact KPI, which has no indicator. */
        IMPACT_ASKS_PROFESSIONALS(LinkageNode.Kind.IMPACT, LinkageNode.Kind.PROFESSIONAL_ITEM),
        /** The participants' item is on a row of the effect indicator. */
        INDICATOR_ASKS_ITEM(LinkageNode.Kind.INDICATOR, LinkageNode.Kind.PARTICIPANT_ITEM),
        /** The professionals' item is on a row of the effect indicator. */
        INDICATOR_ASKS_PROFESSIONALS(LinkageNode.Kind.INDICATOR, LinkageNode.Kind.PROFESSIONAL_ITEM);

        private final LinkageNode.Kind from;
        private final LinkageNode.Kind to;

        Kind(LinkageNode.Kind from, LinkageNode.Kind to) {
            this.from = from;
            this.to = to;
        }

        /** {@return the kind of node where such a link begins} */
        public LinkageNode.Kind from() {
            return from;
        }

        /** {@return the kind of node where such a link ends} */
        public LinkageNode.Kind to() {
            return to;
        }

        /** Returns the only kind of link between nodes of these two kinds. */
        static Kind between(LinkageNode.Kind from, LinkageNode.Kind to) {
            for (Kind kind : values()) {
                if (kind.from == from && kind.to == to) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("No link goes from a node of kind " + from + " to one of kind " + to + ".");
        }

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Kind of(String text) {
            return CodeText.constant(values(), text, "kind of link");
        }
    }

    /**
     * The origin of a {@link Link}: the entry of the model that states it, and its place in the sources (Dutch: <i>herkomst</i>).
     *
     * @param entry the entry that states the link: the intended effect for a link from its life domain, otherwise the impact KPI of the row
     * @param source the place of the entry in the sources
     */
    public record Origin(LinkageNode entry, Source.Reference source) {
        /** Creates an origin. */
        public Origin {
            Objects.requireNonNull(entry, "entry");
            Objects.requireNonNull(source, "source");
        }
    }

    /**
     * A row of the effect tables (Dutch: <i>definitielijst effecten indicatoren</i>): the indicators of an impact KPI, and the items that
     * feed them. The linkage is built from these rows, and each link names its row.
     *
     * @param impact the impact KPI of the row
     * @param indicators the effect indicators, in printed order; empty if the cell is empty
     * @param items the participants' items; empty if the cell is empty
     * @param professionalItems the professionals' items; empty if the cell is empty
     * @param printedItems the cell of the participants' items as printed ({@code 4b1-5}); {@code null} if it is empty
     * @param printedProfessionalItems the cell of the professionals' items as printed; {@code null} if it is empty
     * @param note a note printed instead of an indicator; {@code null} if absent
     * @param variants other readings
     * @param source its place in the sources
     */
    public record Row(
            KpiId impact,
            List<KpiId> indicators,
            List<ItemId> items,
            List<ItemId> professionalItems,
            @Nullable String printedItems,
            @Nullable String printedProfessionalItems,
            @Nullable String note,
            List<Variant> variants,
            Source.Reference source) {
        /**
         * Creates a row.
         *
         * @throws IllegalArgumentException if an id occurs twice or is of the wrong kind
         */
        public Row {
            indicators = List.copyOf(indicators);
            items = List.copyOf(items);
            professionalItems = List.copyOf(professionalItems);
            Texts.requireOptionalText(printedItems, "printed items of a link row");
            Texts.requireOptionalText(printedProfessionalItems, "printed professional items of a link row");
            Texts.requireOptionalText(note, "note of a link row");
            variants = List.copyOf(variants);
            Objects.requireNonNull(source, "source");
            require(impact.layer() == Layer.IMPACT, impact, "an impact KPI", impact);
            for (KpiId indicator : indicators) {
                require(indicator.layer() == Layer.EFFECT, indicator, "an effect indicator", impact);
            }
            for (ItemId item : items) {
                require(item.questionnaire() == Questionnaire.PARTICIPANT, item, "an item for participants", impact);
            }
            for (ItemId item : professionalItems) {
                require(item.questionnaire() == Questionnaire.PROFESSIONAL, item, "an item for professionals", impact);
            }
            requireDistinct(indicators, impact);
            requireDistinct(items, impact);
            requireDistinct(professionalItems, impact);
        }

        private static void require(boolean holds, Object id, String kind, KpiId row) {
            if (!holds) {
                throw new IllegalArgumentException("The link row of " + row + " has " + id + " where " + kind + " belongs.");
            }
        }

        private static void requireDistinct(List<?> ids, KpiId row) {
            for (int i = 1; i < ids.size(); i++) {
                if (ids.subList(0, i).contains(ids.get(i))) {
                    throw new IllegalArgumentException("The link row of " + row + " has " + ids.get(i) + " twice.");
                }
            }
        }

        /** {@return the note printed instead of an indicator, empty if absent} */
        public Optional<String> noteText() {
            return Optional.ofNullable(note);
        }
    }

    /**
     * Another reading of the items of a {@link Row}, elsewhere in the sources. The row itself takes precedence.
     *
     * @param items all participants' items according to this source
     * @param professionalItems all professionals' items according to this source
     * @param note what differs, in English; {@code null} if it is obvious
     * @param source its place in the sources
     */
    public record Variant(
            List<ItemId> items, List<ItemId> professionalItems, @Nullable String note, Source.Reference source) {
        /** Creates a variant. */
        public Variant {
            items = List.copyOf(items);
            professionalItems = List.copyOf(professionalItems);
            Texts.requireOptionalText(note, "note of a link variant");
            Objects.requireNonNull(source, "source");
        }
    }
}
