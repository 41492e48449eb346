package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.Rules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code reading-examples.txt}, which describes their format. */
@Tag("locale")
class ReadingExamplesTest {
    private static final Pattern REPEATED = Pattern.compile("\\{(\\d+) (\\w*,?\\w*)}");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9a-f]{2})|([rn0b]))");

    /**
     * Rules with tests of their own: on figures, which are read from third-party files, and on files that need more than a name and bytes.
     */
    private static final Set<String> ELSEWHERE = Set.of(Rules.MAPPED_COLUMN_MISSING, Rules.NOT_A_PERIOD_CODE, Rules.COPY_OF_FILE,
            Rules.SPECIAL_FILE, Rules.FOLDER_AS_FILE, Rules.MISSING_FILE, Rules.NO_ACCESS, Rules.FILE_GREW, Rules.NOT_AN_ARCHIVE, Rules.BROKEN_ARCHIVE,
            Rules.ENCRYPTED, Rules.UNKNOWN_COMPRESSION, Rules.UNPACKED_TOO_LARGE, Rules.UNLIKELY_COMPRESSION, Rules.ARCHIVE_NOT_FOLLOWED,
            Rules.NAME_OUTSIDE_ARCHIVE, Rules.PACKED_NAME_TWICE, Rules.TOO_MANY_FILES, Rules.OTHER_WORKBOOK, Rules.WORKBOOK_PROTECTED,
            Rules.WORKBOOK_BROKEN, Rules.WORKBOOK_DECLARATIONS, Rules.WORKBOOK_TOO_LARGE, Rules.MACROS_IGNORED, Rules.OTHER_SHEET, Rules.SHEET_MISSING,
            Rules.SHEET_UNDECIDED, Rules.MERGED_CELLS, Rules.FORMULA_WITHOUT_VALUE);

    @TempDir
    private Path folder;

    /** A file, and its expected findings. */
    private record Example(String ruleId, boolean pass, String file, List<String> lines, List<String> expected) {
        byte[] bytes() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            lines.forEach(line -> bytes.writeBytes(unescaped(line.endsWith("\\") ? line.substring(0, line.length() - 1) : line + "\\n")));
            return bytes.toByteArray();
        }

        @Override
        public String toString() {
            return ruleId + (pass ? " pass" : " fail");
        }
    }

    private static byte[] unescaped(String line) {
        String text = REPEATED.matcher(line).replaceAll(match -> match.group(2).repeat(Integer.parseInt(match.group(1))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher escape = ESCAPE.matcher(text);
        int from = 0;
        while (escape.find()) {
            bytes.writeBytes(text.substring(from, escape.start()).getBytes(StandardCharsets.UTF_8));
            if (escape.group(1) != null) {
                bytes.write(Integer.parseInt(escape.group(1), 16));
            } else {
                String meant = switch (escape.group(2)) {
                    case "r" -> "\r";
                    case "n" -> "\n";
                    case "0" -> "\0";
                    default -> "\ufeff";
                };
                bytes.writeBytes(meant.getBytes(StandardCharsets.UTF_8));
            }
            from = escape.end();
        }
        bytes.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static Stream<Example> examples() {
        List<Example> examples = new ArrayList<>();
        try (InputStream file = Objects.requireNonNull(ReadingExamplesTest.class.getResourceAsStream("reading-examples.txt"))) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                Example last = examples.isEmpty() ? null : examples.get(examples.size() - 1);
                if (line.startsWith("== ")) {
                    String[] header = line.split(" ");
                    examples.add(new Example(header[1], header[2].equals("pass"), header[3], new ArrayList<>(), new ArrayList<>()));
                } else if (line.startsWith("=> ")) {
                    Objects.requireNonNull(last).expected.add(line.substring(3));
                } else if (last != null && !line.isEmpty()) {
                    last.lines.add(line);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return examples.stream();
    }

    private List<Finding> findings(Example example) throws IOException {
        Files.write(folder.resolve(example.file()), example.bytes());
        CollectingSink sink = new CollectingSink();
        RegistrationReader.standard().read(folder, sink);
        return sink.findings;
    }

    @Test
    void everyRuleOfReadingHasAPassingAndAFailingExample() {
        List<String> ofReading = Rules.all().stream().map(Rule::id).filter(id -> id.compareTo("REG-1") < 0 && !ELSEWHERE.contains(id)).toList();
        assertThat(examples().filter(Example::pass).map(Example::ruleId)).containsExactlyElementsOf(ofReading);
        assertThat(examples().filter(example -> !example.pass()).map(Example::ruleId)).containsExactlyElementsOf(ofReading);
        assertThat(examples().filter(Example::pass)).allSatisfy(example -> assertThat(example.expected()).isEmpty());
        assertThat(examples().filter(example -> !example.pass())).allSatisfy(example ->
                assertThat(example.expected()).isNotEmpty().allMatch(expected -> expected.startsWith(example.ruleId() + " ")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachFileHasTheFindingsThatStandBelowItAndNoOthers(Example example) throws IOException {
        assertThat(findings(example))
                .extracting(finding -> finding.ruleId() + " " + finding.place().line() + finding.place().field().map(field -> " " + field).orElse(""))
                .containsExactlyInAnyOrderElementsOf(example.expected());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void messagesAreFilledInAndHoldNoValueOfTheData(Example example) throws IOException {
        for (Finding finding : findings(example)) {
            for (Language language : Language.values()) {
                String told = finding.message(language) + finding.instruction(language);
                assertThat(told).doesNotContain("{").doesNotContain("}").doesNotContain("?").doesNotContain("geheim");
            }
            assertThat(finding.arguments()).doesNotContainKey(Finding.VALUE);
            assertThat(finding.place().file()).isEqualTo(example.file());
        }
    }
}
