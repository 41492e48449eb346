package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import nl.kpimodel.calc.ZrmScores.Change;
import nl.kpimodel.core.registration.ZrmScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges of A 19: which two scores of a domain are compared, and which way they differ. */
class ZrmScoresTest {
    private static final LocalDate LAST = LocalDate.of(2025, 3, 31);
    private static final LocalDate FIRST = LAST.minusDays(60);

    private record Score(LocalDate on, ZrmScore.MatrixEdition edition, ZrmScore.Domain domain, int level) {}

    private final ZrmScores<List<Score>> byFunctions = ZrmScores.of(scores -> scores, Score::on, Score::edition, Score::domain, Score::level);

    private static Score housing(LocalDate on, int level) {
        return new Score(on, ZrmScore.MatrixEdition.E2017, ZrmScore.Domain.HOUSING, level);
    }

    private Change change(Score... scores) {
        return byFunctions.change(List.of(scores), LAST.toEpochDay());
    }

    @Test
    void theLatestScoreIsComparedWithTheFirstEverWhateverLiesBetween() {
        assertThat(change(housing(FIRST, 2), housing(LAST, 3))).isEqualTo(new Change(1, 1, 0));
        assertThat(change(housing(FIRST, 3), housing(LAST, 2))).isEqualTo(new Change(1, 0, 1));
        assertThat(change(housing(FIRST, 2), housing(FIRST.plusDays(1), 5), housing(LAST, 2))).isEqualTo(new Change(1, 0, 0));
    }

    @Test
    void aDomainWithoutScoresOnTwoDaysIsNotCompared() {
        assertThat(change()).isEqualTo(new Change(0, 0, 0));
        assertThat(change(housing(FIRST, 2))).isEqualTo(new Change(0, 0, 0));
        assertThat(change(housing(FIRST, 2), housing(FIRST, 5))).isEqualTo(new Change(0, 0, 0));
    }

    @Test
    void theLastDayOfThePeriodCountsAndTheNextDoesNot() {
        assertThat(change(housing(FIRST, 2), housing(LAST, 3), housing(LAST.plusDays(1), 1))).isEqualTo(new Change(1, 1, 0));
        assertThat(change(housing(LAST, 2), housing(LAST.plusDays(1), 5))).isEqualTo(new Change(0, 0, 0));
    }

    @Test
    void ofMoreScoresOnTheFirstDayTheHighestCountsInAnyOrder() {
        assertThat(change(housing(FIRST, 2), housing(FIRST, 4), housing(LAST, 3))).isEqualTo(new Change(1, 0, 1));
        assertThat(change(housing(FIRST, 4), housing(FIRST, 2), housing(LAST, 3))).isEqualTo(new Change(1, 0, 1));
    }

    @Test
    void ofMoreScoresOnTheLatestDayTheLowestCountsInAnyOrder() {
        assertThat(change(housing(FIRST, 3), housing(LAST, 2), housing(LAST, 4))).isEqualTo(new Change(1, 0, 1));
        assertThat(change(housing(FIRST, 3), housing(LAST, 4), housing(LAST, 2))).isEqualTo(new Change(1, 0, 1));
    }

    @Test
    void scoresAreComparedWithinOneEditionAndOneDomain() {
        assertThat(change(housing(FIRST, 2), new Score(LAST, ZrmScore.MatrixEdition.E2013, ZrmScore.Domain.HOUSING, 4))).isEqualTo(new Change(0, 0, 0));
        assertThat(change(housing(FIRST, 2), new Score(LAST, ZrmScore.MatrixEdition.E2017, ZrmScore.Domain.FINANCES, 4))).isEqualTo(new Change(0, 0, 0));
    }

