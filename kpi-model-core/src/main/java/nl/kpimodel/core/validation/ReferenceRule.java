package nl.kpimodel.core.validation;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import org.jspecify.annotations.Nullable;

/**
 * Judges that an id is unique within its type and organisation, that the target of a reference exists and is not rejected, and that events
 * are within the dates of the record that they refer to.
 *
 * <p>A reference that is valid when it arrives remains valid and is not kept. The others wait for the end: those whose target has not
 * arrived, those whose dates do not fit, and all references of follow-ups. Reading the referents first ({@link
 * RecordType#inReferenceOrder()}) therefore takes the least memory.
 */
final class ReferenceRule extends CrossRule {
    /** The last day of an event that may be at any time: it is before every day on which a case or an employment ends. */
    private static final int BEFORE_ALL = -ReferenceTargets.OPEN;

    private final Fingerprint fingerprint = new Fingerprint();
    private final KeyHolders referentIds = new KeyHolders();
    private final CompetingRecords referentRivals = new CompetingRecords(Rules.DUPLICATE_ID, this, referentIds);
    private final KeyHolders otherIds = new KeyHolders();
    private final ReferenceTargets referents = new ReferenceTargets(referentIds, otherIds);
    private final CompetingRecords otherRivals = new CompetingRecords(Rules.DUPLICATE_ID, this, otherIds);
    private final PendingReferences pending = new PendingReferences();
    private final RejectedApplications rejectedApplications = new RejectedApplications();
    private final @Nullable Plan[] plans = new Plan[RecordType.values().length];
    /** Whether a case or employee may be rejected after it was handed in, so that no reference is certain before the end. */
    private boolean waitsForReferents;

    ReferenceRule(ValidationRun run) {
        super(run, Rules.DUPLICATE_ID, Rules.UNKNOWN_REFERENCE, Rules.REFERS_TO_REJECTED, Rules.OUTSIDE_CASE, Rules.FOLLOW_UP_TOO_EARLY,
                Rules.FOLLOW_UP_OF_OPEN_CASE, Rules.OUTSIDE_EMPLOYMENT);
        for (RecordType type : RecordType.values()) {
            Plan plan = Plan.of(type);
            if (plan.links.length > 0) {
                plans[type.ordinal()] = plan;
            }
        }
    }

