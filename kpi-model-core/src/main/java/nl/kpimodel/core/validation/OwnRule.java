package nl.kpimodel.core.validation;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A rule of an application's own (Dutch: <i>eigen regel</i>): its texts and its check. {@link ValidationOptions#withRule} adds it to the
 * rules of the library.
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
 *   <li>The rule judges only records of its types.
 *   <li>A rule that judges each record by itself sees all of them. Like the library's rules across records, a rule across records sees
 *       only the records that no rule rejects by themselves.
 *   <li>Findings are counted, kept and reported like those of the library. A record that refers to a rejected one is rejected too.
 *   <li>A rule that throws a {@link RuntimeException} is {@linkplain RuleAccounting.Status#CRASHED crashed}: it stops judging, its
 *       earlier findings stay, and the run continues but is not called valid. An {@link Error} ends the run.
 *   <li>In a validation of an application's own objects ({@link RecordMappings}) the rule sees records, and its findings name the
 *       application's fields.
 * </ul>
 *
 * <p>Immutable. Safe for use by several threads if its functions are. The state of a rule across records is created for each run.
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
     * Creates a rule that judges each record by itself.
     *
     * @param rule its texts
     * @param check its check
     * @return the rule
     * @throws IllegalArgumentException if the rule has an id of the library, or was not made by {@link Rule#builder()} and lacks what
     *     the builder requires
     */
    public static OwnRule ofRecords(Rule rule, RecordCheck check) {
        return new OwnRule(rule, Objects.requireNonNull(check, "check"), null);
    }

    /**
     * Creates a rule that a record can break only as a whole.
     *
     * @param rule its texts
     * @param broken returns whether a record breaks the rule
     * @return the rule
     * @throws IllegalArgumentException if the rule has an id of the library, or was not made by {@link Rule#builder()} and lacks what
     *     the builder requires
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
     * Creates a rule that judges records together.
     *
     * @param rule its texts
     * @param check creates the check of one run, which has no records yet
     * @return the rule
     * @throws IllegalArgumentException if the rule has an id of the library, or was not made by {@link Rule#builder()} and lacks what
     *     the builder requires
     */
    public static OwnRule acrossRecords(Rule rule, Supplier<? extends CrossCheck> check) {
        return new OwnRule(rule, null, Objects.requireNonNull(check, "check"));
    }

    /**
     * Returns the texts of the rule.
     *
     * @return the rule
     */
    public Rule rule() {
        return rule;
    }

    /** Returns the check of each record by itself; {@code null} if the rule judges records together. */
    @Nullable RecordCheck alone() {
        return alone;
    }

    /** Returns the factory of the check of one run; {@code null} if the rule judges each record by itself. */
    @Nullable Supplier<? extends CrossCheck> across() {
        return across;
    }

    /** Returns the id and the kind of check. */
    @Override
    public String toString() {
        return rule.id() + (alone == null ? " across records of " : " of records of ") + rule.types();
    }
}
