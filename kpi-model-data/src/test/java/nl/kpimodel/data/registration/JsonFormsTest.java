package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.core.registration.ZrmScore;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import nl.kpimodel.data.registration.json.JsonRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which applications write records as JSON. Each is read as the records that it contains. */
class JsonFormsTest {
    private static final String PRETTY = """
              {
                "type": "planChange",
                "caseId": "C%d",
                "organisation": "Org",
                "on": "2025-01-01",
                "extra": {
                  "tags": ["a]", "b}", "\\"{[", "\\\\"],
                  "empty": [
                  ]
                }
              }""";

    private static String pretty(int number) {
        return PRETTY.replace("%d", Integer.toString(number));
    }

    private static String change(int number) {
        return "{\"type\":\"planChange\",\"caseId\":\"C" + number + "\",\"organisation\":\"Org {[\\\"]}\",\"on\":\"2025-01-01\"}";
    }

    /** A way of combining records in a file. */
    private enum Form {
        LINES("", "\n", "\n"),
        LINES_OPEN("", "\n", ""),
        LINES_WITH_COMMAS("", ",\n", ",\n"),
        LINES_WITH_WHITE_SPACE("\n  ", " \t\n\n  ", "  \n\n"),
        WINDOWS_LINES("", "\r\n", "\r\n"),
        WINDOWS_LINES_WITH_COMMAS("", ",\r\n", "\r\n"),
        MARKED("\ufeff", "\n", "\n"),
        ONE_LINE("", "", "\n"),
        ONE_LINE_WITH_SPACES("", "  ", "\n"),
        ONE_LINE_WITH_COMMAS("", ",", ""),
        ARRAY("[\n", ",\n", "\n]\n"),
        MARKED_ARRAY("\ufeff[\r\n", ",\r\n", "\r\n]\r\n"),
        ARRAY_COMMA_FIRST("[\n", "\n,", "\n]"),
        ARRAY_OPENS_WITH_RECORD("[", ",\n", "]\n"),
        ARRAY_ON_ONE_LINE("[", ",", "]"),
        ARRAY_WITH_LAST_COMMA("[\n", ",\n", ",\n]\n"),
        ARRAY_WITHOUT_COMMAS("[\n", "\n", "\n]\n"),
        ARRAY_A_LINE("[", "]\n[", "]\n");

        final String before;
        final String between;
        final String behind;

        Form(String before, String between, String behind) {
            this.before = before;
            this.between = between;
            this.behind = behind;
        }

        String of(List<String> records) {
            return before + String.join(between, records) + behind;
        }
    }

    private static List<String> changes(int count, boolean pretty) {
        return IntStream.range(0, count).mapToObj(number -> pretty ? pretty(number) : change(number)).toList();
    }

