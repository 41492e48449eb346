package nl.kpimodel.data.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.EffectIndicator;
import nl.kpimodel.core.ImpactKpi;
import nl.kpimodel.core.IntendedEffect;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.LifeDomain;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.Source;

/** A catalogue with a few words that show how they are displayed: two life domains, one of which asks an item of the other. */
final class ShownCatalogue {
    private ShownCatalogue() {}

    /** Returns the catalogue, filled in an order drawn from the seed. The name is that of the second life domain. */
    static KpiCatalogue of(String name, long seed) {
        LifeDomain money = new LifeDomain(1, "Geld", List.of(), null, list("kop 1"));
        LifeDomain other = new LifeDomain(2, name, List.of(), null, list("kop 2"));
        return KpiCatalogue.builder()
                .edition(Edition.E2025)
                .label("Getoond")
                .publisher("Stichting Voorbeeld")
                .domains(shuffled(seed, money, other))
                .intendedEffects(shuffled(
                        seed, effect("E 1.1", money, "Iedereen komt rond"), effect("E 2.1", other, "Het is prettig op straat")))
                .kpis(ShownCatalogue.<Kpi>shuffled(
                        seed,
                        impact("I 1.1.1", money, "% dat rondkomt"),
                        impact("I 2.1.1", other, "# feesten \"op straat\""),
                        impact("I 2.1.2", other, "=SOM(A1)"),
                        indicator("E 1.1.1", money, "% deelnemers dat beter rondkomt"),
                        indicator("E 2.1.1", other, "% deelnemers dat:\n1. buren kent\n2. buren helpt, vaker")))
                .items(shuffled(
                        seed,
                        item("1a1", money, "kom ik beter rond"), item("1a2", money, null),
                        item("2a1", other, null), item("E2", other, null)))
                .links(shuffled(
                        seed,
                        new Link.Row(KpiId.of("I 1.1.1"), ids("E 1.1.1"), items("1a1", "1a2"), items(), "1a1-2", null, null,
                                List.of(new Link.Variant(items("1a1"), items(), null, manual("figuur 1"))), list("rij I 1.1.1")),
                        new Link.Row(KpiId.of("I 2.1.1"), ids("E 2.1.1"), items("1a1"), items("E2"), "1a1", "E2", null,
                                List.of(new Link.Variant(items("1a1", "1a2"), items("E2"), null, manual("figuur 2"))), list("rij I 2.1.1")),
                        new Link.Row(KpiId.of("I 2.1.2"), ids(), items("2a1"), items(), "2a1", null, null, List.of(), list("rij I 2.1.2"))))
                .build();
    }

    @SafeVarargs
    private static <T> List<T> shuffled(long seed, T... values) {
        List<T> shuffled = new ArrayList<>(List.of(values));
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static Source.Reference list(String place) {
        return new Source.Reference("lijst", place);
    }

    private static Source.Reference manual(String place) {
        return new Source.Reference("handleiding", place);
    }

    private static IntendedEffect effect(String id, LifeDomain domain, String text) {
        return new IntendedEffect(IntendedEffect.Id.of(id), domain, text, List.of(), list("effect " + id));
    }

    private static ImpactKpi impact(String id, LifeDomain domain, String name) {
        return ImpactKpi.builder()
                .id(KpiId.of(id))
                .edition(Edition.E2025)
                .domain(domain)
                .intendedEffect(IntendedEffect.Id.of("E " + domain.number() + ".1"))
                .name(name)
                .definition(new Kpi.Definition(null, Kpi.DefinitionStatus.OPEN, null))
                .source(list("impact " + id))
                .build();
    }

    private static EffectIndicator indicator(String id, LifeDomain domain, String text) {
        return EffectIndicator.builder()
                .id(KpiId.of(id)).edition(Edition.E2025).domain(domain).text(text).source(list("indicator " + id)).build();
    }

    private static Questionnaire.Item item(String id, LifeDomain domain, String text) {
        return new Questionnaire.Item(ItemId.of(id), domain, null, text, list("vraag " + id));
    }

    private static List<KpiId> ids(String... ids) {
        return List.of(ids).stream().map(KpiId::of).toList();
    }

    private static List<ItemId> items(String... ids) {
        return List.of(ids).stream().map(ItemId::of).toList();
    }
}
