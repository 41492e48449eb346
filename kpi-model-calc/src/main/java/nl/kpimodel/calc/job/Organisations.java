package nl.kpimodel.calc.job;

import java.util.Optional;
import nl.kpimodel.core.registration.RegistrationRecord;
import org.jspecify.annotations.Nullable;

/** Whose records a registration holds: one organisation gives its name to the report. Used by one thread. */
final class Organisations {
    private @Nullable String first;
    private boolean isOne = true;

    void add(RegistrationRecord record) {
        String organisation = record.strata().organisation();
        if (first == null) {
            first = organisation;
        } else if (isOne && !first.equals(organisation)) {
            isOne = false;
        }
    }

    /** The organisation, empty if there are none or several. */
    Optional<String> only() {
        return isOne ? Optional.ofNullable(first) : Optional.empty();
    }
}
