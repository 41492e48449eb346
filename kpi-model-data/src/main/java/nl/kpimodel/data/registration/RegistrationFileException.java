package nl.kpimodel.data.registration;

import java.io.IOException;
import nl.kpimodel.core.internal.DisplayText;

/**
 * Thrown when a file cannot be read as a registration file at all: its name has no record type, it is a pipe or device, or it changed
 * during reading. Errors <i>inside</i> a file give findings, never this exception. The message names the file and the way out, and is safe
 * to show, whatever the name.
 */
public final class RegistrationFileException extends IOException {
    private static final long serialVersionUID = 1L;

    public RegistrationFileException(String message) {
        super(DisplayText.list(message));
    }

    public static RegistrationFileException changed(String file) {
        return new RegistrationFileException(DisplayText.value(file) + " has changed since it was validated, so that the verdicts no longer hold;"
                + " read it again with RegistrationData.read.");
    }
}
