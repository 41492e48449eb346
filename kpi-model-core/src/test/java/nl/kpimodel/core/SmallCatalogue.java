package nl.kpimodel.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A small frozen catalogue for the tests of code. It has its own words and the structure of the edition of 2025, so that a change of the
 * real data breaks no test of code.
 *
 * <pre>
 * leefgebied 1 Geld           E 1.1  I 1.1.1  E 1.1.1 and E 1.2.1 (one text)   1a1            E1
 *                                    I 1.1.2  E 1.1.2                          1a1, 1a2
 *                             E 1.2  I 1.2.1  E 1.2.1 and E 1.1.1              1a1
 * leefgebied 2 Buurt          E 2.1  I 2.1.1  E 2.1.1 and E 2.1.2              2a1, 2a2, 2b1  E2.A
 *                                    I 2.1.2  -                                2b2
 *                                    I 2.1.3  - "Zie jaarverslag"              -
 * leefgebied 3 Gezondheid     E 3.1  I 3.1.1  E 3.1.1                          2b1, 3a1, 3a2         elsewhere without 3a2
 *                                    I 3.1.2  E 3.1.2                          3a2, 3a10      E3     elsewhere with 2a1 too
 *                                    I 3.1.10 -                                -
 * </pre>
 */
public final class SmallCatalogue {
    static final Source LIST = new Source("voorbeeldlijst", "voorbeeldlijst.txt", "Voorbeeldlijst");
    static final Source MANUAL = new Source("voorbeeldhandleiding", "voorbeeldhandleiding.txt", "Voorbeeldhandleiding");

    static final LifeDomain MONEY = new LifeDomain(1, "Geld", List.of("Rondkomen", "Schulden"), null, at("Geld, kop"));
    static final LifeDomain NEIGHBOURHOOD = new LifeDomain(2, "Buurt", List.of("Veiligheid"), null, at("Buurt, kop"));
    static final LifeDomain HEALTH = new LifeDomain(3, "Gezondheid", List.of(), null, at("Gezondheid, kop"));

    static final ProcessModel.Phase START = new ProcessModel.Phase(1, "Beginnen", Set.of(), at("fase 1"));
    static final ProcessModel.Phase DOING = new ProcessModel.Phase(2, "Doen", Set.of(Complexity.LOW, Complexity.HIGH), at("fase 2"));

    private static final KpiCatalogue CATALOGUE = builder().build();

    private SmallCatalogue() {}

    public static KpiCatalogue catalogue() {
        return CATALOGUE;
    }

