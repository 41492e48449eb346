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
 * That the hours of one employee on one day are no more than 24. The warning is about the day and names the first of its entries that came: nothing
 * shows which of them is wrong, so none is rejected. An entry with more than 24 hours was rejected before, unless that rule is switched off.
 *
 * <p>Memory: spans of 16 days of one employee take 290 bytes each, whatever the number of entries: 18 bytes a day for an employee who works every day.
 */
final class DailyHoursRule extends CrossRule {
    /** Hours are added in billionths, rounded down, so that a sum is never above what was written. */
    private static final int DECIMALS = 9;
    private static final long DAY = 24_000_000_000L;
    /** What more is counted as, where no rule rejects it: enough for the finding, and any number of them fits. */
    private static final BigDecimal MORE_THAN_A_DAY = BigDecimal.valueOf(25);
    private static final int REMEMBERED = 64;

    /** The number of entries is counted above the number of the first record. */
    private static final long ONE_ENTRY = 1L << 32;

    private static final int DAYS_OF_SPAN = 16;
    private static final int SPANS_OF_BLOCK = 1 << 8;
    private static final int WAITING = 256;

    private final ReferenceTargets ids;
    /** Numbers the spans by employee and time. */
    private final KeyTable spans = new KeyTable();
    /**
     * For each day of each span two numbers, next to each other so that one look at memory reads both: the hours in billionths; the number of entries and
     * that of the first record. In blocks, because a longer array would be copied.
     */
    private final List<long[]> blocks = new ArrayList<>();

    /** Entries that are not added up yet: one after another that goes several times as fast, because memory answers side by side. */
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

    /** Adds the entries that wait to their days. */
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

    /** Hours are mostly quarters of an hour: what was worked out for a number is kept. */
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
