package nl.kpimodel.calc.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nl.kpimodel.calc.Measure;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Placement;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.binding.CalculationContext;
import nl.kpimodel.calc.report.binding.CaseRecords;
import nl.kpimodel.calc.report.binding.DaySpans;
import nl.kpimodel.calc.report.binding.EffectBindings;
import nl.kpimodel.calc.report.binding.ImpactFigures;
import nl.kpimodel.calc.report.binding.LinkedRecord;
import nl.kpimodel.calc.report.binding.MeasureBinding;
import nl.kpimodel.calc.report.binding.MeasureBindings;
import nl.kpimodel.calc.report.binding.MeasureCounting;
import nl.kpimodel.calc.report.binding.RegisteredRecords;
import nl.kpimodel.calc.report.binding.StratumValues;
import nl.kpimodel.calc.report.text.RefusalWords;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.internal.BilingualException;
import nl.kpimodel.core.internal.Interruption;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.validation.ValidationReport;

/**
 * A single pass over the records of a registration, for all KPIs and periods at once.
 *
 * <p>Records are counted in batches and then forgotten, if what they refer to is known. Of records that no measure of the selection reads, only the
 * number and the strata are noted. The pass keeps the cases, with as much of their events as the periods can tell apart; the records that others refer
 * to; and those that wait for a case that has not come yet, or, if a figure depends on the complexity of their case, for all of its changes. Memory grows
 * with cases, persons and questionnaires, and not with hours, contacts and events, as long as cases and employees come before what refers to them ({@link
 * RecordType#inReferenceOrder()}).
 *
 * <p>Parts of the input can each have their own pass, and the passes can be combined in any order and grouping. Not thread-safe.
 */
final class CalculationPass {
    private static final String WORK = "Calculation";
    /** The number of records between two checks of the bounds. */
    private static final int CHECKED = 1 << 10;

    private final KpiCalculator asked;
    private final RegisteredRecords registered;
    private final StratumValues values;
    private final DaySpans spans;
    private final List<Round> rounds = new ArrayList<>();
    private final Set<RecordType> judgedAfterAll = EnumSet.noneOf(RecordType.class);
    /** The types of records that are kept with the cases, because a measure reads them there. */
    private final Set<RecordType> keptWithCases = EnumSet.noneOf(RecordType.class);
    /** The types of records that are joined to what they refer to: the units of the measures and what is kept with the cases. */
    private final Set<RecordType> joined = EnumSet.noneOf(RecordType.class);
    private final ArrayList<RegistrationRecord> waiting;
    /** Records that were accepted and not yet counted. */
    private final RegistrationRecord[] batch = new RegistrationRecord[CHECKED];
    private int batched;
    /** The strata of each record of the batch. */
    private final Strata[] strata = new Strata[CHECKED];
    /** The units that are counted next. Reused, because most steps are loops over units. */
    private final ArrayList<Object> units = new ArrayList<>(CHECKED);
    private long accepted;
    private long kept;

    /** The counts and kept records of a pass, without its calculator. */
    record State(
            String calculation,
            RegisteredRecords registered,
            HashMap<String, HashSet<String>> values,
            ArrayList<HashMap<String, Measure.Tally>> tallies,
            ArrayList<RegistrationRecord> waiting,
            long accepted,
            long kept)
            implements Serializable {
        static State empty(KpiCalculator asked) {
            ArrayList<HashMap<String, Measure.Tally>> tallies = new ArrayList<>();
            asked.periods.forEach(period -> tallies.add(new HashMap<>()));
            return new State(asked.identity(), RegisteredRecords.of(asked.selection), new HashMap<>(), tallies, new ArrayList<>(), 0, 0);
        }
    }

    CalculationPass(KpiCalculator asked) {
        this(asked, State.empty(asked));
    }

