package nl.kpimodel.calc.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.kpimodel.core.internal.HtmlText;
import org.junit.jupiter.api.Test;

/** Tables as data. */
class PackedTablesTest {
    private static final Pattern DATA = Pattern.compile("<script type=\"application/json\" id=\"packed-tables\">(.*?)</script>", Pattern.DOTALL);

    private static JsonNode data(PackedTables tables) throws IOException {
        StringBuilder page = new StringBuilder();
        tables.write(new HtmlText(page));
        Matcher data = DATA.matcher(page);
        assertThat(data.find()).isTrue();
        return new ObjectMapper().readTree(data.group(1));
    }

    private static String text(JsonNode forms, String code) {
        String letters = code.replaceFirst("[^a-z].*", "");
        if (letters.isEmpty()) {
            return "";
        }
        int form = letters.chars().reduce(0, (number, letter) -> 26 * number + letter - 'a' + 1) - 1;
        String[] numbers = code.substring(letters.length()).split(" ");
        StringBuilder text = new StringBuilder(forms.get(form).get(0).asText());
        for (int i = 1; i < forms.get(form).size(); i++) {
            text.append(numbers[i - 1]).append(forms.get(form).get(i).asText());
        }
        return text.toString();
    }

    private static List<PackedTables.NamedCells> unpacked(JsonNode data, int table) {
        List<PackedTables.NamedCells> rows = new ArrayList<>();
        for (String line : data.at("/tables/" + table).asText().split("\n")) {
            List<String> codes = List.of(line.split("\\|", -1));
            rows.add(new PackedTables.NamedCells(data.at("/names/" + codes.get(0)).asText(), codes.subList(1, codes.size()).stream().map(code -> text(data.get("forms"), code)).toList()));
        }
        return rows;
    }

    @Provide
    Arbitrary<PackedTables.NamedCells> rows() {
        Arbitrary<String> cells = Arbitraries.of("", "beschermd", "9,3\u00a0dagen (n\u00a0=\u00a012)", "12,3\u00a0% (5/41)", "\u2212225\u00a0euro", "8 van de 9", "1.234", "3 & <4>");
        Arbitrary<String> odd = Arbitraries.integers().between(0, 60).map(number -> "x".repeat(number) + " " + number);
        return Arbitraries.integers().between(1, 70).map(team -> "Wijkteam " + team + " <b> \"|\"")
                .flatMap(name -> Arbitraries.oneOf(cells, odd).list().ofSize(4).map(texts -> new PackedTables.NamedCells(name, texts)));
    }

    @Property(tries = 200)
    @Label("have every name and every cell")
    void areComplete(@ForAll List<List<PackedTables.@From("rows") NamedCells>> given) throws IOException {
        List<List<PackedTables.NamedCells>> tables = given.stream().filter(rows -> !rows.isEmpty()).toList();
        PackedTables packed = new PackedTables();
        tables.forEach(packed::add);
        if (!tables.isEmpty()) {
            JsonNode data = data(packed);
            for (int table = 0; table < tables.size(); table++) {
                assertThat(unpacked(data, table)).isEqualTo(tables.get(table));
            }
        }
    }

    @Test
    void areForManyCellsAndLeaveNothingInAPageWithoutThem() throws IOException {
        StringBuilder page = new StringBuilder();
        new PackedTables().write(new HtmlText(page));

        assertThat(page).isEmpty();
        assertThat(PackedTables.isFor(60, 8)).isTrue();
        assertThat(PackedTables.isFor(12, 8)).isFalse();
    }

    @Test
    void endNothingInThePageWhateverIsInAName() throws IOException {
        PackedTables packed = new PackedTables();
        packed.add(List.of(new PackedTables.NamedCells("</script><img src=x onerror=alert(1)>", List.of("1"))));
        StringBuilder page = new StringBuilder();
        packed.write(new HtmlText(page));

        assertThat(page).doesNotContain("<img", "</script><img").contains("\\u003c/script\\u003e");
        assertThat(data(packed).at("/names/0").asText()).isEqualTo("</script><img src=x onerror=alert(1)>");
    }
}
