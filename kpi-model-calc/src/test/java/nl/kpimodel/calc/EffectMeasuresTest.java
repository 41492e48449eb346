package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kpimodel.calc.EffectMeasures.ResponseCount;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.data.KpiModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("locale")
class EffectMeasuresTest {
    private static final ReportingPeriod QUARTER = ReportingPeriod.parse("2025-Q1");
    private static final LocalDate DAY = LocalDate.of(2025, 2, 1);
    private static final KpiId LESS_ALONE = KpiId.of("E 4.1.1");
    private static final EffectOptions OPTIONS = EffectOptions.builder()
            .answerScale(EffectOptions.AnswerScale.of(List.of("nee", "een beetje", "ja"), List.of("een beetje", "ja")))
            .combination(EffectOptions.Combination.ANY)
            .build();

    /** A questionnaire of an application. */
    private record Form(Questionnaire kind, LocalDate day, Map<ItemId, String> answers) {
        static Form of(String item, String answer) {
            ItemId id = ItemId.of(item);
            return new Form(id.questionnaire(), DAY, Map.of(id, answer));
        }
    }

    /** An invitation with the day of its first answer. */
    private record Invited(Questionnaire kind, @Nullable LocalDate sentOn, @Nullable LocalDate answeredOn) {}

    private static final EffectMeasures.Questionnaires<Form> FORMS = EffectMeasures.Questionnaires.of(Form::kind, Form::day, Form::answers);

    private static Measure<Form, Outcomes> indicator(KpiId id, EffectOptions options) {
        return EffectMeasures.indicator(KpiModel.measures(Edition.E2025).require(id), FORMS, options, QUARTER);
    }

    private static Stream<Form> forms(int number, String item, String answer) {
        return Stream.generate(() -> Form.of(item, answer)).limit(number);
    }

    @Test
    void give150For200OlderPeopleOfWhom30FeelLessLonelyHandleiding2025Figure15() {
        Outcome outcome = Stream.concat(forms(30, "4a1", "ja"), forms(170, "4a1", "nee")).collect(indicator(LESS_ALONE, OPTIONS)).outcome("value");

        assertThat(outcome.value().orElseThrow()).hasToString("15.0");
        assertThat(outcome.numerator()).contains(ExactNumber.of(30));
        assertThat(outcome.denominator()).contains(ExactNumber.of(200));
    }

    @Test
    void give306For180YoungPeopleOfWhom55NowMeetTheExerciseNormHandleiding2025Figure16() {
        Outcome outcome =
                Stream.concat(forms(55, "5b1", "een beetje"), forms(125, "5a1", "nee")).collect(indicator(KpiId.of("E 5.1.1"), OPTIONS)).outcome("value");

        assertThat(outcome.value().orElseThrow()).hasToString("30.6");
        assertThat(outcome.n()).isEqualTo(180);
    }

    @Test
    void e111AndE131AreOneTextWithTwoIdsAndHaveEqualFigures() {
        List<Form> forms = Stream.of(forms(2, "1a1", "ja"), forms(3, "1a1", "nee"), forms(1, "E1", "ja")).flatMap(f -> f).toList();
        Outcomes one = forms.stream().collect(indicator(KpiId.of("E 1.1.1"), OPTIONS));
        Outcomes other = forms.stream().collect(indicator(KpiId.of("E 1.3.1"), OPTIONS));

        assertThat(one.stream().map(Outcome::value).toList()).isEqualTo(other.stream().map(Outcome::value).toList());
        assertThat(one.stream().map(Outcome::account).toList()).isEqualTo(other.stream().map(Outcome::account).toList());
        assertThat(one.outcome("value").value().orElseThrow()).hasToString("40.0");
        assertThat(one.outcome("professional").value().orElseThrow()).hasToString("100.0");
    }

    @Test
    void explainWhatWasAskedWhatAYesIsAndWhereEveryQuestionnaireWent() {
        Outcomes outcomes = Stream.concat(forms(1, "4a1", "ja"), forms(3, "6b1", "nee"))
                .collect(indicator(LESS_ALONE, OPTIONS).definedBy(KpiModel.edition(Edition.E2025)));

        assertThat(outcomes.outcome("value").explain(Language.DUTCH).replace('\u00A0', ' '))
                .startsWith("E 4.1.1 minder alleen volgens deelnemers in 2025-Q1 (1 januari t/m 31 maart 2025): 1 deelnemer die ja antwoordde van de 4 deelnemers die minstens één van de vragen beantwoordden.")
                .contains("Als ja telt ‘een beetje’ of ‘ja’, met ja op minstens één van de beantwoorde vragen (vragen: 4a1, 4a2, 6b1 en 6b3).")
                .contains("% deelnemers dat zich door deelname minder alleen voelt");
        assertThat(outcomes.outcome("value").explain(Language.ENGLISH).replace('\u00A0', ' '))
                .contains("1 participant who said yes out of 4 participants").contains("with a yes to at least one of the answered questions");
        assertThat(outcomes.outcome("professional").explain(Language.DUTCH).replace('\u00A0', ' '))
                .startsWith("E 4.1.1 minder alleen volgens professionals").contains("Vraag E4.A is nergens beantwoord.");
    }

