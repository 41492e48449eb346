package nl.kpimodel.calc.conformance;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.calc.CarriedFiguresTest;
import nl.kpimodel.calc.WorkedExample;
import nl.kpimodel.calc.oracle.HandWorkedRecords;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.data.KpiModel;

/**
 * The files of cases by name, such as {@code registration/activities}. They contain the data of the other tests in one form: every default
 * is written out, numbers are numbers, and a key that an outcome must not have is null.
 */
final class CaseFiles {
    /** Keeps the decimals of numbers as written. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private static final List<String> HAND_WORKED = List.of("oracle/conventions", "oracle/activities", "oracle/aftercare", "oracle/quality", "oracle/effects",
            "conformance/periods", "conformance/publication");

    private static final Set<RecordField.Kind> NUMERIC =
            EnumSet.of(RecordField.Kind.INTEGER, RecordField.Kind.DECIMAL, RecordField.Kind.MONEY, RecordField.Kind.HOURS, RecordField.Kind.SHARE,
                    RecordField.Kind.SCORE);

    /** The names of fields with a number, of any record type. */
    private static final Set<String> NUMBERS = Stream.of(RecordType.values()).flatMap(type -> type.fields().stream())
            .filter(field -> NUMERIC.contains(field.kind())).map(RecordField::name).collect(Collectors.toSet());

    private final Map<String, ArrayNode> files = new TreeMap<>();

    private CaseFiles() {}

    static Map<String, ArrayNode> all() throws IOException {
        CaseFiles all = new CaseFiles();
        for (String file : HAND_WORKED) {
            for (JsonNode example : tree("/" + file + ".json").get("examples")) {
                all.registration(file.substring(file.indexOf('/') + 1), example);
            }
        }
        for (JsonNode example : tree("/figures/figures.json")) {
            all.figure(example);
        }
        WorkedExample.files().forEach(file -> file.get("examples").forEach(example -> all.units(file, example)));
        all.validation();
        all.intervals();
        return all.files;
    }

    private ObjectNode add(String kind, String file, JsonNode name) {
        ArrayNode cases = files.computeIfAbsent(kind + "/" + file, any -> JSON.createArrayNode());
        return cases.addObject().put("id", kind + "/" + file + "/" + cases.size()).put("kind", kind).put("name", name.asText());
    }

    // Records of a registration.

    private void registration(String file, JsonNode example) {
        registration(file, example, example);
        example.path("alsoWith").forEach(other -> registration(file, example, other));
    }

    /** Adds a case with the records of an example, and with the options and outcomes of that example or of another calculation over them. */
    private void registration(String file, JsonNode example, JsonNode calculation) {
        ObjectNode made = add("registration", file, example.get("name"));
        about(made, example);
        ObjectNode input = made.putObject("input");
        ArrayNode periods = input.putArray("periods");
        JsonNode period = example.get("period");
        if (period.get(0).isArray()) {
            period.forEach(each -> period(periods, each));
        } else {
            period(periods, period);
        }
        input.set("by", example.path("by").isMissingNode() ? JSON.createArrayNode() : example.get("by"));
        input.set("options", calculation.path("options").isMissingNode() ? JSON.createObjectNode() : calculation.get("options"));
        if (example.has("publish")) {
            input.set("publish", example.get("publish"));
        }
        input.putArray("records").addAll(HandWorkedRecords.of(example));
        ObjectNode expected = made.putObject("expected").put("complete", false);
        ArrayNode outcomes = expected.putArray("outcomes");
        calculation.get("expected").forEach(each -> outcomes.add(outcome(each, example.get("kpi"))));
        if (calculation.has("absent")) {
            ArrayNode absent = expected.putArray("absent");
            calculation.get("absent").forEach(each -> absent.add(address(each, example.get("kpi"))));
        }
        if (calculation.has("response")) {
            expected.set("response", calculation.get("response"));
        }
    }

    private static void about(ObjectNode made, JsonNode example) {
        made.set("kpi", example.get("kpi"));
        made.put("edition", example.path("edition").asText("2025"));
        ObjectNode basis = made.putObject("basis");
        basis.set("quote", example.get("quote"));
        if (example.has("reading")) {
            basis.set("reading", example.get("reading"));
        }
    }

    private static void period(ArrayNode periods, JsonNode named) {
        periods.addObject().put("name", named.get(0).asText()).put("first", named.get(1).asText()).put("last", named.get(2).asText());
    }

