package nl.kpimodel.data;

import static nl.kpimodel.data.assertion.RegistrationAssertions.assertThatRegistration;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.assertion.RegistrationAssertions;
import nl.kpimodel.data.registration.RegistrationSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Input as people hand it in, read and judged as an application's test suite would do it. Each error is a finding at its place, and
 * everything around it is read. The tests of the registration package cover the parsing in detail.
 */
@Tag("locale")
class BadInputTest {
    private static final String CASES = "id,organisation,startedOn,complexityAtStart,budget\n";
    private static final String CASE = "C1,Org,2025-01-01,LOW,1.5\n";
    private static final String RESPONSES = "respondentId,organisation,questionnaire,item,answer,answeredOn\n";
    private static final String JSON_CASE =
            "{\"type\":\"case\",\"id\":\"C1\",\"organisation\":\"Org\",\"startedOn\":\"2025-01-01\",\"complexityAtStart\":\"LOW\"}\n";

    private static RegistrationAssertions.Assertion csv(RecordType type, String text) {
        ValidationOptions options =
                ValidationOptions.standard().withCatalogue(KpiModel.edition(Edition.E2025)).withAnswers(List.of("nee", "ja"));
        return assertThatRegistration(RegistrationSource.csv(type, type.key() + ".csv", new StringReader(text))).with(options);
    }

    private static RegistrationAssertions.Assertion cases(String rows) {
        return csv(RecordType.CASE, CASES + rows);
    }

