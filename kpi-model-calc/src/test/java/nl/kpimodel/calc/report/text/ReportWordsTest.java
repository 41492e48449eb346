package nl.kpimodel.calc.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportWordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    private static Properties words(Language language) throws IOException {
        Properties words = new Properties();
        try (InputStream file = ReportWords.class.getResourceAsStream("report_" + language.key() + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }

    @Test
    void theTwoLanguagesHaveTheSameKeysAndFillInTheSame() throws IOException {
        Properties dutch = words(Language.DUTCH);
        Properties english = words(Language.ENGLISH);
        assertThat(dutch.keySet()).isEqualTo(english.keySet());
        dutch.forEach((key, text) -> assertThat(places(english.getProperty(key.toString()))).as(key.toString()).containsExactlyInAnyOrder(
                places(text.toString()).toArray(String[]::new)));
    }

    private static Stream<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyConstantThatAReportShowsHasWords(Language language) {
        ReportWords words = ReportWords.in(language);
        Stream.of(
                        Stream.of(ValidationReport.Conclusion.values()).map(conclusion -> "conclusion." + conclusion.name()),
                        Stream.of(Rule.Accounting.Status.SKIPPED, Rule.Accounting.Status.SWITCHED_OFF, Rule.Accounting.Status.CRASHED)
                                .map(status -> "ruleStatus." + status.name()),
                        Stream.of(Questionnaire.values()).map(questionnaire -> "response." + questionnaire.name()),
                        Stream.of(Questionnaire.values()).map(questionnaire -> "response.none." + questionnaire.name()),
                        Stream.of(Questionnaire.values()).map(questionnaire -> "response.notRegistered." + questionnaire.name()))
                .flatMap(keys -> keys)
                .forEach(key -> assertThat(words.find(key)).as(key).isPresent());
        Stream.of(
                        Stream.of(Outcome.Status.values()).map(status -> "status." + status.name()),
                        Stream.of(Figure.Status.values()).map(status -> "code.Figure.Status." + status.name()),
                        Stream.of(Rule.Severity.values()).map(severity -> "severity." + severity.name()))
                .flatMap(keys -> keys)
                .forEach(key -> assertThat(words.term(key)).as(key).isNotEmpty());
    }

    @Test
    void whatIsFilledInIsNotLookedIntoAgain() {
        assertThat(ReportWords.in(Language.ENGLISH).of("bounds", "{1}", "b")).isEqualTo("between {1} and b");
    }

    @Test
    void aKeyWithoutWordsIsAnErrorThatNamesIt() {
        assertThatThrownBy(() -> ReportWords.in(Language.DUTCH).of("nothing")).hasMessageContaining("nothing").hasMessageContaining("nl");
    }
}
