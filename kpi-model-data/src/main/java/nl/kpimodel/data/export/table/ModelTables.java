package nl.kpimodel.data.export.table;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.KpiTerms;
import nl.kpimodel.core.LifeDomain;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.Linkage;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.edition.FieldChange;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.data.export.linkage.NodeText;
import nl.kpimodel.data.export.model.ExportedEdition;
import nl.kpimodel.data.export.model.ExportedEdition.Change;
import nl.kpimodel.data.export.model.ExportedEdition.TypedField;
import nl.kpimodel.data.export.model.ExportedKpi;
import nl.kpimodel.data.export.table.ModelTable.Column;
import nl.kpimodel.data.export.table.ModelTable.Kind;

/** The tables of an edition. Several values in a cell have {@code "; "} between them; an unknown value is an empty cell. */
final class ModelTables {
    private static final String BETWEEN = "; ";

    /** The upper bound of a number of values that has none. */
    private static final int UNBOUNDED = 0;

    private ModelTables() {}

    /** A question with the KPIs that it feeds. */
    private record Question(Questionnaire.Item item, Optional<Questionnaire.Text> questionnaire, List<KpiId> indicators, List<KpiId> impactKpis,
            String source) {}

    /** Returns all tables for which the edition has content. */
    static List<ModelTable<?>> of(ExportedEdition edition) {
        List<ModelTable<?>> all = List.of(kpis(edition), links(edition.catalogue()), questions(), fields(edition.catalogue()), changes());
        return all.stream().filter(table -> !table.listed().apply(edition).isEmpty()).toList();
    }

    private static <E> Column<E> text(String key, int width, BiFunction<E, TableWords, String> text) {
        return new Column<>(key, width, Kind.TEXT, text);
    }

    private static <E> Column<E> number(String key, int width, BiFunction<E, TableWords, String> number) {
        return new Column<>(key, width, Kind.NUMBER, number);
    }

    private static ModelTable<ExportedKpi> kpis(ExportedEdition edition) {
        return new ModelTable<>("kpis", ExportedEdition::kpis, List.of(
                text("id", 10, (kpi, words) -> kpi.kpi().id().toString()),
                text("layer", 13, (kpi, words) -> words.code("layer", kpi.kpi().layer())),
                text("domain", 18, (kpi, words) -> kpi.domain().map(LifeDomain::name).orElse("")),
                text("phase", 18, (kpi, words) -> kpi.phase().map(phase -> phase.name()).orElse("")),
                text("intendedEffect", 10, (kpi, words) -> kpi.intendedEffect().map(effect -> effect.id().toString()).orElse("")),
                text("intendedEffectText", 40, (kpi, words) -> kpi.intendedEffect().map(effect -> effect.text()).orElse("")),
                text("name", 50, (kpi, words) -> kpi.kpi().name()),
                text("definition", 70, (kpi, words) -> kpi.kpi().definition().asText().orElse("")),
                text("definitionStatus", 16, (kpi, words) -> words.code("definitionStatus", kpi.kpi().definition().status())),
                text("emphasised", 12, (kpi, words) -> emphasis(kpi.kpi().emphasis(), words)),
                text("englishName", 50, (kpi, words) -> kpi.terms().map(KpiTerms::englishName).orElse("")),
                text("shortName", 28, (kpi, words) -> kpi.terms().map(terms -> words.in(terms.shortName())).orElse("")),
                text("searchWords", 40, (kpi, words) -> String.join(BETWEEN, kpi.searchWords(words.language()))),
                text("reading", 60, (kpi, words) -> kpi.specification().map(measure -> words.in(measure.reading())).orElse("")),
                text("numerator", 40, (kpi, words) -> main(kpi).map(figure -> words.in(figure.numerator())).orElse("")),
                text("denominator", 40, (kpi, words) -> main(kpi).flatMap(MeasureComponent::denominator).map(words::in).orElse("")),
                text("unit", 16, (kpi, words) -> main(kpi).map(figure -> unit(figure, words)).orElse("")),
                text("records", 30, (kpi, words) -> joined(components(kpi).flatMap(figure -> figure.records().stream()).map(use -> use.type().key()))),
                text("choices", 40, (kpi, words) -> joined(components(kpi).flatMap(figure -> figure.requires().stream()).map(option -> option(option, words)))),
                text("source", 50, (kpi, words) -> edition.cited(kpi.kpi().source())),
                text("contentHash", 68, (kpi, words) -> kpi.kpi().contentHash())));
    }

    private static String emphasis(Kpi.Emphasis emphasis, TableWords words) {
        return switch (emphasis.degree()) {
            case YES -> words.yesNo(true);
            case NO -> words.yesNo(false);
            case UNKNOWN -> "";
        };
    }

    private static Stream<MeasureComponent> components(ExportedKpi kpi) {
        return kpi.specification().stream().map(MeasureSpecification::components).flatMap(List::stream);
    }

    /** Returns the main figure. */
    private static Optional<MeasureComponent> main(ExportedKpi kpi) {
        return components(kpi).findFirst();
    }

    private static String unit(MeasureComponent figure, TableWords words) {
        return words.isKeys() ? figure.unit().name() : Terms.in(words.language()).of("measureUnit." + figure.unit() + ".name");
    }

    private static String option(MeasureSpecification.Option option, TableWords words) {
        return words.isKeys() ? option.key() : WordList.singular(Terms.in(words.language()).of("option." + option.key()));
    }

