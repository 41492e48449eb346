package nl.kpimodel.calc.job;

import java.io.IOException;
import java.util.Optional;
import nl.kpimodel.core.validation.ValidationReport;
import org.jspecify.annotations.Nullable;

/** The registration was read, and there is nothing to calculate over: no record, or no date to choose a period by. The message says what to do. */
public final class NoReportException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable ValidationReport validation;

    NoReportException(String message, ValidationReport validation) {
        super(message);
        this.validation = validation;
    }

    /**
     * What validation found, which may explain it.
     *
     * @return the report; empty only after serialisation
     */
    public Optional<ValidationReport> validation() {
        return Optional.ofNullable(validation);
    }
}
