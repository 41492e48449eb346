package nl.kpimodel.calc.report;

import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.core.registration.CareProvider;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.ComplexityChange;
import nl.kpimodel.core.registration.FollowUp;
import nl.kpimodel.core.registration.Participation;
import nl.kpimodel.core.registration.PlanChange;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.TeamChange;
import nl.kpimodel.core.registration.TimeEntry;
import nl.kpimodel.core.registration.ZrmScore;

/** A case with everything that was registered about it (Dutch: <i>dossier</i>): the unit of every KPI that counts cases. */
final class Dossier {
    final Case registered;
    final List<ComplexityChange> complexityChanges = new ArrayList<>(0);
    final List<Participation> participations = new ArrayList<>(0);
    final List<ZrmScore> zrmScores = new ArrayList<>(0);
    final List<TimeEntry> timeEntries = new ArrayList<>(0);
    final List<PlanChange> planChanges = new ArrayList<>(0);
    final List<TeamChange> teamChanges = new ArrayList<>(0);
    final List<CareProvider> careProviders = new ArrayList<>(0);
    final List<FollowUp> followUps = new ArrayList<>(0);

    Dossier(Case registered) {
        this.registered = registered;
    }

    /** Keeps a record of this case with it, if cases are judged by records of that type. */
    void file(RegistrationRecord event) {
        if (event instanceof ComplexityChange change) {
            complexityChanges.add(change);
        } else if (event instanceof Participation participation) {
            participations.add(participation);
        } else if (event instanceof ZrmScore score) {
            zrmScores.add(score);
        } else if (event instanceof TimeEntry entry) {
            timeEntries.add(entry);
        } else if (event instanceof PlanChange change) {
            planChanges.add(change);
        } else if (event instanceof TeamChange change) {
            teamChanges.add(change);
        } else if (event instanceof CareProvider provider) {
            careProviders.add(provider);
        } else if (event instanceof FollowUp followUp) {
            followUps.add(followUp);
        }
    }
}
