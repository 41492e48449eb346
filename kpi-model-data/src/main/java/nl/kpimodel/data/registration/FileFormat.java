package nl.kpimodel.data.registration;

/** The format of a registration file. */
public enum FileFormat {
    /** JSON objects, usually one on each line, each with its type unless the name of the file gives it. UTF-8. */
    NDJSON,
    /** The same objects in a JSON array. UTF-8. */
    JSON_ARRAY,
    /** One file for each type, with a header line. */
    CSV,
    /** A sheet of a workbook, with a header row (<i>tabblad van een werkmap</i>). */
    XLSX
}
