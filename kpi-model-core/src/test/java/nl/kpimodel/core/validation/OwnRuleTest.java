package nl.kpimodel.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.registration.BudgetApplication;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Employee;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.PartnerRequest;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Signal;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.registration.TimeEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnRuleTest {
    private static final LocalDate SUNDAY = LocalDate.of(2025, 3, 30);
    private static final LocalDate MONDAY = SUNDAY.plusDays(1);
    private static final Strata STRATA = Strata.of("O");
    private static final ValidationOptions STANDARD = ValidationOptions.standard();

    private static Case aCase(String id, LocalDate start) {
        return Case.builder().id(id).personId("p1").startedOn(start).complexityAtStart(Complexity.LOW).strata(STRATA).build();
    }

    private static Rule.Builder rule(String id) {
        return Rule.builder().id(id).text("{field} van {type} klopt niet: {bound}.", "{field} of {type} is wrong: {bound}.")
                .instruction("Herstel {field}.", "Mend {field}.").types(RecordType.CASE);
    }

    private static OwnRule noSundays(Rule.Severity severity) {
        return OwnRule.ofRecords(rule("TEAM-1").severity(severity).build(), (record, breaches) -> {
            if (record.date("startedOn").filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY).isPresent()) {
                breaches.inField("startedOn", Map.of("bound", "zondag"));
            }
        });
    }

    private static Rule.Accounting account(ValidationReport report, String ruleId) {
        return report.accounting().stream().filter(rule -> rule.ruleId().equals(ruleId)).findFirst().orElseThrow();
    }

    private static ValidationReport validate(ValidationOptions options, RegistrationRecord... records) {
        return RegistrationValidator.validate(List.of(records), options);
    }

    @Test
    void anOwnRuleIsJudgedAndReportedAsOneOfTheLibrary() {
        ValidationReport report = validate(STANDARD.withRule(noSundays(Rule.Severity.WARNING)), aCase("c1", SUNDAY), aCase("c2", MONDAY));
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding).hasToString("#1 TEAM-1 WARNING case c1: startedOn of case is wrong: zondag.");
            assertThat(finding.message(Language.DUTCH)).isEqualTo("startedOn van case klopt niet: zondag.");
            assertThat(finding.instruction(Language.ENGLISH)).isEqualTo("Mend startedOn.");
            assertThat(finding.toTree()).containsEntry("rule", "TEAM-1").containsEntry("severity", "WARNING").containsEntry("record", "c1");
            assertThat(finding.rule().protects()).contains(KpiId.of("A 4"));
        });
        assertThat(account(report, "TEAM-1")).isEqualTo(new Rule.Accounting("TEAM-1", Rule.Accounting.Status.RAN, Optional.empty(), 2, 1));
        assertThat(report.accounting()).hasSize(Rules.all().size() + 1);
        assertThat(report.conclusion()).isEqualTo(ValidationReport.Conclusion.VALID);
        assertThat(report.ownRules()).extracting(Rule::id).containsExactly("TEAM-1");
        assertThat(report.rule("TEAM-1").severity()).isEqualTo(Rule.Severity.WARNING);
        assertThat(report.count(Rule.Severity.WARNING)).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> report.rule("TEAM-2")).withMessageContaining("TEAM-1");
    }

    @Test
    void aRecordThatAnOwnRuleRejectsTakesWhatRefersToItAlong() {
        ValidationReport report = validate(STANDARD.withRule(noSundays(Rule.Severity.ERROR)), new Case.PlanChange("c1", MONDAY, STRATA), aCase("c1", SUNDAY));
        assertThat(report.findings()).extracting(Finding::ruleId).containsExactly(Rules.REFERS_TO_REJECTED, "TEAM-1");
        assertThat(report.findings().get(0).message(Language.ENGLISH)).contains("rejected because of TEAM-1 (#2)");
        assertThat(report.total()).isEqualTo(new ValidationReport.Counts(2, 0, 2));
        assertThat(report.conclusion()).isEqualTo(ValidationReport.Conclusion.INVALID);
    }

    /** Rejects all but one case of a person, and keeps the one with the lowest id. */
    private static final class OneCaseOfAPerson implements OwnRule.CrossCheck {
        private final Map<List<String>, List<RecordView.Reference>> byPerson = new HashMap<>();

        @Override
        public void accept(RecordView record, OwnRule.CrossBreaches breaches) {
            record.text("personId").ifPresent(
                    person -> byPerson.computeIfAbsent(List.of(record.organisation(), person), first -> new ArrayList<>()).add(record.reference()));
        }

        @Override
        public void finish(OwnRule.CrossBreaches breaches) {
            for (List<RecordView.Reference> cases : byPerson.values()) {
                cases.sort(java.util.Comparator.comparing(one -> one.id().orElseThrow()));
                cases.stream().skip(1).forEach(other -> breaches.of(other).inField("personId", Map.of("bound", breaches.place(cases.get(0)).toString())));
            }
        }
    }

    private static OwnRule oneCaseOfAPerson(Rule.Severity severity) {
        return OwnRule.acrossRecords(rule("TEAM-2").severity(severity).build(), OneCaseOfAPerson::new);
    }

    @Test
    void anOwnRuleAcrossRecordsReportsAtTheEndAndItsStateIsThatOfOneRun() {
        ValidationOptions options = STANDARD.withRule(oneCaseOfAPerson(Rule.Severity.WARNING));
        for (int run = 0; run < 2; run++) {
            ValidationReport report = validate(options, aCase("c2", MONDAY), aCase("c1", MONDAY));
            assertThat(report.findings()).singleElement().hasToString("#1 TEAM-2 WARNING case c2: personId of case is wrong: #2.");
        }
    }

    @Test
    void whatRefersToARecordThatIsRejectedAtTheEndIsRejectedTooWhateverTheOrder() {
        ValidationOptions options = STANDARD.withRule(oneCaseOfAPerson(Rule.Severity.ERROR));
        BudgetApplication application = BudgetApplication.builder().id("b1").caseId("c2").requestedOn(MONDAY).requested(BigDecimal.TEN).strata(STRATA).build();
        BudgetApplication.Correction correction =
                BudgetApplication.Correction.builder().id("k1").applicationId("b1").on(MONDAY).amount(BigDecimal.ONE).strata(STRATA).build();
        List<RegistrationRecord> records = List.of(aCase("c1", MONDAY), aCase("c2", MONDAY), new Case.PlanChange("c1", MONDAY, STRATA),
                new Case.PlanChange("c2", MONDAY, STRATA), application, correction);
        for (int turn = 0; turn < records.size(); turn++) {
            List<RegistrationRecord> turned = new ArrayList<>(records);
            java.util.Collections.rotate(turned, turn);
            ValidationReport report = RegistrationValidator.validate(turned, options);
            assertThat(report.findingsPerRule()).isEqualTo(Map.of("TEAM-2", 1L, Rules.REFERS_TO_REJECTED, 3L));
            assertThat(report.findings()).filteredOn(finding -> finding.ruleId().equals(Rules.REFERS_TO_REJECTED))
                    .allSatisfy(finding -> assertThat(finding.arguments()).containsEntry("cause", "TEAM-2"));
            assertThat(report.total()).isEqualTo(new ValidationReport.Counts(6, 2, 4));
        }
    }

    @Test
    void aFieldThatARecordCanDoWithoutIsLeftOutAndAnotherRejectsTheRecord() {
        OwnRule own = OwnRule.ofRecords(rule("TEAM-3").severity(Rule.Severity.FIELD).types(RecordType.CASE, RecordType.FIGURE).build(), (record, breaches) ->
                breaches.inField(record.type() == RecordType.FIGURE ? "value" : record.text("id").orElseThrow().equals("c1") ? "signalReceivedOn" : "startedOn"));
        Case first = Case.builder().id("c1").signalReceivedOn(MONDAY).startedOn(MONDAY).complexityAtStart(Complexity.LOW).strata(STRATA).build();
        Figure figure = Figure.builder().kpi(KpiId.of("I 1.3.1")).area(AreaCode.of("NL")).period("2024").value(BigDecimal.ONE).status(Figure.Status.FINAL)
                .source("CBS").strata(STRATA).build();
        ValidationReport report = validate(STANDARD.withRule(own).withCatalogue(nl.kpimodel.core.SmallCatalogue.catalogue())
                .withTypes(Set.of(RecordType.CASE, RecordType.FIGURE)).withoutRules(Set.of(Rules.UNKNOWN_KPI)), first, aCase("c2", MONDAY), figure);
        assertThat(report.findings()).extracting(Finding::severity).containsExactly(Rule.Severity.FIELD, Rule.Severity.ERROR, Rule.Severity.ERROR);
        assertThat(report.verdicts().missingFields(0)).containsExactly("signalReceivedOn");
        assertThat(report.verdicts().isRejected(1)).isTrue();
        assertThat(report.verdicts().isRejected(2)).isTrue();
        assertThat(own.rule().severity()).isEqualTo(Rule.Severity.ERROR);
        assertThat(own.rule().severityWhereUnknown()).isEqualTo(Rule.Severity.FIELD);
    }

    private static void assertCrashes(OwnRule.RecordCheck check, String reason) {
        OwnRule own = OwnRule.ofRecords(rule("TEAM-4").severity(Rule.Severity.ERROR).build(), check);
        ValidationReport report = validate(STANDARD.withRule(own).withRule(noSundays(Rule.Severity.WARNING)), aCase("c1", MONDAY), aCase("c2", SUNDAY));
        assertThat(account(report, "TEAM-4").status()).isEqualTo(Rule.Accounting.Status.CRASHED);
        assertThat(account(report, "TEAM-4").reason().orElseThrow()).contains(reason).doesNotContain("secret");
        assertThat(account(report, "TEAM-4").found()).isZero();
        assertThat(report.findingsPerRule()).isEqualTo(Map.of("TEAM-1", 1L));
        assertThat(report.conclusion()).isEqualTo(ValidationReport.Conclusion.UNDETERMINED);
    }

    @Test
    void anOwnRuleThatFailsIsNotedAsCrashedAndTheRunGoesOn() {
        assertCrashes((record, breaches) -> {
            throw new IllegalStateException("secret");
        }, "java.lang.IllegalStateException at record #1");
        assertCrashes((record, breaches) -> breaches.inField("completedOm"),
                "at record #1: Records of type case have no field completedOm; the nearest are completedOn");
        assertCrashes((record, breaches) -> breaches.inField(null), "NullPointerException");
        assertCrashes((record, breaches) -> breaches.inRecord(null), "NullPointerException");
        assertCrashes((record, breaches) -> record.number("startedOn"), "case.startedOn holds a LocalDate and no BigDecimal");
        assertCrashes((record, breaches) -> record.code("startedOn", Complexity.class), "holds a LocalDate");
        assertCrashes((record, breaches) -> record.code("complexityAtStart", Signal.Channel.class), "and no Signal.Channel");
    }

    @Test
    void anOwnRuleAcrossRecordsThatFailsIsNotedAsCrashedWhereverItFails() {
        Map<String, java.util.function.Supplier<OwnRule.CrossCheck>> failing = new LinkedHashMap<>();
        failing.put("the start", () -> {
            throw new IllegalStateException("secret");
        });
        failing.put("record #1", () -> crossCheck((record, breaches) -> record.text("nothing"), breaches -> { }));
        failing.put("the end", () -> crossCheck((record, breaches) -> { }, breaches -> {
            throw new IllegalStateException("secret");
        }));
        failing.forEach((where, check) -> {
            ValidationReport report = validate(STANDARD.withRule(OwnRule.acrossRecords(rule("TEAM-4").build(), check)), aCase("c1", MONDAY));
            assertThat(account(report, "TEAM-4").status()).as(where).isEqualTo(Rule.Accounting.Status.CRASHED);
            assertThat(account(report, "TEAM-4").reason().orElseThrow()).contains(where).doesNotContain("secret");
            assertThat(report.conclusion()).isEqualTo(ValidationReport.Conclusion.UNDETERMINED);
        });
        ValidationReport none = validate(STANDARD.withRule(OwnRule.acrossRecords(rule("TEAM-4").build(), () -> null)), aCase("c1", MONDAY));
        assertThat(account(none, "TEAM-4").status()).isEqualTo(Rule.Accounting.Status.CRASHED);
    }

    private static OwnRule.CrossCheck crossCheck(java.util.function.BiConsumer<RecordView, OwnRule.CrossBreaches> accept,
            Consumer<OwnRule.CrossBreaches> finish) {
        return new OwnRule.CrossCheck() {
            @Override
            public void accept(RecordView record, OwnRule.CrossBreaches breaches) {
                accept.accept(record, breaches);
            }

            @Override
            public void finish(OwnRule.CrossBreaches breaches) {
                finish.accept(breaches);
            }
        };
    }

    @Test
    void viewsBreachesAndReferencesAreOfTheirRecordAndRunAlone() {
        List<RecordView> views = new ArrayList<>();
        List<OwnRule.Breaches> kept = new ArrayList<>();
        List<RecordView.Reference> references = new ArrayList<>();
        List<OwnRule.CrossBreaches> across = new ArrayList<>();
        ValidationOptions options = STANDARD
                .withRule(OwnRule.ofRecords(rule("TEAM-5").build(), (record, breaches) -> {
                    views.add(record);
                    kept.add(breaches);
                    assertThat(record).hasToString("case c1");
                }))
                .withRule(OwnRule.acrossRecords(rule("TEAM-6").build(), () -> crossCheck((record, breaches) -> {
                    references.add(record.reference());
                    across.add(breaches);
                }, breaches -> references.forEach(breaches::place))));
        assertThat(account(validate(options, aCase("c1", MONDAY)), "TEAM-6").status()).isEqualTo(Rule.Accounting.Status.RAN);
        assertThatIllegalArgumentException().isThrownBy(() -> views.get(0).type()).withMessageContaining("no longer available");
        assertThat(views.get(0)).hasToString("a record that is no longer available");
        assertThatIllegalArgumentException().isThrownBy(() -> kept.get(0).inRecord()).withMessageContaining("has ended");
        assertThatIllegalArgumentException().isThrownBy(() -> across.get(0).of(references.get(0)).inRecord()).withMessageContaining("has ended");
        assertThat(references.get(0)).hasToString("case c1").isEqualTo(references.get(0));
        ValidationReport second = validate(options, aCase("c1", MONDAY));
        assertThat(references.get(0)).isNotEqualTo(references.get(1));
        assertThat(account(second, "TEAM-6").reason().orElseThrow()).contains("another run");
    }

    @Test
    void aViewGivesTheValuesOfEveryKindOfField() {
        Map<String, Object> seen = new HashMap<>();
        Rule of = rule("TEAM-7").types(Set.of(RecordType.values())).build();
        OwnRule own = OwnRule.ofRecords(of, (record, breaches) -> {
            if (record.type() == RecordType.EMPLOYEE) {
                seen.put("fte", record.number("fte").orElseThrow());
                seen.put("role", record.code("role", Employee.Role.class).orElseThrow());
                seen.put("registers", record.value("registers").orElseThrow());
                seen.put("domain", record.number("domain").orElseThrow());
                seen.put("team", record.strata().team());
            } else if (record.type() == RecordType.PARTNER_REQUEST) {
                seen.put("day", record.date("requestedAt").orElseThrow());
                seen.put("instant", record.instant("requestedAt").orElseThrow());
                seen.put("responder", record.code("responder", PartnerRequest.Responder.class));
            } else {
                seen.put("billable", record.flag("billable").orElseThrow());
                seen.put("case", record.text("caseId"));
            }
        });
        java.time.OffsetDateTime night = java.time.OffsetDateTime.parse("2025-03-30T23:30:00Z");
        ValidationReport report = validate(STANDARD.withRule(own),
                Employee.builder().id("e1").role(Employee.Role.EMPLOYEE).fte(new BigDecimal("0.5")).employedFrom(MONDAY)
                        .registers(Set.of(Employee.Register.SKJ)).strata(Strata.builder().organisation("O").team("T").domain(3).build()).build(),
                nl.kpimodel.core.registration.PartnerRequest.builder().id("r1").caseId("c1").partnerId("p1").requestedAt(night).strata(STRATA).build(),
                new TimeEntry(null, "e1", MONDAY, BigDecimal.ONE, true, STRATA));
        assertThat(account(report, "TEAM-7").status()).isEqualTo(Rule.Accounting.Status.RAN);
        assertThat(seen).containsEntry("fte", new BigDecimal("0.5")).containsEntry("role", Employee.Role.EMPLOYEE).containsEntry("domain", new BigDecimal(3))
                .containsEntry("registers", Set.of(Employee.Register.SKJ)).containsEntry("team", "T").containsEntry("day", MONDAY)
                .containsEntry("instant", night).containsEntry("responder", Optional.empty()).containsEntry("billable", true)
                .containsEntry("case", Optional.empty());
    }

    @Test
    void valuesAreShownOnlyWhereTheOptionsAskForThem() {
        OwnRule own = OwnRule.ofRecords(rule("TEAM-8").build(), (record, breaches) -> {
            breaches.inField("startedOn");
            breaches.inRecord(Map.of(Finding.VALUE, "eigen", "bound", "\u202e123456782\n"));
        });
        List<Finding> hidden = validate(STANDARD.withRule(own), aCase("c1", MONDAY)).findings();
        assertThat(hidden).extracting(finding -> finding.message(Language.ENGLISH)).containsExactly(
                "startedOn of case is wrong: ?.", "? of case is wrong: **********\ufffd.");
        List<Finding> shown = validate(STANDARD.withRule(own).withValues(ValidationOptions.ValuesInFindings.SHOWN), aCase("c1", MONDAY)).findings();
        assertThat(shown).extracting(finding -> finding.message(Language.DUTCH)).containsExactly(
                "startedOn van case klopt niet: ? (waarde: 2025-03-31).", "? van case klopt niet: **********\ufffd (waarde: eigen).");
    }

    @Test
    void tenMillionFindingsAreCountedAndAFewKept() {
        OwnRule own = OwnRule.ofRecords(rule("TEAM-9").severity(Rule.Severity.ERROR).build(), (record, breaches) -> {
            for (int i = 0; i < 10_000_000; i++) {
                breaches.inRecord();
            }
        });
        ValidationReport report = validate(STANDARD.withRule(own), aCase("c1", MONDAY));
        assertThat(report.findings()).hasSize(ValidationOptions.STANDARD_KEPT);
        assertThat(report.count(Rule.Severity.ERROR)).isEqualTo(10_000_000);
        assertThat(report.findingsLeftOut()).isEqualTo(10_000_000 - ValidationOptions.STANDARD_KEPT);
        assertThat(report.total()).isEqualTo(new ValidationReport.Counts(1, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1A", "A B", "A--1", "A-", "-A", "A\n", "=A", "<b>", "REG-120", "REG-999", "reg-1", "REG", "REG.1",
        "A234567890123456789012345678901234567890X"})
    void anIdThatIsNoneOrTheLibrarysIsRefused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rule.builder().id(id)).withMessageContaining("such as TEAM-1");
        Rule made = new Rule(id, Rule.Severity.WARNING, Rule.Severity.WARNING, new BilingualText("a", "b"), new BilingualText("c", "d"),
                Set.of(RecordType.CASE), Set.of(),
                Set.of());
        assertThatIllegalArgumentException().isThrownBy(() -> OwnRule.ofRecords(made, record -> true));
    }

    @Test
    void aRuleIsMadeWholeOrNotAtAll() {
        assertThatIllegalStateException().isThrownBy(() -> Rule.builder().build()).withMessage("The rule lacks id, text, instruction, types; set all of them.");
        assertThatIllegalStateException().isThrownBy(() -> Rule.builder().id("T-1").types(RecordType.CASE).build()).withMessage(
                "The rule T-1 lacks text, instruction; set all of them.");
        for (String text : List.of("een {", "een }", "{}", "{a b}", "{{field}}")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Rule.builder().text(text, "one")).withMessageContaining("brace");
            assertThatIllegalArgumentException().isThrownBy(() -> Rule.builder().instruction("een", text)).withMessageContaining("brace");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Rule.builder().text(" ", "one")).withMessageContaining("Dutch");
        Rule all = Rule.builder().id("T.1_b-2").text("a", "b").instruction("c", "d").types(RecordType.RESPONSE).build();
        assertThat(all.protectsLayers()).containsExactly(Layer.EFFECT);
        assertThat(Rule.builder().id("T").text("a", "b").instruction("c", "d").types(RecordType.RESPONSE).protects().build().protectsLayers()).isEmpty();
        assertThat(Rule.builder().id("T").text("a", "b").instruction("c", "d").types(RecordType.CASE).protects(KpiId.of("E 4.1.1")).build().toTree())
                .containsEntry("protects", List.of("E 4.1.1")).containsEntry("severity", "WARNING");
    }

    @Test
    void nothingIsTakenForAFunctionOrRule() {
        Rule made = rule("TEAM-1").build();
        assertThatNullPointerException().isThrownBy(() -> OwnRule.ofRecords(made, (OwnRule.RecordCheck) null)).withMessage("check");
        assertThatNullPointerException().isThrownBy(() -> OwnRule.ofRecords(made, (java.util.function.Predicate<RecordView>) null)).withMessage("broken");
        assertThatNullPointerException().isThrownBy(() -> OwnRule.acrossRecords(made, null)).withMessage("check");
        assertThatNullPointerException().isThrownBy(() -> STANDARD.withRule(null));
        assertThatIllegalArgumentException().isThrownBy(() -> OwnRule.ofRecords(
                new Rule("T", Rule.Severity.WARNING, Rule.Severity.WARNING, made.text(), made.instruction(), Set.of(), Set.of(), Set.of()), record -> true))
                .withMessageContaining("no record type");
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withRule(noSundays(Rule.Severity.ERROR)).withRule(noSundays(Rule.Severity.ERROR)))
                .withMessageContaining("TEAM-1 already");
        assertThat(STANDARD.ownRules()).isEmpty();
        assertThat(noSundays(Rule.Severity.ERROR)).hasToString("TEAM-1 of records of [case]");
    }

    @Test
    void anOwnRuleIsSwitchedOffAndChangedAsOneOfTheLibrary() {
        ValidationOptions options = STANDARD.withRule(noSundays(Rule.Severity.WARNING));
        ValidationReport off = validate(options.withoutRules(Set.of("TEAM-1")), aCase("c1", SUNDAY));
        assertThat(off.findings()).isEmpty();
        assertThat(off.rulesOff()).containsExactly("TEAM-1");
        ValidationReport raised = validate(options.withSeverity("TEAM-1", Rule.Severity.ERROR), aCase("c1", SUNDAY));
        assertThat(raised.conclusion()).isEqualTo(ValidationReport.Conclusion.INVALID);
        assertThat(raised.changedSeverities()).isEqualTo(Map.of("TEAM-1", Rule.Severity.ERROR));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withoutRules(Set.of("TEAM-1"))).withMessageContaining("There is no rule TEAM-1");
    }

    @Test
    void anOwnRuleThatCallsTheValidatorCrashesAndAListenerOfTheCallerDoesNot() {
        RegistrationValidator[] validator = new RegistrationValidator[1];
        validator[0] = RegistrationValidator.create(STANDARD.withRule(OwnRule.ofRecords(rule("TEAM-1").build(), (record, breaches) ->
                validator[0].accept(aCase("c9", MONDAY)))));
        validator[0].accept(aCase("c1", MONDAY));
        assertThat(account(validator[0].finish(), "TEAM-1").status()).isEqualTo(Rule.Accounting.Status.CRASHED);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> validate(STANDARD.withRule(noSundays(Rule.Severity.WARNING))
                .withListener(finding -> {
                    throw new UnsupportedOperationException("own");
                }), aCase("c1", SUNDAY)));
    }

    @Test
    void anOwnRuleOverAnApplicationsOwnObjectsSpeaksOfItsFields() {
        record Dossier(String nummer, LocalDate begonnen) {}

        RecordMappings mappings = RecordMappings.of(RecordMapping.to(RecordType.CASE).from(Dossier.class)
                .field("id", "nummer", Dossier::nummer).field("startedOn", "begonnen", Dossier::begonnen)
                .field("complexityAtStart", "zwaarte", dossier -> Complexity.LOW).field("organisation", dossier -> "O").build());
        ValidationReport report = mappings.validate(List.of(new Dossier("c1", SUNDAY)), STANDARD.withRule(noSundays(Rule.Severity.WARNING)));
        assertThat(report.findings()).singleElement().satisfies(
                finding -> assertThat(finding.message(Language.DUTCH)).isEqualTo("begonnen van case klopt niet: zondag."));
    }
}
