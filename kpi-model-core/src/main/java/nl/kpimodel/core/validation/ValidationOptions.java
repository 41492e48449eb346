package nl.kpimodel.core.validation;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.registration.RecordField;
import org.jspecify.annotations.Nullable;

/**
 * How registration data are judged. Immutable; every {@code with} hands back new options.
 *
 * <p>The standard: no catalogue and no answer scale, so that the rules that need them are skipped where there is something to judge; no
 * as-of date; findings without values; all rules; at most {@value #STANDARD_KEPT} findings of each rule kept (all of them are counted).
 */
public final class ValidationOptions {
    static final int STANDARD_KEPT = 10_000;
    static final int MOST_YEARS_AHEAD = 10;
    static final int MOST_YEARS_AGO = 50;

    private static final Consumer<Finding> NO_LISTENER = finding -> {};
    private static final ValidationOptions STANDARD =
            new ValidationOptions(null, null, null, ValuesInFindings.HIDDEN, Set.of(), STANDARD_KEPT, NO_LISTENER);

    private final @Nullable KpiCatalogue catalogue;
    private final @Nullable Set<String> answers;
    private final @Nullable LocalDate asOf;
    private final ValuesInFindings values;
    private final Set<String> without;
    private final int kept;
    private final Consumer<Finding> listener;

    private ValidationOptions(@Nullable KpiCatalogue catalogue, @Nullable Set<String> answers, @Nullable LocalDate asOf, ValuesInFindings values,
            Set<String> without, int kept, Consumer<Finding> listener) {
        this.catalogue = catalogue;
        this.answers = answers;
        this.asOf = asOf;
        this.values = values;
        this.without = without;
        this.kept = kept;
        this.listener = listener;
    }

    /** Whether findings show values of the data. */
    public enum ValuesInFindings {
        /** Findings hold ids and places only. */
        HIDDEN,
        /**
         * Findings also hold the value that is wrong, where it is known. It may be personal: for those who may see the data. What looks like a
         * citizen number is not shown even so.
         */
        SHOWN;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
         */
        @JsonCreator
        public static ValuesInFindings of(String text) {
            return CodeText.constant(values(), text, "choice of values in findings");
        }
    }

    /**
     * The standard, as described with the class.
     *
     * @return the options
     */
    public static ValidationOptions standard() {
        return STANDARD;
    }

    /**
     * Judges items and KPIs by an edition.
     *
     * @param edition the catalogue of the edition
     * @return the options
     */
    public ValidationOptions withCatalogue(KpiCatalogue edition) {
        return new ValidationOptions(Objects.requireNonNull(edition, "edition"), answers, asOf, values, without, kept, listener);
    }

    /**
     * Judges the answers to questionnaires by a scale.
     *
     * @param options the options of the scale, in order; case and white space of an answer do not matter, and {@code NVT} is an answer on every scale,
     *     in its usual spellings ({@code n.v.t.}, {@code niet van toepassing})
     * @return the options
     * @throws IllegalArgumentException if there are none
     */
    public ValidationOptions withAnswers(List<String> options) {
        if (options.isEmpty()) {
            throw new IllegalArgumentException("The answer scale has no options; leave it out if the scale is not known.");
        }
        return new ValidationOptions(catalogue, Collections.unmodifiableSet(new LinkedHashSet<>(options)), asOf, values, without, kept, listener);
    }

    /**
     * Judges dates by the day on which the data were complete (Dutch: <i>peildatum</i>). The library has no clock: without this date the rules on
     * dates in the future and long ago do not run, and the accounting says so ({@link RuleAccounting.Status#NOT_REQUESTED}). With it a warning is
     * given for
     * <ul>
     *   <li>a date of what has happened, more than one day later: the day is the slack for time zones and for work entered ahead;
     *   <li>a planned date ({@link RecordField#planned()}), more than {@value #MOST_YEARS_AHEAD} years later;
     *   <li>any date, more than {@value #MOST_YEARS_AGO} years earlier.
     * </ul>
     * A date outside the years 1900 to 2100 has the finding of those bounds alone.
     *
     * @param day the day, in a year from 1900 to 2100
     * @return the options
     * @throws IllegalArgumentException if the year is outside those bounds
     */
    public ValidationOptions withAsOf(LocalDate day) {
        if (day.getYear() < RecordRules.FIRST_YEAR || day.getYear() > RecordRules.LAST_YEAR) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "The as-of date %s is outside the years %d to %d; give a day in them.", day,
                    RecordRules.FIRST_YEAR, RecordRules.LAST_YEAR));
        }
        return new ValidationOptions(catalogue, answers, day, values, without, kept, listener);
    }

    /**
     * Says whether findings show values.
     *
     * @param shown hidden or shown
     * @return the options
     */
    public ValidationOptions withValues(ValuesInFindings shown) {
        return new ValidationOptions(catalogue, answers, asOf, Objects.requireNonNull(shown, "shown"), without, kept, listener);
    }

    /**
     * Switches rules off. The report says so, and no run without a rule is called valid.
     *
     * @param ruleIds ids of rules, for example {@code REG-211}
     * @return the options
     * @throws IllegalArgumentException if there is no rule of an id, or the records could not be built without it (REG-0nn and the invariants)
     */
    public ValidationOptions withoutRules(Set<String> ruleIds) {
        for (String id : ruleIds) {
            Rules.require(id);
            if (id.compareTo(Rules.DATES_OUT_OF_ORDER) < 0) {
                throw new IllegalArgumentException(id + " cannot be switched off: without it there is no record. Rules from "
                        + Rules.DATES_OUT_OF_ORDER + " on can.");
            }
        }
        return new ValidationOptions(catalogue, answers, asOf, values, Set.copyOf(new TreeSet<>(ruleIds)), kept, listener);
    }

    /**
     * Bounds the findings that the report keeps, and with them its memory. Findings beyond are counted and told to the listener.
     *
     * @param perRule the most findings of one rule, from 0
     * @return the options
     * @throws IllegalArgumentException if the number is negative
     */
    public ValidationOptions withFindingsKept(int perRule) {
        if (perRule < 0) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d findings of a rule cannot be kept; give 0 or more.", perRule));
        }
        return new ValidationOptions(catalogue, answers, asOf, values, without, perRule, listener);
    }

    /**
     * Tells every finding as soon as it is known; those that take several records only at the end.
     *
     * @param told called in the thread that hands in the records
     * @return the options
     */
    public ValidationOptions withListener(Consumer<Finding> told) {
        return new ValidationOptions(catalogue, answers, asOf, values, without, kept, Objects.requireNonNull(told, "told"));
    }

    /**
     * The edition that items and KPIs are judged by.
     *
     * @return the catalogue, empty if none was given
     */
    public Optional<KpiCatalogue> catalogue() {
        return Optional.ofNullable(catalogue);
    }

    /**
     * The options of the answer scale.
     *
     * @return the options, empty if no scale was given
     */
    public Optional<Set<String>> answers() {
        return Optional.ofNullable(answers);
    }

    /**
     * The day by which dates are judged.
     *
     * @return the as-of date, empty if none was given
     */
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    /**
     * Whether findings show values.
     *
     * @return hidden or shown
     */
    public ValuesInFindings values() {
        return values;
    }

    /**
     * The rules that are switched off.
     *
     * @return their ids
     */
    public Set<String> withoutRules() {
        return without;
    }

    /**
     * The most findings of one rule that the report keeps.
     *
     * @return the number
     */
    public int findingsKept() {
        return kept;
    }

    boolean hasListener() {
        return listener != NO_LISTENER;
    }

    Consumer<Finding> listener() {
        return listener;
    }
}
