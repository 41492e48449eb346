package nl.kpimodel.calc.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kpimodel.calc.WorkedExample;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.inference.PublishedIntervalsTest;
import nl.kpimodel.calc.outcome.inference.Range;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.calc.report.ReportJson;
import nl.kpimodel.calc.report.SmallGroups;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationSource;

/** A case of the kit, run by this library: with the readers, the calculator and the writer that an application uses. */
final class ConformanceCase {
    private static final List<String> ADDRESS = List.of("period", "kpi", "component", "stratum");

    private final JsonNode json;
    private final JsonNode input;
    private final JsonNode expected;

    ConformanceCase(JsonNode json) {
        this.json = json;
        this.input = json.get("input");
        this.expected = json.get("expected");
    }

    /** Returns the differences from the expected result, one line each. */
    List<String> differences() throws IOException {
        return switch (json.get("kind").asText()) {
            case "registration" -> registration();
            case "units" -> units();
            case "validation" -> validation();
            case "intervals" -> interval();
            default -> throw new IllegalArgumentException(json.toString());
        };
    }

    private KpiCatalogue model() {
        return KpiModel.edition(Edition.ofKey(json.get("edition").asText()));
    }

    private RegistrationData read(ValidationOptions options) throws IOException {
        StringBuilder lines = new StringBuilder();
        input.get("records").forEach(record -> lines.append(record).append('\n'));
        return RegistrationData.read(RegistrationSource.ndjson("records.ndjson", new StringReader(lines.toString())), ReadingOptions.standard(), options);
    }

    // Outcomes of records.

    private List<String> registration() throws IOException {
        RegistrationData data = read(ValidationOptions.standard().withCatalogue(model()));
        if (data.report().total().rejected() > 0) {
            return List.of("Records are rejected: " + data.report().findings());
        }
        List<KpiReport> reports;
        try (Stream<RegistrationRecord> records = data.records()) {
            reports = calculator().calculateEach(records);
        }
        Map<JsonNode, JsonNode> outcomes = new LinkedHashMap<>();
        JsonNode response = JsonNodeFactory.instance.nullNode();
        for (ReportForm form : forms(reports)) {
            StringBuilder written = new StringBuilder();
            ReportJson.write(form, written);
            JsonNode report = CaseFiles.JSON.readTree(written.toString());
            report.get("outcomes").forEach(outcome -> outcomes.putIfAbsent(address(outcome, report.at("/period/name").asText()), outcome));
            response = report.get("response");
        }
        List<String> differences = compare(outcomes);
        if (expected.has("response") && !same(expected.get("response"), response)) {
            differences.add("response is " + response);
        }
        return differences;
    }

    private KpiCalculator calculator() {
        List<ReportingPeriod> periods = new ArrayList<>();
        for (JsonNode period : input.get("periods")) {
            periods.add(ReportingPeriod.between(LocalDate.parse(period.get("first").asText()), LocalDate.parse(period.get("last").asText())));
        }
        Set<KpiId> selection = new LinkedHashSet<>();
        expected.get("outcomes").forEach(outcome -> selection.add(KpiId.of(outcome.get("kpi").asText())));
        expected.path("absent").forEach(outcome -> selection.add(KpiId.of(outcome.get("kpi").asText())));
        List<String> by = new ArrayList<>();
        input.get("by").forEach(key -> by.add(key.asText()));
        return KpiCalculator.of(model(), KpiModel.measures(model().edition()), selection).periods(periods).by(by.toArray(String[]::new)).options(options());
    }

    @SuppressWarnings("unchecked")
    private CalculationOptions options() {
        return CalculationOptions.fromTree(CaseFiles.JSON.convertValue(input.get("options"), Map.class));
    }

    private List<ReportForm> forms(List<KpiReport> reports) {
        JsonNode publish = input.get("publish");
        if (publish == null) {
            return reports.stream().map(KpiReport::internal).toList();
        }
        return SmallGroups.standard()
                .withThreshold(publish.get("threshold").asInt())
                .withParts(SmallGroups.Parts.valueOf(publish.get("parts").asText()))
                .publish(reports);
    }

    /** Returns the address of an outcome, which includes the period if the case has several. */
    private ObjectNode address(JsonNode outcome, String period) {
        ObjectNode address = CaseFiles.JSON.createObjectNode();
        if (input.get("periods").size() > 1) {
            address.put("period", period);
        }
        ADDRESS.stream().filter(outcome::has).forEach(key -> address.set(key, outcome.get(key)));
        return address;
    }

    // Outcomes of units.

