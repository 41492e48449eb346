package nl.kpimodel.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.SmallCatalogue;
import nl.kpimodel.core.registration.BudgetApplication;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Employee;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.registration.TimeEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The choices of a caller: severities, rules, record types, and records outside the input. */
class ValidationChoicesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    private static final Strata STRATA = Strata.of("O");
    private static final ValidationOptions STANDARD = ValidationOptions.standard();
    private static final Case LATE_SIGNAL = Case.builder().id("c1").signalReceivedOn(DAY.plusDays(1)).startedOn(DAY).completedOn(DAY.plusDays(9))
            .complexityAtStart(Complexity.LOW).strata(STRATA).build();

    private static ValidationReport validate(ValidationOptions options, RegistrationRecord... records) {
        return RegistrationValidator.validate(List.of(records), options);
    }

    private static Case.PlanChange change(String caseId, LocalDate on) {
        return new Case.PlanChange(caseId, on, STRATA);
    }

    @Test
    void aSeverityIsRaisedAndLoweredAndTheReportSaysWhich() {
        assertThat(validate(STANDARD, LATE_SIGNAL).findings()).extracting(Finding::severity).containsExactly(Rule.Severity.FIELD);
        ValidationReport raised = validate(STANDARD.withSeverity(Rules.SIGNAL_AFTER_START, Rule.Severity.ERROR), LATE_SIGNAL, change("c1", DAY));
        assertThat(raised.findingsPerRule()).isEqualTo(Map.of(Rules.SIGNAL_AFTER_START, 1L, Rules.REFERS_TO_REJECTED, 1L));
        assertThat(raised.total()).isEqualTo(new ValidationReport.Counts(2, 0, 2));
        assertThat(raised.changedSeverities()).isEqualTo(Map.of(Rules.SIGNAL_AFTER_START, Rule.Severity.ERROR));
        assertThat(raised.toTree()).containsEntry("changedSeverities", Map.of(Rules.SIGNAL_AFTER_START, "ERROR"));
        ValidationReport lowered = validate(STANDARD.withSeverity(Rules.SIGNAL_AFTER_START, Rule.Severity.WARNING), LATE_SIGNAL);
        assertThat(lowered.verdicts().missingFields(0)).isEmpty();
        assertThat(lowered.count(Rule.Severity.WARNING)).isEqualTo(1);
        assertThat(lowered.conclusion()).isEqualTo(ValidationReport.Conclusion.VALID);
    }

    @Test
    void theSeverityThatARuleHasByItselfTakesAChangeBack() {
        ValidationOptions changed = STANDARD.withSeverity(Rules.OUTSIDE_CASE, Rule.Severity.ERROR);
        assertThat(changed.severities()).isEqualTo(Map.of(Rules.OUTSIDE_CASE, Rule.Severity.ERROR));
        assertThat(changed.withSeverity(Rules.OUTSIDE_CASE, Rule.Severity.WARNING).severities()).isEmpty();
        assertThat(validate(STANDARD, LATE_SIGNAL).toTree()).doesNotContainKeys("changedSeverities", "notAsked", "notUsed");
    }

    @Test
    void aRuleAcrossRecordsThatIsRaisedRejectsWithWhatRefersToTheRecord() {
        Case closed = Case.builder().id("c1").startedOn(DAY).completedOn(DAY).complexityAtStart(Complexity.LOW).strata(STRATA).build();
        BudgetApplication late =
                BudgetApplication.builder().id("b1").caseId("c1").requestedOn(DAY.plusDays(1)).requested(BigDecimal.TEN).strata(STRATA).build();
        BudgetApplication.Correction correction =
                BudgetApplication.Correction.builder().id("k1").applicationId("b1").on(DAY).amount(BigDecimal.ONE).strata(STRATA).build();
        ValidationOptions raised = STANDARD.withSeverity(Rules.OUTSIDE_CASE, Rule.Severity.ERROR);
        for (ValidationReport report : List.of(validate(raised, closed, late, correction), validate(raised, correction, late, closed))) {
            assertThat(report.findingsPerRule()).isEqualTo(Map.of(Rules.OUTSIDE_CASE, 1L, Rules.REFERS_TO_REJECTED, 1L));
            assertThat(report.findings()).filteredOn(finding -> finding.ruleId().equals(Rules.REFERS_TO_REJECTED)).singleElement()
                    .satisfies(finding -> assertThat(finding.arguments()).containsEntry("cause", Rules.OUTSIDE_CASE).containsEntry("other", "#2"));
        }
        assertThat(validate(STANDARD, closed, late, correction).count(Rule.Severity.ERROR)).isZero();
    }

    @Test
    void aRuleAcrossRecordsIsLoweredOrRejectsNothingButAField() {
        ValidationReport kept = validate(STANDARD.withSeverity(Rules.UNKNOWN_REFERENCE, Rule.Severity.WARNING), change("c9", DAY));
        assertThat(kept.total()).isEqualTo(new ValidationReport.Counts(1, 1, 0));
        ValidationReport field = validate(STANDARD.withSeverity(Rules.OUTSIDE_CASE, Rule.Severity.FIELD), LATE_SIGNAL, change("c1", DAY.minusDays(1)));
        assertThat(field.findings()).filteredOn(finding -> finding.ruleId().equals(Rules.OUTSIDE_CASE)).extracting(Finding::severity)
                .as("a change of plan cannot do without its day").containsExactly(Rule.Severity.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REG-001", "REG-006", "REG-023", "REG-101", "REG-111", "REG-141", "REG-142"})
    void aRuleWithoutWhichThereIsNoRecordIsNotChanged(String rule) {
        for (Rule.Severity severity : Rule.Severity.values()) {
            assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withSeverity(rule, severity)).withMessageContaining(rule)
                    .withMessageContaining("FindingLimit");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Rules.DAY_ABOVE_24_HOURS, Rules.TWO_SCALES, Rules.NAMES_ALIKE, Rules.RESERVED_NAME, Rules.SAME_RECORD})
    void aRuleThatIsReportedAtOneOfSeveralRecordsRejectsNone(String rule) {
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withSeverity(rule, Rule.Severity.ERROR)).withMessageContaining("at one of them");
        assertThat(RuleExamplesTest.TOLD_ONCE).contains(rule).hasSize(5);
    }

    @Test
    void aRuleThatIsOffAndOneThatLacksSomethingAreToldApart() {
        ValidationReport off = validate(STANDARD.withoutRules(Set.of(Rules.SIGNAL_AFTER_START, Rules.OUTSIDE_EMPLOYMENT)), LATE_SIGNAL);
        assertThat(off.conclusion()).isEqualTo(ValidationReport.Conclusion.VALID_WITH_RULES_OFF);
        assertThat(off.rulesOff()).as("there was no employee to judge").containsExactly(Rules.SIGNAL_AFTER_START);
        assertThat(off).hasToString("VALID_WITH_RULES_OFF [REG-121]: 1 records read, 1 accepted, 0 rejected; findings {}");
        assertThat(off.toTree().get("rulesNotRun")).isEqualTo(List.of(Map.of("rule", "REG-121", "status", "SWITCHED_OFF", "reason",
                "it was switched off by the caller", "examined", 0L, "found", 0L)));
        RegistrationRecord answer =
                new Response("r1", null, Questionnaire.PARTICIPANT, ItemId.of("1a1"), "ja", DAY, null, null, STRATA);
        ValidationReport both = validate(STANDARD.withoutRules(Set.of(Rules.SIGNAL_AFTER_START)), LATE_SIGNAL, answer);
        assertThat(both.conclusion()).isEqualTo(ValidationReport.Conclusion.UNDETERMINED);
        assertThat(both.isValid()).isFalse();
    }

    @Test
    void onlyTheTypesAskedForAreJudgedAndOthersMayBeReferredTo() {
        ValidationOptions changes = STANDARD.withTypes(Set.of(RecordType.PLAN_CHANGE));
        ValidationReport report = validate(changes, change("c1", DAY), LATE_SIGNAL, LATE_SIGNAL, change("c2", DAY), change("c1", DAY.minusDays(1)));
        assertThat(report.findingsPerRule()).isEqualTo(Map.of(Rules.UNKNOWN_REFERENCE, 1L, Rules.OUTSIDE_CASE, 1L));
        assertThat(report.notAsked()).isEqualTo(Map.of(RecordType.CASE, 2L));
        assertThat(report.counts()).isEqualTo(Map.of(RecordType.PLAN_CHANGE, new ValidationReport.Counts(3, 2, 1)));
        assertThat(report.toTree()).containsEntry("notAsked", Map.of("case", 2L));
        assertThat(report.verdicts().isNotJudged(1)).isTrue();
        assertThat(report.verdicts().isRejected(1)).isFalse();
        assertThat(report.verdicts().apply(1, LATE_SIGNAL)).isEmpty();
        assertThat(report.verdicts().apply(0, change("c1", DAY))).isPresent();
        assertThat(validate(changes, LATE_SIGNAL).conclusion()).isEqualTo(ValidationReport.Conclusion.NOTHING_READ);
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withTypes(Set.of())).withMessageContaining("at least one");
        assertThat(STANDARD.types()).isEmpty();
    }

    @Test
    void whatReadingFoundInATypeThatIsNotAskedForIsCountedAndNotReported() {
        RegistrationValidator validator = RegistrationValidator.create(STANDARD.withTypes(Set.of(RecordType.PLAN_CHANGE)));
        Finding finding = new Finding(Rules.MISSING, Rule.Severity.ERROR, Finding.Place.of("case.csv", 2), Optional.of(RecordType.CASE),
                Optional.empty(), Map.of());
        validator.report(finding);
        validator.reject(FieldValues.of(RecordType.CASE).set(RecordType.CASE.field("id").orElseThrow(), "c1")
                .set(RecordType.CASE.field("organisation").orElseThrow(), "O"), finding);
        validator.accept(change("c1", DAY));
        ValidationReport report = validator.finish();
        assertThat(report.notAsked()).isEqualTo(Map.of(RecordType.CASE, 1L));
        assertThat(report.findings()).singleElement().satisfies(found -> {
            assertThat(found.ruleId()).isEqualTo(Rules.REFERS_TO_REJECTED);
            assertThat(found.arguments()).containsEntry("cause", Rules.MISSING).containsEntry("other", "case.csv:2");
        });
    }

    @Test
    void aTypeThatTheEditionHasNoUseForIsCountedAndNotJudgedUnlessItIsAskedFor() {
        Employee.EducationTrack track = Employee.EducationTrack.builder().employeeId("e9").startedOn(DAY).strata(STRATA).build();
        ValidationOptions small = STANDARD.withCatalogue(SmallCatalogue.catalogue());
        assertThat(RecordType.EDUCATION_TRACK.feeds()).noneMatch(kpi -> SmallCatalogue.catalogue().find(kpi).isPresent());
        ValidationReport report = validate(small, track, track);
        assertThat(report.notUsed()).isEqualTo(Map.of(RecordType.EDUCATION_TRACK, 2L));
        assertThat(report.notAsked()).isEmpty();
        assertThat(report.findings()).isEmpty();
        assertThat(report.toTree()).containsEntry("notUsed", Map.of("educationTrack", 2L));
        assertThat(validate(small.withTypes(Set.of(RecordType.EDUCATION_TRACK)), track).findingsPerRule()).containsOnlyKeys(Rules.UNKNOWN_REFERENCE);
        assertThat(validate(STANDARD, track).notUsed()).isEmpty();
    }

    @Test
    void recordsMayReferToWhatTheCallerKnowsElsewhere() {
        ValidationOptions known = STANDARD.withRecordsElsewhere(RecordType.CASE, "O", Set.of("c8")).withRecordsElsewhere(RecordType.CASE, "O", Set.of("c9"));
        ValidationReport report = validate(known, change("c8", DAY), change("c9", DAY), change("c7", DAY), new Case.PlanChange("c9", DAY, Strata.of("P")),
                new Case.ComplexityChange("c9", DAY, Complexity.LOW, STRATA));
        assertThat(report.findings()).extracting(finding -> finding.place().line()).containsExactly(3L, 4L);
        assertThat(report.findingsPerRule()).isEqualTo(Map.of(Rules.UNKNOWN_REFERENCE, 2L));
        ValidationReport employees = validate(STANDARD.withRecordsElsewhere(RecordType.EMPLOYEE, (organisation, id) -> id.startsWith("e")),
                new TimeEntry(null, "e1", DAY, BigDecimal.ONE, true, STRATA), new TimeEntry(null, "m1", DAY, BigDecimal.ONE, true, STRATA));
        assertThat(employees.total()).isEqualTo(new ValidationReport.Counts(2, 1, 1));
        BudgetApplication.Correction correction =
                BudgetApplication.Correction.builder().id("k1").applicationId("b1").on(DAY).amount(BigDecimal.ONE).strata(STRATA).build();
        assertThat(validate(STANDARD.withRecordsElsewhere(RecordType.BUDGET_APPLICATION, "O", Set.of("b1")), correction).findings()).isEmpty();
    }

    @Test
    void aRecordOfTheInputDecidesAboutWhatIsKnownElsewhereToo() {
        ValidationOptions known = STANDARD.withRecordsElsewhere(RecordType.CASE, (organisation, id) -> true);
        Case.PlanChange early = change("c1", DAY.minusDays(1));
        assertThat(validate(known, early, LATE_SIGNAL).findingsPerRule()).containsOnlyKeys(Rules.OUTSIDE_CASE, Rules.SIGNAL_AFTER_START);
        assertThat(validate(known, LATE_SIGNAL, early).findingsPerRule()).containsOnlyKeys(Rules.OUTSIDE_CASE, Rules.SIGNAL_AFTER_START);
        ValidationReport rejected = validate(known.withSeverity(Rules.SIGNAL_AFTER_START, Rule.Severity.ERROR), change("c1", DAY), LATE_SIGNAL);
        assertThat(rejected.findingsPerRule()).containsOnlyKeys(Rules.SIGNAL_AFTER_START, Rules.REFERS_TO_REJECTED);
    }

    @Test
    void whatKnowsTheRecordsElsewhereFailsToTheCaller() {
        ValidationOptions failing = STANDARD.withRecordsElsewhere(RecordType.CASE, (organisation, id) -> {
            throw new UnsupportedOperationException("own");
        });
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> validate(failing, change("c1", DAY))).withMessage("own");
        for (RecordType type : EnumSet.complementOf(EnumSet.of(RecordType.CASE, RecordType.EMPLOYEE, RecordType.BUDGET_APPLICATION))) {
            assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withRecordsElsewhere(type, "O", Set.of("x"))).withMessageContaining(type.key());
        }
    }

    @Test
    void findingsAreCountedBySeverityThoseNotKeptIncluded() {
        ValidationReport report = validate(STANDARD.withFindingsKept(0), LATE_SIGNAL, change("c1", DAY.minusDays(1)), change("c1", DAY.minusDays(1)),
                change("c9", DAY));
        assertThat(report.findings()).isEmpty();
        assertThat(report.count(Rule.Severity.ERROR)).isEqualTo(1);
        assertThat(report.count(Rule.Severity.FIELD)).isEqualTo(1);
        assertThat(report.count(Rule.Severity.WARNING)).as("two outside the case, and equal records").isEqualTo(3);
        assertThat(report.percentage(Rule.Severity.WARNING)).contains(new BigDecimal("75.00"));
        assertThat(validate(STANDARD).percentage(Rule.Severity.ERROR)).isEmpty();
    }
}