    private static List<String> caseIds(Read read) {
        return read.records().stream().map(record -> ((Case.PlanChange) record).caseId()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void everyFormIsReadWithoutFindings(Form form) throws IOException {
        Read read = Read.ndjson(form.of(changes(3, false)));
        assertThat(read.findings()).isEmpty();
        assertThat(caseIds(read)).containsExactly("C0", "C1", "C2");
        assertThat(read.file().format()).isEqualTo(form.before.contains("[") ? FileReading.Format.JSON_ARRAY : FileReading.Format.NDJSON);
    }

    @ParameterizedTest
    @EnumSource
    void everyFormIsReadWithRecordsOverManyLines(Form form) throws IOException {
        Read read = Read.ndjson(form.of(changes(3, true)));
        assertThat(read.told()).filteredOn(told -> !told.startsWith("REG-009 ")).hasSize(1).allMatch(told -> told.startsWith("REG-020 "));
        assertThat(caseIds(read)).containsExactly("C0", "C1", "C2");
    }

    @ParameterizedTest
    @EnumSource
    void whateverTheBlocksTheRecordsAndTheirPlacesAreTheSame(Form form) throws IOException {
        Random random = new Random(form.ordinal());
        byte[] bytes = form.of(List.of(change(0), pretty(1), change(2), pretty(3))).getBytes(StandardCharsets.UTF_8);
        Read whole = Read.ndjson(bytes, ReadingOptions.standard());
        InputStream trickling = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1 + random.nextInt(3)));
            }
        };
        CollectingSink sink = new CollectingSink();
        RegistrationReader.standard().read(RegistrationSource.ndjson("all.ndjson", trickling), sink);
        assertThat(sink.records).isEqualTo(whole.records());
        assertThat(sink.places).isEqualTo(whole.sink().places);
        assertThat(sink.findings).isEqualTo(whole.findings());
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenRecordCostsItselfAlone(Form form) throws IOException {
        for (boolean pretty : new boolean[] {false, true}) {
            for (String[] damage : new String[][] {{"\"2025-01-01\"", "2025-01-01"}, {"\"2025-01-01\"", "\"2025-01-01"}, {"\"on\"", "on\""}}) {
                List<String> records = new ArrayList<>(changes(5, pretty));
                records.set(2, records.get(2).replace(damage[0], damage[1]));
                Read read = Read.ndjson(form.of(records));
                boolean separate = form.between.contains("\n") || damage[1].startsWith("2");
                if (separate) {
                    assertThat(caseIds(read)).as(String.join(" for ", damage)).containsExactly("C0", "C1", "C3", "C4");
                }
                assertThat(read.file().rejected()).isPositive();
            }
        }
    }

    @Test
    void aRecordWithoutItsBraceEndsBeforeTheNext() throws IOException {
        for (Form form : new Form[] {Form.LINES, Form.LINES_WITH_COMMAS, Form.ARRAY, Form.WINDOWS_LINES}) {
            for (boolean pretty : new boolean[] {false, true}) {
                List<String> records = new ArrayList<>(changes(3, pretty));
                records.set(1, records.get(1).substring(0, records.get(1).length() - 1));
                Read read = Read.ndjson(form.of(records));
                assertThat(caseIds(read)).as(form + " " + pretty).containsExactly("C0", "C2");
                assertThat(read.file().rejected()).as(form + " " + pretty).isEqualTo(1);
            }
        }
        Read last = Read.ndjson("[\n" + change(0) + ",\n" + change(1).replace("}\"", "").substring(0, 60) + "\"\n]\n");
        assertThat(caseIds(last)).containsExactly("C0");
        assertThat(last.told()).hasSize(1);
    }

    @Test
    void placesAreThoseOfTheFile() throws IOException {
        String wrong = change(7).replace("2025-01-01", "gisteren");
        int column = wrong.indexOf("\"gisteren") + 1;
        Read oneLine = Read.ndjson("[ " + change(0).replace("Org", "\u00d6rg") + ", " + wrong + "]");
        assertThat(oneLine.told()).containsExactly("REG-023 1:" + (2 + change(0).length() + 2 + column) + " on");
        Read pretty = Read.ndjson("[\n" + pretty(1) + ",\n" + pretty(2).replace("\"2025-01-01\"", "\"gisteren\"") + "\n]");
        assertThat(pretty.told()).containsExactly("REG-020 7:3", "REG-023 13:0 on");
        assertThat(pretty.sink().places).extracting(place -> place.line()).containsExactly(2L);
        Read broken = Read.ndjson("[\n" + pretty(2).replace("\"2025-01-01\"", "gisteren") + "\n]");
        assertThat(broken.told()).singleElement().asString().startsWith("REG-011 6:");
    }

    @Test
    void aCommentIsRefusedByName() throws IOException {
        for (String comment : new String[] {"// export", "# export", "/* export */", "  // \"{"}) {
            assertThat(Read.ndjson(comment + "\n" + change(0) + "\n").told()).containsExactly("REG-065 1:" + (comment.startsWith(" ") ? 3 : 1));
            assertThat(Read.ndjson("[\n" + change(0) + ",\n" + comment + "\n" + change(1) + "\n]").told())
                    .containsExactly("REG-065 3:" + (comment.startsWith(" ") ? 3 : 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[\n", "[\n{}\n", "[\n{\"type\":\"planChange\",\"caseId\":\"C1\",\"organisation\":\"Org\",\"on\":\"2025-01-01\"},"})
    void anArrayThatDoesNotEndIsAFinding(String text) throws IOException {
        assertThat(Read.ndjson(text).told()).contains("REG-066 0:0");
    }

    @Test
    void anArrayThatBreaksOffWithinARecordIsThatFindingAlone() throws IOException {
        Read read = Read.ndjson("[\n" + change(0) + ",\n" + change(1).substring(0, 40));
        assertThat(read.told()).singleElement().asString().startsWith("REG-012 3:");
        assertThat(read.records()).hasSize(1);
    }

    @Test
    void anEmptyArrayIsAnEmptyFile() throws IOException {
        assertThat(Read.ndjson("[]").told()).containsExactly("REG-003 0:0");
        assertThat(Read.ndjson("\ufeff [\n\n]\n").told()).containsExactly("REG-003 0:0");
    }

    @Test
    void whatIsNoObjectInAnArrayIsAFindingAndTheNextIsRead() throws IOException {
        Read read = Read.ndjson("[null,1, \"a,]b\"," + change(0) + ",[[1,2],3],true," + change(1) + "]");
        assertThat(read.told()).hasSize(5).allMatch(told -> told.startsWith("REG-015 1:"));
        assertThat(caseIds(read)).containsExactly("C0", "C1");
    }

    /** One line of sixteen megabytes, read with a buffer for one record. */
    @Test
    void anArrayOnOneLineIsReadInBoundedMemory() throws IOException {
        int count = 150_000;
        byte[] bytes = Form.ARRAY_ON_ONE_LINE.of(changes(count, false)).getBytes(StandardCharsets.UTF_8);
        JsonRecords records = new JsonRecords(new ByteArrayInputStream(bytes), 1_000, null);
        int read = 0;
        while (records.next()) {
            read++;
            assertThat(records.buffer().length).isLessThanOrEqualTo(1 << 17);
        }
        assertThat(read).isEqualTo(count);
    }

    @Test
    void aRecordBeyondTheLimitIsPassedOverInBoundedMemoryAndTheNextIsRead(@TempDir Path folder) throws IOException {
        String huge = change(1).replace("2025-01-01", "x".repeat(5_000_000));
        for (Form form : new Form[] {Form.LINES, Form.ARRAY, Form.ARRAY_ON_ONE_LINE}) {
            Path rejected = folder.resolve(form.name());
            byte[] bytes = form.of(List.of(change(0), huge, change(2))).getBytes(StandardCharsets.UTF_8);
            Read read = Read.ndjson(bytes, ReadingOptions.standard().withLongestRecord(1_000).withRejectedTo(rejected));
            assertThat(read.told()).singleElement().asString().startsWith("REG-013 ");
            assertThat(caseIds(read)).containsExactly("C0", "C2");
            assertThat(Files.readString(rejected.resolve("all.ndjson")).strip()).isEqualTo(huge + (form == Form.ARRAY ? "," : ""));
        }
    }

    @Test
    void rejectedRecordsOfAnArrayAreWrittenAsLinesThatCanBeMendedAndReadAgain(@TempDir Path folder) throws IOException {
        for (Form form : Form.values()) {
            for (boolean pretty : new boolean[] {false, true}) {
                Path rejected = folder.resolve(form + " " + pretty);
                List<String> records = changes(4, pretty).stream().map(record -> record.replaceAll("C([13])", "C$1\\\\u0000")).toList();
                Read read = Read.ndjson(form.of(records).getBytes(StandardCharsets.UTF_8), ReadingOptions.standard().withRejectedTo(rejected));
                assertThat(read.file().rejected()).isEqualTo(2);
                String lines = Files.readString(rejected.resolve("all.ndjson"));
                assertThat(caseIds(Read.ndjson(lines.replace("\\u0000", "")))).as(form + " " + pretty).containsExactly("C1", "C3");
            }
        }
    }

    @Test
    void aRecordWithoutTypeHasTheTypeThatTheNameOfItsFileBeginsWith(@TempDir Path folder) throws IOException {
        String untyped = change(1).replace("\"type\":\"planChange\",", "");
        for (String name : new String[] {"planChange.ndjson", "PLANCHANGE-2025.jsonl", "planChange.json", "map/planChange_1.ndjson"}) {
            CollectingSink sink = new CollectingSink();
            RegistrationReader.standard().read(RegistrationSource.ndjson(name, new StringReader("[" + untyped + "]")), sink);
            assertThat(sink.records).as(name).hasSize(1);
        }
        Files.writeString(folder.resolve("planChange.json"), "[" + untyped + "]");
        Files.writeString(folder.resolve("report.json"), "{}");
        CollectingSink sink = new CollectingSink();
        RegistrationReader.standard().read(folder, sink);
        assertThat(sink.records).hasSize(1);
        assertThat(sink.told()).containsExactly("REG-039 0:0");
        Files.writeString(folder.resolve("records.json"), change(1));
        RegistrationReader.standard().read(folder.resolve("records.json"), sink);
        assertThat(sink.records).hasSize(2);
        assertThat(Read.ndjson(untyped).told()).containsExactly("REG-016 1:0");
    }

    @Test
    void theTypeOfTheRecordGoesBeforeThatOfTheFile() throws IOException {
        CollectingSink sink = new CollectingSink();
        RegistrationReader.standard().read(RegistrationSource.ndjson("case.ndjson", new StringReader(change(1))), sink);
        assertThat(sink.records.get(0)).isInstanceOf(Case.PlanChange.class);
    }

    @Test
    void numbersAndWordsAreReadWhereACodeTextOrYesAndNoBelong() throws IOException {
        Read read = Read.ndjson("""
                {"type":"zrmScore","caseId":17,"organisation":"Org","on":"2025-01-01","zrmEdition":2017,"zrmDomain":"housing","score":3}
                {"type":"response","respondentId":"R1","organisation":"Org","questionnaire":"participant","item":"4a2","answer":3,"answeredOn":"2025-01-01"}
                {"TYPE":"case","ID":"C1","Organisation":"Org","startedon":"2025-01-01","complexityAtStart":"low","onPlan":"ja","earlySignal":0}
                """);
        assertThat(read.findings()).isEmpty();
        assertThat(read.records().get(0)).isInstanceOfSatisfying(ZrmScore.class, score -> {
            assertThat(score.caseId()).isEqualTo("17");
            assertThat(score.zrmEdition()).isEqualTo(ZrmScore.MatrixEdition.E2017);
        });
        assertThat(read.records().get(1)).isInstanceOfSatisfying(Response.class, response -> assertThat(response.answer()).isEqualTo("3"));
        assertThat(read.records().get(2)).isInstanceOfSatisfying(Case.class, found -> {
            assertThat(found.onPlan()).isTrue();
            assertThat(found.earlySignal()).isFalse();
        });
    }

    @Test
    void twoSpellingsOfOneFieldAreTheFieldTwice() throws IOException {
        assertThat(Read.ndjson(change(1).replace("\"on\"", "\"ON\":\"2025-01-01\",\"on\"")).told()).singleElement().asString().startsWith("REG-019 1:");
    }

    @Test
    void manyRecordsOfEveryFormAreReadInOneFile() throws IOException {
        List<String> all = new ArrayList<>(Collections.nCopies(3_000, change(5)));
        all.addAll(Collections.nCopies(3_000, pretty(6)));
        Read read = Read.ndjson("[" + all.stream().collect(Collectors.joining(",\n")) + "]");
        assertThat(read.records()).hasSize(6_000);
    }
}
