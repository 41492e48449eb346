package nl.kpimodel.calc.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.architecture.ModuleRules;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Test;

/** Checks that readers of the guides can find every public type of all modules. */
class ExportedTypesTest {
    /** Matches programs, and names between backticks. A word of a sentence, such as Age, is not the name of a type. */
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\\n]+`");
    private static final Pattern WORD = Pattern.compile("\\w+");

    private static final Map<String, JavaClass> PUBLIC = Stream.of(KpiId.class, KpiModel.class, Outcome.class)
            .flatMap(member -> ModuleRules.ofModuleWith(member).surface())
            .collect(Collectors.toMap(JavaClass::getName, Function.identity()));

    /**
     * The public types that are not nested in another. Each is a name that readers of the documentation meet, so the number changes only
     * with a reason: CONTRIBUTING.md says when a type is at top level, nested or not public.
     */
    private static final int TOP_LEVEL_TYPES = 210;

    @Test
    void theNumberOfPublicTypesAtTopLevelChangesOnlyOnPurpose() {
        assertThat(PUBLIC.values().stream().filter(JavaClass::isTopLevelClass).map(JavaClass::getName).sorted())
                .as("public types at top level; nest or close the new one, or change the number and say why in the commit")
                .hasSize(TOP_LEVEL_TYPES);
    }

    /** A type shows those in its signatures, those nested in it and those that it permits. */
    @Test
    void everyPublicTypeIsNamedInAGuideOrShownByOneThatIs() throws IOException {
        Set<String> named = namesInTheGuides();
        Deque<JavaClass> next = PUBLIC.values().stream()
                .filter(type -> type.isTopLevelClass() && named.contains(type.getSimpleName()))
                .collect(Collectors.toCollection(ArrayDeque::new));
        assertThat(next).as("named in the guides").hasSizeGreaterThan(100);
        Set<String> unknown = new TreeSet<>(PUBLIC.keySet());
        while (!next.isEmpty()) {
            JavaClass type = next.remove();
            if (unknown.remove(type.getName())) {
                shownBy(type).filter(unknown::contains).map(PUBLIC::get).forEach(next::add);
            }
        }
        assertThat(unknown).as("name these in a README, return them from a type that is named there, or close them").isEmpty();
    }

    private static Stream<String> shownBy(JavaClass type) {
        Class<?> loaded = type.reflect();
        Stream<Class<?>> permitted = loaded.isSealed() ? Arrays.stream(loaded.getPermittedSubclasses()) : Stream.empty();
        return Stream.concat(
                ModuleRules.shownBy(type).map(JavaClass::getName),
                Stream.concat(permitted, Arrays.stream(loaded.getClasses())).map(Class::getName));
    }

    private static Set<String> namesInTheGuides() throws IOException {
        StringBuilder code = new StringBuilder();
        for (Path guide : ReadmeTest.guides()) {
            CODE.matcher(Files.readString(guide)).results().forEach(part -> code.append(part.group()).append('\n'));
        }
        return WORD.matcher(code).results().map(word -> word.group()).collect(Collectors.toSet());
    }
}
