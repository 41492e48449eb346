package nl.kpimodel.core;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kpimodel.core.internal.Terms;

/**
 * Everyday words for a KPI (Dutch: <i>korte naam en zoekwoorden</i>). These words are the library's; the model's own name is {@link
 * Kpi#name()}.
 *
 * <p>Immutable; safe for use by several threads.
 *
 * @param shortName a short name, for example "minder alleen" and "less alone"
 * @param englishName the name of the KPI in English
 * @param searchWords everyday words with which people search for the KPI, in both languages
 */
public record KpiTerms(BilingualText shortName, String englishName, List<String> searchWords) {
    /** Creates terms. */
    public KpiTerms {
        Objects.requireNonNull(shortName, "shortName");
        Objects.requireNonNull(englishName, "englishName");
        searchWords = List.copyOf(searchWords);
    }

    /**
     * Finds the terms of a KPI.
     *
     * @param kpi the KPI
     * @return its terms; empty if the library has none, as for a KPI that is in no bundled edition
     */
    public static Optional<KpiTerms> find(Kpi kpi) {
        return find(kpi, "name", Language.DUTCH).map(dutch -> new KpiTerms(
                new BilingualText(dutch, find(kpi, "name", Language.ENGLISH).orElse(dutch)),
                find(kpi, "title", Language.ENGLISH).orElse(dutch),
                Stream.of(Language.values()).flatMap(language -> searchWords(kpi, language)).distinct().toList()));
    }

    private static Stream<String> searchWords(Kpi kpi, Language language) {
        return find(kpi, "search", language).stream().flatMap(words -> Arrays.stream(words.split(", ")));
    }

    private static Optional<String> find(Kpi kpi, String word, Language language) {
        return Terms.find(kpi.edition().key(), kpi.id().toString(), "", word, language);
    }
}
