package nl.kpimodel.data.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.KpiTerms;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.MarkdownEscape;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.selection.DataCoverage;
import nl.kpimodel.core.selection.DataNeeds;
import nl.kpimodel.core.selection.NeededField;
import nl.kpimodel.data.internal.BundledFile;
import nl.kpimodel.data.registration.table.TextTable;
import org.jspecify.annotations.Nullable;

/** Data needs in words. */
final class NeedsText {
    /** The largest number of parts of one KPI that are named; more are counted. */
    private static final int MOST_PARTS = 3;
    /** The largest number of KPIs to add that are shown; the other formats have all. */
    private static final int MOST_MORE = 12;
    /** The largest number of unknown names that are shown; more are counted, because a wrong file may have any number. */
    private static final int MOST_UNKNOWN = 100;

    private final DataNeeds needs;
    private final @Nullable DataCoverage coverage;
    private final Language language;
    private final WordList words;
    private final StringBuilder out = new StringBuilder();

    NeedsText(DataNeeds needs, @Nullable DataCoverage coverage, Language language) {
        this.needs = needs;
        this.coverage = coverage;
        this.language = language;
        this.words = BundledFile.words(NeedsText.class, "needs", language);
    }

    String markdown() {
        heading(1, words.of("title"));
        paragraph(needs.kpis().isEmpty() ? words.of("noKpis") : words.filled("chosen", listed(needs.kpis()), needs.model().label()));
        writeCounts();
        heading(2, words.of("fields"));
        for (RecordType type : needs.records()) {
            heading(3, capitalised(type.label(language)));
            table(List.of("term", "field", "necessity", "roles", "kpis"), needs.fields(type), field -> List.of(field.term(language), field.name(),
                    field.necessity().label(language), roles(field), uses(field)));
        }
        writeChoices();
        writeQuestions();
        if (coverage != null) {
            writeCoverage(coverage);
        }
        return out.toString();
    }

    /** Returns a table with a row for each field, for a spreadsheet. */
    TextTable fields() {
        List<String> columns = new ArrayList<>(List.of("record", "field", "term", "necessity", "roles", "kpis", "context"));
        if (coverage != null) {
            columns.add("present");
            columns.add("costs");
        }
        Map<NeededField, DataCoverage.MissingNeed> missing = coverage == null ? Map.of()
                : coverage.missing().stream().collect(Collectors.toMap(DataCoverage.MissingNeed::field, Function.identity()));
        return new TextTable(columns.stream().map(column -> words.of("fields." + column)).toList(), needs.fields().stream().map(field -> {
            List<String> row = new ArrayList<>(List.of(field.record().label(language), field.name(), field.term(language), field.necessity().label(language),
                    roles(field), uses(field), yesOrNo(field.isContext())));
            if (coverage != null) {
                DataCoverage.MissingNeed lacked = missing.get(field);
                row.add(yesOrNo(lacked == null));
                row.add(lacked == null ? "" : costs(lacked));
            }
            return row;
        }).toList());
    }

    private String yesOrNo(boolean yes) {
        return words.of(yes ? "yes" : "no");
    }

    private void writeCounts() {
        Map<NeededField.Necessity, Long> counts = needs.fields().stream().filter(field -> !field.isContext())
                .collect(Collectors.groupingBy(NeededField::necessity, TreeMap::new, Collectors.counting()));
        if (!counts.isEmpty()) {
            paragraph(capitalised(counts.entrySet().stream().map(count -> words.numbered("count." + count.getKey(), count.getValue())).collect(Collectors.joining("; ")))
                    + ". " + words.numbered("count.context", needs.fields().stream().filter(NeededField::isContext).count()));
            paragraph(words.of("necessity.about"));
        }
    }

    private String roles(NeededField field) {
        return field.roles().stream().map(role -> role.label(language)).collect(Collectors.joining(", "));
    }

    /** Returns the KPIs, each with its parts if only some of its figures need the field. */
    private String uses(NeededField field) {
        List<NeededField.Use> needed = field.uses().stream().filter(use -> use.necessity() != NeededField.Necessity.OPTIONAL).toList();
        List<NeededField.Use> uses = needed.isEmpty() ? field.uses() : needed;
        return uses.stream().map(NeededField.Use::kpi).distinct().map(kpi -> use(kpi, uses.stream().filter(use -> use.kpi().equals(kpi)).toList()))
                .collect(Collectors.joining("; "));
    }

    private String use(KpiId kpi, List<NeededField.Use> uses) {
        List<String> components = uses.stream().filter(use -> !use.roles().contains(NeededField.Role.RECORD))
                .flatMap(use -> use.components().stream()).toList();
        if (components.isEmpty() || components.size() == measure(kpi).components().size()) {
            return kpi.toString();
        }
        return words.filled("ofPart", kpi, parts(kpi, components));
    }

    private String parts(KpiId kpi, Collection<String> components) {
        List<String> labels = measure(kpi).components().stream()
                .filter(component -> components.contains(component.key()))
                .map(component -> component.label().in(language))
                .toList();
        return labels.size() <= MOST_PARTS
                ? String.join(", ", labels)
                : String.join(", ", labels.subList(0, MOST_PARTS)) + " " + words.numbered("more", labels.size() - MOST_PARTS);
    }

    private MeasureSpecification measure(KpiId kpi) {
        return needs.measures().stream().filter(measure -> measure.kpi().equals(kpi)).findFirst().orElseThrow();
    }

