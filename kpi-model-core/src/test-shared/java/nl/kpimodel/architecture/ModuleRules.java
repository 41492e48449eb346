package nl.kpimodel.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules for every module of this project: its dependencies, and what its callers see. */
public final class ModuleRules {
    /**
     * The package of the annotations that both generations of Jackson share. {@link #usesJsonAnnotationsWithoutElements} says which are
     * allowed.
     */
    public static final String JSON_ANNOTATIONS = "com.fasterxml.jackson.annotation";

    /** The mode is the default one, which every reader of class files adds. */
    private static final Set<String> WITHOUT_ELEMENTS =
            Set.of(JSON_ANNOTATIONS + ".JsonValue", JSON_ANNOTATIONS + ".JsonCreator", JSON_ANNOTATIONS + ".JsonCreator$Mode");

    private static final List<String> ELEMENTS = List.of("mode", "value");

    private final JavaClasses all;
    private final ModuleDescriptor descriptor;

    private ModuleRules(JavaClasses all, ModuleDescriptor descriptor) {
        this.all = all;
        this.descriptor = descriptor;
    }

    /** Returns the rules for the main classes of the module that contains the class. */
    public static ModuleRules ofModuleWith(Class<?> member) {
        URL location = member.getProtectionDomain().getCodeSource().getLocation();
        // A module that was packaged earlier is on the path as its jar.
        String root = location.getPath().endsWith(".jar") ? "jar:" + location + "!/" : location.toString();
        try (InputStream descriptor = new URL(root + "module-info.class").openStream()) {
            return new ModuleRules(new ClassFileImporter().importUrl(new URL(root)), ModuleDescriptor.read(descriptor));
        } catch (IOException unreadable) {
            throw new AssertionError("The module of " + member + " cannot be read at " + location, unreadable);
        }
    }

    /** Returns the main classes. */
    public JavaClasses all() {
        return all;
    }

    /** Returns the packages that the module exports to everyone. */
    public Set<String> exported() {
        return descriptor.exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
    }

    /** Returns the packages that the build compares with the previous release: the property {@code api.packages} of the module's POM. */
    public static List<String> comparedWithTheReleaseBefore() throws IOException {
        Matcher property = Pattern.compile("<api\\.packages>([^<]+)</api\\.packages>").matcher(Files.readString(Path.of("pom.xml")));
        if (!property.find()) {
            throw new AssertionError("The POM has no property api.packages");
        }
        return List.of(property.group(1).split(","));
    }

    /** Returns the exported packages without a release in which they appeared. A type that is younger than its package has its own. */
    public List<String> exportedWithoutSince() throws IOException {
        List<String> without = new ArrayList<>();
        for (String name : exported()) {
            String information = Files.readString(Path.of("src/main/java", name.replace('.', '/'), "package-info.java"));
            if (!information.matches("(?s).*\\n \\* @since \\d+\\.\\d+\\.\\d+\\n \\*/.*")) {
                without.add(name);
            }
        }
        return without;
    }

    /** Nothing is used except the platform, the module itself, and the given packages ({@code ..} includes subpackages). */
    public ArchRule dependsOnNothingBut(String... packages) {
        String[] allowed = Stream.concat(Stream.of("java..", descriptor.name() + ".."), Arrays.stream(packages)).toArray(String[]::new);
        return classes().should().onlyDependOnClassesThat().resideInAnyPackage(allowed);
    }

