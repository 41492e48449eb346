package nl.kpimodel.calc.job;

import java.io.IOException;
import java.util.Optional;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.validation.ValidationReport;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the registration was read but cannot be calculated over, because it has no record, or no date from which to derive a period.
 * The message says what to do.
 */
public final class NoReportException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable ValidationReport validation;
    private final String dutch;

    NoReportException(BilingualText message, ValidationReport validation) {
        super(message.english());
        this.dutch = message.dutch();
        this.validation = validation;
    }

    /**
     * Returns the message in a language.
     *
     * @param language the language
     * @return what is lacking and what to do; in English the same as {@link #getMessage()}
     */
    public String message(Language language) {
        return language == Language.DUTCH ? dutch : String.valueOf(getMessage());
    }

    /**
     * Returns the result of validation, which may explain the cause.
     *
     * @return the report; empty only after serialisation
     */
    public Optional<ValidationReport> validation() {
        return Optional.ofNullable(validation);
    }
}
