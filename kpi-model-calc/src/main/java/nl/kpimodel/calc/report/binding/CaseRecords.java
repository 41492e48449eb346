package nl.kpimodel.calc.report.binding;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.kpimodel.calc.engine.Overflow;
import nl.kpimodel.calc.engine.Ticks;
import nl.kpimodel.core.registration.CareProvider;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.FollowUp;
import nl.kpimodel.core.registration.Participation;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.registration.TimeEntry;
import nl.kpimodel.core.registration.ZrmScore;
import org.jspecify.annotations.Nullable;

/**
 * A case with the records about it (Dutch: <i>dossier</i>), which is the unit of every KPI that counts cases. Hours and scores are
 * numerous, so only what the periods can distinguish is kept: the hours of each span of days, and the first and last score in each span.
 */
public final class CaseRecords implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The hours worked in one span of days. */
    static final class Hours implements Serializable {
        private static final long serialVersionUID = 1L;

        private static final Hours[] NONE = {};

        private final int span;
        private final LocalDate on;
        private long hundredths;
        /** The sum of the hours that are not a whole number of hundredths, which are rare. */
        private BigDecimal finer = BigDecimal.ZERO;

        private Hours(int span, LocalDate on) {
            this.span = span;
            this.on = on;
        }

        private void add(BigDecimal more) {
            long whole = Ticks.whole(more, 100);
            if (whole == Ticks.NONE) {
                finer = finer.add(more);
            } else {
                hundredths = Overflow.add(hundredths, whole);
            }
        }

        LocalDate on() {
            return on;
        }

        BigDecimal hours() {
            return BigDecimal.valueOf(hundredths, 2).add(finer);
        }
    }

    final Case registered;
    /** Its strata. They also apply to its records, for each field that these leave empty. */
    final Strata place;
    /** The key of this case as a contributor. */
    final String contributor;
    /** The key of its person, made when a measure first asks for it. */
    private @Nullable String person;
    List<Case.ComplexityChange> complexityChanges = List.of();
    List<Participation> participations = List.of();
    List<ZrmScore> zrmScores = List.of();
    /** An array and not a list, because there are more hours than other records of a case, and each look-up counts. */
    private Hours[] hours = Hours.NONE;
    List<Case.PlanChange> planChanges = List.of();
    List<Case.TeamChange> teamChanges = List.of();
    List<CareProvider> careProviders = List.of();
    List<FollowUp> followUps = List.of();

    CaseRecords(Case registered, Strata place) {
        this.registered = registered;
        this.place = place;
        this.contributor = LinkedRecord.contributor("case", registered, registered.id());
    }

    /** Returns the key of the person of this case, which is unique across organisations; {@code null} if it has none. */
    @Nullable String person() {
        if (person == null) {
            person = ActivityBindings.withinOrganisation(registered, registered.personId());
        }
        return person;
    }

    /** Adds linked records to their cases. Returns the number of additional records that are kept. */
    public static int keep(List<?> linked, DaySpans spans) {
        int kept = 0;
        for (int i = 0; i < linked.size(); i++) {
            LinkedRecord<?> next = (LinkedRecord<?>) linked.get(i);
            if (next.dossier() != null) {
                kept += next.dossier().keep(next.registered(), spans);
            }
        }
        return kept;
    }

    /** Adds a record of this case, if cases need records of that type. Returns the number of additional records that are kept. */
    private int keep(RegistrationRecord event, DaySpans spans) {
        switch (event.type()) {
            case COMPLEXITY_CHANGE -> complexityChanges = with(complexityChanges, (Case.ComplexityChange) event);
            case PARTICIPATION -> participations = with(participations, (Participation) event);
            case ZRM_SCORE -> {
                return keep((ZrmScore) event, spans);
            }
            case TIME_ENTRY -> {
                return add((TimeEntry) event, spans);
            }
            case PLAN_CHANGE -> planChanges = with(planChanges, (Case.PlanChange) event);
            case TEAM_CHANGE -> teamChanges = with(teamChanges, (Case.TeamChange) event);
            case CARE_PROVIDER -> careProviders = with(careProviders, (CareProvider) event);
            case FOLLOW_UP -> followUps = with(followUps, (FollowUp) event);
            default -> {
                // Such a record is a unit by itself.
                return 0;
            }
        }
        return 1;
    }

    /** Adds a record to a list, which is created for the first one only, because most cases have no records of most types. */
    private static <E> List<E> with(List<E> list, E next) {
        List<E> longer = list.isEmpty() ? new ArrayList<>(2) : list;
        longer.add(next);
        return longer;
    }

    private int add(TimeEntry entry, DaySpans spans) {
        int span = spans.of(entry.on());
        for (Hours held : hours) {
            if (held.span == span) {
                held.add(entry.hours());
                return 0;
            }
        }
        Hours next = new Hours(span, entry.on());
        next.add(entry.hours());
        hours = Arrays.copyOf(hours, hours.length + 1);
        hours[hours.length - 1] = next;
        return 1;
    }

    /** The hours of each span of days in which any were worked. */
    List<Hours> hours() {
        return Arrays.asList(hours);
    }

    /**
     * Adds a score. Of the scores of one domain, edition and span, only the first and the last matter. If there are two on one day, both
     * are kept, because the measure chooses between them.
     */
    private int keep(ZrmScore score, DaySpans spans) {
        int span = spans.of(score.on());
        LocalDate first = score.on();
        LocalDate last = score.on();
        int alike = 0;
        for (int i = 0; i < zrmScores.size(); i++) {
            ZrmScore held = zrmScores.get(i);
            if (areAlike(held, score) && spans.of(held.on()) == span) {
                first = held.on().isBefore(first) ? held.on() : first;
                last = held.on().isAfter(last) ? held.on() : last;
                alike++;
            }
        }
        int before = zrmScores.size();
        zrmScores = with(zrmScores, score);
        // Two scores are the first and the last.
        for (int i = alike < 2 ? -1 : before; i >= 0; i--) {
            ZrmScore held = zrmScores.get(i);
            if (areAlike(held, score) && held.on().isAfter(first) && held.on().isBefore(last) && spans.of(held.on()) == span) {
                zrmScores.remove(i);
            }
        }
        return zrmScores.size() - before;
    }

    private static boolean areAlike(ZrmScore one, ZrmScore other) {
        return one.zrmDomain() == other.zrmDomain() && one.zrmEdition() == other.zrmEdition();
    }
}
