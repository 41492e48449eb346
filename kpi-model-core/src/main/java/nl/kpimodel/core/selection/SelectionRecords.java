package nl.kpimodel.core.selection;

import java.util.EnumSet;
import java.util.Set;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.registration.RecordType;

/** The record types that a KPI counts. */
final class SelectionRecords {
    private SelectionRecords() {}

    static Set<RecordType> of(MeasureSpecification specification) {
        Set<RecordType> types = EnumSet.noneOf(RecordType.class);
        specification.components().forEach(component -> component.records().forEach(use -> types.add(use.type())));
        return types;
    }
}
