package nl.kpimodel.data.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.RegistrationValidator;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.core.validation.ValidationOptions.ValuesInFindings;
import nl.kpimodel.core.validation.ValidationReport;
import nl.kpimodel.data.registration.CollectingSink;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationReader;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in the style of Statistics Netherlands, the Leefbaarometer and waarstaatjegemeente.nl. All numbers are invented. */
@Tag("locale")
class FigureReaderTest {
    private static final KpiId LOW_INCOME = KpiId.of("I 1.1.1");
    private static final KpiId HAPPY = KpiId.of("I 6.1.3");
    private static final KpiId MEMBERS = KpiId.of("I 5.1.2");
    private static final KpiId VIOLENCE = KpiId.of("I 5.3.2");

    private static FigureMapping.Builder mapping() {
        return FigureMapping.builder().organisation("Amstel").status(Figure.Status.FINAL).source("CBS");
    }

    private static FigureMapping.Builder districts() {
        return mapping()
                .areaIn("Codering..code.")
                .period("2019")
                .missing(".", "NA")
                .figure(MappedFigure.value(LOW_INCOME, "Huishoudens.met.een.laag.inkomen...."));
    }

    @Test
    void aFileWithDecimalCommasPaddedCodesAndMissingMarkersIsReadAsItStands() throws IOException {
        ReadFigures read = ReadFigures.csv(districts().table("84583NED").build(), """
                "","Wijken.en.buurten","Soort.regio","Codering..code.","Huishoudens.met.een.laag.inkomen....","Inwoners"
                "1","Nederland","Land      ","NL00      ","6,4","17000000"
                "2","Waterstad","Gemeente  ","GM9901    ","12,25","50000"
                "3","Centrum","Wijk      ","WK990100  ",NA,"300"
                "4","Oude Haven","Buurt     ","BU99010000","       .","0"
                "5","Nieuwe Haven","Buurt     ","BU99010001",,"0"
                "6","Polder","Buurt     ","BU99010002","0","40"
                """);

        assertThat(read.told()).isEmpty();
        assertThat(read.lines()).containsExactly(
                "I 1.1.1 NL 2019 - 6.4 null..null",
                "I 1.1.1 GM9901 2019 - 12.25 null..null",
                "I 1.1.1 BU99010002 2019 - 0 null..null");
        assertThat(read.counts()).containsExactly(3L, 0L, 3L, 0L);
        assertThat(read.reading().rows()).isEqualTo(6);
        assertThat(read.reading().read()).isEqualTo(6);
        assertThat(read.reading().dialect().orElseThrow().decimalSign()).isEqualTo(CsvDialect.DecimalSign.COMMA);
        assertThat(read.figures()).allSatisfy(figure -> {
            assertThat(figure.strata().organisation()).isEqualTo("Amstel");
            assertThat(figure.status()).isEqualTo(Figure.Status.FINAL);
            assertThat(figure.source()).isEqualTo("CBS");
            assertThat(figure.table()).isEqualTo("84583NED");
        });
        assertThat(read.sink().places).first().isEqualTo(Finding.Place.of("figures.csv", 2));
    }

