package nl.kpimodel.data.registration;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.ZrmScore;

/**
 * Generates the JSON Schemas of the record types from the declarations of their fields. The schemas are checked in, for readers of the jar
 * or the repository. {@link RecordSchemasTest} compares them, or writes them again.
 */
final class RecordSchemaGenerator {
    static final String ALL = "registration";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String NUMBER = "[1-9][0-9]{0,2}";
    private static final String DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?";
    private static final String OFFSET = "(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9]|[+-]18:00)";
    private static final String KPI = "[IiEe] ?" + NUMBER + "\\." + NUMBER + "\\." + NUMBER + "\\.?|[AaKk] ?" + NUMBER + "\\.?";
    private static final String ITEM = NUMBER + "[A-Za-z]" + NUMBER + "|[Ee]" + NUMBER + "(\\.[A-Za-z])?";
    private static final String AREA = "NL(0[01])?|GM[0-9]{4}|WK[0-9]{6}|BU[0-9]{8}";
    private static final String CONTROL = "\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029";
    private static final String CONTROL_BUT_BREAKS = "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u2028\\u2029";
    private static final String BLANK = " \\t\\n\\r\\u00a0\\u0085\\ufeff";
    private static final BigDecimal BEYOND = new BigDecimal("1000000000000");

    private RecordSchemaGenerator() {}

    /** Returns the schemas by name. */
    static Map<String, String> all() {
        Map<String, String> schemas = new LinkedHashMap<>();
        for (RecordType type : RecordType.values()) {
            ObjectNode schema = head(type.key());
            schema.setAll(of(type));
            schemas.put(type.key(), written(schema));
        }
        schemas.put(ALL, written(together()));
        return schemas;
    }

    private static ObjectNode head(String name) {
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://kpimodel.nl/schema/registration/" + name + ".schema.json");
        return schema;
    }

    private static ObjectNode together() {
        ObjectNode schema = head(ALL);
        schema.put("title", "A record of a registration");
        schema.put("description", "One line of an NDJSON file. Beyond this schema a reader refuses: a citizen number (eleven test) as an id; more than 20"
                + " decimals, or more than 2 in an amount of money; 31 February, where formats are not asserted; a key that stands twice. It counts the length of a text in UTF-16 units,"
                + " without the white space around it, where a schema counts code points. A key that is no field is a warning. A value that"
                + " a schema refuses in a field of which an empty value says nothing costs the field and not the record.");
        ArrayNode choices = schema.putArray("oneOf");
        ObjectNode definitions = NODES.objectNode();
        for (RecordType type : RecordType.values()) {
            choices.addObject().put("$ref", "#/$defs/" + type.key());
            definitions.set(type.key(), of(type));
        }
        schema.set("$defs", definitions);
        return schema;
    }

    private static ObjectNode of(RecordType type) {
        ObjectNode schema = NODES.objectNode();
        schema.put("title", type.key() + " (" + type.dutchTerm() + ")");
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("type").put("const", type.key());
        ArrayNode required = NODES.arrayNode().add("type");
        for (RecordField field : type.fields()) {
            properties.set(field.name(), of(field));
            if (field.required()) {
                required.add(field.name());
            }
        }
        schema.set("required", required);
        together(type, schema);
        return schema;
    }

    private static ObjectNode of(RecordField field) {
        ObjectNode schema = NODES.objectNode();
        RecordField.Kind kind = field.kind();
        // Not "multipleOf": validators calculate in binary, where 19.99 is not a multiple of 0.01.
        schema.put("description", kind == RecordField.Kind.MONEY
                ? field.dutchTerm() + "; at most " + field.maximumDecimals() + " decimals, which the reader checks" : field.dutchTerm());
        if (kind == RecordField.Kind.ENUM) {
            ArrayNode codes = schema.putArray("enum");
            field.codes().forEach(codes::add);
            if (!field.required()) {
                codes.addNull();
            }
            return schema;
        }
        String jsonType = kind.isDecimal() ? "number"
                : switch (kind) {
                    case INTEGER -> "integer";
                    case BOOLEAN -> "boolean";
                    case ENUM_SET -> "array";
                    default -> "string";
                };
        if (field.required()) {
            schema.put("type", jsonType);
        } else {
            schema.putArray("type").add(jsonType).add("null");
        }
        bound(field, schema);
        return schema;
    }

