package nl.kpimodel.data.registration;

/** The form of a registration file. */
public enum FileFormat {
    /** One JSON object a line, with its type in each. UTF-8. */
    NDJSON,
    /** One file a type, with a header row. */
    CSV
}
