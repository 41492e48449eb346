package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Objects;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Tree;

/**
 * A node of the {@link Linkage}: a life domain, an intended effect, an impact KPI, an effect indicator or an item of one of the two
 * questionnaires.
 *
 * <p>A node is only an id with its kind: two nodes of the same kind and id are equal, whatever their catalogue. {@link Linkage#contains}
 * says whether an edition has the node.
 *
 * <p>The natural order is by kind, from life domain to item, then by id. It agrees with equals.
 */
public sealed interface LinkageNode extends Comparable<LinkageNode> {
    /** The kinds of nodes, from the widest to the narrowest. */
    enum Kind {
        /** A life domain (<i>leefgebied</i>). */
        DOMAIN,
        /** An intended effect (<i>beoogd effect</i>). */
        EFFECT,
        /** An impact KPI. */
        IMPACT,
        /** An effect indicator (<i>effecten indicator</i>). */
        INDICATOR,
        /** An item of the questionnaire for participants (<i>deelnemers</i>). */
        PARTICIPANT_ITEM,
        /** An item of the questionnaire for professionals. */
        PROFESSIONAL_ITEM;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Kind of(String text) {
            return CodeText.constant(values(), text, "kind of node");
        }
    }

    private static int compareIds(LinkageNode one, LinkageNode other) {
        if (one instanceof Domain a && other instanceof Domain b) {
            return Integer.compare(a.number, b.number);
        }
        if (one instanceof Effect a && other instanceof Effect b) {
            return a.id.compareTo(b.id);
        }
        if (one instanceof Impact a && other instanceof Impact b) {
            return a.id.compareTo(b.id);
        }
        if (one instanceof Indicator a && other instanceof Indicator b) {
            return a.id.compareTo(b.id);
        }
        return ((Item) one).id().compareTo(((Item) other).id());
    }

    /** {@return the kind of node} */
    Kind kind();

    /**
     * Returns the key, which is unique among nodes of all kinds: the id in text form, or {@code leefgebied} and the number for a life
     * domain.
     *
     * @return for example {@code leefgebied 4}, {@code E 4.1}, {@code I 4.1.3}, {@code E 4.1.3}, {@code 4a2} or {@code E4.A}
     */
    default String key() {
        return toString();
    }

    /** {@return the tree form: {@code kind} and {@code key}} Jackson 2 and 3 write it as JSON. */
    @JsonValue
    default Map<String, Object> toTree() {
        return new Tree().text("kind", kind()).put("key", key()).toMap();
    }

    @Override
    default int compareTo(LinkageNode other) {
        int byKind = kind().compareTo(other.kind());
        return byKind != 0 ? byKind : compareIds(this, other);
    }

    /**
     * {@return the node of a life domain}
     *
     * @param number number of the domain
     * @throws IllegalArgumentException if the number is not 1 to 999
     */
    static Domain domain(int number) {
        return new Domain(number);
    }

    /**
     * {@return the node of a life domain}
     *
     * @param domain the domain
     */
    static Domain of(LifeDomain domain) {
        return new Domain(domain.number());
    }

    /**
     * {@return the node of an intended effect}
     *
     * @param id its id
     */
    static Effect of(IntendedEffect.Id id) {
        return new Effect(id);
    }

    /**
     * Returns the node of an impact KPI or an effect indicator.
     *
     * @param id its id
     * @return an {@link Impact} or an {@link Indicator}
     * @throws IllegalArgumentException if the id is of a layer that the linkage does not have
     */
    static LinkageNode of(KpiId id) {
        return switch (id.layer()) {
            case IMPACT -> new Impact(id);
            case EFFECT -> new Indicator(id);
            case ACTIVITY, QUALITY -> throw new IllegalArgumentException(id + " is of layer " + id.layer()
                    + ", which the linkage does not have; it has ids of the layers IMPACT and EFFECT.");
        };
    }

    /**
     * Returns the node of an item.
     *
     * @param id its id
     * @return a {@link ParticipantItem} or a {@link ProfessionalItem}
     */
    static Item of(ItemId id) {
        return id.questionnaire() == Questionnaire.PARTICIPANT ? new ParticipantItem(id) : new ProfessionalItem(id);
    }

