package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.data.figure.FigureMapping;
import nl.kpimodel.data.figure.FigureReader;
import nl.kpimodel.data.figure.MappedFigure;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;

/** Any bytes give figures and findings, and an account that adds up. */
class AnyBytesFiguresPropertiesTest {
    private static final String[] PIECES = {
        "\"", "\"\"", ";", ",", "\t", "\n", "\r", "\r\n", "\0", "\ufeff", ".", "NA", "*", "1.234,56", "\u0663", "NaN", "1e309", "123456782", "GM0363  ",
        "2024JJ00", "MW00000", "MOG0095", "MBG0095", "Gelukkig_4", "\u00e9", "\ud83d\ude00", "sep=;\n", "-", "0"
    };

    private static final DamagedBytes DAMAGED = new DamagedBytes(PIECES, 120, 4);

    private static final List<FigureMapping> MAPPINGS = List.of(
            FigureMapping.wellBeing().organisation("Amstel").build(),
            FigureMapping.leefbaarometer().organisation("Amstel").build(),
            FigureMapping.builder().organisation("Amstel").source("CBS").status(Figure.Status.FINAL)
                    .areaIn("Kenmerken", AreaCode.Kind.GM).periodIn("Perioden").where("Marges", "MW00000", "").missing("NA")
                    .figure(MappedFigure.division(KpiId.of("I 5.1.2"), "ID", "Gelukkig_4").withBounds("ID", "Gelukkig_4"))
                    .figure(MappedFigure.value(KpiId.of("I 1.1.1"), "Gelukkig_4").withDivision("ID", "Gelukkig_4")).build());

    @Provide
    Arbitrary<byte[]> anyBytes() {
        return Arbitraries.randomValue(DamagedBytes::any);
    }

    @Provide
    Arbitrary<byte[]> damagedFiles() {
        return Arbitraries.randomValue(random -> DAMAGED.of(file(random), random));
    }

    private static byte[] file(Random random) {
        StringBuilder file = new StringBuilder(random.nextBoolean()
                ? "ID,Kenmerken,Marges,Perioden,Gelukkig_4\n"
                : "code,naam,year,onv,konv\r\n");
        for (int i = random.nextInt(8); i >= 0; i--) {
            String bound = List.of("MW00000", "MOG0095", "MBG0095", "").get(random.nextInt(4));
            String number = random.nextInt(10) == 0 ? "." : random.nextInt(100) + ".5";
            file.append(i).append(",").append(random.nextInt(400)).append(",").append(bound).append(",202").append(random.nextInt(5)).append("JJ00,")
                    .append(number).append("\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Property
    void anyBytesEndInFiguresAndFindings(@ForAll("anyBytes") byte[] bytes) throws IOException {
        assertAccounted(bytes);
    }

    @Property
    void aDamagedFileEndsInFiguresAndFindings(@ForAll("damagedFiles") byte[] bytes) throws IOException {
        assertAccounted(bytes);
    }

    private static void assertAccounted(byte[] bytes) throws IOException {
        for (FigureMapping mapping : MAPPINGS) {
            assertAccounted(mapping, bytes, ReadingOptions.standard());
            assertAccounted(mapping, bytes,
                    ReadingOptions.standard().withLongestRecord(60).withMostColumns(5).withDialect(CsvDialect.DUTCH_SPREADSHEET));
        }
    }

    private static void assertAccounted(FigureMapping mapping, byte[] bytes, ReadingOptions options) throws IOException {
        CollectingSink sink = new CollectingSink();
        FigureReader.Result reading = FigureReader.with(options).read("figures.csv", new ByteArrayInputStream(bytes), mapping, sink);

        assertThat(reading.accepted()).isEqualTo(sink.records.size());
        assertThat(reading.bytes()).isEqualTo(bytes.length);
        long errors = sink.findings.stream().filter(finding -> finding.severity() == Rule.Severity.ERROR).count();
        assertThat(errors > 0).as("figures are rejected for an error, and for nothing else: %s", sink.findings)
                .isEqualTo(reading.rejected() > 0 || reading.outcome() == FileReading.Outcome.FILE_REFUSED
                        || reading.outcome() == FileReading.Outcome.HEADER_REFUSED && errors > 0);
        sink.findings.forEach(finding -> assertThat(finding.message(Language.DUTCH) + finding.instruction(Language.ENGLISH))
                .doesNotContain("123456782"));
    }
}
