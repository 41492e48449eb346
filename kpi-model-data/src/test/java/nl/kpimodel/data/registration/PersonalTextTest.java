package nl.kpimodel.data.registration;

import static nl.kpimodel.data.assertion.RegistrationAssertions.assertThatRegistration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.core.validation.ValidationOptions.ValuesInFindings;
import nl.kpimodel.core.validation.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that identifies a person is not accepted as an id, and does not appear in any output. All values that may be shown are shown. */
class PersonalTextTest {
    private static final ValidationOptions SHOWN = ValidationOptions.standard().withValues(ValuesInFindings.SHOWN);

    /** Notations of nine digits. */
    private static final List<UnaryOperator<String>> DRESSES = List.of(
            n -> n, n -> "BSN" + n, n -> "BSN " + n, n -> "bsn:" + n, n -> "bsn_" + n, n -> "burgerservicenummer " + n, n -> "Sofi: " + n,
            n -> "nr. " + n, n -> "No " + n, n -> n + " (bsn)", n -> "'" + n, n -> "=\"" + n + "\"", n -> "(" + n + ")", n -> "[" + n + "]", n -> "#" + n,
            n -> "-" + n, n -> n + ".0", n -> n + ",00", n -> "0" + n, n -> "000" + n, n -> split(n, "."), n -> split(n, " "), n -> split(n, "-"),
            n -> split(n, "/"), n -> split(n, "_"), n -> split(n, "\u00a0"), n -> split(n, "\u2009"), n -> split(n, "\u200b"), n -> split(n, "\u2011"),
            n -> split(n, "\u2013"), n -> n.substring(0, 8) + "-" + n.substring(8), n -> String.join(" ", n.split("")), n -> "\u202e" + n + "\u202c",
            n -> shifted(n, '\uff10'), n -> shifted(n, '\u0660'), n -> "https://zorg.example/?bsn=" + n, n -> n + "@zorg.example", n -> n + "-1",
            n -> n.charAt(0) + "," + n.substring(1) + "E+08", n -> n.charAt(0) + "." + n.substring(1) + "e8");

    private static String split(String number, String sign) {
        return number.substring(0, 3) + sign + number.substring(3, 6) + sign + number.substring(6);
    }

    private static String shifted(String number, char zero) {
        return number.chars().mapToObj(c -> Character.toString(c - '0' + zero)).collect(Collectors.joining());
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.integers().between(100_000_000, 999_999_999).filter(number -> CitizenNumber.looksLike((long) number)).map(String::valueOf);
    }

    @Provide
    Arbitrary<UnaryOperator<String>> dresses() {
        return Arbitraries.of(DRESSES);
    }

