package nl.kpimodel.core.selection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Optional;
import nl.kpimodel.core.internal.Tree;

/**
 * Who registers what, and when (Dutch: <i>registratieafspraak</i>). Source: handleiding 2025, chapter 5, step 3, "Wie registreert wat, op welke termijnen,
 * wie verzamelt de informatie en rapporteert dit, en in welke vorm?".
 *
 * <p>A blank text counts as absent. Immutable.
 *
 * @param about a KPI ({@code A 4}), a record type ({@code case}), or a description in words
 * @param who the people who register it
 * @param what the data to register, and in which form
 * @param when the moments or terms of registration
 */
public record RegistrationAgreement(String about, Optional<String> who, Optional<String> what, Optional<String> when) {
    /**
     * Creates an agreement.
     *
     * @throws IllegalArgumentException if {@code about} is blank, or a text is longer than 2000 characters or contains what looks like a
     *         citizen number
     */
    public RegistrationAgreement {
        about = SelectionText.required(about, "subject of an agreement");
        who = SelectionText.optional(who, "\"who\" of an agreement");
        what = SelectionText.optional(what, "\"what\" of an agreement");
        when = SelectionText.optional(when, "\"when\" of an agreement");
    }

    /**
     * {@return a complete agreement}
     *
     * @param about a KPI, a record type, or anything else in words
     * @param who the people who register it
     * @param what the data to register
     * @param when the moments or terms of registration
     */
    public static RegistrationAgreement of(String about, String who, String what, String when) {
        return new RegistrationAgreement(about, Optional.of(who), Optional.of(what), Optional.of(when));
    }

    /** {@return the tree form, with the keys of the selection file; a key without a value is left out} Jackson 2 and 3 write it as JSON. */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("about", about).known("who", who).known("what", what).known("when", when).toMap();
    }
}
