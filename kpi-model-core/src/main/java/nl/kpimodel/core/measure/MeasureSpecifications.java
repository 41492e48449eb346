package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.InvalidIdException;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.UnknownIdException;
import nl.kpimodel.core.internal.Tree;

/**
 * The measure specifications of all KPIs of an edition (Dutch: <i>meetspecificaties</i>). Immutable; safe for use by several threads.
 *
 * <p>There are two kinds of look-up, as in {@link nl.kpimodel.core.KpiCatalogue}: {@code find} returns an {@link Optional}; {@code require}
 * returns the specification or throws an {@link UnknownIdException} that names the edition and the nearest ids.
 */
public final class MeasureSpecifications {
    private final Edition edition;
    private final Map<KpiId, MeasureSpecification> byId;
    private final List<MeasureSpecification> all;

    private MeasureSpecifications(Edition edition, Collection<MeasureSpecification> specifications) {
        this.edition = Objects.requireNonNull(edition, "edition");
        this.byId = new LinkedHashMap<>();
        KpiId previous = null;
        for (MeasureSpecification specification : specifications) {
            KpiId kpi = specification.kpi();
            if (previous != null && previous.compareTo(kpi) >= 0) {
                throw new IllegalArgumentException("The measure of " + kpi + " is after that of " + previous
                        + "; measures must be in model order, each once.");
            }
            if (specification.changeFrom(edition).isPresent()) {
                throw new IllegalArgumentException("The measure of " + kpi + " is compared with edition " + edition + ", which is its own.");
            }
            byId.put(kpi, specification);
            previous = kpi;
        }
        this.all = List.copyOf(byId.values());
    }

    /**
     * Creates the collection of the specifications of an edition.
     *
     * @param edition the edition
     * @param specifications the specifications in model order
     * @return the specifications
     * @throws IllegalArgumentException if a KPI occurs twice or out of order, or is compared with its own edition
     */
    public static MeasureSpecifications of(Edition edition, Collection<MeasureSpecification> specifications) {
        return new MeasureSpecifications(edition, specifications);
    }

    /** {@return the edition of the specifications} */
    public Edition edition() {
        return edition;
    }

    /**
     * Returns all specifications.
     *
     * @return the specifications in model order
     */
    public List<MeasureSpecification> all() {
        return all;
    }

    /**
     * Returns the specifications of a layer.
     *
     * @param layer the layer
     * @return the specifications in model order, empty if the edition does not have the layer
     */
    public List<MeasureSpecification> all(Layer layer) {
        return all.stream().filter(specification -> specification.kpi().layer() == layer).toList();
    }

    /**
     * Finds the specification of a KPI.
     *
     * @param kpi id of the KPI
     * @return the specification, empty if the edition has no KPI with the id
     */
    public Optional<MeasureSpecification> find(KpiId kpi) {
        return Optional.ofNullable(byId.get(kpi));
    }

    /**
     * {@return the specification of a KPI}
     *
     * @param kpi id of the KPI
     * @throws UnknownIdException if the edition has no KPI with the id
     */
    public MeasureSpecification require(KpiId kpi) {
        MeasureSpecification specification = byId.get(kpi);
        if (specification == null) {
            throw UnknownIdException.of(edition, kpi, byId.keySet().stream().filter(known -> known.layer() == kpi.layer()).toList());
        }
        return specification;
    }

    /**
     * {@return the specification of a KPI whose id is a text}
     *
     * @param kpi id of the KPI, for example {@code A 13}
     * @throws InvalidIdException if the text is not the id of a KPI
     * @throws UnknownIdException if the edition has no KPI with the id
     */
    public MeasureSpecification require(String kpi) {
        return require(KpiId.parse(kpi));
    }

    /** {@return the tree form: {@code edition} and {@code measures}, as in {@code measures.json}} Jackson 2 and 3 write it as JSON. */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("edition", edition.key()).list("measures", all, MeasureSpecification::toTree).toMap();
    }

    /** Returns the edition and the number of specifications. */
    @Override
    public String toString() {
        return "measures of edition " + edition + " (" + all.size() + ")";
    }
}
