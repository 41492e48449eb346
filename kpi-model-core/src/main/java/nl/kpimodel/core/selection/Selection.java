package nl.kpimodel.core.selection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.InvalidIdException;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.UnknownIdException;
import nl.kpimodel.core.internal.Tree;
import org.jspecify.annotations.Nullable;

/**
 * The KPIs that an organisation chose from an edition for one service, with its agreements (Dutch: <i>selectie</i>). Source: handleiding
 * 2025, 3.1 and chapter 5.
 *
 * <p>A selection is not checked: ids may be unknown to the edition, and targets may be out of range. A {@link SelectionReviewer} reports
 * such errors.
 *
 * <p>Immutable; safe for use by several threads. KPIs, items and targets keep their given order, each once. No text contains an apparent
 * citizen number.
 *
 * <pre>{@code
 * Selection selection = Selection.in(Edition.E2025)
 *         .withName("Eenzame ouderen 2026")
 *         .withScope(SelectionScope.none().withService("Ontmoeting in het wijkcentrum").withTargetGroup("Ouderen die zich eenzaam voelen"))
 *         .withKpis("I 4.1.3", "E 4.1.3", "A 4")
 *         .withItems("2b2", "3c", "4a");
 * selection.items(KpiModel.edition(Edition.E2025));                 // 2b2, 3c1, 3c2, 3c3, 4a1 ... 4a5
 * }</pre>
 */
public final class Selection {
    /** The format of the selection file that this version reads and writes. */
    public static final int FORMAT = 1;

    private final Edition edition;
    private final Optional<String> name;
    private final SelectionScope scope;
    private final List<KpiId> kpis;
    private final List<ItemChoice> items;
    private final List<KpiTarget> targets;
    private final Optional<MonitoringPeriod> monitoring;
    private final List<RegistrationAgreement> agreements;
    private final List<LocalVariant> variants;

    private Selection(
            Edition edition,
            Optional<String> name,
            SelectionScope scope,
            Collection<KpiId> kpis,
            Collection<ItemChoice> items,
            Collection<KpiTarget> targets,
            Optional<MonitoringPeriod> monitoring,
            Collection<RegistrationAgreement> agreements,
            Collection<LocalVariant> variants) {
        this.edition = Objects.requireNonNull(edition, "edition");
        this.name = SelectionText.optional(name, "name of the selection");
        this.scope = Objects.requireNonNull(scope, "scope");
        this.kpis = once(kpis, "KPIs");
        this.items = once(items, "items");
        this.targets = once(targets, "targets");
        this.monitoring = Objects.requireNonNull(monitoring, "monitoring");
        this.agreements = once(agreements, "agreements");
        this.variants = once(variants, "variants");
    }

    private static <T> List<T> once(Collection<T> given, String what) {
        SelectionText.requireSize(given.size(), what);
        return List.copyOf(new LinkedHashSet<>(given));
    }

    /**
     * {@return an empty selection}
     *
     * @param edition the edition to choose from
     */
    public static Selection in(Edition edition) {
        return new Selection(edition, Optional.empty(), SelectionScope.none(), List.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of());
    }

    /** {@return the edition of the chosen KPIs} */
    public Edition edition() {
        return edition;
    }

    /** {@return the name of the selection, empty if it has none} */
    public Optional<String> name() {
        return name;
    }

    /** {@return the scope of the selection, which may be empty} */
    public SelectionScope scope() {
        return scope;
    }

    /**
     * Returns the chosen KPIs.
     *
     * @return the ids in the order in which they were chosen
     */
    public List<KpiId> kpis() {
        return kpis;
    }

    /**
     * Returns the chosen sections and items of the questionnaires.
     *
     * @return the choices in the order in which they were made
     */
    public List<ItemChoice> items() {
        return items;
    }

    /**
     * Returns all chosen items: those of the chosen sections, and the individual ones.
     *
     * @param model the edition of this selection
     * @return the items in model order, the participants' before the professionals'
     * @throws IllegalArgumentException if the catalogue is of another edition
     * @throws UnknownIdException if the edition lacks one of them
     */
    public List<ItemId> items(KpiCatalogue model) {
        requireEdition(model);
        TreeSet<ItemId> all = new TreeSet<>();
        items.forEach(choice -> all.addAll(choice.items(model)));
        return List.copyOf(all);
    }

