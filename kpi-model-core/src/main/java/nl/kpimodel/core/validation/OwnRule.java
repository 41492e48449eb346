package nl.kpimodel.core.validation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
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
 *   <li>A rule that throws a {@link RuntimeException} is {@linkplain Rule.Accounting.Status#CRASHED crashed}: it stops judging, its
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

    /** {@return the texts of the rule} */
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

    /** The part of an application's own rule that judges a record by itself (Dutch: <i>controle per record</i>). See {@link OwnRule}. */
    @FunctionalInterface
    public interface RecordCheck {
        /**
         * Judges a record.
         *
         * @param record the record, of a type of the rule
         * @param breaches receives the breaches
         */
        void check(RecordView record, Breaches breaches);
    }

    /**
     * The part of an application's own rule that judges records together (Dutch: <i>controle over records heen</i>). A check is created for
     * each run, receives the records one by one, and reports at the end. See {@link OwnRule#acrossRecords}.
     *
     * <pre>{@code
     * final class OneCaseOfAPerson implements CrossCheck {
     *     private final Map<List<String>, List<RecordView.Reference>> byPerson = new HashMap<>();
     *
     *     public void accept(RecordView record, CrossBreaches breaches) {
     *         record.text("personId").ifPresent(person ->
     *                 byPerson.computeIfAbsent(List.of(record.organisation(), person), first -> new
     *     ArrayList<>()).add(record.reference())); }
     *
     *     public void finish(CrossBreaches breaches) {
     *         byPerson.values().stream().filter(cases -> cases.size() > 1).flatMap(List::stream)
     *                 .forEach(one -> breaches.of(one).inField("personId"));
     *     }
     * }
     * }</pre>
     *
     * <ul>
     *   <li>Keep values and {@linkplain RecordView#reference() references}, not views. The application is responsible for the memory they
     *   take.
     *   <li>Records come in the order of the input. To be independent of it, a rule must report at the end, and must not prefer the first
     *       of several records.
     *   <li>An id is valid only within one organisation: include the organisation in the key.
     * </ul>
     *
     * <p>Used by one thread at a time.
     */
    public interface CrossCheck {
        /**
         * Receives a record that no rule rejects by itself.
         *
         * @param record the record, of a type of the rule
         * @param breaches receives the breaches that are already certain
         */
        void accept(RecordView record, CrossBreaches breaches);

        /**
         * Reports the breaches that are known after the last record.
         *
         * @param breaches receives the breaches
         */
        void finish(CrossBreaches breaches);
    }

    /**
     * Reports where one record breaks a rule of an application's own (Dutch: <i>overtredingen</i>). Each call creates a finding.
     *
     * <p>Arguments fill the names between braces in the texts of the rule. Reports and logs show them, so they contain bounds, names and
     * ids, but no personal data. A value of the data belongs under {@link Finding#VALUE}. It is left out unless {@link
     * ValidationOptions#withValues} requests values; if it does, the value of a field named here is added automatically.
     *
     * <p>Valid only during the call of the check. Afterwards every method throws an {@link IllegalArgumentException}.
     */
    public static final class Breaches {
        private final RecordType type;
        private final RecordRule.Breach target;
        private final boolean showsValues;
        private final BooleanSupplier open;

        Breaches(RecordType type, RecordRule.Breach target, boolean showsValues, BooleanSupplier open) {
            this.type = type;
            this.target = target;
            this.showsValues = showsValues;
            this.open = open;
        }

        /** Reports that the record as a whole breaks the rule. */
        public void inRecord() {
            inRecord(Map.of());
        }

        /**
         * Reports that the record as a whole breaks the rule.
         *
         * @param arguments values for the names between braces in the texts of the rule
         */
        public void inRecord(Map<String, String> arguments) {
            requireOpen();
            target.at(null, shown(arguments));
        }

        /**
         * Reports that a field of the record breaks the rule.
         *
         * @param field the name of the field
         * @throws IllegalArgumentException if the type of the record has no such field
         */
        public void inField(String field) {
            inField(field, Map.of());
        }

        /**
         * Reports that a field of the record breaks the rule.
         *
         * @param field the name of the field
         * @param arguments values for the names between braces in the texts of the rule
         * @throws IllegalArgumentException if the type of the record has no such field
         */
        public void inField(String field, Map<String, String> arguments) {
            requireOpen();
            RecordField broken = RecordView.field(type, field);
            target.at(broken, shown(arguments));
        }

        private void requireOpen() {
            if (!open.getAsBoolean()) {
                throw new OwnRuleException("The check has ended; report breaches while it is called.");
            }
        }

        private Map<String, String> shown(Map<String, String> arguments) {
            if (showsValues || !arguments.containsKey(Finding.VALUE)) {
                return Map.copyOf(arguments);
            }
            Map<String, String> shown = new HashMap<>(arguments);
            shown.remove(Finding.VALUE);
            return Map.copyOf(shown);
        }
    }

    /**
     * Reports which records break a rule of an application's own that judges records together (Dutch: <i>overtredingen</i>). See
     * {@link CrossCheck}.
     *
     * <p>Valid only during the run that provides it.
     */
    public static final class CrossBreaches {
        private final ValidationRun run;
        private final ValidationRun.RuleState state;
        private boolean closed;

        CrossBreaches(ValidationRun run, ValidationRun.RuleState state) {
            this.run = run;
            this.state = state;
        }

        /**
         * Returns the object that reports where a record breaks the rule.
         *
         * @param record a record of this run
         * @return the breaches of the record
         * @throws IllegalArgumentException if the record is from another run
         */
        public Breaches of(RecordView.Reference record) {
            requireOwn(record);
            return new Breaches(record.type(), (field, arguments) -> {
                Finding.Place place = run.places.at(record.number());
                Rule.Severity severity = run.broken(state, record.number(), record.type(), record.rawId(),
                        field == null ? place : place.withField(field.name(), 0), field, arguments);
                if (severity == Rule.Severity.ERROR && ReferenceTargets.isReferent(record.type())) {
                    run.rejectLate(record.number(), state);
                }
            }, run.showsValues(), () -> !closed);
        }

        /**
         * {@return the place of a record, for use as an argument of a finding about another record}
         *
         * @param record a record of this run
         * @throws IllegalArgumentException if the record is from another run
         */
        public Finding.Place place(RecordView.Reference record) {
            requireOwn(record);
            return run.places.at(record.number());
        }

        private void requireOwn(RecordView.Reference record) {
            if (!record.isOf(run)) {
                throw new OwnRuleException("The record belongs to another run; create a new check for each run, without data of an earlier one.");
            }
        }

        void close() {
            closed = true;
        }
    }
}
