package nl.kpimodel.data.export.browser;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.internal.HtmlText;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.selection.DataNeeds;
import nl.kpimodel.core.selection.NeededField;

/** The data to register for a KPI: the fields of each record type, with their necessity and purpose. */
final class FieldTable {
    private final BrowserWords words;
    private final Language language;
    private final HtmlText html;
    private final MeasureSpecification measure;
    private final DataNeeds needs;

    FieldTable(BrowserWords words, HtmlText html, MeasureSpecification measure, DataNeeds needs) {
        this.words = words;
        this.language = words.language();
        this.html = html;
        this.measure = measure;
        this.needs = needs;
    }

    void write() throws IOException {
        html.open("section", "class", "wide").element("h3", words.of("fields"));
        if (measure.kpi().layer() == Layer.IMPACT) {
            html.element("p", words.of("fields.external"));
        }
        html.open("p", "class", "cost script", "data-cost", measure.kpi().toString()).close();
        html.open("table").open("thead").open("tr");
        html.element("th", words.of("fields.field"), "scope", "col").element("th", words.of("fields.code"), "scope", "col");
        html.element("th", words.of("fields.need"), "scope", "col").element("th", words.of("fields.why"), "scope", "col");
        html.close().close();
        for (RecordType type : needs.records()) {
            html.open("tbody").open("tr").open("th", "scope", "rowgroup", "colspan", "4").text(BrowserWords.capitalised(type.label(language))).close().close();
            for (NeededField field : needs.fields(type)) {
                html.open("tr").element("td", field.term(language)).element("td", field.name());
                html.element("td", field.necessity().label(language)).element("td", purpose(field)).close();
            }
            html.close();
        }
        html.close();
        List<String> strata = measure.strata().stream().map(kind -> words.term("stratum." + kind.key())).toList();
        if (!strata.isEmpty()) {
            html.element("p", words.of("fields.strata", String.join(", ", strata)), "class", "note");
        }
        html.close();
    }

    /** Returns the roles of a field, and the figures that need it if not all do. */
    private String purpose(NeededField field) {
        String roles = field.roles().stream().map((NeededField.Role role) -> role.label(language)).collect(Collectors.joining(", "));
        return field.necessity() == NeededField.Necessity.PART ? words.of("fields.part", roles, figures(field)) : roles;
    }

    private String figures(NeededField field) {
        Set<String> keys = new LinkedHashSet<>();
        for (NeededField.Use use : field.uses()) {
            if (use.necessity() != NeededField.Necessity.OPTIONAL) {
                keys.addAll(use.components());
            }
        }
        return keys.stream().map(key -> measure.require(key).label().in(language)).collect(Collectors.joining(", "));
    }
}
