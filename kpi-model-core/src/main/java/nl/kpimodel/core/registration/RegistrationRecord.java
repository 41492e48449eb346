package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.core.internal.Tree;

/**
 * One record of a registration (Dutch: <i>registratie</i>). Immutable. A record never violates an invariant of its type; the package
 * documentation lists the invariants and what is left to validation.
 *
 * <p>Records are serialisable. Deserialisation refuses a damaged record that violates an invariant.
 *
 * <p>{@code toString} shows the filled fields, for tests and debuggers. It masks citizen numbers, and leaves out ids that look like a name,
 * an e-mail address, a telephone number or a bank account number. It shows other texts about persons, so records must not be logged.
 */
public sealed interface RegistrationRecord extends Serializable
        permits
                Employee,
                Employee.EducationTrack,
                OutreachVisit,
                Signal,
                WaitingEntry,
                Capacity,
                Case,
                Case.ComplexityChange,
                Participation,
                Invitation,
                ZrmScore,
                TimeEntry,
                Assessment,
                BudgetApplication,
                BudgetApplication.Correction,
                PartnerDeployment,
                PartnerReview,
                PartnerRequest,
                Case.PlanChange,
                Case.TeamChange,
                CareProvider,
                AdministrativeOrder,
                Referral,
                Action,
                Satisfaction,
                CostBenefit,
                FollowUp,
                SpinOff,
                Response,
                Figure {
    /** {@return the type of the record} */
    RecordType type();

    /** {@return the organisation of the record, and the values by which it can be divided} */
    Strata strata();

    /**
     * {@return the tree form: {@code type} and the filled fields, as a record has them in NDJSON} Jackson 2 and 3 write it as JSON. Ids and
     * texts are unchanged, because the tree is the record itself and not a message about it.
     */
    @JsonValue
    default Map<String, Object> toTree() {
        Tree tree = new Tree().put("type", type().key());
        for (RecordField field : type().fields()) {
            Object value = field.get(this);
            if (value instanceof Enum<?> constant) {
                tree.put(field.name(), RecordField.code(constant));
            } else if (value instanceof Set<?> constants) {
                tree.list(field.name(), constants, constant -> RecordField.code((Enum<?>) constant));
            } else if (value != null) {
                tree.put(field.name(), value instanceof Number || value instanceof Boolean ? value : value.toString());
            }
        }
        return tree.toMap();
    }
}
