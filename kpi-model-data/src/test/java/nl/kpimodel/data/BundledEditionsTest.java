package nl.kpimodel.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.Questionnaire;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The content of the editions, compared with files of expected values that name their source. */
@Tag("locale")
class BundledEditionsTest {
    private static final Pattern UNDECIDED = Pattern.compile("(?i)nader(?:e)? (?:te|uit)|per situatie|\\bx\\b|zelf\\.|geen definitie|beleid van");

    static List<List<String>> counts() {
        return DataRows.of("counts.csv");
    }

    static List<List<String>> linkTraps() {
        return DataRows.of("link-traps.csv");
    }

    @ParameterizedTest
    @MethodSource("counts")
    void anEditionHasAsManyOfEachAsItsSourcePrints(List<String> row) {
        KpiCatalogue catalogue = KpiModel.edition(Edition.ofKey(row.get(0)));
        List<Integer> counted = List.of(
                catalogue.domains().size(),
                catalogue.domains().stream().mapToInt(domain -> domain.subthemes().size()).sum(),
                catalogue.phases().size(),
                catalogue.impactKpis().size(),
                catalogue.effectIndicators().size(),
                catalogue.activityKpis().size(),
                catalogue.qualityKpis().size(),
                catalogue.intendedEffects().size(),
                items(catalogue, Questionnaire.PARTICIPANT),
                items(catalogue, Questionnaire.PROFESSIONAL),
                catalogue.sections().size(),
                catalogue.links().size(),
                catalogue.competences().size());
        assertThat(counted).isEqualTo(row.stream().skip(1).map(Integer::valueOf).toList());
    }

    private static int items(KpiCatalogue catalogue, Questionnaire questionnaire) {
        return (int) catalogue.items().stream().filter(item -> item.id().questionnaire() == questionnaire).count();
    }

    @ParameterizedTest
    @EnumSource(names = {"PRE_2025", "E2025"})
    void aDefinitionDefinesUnlessItsWordsSayOtherwise(Edition edition) {
        Map<String, List<String>> undecided = DataRows.of("definition-status.csv").stream()
                .filter(row -> row.get(0).equals(edition.key()))
                .collect(Collectors.toMap(row -> row.get(1), row -> row));
        for (Kpi kpi : KpiModel.edition(edition).kpis()) {
            List<String> row = undecided.remove(kpi.id().toString());
            String text = kpi.definition().asText().orElseThrow();
            Kpi.DefinitionStatus expected = row == null ? Kpi.DefinitionStatus.DEFINED : Kpi.DefinitionStatus.valueOf(row.get(2));
            assertThat(kpi.definition().status()).as("status of %s", kpi.id()).isEqualTo(expected);
            assertThat(kpi.definition().note() == null).as("no note with %s", kpi.id()).isEqualTo(row == null);
            if (row == null) {
                assertThat(text).as("definition of %s", kpi.id()).doesNotContainPattern(UNDECIDED);
            } else {
                assertThat(text).as("definition of %s", kpi.id()).contains(row.get(3));
            }
        }
        assertThat(undecided).isEmpty();
    }

    @Test
    void theDraftDefinesNothing() {
        assertThat(KpiModel.edition(Edition.CONCEPT_2021).kpis())
                .allMatch(kpi -> kpi.definition().asText().isEmpty() && kpi.definition().status() == Kpi.DefinitionStatus.OPEN);
    }

    @Test
    void noSourceTellsWhatTheEditionOf2025Emphasises() {
        assertThat(KpiModel.edition(Edition.E2025).kpis()).extracting(Kpi::emphasis).containsOnly(Kpi.Emphasis.UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("linkTraps")
    void aRowIsReadAsItIsPrinted(List<String> trap) {
        Link.Row row = KpiModel.edition(Edition.E2025).links().stream()
                .filter(link -> link.impact().equals(KpiId.of(trap.get(0))))
                .findFirst().orElseThrow();
        assertThat(row.indicators()).map(Object::toString).isEqualTo(DataRows.values(trap.get(1)));
        assertThat(row.items()).map(Object::toString).isEqualTo(DataRows.values(trap.get(2)));
        assertThat(row.professionalItems()).map(Object::toString).isEqualTo(DataRows.values(trap.get(3)));
    }

    @Test
    void theOneNoteOfTheEffectTablesIsKept() {
        List<String> notes = new ArrayList<>();
        for (Link.Row row : KpiModel.edition(Edition.E2025).links()) {
            row.noteText().ifPresent(note -> notes.add(row.impact() + ": " + note));
        }
        assertThat(notes).containsExactly("I 5.3.1: Zie vragenlijst professionals");
    }

    @ParameterizedTest
    @EnumSource
    void everyEditionIsInModelOrder(Edition edition) {
        KpiCatalogue catalogue = KpiModel.edition(edition);
        assertThat(catalogue.kpis()).extracting(Kpi::id).isSorted();
        assertThat(catalogue.intendedEffects()).extracting(effect -> effect.id()).isSorted();
        assertThat(catalogue.items()).extracting(item -> item.id()).isSorted();
        assertThat(catalogue.links()).extracting(Link.Row::impact).isSorted();
    }
}
