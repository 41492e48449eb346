package nl.kpimodel.calc.oracle;

import static nl.kpimodel.calc.oracle.Registration.date;
import static nl.kpimodel.calc.oracle.Registration.is;
import static nl.kpimodel.calc.oracle.Registration.isFilled;
import static nl.kpimodel.calc.oracle.Registration.key;
import static nl.kpimodel.calc.oracle.Registration.organisation;
import static nl.kpimodel.calc.oracle.Registration.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.calc.oracle.MeasuredComponent.Kind;
import nl.kpimodel.calc.oracle.MeasuredComponent.Stratum;

/** The effect indicators of the edition of 2025, and the response. */
final class EffectIndicatorRows extends TableRows {
    private static final String PARTICIPANT = "PARTICIPANT";
    private static final String PROFESSIONAL = "PROFESSIONAL";
    private static final String NOT_APPLICABLE = "NVT";

    private final JsonNode catalogue;
    private final List<Stratum> ageBands;

    /** @param ageBands the bands that occur in the input */
    EffectIndicatorRows(Registration in, OracleRequest asked, JsonNode catalogue, List<Stratum> ageBands) {
        super(in, asked);
        this.catalogue = catalogue;
        this.ageBands = ageBands;
    }

    @Override
    void read() {
        for (JsonNode indicator : catalogue.get("effectIndicators")) {
            String id = indicator.get("id").asText();
            indicator(id, "value", PARTICIPANT, participantItems(id));
            List<String> professionalItems = itemsOfRows(id, "professionalItems");
            if (!professionalItems.isEmpty()) {
                indicator(id, "professional", PROFESSIONAL, professionalItems);
            }
            for (Map.Entry<String, JsonNode> part : asked.parts(id)) {
                indicator(id, part.getKey(), PARTICIPANT, OracleRequest.texts(part.getValue()));
            }
        }
    }

    /** The items in the link row, except that each of the two indicators that share one cell has its half of it. */
    private List<String> participantItems(String indicator) {
        List<String> own = asked.items(indicator);
        if (own != null) {
            return own;
        }
        List<String> items = new ArrayList<>();
        for (String item : itemsOfRows(indicator, "items")) {
            boolean ofOther = indicator.equals("E 3.1.1") && item.startsWith("3b") || indicator.equals("E 3.1.2") && item.startsWith("3a");
            if (!ofOther) {
                items.add(item);
            }
        }
        return items;
    }

    private List<String> itemsOfRows(String indicator, String column) {
        Set<String> items = new LinkedHashSet<>();
        for (JsonNode row : catalogue.get("links")) {
            if (OracleRequest.texts(row.get("indicators")).contains(indicator)) {
                items.addAll(OracleRequest.texts(row.get(column)));
            }
        }
        return List.copyOf(items);
    }

    /** Proportion for which the items say yes, of the questionnaires in the period that answered at least one item. */
    private void indicator(String indicator, String component, String kind, List<String> items) {
        List<Unit> units = new ArrayList<>();
        Set<Stratum> households = new LinkedHashSet<>();
        Set<String> everAnswered = new LinkedHashSet<>();
        for (List<ObjectNode> questionnaire : questionnaires()) {
            List<String> answers = answers(questionnaire, items);
            List<String> applicable = answers.stream().filter(answer -> !answer.equals(NOT_APPLICABLE)).toList();
            String household = firstFilled(questionnaire, "household", "");
            boolean otherKind = !is(questionnaire.get(0), "questionnaire", kind);
            boolean onlySingle = indicator.equals("E 1.2.2");
            LocalDate on = lastAnswer(questionnaire);
            Unit unit = new Unit(organisation(questionnaire.get(0)), strata(questionnaire, on))
                    .except(otherKind || onlySingle && !household.isEmpty() && !household.equals("SINGLE"), OTHER_KIND);
            units.add(inFlow(unit, on)
                    .except(answers.isEmpty(), "ITEMS_NOT_ANSWERED")
                    .except(applicable.isEmpty(), "NOT_APPLICABLE")
                    .lacking(onlySingle && household.isEmpty(), "household")
                    .part(saysYes(indicator, applicable)));
            if (!otherKind && !answers.isEmpty()) {
                everAnswered.add(organisation(questionnaire.get(0)));
            }
            households.add(Stratum.of("household", household.isEmpty() ? UNKNOWN : household));
        }
        occurring("response", "household").stream().filter(one -> !one.isOf(UNKNOWN)).forEach(households::add);
        MeasuredComponent measure = measure(indicator, component, Kind.PROPORTION, "PERCENT", units)
                .option("answerScale", asked.has("answerScale"))
                .option("combination", asked.combination(indicator) != null)
                .needs(everAnswered);
        switch (indicator) {
            case "E 1.1.3", "E 4.2.1" -> measure.per(ageBands);
            case "E 1.2.1" -> measure.per(List.copyOf(households));
            case "E 1.2.2" -> measure.needs(in.registering("response", "household"));
            default -> { }
        }
    }