    private static void bound(RecordField field, ObjectNode schema) {
        RecordField.Kind kind = field.kind();
        if (kind.isText()) {
            schema.put("maxLength", field.maximumLength());
            String line = "[^" + (kind == RecordField.Kind.TEXT ? CONTROL_BUT_BREAKS : CONTROL) + "]*";
            String filled = "[^" + (kind == RecordField.Kind.TEXT ? CONTROL_BUT_BREAKS : CONTROL) + BLANK + "]";
            schema.put("pattern", field.required() ? "^" + line + filled + line + "$" : "^" + line + "$");
        } else if (kind.isDecimal() || kind == RecordField.Kind.INTEGER) {
            boundNumber(field, schema);
        } else {
            switch (kind) {
                case DATE -> schema.put("format", "date").put("pattern", "^" + DAY + "$");
                case INSTANT -> schema.put("pattern", "^" + DAY + "T" + TIME + OFFSET + "$");
                case ENUM_SET -> {
                    ArrayNode codes = schema.putObject("items").putArray("enum");
                    field.codes().forEach(codes::add);
                }
                case KPI -> schema.put("pattern", "^(" + KPI + ")$");
                case ITEM -> schema.put("pattern", "^(" + ITEM + ")$");
                case AREA -> schema.put("pattern", "^(" + AREA + ")$");
                default -> { }
            }
        }
    }

    private static void boundNumber(RecordField field, ObjectNode schema) {
        boolean decimal = field.kind().isDecimal();
        field.minimum().ifPresentOrElse(
                bound -> schema.put(field.minimumExcluded() ? "exclusiveMinimum" : "minimum", plain(bound)),
                () -> schema.put(decimal ? "exclusiveMinimum" : "minimum", decimal ? BEYOND.negate() : BigDecimal.valueOf(Integer.MIN_VALUE)));
        field.maximum().ifPresentOrElse(
                bound -> schema.put("maximum", plain(bound)),
                () -> schema.put(decimal ? "exclusiveMaximum" : "maximum", decimal ? BEYOND : BigDecimal.valueOf(Integer.MAX_VALUE)));
    }

    private static BigDecimal plain(BigDecimal bound) {
        return bound.scale() < 0 ? bound.setScale(0) : bound;
    }

    /** Adds the conditions on several fields of a type together. */
    private static void together(RecordType type, ObjectNode schema) {
        switch (type) {
            case CASE -> {
                ObjectNode both = schema.putObject("not");
                both.putArray("required").add("personId").add("groupId");
                ObjectNode filled = both.putObject("properties");
                filled.putObject("personId").put("type", "string").put("pattern", "[^" + BLANK + "]");
                filled.putObject("groupId").put("type", "string").put("pattern", "[^" + BLANK + "]");
            }
            case ZRM_SCORE -> {
                ArrayNode editions = schema.putArray("allOf");
                for (ZrmScore.MatrixEdition edition : ZrmScore.MatrixEdition.values()) {
                    ObjectNode rule = editions.addObject();
                    rule.putObject("if").putObject("properties").putObject("zrmEdition").put("const", edition.key());
                    ArrayNode domains = rule.putObject("then").putObject("properties").putObject("zrmDomain").putArray("enum");
                    ZrmScore.Domain.of(edition).forEach(domain -> domains.add(domain.name()));
                }
            }
            case FIGURE -> {
                ArrayNode rules = schema.putArray("allOf");
                ArrayNode some = rules.addObject().putArray("anyOf");
                some.add(number("value"));
                some.add(number("numerator"));
                needs(rules, "numerator", "denominator");
                needs(rules, "denominator", "numerator");
            }
            default -> { }
        }
    }

    private static void needs(ArrayNode rules, String field, String other) {
        ObjectNode rule = rules.addObject();
        rule.set("if", number(field));
        rule.set("then", number(other));
    }

    private static ObjectNode number(String field) {
        ObjectNode schema = NODES.objectNode();
        schema.putArray("required").add(field);
        schema.putObject("properties").putObject(field).put("type", "number");
        return schema;
    }

    private static String written(ObjectNode schema) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(schema).replace("\" : ", "\": ") + "\n";
        } catch (IOException inMemory) {
            throw new AssertionError(inMemory);
        }
    }
}
