package nl.kpimodel.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.registration.InvalidRecordException;
import nl.kpimodel.core.registration.RecordType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z]+)}");

    private static Stream<Rule> rules() {
        return Rules.all().stream();
    }

    private static Set<String> argumentsOf(String text) {
        return ARGUMENT.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyRuleHasAConstantAndEveryConstantARule() throws IllegalAccessException {
        Set<String> constants = new TreeSet<>();
        for (Field field : Rules.class.getDeclaredFields()) {
            if (field.getType() == String.class) {
                assertThat(constants.add((String) field.get(null))).as(field.getName()).isTrue();
            }
        }
        assertThat(Rules.all()).extracting(Rule::id).containsExactlyElementsOf(constants).allMatch(id -> id.matches("REG-[0-2][0-9][0-9]"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleIsToldInBothLanguagesWithTheSameArguments(Rule rule) {
        for (var text : List.of(rule.text(), rule.instruction())) {
            assertThat(text.dutch()).isNotEqualTo(text.english()).endsWith(".").doesNotContain("  ");
            assertThat(text.english()).endsWith(".").doesNotContain("  ");
            assertThat(argumentsOf(text.dutch())).isEqualTo(argumentsOf(text.english()));
            assertThat(text.dutch().replaceAll("\\{[a-z]+}", "")).doesNotContain("{").doesNotContain("}");
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleJudgesATypeAndProtectsSomething(Rule rule) {
        assertThat(rule.types()).isNotEmpty();
        assertThat(rule.protects().size() + rule.protectsLayers().size()).isPositive();
        Set<KpiId> fed = rule.types().stream().flatMap(type -> type.feeds().stream()).collect(Collectors.toSet());
        assertThat(fed).containsAll(rule.protects());
    }

    @ParameterizedTest
    @EnumSource
    void everyInvariantOfTheRecordsIsARule(InvalidRecordException.FaultKind fault) {
        assertThat(Rules.require(Rules.of(fault)).severity()).isEqualTo(Rule.Severity.ERROR);
    }

    @Test
    void noTwoInvariantsAreOneRule() {
        assertThat(Stream.of(InvalidRecordException.FaultKind.values()).map(Rules::of)).doesNotHaveDuplicates();
    }

    @Test
    void severityInAFieldDependsOnWhatItsEmptinessSays() {
        Rule rule = Rules.require(Rules.NOT_A_DATE);
        assertThat(rule.severityIn(RecordType.CASE.field("signalReceivedOn").orElseThrow())).isEqualTo(Rule.Severity.FIELD);
        assertThat(rule.severityIn(RecordType.CASE.field("startedOn").orElseThrow())).isEqualTo(Rule.Severity.ERROR);
        assertThat(rule.severityIn(RecordType.CASE.field("completedOn").orElseThrow())).isEqualTo(Rule.Severity.ERROR);
    }

    @Test
    void aRuleProtectsWhatItsTypesFeed() {
        assertThat(Rules.require(Rules.SIGNAL_AFTER_START).protects()).containsExactly(KpiId.of("A 4"));
        assertThat(Rules.require(Rules.TWO_ANSWERS).protectsLayers()).containsExactly(Layer.EFFECT);
        assertThat(Rules.require(Rules.DUPLICATE_ID).protects()).contains(KpiId.of("A 1"), KpiId.of("K 3")).doesNotContain(KpiId.of("A 19"));
    }

    @Test
    void anUnknownRuleIsRefusedWithAWayOut() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rules.require("REG-999\n")).withMessageContaining("REG-999\ufffd")
                .withMessageContaining("Rules.all()");
        assertThat(Rules.find("REG-999")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"REG-1O1, 'REG-101, REG-111, REG-121'", "reg-205, 'REG-205, REG-005, REG-105'", "207, 'REG-207, REG-007, REG-017'"})
    void anUnknownRuleIsRefusedWithTheNearest(String id, String nearest) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rules.require(id))
                .withMessage("There is no rule " + id + ". The nearest rules are " + nearest + "; Rules.all() lists all.");
    }

    @Test
    @Tag("locale")
    void aFindingTellsPlaceRuleRecordAndBoundAndNoValueUnlessItHoldsOne() {
        Finding.Place place = Finding.Place.of("case.csv", 12).withField("budget", 4);
        Finding finding = new Finding(Rules.TOO_SMALL, Rule.Severity.FIELD, place, Optional.of(RecordType.CASE), Optional.of("c1"), Map.of("bound", "0"));
        assertThat(finding).hasToString("case.csv:12:4 REG-105 FIELD case c1: budget is below 0.");
        assertThat(finding.message(Language.DUTCH)).isEqualTo("budget is kleiner dan 0.");
        assertThat(finding.instruction(Language.DUTCH)).isEqualTo("Geef een waarde van 0 of meer.");
        Finding shown = new Finding(Rules.TOO_SMALL, Rule.Severity.FIELD, place, Optional.of(RecordType.CASE), Optional.of("c1"),
                Map.of("bound", "0", Finding.VALUE, "-5\u0007"));
        assertThat(shown.message(Language.DUTCH)).isEqualTo("budget is kleiner dan 0 (waarde: -5\ufffd).");
        assertThat(shown.message(Language.ENGLISH)).isEqualTo("budget is below 0 (value: -5\ufffd).");
    }

    @Test
    void whatAFileNamesIsShownShortAndWithoutControlCharacters() {
        Finding finding = new Finding(Rules.UNKNOWN_COLUMN, Rule.Severity.WARNING, Finding.Place.of("case.csv", 1), Optional.of(RecordType.CASE),
                Optional.empty(),
                Map.of("name", "\u001b[31m" + "x".repeat(500), "expected", "a, b"));
        assertThat(finding.message(Language.ENGLISH)).startsWith("Column \ufffd[31mxxx").contains("... is not a field of case").hasSizeLessThan(120);
        assertThat(finding.instruction(Language.ENGLISH)).endsWith("Fields: a, b.");
    }

    @Test
    void aPlaceReadsAsFileLineAndColumnAsFarAsKnown() {
        assertThat(Finding.Place.of("case.csv", 12)).hasToString("case.csv:12");
        assertThat(new Finding.Place("case.csv", 0, 0, Optional.empty())).hasToString("case.csv");
        Optional<String> sheet = Optional.of("Casus 2025");
        assertThat(new Finding.Place("a.xlsx", sheet, 0, 0, Optional.empty())).hasToString("a.xlsx!Casus 2025");
        assertThat(new Finding.Place("a.xlsx", sheet, 7, 0, Optional.empty())).hasToString("a.xlsx!Casus 2025!7");
        assertThat(new Finding.Place("a.xlsx", sheet, 7, 3, Optional.empty())).hasToString("a.xlsx!Casus 2025!C7");
        assertThat(new Finding.Place("a.xlsx", sheet, 7, 16_384, Optional.empty())).hasToString("a.xlsx!Casus 2025!XFD7");
        assertThat(new Finding.Place("a.xlsx", sheet, 7, 26, Optional.empty()).withField("id", 27)).hasToString("a.xlsx!Casus 2025!AA7");
        assertThat(Finding.Place.ofRecord(7)).hasToString("#7");
        assertThat(Finding.Place.of("a", 1).withField("on", 3).field()).contains("on");
        assertThatIllegalArgumentException().isThrownBy(() -> Finding.Place.of("a", -1)).withMessageContaining("-1");
    }
}
