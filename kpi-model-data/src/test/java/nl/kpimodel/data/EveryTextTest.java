package nl.kpimodel.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Source;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A safety net below the tests that look up each text in its cell. Every text in a catalogue is of a known kind, and the words of a source
 * occur somewhere in that source. A new key of the format passes only after it is added to the list.
 */
@Tag("locale")
class EveryTextTest {
    private record Text(String path, String value) {}

    private static final Map<String, String> WHOSE =
            DataRows.of("text-keys.csv").stream().collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));

    private static List<Text> texts(Edition edition) {
        List<Text> texts = new ArrayList<>();
        collect(BundledFiles.tree(edition + "/catalogue.json"), "", texts);
        return texts;
    }

    private static void collect(JsonNode node, String path, List<Text> texts) {
        if (node.isTextual()) {
            texts.add(new Text(path, node.asText()));
        }
        node.fields().forEachRemaining(field -> {
            if (!field.getKey().equals("source")) {
                collect(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), texts);
            }
        });
        if (node.isArray()) {
            node.forEach(element -> collect(element, path, texts));
        }
    }

    @Test
    void everyTextIsOfAKindThatIsKnown() {
        Set<String> met = new TreeSet<>();
        for (Edition edition : Edition.values()) {
            texts(edition).forEach(text -> met.add(text.path()));
        }
        assertThat(met).containsExactlyInAnyOrderElementsOf(WHOSE.keySet());
    }

    @ParameterizedTest
    @EnumSource
    void theWordsOfASourceStandInThatSource(Edition edition) {
        Map<String, String> sources = new HashMap<>();
        KpiModel.edition(edition).sources().forEach(source ->
                sources.put(source.key(), DefinitionListBefore2025.plain(SourceTexts.read(source.file()))));
        List<String> lost = new ArrayList<>();
        for (Text text : texts(edition)) {
            if (SourceTexts.entry(WHOSE, text.path(), "text-keys.csv").equals("SOURCE") && sources.values().stream()
                    .noneMatch(source -> stands(text.value(), source))) {
                lost.add(text.path() + ": " + text.value());
            }
        }
        for (String text : lost) {
            assertThat(KpiModel.edition(edition).errata())
                    .as("an erratum that repairs %s", text)
                    .anyMatch(erratum -> isRepair(erratum) && text.contains(erratum.reads()));
        }
    }

    private static boolean stands(String text, String source) {
        return source.contains(SourceTexts.oneLine(text));
    }

    private static boolean isRepair(Source.Erratum erratum) {
        return erratum.kind() == Source.Erratum.Kind.NOTATION || erratum.kind() == Source.Erratum.Kind.OCR;
    }

    @ParameterizedTest
    @EnumSource
    void whiteSpaceStandsWhereTheFormatSays(Edition edition) {
        for (Text text : texts(edition)) {
            if (SourceTexts.entry(WHOSE, text.path(), "text-keys.csv").equals("SOURCE")) {
                assertThat(text.value()).doesNotContainPattern(" [.,;:)](?:\\s|$)").doesNotContainPattern("\\( ");
                assertThat(text.value()).as("list items of %s", text.path()).doesNotContainPattern("[^\\n] [1-9]\\. \\p{L}");
                assertThat(text.value().lines().skip(1)).allMatch(line -> line.matches("(?:[1-9]\\.|-) .+"));
            }
        }
    }
}