    /** Returns the questionnaires: all answers of one respondent for one case, or for no case, ordered by date and item. */
    private List<List<ObjectNode>> questionnaires() {
        Map<String, List<ObjectNode>> questionnaires = new LinkedHashMap<>();
        for (ObjectNode response : in.all("response")) {
            String key = key(response, text(response, "questionnaire") + " | " + text(response, "respondentId"))
                    + (isFilled(response, "caseId") ? " | of case " + text(response, "caseId") : " | of none");
            questionnaires.computeIfAbsent(key, none -> new ArrayList<>()).add(response);
        }
        for (List<ObjectNode> answers : questionnaires.values()) {
            answers.sort(Comparator.comparing((ObjectNode answer) -> date(answer, "answeredOn"))
                    .thenComparing(answer -> text(answer, "item")));
        }
        return List.copyOf(questionnaires.values());
    }

    private static LocalDate lastAnswer(List<ObjectNode> questionnaire) {
        return date(questionnaire.get(questionnaire.size() - 1), "answeredOn");
    }

    private static List<String> answers(List<ObjectNode> questionnaire, List<String> items) {
        List<String> answers = new ArrayList<>();
        for (ObjectNode response : questionnaire) {
            if (items.contains(text(response, "item"))) {
                answers.add(text(response, "answer"));
            }
        }
        return answers;
    }

    /** Any, all, or at least n of the answered items. */
    private boolean saysYes(String indicator, List<String> answers) {
        JsonNode combination = asked.combination(indicator);
        long yes = answers.stream().filter(asked::isYes).count();
        if (combination == null) {
            return false;
        }
        if (combination.has("atLeast")) {
            return yes >= combination.get("atLeast").asLong();
        }
        return switch (combination.asText()) {
            case "ANY" -> yes > 0;
            case "ALL" -> yes == answers.size();
            default -> throw new IllegalArgumentException("No combination " + combination + ".");
        };
    }

    /** Returns the number of invitations sent in the period, and the number of them with an answer of the same respondent, case and kind by d. */
    ObjectNode response() {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        for (String kind : List.of(PARTICIPANT, PROFESSIONAL)) {
            int sent = 0;
            int invited = 0;
            int answered = 0;
            for (ObjectNode invitation : in.all("invitation")) {
                if (is(invitation, "questionnaire", kind)) {
                    sent++;
                    if (in.isInPeriod(date(invitation, "sentOn"))) {
                        invited++;
                        answered += in.all("response").stream().anyMatch(answer -> answers(answer, invitation)) ? 1 : 0;
                    }
                }
            }
            ObjectNode ofKind = response.putObject(kind);
            if (sent == 0) {
                ofKind.put("status", "NOT_REGISTERED");
            } else {
                ofKind.put("status", "VALUE").put("invited", invited).put("answered", answered);
            }
        }
        return response;
    }

    private boolean answers(ObjectNode answer, ObjectNode invitation) {
        return organisation(answer).equals(organisation(invitation))
                && text(answer, "respondentId").equals(text(invitation, "respondentId"))
                && text(answer, "caseId").equals(text(invitation, "caseId"))
                && text(answer, "questionnaire").equals(text(invitation, "questionnaire"))
                && in.happened(answer, "answeredOn") != null;
    }
}