    private void writeChoices() {
        if (!needs.choices().isEmpty()) {
            heading(2, words.of("choices"));
            paragraph(words.of("choices.about"));
            table("choices", List.of("option", "kpis", "supply"), needs.choices(), choice -> List.of(
                    choice.term(language).orElseGet(() -> words.of("choices.inTheData")), listed(choice.kpis()), choice.supply().in(language)));
        }
    }

    private void writeQuestions() {
        if (!needs.questions().isEmpty()) {
            heading(2, words.of("questions"));
            table("questions", List.of("item", "questionnaire", "text"), needs.questions(), item -> List.of(item.id().toString(),
                    Terms.in(language).of("code.Questionnaire." + item.id().questionnaire()), item.asText().orElseGet(() -> words.of("questions.noText"))));
        }
    }

    private void writeCoverage(DataCoverage compared) {
        heading(2, words.of("coverage"));
        long main = compared.kpis().stream().filter(kpi -> kpi.figures().contains(measure(kpi.kpi()).components().get(0).key())).count();
        int all = needs.fields().size();
        paragraph(words.numbered("coverage.fields", all, all - compared.missing().size()) + " " + words.numbered("coverage.main", compared.kpis().size(), main));
        table("coverage", List.of("kpi", "figures", "lost", "lostSplits"), compared.kpis(), kpi -> List.of(named(kpi.kpi()), parts(kpi.kpi(), kpi.figures()),
                parts(kpi.kpi(), kpi.lost()), kpi.lostSplits().stream().map(this::stratum).collect(Collectors.joining(", "))));
        heading(3, words.of("missing"));
        if (compared.missing().isEmpty()) {
            paragraph(words.of("missing.none"));
        } else {
            table(List.of("term", "field", "necessity", "costs"), compared.missing(), missing -> List.of(missing.field().term(language), missing.field().name(),
                    missing.field().necessity().label(language), costs(missing)));
        }
        writeMargin("margin.fewer", compared.fewer().entrySet().stream());
        writeMore(compared.more());
        writeNames("unused", compared.unused());
        List<String> unknown = compared.available().unknown();
        writeNames("unknown", unknown.stream().limit(MOST_UNKNOWN).map(DisplayText::value).toList());
        if (unknown.size() > MOST_UNKNOWN) {
            paragraph(words.numbered("unknown.more", unknown.size() - MOST_UNKNOWN));
        }
    }

    /** Returns the figures and splits that are lost without a field. */
    private String costs(DataCoverage.MissingNeed missing) {
        Stream<String> figures = missing.costs().entrySet().stream().map(lost -> lost.getValue().size() == measure(lost.getKey()).components().size()
                ? lost.getKey().toString()
                : words.filled("ofPart", lost.getKey(), parts(lost.getKey(), lost.getValue())));
        Map<String, List<KpiId>> splits = new LinkedHashMap<>();
        missing.splits().forEach((kpi, kinds) -> kinds.forEach(kind -> splits.computeIfAbsent(stratum(kind), first -> new ArrayList<>()).add(kpi)));
        return Stream.concat(figures, splits.entrySet().stream().map(split -> words.filled("split", split.getKey(), listed(split.getValue()))))
                .collect(Collectors.joining("; "));
    }

    private String stratum(StratumKind kind) {
        return WordList.singular(Terms.in(language).of("stratum." + kind.key()));
    }

    private void writeMore(Map<KpiId, List<NeededField>> more) {
        List<KpiId> free = more.entrySet().stream().filter(each -> each.getValue().isEmpty()).map(Map.Entry::getKey).toList();
        writeMargin("margin.more", more.entrySet().stream().filter(each -> !each.getValue().isEmpty()).limit(MOST_MORE));
        if (!free.isEmpty()) {
            paragraph(words.filled("margin.more.free", listed(free)));
        }
    }

    private void writeMargin(String key, Stream<Map.Entry<KpiId, List<NeededField>>> margin) {
        heading(3, words.of(key));
        paragraph(words.of(key + ".about"));
        table("margin", List.of("kpi", "name", "count", "fields"), margin.toList(), each -> List.of(each.getKey().toString(), name(each.getKey()),
                Integer.toString(each.getValue().size()),
                each.getValue().stream().map(field -> field.term(language) + " (" + field.record().label(language) + ")").collect(Collectors.joining(", "))));
    }

    private void writeNames(String key, List<String> names) {
        if (!names.isEmpty()) {
            heading(3, words.of(key));
            paragraph(words.of(key + ".about"));
            paragraph(String.join(", ", names));
        }
    }

    private String named(KpiId kpi) {
        return kpi + " " + name(kpi);
    }

    private String name(KpiId kpi) {
        Kpi found = needs.model().require(kpi);
        return KpiTerms.find(found).map(terms -> terms.shortName().in(language)).orElse(found.name());
    }

    private static String listed(Collection<KpiId> kpis) {
        return kpis.stream().map(KpiId::toString).collect(Collectors.joining(", "));
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private <T> void table(List<String> columns, List<T> rows, Function<T, List<String>> cells) {
        table("fields", columns, rows, cells);
    }

    private <T> void table(String key, List<String> columns, List<T> rows, Function<T, List<String>> cells) {
        out.append(new TextTable(columns.stream().map(column -> words.of(key + "." + column)).toList(), rows.stream().map(cells).toList()).markdown());
    }

    private void heading(int level, String text) {
        out.append("#".repeat(level)).append(' ').append(MarkdownEscape.line(text)).append("\n\n");
    }

    private void paragraph(String text) {
        out.append(MarkdownEscape.line(text)).append("\n\n");
    }
}