    @Test
    void explainAGapByNamingWhatToSupply() {
        Outcomes outcomes = forms(1, "4a1", "ja").collect(indicator(LESS_ALONE, EffectOptions.none()));

        assertThat(outcomes.outcome("value").explain(Language.DUTCH).replace('\u00A0', ' '))
                .contains("kies eerst de antwoordschaal en de manier waarop antwoorden samen tellen");
    }

    @Test
    void saySoWhereAYesTakesMoreYesesThanThereAreItemsForThenNobodyCanSayIt() {
        EffectOptions options = EffectOptions.builder()
                .answerScale(OPTIONS.answerScale().orElseThrow())
                .combination(EffectOptions.Combination.atLeast(4))
                .combination(KpiId.of("E 5.1.1"), EffectOptions.Combination.atLeast(5))
                .build();

        assertThat(forms(1, "4a1", "ja").collect(indicator(LESS_ALONE, options)).outcome("value").value().orElseThrow()).hasToString("0.0");
        Outcome outcome = forms(1, "5a1", "ja").collect(indicator(KpiId.of("E 5.1.1"), options)).outcome("value");
        assertThat(outcome.value().orElseThrow()).hasToString("0.0");
        assertThat(outcome.explain(Language.DUTCH).replace('\u00A0', ' ')).contains("zo vaak ja kan niet op 4 vragen");
        assertThat(forms(1, "4a1", "ja").collect(indicator(LESS_ALONE, options)).outcome("value").explain(Language.DUTCH))
                .as("four yeses to four questions").doesNotContain("zo vaak ja kan niet");
    }

    @Test
    void sayThatOverlappingAgeBandsDoNotAddUpToTheTotalAndNothingOfBandsThatDo() {
        EffectOptions.Builder options = EffectOptions.builder().answerScale(OPTIONS.answerScale().orElseThrow()).combination(EffectOptions.Combination.ANY);
        KpiId byAge = KpiId.of("E 4.2.1");

        assertThat(forms(1, "4a2", "ja").collect(indicator(byAge, options.ageBands(EffectOptions.AgeBands.of("17-23", "19-64")).build())))
                .allMatch(outcome -> outcome.explain(Language.ENGLISH).replace('\u00A0', ' ').contains("The age groups overlap"));
        assertThat(forms(1, "4a2", "ja").collect(indicator(byAge, options.ageBands(EffectOptions.AgeBands.of("0-17", "18+")).build())))
                .noneMatch(outcome -> outcome.explain(Language.ENGLISH).replace('\u00A0', ' ').contains("overlap"));
    }

    @Test
    void takeAnAnswerOffTheScaleAsNotGivenAndSayHowManyThereAre() {
        Outcome outcome = Stream.of(Form.of("4a1", "mevrouw Jansen"), Form.of("4a1", "JA"), Form.of("4a1", "Een  beetje"), Form.of("4a1", "n.v.t."),
                Form.of("4a1", "j\u00e1")).collect(indicator(LESS_ALONE, OPTIONS)).outcome("value");

        assertThat(outcome.account().n()).isEqualTo(2);
        assertThat(outcome.account().excluded()).containsEntry(ExclusionReason.ITEMS_NOT_ANSWERED, 2L).containsEntry(ExclusionReason.NOT_APPLICABLE, 1L);
        assertThat(outcome.explain(Language.ENGLISH).replace('\u00A0', ' '))
                .contains("2 answers are not on the scale (nee, een beetje and ja) and count as not given")
                .doesNotContain("Jansen");
        assertThat(outcome.explain(Language.DUTCH).replace('\u00A0', ' '))
                .contains("2 antwoorden staan niet op de schaal (nee, een beetje en ja) en tellen als niet gegeven");
        assertThat(forms(1, "4a1", "ja").collect(indicator(LESS_ALONE, OPTIONS)).outcome("value").explain(Language.ENGLISH).replace('\u00A0', ' '))
                .doesNotContain("none of");
    }

    @Test
    void doNotCallAnIndicatorUnregisteredWhoseOnlyAnswersAreNoneOfTheOptions() {
        assertThat(forms(1, "4a1", "misschien").collect(indicator(LESS_ALONE, OPTIONS)).outcome("value").status()).isEqualTo(Outcome.Status.NO_DATA);
    }

