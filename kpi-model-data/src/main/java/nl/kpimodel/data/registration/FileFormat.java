package nl.kpimodel.data.registration;

/** The form of a registration file. */
public enum FileFormat {
    /** JSON objects, mostly one a line, each with its type unless the name of the file says it. UTF-8. */
    NDJSON,
    /** The same objects in a JSON array. UTF-8. */
    JSON_ARRAY,
    /** One file a type, with a header row. */
    CSV,
    /** A sheet of a workbook, with a header row (<i>tabblad van een werkmap</i>). */
    XLSX
}