    @Test
    void everyDomainOfEveryEditionIsCompared() {
        List<Score> scores = new ArrayList<>();
        int compared = 0;
        for (ZrmScore.MatrixEdition edition : ZrmScore.MatrixEdition.values()) {
            for (ZrmScore.Domain domain : ZrmScore.Domain.values()) {
                if (domain.isIn(edition)) {
                    scores.add(new Score(FIRST, edition, domain, 2));
                    scores.add(new Score(LAST, edition, domain, domain == ZrmScore.Domain.JUSTICE ? 1 : 3));
                    compared++;
                }
            }
        }
        assertThat(compared).as("11 domains of 2013 and 13 of 2017").isEqualTo(24);
        assertThat(byFunctions.change(scores, LAST.toEpochDay())).isEqualTo(new Change(24, 22, 2));
    }

    @Test
    void aScoreOnADateThatNoRegistrationHasDoesNotCountOrIsRefused() {
        assertThat(byFunctions.change(List.of(housing(FIRST, 2), housing(LocalDate.of(2101, 1, 1), 5)), Long.MAX_VALUE)).isEqualTo(new Change(0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> change(housing(LocalDate.of(1899, 12, 31), 2))).withMessageContaining("1900-01-01");
    }

    @Test
    void aLevelOtherThan1To5IsRefusedWithoutAdviceThatCannotBeFollowed() {
        for (int wrong : new int[] {0, 6}) {
            assertThatIllegalArgumentException().isThrownBy(() -> change(housing(FIRST, wrong), housing(LAST, 3)))
                    .withMessageContaining("zrmScore.score").withMessageEndingWith("Validate the data first.");
        }
        assertThat(change(housing(FIRST, 1), housing(LAST, 5))).isEqualTo(new Change(1, 1, 0));
    }

    @Test
    void daysBefore1970CountAsAllOthers() {
        assertThat(change(housing(LocalDate.of(1960, 1, 1), 2), housing(LocalDate.of(1965, 1, 1), 3))).isEqualTo(new Change(1, 1, 0));
    }

    @Test
    void scoresAreKnownIfThereIsOneOnAnyDay() {
        assertThat(byFunctions.hasScores(List.of())).isFalse();
        assertThat(byFunctions.hasScores(List.of(housing(LAST.plusYears(1), 2)))).isTrue();
    }

    @ParameterizedTest(name = "{0} forward, {1} back")
    @CsvSource({
        "0, 0, false, false, false", "1, 0, true, true, true", "0, 1, false, false, false", "1, 1, true, false, false", "2, 1, true, true, false",
        "1, 2, true, false, false"
    })
    void aPolicyDecidesWhetherDeclineOnOneDomainUndoesProgressOnAnother(int forward, int back, boolean any, boolean net, boolean noneDeclined) {
        assertThat(ZrmScores.ProgressPolicy.ANY.isProgress(forward, back)).isEqualTo(any);
        assertThat(ZrmScores.ProgressPolicy.NET.isProgress(forward, back)).isEqualTo(net);
        assertThat(ZrmScores.ProgressPolicy.NONE_DECLINED.isProgress(forward, back)).isEqualTo(noneDeclined);
    }

    @Property(tries = 200)
    @Label("The order of the scores does not matter, and no domain goes both ways")
    void anyOrder(@ForAll("scores") @Size(max = 12) List<Score> scores, @ForAll Random random) {
        Change change = byFunctions.change(scores, LAST.toEpochDay());
        List<Score> shuffled = new ArrayList<>(scores);
        Collections.shuffle(shuffled, random);

        assertThat(byFunctions.change(shuffled, LAST.toEpochDay())).isEqualTo(change);
        assertThat(change.forward() + change.back()).isLessThanOrEqualTo(change.comparable());
    }

    @Provide
    Arbitrary<List<Score>> scores() {
        return Combinators.combine(Arbitraries.integers().between(-3, 1), Arbitraries.of(ZrmScore.MatrixEdition.values()),
                        Arbitraries.of(ZrmScore.Domain.HOUSING, ZrmScore.Domain.FINANCES), Arbitraries.integers().between(1, 5))
                .as((days, edition, domain, level) -> new Score(LAST.plusDays(days), edition, domain, level))
                .list();
    }
}