    private static RegistrationAssertions.Assertion ndjson(String text) {
        return assertThatRegistration(
                RegistrationSource.ndjson("all.ndjson", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aTruncatedLastLine() {
        cases(CASE + "C2,Org,2025-01-").hasFinding(Rules.TRUNCATED_LINE, 3).hasAccepted(1).hasRejected(1);
        cases(CASE + "C2,Org,2025-01-01,LOW,1").hasFinding(Rules.LAST_LINE_OPEN, 3).hasAccepted(2);
        ndjson(JSON_CASE + JSON_CASE.substring(0, 40)).hasFinding(Rules.TRUNCATED_LINE, 2).hasAccepted(1).hasRejected(1);
    }

    @Test
    void mixedLineEnds() {
        cases("C1,Org,2025-01-01,LOW,1.5\r\nC2,Org,2025-01-01,LOW,1.5\rC3,Org,2025-01-01,LOW,1.5\n").hasOnlyFindings(Rules.MIXED_LINE_BREAKS)
                .hasAccepted(3);
        ndjson(JSON_CASE + JSON_CASE.replace("C1", "C2").replace("\n", "\r\n")).hasOnlyFindings(Rules.MIXED_LINE_BREAKS).hasAccepted(2);
    }

    @Test
    void nulBytes() {
        cases(CASE + "C\0002,Org,2025-01-01,LOW,1.5\n").hasFinding(Rules.CHARACTER, 3).hasAccepted(1);
        ndjson(JSON_CASE + "\0" + JSON_CASE).hasFinding(Rules.NOT_JSON, 2).hasAccepted(1);
    }

    @Test
    void aByteOrderMarkInTheMiddle() {
        cases(CASE + "\ufeff" + CASES).hasFinding(Rules.STRAY_BYTE_ORDER_MARK, 3).hasAccepted(1);
        ndjson(JSON_CASE + "\ufeff" + JSON_CASE).hasFinding(Rules.STRAY_BYTE_ORDER_MARK, 2).hasAccepted(1);
    }

    @Test
    void aFieldOfTenMegabytes() {
        String huge = "x".repeat(10_000_000);
        cases("C1," + huge + ",2025-01-01,LOW,1.5\nC2,Org,2025-01-01,LOW,1.5\n").hasOnlyFindings(Rules.RECORD_TOO_LONG)
                .hasFinding(Rules.RECORD_TOO_LONG, 2).hasAccepted(1);
        ndjson(JSON_CASE.replace("Org", huge) + JSON_CASE).hasOnlyFindings(Rules.RECORD_TOO_LONG).hasAccepted(1);
    }

    @Test
    void aMillionColumns() {
        csv(RecordType.CASE, CASES.strip() + ",x".repeat(1_000_000) + "\n" + CASE).hasErrors().hasAccepted(0).hasRejected(1);
        cases("C1,Org,2025-01-01,LOW,1.5" + ",x".repeat(1_000_000) + "\nC2,Org,2025-01-01,LOW,1.5\n")
                .hasOnlyFindings(Rules.RECORD_TOO_LONG).hasAccepted(1);
    }

    @Test
    void duplicateColumnsAndKeys() {
        csv(RecordType.CASE, CASES.strip() + ",budget\nC1,Org,2025-01-01,LOW,1.5,1.5\n").hasOnlyFindings(Rules.COLUMN_TWICE)
                .hasFinding(Rules.COLUMN_TWICE, 1).hasRejected(1);
        ndjson(JSON_CASE.replace("}", ",\"id\":\"C1\"}") + JSON_CASE).hasOnlyFindings(Rules.KEY_TWICE).hasFinding(Rules.KEY_TWICE, 1)
                .hasAccepted(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"1.234,56 REG-029", "1e309 REG-028", "\u0663 REG-028", "twaalf REG-028"})
    void numbersThatAreNotWrittenAsNumbersAre(String written, String ruleId) {
        cases(CASE + "C2,Org,2025-01-01,LOW,\"" + written + "\"\n").hasOnlyFindings(ruleId).hasFinding(ruleId, 3)
                .hasFindingInField(ruleId, "budget").hasAccepted(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"1e309 REG-107", "NaN REG-011", "\u0663 REG-011", "\"1.234,56\" REG-022"})
    void numbersThatAreNotThoseOfJson(String written, String ruleId) {
        ndjson(JSON_CASE.replace("}", ",\"budget\":" + written + "}")).hasOnlyFindings(ruleId).hasFinding(ruleId, 1);
    }

    @ParameterizedTest
    @CsvSource({"31-02-2025, REG-024", "2025-3, REG-023"})
    void datesThatAreNone(String written, String ruleId) {
        cases(CASE + "C2,Org," + written + ",LOW,1.5\n").hasOnlyFindings(ruleId).hasFinding(ruleId, 3).hasFindingInField(ruleId, "startedOn")
                .hasRejected(1);
    }

    @Test
    void theYear9999() {
        csv(RecordType.EMPLOYEE, "id,organisation,role,employedFrom,employedUntil\nE1,Org,EMPLOYEE,2025-01-01,9999-12-31\n")
                .hasOnlyFindings(Rules.YEAR_TOO_LATE).hasFindingInField(Rules.YEAR_TOO_LATE, "employedUntil").isValid();
    }

    @Test
    void aCitizenNumberAsId() {
        cases(CASE + "123456782,Org,2025-01-01,LOW,1.5\n").hasOnlyFindings(Rules.CITIZEN_NUMBER).hasFinding(Rules.CITIZEN_NUMBER, 3)
                .hasRejected(1);
        ndjson(JSON_CASE.replace("C1", "123456782")).hasOnlyFindings(Rules.CITIZEN_NUMBER).hasRejected(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "=HYPERLINK(\"\"http://example.org\"\")", "+1", "-1", "@SUM(A1)"})
    void aScriptOrAFormulaIsNoMoreThanAText(String text) {
        csv(RecordType.SPIN_OFF, "organisation,on,description\nOrg,2025-01-01,\"" + text + "\"\n").hasNoFindings().hasAccepted(1);
    }

    @Test
    void aWrongTypeInType() {
        ndjson(JSON_CASE.replace("\"case\"", "\"cases\"") + JSON_CASE).hasOnlyFindings(Rules.TYPE_UNKNOWN).hasFinding(Rules.TYPE_UNKNOWN, 1)
                .hasAccepted(1);
        ndjson(JSON_CASE.replace("\"case\"", "5")).hasOnlyFindings(Rules.TYPE_UNKNOWN);
        csv(RecordType.CASE, CASES.strip() + ",type\nC1,Org,2025-01-01,LOW,1.5,action\n").hasOnlyFindings(Rules.TYPE_DIFFERS).hasRejected(1);
    }

    @Test
    void anAnswerOutsideTheScale() {
        csv(RecordType.RESPONSE, RESPONSES + "R1,Org,PARTICIPANT,4a2,ja,2025-01-01\nR2,Org,PARTICIPANT,4a2,misschien,2025-01-01\n")
                .hasOnlyFindings(Rules.UNKNOWN_ANSWER).hasFinding(Rules.UNKNOWN_ANSWER, 3).hasAccepted(1).hasRejected(1);
        csv(RecordType.SATISFACTION, "organisation,respondent,on,score,scaleMin,scaleMax\nOrg,CLIENT,2025-01-01,11,1,10\n")
                .hasOnlyFindings(Rules.SCORE_OUTSIDE_SCALE).hasRejected(1);
    }

    @Test
    void twoAnswersByOneRespondent() {
        csv(RecordType.RESPONSE, RESPONSES + "R1,Org,PARTICIPANT,4a2,ja,2025-01-02\nR1,Org,PARTICIPANT,4a2,nee,2025-01-01\n")
                .hasOnlyFindings(Rules.TWO_ANSWERS).hasFinding(Rules.TWO_ANSWERS, 2).hasAccepted(1).hasRejected(1);
    }
}
