package nl.kpimodel.core.selection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.CleanText;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Nearest;
import nl.kpimodel.core.internal.Tree;
import org.jspecify.annotations.Nullable;

/** Reads the tree of a selection. It collects all errors instead of stopping at the first, and leaves out the faulty parts. */
final class SelectionTreeReader {
    private static final List<String> KEYS = List.of("format", "edition", "name", "scope", "kpis", "items", "targets", "monitoring", "agreements", "variants", "$schema");
    private static final List<String> KEYS_OF_SCOPE = List.of("service", "targetGroup", "intendedEffect", "project");
    private static final List<String> KEYS_OF_TARGET = List.of("kpi", "component", "direction", "value", "by", "note");
    private static final List<String> KEYS_OF_MONITORING = List.of("from", "until", "moments");
    private static final List<String> KEYS_OF_AGREEMENT = List.of("about", "who", "what", "when");
    private static final List<String> KEYS_OF_VARIANT = List.of("id", "parent", "kind", "name", "difference");

    private final List<SelectionFinding> findings = new ArrayList<>();
    private final Map<Object, String> places = new HashMap<>();

    List<SelectionFinding> findings() {
        return List.copyOf(findings);
    }

    /** Returns the place of a part of the selection in the tree. A KPI or item that occurs twice has its first place. */
    String placeOf(Object part) {
        return places.getOrDefault(part, "");
    }

    /** Returns the selection without its faulty parts; empty if the edition is unknown. */
    Optional<Selection> read(Map<String, ?> tree) {
        requireKeys("", tree, KEYS);
        readFormat(tree.get("format"));
        Optional<Edition> edition = required("edition", tree.get("edition"), this::edition);
        Optional<String> name = text("name", tree.get("name"));
        Optional<SelectionScope> scope = optional("scope", tree.get("scope"), this::scope);
        List<KpiId> kpis = list("kpis", tree.get("kpis"), this::kpi);
        List<ItemChoice> items = list("items", tree.get("items"), this::item);
        List<KpiTarget> targets = list("targets", tree.get("targets"), this::target);
        Optional<MonitoringPeriod> monitoring = optional("monitoring", tree.get("monitoring"), this::monitoring);
        List<RegistrationAgreement> agreements = list("agreements", tree.get("agreements"), this::agreement);
        List<LocalVariant> variants = list("variants", tree.get("variants"), this::variant);
        return edition.map(known -> {
            Selection selection = Selection.in(known)
                    .withName(name.orElse(""))
                    .withScope(scope.orElse(SelectionScope.none()))
                    .withKpis(kpis)
                    .withItems(items)
                    .withTargets(targets)
                    .withAgreements(agreements)
                    .withVariants(variants);
            return monitoring.map(selection::withMonitoring).orElse(selection);
        });
    }

    private void readFormat(@Nullable Object value) {
        if (value == null) {
            add(SelectionFinding.Kind.MISSING_KEY, "format");
            return;
        }
        BigDecimal format = Tree.decimal(value);
        if (format == null || format.compareTo(BigDecimal.valueOf(Selection.FORMAT)) != 0) {
            add(SelectionFinding.Kind.UNKNOWN_FORMAT, "format", shown(value), String.valueOf(Selection.FORMAT));
        }
    }

    private Optional<Edition> edition(String path, Object value) {
        return words(path, value).flatMap(text -> {
            try {
                return Optional.of(Edition.of(text));
            } catch (IllegalArgumentException unknown) {
                add(SelectionFinding.Kind.UNKNOWN_EDITION, path, DisplayText.quoted(text), codes(Edition.values()));
                return Optional.empty();
            }
        });
    }

    private Optional<SelectionScope> scope(String path, Object value) {
        return object(path, value, KEYS_OF_SCOPE).map(scope -> new SelectionScope(
                text(path + ".service", scope.get("service")),
                text(path + ".targetGroup", scope.get("targetGroup")),
                text(path + ".intendedEffect", scope.get("intendedEffect")),
                text(path + ".project", scope.get("project"))));
    }

    private Optional<KpiId> kpi(String path, Object value) {
        return words(path, value).flatMap(text -> parsed(SelectionFinding.Kind.INVALID_KPI_ID, path, text, KpiId::of));
    }

