package nl.kpimodel.calc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.kpimodel.calc.outcome.Contributors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units are not people: an outcome knows how many distinct contributors it has, up to a hundred. */
class ContributorSetTest {
    private static ContributorSet of(List<@Nullable String> contributors) {
        ContributorSet set = new ContributorSet();
        contributors.forEach(set::add);
        return set;
    }

    private static ContributorSet people(int from, int to) {
        return of(IntStream.range(from, to).mapToObj(i -> "p" + i).toList());
    }

    @Property(tries = 200)
    @Label("Counts each name once and each unit without a name, however the units are split")
    void counts(@ForAll("contributors") List<@Nullable String> contributors, @ForAll @IntRange(max = 80) int split) {
        long unnamed = contributors.stream().filter(name -> name == null).count();
        HashSet<@Nullable String> named = new HashSet<>(contributors);
        named.remove(null);
        int cut = Math.min(split, contributors.size());
        ContributorSet one = of(contributors.subList(0, cut));
        one.addAll(of(contributors.subList(cut, contributors.size())));

        assertThat(of(contributors).size()).isEqualTo(named.size() + unnamed);
        assertThat(one.size()).isEqualTo(named.size() + unnamed);
    }

    /** Names of which many have one hash code. */
    @Provide
    Arbitrary<List<@Nullable String>> contributors() {
        Arbitrary<@Nullable String> names = Arbitraries.of("Aa", "BB").list().ofMinSize(1).ofMaxSize(5).map(parts -> String.join("", parts));
        return names.injectNull(0.2).list().ofMaxSize(80);
    }

    @ParameterizedTest(name = "{0} people")
    @CsvSource({"0, 0", "1, 1", "2, 2", "3, 3", "99, 99", "100, 100", "101, 100", "250, 100"})
    void aHundredIsTheMostThatIsCounted(int people, long counted) {
        ContributorSet twice = people(0, people);
        twice.addAll(people(0, people));

        assertThat(Contributors.MOST).isEqualTo(100);
        assertThat(people(0, people).size()).isEqualTo(counted);
        assertThat(twice.size()).isEqualTo(counted);
    }

    @Test
    void aHundredStaysAHundredWhateverIsAdded() {
        ContributorSet few = people(0, 3);
        few.addAll(people(0, 150));
        few.add("another");
        few.add(null);

        assertThat(few.size()).isEqualTo(100);
        ContributorSet full = people(0, 100);
        full.addAll(people(50, 60));
        assertThat(full.size()).isEqualTo(100);
    }

    @Test
    void unitsWithoutANameAreAddedToThePeople() {
        ContributorSet ninetyNine = people(0, 99);
        ninetyNine.add(null);

        assertThat(ninetyNine.size()).isEqualTo(100);
        ninetyNine.add(null);
        assertThat(ninetyNine.size()).isEqualTo(100);
    }
}
