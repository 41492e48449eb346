package nl.kpimodel.core.validation;

/**
 * Takes down which records break a rule of an application's own across records (Dutch: <i>overtredingen</i>). See {@link CrossCheck}.
 *
 * <p>Valid during the run that it was given in.
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
     * Where a record breaks the rule.
     *
     * @param record a record of this run
     * @return takes it down
     * @throws IllegalArgumentException if it is a record of another run
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
     * Where a record is, for an argument of a finding about another one.
     *
     * @param record a record of this run
     * @return the place
     * @throws IllegalArgumentException if it is a record of another run
     */
    public Place place(RecordReference record) {
        requireOwn(record);
        return run.places.at(record.number());
    }

    private void requireOwn(RecordReference record) {
        if (!record.isOf(run)) {
            throw new OwnRuleException("The record belongs to another run; make the check of each run anew, without what an earlier one kept.");
        }
    }

    void close() {
        closed = true;
    }
}
