package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import nl.kpimodel.core.registration.Response;

/** Laws of every grouping of answers. */
class AnswerGroupingLawsTest {
    @Property(tries = 300)
    @Label("makes the same questionnaires whatever the order of the answers, and however they are split, serialised and merged")
    void orderAndSplittingDoNotMatter(@ForAll long seed) {
        AnswerGrouping<AnswerGroupingTest.Answer> grouping = AnswerGroupingTest.GROUPING;
        Random random = new Random(seed);
        List<AnswerGroupingTest.Answer> answers = new ArrayList<>();
        for (int i = random.nextInt(40); i > 0; i--) {
            answers.add(new AnswerGroupingTest.Answer(
                            random.nextBoolean() ? "a" : "b",
                            "r" + random.nextInt(2),
                            random.nextBoolean() ? null : "c",
                            List.of("4a1", "4a2", "E4.A").get(random.nextInt(3)),
                            List.of("ja", "nee", "").get(random.nextInt(3)),
                            AnswerGroupingTest.DAY.plusDays(random.nextInt(3)),
                            random.nextBoolean() ? null : 40 + random.nextInt(2),
                            random.nextBoolean() ? null : Response.Household.values()[random.nextInt(2)],
                            random.nextBoolean() ? null : "team " + random.nextInt(2)));
        }
        List<AnswerGrouping.FilledQuestionnaire> expected = answers.stream().collect(grouping);
        Collections.shuffle(answers, random);
        List<AnswerGrouping.AnsweredItems> parts = List.of(grouping.create(), grouping.create(), grouping.create());
        answers.forEach(answer -> grouping.accept(parts.get(random.nextInt(3)), answer));
        AnswerGrouping.AnsweredItems merged = grouping.combine(MeasureLawsTest.serialised(parts.get(2)), grouping.combine(parts.get(0), parts.get(1)));

        assertThat(grouping.result(merged)).isEqualTo(expected);
        assertThat(answers.parallelStream().collect(grouping)).isEqualTo(expected);
        assertThat(expected.stream().mapToInt(q -> q.answers().size() + q.repeatedAnswers()).sum())
                .isEqualTo((int) answers.stream().filter(answer -> !answer.text().isEmpty()).count());
    }
}
