package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.registration.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerGroupingTest {
    static final LocalDate DAY = LocalDate.of(2024, 2, 28);

    /** An answer of an application. */
    record Answer(
            String organisation,
            String respondent,
            @Nullable String caseId,
            String item,
            @Nullable String text,
            LocalDate on,
            @Nullable Integer age,
            Response.@Nullable Household household,
            @Nullable String team) {
        static Answer of(String respondent, @Nullable String caseId, String item, String text, int day) {
            return new Answer("a", respondent, caseId, item, text, DAY.plusDays(day), null, null, null);
        }

        Answer with(@Nullable Integer age, Response.@Nullable Household household, @Nullable String team) {
            return new Answer(organisation, respondent, caseId, item, text, on, age, household, team);
        }
    }

    static final AnswerGrouping<Answer> GROUPING = AnswerGrouping.<Answer>of(
                    Answer::respondent, Answer::caseId, answer -> ItemId.of(answer.item), Answer::text, Answer::on)
            .age(Answer::age)
            .household(Answer::household)
            .stratum(Stratum.ORGANISATION, Answer::organisation)
            .stratum(Stratum.TEAM, Answer::team);

    private static List<AnswerGrouping.FilledQuestionnaire> group(Answer... answers) {
        return Stream.of(answers).collect(GROUPING);
    }

    @Test
    void ofOneRespondentForOneCaseMakeOneQuestionnairePerKindThoseAboutNoCaseAnother() {
        List<AnswerGrouping.FilledQuestionnaire> questionnaires = group(
                Answer.of("r2", "c1", "4a1", "ja", 0),
                Answer.of("r1", "c1", "4a1", "ja", 0),
                Answer.of("r1", "c1", "E4.A", "ja", 1),
                Answer.of("r1", null, "4a1", "nee", 0),
                Answer.of("r1", " ", "4a2", "nee", 0),
                Answer.of("r1", "c1", "4a2", "nee", 2));

        assertThat(questionnaires).extracting(q -> q.caseId() + " " + q.respondentId() + " " + q.kind()).containsExactly(
                "null r1 PARTICIPANT", "c1 r1 PARTICIPANT", "c1 r1 PROFESSIONAL", "c1 r2 PARTICIPANT");
        assertThat(questionnaires.get(0).answers()).containsExactly(Map.entry(ItemId.of("4a1"), "nee"), Map.entry(ItemId.of("4a2"), "nee"));
        assertThat(questionnaires.get(1).firstAnsweredOn()).isEqualTo(DAY);
        assertThat(questionnaires.get(1).lastAnsweredOn()).isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @Test
    void areCollectedInAnyOrder() {
        assertThat(GROUPING.characteristics()).containsExactly(Collector.Characteristics.UNORDERED);
        AnswerGrouping.AnsweredItems answers = GROUPING.supplier().get();
        GROUPING.accumulator().accept(answers, Answer.of("r1", "c1", "4a1", "ja", 0));
        GROUPING.accumulator().accept(answers, Answer.of("r1", "c1", "E4.A", "ja", 0));
        assertThat(answers).hasToString("Answers of 2 questionnaires");
    }

    @Test
    void ofOneIdInTwoOrganisationsAreOfTwoRespondents() {
        Answer one = Answer.of("r1", "c1", "4a1", "ja", 0);

        assertThat(group(one, new Answer("b", "r1", "c1", "4a1", "nee", DAY, null, null, null)))
                .extracting(q -> q.strata().get(Stratum.ORGANISATION))
                .containsExactly("a", "b");
    }

    @Test
    void ofSeveralAnswersToOneItemTheEarliestCounts() {
        List<Answer> answers = new ArrayList<>(List.of(
                Answer.of("r1", "c1", "4a1", "nee", 1),
                Answer.of("r1", "c1", "4a1", "nee", 0),
                Answer.of("r1", "c1", "4a1", "ja", 0),
                Answer.of("r1", "c1", "4a2", "ja", 0)));

        for (int i = 0; i < answers.size(); i++) {
            Collections.rotate(answers, 1);
            AnswerGrouping.FilledQuestionnaire questionnaire = group(answers.toArray(Answer[]::new)).get(0);
            assertThat(questionnaire.answers()).containsEntry(ItemId.of("4a1"), "ja");
            assertThat(questionnaire.repeatedAnswers()).isEqualTo(2);
            assertThat(questionnaire.lastAnsweredOn()).as("what was put aside dates nothing").isEqualTo(DAY);
        }
    }

    @Test
    void giveTheirQuestionnaireTheFirstAgeHouseholdAndTeamThatIsFilled() {
        AnswerGrouping.FilledQuestionnaire questionnaire = group(
                        Answer.of("r1", "c1", "4a3", "ja", 1).with(40, Response.Household.OTHER, "Zuid"),
                        Answer.of("r1", "c1", "4a2", "ja", 0).with(null, Response.Household.COUPLE, " "),
                        Answer.of("r1", "c1", "4a1", "ja", 0).with(null, Response.Household.SINGLE, null),
                        Answer.of("r1", "c1", "4a5", "ja", 1).with(41, null, "Noord"))
                .get(0);

        assertThat(questionnaire.age()).isEqualTo(40);
        assertThat(questionnaire.household()).isEqualTo(Response.Household.SINGLE);
        assertThat(questionnaire.strata()).containsEntry(Stratum.TEAM, "Zuid");
    }

    @Test
    void thatAreBlankAreNoneAndAnUnknownAgeHouseholdOrTeamStaysUnknown() {
        assertThat(group(Answer.of("r1", "c1", "4a1", " ", 0), new Answer("a", "r2", "c1", "4a1", null, DAY, 40, null, null))).isEmpty();
        AnswerGrouping.FilledQuestionnaire questionnaire = group(Answer.of("r1", "c1", "4a1", "NVT", 0)).get(0);
        assertThat(questionnaire.age()).isNull();
        assertThat(questionnaire.household()).isNull();
        assertThat(questionnaire.strata()).containsOnlyKeys(Stratum.ORGANISATION);
    }

    @Test
    void needARespondentAnItemAndADayAndAStratumIsToldOnce() {
        AnswerGrouping<String> without = AnswerGrouping.of(answer -> answer, answer -> null, answer -> ItemId.of("4a1"), answer -> "ja", answer -> null);

        assertThatThrownBy(() -> without.accept(without.create(), "r1")).isInstanceOf(NullPointerException.class).hasMessage("answeredOn");
        assertThatThrownBy(() -> GROUPING.stratum(Stratum.TEAM, Answer::team)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("team");
        assertThatThrownBy(() -> GROUPING.stratum(" ", Answer::team)).isInstanceOf(IllegalArgumentException.class);
    }
}