    /** Returns the table of the links of a catalogue, which has the texts of their nodes. */
    static ModelTable<Link> links(KpiCatalogue catalogue) {
        NodeText texts = new NodeText(catalogue);
        return new ModelTable<>("links", ExportedEdition::links, List.of(
                text("from", 14, (link, words) -> link.from().key()),
                text("fromText", 60, (link, words) -> texts.whole(link.from()).orElse("")),
                text("to", 10, (link, words) -> link.to().key()),
                text("toText", 60, (link, words) -> texts.whole(link.to()).orElse("")),
                text("kind", 30, (link, words) -> words.code("linkKind", link.kind())),
                text("rows", 16, (link, words) -> joined(link.rows().stream())),
                text("sources", 60, (link, words) -> joined(link.origins().stream().map(Link.Origin::source))),
                text("agreement", 22, (link, words) -> words.code("agreement", link.agreement())),
                text("variants", 50, (link, words) -> joined(link.variants().stream().map(variant -> variant.source())))));
    }

    private static ModelTable<Question> questions() {
        return new ModelTable<>("questions", ModelTables::questions, List.of(
                text("id", 8, (question, words) -> question.item().id().toString()),
                text("questionnaire", 16, (question, words) -> words.code("questionnaire", question.item().id().questionnaire())),
                text("domain", 18, (question, words) -> question.item().domain().name()),
                text("section", 9, (question, words) -> question.item().id().sectionId().map(Object::toString).orElse("")),
                text("sectionTitle", 40, (question, words) -> question.item().sectionTitleText().orElse("")),
                text("stem", 40, (question, words) -> question.questionnaire().flatMap(Questionnaire.Text::stemText).orElse("")),
                text("text", 60, (question, words) -> question.item().asText().orElse("")),
                text("indicators", 24, (question, words) -> joined(question.indicators().stream())),
                text("impactKpis", 24, (question, words) -> joined(question.impactKpis().stream())),
                text("source", 50, (question, words) -> question.source())));
    }

    private static List<Question> questions(ExportedEdition edition) {
        Linkage linkage = edition.catalogue().linkage();
        return edition.catalogue().items().stream()
                .map(item -> new Question(item,
                        edition.catalogue().questionnaires().stream().filter(of -> of.questionnaire() == item.id().questionnaire()).findFirst(),
                        linkage.indicatorsOf(item.id()), linkage.impactKpisOf(item.id()), edition.cited(item.source())))
                .toList();
    }

    private static ModelTable<TypedField> fields(KpiCatalogue catalogue) {
        return new ModelTable<>("fields", ExportedEdition::fields, List.of(
                text("recordType", 20, (typed, words) -> typed.type().key()),
                text("recordTerm", 24, (typed, words) -> typed.type().dutchTerm()),
                text("field", 26, (typed, words) -> typed.field().name()),
                text("fieldTerm", 30, (typed, words) -> typed.field().dutchTerm()),
                text("meaning", 50, (typed, words) -> typed.field().meaning(words.language())),
                text("fieldKind", 20, (typed, words) -> words.code("fieldKind", typed.field().kind())),
                text("whenEmpty", 26, (typed, words) -> words.code("whenEmpty", typed.field().whenEmpty())),
                text("codes", 40, (typed, words) -> joined(typed.field().codes().stream())),
                text("codeTerms", 40, (typed, words) -> joined(typed.field().dutchTerms().stream())),
                number("minimum", 10, (typed, words) -> typed.field().minimum().map(Object::toString).orElse("")),
                number("maximum", 10, (typed, words) -> typed.field().maximum().map(Object::toString).orElse("")),
                number("longest", 10, (typed, words) -> positive(typed.field().maximumLength())),
                number("decimals", 10, (typed, words) -> typed.field().kind().isDecimal() ? positive(typed.field().maximumDecimals()) : ""),
                text("refersTo", 20, (typed, words) -> typed.field().refersTo().map(Object::toString).orElse("")),
                text("kpis", 30, (typed, words) -> joined(typed.field().feeds().stream().filter(kpi -> catalogue.find(kpi).isPresent())))));
    }

    private static String positive(int bound) {
        return bound == UNBOUNDED ? "" : Integer.toString(bound);
    }

    private static ModelTable<Change> changes() {
        return new ModelTable<>("changes", ExportedEdition::changes, List.of(
                text("since", 13, (change, words) -> change.earlier().key()),
                text("entry", 16, (change, words) -> change.entry().entry()),
                text("name", 50, (change, words) -> change.entry().name()),
                text("field", 20, (change, words) -> change.field().map(field -> words.heading("changes", field.field().toString())).orElse("")),
                text("change", 22, (change, words) -> words.code("change", change.field().map(FieldChange::change).orElse(change.entry().change()))),
                text("before", 60, (change, words) -> change.field().map(FieldChange::before).orElse("")),
                text("after", 60, (change, words) -> change.field().map(FieldChange::after).orElse("")),
                text("comparability", 30, (change, words) -> change.entry().comparability().map(of -> words.code("comparability", of)).orElse("")),
                text("reason", 60, (change, words) -> change.entry().reason().map(words::in).orElse("")),
                text("followedBy", 16, (change, words) -> joined(change.entry().followedBy().stream()))));
    }

    private static String joined(Stream<?> values) {
        return values.map(Object::toString).distinct().collect(Collectors.joining(BETWEEN));
    }
}