    /** Resumes a pass. The state must not be used for anything else. */
    CalculationPass(KpiCalculator asked, State before) {
        requireSame(before.calculation, asked);
        this.asked = asked;
        this.registered = before.registered;
        this.waiting = before.waiting;
        this.accepted = before.accepted;
        this.kept = before.kept;
        this.values = new StratumValues(asked.keys, asked.options.effects().ageBands().orElse(null), asked.limits.strata());
        this.spans = DaySpans.of(asked.periods);
        this.values.addAll(before.values);
        for (int i = 0; i < asked.periods.size(); i++) {
            rounds.add(new Round(asked.periods.get(i), before.tallies.get(i)));
        }
        for (MeasureCounting<?> counting : rounds.get(0).countings.values()) {
            keptWithCases.addAll(counting.reads());
            // Questionnaires and cases are always judged after all records.
            if (counting.units() != RecordType.RESPONSE && counting.units() != RecordType.CASE) {
                joined.add(counting.units());
                if (counting.isAfterAll()) {
                    judgedAfterAll.add(counting.units());
                }
            }
        }
        joined.addAll(keptWithCases);
    }

    /** The counting of all KPIs over one period. */
    private final class Round {
        final CalculationContext run;
        final Map<KpiId, MeasureCounting<?>> countings = new TreeMap<>();
        private final Map<RecordType, List<MeasureCounting<?>>> byUnits = new EnumMap<>(RecordType.class);

        Round(ReportingPeriod period, Map<String, Measure.Tally> counted) {
            run = new CalculationContext(asked.model, asked.readings, period, asked.options, registered, values);
            for (KpiId kpi : asked.selection) {
                if (kpi.layer() == Layer.IMPACT) {
                    requireNoMissingRule(kpi);
                } else {
                    MeasureCounting<?> counting = MeasureCounting.of(MeasureBindings.of(kpi), run, counted.get(kpi.toString()));
                    countings.put(kpi, counting);
                    byUnits.computeIfAbsent(counting.units(), type -> new ArrayList<>()).add(counting);
                }
            }
        }

        /** Throws if there is a rule, because the caller would believe that a rule without effect was applied. */
        private void requireNoMissingRule(KpiId kpi) {
            MeasureComponent.MissingRule rule = asked.options.missing().get(kpi);
            if (rule != null) {
                BilingualException refused = RefusalWords.refusal("options.missingOfOthers", null, kpi, rule);
                throw new IllegalStateException(refused.getMessage(), refused);
            }
        }

        /** Returns the countings over units of a type. {@link MeasureBinding} determines the units. */
        List<MeasureCounting<?>> of(RecordType type) {
            return byUnits.getOrDefault(type, List.of());
        }

        @SuppressWarnings("unchecked")
        <T> void combine(KpiId kpi, MeasureCounting<T> mine, Round other) {
            mine.combine((MeasureCounting<T>) Objects.requireNonNull(other.countings.get(kpi)));
        }

        void addAll(Round other) {
            countings.forEach((kpi, counting) -> combine(kpi, counting, other));
        }

        List<Outcome> outcomes(KpiId kpi) {
            MeasureCounting<?> counting = countings.get(kpi);
            return counting == null ? ImpactFigures.outcomes(kpi, run) : outcomes(kpi, counting);
        }

        @SuppressWarnings("unchecked")
        private <T> List<Outcome> outcomes(KpiId kpi, MeasureCounting<T> counting) {
            return counting.outcomes(rounds.stream().map(round -> (MeasureCounting<T>) round.countings.get(kpi)).toList());
        }
    }

    private static void requireSame(String calculation, KpiCalculator other) {
        if (!calculation.equals(other.identity())) {
            throw new IllegalArgumentException("This partial result is of another calculation: another edition, selection, period, stratum or option, or another"
                    + " version of the library. Combine partial results of one calculator, or of equal ones.");
        }
    }

    /** Throws if a calculator is for another calculation. */
    void requireOf(KpiCalculator calculator) {
        if (calculator != asked) {
            requireSame(asked.identity(), calculator);
        }
    }

