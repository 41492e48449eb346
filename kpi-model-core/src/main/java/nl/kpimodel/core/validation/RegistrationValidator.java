package nl.kpimodel.core.validation;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Interruption;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding.Place;
import nl.kpimodel.core.validation.ValidationRun.RuleState;
import org.jspecify.annotations.Nullable;

/**
 * Judges the records of a registration by all rules in one pass (Dutch: <i>validator</i>).
 *
 * <pre>{@code
 * RegistrationValidator validator = RegistrationValidator.create(ValidationOptions.standard().withCatalogue(catalogue));
 * records.forEach(validator::accept);
 * ValidationReport report = validator.finish();
 * }</pre>
 *
 * <ul>
 *   <li>Records come one by one, in any order. Whatever depends on several records is reported by {@link #finish()}, and does not
 *       depend on the order.
 *   <li>A record that breaks a rule of severity ERROR by itself takes no part in the rules across records. Records that refer to it are
 *       rejected too, with a finding that names the first cause.
 *   <li>{@link #report} and {@link #reject} add what could not be read, so that one report covers everything and read = accepted +
 *       rejected holds.
 *   <li>A rule that is switched off does not run and takes no memory, unless it shares data with a rule that is on, as the rules on ids
 *       and references do.
 *   <li>A rule that fails by a mistake, of the library or of the application, is noted as crashed and stops judging. The run continues,
 *       but is not called valid.
 *   <li>Records of a type that is not requested, or that the edition does not use, are counted and not judged. Others may refer to them.
 * </ul>
 *
 * <p><b>Memory</b>: the validator keeps the ids and dates that its rules need, not the records. It takes about 36 bytes for each id,
 * questionnaire answer, ZRM score and figure, and 18 for each day of an employee who works every day. A time entry or another event of a
 * case takes nothing if the case came before it ({@link RecordType#inReferenceOrder()}), and 30 bytes otherwise. Finding duplicate records
 * without ids takes at most one megabyte. A rejected record takes no more than a sound one, whatever is wrong with it. {@link
 * ValidationOptions#withFindingsKept} bounds the findings that are kept. A rule of the application's own across records takes what it
 * keeps; one that may reject cases, employees or applications takes 22 bytes more for each reference to them.
 *
 * <p>A validator is for one run and for one thread at a time. A call during a call by another thread throws an {@link
 * IllegalStateException}. Threads may take turns.
 *
 * <p>An interrupt stops {@link #accept} and {@link #finish()} within a second with a {@link CancellationException}. The interrupt flag
 * stays set, and the validator must not be used afterwards.
 */
public final class RegistrationValidator {
    /** The name of the work that an interrupt stops. */
    static final String WORK = "Validation";

    private static final RecordType[] TYPES = RecordType.values();

    private final ValidationRun run;
    private final ReferenceRule ids;
    private final Function<RecordType, List<RecordRule>> recordRules;
    /** The rules for the records of each type, created for its first record, because most registrations have few types. */
    private final @Nullable RulesOfType[] rulesByType = new RulesOfType[TYPES.length];
    private final @Nullable FieldValues[] valuesByType = new FieldValues[TYPES.length];
    /**
     * The rules across records. The application's own come first, because records that refer to a record that they reject are rejected too.
     */
    private final List<CrossRule> crossRules = new ArrayList<>();
    /** The rules that are switched on, and those that they depend on. The others keep no data. */
    private final Set<CrossRule> running = new HashSet<>();
    private final BreachesOfRecord breaches = new BreachesOfRecord();
    private final Map<RecordType, RecordField> idFields = new EnumMap<>(RecordType.class);
    private final AtomicBoolean inUse = new AtomicBoolean();
    private boolean finished;

