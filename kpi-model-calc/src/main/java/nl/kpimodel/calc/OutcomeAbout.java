package nl.kpimodel.calc;

import java.util.List;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.MeasureUnit;
import nl.kpimodel.core.measure.TimingKind;
import org.jspecify.annotations.Nullable;

/** What an outcome is about, apart from its numbers. */
record OutcomeAbout(
        KpiId kpi, String component, MeasureUnit unit, TimingKind timing, @Nullable Period period, List<Remark> remarks, @Nullable Kpi definition) {
    OutcomeAbout withDefinition(Kpi kpi) {
        if (!kpi.id().equals(this.kpi)) {
            throw new IllegalArgumentException("The definition of " + kpi.id() + " was given to an outcome of " + this.kpi + ".");
        }
        return new OutcomeAbout(this.kpi, component, unit, timing, period, remarks, kpi);
    }
}