    @Property(tries = 400)
    void aCitizenNumberInAnyDressIsRefusedAsAnIdAndShownNowhere(@ForAll("numbers") String number, @ForAll("dresses") UnaryOperator<String> dress)
            throws IOException {
        String id = dress.apply(number);
        String cases = "id;organisation;startedOn;complexityAtStart;personId;ageAtStart\n"
                + row(id, "W", "2025-01-06", "LOW", "", "x") + row(id, "W", "2025-01-06", "LOW", "", "") + row("c3", id, "2025-01-06", "LOW", "", "")
                + row("c4", "W", "2025-01-06", "LOW", id, "") + row("c5", "W", id, id, "", id);
        RegistrationSource csv = RegistrationSource.csv(RecordType.CASE, id + "\n.csv", new StringReader(cases));
        List<String> output = judged(csv, 3 + 1);
        RegistrationSource lines = RegistrationSource.ndjson(id + ".ndjson", new StringReader(
                line("id", id, "organisation", "W") + line("id", "c2", "organisation", id) + line("id", "c3", "organisation", "W", "personId", id)
                        + line("id", "c4", "organisation", "W", id, id)));
        output.addAll(judged(lines, 2));
        for (String text : output) {
            // The numbers of successive rules and their counts may make a citizen number: 101, 0, 0, 102, 0, 0, 103.
            String withoutRules = text.replaceAll("REG-\\d{3}|\"(examined|found)\":\\d+", "");
            String digits = Normalizer.normalize(withoutRules, Normalizer.Form.NFKC).codePoints().filter(Character::isDigit)
                    .mapToObj(c -> Integer.toString(Character.digit(c, 10))).collect(Collectors.joining());
            assertThat(digits).as(text).doesNotContain(number);
        }
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder();
        for (String cell : cells) {
            row.append(row.length() == 0 ? "" : ";").append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
        return row.append('\n').toString();
    }

    private static String line(String... members) {
        StringBuilder line = new StringBuilder("{\"type\":\"case\",\"startedOn\":\"2025-01-06\",\"complexityAtStart\":\"LOW\"");
        for (int i = 0; i < members.length; i += 2) {
            line.append(",\"").append(members[i].replace("\"", "\\\"")).append("\":\"").append(members[i + 1].replace("\"", "\\\"")).append('"');
        }
        return line.append("}\n").toString();
    }

    /** Returns everything that the library writes about a source, after checking how much of it was refused. */
    private static List<String> judged(RegistrationSource source, int rejected) throws IOException {
        RegistrationData data = RegistrationData.read(source, ReadingOptions.standard(), SHOWN);
        ValidationReport report = data.report();
        assertThat(report.total().rejected()).isEqualTo(rejected);
        assertThat(report.findings()).anyMatch(finding -> finding.ruleId().equals(Rules.CITIZEN_NUMBER) && finding.severity() == Rule.Severity.FIELD);
        List<String> output = outputOf(report);
        try (var records = data.records()) {
            records.map(RegistrationRecord::toString).forEach(output::add);
        }
        return output;
    }

    private static List<String> outputOf(ValidationReport report) throws IOException {
        List<String> output = new ArrayList<>();
        for (Language language : Language.values()) {
            FindingsWriter writer = FindingsWriter.in(language);
            StringWriter text = new StringWriter();
            writer.writeCsv(report.findings(), text);
            writer.writeJson(report.findings(), text);
            writer.writeJson(report, text);
            output.add(text.toString());
            output.add(writer.table(report.findings()));
        }
        report.findings().forEach(finding -> output.add(finding + " " + finding.recordId() + finding.arguments() + finding.place()));
        output.add(catchThrowable(() -> assertThatRegistration(report).hasNoFindings()).getMessage());
        output.add(report.toString());
        return output;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jan Jansen", "jan.jansen@example.nl", "Jansen, Jan", "J. de Vries", "06-12345678", "+31 6 1234 5678", "NL91ABNA0417164300"})
    void anIdThatLooksLikeAPersonIsAWarningAndNotShown(String id) throws IOException {
        String rows = "id;organisation;startedOn;complexityAtStart\n" + id + ";w;6-1-2025;LOW\n" + id + ";w;7-1-2025;LOW\n";
        ValidationReport report = RegistrationData
                .read(RegistrationSource.csv(RecordType.CASE, "case.csv", new StringReader(rows)), ReadingOptions.standard(), ValidationOptions.standard())
                .report();
        assertThat(report.findingsPerRule()).containsEntry(Rules.IDENTIFYING_ID, 2L).containsEntry(Rules.DUPLICATE_ID, 1L);
        assertThat(outputOf(report)).noneMatch(text -> text.contains(id));
    }

    @Test
    void theNameOfAFileMovesNoCursorAndTurnsNoLineAround() throws IOException {
        ValidationReport report = RegistrationData.read(RegistrationSource.csv(RecordType.CASE, "a\n\u001b[31m\u202eb\u0085.csv", new StringReader("x\n")),
                ReadingOptions.standard(), SHOWN).report();
        assertThat(report.findings()).isNotEmpty();
        for (Finding finding : report.findings()) {
            assertThat(finding.toString()).startsWith("a\ufffd\ufffd[31m\ufffdb\ufffd.csv");
        }
        assertThat(outputOf(report)).noneMatch(text -> text.contains("\u001b") || text.contains("\u202e") || text.contains("\u0085"));
    }

    @Test
    void freeTextAndNamesAreReadAndNotShown() throws IOException {
        String rows = "on;description;organisation;team\n6-1-2025;\"Jan, BSN 12345678-2,\nvond werk\";w;Team 123456782\n";
        RegistrationData data = RegistrationData.read(RegistrationSource.csv(RecordType.SPIN_OFF, "spinOff.csv", new StringReader(rows)),
                ReadingOptions.standard(), SHOWN);
        assertThat(data.report().findingsPerRule()).containsEntry(Rules.CITIZEN_NUMBER_IN_TEXT, 2L);
        try (var records = data.records()) {
            assertThat(records.map(RegistrationRecord::toString)).containsExactly("SpinOff[on=2025-01-06, description=Jan, BSN ********-*,\ufffdvond werk,"
                    + " organisation=w, team=Team *********]");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"=\"00045\"|00045", "\"=\"\"00045\"\"\"|00045", " 00045 |00045", "'00045|00045", "12345.0|12345",
            "12345,0|12345", "a\u00a0 b|a b", "c\u0327a|\u00e7a", "\u00ad45\u200b|45"})
    void anIdIsReadInOneForm(String written, String id) throws IOException {
        Read read = Read.csv(RecordType.CASE, "id;organisation;startedOn;complexityAtStart\n" + written + ";w;6-1-2025;LOW\n");
        assertThat(read.findings()).isEmpty();
        assertThat(read.records()).extracting(record -> RecordType.CASE.idField().orElseThrow().get(record)).containsExactly(id);
    }

    @Test
    void aTeamInSixSpellingsThatLookTheSameIsOneTeam() throws IOException {
        Read read = Read.csv(RecordType.CASE, "id;organisation;startedOn;complexityAtStart;team\nc1;w;6-1-2025;LOW;Co\u00f6p Oost\n"
                + "c2;w;6-1-2025;LOW;Coo\u0308p Oost\nc3;w;6-1-2025;LOW;Co\u00f6p\u00a0Oost\nc4;w;6-1-2025;LOW;\u200bCo\u00f6p  Oost\n"
                + "c5;w;6-1-2025;LOW;Co\u00f6p\tOost\nc6;w;6-1-2025;LOW;=\"Co\u00f6p Oost\"\n");
        assertThat(read.records()).hasSize(6).extracting(record -> record.strata().team()).containsOnly("Co\u00f6p Oost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,02501E+14", "2.02501E+14", "1E+05", "1,0", "12.0", "1234567890123456.0", "012345.0"})
    void anIdOfWhichASpreadsheetLostDigitsIsRefused(String id) throws IOException {
        Read read = Read.csv(RecordType.CASE, "id;organisation;startedOn;complexityAtStart\n" + id + ";w;6-1-2025;LOW\n");
        assertThat(read.told()).containsExactly("REG-141 2:1 id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#####", "#NAAM?", "#REF!", "#VERW!", "#DIV/0!"})
    void anErrorValueOfASpreadsheetIsRefused(String cell) throws IOException {
        Read read = Read.csv(RecordType.CASE, "id;organisation;startedOn;complexityAtStart;team\n" + cell + ";w;6-1-2025;LOW;\nc2;w;6-1-2025;LOW;" + cell + "\n");
        assertThat(read.told()).containsExactly("REG-142 2:1 id", "REG-142 3:5 team");
    }
}
