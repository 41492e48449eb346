package nl.kpimodel.core.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for the organisation, paid or not (Dutch: <i>medewerker</i>).
 *
 * @param id pseudonym in the organisation (<i>pseudoniem</i>). Feeds A 13, K 3
 * @param role what the person is there (<i>rol</i>). Feeds A 13, K 3, K 4
 * @param fte size of the contract in full-time equivalents, from 0 (<i>fte</i>); {@code null} if not known. Feeds A 13
 * @param employedFrom first day of employment (<i>in dienst vanaf</i>). Feeds A 13, K 3
 * @param employedUntil last day of employment; {@code null} while employed (<i>in dienst tot en met</i>). Feeds A 13, K 3
 * @param registers professional registers the person stands in; an empty set says none, {@code null} says not known
 *     (<i>beroepsregisters</i>). Feeds K 3
 * @param strata the organisation, and what is known of team, service line, neighbourhood and life domain
 */
public record Employee(
        String id,
        EmployeeRole role,
        @Nullable BigDecimal fte,
        LocalDate employedFrom,
        @Nullable LocalDate employedUntil,
        @Nullable Set<ProfessionalRegister> registers,
        Strata strata)
        implements RegistrationRecord {
    static final List<RecordField> FIELDS;
    static final RecordField ID;
    static final RecordField ROLE;
    static final RecordField FTE;
    static final RecordField EMPLOYED_FROM;
    static final RecordField EMPLOYED_UNTIL;
    static final RecordField REGISTERS;

    static {
        FieldList list = new FieldList(RecordType.EMPLOYEE);
        ID = list.field("id", FieldKind.ID, "pseudoniem").feeds("A 13, K 3").required();
        ROLE = list.field("role", FieldKind.ENUM, "rol").of(EmployeeRole.values(), EmployeeRole::dutchTerm).feeds("A 13, K 3, K 4").required();
        FTE = list.field("fte", FieldKind.DECIMAL, "fte").atLeast(0).feeds("A 13").unknownWhenEmpty();
        EMPLOYED_FROM = list.field("employedFrom", FieldKind.DATE, "in dienst vanaf").feeds("A 13, K 3").planned().required();
        EMPLOYED_UNTIL = list.field("employedUntil", FieldKind.DATE, "in dienst tot en met").feeds("A 13, K 3").planned().saysSomethingWhenEmpty();
        REGISTERS = list.field("registers", FieldKind.ENUM_SET, "beroepsregisters")
                .of(ProfessionalRegister.values(), ProfessionalRegister::dutchTerm).feeds("K 3").unknownWhenEmpty();
        FIELDS = list.withStrata();
    }

    /**
     * Creates an employee.
     *
     * @throws InvalidRecordException if a required value is missing or blank, a value is outside the bounds of its field
     */
    public Employee {
        id = ID.require(id);
        role = ROLE.require(role);
        fte = FTE.allow(fte);
        employedFrom = EMPLOYED_FROM.require(employedFrom);
        employedUntil = EMPLOYED_UNTIL.allow(employedUntil);
        registers = REGISTERS.allow(registers);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.EMPLOYEE;
    }

    /** Returns the filled fields, fit to show: see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static Employee from(FieldValues values) {
        return new Employee(
                ID.present(values.text(ID)),
                ROLE.present(values.value(ROLE, EmployeeRole.class)),
                values.decimal(FTE),
                EMPLOYED_FROM.present(values.date(EMPLOYED_FROM)),
                values.date(EMPLOYED_UNTIL),
                values.constants(REGISTERS),
                values.strata());
    }

    @Nullable Object value(int index) {
        return switch (index - Strata.FIELDS.size()) {
            case 0 -> id;
            case 1 -> role;
            case 2 -> fte;
            case 3 -> employedFrom;
            case 4 -> employedUntil;
            case 5 -> registers;
            default -> strata.value(index);
        };
    }
}
