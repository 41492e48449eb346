package nl.kpimodel.calc.report.text;

import nl.kpimodel.calc.outcome.text.FileBeside;

/** Name and version of this library, which a report names so that its numbers can be made again. */
public final class LibraryVersion {
    public static final String NAME = "kpi-model";

    private LibraryVersion() {}

    public static String version() {
        return FileBeside.properties(LibraryVersion.class, "library.properties").getProperty("version");
    }
}
