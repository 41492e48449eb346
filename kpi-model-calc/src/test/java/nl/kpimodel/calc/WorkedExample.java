package nl.kpimodel.calc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.CalculationOptions;

/**
 * One example of a data file: the input, and the outcomes worked out by hand.
 *
 * @param kpi the id of the KPI
 * @param json the example in the file
 */
public record WorkedExample(String kpi, JsonNode json) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The files, each with the examples of one KPI. */
    public static Stream<JsonNode> files() {
        try (Stream<Path> paths = Files.list(Path.of(WorkedExample.class.getResource("/examples").toURI()))) {
            return paths.sorted().toList().stream().map(WorkedExample::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(Path path) {
        try {
            return MAPPER.readTree(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    /** The examples of a file. */
    static Stream<WorkedExample> in(JsonNode file) {
        return stream(file.get("examples")).map(example -> new WorkedExample(file.get("kpi").asText(), example));
    }

    /** Returns the key of the outcome of a figure in a stratum among the {@link #outcomes()}. */
    static String key(String component, Stratum stratum) {
        return component + " " + stratum;
    }

    String name() {
        return json.get("name").asText();
    }

    ReportingPeriod period() {
        return ReportingPeriod.parse(json.get("period").asText());
    }

    CalculationOptions options() {
        return json.has("options") ? ExampleMeasures.options(json.get("options")) : CalculationOptions.none();
    }

    /** Returns the outcomes that the library calculates. */
    public Map<String, Outcome> outcomes() {
        Measure<ExampleUnit, ?> measure = ExampleMeasures.ALL.get(kpi).make(
                period(), options(), stream(json.path("others")).map(ExampleUnit::new).toList());
        if (json.has("eventsRegistered")) {
            measure = measure.eventsRegistered();
        }
        if (stream(json.get("units")).anyMatch(unit -> unit.has("organisation"))) {
            measure = measure.perOrganisation(unit -> unit.text("organisation"));
        }
        if (json.has("by")) {
            String key = json.get("by").asText();
            measure = measure.by(key, unit -> unit.text(key));
        }
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        list(stream(json.get("units")).map(ExampleUnit::new).collect(measure)).forEach(o -> outcomes.put(key(o.component(), o.stratum()), o));
        return outcomes;
    }

    static List<Outcome> list(Object result) {
        return result instanceof Outcomes outcomes ? outcomes.all() : List.of((Outcome) result);
    }

    static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