    /** Returns a builder with the same content, for a test to add to. */
    static KpiCatalogue.Builder builder() {
        return KpiCatalogue.builder()
                .edition(Edition.E2025)
                .label("Voorbeeldmodel")
                .publisher("Stichting Voorbeeld")
                .sources(List.of(LIST, MANUAL))
                .layers(List.of(new Layer.Introduction(Layer.IMPACT, "Impact", "Wat de wijk ervan merkt.", at("inleiding"))))
                .domains(List.of(MONEY, NEIGHBOURHOOD, HEALTH))
                .phases(List.of(START, DOING))
                .intendedEffects(List.of(
                        effect("E 1.1", MONEY, "Schulden zijn er op tijd bij"),
                        effect("E 1.2", MONEY, "Iedereen komt rond"),
                        effect("E 2.1", NEIGHBOURHOOD, "Het is prettig op straat"),
                        effect("E 3.1", HEALTH, "Wie kan bewegen, beweegt")))
                .kpis(List.of(
                        impact("I 1.1.1", MONEY, "E 1.1", "% huishoudens met schulden"),
                        impact("I 1.1.2", MONEY, "E 1.1", "# cliënten bij de kredietbank"),
                        impact("I 1.2.1", MONEY, "E 1.2", "% huishoudens dat rondkomt"),
                        impact("I 2.1.1", NEIGHBOURHOOD, "E 2.1", "% dat zich \"thuis\" voelt in de wijk"),
                        impact("I 2.1.2", NEIGHBOURHOOD, "E 2.1", "# meldingen van overlast"),
                        impact("I 2.1.3", NEIGHBOURHOOD, "E 2.1", "# buurtfeesten"),
                        impact("I 3.1.1", HEALTH, "E 3.1", "% dat genoeg beweegt"),
                        impact("I 3.1.2", HEALTH, "E 3.1", "% leden van een sportclub"),
                        impact("I 3.1.10", HEALTH, "E 3.1", "# huisartsbezoeken")))
                .kpis(List.of(
                        indicator("E 1.1.1", MONEY, "% deelnemers dat beter rondkomt"),
                        indicator("E 1.1.2", MONEY, "% deelnemers dat schulden aflost"),
                        indicator("E 1.2.1", MONEY, "% deelnemers dat beter rondkomt"),
                        indicator("E 2.1.1", NEIGHBOURHOOD, "% deelnemers dat zich veiliger voelt"),
                        indicator("E 2.1.2", NEIGHBOURHOOD, "% deelnemers dat", "buren kent", "buren helpt"),
                        indicator("E 3.1.1", HEALTH, "% deelnemers dat meer beweegt"),
                        indicator("E 3.1.2", HEALTH, "% deelnemers dat lid werd van een club")))
                .kpis(List.of(
                        activity("A 1", START, "# aanmeldingen", new Kpi.Definition("Alle aanmeldingen.", Kpi.DefinitionStatus.DEFINED, null)),
                        activity("A 2", DOING, "# gesprekken",
                                new Kpi.Definition("Per team te bepalen.", Kpi.DefinitionStatus.LOCAL, "The team decides what counts.")),
                        activity("A 10", DOING, "% op tijd afgerond",
                                new Kpi.Definition("Binnen x weken.", Kpi.DefinitionStatus.OPEN, "The number of weeks is not given."))))
                .kpis(List.of(
                        quality("K 1", "Tevredenheid", "Volgens een jaarlijkse meting."), quality("K 2", "Scholing", null)))
                .questionnaires(List.of(
                        new Questionnaire.Text(Questionnaire.PARTICIPANT, "Vragenlijst deelnemers", "Door mee te doen ...", at("bijlage 1")),
                        new Questionnaire.Text(Questionnaire.PROFESSIONAL, "Vragenlijst professionals", null, at("bijlage 2"))))
                .items(List.of(
                        item("1a1", MONEY, "kom ik beter rond"), item("1a2", MONEY, null),
                        item("2a1", NEIGHBOURHOOD, "voel ik mij veiliger"), item("2a2", NEIGHBOURHOOD, null),
                        item("2b1", NEIGHBOURHOOD, null), item("2b2", NEIGHBOURHOOD, null),
                        item("3a1", HEALTH, null), item("3a2", HEALTH, null), item("3a10", HEALTH, null),
                        item("E1", MONEY, null), item("E2.A", NEIGHBOURHOOD, null), item("E3", HEALTH, null)))
                .links(List.of(
                        row("I 1.1.1").indicators("E 1.1.1", "E 1.2.1").items("1a1").professionals("E1").build(),
                        row("I 1.1.2").indicators("E 1.1.2").items("1a1", "1a2").build(),
                        row("I 1.2.1").indicators("E 1.2.1", "E 1.1.1").items("1a1").build(),
                        row("I 2.1.1").indicators("E 2.1.1", "E 2.1.2").items("2a1", "2a2", "2b1").professionals("E2.A").build(),
                        row("I 2.1.2").items("2b2").build(),
                        row("I 2.1.3").note("Zie jaarverslag").build(),
                        row("I 3.1.1").indicators("E 3.1.1").items("2b1", "3a1", "3a2").variant("figuur 1", "2b1", "3a1").build(),
                        row("I 3.1.2").indicators("E 3.1.2").items("3a2", "3a10").professionals("E3")
                                .variant("figuur 2", "2a1", "3a2", "3a10", "E3").build(),
                        row("I 3.1.10").build()))
                .errata(List.of());
    }

    static Source.Reference at(String place) {
        return new Source.Reference("voorbeeldlijst", place);
    }

    static IntendedEffect effect(String id, LifeDomain domain, String text) {
        return new IntendedEffect(IntendedEffect.Id.of(id), domain, text, List.of(), at(domain.name() + ", " + id));
    }

