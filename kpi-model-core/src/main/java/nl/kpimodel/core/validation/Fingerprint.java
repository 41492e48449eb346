package nl.kpimodel.core.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RegistrationRecord;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for texts by 128 bits of them, so that ids of any length take the same memory: two lanes of 64 bits that mix every character in their own
 * way. With a hundred million ids the chance that any two of them fall together is below one in 10<sup>21</sup>.
 *
 * <p>The same in every run and on every machine. Not for sharing between threads.
 */
final class Fingerprint {
    private static final long FIRST_PRIME = 0x9E3779B97F4A7C15L;
    private static final long SECOND_PRIME = 0xC2B2AE3D27D4EB4FL;

    private long first;
    private long second;

    private @Nullable String lastOrganisation;
    private long firstOfOrganisation;
    private long secondOfOrganisation;

    /** Begins anew, for keys of one kind within an organisation. Records of one organisation mostly come together, so the last one is kept. */
    @SuppressWarnings("ReferenceEquality") // an equal text that is another object is read again, no more
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

    /** Adds a text; no text is another than the empty one, and two texts are another than both in one. */
    Fingerprint add(@Nullable String text) {
        if (text == null) {
            return add(-1L);
        }
        int length = text.length();
        add(length);
        for (int i = 0; i < length; i += 4) {
            long characters = fourAt(text, i, length);
            first = withNumber(first, characters);
            second = Long.rotateLeft(second + characters * SECOND_PRIME, 31) * FIRST_PRIME;
        }
        return this;
    }

    Fingerprint add(long number) {
        first = withNumber(first, number);
        second = mix(second + number * SECOND_PRIME);
        return this;
    }

    long first() {
        return mix(first);
    }

    long second() {
        return mix(second);
    }

    /** Spreads the bits of a number over all others (the finishing step of SplitMix64). */
    static long mix(long number) {
        long mixed = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** The first lane over everything that a record says. The second is not worked out: it would take half of the time. */
    long ofContent(RegistrationRecord record) {
        long lane = start(record.strata().organisation(), record.type().ordinal()).first;
        for (RecordField field : record.type().fields()) {
            lane = withValue(lane, field.get(record));
        }
        return mix(lane);
    }

    private static long withValue(long lane, @Nullable Object value) {
        // Classes before the interface, and the most frequent first: whether a text is a set takes longer to find out than what it is.
        if (value == null) {
            return withNumber(lane, -1);
        }
        if (value instanceof String text) {
            return withText(lane, text);
        }
        if (value instanceof LocalDate date) {
            return withNumber(lane, date.toEpochDay());
        }
        if (value instanceof Enum<?> constant) {
            // The hash code of an enum is another in every run; that of its name is not, and the name remembers it.
            return withNumber(lane, constant.name().hashCode());
        }
        if (value instanceof Integer number) {
            return withNumber(lane, number);
        }
        if (value instanceof BigDecimal number) {
            // Two views of the number that make no text of it; that different numbers share both takes more digits than any field has.
            return withNumber(withNumber(lane, number.hashCode()), Double.doubleToLongBits(number.doubleValue()));
        }
        if (value instanceof Set<?> constants) {
            long all = withNumber(lane, constants.size());
            for (Object constant : constants) {
                all = withValue(all, constant);
            }
            return all;
        }
        return withText(lane, value.toString());
    }

    private static long withText(long lane, String text) {
        int length = text.length();
        long all = withNumber(lane, length);
        for (int i = 0; i < length; i += 4) {
            all = withNumber(all, fourAt(text, i, length));
        }
        return all;
    }

    private static long withNumber(long lane, long number) {
        return mix(lane ^ number);
    }

    /** Four characters as one number, fewer at the end of the text. */
    private static long fourAt(String text, int from, int length) {
        if (from + 4 <= length) {
            return text.charAt(from) | (long) text.charAt(from + 1) << 16 | (long) text.charAt(from + 2) << 32 | (long) text.charAt(from + 3) << 48;
        }
        long characters = 0;
        for (int i = from; i < length; i++) {
            characters = characters << 16 | text.charAt(i);
        }
        return characters;
    }
}
