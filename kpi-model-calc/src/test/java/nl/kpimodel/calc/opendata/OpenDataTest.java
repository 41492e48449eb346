package nl.kpimodel.calc.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.data.figure.FigureMapping;
import nl.kpimodel.data.figure.MappedFigure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files published by Statistics Netherlands (CC BY 4.0) and the ministry BZK, from the file to the outcome. They are not in the repository:
 * {@code -Popendata -Dkpi.opendata=DIRECTORY}. A test without its file is skipped.
 */
@Tag("opendata")
class OpenDataTest {
    private static FigureChain read(String name, FigureMapping mapping) throws IOException {
        Path file = Path.of(System.getProperty("kpi.opendata", ""), name);
        assumeThat(file).exists();
        try (InputStream bytes = Files.newInputStream(file)) {
            return FigureChain.of(name, bytes, mapping);
        }
    }

    /** The column names are those of a statistics program, in which each character other than a letter or digit has become a full stop. */
    private static FigureMapping neighbourhoods(String year) {
        return FigureMapping.builder()
                .organisation("Amstel")
                .areaIn("Regioaanduiding.Codering..code.")
                .period(year)
                .missing(".", "NA")
                .figure(MappedFigure.value(KpiId.of("I 1.1.1"), "Inkomen.Inkomen.van.huishoudens.Huishoudens.met.een.laag.inkomen...."))
                .status(Figure.Status.FINAL)
                .source("CBS")
                .table("Kerncijfers wijken en buurten " + year)
                .build();
    }

    @ParameterizedTest
    @CsvSource({"GM0599, -0.133808", "GM0363, -0.110014", "GM0060, 0.125693"})
    void theLeefbaarometerOf2024IsCarriedToTheLastDecimal(String area, BigDecimal score) throws IOException {
        FigureChain chain = read("leefbaarometer_2024_gemeenten.csv", FigureMapping.leefbaarometer().organisation("Amstel").build());

        assertThat(chain.findings()).isEmpty();
        assertThat(chain.reading().rows()).isEqualTo(342);
        assertThat(chain.reading().accepted()).as("two KPIs of one dimension").isEqualTo(684);
        for (String kpi : new String[] {"I 5.3.1", "I 2.1.1"}) {
            Outcome outcome = chain.outcome(kpi, area);
            assertThat(outcome.value()).contains(score);
            assertThat(outcome.figure().map(Figure::period)).contains("2024");
            assertThat(outcome.explain(Language.DUTCH)).contains("Leefbaarometer 3.0").contains("boven 0 is beter dan gemiddeld");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2019, GM0363, 12.8, 487, 93", "2019, NL, 7.5, 487, 93", "2019, BU03630000, 15.3, 487, 93",
        "2017, GM0363, 13.7, 477, 103", "2017, NL, 7.9, 477, 103", "2017, BU03630000, 12.3, 477, 103"
    })
    void lowIncomeInNeighbourhoodsIsReadInBothNumberDialects(String year, String area, BigDecimal percentage, long accepted, long missing)
            throws IOException {
        FigureChain chain = read("kwb_" + year + "_amsterdam_wijken_buurten.csv", neighbourhoods(year));

        assertThat(chain.findings()).isEmpty();
        assertThat(chain.reading().accepted()).isEqualTo(accepted);
        assertThat(chain.reading().missing()).as("neighbourhoods of which nothing is published").isEqualTo(missing);
        assertThat(chain.reading().read()).as("the country, a municipality, 99 districts and 479 neighbourhoods").isEqualTo(580);
        assertThat(chain.outcome("I 1.1.1", area).value().orElseThrow()).isEqualByComparingTo(percentage);
    }

    @Test
    void wellBeingIsReadWithItsIntervals() throws IOException {
        FigureChain chain = read("cbs_85542NED_welzijn_2013_2024.csv", FigureMapping.wellBeing().organisation("Amstel").build());

        assertThat(chain.findings()).isEmpty();
        assertThat(chain.reading().rows()).isEqualTo(900);
        assertThat(chain.reading().accepted()).as("25 groups, 12 years").isEqualTo(300);
        assertThat(chain.figures()).allSatisfy(figure -> assertThat(figure.value()).isBetween(figure.lower(), figure.upper()));
        Outcome happy = chain.outcomes("I 6.1.3", "NL").stream()
                .filter(outcome -> outcome.figure().filter(figure -> figure.stratum() == null && figure.period().equals("2024")).isPresent())
                .reduce((one, other) -> {
                    throw new AssertionError("two figures for 2024");
                }).orElseThrow();
        assertThat(happy.value()).contains(new BigDecimal("87.5"));
        assertThat(happy.explain(Language.ENGLISH)).contains("87.5% (between 86.6 and 88.3), for 2024; source: CBS (85542NED");
    }

    @Test
    void effectAndImpactStandSideBySideForOneNeighbourhood() throws IOException {
        FigureChain chain = read("kwb_2019_amsterdam_wijken_buurten.csv", neighbourhoods("2019"));

        KpiReport report = chain.report(FigureChain.answers("BU03630000", "ja", "nee", "ja", "ja"));

        assertThat(report.find(KpiId.of("E 1.1.1"), "value", Stratum.of(Stratum.NEIGHBOURHOOD, "BU03630000")).orElseThrow().value())
                .as("3 of 4").contains(new BigDecimal("75.0"));
        assertThat(report.find(KpiId.of("I 1.1.1"), "value", Stratum.of("area", "BU03630000")).orElseThrow().value())
                .contains(new BigDecimal("15.3"));
    }
}