    /**
     * Reads the {@link #key}, as leniently as the ids themselves are read: {@code leefgebied 4} (also {@code domain 4} and {@code 4}), {@code E 4.1},
     * {@code I 4.1.3}, {@code E 4.1.3}, {@code 4a2}, {@code E4.A}.
     *
     * @param text the key
     * @return the node
     * @throws IllegalArgumentException if the text names no node, or names a KPI of a layer that the linkage does not have
     */
    static LinkageNode of(String text) {
        return LinkageNodeReader.read(text);
    }

    /** An item of either questionnaire (<i>vraag</i>). */
    sealed interface Item extends LinkageNode {
        /** {@return the id of the item} */
        ItemId id();
    }

    /**
     * A life domain (<i>leefgebied</i>).
     *
     * @param number its number
     */
    record Domain(int number) implements LinkageNode {
        /**
         * Creates a node.
         *
         * @throws IllegalArgumentException if the number is not 1 to 999
         */
        public Domain {
            IdScanner.checked(number, "The number of a life domain");
        }

        @Override
        public Kind kind() {
            return Kind.DOMAIN;
        }

        /** Returns the key. */
        @Override
        public String toString() {
            return "leefgebied " + number;
        }
    }

    /**
     * An intended effect (<i>beoogd effect</i>).
     *
     * @param id its id
     */
    record Effect(IntendedEffect.Id id) implements LinkageNode {
        /** Creates a node. */
        public Effect {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public Kind kind() {
            return Kind.EFFECT;
        }

        /** Returns the key. */
        @Override
        public String toString() {
            return id.toString();
        }
    }

    /**
     * An impact KPI.
     *
     * @param id its id
     */
    record Impact(KpiId id) implements LinkageNode {
        /**
         * Creates a node.
         *
         * @throws IllegalArgumentException if the id is of another layer
         */
        public Impact {
            requireLayer(id, Layer.IMPACT);
        }

        @Override
        public Kind kind() {
            return Kind.IMPACT;
        }

        /** Returns the key. */
        @Override
        public String toString() {
            return id.toString();
        }
    }

    /**
     * An effect indicator (<i>effecten indicator</i>).
     *
     * @param id its id
     */
    record Indicator(KpiId id) implements LinkageNode {
        /**
         * Creates a node.
         *
         * @throws IllegalArgumentException if the id is of another layer
         */
        public Indicator {
            requireLayer(id, Layer.EFFECT);
        }

        @Override
        public Kind kind() {
            return Kind.INDICATOR;
        }

        /** Returns the key. */
        @Override
        public String toString() {
            return id.toString();
        }
    }

    /**
     * An item of the questionnaire for participants.
     *
     * @param id its id
     */
    record ParticipantItem(ItemId id) implements Item {
        /**
         * Creates a node.
         *
         * @throws IllegalArgumentException if the id is of the other questionnaire
         */
        public ParticipantItem {
            requireQuestionnaire(id, Questionnaire.PARTICIPANT);
        }

        @Override
        public Kind kind() {
            return Kind.PARTICIPANT_ITEM;
        }

        /** Returns the key. */
        @Override
        public String toString() {
            return id.toString();
        }
    }

    /**
     * An item of the questionnaire for professionals.
     *
     * @param id its id
     */
    record ProfessionalItem(ItemId id) implements Item {
        /**
         * Creates a node.
         *
         * @throws IllegalArgumentException if the id is of the other questionnaire
         */
        public ProfessionalItem {
            requireQuestionnaire(id, Questionnaire.PROFESSIONAL);
        }

        @Override
        public Kind kind() {
            return Kind.PROFESSIONAL_ITEM;
        }

        /** Returns the key. */
        @Override
        public String toString() {
            return id.toString();
        }
    }

    private static void requireLayer(KpiId id, Layer layer) {
        if (id.layer() != layer) {
            throw new IllegalArgumentException(id + " is of layer " + id.layer() + "; this node takes ids of layer " + layer + ".");
        }
    }

    private static void requireQuestionnaire(ItemId id, Questionnaire questionnaire) {
        if (id.questionnaire() != questionnaire) {
            throw new IllegalArgumentException("Item " + id + " is of the questionnaire " + id.questionnaire()
                    + "; this node takes items of " + questionnaire + ".");
        }
    }
}