    private void figure(JsonNode example) {
        ObjectNode made = add("registration", "impact", example.get("name"));
        about(made, example);
        ObjectNode input = made.putObject("input");
        period(input, ReportingPeriod.parse("2025-Q1"));
        input.putArray("by");
        input.putObject("options");
        ObjectNode record = CarriedFiguresTest.record(example);
        input.putArray("records").add(record);
        ObjectNode expected = made.putObject("expected").put("complete", true);
        ObjectNode outcome = outcome(example.get("expected"), example.get("kpi"));
        outcome.remove("says");
        outcome.put("component", "value").putObject("stratum").set("area", record.get("area"));
        expected.putArray("outcomes").add(withDefaults(outcome).put("n", 1));
    }

    private static void period(ObjectNode input, ReportingPeriod period) {
        input.putArray("periods").addObject()
                .put("name", period.toString()).put("first", period.first().toString()).put("last", period.last().toString());
    }

    // Units with what belongs to them.

    private void units(JsonNode file, JsonNode example) {
        String kpi = file.get("kpi").asText();
        ObjectNode made = add("units", kpi.replace(' ', '-'), example.get("name"));
        made.set("kpi", file.get("kpi"));
        made.set("edition", file.get("edition"));
        made.putObject("basis").set("quote", file.get("quote"));
        ObjectNode input = made.putObject("input");
        period(input, ReportingPeriod.parse(example.get("period").asText()));
        ArrayNode by = input.putArray("by");
        if (example.has("by")) {
            by.add(example.get("by"));
        }
        input.set("options", example.has("options") ? example.get("options") : JSON.createObjectNode());
        input.put("eventsRegistered", example.has("eventsRegistered"));
        input.put("unit", KpiModel.measures(Edition.ofKey(file.get("edition").asText())).require(KpiId.of(kpi)).components().get(0).counted().record().key());
        input.set("units", withNumbers(example.get("units")));
        if (example.has("others")) {
            input.set("others", withNumbers(example.get("others")));
        }
        ObjectNode expected = made.putObject("expected").put("complete", !example.has("partial"));
        ArrayNode outcomes = expected.putArray("outcomes");
        for (JsonNode each : example.get("expected")) {
            ObjectNode outcome = withDefaults(outcome(each, file.get("kpi")));
            // In a report, the value that the example has for an ordinal scale is the median.
            if (outcome.has("distribution") && outcome.get("numerator").isNull()) {
                outcome.putNull("value");
            }
            outcomes.add(outcome);
        }
    }

