package nl.kpimodel.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Employee;
import nl.kpimodel.core.registration.EmployeeRole;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.registration.TimeEntry;
import org.junit.jupiter.api.Test;

/** What the engine remembers records by. */
class MemoryTest {
    @Property(tries = 50)
    void aKeyTableNumbersKeysInTheOrderInWhichTheyCome(@ForAll long seed) {
        Random random = new Random(seed);
        KeyTable table = new KeyTable();
        Map<List<Long>, Integer> plain = new HashMap<>();
        for (int i = 0; i < 3_000; i++) {
            long a = random.nextInt(50);
            long b = random.nextInt(50);
            assertThat(table.find(a, b)).isEqualTo(plain.getOrDefault(List.of(a, b), KeyTable.NONE));
            int expected = plain.computeIfAbsent(List.of(a, b), key -> plain.size());
            assertThat(table.number(a, b)).isEqualTo(expected);
        }
        assertThat(table.size()).isEqualTo(plain.size());
    }

    @Property(tries = 100)
    void aPlaceLogGivesBackEveryPlace(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int size) {
        Random random = new Random(seed);
        PlaceLog log = new PlaceLog();
        List<Place> plain = new ArrayList<>();
        long line = 1;
        for (int i = 0; i < size; i++) {
            line = random.nextInt(5) == 0 ? random.nextInt(100) : line + 1;
            Place place = Place.of("f" + (random.nextInt(10) == 0 ? random.nextInt(3) : 0), random.nextInt(4) == 0 ? 0 : line);
            plain.add(place);
            log.add(place);
        }
        for (int i = 0; i < size; i++) {
            assertThat(log.at(i)).isEqualTo(plain.get(i));
        }
    }

    @Test
    void fingerprintsOfDifferentThingsDiffer() {
        Set<List<Long>> seen = new HashSet<>();
        Fingerprint fingerprint = new Fingerprint();
        int count = 0;
        for (int kind = 0; kind < 3; kind++) {
            for (String organisation : List.of("", "a", "ab", "b", "Aa", "BB")) {
                for (String id : new String[] {null, "", "a", "b", "bc", "c", "AaAa", "BBBB", "AaBB", "1", "2", "11"}) {
                    fingerprint.start(kind).add(organisation).add(id);
                    seen.add(List.of(fingerprint.first(), fingerprint.second()));
                    count++;
                }
            }
        }
        assertThat(seen).hasSize(count);
    }

    @Test
    void eachLaneOfAFingerprintTellsAMillionIdsApart() {
        Fingerprint fingerprint = new Fingerprint();
        Set<Long> first = new HashSet<>();
        Set<Long> second = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            fingerprint.start(1).add("O").add("c" + i);
            first.add(fingerprint.first());
            second.add(fingerprint.second());
        }
        assertThat(first).hasSize(200_000);
        assertThat(second).hasSize(200_000);
    }

    /** The records of a year come by and are forgotten: what the validator holds on to is bounded by cases, employees and days. */
    @Test
    void memoryDependsOnCasesEmployeesAndDaysAndNotOnTheNumberOfEntries() {
        long small = retained(20_000);
        long large = retained(200_000);
        assertThat(large).isLessThan(small + 200_000);
    }

    private static long retained(int entries) {
        Strata strata = Strata.of("O");
        LocalDate first = LocalDate.of(2025, 1, 1);
        RegistrationValidator validator = RegistrationValidator.create(ValidationOptions.standard());
        List<RegistrationRecord> referents = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            referents.add(Case.builder().id("c" + i).startedOn(first).complexityAtStart(Complexity.LOW).strata(strata).build());
            referents.add(new Employee("e" + i, EmployeeRole.EMPLOYEE, null, first, null, null, strata));
        }
        long line = 1;
        for (RegistrationRecord referent : referents) {
            validator.accept(referent, Place.of("f", line++));
        }
        BigDecimal hours = new BigDecimal("0.01");
        long before = 0;
        for (int i = 0; i < entries; i++) {
            if (i == 5_000) {
                before = used();
            }
            validator.accept(new TimeEntry("c" + i % 100, "e" + i % 100, first.plusDays(i % 10), hours, true, strata), Place.of("f", line++));
        }
        long after = used();
        assertThat(validator.finish().counts().get(RecordType.TIME_ENTRY).accepted()).isEqualTo(entries);
        return after - before;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }
}
