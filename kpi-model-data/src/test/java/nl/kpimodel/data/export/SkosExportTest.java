package nl.kpimodel.data.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.EffectIndicator;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiTerms;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.LinkageNode;
import nl.kpimodel.core.edition.ChangeClass;
import nl.kpimodel.core.edition.EditionDiff;
import nl.kpimodel.core.edition.EntryChange;
import nl.kpimodel.data.KpiModel;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The linked data, read by Apache Jena and checked by SHACL shapes. */
class SkosExportTest {
    private static final String BASE = "https://kpimodel.nl/id/";
    private static final String OWN = "https://kpimodel.nl/ns#";

    private static Model read(ModelExport export, Lang language) {
        byte[] file = export.files(ModelExport.Format.SKOS).entrySet().stream()
                .filter(each -> each.getKey().endsWith(language == Lang.TURTLE ? ".ttl" : ".jsonld")).findFirst().orElseThrow().getValue();
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(file), language);
        return model;
    }

    private static Model read(Edition edition) {
        return read(ModelExport.of(edition), Lang.TURTLE);
    }

    private static Shapes shapes() throws IOException {
        try (InputStream file = Objects.requireNonNull(SkosExportTest.class.getResourceAsStream("skos.shapes.ttl"))) {
            Model shapes = ModelFactory.createDefaultModel();
            RDFDataMgr.read(shapes, file, Lang.TURTLE);
            return Shapes.parse(shapes);
        }
    }

    private static List<String> violations(Model model) throws IOException {
        ValidationReport report = ShaclValidator.get().validate(shapes(), model.getGraph());
        return report.getEntries().stream().map(entry -> entry.focusNode() + " " + entry.resultPath() + " " + entry.value() + ": " + entry.message()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void bothFormsAreOneGraph(Edition edition) {
        Model turtle = read(ModelExport.of(edition), Lang.TURTLE);
        Model json = read(ModelExport.of(edition), Lang.JSONLD11);
        assertThat(turtle.size()).isGreaterThan(1000);
        assertThat(turtle.isIsomorphicWith(json)).as(() -> "only in Turtle: " + turtle.difference(json) + ", only in JSON-LD: " + json.difference(turtle)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyShapeHolds(Edition edition) throws IOException {
        assertThat(violations(read(edition))).isEmpty();
    }

    @Test
    void theShapesSeeWhatIsWrong() throws IOException {
        Model model = read(Edition.E2025);
        Resource indicator = model.getResource(BASE + "2025/kpi/E-4.1.3");
        Resource domain = model.getResource(BASE + "2025/domain/4");
        indicator.addProperty(SKOS.related, domain);
        model.removeAll(model.getResource(BASE + "2025/kpi/A-13"), SKOS.broader, null);
        model.getResource(BASE + "2025/kpi/A-4").addProperty(SKOS.altLabel, "Aantal casussen per medewerker", "nl").addProperty(SKOS.prefLabel, "x", "nl");
        assertThat(violations(model)).anyMatch(each -> each.contains("S27")).anyMatch(each -> each.contains("hangs below"))
                .anyMatch(each -> each.contains("both ways")).anyMatch(each -> each.contains("A-4"));
    }

    @ParameterizedTest
    @EnumSource
    void theConceptsHaveTheWordsOfTheModel(Edition edition) {
        Model model = read(edition);
        KpiCatalogue catalogue = KpiModel.edition(edition);
        for (Kpi kpi : catalogue.kpis()) {
            Resource concept = model.getResource(BASE + edition.key() + "/kpi/" + kpi.id().toString().replace(' ', '-'));
            assertThat(concept.hasLiteral(SKOS.notation, kpi.id().toString())).isTrue();
            assertThat(concept.getProperty(SKOS.prefLabel, "nl").getString())
                    .isEqualTo(kpi instanceof EffectIndicator indicator ? indicator.text() : kpi.name());
            assertThat(text(concept, SKOS.definition)).isEqualTo(kpi.definition().asText().orElse(""));
            KpiTerms terms = KpiTerms.find(kpi).orElseThrow();
            assertThat(concept.getProperty(SKOS.prefLabel, "en").getString()).isEqualTo(terms.englishName());
            assertThat(Stream.of("nl", "en").flatMap(language -> labels(concept, language)))
                    .contains(terms.shortName().dutch(), terms.shortName().english()).containsAll(terms.searchWords());
            assertThat(text(concept, DCTerms.source)).endsWith(", " + kpi.source().place());
        }
        assertThat(model.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList()).hasSize(catalogue.kpis().size() + catalogue.domains().size()
                + catalogue.phases().size() + catalogue.intendedEffects().size() + catalogue.items().size() + catalogue.sections().size());
    }

    private static String text(Resource concept, Property property) {
        Statement statement = concept.getProperty(property);
        return statement == null ? "" : statement.getString();
    }

    private static Stream<String> labels(Resource concept, String language) {
        return Stream.of(SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
                .flatMap(property -> concept.listProperties(property, language).toList().stream().map(Statement::getString));
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkOfTheLinkageIsThereAndNoOther(Edition edition) {
        Model model = read(edition);
        KpiCatalogue catalogue = KpiModel.edition(edition);
        List<String> expected = catalogue.linkage().links().stream()
                .filter(link -> !(link.to() instanceof LinkageNode.Impact || link.to() instanceof LinkageNode.Effect))
                .map(link -> iri(edition, link.from()) + " " + (link.to() instanceof LinkageNode.Indicator ? "hasIndicator" : "usesQuestion") + " "
                        + iri(edition, link.to()))
                .toList();
        assertThat(Stream.of("hasIndicator", "usesQuestion")
                .flatMap(name -> model.listStatements(null, model.getProperty(OWN + name), (Resource) null).toList().stream()
                .map(statement -> statement.getSubject() + " " + name + " " + statement.getResource()))).containsExactlyInAnyOrderElementsOf(expected);
        List<Link> up = catalogue.linkage().links().stream().filter(link -> link.to() instanceof LinkageNode.Impact).toList();
        assertThat(up).hasSize(catalogue.impactKpis().size()).allSatisfy(link ->
                assertThat(model.contains(model.getResource(iri(edition, link.to())), SKOS.broader, model.getResource(iri(edition, link.from())))).isTrue());
    }

    private static String iri(Edition edition, LinkageNode node) {
        String kind = node instanceof LinkageNode.Domain ? "domain" : node instanceof LinkageNode.Effect ? "effect" : node instanceof LinkageNode.Item
                ? "question" : "kpi";
        String id = node instanceof LinkageNode.Domain domain ? Integer.toString(domain.number()) : node.key().replace(' ', '-');
        return BASE + edition.key() + "/" + kind + "/" + id;
    }

    @Test
    void whatBecameOfAConceptFollowsFromTheDiff() {
        Model model = read(Edition.E2025);
        EditionDiff diff = KpiModel.diff(Edition.PRE_2025, Edition.E2025);
        for (EntryChange change : diff.entries(EntryChange.Kind.KPI)) {
            String path = "/kpi/" + change.entry().replace(' ', '-');
            Property match = switch (change.change()) {
                case NONE, WORDING -> SKOS.exactMatch;
                case IMMATERIAL -> SKOS.closeMatch;
                default -> SKOS.relatedMatch;
            };
            boolean inBoth = change.change() != ChangeClass.NEW && change.change() != ChangeClass.RETIRED;
            List<Statement> matches = model.listStatements(model.getResource(BASE + "2025" + path), null, model.getResource(BASE + "pre-2025" + path)).toList();
            assertThat(matches).as(change.entry()).extracting(Statement::getPredicate).isEqualTo(inBoth ? List.of(match) : List.of());
        }
        Resource material = model.getResource(BASE + "2025/kpi/I-4.3.1");
        assertThat(material.hasProperty(SKOS.relatedMatch, model.getResource(BASE + "pre-2025/kpi/I-4.3.1"))).isTrue();
        assertThat(material.getProperty(SKOS.changeNote, "nl").getString()).startsWith("Ten opzichte van editie pre-2025 (niet vergelijkbaar): ")
                .endsWith(diff.kpi("I 4.3.1").reason().orElseThrow().dutch());
        assertThat(model.listStatements(null, SKOS.exactMatch, (Resource) null).toList()).noneMatch(match -> match.getResource().getURI().contains("concept-2021"));
        Model older = read(Edition.PRE_2025);
        assertThat(model.listObjectsOfProperty(SKOS.exactMatch).toList()).isNotEmpty()
                .allMatch(other -> older.contains(other.asResource(), RDF.type, SKOS.Concept));
    }

    @Test
    void aToolThatKnowsSkosAloneFindsTheQuestionsOfAKpi() {
        String query = """
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                SELECT DISTINCT ?notation WHERE {
                  ?kpi skos:notation "I 4.1.3" ; skos:related/skos:related ?question .
                  ?question skos:broader/skos:notation "4a" ; skos:notation ?notation
                } ORDER BY ?notation
                """;
        List<String> found = new ArrayList<>();
        try (QueryExecution execution = QueryExecutionFactory.create(query, read(Edition.E2025))) {
            execution.execSelect().forEachRemaining(row -> found.add(row.getLiteral("notation").getString()));
        }
        assertThat(found).containsExactly("4a1", "4a2", "4a3", "4a4");
    }

    @Test
    void addressesBeginWithTheBaseThatIsGiven() {
        Model model = read(ModelExport.of(Edition.E2025).withBase(URI.create("https://example.org/kpi#")), Lang.TURTLE);
        assertThat(model.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList()).isNotEmpty()
                .allMatch(concept -> concept.getURI().startsWith("https://example.org/kpi#2025/"));
        assertThat(model.contains(model.getResource(OWN + "hasIndicator"), null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\" . <x> <y> <z> .", "\\", "a\\\"b", "'''", "\"\"\"", "@nl", "</script>", "{\"@id\": 1}", "na\u00efef \ud83c\udfe0", "a\tb"})
    void noTextBreaksOutOfItsPlace(String name) {
        ModelExport export = ModelExport.of(ShownCatalogue.of(name, 0));
        Model turtle = read(export, Lang.TURTLE);
        assertThat(turtle.getResource(BASE + "2025/domain/2").getProperty(SKOS.prefLabel, "nl").getString()).isEqualTo(name);
        assertThat(turtle.isIsomorphicWith(read(export, Lang.JSONLD11))).isTrue();
    }

    @Test
    void aDisputedLinkAndASlipAreSaid() {
        Model model = read(Edition.E2025);
        List<String> notes = model.listObjectsOfProperty(SKOS.editorialNote).toList().stream().map(note -> note.asLiteral().getString()).toList();
        long disputed = KpiModel.edition(Edition.E2025).linkage().disputed().size();
        assertThat(disputed).isPositive();
        assertThat(notes.stream().filter(note -> note.startsWith("De koppeling met "))).hasSizeGreaterThanOrEqualTo(1);
        assertThat(notes).anyMatch(note -> note.startsWith("Error in the source: read"));
    }
}
