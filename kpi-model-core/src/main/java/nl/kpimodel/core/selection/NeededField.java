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
 * A field to register, with its purpose (Dutch: <i>nodig veld</i>).
 *
 * @param record the record type
 * @param field its field
 * @param necessity the strongest necessity for any chosen KPI; {@link Necessity#PART} if no main figure needs the field but another figure
 *         does
 * @param roles its roles in the figures that use it, in the order of the constants
 * @param uses its use by each KPI, in model order; empty if only chosen items need it
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
     * Returns the name of the field in field lists.
     *
     * @return the names of record type and field, for example {@code case.team}
     */
    public String name() {
        return record.key() + "." + field.name();
    }

    /**
     * Returns the term for the field.
     *
     * @param language the language
     * @return the term without article, for example "afrondingsdatum"
     */
    public String term(Language language) {
        return field.label(language);
    }

    /**
     * Returns whether the field only identifies the record, refers to another record, or splits figures. Such fields are counted
     * separately, because most applications already have them, and one value often serves many records.
     *
     * @return true if its only roles are identification and stratum
     */
    public boolean isContext() {
        return CONTEXT.containsAll(roles);
    }

    /**
     * Returns the KPIs that use the field.
     *
     * @return the ids in model order, each once
     */
    public List<KpiId> kpis() {
        return uses.stream().map(FieldUse::kpi).distinct().toList();
    }

    /**
     * Returns the tree form. Keys: {@code record} and {@code field} (names in files), {@code term} (by language), {@code necessity}, {@code
     * context}, {@code roles} and {@code uses}. Jackson 2 and 3 write it as JSON.
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
