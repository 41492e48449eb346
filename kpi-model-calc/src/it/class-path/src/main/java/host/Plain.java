package host;

import java.time.LocalDate;
import java.util.List;
import nl.kpimodel.calc.ActivityMeasures;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;

/** An application on the class path with only core and calc: no data module, no JSON library and no annotations of one. */
public final class Plain {
    private record Intake(LocalDate signal, LocalDate start) {}

    private Plain() {}

    public static void main(String[] arguments) {
        requireAbsent("com.fasterxml.jackson.annotation.JsonValue");
        requireAbsent("com.fasterxml.jackson.databind.ObjectMapper");
        requireAbsent("nl.kpimodel.data.KpiModel");
        Outcome waited = List.of(new Intake(LocalDate.of(2025, 1, 6), LocalDate.of(2025, 1, 20))).stream()
                .collect(ActivityMeasures.waitingTime(Intake::start, Intake::signal, ReportingPeriod.quarter(2025, 1)));
        if (!waited.kpi().equals(KpiId.of("A 4")) || !waited.explain(Language.ENGLISH).contains("14")) {
            throw new AssertionError(waited);
        }
        System.out.println(waited.explain(Language.ENGLISH));
    }

    private static void requireAbsent(String name) {
        try {
            Class.forName(name);
        } catch (ClassNotFoundException absent) {
            return;
        }
        throw new AssertionError(name + " is on the class path, where this host has it not.");
    }
}
