package nl.kpimodel.data.figure;

import nl.kpimodel.data.registration.value.ValueParser;

/** The name of a column in a mapping. It must match exactly, ignoring white space around it and the case of ASCII letters. */
final class ColumnName {
    private ColumnName() {}

    /** Returns the stripped name, or refuses a blank one. */
    static String require(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("A column without a name cannot be mapped; give the name in the header of the file.");
        }
        return stripped;
    }

    static boolean matches(String mapped, String inHeader) {
        char[] name = inHeader.strip().toCharArray();
        return ValueParser.isText(mapped, name, 0, name.length);
    }
}
