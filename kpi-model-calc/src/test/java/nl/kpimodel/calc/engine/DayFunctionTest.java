package nl.kpimodel.calc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dates that a registration has, and the day of an instant. */
class DayFunctionTest {
    private static final DayFunction<LocalDate> ON = DayFunction.from("on", date -> date);

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1970-01-01", "2100-12-31"})
    void aDateOfARegistrationIsItsDay(LocalDate date) {
        assertThat(ON.of(date)).isEqualTo(date.toEpochDay());
    }

    @Test
    void aDateBeforeAllRegistrationsIsRefusedByName() {
        assertThatIllegalArgumentException().isThrownBy(() -> ON.of(LocalDate.of(1899, 12, 31))).withMessageStartingWith("on gave a date before 1900-01-01");
    }

    @Test
    void aDateBehindAllRegistrationsIsNoDate() {
        assertThat(ON.of(LocalDate.of(2101, 1, 1))).isEqualTo(DayFunction.NONE);
        assertThat(DayFunction.of("on", (LocalDate) null)).isEqualTo(DayFunction.NONE);
        assertThat(DayFunction.of("at", (OffsetDateTime) null)).isEqualTo(DayFunction.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31T22:59:59Z, 2024-12-31", "2024-12-31T23:00:00Z, 2025-01-01", "2025-06-30T21:59:59Z, 2025-06-30", "2025-06-30T22:00:00Z, 2025-07-01",
        "2025-01-01T08:59:59+10:00, 2024-12-31", "2100-12-31T23:00:00Z,"
    })
    void theDayOfAnInstantIsThatInAmsterdam(OffsetDateTime instant, @Nullable LocalDate day) {
        assertThat(DayFunction.of("at", instant)).isEqualTo(day == null ? DayFunction.NONE : day.toEpochDay());
    }
}
