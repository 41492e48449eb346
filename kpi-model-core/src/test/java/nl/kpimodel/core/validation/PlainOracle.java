package nl.kpimodel.core.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.registration.Action;
import nl.kpimodel.core.registration.BudgetApplication;
import nl.kpimodel.core.registration.CareProvider;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Employee;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.FollowUp;
import nl.kpimodel.core.registration.Participation;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.core.registration.TimeEntry;
import nl.kpimodel.core.registration.ZrmScore;

/**
 * A second implementation of the rules across records, written as plainly as the contract states them, over lists that are scanned
 * repeatedly. It shares only two things with the library: the rules of one record, and the fingerprint that decides between contradicting
 * records of one day.
 */
final class PlainOracle {
    /** The rules of one record, by type. The tests use one set of options. */
    private static final Map<RecordType, List<RecordRule>> RULES = new HashMap<>();

    private final List<RegistrationRecord> all;
    private final Set<Integer> sound = new LinkedHashSet<>();
    private final Map<Integer, String> firstError = new HashMap<>();
    /** The findings as rule and number of the record. */
    private final List<String> broken = new ArrayList<>();
    private final Set<Integer> rejected = new LinkedHashSet<>();

    PlainOracle(List<RegistrationRecord> all, ValidationOptions options) {
        this.all = all;
        for (int i = 0; i < all.size(); i++) {
            alone(i, options);
        }
        ids();
        references();
        changes();
        oneOf(Rules.TWO_ZRM_SCORES, ZrmScore.class, true,
                s -> List.of(s.strata().organisation(), s.caseId(), s.zrmEdition(), s.zrmDomain(), s.on()));
        oneOf(Rules.TWO_ANSWERS, Response.class, true,
                r -> List.of(r.strata().organisation(), r.respondentId(), "" + r.caseId(), r.questionnaire(), r.item()));
        oneOf(Rules.FIGURE_TWICE, Figure.class, false, f -> List.of(f.strata().organisation(), f.kpi(), f.area(), f.period(), "" + f.stratum(),
                f.status(), f.source(), "" + f.table()));
        hours();
        overlaps();
        names();
        same();
    }

    /** The names of the small world look alike if they differ only in case, and reports use one of them. */
    private void names() {
        List<String> names = sound.stream().map(i -> all.get(i).strata().serviceLine()).filter(Objects::nonNull).distinct().toList();
        names.stream().filter("(unknown)"::equals).forEach(name -> broken.add(Rules.RESERVED_NAME));
        names.stream().collect(Collectors.groupingBy(name -> name.toLowerCase(Locale.ROOT))).values()
                .forEach(alike -> alike.stream().skip(1).forEach(name -> broken.add(Rules.NAMES_ALIKE)));
    }

    private void alone(int number, ValidationOptions options) {
        RegistrationRecord record = all.get(number);
        for (RecordRule rule : RULES.computeIfAbsent(record.type(), type -> RecordRules.of(type, options))) {
            rule.check().check(record, FieldValues.of(record), (field, arguments) -> {
                broken.add(rule.ruleId() + " " + number);
                if (field != null && Rules.require(rule.ruleId()).severityIn(field) == Rule.Severity.ERROR) {
                    firstError.putIfAbsent(number, rule.ruleId());
                }
            });
        }
        (firstError.containsKey(number) ? rejected : sound).add(number);
    }

    /** Returns the rule and the content of the record of every finding; for a day with too many hours only the rule. */
    List<String> broken() {
        return broken.stream().map(text -> {
            String[] parts = text.split(" ");
            return parts.length == 1 ? text : parts[0] + " " + all.get(Integer.parseInt(parts[1]));
        }).sorted().toList();
    }

    List<String> accepted() {
        return IntStream.range(0, all.size()).filter(i -> !rejected.contains(i)).mapToObj(i -> all.get(i).toString()).sorted().toList();
    }

    private void error(String rule, int number) {
        broken.add(rule + " " + number);
        rejected.add(number);
    }

    private <R extends RegistrationRecord> Map<Integer, R> of(Class<R> type) {
        Map<Integer, R> records = new LinkedHashMap<>();
        sound.stream().filter(i -> type.isInstance(all.get(i))).forEach(i -> records.put(i, type.cast(all.get(i))));
        return records;
    }

    private long precedence(int number) {
        RegistrationRecord record = all.get(number);
        return CrossRule.precedence(FieldValues.of(record), CrossRule.dating(record.type()), new Fingerprint());
    }

