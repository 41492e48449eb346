package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.kpimodel.arbitrary.RegistrationArbitraries;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import nl.kpimodel.data.registration.file.FileSignature;

/** Any bytes give records and findings, with read = accepted + rejected, and the rejected lines are kept. */
class AnyBytesPropertiesTest {
    private static final String[] PIECES = {
        "\"", "\"\"", ";", ",", "\t", "\n", "\r", "\r\n", "\0", "\ufeff", "{", "}", "[", "]", ":", "\\", "\\u", "\\ud800", "'", "=", "-",
                "1e309",
        "1.234,56", "\u0663", "31-02-2025", "2025-3-1", "NaN", "123456782", "\"type\"", "\"type\":\"case\"", "case", "null", "true", "e",
                "\u00e9",
        "\ud83d\ude00", "sep=;\n", "id", "organisation"
    };

    private static final DamagedBytes DAMAGED = new DamagedBytes(PIECES, 80, 3);

    @Provide
    Arbitrary<byte[]> anyBytes() {
        return Arbitraries.randomValue(DamagedBytes::any);
    }

    @Provide
    Arbitrary<byte[]> anyPieces() {
        return Arbitraries.randomValue(random -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        });
    }

    @Provide
    Arbitrary<byte[]> damagedCsv() {
        return Arbitraries.randomValue(random -> DAMAGED.of(
                file(random, random.nextBoolean() ? CsvDialect.STANDARD : CsvDialect.DUTCH_WINDOWS), random));
    }

    @Provide
    Arbitrary<byte[]> damagedNdjson() {
        return Arbitraries.randomValue(random -> DAMAGED.of(file(random, null), random));
    }

    private static byte[] file(Random random, CsvDialect dialect) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RegistrationWriter writer = dialect == null
                ? RegistrationWriter.ndjson(bytes)
                : RegistrationWriter.csv(RecordType.CASE, bytes, dialect, RegistrationWriter.SpreadsheetCells.AS_THEY_ARE)) {
            for (int i = random.nextInt(8); i >= 0; i--) {
                writer.write(RegistrationArbitraries.recordInWindows1252(RecordType.CASE, random.nextLong()));
            }
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
        return bytes.toByteArray();
    }

    @Property
    void anyBytesEndInRecordsAndFindings(@ForAll("anyBytes") byte[] bytes) throws IOException {
        assertAccounted(bytes);
    }

    @Property
    void anyPiecesOfFilesEndInRecordsAndFindings(@ForAll("anyPieces") byte[] bytes) throws IOException {
        assertAccounted(bytes);
    }

    @Property
    void aDamagedCsvFileEndsInRecordsAndFindings(@ForAll("damagedCsv") byte[] bytes) throws IOException {
        assertAccounted(bytes);
    }

    @Property
    void aDamagedNdjsonFileEndsInRecordsAndFindings(@ForAll("damagedNdjson") byte[] bytes) throws IOException {
        assertAccounted(bytes);
    }

    private static void assertAccounted(byte[] bytes) throws IOException {
        for (RegistrationSource source : List.of(RegistrationSource.csv(RecordType.CASE, "case.csv", trickling(bytes)),
                RegistrationSource.ndjson("all.ndjson", trickling(bytes)),
                RegistrationSource.csv(RecordType.TIME_ENTRY, "t.csv", new StringReader(new String(bytes, StandardCharsets.UTF_16BE))))) {
            for (ReadingOptions options : List.of(ReadingOptions.standard(),
                    ReadingOptions.standard().withLongestRecord(60).withMostColumns(3).withDialect(CsvDialect.DUTCH_SPREADSHEET))) {
                assertAccounted(source, options);
            }
        }
    }

    private static void assertAccounted(RegistrationSource source, ReadingOptions options) throws IOException {
        CollectingSink sink = new CollectingSink();
        RegistrationReader.Result result = RegistrationReader.with(options).read(source, sink);
        assertThat(result.read()).isEqualTo(result.accepted() + result.rejected());
        assertThat(result.accepted()).isEqualTo(sink.records.size());
        FileReading file = result.files().get(0);
        long errors = sink.findings.stream().filter(finding -> finding.severity() == Rule.Severity.ERROR).count();
        if (file.outcome() == FileReading.Outcome.READ) {
            long lines = sink.findings.stream()
                    .filter(finding -> finding.severity() == Rule.Severity.ERROR && finding.place().line() > 0)
                    .map(finding -> finding.place().line())
                    .distinct()
                    .count();
            if (file.format() == FileReading.Format.CSV) {
                assertThat(lines).as("every rejected record has its error, each on a line of its own").isEqualTo(result.rejected());
            } else {
                assertThat(errors).as("every rejected record has its error, and records may share a line")
                        .isGreaterThanOrEqualTo(result.rejected());
                assertThat(lines > 0).isEqualTo(result.rejected() > 0);
            }
        } else {
            assertThat(errors > 0 || result.read() == 0).as("a file that is not read has its error, or holds nothing").isTrue();
        }
        for (RegistrationRecord record : sink.records) {
            assertThat(record).isNotNull();
        }
        sink.findings.forEach(finding -> assertThat(finding.message(Language.DUTCH) + finding.instruction(Language.ENGLISH))
                .doesNotContain("123456782")
                .doesNotContain("1.234,56"));
    }

    /** Returns a stream that delivers a few bytes at a time, as networks do. */
    private static InputStream trickling(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 7));
            }
        };
    }

    @Property
    void rejectedLinesAndAcceptedLinesAreAllLines(@ForAll("damagedCsv") byte[] bytes) throws IOException {
        assertNothingIsLost(RecordType.CASE, bytes);
    }

    @Property
    void rejectedLinesAndAcceptedLinesAreAllLinesOfNdjson(@ForAll("damagedNdjson") byte[] bytes) throws IOException {
        assertNothingIsLost(null, bytes);
    }

    /** Removes the rejected bytes from the file. The remainder, read again, gives the accepted records, and nothing is rejected. */
    private static void assertNothingIsLost(RecordType type, byte[] bytes) throws IOException {
        assumeThat(type != null || FileSignature.markLength(bytes) == 0).as("a mark is the file's, and not its first line's").isTrue();
        Path folder = Files.createTempDirectory("rejected");
        try {
            CollectingSink sink = new CollectingSink();
            RegistrationReader.Result result = RegistrationReader.with(ReadingOptions.standard().withRejectedTo(folder)).read(source(type, bytes), sink);
            assumeThat(sink.findings).as("the header is the first line").noneMatch(finding -> finding.ruleId().equals(Rules.LINES_ABOVE_HEADER));
            Path kept = folder.resolve("case.csv");
            if (result.files().get(0).outcome() == FileReading.Outcome.READ) {
                assertThat(Files.exists(kept)).isEqualTo(result.rejected() > 0);
            }
            if (result.files().get(0).outcome() == FileReading.Outcome.READ && result.rejected() > 0) {
                byte[] rejected = Files.readAllBytes(kept);
                // Fewer lines may reveal another dialect, so the reported one is given.
                ReadingOptions same = result.files().get(0).dialect().map(ReadingOptions.standard()::withDialect)
                        .orElse(ReadingOptions.standard());
                CollectingSink again = new CollectingSink();
                RegistrationReader.Result second = RegistrationReader.with(same).read(source(type, rejected), again);
                assertThat(again.records).isEmpty();
                boolean quotesMayPairOtherwise = sink.findings.stream().anyMatch(finding -> finding.ruleId().equals(Rules.BROKEN_QUOTES));
                if (type != null && quotesMayPairOtherwise) {
                    // A stray quote that met another in an accepted line meets one of a later line here, and both lines are one row.
                    assertThat(second.rejected()).isBetween(1L, result.rejected());
                } else if (type != null) {
                    assertThat(second.rejected()).isEqualTo(result.rejected());
                } else {
                    // The text around a broken JSON record shows where it ends. Some of that text is missing here.
                    assertThat(second.rejected()).isPositive();
                }
                Optional<byte[]> rest = without(bytes, rejected, type == null ? 0 : headerLength(bytes, rejected));
                if (rest.isEmpty() && type == null) {
                    assertThat(isInOrder(bytes, rejected)).as("what was rejected is in the file, in order").isTrue();
                    return;
                }
                assertThat(rest).as("the rejected lines stand in the file, in order").isPresent();
                CollectingSink left = new CollectingSink();
                RegistrationReader.with(same).read(source(type, rest.orElseThrow()), left);
                assertThat(left.records).isEqualTo(sink.records);
            }
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static RegistrationSource source(RecordType type, byte[] bytes) {
        return type == null
                ? RegistrationSource.ndjson("case.csv", new ByteArrayInputStream(bytes))
                : RegistrationSource.csv(type, "case.csv", new ByteArrayInputStream(bytes));
    }

    /** Both begin with the header lines. */
    private static int headerLength(byte[] file, byte[] rejected) {
        int same = 0;
        while (same < rejected.length && same < file.length && file[same] == rejected[same]) {
            same++;
        }
        while (same > 0 && file[same - 1] != '\n' && file[same - 1] != '\r') {
            same--;
        }
        int header = 0;
        while (header < same && file[header] != '\n' && file[header] != '\r') {
            header++;
        }
        while (header < same && (file[header] == '\n' || file[header] == '\r')) {
            header++;
        }
        return header;
    }

    /** Returns the file without these lines, which it must have in this order; empty if it does not. */
    private static Optional<byte[]> without(byte[] file, byte[] rejected, int header) {
        List<byte[]> lines = lines(file, header);
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        rest.write(file, 0, header);
        int at = header;
        for (byte[] line : lines) {
            if (at + line.length <= rejected.length && java.util.Arrays.equals(line, 0, line.length, rejected, at, at + line.length)) {
                at += line.length;
            } else {
                rest.writeBytes(line);
            }
        }
        return at == rejected.length ? Optional.of(rest.toByteArray()) : Optional.empty();
    }

    /**
     * Returns whether the lines are parts of the file, in order. A record that shares its line with another is rejected on a line by
     * itself.
     */
    private static boolean isInOrder(byte[] file, byte[] rejected) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int from = 0;
        for (String line : new String(rejected, StandardCharsets.ISO_8859_1).split("\n")) {
            int at = text.indexOf(line, from);
            if (at < 0) {
                return false;
            }
            from = at + line.length();
        }
        return true;
    }

    private static List<byte[]> lines(byte[] file, int from) {
        List<byte[]> lines = new ArrayList<>();
        int start = from;
        for (int i = from; i < file.length; i++) {
            boolean ends = file[i] == '\n' || file[i] == '\r' && (i + 1 == file.length || file[i + 1] != '\n');
            if (ends) {
                lines.add(java.util.Arrays.copyOfRange(file, start, i + 1));
                start = i + 1;
            }
        }
        lines.add(java.util.Arrays.copyOfRange(file, start, file.length));
        return lines;
    }
}
