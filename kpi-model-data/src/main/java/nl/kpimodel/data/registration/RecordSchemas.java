package nl.kpimodel.data.registration;

import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.internal.BundledFile;

/**
 * The JSON Schemas (2020-12) of the record types, for validators and editors that do not know the library. They are in the jar as {@code
 * nl/kpimodel/data/schema/registration/case.schema.json} and so on; {@code registration.schema.json} describes a line of any type.
 *
 * <p>The {@code $id} of a schema is a name, not an address: {@code https://kpimodel.nl/schema/registration/case.schema.json} is stable, but
 * need not exist on the web. No schema refers to another file, so a service description (OpenAPI 3.1) can include it.
 *
 * <p>A schema is less strict than a reader: the description of the schema of any record lists what it cannot express.
 */
public final class RecordSchemas {
    private static final String FOLDER = "/nl/kpimodel/data/schema/";

    private RecordSchemas() {}

    /**
     * {@return the schema of the records of a type}
     *
     * @param type the type
     */
    public static String of(RecordType type) {
        return text("registration/" + type.key());
    }

    /** {@return the schema of a record of any type, which refers to no other file} */
    public static String ofAnyRecord() {
        return text("registration/registration");
    }

    /** {@return the schema of the JSON file of a {@link RecordFileMapping}} */
    public static String ofFileMapping() {
        return text("record-file-mapping");
    }

    private static String text(String name) {
        return BundledFile.text(RecordSchemas.class, FOLDER + name + ".schema.json");
    }
}