    private int winner(List<Integer> numbers) {
        return numbers.stream().min(Comparator.<Integer>comparingLong(this::precedence).thenComparing(number -> number)).orElseThrow();
    }

    private static Object field(RegistrationRecord record, String name) {
        return record.type().field(name).map(field -> field.get(record)).orElse(null);
    }

    private static List<Object> id(RegistrationRecord record) {
        return List.of(record.type(), record.strata().organisation(), field(record, "id"));
    }

    private void ids() {
        sound.stream().filter(i -> all.get(i).type().idField().isPresent())
                .collect(Collectors.groupingBy(i -> id(all.get(i)))).values().forEach(same -> {
                    int winner = winner(same);
                    same.stream().filter(i -> i != winner).forEach(i -> error(Rules.DUPLICATE_ID, i));
                });
    }

    private List<Integer> named(RecordType type, String organisation, Object id, Set<Integer> among) {
        return among.stream().filter(i -> all.get(i).type() == type && id(all.get(i)).equals(List.of(type, organisation, id))).toList();
    }

    private void references() {
        Set<Integer> applications = new LinkedHashSet<>();
        for (int i : sound) {
            if (!(all.get(i) instanceof BudgetApplication.Correction) && !refers(i) && all.get(i).type() == RecordType.BUDGET_APPLICATION) {
                applications.add(i);
            }
        }
        of(BudgetApplication.Correction.class).forEach((i, correction) -> {
            if (correction.applicationId() != null) {
                List<Integer> found = named(RecordType.BUDGET_APPLICATION, correction.strata().organisation(), correction.applicationId(), sound);
                List<Integer> unsound =
                        named(RecordType.BUDGET_APPLICATION, correction.strata().organisation(), correction.applicationId(), firstError.keySet());
                if (found.isEmpty()) {
                    error(unsound.isEmpty() ? Rules.UNKNOWN_REFERENCE : Rules.REFERS_TO_REJECTED, i);
                } else if (applications.contains(winner(found))) {
                    error(Rules.REFERS_TO_REJECTED, i);
                }
            }
        });
    }

    /** Judges what a record refers to, except applications. Returns true if all of it exists. */
    private boolean refers(int number) {
        RegistrationRecord record = all.get(number);
        boolean complete = true;
        for (RecordField field : record.type().fields()) {
            Object id = field.get(record);
            RecordType target = field.refersTo().orElse(null);
            if (id == null || target == null || target == RecordType.BUDGET_APPLICATION) {
                continue;
            }
            String organisation = record.strata().organisation();
            List<Integer> found = named(target, organisation, id, sound);
            if (found.isEmpty()) {
                error(named(target, organisation, id, firstError.keySet()).isEmpty() ? Rules.UNKNOWN_REFERENCE : Rules.REFERS_TO_REJECTED, number);
                complete = false;
            } else if (target == RecordType.EMPLOYEE) {
                LocalDate on = record instanceof Employee.EducationTrack track ? track.startedOn() : ((TimeEntry) record).on();
                if (found.stream().map(i -> (Employee) all.get(i)).noneMatch(
                        e -> !on.isBefore(e.employedFrom()) && (e.employedUntil() == null || !on.isAfter(e.employedUntil())))) {
                    broken.add(Rules.OUTSIDE_EMPLOYMENT + " " + number);
                }
            } else {
                dates(number, record, found.stream().map(i -> (Case) all.get(i)).toList(), winner(found));
            }
        }
        return complete;
    }

    private void dates(int number, RegistrationRecord record, List<Case> cases, int winner) {
        if (record instanceof FollowUp followUp) {
            LocalDate completed = ((Case) all.get(winner)).completedOn();
            if (completed == null) {
                broken.add(Rules.FOLLOW_UP_OF_OPEN_CASE + " " + number);
            } else if (followUp.on().isBefore(completed)) {
                error(Rules.FOLLOW_UP_TOO_EARLY, number);
            }
            return;
        }
        List<LocalDate> days = days(record);
        boolean mayComeAfter = Set.of("invitation", "response", "partnerReview", "satisfaction", "costBenefit", "spinOff").contains(record.type().key());
        boolean within = cases.stream().anyMatch(c -> days.stream().allMatch(day -> !day.isBefore(c.startedOn())
                && (mayComeAfter || c.completedOn() == null || !day.isAfter(c.completedOn()))));
        if (!within) {
            broken.add(Rules.OUTSIDE_CASE + " " + number);
        }
    }

