package nl.kpimodel.core.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.registration.RecordField;
import org.jspecify.annotations.Nullable;

/** Creates the tree form of a measure specification: its keys and values in {@code measures.json}, and its changes. */
final class SpecificationTree {
    private SpecificationTree() {}

    static Map<String, Object> of(MeasureSpecification specification) {
        List<String> keys = specification.components().stream().map(MeasureComponent::key).toList();
        return new Tree().text("kpi", specification.kpi())
                .both("reading", specification.reading())
                .text("direction", specification.direction())
                .list("components", specification.components(), SpecificationTree::of)
                .put("strata", new Tree()
                        .list("own", specification.ownStrata(), SpecificationTree::of)
                        .list("by", specification.strata(), StratumKind::key)
                        .toMap())
                .put("items", specification.items().map(SpecificationTree::of).orElse(null))
                .list("basis", specification.basis(), basis -> of(basis, keys))
                .list("changes", specification.changes(), SpecificationTree::of)
                .toMap();
    }

    static Map<String, Object> of(MeasureComponent component) {
        return new Tree().put("key", component.key())
                .both("label", component.label())
                .text("kind", component.kind())
                .text("unit", component.unit())
                .text("arithmetic", component.arithmetic().orElse(null))
                .put("counted", new Tree()
                        .put("record", component.counted().record().key())
                        .put("nl", component.counted().name().dutch())
                        .put("en", component.counted().name().english())
                        .toMap())
                .both("numerator", component.numerator())
                .both("denominator", component.denominator().orElse(null))
                .put("timing", of(component.timing()))
                .list("missing", component.missing(), missing -> new Tree()
                        .put("field", missing.field().qualifiedName()).text("rule", missing.rule()).toMap())
                .texts("excluded", component.excluded())
                .list("records", component.records(), SpecificationTree::of)
                .list("needs", component.needs(), need -> new Tree().list("oneOf", need.oneOf(), RecordField::qualifiedName).toMap())
                .list("requires", component.requires(), MeasureSpecification.Option::key)
                .list("accepts", component.accepts(), MeasureSpecification.Option::key)
                .toMap();
    }

    private static Map<String, Object> of(MeasureComponent.RecordUse use) {
        return new Tree().put("type", use.type().key())
                .list("fields", use.fields(), RecordField::name)
                .put("timing", use.ownTiming().map(SpecificationTree::of).orElse(null))
                .toMap();
    }

    private static Map<String, Object> of(Timing timing) {
        return new Tree().text("kind", timing.kind())
                .put("date", name(timing.leadingDate()))
                .list("until", timing.until(), RecordField::qualifiedName)
                .put("otherwise", name(timing.otherwiseDate()))
                .toMap();
    }

    private static @Nullable String name(Optional<RecordField> field) {
        return field.map(RecordField::qualifiedName).orElse(null);
    }

    private static Map<String, Object> of(MeasureSpecification.OwnStratum stratum) {
        return new Tree().put("key", stratum.key())
                .put("field", stratum.field().qualifiedName())
                .put("unknown", stratum.unknown())
                .put("partition", stratum.partition())
                .toMap();
    }

    private static Map<String, Object> of(MeasureSpecification.IndicatorItems items) {
        return new Tree().texts("participant", items.participant()).texts("professional", items.professional()).toMap();
    }

    /** Returns the tree of a basis. A basis of all components names none of them. */
    private static Map<String, Object> of(Basis basis, List<String> keys) {
        Tree tree = new Tree().text("part", basis.part()).put("components", basis.components().equals(keys) ? null : basis.components());
        if (basis instanceof Basis.Stated stated) {
            return tree.put("status", "STATED").list("quotes", stated.quotes(), quote -> new Tree()
                    .text("place", quote.place()).put("text", quote.text()).toMap()).toMap();
        }
        String option = basis.aboutOption().map(MeasureSpecification.Option::key).orElse(null);
        if (basis instanceof Basis.Interpreted interpreted) {
            return tree.put("status", "INTERPRETED").put("option", option).both("reason", interpreted.reason()).toMap();
        }
        return tree.put("status", "GAP").put("option", option).both("supply", ((Basis.Gap) basis).supply()).toMap();
    }

    private static Map<String, Object> of(MeasureSpecification.EditionChange change) {
        return new Tree().put("edition", change.edition().key()).text("comparability", change.comparability()).both("note", change.note()).toMap();
    }
}
