package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.data.figure.FigureMapping;
import nl.kpimodel.data.figure.MappedFigure;
import nl.kpimodel.data.figure.ReadFigures;
import nl.kpimodel.data.registration.csv.CsvColumns;
import nl.kpimodel.data.registration.value.CodeParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of {@code exported-tables.txt}, which describes their format, and those of figures. */
@Tag("locale")
class ExportedTablesTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9a-f]{2})|([brt_e]))");

    private record Table(RecordType type, String name, List<String> lines, List<String> records, List<String> findings) {
        byte[] bytes() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            lines.forEach(line -> bytes.writeBytes(unescaped(line + "\n")));
            return bytes.toByteArray();
        }

        @Override
        public String toString() {
            return type.key() + ": " + name;
        }
    }

    private static byte[] unescaped(String line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher escape = ESCAPE.matcher(line);
        int from = 0;
        while (escape.find()) {
            bytes.writeBytes(line.substring(from, escape.start()).getBytes(StandardCharsets.UTF_8));
            if (escape.group(1) == null) {
                String meant = switch (escape.group(2)) {
                    case "b" -> "\ufeff";
                    case "r" -> "\r";
                    case "t" -> "\t";
                    case "_" -> "\u00a0";
                    default -> "";
                };
                bytes.writeBytes(meant.getBytes(StandardCharsets.UTF_8));
            } else {
                bytes.write(Integer.parseInt(escape.group(1), 16));
            }
            from = escape.end();
        }
        bytes.writeBytes(line.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static Stream<Table> tables() {
        List<Table> tables = new ArrayList<>();
        try (InputStream file = Objects.requireNonNull(ExportedTablesTest.class.getResourceAsStream("exported-tables.txt"))) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                Table last = tables.isEmpty() ? null : tables.get(tables.size() - 1);
                if (line.startsWith("== ")) {
                    String[] header = line.split(" ", 3);
                    tables.add(new Table(RecordType.ofKey(header[1]).orElseThrow(), header[2], new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
                } else if (last != null && line.startsWith("-> ")) {
                    last.records.add(line.substring(3));
                } else if (last != null && line.startsWith("=> ")) {
                    last.findings.add(line.substring(3));
                } else if (last != null && !line.isEmpty()) {
                    last.lines.add(line);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return tables.stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isReadAsItsMakerMeantItOrReported(Table table) throws IOException {
        Read read = Read.csv(table.type(), table.bytes(), ReadingOptions.standard());
        assertThat(read.findings())
                .extracting(finding -> finding.ruleId() + " " + finding.place().line() + finding.place().field().map(field -> " " + field).orElse(""))
                .containsExactlyInAnyOrderElementsOf(table.findings());
        assertThat(read.records()).hasSameSizeAs(table.records());
        for (int i = 0; i < table.records().size(); i++) {
            RegistrationRecord record = read.records().get(i);
            for (String expected : table.records().get(i).split(" ")) {
                RecordField field = table.type().field(expected.substring(0, expected.indexOf('='))).orElseThrow();
                assertThat(shown(field.get(record))).as(field.name()).isEqualTo(expected.substring(expected.indexOf('=') + 1));
            }
        }
    }

    private static String shown(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    @Test
    void markersOfMissingValuesAreAnOption() throws IOException {
        byte[] bytes = "caseId,organisation,on,team\nK1,Org,2025-01-06,NULL\nK2,Org,2025-01-06, Weet Niet \n".getBytes(StandardCharsets.UTF_8);
        Read none = Read.csv(RecordType.PLAN_CHANGE, bytes, ReadingOptions.standard().withMissingMarkers());
        assertThat(none.findings()).isEmpty();
        assertThat(none.records()).extracting(record -> record.strata().team()).containsExactly("NULL", "Weet Niet");
        Read own = Read.csv(RecordType.PLAN_CHANGE, bytes, ReadingOptions.standard().withMissingMarkers("weet niet"));
        assertThat(own.records()).extracting(record -> record.strata().team()).containsExactly("NULL", null);
        assertThat(own.told()).containsExactly("REG-045 3:4 team");
    }

    @Test
    void markersAreCountedOncePerFileAndColumn() throws IOException {
        Read read = Read.csv(RecordType.PLAN_CHANGE, "caseId,organisation,on,team\n" + "K1,Org,2025-01-06,null\nK2,Org,2025-01-06,-\n".repeat(50));
        assertThat(read.findings()).singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsEntry("count", "100").containsEntry("markers", "-, null"));
    }

    @Test
    void theHeaderLineIsAnOption() throws IOException {
        String twice = "id;organisation;startedOn;complexityAtStart\nsleutel;naam;dag;soort\nid;organisation;startedOn;complexityAtStart\nK1;Org;6-1-2025;LOW\n";
        assertThat(Read.csv(RecordType.CASE, twice).told()).contains("REG-023 2:3 startedOn");
        Read given = Read.csv(RecordType.CASE, twice.getBytes(StandardCharsets.UTF_8), ReadingOptions.standard().withHeaderLine(3));
        assertThat(given.findings()).isEmpty();
        assertThat(given.sink().places).extracting(place -> place.line()).containsExactly(4L);
        Read beyond = Read.csv(RecordType.CASE, twice.getBytes(StandardCharsets.UTF_8), ReadingOptions.standard().withHeaderLine(30));
        assertThat(beyond.told()).containsExactly("REG-003 0:0");
    }

    @Test
    void theHeaderOfAnotherFileBehindTheFirstHidesNoRecords() throws IOException {
        String first = "id;organisation;startedOn;complexityAtStart\nK1;Org;6-1-2025;LOW\n";
        String second = "id;organisation;startedOn;complexityAtStart;team\nK2;Org;6-1-2025;LOW;Noord\n";
        Read read = Read.csv(RecordType.CASE, first + second);
        assertThat(read.records()).extracting("id").containsExactly("K1");
        assertThat(read.told()).containsExactly("REG-014 3:0", "REG-014 4:0");
    }

    @Test
    void linesAboveTheHeaderAreWrittenAwayWithTheRejectedLines(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) throws IOException {
        byte[] bytes = "sep=;\nTitel\nid;organisation;startedOn;complexityAtStart\nK1;Org;fout;LOW\n".getBytes(StandardCharsets.UTF_8);
        Read read = Read.csv(RecordType.CASE, bytes, ReadingOptions.standard().withRejectedTo(folder));
        assertThat(read.told()).containsExactly("REG-055 3:0", "REG-023 4:3 startedOn");
        assertThat(java.nio.file.Files.readAllBytes(folder.resolve("case.csv"))).isEqualTo(bytes);
    }

    @Test
    void everyDutchTermNamesOneFieldOfItsType() {
        for (RecordType type : RecordType.values()) {
            assertThat(type.fields()).allSatisfy(field -> {
                assertThat(CsvColumns.field(type, field.name())).isEqualTo(field);
                assertThat(CsvColumns.field(type, field.dutchTerm())).isEqualTo(field);
            });
        }
    }

    @Test
    void everyCodeIsReadByItsDutchTerm() {
        for (RecordType type : RecordType.values()) {
            for (RecordField field : type.fields()) {
                for (int i = 0; i < field.constants().size(); i++) {
                    char[] term = field.dutchTerms().get(i).toCharArray();
                    assertThat(new CodeParser(field).parse(term, 0, term.length)).isEqualTo(field.constants().get(i));
                }
            }
        }
    }

    private static FigureMapping.Builder mapping() {
        return FigureMapping.builder().organisation("Org").status(Figure.Status.FINAL).source("CBS");
    }

    @Test
    void figuresWithThreeDecimalsAreReadWhereAnotherColumnShowsThePoint() throws IOException {
        FigureMapping mapping = mapping().areaIn("Codering").periodIn("Perioden").figure(MappedFigure.value(KpiId.of("I 1.1.1"), "Spreiding")).build();
        String shown = "\ufeff\"Perioden\";\"Codering\";\"Laag opgeleid (%)\";\"Spreiding\"\n\"2019\";\"GM9901  \";\"    20.8\";\"   1.010\"\n";
        assertThat(ReadFigures.csv(mapping, shown).lines()).containsExactly("I 1.1.1 GM9901 2019 - 1.01 null..null");
        ReadFigures hidden = ReadFigures.csv(mapping, shown.replace("20.8", "21"));
        assertThat(hidden.told()).containsExactly("REG-030 2:4 value", "REG-111 2:4 value");
    }

    @Test
    void aTableWithATitleTwoHeaderRowsAndASourceIsReadByItsLowerHeader() throws IOException {
        FigureMapping mapping = mapping().areaIn("Regiocode").period("2023").figure(MappedFigure.value(KpiId.of("I 1.3.1"), "2023")).build();
        String table = "\ufeff\"Inkomen; huishoudens, regio\"\n\n\n\"\";\"\";\"Kenmerken\";\"Alle huishoudens\"\n\"Regiocode\";\"Onderwerp\";\"2023\";\"2024*\"\n"
                + "\"GM9901\";\"%\";\"7.5\";\"7.4\"\n\"Bron: CBS\"\n";
        ReadFigures read = ReadFigures.csv(mapping, table);
        assertThat(read.lines()).containsExactly("I 1.3.1 GM9901 2023 - 7.5 null..null");
        assertThat(read.told()).containsExactly("REG-055 5:0", "REG-056 7:0");
        ReadFigures upper = ReadFigures.csv(mapping, table.getBytes(StandardCharsets.UTF_8), ReadingOptions.standard().withHeaderLine(4));
        assertThat(upper.told()).contains("REG-040 4:0");
        assertThat(upper.sink().findings.get(0).instruction(nl.kpimodel.core.Language.ENGLISH)).contains("remove the lines above it");
    }

    @Test
    void aDownloadOfTheLeefbaarometerIsReadByEitherNamesOfItsColumns() throws IOException {
        FigureMapping mapping = FigureMapping.leefbaarometer().organisation("Org").build();
        ReadFigures read = ReadFigures.csv(mapping,
                "bu_code,bu_naam,jaar,versie,lbm,afw,fys,onv\nBU99010000,Centrum,2024,Leefbaarometer 3.0,4.2,0.104,-0.05,-0.21\n"
                + "BU99010001,Water,2024,Leefbaarometer 3.0,,,,\n");
        assertThat(read.lines()).containsExactly("I 2.1.1 BU99010000 2024 - -0.21 null..null", "I 5.3.1 BU99010000 2024 - -0.21 null..null");
        assertThat(read.counts()).containsExactly(2L, 0L, 2L, 0L);
        assertThat(ReadFigures.csv(mapping, "code,gm_code,year,onv\nGM9901,GM9901,2024,0.1\n").told()).containsExactly("REG-005 1:0");
    }

    @Test
    void thousandsInFiguresAreReported() throws IOException {
        FigureMapping mapping = mapping().areaIn("code").period("2024").figure(MappedFigure.value(KpiId.of("I 1.1.1"), "w")).build();
        ReadFigures read = ReadFigures.csv(mapping, "code;w\nGM9901;1.234,5\nGM9902;2.500\n");
        assertThat(read.lines()).containsExactly("I 1.1.1 GM9901 2024 - 1234.5 null..null", "I 1.1.1 GM9902 2024 - 2500 null..null");
        assertThat(read.told()).containsExactly("REG-046 2:2 value");
    }

    @Test
    void findingsShowNoValueOfTheTable() throws IOException {
        for (Table table : tables().toList()) {
            for (Finding finding : Read.csv(table.type(), table.bytes(), ReadingOptions.standard()).findings()) {
                assertThat(finding.arguments()).doesNotContainKey(Finding.VALUE);
            }
        }
    }
}
