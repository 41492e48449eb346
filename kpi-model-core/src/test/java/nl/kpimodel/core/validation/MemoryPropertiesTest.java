package nl.kpimodel.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MemoryPropertiesTest {
    @Property(tries = 50)
    void aKeyTableNumbersKeysInTheOrderInWhichTheyCome(@ForAll long seed) {
        Random random = new Random(seed);
        KeyTable table = new KeyTable();
        Map<List<Long>, Integer> plain = new HashMap<>();
        for (int i = 0; i < 3_000; i++) {
            long a = random.nextInt(50);
            int b = random.nextInt(50) - 25;
            int expected = plain.computeIfAbsent(List.of(a, (long) b), key -> plain.size());
            // The lower half of the second number does not belong to the key.
            assertThat(table.number(a, (long) b << 32 | random.nextInt() & 0xffff_ffffL)).isEqualTo(expected);
        }
        assertThat(table.size()).isEqualTo(plain.size());
    }

    @Property(tries = 100)
    void aPlaceLogGivesBackEveryPlace(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int size) {
        Random random = new Random(seed);
        PlaceLog log = new PlaceLog();
        List<Finding.Place> plain = new ArrayList<>();
        long line = 1;
        for (int i = 0; i < size; i++) {
            line = random.nextInt(5) == 0 ? random.nextInt(100) : line + 1;
            Optional<String> sheet = random.nextInt(6) == 0 ? Optional.of("s" + random.nextInt(2)) : Optional.empty();
            Finding.Place place = new Finding.Place("f" + (random.nextInt(10) == 0 ? random.nextInt(3) : 0), sheet, random.nextInt(4) == 0 ? 0 : line,
                    0, Optional.empty());
            plain.add(place);
            log.add(place.file(), place.sheet(), place.line());
        }
        for (int i = 0; i < size; i++) {
            assertThat(log.at(i)).isEqualTo(plain.get(i));
        }
    }
}