    @Test
    void aFileWithDecimalPointsAndSpacesBeforeNumbersGivesTheSameFigures() throws IOException {
        ReadFigures read = ReadFigures.csv(districts().build(), """
                "","Codering..code.","Huishoudens.met.een.laag.inkomen...."
                "1","NL00      ","     6.4"
                "2","GM9901    ","    12.25"
                "3","WK990100  ","       ."
                """);

        assertThat(read.told()).isEmpty();
        assertThat(read.lines()).containsExactly("I 1.1.1 NL 2019 - 6.4 null..null", "I 1.1.1 GM9901 2019 - 12.25 null..null");
        assertThat(read.counts()).containsExactly(2L, 0L, 1L, 0L);
        assertThat(read.reading().dialect().orElseThrow().decimalSign()).isEqualTo(CsvDialect.DecimalSign.POINT);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,;,','", "UTF-8,TAB,.", "windows-1252,;,','"})
    void separatorSignAndEncodingAreFoundOutByTheMappedColumns(String charset, String separator, String sign) throws IOException {
        FigureMapping mapping = mapping().areaIn("Gebiedscode").period("2024").stratumIn("Groep")
                .figure(MappedFigure.value(LOW_INCOME, "Laag inkomen")).build();
        String text = "Gebied;Gebiedscode;Groep;Laag inkomen;Anders, want vrij\r\nSúdwest;GM1900;65–79 jaar;7,5;a, b, c\r\n";

        ReadFigures read = ReadFigures.csv(mapping,
                text.replace("7,5", "7" + sign + "5").replace(";", separator.equals("TAB") ? "\t" : separator), Charset.forName(charset));

        assertThat(read.told()).isEmpty();
        assertThat(read.lines()).containsExactly("I 1.1.1 GM1900 2024 65–79 jaar 7.5 null..null");
    }

    @Test
    void aGivenDialectIsNotQuestioned() throws IOException {
        FigureMapping mapping = mapping().areaIn("code").period("2024").figure(MappedFigure.value(VIOLENCE, "v")).build();
        byte[] bytes = "code;v\nGM9901;1,125\n".getBytes(StandardCharsets.UTF_8);

        assertThat(ReadFigures.csv(mapping, bytes, ReadingOptions.standard()).told()).containsExactly("REG-030 2:2 value", "REG-111 2:2 value");
        assertThat(ReadFigures.csv(mapping, bytes, ReadingOptions.standard().withDialect(CsvDialect.DUTCH_SPREADSHEET)).lines())
                .containsExactly("I 5.3.2 GM9901 2024 - 1.125 null..null");
    }

    @Test
    void aLeefbaarometerFileIsReadByItsReadyMadeMapping() throws IOException {
        ReadFigures read = ReadFigures.csv(FigureMapping.leefbaarometer().organisation("Amstel").build(),
                "code,naam,year,afw,onv,konv\r\nGM9901,Waterstad,2024,0.01,-0.123456,3\r\nGM9902,Duinen,2024,0.02,0.2,7\r\n");

        assertThat(read.told()).isEmpty();
        assertThat(read.lines()).containsExactly(
                "I 2.1.1 GM9901 2024 - -0.123456 null..null", "I 5.3.1 GM9901 2024 - -0.123456 null..null",
                "I 2.1.1 GM9902 2024 - 0.2 null..null", "I 5.3.1 GM9902 2024 - 0.2 null..null");
        assertThat(read.figures()).extracting(Figure::status).containsOnly(Figure.Status.ESTIMATED);
    }

    @Test
    void boundsInRowsOfTheirOwnAreJoinedToTheirValueWhateverTheOrder() throws IOException {
        ReadFigures read = ReadFigures.csv(FigureMapping.wellBeing().organisation("Amstel").build(), """
                ID,Kenmerken,Marges,Perioden,ScoreGeluk_1,Gelukkig_4
                0,T009002,MOG0095,2024JJ00,7.1,80.1
                1,T009002,MW00000,2023JJ00,7.2,81.0
                2,T009002,MW00000,2024JJ00,7.3,82.5
                3,3000,MW00000,2024JJ00,7.4,79.9
                4,T009002,MBG0095,2024JJ00,7.5,84.9
                5,4000,MW00000,2024JJ00,7.6,.
                6,4000,MOG0095,2024JJ00,7.7,.
                7,3000,MBG0095,2024JJ00,7.8,.
                8,3000,MSE0000,2024JJ00,7.9,0.4
                """);

        assertThat(read.told()).isEmpty();
        assertThat(read.lines()).containsExactly(
                "I 6.1.3 NL 2024 - 82.5 80.1..84.9",
                "I 6.1.3 NL 2023 - 81 null..null",
                "I 6.1.3 NL 2024 3000 79.9 null..null");
        assertThat(read.counts()).containsExactly(3L, 0L, 1L, 1L);
        assertThat(read.sink().places).extracting(Finding.Place::line).as("the line of the value").containsExactly(4L, 3L, 5L);
    }

    @Test
    void aBoundWithoutAValueAndASecondValueAreToldAndNotJoinedToSomethingElse() throws IOException {
        ReadFigures read = ReadFigures.csv(FigureMapping.wellBeing().organisation("Amstel").build(), """
                Kenmerken,Marges,Perioden,Gelukkig_4
                T009002,MOG0095,2024JJ00,80.1
                T009002,MW00000,2023JJ00,82.5
                T009002,MW00000,2023JJ00,83.5
                T009002,MOG0095,2023JJ00,lots
                """);

        assertThat(read.told()).containsExactly("REG-028 5:4 lower", "REG-111 2:0 value");
        assertThat(read.lines()).containsExactly("I 6.1.3 NL 2023 - 82.5 null..null", "I 6.1.3 NL 2023 - 83.5 null..null");
        assertThat(read.counts()).containsExactly(2L, 1L, 0L, 0L);
        ValidationReport report = RegistrationValidator.validate(read.figures(), ValidationOptions.standard());
        assertThat(report.findings()).extracting(Finding::ruleId).containsExactly("REG-215");
    }

    @Test
    void boundsInColumnsAreReadAndAMissingOneLeavesTheFigure() throws IOException {
        FigureMapping mapping = mapping().areaIn("gebied").periodIn("jaar").missing("x")
                .figure(MappedFigure.value(HAPPY, "gelukkig").withBounds("onder", "boven")).build();

        ReadFigures read = ReadFigures.csv(mapping, """
                gebied;jaar;gelukkig;onder;boven
                GM9901;2022;85,1;84,0;86,2
                GM9902;2022;85,1;x;
                GM9903;2022;85,1;circa 84;86,2
                GM9904;2022;x;84,0;86,2
                """);

        assertThat(read.lines()).containsExactly(
                "I 6.1.3 GM9901 2022 - 85.1 84..86.2", "I 6.1.3 GM9902 2022 - 85.1 null..null", "I 6.1.3 GM9903 2022 - 85.1 null..86.2");
        assertThat(read.told()).containsExactly("REG-028 4:4 lower");
        assertThat(read.sink().findings.get(0).severity()).isEqualTo(Rule.Severity.FIELD);
        assertThat(read.counts()).containsExactly(3L, 0L, 1L, 0L);
    }

    @Test
    void numeratorAndDenominatorAreCarriedAndHalfOfThemIsMissing() throws IOException {
        FigureMapping mapping = mapping().areaIn("gebied").period("2024").missing(".")
                .figure(MappedFigure.division(MEMBERS, "leden", "inwoners"))
                .figure(MappedFigure.value(LOW_INCOME, "laag").withDivision("huishoudens laag", "huishoudens")).build();

        ReadFigures read = ReadFigures.csv(mapping, """
                gebied,leden,inwoners,laag,huishoudens laag,huishoudens
                GM9901,120,480,12.5,10,80
                GM9902,.,480,12.5,.,80
                GM9903,0,0,.,10,80
                GM9904,120,,.,.,80
                """);

        assertThat(read.told()).isEmpty();
        assertThat(read.figures()).extracting(Figure::kpi, Figure::value, Figure::numerator, Figure::denominator).containsExactly(
                tuple(MEMBERS, null, new BigDecimal("120"), new BigDecimal("480")),
                tuple(LOW_INCOME, new BigDecimal("12.5"), new BigDecimal("10"), new BigDecimal("80")),
                tuple(LOW_INCOME, new BigDecimal("12.5"), null, null),
                tuple(MEMBERS, null, new BigDecimal("0"), new BigDecimal("0")),
                tuple(LOW_INCOME, null, new BigDecimal("10"), new BigDecimal("80")));
        assertThat(read.counts()).containsExactly(5L, 0L, 3L, 0L);
    }

    @Test
    void aFactorTurnsTheUnitOfTheSourceIntoThatOfTheKpi() throws IOException {
        FigureMapping mapping = mapping().areaIn("code").period("2017")
                .figure(MappedFigure.value(VIOLENCE, "per 1000").times(BigDecimal.TEN))
                .figure(MappedFigure.value(HAPPY, "deel").withBounds("laag", "hoog").times(new BigDecimal("100")).withStratum("65-79 jaar")).build();

        assertThat(ReadFigures.csv(mapping, "code,per 1000,deel,laag,hoog\nWK990100,5.25,0.871,0.86,0.88\n").lines())
                .containsExactly("I 5.3.2 WK990100 2017 - 52.5 null..null", "I 6.1.3 WK990100 2017 65-79 jaar 87.1 86..88");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "GM, 363, GM0363", "GM, 0363, GM0363", "GM, GM0363, GM0363", "WK, 36300, WK036300", "BU, 3630000, BU03630000", "GM, 12345, -", "GM, Amsterdam, -",
        "GM, ٣٦٣, -"
    })
    void digitsAloneAreCodesOfTheKindThatTheMappingSays(AreaCode.Kind kind, String written, String area) throws IOException {
        FigureMapping mapping = mapping().areaIn("gemeente", kind).period("2024").figure(MappedFigure.value(LOW_INCOME, "w")).build();

        ReadFigures read = ReadFigures.csv(mapping, "gemeente,w\n" + written + ",5.5\n");

        if (area == null) {
            assertThat(read.told()).containsExactly("REG-037 2:1 area");
            assertThat(read.counts()).containsExactly(0L, 1L, 0L, 0L);
        } else {
            assertThat(read.lines()).containsExactly("I 1.1.1 " + area + " 2024 - 5.5 null..null");
        }
    }

