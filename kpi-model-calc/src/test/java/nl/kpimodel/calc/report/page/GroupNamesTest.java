package nl.kpimodel.calc.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import nl.kpimodel.calc.outcome.Stratum;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupNamesTest {
    private static ChosenKpi.Group team(String name) {
        String shown = name.equals(Stratum.UNKNOWN) ? "onbekend" : name.equals(Stratum.OTHER) ? "overig" : name;
        return new ChosenKpi.Group(Stratum.of("team", name), shown, null, null);
    }

    private static GroupNames names(Stream<String> names) {
        return GroupNames.of(names.map(GroupNamesTest::team).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Jeugd;Noord;Zuid, J;N;Z",
        "Oost;Noord;(unknown), N;O;?",
        "Oost;Oud-Zuid, OO;OU",
        "Oost;oost, a;b",
        "Noord;Noordoost;West, a;b;c",
        "Wijkteam 10;Wijkteam 9;Wijkteam 1, a;b;c",
        "0-17;18-64;(other), 0;1;*",
        "?;Oost;(unknown), a;b;?",
        "\u00c9\u00e9n;Elf, E;\u00c9",
        "\ud83d\ude00 blij;\ud83d\ude00 boos, a;b",
    })
    void areTheShortestBeginningsThatDifferOrLetters(String names, String marks) {
        assertThat(names(Stream.of(names.split(";"))).marks().values()).containsExactly(marks.split(";"));
    }

    @ParameterizedTest
    @CsvSource({"Sociaal wijkteam Amsterdam NieuwWest Noord, Sociaal wij\u2026West Noord", "Wijkteam Noord, Wijkteam Noord"})
    void keepTheBeginningAndTheEndOfALongName(String name, String label) {
        assertThat(names(Stream.of(name)).label(name)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"60, Sociaal wijkteam % van Waterstad", "60, Wijkteam %", "3, Buurtteam Molenwijk en Havenkwartier-Oost %"})
    void differWhereTheNamesDifferInTheMiddleOrAtTheEnd(int teams, String pattern) {
        List<String> names = IntStream.rangeClosed(1, teams).mapToObj(team -> pattern.replace("%", Integer.toString(team))).toList();
        GroupNames labels = names(names.stream());

        assertThat(new HashSet<>(labels.marks().values())).hasSize(teams);
        assertThat(names.stream().map(labels::label).distinct()).hasSize(teams);
    }

    @Property
    @Label("always differ, in any order of the groups")
    void distinct(@ForAll @Size(min = 1, max = 70) List<@StringLength(min = 1, max = 40) String> values) {
        List<String> names = values.stream().filter(name -> !name.isBlank()).distinct().toList();
        GroupNames one = names(names.stream());
        GroupNames other = names(names.stream().sorted());

        assertThat(one.marks()).isEqualTo(other.marks()).allSatisfy((name, mark) -> assertThat(mark).isNotBlank());
        assertThat(new HashSet<>(one.marks().values())).hasSameSizeAs(names);
        assertThat(names.stream().map(one::label).distinct()).hasSameSizeAs(names);
        assertThat(Map.copyOf(one.marks()).keySet()).allSatisfy(name -> assertThat(one.label(name)).isEqualTo(other.label(name)));
    }
}
