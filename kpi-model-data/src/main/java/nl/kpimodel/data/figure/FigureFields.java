package nl.kpimodel.data.figure;

import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;

/** The fields of a figure, by name. */
final class FigureFields {
    static final RecordType TYPE = RecordType.FIGURE;
    static final RecordField ORGANISATION = field("organisation");
    static final RecordField KPI = field("kpi");
    static final RecordField AREA = field("area");
    static final RecordField PERIOD = field("period");
    static final RecordField STRATUM = field("stratum");
    static final RecordField VALUE = field("value");
    static final RecordField NUMERATOR = field("numerator");
    static final RecordField DENOMINATOR = field("denominator");
    static final RecordField LOWER = field("lower");
    static final RecordField UPPER = field("upper");
    static final RecordField STATUS = field("status");
    static final RecordField SOURCE = field("source");
    static final RecordField TABLE = field("table");

    private FigureFields() {}

    private static RecordField field(String name) {
        return TYPE.field(name).orElseThrow();
    }
}
