package nl.kpimodel.core.validation;

/**
 * Reports which records break a rule of an application's own that judges records together (Dutch: <i>overtredingen</i>). See
 * {@link CrossCheck}.
 *
 * <p>Valid only during the run that provides it.
 */
public final class CrossBreaches {
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
    public Breaches of(RecordReference record) {
        requireOwn(record);
        return new Breaches(record.type(), (field, arguments) -> {
            Place place = run.places.at(record.number());
            Severity severity = run.broken(state, record.number(), record.type(), record.rawId(),
                    field == null ? place : place.withField(field.name(), 0), field, arguments);
            if (severity == Severity.ERROR && ReferenceTargets.isReferent(record.type())) {
                run.rejectLate(record.number(), state);
            }
        }, run.showsValues(), () -> !closed);
    }

    /**
     * Returns the place of a record, for use as an argument of a finding about another record.
     *
     * @param record a record of this run
     * @return the place
     * @throws IllegalArgumentException if the record is from another run
     */
    public Place place(RecordReference record) {
        requireOwn(record);
        return run.places.at(record.number());
    }

    private void requireOwn(RecordReference record) {
        if (!record.isOf(run)) {
            throw new OwnRuleException("The record belongs to another run; create a new check for each run, without data of an earlier one.");
        }
    }

    void close() {
        closed = true;
    }
}
