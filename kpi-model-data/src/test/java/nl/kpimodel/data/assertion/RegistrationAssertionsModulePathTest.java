package nl.kpimodel.data.assertion;

import static nl.kpimodel.data.assertion.RegistrationAssertions.assertThatRegistration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.registration.RegistrationSource;
import org.junit.jupiter.api.Test;

/** Runs on the module path: every module can use the assertions, which find the texts of a failure. */
class RegistrationAssertionsModulePathTest {
    @Test
    void everyModuleMayAssert() {
        Module module = RegistrationAssertions.class.getModule();
        assertThat(module.getName()).isEqualTo("nl.kpimodel.data");
        assertThat(module.isExported(RegistrationAssertions.class.getPackageName())).isTrue();
    }

    @Test
    void aFailureShowsTheFindings() {
        RegistrationSource source = RegistrationSource.csv(RecordType.PLAN_CHANGE, "planChange.csv",
                new StringReader("caseId,organisation,on\nC1,Org,2025-01-01\n"));
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThatRegistration(source).hasNoErrors())
                .withMessageContaining("planChange.csv:2  REG-202  ERROR");
    }
}
