package nl.kpimodel.core.validation;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A rule of an application's own, judged next to those of the library (Dutch: <i>eigen regel</i>): what it says, and how it judges. It takes part through
 * {@link ValidationOptions#withRule}.
 *
 * <pre>{@code
 * Rule sunday = Rule.builder()
 *         .id("TEAM-1")
 *         .text("{field} valt op een zondag.", "{field} is on a Sunday.")
 *         .instruction("Controleer de dag.", "Check the day.")
 *         .types(RecordType.CASE)
 *         .build();
 * ValidationOptions options = ValidationOptions.standard().withRule(OwnRule.ofRecords(sunday, (record, breaches) -> {
 *     if (record.date("startedOn").filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY).isPresent()) {
 *         breaches.inField("startedOn");
 *     }
 * }));
 * }</pre>
 *
 * <ul>
 *   <li>Only records of the types of the rule are judged.
 *   <li>A rule that judges records by themselves sees all of them. A rule across records sees those that no rule rejects by themselves, as the rules
 *       across records of the library do.
 *   <li>Findings are counted, kept and reported as those of the library are. What refers to a record that is rejected is rejected too.
 *   <li>A rule that throws a {@link RuntimeException} is {@linkplain RuleAccounting.Status#CRASHED crashed}: it judges no further, what it found stays,
 *       and the run goes on without being called valid. An {@link Error} ends the run.
 *   <li>In a validation of an application's own objects ({@link RecordMappings}) the rule sees records, and its findings name the application's fields.
 * </ul>
 *
 * <p>Immutable. Safe for use by several threads if its functions are; the state of a rule across records is made for each run.
 */
public final class OwnRule {
    private final Rule rule;
    private final @Nullable RecordCheck alone;
    private final @Nullable Supplier<? extends CrossCheck> across;

    private OwnRule(Rule rule, @Nullable RecordCheck alone, @Nullable Supplier<? extends CrossCheck> across) {
        Rule.Builder.requireOwnId(rule.id());
        Rule.Builder.requireNamesInBraces(rule.text());
        Rule.Builder.requireNamesInBraces(rule.instruction());
        if (rule.types().isEmpty()) {
            throw new IllegalArgumentException("The rule " + rule.id() + " judges no record type; name at least one.");
        }
        this.rule = rule;
        this.alone = alone;
        this.across = across;
    }

    /**
     * A rule that judges each record by itself.
     *
     * @param rule what it says
     * @param check how it judges
     * @return the rule
     * @throws IllegalArgumentException if the rule has an id of the library, or was not made by {@link Rule#builder()} and lacks what that asks
     */
    public static OwnRule ofRecords(Rule rule, RecordCheck check) {
        return new OwnRule(rule, Objects.requireNonNull(check, "check"), null);
    }

    /**
     * A rule that records break as a whole.
     *
     * @param rule what it says
     * @param broken whether a record breaks it
     * @return the rule
     * @throws IllegalArgumentException if the rule has an id of the library, or was not made by {@link Rule#builder()} and lacks what that asks
     */
    public static OwnRule ofRecords(Rule rule, Predicate<? super RecordView> broken) {
        Objects.requireNonNull(broken, "broken");
        return ofRecords(rule, (record, breaches) -> {
            if (broken.test(record)) {
                breaches.inRecord();
            }
        });
    }

    /**
     * A rule that judges records together.
     *
     * @param rule what it says
     * @param check makes the check of one run, without records
     * @return the rule
     * @throws IllegalArgumentException if the rule has an id of the library, or was not made by {@link Rule#builder()} and lacks what that asks
     */
    public static OwnRule acrossRecords(Rule rule, Supplier<? extends CrossCheck> check) {
        return new OwnRule(rule, null, Objects.requireNonNull(check, "check"));
    }

    /**
     * What the rule says.
     *
     * @return the rule
     */
    public Rule rule() {
        return rule;
    }

    /** How it judges records by themselves; {@code null} if it judges them together. */
    @Nullable RecordCheck alone() {
        return alone;
    }

    /** What makes the check of one run; {@code null} if records are judged by themselves. */
    @Nullable Supplier<? extends CrossCheck> across() {
        return across;
    }

    /** Returns the id and how it judges. */
    @Override
    public String toString() {
        return rule.id() + (alone == null ? " across records of " : " of records of ") + rule.types();
    }
}
