package nl.kpimodel.core.validation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.WhenEmpty;

/**
 * A rule that registration data keep to (Dutch: <i>validatieregel</i>).
 *
 * @param id the id, {@code REG-} and three digits; never given to another rule
 * @param severity what a broken rule does
 * @param severityWhereUnknown what it does in a field of which an empty value says nothing ({@link WhenEmpty#UNKNOWN}); for most rules the same
 * @param text what is wrong, with the names of a finding's arguments between braces
 * @param instruction what to do about it, likewise
 * @param types the record types that the rule judges
 * @param protects the KPIs of activity and quality whose outcome the rule protects
 * @param protectsLayers the layers that it protects as a whole: effects and impact
 */
public record Rule(
        String id,
        Severity severity,
        Severity severityWhereUnknown,
        BilingualText text,
        BilingualText instruction,
        Set<RecordType> types,
        Set<KpiId> protects,
        Set<Layer> protectsLayers) {
    /** Creates a rule. */
    public Rule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(severityWhereUnknown, "severityWhereUnknown");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(instruction, "instruction");
        types = Set.copyOf(types);
        protects = Set.copyOf(protects);
        protectsLayers = Set.copyOf(protectsLayers);
    }

    /**
     * What the broken rule does in a field.
     *
     * @param field the field
     * @return the severity
     */
    public Severity severityIn(RecordField field) {
        return field.whenEmpty() == WhenEmpty.UNKNOWN ? severityWhereUnknown : severity;
    }

    /**
     * The tree form: {@code rule}, {@code severity}, {@code text} and {@code instruction} in both languages, {@code types}, {@code protects} and
     * {@code protectsLayers}. Jackson 2 and 3 write it as JSON.
     *
     * @return the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("rule", id)
                .text("severity", severity)
                .text("severityWhereUnknown", severityWhereUnknown)
                .both("text", text)
                .both("instruction", instruction)
                .list("types", types, RecordType::key)
                .texts("protects", protects)
                .texts("protectsLayers", protectsLayers)
                .toMap();
    }
}
