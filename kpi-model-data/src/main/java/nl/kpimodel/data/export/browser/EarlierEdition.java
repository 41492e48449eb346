package nl.kpimodel.data.export.browser;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.edition.ChangeClass;
import nl.kpimodel.core.edition.EditionDiff;
import nl.kpimodel.core.edition.EntryChange;
import nl.kpimodel.core.edition.FieldChange;
import nl.kpimodel.core.internal.HtmlText;
import nl.kpimodel.core.internal.WordDifference;
import nl.kpimodel.core.measure.MeasureSpecification;

/**
 * The changes since the previous edition: for a KPI the words of both editions side by side with the differences marked, and a list of
 * retired KPIs.
 */
final class EarlierEdition {
    private final BrowserWords words;
    private final EditionDiff diff;
    private final HtmlText html;

    EarlierEdition(BrowserWords words, EditionDiff diff, HtmlText html) {
        this.words = words;
        this.diff = diff;
        this.html = html;
    }

    void writeOf(Kpi kpi) throws IOException {
        Optional<EntryChange> found = diff.find(kpi.id().toString());
        if (found.isEmpty()) {
            return;
        }
        EntryChange change = found.get();
        html.open("section", "class", "wide editions").element("h3", words.of("editions", diff.earlier()));
        html.open("p").element("strong", words.of("editions." + change.change()));
        Optional<MeasureSpecification.Comparability> comparability = change.comparability();
        if (comparability.isPresent()) {
            html.text(" " + words.of("editions.figures", words.term("comparability." + comparability.get())));
        }
        html.close();
        if (change.reason().isPresent()) {
            html.element("p", change.reason().get().in(words.language()));
        }
        if (change.change() != ChangeClass.NEW) {
            for (FieldChange field : change.fields()) {
                compare(field);
            }
        }
        html.close();
    }

    private void compare(FieldChange field) throws IOException {
        Optional<String> name = words.find("editions.field." + field.field());
        if (name.isEmpty()) {
            return;
        }
        html.element("h4", name.get()).open("div", "class", "two");
        List<WordDifference.Part> parts = WordDifference.between(field.textBefore().orElse(""), field.textAfter().orElse(""));
        version(diff.earlier().key(), parts, WordDifference.Kind.ADDED);
        version(diff.later().key(), parts, WordDifference.Kind.REMOVED);
        html.close();
    }

    private void version(String edition, List<WordDifference.Part> parts, WordDifference.Kind absent) throws IOException {
        html.open("div").element("p", words.of("editions.edition", edition), "class", "source").open("p", "lang", "nl");
        String space = "";
        for (WordDifference.Part part : parts) {
            if (part.kind() == absent) {
                continue;
            }
            html.text(space);
            if (part.kind() == WordDifference.Kind.KEPT) {
                html.text(part.words());
            } else {
                html.element(part.kind() == WordDifference.Kind.ADDED ? "ins" : "del", part.words());
            }
            space = " ";
        }
        html.close().close();
    }

    /** Writes the KPIs that the previous edition had and this edition does not have. */
    void writeRetired() throws IOException {
        List<EntryChange> retired = diff.of(ChangeClass.RETIRED).stream().filter(change -> change.kind() == EntryChange.Kind.KPI).toList();
        if (retired.isEmpty()) {
            return;
        }
        html.element("h3", words.of("about.retired", diff.earlier())).open("ul");
        for (EntryChange change : retired) {
            html.open("li").element("b", change.entry(), "class", "id").text(" ").element("span", change.name(), "lang", "nl");
            for (KpiId next : change.followedBy()) {
                html.text(" → ").element("a", next.toString(), "href", "#" + PageAnchor.of(next));
            }
            html.close();
        }
        html.close();
    }
}
