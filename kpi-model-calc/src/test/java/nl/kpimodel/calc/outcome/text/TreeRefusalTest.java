package nl.kpimodel.calc.outcome.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.BilingualException;
import nl.kpimodel.core.internal.TreeNode;
import org.junit.jupiter.api.Test;

/** The messages on a tree that is refused. */
class TreeRefusalTest {
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    private static void assertRefused(Consumer<TreeNode> reading, Map<String, ?> tree, String dutch, String english) {
        Throwable refused = catchThrowable(() -> reading.accept(TreeNode.root("", tree)));

        assertThat(refused).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(english);
        assertThat(BilingualException.find(refused, Language.DUTCH)).hasValue(dutch);
    }

    @Test
    void isSaidInBothLanguagesWithThePathOnce() {
        Map<String, ?> tree = Map.of("outcomes", List.of(Map.of("kpi", "Z 9", "n", -1)));
        Consumer<TreeNode> first = root -> root.at("outcomes").elements().get(0).at("kpi").read(KpiId::of);

        assertRefused(root -> root.at("format"), tree, "format ontbreekt.", "format is missing.");
        assertRefused(root -> root.at("outcomes").text(), tree, "outcomes is een lijst; geef een tekst.", "outcomes is a list; give a text.");
        assertRefused(root -> root.at("outcomes").elements().get(0).at("n").count(), tree, "outcomes[0].n is -1; geef een geheel getal van 0 tot en met 9223372036854775807.",
                "outcomes[0].n is -1; give a whole number");
        assertRefused(first, tree, "outcomes[0].kpi is \"Z 9\", en dat kan hier niet. Neem het bestand zoals het is gemaakt, of maak het opnieuw.", "outcomes[0].kpi is invalid: ");
    }

    @Test
    void hasTheSameKeysInBothLanguagesAndNamesThePathInEach() {
        Properties dutch = FileBeside.properties(TreeWords.class, "tree_nl.properties");
        Properties english = FileBeside.properties(TreeWords.class, "tree_en.properties");

        assertThat(dutch.keySet()).isEqualTo(english.keySet());
        assertThat(Stream.of(dutch, english).flatMap(words -> words.values().stream()))
                .allMatch(each -> PLACE.matcher(each.toString()).results().anyMatch(place -> place.group().equals("{0}")));
    }
}
