package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.report.text.FormText;
import nl.kpimodel.calc.report.text.OptionLine;
import nl.kpimodel.calc.report.text.RecordTotals;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.calc.report.text.ResponseText;
import nl.kpimodel.calc.report.text.ValidationText;
import nl.kpimodel.core.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every sentence of the reports of the sample. */
@Tag("locale")
class ReportTextsTest {
    private static final Pattern CAMEL_CASE = Pattern.compile("\\b[a-z]+[A-Z]\\w*");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]+_[A-Z_]+\\b");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}| \\| ");

    private static Stream<KpiReport> reports() {
        return Stream.concat(SampleReports.twoQuarters().stream(), Stream.of(SampleReports.ofEarlierEdition()));
    }

    private static Stream<ReportForm> forms() {
        return reports().flatMap(report -> Stream.of(report.internal(), report.published(SmallGroups.standard())));
    }

    private static List<String> sentences(ReportForm form, Language language) {
        KpiReport report = form.report();
        ReportWords words = ReportWords.in(language);
        List<String> sentences = new ArrayList<>();
        report.outcomes().forEach(outcome -> {
            OutcomeText text = OutcomeText.of(outcome, language);
            sentences.add(outcome.explain(language));
            sentences.addAll(text.account());
            sentences.addAll(text.choices());
            sentences.addAll(List.of(text.counted(), text.dividedBy(), text.stratum()));
            Stream.of(text.reason(), text.figure(), text.numerator(), text.denominator(), text.measured(), text.label(), text.when())
                    .forEach(part -> part.ifPresent(sentences::add));
        });
        OptionLine.of(report.options(), words).forEach(line -> sentences.add(line.option() + ": " + line.given()));
        sentences.addAll(ResponseText.of(report, words));
        sentences.addAll(ValidationText.of(form, words));
        RecordTotals.byType(form, language).forEach(type -> sentences.add(type.type()));
        sentences.add(FormText.of(form, words));
        return sentences;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noSentenceHoldsANameOfTheCode(Language language) {
        assertThat(forms().flatMap(form -> sentences(form, language).stream()).distinct()).isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence).doesNotContainPattern(CAMEL_CASE).doesNotContainPattern(CONSTANT).doesNotContainPattern(PLACE));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noNumberIsApartFromItsSignOrHasAHyphenForAMinus(Language language) {
        assertThat(reports().flatMap(report -> report.outcomes().stream()).map(outcome -> OutcomeText.of(outcome, language)).flatMap(text -> text.figure().stream()))
                .isNotEmpty().allSatisfy(figure -> assertThat(figure).doesNotContainPattern("[0-9] %|€ |(^|[^0-9])-[0-9]"));
    }
}
