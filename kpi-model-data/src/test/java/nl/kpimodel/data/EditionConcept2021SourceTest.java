package nl.kpimodel.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.kpimodel.core.ActivityKpi;
import nl.kpimodel.core.Competence;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.ImpactKpi;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.LifeDomain;
import nl.kpimodel.core.ProcessModel;
import nl.kpimodel.core.QualityKpi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every text of the draft of 2021, compared with the surviving slides. */
@Tag("locale")
class EditionConcept2021SourceTest {
    private static final KpiCatalogue CATALOGUE = KpiModel.edition(Edition.CONCEPT_2021);
    private static final String SLIDES = SourceTexts.words(SourceTexts.read(SourceTexts.REVIEW_A));
    private static final Map<String, Kpi.Kind> KINDS = Map.of(
            "Input", Kpi.Kind.INPUT, "Aanpak / Activiteit", Kpi.Kind.ACTIVITY, "Output", Kpi.Kind.OUTPUT, "Outcome", Kpi.Kind.OUTCOME);

    @Test
    void theImpactKpisOfADomainAreTheNamesOfItsList() {
        Map<String, List<String>> printed = new LinkedHashMap<>();
        SprintReview.impactBlocks().forEach(block -> printed.put(block.heading(), sorted(block.names())));
        Map<String, List<String>> carried = new LinkedHashMap<>();
        for (LifeDomain domain : CATALOGUE.domains()) {
            List<String> names = new ArrayList<>();
            for (ImpactKpi kpi : CATALOGUE.impactKpis()) {
                if (kpi.domain().equals(domain)) {
                    names.add(kpi.name());
                    assertThat(kpi.source().place()).contains(domain.name());
                }
            }
            carried.put(domain.name(), sorted(names));
        }
        assertThat(carried).containsExactlyEntriesOf(printed);
    }

