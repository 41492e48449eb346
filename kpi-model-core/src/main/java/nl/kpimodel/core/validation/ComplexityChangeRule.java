package nl.kpimodel.core.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.internal.Interruption;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import org.jspecify.annotations.Nullable;

/**
 * Judges that a change of complexity changes something, and that a case has at most one change a day. The changes of each case are judged
 * in the order of their days, from the complexity at the start.
 *
 * <p>If a day has several changes, one that changes something is kept. If none does, one of them breaks the rule that something changes,
 * and the others break the rule of one change a day.
 */
final class ComplexityChangeRule extends CrossRule {
    private final ReferenceRule ids;
    private final Fingerprint fingerprint = new Fingerprint();
    private final @Nullable RecordField dating = dating(RecordType.COMPLEXITY_CHANGE);
    private final Map<Integer, List<Change>> changes = new HashMap<>();

    ComplexityChangeRule(ValidationRun run, ReferenceRule ids) {
        super(run, ids, Rules.NOTHING_CHANGES, Rules.TWO_CHANGES_A_DAY);
        this.ids = ids;
    }

    private record Change(Precedence standing, boolean toHigh) {}

    @Override
    Set<RecordType> types() {
        return EnumSet.of(RecordType.COMPLEXITY_CHANGE);
    }

    @Override
    void accept(RegistrationRecord record, FieldValues values, int number) {
        Case.ComplexityChange change = (Case.ComplexityChange) record;
        int key = ids.referents().key(RecordType.CASE, change.strata().organisation(), change.caseId());
        changes.computeIfAbsent(key, first -> new ArrayList<>(2))
                .add(new Change(new Precedence(precedence(values, dating, fingerprint), number), change.to() == Complexity.HIGH));
    }

    @Override
    void finish() {
        int[] cases = {0};
        changes.forEach((key, ofCase) -> {
            Interruption.check(cases[0]++, RegistrationValidator.WORK);
            // The changes of a case that is missing or rejected have already been rejected. The start of a case outside the input is not
            // known.
            if (ids.isAccepted(key)) {
                check(ofCase, ids.referents().startsHigh(key));
            }
        });
    }

    private void check(List<Change> ofCase, boolean startsHigh) {
        ofCase.sort(Comparator.comparing(Change::standing));
        boolean high = startsHigh;
        int from = 0;
        while (from < ofCase.size()) {
            int to = from + 1;
            while (to < ofCase.size() && ofCase.get(to).standing.day() == ofCase.get(from).standing.day()) {
                to++;
            }
            high = checkDay(ofCase.subList(from, to), high);
            from = to;
        }
    }

    /** Returns whether complexity is high at the end of the day. */
    private boolean checkDay(List<Change> ofDay, boolean high) {
        Change stays = ofDay.stream().filter(change -> change.toHigh != high).findFirst().orElse(ofDay.get(0));
        for (Change change : ofDay) {
            if (change != stays) {
                broken(Rules.TWO_CHANGES_A_DAY, change.standing.number(), RecordType.COMPLEXITY_CHANGE, null, "on", other(stays.standing.number()));
            } else if (change.toHigh == high) {
                broken(Rules.NOTHING_CHANGES, change.standing.number(), RecordType.COMPLEXITY_CHANGE, null, "to", Map.of());
            }
        }
        return stays.toHigh;
    }
}
