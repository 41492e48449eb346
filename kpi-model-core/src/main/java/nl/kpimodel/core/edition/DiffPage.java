package nl.kpimodel.core.edition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.MarkdownEscape;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.WordDifference;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.measure.MeasureSpecification;
import org.jspecify.annotations.Nullable;

/** Writes a diff as a page in Markdown. */
final class DiffPage {
    private static final List<ChangeClass> IN_DETAIL =
            List.of(ChangeClass.MATERIAL, ChangeClass.IMMATERIAL, ChangeClass.RENAMED, ChangeClass.WORDING);
    private static final List<MeasureSpecification.Comparability> BY_GRAVITY =
            List.of(MeasureSpecification.Comparability.NOT_COMPARABLE, MeasureSpecification.Comparability.WITH_CARE,
                    MeasureSpecification.Comparability.COMPARABLE);

    private final EditionDiff diff;
    private final Language language;
    private final WordList words;
    private final StringBuilder page = new StringBuilder();

    DiffPage(EditionDiff diff, Language language) {
        this.diff = diff;
        this.language = language;
        this.words = WordList.nextTo(DiffPage.class, "diff", language);
    }

    String text() {
        heading(1, words.filled("title", diff.earlier(), diff.later()));
        counts();
        if (diff.isByName()) {
            paragraph(words.of("names.only"));
        } else {
            figures();
        }
        IN_DETAIL.forEach(this::inDetail);
        ofOneEdition(ChangeClass.NEW);
        ofOneEdition(ChangeClass.RETIRED);
        section(ChangeClass.NONE, this::list);
        return page.toString().stripTrailing() + "\n";
    }

    private void counts() {
        List<EntryChange> kpis = diff.entries(EntryChange.Kind.KPI);
        long fresh = kpis.stream().filter(kpi -> kpi.change() == ChangeClass.NEW).count();
        long retired = kpis.stream().filter(kpi -> kpi.change() == ChangeClass.RETIRED).count();
        paragraph(words.filled("counts", diff.earlier(), kpis.size() - fresh, diff.later(), kpis.size() - retired, kpis.size() - fresh - retired));
        page.append("| ").append(words.of("column.change")).append(" | ").append(words.of("column.kpis")).append(" | ")
                .append(words.of("column.others")).append(" |\n|---|---:|---:|\n");
        for (ChangeClass change : ChangeClass.values()) {
            List<EntryChange> entries = diff.of(change);
            long ofKpis = entries.stream().filter(DiffPage::isKpi).count();
            if (!entries.isEmpty()) {
                page.append("| ").append(title(change)).append(" | ").append(ofKpis).append(" | ")
                        .append(entries.size() - ofKpis).append(" |\n");
            }
        }
        page.append('\n');
    }

    private String title(ChangeClass change) {
        return WordList.capitalised(Terms.in(language).of("change." + change));
    }

    private static boolean isKpi(EntryChange entry) {
        return entry.kind() == EntryChange.Kind.KPI;
    }

    private void figures() {
        heading(2, words.of("figures"));
        paragraph(words.of("figures.all"));
        for (MeasureSpecification.Comparability comparability : BY_GRAVITY) {
            Map<String, List<String>> byReason = new LinkedHashMap<>();
            diff.entries(EntryChange.Kind.KPI).stream()
                    .filter(kpi -> kpi.reason().isPresent() && kpi.comparability().filter(comparability::equals).isPresent())
                    .forEach(kpi -> byReason.computeIfAbsent(reason(kpi), reason -> new ArrayList<>()).add(kpi.entry()));
            if (!byReason.isEmpty()) {
                heading(3, words.of("section." + comparability));
                byReason.forEach((reason, kpis) -> item("**" + String.join(", ", kpis) + "** " + MarkdownEscape.line(reason)));
                page.append('\n');
            }
        }
    }

    private String reason(EntryChange entry) {
        return entry.reason().map(reason -> reason.in(language)).orElse("");
    }

    private void inDetail(ChangeClass change) {
        section(change, entries -> {
            words.find("about." + change).ifPresent(this::paragraph);
            paragraph(words.of("legend"));
            for (EntryChange entry : entries) {
                heading(3, label(entry));
                if (!reason(entry).isEmpty()) {
                    paragraph(reason(entry));
                }
                entry.fields().forEach(field -> item(words.of("field." + field.field()) + ": " + difference(field)));
                page.append('\n');
            }
        });
    }