    private static List<LocalDate> days(RegistrationRecord record) {
        List<LocalDate> days = new ArrayList<>();
        List<String> names = record instanceof Participation || record instanceof CareProvider ? List.of("from", "until")
                : record instanceof Action ? List.of("startedOn", "completedOn")
                : List.of("on", "deliveredStart", "requestedAt", "requestedOn", "sentOn", "answeredOn");
        for (String name : names) {
            Object value = field(record, name);
            if (value instanceof LocalDate day) {
                days.add(day);
            } else if (value instanceof OffsetDateTime moment) {
                days.add(moment.atZoneSameInstant(ZoneId.of("Europe/Amsterdam")).toLocalDate());
            }
        }
        return days;
    }

    private void changes() {
        of(Case.ComplexityChange.class).keySet().stream()
                .collect(Collectors.groupingBy(i -> List.of(all.get(i).strata().organisation(), field(all.get(i), "caseId"))))
                .forEach((key, changes) -> {
                    List<Integer> cases = named(RecordType.CASE, (String) key.get(0), key.get(1), sound);
                    if (!cases.isEmpty()) {
                        chain(changes, ((Case) all.get(winner(cases))).complexityAtStart());
                    }
                });
    }

    private void chain(List<Integer> changes, Complexity start) {
        Complexity now = start;
        TreeMap<LocalDate, List<Integer>> byDay = changes.stream()
                .collect(Collectors.groupingBy(i -> ((Case.ComplexityChange) all.get(i)).on(), TreeMap::new, Collectors.toList()));
        for (List<Integer> ofDay : byDay.values()) {
            Complexity before = now;
            List<Integer> real = ofDay.stream().filter(i -> ((Case.ComplexityChange) all.get(i)).to() != before).toList();
            int stays = winner(real.isEmpty() ? ofDay : real);
            ofDay.stream().filter(i -> i != stays).forEach(i -> error(Rules.TWO_CHANGES_A_DAY, i));
            if (real.isEmpty()) {
                error(Rules.NOTHING_CHANGES, stays);
            }
            now = ((Case.ComplexityChange) all.get(stays)).to();
        }
    }

    private <R extends RegistrationRecord> void oneOf(String rule, Class<R> type, boolean rejects, Function<R, List<Object>> key) {
        Map<Integer, R> records = of(type);
        records.keySet().stream().collect(Collectors.groupingBy(i -> key.apply(records.get(i)))).values().forEach(same -> {
            int winner = winner(same);
            for (int i : same) {
                if (i != winner) {
                    broken.add(rule + " " + i);
                    if (rejects) {
                        rejected.add(i);
                    }
                }
            }
        });
    }

    private void hours() {
        of(TimeEntry.class).values().stream().collect(Collectors.groupingBy(e -> List.of(e.strata().organisation(), e.employeeId(), e.on()),
                Collectors.reducing(BigDecimal.ZERO, TimeEntry::hours, BigDecimal::add))).values().forEach(sum -> {
            if (sum.compareTo(BigDecimal.valueOf(24)) > 0) {
                broken.add(Rules.DAY_ABOVE_24_HOURS);
            }
        });
    }

    private void same() {
        for (RecordType type : Rules.require(Rules.SAME_RECORD).types()) {
            List<String> texts = sound.stream().map(all::get).filter(record -> record.type() == type).map(Object::toString).toList();
            if (texts.stream().distinct().count() < texts.size()) {
                broken.add(Rules.SAME_RECORD);
            }
        }
    }

    private void overlaps() {
        Map<Integer, Participation> spans = of(Participation.class);
        List<Integer> order = spans.keySet().stream()
                .sorted(Comparator.<Integer>comparingLong(this::precedence).thenComparing(number -> number)).toList();
        for (int later : order) {
            Participation span = spans.get(later);
            boolean overlaps = order.subList(0, order.indexOf(later)).stream().map(spans::get).anyMatch(earlier ->
                    earlier.strata().organisation().equals(span.strata().organisation()) && earlier.caseId().equals(span.caseId())
                            && earlier.personId().equals(span.personId())
                            && (earlier.until() == null || !span.from().isAfter(earlier.until())));
            if (overlaps && !rejected.contains(later)) {
                broken.add(Rules.OVERLAPPING_PARTICIPATIONS + " " + later);
            }
        }
    }
}
