package nl.kpimodel.core.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.AnswerText;
import nl.kpimodel.core.internal.IdentifyingText;
import nl.kpimodel.core.internal.ModelCalendar;
import nl.kpimodel.core.registration.BudgetApplication;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Employee;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.core.registration.Satisfaction;
import nl.kpimodel.core.registration.TimeEntry;
import nl.kpimodel.core.validation.ValidationRun.NotRun;
import org.jspecify.annotations.Nullable;

/**
 * The rules that judge one record by itself.
 *
 * <p>The severities that the contract leaves open follow one principle. A span that ends before it starts makes the record useless (ERROR).
 * If the record counts correctly without one of its fields, only that field is treated as missing (FIELD). Something unlikely that may be
 * true is kept (WARNING).
 */
final class RecordRules {
    /** Nobody in a registration of social work was born or helped before this year. */
    static final int FIRST_YEAR = 1900;

    static final int LAST_YEAR = 2100;
    private static final BigDecimal HOURS_OF_A_DAY = BigDecimal.valueOf(24);
    private static final BigDecimal MOST_FTE = BigDecimal.valueOf(2);
    private static final ValidationRun.NotRun NO_CATALOGUE = ValidationRun.NotRun.of(Rule.Accounting.Status.SKIPPED, "catalogue");
    private static final ValidationRun.NotRun NO_ANSWERS = ValidationRun.NotRun.of(Rule.Accounting.Status.SKIPPED, "answers");
    private static final ValidationRun.NotRun NO_AS_OF = ValidationRun.NotRun.of(Rule.Accounting.Status.NOT_REQUESTED, "asOf");

    private final RecordType type;
    private final ValidationOptions options;
    private final List<RecordRule> rules = new ArrayList<>();

    private RecordRules(RecordType type, ValidationOptions options) {
        this.type = type;
        this.options = options;
    }

    /** Returns the checks of records of one type. */
    static List<RecordRule> of(RecordType type, ValidationOptions options) {
        RecordRules rules = new RecordRules(type, options);
        rules.ofType();
        for (RecordField field : type.fields()) {
            rules.ofField(field);
        }
        rules.farDates();
        return List.copyOf(rules.rules);
    }

    static RecordField field(RecordType type, String name) {
        return type.field(name).orElseThrow(() -> new IllegalStateException("Records of type " + type + " have no field " + name + "."));
    }

    private RecordField field(String name) {
        return field(type, name);
    }

    private <R extends RegistrationRecord> void rule(
            String id, Class<R> recordClass, @Nullable NotRun notRun, BiConsumer<R, RecordRule.Breach> check) {
        rules.add(new RecordRule(id, (record, values, breach) -> check.accept(recordClass.cast(record), breach), notRun));
    }

    private void ofType() {
        switch (type) {
            case EMPLOYEE -> employees();
            case EDUCATION_TRACK -> inOrder("startedOn", "completedOn");
            case WAITING_ENTRY -> {
                inOrder("waitingSince", "admittedOn");
                inOrder("waitingSince", "endedOn");
            }
            case CAPACITY, PARTICIPATION, CARE_PROVIDER -> inOrder("from", "until");
            case CASE -> cases();
            case TIME_ENTRY -> timeEntries();
            case BUDGET_APPLICATION -> applications();
            case PARTNER_REQUEST -> inOrder("requestedAt", "respondedAt");
            case ADMINISTRATIVE_ORDER -> {
                // A due date is a plan, and an order may be submitted when its work is already done. Both orders are unlikely, but
                // possible.
                likelyInOrder("submittedOn", "dueOn");
                likelyInOrder("submittedOn", "completedOn");
            }
            case ACTION -> {
                inOrder("startedOn", "completedOn");
                likelyInOrder("startedOn", "dueOn");
            }
            case SATISFACTION -> satisfaction();
            case RESPONSE -> responses();
            case FIGURE -> figures();
            default -> { }
        }
    }

    private void ofField(RecordField field) {
        if (isDate(field)) {
            years(field);
        } else if (field.kind() == RecordField.Kind.ID) {
            id(field);
        } else if (field.kind().isText()) {
            text(field);
        }
    }

    /** Adds the rule that rejects a record whose second date is before the first. */
    private void inOrder(String first, String second) {
        order(Rules.DATES_OUT_OF_ORDER, first, second);
    }

    /** Adds the rule that warns about a record whose second date is before the first. */
    private void likelyInOrder(String first, String second) {
        order(Rules.DATES_UNLIKELY, first, second);
    }

    private void order(String id, String firstName, String secondName) {
        RecordField first = field(firstName);
        RecordField second = field(secondName);
        Map<String, String> arguments = Map.of("first", firstName, "second", secondName);
        rules.add(new RecordRule(id, (record, values, breach) -> {
            if (isBefore(values.get(second), values.get(first))) {
                breach.at(second, arguments);
            }
        }, null));
    }

