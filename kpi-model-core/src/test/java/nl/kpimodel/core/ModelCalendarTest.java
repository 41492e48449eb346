package nl.kpimodel.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import nl.kpimodel.core.internal.ModelCalendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class ModelCalendarTest {
    @ParameterizedTest
    @CsvSource({
        "2025-03-31T23:30:00Z, 2025-04-01",
        "2025-03-31T21:59:59Z, 2025-03-31",
        "2025-01-31T22:30:00Z, 2025-01-31",
        "2025-01-31T23:00:00Z, 2025-02-01",
        "2025-01-01T00:30:00+09:00, 2024-12-31",
        "2025-01-01T00:30:00+01:00, 2025-01-01",
        "2024-02-28T23:30:00-01:00, 2024-02-29",
    })
    void aMomentIsOnTheDayThatItIsInTheNetherlands(OffsetDateTime moment, LocalDate day) {
        assertThat(ModelCalendar.dayOf(moment)).isEqualTo(day);
        assertThat(ModelCalendar.dayOf(moment.toInstant())).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 9})
    void everyMomentOfTwoCenturiesIsOnTheDayThatItsZoneSays(int hoursAhead) {
        OffsetDateTime moment = OffsetDateTime.of(1890, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(hoursAhead));
        for (; moment.getYear() < 2100; moment = moment.plusMinutes(397)) {
            LocalDate expected = moment.atZoneSameInstant(ModelCalendar.ZONE).toLocalDate();
            if (!ModelCalendar.dayOf(moment).equals(expected)) {
                assertThat(ModelCalendar.dayOf(moment)).as("%s", moment).isEqualTo(expected);
            }
        }
    }
}
