package nl.kpimodel.calc;

import java.util.List;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.MeasureUnit;
import nl.kpimodel.core.measure.TimingKind;
import nl.kpimodel.core.registration.Figure;
import org.jspecify.annotations.Nullable;

/** What an outcome is about, apart from its numbers. */
record OutcomeAbout(
        KpiId kpi,
        String component,
        MeasureUnit unit,
        TimingKind timing,
        @Nullable Period period,
        @Nullable Figure figure,
        List<Remark> remarks,
        @Nullable Kpi definition,
        CountedUnits counted) {
    /** What the library counted itself. */
    static OutcomeAbout counted(
            KpiId kpi, String component, MeasureUnit unit, TimingKind timing, @Nullable Period period, List<Remark> remarks, CountedUnits counted) {
        return new OutcomeAbout(kpi, component, unit, timing, period, null, remarks, null, counted);
    }

    /** What somebody else measured. */
    static OutcomeAbout carried(KpiId kpi, String component, MeasureUnit unit, Figure figure, List<Remark> remarks) {
        return new OutcomeAbout(kpi, component, unit, TimingKind.EXTERNAL, null, figure, remarks, null, CountedUnits.UNKNOWN);
    }

    OutcomeAbout withDefinition(Kpi kpi) {
        if (!kpi.id().equals(this.kpi)) {
            throw new IllegalArgumentException("The definition of " + kpi.id() + " was given to an outcome of " + this.kpi + ".");
        }
        return new OutcomeAbout(this.kpi, component, unit, timing, period, figure, remarks, kpi, counted);
    }
}