    long accepted() {
        return accepted;
    }

    /** Returns the counts and the kept records; not a copy. */
    State state() {
        countBatch();
        ArrayList<HashMap<String, Measure.Tally>> tallies = new ArrayList<>();
        for (Round round : rounds) {
            HashMap<String, Measure.Tally> byKpi = new HashMap<>();
            round.countings.forEach((kpi, counting) -> byKpi.put(kpi.toString(), counting.tally()));
            tallies.add(byKpi);
        }
        return new State(asked.identity(), registered, values.all(), tallies, waiting, accepted, kept);
    }

    /** Adds the next record. */
    void accept(RegistrationRecord record) {
        if (record == null) {
            throw new NullPointerException("record is null; records before it: " + accepted);
        }
        Interruption.check(accepted, WORK);
        if (batched == CHECKED) {
            countBatch();
            requireWithinLimits();
        }
        accepted++;
        batch[batched++] = record;
    }

    /** Counts the records of the batch, in runs of one type. Each step is a loop over a whole run; see the package {@code calc.engine}. */
    private void countBatch() {
        int from = 0;
        while (from < batched) {
            int to = endOfRun(from);
            countRun(batch[from].type(), from, to);
            from = to;
        }
        // A batch that exceeds a bound stays, so that every later call fails too and no record is lost without an error.
        batched = 0;
    }

    private int endOfRun(int from) {
        RecordType type = batch[from].type();
        int to = from + 1;
        while (to < batched && batch[to].type() == type) {
            to++;
        }
        return to;
    }

    private void countRun(RecordType type, int from, int to) {
        values.meet(type, batch, from, to, strata);
        kept += registered.add(type, batch, from, to, strata);
        if (joined.contains(type)) {
            link(type, from, to);
            keep(type);
            count(type);
        }
    }

    /** Collects the units of a run, and sets aside those that have to wait. */
    private void link(RecordType type, int from, int to) {
        boolean waits = judgedAfterAll.contains(type);
        units.clear();
        for (int i = from; i < to; i++) {
            LinkedRecord<?> unit = registered.link(batch[i], strata[i]);
            if (unit == null || waits && unit.dossier() != null) {
                waiting.add(batch[i]);
                kept++;
            } else {
                units.add(unit);
            }
        }
    }

    /** Merges another partial result into this one. The other must not be used afterwards. */
    CalculationPass combine(CalculationPass other) {
        countBatch();
        other.countBatch();
        registered.addAll(other.registered);
        values.addAll(other.values);
        for (int i = 0; i < rounds.size(); i++) {
            rounds.get(i).addAll(other.rounds.get(i));
        }
        waiting.addAll(other.waiting);
        accepted += other.accepted;
        kept += other.kept;
        requireWithinLimits();
        return this;
    }

    private void requireWithinLimits() {
        if (kept > asked.limits.keptRecords()) {
            throw RefusalWords.refusal("limit.kept", null, RefusalWords.number(asked.limits.keptRecords()), RefusalWords.number(accepted));
        }
        long outcomes = 0;
        MeasureCounting<?> most = null;
        for (Round round : rounds) {
            for (MeasureCounting<?> counting : round.countings.values()) {
                outcomes += counting.outcomesCounted();
                most = most == null || counting.outcomesCounted() > most.outcomesCounted() ? counting : most;
            }
        }
        if (most != null && outcomes > asked.limits.outcomes()) {
            throw RefusalWords.refusal("limit.outcomes", null, RefusalWords.number(asked.limits.outcomes()), most.kpi(), RefusalWords.number(accepted));
        }
    }

    /** Keeps the units, which are records of one type, with their cases. */
    private void keep(RecordType type) {
        if (keptWithCases.contains(type)) {
            kept += CaseRecords.keep(units, spans);
        }
    }

    private void count(RecordType type) {
        for (Round round : rounds) {
            for (MeasureCounting<?> counting : round.of(type)) {
                counting.accept(units);
            }
        }
    }

