package nl.kpimodel.core.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import org.jspecify.annotations.Nullable;

/** Records that wanted a key that another holds: told at the end, for only then is it known which record holds the key for good. */
final class Rivals {
    private final String ruleId;
    private final CrossRule rule;
    private final Holders holders;
    private final List<Rival> rivals = new ArrayList<>();

    Rivals(String ruleId, CrossRule rule, Holders holders) {
        this.ruleId = ruleId;
        this.rule = rule;
        this.holders = holders;
    }

    private record Rival(int key, int number, RecordType type, @Nullable String id) {}

    /** Gives a key to a record, or notes who has to do without. Returns true if the record holds the key now. */
    boolean give(int key, RegistrationRecord record, int number, long precedence, @Nullable String id) {
        int without = holders.give(key, number, precedence);
        if (without != Holders.NONE) {
            rivals.add(new Rival(key, without, record.type(), id));
        }
        return without != number;
    }

    void tell() {
        for (Rival rival : rivals) {
            Map<String, String> other = rule.other(holders.holder(rival.key));
            rule.broken(ruleId, rival.number, rival.type, rival.id, null, other);
        }
    }
}