    /**
     * How to judge the records of one type: their id, their references, and the dates that must be within those of their case.
     *
     * @param id the field with the id of the record; {@code null} if it has none
     * @param links the fields with ids, starting with that of the record itself
     * @param dating the field with the date that decides between records of one id
     * @param until the last day of a record that others refer to
     * @param first the field with the first day that must be within the dates of the case or employee; {@code null} if absent
     * @param last the field with the last such day; {@code null} if the first is the only one
     * @param afterCompletion whether the event may follow the completion of the case, as questions, scores and estimates may
     */
    private record Plan(
            @Nullable RecordField id,
            Link[] links,
            @Nullable RecordField dating,
            @Nullable RecordField until,
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
                    Stream.concat(
                            type.idField().map(field -> new Link(field, type)).stream(),
                            Stream.of(RecordType.CASE, RecordType.EMPLOYEE, RecordType.BUDGET_APPLICATION)
                                    .flatMap(target -> Stream.ofNullable(reference(type, target)).map(field -> new Link(field, target))))
                            .toArray(Link[]::new),
                    CrossRule.dating(type),
                    type.field(type == RecordType.CASE ? "completedOn" : "employedUntil").orElse(null),
                    first == null ? null : RecordRules.field(type, first),
                    last == null ? null : RecordRules.field(type, last),
                    afterCompletion);
        }

        private static @Nullable RecordField reference(RecordType type, RecordType target) {
            return type.fields().stream().filter(field -> field.refersTo().filter(target::equals).isPresent()).findFirst().orElse(null);
        }
    }

    /** A field that holds the id of a record of a type. No type refers to itself. */
    private record Link(RecordField field, RecordType target) {}

    /** Returns the ids that records refer to, by number, for all rules. */
    ReferenceTargets referents() {
        return referents;
    }

    /** Keeps every reference until the end, because a rule may still reject its target. */
    void waitForReferents() {
        waitsForReferents = true;
    }

    /** Returns whether the input has a case with the id that is not rejected. To be called at the end. */
    boolean isAccepted(int key) {
        return referents.isDefined(key) && run.lateRejectionOf(referents.holder(key)) == null;
    }

    @Override
    Set<RecordType> types() {
        return Stream.of(RecordType.values()).filter(type -> plans[type.ordinal()] != null).collect(Collectors.toSet());
    }

    private Plan plan(RecordType type) {
        Plan plan = plans[type.ordinal()];
        if (plan == null) {
            throw new IllegalStateException("Records of type " + type + " have no id and refer to nothing.");
        }
        return plan;
    }

    @Override
    void accept(RegistrationRecord record, FieldValues values, int number) {
        RecordType type = values.type();
        Plan plan = plan(type);
        String organisation = values.strata().organisation();
        String id = null;
        // One loop looks up all ids, because the just-in-time compiler would compile each further call separately.
        for (Link link : plan.links) {
            if (values.get(link.field) instanceof String known) {
                int key = referents.key(link.target, organisation, known);
                if (link.target == type) {
                    id = known;
                    define(record, values, number, plan, key, id);
                } else {
                    if (!referents.isDefined(key) && !referents.isElsewhere(key) && run.isElsewhere(link.target, organisation, known)) {
                        referents.markElsewhere(key);
                    }
                    refer(type, values, number, id, plan, key, link.target);
                }
            }
        }
    }

    private void define(RegistrationRecord record, FieldValues values, int number, Plan plan, int key, String id) {
        RecordType type = values.type();
        boolean isReferent = ReferenceTargets.isReferent(type);
        boolean shared = isReferent && referents.isDefined(key);
        long precedence = precedence(values, plan.dating, fingerprint);
        boolean holds = (isReferent ? referentRivals : otherRivals).give(key, type, number, precedence, id);
        if (isReferent) {
            Object last = plan.until == null ? null : values.get(plan.until);
            boolean high = record instanceof Case opened && opened.complexityAtStart() == Complexity.HIGH;
            int first = new Precedence(precedence, number).day();
            referents.define(key, first, last == null ? ReferenceTargets.OPEN : day(last), high, holds, shared);
        }
    }

    /** Adds a record that is not judged but that others may refer to. */
    void know(RegistrationRecord record, FieldValues values, int number) {
        RecordType type = values.type();
        Plan plan = plans[type.ordinal()];
        if (plan != null && ReferenceTargets.isReferent(type) && plan.id != null && values.get(plan.id) instanceof String id) {
            define(record, values, number, plan, referents.key(type, values.strata().organisation(), id), id);
        }
    }

    private void refer(RecordType type, FieldValues values, int number, @Nullable String id, Plan plan, int key, RecordType target) {
        // An application may yet be rejected for what it refers to.
        boolean isApplication = target == RecordType.BUDGET_APPLICATION;
        Object firstDate = isApplication || plan.first == null ? null : values.get(plan.first);
        Object lastDate = isApplication || plan.last == null || plan.afterCompletion ? null : values.get(plan.last);
        int first = firstDate == null ? ReferenceTargets.OPEN : day(firstDate);
        int last = lastDate != null ? day(lastDate) : firstDate == null || plan.afterCompletion ? BEFORE_ALL : first;
        // Follow-ups may be rejected for their date, so they wait for the case that holds its id in the end; there are few of them.
        if (isApplication || type == RecordType.FOLLOW_UP || waitsForReferents || !referents.isDefined(key) || !referents.contains(key, first, last)) {
            pending.add(key, number, type, target, first, last, id);
            run.leaveOpen();
        }
    }

    /** Notes a record that was rejected by itself. The findings of records that refer to it name the cause. */
    void reject(RecordType type, String organisation, String id, int rule, int place) {
        if (ReferenceTargets.isReferent(type)) {
            referents.reject(referents.key(type, organisation, id), rule, place);
        }
    }

    @Override
    void finish() {
        referentRivals.report();
        otherRivals.report();
        // Applications refer to cases. References to applications can be judged only after the applications are settled.
        pending.forEach(reference -> {
            if (reference.target() != RecordType.BUDGET_APPLICATION) {
                check(reference);
            }
        });
        pending.forEach(reference -> {
            if (reference.target() == RecordType.BUDGET_APPLICATION) {
                check(reference);
            }
        });
    }

    private void check(PendingReferences.Reference reference) {
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
            checkDates(reference);
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
        Rule.Severity severity = brokenBy(ruleId, reference.number(), reference.type(), reference.id(), field, arguments);
        if (severity == Rule.Severity.ERROR && reference.type() == RecordType.BUDGET_APPLICATION) {
            rejectedApplications.add(reference.number(), firstRule, firstPlace);
        }
    }

    /** The applications that were rejected because of what they refer to, with the first cause, in the order of their numbers. */
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

        /** Returns the index of the application with a number; negative if it was not rejected. */
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

    private void checkDates(PendingReferences.Reference reference) {
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