    /** What is known of a record after it was handed in. See {@link #check}. */
    public enum Standing {
        /** No rule rejects the record so far, and it refers to nothing that is still to come. */
        ACCEPTED,
        /** The record is rejected because of its content. */
        REJECTED,
        /** The end of the run decides: the target of a reference is still to come, dates may not fit, or a field is treated as missing. */
        OPEN;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Standing of(String text) {
            return CodeText.constant(values(), text, "standing");
        }
    }

    private RegistrationValidator(ValidationRun run, Function<RecordType, List<RecordRule>> recordRules) {
        this.recordRules = recordRules;
        this.run = run;
        this.ids = new ReferenceRule(run);
        for (OwnRule own : run.options.ownRules()) {
            if (own.across() != null) {
                OwnCrossRule rule = new OwnCrossRule(run, own);
                crossRules.add(rule);
                if (rule.mayRejectReferents()) {
                    ids.waitForReferents();
                }
            }
        }
        ReferenceTargets referents = ids.referents();
        crossRules.addAll(List.of(ids, new ComplexityChangeRule(run, ids), UniquenessRule.scores(run, referents), UniquenessRule.answers(run, referents),
                UniquenessRule.figures(run), new DailyHoursRule(run, referents), new OverlappingParticipationRule(run), new SatisfactionScaleRule(run),
                new SimilarNamesRule(run), new EqualRecordsRule(run)));
        for (CrossRule rule : crossRules) {
            CrossRule basis = rule.basis();
            if (rule.isSwitchedOn()) {
                running.add(rule);
                if (basis != null) {
                    running.add(basis);
                }
            }
        }
        for (RecordType type : TYPES) {
            type.idField().ifPresent(field -> idFields.put(type, field));
        }
    }

    /** A check with the state of its rule. */
    private record RuleCheck(ValidationRun.RuleState state, RecordRule.Check check) {}

    /** A rule across records, with the states of its rules that judge records of one type, and the number of records examined. */
    private static final class CrossRuleCheck {
        private final CrossRule rule;
        private final boolean running;
        private final List<ValidationRun.RuleState> states;
        private long examined;

        CrossRuleCheck(CrossRule rule, boolean running, RecordType type) {
            this.rule = rule;
            this.running = running;
            this.states = rule.states().stream().filter(state -> state.rule.types().contains(type)).toList();
        }
    }

    /**
     * The rules for the records of one type. The number of examined records is counted once a record, and added to each rule at the end.
     */
    private static final class RulesOfType {
        private final RuleCheck[] alone;
        private final CrossRuleCheck[] across;
        private long examined;

        RulesOfType(RuleCheck[] alone, CrossRuleCheck[] across) {
            this.alone = alone;
            this.across = across;
        }

        void addUp() {
            for (RuleCheck checked : alone) {
                checked.state.examined += examined;
            }
            for (CrossRuleCheck checked : across) {
                checked.states.forEach(state -> state.examined += checked.examined);
            }
        }
    }

    /** Returns the values of a record, read once for all rules. The next record of the type overwrites them. */
    private FieldValues values(RegistrationRecord record) {
        RecordType type = record.type();
        FieldValues known = valuesByType[type.ordinal()];
        if (known == null) {
            known = FieldValues.of(type);
            valuesByType[type.ordinal()] = known;
        }
        return known.take(record);
    }

    private RulesOfType rules(RecordType type) {
        RulesOfType known = rulesByType[type.ordinal()];
        if (known == null) {
            known = choose(type);
            rulesByType[type.ordinal()] = known;
        }
        return known;
    }

    private RulesOfType choose(RecordType type) {
        return new RulesOfType(
                Stream.concat(recordRules.apply(type).stream(), ownRules(type)).map(this::checked).filter(RegistrationValidator::mayCheck).toArray(RuleCheck[]::new),
                crossRules.stream().filter(rule -> rule.types().contains(type))
                        .map(rule -> new CrossRuleCheck(rule, running.contains(rule), type)).toArray(CrossRuleCheck[]::new));
    }