    /**
     * Of Jackson's annotations, only {@code @JsonValue} and {@code @JsonCreator} are used, and without elements: an annotation with an
     * element causes a warning in an application without Jackson.
     */
    public ArchRule usesJsonAnnotationsWithoutElements() {
        return classes().should(new ArchCondition<JavaClass>("use the annotations of Jackson without elements") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getName())
                        .filter(name -> name.startsWith(JSON_ANNOTATIONS + ".") && !WITHOUT_ELEMENTS.contains(name))
                        .distinct()
                        .forEach(name -> events.add(SimpleConditionEvent.violated(item, item.getName() + " uses " + name)));
                item.getMembers().stream()
                        .flatMap(member -> member.getAnnotations().stream().filter(annotation ->
                                WITHOUT_ELEMENTS.contains(annotation.getRawType().getName()) && ELEMENTS.stream().anyMatch(annotation::hasExplicitlyDeclaredProperty)))
                        .forEach(annotation -> events.add(SimpleConditionEvent.violated(item, item.getName() + " has " + annotation.getDescription())));
            }
        });
    }

    /** No two packages use each other, directly or indirectly. A package that is not exported counts as part of the one above it. */
    public ArchRule hasNoCycleBetweenPackages() {
        return slices().assignedFrom(new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                return SliceIdentifier.of(exportedPackageOf(javaClass));
            }

            @Override
            public String getDescription() {
                return "packages of " + descriptor.name();
            }
        }).should().beFreeOfCycles();
    }

    private String exportedPackageOf(JavaClass javaClass) {
        String name = javaClass.getPackageName();
        while (!exported().contains(name) && name.contains(".")) {
            name = name.substring(0, name.lastIndexOf('.'));
        }
        return name;
    }

    /**
     * Callers cannot extend a class that was not made to be extended: a public type is final, sealed, an enum, a record or an interface, or
     * has no constructor that they may call.
     */
    public ArchRule publicTypesAreClosed() {
        return classes().that(arePartOfTheSurface()).should(new ArchCondition<JavaClass>("be closed to extension") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                Class<?> type = item.reflect();
                boolean closed = item.isInterface() || item.isEnum() || item.isRecord() || type.isSealed()
                        || item.getModifiers().contains(JavaModifier.FINAL)
                        || item.getConstructors().stream().noneMatch(ModuleRules::isVisible);
                if (!closed) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " may be extended by anybody"));
                }
            }
        });
    }

    /**
     * Signatures that callers see have only types of the platform, of the exported packages of this project, and of the given packages
     * (including subpackages).
     */
    public ArchRule publicSignaturesNameNothingBut(String... packages) {
        Predicate<JavaClass> known = type -> type.getPackageName().startsWith("java.")
                || type.isPrimitive()
                || isExportedBy(type)
                || Arrays.stream(packages).anyMatch(prefix -> (type.getPackageName() + ".").startsWith(prefix + "."));
        return classes().that(arePartOfTheSurface()).should(new ArchCondition<JavaClass>("name only types that callers may use") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                shownBy(item)
                        .filter(known.negate())
                        .forEach(type -> events.add(
                                SimpleConditionEvent.violated(item, item.getName() + " shows its callers " + type.getName())));
            }
        });
    }

    /** Returns the types that callers may use. */
    public Stream<JavaClass> surface() {
        return all.stream().filter(arePartOfTheSurface());
    }

    /** Returns the types that a type shows its callers in signatures, in fields, and in its supertypes. */
    public static Stream<JavaClass> shownBy(JavaClass item) {
        return Stream.of(
                        item.getCodeUnits().stream().filter(ModuleRules::isVisible).flatMap(ModuleRules::types),
                        item.getFields().stream().filter(ModuleRules::isVisible).map(JavaField::getType),
                        Stream.concat(item.getSuperclass().stream(), item.getInterfaces().stream()))
                .flatMap(types -> types)
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .distinct();
    }

    private boolean isExportedBy(JavaClass type) {
        boolean ownModule = type.getPackageName().startsWith(descriptor.name());
        return ownModule
                ? exported().contains(type.getPackageName()) && isPublicThroughout(type)
                : type.getPackageName().startsWith("nl.kpimodel.");
    }

    private DescribedPredicate<JavaClass> arePartOfTheSurface() {
        return DescribedPredicate.describe("are public in an exported package",
                type -> exported().contains(type.getPackageName()) && isPublicThroughout(type));
    }

    private static boolean isPublicThroughout(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ModuleRules::isPublicThroughout).orElse(true);
    }

    private static boolean isVisible(JavaMember member) {
        return (member.getModifiers().contains(JavaModifier.PUBLIC) || member.getModifiers().contains(JavaModifier.PROTECTED))
                && !member.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static Stream<JavaType> types(JavaCodeUnit codeUnit) {
        return Stream.of(Stream.of(codeUnit.getReturnType()), codeUnit.getParameterTypes().stream(),
                        codeUnit.getExceptionTypes().stream().map(JavaType.class::cast),
                        codeUnit.getTypeParameters().stream().flatMap(parameter -> parameter.getUpperBounds().stream()))
                .flatMap(types -> types);
    }
}
