package nl.kpimodel.calc.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.registration.Action;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Employee;
import nl.kpimodel.core.registration.Referral;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Satisfaction;
import nl.kpimodel.core.registration.Signal;
import nl.kpimodel.core.registration.TimeEntry;
import nl.kpimodel.core.registration.ZrmScore;

/**
 * The same fifteen figures over records in memory, in a loop optimised for only these figures: primitives, one object for each team and
 * each case, no accounts, no reasons, and every field assumed to be filled in. The yardstick of the calculators.
 */
final class TunedLoop {
    private static final int FIRST = (int) java.time.LocalDate.of(2025, 1, 1).toEpochDay();
    private static final int LAST = (int) java.time.LocalDate.of(2025, 3, 31).toEpochDay();
    private static final int OPEN = Integer.MAX_VALUE;
    private static final int NONE = Integer.MIN_VALUE;
    private static final int HUNDRED = 100;

    private final Map<String, Team> teams = new HashMap<>();
    private final Map<String, Treated> cases = new HashMap<>();

    private TunedLoop() {}

    static Figures figures(List<RegistrationRecord> records) {
        TunedLoop loop = new TunedLoop();
        for (RegistrationRecord record : records) {
            if (record instanceof Case registered) {
                loop.cases.put(registered.id(), new Treated(registered, loop.team(registered.strata().team())));
            }
        }
        for (RegistrationRecord record : records) {
            loop.take(record);
        }
        loop.cases.values().forEach(TunedLoop::close);
        return loop.figures();
    }

    /** Returns the caseload (A 12) of each team, for a comparison with a calculator of that KPI alone. */
    static Map<String, Integer> caseloads(List<RegistrationRecord> records) {
        Map<String, Integer> caseloads = new HashMap<>();
        for (RegistrationRecord record : records) {
            if (record instanceof Case registered && day(registered.startedOn()) <= LAST
                    && (registered.completedOn() == null || day(registered.completedOn()) > LAST)) {
                caseloads.merge(registered.strata().team(), 1, Integer::sum);
            }
        }
        return caseloads;
    }

    private static final class Treated {
        private final Team team;
        private final int completed;
        private final int started;
        private Complexity complexity;
        private int changed = NONE;
        private boolean worked;
        private long hundredths;
        private Progress progress;

        Treated(Case registered, Team team) {
            this.team = team;
            started = day(registered.startedOn());
            completed = registered.completedOn() == null ? OPEN : day(registered.completedOn());
            complexity = registered.complexityAtStart();
            boolean atEnd = started <= LAST && completed > LAST;
            if (isInPeriod(started) && registered.signalReceivedOn() != null) {
                team.waited.add(started - day(registered.signalReceivedOn()));
            }
            if (atEnd) {
                team.atEnd++;
                team.onPlan += registered.onPlan() ? 1 : 0;
            }
            if (isInPeriod(completed)) {
                team.lasted.add(completed - started);
                team.stopped += registered.stoppedEarlyReason() == null ? 0 : 1;
            }
        }
    }

    /** The first and the latest score of a case on one domain. */
    private static final class Progress {
        private final int domain;
        private final Progress next;
        private int firstDay = Integer.MAX_VALUE;
        private int firstScore;
        private int lastDay = Integer.MIN_VALUE;
        private int lastScore;

        Progress(int domain, Progress next) {
            this.domain = domain;
            this.next = next;
        }
    }

    private static final class Numbers {
        private long[] values = new long[16];
        private int size;
        private long sum;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
            sum += value;
        }

        void addAll(Numbers other) {
            for (int i = 0; i < other.size; i++) {
                add(other.values[i]);
            }
        }

