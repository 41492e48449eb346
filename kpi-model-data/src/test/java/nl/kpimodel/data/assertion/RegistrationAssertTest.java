package nl.kpimodel.data.assertion;

import static nl.kpimodel.data.assertion.RegistrationAssertions.assertThatRegistration;
import static nl.kpimodel.data.assertion.RegistrationAssertions.assertValid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.validation.FindingLimit;
import nl.kpimodel.core.validation.OwnRule;
import nl.kpimodel.core.validation.RecordMapping;
import nl.kpimodel.core.validation.RecordMappings;
import nl.kpimodel.core.validation.RegistrationValidator;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.core.validation.ValidationOptions.ValuesInFindings;
import nl.kpimodel.core.validation.ValidationReport;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("locale")
class RegistrationAssertTest {
    private static final String HEADER = "id,organisation,startedOn,complexityAtStart,budget\n";
    private static final String SOUND = HEADER + "C1,Org,2025-01-01,LOW,1.5\n";
    /** A sound case, one without its start, and one with a negative budget. */
    private static final String FAULTY = SOUND + "C2,Org,,LOW,\nC3,Org,2025-01-01,LOW,-1.5\n";
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
    private static final Strata ORG = Strata.of("Org");
    private static final Case CASE = Case.builder().id("C1").startedOn(JANUARY).complexityAtStart(Complexity.LOW).strata(ORG).build();
    private static final Response RESPONSE =
            new Response("R1", null, Questionnaire.PARTICIPANT, ItemId.of("4a2"), "ja", JANUARY, null, null, ORG);
    private static final String TABLE_OF_ERRORS = """
            place         rule     severity  record   finding
            case.csv:3:3  REG-101  ERROR     case C2  startedOn is required, but empty.
            """;
    private static final String TABLE = TABLE_OF_ERRORS + """
            case.csv:4:5  REG-105  FIELD     case C3  budget is below 0.
            """;
    private static final String FILL_IN = """

            What to do:
            REG-101: Fill in the field in the registration.""";
    private static final String SKIPPED = """

            Rules that did not run:
            REG-134 was skipped: no catalogue of an edition was given
            REG-135 was skipped: no answer scale was given
            A skipped rule needs an edition or an answer scale: see ValidationOptions.""";

    private static RegistrationAssertions.Assertion sound() {
        return cases(SOUND);
    }

    private static RegistrationAssertions.Assertion faulty() {
        return cases(FAULTY);
    }

    private static RegistrationAssertions.Assertion cases(String csv) {
        return assertThatRegistration(RegistrationSource.csv(RecordType.CASE, "case.csv", new StringReader(csv)));
    }

