package nl.kpimodel.calc.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.kpimodel.calc.EffectMeasures.ResponseCount;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.text.OutcomeTreeReader;
import nl.kpimodel.calc.outcome.text.TreeWords;
import nl.kpimodel.calc.report.text.OptionsTree;
import nl.kpimodel.calc.report.text.OptionsTreeReader;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.TreeNode;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.core.validation.ValidationReport;
import org.jspecify.annotations.Nullable;

/** Reads a report from the tree that {@link ReportJson} writes. */
final class ReportTreeReader {
    /** The keys whose values become parts of a report. Other keys are kept unchanged. */
    private static final Set<String> HELD =
            Set.of("format", "protection", "edition", "period", "strata", "options", "read", "accepted", "rejected", "response", "outcomes", "selection");

    /** The KPI whose figure lists what it counted instead of having a story. */
    private static final KpiId OF_STORIES = KpiId.of("A 40");

    private final TreeNode node;
    private final KpiCatalogue model;
    private final boolean isOfModel;
    private final ReportingPeriod period;

    private ReportTreeReader(TreeNode node, Function<? super Edition, KpiCatalogue> models) {
        requireFormat(node);
        this.node = node;
        TreeNode edition = node.at("edition");
        Edition named = edition.read(Edition::of);
        this.model = models.apply(named);
        if (named != model.edition()) {
            throw edition.refusal(TreeWords.ALL, "report.catalogue", edition.shown(), model.edition());
        }
        this.isOfModel = node.at("editionHash").words().equals(model.contentHash());
        this.period = period(node.at("period"));
        node.at("library").words();
    }

    /** Reads a report; see {@link KpiReport#fromTree(Map, Function)}. */
    static KpiReport read(Map<String, ?> tree, Function<? super Edition, KpiCatalogue> models) {
        ReportTreeReader reader = new ReportTreeReader(TreeNode.root("", tree), models);
        reader.form().filter(form -> kind(form) != ReportForm.Kind.INTERNAL).ifPresent(form -> {
            throw form.refusal(TreeWords.ALL, "report.form", form.shown());
        });
        return reader.report();
    }

    /** Reads a report in either form; see {@link ReportForm#fromTree}. */
    static ReportForm readForm(Map<String, ?> tree, Function<? super Edition, KpiCatalogue> models) {
        ReportTreeReader reader = new ReportTreeReader(TreeNode.root("", tree), models);
        Optional<TreeNode> protection = reader.node.find("protection");
        SmallGroups groups = protection.flatMap(object -> object.find("threshold").map(threshold -> threshold.made(
                (int) Math.min(threshold.count(), Integer.MAX_VALUE), SmallGroups.standard()::withThreshold)
                .withParts(object.at("parts").read(SmallGroups.Parts::of)))).orElse(null);
        long hidden = protection.flatMap(object -> object.find("hidden")).map(TreeNode::count).orElse(0L);
        ReportForm.Kind kind = reader.form().map(ReportTreeReader::kind).orElse(ReportForm.Kind.INTERNAL);
        if (kind == ReportForm.Kind.PUBLISHED && groups == null) {
            throw reader.node.at("protection").refusal(TreeWords.ALL, "report.threshold");
        }
        List<@Nullable String> rules = new ArrayList<>();
        reader.node.at("outcomes").elements().forEach(outcome -> rules.add(outcome.find("hiddenBy").map(TreeNode::words).orElse(null)));
        return ReportForm.read(kind, reader.report(), groups, hidden, rules);
    }

    private Optional<TreeNode> form() {
        return node.find("protection").map(protection -> protection.at("form"));
    }

    private static ReportForm.Kind kind(TreeNode form) {
        return form.read(ReportForm.Kind::of);
    }

    private static void requireFormat(TreeNode node) {
        TreeNode format = node.at("format");
        long number = format.count();
        if (number > ReportJson.FORMAT) {
            throw format.refusal(TreeWords.ALL, "report.laterFormat", Long.toString(number), ReportJson.FORMAT);
        }
        if (number < 1) {
            throw format.refusal(TreeWords.ALL, "report.format", Long.toString(number), ReportJson.FORMAT);
        }
    }

    private static ReportingPeriod period(TreeNode node) {
        ReportingPeriod days = node.made(
                node.at("first").words() + "/" + node.at("last").words(), ReportingPeriod::parse);
        if (!node.at("name").text().equals(days.name())) {
            throw node.at("name").refusal(TreeWords.ALL, "report.period", node.at("name").shown(), days.name());
        }
        return days;
    }

