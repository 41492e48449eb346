package nl.kpimodel.core.selection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.Tree;

/**
 * The use of a field by one KPI (Dutch: <i>gebruik van een veld</i>). A KPI has several uses of a field if its figures need it in different
 * ways.
 *
 * @param kpi the KPI
 * @param components keys of the figures, in the order of the KPI; empty if the use concerns the KPI as a whole, as for the response or a
 *         stratum
 * @param necessity how much the figures need the field, never {@link Necessity#PART}. For a stratum, whether a split is possible without it
 * @param roles its roles in the figures; at least one
 */
public record FieldUse(KpiId kpi, List<String> components, Necessity necessity, Set<FieldRole> roles) {
    /**
     * Creates a use.
     *
     * @throws IllegalArgumentException if there is no role, or the necessity is {@link Necessity#PART}, which only a KPI as a whole can have
     */
    public FieldUse {
        Objects.requireNonNull(kpi, "kpi");
        components = List.copyOf(components);
        if (roles.isEmpty() || necessity == Necessity.PART) {
            throw new IllegalArgumentException("A use by " + kpi + " has the roles " + roles + " and the necessity " + necessity
                    + "; give at least one role, and MANDATORY, ALTERNATIVE or OPTIONAL.");
        }
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /**
     * Returns the tree form: {@code kpi}, {@code components}, {@code necessity} and {@code roles}. Jackson 2 and 3 write it as JSON.
     *
     * @return the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().text("kpi", kpi).put("components", components).text("necessity", necessity).texts("roles", roles).toMap();
    }
}
