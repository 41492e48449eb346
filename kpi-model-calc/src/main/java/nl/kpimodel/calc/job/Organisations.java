package nl.kpimodel.calc.job;

import java.util.Optional;
import java.util.stream.Collector;
import nl.kpimodel.core.registration.RegistrationRecord;
import org.jspecify.annotations.Nullable;

/** Finds the organisation of a registration. If all records are of one organisation, the report has its name. Not thread-safe. */
final class Organisations {
    private @Nullable String first;
    private boolean isOne = true;

    /** Returns a collector of records whose result is the organisation of all records, empty if absent or several. */
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