    private static void assertFails(ThrowingCallable assertion, String... message) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion).withMessage(String.join("\n", message).stripTrailing())
                .withNoCause();
    }

    @Test
    void whatHoldsIsSaidInOneBreath() {
        faulty().hasErrors()
                .hasFinding("REG-101")
                .hasFinding("REG-101", 3)
                .hasFinding("REG-105", "case.csv", 4)
                .hasFindingInField("REG-105", "budget")
                .hasFindingOfRecord("REG-101", "C2")
                .hasFindings("REG-101", 1)
                .hasFindings("REG-102", 0)
                .hasNoFinding("REG-102")
                .hasOnlyFindings("REG-105", "REG-101", "REG-105")
                .hasAccepted(2)
                .hasAccepted(RecordType.CASE, 2)
                .hasAccepted(RecordType.EMPLOYEE, 0)
                .hasRejected(1)
                .hasRejected(RecordType.CASE, 1)
                .everyRuleRan();
        sound().isValid().hasNoErrors().hasNoFindings().hasOnlyFindings().hasAccepted(1).hasRejected(0);
    }

    @Test
    void everyAssertionHandsBackTheSameObject() {
        RegistrationAssertions.Assertion faulty = faulty();
        assertThat(faulty.as("x")).isSameAs(faulty);
        assertThat(faulty.with(ValidationOptions.standard())).isSameAs(faulty);
        assertThat(faulty.with(ReadingOptions.standard())).isSameAs(faulty);
        assertThat(faulty.with(KpiModel.edition(Edition.E2025))).isSameAs(faulty);
        assertThat(faulty.hasErrors().hasFinding("REG-101").hasFinding("REG-101", 3).hasNoFinding("REG-102").everyRuleRan()).isSameAs(faulty);
        assertThat(faulty.report()).isSameAs(faulty.report());
    }

    @Test
    void whatIsRejectedIsNotValid() {
        assertFails(() -> faulty().isValid(),
                "Expected the registration to be valid, but there are errors, with 1 of 3 records rejected.", "", TABLE_OF_ERRORS + FILL_IN);
    }

    @Test
    void whatNotEveryRuleJudgedIsNotValid() {
        assertFails(() -> assertThatRegistration(List.of(RESPONSE)).isValid(),
                "Expected the registration to be valid, but that is undetermined: 2 rules did not run.", SKIPPED);
        assertThatRegistration(List.of(RESPONSE)).with(ValidationOptions.standard().withAnswers(List.of("nee", "ja")))
                .with(KpiModel.edition(Edition.E2025)).isValid();
    }

    @Test
    void whatIsRejectedAndNotJudgedByEveryRuleTellsBoth() {
        assertFails(() -> assertThatRegistration(List.of(RESPONSE, new Case.PlanChange("C9", JANUARY, ORG))).isValid(),
                "Expected the registration to be valid, but there are errors, with 1 of 2 records rejected.", """

                place  rule     severity  record      finding
                #2     REG-202  ERROR     planChange  caseId refers to a record of type case that does not exist in the organisation.

                What to do:
                REG-202: Hand in the missing record, or correct the reference. An id is valid only within its organisation.
                """ + SKIPPED);
    }

    @Test
    void errorsAreTold() {
        assertFails(() -> faulty().hasNoErrors(),
                "Expected the registration to have no errors, but there are errors, with 1 of 3 records rejected.", "",
                TABLE_OF_ERRORS + FILL_IN);
        cases(HEADER + "C3,Org,2025-01-01,LOW,-1.5\n").hasNoErrors();
    }

    @Test
    void errorsThatAreNotThereAreTold() {
        assertFails(() -> cases(HEADER + "C3,Org,2025-01-01,LOW,-1.5\n").hasErrors(),
                "Expected the registration to have errors, but there are none.", """

                place         rule     severity  record   finding
                case.csv:2:5  REG-105  FIELD     case C3  budget is below 0.""");
        assertFails(() -> assertThatRegistration(List.of(RESPONSE)).hasErrors(),
                "Expected the registration to have errors, but there are none.", "", "No findings.", SKIPPED);
    }

    @Test
    void findingsOfWhateverSeverityAreTold() {
        assertFails(() -> faulty().hasNoFindings(), "Expected the registration to have no findings, but there are 2.", "",
                TABLE + FILL_IN, "REG-105: Give a value of 0 or more.");
        assertFails(() -> sound().hasFindings("REG-101", 1), "Expected the registration to have 1 finding of REG-101, but there are 0.", "",
                "REG-101 says: {field} is required, but empty.", "", "No findings.");
    }

    @Test
    void aFindingThatIsNotThereIsToldWithThoseThatAre() {
        assertFails(() -> faulty().hasFinding("REG-120"), "Expected the registration to have a finding of REG-120, but there is none.", "",
                "REG-120 says: {second} is before {first}.", "", TABLE);
        assertFails(() -> faulty().hasFinding("REG-120", 3),
                "Expected the registration to have a finding of REG-120 on line 3, but there is none anywhere.", "",
                "REG-120 says: {second} is before {first}.", "", TABLE);
        assertFails(() -> sound().hasFinding("REG-101"), "Expected the registration to have a finding of REG-101, but there is none.", "",
                "REG-101 says: {field} is required, but empty.", "", "No findings.");
    }

    @Test
    void aFindingInAnotherPlaceIsNotTheOneExpected() {
        String[] rest = {"", "REG-101 says: {field} is required, but empty.", "", TABLE};
        assertFails(() -> faulty().hasFinding("REG-101", 4), joined("on line 4", rest));
        assertFails(() -> faulty().hasFinding("REG-101", "case-2.csv", 3), joined("at case-2.csv:3", rest));
        assertFails(() -> faulty().hasFinding("REG-101", "case.csv", 0), joined("at case.csv", rest));
        assertFails(() -> faulty().hasFindingInField("REG-101", "budget"), joined("in field budget", rest));
        assertFails(() -> faulty().hasFindingOfRecord("REG-101", "C3"), joined("of record C3", rest));
    }

    private static String joined(String place, String[] rest) {
        return "Expected the registration to have a finding of REG-101 " + place + ", but there is none there.\n" + String.join("\n", rest);
    }

    @Test
    void theNumberOfFindingsIsTold() {
        assertFails(() -> faulty().hasFindings("REG-101", 2), "Expected the registration to have 2 findings of REG-101, but there is 1.", "",
                "REG-101 says: {field} is required, but empty.", "", TABLE);
    }

    @Test
    void aFindingOfARuleThatDidNotRunIsToldToBeImpossible() {
        assertFails(() -> assertThatRegistration(List.of(RESPONSE)).hasFinding("REG-135"),
                "Expected the registration to have a finding of REG-135, but there is none.", "",
                "REG-135 says: The answer is not one of the options of the scale given.", "", "No findings.", "", """
                Rules that did not run:
                REG-135 was skipped: no answer scale was given
                A skipped rule needs an edition or an answer scale: see ValidationOptions.""");
    }

    @Test
    void aFindingThatShouldNotBeThereIsTold() {
        assertFails(() -> faulty().hasNoFinding("REG-105"), "Expected the registration to have no finding of REG-105, but there is 1.", """

                place         rule     severity  record   finding
                case.csv:4:5  REG-105  FIELD     case C3  budget is below 0.

                What to do:
                REG-105: Give a value of 0 or more.""");
    }

    @Test
    void aRuleThatDidNotRunHasNotToldThatThereIsNoFinding() {
        assertFails(() -> assertThatRegistration(List.of(RESPONSE)).with(KpiModel.edition(Edition.E2025)).hasNoFinding("REG-134")
                        .hasNoFinding("REG-135"),
                "Expected the registration to have no finding of REG-135, but the rule did not run.", """

                Rules that did not run:
                REG-135 was skipped: no answer scale was given
                A skipped rule needs an edition or an answer scale: see ValidationOptions.""");
    }

    @Test
    void onlyTheRulesNamedAreBrokenAndEachOfThem() {
        assertFails(() -> faulty().hasOnlyFindings("REG-105"),
                "Expected the registration to have findings of REG-105 and of no other rule, but there are others of REG-101.", "",
                TABLE_OF_ERRORS + FILL_IN);
        assertFails(() -> faulty().hasOnlyFindings("REG-101", "REG-105", "REG-120"),
                "Expected the registration to have findings of REG-101, REG-105, REG-120 and of no other rule, but there are none of REG-120.",
                "", TABLE);
        assertFails(() -> faulty().hasOnlyFindings("REG-120", "REG-105"),
                "Expected the registration to have findings of REG-105, REG-120 and of no other rule, "
                        + "but there are none of REG-120 and there are others of REG-101.", "", TABLE_OF_ERRORS + FILL_IN);
        assertFails(() -> faulty().hasOnlyFindings(), "Expected the registration to have no findings, but there are 2.", "", TABLE + FILL_IN,
                "REG-105: Give a value of 0 or more.");
    }

    @Test
    void countsAreToldWithTheErrorsThatMadeThem() {
        String errors = TABLE_OF_ERRORS + FILL_IN;
        assertFails(() -> faulty().hasAccepted(3), "Expected the registration to have 3 accepted records, but 2 of 3 are.", "", errors);
        assertFails(() -> faulty().hasAccepted(RecordType.CASE, 1),
                "Expected the registration to have 1 accepted record of type case, but 2 of 3 are.", "", errors);
        assertFails(() -> faulty().hasRejected(0), "Expected the registration to have 0 rejected records, but 1 of 3 is.", "", errors);
        assertFails(() -> faulty().hasRejected(RecordType.EMPLOYEE, 1),
                "Expected the registration to have 1 rejected record of type employee, but 0 of 0 are.", "", errors);
        assertFails(() -> cases(HEADER + "C3,Org,2025-01-01,LOW,-1.5\n").hasAccepted(2),
                "Expected the registration to have 2 accepted records, but 1 of 1 is.");
    }

    @Test
    void aRuleThatDidNotRunIsTold() {
        assertFails(() -> assertThatRegistration(List.of(RESPONSE)).everyRuleRan(),
                "Expected the registration to be checked by every rule, but 2 rules did not run.", SKIPPED);
        assertFails(() -> assertThatRegistration(List.of(CASE)).with(ValidationOptions.standard().withoutRules(Set.of("REG-120"))).everyRuleRan(),
                "Expected the registration to be checked by every rule, but 1 rule did not run.", """

                Rules that did not run:
                REG-120 is switched off""");
    }

    @Test
    void aRuleThatIsOffByChoiceLeavesTheRestValid() {
        RegistrationAssertions.Assertion off = assertThatRegistration(List.of(CASE))
                .with(ValidationOptions.standard().withoutRules(Set.of("REG-120")));
        off.isValid();
        assertThat(off.report().rulesOff()).containsExactly("REG-120");
        assertFails(() -> assertThatRegistration(List.of(CASE, RESPONSE)).with(ValidationOptions.standard().withoutRules(Set.of("REG-120"))).isValid(),
                "Expected the registration to be valid, but that is undetermined: 3 rules did not run.", """

                Rules that did not run:
                REG-120 is switched off
                """ + SKIPPED.substring("\nRules that did not run:\n".length()));
    }

    @Test
    void warningsAreCountedAndBounded() {
        Case.PlanChange late = new Case.PlanChange("C1", JANUARY.minusDays(1), ORG);
        RegistrationAssertions.Assertion warned = assertThatRegistration(List.of(CASE, late)).isValid();
        warned.hasAtMost(1, Rule.Severity.WARNING).hasAtMost(FindingLimit.of("50%"), Rule.Severity.WARNING).hasAtMost(0, Rule.Severity.ERROR)
                .hasAtMost(FindingLimit.of("0%"), Rule.Severity.FIELD);
        String table = """

                place  rule     severity  record      finding
                #2     REG-204  WARNING   planChange  on is outside the dates of the case.

                What to do:
                REG-204: Check the date, and the start and completion date of the case. The date is used as it is.""";
        assertFails(warned::hasNoWarnings, "Expected the registration to have no warnings, but there is 1.", table);
        assertFails(() -> warned.hasAtMost(0, Rule.Severity.WARNING),
                "Expected the registration to have at most 0 findings of severity WARNING, but there is 1, and 2 records were read.", table);
        assertFails(() -> warned.hasAtMost(FindingLimit.of("2%"), Rule.Severity.WARNING),
                "Expected the registration to have findings of severity WARNING for at most 2% of the records read, but there is 1, and 2 records were read.",
                table);
        assertThatIllegalArgumentException().isThrownBy(() -> warned.hasAtMost(-1, Rule.Severity.WARNING));
        assertThatRegistration(List.of(CASE)).hasNoWarnings();
    }

    @Test
    void anOwnRuleIsAssertedAsOneOfTheLibrary() {
        ValidationOptions own = ValidationOptions.standard().withRule(OwnRule.ofRecords(Rule.builder().id("TEAM-1").severity(Rule.Severity.ERROR)
                .text("Een casus te veel.", "One case too many.").instruction("Haal hem weg.", "Take it away.").types(RecordType.CASE).build(), record -> true));
        RegistrationAssertions.Assertion judged = assertThatRegistration(List.of(CASE)).with(own);
        judged.hasFinding("TEAM-1", 1).hasFindings("TEAM-1", 1).hasOnlyFindings("TEAM-1").hasFindingOfRecord("TEAM-1", "C1");
        assertFails(() -> judged.hasNoFinding("TEAM-1"), "Expected the registration to have no finding of TEAM-1, but there is 1.", """

                place  rule    severity  record   finding
                #1     TEAM-1  ERROR     case C1  One case too many.

                What to do:
                TEAM-1: Take it away.""");
        assertThatIllegalArgumentException().isThrownBy(() -> sound().hasFinding("TEAM-1")).withMessageContaining("There is no rule TEAM-1");
    }

    @Test
    void aRuleThatCrashedIsExplainedAndNoOther() {
        ValidationOptions own = ValidationOptions.standard().withRule(OwnRule.ofRecords(Rule.builder().id("TEAM-2")
                .text("Een casus te veel.", "One case too many.").instruction("Haal hem weg.", "Take it away.").types(RecordType.CASE).build(), record -> {
                    throw new IllegalStateException("broken");
                }));
        assertThatThrownBy(() -> assertThatRegistration(List.of(CASE)).with(own).everyRuleRan()).isInstanceOf(AssertionError.class)
                .hasMessageContaining("TEAM-2 crashed: ")
                .hasMessageEndingWith("A crash is an error in the library, or in the rule if it is your own.")
                .hasMessageNotContaining("A skipped rule");
    }

    @Test
    void failuresAreWrittenInDutchIfAsked() {
        assertFails(() -> faulty().in(Language.DUTCH).isValid(), "Verwacht van de registratie: geldig; maar er zijn fouten: 1 van 3 gegevens zijn afgekeurd.", """

                plaats        regel    ernst  record   bevinding
                case.csv:3:3  REG-101  ERROR  case C2  startedOn is verplicht, maar leeg.

                Wat te doen:
                REG-101: Vul het veld in de registratie in.""");
        assertFails(() -> assertThatRegistration(List.of(RESPONSE)).in(Language.DUTCH).as("de export").isValid(),
                "Verwacht van de export: geldig; maar dat is niet bekend: 2 controles zijn niet gedaan.", """

                Controles die niet zijn gedaan:
                REG-134 is overgeslagen: er is geen catalogus van een editie gegeven
                REG-135 is overgeslagen: er is geen antwoordschaal gegeven
                Een overgeslagen controle heeft een editie of een antwoordschaal nodig: zie ValidationOptions.""");
        assertFails(() -> faulty().in(Language.DUTCH).hasAccepted(RecordType.CASE, 1),
                "Verwacht van de registratie: 1 goedgekeurd gegeven van de soort case; maar 2 van 3 zijn dat.", """

                plaats        regel    ernst  record   bevinding
                case.csv:3:3  REG-101  ERROR  case C2  startedOn is verplicht, maar leeg.

                Wat te doen:
                REG-101: Vul het veld in de registratie in.""");
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> assertThatRegistration(Path.of("geen", "case.csv")).in(Language.DUTCH).isValid())
                .withMessageStartingWith("Het lezen van de registratie in ");
    }

    @Test
    void everyWordIsInBothLanguagesAndFilledInAlike() throws IOException {
        Properties dutch = properties("nl");
        Properties english = properties("en");
        assertThat(dutch.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : dutch.stringPropertyNames()) {
            assertThat(names(dutch.getProperty(key))).as(key).isEqualTo(names(english.getProperty(key)));
            assertThat(dutch.getProperty(key).contains(" | ")).as(key).isEqualTo(english.getProperty(key).contains(" | "));
        }
    }

    private static Properties properties(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader file = new InputStreamReader(Objects.requireNonNull(RegistrationAssertions.Assertion.class.getResourceAsStream("assertion_"
                + language + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(file);
        }
        return properties;
    }

    private static Set<String> names(String text) {
        return Pattern.compile("\\{[0-9]}").matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @Test
    void aNameOfOnesOwnStandsInTheSentence() {
        assertFails(() -> sound().as("the export of March").hasErrors(), "Expected the export of March to have errors, but there are none.", "",
                "No findings.");
    }

    @Test
    void noValueOfTheDataIsShownUnlessAsked() {
        String named = HEADER + "C1,Org,Jan Jansen,LOW,\n";
        assertFails(() -> cases(named).with(ReadingOptions.standard().withValues(ValuesInFindings.SHOWN)).hasNoErrors(),
                "Expected the registration to have no errors, but there are errors, with 1 of 1 records rejected.", """

                place         rule     severity  record   finding
                case.csv:2:3  REG-023  ERROR     case C1  startedOn is not a date.

                What to do:
                REG-023: Write the date as 2025-03-31; in CSV, 31-3-2025 and 31 maart 2025 are accepted too.""");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> cases(named).with(ValidationOptions.standard().withValues(ValuesInFindings.SHOWN)).hasNoErrors())
                .withMessageContaining("startedOn is not a date (value: Jan Jansen).");
    }

    @Test
    void aLongTableIsCutAndSaysSo() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 1; i <= 60; i++) {
            rows.append('C').append(i).append(",Org,,LOW,\n");
        }
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> cases(rows.toString()).hasNoErrors())
                .withMessageContaining("case.csv:51:3  REG-101  ERROR     case C50  startedOn is required, but empty.\n"
                        + "... and 10 more; report().findings() has them.\n\nWhat to do:\nREG-101: Fill in the field in the registration.")
                .withMessageNotContaining("C51");
        assertFails(() -> cases(rows.toString()).with(ValidationOptions.standard().withFindingsKept(0)).hasFinding("REG-101").hasFinding("REG-101", 2),
                "Expected the registration to have a finding of REG-101 on line 2, but there is none there among those that were kept.", "",
                "REG-101 says: {field} is required, but empty.", "",
                "Findings that were counted but not kept: 60. ValidationOptions.withFindingsKept keeps more.");
    }

    @Test
    void whatFollowsFromARejectedRecordComesBehindWhatCanBeMended() {
        RegistrationSource changes = RegistrationSource.csv(RecordType.PLAN_CHANGE, "planChange.csv",
                new StringReader("caseId,organisation,on\nC2,Org,2025-01-01\nC9,Org,2025-01-01\n"));
        RegistrationSource cases = RegistrationSource.csv(RecordType.CASE, "case.csv", new StringReader(FAULTY));
        assertFails(() -> assertThatRegistration(RegistrationSource.all(changes, cases)).hasNoErrors(),
                "Expected the registration to have no errors, but there are errors, with 3 of 5 records rejected.", """

                place             rule     severity  record      finding
                planChange.csv:3  REG-202  ERROR     planChange  caseId refers to a record of type case that does not exist in the organisation.
                case.csv:3:3      REG-101  ERROR     case C2     startedOn is required, but empty.
                planChange.csv:2  REG-203  ERROR     planChange  caseId refers to a record of type case that was rejected because of REG-101 \
                (case.csv:3:3).

                What to do:
                REG-202: Hand in the missing record, or correct the reference. An id is valid only within its organisation.
                REG-101: Fill in the field in the registration.
                REG-203: Correct the rejected record; this record then counts again automatically.""");
    }

    static Stream<ThrowingCallable> assertionsWithAMistypedRule() {
        return Stream.of(
                () -> sound().hasFinding("REG-1O1"),
                () -> sound().hasFinding("REG-1O1", 1),
                () -> sound().hasFinding("REG-1O1", "case.csv", 1),
                () -> sound().hasFindingInField("REG-1O1", "id"),
                () -> sound().hasFindingOfRecord("REG-1O1", "C1"),
                () -> sound().hasFindings("REG-1O1", 0),
                () -> sound().hasNoFinding("REG-1O1"),
                () -> sound().hasOnlyFindings("REG-101", "REG-1O1"));
    }

    @ParameterizedTest
    @MethodSource("assertionsWithAMistypedRule")
    void aRuleThatDoesNotExistIsAMistakeInTheTest(ThrowingCallable assertion) {
        assertThatIllegalArgumentException().isThrownBy(assertion)
                .withMessage("There is no rule REG-1O1. The nearest rules are REG-101, REG-111, REG-121; Rules.all() lists all.");
    }

    @Test
    void aNegativeLineIsAMistakeInTheTest() {
        assertThatIllegalArgumentException().isThrownBy(() -> faulty().hasFinding("REG-101", -1)).withMessageContaining("Line -1");
        assertThatIllegalArgumentException().isThrownBy(() -> faulty().hasFinding("REG-101", "case.csv", -1)).withMessageContaining("Line -1");
    }

    @Test
    void recordsAreJudgedByTheirNumbers() {
        Case.PlanChange orphan = new Case.PlanChange("C9", JANUARY, ORG);
        assertThatRegistration(List.of(CASE, orphan)).hasFinding(Rules.UNKNOWN_REFERENCE, 2).hasRejected(RecordType.PLAN_CHANGE, 1);
        assertThatRegistration(Stream.of(CASE, orphan)).hasFinding(Rules.UNKNOWN_REFERENCE, 2).hasAccepted(1);
        RegistrationAssertions.Assertion nothing = assertThatRegistration(List.<RegistrationRecord>of()).hasNoErrors().hasAccepted(0);
        assertThatThrownBy(nothing::isValid).isInstanceOf(AssertionError.class).hasMessageContaining("no record was read");
    }

    @Test
    void recordsAreAssertedToBeValidInOneWord() {
        ValidationOptions options = ValidationOptions.standard().withCatalogue(KpiModel.edition(Edition.E2025)).withAnswers(List.of("ja", "nee"));
        assertValid(List.of(CASE));
        assertValid(Stream.of(CASE));
        assertValid(Set.of(RESPONSE), options);
        assertValid(Stream.of(RESPONSE), options);
        Case.PlanChange orphan = new Case.PlanChange("C9", JANUARY, ORG);
        String sentence = "Expected the registration to be valid, but there are errors, with 1 of 1 records rejected.";
        for (ThrowingCallable assertion : List.<ThrowingCallable>of(() -> assertValid(List.of(orphan)), () -> assertValid(Stream.of(orphan)),
                () -> assertValid(List.of(orphan), options), () -> assertValid(Stream.of(orphan), options))) {
            assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion).withMessageStartingWith(sentence);
        }
        String undetermined = "Expected the registration to be valid, but that is undetermined: 2 rules did not run.";
        assertFails(() -> assertValid(List.of(RESPONSE)), undetermined, SKIPPED);
        assertFails(() -> assertValid(Stream.of(RESPONSE)), undetermined, SKIPPED);
    }

    /** A class of an application. */
    private record Dossier(long number, LocalDate start, LocalDate end) {}

    @Test
    void anApplicationsOwnObjectsAreAssertedInItsOwnNames() {
        RecordMappings mappings = RecordMappings.of(RecordMapping.to(RecordType.CASE).from(Dossier.class)
                .field("id", "nummer", Dossier::number)
                .field("organisation", dossier -> "Org")
                .field("startedOn", "begin", Dossier::start)
                .field("completedOn", "eind", Dossier::end)
                .field("complexityAtStart", dossier -> "LOW")
                .build());
        List<Dossier> dossiers = List.of(new Dossier(1, JANUARY, JANUARY), new Dossier(2, JANUARY, JANUARY.minusDays(1)));
        assertThatRegistration(dossiers.subList(0, 1), mappings).isValid().hasAccepted(RecordType.CASE, 1);
        assertThatRegistration(dossiers, mappings).hasFindingInField(Rules.DATES_OUT_OF_ORDER, "eind").hasFinding(Rules.DATES_OUT_OF_ORDER, 2);
        assertFails(() -> assertThatRegistration(dossiers, mappings).hasNoErrors(),
                "Expected the registration to have no errors, but there are errors, with 1 of 2 records rejected.", """

                place  rule     severity  record  finding
                #2     REG-120  ERROR     case 2  eind is before begin.

                What to do:
                REG-120: Check both dates. A record with an impossible duration is not counted.""");
    }

    @Test
    void aFileIsReadByItsNameAndNamedInTheSentence(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("case.csv"), FAULTY);
        assertThatRegistration(file).hasFinding("REG-101", "case.csv", 3).hasAccepted(2);
        assertThatRegistration(folder).hasFinding("REG-101", "case.csv", 3).hasAccepted(2);
        assertFails(() -> assertThatRegistration(file).hasNoErrors(), "Expected the registration at " + file
                + " to have no errors, but there are errors, with 1 of 3 records rejected.", "", TABLE_OF_ERRORS + FILL_IN);
    }

    @Test
    void theOptionsOfReadingAreObeyed() {
        String swiss = HEADER.replace(',', ';') + "C1;Org;2025-01-01;LOW;1,5\n";
        cases(swiss).with(ReadingOptions.standard().withDialect(CsvDialect.STANDARD)).hasFinding(Rules.MISSING_COLUMNS, 1);
        cases(swiss).isValid();
    }

    @Test
    void aFileThatIsNotThereIsNoFailureOfTheData(@TempDir Path folder) {
        Path file = folder.resolve("case.csv");
        RegistrationAssertions.Assertion absent = assertThatRegistration(file);
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(absent::isValid)
                .withMessage("Reading the registration at " + file + " failed: " + file
                        + ": there is no such file or folder to read from, or the link leads nowhere")
                .withCauseInstanceOf(NoSuchFileException.class);
    }

    @Test
    void optionsComeBeforeTheFirstAssertion() {
        RegistrationAssertions.Assertion judged = sound().isValid();
        String message = "The registration was judged already; options come before the first assertion.";
        assertThatIllegalStateException().isThrownBy(() -> judged.with(ValidationOptions.standard())).withMessage(message);
        assertThatIllegalStateException().isThrownBy(() -> judged.with(ReadingOptions.standard())).withMessage(message);
        assertThatIllegalStateException().isThrownBy(() -> judged.with(KpiModel.edition(Edition.E2025))).withMessage(message);
    }

    @Test
    void theCatalogueHoldsWhateverTheOtherOptionsSay() {
        Response older = new Response("R1", null, Questionnaire.PARTICIPANT, ItemId.of("9z9"), "ja", JANUARY, null, null, ORG);
        assertThatRegistration(List.of(older)).with(KpiModel.edition(Edition.E2025)).with(ValidationOptions.standard())
                .hasOnlyFindings(Rules.UNKNOWN_ITEM);
        assertThatRegistration(List.of(older)).with(ValidationOptions.standard()).with(KpiModel.edition(Edition.E2025))
                .hasOnlyFindings(Rules.UNKNOWN_ITEM);
    }

    @Test
    void optionsThatSayNothingAreRefused() {
        assertThatIllegalStateException().isThrownBy(() -> assertThatRegistration(List.of(CASE)).with(ReadingOptions.standard()))
                .withMessage("There is no file to read, so that ReadingOptions say nothing; they are for assertThatRegistration(path) and (source).");
        ValidationReport report = RegistrationValidator.validate(Collections.nCopies(2, CASE), ValidationOptions.standard());
        assertThatRegistration(report).hasErrors().hasOnlyFindings(Rules.DUPLICATE_ID);
        assertThatIllegalStateException().isThrownBy(() -> assertThatRegistration(report).with(ValidationOptions.standard()))
                .withMessage("The report was made already; give options to what made it.");
        assertThatIllegalStateException().isThrownBy(() -> assertThatRegistration(report).with(KpiModel.edition(Edition.E2025)));
        assertThatIllegalStateException().isThrownBy(() -> assertThatRegistration(report).with(ReadingOptions.standard()));
    }
}
