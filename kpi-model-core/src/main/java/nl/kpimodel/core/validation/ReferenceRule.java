package nl.kpimodel.core.validation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import org.jspecify.annotations.Nullable;

/**
 * That an id is unique per type and organisation, that what is referred to exists and was not rejected, and that events lie within the dates of what
 * they refer to.
 *
 * <p>A reference that is in order when it comes stays so and is forgotten. All others wait for the end: those to what is not there yet, and those
 * whose dates do not fit, of follow-ups all. So reading what others refer to first ({@link RecordType#inReferenceOrder()}) takes the least memory.
 */
final class ReferenceRule extends CrossRule {
    private static final int BEFORE_ALL = -ReferenceTargets.OPEN;

    private final Fingerprint fingerprint = new Fingerprint();
    private final KeyHolders referentIds = new KeyHolders();
    private final CompetingRecords referentRivals = new CompetingRecords(Rules.DUPLICATE_ID, this, referentIds);
    private final ReferenceTargets referents = new ReferenceTargets(referentIds);
    private final KeyHolders otherIds = new KeyHolders();
    private final CompetingRecords otherRivals = new CompetingRecords(Rules.DUPLICATE_ID, this, otherIds);
    private final PendingReferences pending = new PendingReferences();
    private final RejectedApplications rejectedApplications = new RejectedApplications();
    private final Map<RecordType, Plan> plans = new EnumMap<>(RecordType.class);
    /** Whether a case or employee that was taken in may be rejected later, so that no reference is in order before the end. */
    private boolean waitsForReferents;

    ReferenceRule(ValidationRun run) {
        super(run, Rules.DUPLICATE_ID, Rules.UNKNOWN_REFERENCE, Rules.REFERS_TO_REJECTED, Rules.OUTSIDE_CASE, Rules.FOLLOW_UP_TOO_EARLY,
                Rules.FOLLOW_UP_OF_OPEN_CASE, Rules.OUTSIDE_EMPLOYMENT);
        for (RecordType type : RecordType.values()) {
            Plan plan = Plan.of(type);
            if (plan.id != null || plan.caseId != null || plan.employeeId != null || plan.applicationId != null) {
                plans.put(type, plan);
            }
        }
    }

    /**
     * What is looked at in records of one type: its id, its references, and the dates that lie within those of its case.
     *
     * @param afterCompletion whether it may well happen after the case: asking, marking and estimating do
     */
    private record Plan(
            @Nullable RecordField id,
            @Nullable RecordField caseId,
            @Nullable RecordField employeeId,
            @Nullable RecordField applicationId,
            @Nullable RecordField dating,
            @Nullable RecordField first,
            @Nullable RecordField last,
            boolean afterCompletion) {

        static Plan of(RecordType type) {
            return switch (type) {
                case PARTICIPATION, CARE_PROVIDER -> of(type, "from", "until", false);
                case ACTION -> of(type, "startedOn", "completedOn", false);
                case PARTNER_DEPLOYMENT -> of(type, "deliveredStart", null, false);
                case PARTNER_REQUEST -> of(type, "requestedAt", null, false);
                case BUDGET_APPLICATION -> of(type, "requestedOn", null, false);
                case EDUCATION_TRACK -> of(type, "startedOn", null, false);
                case INVITATION -> of(type, "sentOn", null, true);
                case RESPONSE -> of(type, "answeredOn", null, true);
                case PARTNER_REVIEW, SATISFACTION, COST_BENEFIT, SPIN_OFF -> of(type, "on", null, true);
                default -> of(type, type.field("on").isPresent() ? "on" : null, null, false);
            };
        }

        private static Plan of(RecordType type, @Nullable String first, @Nullable String last, boolean afterCompletion) {
            return new Plan(
                    type.idField().orElse(null),
                    reference(type, RecordType.CASE),
                    reference(type, RecordType.EMPLOYEE),
                    reference(type, RecordType.BUDGET_APPLICATION),
                    CrossRule.dating(type),
                    first == null ? null : RecordRules.field(type, first),
                    last == null ? null : RecordRules.field(type, last),
                    afterCompletion);
        }

        private static @Nullable RecordField reference(RecordType type, RecordType target) {
            return type.fields().stream().filter(field -> field.refersTo().filter(target::equals).isPresent()).findFirst().orElse(null);
        }
    }

    ReferenceTargets referents() {
        return referents;
    }

