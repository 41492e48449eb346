package nl.kpimodel.calc.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReportingPeriodLawsTest {
    @Property
    @Label("A period of any two days is read back from its name")
    void isReadBackFromItsName(@ForAll @IntRange(min = 0, max = 20000) int first, @ForAll @IntRange(min = 0, max = 800) int length) {
        ReportingPeriod period = ReportingPeriod.between(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(first + length));

        assertThat(ReportingPeriod.parse(period.name())).isEqualTo(period);
    }

    @Property
    @Label("A period contains a day exactly if what lasts that day overlaps it")
    void overlapsWhatItContains(@ForAll @IntRange(min = -3, max = 12) int from, @ForAll @IntRange(min = 0, max = 6) int length) {
        LocalDate day = LocalDate.of(2024, 2, 25);
        ReportingPeriod period = ReportingPeriod.between(day, day.plusDays(6));
        LocalDate start = day.plusDays(from);
        LocalDate until = start.plusDays(length);

        assertThat(period.overlaps(start, until)).isEqualTo(start.datesUntil(until.plusDays(1)).anyMatch(period::contains));
    }
}