    /** The application's own rules on records of a type by themselves. */
    private Stream<RecordRule> ownRules(RecordType type) {
        return run.options.ownRules().stream()
                .filter(own -> own.alone() != null && own.rule().types().contains(type))
                .map(own -> new RecordRule(own.rule().id(), check(Objects.requireNonNull(own.alone())), null));
    }

    private RecordRule.Check check(OwnRule.RecordCheck own) {
        return (record, values, breach) -> {
            RecordView view = new RecordView(run, breaches.number, record);
            try {
                own.check(view, new OwnRule.Breaches(record.type(), breach, run.showsValues(), view::isOpen));
            } finally {
                view.close();
            }
        };
    }

    private RuleCheck checked(RecordRule rule) {
        ValidationRun.RuleState state = run.rule(rule.ruleId());
        if (state.notRun == null) {
            state.notRun = rule.notRun();
        }
        return new RuleCheck(state, rule.check());
    }

    /** Returns whether a check may run. Of one that cannot, it matters only that there was something to judge. */
    private static boolean mayCheck(RuleCheck checked) {
        ValidationRun.RuleState state = checked.state;
        if (state.isLeftOut()) {
            state.examined++;
            return false;
        }
        return true;
    }

    /**
     * Starts a run.
     *
     * @param options how to judge
     * @return the validator
     */
    public static RegistrationValidator create(ValidationOptions options) {
        return createNaming(options, finding -> finding);
    }

    /**
     * Starts a run whose findings have other names than those of the fields: names of an application, or of the columns of its file.
     *
     * @param options how to judge
     * @param naming gives each finding its names before anyone sees it, including those from {@link #report}
     * @return the validator
     */
    public static RegistrationValidator createNaming(ValidationOptions options, UnaryOperator<Finding> naming) {
        return new RegistrationValidator(new ValidationRun(options, naming), type -> RecordRules.of(type, options));
    }

    /** Starts a run with other rules. For tests of what happens when a rule fails. */
    static RegistrationValidator create(ValidationOptions options, Function<RecordType, List<RecordRule>> recordRules) {
        return new RegistrationValidator(new ValidationRun(options), recordRules);
    }

    /**
     * Judges records that are in memory.
     *
     * @param records the records; findings name them by their number from 1
     * @param options how to judge
     * @return the report
     */
    public static ValidationReport validate(Iterable<? extends RegistrationRecord> records, ValidationOptions options) {
        RegistrationValidator validator = create(options);
        records.forEach(validator::accept);
        return validator.finish();
    }

    /**
     * Accepts a record that comes from no file. Findings name it by its number from 1.
     *
     * @param record the record; one of a type that is not judged is counted
     * @return false if it is rejected because of its content; it may still be rejected at the end
     * @throws IllegalStateException after {@link #finish()}, or while another thread is in a call
     * @throws CancellationException if the thread is interrupted
     */
    public boolean accept(RegistrationRecord record) {
        return acceptAt(record, null);
    }

    /**
     * Accepts a record. Its number for the {@link ValidationReport.Verdicts} is the number of records handed in before it.
     *
     * @param record the record
     * @param place its place in the input
     * @return false if it is rejected because of its content; it may still be rejected at the end
     * @throws IllegalStateException after {@link #finish()}, while another thread is in a call, or beyond two billion records
     * @throws CancellationException if the thread is interrupted
     */
    public boolean accept(RegistrationRecord record, Finding.Place place) {
        return acceptAt(record, Objects.requireNonNull(place, "place"));
    }

