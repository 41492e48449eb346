package nl.kpimodel.calc.engine;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureComponent.MissingRule;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import org.jspecify.annotations.Nullable;

/**
 * The counts and quantities that one unit adds to a measure. It is filled once per unit and then applied to the cells of the total and of
 * each stratum of the unit. One object is used for all units, so classifying allocates nothing once its arrays are large enough.
 *
 * <p>Not thread-safe.
 */
public final class UnitClassification {
    private int[] slots = new int[16];
    private int slotCount;

    private int[] spreads = new int[4];
    private long[] spreadTicks = new long[4];
    private @Nullable BigDecimal[] spreadRests = new BigDecimal[4];
    private int spreadCount;

    private int[] totals = new int[4];
    private long[] totalTicks = new long[4];
    private @Nullable ExactNumber[] totalRests = new ExactNumber[4];
    private int totalCount;

    private int[] keySets = new int[4];
    private String[] keys = new String[4];
    private int keyCount;

    private int[] persons = new int[4];
    private String[] personKeys = new String[4];
    private int[] personRanks = new int[4];
    private int personCount;

    private String[] own = new String[4];
    private int ownCount;

    private @Nullable String organisation;
    /** The values of the requested keys, one key after the other, and where those of each key end. */
    private @Nullable String[] strata = new String[2];
    private int[] strataEnds = new int[2];
    private int splitCount;

    private int[] contributorSets = new int[4];
    private int contributorSetCount;
    private int contributorSizes;
    private @Nullable String contributor;

    private Cells[] counting = new Cells[4];
    private int countingCount;

    private @Nullable StoryLine story;
    private long evidence;
    private final @Nullable MissingRule missing;

    /** Creates a classification that follows the KPI's rules for missing fields. */
    public UnitClassification() {
        this(null);
    }

    /** Creates a classification that follows the caller's rule for missing fields, if it is not null. */
    public UnitClassification(@Nullable MissingRule missing) {
        this.missing = missing;
    }

    public void clear() {
        slotCount = 0;
        spreadCount = 0;
        totalCount = 0;
        keyCount = 0;
        personCount = 0;
        ownCount = 0;
        organisation = null;
        splitCount = 0;
        contributorSetCount = 0;
        contributor = null;
        countingCount = 0;
        story = null;
        evidence = 0;
    }

    // Writing

    /** Records that a record type or field has a value, whether or not the unit is counted. */
    public void filled(MeasureLayout.Need need) {
        evidence |= need.bit;
    }

    public void filledIf(boolean isFilled, MeasureLayout.Need need) {
        if (isFilled) {
            evidence |= need.bit;
        }
    }

    /** Counts the unit in the whole. */
    public void in(MeasureLayout.Whole whole) {
        add(whole.inWhole.index);
    }

    /** Adds 1 to a count, such as a part of a whole that the unit is in. */
    public void count(MeasureLayout.Slot slot) {
        add(slot.index);
    }

    public void countIf(boolean holds, MeasureLayout.Slot slot) {
        if (holds) {
            add(slot.index);
        }
    }

    /** Counts the unit in the whole as an assumed "no". */
    private void assumeNo(MeasureLayout.Whole whole) {
        add(whole.inWhole.index);
        add(whole.assumedNo.index);
    }

    /** Returns whether an empty field counts as a "no", by the caller's rule or else by that of the KPI. */
    public boolean assumesNo(MeasureLayout.Undecided field) {
        return (missing == null ? field.rule : missing) == MeasureComponent.MissingRule.NO;
    }

    /** Counts a unit without the field that decides whether it is in the part: as missing, or as an assumed "no". */
    public void undecided(MeasureLayout.Undecided field) {
        if (assumesNo(field)) {
            assumeNo(field.whole);
        } else {
            missing(field.missing);
        }
    }

    /** Excludes the unit from the whole. */
    public void exclude(MeasureLayout.Whole whole, ExclusionReason reason) {
        add(whole.slotOf(reason));
    }

    /** Excludes the unit from the whole if there is a reason. Returns whether there is one. */
    public boolean excludes(MeasureLayout.Whole whole, @Nullable ExclusionReason reason) {
        if (reason == null) {
            return false;
        }
        add(whole.slotOf(reason));
        return true;
    }

    /** Counts the unit as missing because it lacks a field. */
    public void missing(MeasureLayout.Slot field) {
        add(field.index);
    }