    private LinkedRecord<?> settled(RegistrationRecord record) {
        LinkedRecord<?> linked = registered.link(record, record.strata());
        return linked == null ? LinkedRecord.alone(record, record.strata()) : linked;
    }

    /** Counts everything that had to wait until the end. */
    private void settle() {
        countBatch();
        Map<RecordType, List<LinkedRecord<?>>> late = new EnumMap<>(RecordType.class);
        for (RegistrationRecord record : waiting) {
            late.computeIfAbsent(record.type(), type -> new ArrayList<>()).add(settled(record));
        }
        waiting.clear();
        // All of them are kept before any is counted, because a unit may be judged by the changes of its case.
        late.forEach((type, linked) -> inBatches(linked.iterator(), () -> keep(type)));
        late.forEach((type, linked) -> inBatches(linked.iterator(), () -> count(type)));
        inBatches(registered.dossiers().iterator(), () -> count(RecordType.CASE));
        inBatches(registered.questionnaires().iterator(), () -> count(RecordType.RESPONSE));
        requireWithinLimits();
    }

    private void inBatches(Iterator<?> all, Runnable step) {
        while (all.hasNext()) {
            Interruption.check(0, WORK);
            units.clear();
            while (units.size() < CHECKED && all.hasNext()) {
                units.add(all.next());
            }
            step.run();
            requireWithinLimits();
        }
    }

    /** Ends the pass and returns a report for each period. No record can be added afterwards. */
    List<KpiReport> reports() {
        settle();
        List<KpiReport> reports = new ArrayList<>();
        for (Round round : rounds) {
            List<Outcome> outcomes = new ArrayList<>();
            for (KpiId kpi : asked.selection) {
                Interruption.check(0, WORK);
                outcomes.addAll(round.outcomes(kpi));
            }
            KpiReport report = new KpiReport(
                    asked.model,
                    round.run.period,
                    asked.keys,
                    asked.options,
                    counts(),
                    null,
                    asked.model.effectIndicators().isEmpty() ? Map.of() : EffectBindings.response(round.run),
                    outcomes,
                    Map.of());
            reports.add(asked.chosen == null ? report : report.withSelection(asked.chosen));
        }
        return List.copyOf(reports);
    }

    /** Returns the places of records in every figure. Ends the pass, as {@link #reports} does. */
    List<KpiCalculator.RecordPlacement> placements(Collection<? extends RegistrationRecord> records) {
        settle();
        Map<MeasureCounting<?>, Function<Object, List<Placement>>> functions = new IdentityHashMap<>();
        List<KpiCalculator.RecordPlacement> placements = new ArrayList<>();
        for (RegistrationRecord record : records) {
            if (rounds.get(0).of(record.type()).isEmpty()) {
                continue;
            }
            Object unit = unit(record);
            for (Round round : rounds) {
                for (MeasureCounting<?> counting : round.of(record.type())) {
                    functions.computeIfAbsent(counting, first -> counting.placements())
                            .apply(unit)
                            .forEach(placement -> placements.add(new KpiCalculator.RecordPlacement(record, round.run.period, placement)));
                }
            }
        }
        return List.copyOf(placements);
    }

    /** Returns the unit that a record is, or is part of. */
    private Object unit(RegistrationRecord record) {
        if (record instanceof Case registeredCase) {
            return Objects.requireNonNull(registered.dossier(record.strata().organisation(), registeredCase.id()));
        }
        return record instanceof Response response
                ? Objects.requireNonNull(registered.questionnaire(EffectBindings.Respondent.of(response)))
                : settled(record);
    }

    private Map<RecordType, ValidationReport.Counts> counts() {
        Map<RecordType, ValidationReport.Counts> counts = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            long count = registered.count(type);
            if (count > 0) {
                counts.put(type, new ValidationReport.Counts(count, count, 0));
            }
        }
        return counts;
    }
}
