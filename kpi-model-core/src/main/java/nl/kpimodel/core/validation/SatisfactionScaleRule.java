package nl.kpimodel.core.validation;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Satisfaction;

/**
 * Judges that respondents of one kind in one organisation answer on one scale. Reports each further scale once, at its first answer in the
 * input.
 */
final class SatisfactionScaleRule extends CrossRule {
    /** The largest number of scales reported for an organisation. */
    private static final int MOST = 100;

    private final Map<String, Map<String, Integer>> scales = new HashMap<>();

    SatisfactionScaleRule(ValidationRun run) {
        super(run, Rules.TWO_SCALES);
    }

    @Override
    Set<RecordType> types() {
        return EnumSet.of(RecordType.SATISFACTION);
    }

    @Override
    void accept(RegistrationRecord record, FieldValues values, int number) {
        Satisfaction answer = (Satisfaction) record;
        String respondents = answer.respondent() + " " + answer.strata().organisation();
        Map<String, Integer> used = scales.computeIfAbsent(respondents, first -> new HashMap<>());
        String scale = answer.scaleMin().toPlainString() + " " + answer.scaleMax().toPlainString();
        if (used.containsKey(scale) || used.size() >= MOST) {
            return;
        }
        if (!used.isEmpty()) {
            int first = used.values().stream().mapToInt(Integer::intValue).min().getAsInt();
            broken(Rules.TWO_SCALES, number, RecordType.SATISFACTION, null, "scaleMax", other(first));
        }
        used.put(scale, number);
    }

    @Override
    void finish() {
        // Everything was reported earlier.
    }
}
