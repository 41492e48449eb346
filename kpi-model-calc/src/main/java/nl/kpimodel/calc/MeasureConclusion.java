package nl.kpimodel.calc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kpimodel.calc.engine.Cells;
import nl.kpimodel.calc.engine.MeasureLayout;
import nl.kpimodel.calc.engine.OrganisationCells;
import nl.kpimodel.calc.engine.StratumPath;
import nl.kpimodel.calc.engine.UnitClassification;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeDescription;
import nl.kpimodel.calc.outcome.Placement;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import org.jspecify.annotations.Nullable;

/**
 * Creates the outcomes of a measure after everything has been counted.
 *
 * <p>Whether a figure is registered is determined for each organisation. If some organisations register what the figure needs and others do
 * not, the units of the others are excluded. If none does, the figure is not registered, and its account is that of all units.
 */
final class MeasureConclusion {
    private final MeasureLayout shape;
    private final MeasureRequest<?> asked;
    private final Measure.Tally counted;
    private final String ownKey;
    private final SortedMap<String, OrganisationCells> organisations;
    private final Map<MeasureLayout.Component, Set<String>> registering = new IdentityHashMap<>();
    /** The descriptions of each component by remarks. They are shared, because most strata have the same remarks. */
    private final Map<MeasureLayout.Component, Map<List<Remark>, OutcomeDescription>> descriptions = new IdentityHashMap<>();
    private final Map<String, Remark> notes = new HashMap<>();

    /** @param counted all units, including those of a second type */
    MeasureConclusion(MeasureLayout shape, MeasureRequest<?> asked, Measure.Tally counted) {
        this.shape = shape;
        this.asked = asked;
        this.counted = counted;
        MeasureLayout.OwnStratum own = shape.ownStratum();
        this.ownKey = own == null ? "" : own.key();
        this.organisations = counted.organisations();
        for (MeasureLayout.Component component : shape.components()) {
            registering.put(component, organisations.keySet().stream()
                    .filter(organisation -> registers(component, organisation))
                    .collect(Collectors.toUnmodifiableSet()));
        }
    }

    private boolean registers(MeasureLayout.Component component, String organisation) {
        return component.isRegistered(asked.evidence(organisation, organisations.get(organisation)));
    }

    /** Returns whether the units of an organisation are excluded from a figure because another organisation registers it and this one does not. */
    private boolean leavesOut(MeasureLayout.Component component, String organisation) {
        Set<String> those = registering(component);
        return !those.isEmpty() && !those.contains(organisation);
    }

    private Set<String> registering(MeasureLayout.Component component) {
        return Objects.requireNonNull(registering.get(component));
    }

    List<Outcome> outcomes() {
        TreeSet<StratumPath> paths = new TreeSet<>(StratumPath.order(ownKey));
        paths.addAll(counted.strata());
        paths.addAll(asked.expected);
        List<Outcome> outcomes = new ArrayList<>((paths.size() + 1) * shape.components().size());
        add(outcomes, StratumPath.TOTAL);
        paths.forEach(path -> add(outcomes, path));
        return outcomes;
    }

    private void add(List<Outcome> outcomes, StratumPath path) {
        Stratum stratum = path.stratum(ownKey);
        String only = asked.organisation == null ? null : stratum.values().get(Stratum.ORGANISATION);
        Collection<String> judged = only == null ? organisations.keySet() : List.of(only);
        Map<String, Cells> byOrganisation = new LinkedHashMap<>();
        organisations.forEach((organisation, all) -> {
            Cells cells = all.cells(path, shape);
            if (cells != null) {
                byOrganisation.put(organisation, cells);
            }
        });
        Cells together = sum(byOrganisation.values());
        for (MeasureLayout.Component component : shape.components()) {
            boolean isRegistered = only == null ? !registering(component).isEmpty() : registers(component, only);
            Cells cells = only == null ? registered(component, byOrganisation, together) : together;
            OutcomeDescription about = description(component, remarks(component, cells, stratum));
            outcomes.add(shape.outcome(component, about, cells, stratum, isRegistered ? List.of() : absent(component, judged)));
        }
    }

