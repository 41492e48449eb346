package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * What a {@link Link} says of its two nodes. Every link points from the wider to the narrower: from life domain towards questionnaire item.
 *
 * <p>A later version of the library may add constants: end a {@code switch} over kinds with a {@code default}.
 */
public enum LinkKind {
    /** The intended effect stands in the life domain. */
    DOMAIN_HAS_EFFECT(LinkageNode.Kind.DOMAIN, LinkageNode.Kind.EFFECT),
    /** The impact KPI stands in the life domain, and the edition names no intended effect for it. So in the draft of 2021. */
    DOMAIN_HAS_IMPACT_KPI(LinkageNode.Kind.DOMAIN, LinkageNode.Kind.IMPACT),
    /** The impact KPI stands with the intended effect. */
    EFFECT_HAS_IMPACT_KPI(LinkageNode.Kind.EFFECT, LinkageNode.Kind.IMPACT),
    /** The effect indicator stands on the row of the impact KPI. */
    IMPACT_HAS_INDICATOR(LinkageNode.Kind.IMPACT, LinkageNode.Kind.INDICATOR),
    /** The participants' item stands on the row of the impact KPI, which has no indicator (I 4.2.2 and item 5b2). */
    IMPACT_ASKS_ITEM(LinkageNode.Kind.IMPACT, LinkageNode.Kind.PARTICIPANT_ITEM),
    /** The professionals' item stands on the row of the impact KPI, which has no indicator. */
    IMPACT_ASKS_PROFESSIONALS(LinkageNode.Kind.IMPACT, LinkageNode.Kind.PROFESSIONAL_ITEM),
    /** The participants' item stands on a row of the effect indicator. */
    INDICATOR_ASKS_ITEM(LinkageNode.Kind.INDICATOR, LinkageNode.Kind.PARTICIPANT_ITEM),
    /** The professionals' item stands on a row of the effect indicator. */
    INDICATOR_ASKS_PROFESSIONALS(LinkageNode.Kind.INDICATOR, LinkageNode.Kind.PROFESSIONAL_ITEM);

    private final LinkageNode.Kind from;
    private final LinkageNode.Kind to;

    LinkKind(LinkageNode.Kind from, LinkageNode.Kind to) {
        this.from = from;
        this.to = to;
    }

    /**
     * The kind of node that such a link begins at.
     *
     * @return the kind
     */
    public LinkageNode.Kind from() {
        return from;
    }

    /**
     * The kind of node that such a link ends at.
     *
     * @return the kind
     */
    public LinkageNode.Kind to() {
        return to;
    }

    /** The one kind of link there is between nodes of these two kinds. */
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
     * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
     */
    @JsonCreator
    public static LinkKind of(String text) {
        return CodeText.constant(values(), text, "kind of link");
    }
}
