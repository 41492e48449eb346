package nl.kpimodel.core.selection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.QuestionnaireItem;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.measure.Basis;
import nl.kpimodel.core.measure.MeasureOption;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.Strata;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation registers for a choice of KPIs (Dutch: <i>gegevensbehoefte</i>): the record types and their fields, each with what it is for; the
 * choices that the model leaves open; and the questions to ask.
 *
 * <pre>{@code
 * DataNeeds needs = DataNeeds.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025), List.of(KpiId.of("A 4"), KpiId.of("A 28")))
 *         .by(List.of(StratumKind.TEAM));
 * needs.fields().forEach(field -> System.out.println(field.name() + " " + field.necessity()));
 * }</pre>
 *
 * <ul>
 *   <li>A field is {@linkplain Necessity#MANDATORY mandatory} if a figure is lost when this field alone is never filled. That includes fields that a
 *       figure does not use, but that no record can be without, also in records that are merely referred to: a referral belongs to a case, so A 28
 *       needs the start date of cases.
 *   <li>The first figure of a KPI is its main one. What only the others need is a {@linkplain Necessity#PART part}: of A 28, the lines between which
 *       people are referred.
 *   <li>Nothing is assumed about what an application has; see {@link #comparedWith}.
 *   <li>A figure that can be made may still lack a value in one period, for example because nothing was completed in it.
 * </ul>
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class DataNeeds {
    private final KpiCatalogue model;
    private final MeasureSpecifications measures;
    private final Set<ItemId> items;
    private final Set<StratumKind> strata;
    /** In model order. */
    private final List<KpiNeeds> kpis;
    private final List<NeededField> fields;

    private DataNeeds(KpiCatalogue model, MeasureSpecifications measures, Collection<KpiId> kpis, Collection<ItemId> items, Collection<StratumKind> strata) {
        if (model.edition() != measures.edition()) {
            throw new IllegalArgumentException("The model is of edition " + model.edition() + " and the measures are of edition " + measures.edition()
                    + "; give those of one edition.");
        }
        this.model = model;
        this.measures = measures;
        this.items = new TreeSet<>(items);
        this.items.forEach(model::requireItem);
        this.strata = strata.isEmpty() ? Set.of() : EnumSet.copyOf(strata);
        this.kpis = new TreeSet<>(kpis).stream().map(kpi -> new KpiNeeds(measures.require(kpi), this.strata)).toList();
        this.fields = gather();
    }

    /**
     * What a set of KPIs needs, without strata.
     *
     * @param model the edition
     * @param measures how the KPIs of that edition are measured
     * @param kpis the KPIs in any order; one that is given twice counts once
     * @return the needs; without KPIs nothing is needed
     * @throws IllegalArgumentException if model and measures are of different editions
     * @throws nl.kpimodel.core.UnknownIdException if the edition does not have one of the KPIs
     */
    public static DataNeeds of(KpiCatalogue model, MeasureSpecifications measures, Collection<KpiId> kpis) {
        return of(model, measures, kpis, List.of());
    }

    /**
     * What a set of KPIs and of single items of the questionnaires needs, without strata. An item needs what its answer is registered with, whether a
     * chosen indicator uses it or not.
     *
     * @param model the edition
     * @param measures how the KPIs of that edition are measured
     * @param kpis the KPIs in any order
     * @param items the items in any order
     * @return the needs
     * @throws IllegalArgumentException if model and measures are of different editions
     * @throws nl.kpimodel.core.UnknownIdException if the edition does not have one of the KPIs or items
     */
    public static DataNeeds of(KpiCatalogue model, MeasureSpecifications measures, Collection<KpiId> kpis, Collection<ItemId> items) {
        return new DataNeeds(model, measures, kpis, items, Set.of());
    }

    /**
     * What a selection needs, without strata.
     *
     * @param model the edition of the selection
     * @param measures how the KPIs of that edition are measured
     * @param selection the selection, of which KPIs, sections and items matter
     * @return the needs
     * @throws IllegalArgumentException if selection, model and measures are not of one edition
     * @throws nl.kpimodel.core.UnknownIdException if the edition does not have one of the KPIs or items; a review of the selection reports these
     */
    public static DataNeeds of(KpiCatalogue model, MeasureSpecifications measures, Selection selection) {
        return of(model, measures, selection.kpis(), selection.items(model));
    }

    /**
     * What each KPI of an edition needs by itself, without strata.
     *
     * @param model the edition
     * @param measures how the KPIs of that edition are measured
     * @return the needs by KPI, in model order
     * @throws IllegalArgumentException if model and measures are of different editions
     */
    public static Map<KpiId, DataNeeds> ofEach(KpiCatalogue model, MeasureSpecifications measures) {
        Map<KpiId, DataNeeds> each = new LinkedHashMap<>();
        measures.all().forEach(measure -> each.put(measure.kpi(), of(model, measures, List.of(measure.kpi()))));
        return each;
    }

    /**
     * The same needs with those of strata: the fields by which the figures are split. A KPI that cannot be split by a kind needs nothing for it.
     *
     * @param strata the kinds to split by, in place of those asked before; empty for none
     * @return new needs
     */
    public DataNeeds by(Collection<StratumKind> strata) {
        return new DataNeeds(model, measures, kpis(), items, strata);
    }

    /**
     * The needs with one KPI more.
     *
     * @param kpi the KPI
     * @return new needs, equal to these if the KPI is chosen already
     * @throws nl.kpimodel.core.UnknownIdException if the edition does not have the KPI
     */
    public DataNeeds with(KpiId kpi) {
        return new DataNeeds(model, measures, Stream.concat(kpis().stream(), Stream.of(kpi)).toList(), items, strata);
    }

    /**
     * The needs with one KPI less.
     *
     * @param kpi the KPI
     * @return new needs, equal to these if the KPI is not chosen
     */
    public DataNeeds without(KpiId kpi) {
        return new DataNeeds(model, measures, kpis().stream().filter(chosen -> !chosen.equals(kpi)).toList(), items, strata);
    }

    private List<NeededField> gather() {
        Map<RecordType, Map<RecordField, List<FieldUse>>> uses = new EnumMap<>(RecordType.class);
        Map<KpiNeeds.Slot, Necessity> necessities = new LinkedHashMap<>();
        for (KpiNeeds kpi : kpis) {
            kpi.uses().forEach((slot, ofKpi) -> {
                uses.computeIfAbsent(slot.type(), first -> new LinkedHashMap<>()).computeIfAbsent(slot.field(), first -> new ArrayList<>()).addAll(ofKpi);
                necessities.merge(slot, kpi.necessity(ofKpi), Necessity::or);
            });
        }
        if (!items.isEmpty()) {
            Map<RecordField, List<FieldUse>> ofResponse = uses.computeIfAbsent(RecordType.RESPONSE, first -> new LinkedHashMap<>());
            for (RecordField field : RecordType.RESPONSE.fields()) {
                if (field.required()) {
                    ofResponse.computeIfAbsent(field, first -> new ArrayList<>());
                    necessities.put(new KpiNeeds.Slot(RecordType.RESPONSE, field), Necessity.MANDATORY);
                }
            }
        }
        List<NeededField> gathered = new ArrayList<>();
        for (RecordType type : RecordType.inReferenceOrder()) {
            Map<RecordField, List<FieldUse>> ofType = uses.getOrDefault(type, Map.of());
            for (RecordField field : type.fields()) {
                List<FieldUse> ofField = ofType.get(field);
                if (ofField != null) {
                    gathered.add(new NeededField(type, field, necessities.getOrDefault(new KpiNeeds.Slot(type, field), Necessity.OPTIONAL), roles(field, ofField), ofField));
                }
            }
        }
        return List.copyOf(gathered);
    }

    /** The roles in the figures; {@link FieldRole#RECORD} only where there is no other. */
    private static Set<FieldRole> roles(RecordField field, List<FieldUse> uses) {
        Set<FieldRole> roles = uses.stream().flatMap(use -> use.roles().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FieldRole.class)));
        if (roles.isEmpty()) {
            roles.add(field.refersTo().isPresent() || Strata.fields().contains(field) ? FieldRole.IDENTIFICATION : FieldRole.RECORD);
        }
        if (roles.size() > 1) {
            roles.remove(FieldRole.RECORD);
        }
        return roles;
    }

    /**
     * The edition.
     *
     * @return the model whose KPIs and items these are
     */
    public KpiCatalogue model() {
        return model;
    }

    /**
     * The chosen KPIs.
     *
     * @return the ids in model order
     */
    public List<KpiId> kpis() {
        return kpis.stream().map(KpiNeeds::kpi).toList();
    }

    /**
     * How the chosen KPIs are measured.
     *
     * @return the specifications in model order
     */
    public List<MeasureSpecification> measures() {
        return kpis.stream().map(KpiNeeds::measure).toList();
    }

    /**
     * The kinds of stratum asked for.
     *
     * @return the kinds in the order of the constants
     */
    public Set<StratumKind> strata() {
        return strata;
    }

    /**
     * The record types with a needed field.
     *
     * @return the types, those that others refer to first
     */
    public List<RecordType> records() {
        return fields.stream().map(NeededField::record).distinct().toList();
    }

    /**
     * The fields.
     *
     * @return the fields by record type, in the order of {@link #records()} and of the type
     */
    public List<NeededField> fields() {
        return fields;
    }

    /**
     * The fields of a record type.
     *
     * @param type the type
     * @return the fields in the order of the type, empty if none is needed
     */
    public List<NeededField> fields(RecordType type) {
        return fields.stream().filter(field -> field.record() == type).toList();
    }

    /**
     * Finds a needed field.
     *
     * @param type the record type
     * @param field the field
     * @return the needed field, empty if no KPI needs it
     */
    public Optional<NeededField> find(RecordType type, RecordField field) {
        return fields.stream().filter(needed -> needed.record() == type && needed.field() == field).findFirst();
    }

    /**
     * The choices that the model leaves open for these KPIs: without those of an option there is no figure, the others are made while registering.
     *
     * @return the choices; equal ones of several KPIs are one
     */
    public List<OpenChoice> choices() {
        Map<OpenGap, Set<KpiId>> choices = new LinkedHashMap<>();
        for (KpiNeeds kpi : kpis) {
            for (Basis basis : kpi.measure().basis()) {
                if (basis instanceof Basis.Gap gap) {
                    choices.computeIfAbsent(new OpenGap(gap.option(), gap.supply()), first -> new TreeSet<>()).add(kpi.kpi());
                }
            }
        }
        return choices.entrySet().stream().map(choice -> new OpenChoice(choice.getKey().option(), choice.getKey().supply(), List.copyOf(choice.getValue()))).toList();
    }

    private record OpenGap(@Nullable MeasureOption option, BilingualText supply) {}

    /**
     * The questions to ask: those from which the chosen indicators are calculated, and the chosen items.
     *
     * @return the items in the order of the questionnaires, each once
     */
    public List<QuestionnaireItem> questions() {
        Set<ItemId> asked = new HashSet<>(items);
        kpis.forEach(kpi -> kpi.measure().items().ifPresent(of -> {
            asked.addAll(of.participant());
            asked.addAll(of.professional());
        }));
        return model.items().stream().filter(item -> asked.contains(item.id())).toList();
    }

    /**
     * The fields that one more KPI would add.
     *
     * @param kpi a KPI of the edition
     * @return the fields that its figures need and the chosen KPIs do not; empty if it is chosen already
     * @throws nl.kpimodel.core.UnknownIdException if the edition does not have the KPI
     */
    public List<NeededField> addedBy(KpiId kpi) {
        return new DataNeeds(model, measures, List.of(kpi), List.of(), strata).neededBeyond(this);
    }

    /**
     * The fields that one KPI fewer would save.
     *
     * @param kpi a KPI
     * @return the fields that its figures need and the other chosen KPIs do not; empty if it is not chosen
     */
    public List<NeededField> savedWithout(KpiId kpi) {
        return neededBeyond(without(kpi));
    }

    private List<NeededField> neededBeyond(DataNeeds other) {
        return fields.stream().filter(field -> isNeeded(field) && other.find(field.record(), field.field()).filter(DataNeeds::isNeeded).isEmpty()).toList();
    }

    private static boolean isNeeded(NeededField field) {
        return field.necessity() != Necessity.OPTIONAL;
    }

    /**
     * Compares the needs with what an application has.
     *
     * @param available the fields of the application, or those that a registration fills
     * @return what is there, what is missing, and what that costs
     */
    public DataCoverage comparedWith(RegisteredFields available) {
        return new DataCoverage(this, available);
    }

    List<KpiNeeds> needs() {
        return kpis;
    }

    /** The KPIs of the edition that are not chosen, in model order. */
    List<KpiId> others() {
        Set<KpiId> chosen = new HashSet<>(kpis());
        return measures.all().stream().map(MeasureSpecification::kpi).filter(kpi -> !chosen.contains(kpi)).toList();
    }

    /**
     * The tree form. Keys: {@code edition}, {@code kpis}, {@code items} (those chosen by themselves), {@code strata}, {@code fields},
     * {@code choices} and {@code questions} ({@code item}, {@code questionnaire} and, where the model gives one, {@code text}). Jackson 2 and 3
     * write it as JSON.
     *
     * @return the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree()
                .put("edition", model.edition().key())
                .texts("kpis", kpis())
                .texts("items", items)
                .texts("strata", strata)
                .list("fields", fields, NeededField::toTree)
                .list("choices", choices(), OpenChoice::toTree)
                .list("questions", questions(), DataNeeds::questionTree)
                .toMap();
    }

    private static Map<String, Object> questionTree(QuestionnaireItem item) {
        return new Tree().text("item", item.id()).text("questionnaire", item.id().questionnaire()).known("text", item.asText()).toMap();
    }

    /**
     * Reads the tree form. The needs follow from edition, KPIs, items and strata; these are read, and the rest is made anew.
     *
     * @param tree the tree as {@link #toTree} makes it, of any JSON library
     * @param model the edition
     * @param measures how the KPIs of that edition are measured
     * @return the needs
     * @throws IllegalArgumentException if the tree is of another edition, has no KPIs, or has an id that is none
     * @throws nl.kpimodel.core.UnknownIdException if the edition does not have one of the KPIs or items
     */
    public static DataNeeds fromTree(Map<String, ?> tree, KpiCatalogue model, MeasureSpecifications measures) {
        if (!model.edition().key().equals(tree.get("edition"))) {
            throw new IllegalArgumentException("The needs are of another edition than " + model.edition().key() + "; give the model of their edition.");
        }
        return of(model, measures, texts(tree, "kpis").map(KpiId::parse).toList(), texts(tree, "items").map(ItemId::parse).toList())
                .by(texts(tree, "strata").map(StratumKind::of).toList());
    }

    private static Stream<String> texts(Map<String, ?> tree, String key) {
        if (tree.get(key) instanceof Collection<?> values && values.stream().allMatch(String.class::isInstance)) {
            return values.stream().map(String.class::cast);
        }
        throw new IllegalArgumentException("The needs have no list of texts under the key " + key + "; give one, which may be empty.");
    }

    /** Returns the edition, the KPIs and the number of fields. */
    @Override
    public String toString() {
        return "data needs of " + kpis() + " (" + model.edition() + "): " + fields.size() + " fields";
    }
}
