package nl.kpimodel.core;

import java.util.Objects;

/** Checks on the texts that the types of this package receive. */
final class Texts {
    private Texts() {}

    static String requireText(String value, String what) {
        Objects.requireNonNull(value, what);
        if (value.isBlank()) {
            throw new IllegalArgumentException("The " + what + " is blank; leave it out (null) where it is optional, else give a text.");
        }
        return value;
    }

    static @org.jspecify.annotations.Nullable String requireOptionalText(
            @org.jspecify.annotations.Nullable String value, String what) {
        return value == null ? null : requireText(value, what);
    }
}
