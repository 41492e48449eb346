package nl.kpimodel.core.selection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.selection.SelectionFinding.Kind;

/** Reviews the variants of an organisation: each must have a unique id, and be the variant of a KPI. */
final class ReviewedVariants {
    private final Selection selection;
    private final KpiCatalogue model;
    private final ReviewFindings findings;

    ReviewedVariants(Selection selection, KpiCatalogue model, ReviewFindings findings) {
        this.selection = selection;
        this.model = model;
        this.findings = findings;
    }

    void review() {
        Map<String, LocalVariant> byId = new HashMap<>();
        for (LocalVariant variant : selection.variants()) {
            String path = findings.placeOf(variant);
            LocalVariant.kpi(variant.id()).ifPresent(id -> findings.add(Kind.VARIANT_WITH_ID_OF_KPI, path + ".id", variant.id()));
            if (byId.putIfAbsent(variant.id(), variant) != null) {
                findings.add(Kind.VARIANT_ID_TWICE, path + ".id", variant.id());
            }
        }
        selection.variants().forEach(variant -> reviewParent(variant, byId));
    }

    /** Follows the parents up to a KPI. */
    private void reviewParent(LocalVariant variant, Map<String, LocalVariant> byId) {
        String path = findings.placeOf(variant) + ".parent";
        Set<String> met = new HashSet<>(Set.of(variant.id()));
        LocalVariant each = variant;
        while (each.parentKpi().isEmpty()) {
            if (!met.add(each.parent())) {
                if (each.parent().equals(variant.id())) {
                    findings.add(Kind.VARIANT_OF_ITSELF, path, variant.id());
                }
                // Otherwise the cycle belongs to the parent and is reported there.
                return;
            }
            LocalVariant parent = byId.get(each.parent());
            if (parent == null) {
                if (each == variant) {
                    findings.add(Kind.UNKNOWN_PARENT, path, variant.id(), variant.parent(), selection.edition());
                }
                return;
            }
            each = parent;
        }
        if (each == variant && model.find(each.parentKpi().get()).isEmpty()) {
            findings.add(Kind.UNKNOWN_PARENT, path, variant.id(), variant.parent(), selection.edition());
        }
    }
}