    private List<String> units() {
        ObjectNode example = input.deepCopy();
        example.put("period", input.at("/periods/0/name").asText());
        if (!input.get("eventsRegistered").asBoolean()) {
            example.remove("eventsRegistered");
        }
        example.remove("by");
        input.get("by").forEach(key -> example.set("by", key));
        Map<JsonNode, JsonNode> outcomes = new LinkedHashMap<>();
        for (Outcome outcome : new WorkedExample(json.get("kpi").asText(), example).outcomes().values()) {
            JsonNode tree = CaseFiles.JSON.valueToTree(outcome.toTree());
            outcomes.put(address(tree, ""), tree);
        }
        return compare(outcomes);
    }

    // What is compared.

    private List<String> compare(Map<JsonNode, JsonNode> outcomes) {
        List<String> differences = new ArrayList<>();
        Set<JsonNode> named = new LinkedHashSet<>();
        for (JsonNode wanted : expected.get("outcomes")) {
            ObjectNode address = CaseFiles.JSON.createObjectNode();
            ADDRESS.stream().filter(wanted::has).forEach(key -> address.set(key, wanted.get(key)));
            named.add(address);
            JsonNode outcome = outcomes.get(address);
            if (outcome == null) {
                differences.add("no outcome " + address + " among " + outcomes.keySet());
            } else {
                for (Map.Entry<String, JsonNode> key : wanted.properties()) {
                    if (!ADDRESS.contains(key.getKey()) && !same(key.getValue(), outcome.path(key.getKey()))) {
                        differences.add(key.getKey() + " of " + address + " is " + outcome.path(key.getKey()) + ", expected " + key.getValue());
                    }
                }
            }
        }
        for (JsonNode absent : expected.path("absent")) {
            if (outcomes.containsKey(absent)) {
                differences.add("there is an outcome " + outcomes.get(absent));
            }
        }
        if (expected.get("complete").asBoolean() && !named.equals(outcomes.keySet())) {
            differences.add("the outcomes are " + outcomes.keySet());
        }
        return differences;
    }

    /** Returns whether two values are equal. Numbers are compared by value, null equals an absent key, and objects are compared key by key. */
    private static boolean same(JsonNode wanted, JsonNode found) {
        if (wanted.isNull() || found.isNull() || found.isMissingNode()) {
            return wanted.isNull() && (found.isNull() || found.isMissingNode());
        }
        if (wanted.isNumber() && found.isNumber()) {
            return wanted.decimalValue().compareTo(found.decimalValue()) == 0;
        }
        if (wanted.isObject() && found.isObject()) {
            return wanted.size() == found.size()
                    && wanted.properties().stream().allMatch(key -> found.has(key.getKey()) && same(key.getValue(), found.get(key.getKey())));
        }
        return wanted.equals(found);
    }

    // Findings and intervals.

    private List<String> validation() throws IOException {
        List<String> answers = new ArrayList<>();
        input.get("answers").forEach(answer -> answers.add(answer.asText()));
        ValidationOptions options = ValidationOptions.standard().withCatalogue(model()).withAnswers(answers).withTypes(EnumSet.allOf(RecordType.class));
        if (!input.get("asOf").isNull()) {
            options = options.withAsOf(LocalDate.parse(input.get("asOf").asText()));
        }
        List<String> found = new ArrayList<>();
        for (Finding finding : read(options).report().findings()) {
            found.add(String.join(" ", String.valueOf(finding.place().line()), finding.ruleId(), finding.severity().name()));
        }
        List<String> wanted = new ArrayList<>();
        for (JsonNode finding : expected.get("findings")) {
            wanted.add(String.join(" ", finding.get("record").asText(), finding.get("rule").asText(), finding.get("severity").asText()));
        }
        found.sort(null);
        wanted.sort(null);
        return found.equals(wanted) ? List.of() : List.of("found " + found + ", expected " + wanted);
    }

    private List<String> interval() {
        Range range = PublishedIntervalsTest.interval(input.get("statistic").asText(), sample("first"), sample("second"));
        return isPublishedAs(range.low(), "low") && isPublishedAs(range.high(), "high") ? List.of() : List.of("the interval is " + range);
    }

    private String sample(String name) {
        JsonNode sample = input.path(name);
        if (sample.has("n")) {
            return sample.get("part").asText() + "/" + sample.get("n").asText();
        }
        List<String> values = new ArrayList<>();
        sample.path("values").forEach(value -> values.add(value.asText()));
        return String.join(" ", values);
    }

    private boolean isPublishedAs(double bound, String name) {
        return new BigDecimal(bound).subtract(expected.get(name).decimalValue()).abs().doubleValue() < 0.00005;
    }
}
