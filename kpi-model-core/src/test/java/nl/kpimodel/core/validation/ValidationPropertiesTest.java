package nl.kpimodel.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import nl.kpimodel.core.registration.RegistrationRecord;

class ValidationPropertiesTest {
    /** The as-of date is within the days of the random records. */
    private static final ValidationOptions OPTIONS = RuleExamples.OPTIONS.withAsOf(LocalDate.of(2025, 1, 4));

    private static List<String> broken(List<RegistrationRecord> records, ValidationReport report, boolean scales) {
        return report.findings().stream().filter(finding -> scales || !finding.ruleId().equals(Rules.TWO_SCALES)).map(finding -> {
            boolean toldOnce = RuleExamplesTest.TOLD_ONCE.contains(finding.ruleId());
            return finding.ruleId() + (toldOnce ? "" : " " + records.get((int) finding.place().line() - 1));
        }).sorted().toList();
    }

    private static List<String> accepted(List<RegistrationRecord> records, ValidationReport report) {
        return IntStream.range(0, records.size()).filter(i -> !report.verdicts().isRejected(i)).mapToObj(i -> records.get(i).toString()).sorted()
                .toList();
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theEngineFindsWhatAPlainReadingOfTheRulesFinds(@ForAll long seed) {
        List<RegistrationRecord> records = SmallWorldRegistration.of(seed);
        ValidationReport report = RegistrationValidator.validate(records, OPTIONS);
        PlainOracle oracle = new PlainOracle(records, OPTIONS);
        assertThat(broken(records, report, false)).isEqualTo(oracle.broken());
        assertThat(accepted(records, report)).isEqualTo(oracle.accepted());
        assertThat(report.accounting()).allMatch(rule -> rule.status() == Rule.Accounting.Status.RAN);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theOrderOfTheRecordsChangesNeitherWhatIsBrokenNorWhatIsAccepted(@ForAll long seed) {
        List<RegistrationRecord> records = SmallWorldRegistration.of(seed);
        List<RegistrationRecord> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(seed));
        ValidationReport one = RegistrationValidator.validate(records, RuleExamples.OPTIONS);
        ValidationReport other = RegistrationValidator.validate(shuffled, RuleExamples.OPTIONS);
        assertThat(broken(shuffled, other, true)).isEqualTo(broken(records, one, true));
        assertThat(accepted(shuffled, other)).isEqualTo(accepted(records, one));
        assertThat(other.counts()).isEqualTo(one.counts());
        assertThat(other.findingsPerRule()).isEqualTo(one.findingsPerRule());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatIsLeftIsSound(@ForAll long seed) {
        List<RegistrationRecord> records = SmallWorldRegistration.of(seed);
        ValidationReport report = RegistrationValidator.validate(records, RuleExamples.OPTIONS);
        List<RegistrationRecord> left = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            report.verdicts().apply(i, records.get(i)).ifPresent(left::add);
        }
        assertThat(report.total().accepted()).isEqualTo(left.size());
        ValidationReport again = RegistrationValidator.validate(left, RuleExamples.OPTIONS);
        assertThat(again.findings()).allMatch(finding -> finding.severity() == Rule.Severity.WARNING);
        assertThat(again.conclusion()).isEqualTo(
                left.isEmpty() ? ValidationReport.Conclusion.NOTHING_READ : ValidationReport.Conclusion.VALID);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void countsFindingsAndVerdictsAgree(@ForAll long seed) {
        List<RegistrationRecord> records = SmallWorldRegistration.of(seed);
        ValidationReport report = RegistrationValidator.validate(records, RuleExamples.OPTIONS);
        long rejected = IntStream.range(0, records.size()).filter(report.verdicts()::isRejected).count();
        assertThat(report.total()).isEqualTo(new ValidationReport.Counts(records.size(), records.size() - rejected, rejected));
        assertThat(report.findings().stream().filter(finding -> finding.severity() == Rule.Severity.ERROR)
                .map(finding -> finding.place().line()).distinct()).hasSize((int) rejected);
        assertThat(report.findingsPerRule().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(report.findings().size());
        assertThat(report.findings()).isSortedAccordingTo(java.util.Comparator.comparingLong(finding -> finding.place().line()));
        assertThat(report.conclusion() == ValidationReport.Conclusion.INVALID).isEqualTo(rejected > 0);
    }
}
