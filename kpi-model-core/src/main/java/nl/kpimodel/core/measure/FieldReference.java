package nl.kpimodel.core.measure;

import java.util.Locale;

/**
 * A field of a type of registration record (Dutch: <i>veld</i>), such as {@code case.startedOn}.
 *
 * @param record key of the record type, for example {@code case}
 * @param field name of the field, for example {@code startedOn}
 */
public record FieldReference(String record, String field) {
    /**
     * Creates a reference. Whether there is such a field is for the vocabulary of the registration to say.
     *
     * @throws IllegalArgumentException if a part is no key
     */
    public FieldReference {
        Keys.require(record, "record type");
        Keys.require(field, "field");
    }

    /**
     * Reads a reference.
     *
     * @param text record type and field with a dot between them
     * @return the reference
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static FieldReference parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "A reference to a field of %d characters has no dot; it reads like case.startedOn.", text.length()));
        }
        return new FieldReference(text.substring(0, dot), text.substring(dot + 1));
    }

    /** Returns the reference as it is read: {@code case.startedOn}. */
    @Override
    public String toString() {
        return record + "." + field;
    }
}
