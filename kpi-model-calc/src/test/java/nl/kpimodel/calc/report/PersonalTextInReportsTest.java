package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.kpimodel.calc.EffectOptions;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.BudgetApplication;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.SpinOff;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The protection of persons in a report. */
class PersonalTextInReportsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 6);
    private static final KpiId CORRECTIONS = KpiId.of("A 42");

    private static KpiReport report(CalculationOptions options, RegistrationRecord... records) {
        return KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025))
                .period(ReportingPeriod.quarter(2025, 1))
                .by("team")
                .options(options)
                .calculate(Stream.of(records));
    }

    private static List<String> written(KpiReport report) throws IOException {
        StringBuilder json = new StringBuilder();
        StringBuilder csv = new StringBuilder();
        StringBuilder html = new StringBuilder();
        StringBuilder markdown = new StringBuilder();
        ReportJson.write(report.internal(), json);
        for (Language language : Language.values()) {
            ReportHtml.write(report.internal(), language, html);
            ReportMarkdown.write(report.internal(), language, markdown);
        }
        ReportCsv.write(report.internal(), ReportCsv.Dialect.DUTCH, csv);
        StringBuilder words = new StringBuilder();
        report.outcomes().forEach(outcome -> words.append(outcome.explain(Language.DUTCH)).append(outcome.explain(Language.ENGLISH)));
        return Stream.of(json, csv, html, markdown, words).map(StringBuilder::toString).toList();
    }

    @Test
    void hasNoCitizenNumberInAnyFormWhereverOneWasWritten() throws IOException {
        CalculationOptions options = CalculationOptions.builder()
                .effects(EffectOptions.builder().ageBands(new EffectOptions.AgeBands(List.of(new EffectOptions.AgeBands.Band("BSN 123456782", 0, 17))))
                        .answerScale(EffectOptions.AnswerScale.of(List.of("123456782", "nee"), List.of("nee"))).build())
                .build();
        Strata strata = Strata.builder().organisation("w").team("Team 123456782").build();
        Figure figure = Figure.builder().kpi(KpiId.of("I 4.1.3")).area(AreaCode.of("GM0363")).period("2024").stratum("bsn 12345678-2").value(BigDecimal.TEN)
                .status(Figure.Status.FINAL).source("Bron 123.456.782").table("123456782").strata(strata).build();
        KpiReport report = report(options, new SpinOff(null, DAY, "Jan Jansen, BSN 123456782, vond werk", strata), figure)
                .withStory(CORRECTIONS, "Gesproken met 123 456 782");
        for (String text : written(report)) {
            // In Markdown each asterisk is escaped.
            assertThat(text.replace("\\*", "*")).contains("Team *********");
            assertThat(text.replaceAll("[^0-9]", "")).doesNotContain("123456782");
        }
    }

    @Test
    void hasEveryAmountAlsoOneThatPassesTheElevenTest() throws IOException {
        List<String> written = written(report(CalculationOptions.none(),
                new BudgetApplication.Correction("b1", null, DAY, new BigDecimal("123456782"), null, Strata.of("w"))));
        assertThat(written.get(0)).contains("\"value\": 123456782");
        assertThat(written.get(1)).contains(";123456782");
        assertThat(written.get(2)).contains("123.456.782", "123,456,782");
        assertThat(written.get(3)).contains("123.456.782", "123,456,782");
        assertThat(written.get(4)).contains("123.456.782", "123,456,782");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\udc00", "a\nb", "\u001b[2J"})
    void takesNoLabelThatNoFileCanHold(String label) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EffectOptions.AgeBands.Band(label, 0, null)).withMessageContaining("half a character")
                .withMessageNotContaining(label);
        assertThatIllegalArgumentException().isThrownBy(() -> EffectOptions.AnswerScale.of(List.of(label, "nee"), List.of("nee")))
                .withMessageContaining("half a character")
                .withMessageNotContaining(label);
    }

    @Test
    void isReadBackAsItWasAlsoAStoryWithHalfACharacter() throws IOException {
        StringBuilder json = new StringBuilder();
        ReportJson.write(report(CalculationOptions.none(), new SpinOff(null, DAY, "moestuin", Strata.of("w")))
                .withStory(CORRECTIONS, "a\ud83d \ud83d\ude00 \u202eb").internal(), json);
        assertThat(json.toString()).contains("\"a\\ud83d \ud83d\ude00 \\u202eb\"");
        assertThat(new String(json.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(json.toString());
    }

    @Test
    void comparesOptionsAndAnswersInOneForm() {
        assertThat(EffectOptions.AnswerScale.of(List.of("Te\u0301 veel ", "nee"), List.of("T\u00e9\u00a0veel")))
                .isEqualTo(EffectOptions.AnswerScale.of(List.of("T\u00e9 veel", "nee"), List.of("T\u00e9 veel")));
        assertThat(new EffectOptions.AgeBands.Band("\u200b17-23 ", 17, 23).label()).isEqualTo("17-23");
    }
}
