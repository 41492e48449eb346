package nl.kpimodel.core.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.measure.MeasureSpecification.Comparability;
import nl.kpimodel.core.measure.MeasureSpecification;
import org.jspecify.annotations.Nullable;

/**
 * The change of one entry of the model, such as a KPI, an intended effect or a layer, from one edition to the next. It is part of an {@link
 * EditionDiff}. Immutable; safe for use by several threads.
 */
public final class EntryChange {
    /**
     * The kinds of entries.
     *
     * <p>A later version of the library may add constants, so a {@code switch} over them needs a {@code default}.
     */
    public enum Kind {
        /** A layer (<i>laag</i>), such as {@code layer EFFECT}. */
        LAYER,
        /** A life domain (<i>leefgebied</i>), such as {@code domain 3}. */
        DOMAIN,
        /** A phase of the process (<i>procesfase</i>), such as {@code phase 2}. */
        PHASE,
        /** An intended effect (<i>beoogd effect</i>), such as {@code E 3.2}. */
        INTENDED_EFFECT,
        /** A KPI of any layer, such as {@code I 4.3.1}. */
        KPI,
        /** A questionnaire (<i>vragenlijst</i>), such as {@code questionnaire PARTICIPANT}. */
        QUESTIONNAIRE,
        /** A question of a questionnaire, such as {@code 4a1}. */
        ITEM,
        /** The row that links an impact KPI to indicators and questions, such as {@code link I 4.1.3}. */
        LINK;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Kind of(String text) {
            return CodeText.constant(values(), text, "kind of entry");
        }
    }

    private final Kind kind;
    private final String entry;
    private final String name;
    private final ChangeClass change;
    private final List<FieldChange> fields;
    private final @Nullable Comparability comparability;
    private final @Nullable BilingualText reason;
    private final List<KpiId> followedBy;

    EntryChange(
            Kind kind,
            String entry,
            String name,
            ChangeClass change,
            List<FieldChange> fields,
            @Nullable Comparability comparability,
            @Nullable BilingualText reason,
            List<KpiId> followedBy) {
        this.kind = kind;
        this.entry = entry;
        this.name = name;
        this.change = change;
        this.fields = List.copyOf(fields);
        this.comparability = comparability;
        this.reason = reason;
        this.followedBy = List.copyOf(followedBy);
        // A row without links is new without a field.
        if (change.compareTo(ChangeClass.NEW) < 0 && (change == ChangeClass.NONE) != fields.isEmpty()) {
            throw new IllegalArgumentException("The change of " + entry + " is " + change + " with " + fields.size()
                    + " changed fields; NONE goes with no changed field, and a change within an entry with at least one.");
        }
        if (kind == Kind.KPI) {
            KpiId.of(entry);
        }
    }

    /** {@return the kind of entry} */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns the entry, in the notation of {@link nl.kpimodel.core.Source.Erratum#entry()}.
     *
     * @return an id, {@code domain 3}, {@code phase 2}, {@code layer EFFECT}, {@code link I 4.1.3} or {@code questionnaire PARTICIPANT}
     */
    public String entry() {
        return entry;
    }

    /** {@return the KPI, empty if the entry is not a KPI} */
    public Optional<KpiId> kpi() {
        return kind == Kind.KPI ? Optional.of(KpiId.of(entry)) : Optional.empty();
    }

    /**
     * Returns the name or text of the entry, verbatim.
     *
     * @return the name in the later edition, or in the earlier one if the entry is retired; empty if it has none, as for most questions
     */
    public String name() {
        return name;
    }

    /** {@return the class of the change: that of the field that changed most} */
    public ChangeClass change() {
        return change;
    }

    /** {@return the fields that differ, in the order of the constants} For an entry that only one edition has, these are all its fields. */
    public List<FieldChange> fields() {
        return fields;
    }

    /**
     * {@return the class of the change of one field, {@link ChangeClass#NONE} if both editions say the same}
     *
     * @param field the field
     */
    public ChangeClass change(FieldChange.Field field) {
        return fields.stream().filter(each -> each.field() == field).findFirst().map(FieldChange::change).orElse(ChangeClass.NONE);
    }

    /**
     * Returns the effect of the change on a time series (<i>tijdreeks</i>): whether figures of the two editions may be compared.
     *
     * @return the comparability; empty if the editions do not both have figures, if the entry has none, or if the editions were compared by
     *         name
     */
    public Optional<MeasureSpecification.Comparability> comparability() {
        return Optional.ofNullable(comparability);
    }

    /**
     * {@return what changed and why it has its class; always present for {@link ChangeClass#IMMATERIAL} and {@link ChangeClass#MATERIAL}} A
     * KPI may have the reason of its intended effect or layer.
     */
    public Optional<BilingualText> reason() {
        return Optional.ofNullable(reason);
    }

    /**
     * Returns the KPIs that replace a retired one according to a source.
     *
     * @return their ids; empty if no source names one, or if the entry is not retired
     */
    public List<KpiId> followedBy() {
        return followedBy;
    }

    /**
     * Returns the tree form.
     *
     * @return {@code kind}, {@code entry}, {@code name}, {@code change}, {@code comparability}, {@code reason}, {@code followedBy} and {@code fields};
     *     an absent value is {@code null} or an empty list
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().text("kind", kind)
                .put("entry", entry)
                .put("name", name)
                .text("change", change)
                .text("comparability", comparability)
                .both("reason", reason)
                .texts("followedBy", followedBy)
                .list("fields", fields, FieldChange::toTree)
                .toMap();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EntryChange that
                && kind == that.kind
                && entry.equals(that.entry)
                && name.equals(that.name)
                && change == that.change
                && fields.equals(that.fields)
                && comparability == that.comparability
                && Objects.equals(reason, that.reason)
                && followedBy.equals(that.followedBy);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind.name(), entry, name);
    }

    /** Returns the entry and the class. */
    @Override
    public String toString() {
        return entry + " " + change;
    }
}