    /** Writes a section with the entries of a class, unless there are none. */
    private void section(ChangeClass change, Consumer<List<EntryChange>> content) {
        List<EntryChange> entries = diff.of(change);
        if (!entries.isEmpty()) {
            heading(2, title(change));
            content.accept(entries);
        }
    }

    private String difference(FieldChange field) {
        List<String> parts = new ArrayList<>();
        for (WordDifference.Part part : WordDifference.between(inWords(field, field.before()), inWords(field, field.after()))) {
            String text = MarkdownEscape.line(part.words());
            parts.add(switch (part.kind()) {
                case KEPT -> text;
                case REMOVED -> "~~" + text + "~~";
                case ADDED -> "**" + text + "**";
            });
        }
        return String.join(" ", parts);
    }

    private String inWords(FieldChange field, @Nullable String text) {
        if (text == null) {
            return "";
        }
        return field.field() == FieldChange.Field.DEFINITION_STATUS ? words.find("status." + text).orElse(text) : text;
    }

    /** Writes layers and KPIs one by one with their name, and the other entries by kind. */
    private void ofOneEdition(ChangeClass change) {
        section(change, entries -> {
            entries.stream().filter(entry -> entry.kind() == EntryChange.Kind.LAYER).forEach(layer -> {
                heading(3, label(layer));
                paragraph(reason(layer));
            });
            entries.stream().filter(DiffPage::isKpi).forEach(kpi -> item(
                    "**" + kpi.entry() + "** " + MarkdownEscape.line(whole(kpi))
                            + (change == ChangeClass.RETIRED && !diff.isByName() ? ". " + successor(kpi) : "")));
            page.append('\n');
            list(entries.stream().filter(entry -> !isKpi(entry) && entry.kind() != EntryChange.Kind.LAYER).toList());
        });
    }

    /** Returns the name, and for an effect indicator the rest of its text, of which the name is the first line. */
    private static String whole(EntryChange kpi) {
        return kpi.fields().stream().filter(field -> field.field() == FieldChange.Field.TEXT).findFirst()
                .flatMap(FieldChange::textAfter).orElse(kpi.name());
    }

    private String successor(EntryChange retired) {
        return retired.followedBy().isEmpty()
                ? words.of("not.followed")
                : words.filled("followed", retired.followedBy().stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    /** Writes one line for each kind. */
    private void list(List<EntryChange> entries) {
        Map<EntryChange.Kind, List<String>> byKind = new EnumMap<>(EntryChange.Kind.class);
        entries.forEach(entry -> byKind.computeIfAbsent(entry.kind(), kind -> new ArrayList<>()).add(shortName(entry)));
        byKind.forEach((kind, names) -> item(words.of("several." + kind) + " (" + names.size() + "): "
                + MarkdownEscape.line(String.join(", ", names))));
        if (!byKind.isEmpty()) {
            page.append('\n');
        }
    }

    /** Returns the part of {@code domain 3} to show in a list of life domains. */
    private String shortName(EntryChange entry) {
        String afterKind = entry.entry().substring(entry.entry().indexOf(' ') + 1);
        return switch (entry.kind()) {
            case LAYER -> Terms.in(language).of("layer." + afterKind);
            case DOMAIN, PHASE, LINK -> afterKind;
            case QUESTIONNAIRE -> entry.name();
            default -> entry.entry();
        };
    }

    private String label(EntryChange entry) {
        String kind = words.find("kind." + entry.kind()).map(text -> WordList.fill(text, shortName(entry))).orElse(entry.entry());
        if (entry.name().isEmpty()) {
            return kind;
        }
        return kind + (isKpi(entry) || entry.kind() == EntryChange.Kind.INTENDED_EFFECT ? " " : ": ") + entry.name();
    }

    private void heading(int level, String text) {
        page.append("#".repeat(level)).append(' ').append(MarkdownEscape.line(text)).append("\n\n");
    }

    private void paragraph(String text) {
        if (!text.isEmpty()) {
            page.append(MarkdownEscape.line(text)).append("\n\n");
        }
    }

    /** Writes an item whose text is already Markdown. */
    private void item(String markdown) {
        page.append("- ").append(markdown).append('\n');
    }
}
