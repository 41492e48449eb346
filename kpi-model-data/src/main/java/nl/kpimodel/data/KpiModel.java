package nl.kpimodel.data;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.constraint.CatalogueSource;
import nl.kpimodel.core.edition.ClassifiedChanges;
import nl.kpimodel.core.edition.EditionDiff;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.data.catalogue.CatalogueReader;
import nl.kpimodel.data.catalogue.CatalogueWriter;
import nl.kpimodel.data.catalogue.ChangesReader;
import nl.kpimodel.data.catalogue.EditionsReader;
import nl.kpimodel.data.catalogue.JsonFile;
import nl.kpimodel.data.catalogue.MeasuresReader;

/**
 * The bundled editions of the KPI-model (Dutch: <i>KPI-model Sociaal Werk</i>) with their measure specifications, and the reading of other
 * catalogues.
 *
 * <p>An edition is read on first use and then cached. Nothing is loaded from a network. The files are found next to this class, on the
 * class path and on the module path, whatever the context class loader. Safe for use by several threads.
 *
 * <p>Reading is strict. A violation of {@code catalogue.schema.json}, a duplicate id, a dangling reference or any other damage gives a
 * {@link CatalogueFormatException} with the place and the error, and no catalogue. A failure is not cached: the next call tries again, and
 * fails in the same way as long as the file is the same.
 *
 * <p>Constraints that look up ids find an edition by its class here:
 *
 * <pre>{@code
 * record Selection(@KpiIdentifier(catalogue = KpiModel.E2025.class) String kpi) {}
 * }</pre>
 */
public final class KpiModel {
    private static final Map<Edition, KpiCatalogue> LOADED = new ConcurrentHashMap<>();
    private static final Map<Edition, MeasureSpecifications> MEASURES = new ConcurrentHashMap<>();

    private KpiModel() {}

    /**
     * {@return the catalogue of a bundled edition, the same instance for every call}
     *
     * @param edition the edition
     * @throws CatalogueFormatException if the bundled files are damaged
     */
    public static KpiCatalogue edition(Edition edition) {
        Objects.requireNonNull(edition, "edition");
        KpiCatalogue loaded = LOADED.get(edition);
        return loaded != null ? loaded : LOADED.computeIfAbsent(edition, KpiModel::load);
    }

    private static KpiCatalogue load(Edition edition) {
        return CatalogueReader.read(bundled(edition + "/catalogue.json"), bundled(edition + "/errata.json"), edition);
    }

    /**
     * Returns the measure specifications of a bundled edition (<i>meetspecificaties</i>).
     *
     * @param edition an edition that defines its KPIs; see {@link EditionInfo#hasMeasures()}
     * @return its measure specifications, the same instance for every call
     * @throws IllegalArgumentException if the edition has none, such as the draft of 2021, which has names only
     * @throws CatalogueFormatException if the bundled files are damaged
     */
    public static MeasureSpecifications measures(Edition edition) {
        Objects.requireNonNull(edition, "edition");
        MeasureSpecifications loaded = MEASURES.get(edition);
        return loaded != null ? loaded : MEASURES.computeIfAbsent(edition, KpiModel::loadMeasures);
    }

    private static MeasureSpecifications loadMeasures(Edition edition) {
        List<EditionInfo> measured = editions().stream().filter(EditionInfo::hasMeasures).toList();
        if (measured.stream().noneMatch(info -> info.edition() == edition)) {
            throw new IllegalArgumentException("Edition " + edition + " has no measures, because it does not define its KPIs; choose one of "
                    + measured.stream().map(info -> info.edition().key()).collect(Collectors.joining(", ")) + ".");
        }
        KpiCatalogue catalogue = edition(edition);
        List<ClassifiedChanges> changes = editions().stream()
                .filter(EditionInfo::hasClassifiedChanges)
                .map(info -> changes(info.edition()))
                .toList();
        return MeasuresReader.read(bundled(edition + "/measures.json"), edition,
                kpi -> catalogue.find(kpi).map(known -> changes.stream().flatMap(each -> each.changeOf(known).stream()).toList()).orElse(List.of()));
    }

    private static ClassifiedChanges changes(Edition later) {
        return ChangesReader.read(bundled(later + "/changes.json"));
    }

    /**
     * {@return the changes between two bundled editions (<i>wijzigingen tussen edities</i>)} The result is not cached.
     *
     * @param earlier the earlier edition; if it has names only, such as the draft of 2021, the editions are compared by name
     * @param later the later edition
     * @throws IllegalArgumentException if the editions are not in order of publication
     * @throws CatalogueFormatException if the bundled files are damaged
     */
    public static EditionDiff diff(Edition earlier, Edition later) {
        return info(earlier).hasMeasures() && info(later).hasClassifiedChanges()
                ? EditionDiff.between(edition(earlier), edition(later), changes(later))
                : EditionDiff.byName(edition(earlier), edition(later));
    }

    private static EditionInfo info(Edition edition) {
        return editions().stream().filter(info -> info.edition() == edition).findFirst().orElseThrow();
    }

    /**
     * Returns the bundled editions with their label and status. The result is not cached.
     *
     * @return the editions in order of publication
     * @throws CatalogueFormatException if the bundled list is damaged
     */
    public static List<EditionInfo> editions() {
        return EditionsReader.read(bundled("editions.json"));
    }

    /** Returns a file below the folder of this class. */
    private static JsonFile bundled(String name) {
        try (InputStream in = KpiModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new CatalogueFormatException(name, 1, 1, null, null,
                        "the file is not next to the class " + KpiModel.class.getName()
                                + "; take the jar of kpi-model-data as it was published, with its resources.");
            }
            return JsonFile.read(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled file " + name + " could not be read; is the jar of kpi-model-data whole?", e);
        }
    }

