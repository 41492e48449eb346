package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.core.internal.Tree;

/**
 * One record of a registration (Dutch: <i>registratie</i>). Immutable, and never with an invariant of its type broken; see the package for what that
 * takes in and what it leaves to validation.
 *
 * <p>Records are serialisable; one that was damaged on its way so that it breaks an invariant is refused when it is read.
 *
 * <p>{@code toString} shows the filled fields, for tests and debuggers. Citizen numbers are masked in it, and ids that look like a name, an e-mail
 * address, a telephone number or a bank account are left out; what else a text says of a person is shown, so that records are not for logs.
 */
public sealed interface RegistrationRecord extends Serializable
        permits
                Employee,
                EducationTrack,
                OutreachVisit,
                Signal,
                WaitingEntry,
                Capacity,
                Case,
                ComplexityChange,
                Participation,
                Invitation,
                ZrmScore,
                TimeEntry,
                Assessment,
                BudgetApplication,
                BudgetCorrection,
                PartnerDeployment,
                PartnerReview,
                PartnerRequest,
                PlanChange,
                TeamChange,
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
    /**
     * The type of the record.
     *
     * @return the type
     */
    RecordType type();

    /**
     * The organisation whose record it is, and what it can be divided by.
     *
     * @return the strata
     */
    Strata strata();

    /**
     * The tree form: {@code type} and the filled fields, as a record has them in NDJSON. Jackson 2 and 3 write it as JSON. Ids and texts are in it as they
     * are: it is the record, not a message about it.
     *
     * @return the tree
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
