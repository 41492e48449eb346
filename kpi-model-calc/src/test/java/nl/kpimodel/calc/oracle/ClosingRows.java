package nl.kpimodel.calc.oracle;

import static nl.kpimodel.calc.oracle.Registration.date;
import static nl.kpimodel.calc.oracle.Registration.decimal;
import static nl.kpimodel.calc.oracle.Registration.findDate;
import static nl.kpimodel.calc.oracle.Registration.is;
import static nl.kpimodel.calc.oracle.Registration.isFilled;
import static nl.kpimodel.calc.oracle.Registration.key;
import static nl.kpimodel.calc.oracle.Registration.number;
import static nl.kpimodel.calc.oracle.Registration.text;
import static nl.kpimodel.calc.oracle.Registration.yesOrNo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.kpimodel.calc.oracle.MeasuredComponent.Kind;
import org.jspecify.annotations.Nullable;

/** A 28 to A 35 and A 40 to A 42: Afronden, opvolgen, verlenen nazorg. */
final class ClosingRows extends TableRows {
    ClosingRows(Registration in, OracleRequest asked) {
        super(in, asked);
    }

    @Override
    void read() {
        a28();
        a29();
        a30();
        a31();
        satisfaction("A 32", "CLIENT");
        satisfaction("A 33", "PARTNER");
        satisfaction("A 34", "COMMISSIONER");
        a35();
        a40();
        a41();
        a42();
    }

    private void a28() {
        a28Success();
        a28Clients();
        a28ToLowerLine();
        for (int echelon = 0; echelon <= 4; echelon++) {
            a28ToEchelon(echelon);
        }
    }

    /** Appropriate, arrived and enrolled; on, flow. */
    private Unit success(ObjectNode referral) {
        LocalDate on = date(referral, "on");
        return inFlow(unit(referral, on), on)
                .part(isSuccess(referral), firstEmpty(referral, "appropriate", "arrived", "enrolled"), asked.whenMissing("A 28", OUT));
    }

    private static @Nullable Boolean isSuccess(ObjectNode referral) {
        return all(yesOrNo(referral, "appropriate"), yesOrNo(referral, "arrived"), yesOrNo(referral, "enrolled"));
    }

    private Set<String> registeringSuccess() {
        return in.registering("referral", "appropriate", "arrived", "enrolled");
    }

