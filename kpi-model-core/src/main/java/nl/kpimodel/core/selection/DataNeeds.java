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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.measure.Basis;
import nl.kpimodel.core.measure.MeasureSpecification.Option;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.Strata;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation must register for the chosen KPIs (Dutch: <i>gegevensbehoefte</i>): the record types and their fields with their
 * purpose, the choices that the model leaves open, and the questions to ask.
 *
 * <pre>{@code
 * DataNeeds needs = DataNeeds.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025), List.of(KpiId.of("A 4"), KpiId.of("A 28")))
 *         .by(List.of(StratumKind.TEAM));
 * needs.fields().forEach(field -> System.out.println(field.name() + " " + field.necessity()));
 * }</pre>
 *
 * <ul>
 *   <li>A field is {@linkplain NeededField.Necessity#MANDATORY mandatory} if a figure is lost when only this field is never filled. This
 *       includes fields that a figure does not use but that a record requires, also in a record that is only referred to: a referral
 *       belongs to a case, so A 28 needs the start date of cases.
 *   <li>The first figure of a KPI is its main one. A field that only the other figures need is {@linkplain NeededField.Necessity#PART
 *       partial}: in A 28, the lines between which people are referred.
 *   <li>Nothing is assumed about the fields of an application; see {@link #comparedWith}.
 *   <li>A figure that can be calculated may still have no value in a period, for example because nothing was completed in it.
 * </ul>
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class DataNeeds {
    private final KpiCatalogue model;
    private final MeasureSpecifications measures;
    private final Set<ItemId> items;
    private final Set<StratumKind> strata;
    /** The needs of each chosen KPI, in model order. */
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
     * {@return the needs of a set of KPIs, without strata; empty if there are no KPIs}
     *
     * @param model the edition
     * @param measures how the KPIs of that edition are measured
     * @param kpis the KPIs in any order; duplicates count once
     * @throws IllegalArgumentException if model and measures are of different editions
     * @throws nl.kpimodel.core.UnknownIdException if the edition does not have one of the KPIs
     */
    public static DataNeeds of(KpiCatalogue model, MeasureSpecifications measures, Collection<KpiId> kpis) {
        return of(model, measures, kpis, List.of());
    }

    /**
     * {@return the needs of a set of KPIs and of individual questionnaire items, without strata} An item needs the fields that register its
     * answer, even if no chosen indicator uses it.
     *
     * @param model the edition
     * @param measures how the KPIs of that edition are measured
     * @param kpis the KPIs in any order
     * @param items the items in any order
     * @throws IllegalArgumentException if model and measures are of different editions
     * @throws nl.kpimodel.core.UnknownIdException if the edition does not have one of the KPIs or items
     */
    public static DataNeeds of(KpiCatalogue model, MeasureSpecifications measures, Collection<KpiId> kpis, Collection<ItemId> items) {
        return new DataNeeds(model, measures, kpis, items, Set.of());
    }

    /**
     * {@return the needs of a selection, without strata}
     *
     * @param model the edition of the selection
     * @param measures how the KPIs of that edition are measured
     * @param selection the selection, of which the KPIs, sections and items are used
     * @throws IllegalArgumentException if selection, model and measures are not of the same edition
     * @throws nl.kpimodel.core.UnknownIdException if the edition does not have one of the KPIs or items; a review of the selection reports these
     */
    public static DataNeeds of(KpiCatalogue model, MeasureSpecifications measures, Selection selection) {
        return of(model, measures, selection.kpis(), selection.items(model));
    }

    /**
     * Returns the needs of each individual KPI of an edition, without strata.
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
     * {@return these needs with those of strata: the fields by which the figures are split} A KPI that cannot be split by a kind of stratum
     * needs no fields for it.
     *
     * @param strata the kinds to split by, which replace the earlier ones; empty for none
     */
    public DataNeeds by(Collection<StratumKind> strata) {
        return new DataNeeds(model, measures, kpis(), items, strata);
    }

    /**
     * {@return the needs with one more KPI, equal to these if the KPI is chosen already}
     *
     * @param kpi the KPI
     * @throws nl.kpimodel.core.UnknownIdException if the edition does not have the KPI
     */
    public DataNeeds with(KpiId kpi) {
        return new DataNeeds(model, measures, Stream.concat(kpis().stream(), Stream.of(kpi)).toList(), items, strata);
    }

    /**
     * {@return the needs with one KPI fewer, equal to these if the KPI is not chosen}
     *
     * @param kpi the KPI
     */
    public DataNeeds without(KpiId kpi) {
        return new DataNeeds(model, measures, kpis().stream().filter(chosen -> !chosen.equals(kpi)).toList(), items, strata);
    }

    private List<NeededField> gather() {
        Map<RecordType, Map<RecordField, List<NeededField.Use>>> uses = new EnumMap<>(RecordType.class);
        Map<KpiNeeds.Slot, NeededField.Necessity> necessities = new LinkedHashMap<>();
        for (KpiNeeds kpi : kpis) {
            kpi.uses().forEach((slot, ofKpi) -> {
                uses.computeIfAbsent(slot.type(), first -> new LinkedHashMap<>()).computeIfAbsent(slot.field(), first -> new ArrayList<>()).addAll(ofKpi);
                necessities.merge(slot, kpi.necessity(ofKpi), NeededField.Necessity::or);
            });
        }
        if (!items.isEmpty()) {
            Map<RecordField, List<NeededField.Use>> ofResponse = uses.computeIfAbsent(RecordType.RESPONSE, first -> new LinkedHashMap<>());
            for (RecordField field : RecordType.RESPONSE.fields()) {
                if (field.required()) {
                    ofResponse.computeIfAbsent(field, first -> new ArrayList<>());
                    necessities.put(new KpiNeeds.Slot(RecordType.RESPONSE, field), NeededField.Necessity.MANDATORY);
                }
            }
        }
        List<NeededField> gathered = new ArrayList<>();
        for (RecordType type : RecordType.inReferenceOrder()) {
            Map<RecordField, List<NeededField.Use>> ofType = uses.getOrDefault(type, Map.of());
            for (RecordField field : type.fields()) {
                List<NeededField.Use> ofField = ofType.get(field);
                if (ofField != null) {
                    gathered.add(new NeededField(type, field, necessities.getOrDefault(new KpiNeeds.Slot(type, field), NeededField.Necessity.OPTIONAL),
                            roles(field, ofField), ofField));
                }
            }
        }
        return List.copyOf(gathered);
    }

    /** Returns the roles in the figures. {@link NeededField.Role#RECORD} is included only if there is no other role. */
    private static Set<NeededField.Role> roles(RecordField field, List<NeededField.Use> uses) {
        Set<NeededField.Role> roles = uses.stream().flatMap(use -> use.roles().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(NeededField.Role.class)));
        if (roles.isEmpty()) {
            roles.add(field.refersTo().isPresent() || Strata.fields().contains(field) ? NeededField.Role.IDENTIFICATION : NeededField.Role.RECORD);
        }
        if (roles.size() > 1) {
            roles.remove(NeededField.Role.RECORD);
        }
        return roles;
    }

    /**
     * Returns the edition.
     *
     * @return the catalogue of the KPIs and items
     */
    public KpiCatalogue model() {
        return model;
    }

    /**
     * Returns the chosen KPIs.
     *
     * @return the ids in model order
     */
    public List<KpiId> kpis() {
        return kpis.stream().map(KpiNeeds::kpi).toList();
    }

    /**
     * Returns the measure specifications of the chosen KPIs.
     *
     * @return the specifications in model order
     */
    public List<MeasureSpecification> measures() {
        return kpis.stream().map(KpiNeeds::measure).toList();
    }

    /**
     * Returns the requested kinds of strata.
     *
     * @return the kinds in the order of the constants
     */
    public Set<StratumKind> strata() {
        return strata;
    }

    /** {@return the record types with a needed field; a type precedes the types that refer to it} */
    public List<RecordType> records() {
        return fields.stream().map(NeededField::record).distinct().toList();
    }

    /** {@return the fields by record type, in the order of {@link #records()} and of the type} */
    public List<NeededField> fields() {
        return fields;
    }

    /**
     * Returns the fields of a record type.
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
     * {@return the choices that the model leaves open for these KPIs; equal choices of several KPIs are merged} There is no figure without
     * the choices of an option; the others are made during registration.
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
        return choices.entrySet().stream()
                .map(choice -> new OpenChoice(choice.getKey().option(), choice.getKey().supply(), List.copyOf(choice.getValue()))).toList();
    }

    private record OpenGap(@Nullable Option option, BilingualText supply) {}

    /**
     * Returns the questions to ask: those behind the chosen indicators, and the chosen items.
     *
     * @return the items in the order of the questionnaires, each once
     */
    public List<Questionnaire.Item> questions() {
        Set<ItemId> asked = new HashSet<>(items);
        kpis.forEach(kpi -> kpi.measure().items().ifPresent(of -> {
            asked.addAll(of.participant());
            asked.addAll(of.professional());
        }));
        return model.items().stream().filter(item -> asked.contains(item.id())).toList();
    }

    /**
     * Returns the fields that one more KPI would add.
     *
     * @param kpi a KPI of the edition
     * @return the fields that its figures need and the chosen KPIs do not; empty if it is already chosen
     * @throws nl.kpimodel.core.UnknownIdException if the edition does not have the KPI
     */
    public List<NeededField> addedBy(KpiId kpi) {
        return new DataNeeds(model, measures, List.of(kpi), List.of(), strata).neededBeyond(this);
    }

    /**
     * Returns the fields that one KPI fewer would save.
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
        return field.necessity() != NeededField.Necessity.OPTIONAL;
    }

    /**
     * Compares the needs with what an application has.
     *
     * @param available the fields of the application, or those that a registration fills
     * @return the available and the missing fields, and what the missing ones cost
     */
    public DataCoverage comparedWith(RegisteredFields available) {
        return new DataCoverage(this, available);
    }

    List<KpiNeeds> needs() {
        return kpis;
    }

    /** Returns the KPIs of the edition that are not chosen, in model order. */
    List<KpiId> others() {
        Set<KpiId> chosen = new HashSet<>(kpis());
        return measures.all().stream().map(MeasureSpecification::kpi).filter(kpi -> !chosen.contains(kpi)).toList();
    }

    /**
     * {@return the tree form} Keys: {@code edition}, {@code kpis}, {@code items} (the individually chosen ones), {@code strata}, {@code
     * fields}, {@code choices} and {@code questions} ({@code item}, {@code questionnaire} and, if the model gives one, {@code text}).
     * Jackson 2 and 3 write it as JSON.
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

    private static Map<String, Object> questionTree(Questionnaire.Item item) {
        return new Tree().text("item", item.id()).text("questionnaire", item.id().questionnaire()).known("text", item.asText()).toMap();
    }

    /**
     * Reads the tree form. Only the edition, KPIs, items and strata are read; the needs are derived from them again.
     *
     * @param tree the tree as returned by {@link #toTree}, from any JSON library
     * @param model the edition
     * @param measures how the KPIs of that edition are measured
     * @return the needs
     * @throws IllegalArgumentException if the tree is of another edition, has no KPIs, or has an invalid id
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

    /**
     * A choice that the model leaves open and that an organisation makes for certain KPIs (Dutch: <i>te maken keuze</i>).
     *
     * @param option the option that makes it; {@code null} if it is made during registration, such as what counts as successful
     * @param supply what must be chosen
     * @param kpis the KPIs, in model order
     */
    public record OpenChoice(@Nullable Option option, BilingualText supply, List<KpiId> kpis) {
        /** Creates a choice. */
        public OpenChoice {
            Objects.requireNonNull(supply, "supply");
            kpis = List.copyOf(kpis);
        }

        /** {@return the option that makes the choice, empty if the choice is made during registration} */
        public Optional<MeasureSpecification.Option> asOption() {
            return Optional.ofNullable(option);
        }

        /**
         * Returns the subject of the choice.
         *
         * @param language the language
         * @return the term of the option with its article, empty if the choice is made during registration
         */
        public Optional<String> term(Language language) {
            return asOption().map(known -> Terms.in(language).of("option." + known.key()));
        }

        /**
         * {@return the tree form} Keys: {@code option} (left out if there is none), {@code supply} (by language) and {@code kpis}. Jackson
         * 2 and 3 write it as JSON.
         */
        @JsonValue
        public Map<String, Object> toTree() {
            return new Tree().known("option", asOption().map(MeasureSpecification.Option::key)).both("supply", supply).texts("kpis", kpis).toMap();
        }
    }
}
