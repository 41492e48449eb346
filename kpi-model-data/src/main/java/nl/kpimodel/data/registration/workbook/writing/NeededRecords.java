package nl.kpimodel.data.registration.workbook.writing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.OwnStratum;
import nl.kpimodel.core.measure.RecordUse;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.Strata;

/**
 * Which records a set of KPIs is calculated from, and which of their fields, as the measure specifications say.
 *
 * <p>A type is needed if a measure uses it, if it feeds the layer of a KPI (invitations give the response to questionnaires), or if a needed field refers to
 * it. Of a type are needed the fields that a record cannot be without, those that a measure uses, and those by which a KPI can be split.
 */
public final class NeededRecords {
    private final Map<RecordType, Need> needs = new EnumMap<>(RecordType.class);

    private static final class Need {
        /** The fields that measures use, with the KPIs. */
        final Map<RecordField, SortedSet<KpiId>> uses = new LinkedHashMap<>();
        final SortedSet<KpiId> kpis = new TreeSet<>();
        final Set<StratumKind> strata = new TreeSet<>();
        boolean referredOnly = true;

        void use(RecordField field, KpiId kpi) {
            uses.computeIfAbsent(field, first -> new TreeSet<>()).add(kpi);
        }
    }

    /** Gathers what these measures need. */
    public NeededRecords(Collection<MeasureSpecification> measures) {
        measures.forEach(this::add);
        addReferents();
    }

    private void add(MeasureSpecification measure) {
        KpiId kpi = measure.kpi();
        List<RecordUse> uses = measure.components().stream().flatMap(component -> component.records().stream()).toList();
        uses.forEach(use -> add(use, measure));
        for (RecordType type : RecordType.values()) {
            if (type.feedsLayers().contains(kpi.layer()) && uses.stream().noneMatch(use -> use.type() == type)) {
                List<RecordField> own = type.fields().stream().filter(field -> !Strata.fields().contains(field)).toList();
                add(new RecordUse(type, own, null), measure);
            }
        }
        for (OwnStratum own : measure.ownStrata()) {
            needs.forEach((type, need) -> {
                if (type.fields().contains(own.field())) {
                    need.use(own.field(), kpi);
                }
            });
        }
    }

    private void add(RecordUse use, MeasureSpecification measure) {
        Need need = needs.computeIfAbsent(use.type(), first -> new Need());
        need.referredOnly = false;
        need.kpis.add(measure.kpi());
        need.strata.addAll(measure.strata());
        use.fields().forEach(field -> need.use(field, measure.kpi()));
    }

    /** Adds what needed fields refer to, until nothing refers to a type that is not there. */
    private void addReferents() {
        Deque<RecordType> open = new ArrayDeque<>(needs.keySet());
        while (!open.isEmpty()) {
            RecordType type = open.remove();
            Need need = need(type);
            for (RecordField field : fields(type)) {
                field.refersTo().ifPresent(target -> {
                    Need referent = needs.computeIfAbsent(target, first -> new Need());
                    // What a record leaves empty of these is taken from its case.
                    boolean more = target == RecordType.CASE && referent.strata.addAll(need.strata);
                    if (referent.kpis.addAll(need.kpis) || more) {
                        open.add(target);
                    }
                });
            }
        }
    }

    private Need need(RecordType type) {
        Need need = needs.get(type);
        if (need == null) {
            throw new IllegalArgumentException("Records of type " + type + " are not needed; those of " + needs.keySet() + " are.");
        }
        return need;
    }

    /** The needed types, those that others refer to first. */
    public List<RecordType> types() {
        return RecordType.inReferenceOrder().stream().filter(needs::containsKey).toList();
    }

    /** The needed fields of a needed type, in the order of the type. */
    public List<RecordField> fields(RecordType type) {
        Need need = need(type);
        List<RecordField> fields = new ArrayList<>();
        for (RecordField field : type.fields()) {
            if (field.required() || need.uses.containsKey(field) || splits(field, type, need)) {
                fields.add(field);
            }
        }
        return fields;
    }

    /** Whether a field gives a stratum that a KPI can be split by: a field of every record, or the age of the case or respondent. */
    private static boolean splits(RecordField field, RecordType type, Need need) {
        return Strata.fields().contains(field) && need.strata.stream().anyMatch(kind -> kind.key().equals(field.name()))
                || need.strata.contains(StratumKind.AGE_BAND) && field.name().equals(ageField(type));
    }

    private static String ageField(RecordType type) {
        return switch (type) {
            case CASE -> "ageAtStart";
            case RESPONSE -> "age";
            default -> "";
        };
    }

    /** The KPIs that a type is needed for. */
    public Collection<KpiId> kpis(RecordType type) {
        return need(type).kpis;
    }

    /** The KPIs whose measures use a field; none of a field that is there because a record needs it or is split by it. */
    public Collection<KpiId> kpis(RecordType type, RecordField field) {
        return need(type).uses.getOrDefault(field, new TreeSet<>());
    }

    /** Whether no measure uses the type, and other records merely refer to it. */
    public boolean isReferredOnly(RecordType type) {
        return need(type).referredOnly;
    }

    /** The needed types with a field that refers to a type. */
    Stream<RecordType> referring(RecordType target) {
        return types().stream().filter(type -> fields(type).stream().anyMatch(field -> field.refersTo().filter(target::equals).isPresent()));
    }
}
