package nl.kpimodel.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Source;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The errata, compared with the catalogues, which have the slips, and with the sources, which have the damage. */
@Tag("locale")
class ErrataTest {
    private static final Map<String, String> PREFIX_OF_LIST = Map.of(
            "domains", "domain ", "phases", "phase ", "layers", "layer ", "questionnaires", "questionnaire ",
            "steps", "step ", "loops", "loop ", "tracks", "track ", "competences", "competence ", "links", "link ", "sources", "source ");
    private static final List<String> NAMING = List.of("id", "number", "layer", "impact", "key", "complexity", "track", "kind");

    private static final String START = "\u0002 ";
    private static final String END = " \u0003";

    private final Map<String, List<JsonNode>> entries = new HashMap<>();

    private void collect(Edition edition) {
        entries.clear();
        collect(BundledFiles.tree(edition + "/catalogue.json"));
    }

    private void collect(JsonNode node) {
        node.fields().forEachRemaining(field -> {
            JsonNode value = field.getValue();
            if (value.isArray()) {
                value.forEach(element -> collect(field.getKey(), element));
            } else if (value.isObject()) {
                collect(value);
            }
        });
    }

    private void collect(String list, JsonNode element) {
        if (element.isObject()) {
            String name = NAMING.stream().filter(key -> element.hasNonNull(key)).map(key -> element.get(key).asText()).findFirst().orElse("");
            entries.computeIfAbsent(PREFIX_OF_LIST.getOrDefault(list, "") + name, key -> new ArrayList<>()).add(element);
            collect(element);
        }
    }

    private List<String> texts(Source.Erratum erratum) {
        List<String> texts = new ArrayList<>();
        for (JsonNode entry : entries.getOrDefault(erratum.entry(), List.of())) {
            JsonNode value = entry.path(erratum.key());
            if (value.isArray()) {
                value.forEach(element -> texts.add(element.asText()));
            } else if (value.isTextual()) {
                texts.add(value.asText());
            }
        }
        return texts;
    }

    private static boolean repaired(Source.Erratum erratum) {
        return erratum.kind() == Source.Erratum.Kind.NOTATION || erratum.kind() == Source.Erratum.Kind.OCR;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPrintedStandsInTheTextOnce(Edition edition) {
        collect(edition);
        for (Source.Erratum erratum : KpiModel.edition(edition).errata()) {
            if (!repaired(erratum)) {
                String all = String.join("\u0000", texts(erratum));
                int first = all.indexOf(erratum.printed());
                assertThat(first).as("%s in %s of %s", erratum.printed(), erratum.key(), erratum.entry()).isNotNegative();
                if (!erratum.entry().startsWith("loop")) {
                    assertThat(all.indexOf(erratum.printed(), first + 1))
                            .as("%s a second time in %s of %s", erratum.printed(), erratum.key(), erratum.entry())
                            .isNegative();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRepairedStandsAsPrintedInASourceAndAsReadInTheText(Edition edition) {
        collect(edition);
        List<String> sources = new ArrayList<>();
        KpiModel.edition(edition).sources().forEach(source -> sources.add(SourceTexts.read(source.file())));
        for (Source.Erratum erratum : KpiModel.edition(edition).errata()) {
            if (repaired(erratum)) {
                assertThat(sources).as(erratum.toString()).anyMatch(source -> source.contains(erratum.printed()));
                assertThat(texts(erratum)).as(erratum.toString()).anyMatch(text -> text.contains(erratum.reads()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyErratumChangesSomethingAndStandsOnce(Edition edition) {
        Set<List<String>> met = new HashSet<>();
        for (Source.Erratum erratum : KpiModel.edition(edition).errata()) {
            assertThat(erratum.reads()).isNotEqualTo(erratum.printed());
            assertThat(met.add(List.of(erratum.entry(), erratum.key(), erratum.printed()))).as(erratum.toString()).isTrue();
        }
        assertThat(met).isNotEmpty();
    }

    /**
     * Both editions print the same words if they print them with the same word before and after. A full stop at the end of a text is
     * therefore one word with the last word of the text.
     */
    @Test
    void wordsThatTwoEditionsPrintAlikeAreMendedAlike() {
        Map<Edition, Map<List<String>, String>> printed = new EnumMap<>(Edition.class);
        Map<Edition, Map<List<String>, String>> mended = new EnumMap<>(Edition.class);
        int compared = 0;
        for (Edition edition : Edition.values()) {
            collect(edition);
            Map<List<String>, String> texts = new HashMap<>();
            entries.forEach((entry, elements) -> elements.forEach(element -> element.fields().forEachRemaining(field -> {
                List<String> words = new ArrayList<>();
                (field.getValue().isArray() ? field.getValue() : List.of(field.getValue())).forEach(value -> words.add(value.asText()));
                texts.put(List.of(entry, field.getKey()), START + String.join(" ", words) + END);
            })));
            printed.put(edition, texts);
            Map<List<String>, String> reads = new HashMap<>(texts);
            slips(edition).forEach(slip -> reads.computeIfPresent(place(slip), (place, text) -> text.replace(slip.printed(), slip.reads())));
            mended.put(edition, reads);
        }
        for (Edition edition : Edition.values()) {
            for (Source.Erratum slip : slips(edition)) {
                String context = inContext(slip, printed.get(edition).get(place(slip)));
                for (Edition elsewhere : Edition.values()) {
                    if (elsewhere != edition && printed.get(elsewhere).getOrDefault(place(slip), "").contains(context)) {
                        assertThat(mended.get(elsewhere).get(place(slip)))
                                .as("%s of %s in %s, as mended in %s", slip.key(), slip.entry(), elsewhere, edition)
                                .contains(slip.reads())
                                .doesNotContain(context);
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    private static List<Source.Erratum> slips(Edition edition) {
        return KpiModel.edition(edition).errata().stream().filter(erratum -> !repaired(erratum)).toList();
    }

    private static List<String> place(Source.Erratum erratum) {
        return List.of(erratum.entry(), erratum.key());
    }

    private static String inContext(Source.Erratum slip, String text) {
        int start = text.indexOf(slip.printed());
        int wordBefore = text.lastIndexOf(' ', text.lastIndexOf(' ', start) - 1);
        int end = text.indexOf(' ', start + slip.printed().length());
        int wordAfter = end < 0 ? -1 : text.indexOf(' ', end + 1);
        return text.substring(wordBefore + 1, wordAfter < 0 ? text.length() : wordAfter);
    }
}
