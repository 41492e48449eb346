package nl.kpimodel.data.registration;

import java.io.IOException;
import nl.kpimodel.core.internal.DisplayText;

/**
 * Files that cannot be read as registration files at all, so that there is nothing to find in them: a name without a record type, a pipe or
 * device, a file that changed while it was read. What is wrong <i>inside</i> a file is a finding and never this. The message names the file
 * and the way out; it is fit to show, whatever the name holds.
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
