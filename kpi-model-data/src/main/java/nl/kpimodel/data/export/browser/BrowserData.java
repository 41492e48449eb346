package nl.kpimodel.data.export.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.KpiTerms;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.Linkage;
import nl.kpimodel.core.LinkageNode;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.SelectionAdvice;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.selection.DataNeeds;
import nl.kpimodel.core.selection.NeededField;

/**
 * The data that the script of the page cannot read from its text: the questions, fields and choices of each KPI, the links, and the words
 * that the script adds. Fields and choices are given by their index in lists.
 */
final class BrowserData {
    /** The necessities of the main figure of a KPI. All others concern a part, or are additional. */
    private static final Set<NeededField.Necessity> MAIN = Set.of(NeededField.Necessity.MANDATORY, NeededField.Necessity.ALTERNATIVE);

    private final BrowsedModel browsed;
    private final BrowserWords words;
    private final Linkage linkage;
    private final Map<String, Map<String, Object>> fields = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> choices = new LinkedHashMap<>();

    BrowserData(BrowsedModel browsed) {
        this.browsed = browsed;
        this.words = browsed.words();
        this.linkage = browsed.model().linkage();
    }

    Map<String, Object> toTree() {
        Tree kpis = new Tree();
        browsed.model().kpis().forEach(kpi -> kpis.put(kpi.id().toString(), kpi(kpi)));
        Tree items = new Tree();
        browsed.model().items().forEach(item -> items.put(item.id().toString(), item(item)));
        Tree texts = new Tree();
        words.ofProgram().forEach(texts::put);
        return new Tree()
                .put("edition", browsed.model().edition().key())
                .put("language", words.language().key())
                .put("advised", new Tree().put("least", SelectionAdvice.FEWEST_KPIS).put("most", SelectionAdvice.MOST_KPIS).toMap())
                .put("kpis", kpis.toMap())
                .put("items", items.toMap())
                .list("fields", fields.values(), field -> field)
                .list("choices", choices.values(), choice -> choice)
                .put("words", texts.toMap())
                .toMap();
    }

    private Map<String, Object> kpi(Kpi kpi) {
        List<Integer> main = new ArrayList<>();
        List<Integer> optional = new ArrayList<>();
        Optional<DataNeeds> needs = browsed.needs(kpi);
        for (NeededField field : needs.map(DataNeeds::fields).orElse(List.of())) {
            (MAIN.contains(field.necessity()) ? main : optional).add(number(field));
        }
        List<DataNeeds.OpenChoice> open = needs.map(DataNeeds::choices).orElse(List.of());
        List<MeasureComponent> figures = browsed.measure(kpi).map(MeasureSpecification::components).orElse(List.of());
        Tree tree = new Tree()
                .put("at", PageAnchor.of(kpi.id()))
                .put("layer", String.valueOf(kpi.layer().letter()))
                .put("tile", browsed.tile(kpi).anchor())
                .put("name", words.shortName(kpi))
                .text("status", kpi.definition().status())
                .put("main", main)
                .put("optional", optional)
                .put("choices", open.stream().map(this::number).toList())
                .list("figures", figures, component -> List.of(component.key(), component.label().in(words.language()), component.unit().name()));
        KpiTerms.find(kpi).ifPresent(known -> tree.put("search", String.join(" ", known.searchWords())));
        if (kpi.layer() == Layer.EFFECT || kpi.layer() == Layer.IMPACT) {
            boolean linked = linkage.contains(LinkageNode.of(kpi.id()));
            tree.texts("items", linked ? linkage.itemsOf(kpi.id()) : List.of());
            tree.texts("links", !linked ? List.of() : kpi.layer() == Layer.IMPACT ? linkage.indicatorsOf(kpi.id()) : linkage.impactKpisOf(kpi.id()));
        }
        return tree.toMap();
    }

    private int number(NeededField field) {
        return number(fields, field.name(), new Tree()
                .put("name", field.name())
                .put("type", field.record().label(words.language()))
                .put("label", field.term(words.language()))
                .toMap());
    }

    private int number(DataNeeds.OpenChoice choice) {
        String what = choice.term(words.language()).orElseGet(() -> words.of("choice.inTheData"));
        String supply = choice.supply().in(words.language());
        return number(choices, what + supply, new Tree().put("what", BrowserWords.capitalised(what)).put("supply", supply).toMap());
    }

    private static int number(Map<String, Map<String, Object>> known, String key, Map<String, Object> value) {
        known.putIfAbsent(key, value);
        return new ArrayList<>(known.keySet()).indexOf(key);
    }

    private Map<String, Object> item(Questionnaire.Item item) {
        ItemId id = item.id();
        List<KpiId> indicators = linkage.indicatorsOf(id);
        Tree tree = new Tree()
                .put("at", PageAnchor.of(id))
                .put("for", id.questionnaire().name())
                .texts("indicators", indicators)
                .texts("impact", indicators.isEmpty() ? linkage.impactKpisOf(id) : List.of());
        id.sectionId().ifPresent(section -> tree.text("section", section));
        item.asText().ifPresent(text -> tree.put("text", text));
        return tree.toMap();
    }
}
