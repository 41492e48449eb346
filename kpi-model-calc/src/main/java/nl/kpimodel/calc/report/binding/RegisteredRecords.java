package nl.kpimodel.calc.report.binding;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kpimodel.calc.AnswerGrouping;
import nl.kpimodel.calc.report.binding.EffectBindings.Answered;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.registration.BudgetApplication;
import nl.kpimodel.core.registration.Capacity;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Employee.Role;
import nl.kpimodel.core.registration.Employee;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.Invitation;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.core.registration.Signal;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.registration.TimeEntry;
import org.jspecify.annotations.Nullable;

/**
 * The records that a calculation keeps: those that others refer to, and those that can only be counted together. All others are only
 * counted. Ids of different organisations never match.
 *
 * <p>Not thread-safe. Each thread fills its own part, and {@link #addAll} joins the parts.
 */
public final class RegisteredRecords implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Map<RecordType, RecordField> CASE_FIELDS = caseFields();
    /** The types of records that others refer to or that can only be counted together. All others are counted on arrival, or kept with their case. */
    private static final Set<RecordType> KEPT = EnumSet.of(
            RecordType.CASE, RecordType.EMPLOYEE, RecordType.BUDGET_APPLICATION, RecordType.CAPACITY, RecordType.INVITATION, RecordType.FIGURE, RecordType.RESPONSE);

    private final long[] counts = new long[RecordType.values().length];
    private final RecordsById<CaseRecords> dossiers = new RecordsById<>();
    private final RecordsById<LinkedRecord<Employee>> employees = new RecordsById<>();
    /** The key of each employee as a contributor, because most hours are of the same employees. */
    private final RecordsById<String> employeeKeys = new RecordsById<>();
    private final RecordsById<BudgetApplication> applications = new RecordsById<>();
    private final ArrayList<LinkedRecord<Employee>> staff = new ArrayList<>();
    private final ArrayList<LinkedRecord<Capacity>> capacities = new ArrayList<>();
    private final ArrayList<Invitation> invitations = new ArrayList<>();
    private final ArrayList<Figure> figures = new ArrayList<>();
    /** The answers, if the selection has effect indicators; {@code null} if only the response is asked. */
    private final AnswerGrouping.@Nullable AnsweredItems answers;
    /** The day of the first answer of each questionnaire, if the answers are not kept. */
    private final HashMap<EffectBindings.Respondent, LocalDate> firstAnswers = new HashMap<>();
    private transient @Nullable Map<EffectBindings.Respondent, EffectBindings.Answered> questionnaires;

    private RegisteredRecords(AnswerGrouping.@Nullable AnsweredItems answers) {
        this.answers = answers;
    }

    /** Returns an empty registration that keeps what a selection needs. */
    public static RegisteredRecords of(Collection<KpiId> selection) {
        boolean hasEffects = selection.stream().anyMatch(kpi -> kpi.layer() == Layer.EFFECT);
        return new RegisteredRecords(hasEffects ? EffectBindings.GROUPING.create() : null);
    }

    private static Map<RecordType, RecordField> caseFields() {
        Map<RecordType, RecordField> fields = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            type.fields().stream()
                    .filter(field -> field.refersTo().filter(RecordType.CASE::equals).isPresent())
                    .forEach(field -> fields.put(type, field));
        }
        return fields;
    }

    /**
     * Counts records of one type, and keeps them if others need them. Returns the number of additional records that are kept.
     *
     * @param strata the strata of each record
     */
    public int add(RecordType type, RegistrationRecord[] records, int from, int to, Strata[] strata) {
        counts[type.ordinal()] += to - from;
        if (!KEPT.contains(type)) {
            return 0;
        }
        for (int i = from; i < to; i++) {
            keep(records[i], strata[i]);
        }
        return to - from;
    }

    private void keep(RegistrationRecord record, Strata own) {
        String organisation = own.organisation();
        switch (record.type()) {
            case CASE -> {
                Case registered = (Case) record;
                dossiers.put(organisation, registered.id(), new CaseRecords(registered, own));
            }
            case EMPLOYEE -> {
                LinkedRecord<Employee> employee = LinkedRecord.alone((Employee) record, own);
                employees.put(organisation, employee.registered().id(), employee);
                employeeKeys.put(organisation, employee.registered().id(), LinkedRecord.contributor("employee", record, employee.registered().id()));
                staff.add(employee);
            }
            case BUDGET_APPLICATION -> applications.put(organisation, ((BudgetApplication) record).id(), (BudgetApplication) record);
            case CAPACITY -> capacities.add(LinkedRecord.alone((Capacity) record, own));
            case INVITATION -> invitations.add((Invitation) record);
            case FIGURE -> figures.add((Figure) record);
            case RESPONSE -> keep((Response) record);
            default -> throw new IllegalArgumentException("Records of type " + record.type() + " are not kept; keep those of " + KEPT + ".");
        }
    }

    private void keep(Response answer) {
        if (answers != null) {
            EffectBindings.GROUPING.accept(answers, answer);
        } else {
            addFirstAnswer(EffectBindings.Respondent.of(answer), answer.answeredOn());
        }
    }

    private void addFirstAnswer(EffectBindings.Respondent respondent, LocalDate day) {
        firstAnswers.merge(respondent, day, (one, other) -> one.isBefore(other) ? one : other);
    }

    /** Adds the records of another part of the input. The other must not be used afterwards. */
    public void addAll(RegisteredRecords other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        dossiers.addAll(other.dossiers);
        employees.addAll(other.employees);
        employeeKeys.addAll(other.employeeKeys);
        applications.addAll(other.applications);
        staff.addAll(other.staff);
        capacities.addAll(other.capacities);
        invitations.addAll(other.invitations);
        figures.addAll(other.figures);
        if (answers != null && other.answers != null) {
            EffectBindings.GROUPING.combine(answers, other.answers);
        }
        other.firstAnswers.forEach(this::addFirstAnswer);
    }

    /**
     * Returns the record with the records that it refers to; {@code null} if any of these has not been read yet.
     *
     * @param own its strata
     */
    public <R extends RegistrationRecord> @Nullable LinkedRecord<R> link(R record, Strata own) {
        String organisation = own.organisation();
        if (record instanceof BudgetApplication.Correction correction && correction.applicationId() != null) {
            BudgetApplication application = applications.get(organisation, correction.applicationId());
            if (application == null) {
                return null;
            }
            LinkedRecord<BudgetApplication> above = link(application, application.strata());
            return above == null
                    ? null
                    : new LinkedRecord<>(record, above.dossier(), own, above.above() == null ? above.own() : above.own().orElse(above.above()));
        }
        String caseId = caseIdOf(record);
        if (caseId != null) {
            CaseRecords dossier = dossiers.get(organisation, caseId);
            return dossier == null ? null : new LinkedRecord<>(record, dossier, own, dossier.place);
        }
        String employeeId = employeeIdOf(record);
        if (employeeId != null) {
            LinkedRecord<Employee> employee = employees.get(organisation, employeeId);
            return employee == null ? null : new LinkedRecord<>(record, null, own, employee.own());
        }
        return LinkedRecord.alone(record, own);
    }

    /**
     * Returns the contributor of a record: its case, or else its person or employee; {@code null} if it has none of these. Hours belong to
     * the employee who worked them.
     */
    @Nullable String contributor(LinkedRecord<?> linked) {
        if (linked.registered() instanceof TimeEntry entry) {
            return ofEmployee(entry, entry.employeeId());
        }
        if (linked.dossier() != null) {
            return linked.dossier().contributor;
        }
        if (linked.registered() instanceof Signal signal) {
            return signal.personId() == null ? null : LinkedRecord.contributor("person", signal, signal.personId());
        }
        return linked.registered() instanceof Employee.EducationTrack track ? ofEmployee(track, track.employeeId()) : null;
    }

    private String ofEmployee(RegistrationRecord record, String id) {
        String known = employeeKeys.get(record.strata().organisation(), id);
        return known == null ? LinkedRecord.contributor("employee", record, id) : known;
    }

    private static @Nullable String caseIdOf(RegistrationRecord record) {
        RecordField field = CASE_FIELDS.get(record.type());
        return field == null ? null : (String) field.get(record);
    }

    private static @Nullable String employeeIdOf(RegistrationRecord record) {
        if (record instanceof TimeEntry entry) {
            return entry.employeeId();
        }
        return record instanceof Employee.EducationTrack track ? track.employeeId() : null;
    }

    public long count(RecordType type) {
        return counts[type.ordinal()];
    }

    public Stream<CaseRecords> dossiers() {
        return dossiers.values();
    }

    public @Nullable CaseRecords dossier(@Nullable String organisation, @Nullable String id) {
        return organisation == null || id == null ? null : dossiers.get(organisation, id);
    }

    /** Returns the questionnaires, after all answers have been read; none if the selection has no effect indicators. */
    public Collection<EffectBindings.Answered> questionnaires() {
        return byRespondent().values();
    }

    /** Returns the day of the first answer of a respondent, after all answers have been read, or {@code null} if there was none. */
    @Nullable LocalDate firstAnsweredOn(EffectBindings.Respondent respondent) {
        if (answers == null) {
            return firstAnswers.get(respondent);
        }
        Answered answered = questionnaire(respondent);
        return answered == null ? null : answered.questionnaire().firstAnsweredOn();
    }

    /** Returns the questionnaire of a respondent, after all answers have been read, or {@code null} if absent. */
    public @Nullable Answered questionnaire(EffectBindings.Respondent respondent) {
        return byRespondent().get(respondent);
    }

    private Map<EffectBindings.Respondent, EffectBindings.Answered> byRespondent() {
        Map<EffectBindings.Respondent, EffectBindings.Answered> grouped = questionnaires;
        if (grouped == null) {
            grouped = answers == null ? Map.of() : EffectBindings.questionnaires(answers, this);
            questionnaires = grouped;
        }
        return grouped;
    }

    List<LinkedRecord<Employee>> staff() {
        return staff;
    }

    List<LinkedRecord<Capacity>> capacities() {
        return capacities;
    }

    List<Invitation> invitations() {
        return invitations;
    }

    List<Figure> figures() {
        return figures;
    }

    /** Returns the role of the person who follows an education track. */
    @Nullable Role roleOf(Employee.EducationTrack track) {
        LinkedRecord<Employee> employee = employees.get(track.strata().organisation(), track.employeeId());
        return employee == null ? null : employee.registered().role();
    }
}
