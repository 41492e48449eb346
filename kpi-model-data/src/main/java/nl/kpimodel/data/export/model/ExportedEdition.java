package nl.kpimodel.data.export.model;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.Source;
import nl.kpimodel.core.edition.ChangeClass;
import nl.kpimodel.core.edition.EditionDiff;
import nl.kpimodel.core.edition.EntryChange;
import nl.kpimodel.core.edition.FieldChange;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.KpiModel;

/**
 * An edition as all exports traverse it: KPIs, links, record fields and changes in model order, with their details. Life domains, phases,
 * intended effects and items are taken from the catalogue unchanged.
 *
 * <p>Immutable; safe for use by several threads.
 *
 * @param catalogue the edition
 * @param measures its measure specifications; empty if the edition has no definitions
 * @param language the language of headings, codes and the library's own words
 * @param base the base of the addresses of its concepts
 */
public record ExportedEdition(KpiCatalogue catalogue, Optional<MeasureSpecifications> measures, Language language, URI base) {
    /** A field of a record type. Every type includes the fields that split outcomes. */
    public record TypedField(RecordType type, RecordField field) {}

    /**
     * A changed field of an entry, or an entry that is new or retired.
     *
     * @param earlier the edition that this edition is compared with
     * @param entry the entry
     * @param field the field; empty if only one of the editions has the entry
     */
    public record Change(Edition earlier, EntryChange entry, Optional<FieldChange> field) {}

    public Edition edition() {
        return catalogue.edition();
    }

    /** Returns the name of a file, for example {@code kpi-model-2025-kpis.nl.csv}. */
    public String fileName(String ending) {
        return "kpi-model-" + edition().key() + ending;
    }

    public List<ExportedKpi> kpis() {
        return catalogue.kpis().stream().map(kpi -> ExportedKpi.of(kpi, this)).toList();
    }

    /** Returns the links of the linkage in order, including those that only another reading has. */
    public List<Link> links() {
        SortedSet<Link> links = new TreeSet<>(Comparator.comparing(Link::from).thenComparing(Link::to));
        links.addAll(catalogue.linkage().links());
        links.addAll(catalogue.linkage().variantLinks());
        return List.copyOf(links);
    }

    /** Returns the fields of all record types; empty if the edition has no measures that use them. */
    public List<TypedField> fields() {
        return measures.isEmpty() ? List.of() : RecordType.inReferenceOrder().stream()
                .flatMap(type -> type.fields().stream().map(field -> new TypedField(type, field))).toList();
    }

    /**
     * Returns the comparisons with earlier bundled editions, latest first; empty for other catalogues, which have no classified changes.
     */
    public List<EditionDiff> comparisons() {
        KpiCatalogue bundled = KpiModel.edition(edition());
        if (!bundled.contentHash().equals(catalogue.contentHash())) {
            return List.of();
        }
        return Stream.of(Edition.values()).filter(other -> other.compareTo(edition()) < 0).sorted(Comparator.reverseOrder())
                .map(earlier -> KpiModel.diff(earlier, edition())).toList();
    }

    /** Returns the changes since earlier bundled editions. */
    public List<Change> changes() {
        return comparisons().stream().flatMap(diff -> diff.entries().stream()
                .filter(entry -> entry.change() != ChangeClass.NONE)
                .flatMap(entry -> entry.fields().isEmpty()
                        ? Stream.of(new Change(diff.earlier(), entry, Optional.empty()))
                        : entry.fields().stream().map(field -> new Change(diff.earlier(), entry, Optional.of(field))))).toList();
    }

    /** Returns the title of the source of a reference, and the place in it. */
    public String cited(Source.Reference reference) {
        return catalogue.sources().stream()
                .filter(source -> source.key().equals(reference.key()))
                .map(Source::title)
                .findFirst()
                .orElse(reference.key()) + ", " + reference.place();
    }
}