    /**
     * Accepts a record as {@link #accept(RegistrationRecord, Finding.Place)} does, and returns what is known of it now. Most records can
     * thus be passed on while the rest is read. A record of a type that is not judged is open.
     *
     * <p>A later record may still cause an accepted one to be rejected, for example one with the same id. {@link
     * ValidationReport.Verdicts#leaveUnchanged} shows at the end whether that happened.
     *
     * @param record the record
     * @param place its place in the input
     * @return what is known of the record
     * @throws IllegalStateException after {@link #finish()}, while another thread is in a call, or beyond two billion records
     * @throws CancellationException if the thread is interrupted
     */
    public Standing acceptWithStanding(RegistrationRecord record, Finding.Place place) {
        boolean mayBeAccepted = accept(record, place);
        if (!mayBeAccepted || run.verdicts.rejects(run.size() - 1)) {
            return Standing.REJECTED;
        }
        return run.isOpen() ? Standing.OPEN : Standing.ACCEPTED;
    }

    /** Accepts a record from a place, or from no file. In that case a place is created only for a finding. */
    private boolean acceptAt(RegistrationRecord record, @Nullable Place place) {
        begin();
        try {
            Interruption.check(run.size(), WORK);
            return takeIn(record, values(record), place);
        } finally {
            end();
        }
    }

    private boolean takeIn(RegistrationRecord record, FieldValues values, @Nullable Place place) {
        RecordType type = values.type();
        int number = place == null
                ? run.add(type, "", Optional.empty(), run.size() + 1L)
                : run.add(type, place.file(), place.sheet(), place.line());
        if (!run.covers(type)) {
            run.leaveOpen();
            if (running.contains(ids) && ids.runs()) {
                ids.know(record, values, number);
            }
            return true;
        }
        RulesOfType rules = rules(type);
        ValidationRun.RuleState firstError = check(record, values, rules, number, place);
        if (firstError != null) {
            RecordField id = idFields.get(type);
            if (id != null && values.get(id) instanceof String known) {
                ids.reject(type, values.strata().organisation(), known, firstError.number, number);
            }
            return false;
        }
        for (CrossRuleCheck checked : rules.across) {
            CrossRule rule = checked.rule;
            if (rule.runs()) {
                checked.examined++;
                if (!checked.running) {
                    continue;
                }
                try {
                    rule.accept(record, values, number);
                } catch (RuntimeException mistake) {
                    run.rethrow(mistake);
                    rule.crash(mistake, "record " + breaches.place());
                }
            }
        }
        return true;
    }

    /** Returns the first rule that rejects the record; {@code null} if none does. */
    private @Nullable RuleState check(RegistrationRecord record, FieldValues values, RulesOfType rules, int number,
            @Nullable Place place) {
        breaches.firstError = null;
        breaches.record = record;
        breaches.number = number;
        breaches.place = place;
        breaches.rules = rules.alone;
        rules.examined++;
        for (int i = 0; i < rules.alone.length; i++) {
            RuleCheck checked = rules.alone[i];
            ValidationRun.RuleState state = checked.state;
            if (state.runs()) {
                breaches.rule = i;
                try {
                    checked.check.check(record, values, breaches);
                } catch (RuntimeException mistake) {
                    run.rethrow(mistake);
                    state.crash(mistake, "record " + breaches.place());
                }
            }
        }
        return breaches.firstError;
    }

    /** Reports the breaches of the current record by itself. */
    private final class BreachesOfRecord implements RecordRule.Breach {
        private RuleCheck[] rules = {};
        private int rule;
        private @Nullable RegistrationRecord record;
        private @Nullable Place place;
        private int number;
        private @Nullable RuleState firstError;

        Finding.Place place() {
            return place == null ? Finding.Place.ofRecord(number + 1L) : place;
        }

        @Override
        public void at(@Nullable RecordField field, Map<String, String> arguments) {
            RegistrationRecord broken = Objects.requireNonNull(record);
            ValidationRun.RuleState state = rules[rule].state;
            Finding.Place where = place();
            RecordField id = idFields.get(broken.type());
            Rule.Severity severity = run.broken(state, number, broken.type(), id == null ? null : (String) id.get(broken),
                    field == null ? where : where.withField(field.name(), 0), field, withValue(broken, field, arguments));
            if (severity == Rule.Severity.ERROR && firstError == null) {
                firstError = state;
            }
        }

