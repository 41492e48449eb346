package nl.kpimodel.core.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.Strata;
import org.jspecify.annotations.Nullable;

/**
 * Represents texts by 128 bits, so that ids of any length take the same memory. Two lanes of 64 bits each mix every character in a
 * different way. Tables keep 96 of the bits. Among a hundred million ids, the chance that any two share them is below one in
 * 10<sup>13</sup>.
 *
 * <p>The result is the same in every run and on every machine. Not safe for use by several threads.
 */
final class Fingerprint {
    private static final long FIRST_PRIME = 0x9E3779B97F4A7C15L;
    private static final long SECOND_PRIME = 0xC2B2AE3D27D4EB4FL;

    private static final RecordField ORGANISATION = Strata.fields().get(0);

    private long first;
    private long second;

    private @Nullable String lastOrganisation;
    private long firstOfOrganisation;
    private long secondOfOrganisation;

    /**
     * Starts a fingerprint of keys of one kind within an organisation. Most consecutive records are of one organisation, so the state for
     * the last one is kept.
     */
    @SuppressWarnings("ReferenceEquality") // an equal text that is another object is only read again
    Fingerprint start(String organisation, int kind) {
        if (organisation != lastOrganisation) {
            first = FIRST_PRIME;
            second = SECOND_PRIME;
            add(organisation);
            lastOrganisation = organisation;
            firstOfOrganisation = first;
            secondOfOrganisation = second;
        }
        first = firstOfOrganisation;
        second = secondOfOrganisation;
        return add(kind);
    }

    /** Adds a text. {@code null} differs from the empty text, and two texts differ from their concatenation. */
    Fingerprint add(@Nullable String text) {
        if (text == null) {
            return add(-1L);
        }
        long a = first;
        long b = second;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            a = a * FIRST_PRIME + character;
            b = b * SECOND_PRIME + character;
        }
        first = a;
        second = b;
        return add(length);
    }

    Fingerprint add(long number) {
        first = mix(first ^ number);
        second = mix(second + number * SECOND_PRIME);
        return this;
    }

    long first() {
        return mix(first);
    }

    long second() {
        return mix(second);
    }

    /** Spreads each bit of a number over all others (the finalizer of SplitMix64). */
    static long mix(long number) {
        long mixed = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** Returns the first lane over the content of a record. The second lane would take half of the time, and is not computed. */
    long ofContent(FieldValues values) {
        long lane = withNumber(withValue(FIRST_PRIME, values.get(ORGANISATION)), values.type().ordinal());
        for (RecordField field : values.type().fields()) {
            lane = withValue(lane, values.get(field));
        }
        return mix(lane);
    }

    private static long withValue(long lane, @Nullable Object value) {
        // Classes before the interface, because checking whether a text is a set takes longer than checking whether it is a text.
        if (value instanceof String text) {
            return withText(lane, text);
        }
        if (value instanceof BigDecimal number) {
            // Two views of the number that create no text. Different numbers share both only if they have more digits than any field
            // allows.
            return withNumber(withNumber(lane, number.hashCode()), Double.doubleToLongBits(number.doubleValue()));
        }
        if (value == null || value instanceof LocalDate || value instanceof Enum || value instanceof Integer) {
            return withNumber(lane, number(value));
        }
        if (value instanceof Set<?> constants) {
            long all = withNumber(lane, constants.size());
            for (Object constant : constants) {
                all = withNumber(all, number(constant));
            }
            return all;
        }
        // Not toString: the just-in-time compiler would inline how a moment is written, which is larger than all of this class.
        return withText(lane, String.valueOf(value));
    }

    private static long number(@Nullable Object value) {
        if (value instanceof LocalDate date) {
            return date.toEpochDay();
        }
        if (value instanceof Enum<?> constant) {
            // The hash code of an enum constant differs between runs. That of its name does not, and the name caches it.
            return constant.name().hashCode();
        }
        return value == null ? -1 : (Integer) value;
    }

    private static long withText(long lane, String text) {
        int length = text.length();
        int wholeFours = length & ~3;
        long all = withNumber(lane, length);
        long four = 0;
        for (int i = 0; i < length; i++) {
            long character = text.charAt(i);
            four = i < wholeFours ? four >>> 16 | character << 48 : four << 16 | character;
            if ((i & 3) == 3 || i == length - 1) {
                all = withNumber(all, four);
                four = 0;
            }
        }
        return all;
    }

    private static long withNumber(long lane, long number) {
        return mix(lane ^ number);
    }
}
