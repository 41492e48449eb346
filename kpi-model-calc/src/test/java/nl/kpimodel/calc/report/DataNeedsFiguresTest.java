package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.ImpactKpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.selection.DataCoverage;
import nl.kpimodel.core.selection.DataNeeds;
import nl.kpimodel.core.selection.NeededField;
import nl.kpimodel.core.selection.RegisteredFields;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Checks data needs against the calculator. Each field of a full registration is emptied in turn. The registration is then read, validated
 * and calculated as by an organisation, and the remaining figures must be those that the needs predict.
 */
class DataNeedsFiguresTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ReportingPeriod PERIOD = ReportingPeriod.parse("2025-Q1");
    private static final String OPTIONS = """
            {"answerScale": {"options": ["nee", "ja"], "yes": ["ja"]}, "combination": {"all": "ANY"}, "hoursPerFte": {"hours": 36, "span": "WEEK"},
             "followUpTerm": {"weeks": 8}, "satisfactionScale": {"min": 1, "max": 10, "interval": true}, "ageBands": ["0-64", "65+"]}""";
    /** Fields that need another field according to registration.md: "numerator? + denominator?", and a reason only with a completion date. */
    private static final Map<String, String> NOT_WITHOUT = Map.of(
            "figure.numerator", "figure.denominator", "figure.denominator", "figure.numerator", "case.completedOn", "case.stoppedEarlyReason");

    /** Excluded because no figure depends on them, although they would be half of the fields of every type. */
    private static final Set<String> STRATA =
            Strata.fields().stream().filter(field -> !field.required()).map(RecordField::name).collect(Collectors.toUnmodifiableSet());

    /** One edition, with a registration that fills every field of every record type. */
    private static final class World {
        final KpiCatalogue model;
        final DataNeeds needs;
        final List<ObjectNode> records;
        /** The edition before 2025 has no questions, so it has no answers. */
        final List<RecordType> types;
        final Set<String> fields = new TreeSet<>();

        World(Edition edition) {
            model = KpiModel.edition(edition);
            needs = DataNeeds.of(model, KpiModel.measures(edition), KpiModel.measures(edition).all().stream().map(MeasureSpecification::kpi).toList());
            records = fullRegistration(model);
            for (ObjectNode record : records) {
                record.fieldNames().forEachRemaining(name -> fields.add(record.get("type").textValue() + "." + name));
            }
            fields.removeIf(name -> name.endsWith(".type"));
            types = Stream.of(RecordType.values()).filter(type -> edition == Edition.E2025 || type != RecordType.RESPONSE).toList();
        }

        /** Returns the figures that have a value if only these fields are filled, such as {@code A 28 share}. */
        Set<String> figuresWith(Collection<String> filled) {
            return figuresWith(filled, needs.kpis());
        }

        /** Returns the figures of some KPIs that have a value if only these fields are filled. */
        Set<String> figuresWith(Collection<String> filled, Collection<KpiId> kpis) {
            StringBuilder lines = new StringBuilder();
            for (ObjectNode record : records) {
                ObjectNode kept = JSON.createObjectNode();
                record.properties().forEach(field -> {
                    if (field.getKey().equals("type") || filled.contains(record.get("type").textValue() + "." + field.getKey())) {
                        kept.set(field.getKey(), field.getValue());
                    }
                });
                if (kept.size() > 1) {
                    lines.append(kept).append('\n');
                }
            }
            try {
                RegistrationData data = RegistrationData.read(
                        RegistrationSource.ndjson("needs.ndjson", new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8))),
                        ReadingOptions.standard(), ValidationOptions.standard().withCatalogue(model));
                KpiCalculator calculator = KpiCalculator.of(model, KpiModel.measures(model.edition()), kpis).period(PERIOD).options(options());
                try (Stream<RegistrationRecord> accepted = data.records()) {
                    return calculator.calculate(accepted).outcomes().stream()
                            .filter(outcome -> outcome.status() == Outcome.Status.VALUE)
                            .filter(outcome -> outcome.stratum().isTotal() || outcome.kpi().toString().startsWith("I"))
                            .map(outcome -> outcome.kpi() + " " + outcome.component())
                            .collect(Collectors.toCollection(TreeSet::new));
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        Set<String> allFigures() {
            return needs.measures().stream()
                    .flatMap(measure -> measure.components().stream().map(component -> measure.kpi() + " " + component.key()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @SuppressWarnings("unchecked")
    private static CalculationOptions options() throws IOException {
        return CalculationOptions.fromTree(JSON.readValue(OPTIONS, Map.class));
    }

    private static List<ObjectNode> fullRegistration(KpiCatalogue model) {
        List<ObjectNode> records = new ArrayList<>();
        try (Stream<String> lines = new String(
                        Objects.requireNonNull(DataNeedsFiguresTest.class.getResourceAsStream("/needs/registration.ndjson")).readAllBytes(), StandardCharsets.UTF_8)
                .lines()) {
            for (String line : lines.toList()) {
                records.add((ObjectNode) JSON.readTree(line));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        for (Questionnaire.Item item : model.items()) {
            boolean participant = item.id().questionnaire() == Questionnaire.PARTICIPANT;
            records.add(JSON.createObjectNode().put("type", "response").put("respondentId", participant ? "p1" : "e1").put("caseId", "c1")
                    .put("questionnaire", item.id().questionnaire().name()).put("item", item.id().toString()).put("answer", "ja")
                    .put("answeredOn", "2025-02-15").put("age", 30).put("household", "SINGLE"));
        }
        for (Questionnaire questionnaire : Questionnaire.values()) {
            records.add(JSON.createObjectNode().put("type", "invitation").put("respondentId", "p1").put("caseId", "c1").put("questionnaire", questionnaire.name())
                    .put("sentOn", "2025-02-10"));
        }
        for (ImpactKpi kpi : model.impactKpis()) {
            records.add(JSON.createObjectNode().put("type", "figure").put("kpi", kpi.id().toString()).put("area", "GM0363").put("period", "2025-Q1")
                    .put("stratum", "65+").put("value", 25).put("numerator", 1).put("denominator", 4).put("lower", 20).put("upper", 30).put("status", "FINAL")
                    .put("source", "CBS").put("table", "85300NED"));
        }
        for (RecordField field : Strata.fields()) {
            JsonNode value = field.kind() == RecordField.Kind.INTEGER ? IntNode.valueOf(4) : TextNode.valueOf("Noord");
            records.forEach(record -> record.set(field.name(), value));
        }
        return records;
    }

    private static Set<String> lost(DataCoverage coverage) {
        return coverage.kpis().stream().flatMap(kpi -> kpi.lost().stream().map(figure -> kpi.kpi() + " " + figure)).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CONCEPT_2021")
    void theRegistrationFillsEveryFieldAndGivesEveryFigure(Edition edition) {
        World world = new World(edition);
        Set<String> all = new TreeSet<>();
        for (RecordType type : world.types) {
            type.fields().forEach(field -> all.add(type.key() + "." + field.name()));
        }
        assertThat(world.fields).as("the fields with a value in src/test/resources/needs/registration.ndjson").containsExactlyElementsOf(all);
        assertThat(world.figuresWith(all)).containsExactlyElementsOf(world.allFigures());
    }

    /** Tests both directions: a figure that the needs call lost has no value, and every other figure has one. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CONCEPT_2021")
    void withoutOneFieldThoseFiguresAreLostThatTheNeedsName(Edition edition) {
        World world = new World(edition);
        Map<String, Set<String>> named = new TreeMap<>();
        Map<String, Set<String>> lost = new TreeMap<>();
        for (String field : world.fields) {
            if (STRATA.contains(field.substring(field.indexOf('.') + 1))) {
                continue;
            }
            Set<String> filled = new HashSet<>(world.fields);
            filled.remove(field);
            filled.remove(NOT_WITHOUT.getOrDefault(field, field));
            emptyReferences(filled);
            named.put(field, lost(world.needs.comparedWith(RegisteredFields.of(filled))));
            Set<String> without = world.allFigures();
            without.removeAll(world.figuresWith(filled));
            lost.put(field, without);
        }
        assertThat(lost.entrySet()).containsExactlyElementsOf(named.entrySet());
    }

    /** Removes references to types without records. */
    private static void emptyReferences(Set<String> filled) {
        for (RecordType target : RecordType.values()) {
            if (!canRecord(target, filled)) {
                for (RecordType type : RecordType.values()) {
                    type.fields().stream().filter(field -> !field.required() && field.refersTo().filter(target::equals).isPresent())
                            .forEach(field -> filled.remove(type.key() + "." + field.name()));
                }
            }
        }
    }

    private static boolean canRecord(RecordType type, Set<String> filled) {
        return type.fields().stream().filter(RecordField::required).allMatch(field ->
                filled.contains(type.key() + "." + field.name()) && field.refersTo().map(target -> canRecord(target, filled)).orElse(true));
    }

    /** The fields that a KPI needs for its figures are sufficient for these figures. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CONCEPT_2021")
    void exactlyTheNeededFieldsGiveEveryFigureOfAKpi(Edition edition) {
        World world = new World(edition);
        List<String> lost = new ArrayList<>();
        for (KpiId kpi : world.needs.kpis()) {
            DataNeeds needs = DataNeeds.of(world.model, KpiModel.measures(edition), List.of(kpi));
            Set<String> needed = needs.fields().stream().filter(field -> field.necessity() != NeededField.Necessity.OPTIONAL).map(NeededField::name)
                    .collect(Collectors.toSet());
            Set<String> figures = world.figuresWith(needed, List.of(kpi));
            world.allFigures().stream().filter(figure -> figure.startsWith(kpi + " ") && !figures.contains(figure)).forEach(lost::add);
        }
        assertThat(lost).isEmpty();
    }

    /** The mandatory fields are sufficient for the main figure. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CONCEPT_2021")
    void theMandatoryFieldsGiveTheMainFigureOfAKpi(Edition edition) {
        World world = new World(edition);
        List<String> lost = new ArrayList<>();
        for (DataNeeds needs : DataNeeds.ofEach(world.model, KpiModel.measures(edition)).values()) {
            Set<String> needed = needs.fields().stream()
                    .filter(field -> field.necessity() == NeededField.Necessity.MANDATORY || field.necessity() == NeededField.Necessity.ALTERNATIVE)
                            .map(NeededField::name)
                    .collect(Collectors.toSet());
            MeasureSpecification measure = needs.measures().get(0);
            String main = measure.kpi() + " " + measure.components().get(0).key();
            if (!world.figuresWith(needed, needs.kpis()).contains(main)) {
                lost.add(main);
            }
        }
        assertThat(lost).isEmpty();
    }

    /** Each of several alternatives is sufficient for the figure. */
    @Test
    void oneAlternativeIsEnough() {
        World world = new World(Edition.E2025);
        Set<String> mandatory = mandatory(world, "A 21");
        assertThat(world.figuresWith(with(mandatory, "case.personId"))).contains("A 21 persons");
        assertThat(world.figuresWith(with(mandatory, "participation.caseId", "participation.personId", "participation.from", "participation.organisation")))
                .contains("A 21 persons");
        assertThat(world.figuresWith(mandatory)).doesNotContain("A 21 persons");
        Set<String> ofFigure = mandatory(world, "I 4.1.3");
        assertThat(world.figuresWith(with(ofFigure, "figure.value"))).contains("I 4.1.3 value");
        assertThat(world.figuresWith(ofFigure)).doesNotContain("I 4.1.3 value");
    }

    private static Set<String> mandatory(World world, String kpi) {
        return DataNeeds.of(world.model, KpiModel.measures(world.model.edition()), List.of(KpiId.parse(kpi))).fields().stream()
                .filter(field -> field.necessity() == NeededField.Necessity.MANDATORY).map(NeededField::name).collect(Collectors.toSet());
    }

    private static Set<String> with(Set<String> fields, String... more) {
        Set<String> all = new HashSet<>(fields);
        all.addAll(List.of(more));
        return all;
    }
}
