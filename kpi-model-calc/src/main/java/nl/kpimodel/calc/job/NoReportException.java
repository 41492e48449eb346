package nl.kpimodel.calc.job;

import java.io.IOException;
import java.util.Optional;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.validation.ValidationReport;
import org.jspecify.annotations.Nullable;

/** The registration was read, and there is nothing to calculate over: no record, or no date to choose a period by. The message says what to do. */
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
     * The message in a language.
     *
     * @param language the language
     * @return what is lacking and what to do; in English the same as {@link #getMessage()}
     */
    public String message(Language language) {
        return language == Language.DUTCH ? dutch : String.valueOf(getMessage());
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
