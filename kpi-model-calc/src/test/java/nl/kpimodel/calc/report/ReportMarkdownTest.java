package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.MarkdownEscape;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("locale")
class ReportMarkdownTest {
    /** Matches a bar between cells, but not one in a text. */
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    private static String written(List<KpiReport> reports, Language language) throws IOException {
        StringBuilder out = new StringBuilder();
        ReportMarkdown.write(reports.stream().map(KpiReport::internal).toList(), language, out);
        return out.toString();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasARowForEveryOutcomeOfEveryPeriodWithItsFigureAndTheExplanationOfEveryTotal(Language language) throws IOException {
        List<KpiReport> reports = SampleReports.twoQuarters();
        String markdown = written(reports, language);

        List<String> rows = markdown.lines().filter(line -> line.matches("\\| [IEAK] [0-9.]+ \\|.*")).toList();
        assertThat(rows).hasSize(reports.stream().mapToInt(report -> report.outcomes().size()).sum());
        for (KpiReport report : reports) {
            for (Outcome outcome : report.outcomes()) {
                OutcomeText text = OutcomeText.of(outcome, language);
                String figure = text.figure().orElseGet(() -> ReportWords.in(language).term("status." + outcome.status().name()));
                String group = outcome.figure().map(carried -> text.group() + ", " + carried.period()).orElse(text.group());
                assertThat(rows).as(outcome.toString()).anyMatch(row -> row.startsWith("| " + outcome.kpi() + " |")
                        && row.contains("| " + MarkdownEscape.line(group) + " | " + MarkdownEscape.line(figure) + " |"));
                if (outcome.stratum().isTotal()) {
                    assertThat(markdown).contains(MarkdownEscape.line(outcome.explain(language)));
                }
            }
        }
    }

    @Test
    void tellsThePeriodWhatWasReadTheOptionsTheKPIsWithoutAFigureAndWhy() throws IOException {
        KpiReport report = SampleReports.twoQuarters().get(0);
        String markdown = written(List.of(report), Language.DUTCH);
        long withFigure = report.outcomes().stream().filter(Outcome.Value.class::isInstance).count();

        assertThat(markdown).startsWith("# KPI-model 2025: rapportage 2025-Q1\n\n1 januari t/m 31 maart 2025\n\n"
                + "Interne vorm: alle cijfers, ook over enkele mensen. Niet bedoeld om te publiceren.\n\n"
                + report.outcomes().size() + " uitkomsten, waarvan " + withFigure + " met een cijfer");
        assertThat(withFigure).isGreaterThan(600);
        assertThat(markdown).contains("| casussen | 1.000 | 1.000 | 0 |", "| samen | 22.995 | 22.995 | 0 |", "Niet in gebruik bij deze editie: beroepseducatietrajecten (21); niet gecontroleerd, en in geen enkel cijfer.", "Geen bevindingen.");
        assertThat(markdown).contains("- aantal uren van één fte: 1 fte is 36 uur per week\n");
        assertThat(markdown).contains("334 van de 409 uitgenodigde deelnemers vulden de vragenlijst in.");
        assertThat(markdown).contains("### Geen cijfer\n\n").contains("\n- E 5.1.2 % deelnemers dat door deelname lid is geworden van een sportvereniging \u2013 "
                + "De vragen 5a2 en 5b4 zijn nergens beantwoord.\n");
    }

    @Test
    void tellsFiguresOfOthersApartByPeriodAndPartOfThePopulation() throws IOException {
        assertThat(written(List.of(SampleReports.ofParts()), Language.DUTCH))
                .contains("| GM0363, 2022 | 40\u00A0% |", "| GM0363, 2024 | 44\u00A0% |", "| GM0363, 65+, 2024 | 70\u00A0% |");
    }

    @Test
    void keepsEveryRowWholeAndEveryTextATextWhateverTheRegistrationHolds() throws IOException {
        KpiReport report = SampleReports.hostile();
        String markdown = written(List.of(report), Language.ENGLISH);

        List<String> rows = markdown.lines().filter(line -> line.matches("\\| [IEAK] [0-9.]+ \\|.*")).toList();
        assertThat(rows).hasSize(report.outcomes().size()).allMatch(row -> BAR.matcher(row).results().count() == 9);
        assertThat(markdown).doesNotContain("<script", "<b>", "<img", "http://", "**vet", "\u202e", "\ud83d");
        assertThat(markdown).doesNotContainPattern("(?<!\\\\)\\[");
        assertThat(markdown).contains("> \\=HYPERLINK").contains("\n> \\| a \\| b \\|\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "a | b; a \\| b", "1. one; 1\\. one", "- item; \\- item", "a - b; a - b", "www.evil.example; www\\.evil.example", "a@b.nl; a\\@b.nl", "15,0 %; 15,0 %",
        "https://x.nl; https\\://x.nl", "'<b>&'; '&lt;b&gt;&amp;'", "I 3.1.1; I 3.1.1", "3.467; 3.467", "# kop; \\# kop", "een # twee; een # twee"})
    void marksWhatWouldBeMarkupAndNoMore(String text, String expected) {
        assertThat(MarkdownEscape.line(text)).isEqualTo(expected);
    }

    @Test
    void takesTimeInProportionToTheLengthOfAStory() {
        String story = "a. 1) ".repeat(300_000);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(MarkdownEscape.line(story)).startsWith("a. 1) a."));
    }

    @Test
    void ofNothingSaysSo() throws IOException {
        assertThat(written(List.of(SampleReports.empty()), Language.ENGLISH)).contains("This report has no outcomes.");
    }

    @Test
    void isRefusedOfTwoEditions() {
        assertThatThrownBy(() -> written(List.of(SampleReports.twoQuarters().get(1), SampleReports.ofEarlierEdition()), Language.DUTCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write a file for each edition");
    }
}