    static ImpactKpi impact(String id, LifeDomain domain, @Nullable String effect, String name) {
        return ImpactKpi.builder()
                .id(KpiId.of(id))
                .edition(Edition.E2025)
                .domain(domain)
                .intendedEffect(effect == null ? null : IntendedEffect.Id.of(effect))
                .name(name)
                .definition(new Kpi.Definition(name + ", per jaar.", Kpi.DefinitionStatus.DEFINED, null))
                .source(at(domain.name() + ", rij " + id))
                .build();
    }

    static EffectIndicator indicator(String id, LifeDomain domain, String firstLine, String... parts) {
        StringBuilder text = new StringBuilder(firstLine);
        for (int i = 0; i < parts.length; i++) {
            text.append('\n').append(i + 1).append(". ").append(parts[i]);
        }
        return EffectIndicator.builder()
                .id(KpiId.of(id))
                .edition(Edition.E2025)
                .domain(domain)
                .text(text.toString())
                .parts(List.of(parts))
                .source(at(domain.name() + ", indicator " + id))
                .build();
    }

    static ActivityKpi activity(String id, ProcessModel.Phase phase, String name, Kpi.Definition definition) {
        return ActivityKpi.builder()
                .id(KpiId.of(id))
                .edition(Edition.E2025)
                .phase(phase)
                .name(name)
                .definition(definition)
                .emphasis(Kpi.Emphasis.of(id.equals("A 1"), LIST.key()))
                .source(at("fase " + phase.number() + ", rij " + id))
                .build();
    }

    static QualityKpi quality(String id, String name, @Nullable String additional) {
        return QualityKpi.builder()
                .id(KpiId.of(id))
                .edition(Edition.E2025)
                .name(name)
                .definition(new Kpi.Definition(name + " van medewerkers.", Kpi.DefinitionStatus.DEFINED, null))
                .additional(additional)
                .source(at("kwaliteit, rij " + id))
                .build();
    }

    static Questionnaire.Item item(String id, LifeDomain domain, @Nullable String text) {
        return new Questionnaire.Item(ItemId.of(id), domain, null, text, at("vraag " + id));
    }

    /** Starts an empty row of the effect tables. */
    static Row row(String impact) {
        return new Row(KpiId.of(impact));
    }

    /** A row of the effect tables that is being built. */
    static final class Row {
        private final KpiId impact;
        private List<KpiId> indicators = List.of();
        private List<ItemId> items = List.of();
        private List<ItemId> professionals = List.of();
        private final List<Link.Variant> variants = new ArrayList<>();
        private @Nullable String note;

        private Row(KpiId impact) {
            this.impact = impact;
        }

        Row indicators(String... ids) {
            indicators = Arrays.stream(ids).map(KpiId::of).toList();
            return this;
        }

        Row items(String... ids) {
            items = items(Questionnaire.PARTICIPANT, ids);
            return this;
        }

        Row professionals(String... ids) {
            professionals = items(Questionnaire.PROFESSIONAL, ids);
            return this;
        }

        Row note(String text) {
            note = text;
            return this;
        }

        /** Adds another reading of the row: all its items in that place, of both questionnaires. */
        Row variant(String place, String... ids) {
            Link.Variant variant = new Link.Variant(
                    items(Questionnaire.PARTICIPANT, ids),
                    items(Questionnaire.PROFESSIONAL, ids),
                    null,
                    new Source.Reference(MANUAL.key(), place));
            variants.add(variant);
            return this;
        }

        private static List<ItemId> items(Questionnaire questionnaire, String... ids) {
            return Arrays.stream(ids).map(ItemId::of).filter(id -> id.questionnaire() == questionnaire).toList();
        }

        Link.Row build() {
            return new Link.Row(
                    impact, indicators, items, professionals, printed(items), printed(professionals), note, variants, at("rij " + impact));
        }

        private static @Nullable String printed(List<ItemId> items) {
            return items.isEmpty() ? null : String.join(", ", items.stream().map(ItemId::toString).toList());
        }
    }
}
