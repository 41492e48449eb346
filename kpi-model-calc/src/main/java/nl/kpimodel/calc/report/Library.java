package nl.kpimodel.calc.report;

import nl.kpimodel.calc.internal.FileBeside;

/** Name and version of this library, which a report names so that its numbers can be made again. */
final class Library {
    static final String NAME = "kpi-model";

    private Library() {}

    static String version() {
        return FileBeside.properties(Library.class, "library.properties").getProperty("version");
    }
}
