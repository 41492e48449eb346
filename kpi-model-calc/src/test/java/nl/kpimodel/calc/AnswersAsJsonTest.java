package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Test;

/**
 * A host's controller can return anything that a public method returns: it has a tree or a text form, or it is a record of values that JSON
 * libraries write without an additional module.
 */
class AnswersAsJsonTest {
    /** Returned types that are not answers, by kind. */
    private static final Map<String, List<String>> NO_ANSWERS = Map.of(
            "what an application hands in", List.of("AnswerGrouping", "Capacities", "CareProviders", "CaseDates", "ComplexityHistory", "Employment",
                    "FilledQuestionnaire", "FollowUps", "HoursSpent", "Participations", "Questionnaires", "Referrals", "SatisfactionAnswers",
                    "WaitingEntries", "ZrmScores"),
            "collectors and what they gather", List.of("Measure", "Tally", "AnsweredItems", "PartialCalculation", "Collected"),
            "settings; those of a calculation are in the tree of CalculationOptions", List.of("Combination", "EffectOptions", "ValidationOptions",
                    "ReadingOptions", "CalculationLimits", "Dialect", "ConstraintMessages"),
            "calculators, validators, readers and writers",
                    List.of("KpiCalculator", "KpiSuggestions", "SelectionReviewer", "RecordAssembly", "Assertion", "RegistrationValidator",
                    "DataNeedsWriter", "LinkageExport", "ModelExport", "FigureReader", "FillInWorkbook", "FindingsWorkbook", "FindingsWriter", "RegistrationData", "RegistrationReader", "RegistrationSource", "RegistrationWriter", "KpiJob",
                    "QuestionnaireAnswers"),
            "what judges by own rules, which are in the report", List.of("OwnRule", "Breaches", "CrossBreaches"),
            "mappings of functions, and the parts of mappings of files", List.of("RecordMapping", "RecordMappings", "Target", "FigureMapping", "MappedFigure", "MappedField",
                    "MappedRecord", "RowCondition"),
            "a whole edition, which KpiModel and ModelExport write", List.of("KpiCatalogue", "Linkage"),
            "what an answer is made of, which is in its tree", List.of("OutcomeDescription", "OutcomeText", "ClassifiedChanges"),
            "records under way, and verdicts asked one by one", List.of("FieldValues", "Verdicts", "RecordView", "Reference"),
            "progress of a reading under way", List.of("Progress"));

    @Test
    void noTypeThatAPublicMethodReturnsIsWrittenAs() {
        Map<String, Set<String>> broken = new TreeMap<>();
        for (Class<?> type : exported()) {
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                    for (Class<?> answer : own(method.getGenericReturnType(), new HashSet<>())) {
                        if (!isNoAnswer(answer) && !isWritten(answer, new HashSet<>())) {
                            broken.computeIfAbsent(answer.getName(), first -> new TreeSet<>()).add(type.getSimpleName() + "." + method.getName());
                        }
                    }
                }
            }
        }
        assertThat(broken).as("give it a tree or a text form, or say here why it is no answer").isEmpty();
    }

    private static boolean isNoAnswer(Class<?> type) {
        return Throwable.class.isAssignableFrom(type) || type.isAnnotation() || type.getSimpleName().equals("Builder")
                || NO_ANSWERS.values().stream().anyMatch(names -> names.contains(type.getSimpleName()));
    }

    /** Returns the types of this project in a type, including the arguments of generic types. */
    private static Set<Class<?>> own(Type type, Set<Class<?>> found) {
        if (type instanceof Class<?> plain) {
            Class<?> element = plain.isArray() ? plain.getComponentType() : plain;
            if (element.getName().startsWith("nl.kpimodel.")) {
                found.add(element);
            }
        } else if (type instanceof ParameterizedType generic) {
            own(generic.getRawType(), found);
            for (Type argument : generic.getActualTypeArguments()) {
                own(argument, found);
            }
        }
        return found;
    }

    private static boolean isWritten(Class<?> type, Set<Class<?>> asked) {
        if (!asked.add(type) || type.isEnum() || hasForm(type)) {
            return true;
        }
        if (type.isSealed() && (type.isInterface() || Modifier.isAbstract(type.getModifiers()))) {
            return Stream.of(type.getPermittedSubclasses()).allMatch(permitted -> isWritten(permitted, asked));
        }
        return type.isRecord() && type.getRecordComponents().length > 0
                && Stream.of(type.getRecordComponents()).map(RecordComponent::getGenericType).allMatch(component -> isWrittenPart(component, asked));
    }

    private static boolean isWrittenPart(Type type, Set<Class<?>> asked) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            // Jackson 2 needs a module to write an Optional.
            return (Collection.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw)) && !raw.equals(Optional.class)
                    && Stream.of(generic.getActualTypeArguments()).allMatch(argument -> isWrittenPart(argument, asked));
        }
        if (!(type instanceof Class<?> plain)) {
            return false;
        }
        if (plain.getName().startsWith("nl.kpimodel.")) {
            return isWritten(plain, asked);
        }
        // Dates need a module too.
        return plain.isPrimitive() || plain.equals(String.class) || Number.class.isAssignableFrom(plain) || plain.equals(Boolean.class);
    }

    private static boolean hasForm(Class<?> type) {
        return Stream.of(type.getMethods()).anyMatch(method -> isForm(method, type));
    }

    private static boolean isForm(Method method, Class<?> type) {
        if (method.isAnnotationPresent(JsonValue.class)) {
            return true;
        }
        return Stream.concat(Stream.of(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()))
                .flatMap(above -> Stream.of(above.getMethods()))
                .anyMatch(above -> above.getName().equals(method.getName()) && above.isAnnotationPresent(JsonValue.class));
    }

    private static Collection<Class<?>> exported() {
        return Stream.of(KpiId.class, KpiModel.class, Measure.class).flatMap(member -> exported(member).stream()).collect(Collectors.toList());
    }

    /** Returns the public types of the exported packages of a module, which is a folder of classes or a jar. */
    private static Collection<Class<?>> exported(Class<?> member) {
        try {
            Path location = Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(location)) {
                return exportedBelow(location);
            }
            try (FileSystem jar = FileSystems.newFileSystem(location)) {
                return exportedBelow(jar.getPath("/"));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (URISyntaxException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static Collection<Class<?>> exportedBelow(Path root) throws IOException {
        Set<String> packages;
        try (InputStream file = Files.newInputStream(root.resolve("module-info.class"))) {
            packages = ModuleDescriptor.read(file).exports().stream().filter(export -> !export.isQualified())
                    .map(ModuleDescriptor.Exports::source).collect(Collectors.toSet());
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(path -> path.toString().endsWith(".class"))
                    .map(path -> root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), ".").replace(".class", ""))
                    .filter(name -> name.contains(".") && packages.contains(name.substring(0, name.lastIndexOf('.'))))
                    .<Class<?>>map(AnswersAsJsonTest::load)
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, AnswersAsJsonTest.class.getClassLoader());
        } catch (ClassNotFoundException absent) {
            throw new AssertionError(absent);
        }
    }
}
