package nl.kpimodel.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import net.jqwik.api.Property;
import nl.kpimodel.architecture.TestRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule on assertions works: among these tests, which are never run, it finds those that cannot fail, and no others. */
class TestRulesTest {
    @Test
    void aTestThatAssertsNothingIsFound() {
        JavaClasses tests = new ClassFileImporter().importClasses(WithoutAssertion.class);
        assertThatThrownBy(() -> TestRules.everyTestReachesAnAssertion().check(tests))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("callsOnly() asserts nothing")
                .hasMessageContaining("startsAnAssertion() asserts nothing")
                .hasMessageContaining("forEachValue(int) asserts nothing");
    }

    @Test
    void anAssertionBehindACallALambdaOrAnInterfaceIsSeen() {
        JavaClasses tests = new ClassFileImporter().importClasses(WithAssertion.class, Check.class, Positive.class);
        TestRules.everyTestReachesAnAssertion().check(tests);
    }

    private static final class WithoutAssertion {
        @Test
        void callsOnly() {
            KpiId.of("A 1").toString();
        }

        @Test
        void startsAnAssertion() {
            assertThat(KpiId.of("A 1")).as("an id");
        }

        @ParameterizedTest
        @ValueSource(ints = 1)
        void forEachValue(int value) {
            List.of(value).forEach(each -> callsOnly());
        }
    }

    private static final class WithAssertion {
        @Test
        void inALambda() {
            List.of(1).forEach(each -> assertThat(each).isPositive());
        }

        @Test
        void byReference() {
            List.of(1).forEach(this::isPositive);
        }

        @Test
        void behindAnInterface() {
            Check check = new Positive();
            check.check(1);
        }

        @Property
        boolean byItsResult() {
            return KpiId.of("A 1").toString().startsWith("A");
        }

        private void isPositive(int value) {
            assertThat(value).isPositive();
        }
    }

    private interface Check {
        void check(int value);
    }

    private static final class Positive implements Check {
        @Override
        public void check(int value) {
            assertThat(value).isPositive();
        }
    }
}
