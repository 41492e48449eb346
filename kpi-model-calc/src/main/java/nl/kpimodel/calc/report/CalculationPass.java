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
 * <p>Records are judged in batches and then forgotten, if what they refer to is known. Records that no measure of the selection reads are only noted.
 * Kept are the cases, with as much of their events as the periods can tell apart; the records that others refer to; and those that wait: for a case that
 * has not come yet, or, where a figure hangs on how complex their case was, for all of its changes. Memory grows with cases, persons and questionnaires,
 * and not with hours, contacts and events, as long as cases and employees come before what refers to them ({@link RecordType#inReferenceOrder()}).
 *
 * <p>Parts of the input can each have their own pass, and the passes can be combined in any order and grouping. Not thread-safe.
 */
final class CalculationPass {
    private static final String WORK = "Calculation";
    /** The number of records between two checks of the bounds; a power of two. */
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
    /**
     * Records that were accepted and not yet counted. They are counted in a separate loop. Otherwise a JIT compiler would inline the counting into each
     * method between the reader and this class, and compile it several times.
     */
    private final RegistrationRecord[] batch = new RegistrationRecord[CHECKED];
    private int batched;
    private int countedOfBatch;
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
            return new State(asked.identity(), new RegisteredRecords(), new HashMap<>(), tallies, new ArrayList<>(), 0, 0);
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
                throw new IllegalStateException(
                        kpi + " is measured by others and counts no units, so none lacks a field; leave out the rule " + rule + " for it.");
            }
        }

        /** Returns the countings over units of a type. {@link MeasureBinding} determines the units. */
        @SuppressWarnings("unchecked")
        <T> List<MeasureCounting<T>> of(RecordType type) {
            return (List<MeasureCounting<T>>) (List<?>) byUnits.getOrDefault(type, List.of());
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
        Interruption.check(accepted, WORK);
        if ((++accepted & CHECKED - 1) == 0) {
            countBatch();
            requireWithinLimits();
        }
        batch[batched++] = record;
    }

    private void countBatch() {
        while (countedOfBatch < batched) {
            take(batch[countedOfBatch++]);
        }
        countedOfBatch = 0;
        batched = 0;
    }

    private void take(RegistrationRecord record) {
        Strata own = values.meet(record);
        kept += registered.add(record, own);
        if (!joined.contains(record.type())) {
            return;
        }
        LinkedRecord<?> filed = registered.file(record, own);
        if (filed == null || filed.dossier() != null && judgedAfterAll.contains(record.type())) {
            waiting.add(record);
            kept++;
        } else {
            keep(filed);
            count(filed);
        }
    }

    /** Adds another part of the input. The other must not be used afterwards. */
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

    /** Keeps a record with its case. */
    private void keep(LinkedRecord<?> filed) {
        if (filed.dossier() != null && keptWithCases.contains(filed.registered().type())) {
            kept += filed.dossier().file(filed.registered(), spans);
        }
    }

    private <R extends RegistrationRecord> void count(LinkedRecord<R> filed) {
        count(filed.registered().type(), filed);
    }

    private <T> void count(RecordType type, T unit) {
        // By index, because this loop runs for every record.
        for (int i = 0; i < rounds.size(); i++) {
            List<MeasureCounting<T>> countings = rounds.get(i).of(type);
            for (int j = 0; j < countings.size(); j++) {
                countings.get(j).accept(unit);
            }
        }
    }

    private LinkedRecord<?> settled(RegistrationRecord record) {
        LinkedRecord<?> filed = registered.file(record, record.strata());
        return filed == null ? LinkedRecord.alone(record, record.strata()) : filed;
    }

    /** Counts everything that had to wait until the end. */
    private void settle() {
        countBatch();
        List<LinkedRecord<?>> late = new ArrayList<>(waiting.size());
        for (RegistrationRecord record : waiting) {
            late.add(settled(record));
        }
        waiting.clear();
        late.forEach(this::keep);
        long judged = 0;
        for (LinkedRecord<?> filed : late) {
            Interruption.check(judged++, WORK);
            count(filed);
        }
        for (Iterator<CaseRecords> dossiers = registered.dossiers().iterator(); dossiers.hasNext(); ) {
            Interruption.check(judged, WORK);
            if ((++judged & CHECKED - 1) == 0) {
                requireWithinLimits();
            }
            count(RecordType.CASE, dossiers.next());
        }
        for (EffectBindings.Answered questionnaire : registered.questionnaires()) {
            Interruption.check(judged++, WORK);
            count(RecordType.RESPONSE, questionnaire);
        }
        requireWithinLimits();
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
            Object unit = unit(record);
            for (Round round : rounds) {
                for (MeasureCounting<Object> counting : round.of(record.type())) {
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
