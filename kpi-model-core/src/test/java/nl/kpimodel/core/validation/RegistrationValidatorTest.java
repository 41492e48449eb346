package nl.kpimodel.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.SmallCatalogue;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.core.registration.SpinOff;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.registration.TimeEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistrationValidatorTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    private static final Strata STRATA = Strata.of("O");
    private static final Case A_CASE = Case.builder().id("c1").startedOn(DAY).complexityAtStart(Complexity.LOW).strata(STRATA).build();
    private static final Case.PlanChange A_CHANGE = new Case.PlanChange("c1", DAY, STRATA);
    private static final Response AN_ANSWER =
            new Response("r1", null, Questionnaire.PARTICIPANT, ItemId.of("1a1"), "ja", DAY, null, null, STRATA);
    private static final Case ENDED_BEFORE_IT_STARTED =
            Case.builder().id("c9").startedOn(DAY).completedOn(DAY.minusDays(1)).complexityAtStart(Complexity.LOW).strata(STRATA).build();
    private static final ValidationOptions STANDARD = ValidationOptions.standard();

    private static Rule.Accounting account(ValidationReport report, String ruleId) {
        return report.accounting().stream().filter(rule -> rule.ruleId().equals(ruleId)).findFirst().orElseThrow();
    }

    @Test
    void aRunWithoutRecordsHasReadNothingAndIsNotCalledValid() {
        ValidationReport report = RegistrationValidator.create(STANDARD).finish();
        assertThat(report.conclusion()).isEqualTo(ValidationReport.Conclusion.NOTHING_READ);
        assertThat(report).hasToString("NOTHING_READ: 0 records read, 0 accepted, 0 rejected; findings {}");
        assertThat(report.accounting()).hasSameSizeAs(Rules.all())
                .allSatisfy(rule -> assertThat(rule).isEqualTo(new Rule.Accounting(rule.ruleId(), Rule.Accounting.Status.RAN, Optional.empty(), 0, 0)));
        assertThat(report.total()).isEqualTo(new ValidationReport.Counts(0, 0, 0));
    }

    @Test
    void aRuleThatLacksWhatItNeedsIsSkippedOnceThereIsSomethingToJudgeAndTheRunIsUndetermined() {
        ValidationReport report = RegistrationValidator.validate(List.of(AN_ANSWER), STANDARD);
        assertThat(report.conclusion()).isEqualTo(ValidationReport.Conclusion.UNDETERMINED);
        assertThat(account(report, Rules.UNKNOWN_ITEM)).satisfies(rule -> {
            assertThat(rule.status()).isEqualTo(Rule.Accounting.Status.SKIPPED);
            assertThat(rule.reason()).contains("no catalogue of an edition was given").isEqualTo(rule.reason(Language.ENGLISH));
            assertThat(rule.reason(Language.DUTCH)).contains("er is geen catalogus van een editie gegeven");
        });
        assertThat(account(report, Rules.UNKNOWN_ANSWER).reason()).contains("no answer scale was given");
        assertThat(account(report, Rules.UNKNOWN_KPI).status()).isEqualTo(Rule.Accounting.Status.RAN);
        ValidationOptions complete = STANDARD.withCatalogue(SmallCatalogue.catalogue()).withAnswers(List.of("nee", "ja"));
        assertThat(RegistrationValidator.validate(List.of(AN_ANSWER), complete).conclusion()).isEqualTo(ValidationReport.Conclusion.VALID);
    }

    @Test
    void rulesOnFarDatesRunOnRequestAloneAndLeaveTheConclusionAsItIs() {
        Case late = Case.builder().id("c1").startedOn(LocalDate.of(2052, 1, 1)).complexityAtStart(Complexity.LOW).strata(STRATA).build();
        ValidationReport without = RegistrationValidator.validate(List.of(late), STANDARD);
        assertThat(without.findings()).isEmpty();
        assertThat(without.conclusion()).isEqualTo(ValidationReport.Conclusion.VALID);
        assertThat(without.accounting().stream().filter(rule -> rule.status() == Rule.Accounting.Status.NOT_REQUESTED)).extracting(
                Rule.Accounting::ruleId, rule -> rule.reason().orElse(null), Rule.Accounting::leavesOpen).containsExactly(
                tuple(Rules.DATE_IN_FUTURE, "no as-of date was given", false), tuple(Rules.DATE_FAR_AHEAD, "no as-of date was given", false),
                tuple(Rules.DATE_LONG_AGO, "no as-of date was given", false));
        ValidationReport with = RegistrationValidator.validate(List.of(late), STANDARD.withAsOf(DAY));
        assertThat(with.findings()).singleElement().hasToString(
                "#1 REG-150 WARNING case c1: startedOn is in the future: after the as-of date 2025-03-31.");
        assertThat(with.conclusion()).isEqualTo(ValidationReport.Conclusion.VALID);
        assertThat(with.accounting()).allSatisfy(rule -> assertThat(rule.status()).isEqualTo(Rule.Accounting.Status.RAN));
    }

    @Test
    void anAsOfDateIsInTheYearsThatARegistrationSpeaksOf() {
        for (LocalDate day : List.of(LocalDate.MIN, LocalDate.of(1899, 12, 31), LocalDate.of(2101, 1, 1), LocalDate.MAX)) {
            assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withAsOf(day)).withMessageContaining("1900 to 2100");
        }
        assertThat(STANDARD.withAsOf(LocalDate.of(2100, 12, 31)).withFindingsKept(3).asOf()).contains(LocalDate.of(2100, 12, 31));
        assertThat(STANDARD.asOf()).isEmpty();
    }

    @Test
    void aRuleThatIsSwitchedOffFindsNothingAndTheReportSaysSo() {
        ValidationReport report = RegistrationValidator.validate(List.of(A_CHANGE), STANDARD.withoutRules(Set.of(Rules.UNKNOWN_REFERENCE)));
        assertThat(report.findings()).isEmpty();
        assertThat(report.total().accepted()).isEqualTo(1);
        assertThat(account(report, Rules.UNKNOWN_REFERENCE)).isEqualTo(new Rule.Accounting(Rules.UNKNOWN_REFERENCE, Rule.Accounting.Status.SWITCHED_OFF,
                Optional.of("it was switched off by the caller"), 0, 0));
        assertThat(report.rulesOff()).containsExactly(Rules.UNKNOWN_REFERENCE);
        assertThat(report.conclusion()).isEqualTo(ValidationReport.Conclusion.VALID_WITH_RULES_OFF);
        assertThat(report.isValid()).isTrue();
    }

    @Test
    void theHoursOfADayAreJudgedWithoutTheRuleOnSingleEntriesToo() {
        List<TimeEntry> entries = Stream.of("999999999999.99", "23.5")
                .map(hours -> new TimeEntry(null, "e1", DAY, new BigDecimal(hours), true, STRATA)).toList();
        ValidationReport report = RegistrationValidator.validate(entries,
                STANDARD.withoutRules(Set.of(Rules.ENTRY_ABOVE_DAY, Rules.UNKNOWN_REFERENCE)));
        assertThat(account(report, Rules.DAY_ABOVE_24_HOURS).status()).isEqualTo(Rule.Accounting.Status.RAN);
        assertThat(report.findings()).extracting(Finding::ruleId).containsExactly(Rules.DAY_ABOVE_24_HOURS);
    }

    @Test
    void everyDayAbove24HoursIsReportedAtTheFirstOfItsEntriesWithTheirNumber() {
        LocalDate beforeTheEpoch = LocalDate.of(1969, 11, 20);
        // Two employees in turn, each twice a day, and a third time every third day. 100 days around the epoch, so that many spans are
        // begun.
        List<TimeEntry> entries = IntStream.range(0, 600)
                .filter(i -> i < 400 || i % 3 == 0)
                .mapToObj(i -> new TimeEntry(null, "e" + i % 2, beforeTheEpoch.plusDays(i % 200 / 2), new BigDecimal("12.000000001"), true, STRATA))
                .toList();
        ValidationReport report = RegistrationValidator.validate(entries, STANDARD.withoutRules(Set.of(Rules.UNKNOWN_REFERENCE, Rules.SAME_RECORD)));
        assertThat(report.findings()).extracting(Finding::ruleId).containsOnly(Rules.DAY_ABOVE_24_HOURS).hasSize(200);
        assertThat(report.findings()).extracting(finding -> finding.place().line()).containsExactlyElementsOf(LongStream.rangeClosed(1, 200).boxed().toList());
        assertThat(report.findings()).extracting(finding -> finding.arguments().get("count"))
                .containsExactlyElementsOf(IntStream.range(0, 200).mapToObj(i -> (i + 400) % 3 == 0 ? "3" : "2").toList());
    }

    @Test
    void aRuleThatBuildsOnOthersRunsWhereThoseAreSwitchedOff() {
        Case low = Case.builder().id("c1").startedOn(DAY).complexityAtStart(Complexity.LOW).strata(STRATA).build();
        Case.ComplexityChange nothing = new Case.ComplexityChange("c1", DAY, Complexity.LOW, STRATA);
        Set<String> ofIds = Set.of(Rules.DUPLICATE_ID, Rules.UNKNOWN_REFERENCE, Rules.REFERS_TO_REJECTED, Rules.OUTSIDE_CASE, Rules.FOLLOW_UP_TOO_EARLY,
                Rules.FOLLOW_UP_OF_OPEN_CASE, Rules.OUTSIDE_EMPLOYMENT);
        ValidationReport report = RegistrationValidator.validate(List.of(low, nothing), STANDARD.withoutRules(ofIds));
        assertThat(report.findings()).extracting(Finding::ruleId).containsExactly(Rules.NOTHING_CHANGES);
    }

    @Test
    void anInvariantCannotBeSwitchedOff() {
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withoutRules(Set.of(Rules.CITIZEN_NUMBER)))
                .withMessageContaining("REG-104").withMessageContaining("REG-120");
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withoutRules(Set.of(Rules.SPREADSHEET_NUMBER))).withMessageContaining("REG-141");
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withoutRules(Set.of("REG-998"))).withMessageContaining("REG-998");
    }

    @Test
    void aRuleThatFailsIsNotedAsCrashedWithoutAnyValueAndTheOthersGoOn() {
        RecordRule failing = new RecordRule(Rules.YEAR_TOO_LATE, (record, values, breach) -> {
            throw new IllegalStateException("secret " + record);
        }, null);
        RegistrationValidator validator = RegistrationValidator.create(STANDARD, type -> {
            List<RecordRule> rules = new ArrayList<>(RecordRules.of(type, STANDARD));
            rules.removeIf(rule -> rule.ruleId().equals(Rules.YEAR_TOO_LATE));
            rules.add(0, failing);
            return rules;
        });
        validator.accept(Case.builder().id("c1").startedOn(DAY).signalReceivedOn(DAY.plusDays(1)).complexityAtStart(Complexity.LOW)
                .strata(STRATA).build());
        validator.accept(A_CHANGE);
        ValidationReport report = validator.finish();
        assertThat(report.findingsPerRule()).containsOnlyKeys(Rules.SIGNAL_AFTER_START);
        assertThat(account(report, Rules.YEAR_TOO_LATE)).satisfies(rule -> {
            assertThat(rule.status()).isEqualTo(Rule.Accounting.Status.CRASHED);
            assertThat(rule.reason()).contains("java.lang.IllegalStateException at record #1").isEqualTo(rule.reason(Language.DUTCH));
        });
        assertThat(report.conclusion()).isEqualTo(ValidationReport.Conclusion.UNDETERMINED);
    }

    @Test
    void rulesAcrossRecordsThatFailTakeThoseThatBuildOnThemAlong() {
        ValidationRun run = new ValidationRun(STANDARD);
        ReferenceRule ids = new ReferenceRule(run);
        ComplexityChangeRule changes = new ComplexityChangeRule(run, ids);
        assertThat(changes.runs()).isTrue();
        ids.crash(new IllegalStateException(), "the end");
        assertThat(changes.runs()).isFalse();
        assertThat(run.rule(Rules.UNKNOWN_REFERENCE).accounting().status()).isEqualTo(Rule.Accounting.Status.CRASHED);
    }

    @Test
    void whatAListenerThrowsComesBackToTheCallerAndIsNoCrashOfARule() {
        RegistrationValidator validator = RegistrationValidator.create(STANDARD.withListener(finding -> {
            throw new UnsupportedOperationException("own");
        }));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> validator.accept(new SpinOff(
                null, LocalDate.of(2525, 1, 1), "Moestuin", STRATA))).withMessage("own");
    }

    @Test
    void whatAListenerThrowsAtTheEndComesBackToTheCallerToo() {
        RegistrationValidator validator = RegistrationValidator.create(STANDARD.withListener(finding -> {
            throw new UnsupportedOperationException("own");
        }));
        validator.accept(A_CHANGE);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(validator::finish).withMessage("own");
    }

    @Test
    void acceptingReturnsWhetherTheContentOfARecordIsAccepted() {
        RegistrationValidator validator = RegistrationValidator.create(STANDARD.withTypes(Set.of(RecordType.CASE)));
        Finding.Place place = Finding.Place.of("all.ndjson", 2);
        assertThat(validator.accept(A_CASE, place)).isTrue();
        assertThat(validator.accept(ENDED_BEFORE_IT_STARTED, place)).isFalse();
        assertThat(validator.accept(A_CHANGE, place)).as("of a type that is not judged").isTrue();
    }

    @Test
    void theStandingOfARecordIsOpenWhereTheEndDecides() {
        RegistrationValidator validator = RegistrationValidator.create(STANDARD);
        Finding.Place place = Finding.Place.of("all.ndjson", 1);
        assertThat(validator.acceptWithStanding(A_CHANGE, place)).as("before its case").isEqualTo(RegistrationValidator.Standing.OPEN);
        assertThat(validator.acceptWithStanding(A_CASE, place)).isEqualTo(RegistrationValidator.Standing.ACCEPTED);
        assertThat(validator.acceptWithStanding(A_CHANGE, place)).as("after its case").isEqualTo(RegistrationValidator.Standing.ACCEPTED);
        assertThat(validator.acceptWithStanding(ENDED_BEFORE_IT_STARTED, place)).isEqualTo(RegistrationValidator.Standing.REJECTED);
        RegistrationValidator ofChanges = RegistrationValidator.create(STANDARD.withTypes(Set.of(RecordType.PLAN_CHANGE)));
        assertThat(ofChanges.acceptWithStanding(A_CASE, place)).as("not judged").isEqualTo(RegistrationValidator.Standing.OPEN);
    }

    @Test
    void aRuleAcrossRecordsHasExaminedEveryAcceptedRecordOfItsTypes() {
        ValidationReport report = RegistrationValidator.validate(List.of(A_CASE, A_CHANGE, A_CHANGE, ENDED_BEFORE_IT_STARTED), STANDARD);
        assertThat(account(report, Rules.UNKNOWN_REFERENCE).examined()).isEqualTo(2);
        assertThat(account(report, Rules.DUPLICATE_ID).examined()).isEqualTo(1);
    }

    @Test
    void aCallThatIsRefusedLeavesTheValidatorUsable() {
        RegistrationValidator validator = RegistrationValidator.create(STANDARD);
        Rule unknown = Rule.builder().id("TEAM-9").text("Fout.", "Wrong.").instruction("Herstel het.", "Mend it.").types(RecordType.CASE).build();
        Finding ofNoRule = new Finding(
                unknown, Rule.Severity.ERROR, Finding.Place.of("case.csv", 2), Optional.of(RecordType.CASE), Optional.empty(), Map.of());
        assertThatIllegalArgumentException().isThrownBy(() -> validator.report(ofNoRule)).withMessageContaining("TEAM-9");
        FieldValues values = FieldValues.of(RecordType.CASE).set(RecordType.CASE.field("id").orElseThrow(), "c1")
                .set(RecordType.CASE.field("organisation").orElseThrow(), "O");
        assertThatIllegalArgumentException().isThrownBy(() -> validator.reject(values, ofNoRule)).withMessageContaining("TEAM-9");
        assertThat(validator.accept(A_CASE)).isTrue();
        validator.finish();
        for (int call = 0; call < 2; call++) {
            assertThatIllegalStateException().isThrownBy(validator::finish).withMessageContaining("has ended");
            assertThatIllegalStateException().isThrownBy(() -> validator.report(ofNoRule)).withMessageContaining("has ended");
            assertThatIllegalStateException().isThrownBy(() -> validator.reject(values, ofNoRule)).withMessageContaining("has ended");
        }
    }

    @Test
    void allFindingsAreCountedAndToldToTheListenerAndAsManyKeptAsAskedFor() {
        List<Finding> told = new ArrayList<>();
        RegistrationValidator validator =
                RegistrationValidator.create(STANDARD.withFindingsKept(2).withoutRules(Set.of(Rules.SAME_RECORD)).withListener(told::add));
        for (int i = 0; i < 5; i++) {
            validator.accept(A_CHANGE);
        }
        ValidationReport report = validator.finish();
        assertThat(report.findings()).hasSize(2);
        assertThat(told).hasSize(5);
        assertThat(report.findingsPerRule()).containsEntry(Rules.UNKNOWN_REFERENCE, 5L);
        assertThat(report.findingsLeftOut()).isEqualTo(3);
        assertThat(report.total()).isEqualTo(new ValidationReport.Counts(5, 0, 5));
    }

    @Test
    void whatReadingRejectedIsCountedAndWhatRefersToItNamesTheCause() {
        RegistrationValidator validator = RegistrationValidator.create(STANDARD);
        RecordField id = RecordType.CASE.field("id").orElseThrow();
        RecordField start = RecordType.CASE.field("startedOn").orElseThrow();
        FieldValues values = FieldValues.of(RecordType.CASE).set(id, " c1 ").setUnreadable(start, 9)
                .set(RecordType.CASE.field("organisation").orElseThrow(), "O\u00a0");
        Finding cause = new Finding(Rules.NOT_A_DATE, Rule.Severity.ERROR, Finding.Place.of("case.csv", 7).withField("startedOn", 9),
                Optional.of(RecordType.CASE), Optional.of("c1"),
                Map.of());
        validator.accept(A_CHANGE, Finding.Place.of("planChange.csv", 2));
        validator.report(cause);
        validator.reject(values, cause);
        validator.report(new Finding(Rules.NOT_JSON, Rule.Severity.ERROR, Finding.Place.of("case.csv", 8), Optional.empty(), Optional.empty(), Map.of()));
        validator.reject((RecordType) null);
        validator.reject(RecordType.SIGNAL);
        ValidationReport report = validator.finish();
        assertThat(report.findings()).extracting(Finding::toString).containsExactly(
                "planChange.csv:2 REG-203 ERROR planChange: caseId refers to a record of type case that was rejected because of REG-023 (case.csv:7:9).",
                "case.csv:7:9 REG-023 ERROR case c1: startedOn is not a date.",
                "case.csv:8 REG-011 ERROR: The line is not JSON.");
        assertThat(report.counts()).containsOnly(
                Map.entry(RecordType.PLAN_CHANGE, new ValidationReport.Counts(1, 0, 1)), Map.entry(RecordType.CASE, new ValidationReport.Counts(1, 0, 1)),
                Map.entry(RecordType.SIGNAL, new ValidationReport.Counts(1, 0, 1)));
        assertThat(report.withoutType()).isEqualTo(new ValidationReport.Counts(1, 0, 1));
        assertThat(report.total()).isEqualTo(new ValidationReport.Counts(4, 0, 4));
    }

    @Test
    void anIdThatMayNotBeShownIsRememberedNeither() {
        RegistrationValidator validator = RegistrationValidator.create(STANDARD);
        FieldValues values = FieldValues.of(RecordType.CASE).set(RecordType.CASE.field("id").orElseThrow(), "111222333");
        List<Finding> findings = new ArrayList<>();
        assertThat(RecordAssembly.of(STANDARD).assemble(values, Finding.Place.of("case.csv", 2), findings::add)).isNull();
        findings.forEach(validator::report);
        validator.reject(values, findings.get(0));
        ValidationReport report = validator.finish();
        assertThat(report.findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.recordId()).isEmpty();
            assertThat(finding.toString() + finding.arguments()).doesNotContain("111222333");
        });
    }

    @Test
    void aRunEndsOnce() {
        RegistrationValidator validator = RegistrationValidator.create(STANDARD);
        validator.finish();
        assertThatIllegalStateException().isThrownBy(validator::finish).withMessageContaining("new validator");
        assertThatIllegalStateException().isThrownBy(() -> validator.accept(A_CASE));
        assertThatIllegalStateException().isThrownBy(() -> validator.reject(RecordType.CASE));
    }

    @Test
    void thereIsAVerdictOnEveryRecordAndOnNoOther() {
        ValidationReport report = RegistrationValidator.validate(List.of(A_CASE, A_CHANGE), STANDARD);
        assertThat(report.verdicts().apply(1, A_CHANGE)).contains(A_CHANGE);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> report.verdicts().isRejected(2)).withMessageContaining("2 were");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> report.verdicts().apply(-1, A_CASE));
    }

    /** Records of every type whose texts are all marked, and that break rules by themselves and across records. */
    @ParameterizedTest
    @EnumSource
    void noValueOfTheDataStandsInAFindingUnlessAskedFor(RecordType type) {
        FieldValues values = FieldValues.of(type);
        for (RecordField field : type.fields()) {
            Object value = switch (field.kind()) {
                case ID -> "id-" + field.name();
                case LABEL, TEXT, ANSWER, PERIOD -> "GEHEIM 111222333";
                case DATE -> field.name().equals("startedOn") || field.name().equals("from") ? DAY : LocalDate.of(1777, 7, 7);
                case DECIMAL, SCORE, HOURS, MONEY -> field.maximum().isPresent() ? BigDecimal.ONE : new BigDecimal("77.77");
                case ENUM -> field.constants().get(0);
                case ENUM_SET -> Set.of();
                case INTEGER -> field.maximum().orElse(BigDecimal.ONE).intValue();
                case BOOLEAN -> true;
                case SHARE -> BigDecimal.ONE;
                case ITEM -> ItemId.of("7z77");
                case KPI -> nl.kpimodel.core.KpiId.of("I 7.7.7");
                case AREA -> nl.kpimodel.core.AreaCode.of("NL");
                case INSTANT -> java.time.OffsetDateTime.parse("1777-07-07T07:07:07Z");
            };
            values.set(field, field.name().equals("groupId") ? null : value);
        }
        RegistrationRecord record = type.create(values);
        ValidationOptions options = STANDARD.withCatalogue(SmallCatalogue.catalogue()).withAnswers(List.of("ja")).withTypes(Set.of(type));
        ValidationReport report = RegistrationValidator.validate(List.of(record, record), options);
        for (Finding finding : report.findings()) {
            String told = finding + finding.message(Language.DUTCH) + finding.instruction(Language.DUTCH) + finding.instruction(Language.ENGLISH)
                    + finding.arguments() + finding.recordId();
            assertThat(told).doesNotContain("GEHEIM").doesNotContain("1777").doesNotContain("111222333").doesNotContain("77.77")
                    .doesNotContain("7z77").doesNotContain("7.7.7");
        }
        ValidationReport shown = RegistrationValidator.validate(
                List.of(record, record), options.withValues(ValidationOptions.ValuesInFindings.SHOWN));
        assertThat(shown.findingsPerRule()).isEqualTo(report.findingsPerRule());
        assertThat(shown.findings()).allSatisfy(finding -> assertThat(finding.toString()).doesNotContain("111222333"));
        if (type.fields().stream().anyMatch(field -> field.kind() == RecordField.Kind.DATE && field.required() && record.type() != RecordType.CASE
                && !field.name().equals("startedOn") && !field.name().equals("from"))) {
            assertThat(shown.findings()).anySatisfy(finding -> assertThat(finding.message(Language.ENGLISH)).contains("(value: 1777-07-07)"));
        }
    }

    @Test
    @Tag("locale")
    void findingsReadTheSameInEveryLocale() {
        ValidationReport report = RegistrationValidator.validate(List.of(A_CASE, new Case.ComplexityChange("c1", DAY, Complexity.LOW, STRATA)), STANDARD);
        assertThat(report.findings()).extracting(Finding::toString)
                .containsExactly("#2 REG-207 ERROR complexityChange: The case had this complexity already: nothing changes.");
        assertThat(report).hasToString("INVALID: 2 records read, 1 accepted, 1 rejected; findings {REG-207=1}");
    }

    @Test
    void countsThatDoNotAddUpAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ValidationReport.Counts(3, 1, 1)).withMessageContaining("add up");
    }
}
