package nl.kpimodel.core.validation;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.core.registration.ZrmScore;
import org.jspecify.annotations.Nullable;

/**
 * Judges that a key has at most one record: one ZRM score for a case, edition, domain and day; one answer for a respondent, case (or no
 * case), questionnaire and item; one figure for a KPI, area, period, stratum, status, source and
 * table.
 */
final class UniquenessRule extends CrossRule {
    private final RecordType type;
    /** Adds the key of a record to a fingerprint that already has the organisation. */
    private final BiConsumer<RegistrationRecord, Fingerprint> keyOf;
    private final @Nullable RecordField dating;
    private final Fingerprint fingerprint = new Fingerprint();
    private final KeyHolders holders = new KeyHolders();
    private final CompetingRecords rivals;

    private UniquenessRule(ValidationRun run, String ruleId, RecordType type, BiConsumer<RegistrationRecord, Fingerprint> keyOf) {
        super(run, ruleId);
        this.type = type;
        this.keyOf = keyOf;
        this.dating = dating(type);
        this.rivals = new CompetingRecords(ruleId, this, holders);
    }

    static UniquenessRule scores(ValidationRun run, ReferenceTargets ids) {
        return new UniquenessRule(run, Rules.TWO_ZRM_SCORES, RecordType.ZRM_SCORE, (record, key) -> {
            ZrmScore score = (ZrmScore) record;
            key.add(ids.key(RecordType.CASE, score.strata().organisation(), score.caseId()))
                    .add((long) day(score.on()) << 32 | (long) score.zrmEdition().ordinal() << 16 | score.zrmDomain().ordinal());
        });
    }

    static UniquenessRule answers(ValidationRun run, ReferenceTargets ids) {
        return new UniquenessRule(run, Rules.TWO_ANSWERS, RecordType.RESPONSE, (record, key) -> {
            Response response = (Response) record;
            String caseId = response.caseId();
            key.add(response.respondentId()).add(caseId == null ? -1 : ids.key(RecordType.CASE, response.strata().organisation(), caseId))
                    .add(response.questionnaire().ordinal())
                    .add(response.item().domain()).add(response.item().section()).add(response.item().number());
        });
    }

    static UniquenessRule figures(ValidationRun run) {
        return new UniquenessRule(run, Rules.FIGURE_TWICE, RecordType.FIGURE, (record, key) -> {
            Figure figure = (Figure) record;
            key.add(figure.kpi().toString()).add(figure.area().toString()).add(figure.period())
                    .add(figure.stratum()).add(figure.status().name()).add(figure.source()).add(figure.table());
        });
    }

    @Override
    Set<RecordType> types() {
        return EnumSet.of(type);
    }

    @Override
    void accept(RegistrationRecord record, FieldValues values, int number) {
        keyOf.accept(record, fingerprint.start(values.strata().organisation(), type.ordinal()));
        int key = holders.key(fingerprint);
        rivals.give(key, type, number, precedence(values, dating, fingerprint), null);
    }

    @Override
    void finish() {
        rivals.report();
    }
}
