package nl.kpimodel.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.kpimodel.arbitrary.RegistrationArbitraries;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.InvalidRecordException;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;

class RecordAssemblyPropertiesTest {
    private static final Finding.Place LINE = Finding.Place.of("f.csv", 3);
    private final List<Finding> findings = new ArrayList<>();
    private final RecordAssembly assembly = RecordAssembly.of(ValidationOptions.standard());

    @Provide
    Arbitrary<FieldValues> anything() {
        return Arbitraries.of(RecordType.class).flatMap(RegistrationArbitraries::anything);
    }

    /** The findings are all the faults for which the constructors refuse a record, each with the rule and severity of the list. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyFaultIsAFindingAndTheRecordIsMadeWithoutWhatMayBeUnknown(@ForAll("anything") FieldValues values) {
        List<InvalidRecordException.Fault> faults = values.type().faults(values);
        boolean mustReject = faults.stream().anyMatch(fault -> Rules.require(Rules.of(fault.kind())).severityIn(fault.field()) == Rule.Severity.ERROR);
        findings.clear();
        RegistrationRecord record = assembly.assemble(values, LINE, findings::add);
        assertThat(findings).extracting(finding -> finding.ruleId() + finding.place().field().orElseThrow())
                .containsAll(faults.stream().map(fault -> Rules.of(fault.kind()) + fault.field().name()).toList());
        assertThat(record == null).isEqualTo(findings.stream().anyMatch(finding -> finding.severity() == Rule.Severity.ERROR));
        if (mustReject) {
            assertThat(record).isNull();
        }
        if (record != null) {
            assertThat(findings).hasSameSizeAs(faults);
            assertThat(values.type().create(values)).isEqualTo(record);
            faults.forEach(fault -> assertThat(fault.field().get(record)).isNull());
        }
    }
}
