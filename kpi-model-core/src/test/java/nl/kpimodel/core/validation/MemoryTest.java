package nl.kpimodel.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Employee;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.registration.TimeEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The memory that the engine needs for records. */
class MemoryTest {
    @Test
    void fingerprintsOfDifferentThingsDiffer() {
        Set<List<Long>> seen = new HashSet<>();
        Fingerprint fingerprint = new Fingerprint();
        int count = 0;
        for (int kind = 0; kind < 3; kind++) {
            for (String organisation : List.of("", "a", "ab", "b", "Aa", "BB")) {
                for (String id : new String[] {null, "", "a", "b", "bc", "c", "AaAa", "BBBB", "AaBB", "1", "2", "11"}) {
                    fingerprint.start(organisation, kind).add(id);
                    seen.add(List.of(fingerprint.first(), fingerprint.second()));
                    count++;
                }
            }
        }
        assertThat(seen).hasSize(count);
    }

    @Test
    void eachLaneOfAFingerprintAloneTellsManyIdsApart() {
        Fingerprint fingerprint = new Fingerprint();
        Set<Long> first = new HashSet<>();
        Set<Long> second = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            fingerprint.start("O", 1).add("c" + i);
            first.add(fingerprint.first());
            second.add(fingerprint.second());
        }
        assertThat(first).hasSize(200_000);
        assertThat(second).hasSize(200_000);
    }

    /** The records of a year are handed in and not kept. The validator keeps data only in proportion to cases, employees and days. */
    @Test
    void memoryDependsOnCasesEmployeesAndDaysAndNotOnTheNumberOfEntries() {
        long small = retained(20_000);
        long large = retained(200_000);
        assertThat(large).isLessThan(small + 1_000_000);
    }

    @Test
    void aRuleThatIsSwitchedOffRemembersNothing() {
        ValidationOptions all = ValidationOptions.standard();
        assertThat(retainedOfDays(all)).isBetween(3_000_000L, 6_000_000L);
        assertThat(retainedOfDays(all.withoutRules(Set.of(Rules.DAY_ABOVE_24_HOURS, Rules.SAME_RECORD)))).isLessThan(1_000_000);
    }

    /** Returns the retained memory after 200 000 days of 100 employees. */
    private static long retainedOfDays(ValidationOptions options) {
        Strata strata = Strata.of("O");
        LocalDate first = LocalDate.of(2020, 1, 1);
        RegistrationValidator validator = RegistrationValidator.create(options);
        for (int i = 0; i < 100; i++) {
            validator.accept(new Employee("e" + i, Employee.Role.EMPLOYEE, null, first, null, null, strata), Finding.Place.of("f", i));
        }
        long before = used();
        for (int i = 0; i < 200_000; i++) {
            validator.accept(new TimeEntry(null, "e" + i % 100, first.plusDays(i / 100), BigDecimal.ONE, true, strata), Finding.Place.of("f", i + 100L));
        }
        long after = used();
        assertThat(validator.finish().counts().get(RecordType.TIME_ENTRY).read()).isEqualTo(200_000);
        return after - before;
    }

    private static long retained(int entries) {
        Strata strata = Strata.of("O");
        LocalDate first = LocalDate.of(2025, 1, 1);
        RegistrationValidator validator = RegistrationValidator.create(ValidationOptions.standard());
        List<RegistrationRecord> referents = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            referents.add(Case.builder().id("c" + i).startedOn(first).complexityAtStart(Complexity.LOW).strata(strata).build());
            referents.add(new Employee("e" + i, Employee.Role.EMPLOYEE, null, first, null, null, strata));
        }
        long line = 1;
        for (RegistrationRecord referent : referents) {
            validator.accept(referent, Finding.Place.of("f", line++));
        }
        BigDecimal hours = new BigDecimal("0.01");
        long before = 0;
        for (int i = 0; i < entries; i++) {
            if (i == 5_000) {
                before = used();
            }
            validator.accept(new TimeEntry("c" + i % 100, "e" + i % 100, first.plusDays(i % 10), hours, true, strata), Finding.Place.of("f", line++));
        }
        long after = used();
        assertThat(validator.finish().counts().get(RecordType.TIME_ENTRY).accepted()).isEqualTo(entries);
        return after - before;
    }

    /**
     * A million broken cases must not need more memory than as many sound ones. Measured on part of that number, without the kept findings.
     */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aRegistrationThatIsAllWrongIsRememberedInNoMoreMemoryThanASoundOne(Broken broken) {
        assertThat(retained(broken)).isLessThan(Sound.RETAINED + 500_000);
    }

    /** Measured once. */
    private static final class Sound {
        static final long RETAINED = retained(Broken.NONE);
    }

    enum Broken {
        NONE,
        DATES_OUT_OF_ORDER,
        SAME_ID,
        IDS_IN_PAIRS,
        NO_START
    }

    private static long retained(Broken broken) {
        int cases = 40_000;
        ValidationOptions options = ValidationOptions.standard().withFindingsKept(0);
        long before = used();
        RegistrationValidator validator = RegistrationValidator.create(options);
        RecordAssembly assembly = RecordAssembly.of(options);
        FieldValues values = FieldValues.of(RecordType.CASE);
        LocalDate first = LocalDate.of(2025, 1, 1);
        for (int i = 0; i < cases; i++) {
            int id = broken == Broken.SAME_ID ? 0 : broken == Broken.IDS_IN_PAIRS ? i / 2 : i;
            values.clear().set(field("id"), "case-" + id).set(field("organisation"), "O").set(field("complexityAtStart"), Complexity.LOW);
            if (broken != Broken.NO_START) {
                values.set(field("startedOn"), first.plusDays(i % 100));
            }
            if (broken == Broken.DATES_OUT_OF_ORDER) {
                values.set(field("completedOn"), first.minusDays(1));
            }
            Finding.Place place = Finding.Place.of("case.csv", i + 2L);
            List<Finding> findings = new ArrayList<>();
            RegistrationRecord record = assembly.assemble(values, place, findings::add);
            if (record == null) {
                validator.reject(values, findings.get(0));
            } else {
                validator.accept(record, place);
            }
        }
        long after = used();
        assertThat(validator.finish().total().read()).isEqualTo(cases);
        return after - before;
    }

    private static RecordField field(String name) {
        return RecordType.CASE.field(name).orElseThrow();
    }

    @Test
    void idsThatFindingsMayHaveToNameAreKeptAsTheyAre() {
        IdLog log = new IdLog();
        List<String> ids = new ArrayList<>(Arrays.asList("c1", "", null, "caf\u00e9 \ud83d\ude00", "x".repeat(128), "\uffff".repeat(128)));
        for (int i = 0; i < 1_000; i++) {
            ids.add("case-" + i);
        }
        int[] places = ids.stream().mapToInt(log::add).toArray();
        assertThat(IntStream.of(places).mapToObj(log::at)).containsExactlyElementsOf(ids);
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