    private Optional<ItemChoice> item(String path, Object value) {
        return words(path, value).flatMap(text -> parsed(SelectionFinding.Kind.INVALID_ITEM_ID, path, text, ItemChoice::of));
    }

    private Optional<KpiTarget> target(String path, Object value) {
        return object(path, value, KEYS_OF_TARGET).flatMap(target -> {
            Optional<KpiId> kpi = required(path + ".kpi", target.get("kpi"), this::kpi);
            Optional<String> component = text(path + ".component", target.get("component"));
            Optional<KpiTarget.Bound> direction = required(path + ".direction", target.get("direction"), this::direction);
            Optional<BigDecimal> number = required(path + ".value", target.get("value"), this::number);
            Optional<LocalDate> by = optional(path + ".by", target.get("by"), this::day);
            Optional<String> note = text(path + ".note", target.get("note"));
            return kpi.isPresent() && direction.isPresent() && number.isPresent()
                    ? Optional.of(new KpiTarget(kpi.get(), component, direction.get(), number.get(), by, note))
                    : Optional.empty();
        });
    }

    private Optional<KpiTarget.Bound> direction(String path, Object value) {
        return words(path, value).flatMap(text -> {
            try {
                return Optional.of(KpiTarget.Bound.of(text));
            } catch (IllegalArgumentException unknown) {
                add(SelectionFinding.Kind.INVALID_DIRECTION, path, DisplayText.quoted(text), codes(KpiTarget.Bound.values()));
                return Optional.empty();
            }
        });
    }

    private Optional<BigDecimal> number(String path, Object value) {
        BigDecimal number = Tree.decimal(value);
        if (number == null || !KpiTarget.isWritable(number)) {
            add(SelectionFinding.Kind.NOT_A_NUMBER, path, shown(value), String.valueOf(KpiTarget.MOST_DIGITS), String.valueOf(KpiTarget.MOST_DECIMALS));
            return Optional.empty();
        }
        return Optional.of(number);
    }

    private Optional<MonitoringPeriod> monitoring(String path, Object value) {
        return object(path, value, KEYS_OF_MONITORING).flatMap(period -> {
            Optional<LocalDate> from = required(path + ".from", period.get("from"), this::day);
            Optional<LocalDate> until = required(path + ".until", period.get("until"), this::day);
            List<LocalDate> moments = list(path + ".moments", period.get("moments"), this::day);
            if (from.isEmpty() || until.isEmpty()) {
                return Optional.empty();
            }
            if (until.get().isBefore(from.get())) {
                add(SelectionFinding.Kind.PERIOD_REVERSED, path, from.get().toString(), until.get().toString());
                return Optional.empty();
            }
            return Optional.of(new MonitoringPeriod(from.get(), until.get(), moments));
        });
    }

    private Optional<RegistrationAgreement> agreement(String path, Object value) {
        return object(path, value, KEYS_OF_AGREEMENT).flatMap(agreement -> {
            Optional<String> about = required(path + ".about", agreement.get("about"), this::words);
            Optional<String> who = text(path + ".who", agreement.get("who"));
            Optional<String> what = text(path + ".what", agreement.get("what"));
            Optional<String> when = text(path + ".when", agreement.get("when"));
            return about.map(subject -> new RegistrationAgreement(subject, who, what, when));
        });
    }

    private Optional<LocalVariant> variant(String path, Object value) {
        return object(path, value, KEYS_OF_VARIANT).flatMap(variant -> {
            Optional<String> id = required(path + ".id", variant.get("id"), this::words);
            Optional<String> parent = required(path + ".parent", variant.get("parent"), this::words);
            Optional<LocalVariant.Kind> kind = required(path + ".kind", variant.get("kind"), this::kindOfVariant);
            Optional<String> name = required(path + ".name", variant.get("name"), this::words);
            Optional<String> difference = required(path + ".difference", variant.get("difference"), this::words);
            return id.isPresent() && parent.isPresent() && kind.isPresent() && name.isPresent() && difference.isPresent()
                    ? Optional.of(new LocalVariant(id.get(), parent.get(), kind.get(), name.get(), difference.get()))
                    : Optional.empty();
        });
    }

