package nl.kpimodel.data.registration;

import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.internal.BundledFile;

/**
 * The JSON Schemas (2020-12) of the record types, for validators and editors that know nothing of the library. They lie in the jar as
 * {@code nl/kpimodel/data/schema/registration/case.schema.json} and so on; {@code registration.schema.json} describes a line of any type.
 *
 * <p>The {@code $id} of a schema is a name and not an address: {@code https://kpimodel.nl/schema/registration/case.schema.json} stays the same, and
 * nothing needs to be there. No schema refers to another file, so a description of a service (OpenAPI 3.1) can include it as it is.
 *
 * <p>A schema says less than a reader: the description of the schema of any record lists what it cannot say.
 */
public final class RecordSchemas {
    private static final String FOLDER = "/nl/kpimodel/data/schema/";

    private RecordSchemas() {}

    /**
     * The schema of the records of a type.
     *
     * @param type the type
     * @return the text of the schema
     */
    public static String of(RecordType type) {
        return text("registration/" + type.key());
    }

    /**
     * The schema of a record of any type, which refers to no other file.
     *
     * @return the text of the schema
     */
    public static String ofAnyRecord() {
        return text("registration/registration");
    }

    /**
     * The schema of the JSON file of a {@link RecordFileMapping}.
     *
     * @return the text of the schema
     */
    public static String ofFileMapping() {
        return text("record-file-mapping");
    }

    private static String text(String name) {
        return BundledFile.text(RecordSchemas.class, FOLDER + name + ".schema.json");
    }
}