    private KpiReport report() {
        Map<String, ValidationReport.Counts> records = records();
        Map<RecordType, ValidationReport.Counts> byType = new EnumMap<>(RecordType.class);
        ValidationReport.Counts withoutType = records.remove(ReportJson.UNKNOWN_TYPE);
        records.forEach((type, counts) -> byType.put(node.at("read").made(type, RecordType::of), counts));
        Map<KpiId, String> stories = new HashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        node.at("outcomes").elements().forEach(outcome -> outcomes.add(outcome(outcome, stories)));
        Map<String, Object> kept = new LinkedHashMap<>();
        node.entries().forEach((key, value) -> {
            Object copy = HELD.contains(key) ? null : value.copy();
            if (copy != null) {
                kept.put(key, copy);
            }
        });
        return new KpiReport(
                model,
                period,
                node.at("strata").elements().stream().map(TreeNode::words).toList(),
                options(kept),
                byType,
                ReportedValidation.read(node, Optional.ofNullable(withoutType)),
                response(),
                new OutcomeIndex(outcomes),
                stories,
                node.find("selection").map(this::selection).orElse(null),
                kept);
    }

    /** Options of later versions are kept with the others. */
    private CalculationOptions options(Map<String, Object> kept) {
        TreeNode given = node.at("options");
        CalculationOptions options = given.made(given.copiedObject(), OptionsTreeReader::readKnown);
        if (!TreeNode.areSame(OptionsTree.of(options), given.copiedObject())) {
            kept.put("options", given.copiedObject());
        }
        return options;
    }

    private Selection selection(TreeNode node) {
        Selection selection = node.made(node.copiedObject(), Selection::fromTree);
        if (selection.edition() != model.edition()) {
            throw node.at("edition").refusal(TreeWords.ALL, "report.selection", selection.edition(), model.edition());
        }
        return selection;
    }

    private Map<String, ValidationReport.Counts> records() {
        Map<String, TreeNode> read = node.at("read").entries();
        Map<String, TreeNode> accepted = node.at("accepted").entries();
        Map<String, TreeNode> rejected = node.at("rejected").entries();
        Set<String> types = new LinkedHashSet<>(read.keySet());
        types.addAll(accepted.keySet());
        types.addAll(rejected.keySet());
        Map<String, ValidationReport.Counts> records = new LinkedHashMap<>();
        for (String type : types) {
            long ofRead = node.at("read").at(type).count();
            long ofAccepted = node.at("accepted").at(type).count();
            long ofRejected = node.at("rejected").at(type).count();
            records.put(type, node.at("read").at(type).made(type, key -> new ValidationReport.Counts(ofRead, ofAccepted, ofRejected)));
        }
        return records;
    }

    private Map<Questionnaire, ResponseCount> response() {
        Map<Questionnaire, ResponseCount> response = new EnumMap<>(Questionnaire.class);
        node.at("response").entries().forEach((questionnaire, count) -> {
            Outcome.Status status = count.at("status").read(Outcome.Status::of);
            long invited = status == Outcome.Status.VALUE ? count.at("invited").count() : 0;
            long answered = status == Outcome.Status.VALUE ? count.at("answered").count() : 0;
            response.put(count.made(questionnaire, Questionnaire::of), count.made(status, of -> new ResponseCount(of, invited, answered)));
        });
        return response;
    }

    private Outcome outcome(TreeNode node, Map<KpiId, String> stories) {
        boolean hasOwnStory = node.find("story").isPresent() && hasOwnStory(node);
        Outcome outcome = OutcomeTreeReader.read(node, period, hasOwnStory);
        if (!hasOwnStory) {
            node.find("story").map(TreeNode::words).ifPresent(story -> {
                String other = stories.putIfAbsent(outcome.kpi(), story);
                if (!outcome.stratum().isTotal() || other != null && !other.equals(story)) {
                    throw node.at("story").refusal(TreeWords.ALL, "report.story", outcome.kpi());
                }
            });
        }
        Kpi kpi = isOfModel ? node.at("kpi").made(outcome.kpi(), this::definition) : null;
        return kpi == null ? outcome : outcome.withDefinition(kpi);
    }

    private Kpi definition(KpiId kpi) {
        return model.find(kpi).orElseThrow(() -> new IllegalArgumentException("edition " + model.edition() + " has no " + kpi));
    }

    /** Returns whether a figure has its own lines. A figure without a value or of 0 has none. */
    private static boolean hasOwnStory(TreeNode node) {
        return node.at("kpi").read(KpiId::of).equals(OF_STORIES)
                && node.find("value").map(value -> value.number().signum() > 0).orElse(false);
    }
}