    /** Count of the successful referrals, and their share. */
    private void a28Success() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode referral : in.all("referral")) {
            units.add(success(referral));
        }
        measure("A 28", "count", Kind.COUNT, "COUNT", units).needs(registeringSuccess());
        measure("A 28", "share", Kind.PROPORTION, "PERCENT", units).needs(registeringSuccess());
    }

    /** Distinct persons or groups with a successful referral; a successful referral without either is missing. */
    private void a28Clients() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode referral : in.all("referral")) {
            Unit unit = success(referral);
            ObjectNode theCase = in.caseOf(referral);
            if (isFilled(theCase, "personId")) {
                unit.key(key(referral, "person " + text(theCase, "personId")));
            } else if (isFilled(theCase, "groupId")) {
                unit.key(key(referral, "group " + text(theCase, "groupId")));
            } else {
                unit.lacking(Boolean.TRUE.equals(isSuccess(referral)), "personId");
            }
            units.add(unit);
        }
        measure("A 28", "clients", Kind.DISTINCT, "COUNT", units)
                .needs(registeringSuccess()).needs(either(in.registering("case", "personId"), in.registering("case", "groupId")));
    }

    /** Referrals to a lower line, of those with both lines filled. */
    private void a28ToLowerLine() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode referral : in.all("referral")) {
            LocalDate on = date(referral, "on");
            boolean lower = numberOrZero(referral, "toEchelon").compareTo(numberOrZero(referral, "fromEchelon")) < 0;
            units.add(inFlow(unit(referral, on), on)
                    .lacking(!isFilled(referral, "fromEchelon"), "fromEchelon")
                    .lacking(!isFilled(referral, "toEchelon"), "toEchelon")
                    .part(lower));
        }
        Set<String> registering = in.registering("referral", "fromEchelon", "toEchelon");
        measure("A 28", "toLowerLineCount", Kind.COUNT, "COUNT", units).needs(registering);
        measure("A 28", "toLowerLineShare", Kind.PROPORTION, "PERCENT", units).needs(registering);
    }

    /** Referrals to one line, of those with toEchelon filled. */
    private void a28ToEchelon(int echelon) {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode referral : in.all("referral")) {
            LocalDate on = date(referral, "on");
            units.add(inFlow(unit(referral, on), on)
                    .lacking(!isFilled(referral, "toEchelon"), "toEchelon")
                    .part(is(referral, "toEchelon", String.valueOf(echelon))));
        }
        Set<String> registering = in.registering("referral", "toEchelon");
        measure("A 28", "echelon" + echelon + "Count", Kind.COUNT, "COUNT", units).needs(registering);
        measure("A 28", "echelon" + echelon + "Share", Kind.PROPORTION, "PERCENT", units).needs(registering);
    }

    /** Actions by completedOn, flow; open if not completed by d. */
    private Unit completedAction(ObjectNode action) {
        LocalDate startedOn = date(action, "startedOn");
        LocalDate completedOn = in.happened(action, "completedOn");
        return inFlow(unit(action, completedOn), startedOn, completedOn);
    }

    /** Count of the completed actions; share of the successful, of those with successful filled. */
    private void a29() {
        List<Unit> completed = new ArrayList<>();
        List<Unit> successful = new ArrayList<>();
        for (ObjectNode action : in.all("action")) {
            completed.add(completedAction(action));
            successful.add(completedAction(action)
                    .part(yesOrNo(action, "successful"), "successful", asked.whenMissing("A 29", OUT)));
        }
        measure("A 29", "count", Kind.COUNT, "COUNT", completed).needs(in.registering("action", "completedOn"));
        measure("A 29", "successfulShare", Kind.PROPORTION, "PERCENT", successful)
                .needs(in.registering("action", "completedOn", "successful"));
    }

    /** Count and share of the completed actions that were right the first time, and completed when due or before. */
    private void a30() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode action : in.all("action")) {
            units.add(completedAction(action)
                    .part(all(isInTime(action), yesOrNo(action, "firstTimeRight")),
                            firstEmpty(action, "dueOn", "firstTimeRight"), asked.whenMissing("A 30", OUT)));
        }
        Set<String> registering = in.registering("action", "dueOn", "completedOn", "firstTimeRight");
        measure("A 30", "count", Kind.COUNT, "COUNT", units).needs(registering);
        measure("A 30", "share", Kind.PROPORTION, "PERCENT", units).needs(registering);
    }

    /** Not in time if not completed by d; unknown without a due date. */
    private @Nullable Boolean isInTime(ObjectNode record) {
        LocalDate dueOn = findDate(record, "dueOn");
        LocalDate completedOn = in.happened(record, "completedOn");
        return dueOn == null ? null : Boolean.valueOf(completedOn != null && !completedOn.isAfter(dueOn));
    }

    /** Actions with their output goal reached, of those completed; completed in the period with the goal reached, of all running in it. */
    private void a31() {
        List<Unit> completed = new ArrayList<>();
        List<Unit> running = new ArrayList<>();
        for (ObjectNode action : in.all("action")) {
            Boolean reached = yesOrNo(action, "outputGoalReached");
            LocalDate completedOn = in.happened(action, "completedOn");
            completed.add(completedAction(action).part(reached, "outputGoalReached", asked.whenMissing("A 31", OUT)));
            running.add(unit(action, completedOn)
                    .except(!in.overlapsPeriod(date(action, "startedOn"), completedOn), OUTSIDE_PERIOD)
                    .part(all(completedOn != null, reached), "outputGoalReached", asked.whenMissing("A 31", OUT)));
        }
        Set<String> registering = in.registering("action", "completedOn", "outputGoalReached");
        measure("A 31", "value", Kind.PROPORTION, "PERCENT", completed).needs(registering);
        measure("A 31", "ofAll", Kind.PROPORTION, "PERCENT", running).needs(registering);
    }

    /** Score of one kind of respondent on the caller's scale. */
    private void satisfaction(String kpi, String respondent) {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode answer : in.all("satisfaction")) {
            LocalDate on = date(answer, "on");
            Unit unit = unit(answer, on).except(!is(answer, "respondent", respondent), OTHER_KIND);
            units.add(inFlow(unit, on)
                    .except(!asked.isSatisfactionScale(decimal(answer, "scaleMin"), decimal(answer, "scaleMax")), "OTHER_SCALE")
                    .amount(number(answer, "score")));
        }
        measure(kpi, "value", Kind.SCORE, "SCORE", units)
                .option("satisfactionScale", asked.has("satisfactionScale"))
                .ordinal(!asked.isSatisfactionInterval())
                .needs(in.registering("satisfaction"));
    }

    /** Ratio of the sum saved to the sum spent; on, flow. */
    private void a35() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode record : in.all("costBenefit")) {
            LocalDate on = date(record, "on");
            units.add(inFlow(unit(record, on), on).amount(number(record, "savedSocietalCost")).other(number(record, "cost")));
        }
        measure("A 35", "value", Kind.RATIO, "RATIO", units).needs(in.registering("costBenefit"));
    }

    /** Count; the list of descriptions, by date, then text, is the story. */
    private void a40() {
        List<ObjectNode> spinOffs = new ArrayList<>(in.all("spinOff"));
        spinOffs.sort(Comparator.comparing((ObjectNode spinOff) -> date(spinOff, "on"))
                .thenComparing(spinOff -> text(spinOff, "description")));
        List<Unit> units = new ArrayList<>();
        for (ObjectNode spinOff : spinOffs) {
            LocalDate on = date(spinOff, "on");
            units.add(inFlow(unit(spinOff, on), on).story(text(spinOff, "description")));
        }
        measure("A 40", "count", Kind.COUNT, "COUNT", units).needs(registeringEvents("spinOff"));
    }

    /** COMPLETION orders due in the period: count and share correct and in time; completed and correct empty is assumed not. */
    private void a41() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode order : in.all("administrativeOrder")) {
            LocalDate dueOn = findDate(order, "dueOn");
            Unit unit = unit(order).except(!is(order, "phase", "COMPLETION"), OTHER_KIND);
            inFlow(unit, dueOn == null ? date(order, "submittedOn") : dueOn).lacking(dueOn == null, "dueOn");
            if (in.happened(order, "completedOn") == null) {
                unit.part(false);
            } else if (isFilled(order, "correct")) {
                unit.part(Boolean.TRUE.equals(all(isInTime(order), yesOrNo(order, "correct"))));
            } else {
                unit.part(null, "correct", asked.whenMissing("A 41", NO));
            }
            units.add(unit);
        }
        Set<String> registering = in.registering("administrativeOrder", "dueOn", "completedOn", "correct");
        measure("A 41", "count", Kind.COUNT, "COUNT", units).needs(registering).withoutCase();
        measure("A 41", "share", Kind.PROPORTION, "PERCENT", units).needs(registering).withoutCase();
    }

    /** Sum of the corrections above zero, below it, and of all. */
    private void a42() {
        a42("additional", true, false);
        a42("restitution", false, true);
        a42("net", true, true);
    }

    private void a42(String component, boolean above, boolean below) {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode correction : in.all("budgetCorrection")) {
            LocalDate on = date(correction, "on");
            Fraction amount = number(correction, "amount");
            boolean counts = amount.compareTo(Fraction.ZERO) > 0 ? above : below;
            units.add(inFlow(unit(correction, on), on).amount(counts ? amount : Fraction.ZERO));
        }
        measure("A 42", component, Kind.SUM, "EURO", units).needs(registeringEvents("budgetCorrection"));
    }
}