    private static boolean isBefore(@Nullable Object second, @Nullable Object first) {
        if (second == null || first == null) {
            return false;
        }
        return second instanceof LocalDate date ? date.isBefore((LocalDate) first) : ((OffsetDateTime) second).isBefore((OffsetDateTime) first);
    }

    /** Adds the rules on the years of a date. */
    private void years(RecordField field) {
        Map<String, String> first = Map.of("bound", Integer.toString(FIRST_YEAR));
        rules.add(new RecordRule(Rules.YEAR_TOO_EARLY, (record, values, breach) -> {
            Object value = values.get(field);
            if (value != null && year(value) < FIRST_YEAR) {
                breach.at(field, first);
            }
        }, null));
        Map<String, String> last = Map.of("bound", Integer.toString(LAST_YEAR));
        rules.add(new RecordRule(Rules.YEAR_TOO_LATE, (record, values, breach) -> {
            Object value = values.get(field);
            if (value != null && year(value) > LAST_YEAR) {
                breach.at(field, last);
            }
        }, null));
    }

    /**
     * Adds the rules that judge dates by the as-of date. Without that date, each rule has one check that does not run, so that the
     * accounting lists it.
     */
    private void farDates() {
        List<RecordField> dates = type.fields().stream().filter(RecordRules::isDate).toList();
        if (dates.isEmpty()) {
            return;
        }
        LocalDate asOf = options.asOf().orElse(null);
        if (asOf == null) {
            for (String id : List.of(Rules.DATE_IN_FUTURE, Rules.DATE_FAR_AHEAD, Rules.DATE_LONG_AGO)) {
                rules.add(new RecordRule(id, (record, values, breach) -> { }, NO_AS_OF));
            }
            return;
        }
        LocalDate farAhead = asOf.plusYears(ValidationOptions.MOST_YEARS_AHEAD);
        LocalDate longAgo = asOf.minusYears(ValidationOptions.MOST_YEARS_AGO);
        Map<String, String> inFuture = Map.of("bound", asOf.toString());
        Map<String, String> tooFarAhead = Map.of("bound", farAhead.toString());
        Map<String, String> tooLongAgo = Map.of("bound", longAgo.toString());
        for (RecordField field : dates) {
            rules.add(field.planned()
                    ? new RecordRule(Rules.DATE_FAR_AHEAD, laterThan(farAhead, field, tooFarAhead), null)
                    : new RecordRule(Rules.DATE_IN_FUTURE, laterThan(asOf.plusDays(1), field, inFuture), null));
            rules.add(new RecordRule(Rules.DATE_LONG_AGO, (record, values, breach) -> {
                Object value = values.get(field);
                if (value != null && day(value).isBefore(longAgo) && year(value) >= FIRST_YEAR) {
                    breach.at(field, tooLongAgo);
                }
            }, null));
        }
    }

    private static RecordRule.Check laterThan(LocalDate bound, RecordField field, Map<String, String> arguments) {
        return (record, values, breach) -> {
            Object value = values.get(field);
            if (value != null && day(value).isAfter(bound) && year(value) <= LAST_YEAR) {
                breach.at(field, arguments);
            }
        };
    }

    private static boolean isDate(RecordField field) {
        return field.kind() == RecordField.Kind.DATE || field.kind() == RecordField.Kind.INSTANT;
    }

    private static LocalDate day(Object value) {
        return value instanceof LocalDate date ? date : ModelCalendar.dayOf((OffsetDateTime) value);
    }

    private static int year(Object value) {
        return value instanceof LocalDate date ? date.getYear() : ((OffsetDateTime) value).getYear();
    }

    private void cases() {
        inOrder("startedOn", "completedOn");
        RecordField signal = field("signalReceivedOn");
        rule(Rules.SIGNAL_AFTER_START, Case.class, null, (record, breach) -> {
            if (isBefore(record.startedOn(), record.signalReceivedOn())) {
                breach.at(signal);
            }
        });
        RecordField reason = field("stoppedEarlyReason");
        rule(Rules.STOPPED_WITHOUT_COMPLETION, Case.class, null, (record, breach) -> {
            if (record.stoppedEarlyReason() != null && record.completedOn() == null) {
                breach.at(reason);
            }
        });
    }

    private void applications() {
        inOrder("requestedOn", "decidedOn");
        RecordField granted = field("granted");
        rule(Rules.GRANTED_ABOVE_REQUESTED, BudgetApplication.class, null, (record, breach) -> {
            if (record.granted() != null && record.granted().compareTo(record.requested()) > 0) {
                breach.at(granted);
            }
        });
        rule(Rules.GRANTED_WITHOUT_DECISION, BudgetApplication.class, null, (record, breach) -> {
            if (record.granted() != null && record.decidedOn() == null) {
                breach.at(granted);
            }
        });
    }