    @Test
    void refuseAKPIThatIsNoEffectIndicatorAndPartsWithItemsThatTheIndicatorHasNot() {
        MeasureSpecifications measures = KpiModel.measures(Edition.E2025);
        MeasureSpecification.IndicatorItems items = measures.require(LESS_ALONE).items().orElseThrow();

        assertThatThrownBy(() -> EffectMeasures.indicator(KpiId.of("I 4.2.2"), items, FORMS, OPTIONS, QUARTER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("I 4.2.2");
        assertThatThrownBy(() -> EffectMeasures.indicator(measures.require("A 12"), FORMS, OPTIONS, QUARTER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A 12");
        assertThatThrownBy(() -> indicator(LESS_ALONE, EffectOptions.builder().part(LESS_ALONE, 1, List.of(ItemId.of("4a5"))).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4a5")
                .hasMessageContaining("4a1, 4a2, 6b1, 6b3");
    }

    @Test
    void refuseATallyThatCountsOtherParts() {
        Measure<Form, Outcomes> whole = indicator(LESS_ALONE, OPTIONS);
        Measure<Form, Outcomes> inParts = indicator(LESS_ALONE, EffectOptions.builder()
                .answerScale(OPTIONS.answerScale().orElseThrow())
                .combination(EffectOptions.Combination.ANY)
                .part(LESS_ALONE, 1, List.of(ItemId.of("4a1")))
                .build());
        Measure.Tally tally = whole.create();
        whole.accept(tally, Form.of("4a1", "ja"));

        assertThatThrownBy(() -> inParts.combine(inParts.create(), tally)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("counts other parts");
    }

    @Test
    void tellTheResponseOfEachKindSentInThePeriodAndAnsweredByItsLastDay() {
        LocalDate first = QUARTER.first();
        LocalDate last = QUARTER.last();
        List<Invited> invitations = List.of(
                new Invited(Questionnaire.PARTICIPANT, first, first),
                new Invited(Questionnaire.PARTICIPANT, last, last),
                new Invited(Questionnaire.PARTICIPANT, last, last.plusDays(1)),
                new Invited(Questionnaire.PARTICIPANT, DAY, null),
                new Invited(Questionnaire.PARTICIPANT, DAY, first.minusDays(1)),
                new Invited(Questionnaire.PARTICIPANT, first.minusDays(1), DAY),
                new Invited(Questionnaire.PARTICIPANT, last.plusDays(1), null),
                new Invited(Questionnaire.PARTICIPANT, null, DAY));

        Map<Questionnaire, ResponseCount> response =
                invitations.stream().collect(EffectMeasures.response(Invited::kind, Invited::sentOn, Invited::answeredOn, QUARTER));

        assertThat(response)
                .containsEntry(Questionnaire.PARTICIPANT, new ResponseCount(Outcome.Status.VALUE, 5, 3))
                .containsEntry(Questionnaire.PROFESSIONAL, new ResponseCount(Outcome.Status.NOT_REGISTERED, 0, 0));
        assertThat(manyTimes(invitations, 100).parallelStream()
                        .collect(EffectMeasures.response(Invited::kind, Invited::sentOn, Invited::answeredOn, QUARTER)))
                .containsEntry(Questionnaire.PARTICIPANT, new ResponseCount(Outcome.Status.VALUE, 500, 300));
    }

    @Test
    void tellAResponseOfNobodyWhereInvitationsWereSentInOtherPeriodsAlone() {
        Invited longAgo = new Invited(Questionnaire.PROFESSIONAL, LocalDate.of(2024, 12, 31), null);

        assertThat(Stream.of(longAgo).collect(EffectMeasures.response(Invited::kind, Invited::sentOn, Invited::answeredOn, QUARTER)))
                .containsEntry(Questionnaire.PROFESSIONAL, new ResponseCount(Outcome.Status.VALUE, 0, 0))
                .containsEntry(Questionnaire.PARTICIPANT, new ResponseCount(Outcome.Status.NOT_REGISTERED, 0, 0));
        assertThatThrownBy(() -> new ResponseCount(Outcome.Status.VALUE, 1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ResponseCount(Outcome.Status.NOT_REGISTERED, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countAQuestionnaireInThePeriodOfItsLastAnswer() {
        AnswerGrouping<LocalDate> grouping =
                AnswerGrouping.of(day -> "r1", day -> null, day -> ItemId.of(day.getYear() == 2024 ? "4a1" : "4a2"), day -> "ja", day -> day);
        List<LocalDate> answers = List.of(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 1, 1));

        Outcome before = value(answers, grouping, ReportingPeriod.parse("2024-Q4"));
        Outcome in = value(answers, grouping, QUARTER);

        assertThat(before.account().excluded()).containsExactly(Map.entry(ExclusionReason.OUTSIDE_PERIOD, 1L));
        assertThat(in.numerator()).contains(ExactNumber.of(1));
    }

    private static Outcome value(List<LocalDate> answers, AnswerGrouping<LocalDate> grouping, ReportingPeriod period) {
        return answers.stream()
                .collect(grouping.into(EffectMeasures.indicator(
                        KpiModel.measures(Edition.E2025).require(LESS_ALONE), EffectMeasures.Questionnaires.filled(), OPTIONS, period)))
                .outcome("value");
    }

    private static <T> List<T> manyTimes(List<T> list, int times) {
        List<T> many = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            many.addAll(list);
        }
        return many;
    }
}