    /** Counts the unit in the whole, and in the part if the answer is yes. Without an answer it is undecided. */
    public void decide(MeasureLayout.Slot part, @Nullable Boolean answer, MeasureLayout.Undecided field) {
        if (answer == null) {
            undecided(field);
        } else {
            in(field.whole);
            countIf(answer, part);
        }
    }

    private void add(int slot) {
        if (slotCount == slots.length) {
            slots = Arrays.copyOf(slots, slotCount * 2);
        }
        slots[slotCount++] = slot;
    }

    /** Adds a quantity in ticks. */
    public void quantity(MeasureLayout.Quantity quantity, long ticks) {
        quantity(quantity, ticks, null);
    }

    /** Adds a quantity in the unit of the figure. */
    public void quantity(MeasureLayout.Quantity quantity, BigDecimal value) {
        long ticks = Ticks.whole(value, quantity.ticksPerUnit);
        if (ticks == Ticks.NONE) {
            quantity(quantity, 0, Ticks.exact(value, quantity.ticksPerUnit));
        } else {
            quantity(quantity, ticks, null);
        }
    }

    /** Adds a quantity in ticks, which may have decimals. */
    public void quantityInTicks(MeasureLayout.Quantity quantity, BigDecimal ticks) {
        long whole = Ticks.whole(ticks, 1);
        if (whole == Ticks.NONE) {
            quantity(quantity, 0, ticks);
        } else {
            quantity(quantity, whole, null);
        }
    }

    private void quantity(MeasureLayout.Quantity quantity, long ticks, @Nullable BigDecimal rest) {
        if (spreadCount == spreads.length) {
            spreads = Arrays.copyOf(spreads, spreadCount * 2);
            spreadTicks = Arrays.copyOf(spreadTicks, spreadCount * 2);
            spreadRests = Arrays.copyOf(spreadRests, spreadCount * 2);
        }
        spreads[spreadCount] = quantity.index;
        spreadTicks[spreadCount] = ticks;
        spreadRests[spreadCount++] = rest;
    }

    /** Adds to an amount, in ticks. */
    public void amount(MeasureLayout.Amount amount, long ticks) {
        amount(amount, ticks, null);
    }

    /** Adds to an amount, in the unit of the figure. */
    public void amount(MeasureLayout.Amount amount, BigDecimal value) {
        long ticks = Ticks.whole(value, amount.ticksPerUnit);
        if (ticks == Ticks.NONE) {
            amount(amount, 0, ExactNumber.of(Ticks.exact(value, amount.ticksPerUnit)));
        } else {
            amount(amount, ticks, null);
        }
    }

    /** Adds to an amount, in the unit of the figure, a number that may have no finite decimal form. */
    public void amount(MeasureLayout.Amount amount, ExactNumber value) {
        amount(amount, 0, value.times(ExactNumber.of(amount.ticksPerUnit)));
    }

    private void amount(MeasureLayout.Amount amount, long ticks, @Nullable ExactNumber rest) {
        if (totalCount == totals.length) {
            totals = Arrays.copyOf(totals, totalCount * 2);
            totalTicks = Arrays.copyOf(totalTicks, totalCount * 2);
            totalRests = Arrays.copyOf(totalRests, totalCount * 2);
        }
        totals[totalCount] = amount.index;
        totalTicks[totalCount] = ticks;
        totalRests[totalCount++] = rest;
    }

    /** Adds a key to a set of which the distinct keys are counted. */
    public void key(MeasureLayout.Keys set, String key) {
        if (keyCount == keySets.length) {
            keySets = Arrays.copyOf(keySets, keyCount * 2);
            keys = Arrays.copyOf(keys, keyCount * 2);
        }
        keySets[keyCount] = set.index;
        keys[keyCount++] = key;
    }

    /** Raises the rank of a unit, identified by a key, to at least this rank. */
    public void rank(MeasureLayout.Persons set, String key, int rank) {
        if (personCount == persons.length) {
            persons = Arrays.copyOf(persons, personCount * 2);
            personKeys = Arrays.copyOf(personKeys, personCount * 2);
            personRanks = Arrays.copyOf(personRanks, personCount * 2);
        }
        persons[personCount] = set.index;
        personKeys[personCount] = key;
        personRanks[personCount++] = rank;
    }

