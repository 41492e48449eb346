package nl.kpimodel.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The rules for the tests of every module of this project. */
public final class TestRules {
    /** The annotation by which all test engines mark the annotations of their tests. */
    private static final String TESTABLE = "org.junit.platform.commons.annotation.Testable";

    /** These methods only describe the following assertion. */
    private static final Set<String> BEFORE_AN_ASSERTION = Set.of("as", "assertThat", "assertThatCode", "describedAs");

    private TestRules() {}

    /** Returns the classes in the folder of a test, and those that several modules share. */
    public static JavaClasses testsWith(Class<?> test) {
        try {
            return new ClassFileImporter().importPath(Path.of(test.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException unreadable) {
            throw new AssertionError("The tests with " + test + " cannot be read", unreadable);
        }
    }

    /** Every test reaches an assertion, itself or through other test code. A property may return whether it holds instead. */
    public static ArchRule everyTestReachesAnAssertion() {
        return methods().that(DescribedPredicate.describe("are tests", method -> method.isMetaAnnotatedWith(TESTABLE)))
                .should(new ArchCondition<JavaMethod>("reach an assertion") {
                    @Override
                    public void check(JavaMethod test, ConditionEvents events) {
                        if (!test.getRawReturnType().isEquivalentTo(boolean.class) && !reachesAnAssertion(test)) {
                            events.add(SimpleConditionEvent.violated(test, test.getFullName() + " asserts nothing"));
                        }
                    }
                });
    }

    private static boolean reachesAnAssertion(JavaCodeUnit test) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> reached = new ArrayDeque<>();
        reached.add(test);
        while (!reached.isEmpty()) {
            JavaCodeUnit next = reached.remove();
            if (!seen.add(next)) {
                continue;
            }
            for (JavaAccess<?> access : next.getAccessesFromSelf()) {
                if (access.getTarget() instanceof CodeUnitAccessTarget target) {
                    if (isAssertion(target)) {
                        return true;
                    }
                    bodies(target).forEach(reached::add);
                }
            }
        }
        return false;
    }

    private static boolean isAssertion(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        return owner.startsWith("org.assertj.core.api.") && !BEFORE_AN_ASSERTION.contains(name)
                || owner.equals("org.junit.jupiter.api.Assertions")
                || owner.startsWith("nl.kpimodel.data.assertion.")
                || owner.startsWith("com.tngtech.archunit.lang.") && name.equals("check")
                || owner.equals("java.lang.AssertionError");
    }

    /** Returns what a call may run: the method itself, and those that override it. */
    private static Stream<JavaCodeUnit> bodies(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        return Stream.concat(
                target.resolveMember().stream(),
                owner.getAllSubclasses().stream().flatMap(type -> type.getMethods().stream()
                        .filter(method -> method.getName().equals(target.getName())
                                && method.getRawParameterTypes().size() == target.getRawParameterTypes().size())));
    }
}
