package nl.kpimodel.calc.oracle;

import static nl.kpimodel.calc.oracle.Registration.date;
import static nl.kpimodel.calc.oracle.Registration.findDate;
import static nl.kpimodel.calc.oracle.Registration.decimal;
import static nl.kpimodel.calc.oracle.Registration.instant;
import static nl.kpimodel.calc.oracle.Registration.is;
import static nl.kpimodel.calc.oracle.Registration.isFilled;
import static nl.kpimodel.calc.oracle.Registration.key;
import static nl.kpimodel.calc.oracle.Registration.text;
import static nl.kpimodel.calc.oracle.Registration.type;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The random registrations satisfy the rules that reject a record or a field. */
class RandomRegistrationTest {
    private static final List<List<String>> IN_ORDER = List.of(
            List.of("employee", "employedFrom", "employedUntil"), List.of("educationTrack", "startedOn", "completedOn"),
            List.of("waitingEntry", "waitingSince", "admittedOn"), List.of("waitingEntry", "waitingSince", "endedOn"),
            List.of("capacity", "from", "until"), List.of("case", "signalReceivedOn", "startedOn"),
            List.of("case", "startedOn", "completedOn"),
            List.of("participation", "from", "until"), List.of("careProvider", "from", "until"),
            List.of("budgetApplication", "requestedOn", "decidedOn"), List.of("action", "startedOn", "completedOn"),
            List.of("action", "startedOn", "dueOn"), List.of("administrativeOrder", "submittedOn", "dueOn"),
            List.of("administrativeOrder", "submittedOn", "completedOn"));

    @Property(tries = 300)
    void idsAreUniqueAndEveryReferenceIsToARecordBeforeIt(@ForAll long seed) {
        Set<String> ids = new HashSet<>();
        for (ObjectNode record : RandomRegistration.of(seed).records()) {
            if (isFilled(record, "id")) {
                assertThat(ids.add(key(record, type(record) + text(record, "id")))).as("%s", record).isTrue();
            }
            Map.of("caseId", "case", "employeeId", "employee", "applicationId", "budgetApplication").forEach((field, type) -> {
                if (isFilled(record, field)) {
                    assertThat(ids).as("%s", record).contains(key(record, type + text(record, field)));
                }
            });
        }
    }

    @Property(tries = 300)
    void datesAreInOrderAndFieldsGoTogether(@ForAll long seed) {
        for (ObjectNode record : RandomRegistration.of(seed).records()) {
            for (List<String> order : IN_ORDER) {
                if (order.get(0).equals(type(record)) && isFilled(record, order.get(1)) && isFilled(record, order.get(2))) {
                    assertThat(date(record, order.get(1))).as("%s", record).isBeforeOrEqualTo(date(record, order.get(2)));
                }
            }
            if (isFilled(record, "respondedAt")) {
                assertThat(instant(record, "requestedAt")).as("%s", record).isBefore(instant(record, "respondedAt"));
            }
            assertThat(isFilled(record, "stoppedEarlyReason") && !isFilled(record, "completedOn")).as("%s", record).isFalse();
            assertThat(isFilled(record, "personId") && isFilled(record, "groupId")).as("%s", record).isFalse();
            assertThat(isFilled(record, "numerator")).as("%s", record).isEqualTo(isFilled(record, "denominator"));
            if (is(record, "type", "satisfaction")) {
                assertThat(decimal(record, "score")).as("%s", record).isBetween(decimal(record, "scaleMin"), decimal(record, "scaleMax"));
            }
        }
    }

    @Property(tries = 300)
    void complexityReallyChangesOnceADayAndNeverBeforeTheStart(@ForAll long seed) {
        Map<String, ObjectNode> cases = new HashMap<>();
        Map<String, List<ObjectNode>> changes = new HashMap<>();
        for (ObjectNode record : RandomRegistration.of(seed).records()) {
            if (is(record, "type", "case")) {
                cases.put(key(record, text(record, "id")), record);
            } else if (is(record, "type", "complexityChange")) {
                changes.computeIfAbsent(key(record, text(record, "caseId")), none -> new ArrayList<>()).add(record);
            }
        }
        changes.forEach((key, ofCase) -> {
            ofCase.sort(Comparator.comparing(change -> date(change, "on")));
            String complexity = text(cases.get(key), "complexityAtStart");
            LocalDate day = date(cases.get(key), "startedOn").minusDays(1);
            for (ObjectNode change : ofCase) {
                assertThat(text(change, "to")).isNotEqualTo(complexity);
                assertThat(date(change, "on")).isAfter(day);
                complexity = text(change, "to");
                day = date(change, "on");
            }
        });
    }

    @Property(tries = 300)
    void scoresAnswersFollowUpsAndHoursKeepToTheirRules(@ForAll long seed) {
        Set<String> once = new HashSet<>();
        Map<String, LocalDate> completed = new HashMap<>();
        Map<String, BigDecimal> hours = new HashMap<>();
        for (ObjectNode record : RandomRegistration.of(seed).records()) {
            switch (type(record)) {
                case "case" -> completed.put(key(record, text(record, "id")), findDate(record, "completedOn"));
                case "zrmScore" -> assertThat(once.add(key(record, "score " + text(record, "caseId") + " "
                        + text(record, "zrmEdition") + " " + text(record, "zrmDomain") + " " + text(record, "on"))))
                        .as("%s", record).isTrue();
                case "response" -> {
                    assertThat(once.add(key(record, "answer " + text(record, "respondentId") + " " + text(record, "caseId") + " "
                            + text(record, "questionnaire") + " " + text(record, "item")))).as("%s", record).isTrue();
                    assertThat(text(record, "item").startsWith("E")).as("%s", record)
                            .isEqualTo(is(record, "questionnaire", "PROFESSIONAL"));
                }
                case "followUp" -> {
                    LocalDate completedOn = completed.get(key(record, text(record, "caseId")));
                    assertThat(completedOn == null || !date(record, "on").isBefore(completedOn)).as("%s", record).isTrue();
                }
                case "timeEntry" -> assertThat(hours.merge(
                        key(record, text(record, "employeeId") + " " + text(record, "on")), decimal(record, "hours"), BigDecimal::add))
                        .as("%s", record).isLessThanOrEqualTo(new BigDecimal(24));
                default -> { }
            }
        }
    }
}
