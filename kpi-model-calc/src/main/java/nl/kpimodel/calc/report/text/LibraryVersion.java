package nl.kpimodel.calc.report.text;

import nl.kpimodel.calc.outcome.text.FileBeside;

/** The name and version of this library, which a report states so that its numbers can be reproduced. */
public final class LibraryVersion {
    public static final String NAME = "kpi-model";

    private LibraryVersion() {}

    public static String version() {
        return FileBeside.properties(LibraryVersion.class, "library.properties").getProperty("version");
    }
}
