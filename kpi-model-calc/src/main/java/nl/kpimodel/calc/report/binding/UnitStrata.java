package nl.kpimodel.calc.report.binding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kpimodel.calc.ComplexityHistory;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import org.jspecify.annotations.Nullable;

/**
 * Determines the strata of the units of one KPI, for each key by which the KPI can be split.
 *
 * @param <T> the unit
 */
final class UnitStrata<T> {
    /** The complexity of each case on each day. */
    static final ComplexityHistory<CaseRecords> COMPLEXITY = ComplexityHistory.of(
            dossier -> dossier.registered.complexityAtStart(), dossier -> dossier.complexityChanges, Case.ComplexityChange::on, Case.ComplexityChange::to);

    /** The strata that are fields of every record. */
    private static final List<String> PLACE_KEYS = Stream.of(StratumKind.values())
            .map(StratumKind::key)
            .filter(key -> Stream.of(RecordType.values()).allMatch(type -> type.field(key).isPresent()))
            .toList();

    private final Function<T, @Nullable String> organisation;
    private final Map<String, Function<T, Collection<String>>> byKey = new TreeMap<>();

    private UnitStrata(Function<T, @Nullable String> organisation, BiFunction<String, T, @Nullable String> place) {
        this.organisation = organisation;
        for (String key : PLACE_KEYS) {
            byKey.put(key, unit -> oneOrNone(place.apply(key, unit)));
        }
    }

    /** Returns the strata of units that are cases, with the complexity on a date of the unit or on the reference date. */
    static UnitStrata<CaseRecords> ofCases(Function<CaseRecords, @Nullable LocalDate> date, CalculationContext run) {
        StratumValues values = run.values;
        UnitStrata<CaseRecords> splits = new UnitStrata<>(
                dossier -> dossier.place.organisation(), (key, dossier) -> dossier.place.value(key));
        splits.byKey.put(Stratum.AGE_BAND, dossier -> values.bands(dossier.registered.ageAtStart()));
        splits.byKey.put(Stratum.COMPLEXITY, dossier -> oneOrNone(complexity(dossier, run.knownBy(date.apply(dossier)))));
        return splits;
    }

    /** Returns the strata of units that refer, or may refer, to a case. */
    static <R extends RegistrationRecord> UnitStrata<LinkedRecord<R>> ofEvents(Function<R, @Nullable LocalDate> date, CalculationContext run) {
        StratumValues values = run.values;
        UnitStrata<LinkedRecord<R>> splits = ofPlaces();
        splits.byKey.put(Stratum.AGE_BAND, filed -> values.bands(filed.dossier() == null ? null : filed.dossier().registered.ageAtStart()));
        splits.byKey.put(
                Stratum.COMPLEXITY,
                filed -> oneOrNone(filed.dossier() == null ? null : complexity(filed.dossier(), run.knownBy(date.apply(filed.registered())))));
        return splits;
    }

    /** Returns the strata of units without a case, which have neither age nor complexity. */
    static <R extends RegistrationRecord> UnitStrata<LinkedRecord<R>> ofPlaces() {
        return new UnitStrata<>(filed -> filed.own().organisation(), (key, filed) -> filed.place(key));
    }

    /** Returns the strata of units that are questionnaires. The complexity is that of the case on the day of the last answer, if known. */
    static UnitStrata<EffectBindings.Answered> ofQuestionnaires(CalculationContext run) {
        StratumValues values = run.values;
        UnitStrata<EffectBindings.Answered> splits = new UnitStrata<>(answered -> answered.stratum(Stratum.ORGANISATION), (key, answered) -> answered.stratum(key));
        splits.byKey.put(Stratum.AGE_BAND, answered -> values.bands(answered.age()));
        splits.byKey.put(
                Stratum.COMPLEXITY,
                answered -> oneOrNone(
                        answered.dossier() == null ? null : complexity(answered.dossier(), run.knownBy(answered.questionnaire().lastAnsweredOn()))));
        return splits;
    }

    /** Returns these strata without the keys by which the KPI cannot be split. */
    UnitStrata<T> without(String... keys) {
        for (String key : keys) {
            byKey.remove(key);
        }
        return this;
    }

    private static @Nullable String complexity(CaseRecords dossier, LocalDate date) {
        Complexity complexity = COMPLEXITY.on(dossier, date);
        return complexity == null ? null : complexity.name();
    }

    private static Collection<String> oneOrNone(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    /** Returns the function for the organisation of a unit. */
    Function<T, @Nullable String> organisation() {
        return organisation;
    }

    /** Returns the function for the values of a key; {@code null} if the KPI cannot be split by it. */
    @Nullable Function<T, Collection<String>> of(String key) {
        return byKey.get(key);
    }
}
