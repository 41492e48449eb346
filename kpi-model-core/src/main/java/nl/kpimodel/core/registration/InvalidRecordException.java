package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import java.util.Objects;
import nl.kpimodel.core.internal.CodeText;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if values do not make a record. The message names the field, the bound and the way out, and never the value. A constructor stops
 * at the first fault; {@link RecordType#faults} returns all of them.
 */
public final class InvalidRecordException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    InvalidRecordException(Fault fault) {
        super(fault.message());
        this.fault = fault;
    }

    static void throwIf(@Nullable Fault fault) {
        if (fault != null) {
            throw new InvalidRecordException(fault);
        }
    }

    /** {@return the first fault found} */
    public Fault fault() {
        return fault;
    }

    /**
     * Why values do not make a record. Each constant is an invariant of the record types.
     *
     * <p>A later version of the library may add constants: give a {@code switch} over kinds a {@code default}.
     */
    public enum FaultKind {
        /** A required field is empty or blank. */
        MISSING("is missing; a record of this type requires it"),
        /** A text has a character that its kind does not allow: a control character, half of a surrogate pair, or a line break in an id. */
        CHARACTER("has a control character, a line break or a broken character; leave it out"),
        /** A text is longer than its kind allows. Bound: the largest length. */
        TOO_LONG("is longer than %s characters; shorten it"),
        /** An id or an organisation passes the eleven test of the Dutch citizen number (<i>elfproef, BSN</i>). */
        CITIZEN_NUMBER("looks like a citizen number (BSN); use a pseudonym of the organisation's own, or put a letter before a number that is not one"),
        /** An id is a number as displayed by a spreadsheet, which has lost digits or leading zeros ({@code 2,02501E+14}). */
        SPREADSHEET_NUMBER("is a number as a spreadsheet shows it, which may have lost digits; format the column as text before entering or importing ids"),
        /** A text is what a spreadsheet displays where it has no value ({@code #N/B}, {@code #####}). */
        SPREADSHEET_ERROR("is an error value of a spreadsheet; correct the cell or widen its column, and export again"),
        /** A number is below its lower bound. Bound: the lower bound, which is allowed. */
        TOO_SMALL("is below %s; give a value of at least that"),
        /** A number is not above its lower bound. Bound: the lower bound, which is not allowed. */
        NOT_ABOVE("is not above %s; give a value above it"),
        /** A number is above its upper bound. Bound: the upper bound, which is allowed. */
        TOO_LARGE("is above %s; give a value of at most that"),
        /** A number has more decimals than its kind allows. Bound: the largest number of decimals. */
        TOO_MANY_DECIMALS("has more than %s decimals; round it"),
        /** A case names both a person and a group. */
        PERSON_AND_GROUP("is given together with personId; a case is about a person or about a group, so give one of the two"),
        /** A ZRM domain is not in the ZRM edition. Bound: the edition. */
        NOT_IN_ZRM_EDITION("is not a domain of the ZRM edition %s; take one from the code list of that edition"),
        /** A figure has neither a value nor a numerator with a denominator, or has only one of the latter two. */
        FIGURE_WITHOUT_VALUE("is missing; give a value, or a numerator with its denominator");

        private final String sentence;

        FaultKind(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static FaultKind of(String text) {
            return CodeText.constant(values(), text, "kind of fault");
        }
    }

    /**
     * One reason why values do not make a record. It names the field and the bound, never the value, which may be personal.
     *
     * @param kind what is wrong
     * @param field the field that has the fault
     * @param bound the bound that the value violates; {@code null} if the kind has no bound
     */
    public record Fault(FaultKind kind, RecordField field, @Nullable String bound) {
        /** Creates a fault. */
        public Fault {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(field, "field");
        }

        /** {@return the fault as a sentence for developers, in English: field, bound and way out} */
        public String message() {
            return field.qualifiedName() + " " + String.format(Locale.ROOT, kind.sentence(), bound) + ".";
        }
    }
}