    /**
     * Reads a catalogue without errata.
     *
     * @param catalogue a file in the format of {@code catalogue.json}
     * @return the catalogue
     * @throws IOException if the file could not be read
     * @throws CatalogueFormatException if it is not in that format
     */
    public static KpiCatalogue catalogueOf(Path catalogue) throws IOException {
        return CatalogueReader.read(open(catalogue), null, null);
    }

    /**
     * Reads a catalogue and its errata.
     *
     * @param catalogue a file in the format of {@code catalogue.json}
     * @param errata a file in the format of {@code errata.json}, of the same edition
     * @return the catalogue
     * @throws IOException if a file could not be read
     * @throws CatalogueFormatException if a file is not in its format
     */
    public static KpiCatalogue catalogueOf(Path catalogue, Path errata) throws IOException {
        return CatalogueReader.read(open(catalogue), open(errata), null);
    }

    private static JsonFile open(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return JsonFile.read(in, path.toString());
        }
    }

    /**
     * Reads a catalogue without errata. The stream is read to its end and is not closed.
     *
     * @param catalogue UTF-8 in the format of {@code catalogue.json}
     * @param name its name in messages
     * @return the catalogue
     * @throws IOException if the stream could not be read
     * @throws CatalogueFormatException if it is not in that format
     */
    public static KpiCatalogue catalogueOf(InputStream catalogue, String name) throws IOException {
        return CatalogueReader.read(JsonFile.read(catalogue, name), null, null);
    }

    /**
     * Returns a catalogue without its errata, in the format of {@code catalogue.json}, for tools that create or edit one. It is read back
     * as an equal catalogue: a bundled file that is read, written and saved as UTF-8 is the same to the byte.
     *
     * @param catalogue the catalogue
     * @return JSON, indented by two spaces, with a final line end
     * @throws IllegalArgumentException if a text has white space or characters that the format refuses, or an effect indicator has content
     *         that the format cannot represent; nothing is left out
     */
    public static String catalogueJson(KpiCatalogue catalogue) {
        return CatalogueWriter.catalogueJson(catalogue);
    }

    /**
     * Returns the errata of a catalogue, in the format of {@code errata.json}.
     *
     * @param catalogue the catalogue
     * @return JSON, indented by two spaces, with a final line end
     * @throws IllegalArgumentException if a text has characters that the format refuses
     */
    public static String errataJson(KpiCatalogue catalogue) {
        return CatalogueWriter.errataJson(catalogue);
    }

    /**
     * The information that {@code editions.json} has on an edition, without loading the edition. Immutable; safe for use by several
     * threads.
     */
    public static final class EditionInfo {
        /** The status of an edition. */
        public enum Status {
            /** A draft. */
            CONCEPT,
            /** A later edition replaced it. */
            SUPERSEDED,
            /** The edition in force. */
            CURRENT
        }

        private final Edition edition;
        private final String label;
        private final Status status;
        private final List<String> sources;
        private final boolean measured;
        private final boolean classified;

        public EditionInfo(Edition edition, String label, Status status, List<String> sources, boolean measured, boolean classified) {
            this.edition = edition;
            this.label = label;
            this.status = status;
            this.sources = List.copyOf(sources);
            this.measured = measured;
            this.classified = classified;
        }

        /** {@return the edition} */
        public Edition edition() {
            return edition;
        }

        /**
         * Returns the label.
         *
         * @return for example {@code KPI-model 2025}
         */
        public String label() {
            return label;
        }

        /** {@return the status} */
        public Status status() {
            return status;
        }

        /** {@return the keys of the texts from which it was transcribed, as in its catalogue} */
        public List<String> sources() {
            return sources;
        }

        /**
         * Returns whether the library has measure specifications for the edition's KPIs.
         *
         * @return false for the draft of 2021, which has names but no definitions
         */
        public boolean hasMeasures() {
            return measured;
        }

        /**
         * Returns whether the changes since the previous edition are classified; see {@link KpiModel#diff}.
         *
         * @return true if they are
         */
        public boolean hasClassifiedChanges() {
            return classified;
        }

        /**
         * {@return the tree form: {@code edition}, {@code label}, {@code status}, {@code sources}, {@code measured} and {@code classified}}
         * Jackson 2 and 3 write it as JSON.
         */
        @JsonValue
        public Map<String, Object> toTree() {
            return new Tree().put("edition", edition.key()).put("label", label).text("status", status).put("sources", sources).put("measured", measured)
                    .put("classified", classified).toMap();
        }

        /** Returns the edition, label and status. */
        @Override
        public String toString() {
            return edition + " (" + label + ", " + status + ")";
        }
    }

    /** The draft of March 2021, {@link Edition#CONCEPT_2021}. */
    public static final class Concept2021 implements CatalogueSource {
        /** Creates the source; called by the constraint. */
        public Concept2021() {}

        @Override
        public KpiCatalogue catalogue() {
            return edition(Edition.CONCEPT_2021);
        }
    }

    /** The definition list from before 2025, {@link Edition#PRE_2025}. */
    public static final class Pre2025 implements CatalogueSource {
        /** Creates the source; called by the constraint. */
        public Pre2025() {}

        @Override
        public KpiCatalogue catalogue() {
            return edition(Edition.PRE_2025);
        }
    }

    /** The edition of 2025, {@link Edition#E2025}. */
    public static final class E2025 implements CatalogueSource {
        /** Creates the source; called by the constraint. */
        public E2025() {}

        @Override
        public KpiCatalogue catalogue() {
            return edition(Edition.E2025);
        }
    }
}
