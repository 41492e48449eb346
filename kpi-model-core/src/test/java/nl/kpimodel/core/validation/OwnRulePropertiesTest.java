package nl.kpimodel.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;

/** The laws of an application's own rules, over small registrations with many errors. */
class OwnRulePropertiesTest {
    private static final ValidationOptions ALL = RuleExamples.OPTIONS;

    private static Rule rule(Rule.Severity severity, Set<RecordType> types) {
        return Rule.builder().id("OWN-1").severity(severity).text("Fout.", "Wrong.").instruction("Herstel dit.", "Mend this.").types(types).build();
    }

    /** Returns something that depends only on the record. */
    private static boolean isOdd(RegistrationRecord record) {
        return record.toTree().hashCode() % 3 == 0;
    }

    private static List<RegistrationRecord> found(List<RegistrationRecord> records, ValidationReport report) {
        return report.findings().stream().filter(finding -> finding.ruleId().equals("OWN-1"))
                .map(finding -> records.get((int) finding.place().line() - 1)).toList();
    }

    private static List<RegistrationRecord> accepted(List<RegistrationRecord> records, ValidationReport report) {
        List<RegistrationRecord> accepted = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            report.verdicts().apply(i, records.get(i)).ifPresent(accepted::add);
        }
        return accepted;
    }

    private static Map<String, Object> values(RecordView record) {
        Map<String, Object> values = new HashMap<>();
        record.type().fields().forEach(field -> record.value(field.name()).ifPresent(value -> values.put(field.name(), value)));
        return values;
    }

    private static Map<String, Object> values(RegistrationRecord record) {
        Map<String, Object> values = new HashMap<>();
        record.type().fields().forEach(field -> {
            if (field.get(record) != null) {
                values.put(field.name(), field.get(record));
            }
        });
        return values;
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void anOwnRuleFindsWhatItsPredicateFiltersAndSeesEveryValue(@ForAll long seed) {
        List<RegistrationRecord> records = SmallWorldRegistration.of(seed);
        Set<RecordType> types = EnumSet.of(RecordType.values()[(int) Math.floorMod(seed, RecordType.values().length)], RecordType.CASE);
        Set<Map<String, Object>> odd = records.stream().filter(OwnRulePropertiesTest::isOdd).map(OwnRulePropertiesTest::values).collect(Collectors.toSet());
        ValidationReport report = RegistrationValidator.validate(
                records, ALL.withRule(OwnRule.ofRecords(rule(Rule.Severity.WARNING, types), record -> odd.contains(values(record)))));
        List<RegistrationRecord> expected = records.stream().filter(record -> types.contains(record.type())).filter(OwnRulePropertiesTest::isOdd).toList();
        assertThat(found(records, report)).isEqualTo(expected);
        assertThat(report.accounting().stream().filter(rule -> rule.ruleId().equals("OWN-1"))).singleElement().satisfies(rule -> {
            assertThat(rule.found()).isEqualTo(expected.size());
            assertThat(rule.examined()).isEqualTo(records.stream().filter(record -> types.contains(record.type())).count());
        });
        ValidationReport without = RegistrationValidator.validate(records, ALL);
        assertThat(accepted(records, report)).as("a warning changes no verdict").isEqualTo(accepted(records, without));
    }

    /** Rejects every odd record that it receives, at once or at the end. */
    private static OwnRule noOddRecords(boolean atOnce, Set<Map<String, Object>> odd) {
        return OwnRule.acrossRecords(rule(Rule.Severity.ERROR, EnumSet.allOf(RecordType.class)), () -> new OwnRule.CrossCheck() {
            private final List<RecordView.Reference> kept = new ArrayList<>();

            @Override
            public void accept(RecordView record, OwnRule.CrossBreaches breaches) {
                if (odd.contains(values(record))) {
                    if (atOnce) {
                        breaches.of(record.reference()).inRecord();
                    } else {
                        kept.add(record.reference());
                    }
                }
            }

            @Override
            public void finish(OwnRule.CrossBreaches breaches) {
                kept.forEach(record -> breaches.of(record).inRecord());
            }
        });
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theOrderOfTheRecordsAndTheMomentOfRejectingDoNotMatter(@ForAll long seed) {
        List<RegistrationRecord> records = SmallWorldRegistration.of(seed);
        Set<Map<String, Object>> odd = records.stream().filter(OwnRulePropertiesTest::isOdd).map(OwnRulePropertiesTest::values).collect(Collectors.toSet());
        List<RegistrationRecord> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(seed));
        ValidationReport one = RegistrationValidator.validate(records, ALL.withRule(noOddRecords(true, odd)));
        ValidationReport other = RegistrationValidator.validate(shuffled, ALL.withRule(noOddRecords(false, odd)));
        assertThat(other.findingsPerRule()).isEqualTo(one.findingsPerRule());
        assertThat(other.counts()).isEqualTo(one.counts());
        assertThat(accepted(shuffled, other)).containsExactlyInAnyOrderElementsOf(accepted(records, one));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void nothingThatIsAcceptedRefersToWhatAnOwnRuleRejected(@ForAll long seed) {
        List<RegistrationRecord> records = SmallWorldRegistration.of(seed);
        Set<Map<String, Object>> odd = records.stream().filter(OwnRulePropertiesTest::isOdd).map(OwnRulePropertiesTest::values).collect(Collectors.toSet());
        ValidationReport report = RegistrationValidator.validate(records, ALL.withRule(noOddRecords(false, odd)));
        assertThat(IntStream.range(0, records.size()).filter(i -> !report.verdicts().isRejected(i)).mapToObj(records::get)).noneMatch(OwnRulePropertiesTest::isOdd);
        List<RegistrationRecord> left = accepted(records, report);
        Set<List<String>> cases = new HashSet<>();
        left.stream().filter(Case.class::isInstance).map(Case.class::cast).forEach(c -> cases.add(List.of(c.strata().organisation(), c.id())));
        for (RegistrationRecord record : left) {
            record.type().field("caseId").map(field -> (String) field.get(record))
                    .ifPresent(id -> assertThat(cases).contains(List.of(record.strata().organisation(), id)));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theTypesAskedForHaveTheFindingsThatTheyHaveAmongAllButForThoseOfOthers(@ForAll long seed) {
        List<RegistrationRecord> records = SmallWorldRegistration.of(seed);
        ValidationReport report = RegistrationValidator.validate(records, ALL.withTypes(Set.of(RecordType.CASE)));
        ValidationReport all = RegistrationValidator.validate(records, ALL);
        assertThat(ofCases(records, report)).isEqualTo(ofCases(records, all));
        assertThat(report.findings()).allMatch(finding -> finding.type().filter(RecordType.CASE::equals).isPresent());
        assertThat(report.total().read() + report.notAsked().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(records.size());
    }

    private static Set<String> ofCases(List<RegistrationRecord> records, ValidationReport report) {
        Set<String> told = new TreeSet<>();
        report.findings().stream().filter(finding -> finding.type().filter(RecordType.CASE::equals).isPresent())
                .filter(finding -> !RuleExamplesTest.TOLD_ONCE.contains(finding.ruleId())).map(Finding::toString).forEach(told::add);
        IntStream.range(0, records.size()).filter(i -> records.get(i).type() == RecordType.CASE && report.verdicts().isRejected(i))
                .forEach(i -> told.add("rejected " + i));
        return told;
    }
}
