package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.RecordType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The values of an application's functions have the same bounds as those of records. */
class FieldBoundsTest {
    private static final ReportingPeriod QUARTER = ReportingPeriod.between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31));
    private static final LocalDate DAY = LocalDate.of(2025, 2, 1);

    record Own(LocalDate first, LocalDate second, BigDecimal number) {}

    private static Outcome waiting(LocalDate signal) {
        return Stream.of(new Own(DAY, signal, null), new Own(DAY, DAY.minusDays(4), null))
                .collect(ActivityMeasures.waitingTime(Own::first, Own::second, QUARTER));
    }

    @Test
    void soADateBefore1900IsRefusedByNameAndBound() {
        for (LocalDate wrong : List.of(LocalDate.MIN, LocalDate.of(-999, 1, 1), LocalDate.of(202, 5, 4), LocalDate.of(1899, 12, 31))) {
            assertThatIllegalArgumentException().isThrownBy(() -> waiting(wrong))
                    .withMessageContaining("signalReceivedOn").withMessageContaining("1900-01-01").withMessageContaining("null");
        }
        assertThat(waiting(LocalDate.of(1900, 1, 1)).value()).isPresent();
    }

    @Test
    void soADateAfter2100CountsAsNotFilledIn() {
        for (LocalDate wrong : List.of(LocalDate.MAX, LocalDate.of(9999, 12, 31), LocalDate.of(2101, 1, 1))) {
            assertThat(waiting(wrong).account().missing()).containsEntry("signalReceivedOn", 1L);
            assertThat(waiting(wrong).value().orElseThrow()).isEqualByComparingTo("4");
            Outcome deviation = Stream.of(new Own(wrong, DAY, null)).collect(ActivityMeasures.partnerAvailability(
                    Own::first, Own::second, ComplexityHistory.<Own, Own>of(own -> Complexity.HIGH, own -> List.of(), Own::first, own -> Complexity.LOW), QUARTER));
            assertThat(deviation.value()).isEmpty();
        }
    }

    @Test
    void soANumberOutsideTheBoundsOfItsFieldIsRefusedByNameAndBound() {
        for (String wrong : List.of("-0.01", "-1", "-1e9")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Stream.of(new Own(DAY, DAY, new BigDecimal(wrong)))
                            .collect(ActivityMeasures.billableHours(Own::first, Own::number, own -> true, QUARTER)))
                    .withMessageContaining("timeEntry.hours").withMessageContaining("0").withMessageContaining("null");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Stream.of(new Own(DAY, DAY, new BigDecimal("-0.01")))
                        .collect(ActivityMeasures.grantedBudget(Own::first, Own::number, Own::second, own -> BigDecimal.ONE, QUARTER)))
                .withMessageContaining("budgetApplication.requested");
        Outcome third = Stream.of(new Own(DAY, DAY, new BigDecimal("0.333333333333333333333333")))
                .collect(ActivityMeasures.billableHours(Own::first, Own::number, own -> true, QUARTER));
        assertThat(third.explain(Language.ENGLISH)).isNotEmpty();
    }

    @Test
    void soBothBoundsOfAFieldAreIncluded() {
        Function<BigDecimal, @Nullable BigDecimal> score = FieldBounds.number(RecordType.PARTNER_REVIEW, "score", given -> given);
        for (String in : List.of("1", "10.0")) {
            assertThat(score.apply(new BigDecimal(in))).isEqualTo(new BigDecimal(in));
        }
        for (String out : List.of("0.9", "10.1")) {
            assertThatIllegalArgumentException().isThrownBy(() -> score.apply(new BigDecimal(out))).withMessageContaining("partnerReview.score");
        }
        Function<Integer, @Nullable Integer> age = FieldBounds.whole(RecordType.RESPONSE, "age", given -> given);
        for (int in : new int[] {0, 130}) {
            assertThat(age.apply(in)).isEqualTo(in);
        }
        for (int out : new int[] {-1, 131}) {
            assertThatIllegalArgumentException().isThrownBy(() -> age.apply(out)).withMessageContaining("response.age");
        }
    }

    @Test
    void soAnEchelonOtherThan0To4IsRefusedOnBothSides() {
        Function<Integer, Outcomes> away = echelon -> Stream.of(echelon).collect(ActivityMeasures.successfulReferrals(
                Referrals.<Integer>of(each -> DAY).echelons(each -> 4, each -> each), QUARTER));
        Function<Integer, Outcomes> here = echelon -> Stream.of(echelon).collect(ActivityMeasures.successfulReferrals(
                Referrals.<Integer>of(each -> DAY).echelons(each -> each, each -> 0), QUARTER));

        assertThat(away.apply(4).outcome("echelon4Count").value()).contains(BigDecimal.ONE);
        assertThat(here.apply(0).outcome("echelon0Count").value()).contains(BigDecimal.ONE);
        for (int wrong : new int[] {-1, 5}) {
            assertThatIllegalArgumentException().isThrownBy(() -> away.apply(wrong)).withMessageContaining("referral.toEchelon");
            assertThatIllegalArgumentException().isThrownBy(() -> here.apply(wrong)).withMessageContaining("referral.fromEchelon");
        }
    }

    @Test
    void soWhereThereIsNoNumberNothingIsRefused() {
        assertThat(FieldBounds.<Own>number(RecordType.EMPLOYEE, "fte", Own::number).apply(new Own(DAY, DAY, null))).isNull();
        assertThat(FieldBounds.<Own>whole(RecordType.RESPONSE, "age", own -> null).apply(new Own(DAY, DAY, null))).isNull();
    }
}
