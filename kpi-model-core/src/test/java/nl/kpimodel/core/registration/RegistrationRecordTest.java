package nl.kpimodel.core.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.KpiId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationRecordTest {
    private static final Strata STRATA = Strata.of("Welzijn Noord");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    /** A number that passes the eleven test and belongs to nobody: 9*1 + 8*1 + 7*1 + 6*2 + 5*2 + 4*2 + 3*3 + 2*3 - 3 = 66. */
    private static final String CITIZEN_NUMBER = "111222333";

    private static Case.Builder aCase() {
        return Case.builder().id("c1").startedOn(DAY).complexityAtStart(Complexity.LOW).strata(STRATA);
    }

    private static TimeEntry hours(String hours) {
        return new TimeEntry(null, "e1", DAY, new BigDecimal(hours), true, STRATA);
    }

    private static CostBenefit costs(String cost) {
        return new CostBenefit("c1", DAY, new BigDecimal(cost), BigDecimal.ONE, STRATA);
    }

    private static Figure.Builder aFigure() {
        return Figure.builder().kpi(KpiId.of("I 1.1.1")).area(AreaCode.of("GM0363")).period("2024").status(Figure.Status.FINAL).source("CBS").strata(STRATA);
    }

    private static Strata.Builder team(@Nullable String team) {
        return Strata.builder().organisation("o").team(team);
    }

    private static void assertRefused(InvalidRecordException.FaultKind kind, String field, ThrowingCallable call) {
        assertThatExceptionOfType(InvalidRecordException.class).isThrownBy(call)
                .satisfies(e -> assertThat(e.fault().kind()).isEqualTo(kind))
                .withMessageStartingWith(field + " ");
    }

    @Test
    void strataAreBuiltFieldByFieldAndNeedAnOrganisation() {
        Strata built = Strata.builder().organisation("Noord").team("Jeugd").serviceLine("SMD").neighbourhood("Oost").domain(4).build();
        assertThat(built).extracting(Strata::organisation, Strata::team, Strata::serviceLine, Strata::neighbourhood, Strata::domain)
                .containsExactly("Noord", "Jeugd", "SMD", "Oost", 4);
        assertThat(Strata.builder().organisation("Noord").team("Jeugd").team(null).build()).isEqualTo(Strata.of("Noord"));
        assertRefused(InvalidRecordException.FaultKind.MISSING, "organisation", () -> Strata.builder().team("Jeugd").build());
        assertRefused(InvalidRecordException.FaultKind.TOO_LARGE, "domain", () -> Strata.builder().organisation("Noord").domain(8).build());
    }

    @Test
    void aCaseIsOfAPersonOrOfAGroupOrOfNeitherAndNeverOfBoth() {
        assertThat(aCase().personId("p1").build().personId()).isEqualTo("p1");
        assertThat(aCase().groupId("g1").build().groupId()).isEqualTo("g1");
        assertThat(aCase().build().personId()).isNull();
        assertRefused(InvalidRecordException.FaultKind.PERSON_AND_GROUP, "case.groupId", () -> aCase().personId("p1").groupId("g1").build());
    }

    @Test
    void datesOutOfOrderAreForValidationAndNotForTheConstructor() {
        Case odd = aCase().signalReceivedOn(DAY.plusDays(1)).completedOn(DAY.minusDays(1)).build();
        assertThat(odd.completedOn()).isBefore(odd.startedOn());
    }

    @Test
    void whatIsRequiredIsAskedForByName() {
        assertRefused(InvalidRecordException.FaultKind.MISSING, "case.startedOn", () -> Case.builder().id("c1").build());
        assertRefused(InvalidRecordException.FaultKind.MISSING, "case.id", () -> aCase().id(" \u00a0\t").build());
        assertRefused(InvalidRecordException.FaultKind.MISSING, "organisation", () -> Strata.of(""));
        assertRefused(InvalidRecordException.FaultKind.MISSING, "organisation", () -> new Case.PlanChange("c1", DAY, null));
    }

    @ParameterizedTest
    @EnumSource
    void noIdFieldOfAnyTypeAndNoOrganisationTakesACitizenNumber(RecordType type) {
        for (RecordField field : type.fields()) {
            boolean id = field.kind() == RecordField.Kind.ID;
            assertThat(field.name().equals("id") || field.name().endsWith("Id")).as(field.toString()).isEqualTo(id);
            if (id || field.name().equals("organisation")) {
                for (String dress : List.of(CITIZEN_NUMBER, "BSN " + CITIZEN_NUMBER, "'" + CITIZEN_NUMBER, "=\"" + CITIZEN_NUMBER + "\"", CITIZEN_NUMBER + ".0")) {
                    assertThat(field.fault(dress)).as(field.toString())
                            .hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(InvalidRecordException.FaultKind.CITIZEN_NUMBER));
                    assertThat(field.fault(dress).orElseThrow().message()).doesNotContain(CITIZEN_NUMBER);
                }
                assertThat(field.fault("111222334")).isEmpty();
                assertThat(field.fault("C" + CITIZEN_NUMBER)).isEmpty();
            }
        }
    }

    @Test
    void hoursAreAboveZero() {
        assertThat(hours("0.25").hours()).isEqualByComparingTo("0.25");
        assertRefused(InvalidRecordException.FaultKind.NOT_ABOVE, "timeEntry.hours", () -> hours("0"));
        assertRefused(InvalidRecordException.FaultKind.NOT_ABOVE, "timeEntry.hours", () -> hours("-1"));
    }

    @Test
    void moneyHasAtMostTwoDecimalsAndTrailingZerosAreNone() {
        assertThat(costs("12.500").cost()).isEqualTo(new BigDecimal("12.5"));
        assertRefused(InvalidRecordException.FaultKind.TOO_MANY_DECIMALS, "costBenefit.cost", () -> costs("12.505"));
        assertRefused(InvalidRecordException.FaultKind.TOO_SMALL, "costBenefit.cost", () -> costs("-0.01"));
    }

    @Test
    void aCorrectionAndASavingMayBeNegative() {
        assertThat(new BudgetApplication.Correction("b1", null, DAY, new BigDecimal("-5"), null, STRATA).amount()).isNegative();
        assertThat(new CostBenefit("c1", DAY, BigDecimal.ONE, new BigDecimal("-5"), STRATA).savedSocietalCost()).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e309", "1e2147483647", "1000000000000"})
    void aNumberBeyondMeasureIsRefusedWithoutWritingItOut(String number) {
        assertRefused(InvalidRecordException.FaultKind.TOO_LARGE, "timeEntry.hours", () -> hours(number));
    }

    @Test
    void aNumberOfHardlyAnythingIsRefused() {
        assertRefused(InvalidRecordException.FaultKind.TOO_MANY_DECIMALS, "timeEntry.hours", () -> hours("1e-2147483647"));
        assertThat(hours("0.33333333333333333333").hours().scale()).isEqualTo(20);
    }

    @Test
    void decimalsThatSayTheSameAreEqual() {
        assertThat(hours("2.0")).isEqualTo(hours("2.00")).isEqualTo(hours("2")).isEqualTo(hours("2E0")).hasSameHashCodeAs(hours("2"));
        assertThat(hours("20").hours().toString()).isEqualTo("20");
        assertThat(costs("0.00")).isEqualTo(costs("0"));
    }

    @Test
    void textsThatDifferInSurroundingWhiteSpaceAreEqualAndABlankTextIsNone() {
        assertThat(aCase().id(" c1\u00a0").stoppedEarlyReason("  ").build()).isEqualTo(aCase().build());
        assertThat(team(" Noord").serviceLine("").build()).isEqualTo(team("Noord").build());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"=\"00045\",00045", "=\"\"00045\"\",00045", "'00045,00045", "'s-1,'s-1", "12345.0,12345", "`12345,0`,12345",
            "123456789012345.0,123456789012345", "v1.0,v1.0", "1E5,1E5", "=1+1,=1+1", "=\"a\"b\",=\"a\"b\""})
    void whatASpreadsheetDidToAnIdIsUndone(String given, String id) {
        assertThat(aCase().id(given).build().id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,02501E+14", "2.02501e14", "1E+05", "1.0", "1234.0", "12,0", "012345.0", "1234567890123456.0", "+1E+05"})
    void anIdThatMayHaveLostDigitsIsRefused(String given) {
        assertRefused(InvalidRecordException.FaultKind.SPREADSHEET_NUMBER, "case.id", () -> aCase().id(given).build());
        assertThat(Strata.of("o")).isEqualTo(team(null).build());
        assertThat(team(given).build().team()).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/B", "#n/a", "#NAAM?", "#WAARDE!", "###", "########"})
    void anErrorValueOfASpreadsheetIsNoTextOfAnyKindButFreeText(String given) {
        assertRefused(InvalidRecordException.FaultKind.SPREADSHEET_ERROR, "case.id", () -> aCase().id(given).build());
        assertRefused(InvalidRecordException.FaultKind.SPREADSHEET_ERROR, "team", () -> team(given).build());
        assertThat(new SpinOff(null, DAY, given, STRATA).description()).isEqualTo(given);
    }

    @Test
    void freeTextKeepsItsLinesAndJoinersAndNoInvisibleMarks() {
        String family = "\ud83d\udc69\u200d\ud83d\udc67";
        assertThat(new SpinOff(null, DAY, "\ufeff een\n  twee\u202e " + family + "\u200b", STRATA).description()).isEqualTo("een\n  twee " + family);
    }

    @Test
    void theTextOfARecordShowsNoCitizenNumberAndNoIdThatLooksLikeAPerson() {
        assertThat(new SpinOff("Jan Jansen", DAY, "BSN 12345678-2", team("Team 123456782").build()))
                .hasToString("SpinOff[caseId=***, on=" + DAY + ", description=BSN ********-*, organisation=o, team=Team *********]");
        assertThat(team("a\u00a0b").domain(3).build()).hasToString("Strata[organisation=o, team=a b, domain=3]");
    }

    @Test
    void scoresKeepToTheirBounds() {
        for (int score = 1; score <= 5; score++) {
            assertThat(zrm(ZrmScore.Domain.HOUSING, ZrmScore.MatrixEdition.E2017, score).score()).isEqualTo(score);
        }
        assertRefused(InvalidRecordException.FaultKind.TOO_SMALL, "zrmScore.score", () -> zrm(ZrmScore.Domain.HOUSING, ZrmScore.MatrixEdition.E2017, 0));
        assertRefused(InvalidRecordException.FaultKind.TOO_LARGE, "zrmScore.score", () -> zrm(ZrmScore.Domain.HOUSING, ZrmScore.MatrixEdition.E2017, 6));
        assertRefused(InvalidRecordException.FaultKind.TOO_SMALL, "partnerReview.score", () -> review("0.9"));
        assertRefused(InvalidRecordException.FaultKind.TOO_LARGE, "partnerReview.score", () -> review("10.1"));
        assertThat(review("7.5").score()).isEqualByComparingTo("7.5");
    }

    private static ZrmScore zrm(ZrmScore.Domain domain, ZrmScore.MatrixEdition edition, int score) {
        return new ZrmScore("c1", DAY, edition, domain, score, STRATA);
    }

    private static PartnerReview review(String score) {
        return new PartnerReview("p1", null, PartnerReview.PartnerKind.FORMAL, DAY, new BigDecimal(score), STRATA);
    }

    @Test
    void theMatrixOf2013HasElevenDomainsAndThatOf2017Thirteen() {
        assertThat(ZrmScore.Domain.of(ZrmScore.MatrixEdition.E2013)).extracting(ZrmScore.Domain::dutchName)
                .containsExactly("Financiën", "Dagbesteding", "Huisvesting",
                "Huiselijke relaties", "Geestelijke gezondheid", "Lichamelijke gezondheid", "Verslaving", "Activiteiten dagelijks leven",
                "Sociaal netwerk", "Maatschappelijke participatie", "Justitie");
        assertThat(ZrmScore.Domain.of(ZrmScore.MatrixEdition.E2017)).extracting(ZrmScore.Domain::dutchName).containsExactly("Financiën", "Werk & opleiding",
                "Tijdsbesteding", "Huisvesting", "Huiselijke relaties", "Geestelijke gezondheid", "Lichamelijke gezondheid", "Middelengebruik",
                "Basale ADL", "Instrumentele ADL", "Sociaal netwerk", "Maatschappelijke participatie", "Justitie");
    }

    @Test
    void aDomainOfTheMatrixIsOneOfItsEdition() {
        assertRefused(InvalidRecordException.FaultKind.NOT_IN_ZRM_EDITION, "zrmScore.zrmDomain",
                () -> zrm(ZrmScore.Domain.USE_OF_TIME, ZrmScore.MatrixEdition.E2013, 3));
        assertRefused(InvalidRecordException.FaultKind.NOT_IN_ZRM_EDITION, "zrmScore.zrmDomain",
                () -> zrm(ZrmScore.Domain.ADDICTION, ZrmScore.MatrixEdition.E2017, 3));
    }

    @Test
    void sharesEchelonsDomainsAndAgesKeepToTheirBounds() {
        assertRefused(InvalidRecordException.FaultKind.TOO_LARGE, "followUp.volunteerShare", () -> FollowUp.builder().caseId("c1").personId("p1").on(DAY)
                .volunteerShare(new BigDecimal("1.01")).strata(STRATA).build());
        assertRefused(InvalidRecordException.FaultKind.TOO_LARGE, "referral.toEchelon", () -> Referral.builder().id("r1").caseId("c1").on(DAY)
                .toEchelon(5).strata(STRATA).build());
        assertRefused(InvalidRecordException.FaultKind.TOO_SMALL, "domain", () -> team(null).domain(0).build());
        assertRefused(InvalidRecordException.FaultKind.TOO_LARGE, "domain", () -> team(null).domain(8).build());
        assertRefused(InvalidRecordException.FaultKind.TOO_LARGE, "case.ageAtStart", () -> aCase().ageAtStart(131).build());
    }

    @Test
    void aFigureHasAValueOrANumeratorWithItsDenominatorOrAllThree() {
        BigDecimal one = BigDecimal.ONE;
        assertThat(aFigure().value(one).build().numerator()).isNull();
        assertThat(aFigure().numerator(one).denominator(one).build().value()).isNull();
        assertThat(aFigure().value(one).numerator(one).denominator(BigDecimal.ZERO).build().denominator()).isZero();
        assertRefused(InvalidRecordException.FaultKind.FIGURE_WITHOUT_VALUE, "figure.value", () -> aFigure().build());
        assertRefused(InvalidRecordException.FaultKind.FIGURE_WITHOUT_VALUE, "figure.denominator", () -> aFigure().value(one).numerator(one).build());
        assertRefused(InvalidRecordException.FaultKind.FIGURE_WITHOUT_VALUE, "figure.numerator", () -> aFigure().denominator(one).build());
    }

    @Test
    void controlCharactersAndBrokenOnesAreRefusedAndLineBreaksOnlyOutsideFreeText() {
        assertRefused(InvalidRecordException.FaultKind.CHARACTER, "case.id", () -> aCase().id("c\n1").build());
        assertRefused(InvalidRecordException.FaultKind.CHARACTER, "case.stoppedEarlyReason", () -> aCase().stoppedEarlyReason("verhuisd\u0000").build());
        assertRefused(InvalidRecordException.FaultKind.CHARACTER, "spinOff.description", () -> new SpinOff(null, DAY, "\ud83d", STRATA));
        assertThat(new SpinOff(null, DAY, "Moestuin\nmet terras \ud83c\udf31", STRATA).description()).contains("\n");
    }

    @Test
    void textsHaveALongestLength() {
        assertRefused(InvalidRecordException.FaultKind.TOO_LONG, "case.id", () -> aCase().id("x".repeat(129)).build());
        assertRefused(InvalidRecordException.FaultKind.TOO_LONG, "spinOff.description", () -> new SpinOff(null, DAY, "x".repeat(10_001), STRATA));
        assertThat(new SpinOff(null, DAY, "x".repeat(10_000), STRATA).description()).hasSize(10_000);
    }

    @Test
    void anEmptySetOfRegistersIsNotAnUnknownOneAndItsOrderIsThatOfTheCodes() {
        Employee none = employee(Set.of());
        assertThat(none.registers()).isEmpty();
        assertThat(none).isNotEqualTo(employee(null));
        assertThat(List.copyOf(employee(Set.of(Employee.Register.BIG, Employee.Register.SKJ)).registers()))
                .containsExactly(Employee.Register.SKJ, Employee.Register.BIG);
    }

    private static Employee employee(Set<Employee.Register> registers) {
        return new Employee("e1", Employee.Role.EMPLOYEE, null, DAY, null, registers, STRATA);
    }
}
