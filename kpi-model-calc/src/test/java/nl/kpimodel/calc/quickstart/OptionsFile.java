package nl.kpimodel.calc.quickstart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kpimodel.calc.AgeBands;
import nl.kpimodel.calc.AnswerScale;
import nl.kpimodel.calc.Combination;
import nl.kpimodel.calc.EffectOptions;
import nl.kpimodel.calc.FollowUpTerm;
import nl.kpimodel.calc.HoursPerFte;
import nl.kpimodel.calc.ProgressPolicy;
import nl.kpimodel.calc.SatisfactionScale;
import nl.kpimodel.calc.outcome.Score;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.MissingRule;
import org.jspecify.annotations.Nullable;

/**
 * Reads the options of a calculation from a JSON file. It stands here and not in a module, for the module that calculates reads no files and the one that
 * reads files knows no calculation: an application joins them, as this one does.
 */
public final class OptionsFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Path file;
    private final @Nullable KpiCatalogue model;

    private OptionsFile(Path file, @Nullable KpiCatalogue model) {
        this.file = file;
        this.model = model;
    }

    /**
     * Reads the options of a calculation by any edition.
     *
     * @param file the file
     * @return the options
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is no options file; the message names the file and the key
     */
    public static CalculationOptions read(Path file) throws IOException {
        return new OptionsFile(file, null).checked();
    }

    /**
     * Reads the options of a calculation by one edition.
     *
     * @param file the file
     * @param model the edition, which must have the KPIs and items that the options name
     * @return the options
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is no options file; the message names the file and the key
     */
    public static CalculationOptions read(Path file, KpiCatalogue model) throws IOException {
        return new OptionsFile(file, model).checked();
    }

    /** Whatever the types refuse is told with the file that it comes from. */
    private CalculationOptions checked() throws IOException {
        try {
            return options();
        } catch (IllegalArgumentException wrong) {
            throw wrong.getMessage().startsWith("Options file")
                    ? wrong
                    : new IllegalArgumentException("Options file " + file + ": " + wrong.getMessage(), wrong);
        }
    }

    private CalculationOptions options() throws IOException {
        JsonNode root = parsed();
        new OptionsShape(file, model).require(root);
        EffectOptions.Builder effects = EffectOptions.builder();
        CalculationOptions.Builder options = CalculationOptions.builder();
        ifGiven(root, "answerScale", node -> effects.answerScale(AnswerScale.of(texts(node.path("options")), texts(node.path("yes")))));
        ifGiven(root, "combination", node -> {
            ifGiven(node, "all", all -> effects.combination(combination(all)));
            each(node.path("perIndicator"), (kpi, own) -> effects.combination(KpiId.of(kpi), combination(own)));
            return effects;
        });
        each(root.path("items"), (kpi, items) -> effects.items(KpiId.of(kpi), items(items)));
        each(root.path("parts"), (kpi, parts) -> each(parts, (part, items) -> effects.part(KpiId.of(kpi), partNumber(part), items(items))));
        ifGiven(root, "ageBands", bands -> bands.isEmpty() ? effects : effects.ageBands(ageBands(bands)));
        ifGiven(root, "hoursPerFte", node -> options.hoursPerFte(
                new HoursPerFte(decimal(node, "hours"), constant(HoursPerFte.Span.class, node.path("span").asText()))));
        ifGiven(root, "followUpTerm", node -> options.followUpTerm(term(node)));
        ifGiven(root, "satisfactionScale", node -> options.satisfactionScale(scale(node)));
        ifGiven(root, "zrmPolicy", node -> options.zrmPolicy(constant(ProgressPolicy.class, node.asText())));
        ifGiven(root, "registeredEventTypes", node -> options.registeredEvents(
                texts(node).stream().map(CalculationOptions.RegisteredEvent::ofKey).toList()));
        ifGiven(root, "missing", node -> each(
                node, (kpi, rule) -> options.missing(KpiId.of(kpi), constant(MissingRule.class, rule.asText()))));
        return options.effects(effects.build()).build();
    }

    private JsonNode parsed() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("Options file " + file + ": there is no such file; give the path of a JSON file.");
        }
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            require(root != null && root.isObject(), "the file", "holds no JSON object");
            return root;
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("Options file " + file + (broken.getLocation() == null ? "" : ", line " + broken.getLocation().getLineNr())
                    + ": this is not JSON as options have it (" + reason(broken) + "); mend it with an editor that knows JSON.");
        }
    }

    /** What the JSON library says, without what it says to who writes Java. */
    private static String reason(JsonProcessingException broken) {
        String reason = broken.getOriginalMessage();
        for (String hint : List.of(": enable ", " (start marker", " (bound as", " (for ")) {
            int from = reason.indexOf(hint);
            reason = from < 0 ? reason : reason.substring(0, from);
        }
        return reason;
    }

    private void require(boolean holds, String key, String wrong) {
        if (!holds) {
            throw new IllegalArgumentException("Options file " + file + ": " + key + " " + wrong + ".");
        }
    }

    private void ifGiven(JsonNode node, String key, Function<JsonNode, Object> take) {
        if (node.hasNonNull(key)) {
            try {
                take.apply(node.get(key));
            } catch (IllegalArgumentException wrong) {
                throw wrong.getMessage().startsWith("Options file")
                        ? wrong
                        : new IllegalArgumentException("Options file " + file + ", " + key + ": " + wrong.getMessage());
            }
        }
    }

    @FunctionalInterface
    private interface Entry {
        Object take(String key, JsonNode value);
    }

    private Object each(JsonNode object, Entry entry) {
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            entry.take(property.getKey(), property.getValue());
        }
        return object;
    }

    private List<String> texts(JsonNode array) {
        require(array.isArray(), "a list", "is missing or no array");
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private List<ItemId> items(JsonNode array) {
        return texts(array).stream().map(ItemId::of).toList();
    }

    private BigDecimal decimal(JsonNode node, String key) {
        require(node.path(key).isNumber(), key, "is missing or no number");
        return node.get(key).decimalValue();
    }

    private static Combination combination(JsonNode node) {
        if (node.has("atLeast")) {
            return Combination.atLeast(node.get("atLeast").asInt());
        }
        return switch (node.asText()) {
            case "ANY" -> Combination.ANY;
            case "ALL" -> Combination.ALL;
            default -> throw new IllegalArgumentException("A combination is ANY, ALL or {\"atLeast\": n}.");
        };
    }

    private static int partNumber(String part) {
        if (!part.matches("part[1-9][0-9]?")) {
            throw new IllegalArgumentException("The parts of an indicator are part1, part2 and so on.");
        }
        return Integer.parseInt(part.substring("part".length()));
    }

    private FollowUpTerm term(JsonNode node) {
        for (String unit : List.of("days", "weeks", "months")) {
            if (node.path(unit).isInt()) {
                int length = node.get(unit).asInt();
                return switch (unit) {
                    case "days" -> FollowUpTerm.days(length);
                    case "weeks" -> FollowUpTerm.weeks(length);
                    default -> FollowUpTerm.months(length);
                };
            }
        }
        require(node.asText().equals("WHOLE_FILE"), "followUpTerm", "is {\"days\": n}, {\"weeks\": n}, {\"months\": n} or \"WHOLE_FILE\"");
        return FollowUpTerm.WHOLE_FILE;
    }

    private SatisfactionScale scale(JsonNode node) {
        require(node.path("interval").isBoolean(), "satisfactionScale.interval", "is missing; say true or false, for the model does not");
        return new SatisfactionScale(
                decimal(node, "min"), decimal(node, "max"), node.get("interval").asBoolean() ? Score.Scale.INTERVAL : Score.Scale.ORDINAL);
    }

    private AgeBands ageBands(JsonNode array) {
        List<AgeBands.Band> bands = new ArrayList<>();
        for (JsonNode band : array) {
            if (band.isTextual()) {
                bands.addAll(AgeBands.of(band.asText()).bands());
            } else {
                bands.add(new AgeBands.Band(
                        band.path("label").asText(), band.path("from").asInt(), band.hasNonNull("to") ? Integer.valueOf(band.get("to").asInt()) : null));
            }
        }
        return new AgeBands(bands);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("It is one of " + List.of(type.getEnumConstants()) + "."));
    }
}
