package nl.kpimodel.core.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.core.internal.Interruption;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.TimeEntry;
import org.jspecify.annotations.Nullable;

/**
 * That the hours of one employee on one day are no more than 24. A warning for the day, told at the first of its entries that came: nothing shows
 * which of them is wrong, so none is rejected. An entry that has more by itself was
 * rejected before it came here, unless that rule is switched off.
 *
 * <p>Memory: 40 bytes for each day of each employee, whatever the number of entries.
 */
final class DailyHoursRule extends CrossRule {
    /** Hours are added in billionths, rounded down, so that a sum is never above what was written. */
    private static final int DECIMALS = 9;
    private static final long DAY = 24_000_000_000L;
    /** What more is counted as, where no rule rejects it: enough for the finding, and any number of them fits. */
    private static final BigDecimal MORE_THAN_A_DAY = BigDecimal.valueOf(25);
    private static final int REMEMBERED = 64;

    private final Fingerprint fingerprint = new Fingerprint();
    private final KeyTable days = new KeyTable();
    private long[] sums = new long[64];
    private int[] entries = new int[64];
    private int[] firsts = new int[64];
    private final @Nullable BigDecimal[] rememberedHours = new BigDecimal[REMEMBERED];
    private final long[] rememberedBillionths = new long[REMEMBERED];

    DailyHoursRule(ValidationRun run) {
        super(run, Rules.DAY_ABOVE_24_HOURS);
    }

    @Override
    Set<RecordType> types() {
        return EnumSet.of(RecordType.TIME_ENTRY);
    }

    @Override
    void accept(RegistrationRecord record, int number) {
        TimeEntry entry = (TimeEntry) record;
        fingerprint.start(entry.strata().organisation(), 0).add(entry.employeeId()).add(day(entry.on()));
        int day = days.number(fingerprint.first(), fingerprint.second());
        if (day >= sums.length) {
            sums = Arrays.copyOf(sums, 2 * day);
            entries = Arrays.copyOf(entries, 2 * day);
            firsts = Arrays.copyOf(firsts, 2 * day);
        }
        if (entries[day] == 0) {
            firsts[day] = number;
        }
        entries[day]++;
        sums[day] += billionths(entry.hours());
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
        for (int day = 0; day < days.size(); day++) {
            Interruption.check(day, RegistrationValidator.WORK);
            if (sums[day] > DAY) {
                broken(Rules.DAY_ABOVE_24_HOURS, firsts[day], RecordType.TIME_ENTRY, null, "hours",
                        Map.of("count", String.format(Locale.ROOT, "%d", entries[day])));
            }
        }
    }
}