    @Test
    void rowsAreLeftOutByKindOfAreaAndByWhatStandsInThem() throws IOException {
        FigureMapping mapping = mapping().areaIn("code").areasOf(AreaCode.Kind.GM, AreaCode.Kind.WK).period("2024")
                .where("geslacht", "totaal", "T001038 ").where("leeftijd", "10000").figure(MappedFigure.value(LOW_INCOME, "w")).build();

        ReadFigures read = ReadFigures.csv(mapping, """
                code,geslacht,leeftijd,w
                PV27,totaal,10000,1.5
                NL01,totaal,10000,2.5
                GM9901,totaal,10000,3.5
                GM9901,mannen,10000,4.5
                GM9901,totaal,20300,5.5
                WK990100, T001038 ,10000,6.5
                GM99,totaal,10000,7.5
                BU99010000,totaal,10000,8.5
                """);

        assertThat(read.lines()).containsExactly("I 1.1.1 GM9901 2024 - 3.5 null..null", "I 1.1.1 WK990100 2024 - 6.5 null..null");
        assertThat(read.told()).containsExactly("REG-037 8:1 area");
        assertThat(read.counts()).containsExactly(2L, 1L, 0L, 5L);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "2024JJ00, 2024, FINAL", "2024HJ02, 2024-H2, FINAL", "2024KW04, 2024-Q4, FINAL", "2024MM12, 2024-12, FINAL", "2024SJ00, 2024/2025, FINAL",
        "2024, 2024, FINAL", "2024*, 2024, PROVISIONAL", "2024**, 2024, REVISED",
        "2024***, -, -", "2024MM13, -, -", "2024KW05, -, -", "2024JJ01, -, -", "24JJ00, -, -", "2024jj00, -, -"
    })
    void periodsOfStatisticsNetherlandsAreNamedAsPeopleNameThem(String written, String period, Figure.Status status) throws IOException {
        FigureMapping mapping = mapping().area(AreaCode.of("NL")).periodIn("Perioden", FigureMapping.PeriodForm.STATISTICS_NETHERLANDS)
                .figure(MappedFigure.value(LOW_INCOME, "w")).build();

        ReadFigures read = ReadFigures.csv(mapping, "Perioden,w\n" + written + ",5.5\n");

        if (period == null) {
            assertThat(read.told()).containsExactly("REG-041 2:1 period");
            assertThat(read.counts()).containsExactly(0L, 1L, 0L, 0L);
        } else {
            assertThat(read.figures()).singleElement().satisfies(figure -> {
                assertThat(figure.period()).isEqualTo(period);
                assertThat(figure.status()).isEqualTo(status);
            });
        }
    }

    @Test
    void aStatusMayStandInAColumn() throws IOException {
        FigureMapping mapping = FigureMapping.builder().organisation("Amstel").source("GGD").area(AreaCode.of("GM9901")).periodIn("jaar")
                .statusIn("status", Map.of("", Figure.Status.FINAL, "voorlopig ", Figure.Status.PROVISIONAL))
                .figure(MappedFigure.value(LOW_INCOME, "w")).build();

        ReadFigures read = ReadFigures.csv(mapping, "jaar,status,w\n2022,,5.5\n2023,voorlopig,6.5\n2024,wie weet,7.5\n");

        assertThat(read.figures()).extracting(Figure::status).containsExactly(Figure.Status.FINAL, Figure.Status.PROVISIONAL);
        assertThat(read.told()).containsExactly("REG-034 4:2 status");
        assertThat(read.sink().findings.get(0).message(Language.ENGLISH) + read.sink().findings.get(0).instruction(Language.ENGLISH))
                .contains("voorlopig").doesNotContain("wie weet");
    }

    @Test
    void allThatIsWrongWithARowIsToldOnceAndTheRestIsRead() throws IOException {
        FigureMapping mapping = mapping().areaIn("code").periodIn("jaar", FigureMapping.PeriodForm.STATISTICS_NETHERLANDS)
                .figure(MappedFigure.value(LOW_INCOME, "w")).figure(MappedFigure.value(HAPPY, "g")).build();

        ReadFigures read = ReadFigures.csv(mapping, """
                code,jaar,w,g
                XX01,ooit,5.5,6.5
                ,,5.5,6.5
                GM9901,2024,veel,6.5
                GM9902,2024,5.5
                GM9903,2024,5.5,6.5,7.5
                GM9904,2024,5.5,"6.5
                GM9905,2024,5.5,6.5
                """);

        assertThat(read.told()).containsExactly("REG-037 2:1 area", "REG-041 2:2 period", "REG-101 3:1 area", "REG-101 3:2 period",
                "REG-028 4:3 value", "REG-111 4:3 value", "REG-014 5:0", "REG-014 6:0", "REG-010 7:4");
        assertThat(read.lines()).containsExactly(
                "I 6.1.3 GM9901 2024 - 6.5 null..null", "I 1.1.1 GM9905 2024 - 5.5 null..null", "I 6.1.3 GM9905 2024 - 6.5 null..null");
        assertThat(read.counts()).containsExactly(3L, 11L, 0L, 0L);
        assertThat(read.reading().rows()).isEqualTo(7);
        assertThat(read.sink().findings).allSatisfy(finding -> {
            assertThat(finding.place().file()).isEqualTo("figures.csv");
            assertThat(finding.message(Language.DUTCH)).isNotBlank().doesNotContain("veel").doesNotContain("ooit");
            assertThat(finding.instruction(Language.ENGLISH)).isNotBlank();
        });
    }

    @Test
    void findingsShowValuesWhereTheCallerAsksForThem() throws IOException {
        FigureMapping mapping = mapping().areaIn("code").period("2024").figure(MappedFigure.value(LOW_INCOME, "w")).build();

        ReadFigures read = ReadFigures.csv(mapping, "code,w\nPV27,5.5\nGM9901,veel\n".getBytes(StandardCharsets.UTF_8),
                ReadingOptions.standard().withValues(ValuesInFindings.SHOWN));

        assertThat(read.sink().findings.get(0).message(Language.ENGLISH)).contains("PV27");
        assertThat(read.sink().findings.get(1).message(Language.ENGLISH)).contains("veel");
    }

    @Test
    void aMappedColumnThatIsNotThereIsOneFindingThatNamesTheNearestAndAllThatAre() throws IOException {
        FigureMapping mapping = mapping().areaIn("code").periodIn("jar").figure(MappedFigure.value(HAPPY, "Gelukkig_5")).build();

        ReadFigures read = ReadFigures.csv(mapping, "code,jaar,Gelukkig_4,Ongelukkig_2\nGM9901,2024,87.5,2.4\nGM9902,2024,86.5,2.6\n");

        assertThat(read.told()).containsExactly("REG-040 1:0");
        assertThat(read.sink().findings.get(0).message(Language.ENGLISH)).contains("jar, Gelukkig_5");
        assertThat(read.sink().findings.get(0).instruction(Language.DUTCH))
                .contains("Het meest lijken erop: jaar, Gelukkig_4.").contains("code, jaar, Gelukkig_4, Ongelukkig_2");
        assertThat(read.reading().outcome()).isEqualTo(FileReading.Outcome.HEADER_REFUSED);
        assertThat(read.counts()).containsExactly(0L, 2L, 0L, 0L);
    }

    @Test
    void aFirstRowThatHoldsNoneOfTheColumnsMayBeDataAndIsNotShown() throws IOException {
        FigureMapping mapping = mapping().areaIn("code").period("2024").figure(MappedFigure.value(HAPPY, "g")).build();

        ReadFigures read = ReadFigures.csv(mapping, "GM9901,naam,123456782,87.5\n");

        assertThat(read.told()).containsExactly("REG-040 1:0");
        assertThat(read.sink().findings.get(0).instruction(Language.ENGLISH)).contains("naam").doesNotContain("123456782").doesNotContain("87.5");
    }

    @Test
    void aNumberOfAPersonThatWentAstrayIntoTheHeaderIsNotShown() throws IOException {
        FigureMapping mapping = mapping().areaIn("code").period("2024").figure(MappedFigure.value(HAPPY, "g")).build();

        ReadFigures read = ReadFigures.csv(mapping, "code,naam123456782,g123456782\nGM9901,x,1.5\n");

        assertThat(read.sink().findings).singleElement().satisfies(finding -> assertThat(finding.toString() + finding.instruction(Language.DUTCH))
                .contains("code, ?, ?").doesNotContain("123456782"));
    }

    @Test
    void aMappedColumnThatStandsTwiceIsNotChosenFrom() throws IOException {
        FigureMapping mapping = mapping().areaIn("code").period("2024").figure(MappedFigure.value(HAPPY, "g")).build();

        assertThat(ReadFigures.csv(mapping, "code,g,G ,g2\nGM9901,1,2,3\n").told()).containsExactly("REG-005 1:0");
        assertThat(ReadFigures.csv(mapping, "code,g,x,x\nGM9901,1,2,3\n").lines()).hasSize(1);
    }

    @Test
    void aColumnWithoutANameThatNobodyMappedDoesNoHarm() throws IOException {
        FigureMapping mapping = mapping().areaIn("code").period("2024").figure(MappedFigure.value(HAPPY, "g")).build();

        assertThat(ReadFigures.csv(mapping, ",code,g,\n1,GM9901,1,\n2,GM9902,2\n").counts()).containsExactly(2L, 0L, 0L, 0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\ufeff"})
    void anEmptyFileIsToldAndNothing(String text) throws IOException {
        ReadFigures read = ReadFigures.csv(districts().build(), text);

        assertThat(read.told()).containsExactly("REG-003 0:0");
        assertThat(read.counts()).containsExactly(0L, 0L, 0L, 0L);
    }

    @Test
    void aWorkbookIsOneFindingAndIsReadToItsEnd() throws IOException {
        byte[] bytes = new byte[100_000];
        System.arraycopy(new byte[] {0x50, 0x4b, 0x03, 0x04}, 0, bytes, 0, 4);
        InputStream stream = new ByteArrayInputStream(bytes);
        CollectingSink sink = new CollectingSink();

        FigureReader.Result reading = FigureReader.standard().read("figures.xlsx", stream, districts().build(), sink);

        assertThat(sink.told()).containsExactly("REG-001 0:0");
        assertThat(reading.outcome()).isEqualTo(FileReading.Outcome.FILE_REFUSED);
        assertThat(reading.dialect()).isEmpty();
        assertThat(reading.bytes()).isEqualTo(100_000);
        assertThat(stream.read()).isEqualTo(-1);
    }

    @Test
    void aFileIsNamedAsOnDiskAndTellsHowFarItIs(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("kerncijfers.csv"), "code,g\nGM9901,1.5\nGM9902,2.5\nGM99,3.5\n");
        FigureMapping mapping = mapping().areaIn("code").period("2024").figure(MappedFigure.value(HAPPY, "g")).build();
        List<Long> progress = new ArrayList<>();
        CollectingSink sink = new CollectingSink();

        FigureReader.Result reading = FigureReader.with(ReadingOptions.standard().withProgress(2, told -> progress.add(told.recordsRead())))
                .read(file, mapping, sink);

        assertThat(reading.file()).isEqualTo("kerncijfers.csv");
        assertThat(reading.bytes()).isEqualTo(Files.size(file));
        assertThat(sink.findings).extracting(finding -> finding.place().toString()).containsExactly("kerncijfers.csv:4:1");
        assertThat(progress).containsExactly(2L, 3L);
        assertThatThrownBy(() -> FigureReader.standard().read(folder.resolve("elders.csv"), mapping, sink)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> FigureReader.with(ReadingOptions.standard().withRejectedTo(folder)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("withRejectedTo");
    }

    @Test
    void figuresOutsideTheirBoundsAreForValidationThatGoesOnFromTheFindingsOfReading() throws IOException {
        FigureMapping mapping = mapping().areaIn("code").period("2024").figure(MappedFigure.value(HAPPY, "g").withBounds("l", "u")).build();
        RegistrationValidator validator = RegistrationValidator.create(ValidationOptions.standard());

        FigureReader.Result reading = FigureReader.standard().read("f.csv",
                new ByteArrayInputStream("code,g,l,u\nGM9901,90,91,92\nGM99,1,2,3\n".getBytes(StandardCharsets.UTF_8)), mapping, new RegistrationReader.Sink() {
                    @Override
                    public void onRecord(RegistrationRecord record, Finding.Place place) {
                        validator.accept(record, place);
                    }

                    @Override
                    public void onFinding(Finding finding) {
                        validator.report(finding);
                    }
                });

        ValidationReport report = validator.finish();
        assertThat(report.findings()).extracting(finding -> finding.ruleId() + " " + finding.place())
                .containsExactlyInAnyOrder("REG-037 f.csv:3:1", "REG-138 f.csv:2");
        assertThat(reading.accepted()).isOne();
    }
}
