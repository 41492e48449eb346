package nl.kpimodel.calc.report;

import nl.kpimodel.calc.outcome.text.FileBeside;

/**
 * The JSON Schemas (2020-12) of the files of a calculation, for validators and editors that know nothing of the library. They lie in the jar as
 * {@code nl/kpimodel/calc/report/report.schema.json}, {@code outcome.schema.json}, {@code options.schema.json}, {@code stories.schema.json} and
 * {@code benchmark.schema.json}; none refers to another file, so a
 * description of a service (OpenAPI 3.1) can include each as it is, where its tools would see no more than a map.
 *
 * <p>The {@code $id} of a schema is a name and not an address: {@code https://kpimodel.nl/schema/report.schema.json} stays the same, and nothing needs to
 * be there.
 *
 * <p>A schema says less than a reader: the description of each lists what it cannot say. Safe for use by several threads.
 */
public final class ReportSchemas {
    private ReportSchemas() {}

    /**
     * The schema of a report (<i>rapportage</i>), as {@link ReportJson} writes it.
     *
     * @return the text of the schema
     */
    public static String report() {
        return text("report.schema.json");
    }

    /**
     * The schema of a single outcome (<i>uitkomst</i>), as {@link nl.kpimodel.calc.outcome.Outcome#toTree} makes it; that of a report has the same for each
     * of its outcomes.
     *
     * @return the text of the schema
     */
    public static String outcome() {
        return text("outcome.schema.json");
    }

    /**
     * The schema of the options of a calculation (<i>keuzes bij de berekening</i>), as a report tells them and an application may read them from a file.
     *
     * @return the text of the schema
     */
    public static String options() {
        return text("options.schema.json");
    }

    /**
     * The schema of the stories of a report (<i>duiding</i>), as {@link ReportStories#fromTree} reads them.
     *
     * @return the text of the schema
     */
    public static String stories() {
        return text("stories.schema.json");
    }

    /**
     * The schema of a benchmark (<i>vergelijking</i>), as {@link BenchmarkWriter#json} writes it.
     *
     * @return the text of the schema
     */
    public static String benchmark() {
        return text("benchmark.schema.json");
    }

    private static String text(String file) {
        return FileBeside.text(ReportSchemas.class, file);
    }
}
