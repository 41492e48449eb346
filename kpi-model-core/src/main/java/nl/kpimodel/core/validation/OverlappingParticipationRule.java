package nl.kpimodel.core.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kpimodel.core.internal.Interruption;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.Participation;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import org.jspecify.annotations.Nullable;

/**
 * Judges that the participations of one person in one case do not overlap. The first and last day both count. Each participation that
 * begins within an earlier one is reported.
 */
final class OverlappingParticipationRule extends CrossRule {
    private final Fingerprint fingerprint = new Fingerprint();
    private final @Nullable RecordField dating = dating(RecordType.PARTICIPATION);
    private final KeyTable pairs = new KeyTable();
    private final List<List<Span>> spans = new ArrayList<>();

    OverlappingParticipationRule(ValidationRun run) {
        super(run, Rules.OVERLAPPING_PARTICIPATIONS);
    }

    /** A participation. Its precedence includes its first day. */
    private record Span(Precedence standing, int until) {}

    @Override
    Set<RecordType> types() {
        return EnumSet.of(RecordType.PARTICIPATION);
    }

    @Override
    void accept(RegistrationRecord record, FieldValues values, int number) {
        Participation participation = (Participation) record;
        fingerprint.start(participation.strata().organisation(), 0).add(participation.caseId()).add(participation.personId());
        int pair = pairs.number(fingerprint.first(), fingerprint.second());
        // Most people have one participation in a case.
        List<Span> ofPair = pair < spans.size() ? spans.get(pair) : new ArrayList<>(1);
        if (pair == spans.size()) {
            spans.add(ofPair);
        }
        int until = participation.until() == null ? ReferenceTargets.OPEN : day(participation.until());
        ofPair.add(new Span(new Precedence(precedence(values, dating, fingerprint), number), until));
    }

    @Override
    void finish() {
        for (int pair = 0; pair < spans.size(); pair++) {
            Interruption.check(pair, RegistrationValidator.WORK);
            List<Span> ofPair = spans.get(pair);
            if (ofPair.size() > 1) {
                check(ofPair);
            }
        }
    }

    private void check(List<Span> ofPair) {
        ofPair.sort(Comparator.comparing(Span::standing));
        Span longest = ofPair.get(0);
        for (Span span : ofPair.subList(1, ofPair.size())) {
            int number = span.standing.number();
            if (span.standing.day() <= longest.until && !run.verdicts.rejects(number)) {
                broken(Rules.OVERLAPPING_PARTICIPATIONS, number, RecordType.PARTICIPATION, null, "from", other(longest.standing.number()));
            }
            longest = span.until > longest.until ? span : longest;
        }
    }
}
