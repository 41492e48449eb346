package nl.kpimodel.core.validation;

import java.util.Objects;
import java.util.Set;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.OwnRule.CrossCheck;
import org.jspecify.annotations.Nullable;

/** A rule of the application's own that judges records together, in one run. */
final class OwnCrossRule extends CrossRule {
    private final Set<RecordType> types;
    private final OwnRule.CrossBreaches breaches;
    private @Nullable CrossCheck check;

    OwnCrossRule(ValidationRun run, OwnRule own) {
        super(run, own.rule().id());
        this.types = own.rule().types();
        this.breaches = new OwnRule.CrossBreaches(run, states().get(0));
        if (isSwitchedOn()) {
            try {
                check = Objects.requireNonNull(Objects.requireNonNull(own.across()).get(), "check");
            } catch (RuntimeException mistake) {
                run.rethrow(mistake);
                crash(mistake, "the start");
            }
        }
    }

    /** Returns whether the rule may reject a record that others refer to after it was handed in. */
    boolean mayRejectReferents() {
        return states().get(0).mayReject() && types.stream().anyMatch(ReferenceTargets::isReferent);
    }

    @Override
    Set<RecordType> types() {
        return types;
    }

    @Override
    void accept(RegistrationRecord record, FieldValues values, int number) {
        RecordView view = new RecordView(run, number, record);
        try {
            check().accept(view, breaches);
        } finally {
            view.close();
        }
    }

    @Override
    void finish() {
        if (isSwitchedOn()) {
            try {
                check().finish(breaches);
            } finally {
                breaches.close();
            }
        }
    }

    private OwnRule.CrossCheck check() {
        return Objects.requireNonNull(check, "check");
    }
}
