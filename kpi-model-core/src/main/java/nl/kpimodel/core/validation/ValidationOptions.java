package nl.kpimodel.core.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.kpimodel.core.KpiCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * How registration data are judged. Immutable; every {@code with} hands back new options.
 *
 * <p>The standard: no catalogue and no answer scale, so that the rules that need them are skipped where there is something to judge; findings
 * without values; all rules; at most {@value #STANDARD_KEPT} findings of each rule kept (all of them are counted).
 */
public final class ValidationOptions {
    static final int STANDARD_KEPT = 10_000;

    private static final ValidationOptions STANDARD =
            new ValidationOptions(null, null, ValuesInFindings.HIDDEN, Set.of(), STANDARD_KEPT, finding -> {});

    private final @Nullable KpiCatalogue catalogue;
    private final @Nullable Set<String> answers;
    private final ValuesInFindings values;
    private final Set<String> without;
    private final int kept;
    private final Consumer<Finding> listener;

    private ValidationOptions(@Nullable KpiCatalogue catalogue, @Nullable Set<String> answers, ValuesInFindings values, Set<String> without,
            int kept, Consumer<Finding> listener) {
        this.catalogue = catalogue;
        this.answers = answers;
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
        SHOWN
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
        return new ValidationOptions(Objects.requireNonNull(edition, "edition"), answers, values, without, kept, listener);
    }

    /**
     * Judges the answers to questionnaires by a scale.
     *
     * @param options the options of the scale, as answers write them; {@code NVT} is an answer on every scale
     * @return the options
     * @throws IllegalArgumentException if there are none
     */
    public ValidationOptions withAnswers(List<String> options) {
        if (options.isEmpty()) {
            throw new IllegalArgumentException("The answer scale has no options; leave it out if the scale is not known.");
        }
        return new ValidationOptions(catalogue, Set.copyOf(new LinkedHashSet<>(options)), values, without, kept, listener);
    }

    /**
     * Says whether findings show values.
     *
     * @param shown hidden or shown
     * @return the options
     */
    public ValidationOptions withValues(ValuesInFindings shown) {
        return new ValidationOptions(catalogue, answers, Objects.requireNonNull(shown, "shown"), without, kept, listener);
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
        return new ValidationOptions(catalogue, answers, values, Set.copyOf(new TreeSet<>(ruleIds)), kept, listener);
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
        return new ValidationOptions(catalogue, answers, values, without, perRule, listener);
    }

    /**
     * Tells every finding as soon as it is known; those that take several records only at the end.
     *
     * @param told called in the thread that hands in the records
     * @return the options
     */
    public ValidationOptions withListener(Consumer<Finding> told) {
        return new ValidationOptions(catalogue, answers, values, without, kept, Objects.requireNonNull(told, "told"));
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

    Consumer<Finding> listener() {
        return listener;
    }
}
