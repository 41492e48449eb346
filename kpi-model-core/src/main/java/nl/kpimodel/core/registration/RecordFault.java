package nl.kpimodel.core.registration;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One reason why values make no record. It names the field and the bound, never the value: that may be personal.
 *
 * @param kind what is wrong
 * @param field the field that it is wrong with
 * @param bound what the value had to keep to; {@code null} where the kind has no bound
 */
public record RecordFault(FaultKind kind, RecordField field, @Nullable String bound) {
    /** Creates a fault. */
    public RecordFault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(field, "field");
    }

    /**
     * The fault as a sentence in English for whoever writes the program: field, bound and way out.
     *
     * @return the sentence
     */
    public String message() {
        return field.qualifiedName() + " " + String.format(Locale.ROOT, kind.sentence(), bound) + ".";
    }
}
