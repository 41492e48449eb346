package nl.kpimodel.calc.textform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.LinkageNode;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.FindingLimit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every small value has one text form, which it prints, and which it reads leniently. */
@Tag("locale")
class TextFormTest {
    private static final SmallValues SMALL = new SmallValues(TextFormTest.class.getClassLoader());

    static List<Class<?>> types() {
        return SMALL.types();
    }

    static List<SmallValues.Written> texts() {
        return SmallValues.texts();
    }

    @Test
    void theSmallValuesAreThose() {
        assertThat(types().stream().filter(type -> !type.isEnum()).map(SmallValues::nameOf)).containsExactlyInAnyOrder(
                "KpiId", "IntendedEffect.Id", "ItemId", "ItemId.Section", "AreaCode", "RecordField", "ReportingPeriod", "ExactNumber", "FindingLimit",
                        "ItemChoice");
    }

    /** Enums within a constraint are settings of an annotation, which hosts neither write nor read. */
    @Test
    void everyPublicEnumIsASmallValue() {
        List<Class<?>> enums = SMALL.publicTypes().stream()
                .filter(Class::isEnum)
                .filter(type -> type.getEnclosingClass() == null || !type.getEnclosingClass().isAnnotation())
                .toList();
        assertThat(enums).hasSizeGreaterThan(50);
        assertThat(types()).containsAll(enums);
    }

    @ParameterizedTest
    @MethodSource("types")
    void itIsAnnotatedForHosts(Class<?> type) throws NoSuchMethodException {
        assertThat(SmallValues.has(type.getMethod("of", String.class), "JsonCreator")).isTrue();
        Method printed = type.getMethod("toString");
        if (SmallValues.has(printed, "JsonValue")) {
            return;
        }
        // Both generations of Jackson write such an enum as its text by default: one uses the name, the other toString.
        assertThat(type.isEnum()).isTrue();
        assertThat(type.getEnumConstants()).allSatisfy(constant -> assertThat(constant).hasToString(((Enum<?>) constant).name()));
    }

    @Test
    void nothingElseIsAnnotatedButTheReadersOfTrees() {
        List<Method> annotated = new ArrayList<>();
        for (Class<?> type : SMALL.publicTypes()) {
            Stream.of(type.getDeclaredMethods())
                    .filter(method -> SmallValues.has(method, "JsonCreator") && !SmallValues.readsText(method) && !method.getName().equals("fromTree")
                            || SmallValues.has(method, "JsonValue") && method.getReturnType() == String.class && !method.getName().equals("toString"))
                    .forEach(annotated::add);
        }
        assertThat(annotated).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatItPrintsIsReadAsTheSame(Class<?> type) {
        List<Object> values = SmallValues.valuesOf(type);
        assertThat(values).isNotEmpty();
        assertThat(values.stream().map(Object::toString)).doesNotHaveDuplicates();
        for (Object value : values) {
            assertThat(SmallValues.read(type, value.toString())).isEqualTo(value);
            assertThat(SmallValues.read(type, "\u00a0" + value + " \t")).isEqualTo(value);
            assertThat(SmallValues.read(type, value.toString().toLowerCase(java.util.Locale.ROOT))).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void aConstantIsAlsoReadByItsNameInJava(Class<?> type) {
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                assertThat(SmallValues.read(type, ((Enum<?>) constant).name())).isEqualTo(constant);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsReadAsPeopleWriteIt(SmallValues.Written row) {
        List<Class<?>> found = types().stream().filter(type -> SmallValues.nameOf(type).equals(row.type())).toList();
        assertThat(found).hasSize(1);
        assertThat(SmallValues.read(found.get(0), row.text())).hasToString(row.form());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aWrongTextIsRefusedWithTheTextAndAWayOut(Class<?> type) {
        for (String text : List.of("", " ", "no such thing", "x".repeat(100_000), "\u0000", "\ud83d", "123456782")) {
            if ((type == ExactNumber.class || type == FindingLimit.class) && text.equals("123456782")) {
                continue; // A number like any other.
            }
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SmallValues.read(type, text))
                    .satisfies(refused -> assertThat(refused.getMessage())
                            .containsAnyOf(text.length() > 50 ? "xxx..." : "\"" + text + "\"", "\"\ufffd\"", "\"*********\"")
                            .doesNotContain("123456782")
                            .hasSizeLessThan(1_400)
                            .endsWith("."));
        }
    }

    @Test
    void theNearestConstantIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> Edition.of("pre-2026"))
                .withMessage("There is no edition \"pre-2026\". The nearest is pre-2025. Give one of concept-2021, pre-2025, 2025.");
        assertThatIllegalArgumentException().isThrownBy(() -> RecordType.of("waitingLines"))
                .withMessageStartingWith("There is no record type \"waitingLines\". The nearest is waitingEntry. Give one of employee, educationTrack, ");
        assertThatIllegalArgumentException().isThrownBy(() -> RecordField.of("case.startOn"))
                .withMessage("There is no field \"case.startOn\". The nearest are case.startedOn, case.personId, case.onPlan."
                        + " RecordType.fields() lists the fields of a type.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            leefgebied 4 | leefgebied 4
            Leefgebied 04| leefgebied 4
            domain 4     | leefgebied 4
            4            | leefgebied 4
            e4.1         | E 4.1
            i-4.1.3      | I 4.1.3
            E 4.1.3      | E 4.1.3
            4A2          | 4a2
            E4.A         | E4.A
            """)
    void aNodeIsReadFromItsKey(String text, String key) {
        assertThat(LinkageNode.of(text)).hasToString(key);
        assertThat(LinkageNode.of(key)).isEqualTo(LinkageNode.of(text));
    }

    @Test
    void whatNamesNoNodeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LinkageNode.of("buurt 4")).withMessage(
                "\"buurt 4\" names no node of the linkage; a node reads like leefgebied 4, E 4.1, I 4.1.3, E 4.1.3, 4a2 or E4.A.");
        assertThatIllegalArgumentException().isThrownBy(() -> LinkageNode.of("A 13")).withMessageContaining("which the linkage does not have");
        assertThatIllegalArgumentException().isThrownBy(() -> LinkageNode.of("leefgebied 0")).withMessageContaining("it must be 1 to 999");
        assertThatIllegalArgumentException().isThrownBy(() -> LinkageNode.of(" ".repeat(1_000_000)));
    }

    @Test
    void aNumberIsReadInAnyTermsAndOnlyWithAPoint() {
        assertThat(ExactNumber.of("1/3")).isEqualTo(ExactNumber.of(1, 3));
        assertThat(ExactNumber.of("-0")).isEqualTo(ExactNumber.ZERO);
        assertThat(ExactNumber.of("9".repeat(2_000) + "/7").toString()).hasSize(2_002);
        for (String text : List.of("12,5", "1.234.567", "1e3", "1/0", ".5", "5.", "1/-3", "--1", "\u0661", "NaN", "9".repeat(10_001))) {
            assertThatIllegalArgumentException().isThrownBy(() -> ExactNumber.of(text))
                    .withMessageEndingWith("; a number reads like 412, 77.5 or 1/3, with a decimal point, and has at most 10000 characters.");
        }
    }

    @Test
    void ofIsParse() {
        assertThat(ReportingPeriod.of("2025 q1")).isEqualTo(ReportingPeriod.parse("2025-Q1"));
        assertThat(KpiId.of("a-013")).isEqualTo(KpiId.parse("A 13"));
    }
}
