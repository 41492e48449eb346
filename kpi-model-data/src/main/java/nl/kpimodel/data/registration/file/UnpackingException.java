package nl.kpimodel.data.registration.file;

import java.io.IOException;

/** Thrown for a packed file that is not read. It has the rule that the file breaks. */
public final class UnpackingException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final transient String[] arguments;

    /** @param arguments names and values in turn */
    UnpackingException(String rule, String... arguments) {
        super(rule, null);
        this.rule = rule;
        this.arguments = arguments;
    }

    String rule() {
        return rule;
    }

    String[] arguments() {
        return arguments.clone();
    }
}
