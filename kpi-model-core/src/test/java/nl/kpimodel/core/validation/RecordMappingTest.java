package nl.kpimodel.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Employee;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.validation.ValidationOptions.ValuesInFindings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("locale")
class RecordMappingTest {
    private static final ValidationOptions STANDARD = ValidationOptions.standard();

    /** A class of an application, with its own names and types. */
    private record Dossier(long number, LocalDate signal, LocalDate start, LocalDate end, String complexity, double budget) {}

    private record Replan(long dossier, LocalDate day) {}

    private static final RecordMapping<Dossier> CASES = RecordMapping.to(RecordType.CASE)
            .from(Dossier.class)
            .field("id", "nummer", Dossier::number)
            .field("organisation", dossier -> "Org")
            .field("signalReceivedOn", "signaal", dossier -> Optional.ofNullable(dossier.signal()))
            .field("startedOn", "begin", Dossier::start)
            .field("completedOn", "eind", Dossier::end)
            .field("complexityAtStart", "complexiteit", Dossier::complexity)
            .field("budget", Dossier::budget)
            .build();
    private static final RecordMapping<Replan> CHANGES = RecordMapping.to(RecordType.PLAN_CHANGE)
            .from(Replan.class)
            .field("caseId", "dossier", Replan::dossier)
            .field("organisation", replan -> "Org")
            .field("on", "dag", Replan::day)
            .build();
    private static final RecordMappings APPLICATION = RecordMappings.of(CASES, CHANGES);
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);

    private static Dossier dossier(long number) {
        return new Dossier(number, null, JANUARY, null, "LOW", 10.25);
    }

    private static List<String> told(ValidationReport report) {
        return report.findings().stream()
                .map(finding -> finding.ruleId() + " " + finding.place() + finding.place().field().map(field -> " " + field).orElse(""))
                .toList();
    }

    @Test
    void anApplicationsObjectBecomesARecord() {
        RegistrationRecord record = CASES.map(dossier(7), Finding.Place.ofRecord(1), STANDARD, finding -> {
            throw new AssertionError(finding);
        });
        assertThat(record).isEqualTo(Case.builder().id("7").startedOn(JANUARY).complexityAtStart(Complexity.LOW)
                .budget(new BigDecimal("10.25")).strata(Strata.of("Org")).build());
    }

    @Test
    void findingsTellTheApplicationsOwnNames() {
        List<Object> objects = List.of(
                new Dossier(1, JANUARY.plusDays(1), JANUARY, null, "LOW", 1), // signal after start
                new Dossier(2, null, JANUARY, JANUARY.minusDays(1), "LOW", 1), // end before start
                new Dossier(3, null, null, null, "MIDDLE", -1),
                new Replan(1, JANUARY),
                new Replan(2, JANUARY),
                new Replan(3, JANUARY),
                new Replan(9, null));
        ValidationReport report = APPLICATION.validate(objects, STANDARD);
        assertThat(told(report)).containsExactlyInAnyOrder("REG-121 #1 signaal", "REG-120 #2 eind", "REG-034 #3 complexiteit",
                "REG-101 #3 begin",
                "REG-105 #3 budget", "REG-203 #5 dossier", "REG-203 #6 dossier", "REG-101 #7 dag");
        assertThat(report.findings()).filteredOn(finding -> finding.ruleId().equals(Rules.DATES_OUT_OF_ORDER)).singleElement()
                .satisfies(finding -> assertThat(finding.message(Language.DUTCH)).isEqualTo("eind ligt vóór begin."));
        assertThat(report.findings()).filteredOn(finding -> finding.ruleId().equals(Rules.NOT_A_CODE)).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message(Language.ENGLISH)).isEqualTo("complexiteit is not one of the codes of the field.");
                    assertThat(finding.instruction(Language.ENGLISH)).isEqualTo("Choose from: LOW, HIGH.");
                });
        assertThat(report.counts()).containsEntry(RecordType.CASE, new ValidationReport.Counts(3, 1, 2))
                .containsEntry(RecordType.PLAN_CHANGE, new ValidationReport.Counts(4, 1, 3));
    }

    @Test
    void whatIsLeftIsHandedOnForCalculation() {
        List<Object> objects = List.of(
                new Dossier(1, JANUARY.plusDays(1), JANUARY, null, "LOW", 1),
                new Dossier(2, null, JANUARY, null, "X", 1),
                dossier(3),
                new Replan(2, JANUARY),
                new Case.PlanChange("3", JANUARY, Strata.of("Org")));
        ValidationReport report = APPLICATION.validate(objects, STANDARD);
        List<RegistrationRecord> left = new ArrayList<>();
        APPLICATION.forEachAccepted(objects, report, left::add);
        assertThat(APPLICATION.accepted(objects, report)).isEqualTo(left);
        assertThatIllegalArgumentException().isThrownBy(() -> APPLICATION.accepted(objects.subList(0, 2), report).toList())
                .withMessageContaining("validate them again");
        assertThat(APPLICATION.accepted(objects.subList(0, 2), report).limit(1)).as("a stream that is not read to its end").hasSize(1);
        assertThat(left).hasSize(3);
        assertThat(((Case) left.get(0)).signalReceivedOn()).isNull();
        assertThat(((Case) left.get(1)).id()).isEqualTo("3");
        assertThat(left.get(2)).isSameAs(objects.get(4));
        assertThatIllegalArgumentException().isThrownBy(() -> APPLICATION.forEachAccepted(objects.subList(0, 2), report, record -> {}))
                .withMessageContaining("validate them again");
        assertThatIllegalArgumentException().isThrownBy(() -> APPLICATION.forEachAccepted(
                List.of(dossier(1), dossier(3), dossier(4), dossier(5), dossier(6)), report, record -> {}));
    }

    @Test
    void oneClassMayHoldTheDataOfTwoTypes() {
        RecordMapping<Dossier> changes = RecordMapping.to(RecordType.PLAN_CHANGE).from(Dossier.class)
                .field("caseId", Dossier::number).field("organisation", dossier -> "Org").field("on", Dossier::start).build();
        ValidationReport report = RecordMappings.of(CASES, changes).validate(List.of(dossier(1), dossier(2)), STANDARD);
        assertThat(report.findings()).isEmpty();
        assertThat(report.total().accepted()).isEqualTo(4);
    }

    @Test
    void valuesAreShownOnlyWhereTheCallerAsksForThem() {
        List<Dossier> objects = List.of(new Dossier(1, null, JANUARY, null, "secret", 1));
        assertThat(APPLICATION.validate(objects, STANDARD).findings().toString()).doesNotContain("secret");
        assertThat(APPLICATION.validate(objects, STANDARD.withValues(ValuesInFindings.SHOWN)).findings().toString()).contains("(value: secret)");
    }

    @Test
    void aCitizenNumberIsRefusedAndShownNowhere() {
        ValidationReport report = APPLICATION.validate(List.of(dossier(123456782)), STANDARD);
        assertThat(told(report)).containsExactly("REG-104 #1 nummer");
        assertThat(report.findings().toString()).doesNotContain("123456782");
    }

    @Test
    void aMappingLacksNoRequiredField() {
        assertThatIllegalStateException().isThrownBy(() -> RecordMapping.to(RecordType.CASE).from(Dossier.class).field("id",
                Dossier::number).build())
                .withMessageContaining(Dossier.class.getName()).withMessageContaining("startedOn, complexityAtStart, organisation");
        assertThatIllegalArgumentException().isThrownBy(() -> RecordMapping.to(RecordType.CASE).from(Dossier.class).field("name",
                Dossier::number))
                .withMessageContaining("name").withMessageContaining("id, personId");
        assertThatIllegalArgumentException().isThrownBy(
                        () -> RecordMapping.to(RecordType.CASE).from(Dossier.class).field("id", Dossier::number).field("id", Dossier::number))
                .withMessageContaining("case.id is mapped twice");
        assertThatIllegalArgumentException().isThrownBy(() -> RecordMappings.of(CASES, CASES)).withMessageContaining("case");
    }

    @Test
    void anObjectOfNoMappedClassIsRefusedByItsNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> APPLICATION.validate(List.of(dossier(1), "text"), STANDARD))
                .withMessageContaining("Object 2 is a java.lang.String").withMessageContaining(Replan.class.getName());
    }

    @Test
    void namesOfFieldsThatAreNotMappedStayAsTheyAre() {
        assertThat(CASES.property("id")).isEqualTo("nummer");
        assertThat(CASES.property("team")).isEqualTo("team");
        assertThat(CASES.type()).isEqualTo(RecordType.CASE);
        assertThat(CASES.source()).isEqualTo(Dossier.class);
    }

    /** Returns a record of the type with one field from the lambda, or the rules that were broken. */
    private static Object given(RecordType type, String field, Object value) {
        RecordMapping.Builder<Object> builder = RecordMapping.to(type).from(Object.class).field(field, object -> value);
        type.fields().stream().filter(other -> (other.required() || other.name().equals("value")) && !other.name().equals(field))
                .forEach(other -> builder.field(other.name(),
                sample(other.name())));
        List<String> rules = new ArrayList<>();
        RegistrationRecord record = builder.build().map("x", Finding.Place.ofRecord(1), STANDARD, finding -> rules.add(finding.ruleId()));
        return rules.isEmpty() && record != null ? String.valueOf(type.field(field).orElseThrow().get(record)) : rules;
    }

    private static Function<Object, Object> sample(String field) {
        return object -> switch (field) {
            case "on", "startedOn", "employedFrom", "answeredOn" -> JANUARY;
            case "complexityAtStart" -> Complexity.HIGH;
            case "role" -> "EMPLOYEE";
            case "requestedAt" -> Instant.EPOCH;
            case "hours", "value" -> 1;
            case "billable" -> true;
            case "questionnaire" -> "PARTICIPANT";
            case "item" -> "4a2";
            case "kpi" -> "I 1.1.1";
            case "area" -> "NL";
            case "status" -> "FINAL";
            default -> "x";
        };
    }

    private enum Own {
        LOW,
        OTHER
    }

    @Test
    void valuesOfManyClassesAreTaken() {
        UUID uuid = UUID.fromString("00000000-0000-0000-0000-00000000002a");
        assertThat(given(RecordType.CASE, "id", new StringBuilder("C1"))).isEqualTo("C1");
        assertThat(given(RecordType.CASE, "id", uuid)).isEqualTo(uuid.toString());
        assertThat(given(RecordType.CASE, "id", BigInteger.TEN)).isEqualTo("10");
        assertThat(given(RecordType.CASE, "team", Own.OTHER)).isEqualTo("OTHER");
        assertThat(given(RecordType.CASE, "team", "  ")).isEqualTo("null");
        assertThat(given(RecordType.CASE, "budget", 10)).isEqualTo("10");
        assertThat(given(RecordType.CASE, "budget", 0.1)).isEqualTo("0.1");
        assertThat(given(RecordType.CASE, "budget", 0.1f)).isEqualTo("0.1");
        assertThat(given(RecordType.CASE, "plannedParticipants", 5L)).isEqualTo("5");
        assertThat(given(RecordType.CASE, "complexityAtStart", Complexity.LOW)).isEqualTo("LOW");
        assertThat(given(RecordType.CASE, "complexityAtStart", Own.LOW)).isEqualTo("LOW");
        assertThat(given(RecordType.CASE, "completedOn", Optional.empty())).isEqualTo("null");
        assertThat(given(RecordType.EMPLOYEE, "registers", List.of("SKJ", Employee.Register.BIG))).isEqualTo("[SKJ, BIG]");
        assertThat(given(RecordType.EMPLOYEE, "registers", Set.of())).isEqualTo("[]");
        OffsetDateTime moment = OffsetDateTime.parse("2025-03-31T09:30:00+02:00");
        assertThat(given(RecordType.PARTNER_REQUEST, "requestedAt", moment)).isEqualTo(moment.toString());
        assertThat(given(RecordType.PARTNER_REQUEST, "requestedAt", ZonedDateTime.of(2025, 3, 31, 9, 30, 0, 0, ZoneId.of("Europe/Amsterdam"))))
                .isEqualTo(moment.toString());
        assertThat(given(RecordType.PARTNER_REQUEST, "requestedAt", moment.toInstant())).isEqualTo("2025-03-31T07:30Z");
        assertThat(given(RecordType.RESPONSE, "item", ItemId.of("4a2"))).isEqualTo("4a2");
        assertThat(given(RecordType.FIGURE, "kpi", "i 1.1.1")).isEqualTo("I 1.1.1");
        assertThat(given(RecordType.FIGURE, "kpi", KpiId.of("I 1.1.1"))).isEqualTo("I 1.1.1");
        assertThat(given(RecordType.FIGURE, "area", AreaCode.of("GM0363"))).isEqualTo("GM0363");
    }

    @Test
    void valuesThatAreNoneOfTheFieldsAreFindings() {
        assertThat(given(RecordType.CASE, "budget", Double.NaN)).isEqualTo(List.of("REG-028"));
        assertThat(given(RecordType.CASE, "plannedParticipants", 1L << 40)).isEqualTo(List.of("REG-032"));
        assertThat(given(RecordType.CASE, "complexityAtStart", Own.OTHER)).isEqualTo(List.of("REG-034"));
        assertThat(given(RecordType.EMPLOYEE, "registers", List.of("SKJ", "AGB"))).isEqualTo(List.of("REG-034"));
        assertThat(given(RecordType.EMPLOYEE, "registers", Arrays.asList("SKJ", null))).isEqualTo(List.of("REG-034"));
        assertThat(given(RecordType.FIGURE, "kpi", "I 1")).isEqualTo(List.of("REG-035"));
        assertThat(given(RecordType.RESPONSE, "item", "4")).isEqualTo(List.of("REG-036"));
        assertThat(given(RecordType.FIGURE, "area", "Amsterdam")).isEqualTo(List.of("REG-037"));
    }

    @Test
    void aFindingOnAValueNamesTheIdOfItsRecordWhereThatMayBeShown() {
        for (Object[] wrong : new Object[][] {{"budget", Double.NaN, "REG-028"}, {"plannedParticipants", 1L << 40, "REG-032"},
            {"complexityAtStart", Own.OTHER, "REG-034"}, {"budget", -1, "REG-105"}}) {
            assertThat(idsNamed((String) wrong[0], wrong[1], "c7")).as((String) wrong[2]).isEqualTo(wrong[2] + " c7");
        }
        assertThat(idsNamed("budget", Double.NaN, "123456782")).isEqualTo("REG-028 null, REG-104 null");
    }

    private static String idsNamed(String field, Object value, String id) {
        RecordMapping.Builder<Object> builder = RecordMapping.to(RecordType.CASE).from(Object.class).field(field, object -> value);
        for (RecordField required : RecordType.CASE.fields()) {
            if (required.required() && !required.name().equals(field)) {
                builder.field(required.name(), object -> required.name().equals("id") ? id : sample(required.name()).apply(object));
            }
        }
        return RecordMappings.of(builder.build()).validate(List.of(new Object()), STANDARD).findings().stream()
                .map(finding -> finding.ruleId() + " " + finding.recordId().orElse(null)).collect(Collectors.joining(", "));
    }

    @Test
    void aValueOfAnotherKindIsAMistakeInTheMapping() {
        for (Object[] wrong : new Object[][] {{RecordType.CASE, "startedOn", new Date(0)}, {RecordType.CASE, "startedOn", "2025-01-01"},
            {RecordType.CASE, "onPlan", "true"}, {RecordType.CASE, "plannedParticipants", 2.0}, {RecordType.CASE, "complexityAtStart", 1},
            {RecordType.CASE, "budget", "10"}, {RecordType.EMPLOYEE, "registers", "SKJ"}, {RecordType.EMPLOYEE, "registers", List.of(1)},
            {RecordType.PARTNER_REQUEST, "requestedAt", JANUARY}, {RecordType.SPIN_OFF, "description", 5}, {RecordType.FIGURE, "area", 363}}) {
            assertThatIllegalArgumentException().as(Arrays.toString(wrong)).isThrownBy(() -> given((RecordType) wrong[0], (String) wrong[1],
                    wrong[2]))
                    .withMessageContaining((String) wrong[1]).withMessageContaining("let its lambda give a ");
        }
    }
}