    /** Keeps every reference until the end, because a rule may reject what is referred to by then. */
    void waitForReferents() {
        waitsForReferents = true;
    }

    /** Whether a case of the input has the id, and is not rejected. To be asked at the end. */
    boolean isAccepted(int key) {
        return referents.isDefined(key) && run.lateRejectionOf(referents.holder(key)) == null;
    }

    @Override
    Set<RecordType> types() {
        return EnumSet.copyOf(plans.keySet());
    }

    private Plan plan(RecordType type) {
        Plan plan = plans.get(type);
        if (plan == null) {
            throw new IllegalStateException("Records of type " + type + " have no id and refer to nothing.");
        }
        return plan;
    }

    @Override
    void accept(RegistrationRecord record, int number) {
        RecordType type = record.type();
        Plan plan = plan(type);
        String organisation = record.strata().organisation();
        String id = plan.id == null ? null : (String) plan.id.get(record);
        if (id != null && ReferenceTargets.TYPES.contains(type)) {
            define(record, number, plan, id);
        } else if (id != null) {
            long precedence = precedence(record, plan.dating, fingerprint);
            int key = otherIds.key(fingerprint.start(organisation, type.ordinal()).add(id));
            otherRivals.give(key, record, number, precedence, id);
        }
        if (plan.caseId != null && plan.caseId.get(record) instanceof String target) {
            refer(record, number, id, plan, key(RecordType.CASE, organisation, target), RecordType.CASE);
        }
        if (plan.employeeId != null && plan.employeeId.get(record) instanceof String target) {
            refer(record, number, id, plan, key(RecordType.EMPLOYEE, organisation, target), RecordType.EMPLOYEE);
        }
        if (plan.applicationId != null && plan.applicationId.get(record) instanceof String target) {
            // An application may yet be rejected for what it refers to.
            pending.add(key(RecordType.BUDGET_APPLICATION, organisation, target), number, type, RecordType.BUDGET_APPLICATION,
                    ReferenceTargets.OPEN, BEFORE_ALL, id);
            run.leaveOpen();
        }
    }

    private void define(RegistrationRecord record, int number, Plan plan, String id) {
        int key = referents.key(record.type(), record.strata().organisation(), id);
        boolean shared = referents.isDefined(key);
        long precedence = precedence(record, plan.dating, fingerprint);
        referents.define(key, record, referentRivals.give(key, record, number, precedence, id), shared);
    }

    /** Takes in a record that is not judged: others may refer to it. */
    void know(RegistrationRecord record, int number) {
        Plan plan = plans.get(record.type());
        if (plan != null && ReferenceTargets.TYPES.contains(record.type()) && plan.id != null && plan.id.get(record) instanceof String id) {
            define(record, number, plan, id);
        }
    }

    /** The number of an id that is referred to; if the caller knows it elsewhere, that is noted. */
    private int key(RecordType target, String organisation, String id) {
        int key = referents.key(target, organisation, id);
        if (!referents.isDefined(key) && !referents.isElsewhere(key) && run.isElsewhere(target, organisation, id)) {
            referents.markElsewhere(key);
        }
        return key;
    }

    private void refer(RegistrationRecord record, int number, @Nullable String id, Plan plan, int key, RecordType target) {
        Object firstDate = plan.first == null ? null : plan.first.get(record);
        Object lastDate = plan.last == null ? firstDate : plan.last.get(record);
        int first = firstDate == null ? ReferenceTargets.OPEN : day(firstDate);
        int last = lastDate == null ? firstDate == null ? BEFORE_ALL : first : day(lastDate);
        if (plan.afterCompletion) {
            last = BEFORE_ALL;
        }
        // Follow-ups may be rejected for their date, so they wait for the case that holds its id in the end; there are few of them.
        if (record.type() == RecordType.FOLLOW_UP || waitsForReferents || !referents.isDefined(key) || !referents.contains(key, first, last)) {
            pending.add(key, number, record.type(), target, first, last, id);
            run.leaveOpen();
        }
    }

    /** Notes a record that was rejected by itself, for the findings of what refers to it. */
    void reject(RecordType type, String organisation, String id, int rule, int place) {
        if (ReferenceTargets.TYPES.contains(type)) {
            referents.reject(referents.key(type, organisation, id), rule, place);
        }
    }

