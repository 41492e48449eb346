package nl.kpimodel.core.registration;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One reason why values do not make a record. It names the field and the bound, never the value, which may be personal.
 *
 * @param kind what is wrong
 * @param field the field that has the fault
 * @param bound the bound that the value violates; {@code null} if the kind has no bound
 */
public record RecordFault(FaultKind kind, RecordField field, @Nullable String bound) {
    /** Creates a fault. */
    public RecordFault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(field, "field");
    }

    /**
     * Returns the fault as a sentence for developers, in English: field, bound and way out.
     *
     * @return the sentence
     */
    public String message() {
        return field.qualifiedName() + " " + String.format(Locale.ROOT, kind.sentence(), bound) + ".";
    }
}
