package nl.kpimodel.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kpimodel.core.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleExamplesTest {
    /** Rules told at whichever of several records came first. */
    static final Set<String> TOLD_ONCE = Set.of(Rules.DAY_ABOVE_24_HOURS, Rules.TWO_SCALES, Rules.NAMES_ALIKE, Rules.RESERVED_NAME, Rules.SAME_RECORD);

    private static Stream<RuleExamples.Example> examples() {
        return RuleExamples.all().stream();
    }

    @Test
    void everyRuleThatJudgesRecordsHasAPassingAndAFailingExample() {
        Set<String> judged = Rules.all().stream().map(Rule::id).filter(id -> id.compareTo("REG-1") > 0).collect(Collectors.toCollection(TreeSet::new));
        assertThat(examples().filter(RuleExamples.Example::pass).map(RuleExamples.Example::ruleId)).containsExactlyElementsOf(judged);
        assertThat(examples().filter(example -> !example.pass()).map(RuleExamples.Example::ruleId)).containsExactlyElementsOf(judged);
        assertThat(examples().filter(example -> !example.pass())).allSatisfy(example -> assertThat(
                example.lines().stream().flatMap(line -> line.expected().stream())).anyMatch(text -> text.startsWith(example.ruleId() + " ")));
        assertThat(examples().filter(RuleExamples.Example::pass)).allSatisfy(example -> assertThat(
                example.lines().stream().flatMap(line -> line.expected().stream())).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachLineHasTheFindingsThatStandBehindItAndNoOthers(RuleExamples.Example example) {
        ValidationReport report = RuleExamples.judge(example.lines(), example.options());
        List<List<String>> found = new ArrayList<>();
        example.lines().forEach(line -> found.add(new ArrayList<>()));
        report.findings().forEach(finding -> found.get((int) finding.place().line() - 1).add(finding.ruleId() + " " + finding.severity()));
        found.forEach(Collections::sort);
        assertThat(found).isEqualTo(example.lines().stream().map(line -> line.expected().stream().sorted().toList()).toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void severitiesAndCountsAgree(RuleExamples.Example example) {
        ValidationReport report = RuleExamples.judge(example.lines(), example.options());
        long rejected = example.lines().stream().filter(line -> line.expected().stream().anyMatch(text -> text.endsWith(" ERROR"))).count();
        assertThat(report.total()).isEqualTo(new ValidationReport.Counts(example.lines().size(), example.lines().size() - rejected, rejected));
        assertThat(report.conclusion()).isEqualTo(
                rejected > 0 ? ValidationReport.Conclusion.INVALID : ValidationReport.Conclusion.VALID);
        assertThat(report.findingsLeftOut()).isZero();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theOrderOfTheLinesChangesNothing(RuleExamples.Example example) {
        List<String> expected = brokenIn(example.lines(), example.options());
        for (int seed = 0; seed < 20; seed++) {
            List<RuleExamples.Line> shuffled = new ArrayList<>(example.lines());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(brokenIn(shuffled, example.options())).as("seed " + seed).isEqualTo(expected);
        }
    }

    private static List<String> brokenIn(List<RuleExamples.Line> lines, ValidationOptions options) {
        return RuleExamples.judge(lines, options).findings().stream()
                .map(finding -> finding.ruleId() + " "
                        + (TOLD_ONCE.contains(finding.ruleId()) ? "" : lines.get((int) finding.place().line() - 1).text()))
                .sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void messagesAreFilledInAndHoldNoValueOfTheData(RuleExamples.Example example) {
        ValidationReport report = RuleExamples.judge(example.lines(), example.options());
        for (Finding finding : report.findings()) {
            String told = finding.message(Language.DUTCH) + finding.message(Language.ENGLISH) + finding.instruction(Language.DUTCH)
                    + finding.instruction(Language.ENGLISH) + finding;
            assertThat(told).doesNotContain("{").doesNotContain("}").doesNotContain("?").doesNotContain("111222333").doesNotContain("verhuisd");
            assertThat(finding.arguments()).doesNotContainKey(Finding.VALUE);
        }
    }

    @Test
    void aRecordIsRejectedWithTheFirstCauseThroughEveryLink() {
        RuleExamples.Example example = examples().filter(e -> e.toString().equals("REG-203 fail")).findFirst().orElseThrow();
        ValidationReport report = RuleExamples.judge(example.lines(), example.options());
        var causes = new TreeMap<Long, String>();
        report.findings().stream().filter(finding -> finding.ruleId().equals(Rules.REFERS_TO_REJECTED))
                .forEach(finding -> causes.put(finding.place().line(), finding.arguments().get("cause") + " " + finding.arguments().get("other")));
        assertThat(causes).containsOnly(java.util.Map.entry(1L, "REG-120 example:6"), java.util.Map.entry(2L, "REG-202 example:4"),
                java.util.Map.entry(3L, "REG-120 example:6"), java.util.Map.entry(5L, "REG-120 example:6"),
                java.util.Map.entry(8L, "REG-101 example:7"));
    }

    @Test
    void verdictsSayWhatIsLeftOfEachRecord() {
        RuleExamples.Example late = examples().filter(e -> e.toString().equals("REG-121 fail")).findFirst().orElseThrow();
        ValidationReport report = RuleExamples.judge(late.lines(), late.options());
        assertThat(report.verdicts().size()).isEqualTo(2);
        assertThat(report.verdicts().missingFields(0)).containsExactly("signalReceivedOn");
        var record = late.lines().get(0).values().type().create(late.lines().get(0).values());
        var signal = record.type().field("signalReceivedOn").orElseThrow();
        var start = record.type().field("startedOn").orElseThrow();
        assertThat(report.verdicts().apply(0, record)).hasValueSatisfying(left -> {
            assertThat(signal.get(left)).isNull();
            assertThat(start.get(left)).isEqualTo(start.get(record));
        });
        RuleExamples.Example early = examples().filter(e -> e.toString().equals("REG-205 fail")).findFirst().orElseThrow();
        ValidationReport rejecting = RuleExamples.judge(early.lines(), early.options());
        assertThat(IntStream.range(0, 2).mapToObj(rejecting.verdicts()::isRejected)).containsExactly(true, false);
    }
}
