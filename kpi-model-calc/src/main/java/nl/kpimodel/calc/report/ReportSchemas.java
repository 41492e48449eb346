package nl.kpimodel.calc.report;

import nl.kpimodel.calc.outcome.text.FileBeside;

/**
 * The JSON Schemas (2020-12) of the files of a calculation, for validators and editors that do not know the library. They are in the jar as
 * {@code nl/kpimodel/calc/report/report.schema.json}, {@code outcome.schema.json}, {@code options.schema.json}, {@code stories.schema.json}
 * and {@code benchmark.schema.json}. No schema refers to another file, so a service description (OpenAPI 3.1) can include each of them. Its
 * tools would otherwise see only a map.
 *
 * <p>The {@code $id} of a schema is a name, not an address: {@code https://kpimodel.nl/schema/report.schema.json} is stable, but need not
 * exist on the web.
 *
 * <p>A schema is less strict than a reader: its description lists what it cannot express. Safe for use by several threads.
 */
public final class ReportSchemas {
    private ReportSchemas() {}

    /** {@return the schema of a report (<i>rapportage</i>), as written by {@link ReportJson}} */
    public static String report() {
        return text("report.schema.json");
    }

    /**
     * {@return the schema of a single outcome (<i>uitkomst</i>), as returned by {@link nl.kpimodel.calc.outcome.Outcome#toTree}} The schema
     * of a report contains the same for each of its outcomes.
     */
    public static String outcome() {
        return text("outcome.schema.json");
    }

    /** {@return the schema of the options of a calculation (<i>keuzes bij de berekening</i>), as in a report or an options file} */
    public static String options() {
        return text("options.schema.json");
    }

    /** {@return the schema of the stories of a report (<i>duiding</i>), as read by {@link ReportStories#fromTree}} */
    public static String stories() {
        return text("stories.schema.json");
    }

    /** {@return the schema of a benchmark (<i>vergelijking</i>), as written by {@link BenchmarkWriter#json}} */
    public static String benchmark() {
        return text("benchmark.schema.json");
    }

    private static String text(String file) {
        return FileBeside.text(ReportSchemas.class, file);
    }
}