    private void requireEdition(KpiCatalogue model) {
        if (model.edition() != edition) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "The selection is from edition %s, and the catalogue is of %s; give that of the selection.", edition, model.edition()));
        }
    }

    /** {@return the targets in the order in which they were given} */
    public List<KpiTarget> targets() {
        return targets;
    }

    /**
     * Returns the targets of one KPI.
     *
     * @param kpi the KPI
     * @return the targets of all its figures, in the order in which they were given
     */
    public List<KpiTarget> targets(KpiId kpi) {
        return targets.stream().filter(target -> target.kpi().equals(kpi)).toList();
    }

    /** {@return the period in which the KPIs are registered and monitored, empty if none was agreed} */
    public Optional<MonitoringPeriod> monitoring() {
        return monitoring;
    }

    /**
     * Returns the agreements on who registers what.
     *
     * @return the agreements in the order in which they were given
     */
    public List<RegistrationAgreement> agreements() {
        return agreements;
    }

    /**
     * Returns the organisation's own definitions.
     *
     * @return the variants in the order in which they were given
     */
    public List<LocalVariant> variants() {
        return variants;
    }

    // ---- changing

    /**
     * {@return this selection with another name}
     *
     * @param name the name; blank for none
     * @throws IllegalArgumentException if the name is longer than 2000 characters or contains an apparent citizen number
     */
    public Selection withName(String name) {
        return new Selection(edition, Optional.of(name), scope, kpis, items, targets, monitoring, agreements, variants);
    }

    /**
     * {@return this selection with another scope}
     *
     * @param scope the scope
     */
    public Selection withScope(SelectionScope scope) {
        return new Selection(edition, name, scope, kpis, items, targets, monitoring, agreements, variants);
    }

    /**
     * {@return this selection with the given KPIs instead of its own}
     *
     * @param kpis ids; duplicates count once
     * @throws IllegalArgumentException if there are more than 1000
     */
    public Selection withKpis(Collection<KpiId> kpis) {
        return new Selection(edition, name, scope, kpis, items, targets, monitoring, agreements, variants);
    }

    /**
     * {@return this selection with the given KPIs instead of its own}
     *
     * @param kpis ids, for example {@code A 4}; duplicates count once
     * @throws InvalidIdException if a text is not the id of a KPI
     */
    public Selection withKpis(String... kpis) {
        return withKpis(Arrays.stream(kpis).map(KpiId::of).toList());
    }

    /**
     * {@return this selection with the given sections and items instead of its own}
     *
     * @param items the choices; duplicates count once
     * @throws IllegalArgumentException if there are more than 1000
     */
    public Selection withItems(Collection<ItemChoice> items) {
        return new Selection(edition, name, scope, kpis, items, targets, monitoring, agreements, variants);
    }

    /**
     * {@return this selection with the given sections and items instead of its own}
     *
     * @param items ids of sections and items, for example {@code 4a}, {@code 2b2} and {@code E4.A}
     * @throws IllegalArgumentException if a text is not the id of a section or item
     */
    public Selection withItems(String... items) {
        return withItems(Arrays.stream(items).map(ItemChoice::of).toList());
    }

    /**
     * {@return this selection with all items of its impact KPIs and effect indicators, from both questionnaires, in addition to its own
     * items; this one if nothing is missing}
     *
     * @param model the edition of this selection
     * @throws IllegalArgumentException if the catalogue is of another edition
     * @throws UnknownIdException if the edition lacks one of the KPIs or items
     */
    public Selection withItemsOfKpis(KpiCatalogue model) {
        List<ItemId> chosen = items(model);
        TreeSet<ItemId> missing = new TreeSet<>();
        for (KpiId kpi : kpis) {
            if (kpi.layer() == Layer.IMPACT || kpi.layer() == Layer.EFFECT) {
                missing.addAll(model.linkage().itemsOf(kpi));
            } else {
                model.require(kpi);
            }
        }
        chosen.forEach(missing::remove);
        if (missing.isEmpty()) {
            return this;
        }
        List<ItemChoice> all = new ArrayList<>(items);
        missing.forEach(item -> all.add(ItemChoice.of(item)));
        return withItems(all);
    }

    /**
     * {@return this selection with the suggested KPIs and items in addition to its own}
     *
     * @param suggestions suggestions to follow, from {@link KpiSuggestions} for the edition of this selection
     */
    public Selection with(Collection<Suggestion> suggestions) {
        List<KpiId> moreKpis = new ArrayList<>(kpis);
        List<ItemChoice> moreItems = new ArrayList<>(items);
        suggestions.forEach(suggestion -> {
            suggestion.kpi().ifPresent(moreKpis::add);
            suggestion.item().map(ItemChoice::of).ifPresent(moreItems::add);
        });
        return withKpis(moreKpis).withItems(moreItems);
    }

    /**
     * {@return this selection with the given targets instead of its own}
     *
     * @param targets the targets
     * @throws IllegalArgumentException if there are more than 1000
     */
    public Selection withTargets(Collection<KpiTarget> targets) {
        return new Selection(edition, name, scope, kpis, items, targets, monitoring, agreements, variants);
    }

    /**
     * {@return this selection with another period of monitoring}
     *
     * @param monitoring the period
     */
    public Selection withMonitoring(MonitoringPeriod monitoring) {
        return new Selection(edition, name, scope, kpis, items, targets, Optional.of(monitoring), agreements, variants);
    }

    /**
     * {@return this selection with the given agreements instead of its own}
     *
     * @param agreements the agreements
     * @throws IllegalArgumentException if there are more than 1000
     */
    public Selection withAgreements(Collection<RegistrationAgreement> agreements) {
        return new Selection(edition, name, scope, kpis, items, targets, monitoring, agreements, variants);
    }

    /**
     * {@return this selection with the given variants instead of its own}
     *
     * @param variants the variants
     * @throws IllegalArgumentException if there are more than 1000
     */
    public Selection withVariants(Collection<LocalVariant> variants) {
        return new Selection(edition, name, scope, kpis, items, targets, monitoring, agreements, variants);
    }

    // ---- the tree form

    /**
     * Reads a selection from a tree of maps, lists, texts and numbers, as any JSON library returns it for a selection file. Ids are read
     * leniently. They are not looked up in the edition.
     *
     * <ul>
     *   <li>The format and the edition are required; every other key may be left out, be {@code null}, or have an empty list or text.
     *   <li>An unknown key is refused, so that no value is lost by a mistyped key. {@code $schema}, which editors use, is ignored.
     *   <li>A KPI, item or target that occurs twice counts once.
     * </ul>
     *
     * @param tree the tree, which is not kept
     * @return the selection
     * @throws InvalidSelectionException if the tree does not contain a selection; it has every error with its place
     */
    public static Selection fromTree(Map<String, ?> tree) {
        SelectionTreeReader reader = new SelectionTreeReader();
        Optional<Selection> selection = reader.read(tree);
        List<SelectionFinding> errors = reader.findings().stream().filter(finding -> finding.level() == SelectionFinding.Level.ERROR).toList();
        if (!errors.isEmpty()) {
            throw new InvalidSelectionException(errors);
        }
        return selection.orElseThrow();
    }

    /**
     * Returns the tree form: neutral maps, lists, texts and exact numbers, with the keys of the selection file. Jackson 2 and 3 write it as
     * JSON.
     *
     * @return the tree; a key without a value is left out
     */
    @JsonValue
    public Map<String, Object> toTree() {
        Tree tree = new Tree().put("format", FORMAT).text("edition", edition).known("name", name);
        if (!scope.equals(SelectionScope.none())) {
            tree.put("scope", scope.toTree());
        }
        tree.texts("kpis", kpis).texts("items", items);
        if (!targets.isEmpty()) {
            tree.list("targets", targets, KpiTarget::toTree);
        }
        tree.known("monitoring", monitoring.map(MonitoringPeriod::toTree));
        if (!agreements.isEmpty()) {
            tree.list("agreements", agreements, RegistrationAgreement::toTree);
        }
        if (!variants.isEmpty()) {
            tree.list("variants", variants, LocalVariant::toTree);
        }
        return tree.toMap();
    }

    /** Returns whether the other object is a selection with the same content in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Selection that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(edition, name, scope, kpis, items, targets, monitoring, agreements, variants);
    }

    /** Returns the edition and the choices. Names and texts of the organisation are left out. */
    @Override
    public String toString() {
        return "Selection from " + edition + ": KPIs " + kpis + ", items " + items;
    }
}
