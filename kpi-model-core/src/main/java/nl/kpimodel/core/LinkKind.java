package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * The meaning of a {@link Link}. Every link points from the wider to the narrower node, from life domain towards questionnaire item.
 *
 * <p>A later version of the library may add constants, so a {@code switch} over kinds needs a {@code default}.
 */
public enum LinkKind {
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

    LinkKind(LinkageNode.Kind from, LinkageNode.Kind to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Returns the kind of node where such a link begins.
     *
     * @return the kind
     */
    public LinkageNode.Kind from() {
        return from;
    }

    /**
     * Returns the kind of node where such a link ends.
     *
     * @return the kind
     */
    public LinkageNode.Kind to() {
        return to;
    }

    /** Returns the only kind of link between nodes of these two kinds. */
    static LinkKind between(LinkageNode.Kind from, LinkageNode.Kind to) {
        for (LinkKind kind : values()) {
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
    public static LinkKind of(String text) {
        return CodeText.constant(values(), text, "kind of link");
    }
}
