package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeStatus;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.CleanText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@Tag("locale")
@DisplayName("A report as a page")
class ReportHtmlTest {
    private static String written(List<KpiReport> reports, Language language) throws IOException {
        StringBuilder out = new StringBuilder();
        ReportHtml.write(reports.stream().map(KpiReport::internal).toList(), language, out);
        return out.toString();
    }

    /** HTML that is XML too is well-formed. */
    private static Document parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static List<Element> elements(Element within, String name, Predicate<Element> which) {
        List<Element> elements = new ArrayList<>();
        NodeList all = within.getElementsByTagName(name);
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (which.test(element)) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Predicate<Element> isOf(String kind) {
        return element -> List.of(element.getAttribute("class").split(" ")).contains(kind);
    }

    private static Map<String, Element> tiles(Document page) {
        return elements(page.getDocumentElement(), "article", isOf("tile")).stream()
                .collect(Collectors.toMap(tile -> tile.getAttribute("id").replace('-', ' '), Function.identity()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("has a tile for every KPI, and every outcome of every period with its figure")
    void everyOutcome(Language language) throws Exception {
        List<KpiReport> reports = SampleReports.twoQuarters();
        Map<String, Element> tiles = tiles(parsed(written(reports, language)));

        assertThat(tiles.keySet()).isEqualTo(reports.stream().flatMap(report -> report.outcomes().stream()).map(Outcome::kpi).map(KpiId::toString).collect(Collectors.toSet()));
        for (KpiReport report : reports) {
            for (Outcome outcome : report.outcomes()) {
                Element tile = tiles.get(outcome.kpi().toString());
                Optional<String> figure = OutcomeText.of(outcome, language).figure();
                if (figure.isPresent()) {
                    assertThat(tile.getTextContent()).as(outcome.toString()).contains(figure.get());
                } else if (hasTable(tile)) {
                    assertThat(tile.getTextContent()).as(outcome.toString()).contains(ReportWords.in(language).term("status." + outcome.status().name()));
                }
            }
        }
    }

    private static boolean hasTable(Element tile) {
        return !elements(tile, "table", isOf("outcomes")).isEmpty();
    }

    @Test
    @DisplayName("counts every outcome once: those over all units with their account, those of strata in tables; a carried figure once for all periods")
    void counted() throws Exception {
        List<KpiReport> reports = SampleReports.twoQuarters();
        Element page = parsed(written(reports, Language.DUTCH)).getDocumentElement();

        long totals = reports.stream().flatMap(report -> report.outcomes().stream()).filter(outcome -> outcome.stratum().isTotal()).count();
        long strata = reports.stream().flatMap(report -> report.outcomes().stream())
                .filter(outcome -> !outcome.stratum().isTotal() && !outcome.stratum().values().containsKey("area")).count();
        int accounts = elements(page, "details", isOf("account")).stream().mapToInt(account -> account.getElementsByTagName("dd").getLength()).sum();
        int rows = elements(page, "table", table -> isOf("outcomes").test(table) && !elements(table, "th", isOf("group")).isEmpty()).stream()
                .mapToInt(table -> ((Element) table.getElementsByTagName("tbody").item(0)).getElementsByTagName("tr").getLength()).sum();
        assertThat(accounts).isEqualTo(Math.toIntExact(totals) + 3);
        assertThat(rows).isEqualTo(Math.toIntExact(strata));
    }

    @Test
    @DisplayName("shows the worked figures of the manual with what was divided by what")
    void workedFigures() throws Exception {
        Map<String, Element> tiles = tiles(parsed(written(List.of(SampleReports.twoQuarters().get(0)), Language.DUTCH)));

        assertThat(figure(tiles.get("E 4.1.1"))).isEqualTo("15\u00A0%");
        assertThat(fraction(tiles.get("E 4.1.1"))).isEqualTo("30\u00A0deelnemers die ja antwoordden / 200\u00A0deelnemers die minstens één van de vragen beantwoordden");
        assertThat(figure(tiles.get("E 5.1.1"))).isEqualTo("30,6\u00A0%");
        assertThat(fraction(tiles.get("E 5.1.1"))).startsWith("55").contains(" / 180");
        assertThat(figure(tiles.get("I 3.1.1"))).isEqualTo("77,7\u00A0%");
        assertThat(fraction(tiles.get("I 3.1.1"))).startsWith("412").contains(" / 530");
    }

    private static String figure(Element tile) {
        return elements(elements(tile, "p", isOf("figure")).get(0), "span", isOf("number")).get(0).getTextContent();
    }

    private static String fraction(Element tile) {
        return elements(tile, "p", isOf("fraction")).get(0).getTextContent();
    }

    @Test
    @DisplayName("draws a share as long as it is, and a course from 0")
    void drawings() throws Exception {
        Map<String, Element> tiles = tiles(parsed(written(SampleReports.twoQuarters(), Language.ENGLISH)));
        Element bar = elements(tiles.get("A 19"), "svg", isOf("bar")).get(0);
        assertThat(elements(bar, "rect", isOf("part")).get(0).getAttribute("width")).isEqualTo("30.50");
        assertThat(bar.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("30.5%");

        Element trend = elements(tiles.get("A 12"), "svg", isOf("trend")).get(0);
        assertThat(trend.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Over time 2025-Q1: 193, 2025-Q2: 183");
        List<Element> points = elements(trend, "circle", point -> true);
        BigDecimal zero = new BigDecimal(elements(trend, "line", isOf("axis")).get(0).getAttribute("y1"));
        BigDecimal first = zero.subtract(new BigDecimal(points.get(0).getAttribute("cy")));
        BigDecimal second = zero.subtract(new BigDecimal(points.get(1).getAttribute("cy")));
        assertThat(first.doubleValue() / second.doubleValue()).isCloseTo(193.0 / 183.0, org.assertj.core.data.Offset.offset(0.001));
    }

    @Test
    @DisplayName("names the latest figure there is, and says why a later period has none")
    void laterWithoutFigure() throws Exception {
        Element tile = tiles(parsed(written(SampleReports.twoQuarters(), Language.DUTCH))).get("E 5.1.1");

        assertThat(elements(tile, "p", isOf("figure")).get(0).getTextContent()).isEqualTo("30,6\u00A0%2025-Q1");
        assertThat(elements(tile, "p", isOf("reason")).get(0).getTextContent()).isEqualTo("2025-Q2 In deze periode is er niets om te tellen.");
    }

    @Test
    @DisplayName("tells of a figure of others without a value for which period it has none, and the source")
    void figureWithoutValue() throws Exception {
        Element tile = tiles(parsed(written(List.of(SampleReports.overNothing()), Language.DUTCH))).get("I 1.1.1");

        Element line = (Element) elements(tile, "table", isOf("outcomes")).get(0).getElementsByTagName("tr").item(1);
        assertThat(line.getTextContent()).isEqualTo("NL2019niets om door te delen3 / 065+; bron: CBS, Kerncijfers (voorlopig)");
    }

    @Test
    @DisplayName("puts first the latest figure about all, and says so where a figure is about a part of them")
    void figureOfPart() throws Exception {
        KpiReport report = SampleReports.ofParts();
        assertThat(figureOfTile(report)).isEqualTo("44\u00A0%gebied: GM0363, 2024");
        assertThat(elements(parsed(written(List.of(report), Language.DUTCH)).getDocumentElement(), "dt", term -> true)).extracting(Element::getTextContent)
                .contains("gebied: GM0363, 2022", "gebied: GM0363, 2024", "gebied: GM0363, 65+, 2024");

        List<Outcome> ofPart = report.outcomes().stream().filter(outcome -> outcome.figure().orElseThrow().stratum() != null).toList();
        assertThat(figureOfTile(new KpiReport(report.model(), report.period(), List.of(), report.options(), Map.of(), null, Map.of(), ofPart, Map.of())))
                .isEqualTo("70\u00A0%gebied: GM0363, 65+, 2024");
    }

    private static String figureOfTile(KpiReport report) throws Exception {
        return elements(tiles(parsed(written(List.of(report), Language.DUTCH))).get("I 4.1.3"), "p", isOf("figure")).get(0).getTextContent();
    }

    @Test
    @DisplayName("has no empty tile: each has a figure or the reason why not")
    void noEmptyTile() throws Exception {
        for (KpiReport report : List.of(SampleReports.twoQuarters().get(0), SampleReports.ofEarlierEdition(), SampleReports.hostile())) {
            tiles(parsed(written(List.of(report), Language.DUTCH))).forEach((kpi, tile) -> {
                boolean figure = !elements(tile, "p", isOf("figure")).isEmpty();
                List<Element> reasons = elements(tile, "p", isOf("reason"));
                assertThat(figure || !reasons.isEmpty() && reasons.get(0).getTextContent().endsWith(".")).as(kpi).isTrue();
                assertThat(elements(tile, "div", isOf("room"))).as("room for the story of " + kpi).hasSize(1);
            });
        }
    }

    @Test
    @DisplayName("keeps every text a text, whatever the registration holds")
    void hostile() throws Exception {
        String html = written(List.of(SampleReports.hostile()), Language.DUTCH);
        Document page = parsed(html);

        assertThat(html).doesNotContain("<script", "<img", "<b>vet", "\u202e", "\ud83d");
        assertThat(elements(page.getDocumentElement(), "style", style -> true)).hasSize(1);
        String text = page.getDocumentElement().getTextContent();
        SampleReports.HOSTILE_TEAMS.forEach(team -> assertThat(text).contains(CleanText.of(team)));
        assertThat(text).contains("<img src=x onerror=alert(1)>", "=bron | <script>, <tabel>", "<b>spin-off</b> | =1");
    }

    @Test
    @DisplayName("stands alone: it runs nothing, fetches nothing, and forbids to")
    void standsAlone() throws Exception {
        String html = written(SampleReports.twoQuarters(), Language.ENGLISH);

        assertThat(html).doesNotContain("http:", "https:", "src=", "@import", "url(", "<script", "<link", "onclick", "javascript:");
        assertThat(html).contains("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("says its language, has one first heading and headings in order, and links to what is there")
    void structure(Language language) throws Exception {
        Document page = parsed(written(SampleReports.twoQuarters(), language));
        Element root = page.getDocumentElement();

        assertThat(root.getAttribute("lang")).isEqualTo(language.key());
        List<Integer> levels = elements(root, "*", element -> element.getTagName().matches("h[1-6]")).stream()
                .map(heading -> Integer.valueOf(heading.getTagName().substring(1))).toList();
        assertThat(levels).startsWith(1).containsOnlyOnce(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
        List<String> ids = elements(root, "*", element -> element.hasAttribute("id")).stream().map(element -> element.getAttribute("id")).toList();
        assertThat(ids).doesNotHaveDuplicates();
        elements(root, "a", link -> true).forEach(link -> assertThat(ids).contains(link.getAttribute("href").substring(1)));
        elements(root, "svg", svg -> !svg.hasAttribute("aria-hidden")).forEach(svg -> {
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
        });
    }

    @Test
    @DisplayName("is the same text whatever the order of the reports, and every time")
    void deterministic() throws IOException {
        List<KpiReport> reports = SampleReports.twoQuarters();

        assertThat(written(List.of(reports.get(1), reports.get(0)), Language.DUTCH)).isEqualTo(written(reports, Language.DUTCH));
    }

    @Test
    @DisplayName("draws no line between periods of unequal length")
    void unequalPeriods() throws Exception {
        KpiReport quarter = SampleReports.twoQuarters().get(0);
        KpiReport year = new KpiReport(quarter.model(), nl.kpimodel.calc.outcome.ReportingPeriod.year(2025), quarter.strata(), quarter.options(), Map.of(), null,
                quarter.response(), quarter.outcomes(), Map.of());
        Element trend = elements(tiles(parsed(written(List.of(quarter, year), Language.DUTCH))).get("A 12"), "div", isOf("over-time")).get(0);

        assertThat(elements(trend, "line", isOf("course"))).isEmpty();
        assertThat(trend.getTextContent()).contains("De perioden zijn niet even lang");
    }

    @Test
    @DisplayName("of nothing says so, and is a page all the same")
    void nothing() throws Exception {
        assertThat(parsed(written(List.of(SampleReports.empty()), Language.DUTCH)).getDocumentElement().getTextContent()).contains("Dit rapport heeft geen uitkomsten.");
    }

    @Test
    @DisplayName("is refused of two editions")
    void refused() {
        assertThatThrownBy(() -> written(List.of(SampleReports.twoQuarters().get(1), SampleReports.ofEarlierEdition()), Language.DUTCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write a file for each edition");
    }

    @Test
    @DisplayName("of the edition before 2025 has the quality KPIs")
    void quality() throws Exception {
        KpiReport report = SampleReports.ofEarlierEdition();

        assertThat(tiles(parsed(written(List.of(report), Language.DUTCH))).keySet()).contains("K 1", "K 2", "K 3", "K 4");
        assertThat(report.outcomes()).anyMatch(outcome -> outcome.status() == OutcomeStatus.VALUE && outcome.kpi().toString().startsWith("K"));
    }
}
