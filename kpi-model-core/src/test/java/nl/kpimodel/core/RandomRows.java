package nl.kpimodel.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random effect tables: the content of each row, the catalogue of that content, and the same content as plain sets of strings. */
final class RandomRows {
    private static final List<String> INDICATORS = List.of("E 1.1.1", "E 1.1.2", "E 1.1.10", "E 2.1.1", "E 3.1.1");
    private static final List<String> ITEMS = List.of("1a1", "1a2", "1a10", "2a1", "2b1", "3a1", "E1", "E2.A");

    /**
     * The content of the row of an impact KPI. Sets are bits over the pools above.
     *
     * @param domain the life domain
     * @param effect number of the intended effect; 0 if there is no effect
     * @param row whether there is a row
     * @param indicators its indicators
     * @param items its items
     * @param variant its items in another reading; 0 if there is no other reading
     */
    record Row(int domain, int effect, boolean row, int indicators, int items, int variant) {
        List<String> indicatorIds() {
            return row ? chosen(INDICATORS, indicators) : List.of();
        }

        List<String> itemIds() {
            return row ? chosen(ITEMS, items) : List.of();
        }

        List<String> variantIds() {
            return row && variant != 0 ? chosen(ITEMS, variant) : itemIds();
        }

        private static List<String> chosen(List<String> pool, int bits) {
            return IntStream.range(0, pool.size()).filter(i -> (bits >> i & 1) == 1).mapToObj(pool::get).toList();
        }
    }

    private final List<Row> rows;

    private RandomRows(List<Row> rows) {
        this.rows = rows;
    }

    static Arbitrary<RandomRows> arbitrary() {
        Arbitrary<Row> row = Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.frequency(Tuple.of(9, true), Tuple.of(1, false)),
                        Arbitraries.integers().between(0, (1 << INDICATORS.size()) - 1),
                        Arbitraries.integers().between(0, (1 << ITEMS.size()) - 1),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.integers().between(1, (1 << ITEMS.size()) - 1))))
                .as(Row::new);
        return row.list().ofMaxSize(7).map(RandomRows::new);
    }

    private String impact(int i) {
        return "I " + rows.get(i).domain + ".1." + (i + 1);
    }

    /** Returns the catalogue with this content, filled in an order drawn from the seed. */
    KpiCatalogue catalogue(long seed) {
        List<LifeDomain> domains = new ArrayList<>(List.of(SmallCatalogue.MONEY, SmallCatalogue.NEIGHBOURHOOD, SmallCatalogue.HEALTH));
        List<LifeDomain> byNumber = List.copyOf(domains);
        Map<IntendedEffect.Id, IntendedEffect> effects = new LinkedHashMap<>();
        List<Kpi> kpis = new ArrayList<>();
        List<Link.Row> links = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            LifeDomain domain = byNumber.get(row.domain - 1);
            String effect = row.effect == 0 ? null : "E " + row.domain + "." + row.effect;
            if (effect != null) {
                effects.put(IntendedEffect.Id.of(effect), SmallCatalogue.effect(effect, domain, "Effect " + row.effect));
            }
            kpis.add(SmallCatalogue.impact(impact(i), domain, effect, "Impact " + i));
            if (row.row) {
                links.add(link(i));
            }
        }
        INDICATORS.forEach(id -> kpis.add(SmallCatalogue.indicator(id, byNumber.get(KpiId.of(id).domain() - 1), "% deelnemers")));
        List<Questionnaire.Item> items = new ArrayList<>();
        ITEMS.forEach(id -> items.add(SmallCatalogue.item(id, byNumber.get(ItemId.of(id).domain() - 1), null)));
        List<IntendedEffect> shuffledEffects = new ArrayList<>(effects.values());
        List.of(domains, shuffledEffects, kpis, items, links).forEach(list -> Collections.shuffle(list, new Random(seed)));
        return KpiCatalogue.builder()
                .edition(Edition.E2025)
                .label("Willekeurig")
                .publisher("Stichting Voorbeeld")
                .domains(domains)
                .intendedEffects(shuffledEffects)
                .kpis(kpis)
                .items(items)
                .links(links)
                .build();
    }

    private Link.Row link(int i) {
        Row row = rows.get(i);
        SmallCatalogue.Row link = SmallCatalogue.row(impact(i))
                .indicators(row.indicatorIds().toArray(String[]::new))
                .items(participants(row.itemIds()))
                .professionals(professionals(row.itemIds()));
        return (row.variant == 0 ? link : link.variant("figuur " + i, row.variantIds().toArray(String[]::new))).build();
    }

    private static String[] participants(List<String> items) {
        return items.stream().filter(item -> !item.startsWith("E")).toArray(String[]::new);
    }

    private static String[] professionals(List<String> items) {
        return items.stream().filter(item -> item.startsWith("E")).toArray(String[]::new);
    }

    /** Returns every node by its key, with the keys one link below it. */
    Map<String, Set<String>> successors() {
        Map<String, Set<String>> successors = new TreeMap<>();
        List.of("leefgebied 1", "leefgebied 2", "leefgebied 3").forEach(key -> successors.put(key, new TreeSet<>()));
        INDICATORS.forEach(key -> successors.put(key, new TreeSet<>()));
        ITEMS.forEach(key -> successors.put(key, new TreeSet<>()));
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String impact = impact(i);
            String domain = "leefgebied " + row.domain;
            String effect = "E " + row.domain + "." + row.effect;
            successors.put(impact, new TreeSet<>(row.indicatorIds()));
            if (row.effect == 0) {
                successors.get(domain).add(impact);
            } else {
                successors.get(domain).add(effect);
                successors.computeIfAbsent(effect, key -> new TreeSet<>()).add(impact);
            }
            askers(i).forEach(asker -> successors.get(asker).addAll(row.itemIds()));
        }
        return successors;
    }

    private List<String> askers(int i) {
        return rows.get(i).indicatorIds().isEmpty() ? List.of(impact(i)) : rows.get(i).indicatorIds();
    }

    /** Returns the links that another reading of a row lacks, as {@code from -> to}. */
    Set<String> disputed() {
        Set<String> disputed = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            for (String asker : askers(i)) {
                for (String item : rows.get(i).itemIds()) {
                    if (!rows.get(i).variantIds().contains(item)) {
                        disputed.add(asker + " -> " + item);
                    }
                }
            }
        }
        return disputed;
    }

    /** Returns the links that only another reading of a row has, as {@code from -> to}. */
    Set<String> variantOnly() {
        Map<String, Set<String>> printed = successors();
        Set<String> variantOnly = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            for (String asker : askers(i)) {
                for (String item : rows.get(i).variantIds()) {
                    if (!printed.get(asker).contains(item)) {
                        variantOnly.add(asker + " -> " + item);
                    }
                }
            }
        }
        return variantOnly;
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}
