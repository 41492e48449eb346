package nl.kpimodel.core.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.measure.StratumKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordTypeTest {
    private static final List<String> STRATA = Strata.fields().stream().map(RecordField::name).toList();

    private static Stream<String[]> lines(String file, String separator) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RecordTypeTest.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split(separator, -1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordType type(String key) {
        return RecordType.ofKey(key).orElseThrow();
    }

    @Test
    void theTypesAreThoseOfTheContractInItsOrder() {
        assertThat(Stream.of(RecordType.values()).map(RecordType::key)).containsExactlyElementsOf(
                lines("registration-types.csv", ";").map(line -> line[0]).toList());
    }

    @Test
    void theFieldsOfEveryRecordAreKindsOfStratumInTheSameOrder() {
        assertThat(Stream.of(StratumKind.values()).map(StratumKind::key).filter(STRATA::contains)).containsExactlyElementsOf(STRATA);
        assertThat(STRATA).startsWith("organisation").contains("team");
    }

    @Test
    void everyTypeHasTheFieldsOfTheContractInItsOrderAndThenThoseThatEveryRecordHas() {
        Map<RecordType, List<String>> expected = new LinkedHashMap<>();
        lines("registration-fields.csv", ",").filter(line -> !line[1].equals("team"))
                .forEach(line -> expected.computeIfAbsent(type(line[0]), type -> new ArrayList<>()).add(line[1]));
        expected.forEach((type, names) -> {
            names.addAll(STRATA);
            assertThat(type.fields()).as(type.key()).extracting(RecordField::name).containsExactlyElementsOf(names);
        });
        assertThat(expected.keySet()).containsExactly(RecordType.values());
    }

    @Test
    void presenceCodesAndBoundsAreThoseOfTheContract() {
        lines("registration-fields.csv", ",").forEach(line -> {
            RecordField field = type(line[0]).field(line[1]).orElseThrow();
            assertThat(field.required()).as(field.toString()).isEqualTo(line[2].equals("required"));
            if (field.kind() == RecordField.Kind.BOOLEAN && !line[3].isEmpty()) {
                assertThat(line[3]).isEqualTo("true false");
            } else if (!line[3].isEmpty()) {
                assertThat(field.codes()).as(field.toString()).containsExactly(line[3].split(" "));
            }
            if (line[4].contains("..")) {
                assertThat(field.minimum()).as(field.toString()).hasValueSatisfying(bound -> assertThat(bound)
                        .isEqualByComparingTo(line[4].substring(0, line[4].indexOf('.'))));
                assertThat(field.maximum()).as(field.toString()).hasValueSatisfying(bound -> assertThat(bound)
                        .isEqualByComparingTo(line[4].substring(line[4].lastIndexOf('.') + 1)));
            }
        });
    }

    @Test
    void whatATypeFeedsIsWhatTheContractSays() {
        lines("registration-types.csv", ";").forEach(line -> {
            List<KpiId> kpis = new ArrayList<>();
            List<Layer> layers = new ArrayList<>();
            String letter = "";
            for (String part : line[1].replace("cohort of ", "").split(", ")) {
                if (part.equals("response") || part.equals("E indicators")) {
                    layers.add(Layer.EFFECT);
                } else if (part.equals("I KPIs")) {
                    layers.add(Layer.IMPACT);
                } else {
                    letter = Character.isLetter(part.charAt(0)) ? part.substring(0, 1) : letter;
                    String[] numbers = part.replaceAll("[AK] ", "").split("-");
                    for (int n = Integer.parseInt(numbers[0]); n <= Integer.parseInt(numbers[numbers.length - 1]); n++) {
                        kpis.add(KpiId.of(letter + " " + n));
                    }
                }
            }
            assertThat(type(line[0]).feeds()).as(line[0]).containsExactlyInAnyOrderElementsOf(kpis);
            assertThat(type(line[0]).feedsLayers()).as(line[0]).containsExactlyInAnyOrderElementsOf(layers);
        });
    }

    @ParameterizedTest
    @EnumSource
    void theComponentsOfTheRecordAreTheFieldsInOrderAndThenTheStrata(RecordType type) {
        List<String> expected = new ArrayList<>(type.fields().stream().map(RecordField::name).toList());
        expected.removeAll(STRATA);
        expected.add("strata");
        assertThat(type.recordClass().getRecordComponents()).extracting(RecordComponent::getName).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource
    void everyKpiThatATypeFeedsIsFedByOneOfItsFields(RecordType type) {
        assertThat(type.fields().stream().flatMap(field -> field.feeds().stream())).containsAll(type.feeds());
    }

    @Test
    void onlyCasesEmployeesAndApplicationsAreReferredToAndTheyComeFirstInReferenceOrder() {
        Set<RecordType> targets = Set.of(RecordType.CASE, RecordType.EMPLOYEE, RecordType.BUDGET_APPLICATION);
        for (RecordType type : RecordType.values()) {
            for (RecordField field : type.fields()) {
                boolean refers = List.of("caseId", "employeeId", "applicationId").contains(field.name());
                assertThat(field.refersTo().isPresent()).as(field.toString()).isEqualTo(refers);
                field.refersTo().ifPresent(target -> assertThat(targets).contains(target));
            }
        }
        assertThat(RecordType.inReferenceOrder()).hasSameSizeAs(RecordType.values()).doesNotHaveDuplicates()
                .startsWith(RecordType.EMPLOYEE, RecordType.CASE, RecordType.BUDGET_APPLICATION);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        FieldValues values = FieldValues.of(RecordType.CASE)
                .set(Case.PERSON_ID, "111222333")
                .set(Case.BUDGET, new BigDecimal("-3.141"))
                .set(Case.AGE_AT_START, 200)
                .set(Strata.DOMAIN, 8);
        assertThat(RecordType.CASE.faults(values)).extracting(fault -> fault.field().name() + " " + fault.kind() + " " + fault.bound())
                .containsExactly("id MISSING null", "personId CITIZEN_NUMBER null", "startedOn MISSING null", "complexityAtStart MISSING null",
                        "budget TOO_SMALL 0", "ageAtStart TOO_LARGE 130", "organisation MISSING null", "domain TOO_LARGE 7");
    }

    @Test
    void aFieldThatCannotBeReadIsNotCalledMissing() {
        FieldValues values = FieldValues.of(RecordType.PLAN_CHANGE)
                .set(Case.PlanChange.CASE_ID, "c1")
                .setUnreadable(Case.PlanChange.ON, 7)
                .set(Strata.ORGANISATION, "Welzijn Noord");
        assertThat(RecordType.PLAN_CHANGE.faults(values)).isEmpty();
        assertThat(values.isUnreadable(Case.PlanChange.ON)).isTrue();
        assertThat(values.column(Case.PlanChange.ON)).isEqualTo(7);
        assertThatIllegalArgumentException().isThrownBy(() -> RecordType.PLAN_CHANGE.create(values)).withMessageContaining("planChange.on");
        values.set(Case.PlanChange.ON, LocalDate.EPOCH);
        assertThat(values.isUnreadable(Case.PlanChange.ON)).isFalse();
        assertThat(RecordType.PLAN_CHANGE.create(values)).isEqualTo(new Case.PlanChange("c1", LocalDate.EPOCH, Strata.of("Welzijn Noord")));
        assertThat(values.setUnreadable(Case.PlanChange.ON, 7).clear().hasUnreadable()).isFalse();
        assertThat(values.isUnreadable(Case.PlanChange.ON)).isFalse();
    }

    @Test
    void valuesAndFieldsOfAnotherTypeAreRefused() {
        FieldValues values = FieldValues.of(RecordType.PLAN_CHANGE);
        assertThatIllegalArgumentException().isThrownBy(() -> values.set(Case.TeamChange.ON, LocalDate.EPOCH)).withMessageContaining("teamChange.on");
        assertThatIllegalArgumentException().isThrownBy(() -> RecordType.TEAM_CHANGE.create(values)).withMessageContaining("planChange");
        assertThatIllegalArgumentException().isThrownBy(() -> values.set(Case.PlanChange.ON, "2025-01-01")).withMessageContaining("LocalDate");
        assertThatIllegalArgumentException().isThrownBy(() -> FieldValues.of(RecordType.CASE).set(Case.COMPLEXITY_AT_START, ZrmScore.MatrixEdition.E2013))
                .withMessageContaining("[LOW, HIGH]");
        RegistrationRecord change = new Case.TeamChange("c1", LocalDate.EPOCH, Strata.of("o"));
        assertThatIllegalArgumentException().isThrownBy(() -> values.take(change)).withMessageContaining("planChange").withMessageContaining("teamChange");
        assertThatIllegalArgumentException().isThrownBy(() -> Case.PlanChange.ON.get(change)).withMessageContaining("no field planChange.on");
        assertThat(Strata.ORGANISATION.get(change)).isEqualTo("o");
    }

    @Test
    void codesAreTheNamesOfTheConstantsAndAYearForAnEditionOfTheMatrix() {
        assertThat(ZrmScore.ZRM_EDITION.constant("2017")).contains(ZrmScore.MatrixEdition.E2017);
        assertThat(ZrmScore.ZRM_EDITION.constant("E2017")).isEmpty();
        assertThat(Case.COMPLEXITY_AT_START.constant("LOW")).isPresent();
        assertThat(Case.COMPLEXITY_AT_START.constant("low")).isEmpty();
    }

    @Test
    void namesOfTypesAreReadExactly() {
        assertThat(RecordType.ofKey("waitingEntry")).contains(RecordType.WAITING_ENTRY);
        assertThat(RecordType.ofKey("waitingentry")).isEmpty();
        assertThat(Arrays.stream(RecordType.values()).map(RecordType::recordClass)).doesNotHaveDuplicates();
    }

    @Test
    void recordsMadeOfTheSameValuesShareEqualStrata() {
        FieldValues values = FieldValues.of(RecordType.PLAN_CHANGE);
        planChange(values, "Noord");
        Map<String, Strata> first = new LinkedHashMap<>();
        for (int i = 0; i < 800; i++) {
            String team = "Team " + (1_000 + i % 400);
            Strata strata = planChange(values, team).strata();
            assertThat(strata).isEqualTo(Strata.builder().organisation("Welzijn").team(team).build());
            assertThat(strata).as(team).isSameAs(Objects.requireNonNullElse(first.putIfAbsent(team, strata), strata));
        }
        for (int i = 0; i < 20_000; i++) {
            String team = "Team " + i % 5_000;
            assertThat(planChange(values, team).strata().team()).isEqualTo(team);
        }
    }

    private static RegistrationRecord planChange(FieldValues values, String team) {
        return RecordType.PLAN_CHANGE.create(values.clear().set(Case.PlanChange.CASE_ID, "c1").set(Case.PlanChange.ON, LocalDate.of(2025, 3, 31))
                .set(Strata.ORGANISATION, "Welzijn").set(Strata.TEAM, team));
    }

    @Test
    void strataAreThoseOfTheLatestValues() {
        FieldValues values = FieldValues.of(RecordType.PLAN_CHANGE).set(Strata.ORGANISATION, "Welzijn").set(Strata.TEAM, "Noord");
        assertThat(values.strata().team()).isEqualTo("Noord");
        assertThat(values.set(Strata.TEAM, "Zuid").strata().team()).isEqualTo("Zuid");
        assertThat(values.setUnreadable(Strata.TEAM, 3).strata()).isEqualTo(Strata.of("Welzijn"));
        assertThatThrownBy(() -> values.clear().strata()).isInstanceOfSatisfying(InvalidRecordException.class,
                refused -> assertThat(refused.fault().field()).isEqualTo(Strata.ORGANISATION));
    }
}
