package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Employee;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadNdjsonTest {
    private static final String CASE = "{\"type\":\"case\",\"id\":\"C1\",\"organisation\":\"Org\",\"startedOn\":\"2025-01-01\",\"complexityAtStart\":\"LOW\"";

    private static Read line(String more) throws IOException {
        return Read.ndjson(CASE + more + "}\n");
    }

    @Test
    void aLineThatIsNoJsonIsAFindingAndTheRestIsRead() throws IOException {
        Read read = Read.ndjson(CASE + "}\n{\"type\":\"case\",}\n" + CASE + "}\n");
        assertThat(read.records()).hasSize(2);
        assertThat(read.told()).containsExactly("REG-011 2:16");
        assertThat(read.file()).extracting(FileReading::read, FileReading::accepted, FileReading::rejected).containsExactly(3L, 2L, 1L);
        assertThat(read.sink().places).extracting(Finding.Place::line).containsExactly(1L, 3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "null", "\"case\"", "true", "[[]]"})
    void aLineIsOneObject(String line) throws IOException {
        assertThat(Read.ndjson(line + "\n").told()).containsExactly("REG-015 1:" + (line.startsWith("[") ? 2 : 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'id':1", "\"id\":NaN", "\"id\":01", "\"id\":.5", "\"id\":+1", "\"id\":0x1F", "\"id\":'C1'", "\"id\":\"C\t1\"",
            "\"id\":\"\\x\"", "id:1", "\"id\"",
        "\"id\":", "/* */", "# no", "\"id\":Infinity", "\"id\":\u0663"})
    void whatOtherReadersLetPassIsNoJson(String member) throws IOException {
        assertThat(Read.ndjson("{\"type\":\"case\"," + member + "}\n").told()).singleElement().asString().startsWith("REG-011 1:");
    }

    @Test
    void theTypeMayStandAnywhereInTheObject() throws IOException {
        Read read = Read.ndjson("{\"id\":\"C1\",\"x\":{\"type\":\"action\"},\"startedOn\":\"2025-01-01\",\"complexityAtStart\":\"LOW\",\"organisation\":\"Org\",\"type\":\"case\"}\n");
        assertThat(read.only()).isInstanceOf(Case.class);
        assertThat(read.told()).containsExactly("REG-020 1:12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"cases\"", "\"Case\"", "1", "null", "[\"case\"]", "{}", "\"\""})
    void aWrongTypeIsAFindingThatListsTheTypes(String type) throws IOException {
        for (String line : new String[] {"{\"type\":" + type + ",\"id\":\"C1\"}", "{\"id\":\"C1\",\"type\":" + type + "}"}) {
            Read read = Read.ndjson(line + "\n");
            assertThat(read.told()).as(line).singleElement().asString().startsWith("REG-017 1:");
            assertThat(read.findings().get(0).instruction(Language.ENGLISH)).contains("employee, educationTrack,").contains("figure");
        }
    }

    @Test
    void aLineWithoutTypeIsAFinding() throws IOException {
        assertThat(Read.ndjson("{\"id\":\"C1\"}\n{}\n").told()).containsExactly("REG-016 1:0", "REG-016 2:0");
    }

    @Test
    void aKeyThatStandsTwiceIsRefusedWhateverItsValues() throws IOException {
        assertThat(line(",\"budget\":1,\"budget\":1").told()).containsExactly("REG-019 1:" + (CASE.length() + 13));
        assertThat(line(",\"type\":\"case\"").told()).singleElement().asString().startsWith("REG-019");
        assertThat(line(",\"x\":1,\"x\":2").told()).containsExactly("REG-020 1:" + (CASE.length() + 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '/', nullValues = "-", value = {
        "\"budget\":10/-/10",
        "\"budget\":10.50/-/10.5",
        "\"budget\":1e2/-/100",
        "\"budget\":1.25E+1/-/12.5",
        "\"budget\":100e-2/-/1",
        "\"budget\":1e309/REG-107/-",
        "\"budget\":1e-309/REG-108/-",
        "\"budget\":1e99999999999/REG-032/-",
        "\"budget\":1e-99999999999/REG-028/-",
        "\"budget\":-1/REG-105/-",
        "\"budget\":\"10\"/REG-022/-",
        "\"budget\":true/REG-022/-",
        "\"budget\":[10]/REG-022/-",
        "\"budget\":{\"a\":{\"b\":[1]}}/REG-022/-",
        "\"budget\":null/-/-",
        "\"plannedParticipants\":2.0/-/-",
        "\"plannedParticipants\":2.5/REG-031/-",
        "\"plannedParticipants\":1e-9/REG-031/-",
        "\"plannedParticipants\":99999999999/REG-032/-",
        "\"plannedParticipants\":2147483648/REG-032/-",
        "\"plannedParticipants\":\"2\"/REG-022/-",
        "\"onPlan\":\"true\"/-/-",
        "\"onPlan\":\"Nee\"/-/-",
        "\"onPlan\":1/-/-",
        "\"onPlan\":2/REG-033/-",
        "\"onPlan\":1.0/REG-022/-",
        "\"onPlan\":\"misschien\"/REG-033/-",
        "\"onPlan\":\"\"/-/-",
        "\"onPlan\":\"n.v.t.\"/REG-045/-",
        "\"plannedParticipants\":\"\"/-/-",
        "\"plannedParticipants\":\"NaN\"/REG-045/-",
        "\"budget\":\"nan\"/REG-045/-",
        "\"onPlan\":null/-/-",
        "\"completedOn\":\"31-3-2025\"/REG-025/-",
        "\"completedOn\":\"2025-02-30\"/REG-024/-",
        "\"completedOn\":20250331/REG-022/-",
        "\"completedOn\":\"\"/-/-",
        "\"completedOn\":\"NaT\"/REG-045/-",
        "\"completedOn\":\"0\"/REG-023/-",
        "\"team\":\"\"/-/-",
        "\"team\":\"None\"/REG-060/-",
        "\"team\":5/-/-",
        "\"team\":5.0/REG-022/-",
        "\"team\":5e1/REG-022/-",
        "\"team\":true/REG-022/-",
        "\"personId\":123456789012345/-/-",
        "\"personId\":1234567890123456/REG-022/-",
        "\"personId\":123456782/REG-104/-",
        "\"domain\":8/REG-107/-",
        "\"personId\":\"123456782\"/REG-104/-",
        "\"personId\":\"\\u0000\"/REG-102/-",
        "\"personId\":\"\\ud800\"/REG-102/-",
    })
    void values(String member, String rule, String budget) throws IOException {
        Read read = line("," + member);
        if (rule == null) {
            assertThat(read.findings()).isEmpty();
            if (budget != null) {
                assertThat(read.onlyCase().budget()).hasToString(budget);
            }
        } else {
            assertThat(read.told()).singleElement().asString().startsWith(rule + " 1:").endsWith(member.substring(1, member.indexOf('"', 1)));
            assertThat(read.findings().get(0).place().column()).isEqualTo(CASE.length() + 2 + member.indexOf(':') + 1);
        }
    }

    @Test
    void markersOfMissingValuesStayTextsAndAreMissingInOtherFields() throws IOException {
        String second = CASE.replace("C1", "C2");
        Read read = Read.ndjson(CASE + ",\"team\":\"null\",\"completedOn\":\"\\\\N\"}\n" + second + ",\"team\":\"NULL\"}\n");
        assertThat(read.records()).extracting(record -> record.strata().team()).containsExactly("null", "NULL");
        assertThat(((Case) read.records().get(0)).completedOn()).isNull();
        assertThat(read.told()).allMatch(told -> told.startsWith("REG-060 1:") || told.startsWith("REG-045 1:"));
        assertThat(read.findings()).hasSize(2).filteredOn(finding -> finding.ruleId().equals("REG-060")).singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsEntry("count", "2").containsEntry("markers", "NULL, null"));
        Read values = Read.ndjson((CASE + ",\"team\":\"NULL\"}\n").getBytes(StandardCharsets.UTF_8), ReadingOptions.standard().withMissingMarkers());
        assertThat(values.findings()).isEmpty();
        assertThat(values.only().strata().team()).isEqualTo("NULL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '/', nullValues = "-", value = {
        "[]/-", "[\"SKJ\"]/-", "[\"SKJ\",\"SKJ\"]/-", "null/-", "[\"skj\"]/-", "[\"X\"]/REG-034", "\"SKJ\"/-", "[1]/REG-022",
                "[null]/REG-022", "[[\"SKJ\"]]/REG-022",
        "[\"\"]/REG-022", "{\"SKJ\":true}/REG-022"
    })
    void aListOfCodes(String list, String rule) throws IOException {
        Read read = Read.ndjson("{\"type\":\"employee\",\"id\":\"E1\",\"organisation\":\"Org\",\"role\":\"EMPLOYEE\",\"employedFrom\":\"2025-01-01\",\"registers\":" + list + "}\n");
        assertThat(read.told().stream().map(told -> told.substring(0, 7)).toList())
                .isEqualTo(rule == null ? java.util.List.of() : java.util.List.of(rule));
        assertThat(((Employee) read.only()).registers() == null).isEqualTo(rule != null || list.equals("null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"low", "Laag", "LOW"})
    void codesAreReadInEverySpelling(String written) throws IOException {
        assertThat(Read.ndjson(CASE.replace("LOW", written) + "}\n").onlyCase().complexityAtStart()).isEqualTo(Complexity.LOW);
    }

    @Test
    void deepNestingIsAFindingAndNoOverflow() throws IOException {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        Read read = Read.ndjson(CASE + ",\"x\":" + deep + "}\n" + CASE + "}\n" + "{\"a\":".repeat(5_000) + "\n" + deep + "\n");
        assertThat(read.told().stream().map(told -> told.substring(0, 9))).containsExactly("REG-020 1", "REG-011 1", "REG-011 3", "REG-015 4");
        assertThat(read.records()).hasSize(1);
    }

    @Test
    void aHugeLineIsOneFinding() throws IOException {
        Read read = Read.ndjson(CASE + ",\"team\":\"" + "x".repeat(10_000_000) + "\"}\n" + CASE + "}\n" + CASE + ",\"team\":\""
                + "x".repeat(300_000) + "\"}\n");
        assertThat(read.told()).containsExactly("REG-013 1:0", "REG-013 3:0");
        assertThat(read.records()).hasSize(1);
    }

    @Test
    void aHundredThousandDifferentKeysAreAFindingEach() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int key = 0; key < 100_000; key++) {
            lines.append(key % 5_000 == 0 ? CASE : "").append(",\"k");
            // Letters alone: a name with many digits is not shown, and would be the same as another.
            for (int rest = key; rest > 0; rest /= 26) {
                lines.append((char) ('a' + rest % 26));
            }
            lines.append("\":0").append(key % 5_000 == 4_999 ? "}\n" : "");
        }
        Read read = Read.ndjson(lines.toString().getBytes(StandardCharsets.UTF_8), ReadingOptions.standard().withLongestRecord(1 << 20));
        assertThat(read.records()).hasSize(20);
        assertThat(read.findings()).hasSize(100_000).allMatch(finding -> finding.ruleId().equals(Rules.UNKNOWN_KEY));
    }

    @Test
    void anUnknownKeyIsToldOncePerFile() throws IOException {
        Read read = Read.ndjson(CASE + ",\"naam\":\"Jan\"}\n" + CASE + ",\"naam\":\"Piet\"}\n");
        assertThat(read.told()).containsExactly("REG-020 1:" + (CASE.length() + 2));
        assertThat(read.findings().get(0).message(Language.ENGLISH)).isEqualTo("naam is not a field of case and is not read.");
        assertThat(read.findings().get(0).instruction(Language.ENGLISH)).contains("Fields: id, personId, ");
        assertThat(read.findings().get(0).instruction(Language.DUTCH)).contains("Velden: pseudoniem, ");
    }

    @Test
    void aTruncatedLastLineIsToldAsSuch() throws IOException {
        assertThat(Read.ndjson(CASE + "}\n" + CASE.substring(0, 50)).told()).singleElement().asString().startsWith("REG-012 2:");
        assertThat(Read.ndjson(CASE + "}").findings()).isEmpty();
    }

    @Test
    void bytesThatAreNotUtf8AreAFindingOfTheLine() throws IOException {
        byte[] bytes = (CASE + ",\"team\":\"caf\u00e9\"}\n" + CASE + "}\n").getBytes(StandardCharsets.ISO_8859_1);
        Read read = Read.ndjson(bytes, ReadingOptions.standard());
        assertThat(read.told()).singleElement().asString().startsWith("REG-021 1:");
        assertThat(read.records()).hasSize(1);
    }

    @Test
    void aByteOrderMarkIsPassedOverAtTheStartAndToldInTheMiddle() throws IOException {
        Read read = Read.ndjson("\ufeff" + CASE + "}\n\ufeff" + CASE + "}\n");
        assertThat(read.told()).containsExactly("REG-038 2:1");
        assertThat(read.records()).hasSize(1);
    }

    @Test
    void mixedLineEndsAreReadAndToldAndWhiteLinesAreNoRecords() throws IOException {
        Read read = Read.ndjson(CASE + "}\r\n\n \t\n" + CASE + "}\n");
        assertThat(read.told()).containsExactly("REG-009 0:0");
        assertThat(read.file().read()).isEqualTo(2);
    }

    @Test
    void anEmptyFileIsAWarning() throws IOException {
        assertThat(Read.ndjson("").told()).containsExactly("REG-003 0:0");
        assertThat(Read.ndjson("\n\n").told()).containsExactly("REG-003 0:0");
    }

    @Test
    void nulBytesAreNoJson() throws IOException {
        assertThat(Read.ndjson(CASE + "\0}\n").told()).singleElement().asString().startsWith("REG-011 1:");
    }
}