        void put(Figures figures, String kpi, String team, int perUnit) {
            if (size > 0) {
                long[] sorted = Arrays.copyOf(values, size);
                Arrays.sort(sorted);
                figures.mean(kpi, team, ExactNumber.of(sum, perUnit), size,
                        ExactNumber.of(sorted[(size - 1) / 2] + sorted[size / 2], 2L * perUnit));
            }
        }
    }

    private static final class Team {
        private final Numbers waited = new Numbers();
        private final Numbers lasted = new Numbers();
        private final Numbers worked = new Numbers();
        private final Numbers scores = new Numbers();
        private final Set<String> persons = new HashSet<>();
        private long atEnd;
        private long employees;
        private long onPlan;
        private long stopped;
        private long high;
        private long low;
        private long treated;
        private long better;
        private long signals;
        private long proactive;
        private long billable;
        private long hours;
        private long referrals;
        private long successfulReferrals;
        private long actions;
        private long successfulActions;

        void addAll(Team other) {
            waited.addAll(other.waited);
            lasted.addAll(other.lasted);
            worked.addAll(other.worked);
            scores.addAll(other.scores);
            persons.addAll(other.persons);
            atEnd += other.atEnd;
            employees += other.employees;
            onPlan += other.onPlan;
            stopped += other.stopped;
            high += other.high;
            low += other.low;
            treated += other.treated;
            better += other.better;
            signals += other.signals;
            proactive += other.proactive;
            billable += other.billable;
            hours += other.hours;
            referrals += other.referrals;
            successfulReferrals += other.successfulReferrals;
            actions += other.actions;
            successfulActions += other.successfulActions;
        }

        void put(Figures figures, String team) {
            figures.ratio("A 2", team, proactive, signals);
            waited.put(figures, "A 4", team, 1);
            figures.count("A 7", team, persons.size());
            worked.put(figures, "A 8", team, HUNDRED);
            figures.ratio("A 11", team, ExactNumber.of(billable, HUNDRED), ExactNumber.of(hours, HUNDRED));
            figures.count("A 12", team, atEnd);
            if (atEnd > 0) {
                figures.ratio("A 13", team, atEnd, employees);
            }
            figures.ratio("A 15", team, high, low);
            figures.ratio("A 19", team, better, treated);
            figures.ratio("A 20", team, onPlan, atEnd);
            figures.count("A 23", team, stopped);
            lasted.put(figures, "A 27", team, 1);
            figures.ratio("A 28", team, successfulReferrals, referrals);
            figures.ratio("A 29", team, successfulActions, actions);
            scores.put(figures, "A 32", team, 1);
        }
    }

    private Team team(String name) {
        Team team = teams.get(name);
        if (team == null) {
            team = new Team();
            teams.put(name, team);
        }
        return team;
    }

    private static int day(java.time.LocalDate date) {
        return (int) date.toEpochDay();
    }

    private static boolean isInPeriod(int day) {
        return day >= FIRST && day <= LAST;
    }

    private void take(RegistrationRecord record) {
        if (record instanceof TimeEntry entry) {
            take(entry);
        } else if (record instanceof ZrmScore score) {
            take(score);
        } else if (record instanceof Signal signal) {
            take(signal);
        } else if (record instanceof Action action) {
            if (action.completedOn() != null && isInPeriod(day(action.completedOn()))) {
                Team team = cases.get(action.caseId()).team;
                team.actions++;
                team.successfulActions += action.successful() ? 1 : 0;
            }
        } else if (record instanceof Satisfaction answer) {
            if (answer.respondent() == Satisfaction.Respondent.CLIENT && isInPeriod(day(answer.on()))) {
                cases.get(answer.caseId()).team.scores.add(answer.score().intValue());
            }
        } else if (record instanceof Referral referral) {
            if (isInPeriod(day(referral.on()))) {
                Team team = cases.get(referral.caseId()).team;
                team.referrals++;
                team.successfulReferrals += referral.appropriate() && referral.arrived() && referral.enrolled() ? 1 : 0;
            }
        } else if (record instanceof Case.ComplexityChange change) {
            Treated treated = cases.get(change.caseId());
            int on = day(change.on());
            if (on <= LAST && on > treated.changed) {
                treated.changed = on;
                treated.complexity = change.to();
            }
        } else if (record instanceof Employee employee && employee.role() == Employee.Role.EMPLOYEE && day(employee.employedFrom()) <= LAST
                && (employee.employedUntil() == null || day(employee.employedUntil()) >= LAST)) {
            team(employee.strata().team()).employees++;
        }
    }

    private void take(TimeEntry entry) {
        int on = day(entry.on());
        Treated treated = entry.caseId() == null ? null : cases.get(entry.caseId());
        // Hours have at most two decimals, which a double represents unambiguously.
        long hundredths = Math.round(entry.hours().doubleValue() * HUNDRED);
        if (isInPeriod(on)) {
            String own = entry.strata().team();
            Team team = own == null && treated != null ? treated.team : team(own);
            team.hours += hundredths;
            team.billable += entry.billable() ? hundredths : 0;
        }
        if (treated != null && on <= LAST) {
            treated.worked = true;
            treated.hundredths += hundredths;
        }
    }

    private void take(ZrmScore score) {
        int on = day(score.on());
        if (on > LAST) {
            return;
        }
        Treated treated = cases.get(score.caseId());
        int domain = score.zrmEdition().ordinal() * 32 + score.zrmDomain().ordinal();
        Progress progress = treated.progress;
        while (progress != null && progress.domain != domain) {
            progress = progress.next;
        }
        if (progress == null) {
            progress = new Progress(domain, treated.progress);
            treated.progress = progress;
        }
        if (on < progress.firstDay) {
            progress.firstDay = on;
            progress.firstScore = score.score();
        }
        if (on > progress.lastDay) {
            progress.lastDay = on;
            progress.lastScore = score.score();
        }
    }

    private void take(Signal signal) {
        if (isInPeriod(day(signal.receivedOn()))) {
            Team team = team(signal.strata().team());
            team.signals++;
            if (signal.channel() == Signal.Channel.PROACTIVE) {
                team.proactive++;
            } else if (signal.subject() != Signal.Subject.GROUP) {
                team.persons.add(signal.personId());
            }
        }
    }

    /** Counts a case after all its records are known. */
    private static void close(Treated treated) {
        if (treated.worked && isInPeriod(treated.completed)) {
            treated.team.worked.add(treated.hundredths);
        }
        if (treated.started <= LAST && treated.completed >= FIRST) {
            treated.team.treated++;
            boolean better = false;
            for (Progress progress = treated.progress; progress != null; progress = progress.next) {
                better |= progress.lastScore > progress.firstScore;
            }
            treated.team.better += better ? 1 : 0;
            if (treated.completed > LAST) {
                treated.team.high += treated.complexity == Complexity.HIGH ? 1 : 0;
                treated.team.low += treated.complexity == Complexity.LOW ? 1 : 0;
            }
        }
    }

    private Figures figures() {
        Figures figures = new Figures();
        Team total = new Team();
        for (Map.Entry<String, Team> team : new ArrayList<>(teams.entrySet())) {
            team.getValue().put(figures, team.getKey());
            total.addAll(team.getValue());
        }
        total.put(figures, Figures.TOTAL);
        return figures;
    }
}
