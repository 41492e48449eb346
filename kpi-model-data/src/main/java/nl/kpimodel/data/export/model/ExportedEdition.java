package nl.kpimodel.data.export.model;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.Source;
import nl.kpimodel.core.SourceReference;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;

/**
 * An edition as every export walks through it: KPIs, links, record fields and changes in model order, each with what is known of it. What the
 * catalogue has as it is (life domains, phases, intended effects, items) is taken from the catalogue.
 *
 * <p>Immutable; safe for use by several threads.
 *
 * @param catalogue the edition
 * @param measures how the library counts its KPIs; empty if the edition defines none
 * @param language the language of headings, codes and the library's own words
 * @param base what the addresses of its concepts begin with
 */
public record ExportedEdition(KpiCatalogue catalogue, Optional<MeasureSpecifications> measures, Language language, URI base) {
    /** A field of a record of a type; every type has the fields that outcomes are split by. */
    public record TypedField(RecordType type, RecordField field) {}

    /** The edition. */
    public Edition edition() {
        return catalogue.edition();
    }

    /** The name of a file, for example {@code kpi-model-2025-kpis.nl.csv}. */
    public String fileName(String ending) {
        return "kpi-model-" + edition().key() + ending;
    }

    /** The KPIs. */
    public List<ExportedKpi> kpis() {
        return catalogue.kpis().stream().map(kpi -> ExportedKpi.of(kpi, this)).toList();
    }

    /** The links of the linkage, with those that only another reading has at their place among them. */
    public List<Link> links() {
        SortedSet<Link> links = new TreeSet<>(Comparator.comparing(Link::from).thenComparing(Link::to));
        links.addAll(catalogue.linkage().links());
        links.addAll(catalogue.linkage().variantLinks());
        return List.copyOf(links);
    }

    /** The fields of all record types; none if the edition has no measures that read them. */
    public List<TypedField> fields() {
        return measures.isEmpty() ? List.of() : RecordType.inReferenceOrder().stream()
                .flatMap(type -> type.fields().stream().map(field -> new TypedField(type, field))).toList();
    }

    /** The title of the source that a reference names, and the place in it. */
    public String cited(SourceReference reference) {
        return catalogue.sources().stream()
                .filter(source -> source.key().equals(reference.key()))
                .map(Source::title)
                .findFirst()
                .orElse(reference.key()) + ", " + reference.place();
    }
}
