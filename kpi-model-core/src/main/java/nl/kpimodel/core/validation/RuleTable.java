package nl.kpimodel.core.validation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.internal.ResourceText;
import nl.kpimodel.core.registration.RecordType;

/** Reads the list of rules. Any error is a mistake in the library's own data; a test reads the whole list. */
final class RuleTable {
    static final List<Rule> RULES;
    static final Map<String, Rule> BY_ID;

    /** The reasons why a rule did not run, by key. */
    private static final Map<String, BilingualText> REASONS = new HashMap<>();
    private static final String FILE = "rules.properties";
    private static final String NOT_RUN = "notRun.";
    private static final String ALL = "*";

    static {
        List<Rule> rules = read();
        Map<String, Rule> byId = new LinkedHashMap<>();
        rules.forEach(rule -> byId.put(rule.id(), rule));
        RULES = List.copyOf(rules);
        BY_ID = Map.copyOf(byId);
    }

    private final Properties properties;
    /** The id of the rule that is being read. */
    private final String id;

    private RuleTable(Properties properties, String id) {
        this.properties = properties;
        this.id = id;
    }

    private static List<Rule> read() {
        Properties properties = ResourceText.properties(ResourceText.nextTo(RuleTable.class, FILE));
        Set<String> ids = new TreeSet<>();
        for (String key : properties.stringPropertyNames()) {
            if (!key.startsWith(NOT_RUN)) {
                ids.add(key.substring(0, key.indexOf('.')));
            } else if (key.endsWith(".nl")) {
                String reason = key.substring(NOT_RUN.length(), key.length() - ".nl".length());
                REASONS.put(reason, new BilingualText(properties.getProperty(key), properties.getProperty(NOT_RUN + reason + ".en")));
            }
        }
        List<Rule> rules = new ArrayList<>();
        ids.forEach(id -> rules.add(new RuleTable(properties, id).rule()));
        return rules;
    }

    /** Returns the reason why a rule did not run, by its key in the file. */
    static BilingualText reason(String key) {
        BilingualText reason = REASONS.get(key);
        if (reason == null) {
            throw new IllegalStateException(FILE + " has no reason " + key + ".");
        }
        return reason;
    }

    /** Returns a reason in both languages by its English text, if the file has it. */
    static Optional<BilingualText> reasonInEnglish(String text) {
        return REASONS.values().stream().filter(reason -> reason.english().equals(text)).findFirst();
    }

    private Rule rule() {
        String[] severities = value("severity").split(" ");
        Rule.Severity severity = Rule.Severity.valueOf(severities[0]);
        Set<RecordType> types = types();
        return new Rule(
                id,
                severity,
                severities.length == 1 ? severity : Rule.Severity.valueOf(severities[1]),
                new BilingualText(value("nl"), value("en")),
                new BilingualText(value("nl.todo"), value("en.todo")),
                types,
                protects(types),
                layers(types));
    }

    private Set<RecordType> types() {
        if (value("types").equals(ALL)) {
            return EnumSet.allOf(RecordType.class);
        }
        Set<RecordType> types = EnumSet.noneOf(RecordType.class);
        for (String key : value("types").split(" ")) {
            types.add(RecordType.ofKey(key).orElseThrow(() -> new IllegalStateException(id + " names no record type: " + key)));
        }
        return types;
    }

    private Set<KpiId> protects(Set<RecordType> types) {
        Set<KpiId> protects = new LinkedHashSet<>();
        if (value("protects").equals(ALL)) {
            types.forEach(type -> protects.addAll(type.feeds()));
        } else {
            for (String kpi : value("protects").split(", ")) {
                protects.add(KpiId.parse(kpi));
            }
        }
        return protects;
    }

    private Set<Layer> layers(Set<RecordType> types) {
        Set<Layer> layers = EnumSet.noneOf(Layer.class);
        if (value("protects").equals(ALL)) {
            types.forEach(type -> layers.addAll(type.feedsLayers()));
        }
        return layers;
    }

    private String value(String key) {
        String value = properties.getProperty(id + "." + key);
        if (value == null) {
            throw new IllegalStateException(id + " has no " + key + " in " + FILE + ".");
        }
        return value;
    }
}
