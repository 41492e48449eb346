package nl.kpimodel.calc.oracle;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.calc.oracle.MeasuredComponent.Stratum;
import org.jspecify.annotations.Nullable;

/**
 * A second implementation of every KPI, over plain records, without any class of the library. It is slow, and easy to check by eye.
 *
 * <p>The records have the form of NDJSON lines, and must be valid and accepted. The outcomes have the form of a report's file: the keys
 * kpi, component, stratum, status, value, unit, numerator, denominator, n, median, min, max, distribution, excluded, missing, assumedNo,
 * story (for A 40, a list), figure (for impact KPIs), and with NOT_DEFINED the name of the option.
 */
final class Oracle {
    /** Reads numbers without rounding. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** The number of the format of a report. */
    static final int FORMAT = 1;

    private static final String CATALOGUE = "nl/kpimodel/data/2025/catalogue.json";

    /** Types whose case may be empty. Records of other types that refer to a case always have one. */
    private static final Set<String> MAY_NAME_A_CASE = Set.of(
            "timeEntry", "budgetApplication", "budgetCorrection", "partnerReview", "satisfaction", "spinOff", "response", "invitation");

    private static @Nullable JsonNode read;

    private final Registration in;
    private final OracleRequest asked;

    private Oracle(List<ObjectNode> records, OracleRequest request) {
        this.in = new Registration(records, request.first(), request.last());
        this.asked = request;
    }

    /** Returns all outcomes of the edition: the total, the requested strata, the row's own strata, and the combinations. */
    static ArrayNode outcomes(List<ObjectNode> records, OracleRequest request) {
        return new Oracle(records, request).outcomes();
    }

    /** The response block of the report. */
    static ObjectNode response(List<ObjectNode> records, OracleRequest request) {
        return new Oracle(records, request).effects().response();
    }

    private ArrayNode outcomes() {
        ArrayNode outcomes = JSON.createArrayNode();
        List<Stratum> strata = strataAskedFor();
        for (TableRows rows : rows()) {
            rows.read();
            for (MeasuredComponent measure : rows.measures()) {
                for (Stratum stratum : measure.strata(strata)) {
                    boolean rest = stratum.isOf(TableRows.UNKNOWN) || stratum.isOf(TableRows.OTHER);
                    if (!rest || rows.measures().stream().anyMatch(other -> other.isOfSameRow(measure) && other.hasUnitsIn(stratum))) {
                        outcomes.add(measure.outcome(stratum));
                    }
                }
            }
        }
        ImpactFigureRows.read(in, asked.edition(), outcomes);
        return outcomes;
    }

    private List<TableRows> rows() {
        List<TableRows> rows = new ArrayList<>(List.of(
                new StartRows(in, asked), new AnalysisRows(in, asked), new PartnerRows(in, asked),
                new ExecutionRows(in, asked), new ClosingRows(in, asked), new FollowUpRows(in, asked)));
        switch (asked.edition()) {
            case "pre-2025" -> rows.add(new QualityKpiRows(in, asked));
            case "2025" -> rows.add(effects());
            default -> throw new IllegalArgumentException("No edition " + asked.edition() + "; there are 2025 and pre-2025.");
        }
        return rows;
    }

    private EffectIndicatorRows effects() {
        return new EffectIndicatorRows(in, asked, catalogue(), met("ageBand"));
    }

    private List<Stratum> strataAskedFor() {
        List<Stratum> strata = new ArrayList<>();
        asked.by().forEach(name -> strata.addAll(met(name)));
        return strata;
    }

    /**
     * Returns every value of a stratum in the records, with unknown if a record that could have a value lacks it, and other if an age is in
     * no band.
     */
    private List<Stratum> met(String name) {
        Set<String> values = new LinkedHashSet<>();
        for (ObjectNode record : in.all()) {
            values.addAll(valuesOf(record, name));
        }
        return values.stream().map(value -> Stratum.of(name, value)).toList();
    }

    private Set<String> valuesOf(ObjectNode record, String name) {
        boolean ofCase = in.caseOf(record) != null || MAY_NAME_A_CASE.contains(Registration.type(record));
        boolean couldHaveIt = switch (name) {
            case "ageBand" -> asked.hasAgeBands() && ofCase;
            case "complexity" -> ofCase;
            default -> true;
        };
        if (!couldHaveIt) {
            return Set.of();
        }
        Map<String, Set<String>> strata = new StartRows(in, asked).strata(record, null);
        Set<String> values = new LinkedHashSet<>(strata.getOrDefault(name, Set.of()));
        if (name.equals("complexity")) {
            // Regardless of d: a value occurs if it is registered.
            values.addAll(Set.of(TableRows.firstFilled(List.of(record), "complexityAtStart", TableRows.firstFilled(List.of(record), "to", ""))));
            values.remove("");
        }
        return values;
    }

    private static synchronized JsonNode catalogue() {
        if (read == null) {
            // Uses the class loader of the tests, because on the module path a class finds only the resources of its own module.
            try (InputStream stream = Oracle.class.getClassLoader().getResourceAsStream(CATALOGUE)) {
                read = JSON.readTree(stream);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return read;
    }
}
