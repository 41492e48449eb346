package nl.kpimodel.core.selection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;

/**
 * A field to register, and what for (Dutch: <i>nodig veld</i>).
 *
 * @param record the record type
 * @param field its field
 * @param necessity the strongest that any chosen KPI gives it; {@link Necessity#PART} if no main figure needs it and another figure does
 * @param roles what it does in the figures that use it, in the order of the constants
 * @param uses what each KPI needs it for, in model order; empty if only items are chosen for which it is needed
 */
public record NeededField(RecordType record, RecordField field, Necessity necessity, Set<FieldRole> roles, List<FieldUse> uses) {
    private static final Set<FieldRole> CONTEXT = EnumSet.of(FieldRole.IDENTIFICATION, FieldRole.STRATUM);

    /**
     * Creates a needed field.
     *
     * @throws IllegalArgumentException if the type does not have the field, or there is no role
     */
    public NeededField {
        Objects.requireNonNull(necessity, "necessity");
        if (!record.fields().contains(field) || roles.isEmpty()) {
            throw new IllegalArgumentException("A record of type " + record + " needs the field " + field + " in the roles " + roles
                    + "; give one of its fields, " + record.fields() + ", and at least one role.");
        }
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
        uses = List.copyOf(uses);
    }

    /**
     * The name by which field lists know it.
     *
     * @return the names of record type and field, for example {@code case.team}
     */
    public String name() {
        return record.key() + "." + field.name();
    }

    /**
     * What people call the field.
     *
     * @param language the language
     * @return the term without article, for example "afrondingsdatum"
     */
    public String term(Language language) {
        return field.label(language);
    }

    /**
     * Whether the field only says whose record it is, what it belongs to, or how it is split. Most applications have such fields already, and one
     * answer often serves many records; so they are counted apart.
     *
     * @return true if it has no other role than identification and stratum
     */
    public boolean isContext() {
        return CONTEXT.containsAll(roles);
    }

    /**
     * The KPIs that use the field.
     *
     * @return the ids in model order, each once
     */
    public List<KpiId> kpis() {
        return uses.stream().map(FieldUse::kpi).distinct().toList();
    }

    /**
     * The tree form. Keys: {@code record} and {@code field} (names in files), {@code term} (by language), {@code necessity}, {@code context},
     * {@code roles} and {@code uses}. Jackson 2 and 3 write it as JSON.
     *
     * @return the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree()
                .text("record", record)
                .put("field", field.name())
                .both("term", this::term)
                .text("necessity", necessity)
                .put("context", isContext())
                .texts("roles", roles)
                .list("uses", uses, FieldUse::toTree)
                .toMap();
    }

    /** Returns the name and the necessity. */
    @Override
    public String toString() {
        return name() + " (" + necessity + ")";
    }
}