    /** Returns the fields with numbers as numbers, because an example may have them as text. */
    private static JsonNode withNumbers(JsonNode node) {
        if (node.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            node.forEach(each -> array.add(withNumbers(each)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = JSON.createObjectNode();
        node.properties().forEach(field -> object.set(field.getKey(), NUMBERS.contains(field.getKey()) ? number(field.getValue()) : withNumbers(field.getValue())));
        return object;
    }

    // Outcomes.

    private static ObjectNode address(JsonNode outcome, JsonNode kpi) {
        ObjectNode address = JSON.createObjectNode();
        if (outcome.has("period")) {
            address.set("period", outcome.get("period"));
        }
        address.set("kpi", outcome.has("kpi") ? outcome.get("kpi") : kpi);
        address.set("component", outcome.path("component"));
        address.set("stratum", outcome.has("stratum") ? outcome.get("stratum") : JSON.createObjectNode());
        return address;
    }

    /** Returns an outcome with the keys of {@code report.json}: its address and the expected values. */
    private static ObjectNode outcome(JsonNode example, JsonNode kpi) {
        ObjectNode outcome = address(example, kpi);
        outcome.put("status", example.path("status").asText("VALUE"));
        for (Map.Entry<String, JsonNode> key : example.properties()) {
            switch (key.getKey()) {
                case "value", "median", "min", "max" -> outcome.set(key.getKey(), number(key.getValue()));
                case "option" -> outcome.putArray("lacking").add(key.getValue());
                case "story" -> outcome.put("story", String.join("\n", texts(key.getValue())));
                default -> outcome.set(key.getKey(), key.getValue());
            }
        }
        return outcome;
    }

    private static JsonNode number(JsonNode node) {
        return node.isTextual() ? JSON.getNodeFactory().numberNode(new BigDecimal(node.asText())) : node;
    }

    private static JsonNode text(String text) {
        return JSON.getNodeFactory().textNode(text);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Adds the keys that the examples of units omit because they are 0, empty or absent. */
    private static ObjectNode withDefaults(ObjectNode outcome) {
        for (String key : List.of("value", "numerator", "denominator")) {
            outcome.putIfAbsent(key, JSON.nullNode());
        }
        for (String key : List.of("n", "assumedNo")) {
            outcome.putIfAbsent(key, JSON.getNodeFactory().numberNode(0));
        }
        for (String key : List.of("excluded", "missing")) {
            outcome.putIfAbsent(key, JSON.createObjectNode());
        }
        return outcome;
    }

    // Findings.

    private void validation() throws IOException {
        JsonNode input = JSON.nullNode();
        JsonNode findings = JSON.nullNode();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open("/rule-examples.txt"), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().filter(text -> !text.startsWith("#") && !text.isBlank()).toList()) {
                if (line.startsWith("== ")) {
                    String[] header = line.split(" ");
                    Rule rule = Rules.require(header[1]);
                    ObjectNode made = add("validation", header[1], text(header[2].equals("pass") ? "keeps to the rule" : "breaks the rule"));
                    ObjectNode basis = made.put("edition", "2025").putObject("basis").put("rule", rule.id());
                    basis.set("text", JSON.valueToTree(rule.toTree().get("text")));
                    input = made.putObject("input");
                    ((ObjectNode) input).set("asOf", header.length == 3 ? JSON.nullNode() : text(header[3]));
                    ((ObjectNode) input).putArray("answers").add("nee").add("ja");
                    ((ObjectNode) input).putArray("records");
                    findings = made.putObject("expected").putArray("findings");
                } else {
                    String[] halves = line.split("=>");
                    ArrayNode records = (ArrayNode) input.get("records");
                    records.add(record(halves[0].strip()));
                    for (String finding : halves.length == 1 ? new String[0] : halves[1].trim().split(", ")) {
                        String[] words = finding.split(" ");
                        ((ArrayNode) findings).addObject().put("record", records.size()).put("rule", words[0]).put("severity", words[1]);
                    }
                }
            }
        }
    }

    private static ObjectNode record(String line) {
        String[] parts = line.split("; ?");
        RecordType type = RecordType.ofKey(parts[0].trim()).orElseThrow(() -> new IllegalStateException(line));
        ObjectNode record = JSON.createObjectNode().put("type", type.key()).put("organisation", "O");
        for (String part : List.of(parts).subList(1, parts.length)) {
            String[] pair = part.split("=", 2);
            String name = pair[0].trim();
            String text = pair[1].replace("{201 x}", "x".repeat(201)).replace("\\n", "\n").replace("\\u0000", "\u0000");
            RecordField.Kind kind = type.field(name).orElseThrow(() -> new IllegalStateException(line)).kind();
            if (kind == RecordField.Kind.BOOLEAN) {
                record.put(name, Boolean.parseBoolean(text));
            } else {
                record.set(name, NUMERIC.contains(kind) ? number(text(text)) : text(text));
            }
        }
        return record;
    }

    // Intervals.

    private void intervals() throws IOException {
        String source = "";
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(open("/nl/kpimodel/calc/inference/intervals.csv"))) {
            for (NamedCsvRecord line : lines) {
                source = line.getField("source").equals("the same") ? source : line.getField("source");
                String name = line.getField("what") + " " + line.getField("first") + " " + line.getField("second");
                ObjectNode made = add("intervals", "published", text(name.strip()));
                made.putObject("basis").put("source", source);
                ObjectNode input = made.putObject("input").put("statistic", line.getField("what")).put("level", 0.95);
                sample(input, "first", line);
                sample(input, "second", line);
                made.putObject("expected").put("low", new BigDecimal(line.getField("low"))).put("high", new BigDecimal(line.getField("high")));
            }
        }
    }

    private static void sample(ObjectNode input, String name, NamedCsvRecord line) {
        String text = line.getField(name);
        if (text.contains("/")) {
            String[] parts = text.split("/");
            input.putObject(name).put("part", Long.parseLong(parts[0])).put("n", Long.parseLong(parts[1]));
        } else if (!text.isEmpty()) {
            ArrayNode values = input.putObject(name).putArray("values");
            List.of(text.split(" ")).forEach(value -> values.add(new BigDecimal(value)));
        }
    }

    private static JsonNode tree(String resource) throws IOException {
        try (InputStream stream = open(resource)) {
            return JSON.readTree(stream);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(CaseFiles.class.getResourceAsStream(resource), resource);
    }
}
