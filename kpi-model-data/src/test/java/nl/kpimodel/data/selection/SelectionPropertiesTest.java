package nl.kpimodel.data.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.selection.InvalidSelectionException;
import nl.kpimodel.core.selection.ItemChoice;
import nl.kpimodel.core.selection.KpiTarget;
import nl.kpimodel.core.selection.MonitoringPeriod;
import nl.kpimodel.core.selection.RegistrationAgreement;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.core.selection.SelectionReview;
import nl.kpimodel.core.selection.SelectionReviewer;
import nl.kpimodel.core.selection.SelectionScope;
import nl.kpimodel.data.KpiModel;

/** Laws of every selection. */
class SelectionPropertiesTest {
    private static final KpiCatalogue MODEL = KpiModel.edition(Edition.E2025);
    private static final SelectionReviewer REVIEWER = SelectionReviewer.of(KpiModel::edition, KpiModel::measures).asOf(LocalDate.of(2026, 7, 1));

    @Property(tries = 300)
    void whatIsWrittenIsReadAsTheSame(@ForAll("selections") Selection selection) {
        assertThat(Selection.fromTree(selection.toTree())).isEqualTo(selection);
    }

    @Property(tries = 50)
    void aFileIsTheSameToTheByteWhenItIsWrittenAgain(@ForAll("selections") Selection selection) throws IOException {
        Path file = Files.createTempFile("selection", ".json");
        try {
            SelectionFile.write(selection, file);
            byte[] first = Files.readAllBytes(file);
            Selection read = SelectionFile.read(file);
            SelectionFile.write(read, file);

            assertThat(read).isEqualTo(selection);
            assertThat(Files.readAllBytes(file)).isEqualTo(first);
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 200)
    void theOrderOfWhatWasChosenChangesNoFinding(@ForAll("selections") Selection selection, @ForAll Random random) {
        Selection shuffled = selection
                .withKpis(shuffled(selection.kpis(), random))
                .withItems(shuffled(selection.items(), random))
                .withTargets(shuffled(selection.targets(), random))
                .withAgreements(shuffled(selection.agreements(), random));
        assertThat(findings(shuffled)).containsExactlyInAnyOrderElementsOf(findings(selection));
    }

    /** Returns the kind and arguments of findings. Their places depend on the order, and so do the places of duplicates. */
    private static List<String> findings(Selection selection) {
        return REVIEWER.review(selection).findings().stream()
                .map(finding -> finding.kind() + " " + finding.arguments().stream().filter(argument -> !argument.startsWith("items[")).toList()).toList();
    }

    @Property(tries = 200)
    void aKpiOfTheEditionIsNeverUnknownAndItsItemsMakeItMeasurable(@ForAll("selections") Selection selection) {
        Selection known = selection.withKpis(selection.kpis().stream().filter(kpi -> MODEL.find(kpi).isPresent()).toList())
                .withItems(List.of()).withTargets(List.of()).withItemsOfKpis(MODEL);
        assertThat(REVIEWER.review(known).findings()).extracting(finding -> finding.kind().name())
                .doesNotContain("UNKNOWN_KPI", "UNKNOWN_ITEM", "INDICATOR_NOT_ASKED", "INDICATOR_PARTLY_ASKED", "ITEMS_WITHOUT_KPI");
    }

    @Property(tries = 500)
    void noTreeBreaksAReviewAndWhatIsReadHasNoFaultOfReading(@ForAll("trees") Map<String, Object> tree) {
        SelectionReview review = REVIEWER.review(tree);
        review.findings().forEach(finding -> assertThat(finding.line(Language.DUTCH)).doesNotContain("{0}"));
        try {
            Selection read = Selection.fromTree(tree);
            assertThat(review.selection()).contains(read);
            assertThat(Selection.fromTree(read.toTree())).isEqualTo(read);
        } catch (InvalidSelectionException refused) {
            assertThat(refused.findings()).isNotEmpty();
            assertThat(review.findings()).containsAll(refused.findings());
        }
    }

    @Provide
    Arbitrary<Map<String, Object>> trees() {
        Arbitrary<Object> leaves = Arbitraries.of("2025", "A 4", "E 4.1.3", "4a", "E4.A", "AT_LEAST", "2026-12-31", "2026-02-30", "case", "123456782", "", " ", "x",
                1, 60, 140.5, -1, Double.NaN, new BigDecimal("1E+999999999"), true, new Object());
        Arbitrary<String> keys = Arbitraries.of("format", "edition", "name", "scope", "kpis", "items", "targets", "monitoring", "agreements", "$schema", "service",
                "kpi", "component", "direction", "value", "by", "note", "from", "until", "moments", "about", "who", "kpi ");
        Arbitrary<Object> nodes = Arbitraries.lazyOf(
                () -> leaves,
                () -> Combinators.combine(keys, leaves).as((key, value) -> (Object) Map.of(key, value)),
                () -> leaves.list().ofMaxSize(3).map(list -> (Object) list),
                () -> Arbitraries.maps(keys, leaves).ofMaxSize(5).list().ofMaxSize(2).map(list -> (Object) list));
        return Arbitraries.maps(keys, nodes.injectNull(0.05)).ofMaxSize(9).map(tree -> {
            Map<String, Object> whole = new HashMap<>(tree);
            whole.putIfAbsent("format", 1);
            whole.putIfAbsent("edition", "2025");
            return whole;
        });
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Provide
    Arbitrary<Selection> selections() {
        Arbitrary<KpiId> kpis = Arbitraries.of(Stream.concat(MODEL.kpis().stream().map(Kpi::id), Stream.of("K 2", "A 99").map(KpiId::of)).toList());
        Arbitrary<ItemChoice> items = Arbitraries.of(Stream.of(
                MODEL.items().stream().map(Questionnaire.Item::id).map(ItemChoice::of),
                MODEL.sections().stream().map(ItemChoice::of),
                Stream.of("9z", "1a9").map(ItemChoice::of)).flatMap(each -> each).toList());
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 800).map(day -> LocalDate.of(2025, 6, 1).plusDays(day));
        Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(20).filter(text -> !CitizenNumber.standsIn(text));
        Arbitrary<KpiTarget> targets = Combinators.combine(kpis, Arbitraries.of("", "value", "share", "none"), Arbitraries.of(KpiTarget.Bound.values()),
                        Arbitraries.bigDecimals().between(new BigDecimal(-10), new BigDecimal(200)).ofScale(2), days.optional(), texts)
                .as((kpi, component, direction, value, by, note) -> new KpiTarget(
                        kpi, Optional.of(component).filter(key -> !key.isEmpty()), direction, value, by, Optional.of(note)));
        Arbitrary<Optional<MonitoringPeriod>> periods = Combinators.combine(days, Arbitraries.integers().between(0, 365), days.list().ofMaxSize(3))
                .as((from, length, moments) -> MonitoringPeriod.between(from, from.plusDays(length)).withMoments(moments)).optional();
        Arbitrary<RegistrationAgreement> agreements = Combinators.combine(
                        Arbitraries.of("A 4", "A 99", "case", "response", "Casus", "alles"), texts, texts, texts).as(RegistrationAgreement::of);
        Arbitrary<SelectionScope> scopes = Combinators.combine(texts, texts, texts, texts).as((service, group, effect, project) ->
                SelectionScope.none().withService(service).withTargetGroup(group).withIntendedEffect(effect).withProject(project));
        return Combinators.combine(texts, scopes, kpis.list().ofMaxSize(20), items.list().ofMaxSize(10), targets.list().ofMaxSize(5), periods,
                agreements.list().ofMaxSize(4)).as((name, scope, chosen, asked, aims, period, agreed) -> {
                    Selection selection = Selection.in(Edition.E2025).withName(name).withScope(scope).withKpis(chosen).withItems(asked)
                            .withTargets(aims).withAgreements(agreed);
                    return period.map(selection::withMonitoring).orElse(selection);
                });
    }
}
