package nl.kpimodel.data.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.ActivityKpi;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.ProcessModel;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.Source;
import nl.kpimodel.core.measure.Basis;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.core.selection.DataNeeds;
import nl.kpimodel.core.selection.NeededField;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class BrowserExportTest {
    private static final int MOST_BYTES = 1_350_000;
    private static final KpiCatalogue MODEL = KpiModel.edition(Edition.E2025);
    private static final MeasureSpecifications MEASURES = KpiModel.measures(Edition.E2025);
    private static final Map<Language, ParsedPage> PAGES = new EnumMap<>(Language.class);

    private static ParsedPage page(Language language) {
        return PAGES.computeIfAbsent(language, of -> page(ModelExport.of(Edition.E2025), of));
    }

    private static ParsedPage page(ModelExport export, Language language) {
        return export.files(ModelExport.Format.HTML).entrySet().stream()
                .filter(file -> file.getKey().endsWith("." + language.key() + ".html"))
                .map(file -> new ParsedPage(new String(file.getValue(), StandardCharsets.UTF_8)))
                .findFirst().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void everyIdOccursOnceAndEveryLinkLeadsToOne(Language language) {
        List<String> ids = page(language).attributes("id");

        assertThat(ids).doesNotHaveDuplicates();
        List<String> places = page(language).attributes("href").stream().filter(href -> href.startsWith("#")).map(href -> href.substring(1)).distinct().toList();
        assertThat(places).hasSizeGreaterThan(MODEL.kpis().size() + MODEL.items().size());
        places.stream().filter(place -> !place.equals("all")).forEach(place -> assertThat(ids).contains(place));
        Stream.of("aria-labelledby", "for").flatMap(name -> page(language).attributes(name).stream()).forEach(id -> assertThat(ids).contains(id));
    }

    @ParameterizedTest
    @EnumSource
    void everyKpiHasItsWordsItsReadingAndWhatThatRestsOn(Language language) {
        for (Kpi kpi : MODEL.kpis()) {
            Element article = page(language).element(kpi.id().toString().replaceAll("[ .]", "-"));
            String text = ParsedPage.text(article);
            assertThat(ParsedPage.text(ParsedPage.first(article, "blockquote"))).contains(kpi.name()).contains(kpi.definition().asText().orElse(""));
            assertThat(ParsedPage.first(article, "blockquote").getAttribute("lang")).isEqualTo("nl");
            assertThat(text).contains(kpi.source().place());
            MeasureSpecification measure = MEASURES.require(kpi.id());
            assertThat(text).contains(measure.reading().in(language));
            for (MeasureComponent component : measure.components()) {
                assertThat(text).contains(component.label().in(language), component.numerator().in(language))
                        .contains(component.denominator().map(denominator -> denominator.in(language)).orElse(""));
            }
            for (Basis basis : measure.basis()) {
                if (basis instanceof Basis.Stated stated) {
                    stated.quotes().forEach(quote -> assertThat(text).contains(quote.text()));
                } else {
                    assertThat(text).contains(basis instanceof Basis.Gap gap ? gap.supply().in(language) : ((Basis.Interpreted) basis).reason().in(language));
                }
            }
        }
    }

    @Test
    void theFieldsOfAKpiAreThoseThatItNeeds() {
        for (Kpi kpi : MODEL.kpis()) {
            Element article = page(Language.DUTCH).element(kpi.id().toString().replaceAll("[ .]", "-"));
            List<String> rows = ParsedPage.all(article, "tr").stream().filter(row -> ParsedPage.all(row, "td").size() == 4)
                    .map(row -> ParsedPage.all(row, "td").stream().limit(3).map(ParsedPage::text).collect(Collectors.joining("|"))).toList();
            List<String> needed = new ArrayList<>();
            for (NeededField field : DataNeeds.of(MODEL, MEASURES, List.of(kpi.id())).fields()) {
                needed.add(field.term(Language.DUTCH) + "|" + field.name() + "|" + field.necessity().label(Language.DUTCH));
            }
            assertThat(rows).as(kpi.toString()).containsExactlyInAnyOrderElementsOf(needed);
        }
    }

    @Test
    void everyQuestionHasAPageWithItsTextOrThatItIsUnknown() {
        for (Questionnaire.Item item : MODEL.items()) {
            String text = ParsedPage.text(page(Language.DUTCH).element("q-" + item.id().toString().replace('.', '-')));
            assertThat(text).contains(item.asText().orElse("De tekst van deze vraag is niet openbaar."));
            MODEL.linkage().indicatorsOf(item.id()).forEach(indicator -> assertThat(text).contains(indicator.toString()));
        }
        assertThat(ParsedPage.text(page(Language.DUTCH).element("q-4a2"))).contains("Door mijn deelname aan <project> voel ik me minder alleen");
    }

    @Test
    void thePictureOfAnIndicatorLeadsToItsImpactItsQuestionsAndItsNeighbours() {
        Element picture = ParsedPage.withClass(page(Language.DUTCH).element("E-4-1-1"), "picture");
        List<String> links = ParsedPage.all(picture, "a").stream().map(link -> link.getAttribute("href") + " " + link.getAttribute("class")).toList();

        assertThat(links).contains("#I-4-1-1 ", "#E-4-1-1 ", "#q-4a1 ", "#q-4a2 ", "#q-6b1 ", "#q-6b3 ", "#q-E4-A ", "#E-4-1-3 neighbour", "#I-4-1-3 neighbour");
        assertThat(ParsedPage.all(picture, "a").stream().filter(link -> link.getAttribute("aria-current").equals("true")).map(ParsedPage::text))
                .containsExactly("E 4.1.1 minder alleen");
    }

    @Test
    void whereTheSourcesDisagreeOnALinkThePictureSaysSo() {
        assertThat(ParsedPage.text(page(Language.DUTCH).element("E-4-1-3")))
                .contains("De bronnen zijn het niet eens: de koppeling van E 4.1.3 met 4a2 ontbreekt in Handleiding KPI-model 2025; figuur 13, rij I 4.1.3.");
        assertThat(ParsedPage.text(page(Language.DUTCH).element("q-2a3"))).contains("alleen in Handleiding KPI-model 2025; figuur 5");
        assertThat(ParsedPage.text(page(Language.DUTCH).element("q-5b2"))).contains("Geen enkele effectindicator gebruikt vraag 5b2.");
    }

    @Test
    void namesAreTranslatedAndMarkedWhileTheWordsOfTheModelStayDutch() {
        Element article = page(Language.ENGLISH).element("A-4");
        Element name = ParsedPage.all(ParsedPage.first(article, "h2"), "span").get(1);

        assertThat(name.getAttribute("lang")).isEqualTo("en");
        assertThat(ParsedPage.text(article)).contains("The English name is a translation by this library.").contains("# dagen wachttijd");
        assertThat(ParsedPage.text(page(Language.DUTCH).element("A-4"))).doesNotContain("vertaling");
    }

    @Test
    void whatChangedSinceTheEditionBeforeIsMarkedAndClassified() {
        assertThat(ParsedPage.text(page(Language.DUTCH).element("I-4-3-1"))).contains("Er verandert wat er wordt gemeten", "niet vergelijkbaar");
        Element editions = ParsedPage.withClass(page(Language.DUTCH).element("I-1-2-1"), "editions");

        assertThat(ParsedPage.all(editions, "del").stream().map(ParsedPage::text)).anyMatch(lost -> lost.contains("wordt getoond"));
        assertThat(ParsedPage.text(ParsedPage.withClass(page(Language.DUTCH).element("E-4-1-1"), "editions"))).contains("Nieuw in deze editie.");
        assertThat(ParsedPage.text(page(Language.DUTCH).element("about"))).contains("K 1", "K 4");
    }

    @ParameterizedTest
    @EnumSource
    void thePageFetchesNothing(Language language) {
        assertThat(page(language).attributes("content")).anyMatch(policy -> policy.startsWith("default-src 'none'"));
        assertThat(page(language).attributes("src")).isEmpty();
        assertThat(page(language).attributes("href")).allMatch(href -> href.startsWith("#") || href.matches("kpi-model-2025\\.(nl|en)\\.html"));
        assertThat(page(language).source()).doesNotContain("@import", "url(", "fetch(", "XMLHttpRequest");
        assertThat(page(language).source().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
    }

    @Test
    @Tag("locale")
    void theSameModelGivesTheSameCharacters() {
        assertThat(page(ModelExport.of(Edition.E2025), Language.DUTCH).source()).isEqualTo(page(Language.DUTCH).source()).doesNotContain("\r");
    }

    @Test
    void aMapHasTheWaysThroughThePhases() {
        String activities = ParsedPage.text(page(Language.DUTCH).element("layer-A"));

        assertThat(activities).contains("Laag complex", "hoog complex", "Eindevaluatie", "plan aanpassen");
    }

    @Test
    void anEditionWithAQualityLayerAndWithoutEffectsIsBrowsedToo() {
        ParsedPage before = page(ModelExport.of(Edition.PRE_2025), Language.DUTCH);

        assertThat(ParsedPage.text(before.element("layer-K"))).contains("K 1", "K 4");
        assertThat(before.attributes("id")).doesNotContain("layer-E", "questions").contains("K-4", "I-4-3-1");
    }

    @Test
    void markupInAModelOfOnesOwnIsText() {
        String hostile = "</script><script>alert(\"1\")</script><!--]]>&amp;' onload=x";
        Source.Reference source = new Source.Reference(hostile, hostile);
        ProcessModel.Phase phase = new ProcessModel.Phase(1, hostile, Set.of(Complexity.HIGH), source);
        KpiCatalogue model = KpiCatalogue.builder().edition(Edition.E2025).label(hostile).publisher(hostile)
                .sources(List.of(new Source(hostile, hostile, hostile)))
                .phases(List.of(phase))
                .kpis(List.of(ActivityKpi.builder().id(KpiId.of("A 4")).edition(Edition.E2025).name(hostile).phase(phase).source(source)
                        .definition(new Kpi.Definition(hostile, Kpi.DefinitionStatus.LOCAL, hostile)).build()))
                .build();
        ParsedPage page = page(ModelExport.of(model, MEASURES), Language.ENGLISH);

        assertThat(ParsedPage.text(ParsedPage.first(page.element("A-4"), "blockquote"))).contains(hostile);
        assertThat(ParsedPage.all(page.root(), "script")).hasSize(3);
        assertThat(page.source()).doesNotContain("<script>alert");
    }

    @Test
    void anEditionOfNamesAloneIsBrowsedWithoutReadings() {
        ParsedPage draft = page(ModelExport.of(Edition.CONCEPT_2021), Language.ENGLISH);

        assertThat(draft.source()).doesNotContain("class=\"reading\"");
        assertThat(draft.attributes("data-kpi")).containsAll(KpiModel.edition(Edition.CONCEPT_2021).kpis().stream().map(kpi -> kpi.id().toString()).toList());
    }

    @Test
    void thePagesOfTwoLanguagesLinkToEachOther() {
        assertThat(ModelExport.of(Edition.E2025).files(ModelExport.Format.HTML)).containsOnlyKeys("kpi-model-2025.nl.html", "kpi-model-2025.en.html");
        assertThat(page(Language.DUTCH).element("other-language").getAttribute("href")).isEqualTo("kpi-model-2025.en.html");
        assertThat(page(Language.ENGLISH).element("other-language").getAttribute("href")).isEqualTo("kpi-model-2025.nl.html");
    }
}
