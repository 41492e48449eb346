package nl.kpimodel.data.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.Linkage;
import nl.kpimodel.core.LinkageNode;
import nl.kpimodel.data.KpiModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Operations of a few nanoseconds, which need JMH: looking up by id, and asking the graph what reaches what. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LookUps {
    private KpiCatalogue model;
    private Map<KpiId, Kpi> map;
    private KpiId[] ids;
    private Linkage linkage;
    private LinkageNode[] nodes;
    private Map<String, Set<String>> next;
    private int at;

    /** Loads the edition, and builds what a developer would write without the library. */
    @Setup
    public void load() {
        model = KpiModel.edition(Edition.E2025);
        linkage = model.linkage();
        map = new HashMap<>();
        model.kpis().forEach(kpi -> map.put(kpi.id(), kpi));
        // Ids made by the caller, equal to those of the edition but not the same objects.
        ids = model.kpis().stream().map(kpi -> KpiId.of(kpi.id().toString())).toArray(KpiId[]::new);
        nodes = linkage.nodes().toArray(LinkageNode[]::new);
        next = new HashMap<>();
        for (Link link : linkage.links()) {
            next.computeIfAbsent(link.from().toString(), from -> new LinkedHashSet<>()).add(link.to().toString());
        }
    }

    private int step(int size) {
        at = at + 1 < size ? at + 1 : 0;
        return at;
    }

    /**
     * Finds a KPI.
     *
     * @return the KPI
     */
    @Benchmark
    public Optional<Kpi> find() {
        return model.find(ids[step(ids.length)]);
    }

    /**
     * Finds a KPI that must be there.
     *
     * @return the KPI
     */
    @Benchmark
    public Kpi require() {
        return model.require(ids[step(ids.length)]);
    }

    /**
     * The yardstick of both.
     *
     * @return the KPI
     */
    @Benchmark
    public Kpi hashMapGet() {
        return map.get(ids[step(ids.length)]);
    }

    /**
     * Returns whether one node reaches another.
     *
     * @return the answer
     */
    @Benchmark
    public boolean reaches() {
        int from = step(nodes.length);
        return linkage.reaches(nodes[from], nodes[nodes.length - 1 - from]);
    }

    /**
     * The yardstick: a walk over sets of texts, which exist already.
     *
     * @return the answer
     */
    @Benchmark
    public boolean walkOverTexts() {
        int number = step(nodes.length);
        String to = texts().get(nodes.length - 1 - number);
        Deque<String> open = new ArrayDeque<>(next.getOrDefault(texts().get(number), Set.of()));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String node = open.pop();
            if (node.equals(to)) {
                return true;
            }
            if (seen.add(node)) {
                open.addAll(next.getOrDefault(node, Set.of()));
            }
        }
        return false;
    }

    private List<String> texts;

    private List<String> texts() {
        if (texts == null) {
            texts = new ArrayList<>();
            for (LinkageNode node : nodes) {
                texts.add(node.toString());
            }
        }
        return texts;
    }
}