    private void timeEntries() {
        RecordField hours = field("hours");
        rule(Rules.ENTRY_ABOVE_DAY, TimeEntry.class, null, (record, breach) -> {
            if (record.hours().compareTo(HOURS_OF_A_DAY) > 0) {
                breach.at(hours);
            }
        });
    }

    private void employees() {
        inOrder("employedFrom", "employedUntil");
        RecordField fte = field("fte");
        rule(Rules.FTE_UNLIKELY, Employee.class, null, (record, breach) -> {
            if (record.fte() != null && record.fte().compareTo(MOST_FTE) > 0) {
                breach.at(fte, Map.of("bound", MOST_FTE.toPlainString()));
            }
        });
    }

    private void satisfaction() {
        RecordField score = field("score");
        RecordField highest = field("scaleMax");
        RecordField role = field("role");
        rule(Rules.SCALE_WITHOUT_RANGE, Satisfaction.class, null, (record, breach) -> {
            if (record.scaleMin().compareTo(record.scaleMax()) >= 0) {
                breach.at(highest);
            }
        });
        rule(Rules.SCORE_OUTSIDE_SCALE, Satisfaction.class, null, (record, breach) -> {
            if (record.scaleMin().compareTo(record.scaleMax()) < 0
                    && (record.score().compareTo(record.scaleMin()) < 0 || record.score().compareTo(record.scaleMax()) > 0)) {
                breach.at(score);
            }
        });
        rule(Rules.ROLE_WITHOUT_STAFF, Satisfaction.class, null, (record, breach) -> {
            if (record.role() != null && record.respondent() != Satisfaction.Respondent.STAFF) {
                breach.at(role);
            }
        });
    }

    private void responses() {
        RecordField item = field("item");
        rule(Rules.ITEM_OF_OTHER_QUESTIONNAIRE, Response.class, null, (record, breach) -> {
            if (record.item().questionnaire() != record.questionnaire()) {
                breach.at(item);
            }
        });
        KpiCatalogue catalogue = options.catalogue().orElse(null);
        Set<ItemId> items = new HashSet<>();
        String edition = catalogue == null ? "" : catalogue.edition().key();
        if (catalogue != null) {
            catalogue.items().stream().map(Questionnaire.Item::id).forEach(items::add);
        }
        rule(Rules.UNKNOWN_ITEM, Response.class, catalogue == null ? NO_CATALOGUE : null, (record, breach) -> {
            if (!items.contains(record.item())) {
                breach.at(item, Map.of("edition", edition));
            }
        });
        RecordField answer = field("answer");
        Set<String> answers = options.answers().orElse(Set.of());
        Set<String> answerKeys = answers.stream().map(AnswerText::key).collect(Collectors.toUnmodifiableSet());
        Map<String, String> expected = Map.of("expected", String.join(", ", answers));
        rule(Rules.UNKNOWN_ANSWER, Response.class, answers.isEmpty() ? NO_ANSWERS : null, (record, breach) -> {
            String given = record.answer();
            if (!answers.contains(given) && !answerKeys.contains(AnswerText.key(given)) && !AnswerText.isNotApplicable(given)) {
                breach.at(answer, expected);
            }
        });
    }

    private void figures() {
        RecordField kpi = field("kpi");
        rule(Rules.FIGURE_NOT_OF_IMPACT, Figure.class, null, (record, breach) -> {
            if (record.kpi().layer() != Layer.IMPACT) {
                breach.at(kpi);
            }
        });
        KpiCatalogue catalogue = options.catalogue().orElse(null);
        rule(Rules.UNKNOWN_KPI, Figure.class, catalogue == null ? NO_CATALOGUE : null, (record, breach) -> {
            if (catalogue != null && catalogue.find(record.kpi()).isEmpty()) {
                breach.at(kpi, Map.of("edition", catalogue.edition().key()));
            }
        });
        RecordField lower = field("lower");
        RecordField upper = field("upper");
        rule(Rules.VALUE_OUTSIDE_BOUNDS, Figure.class, null, (record, breach) -> {
            boolean swapped = isAbove(record.lower(), record.upper());
            if (swapped || isAbove(record.lower(), record.value())) {
                breach.at(lower);
            }
            if (swapped || isAbove(record.value(), record.upper())) {
                breach.at(upper);
            }
        });
    }

    private static boolean isAbove(@Nullable BigDecimal first, @Nullable BigDecimal second) {
        return first != null && second != null && first.compareTo(second) > 0;
    }

    private void id(RecordField field) {
        rules.add(new RecordRule(Rules.IDENTIFYING_ID, (record, values, breach) -> {
            Object id = values.get(field);
            if (id != null && IdentifyingText.isLikely((String) id)) {
                breach.at(field);
            }
        }, null));
    }

    private void text(RecordField field) {
        rules.add(new RecordRule(Rules.CITIZEN_NUMBER_IN_TEXT, (record, values, breach) -> {
            Object text = values.get(field);
            if (text != null && CitizenNumber.standsIn((String) text)) {
                breach.at(field);
            }
        }, null));
    }
}
