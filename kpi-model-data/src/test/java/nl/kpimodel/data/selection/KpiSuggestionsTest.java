package nl.kpimodel.data.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.ActivityKpi;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.Source;
import nl.kpimodel.core.UnknownIdException;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.selection.KpiSuggestions;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.core.selection.Suggestion;
import nl.kpimodel.core.selection.Suggestion.Reason;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KpiSuggestionsTest {
    private static final KpiCatalogue MODEL = KpiModel.edition(Edition.E2025);
    private static final KpiSuggestions PLAIN = KpiSuggestions.of(MODEL, KpiModel.measures(Edition.E2025));
    private static final KpiSuggestions EMPHASISED = PLAIN.emphasisedIn(KpiModel.edition(Edition.PRE_2025));

    private static List<String> ids(List<Suggestion> suggestions, Reason... reasons) {
        return suggestions.stream().filter(suggestion -> List.of(reasons).contains(suggestion.reason())).map(Suggestion::id).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "I 4.1.3 | E 4.1.3 | 4a1, 4a2, 4a3, 4a4",
        "I 1.1.1 | E 1.1.1, E 1.3.1 | 1a1, E1",
        "I 4.2.2 | | 5b2",
        "I 2.1.4 | |",
        "I 4.1.1 | E 4.1.1 | 4a1, 4a2, 6b1, 6b3, E4.A"})
    void anImpactKpiGivesWhatItsRowPrintsAndOneActivityOfEachPhase(String impact, String indicators, String items) {
        List<Suggestion> suggestions = EMPHASISED.from(KpiId.of(impact));

        assertThat(String.join(", ", ids(suggestions, Reason.LINKED_INDICATOR))).isEqualTo(Optional.ofNullable(indicators).orElse(""));
        assertThat(ids(suggestions, Reason.LINKED_ITEM)).containsExactlyInAnyOrderElementsOf(items == null ? List.of() : Arrays.asList(items.split(", ")));
        assertThat(suggestions.stream().filter(suggestion -> suggestion.reason() == Reason.PROCESS)
                .map(suggestion -> ((ActivityKpi) MODEL.require(suggestion.id())).phase().number())).containsExactly(1, 2, 3, 4, 5);
        assertThat(suggestions.stream().filter(suggestion -> suggestion.reason() == Reason.PROCESS)
                .map(suggestion -> MODEL.require(suggestion.id()).definition().status())).containsOnly(Kpi.DefinitionStatus.DEFINED);
    }

    @Test
    void theFirstOfAPhaseIsBoldThenAddsTheFewestRecordTypesThenIsFirstInTheModel() {
        List<String> plain = ids(PLAIN.from(KpiId.of("I 4.1.3")), Reason.PROCESS);
        for (String id : plain) {
            ActivityKpi first = (ActivityKpi) MODEL.require(id);
            int own = types(first.id()).size();
            assertThat(MODEL.kpisOfPhase(first.phase().number()).stream().filter(other -> other.definition().status() == Kpi.DefinitionStatus.DEFINED)
                    .filter(other -> types(other.id()).size() < own || types(other.id()).size() == own && other.id().compareTo(first.id()) < 0)).isEmpty();
        }
        // The units of A 8 and A 12 are registered. Before 2025, only A 12 is bold.
        Set<RecordType> registered = EnumSet.copyOf(types(KpiId.of("A 8")));
        registered.addAll(types(KpiId.of("A 12")));
        assertThat(ids(PLAIN.registered(registered).from(KpiId.of("I 4.1.3")), Reason.PROCESS)).contains("A 8").doesNotContain("A 12");
        assertThat(ids(EMPHASISED.registered(registered).from(KpiId.of("I 4.1.3")), Reason.PROCESS)).contains("A 12").doesNotContain("A 8");
        // A 17 is bold, but left to the organisation.
        assertThat(ids(EMPHASISED.registered(types(KpiId.of("A 17"))).from(KpiId.of("I 4.1.3")), Reason.PROCESS)).doesNotContain("A 17");
    }

    private static Set<RecordType> types(KpiId kpi) {
        return KpiModel.measures(Edition.E2025).require(kpi).components().stream().flatMap(component -> component.records().stream())
                .map(use -> use.type()).collect(Collectors.toCollection(() -> EnumSet.noneOf(RecordType.class)));
    }

    @Test
    void anItemGivesWhatItServesAndAnIndicatorBothWays() {
        List<Suggestion> ofItem = PLAIN.from(ItemId.of("4a2"));
        assertThat(ids(ofItem, Reason.FED_INDICATOR)).containsExactly("E 4.1.1", "E 4.1.3", "E 4.2.1");
        assertThat(ids(ofItem, Reason.SERVED_IMPACT)).containsExactly("I 4.1.1", "I 4.1.3", "I 4.2.1");
        assertThat(ids(PLAIN.from(ItemId.of("5b2")), Reason.values())).containsExactly("I 4.2.2");

        List<Suggestion> ofIndicator = PLAIN.from(KpiId.of("E 1.1.1"));
        assertThat(ids(ofIndicator, Reason.SERVED_IMPACT)).containsExactly("I 1.1.1", "I 1.3.1");
        assertThat(ids(ofIndicator, Reason.LINKED_ITEM)).containsExactly("1a1", "E1");
        assertThat(ids(ofIndicator, Reason.PROCESS)).hasSize(5);
    }

    @Test
    void everyLinkedSuggestionIsALinkOfTheModelWithItsRow() {
        for (Kpi kpi : MODEL.impactKpis()) {
            for (Suggestion suggestion : PLAIN.from(kpi.id())) {
                Source.Reference row = MODEL.links().stream().filter(link -> link.impact().equals(kpi.id())).findFirst().orElseThrow().source();
                if (suggestion.reason() == Reason.LINKED_INDICATOR) {
                    assertThat(MODEL.linkage().indicatorsOf(kpi.id())).contains(suggestion.kpi().orElseThrow());
                    assertThat(suggestion.source()).isEqualTo(row);
                } else if (suggestion.reason() == Reason.LINKED_ITEM) {
                    assertThat(MODEL.linkage().itemsOf(kpi.id())).contains(suggestion.item().orElseThrow());
                } else {
                    assertThat(suggestion.reason()).isEqualTo(Reason.PROCESS);
                    assertThat(suggestion.explain(Language.DUTCH)).contains("Het model koppelt effecten en activiteiten niet aan elkaar");
                    assertThat(suggestion.explain(Language.ENGLISH)).contains("The model does not link effects to activities");
                }
            }
        }
    }

    @Test
    void helpToChooseIsByDomainPhaseEmphasisAndWhatIsRegistered() {
        assertThat(ids(PLAIN.ofDomain(4), Reason.IN_DOMAIN)).startsWith("I 4.1.1").contains("E 4.1.3").hasSize(MODEL.kpisOfDomain(4).size());
        assertThat(PLAIN.ofDomain(8)).isEmpty();
        assertThat(ids(PLAIN.ofPhase(1), Reason.IN_PHASE)).containsExactlyInAnyOrderElementsOf(
                MODEL.kpisOfPhase(1).stream().map(kpi -> kpi.id().toString()).toList()).endsWith("A 5");
        assertThat(PLAIN.ofPhase(9)).isEmpty();
        assertThat(PLAIN.emphasised()).isEmpty();
        assertThat(ids(EMPHASISED.emphasised(), Reason.EMPHASISED)).containsExactly("I 1.3.3", "A 9", "A 12", "A 17", "A 31");
        assertThat(EMPHASISED.emphasised().get(0).explain(Language.DUTCH)).startsWith("I 1.3.3 staat vetgedrukt in editie pre-2025: ");
        assertThat(PLAIN.alreadyRegistered()).isEmpty();
        List<String> ofCases = ids(PLAIN.registered(List.of(RecordType.CASE)).alreadyRegistered(), Reason.ALREADY_REGISTERED);
        assertThat(ids(PLAIN.registeredFor(List.of(KpiId.of("A 12"))).alreadyRegistered(), Reason.ALREADY_REGISTERED)).isEqualTo(ofCases);
        assertThat(ofCases).contains("A 4", "A 12").allSatisfy(id -> assertThat(types(KpiId.of(id))).containsExactly(RecordType.CASE));
    }

    @Test
    void whatIsRegisteredAlreadyIsNotAskedAgain() {
        Suggestion indicator = PLAIN.from(KpiId.of("I 4.1.3")).get(0);
        assertThat(indicator.newRecords()).contains(RecordType.RESPONSE);
        assertThat(indicator.explain(Language.DUTCH)).contains("Daarvoor registreert u ook: ");
        Suggestion answered = PLAIN.registered(EnumSet.allOf(RecordType.class)).from(KpiId.of("I 4.1.3")).get(0);
        assertThat(answered.newRecords()).isEmpty();
        assertThat(answered.explain(Language.DUTCH)).isEqualTo(
                "E 4.1.3 meet wat deelnemers ervan merken; het model noemt E 4.1.3 bij I 4.1.3 (" + answered.source() + ").");
        assertThat(answered.toTree()).containsEntry("kpi", "E 4.1.3").containsEntry("reason", "LINKED_INDICATOR").containsEntry("from", List.of("I 4.1.3"));
    }

    @ParameterizedTest
    @EnumSource(value = Edition.class, names = {"PRE_2025", "E2025"})
    void everyKpiAndItemGivesSuggestionsThatTheEditionHasInAFixedOrder(Edition edition) {
        KpiCatalogue model = KpiModel.edition(edition);
        KpiSuggestions suggestions = KpiSuggestions.of(model, KpiModel.measures(edition));
        Stream.concat(model.kpis().stream().map(kpi -> suggestions.from(kpi.id())), model.items().stream().map(item -> suggestions.from(item.id())))
                .forEach(found -> {
                    assertThat(found).extracting(Suggestion::id).doesNotHaveDuplicates();
                    found.forEach(suggestion -> {
                        assertThat(suggestion.kpi().map(kpi -> model.find(kpi).isPresent())
                                .orElseGet(() -> model.findItem(suggestion.item().orElseThrow()).isPresent())).isTrue();
                        assertThat(suggestion.toString()).doesNotContain("{");
                    });
                });
        model.kpis(Layer.QUALITY).forEach(kpi -> assertThat(suggestions.from(kpi.id())).isEmpty());
    }

    @Test
    void whatIsSuggestedIsAddedToASelection() {
        Selection selection = Selection.in(Edition.E2025).withKpis("I 4.1.3").withItems("4a1");
        Selection more = selection.with(EMPHASISED.from(KpiId.of("I 4.1.3")));
        assertThat(more.kpis()).startsWith(KpiId.of("I 4.1.3"), KpiId.of("E 4.1.3")).hasSize(7);
        assertThat(more.items(MODEL)).map(ItemId::toString).containsExactly("4a1", "4a2", "4a3", "4a4");
        assertThat(selection.with(List.of())).isEqualTo(selection);
    }

    @Test
    void whatTheEditionLacksIsAnError() {
        assertThatThrownBy(() -> PLAIN.from(KpiId.of("A 99"))).isInstanceOf(UnknownIdException.class);
        assertThatThrownBy(() -> PLAIN.from(ItemId.of("9a9"))).isInstanceOf(UnknownIdException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> KpiSuggestions.of(MODEL, KpiModel.measures(Edition.PRE_2025))).withMessageContaining("one edition");
        assertThatIllegalArgumentException().isThrownBy(() -> new Suggestion(
                Optional.empty(), Optional.empty(), Reason.IN_DOMAIN, List.of(), new Source.Reference("a", "b"), List.of()));
    }
}