    /** Adds a value of the KPI's own stratum. A null or blank value is ignored. */
    public void ownStratum(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        if (ownCount == own.length) {
            own = Arrays.copyOf(own, ownCount * 2);
        }
        own[ownCount++] = value;
    }

    /** Sets the organisation of the unit; {@code null} if it has none. */
    public void organisation(@Nullable String name) {
        organisation = name;
    }

    /** Sets the unit's values of the next requested key. A unit without values has the single value {@code null}. */
    public void strata(Collection<String> values) {
        int end = splitCount == 0 ? 0 : strataEnds[splitCount - 1];
        int most = end + Math.max(1, values.size());
        if (most > strata.length) {
            strata = Arrays.copyOf(strata, Math.max(most, strata.length * 2));
        }
        if (splitCount == strataEnds.length) {
            strataEnds = Arrays.copyOf(strataEnds, splitCount * 2);
        }
        strata[end] = null;
        for (String value : values) {
            strata[end++] = value;
        }
        strataEnds[splitCount++] = most;
    }

    public void story(StoryLine line) {
        story = line;
    }

    /** Returns whether the judged unit is in a whole. Only then does it matter to whom it belongs. */
    public boolean isCounted(MeasureLayout shape) {
        contributorSizes = shape.contributorSets();
        List<MeasureLayout.Whole> wholes = shape.wholes();
        for (int i = 0; i < wholes.size(); i++) {
            MeasureLayout.Whole whole = wholes.get(i);
            if (has(whole.inWhole)) {
                addContributorSet(whole.contributors);
                for (int j = 0; j < whole.ownParts.size(); j++) {
                    MeasureLayout.Part part = whole.ownParts.get(j);
                    addContributorSet(has(part) ? part.contributors : part.rest);
                }
            }
        }
        return contributorSetCount > 0;
    }

    /** Notes to whom a counted unit belongs; {@code null} for nobody but itself. */
    public void contributor(@Nullable String key) {
        contributor = key;
    }

    private boolean has(MeasureLayout.Slot slot) {
        for (int i = 0; i < slotCount; i++) {
            if (slots[i] == slot.index) {
                return true;
            }
        }
        return false;
    }

    private void addContributorSet(int set) {
        if (contributorSetCount == contributorSets.length) {
            contributorSets = Arrays.copyOf(contributorSets, contributorSetCount * 2);
        }
        contributorSets[contributorSetCount++] = set;
    }

    // Applying

    long evidence() {
        return evidence;
    }

    int ownStrata() {
        return ownCount;
    }

    String ownStratumAt(int index) {
        return own[index];
    }

    public @Nullable String organisation() {
        return organisation;
    }

    /** Returns where the values of a requested key end; they begin where those of the key before it end. */
    public int strataEnd(int split) {
        return strataEnds[split];
    }

    /** Returns a value of a requested key; {@code null} if the unit has none. */
    public @Nullable String stratum(int index) {
        return strata[index];
    }

    /** Notes cells that the unit is counted in. */
    void countIn(Cells cells) {
        if (countingCount == counting.length) {
            counting = Arrays.copyOf(counting, countingCount * 2);
        }
        counting[countingCount++] = cells;
    }

    /** Counts the unit in all cells that were noted. */
    public void count() {
        for (int i = 0; i < countingCount; i++) {
            applyTo(counting[i]);
        }
    }

    public void applyTo(Cells cells) {
        for (int i = 0; i < slotCount; i++) {
            cells.add(slots[i], 1);
        }
        for (int i = 0; i < spreadCount; i++) {
            BigDecimal rest = spreadRests[i];
            if (rest == null) {
                cells.spread(spreads[i]).add(spreadTicks[i], 1);
            } else {
                cells.spread(spreads[i]).add(rest, 1);
            }
        }
        for (int i = 0; i < totalCount; i++) {
            ExactNumber rest = totalRests[i];
            if (rest == null) {
                cells.total(totals[i]).add(totalTicks[i]);
            } else {
                cells.total(totals[i]).add(rest);
            }
        }
        for (int i = 0; i < keyCount; i++) {
            cells.keys(keySets[i]).add(keys[i]);
        }
        cells.contribute(contributorSets, contributorSetCount, contributor, contributorSizes);
        for (int i = 0; i < personCount; i++) {
            cells.rank(persons[i], personKeys[i], personRanks[i]);
        }
        if (story != null) {
            cells.addStory(story);
        }
    }
}