    private Optional<LocalVariant.Kind> kindOfVariant(String path, Object value) {
        return words(path, value).flatMap(text -> {
            try {
                return Optional.of(LocalVariant.Kind.of(text));
            } catch (IllegalArgumentException unknown) {
                add(SelectionFinding.Kind.INVALID_VARIANT_KIND, path, DisplayText.quoted(text), codes(LocalVariant.Kind.values()));
                return Optional.empty();
            }
        });
    }

    // ---- values

    private Optional<LocalDate> day(String path, Object value) {
        return words(path, value).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException noDay) {
                add(SelectionFinding.Kind.INVALID_DAY, path, DisplayText.quoted(text));
                return Optional.empty();
            }
        });
    }

    private <T> Optional<T> parsed(SelectionFinding.Kind kind, String path, String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException invalid) {
            add(kind, path, DisplayText.quoted(text));
            return Optional.empty();
        }
    }

    /** Returns a text that may be absent or blank. */
    private Optional<String> text(String path, @Nullable Object value) {
        return optional(path, value, this::words).filter(text -> !text.isBlank());
    }

    /** Returns a normalised text. */
    private Optional<String> words(String path, Object value) {
        if (!(value instanceof String written)) {
            add(SelectionFinding.Kind.NOT_A_TEXT, path, shown(value));
            return Optional.empty();
        }
        String text = CleanText.ofLines(written);
        Optional<SelectionFinding.Kind> fault = SelectionText.fault(text);
        fault.ifPresent(kind -> add(kind, path, String.valueOf(SelectionText.LONGEST)));
        return fault.isPresent() ? Optional.empty() : Optional.of(text);
    }

    private <T> Optional<T> optional(String path, @Nullable Object value, BiFunction<String, Object, Optional<T>> reader) {
        return value == null ? Optional.empty() : reader.apply(path, value);
    }

    private <T> Optional<T> required(String path, @Nullable Object value, BiFunction<String, Object, Optional<T>> reader) {
        if (value == null || value instanceof String text && text.isBlank()) {
            add(SelectionFinding.Kind.MISSING_KEY, path);
            return Optional.empty();
        }
        return reader.apply(path, value);
    }

    private <T> List<T> list(String path, @Nullable Object value, BiFunction<String, Object, Optional<T>> reader) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Collection<?> elements)) {
            add(SelectionFinding.Kind.NOT_A_LIST, path, shown(value));
            return List.of();
        }
        if (elements.size() > SelectionText.MOST) {
            add(SelectionFinding.Kind.LIST_TOO_LONG, path, String.valueOf(elements.size()), String.valueOf(SelectionText.MOST));
            return List.of();
        }
        Map<T, String> found = new LinkedHashMap<>();
        int index = 0;
        for (Object element : elements) {
            String at = path + "[" + index++ + "]";
            required(at, element, reader).ifPresent(each -> {
                String first = found.putIfAbsent(each, at);
                if (first != null) {
                    add(SelectionFinding.Kind.DUPLICATE, at, first);
                }
            });
        }
        places.putAll(found);
        return List.copyOf(found.keySet());
    }

    private Optional<Map<?, ?>> object(String path, Object value, List<String> keys) {
        if (!(value instanceof Map<?, ?> object)) {
            add(SelectionFinding.Kind.NOT_AN_OBJECT, path, shown(value));
            return Optional.empty();
        }
        requireKeys(path, object, keys);
        return Optional.of(object);
    }

    private void requireKeys(String path, Map<?, ?> object, List<String> keys) {
        for (Object each : object.keySet()) {
            String key = String.valueOf(each);
            if (!keys.contains(key)) {
                add(SelectionFinding.Kind.UNKNOWN_KEY, path, DisplayText.quoted(key), Nearest.to(key, keys).get(0));
            }
        }
    }

    private static String codes(Object[] constants) {
        return String.join(", ", List.of(constants).stream().map(Object::toString).toList());
    }

    private static String shown(Object value) {
        return value instanceof Map<?, ?> ? "{...}" : value instanceof Collection<?> ? "[...]"
                : value instanceof String text ? DisplayText.quoted(text) : DisplayText.value(String.valueOf(value));
    }

    private void add(SelectionFinding.Kind kind, String path, String... arguments) {
        findings.add(new SelectionFinding(kind, path, List.of(arguments)));
    }
}