        private Map<String, String> withValue(RegistrationRecord broken, @Nullable RecordField field, Map<String, String> arguments) {
            Object value = field == null || !run.showsValues() ? null : field.get(broken);
            if (value == null) {
                return arguments;
            }
            Map<String, String> more = new HashMap<>(arguments);
            more.put(Finding.VALUE, value.toString());
            return more;
        }
    }

    /**
     * Adds a finding of the reader of the data. It does not reject a record by itself; see {@link #reject}.
     *
     * @param finding the finding
     * @throws IllegalStateException after {@link #finish()}, or while another thread is in a call
     */
    public void report(Finding finding) {
        begin();
        try {
            run.report(finding);
        } finally {
            end();
        }
    }

    /**
     * Counts a line that did not make a record, and of which at most the type is known.
     *
     * @param type the type; {@code null} if the line does not name it
     * @throws IllegalStateException after {@link #finish()}, or while another thread is in a call
     */
    public void reject(@Nullable RecordType type) {
        begin();
        try {
            run.rejectUnread(type);
        } finally {
            end();
        }
    }

    /**
     * Counts values that did not make a record. Records that refer to their id are rejected too, with a finding that names the cause.
     *
     * @param values the values, as far as they were read
     * @param cause the finding that caused the rejection
     * @throws IllegalStateException after {@link #finish()}, or while another thread is in a call
     */
    public void reject(FieldValues values, Finding cause) {
        begin();
        try {
            rejectUnread(values, cause);
        } finally {
            end();
        }
    }

    private void rejectUnread(FieldValues values, Finding cause) {
        RecordType type = values.type();
        run.rejectUnread(type);
        RecordField idField = idFields.get(type);
        RecordField organisationField = RecordRules.field(type, "organisation");
        String organisation = known(organisationField, values);
        String id = idField == null ? null : known(idField, values);
        if (organisation != null && id != null && ReferenceTargets.isReferent(type)) {
            ids.reject(type, organisation, id, run.rule(cause.ruleId()).number, run.addUnreadPlace(cause.place()));
        }
    }

    private static @Nullable String known(RecordField field, FieldValues values) {
        Object value = values.get(field);
        return field.fault(value).isEmpty() ? (String) field.normal(value) : null;
    }

    /**
     * Ends the run: judges what depends on all records, and reports everything.
     *
     * @return the report
     * @throws IllegalStateException if the run has ended already, or while another thread is in a call
     * @throws CancellationException if the thread is interrupted
     */
    public ValidationReport finish() {
        begin();
        try {
            finished = true;
            return checkAcross();
        } finally {
            end();
        }
    }

    private ValidationReport checkAcross() {
        for (RulesOfType rules : rulesByType) {
            if (rules != null) {
                rules.addUp();
            }
        }
        for (CrossRule rule : crossRules) {
            if (rule.runs()) {
                try {
                    rule.finish();
                } catch (RuntimeException mistake) {
                    run.rethrow(mistake);
                    rule.crash(mistake, "the end");
                }
            } else if (rule.basis() != null) {
                rule.states().forEach(state -> state.notRun = ValidationRun.NotRun.of(Rule.Accounting.Status.SKIPPED, "basis"));
            }
        }
        return run.report();
    }

    /** Begins a call, which ends with {@link #end}, so that a second thread, or a listener that calls back, is detected. */
    private void begin() {
        if (!inUse.compareAndSet(false, true)) {
            throw new IllegalStateException("The validator is in use by another thread, or by a listener that it called. Create a validator for each"
                    + " thread, with other organisations, or hand in all records by one thread at a time.");
        }
        if (finished) {
            end();
            throw new IllegalStateException("The run has ended; create a new validator for a new run.");
        }
    }

    private void end() {
        inUse.setRelease(false);
    }
}
