package nl.kpimodel.core.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.core.internal.Interruption;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.TimeEntry;
import org.jspecify.annotations.Nullable;

/**
 * Judges that the hours of one employee on one day are at most 24. The warning concerns the day and names its first entry in the input. No
 * entry is rejected, because nothing shows which one is wrong. An entry of more than 24 hours has already been rejected, unless that rule
 * is switched off.
 *
 * <p>Memory: each span of 16 days of an employee takes 290 bytes, whatever the number of entries. That is 18 bytes a day for an employee
 * who works every day.
 */
final class DailyHoursRule extends CrossRule {
    /** Hours are added in billionths, rounded down, so that a sum is never above the sum as written. */
    private static final int DECIMALS = 9;
    private static final long DAY = 24_000_000_000L;
    /**
     * The value counted for an entry of more than a day, if no rule rejects it. It is enough for a finding, and the sum of any number of
     * them fits.
     */
    private static final BigDecimal MORE_THAN_A_DAY = BigDecimal.valueOf(25);
    private static final int REMEMBERED = 64;

    /** The number of entries is in the upper half of a long, the number of the first record in the lower half. */
    private static final long ONE_ENTRY = 1L << 32;

    private static final int DAYS_OF_SPAN = 16;
    private static final int SPANS_OF_BLOCK = 1 << 8;
    private static final int WAITING = 256;

    private final ReferenceTargets ids;
    /** Numbers the spans by employee and time. */
    private final KeyTable spans = new KeyTable();
    /**
     * For each day of each span two numbers, adjacent so that one memory access reads both. The first is the hours in billionths. The
     * second is the number of entries and that of the first record. They are stored in blocks because extending a longer array copies it.
     */
    private final List<long[]> blocks = new ArrayList<>();

    /** Entries that are not yet added. Adding them in a batch is several times as fast, because memory accesses overlap. */
    private final long[] spansOfWaiting = new long[WAITING];
    private final int[] placesOfWaiting = new int[WAITING];
    private final long[] hoursOfWaiting = new long[WAITING];
    private final int[] numbersOfWaiting = new int[WAITING];
    private int waiting;

    private final @Nullable BigDecimal[] rememberedHours = new BigDecimal[REMEMBERED];
    private final long[] rememberedBillionths = new long[REMEMBERED];

    DailyHoursRule(ValidationRun run, ReferenceTargets ids) {
        super(run, Rules.DAY_ABOVE_24_HOURS);
        this.ids = ids;
    }

    @Override
    Set<RecordType> types() {
        return EnumSet.of(RecordType.TIME_ENTRY);
    }

    @Override
    void accept(RegistrationRecord record, FieldValues values, int number) {
        TimeEntry entry = (TimeEntry) record;
        int day = day(entry.on());
        long employee = ids.key(RecordType.EMPLOYEE, entry.strata().organisation(), entry.employeeId());
        spansOfWaiting[waiting] = employee << 32 | Math.floorDiv(day, DAYS_OF_SPAN) & 0xffff_ffffL;
        placesOfWaiting[waiting] = Math.floorMod(day, DAYS_OF_SPAN);
        hoursOfWaiting[waiting] = billionths(entry.hours());
        numbersOfWaiting[waiting] = number;
        if (++waiting == WAITING) {
            addUp();
        }
    }

    /** Adds the waiting entries to their days. */
    private void addUp() {
        for (int i = 0; i < waiting; i++) {
            placesOfWaiting[i] += spans.number(spansOfWaiting[i], 0) * DAYS_OF_SPAN;
        }
        while (blocks.size() * SPANS_OF_BLOCK < spans.size()) {
            blocks.add(new long[SPANS_OF_BLOCK * DAYS_OF_SPAN * 2]);
        }
        for (int i = 0; i < waiting; i++) {
            long[] block = blocks.get(placesOfWaiting[i] / (SPANS_OF_BLOCK * DAYS_OF_SPAN));
            int at = placesOfWaiting[i] % (SPANS_OF_BLOCK * DAYS_OF_SPAN) * 2;
            block[at] += hoursOfWaiting[i];
            block[at + 1] = (block[at + 1] == 0 ? numbersOfWaiting[i] : block[at + 1]) + ONE_ENTRY;
        }
        waiting = 0;
    }

    /** Returns hours in billionths. Most hours are quarters of an hour, so earlier results are reused. */
    private long billionths(BigDecimal hours) {
        int place = hours.hashCode() & REMEMBERED - 1;
        if (!hours.equals(rememberedHours[place])) {
            rememberedHours[place] = hours;
            rememberedBillionths[place] = hours.min(MORE_THAN_A_DAY).setScale(DECIMALS, RoundingMode.FLOOR).unscaledValue().longValueExact();
        }
        return rememberedBillionths[place];
    }

    @Override
    void finish() {
        addUp();
        List<long[]> above = new ArrayList<>();
        for (long[] block : blocks) {
            Interruption.check(0, RegistrationValidator.WORK);
            for (int at = 0; at < block.length; at += 2) {
                if (block[at] > DAY) {
                    above.add(new long[] {block[at + 1] % ONE_ENTRY, block[at + 1] / ONE_ENTRY});
                }
            }
        }
        above.sort(Comparator.comparingLong(day -> day[0]));
        for (long[] day : above) {
            broken(Rules.DAY_ABOVE_24_HOURS, (int) day[0], RecordType.TIME_ENTRY, null, "hours", Map.of("count", String.format(Locale.ROOT, "%d", day[1])));
        }
    }
}
