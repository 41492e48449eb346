package nl.kpimodel.core.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;

/** Complete but invented measures, so that a test can break one thing at a time. */
final class Sample {
    static final BilingualText TEXT = new BilingualText("tekst", "text");
    static final Timing STARTED = new Timing(Timing.Kind.FLOW, field("case.startedOn"), List.of(), null);

    private Sample() {}

    static RecordField field(String qualified) {
        String[] parts = qualified.split("\\.");
        return RecordType.ofKey(parts[0]).orElseThrow().field(parts[1]).orElseThrow();
    }

    /** Returns a count of cases started. */
    static MeasureComponent.Builder count(String key) {
        return MeasureComponent.builder()
                .key(key)
                .label(TEXT)
                .kind(MeasureComponent.Kind.COUNT)
                .unit(MeasureComponent.Unit.COUNT)
                .counted(new MeasureComponent.CountedUnit(RecordType.CASE, TEXT))
                .numerator(TEXT)
                .timing(STARTED)
                .excluded(List.of(ExclusionReason.OUTSIDE_PERIOD))
                .records(List.of(new MeasureComponent.RecordUse(RecordType.CASE, List.of(field("case.startedOn")), null)));
    }

    /** Returns a figure that others measured. */
    static MeasureComponent.Builder figure() {
        return count("value")
                .kind(MeasureComponent.Kind.FIGURE)
                .arithmetic(MeasureComponent.FigureArithmetic.CARRIED)
                .counted(new MeasureComponent.CountedUnit(RecordType.FIGURE, TEXT))
                .timing(new Timing(Timing.Kind.EXTERNAL, field("figure.period"), List.of(), null))
                .records(List.of(new MeasureComponent.RecordUse(RecordType.FIGURE, List.of(field("figure.period")), null)));
    }

    static Basis chosen(Basis.Part part, String... components) {
        return new Basis.Interpreted(part, List.of(components), null, TEXT);
    }

    /** Returns bases of the parts that every component has, and of others. */
    static List<Basis> bases(List<String> components, Basis.Part... others) {
        List<Basis> bases = new ArrayList<>();
        Stream.concat(Stream.of(Basis.Part.UNIT, Basis.Part.FORM, Basis.Part.NUMERATOR, Basis.Part.TIMING), Stream.of(others))
                .forEach(part -> bases.add(new Basis.Interpreted(part, components, null, TEXT)));
        return bases;
    }

    /** Returns a complete specification of one count, without options, strata and missing values. */
    static MeasureSpecification.Builder specification(String kpi) {
        return MeasureSpecification.builder()
                .kpi(KpiId.of(kpi))
                .reading(TEXT)
                .components(List.of(count("value").build()))
                .strata(Set.of(StratumKind.TEAM))
                .basis(bases(List.of("value")));
    }

    static MeasureSpecification.Builder indicator(String kpi) {
        return specification(kpi).items(new MeasureSpecification.IndicatorItems(List.of(ItemId.of("1a1")), List.of()));
    }
}