    /** The ids are given by the library: they are those of the successors, whose names share the significant words. */
    @Test
    void everyNameHasTheIdOfASuccessorThatSharesAWordWithIt() {
        KpiCatalogue successor = KpiModel.edition(Edition.PRE_2025);
        List<String> without = new ArrayList<>();
        for (Kpi kpi : CATALOGUE.kpis()) {
            assertThat(kpi.idAssigned()).isTrue();
            Kpi next = successor.require(kpi.id());
            String later = (next.name() + " " + next.definition().asText().orElse("")).toLowerCase(Locale.ROOT);
            boolean shares = List.of(kpi.name().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).stream()
                    .anyMatch(word -> word.length() > 4 && later.contains(word.substring(0, Math.min(10, word.length() - 1))));
            if (!shares) {
                without.add(kpi.id().toString());
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void theKpisOfTheProcessAreTheNamesOfTheirLists() {
        Map<String, List<String>> carried = new LinkedHashMap<>();
        for (ActivityKpi kpi : CATALOGUE.activityKpis()) {
            add(carried, kpi.phase().number() + " " + kpi.kind().orElseThrow(), kpi.name());
            kpi.alsoListed().forEach(listing -> add(carried, listing.phase().number() + " " + listing.kind(), kpi.name()));
        }
        for (QualityKpi kpi : CATALOGUE.qualityKpis()) {
            add(carried, "quality " + kpi.kind().orElseThrow(), kpi.name());
        }
        List<List<String>> printed = new ArrayList<>();
        SprintReview.processBlocks().forEach(block -> printed.add(sorted(block.names())));
        assertThat(carried).containsOnlyKeys(
                "1 INPUT", "2 INPUT", "3 ACTIVITY", "4 ACTIVITY", "5 OUTPUT", "5 OUTCOME", "quality ACTIVITY");
        assertThat(carried.values().stream().map(EditionConcept2021SourceTest::sorted)).containsExactlyInAnyOrderElementsOf(printed);
    }

    private static void add(Map<String, List<String>> lists, String list, String name) {
        lists.computeIfAbsent(list, key -> new ArrayList<>()).add(name);
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }

    /** The two texts of the slides print one name differently. The second text is used only for kind and bold print. */
    @Test
    void kindAndEmphasisAreThoseOfTheSecondText() {
        Map<String, List<Kpi.Kind>> kinds = new LinkedHashMap<>();
        Map<String, Boolean> bold = new LinkedHashMap<>();
        for (SprintReview.Block block : SprintReview.processBlocksWithKind()) {
            for (String item : block.names()) {
                String name = item.replace("**", "").replace("# bezoeken vindplaatsen", "# bezoek vindplaatsen");
                kinds.computeIfAbsent(name, key -> new ArrayList<>()).add(SourceTexts.entry(KINDS, block.heading(), "the list of kinds"));
                bold.merge(name, item.contains("**"), Boolean::logicalOr);
            }
        }
        for (Kpi kpi : CATALOGUE.kpis()) {
            if (kpi instanceof ImpactKpi) {
                assertThat(kpi.kind()).contains(Kpi.Kind.OUTCOME);
                assertThat(kpi.emphasis()).isEqualTo(Kpi.Emphasis.UNKNOWN);
                continue;
            }
            List<Kpi.Kind> carried = new ArrayList<>(List.of(kpi.kind().orElseThrow()));
            if (kpi instanceof ActivityKpi activity) {
                activity.alsoListed().forEach(listing -> carried.add(listing.kind()));
            }
            assertThat(carried).as("kinds of %s", kpi.id()).containsExactlyInAnyOrderElementsOf(
                    SourceTexts.entry(kinds, kpi.name(), SourceTexts.REVIEW_B));
            assertThat(kpi.emphasis()).as("emphasis of %s", kpi.id())
                    .isEqualTo(Kpi.Emphasis.of(SourceTexts.entry(bold, kpi.name(), SourceTexts.REVIEW_B), "sprintreview-2021-b"));
        }
    }

    @Test
    void theDesiredEffectsOfTheDomainsStandInTheirRowInOrder() {
        StringBuilder row = new StringBuilder();
        CATALOGUE.domains().forEach(domain -> row.append(domain.desiredEffectText().orElseThrow()).append(' '));
        assertThat(SLIDES).contains(row + "EFFECTEN");
    }

    @Test
    void theLayersStandOnTheSlideOfLevels() {
        CATALOGUE.layers().forEach(layer -> assertThat(SLIDES).contains(layer.name() + " " + layer.text().orElseThrow()));
    }

    @Test
    void theNamesOfThePhasesStandOnTheSlideOfTheProcessModel() {
        String slide = SprintReview.processSlide();
        assertThat(CATALOGUE.phases()).allMatch(phase -> slide.contains(phase.name()));
    }

    @Test
    void theSlideOfTheProcessModelHoldsTheWordsThatTheCatalogueHasAndNoOthers() {
        String rest = SprintReview.processSlide();
        ProcessModel process = CATALOGUE.processModel().orElseThrow();
        List<String> words = new ArrayList<>(List.of(process.title()));
        process.steps().forEach(step -> words.add(step.name()));
        process.tracks().forEach(track -> words.add(track.name()));
        process.loops().forEach(loop -> words.add(loop.name()));
        CATALOGUE.competences().forEach(competence -> words.add(competence.name()));
        words.sort(Comparator.comparing(String::length).reversed());
        for (String word : words) {
            assertThat(rest).contains(word);
            rest = rest.replaceFirst(Pattern.quote(word), " ");
        }
        assertThat(rest.strip()).isEmpty();
    }

    @Test
    void theCompetencesStandInTheirOrder() {
        int before = -1;
        for (Competence competence : CATALOGUE.competences()) {
            int at = SLIDES.indexOf(competence.name());
            assertThat(at).isGreaterThan(before);
            before = at;
        }
    }
}