    private OutcomeDescription description(MeasureLayout.Component component, List<Remark> remarks) {
        return descriptions.computeIfAbsent(component, first -> new HashMap<>()).computeIfAbsent(remarks, first -> {
            OutcomeDescription description = shape.description(component, List.copyOf(first));
            return asked.definition == null ? description : description.withDefinition(asked.definition);
        });
    }

    /** Returns the sum of cells, ready to be read. */
    private Cells sum(Collection<Cells> several) {
        if (several.size() == 1) {
            return several.iterator().next().settled(shape);
        }
        Cells sum = new Cells(shape);
        several.forEach(sum::addAll);
        return sum.settled(shape);
    }

    /** Returns the cells of the organisations that register the figure, with the units of the others as excluded. */
    private Cells registered(MeasureLayout.Component component, Map<String, Cells> byOrganisation, Cells together) {
        List<Cells> in = new ArrayList<>();
        long out = 0;
        for (Map.Entry<String, Cells> each : byOrganisation.entrySet()) {
            if (leavesOut(component, each.getKey())) {
                out = Math.addExact(out, component.whole.account(each.getValue().settled(shape)).units());
            } else {
                in.add(each.getValue());
            }
        }
        if (in.size() == byOrganisation.size()) {
            return together;
        }
        Cells cells = new Cells(shape);
        cells.addAll(sum(in));
        cells.add(component.whole.slotOf(ExclusionReason.NOT_REGISTERED), out);
        return cells;
    }

    /** Returns the needs that any of the organisations lacks. */
    private List<String> absent(MeasureLayout.Component component, Collection<String> judged) {
        long evidence = judged.isEmpty() ? asked.declared : -1L;
        for (String organisation : judged) {
            evidence &= asked.evidence(organisation, organisations.get(organisation));
        }
        return component.absent(evidence);
    }

    private List<Remark> remarks(MeasureLayout.Component component, Cells cells, Stratum stratum) {
        List<Remark> remarks = component.remarks(cells);
        if (component.whole.isTurnedBy(asked.missing)) {
            remarks.add(Remark.choice(OutcomeWords.term("option.missing." + asked.missing)));
        }
        if (!stratum.isTotal()) {
            String apart = component.apart() == null ? apart(stratum) : component.apart();
            if (apart != null) {
                remarks.add(notes.computeIfAbsent(apart, Remark::note));
            }
        }
        return remarks;
    }

    /** Returns the key of the sentence that explains how the strata of a key overlap; {@code null} if they do not. */
    private @Nullable String apart(Stratum stratum) {
        for (String key : stratum.values().keySet()) {
            if (overlaps(key)) {
                return key.equals(Stratum.AGE_BAND) ? "apart.AGE_BANDS" : "apart.DISTINCT";
            }
        }
        return null;
    }

    /** Returns whether a unit may be in several strata of a key. */
    private boolean overlaps(String key) {
        MeasureLayout.OwnStratum own = shape.ownStratum();
        return counted.isOverlapping(key)
                || own != null && own.key().equals(key) && own.rest() == MeasureLayout.OwnStratum.Rest.WHOLE_IS_SHARED;
    }

    /** Returns the place of a classified unit of an organisation in each figure. */
    List<Placement> place(@Nullable String organisation, UnitClassification judged) {
        Cells alone = new Cells(shape);
        judged.applyTo(alone);
        Map<String, Cells> byOrganisation = Map.of(Measure.Tally.name(organisation), alone);
        Cells settled = alone.settled(shape);
        return shape.components().stream()
                .flatMap(component -> component.placements(registered(component, byOrganisation, settled)).stream())
                .toList();
    }
}
