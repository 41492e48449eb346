package nl.kpimodel.calc.job;

import java.util.Optional;
import java.util.stream.Collector;
import nl.kpimodel.core.registration.RegistrationRecord;
import org.jspecify.annotations.Nullable;

/** Whose records a registration holds: one organisation gives its name to the report. Used by one thread. */
final class Organisations {
    private @Nullable String first;
    private boolean isOne = true;

    /** Collects records to the organisation that all are of; empty if there are none or several. */
    static Collector<RegistrationRecord, ?, Optional<String>> collector() {
        return Collector.of(Organisations::new, Organisations::add, Organisations::combine, Organisations::only);
    }

    private void add(RegistrationRecord record) {
        String organisation = record.strata().organisation();
        if (first == null) {
            first = organisation;
        } else if (isOne && !first.equals(organisation)) {
            isOne = false;
        }
    }

    private Organisations combine(Organisations other) {
        if (first == null) {
            first = other.first;
        }
        isOne &= other.isOne && (other.first == null || other.first.equals(first));
        return this;
    }

    private Optional<String> only() {
        return isOne ? Optional.ofNullable(first) : Optional.empty();
    }
}
