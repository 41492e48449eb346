package nl.kpimodel.calc.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.data.figure.FigureMapping;
import nl.kpimodel.data.figure.MappedFigure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Made-up files in the style of open data, from the file to the outcome. */
@Tag("locale")
class FiguresFromFilesTest {
    private static FigureChain read(FigureMapping mapping, String text) throws IOException {
        return FigureChain.of("figures.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), mapping);
    }

    private static FigureMapping neighbourhoods() {
        return FigureMapping.builder()
                .organisation("Amstel")
                .areaIn("Codering")
                .period("2019")
                .missing(".")
                .figure(MappedFigure.value(KpiId.of("I 1.1.1"), "Laag inkomen (%)"))
                .figure(MappedFigure.division(KpiId.of("I 5.1.2"), "Leden", "Inwoners"))
                .status(Figure.Status.FINAL)
                .source("CBS")
                .table("Kerncijfers 2019")
                .build();
    }

    @Test
    void givesOutcomesAsPublishedAndAsCalculatedAndNoneWhereTheSourceHasNone() throws IOException {
        FigureChain chain = read(neighbourhoods(), """
                "Codering";"Laag inkomen (%)";"Leden";"Inwoners"
                "NL00      ";"6,4";"1";"3"
                "BU99010000";"15,25";"0";"0"
                "BU99010001";"       .";"5";"40"
                """);

        assertThat(chain.findings()).isEmpty();
        assertThat(chain.reading().missing()).isOne();
        assertThat(chain.outcome("I 1.1.1", "NL").value()).contains(new BigDecimal("6.4"));
        assertThat(chain.outcome("I 1.1.1", "BU99010000").value()).contains(new BigDecimal("15.25"));
        assertThat(chain.outcomes("I 1.1.1", "BU99010001")).isEmpty();
        assertThat(chain.outcome("I 5.1.2", "NL").value()).contains(new BigDecimal("33.3"));
        assertThat(chain.outcome("I 5.1.2", "BU99010000").status()).isEqualTo(Outcome.Status.ZERO_DENOMINATOR);
        assertThat(chain.outcome("I 5.1.2", "BU99010001").denominator()).contains(ExactNumber.of(40));
    }

    @Test
    void putsImpactBesideEffectForOneNeighbourhood() throws IOException {
        FigureChain chain = read(neighbourhoods(), "Codering;Laag inkomen (%);Leden;Inwoners\nBU99010000;15,3;10;40\nNL;6,4;1;3\n");
        List<Response> answers = new ArrayList<>(FigureChain.answers("BU99010000", "ja", "ja", "nee"));
        answers.addAll(FigureChain.answers("BU99010001", "nee"));

        KpiReport report = chain.report(answers);

        Outcome effect = report.find(KpiId.of("E 1.1.1"), "value", Stratum.of(Stratum.NEIGHBOURHOOD, "BU99010000")).orElseThrow();
        Outcome impact = report.find(KpiId.of("I 1.1.1"), "value", Stratum.of("area", "BU99010000")).orElseThrow();
        assertThat(effect.value()).as("2 of 3").contains(new BigDecimal("66.7"));
        assertThat(impact.value()).contains(new BigDecimal("15.3"));
        assertThat(impact.explain(Language.DUTCH).replace('\u00A0', ' '))
                .startsWith("I 1.1.1 huishoudens met een laag inkomen, gebied: BU99010000: 15,3 %, over 2019; bron: CBS (Kerncijfers 2019), definitief.");
    }

    @Test
    void carriesBoundsFromRowsOfTheirOwnIntoTheOutcome() throws IOException {
        FigureChain chain = read(FigureMapping.wellBeing().organisation("Amstel").build(), """
                ID,Kenmerken,Marges,Perioden,Gelukkig_4
                0,T009002,MW00000,2024JJ00,82.5
                1,T009002,MOG0095,2024JJ00,80.1
                2,T009002,MBG0095,2024JJ00,84.9
                """);

        Outcome happy = chain.outcome("I 6.1.3", "NL");
        assertThat(happy.value()).contains(new BigDecimal("82.5"));
        assertThat(happy.explain(Language.ENGLISH).replace('\u00A0', ' ')).contains("82.5% (between 80.1 and 84.9), for 2024; source: CBS");
    }
}