    @Override
    void finish() {
        referentRivals.tell();
        otherRivals.tell();
        // Applications refer to cases; only when those are settled can what refers to applications be.
        pending.forEach(reference -> {
            if (reference.target() != RecordType.BUDGET_APPLICATION) {
                judge(reference);
            }
        });
        pending.forEach(reference -> {
            if (reference.target() == RecordType.BUDGET_APPLICATION) {
                judge(reference);
            }
        });
    }

    private void judge(PendingReferences.Reference reference) {
        int key = reference.key();
        int holder = referents.holder(key);
        if (holder == KeyHolders.NONE) {
            int rule = referents.rejectingRule(key);
            if (rule < 0 && referents.isElsewhere(key)) {
                return;
            }
            if (rule < 0) {
                reject(reference, Rules.UNKNOWN_REFERENCE, run.rule(Rules.UNKNOWN_REFERENCE).number, reference.number(),
                        Map.of("target", reference.target().key()));
            } else {
                rejectWithCause(reference, rule, referents.rejectedAt(key));
            }
            return;
        }
        Integer late = run.lateRejectionOf(holder);
        if (late != null) {
            rejectWithCause(reference, late, holder);
        } else if (reference.target() != RecordType.BUDGET_APPLICATION) {
            judgeDates(reference);
        } else {
            int found = rejectedApplications.find(holder);
            if (found >= 0) {
                rejectWithCause(reference, rejectedApplications.rule(found), rejectedApplications.place(found));
            }
        }
    }

    private void rejectWithCause(PendingReferences.Reference reference, int rule, int place) {
        reject(reference, Rules.REFERS_TO_REJECTED, rule, place,
                Map.of("target", reference.target().key(), "cause", run.ruleId(rule), "other", run.place(place).toString()));
    }

    private void reject(PendingReferences.Reference reference, String ruleId, int firstRule, int firstPlace, Map<String, String> arguments) {
        RecordField field = Plan.reference(reference.type(), reference.target());
        broken(reference, ruleId, field == null ? null : field.name(), arguments, firstRule, firstPlace);
    }

    private void broken(PendingReferences.Reference reference, String ruleId, @Nullable String field, Map<String, String> arguments, int firstRule,
            int firstPlace) {
        Severity severity = brokenBy(ruleId, reference.number(), reference.type(), reference.id(), field, arguments);
        if (severity == Severity.ERROR && reference.type() == RecordType.BUDGET_APPLICATION) {
            rejectedApplications.add(reference.number(), firstRule, firstPlace);
        }
    }

    /** Applications that were rejected for what they refer to, with the first cause, in the order of their numbers. */
    private static final class RejectedApplications {
        private int[] numbers = new int[16];
        private int[] rules = new int[16];
        private int[] places = new int[16];
        private int size;

        void add(int number, int rule, int place) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
                rules = Arrays.copyOf(rules, 2 * size);
                places = Arrays.copyOf(places, 2 * size);
            }
            numbers[size] = number;
            rules[size] = rule;
            places[size] = place;
            size++;
        }

        /** Where the application of a number is, negative if it was not rejected. */
        int find(int number) {
            return Arrays.binarySearch(numbers, 0, size, number);
        }

        int rule(int index) {
            return rules[index];
        }

        int place(int index) {
            return places[index];
        }
    }

    private void judgeDates(PendingReferences.Reference reference) {
        int key = reference.key();
        boolean inOrder = reference.type() == RecordType.FOLLOW_UP
                ? referents.isCompletedBy(key, reference.first())
                : referents.contains(key, reference.first(), reference.last());
        if (inOrder) {
            return;
        }
        Plan plan = plan(reference.type());
        boolean firstIsIn = plan.last != null && referents.contains(key, reference.first(), reference.first());
        RecordField out = firstIsIn ? plan.last : plan.first;
        String field = out == null ? null : out.name();
        String ruleId;
        if (reference.target() == RecordType.EMPLOYEE) {
            ruleId = Rules.OUTSIDE_EMPLOYMENT;
        } else if (reference.type() != RecordType.FOLLOW_UP) {
            ruleId = Rules.OUTSIDE_CASE;
        } else {
            ruleId = referents.isCompleted(key) ? Rules.FOLLOW_UP_TOO_EARLY : Rules.FOLLOW_UP_OF_OPEN_CASE;
        }
        broken(reference, ruleId, field, Map.of(), run.rule(ruleId).number, reference.number());
    }
}
