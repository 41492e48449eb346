package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.page.UnpackedPage;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.CleanText;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.selection.KpiTarget;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.data.KpiModel;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportHtmlTest {
    private static String written(List<KpiReport> reports, Language language) throws IOException {
        return writtenForms(reports.stream().map(KpiReport::internal).toList(), language);
    }

    private static String writtenForms(List<ReportForm> forms, Language language) throws IOException {
        StringBuilder out = new StringBuilder();
        ReportHtml.write(forms, language, out);
        return out.toString();
    }

    /** Parses the page as XML, which must be well-formed. */
    private static Element parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html))).getDocumentElement();
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

    private static Element only(Element within, String name, String kind) {
        List<Element> elements = elements(within, name, isOf(kind));
        assertThat(elements).as(name + "." + kind).hasSize(1);
        return elements.get(0);
    }

    /** Returns the points at which the marks of a kind begin: x and y. */
    private static List<double[]> places(Element drawing, String kind) {
        return elements(drawing, "path", isOf(kind)).stream()
                .flatMap(path -> Pattern.compile("M([0-9.]+) ([0-9.]+)").matcher(path.getAttribute("d")).results())
                .map(place -> new double[] {Double.parseDouble(place.group(1)), Double.parseDouble(place.group(2))}).toList();
    }

    /** Returns the sections of the KPIs with a figure, by id. */
    private static Map<String, Element> sections(Element page) {
        return elements(page, "article", isOf("kpi")).stream()
                .collect(Collectors.toMap(section -> section.getAttribute("id").replace('-', ' '), Function.identity()));
    }

    /** Returns the lines of the overview, by the id of the KPI. */
    private static Map<String, Element> lines(Element page) {
        return elements(only(page, "section", "overview"), "tr", line -> !elements(line, "a", link -> true).isEmpty()).stream()
                .collect(Collectors.toMap(line -> elements(line, "a", link -> true).get(0).getAttribute("href").substring(1).replace('-', ' '),
                        Function.identity()));
    }

    private static Set<String> kpis(List<KpiReport> reports, Predicate<Outcome> which) {
        return reports.stream().flatMap(report -> report.outcomes().stream()).filter(which).map(outcome -> outcome.kpi().toString()).collect(Collectors.toSet());
    }

    @Tag("locale")
    @ParameterizedTest
    @EnumSource(Language.class)
    void hasALineAndASectionForEveryKPIWithAFigureAndInItEveryOutcomeOfEveryPeriod(Language language) throws Exception {
        List<KpiReport> reports = SampleReports.twoQuarters();
        Element page = parsed(written(reports, language));
        Map<String, Element> sections = sections(page);

        assertThat(sections.keySet()).isEqualTo(lines(page).keySet()).isEqualTo(kpis(reports, outcome -> outcome instanceof Outcome.Value));
        for (KpiReport report : reports) {
            for (Outcome outcome : report.outcomes()) {
                Element section = sections.get(outcome.kpi().toString());
                if (section != null) {
                    assertThat(section.getTextContent()).as(outcome.toString()).contains(OutcomeText.of(outcome, language).figure()
                            .orElseGet(() -> ReportWords.in(language).term("status." + outcome.status().name())));
                }
            }
        }
    }

    @Tag("locale")
    @Test
    void hasEveryFigureThatWasCountedHereInOneCellOfATable() throws Exception {
        List<KpiReport> reports = SampleReports.twoQuarters();
        Element page = parsed(written(reports, Language.DUTCH));

        long figures = reports.stream().flatMap(report -> report.outcomes().stream())
                .filter(outcome -> outcome instanceof Outcome.Value && outcome.figure().isEmpty()).count();
        long cells = sections(page).values().stream().filter(section -> !section.getAttribute("id").startsWith("I"))
                .flatMap(section -> elements(section, "td", cell -> cell.getTextContent().matches(".*\\d.*")).stream()).count();
        assertThat(cells).isEqualTo(figures);
    }

    @Test
    void groupsTheKPIsWithoutAFigureByTheReasonEachOnceAndWithWhatToDoOnce() throws Exception {
        List<KpiReport> reports = SampleReports.twoQuarters();
        Element page = parsed(written(reports, Language.DUTCH));
        Set<String> lacking = kpis(reports, outcome -> true);
        lacking.removeAll(sections(page).keySet());
        Element section = only(page, "section", "lacking-kpis");

        assertThat(lacking).isNotEmpty();
        assertThat(elements(section, "li", item -> item.hasAttribute("id"))).extracting(item -> item.getAttribute("id").replace('-', ' '))
                .containsExactlyInAnyOrderElementsOf(lacking);
        assertThat(section.getTextContent()).containsOnlyOnce("Hiervoor staat niets in de registratie. Leg het vast, of laat de KPI weg.")
                .contains("De vragen 5a2 en 5b4 zijn nergens beantwoord.");
    }

    @Test
    void namesTheKPIsOfTheModelThatWereNotChosenOnce() throws Exception {
        KpiReport report = SampleReports.ofParts();
        Element page = parsed(written(List.of(report), Language.DUTCH));

        assertThat(elements(only(page, "section", "lacking-kpis"), "li", item -> true)).hasSize(report.model().kpis().size() - 1);
        assertThat(only(page, "div", "notes").getTextContent()).contains(report.model().kpis().size() - 1 + " KPI\u2019s van het model zijn niet gekozen");
    }

    @Test
    void showsInTheOverviewTheFiguresOfTheLastPeriodAndOfTheOneBeforeAsTheReportHasThem() throws Exception {
        List<KpiReport> reports = SampleReports.twoQuarters();
        Map<String, Element> lines = lines(parsed(written(reports, Language.DUTCH)));

        for (String kpi : List.of("A 4", "A 9", "A 12", "A 13", "A 19", "A 27", "A 32", "E 4.1.1", "E 6.1.1")) {
            List<String> cells = elements(lines.get(kpi), "td", cell -> true).stream().map(Element::getTextContent).toList();
            assertThat(cells.get(0)).as(kpi).isEqualTo(OutcomeText.of(reports.get(1).outcome(kpi), Language.DUTCH).figure().orElseThrow());
            assertThat(cells.get(2)).as(kpi).isEqualTo(OutcomeText.of(reports.get(0).outcome(kpi), Language.DUTCH).figure().orElseThrow());
            assertThat(cells.get(4)).as(kpi).matches(reports.get(1).outcome(kpi).n() + "\u00a0[a-z].*|");
        }
    }

    @Tag("locale")
    @Test
    void saysInWordsWhatChangedWhetherThatMayBeChanceAndWhichTeamDiffersNotWhetherItIsGood() throws Exception {
        Element page = parsed(written(SampleReports.twoQuarters(), Language.DUTCH));

        assertThat(lines(page).get("A 4").getTextContent()).contains("0,7\u00a0dag korter", "kan toeval zijn", "Zuid 4,5\u00a0dagen langer dan de rest");
        assertThat(lines(page).get("E 4.1.1").getTextContent()).contains("9,2\u00a0procentpunten hoger", "meer dan toeval");
        assertThat(lines(page).get("A 19").getTextContent()).contains("deels dezelfde mensen");
        assertThat(sections(page).get("A 4").getTextContent())
                .contains("0,7\u00a0dag korter dan in het 1e kwartaal 2025 (9,6\u00a0dagen). Dit verschil kan toeval zijn.");
        assertThat(page.getTextContent()).doesNotContainIgnoringCase("verbeterd").doesNotContainIgnoringCase("verslechterd");
    }

    @Test
    void saysADifferenceSoThatAReaderCanCheckItWithTheTwoFigures() throws Exception {
        Pattern number = Pattern.compile("^([0-9.]+(?:,[0-9]+)?)(?!.* van )");
        for (List<ReportForm> forms : List.of(SmallGroups.standard().publish(SampleReports.twoQuarters()),
                SampleReports.twoQuarters().stream().map(KpiReport::internal).toList())) {
            int compared = 0;
            for (Element line : lines(parsed(writtenForms(forms, Language.DUTCH))).values()) {
                List<Optional<BigDecimal>> cells = elements(line, "td", cell -> true).stream().limit(3).map(Element::getTextContent)
                        .map(text -> number.matcher(text).results().findFirst().map(found -> new BigDecimal(found.group(1).replace(".", "").replace(',', '.')))).toList();
                if (cells.stream().allMatch(Optional::isPresent)) {
                    assertThat(cells.get(1).get()).as(line.getTextContent()).isEqualByComparingTo(cells.get(0).get().subtract(cells.get(2).get()).abs());
                    compared++;
                }
            }
            assertThat(compared).isGreaterThan(20);
        }
    }

    @Test
    void saysWhyThereIsNothingAboutChance() throws Exception {
        Element page = parsed(written(SampleReports.twoQuarters(), Language.DUTCH));

        assertThat(only(page, "p", "key").getTextContent())
                .contains("Dan is het niet te zeggen: cijfer van anderen of cijfer zonder marge (zoals een aantal).").doesNotContain("afgerond");
        assertThat(sections(page).get("A 12").getTextContent()).contains("Of dit verschil toeval is, is niet te zeggen: dit soort cijfer heeft geen marge.");
        assertThat(sections(page).get("A 4").getTextContent()).doesNotContain("is niet te zeggen");
        assertThat(only(parsed(writtenForms(SmallGroups.standard().publish(SampleReports.twoQuarters()), Language.DUTCH)), "p", "key").getTextContent())
                .contains("of afgerond cijfer.");
    }

    @Test
    void namesWhatEachNumberOfUnitsCounts() throws Exception {
        Element page = parsed(written(SampleReports.twoQuarters(), Language.DUTCH));

        assertThat(lines(page).get("A 4").getTextContent()).contains("204\u00a0casussen");
        assertThat(sections(page).get("A 4").getTextContent()).contains("n: aantal casussen.", "n\u00a0=\u00a072");
        assertThat(lines(page).get("A 3").getTextContent()).doesNotContain("50\u00a0");
        assertThat(sections(page).get("A 3").getTextContent()).contains("Geteld: 50\u00a0personen, deelnemers en groepen op de wachtlijst.");
        assertThat(only(sections(page).get("A 3"), "div", "dots").getTextContent()).doesNotContain("n\u00a0=");
    }

    @Test
    void hasNoEmptyColumnAndNothingAboutMarginsIfOthersMeasuredAllFigures() throws Exception {
        Figure figure = new Figure(KpiId.of("I 3.1.1"), AreaCode.of("WK999901"), "2025-Q1", null, new BigDecimal("71.5"), null, null, null, null,
                Figure.Status.FINAL, "CBS", null, Strata.of("Waterstad"));
        Element page = parsed(written(List.of(KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025), List.of(KpiId.of("I 3.1.1")))
                .period(ReportingPeriod.quarter(2025, 1)).by("team").calculate(Stream.of(figure))), Language.DUTCH));

        assertThat(elements(only(page, "section", "overview"), "th", isOf("groups"))).isEmpty();
        assertThat(elements(page, "p", isOf("about"))).isEmpty();
        assertThat(only(page, "article", "kpi").getTextContent()).contains("over het 1e kwartaal 2025; bron: CBS").doesNotContain("over 2025-Q1");
    }

    @Test
    void letsALongStoryScrollInABoxWithANameThatTheKeyboardReaches() throws Exception {
        KpiReport report = SampleReports.twoQuarters().get(1).withStory("kort").withStory(KpiId.of("A 4"), "Een lang verhaal. ".repeat(600));
        Element page = parsed(written(List.of(report), Language.DUTCH));
        Element story = only(sections(page).get("A 4"), "div", "story");

        assertThat(isOf("long").test(story)).isTrue();
        assertThat(story.getAttribute("tabindex")).isEqualTo("0");
        assertThat(story.getAttribute("aria-label")).isEqualTo("Duiding A 4");
        assertThat(isOf("long").test(only(only(page, "header", "front"), "div", "story"))).isFalse();
        assertThat(elements(page, "div", isOf("untold"))).isNotEmpty().allSatisfy(room -> assertThat(room.getTextContent()).isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Oost,Oud-Zuid,West,Westerpark", "Noord,Noordoost,Noordwest,Zuid", "A,B,C,D,E,F", "Jeugd,Noord,Zuid"})
    void drawsNoMarksOverEachOther(String teams) throws Exception {
        List<String> names = List.of(teams.split(","));
        Stream<RegistrationRecord> cases = Stream.iterate(0, i -> i + 1).limit(60L * names.size()).map(i -> Case.builder().id("c" + i)
                .startedOn(LocalDate.of(2025, 2, 3)).signalReceivedOn(LocalDate.of(2025, 2, 3).minusDays(i % names.size() * 7L / 2 + i % 3)).complexityAtStart(Complexity.LOW)
                .strata(Strata.builder().organisation("waterstad").team(names.get(i % names.size())).build()).build());
        KpiReport report = KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025), List.of(KpiId.of("A 4")))
                .period(ReportingPeriod.quarter(2025, 1)).by("team").calculate(cases);
        List<Element> labels = elements(only(lines(parsed(written(List.of(report), Language.DUTCH))).get("A 4"), "g", "letter"), "text", text -> true);

        assertThat(labels).isNotEmpty();
        assertThat(labels.stream().mapToInt(label -> label.getTextContent().replace(" ", "").length()).sum()).isGreaterThanOrEqualTo(names.size());
        for (int i = 1; i < labels.size(); i++) {
            double between = Math.abs(Double.parseDouble(labels.get(i).getAttribute("x")) - Double.parseDouble(labels.get(i - 1).getAttribute("x")));
            assertThat(between).isGreaterThan(3.5 * (labels.get(i).getTextContent().length() + labels.get(i - 1).getTextContent().length()));
        }
    }

    @Test
    void judgesThePublishedFormAsTheInternalOneWhereItsIntervalAllows() throws Exception {
        List<KpiReport> reports = SampleReports.twoQuarters();
        Map<String, Element> published = lines(parsed(writtenForms(SmallGroups.standard().publish(reports), Language.DUTCH)));

        assertThat(published.get("A 4").getTextContent()).contains("0,7\u00a0dag korter", "kan toeval zijn", "Zuid ongeveer 4,5\u00a0dagen langer dan de rest");
    }

    @Test
    void namesHiddenTeamsInThePublishedFormAndSaysAtItsHeadHowManyFiguresAreHidden() throws Exception {
        List<ReportForm> forms = SmallGroups.standard().publish(SampleReports.twoQuarters());
        Element page = parsed(writtenForms(forms, Language.DUTCH));

        assertThat(only(page, "header", "front").getTextContent()).contains("Dat zijn er " + forms.get(1).hidden() + " van de ");
        Element gap = only(lines(page).get("A 3"), "div", "gap");
        assertThat(gap.getTextContent()).isEqualTo("Jeugd, Zuid beschermd");
        assertThat(places(only(sections(page).get("A 3"), "div", "dots"), "dot")).hasSize(1);
    }

    @Tag("locale")
    @Test
    void showsTheWorkedFiguresOfTheManualWithWhatWasDividedByWhat() throws Exception {
        Map<String, Element> sections = sections(parsed(written(List.of(SampleReports.twoQuarters().get(0)), Language.DUTCH)));

        assertThat(sections.get("E 4.1.1").getTextContent()).contains("15\u00a0%",
                "30\u00a0deelnemers die ja antwoordden van de 200\u00a0deelnemers die minstens \u00e9\u00e9n van de vragen beantwoordden: 15\u00a0%.");
        assertThat(sections.get("E 5.1.1").getTextContent()).contains("55\u00a0", "180\u00a0", "30,6\u00a0%");
        assertThat(sections.get("I 3.1.1").getTextContent()).contains("77,7\u00a0%", "412\u00a0", "530\u00a0", "75,7\u00a0%");
    }

    @Test
    void drawsTeamsFrom0OnOneScaleSharesUpTo100AndTheTotalAsAStroke() throws Exception {
        List<KpiReport> reports = SampleReports.twoQuarters();
        Map<String, Element> sections = sections(parsed(written(reports, Language.DUTCH)));
        for (String kpi : List.of("A 4", "E 4.1.1", "A 27")) {
            Element plot = only(sections.get(kpi), "div", "dots");
            List<double[]> grid = places(plot, "grid");
            double zero = grid.get(0)[0];
            double top = grid.get(grid.size() - 1)[0];
            double perUnit = (places(plot, "total").get(0)[0] - zero) / reports.get(1).outcome(kpi).value().orElseThrow().doubleValue();
            List<Double> teams = reports.get(1).outcomes(KpiId.of(kpi)).stream()
                    .filter(outcome -> outcome.stratum().values().keySet().equals(Set.of(Stratum.TEAM)) && outcome.component()
                            .equals(reports.get(1).outcome(kpi).component()))
                    .map(outcome -> outcome.value().orElseThrow().doubleValue()).sorted(Comparator.reverseOrder()).toList();
            List<double[]> dots = places(plot, "dot").stream().sorted(Comparator.comparing(place -> place[1])).toList();
            assertThat(dots).hasSameSizeAs(teams);
            for (int i = 0; i < dots.size(); i++) {
                assertThat(dots.get(i)[0]).as(kpi).isCloseTo(zero + perUnit * teams.get(i), Offset.offset(0.5));
            }
            if (kpi.startsWith("E")) {
                assertThat(perUnit * 100).isCloseTo(top - zero, Offset.offset(1.0));
            }
        }
    }

    @Test
    void drawsSumsOnAScaleOfTheTeamsForATotalIsNoTeam() throws Exception {
        Element plot = only(sections(parsed(written(SampleReports.twoQuarters(), Language.DUTCH))).get("A 12"), "div", "dots");

        assertThat(places(plot, "dot")).isNotEmpty();
        assertThat(places(plot, "total")).isEmpty();
    }

    @Test
    void drawsAGroupOfFewHollow() throws Exception {
        Element plot = only(sections(parsed(written(List.of(SampleReports.hostile()), Language.DUTCH))).get("A 4"), "div", "dots");

        assertThat(places(plot, "dot")).isNotEmpty().hasSameSizeAs(places(plot, "hole"));
    }

    @Test
    void drawsATargetAsALineAndJudgesNothingByIt() throws Exception {
        KpiTarget target = KpiTarget.atLeast(KpiId.of("E 4.1.1"), BigDecimal.valueOf(60)).by(LocalDate.of(2026, 12, 31));
        Selection selection = Selection.in(Edition.E2025).withKpis("E 4.1.1").withTargets(List.of(target));
        Element page = parsed(written(List.of(SampleReports.twoQuarters().get(1).withSelection(selection)), Language.DUTCH));

        assertThat(sections(page).get("E 4.1.1").getTextContent()).contains("Streefwaarde: minstens 60\u00a0% op 31 december 2026.");
        assertThat(elements(page, "path", isOf("target"))).hasSize(2);
    }

    @Tag("locale")
    @Test
    void drawsTheCourseOfThreePeriodsOrMoreWithEveryValue() throws Exception {
        List<KpiReport> two = SampleReports.twoQuarters();
        KpiReport third = over(two.get(1), ReportingPeriod.quarter(2025, 3));
        Element trend = only(sections(parsed(written(List.of(two.get(0), two.get(1), third), Language.DUTCH))).get("A 12"), "div", "trend");

        assertThat(trend.getAttribute("aria-label")).isEqualTo("A 12 per periode: 2025-Q1 193; 2025-Q2 183; 2025-Q3 183");
        assertThat(places(trend, "course")).hasSize(2);
        List<double[]> points = places(trend, "dot");
        double zero = places(trend, "grid").get(0)[1];
        double first = zero - points.get(0)[1];
        double second = zero - points.get(1)[1];
        assertThat(first / second).isCloseTo(193.0 / 183.0, Offset.offset(0.002));
    }

    @Test
    void drawsNoLineBetweenPeriodsOfUnequalLength() throws Exception {
        List<KpiReport> two = SampleReports.twoQuarters();
        Element section = sections(parsed(written(List.of(two.get(0), two.get(1), over(two.get(1), ReportingPeriod.year(2025))), Language.DUTCH))).get("A 12");

        assertThat(places(section, "dot")).isNotEmpty();
        assertThat(places(section, "course")).isEmpty();
        assertThat(section.getTextContent()).contains("De perioden zijn niet even lang");
    }

    private static KpiReport over(KpiReport report, ReportingPeriod period) {
        return new KpiReport(report.model(), period, report.strata(), report.options(), Map.of(), null, report.response(), report.outcomes(), Map.of());
    }

    @Test
    void saysWhyTheLastPeriodHasNoFigureAndWhatTheOneBeforeWas() throws Exception {
        Element page = parsed(written(SampleReports.twoQuarters(), Language.DUTCH));

        assertThat(sections(page).get("E 5.1.1").getTextContent()).contains("In deze periode is er niets om te tellen.", "In het 1e kwartaal 2025: 30,6\u00a0%.");
        assertThat(lines(page).get("E 5.1.1").getTextContent()).contains("niets om te tellen", "30,6\u00a0%");
    }

    @Test
    void tellsOfAFigureOfOthersItsAreaPeriodPartAndSource() throws Exception {
        Element section = sections(parsed(written(List.of(SampleReports.ofParts()), Language.DUTCH))).get("I 4.1.3");

        assertThat(only(section, "p", "figure").getTextContent()).isEqualTo("44\u00a0% gebied: GM0363, 2024");
        assertThat(section.getTextContent()).contains("4\u00a0procentpunten hoger dan in 2022 (40\u00a0%).", "65+; bron: GGD (definitief)").doesNotContain("n\u00a0=");
        assertThat(only(parsed(written(List.of(SampleReports.overNothing()), Language.DUTCH)), "section", "lacking-kpis").getTextContent())
                .contains("Niets om door te delen", "I 1.1.1");
    }

    @Test
    void hasTheOrganisationAndTheStoriesAtTheirPlacesAsTexts() throws Exception {
        ReportStories stories = ReportStories.fromTree(Map.of("report", "<b>Alles</b> gaat\n=goed()", "A 4", SampleReports.HOSTILE_STORY));
        KpiReport report = SampleReports.twoQuarters().get(1).withOrganisation("Waterstad </style><script>").withStories(stories);
        String html = written(List.of(report), Language.DUTCH);
        Element page = parsed(html);

        assertThat(only(page, "header", "front").getTextContent()).contains("Waterstad </style><script>, 2e kwartaal 2025", "<b>Alles</b> gaat", "=goed()");
        assertThat(only(sections(page).get("A 4"), "div", "story").getTextContent()).contains("<img src=x onerror=alert(1)>");
        assertThat(html).doesNotContain("<script", "<img").containsOnlyOnce("</style>");
        assertThat(page.getElementsByTagName("title").item(0).getTextContent()).startsWith("Waterstad ");
    }

    @Test
    void namesInEnglishWhatTheModelNamesInDutchAndKeepsTheModelU2019sNameNextToIt() throws Exception {
        Element page = parsed(written(SampleReports.twoQuarters(), Language.ENGLISH));

        assertThat(lines(page).get("A 4").getTextContent()).contains("Waiting time", "0.7\u00a0days shorter", "may be chance");
        assertThat(only(sections(page).get("A 4"), "p", "model").getTextContent()).isEqualTo("Days of waiting time \u2013 # dagen wachttijd");
        assertThat(page.getTextContent()).contains("Activities: how the work goes", "Definition, choices and all figures of A 4");
    }

    @Tag("locale")
    @Test
    void namesFindingsWithTheRuleInWordsTheKPIsThatItTouchesAndTheFirstPlaces() throws Exception {
        KpiReport report = ReportValidationTest.withFindings();
        String internal = only(parsed(written(List.of(report), Language.DUTCH)), "section", "grounds").getTextContent();
        String published = only(parsed(writtenForms(List.of(report.published(SmallGroups.standard())), Language.DUTCH)), "section", "grounds").getTextContent();

        assertThat(internal).contains("REG-101 startedOn is verplicht, maar leeg.", "eerste plaatsen", "lines.ndjson:2");
        assertThat(published).contains("REG-").doesNotContain("lines.ndjson");
    }

    @Test
    void keepsEveryTextATextWhateverTheRegistrationHolds() throws Exception {
        String html = written(List.of(SampleReports.hostile()), Language.DUTCH);
        Element page = parsed(html);

        assertThat(html).doesNotContain("<script", "<img", "<b>vet", "\u202e", "\ud83d");
        assertThat(elements(page, "style", style -> true)).hasSize(1);
        String text = page.getTextContent();
        SampleReports.HOSTILE_TEAMS.forEach(team -> assertThat(text).contains(CleanText.of(team)));
        assertThat(text).contains("<img src=x onerror=alert(1)>", "=bron | <script>, <tabel>", "<b>spin-off</b> | =1");
    }

    @Test
    void standsAloneItRunsNothingFetchesNothingAndForbidsTo() throws Exception {
        String html = written(SampleReports.twoQuarters(), Language.ENGLISH);

        assertThat(html).doesNotContain("http:", "https:", "src=", "@import", "url(", "<script", "<link", "onclick", "javascript:");
        assertThat(html).contains("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysItsLanguageHasOneFirstHeadingAndHeadingsInOrderLinksToWhatIsThereAndNamesThatDiffer(Language language) throws Exception {
        Element root = parsed(written(SampleReports.twoQuarters(), language));

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
        assertThat(elements(root, "summary", summary -> true)).extracting(Element::getTextContent).doesNotHaveDuplicates();
        assertThat(elements(root, "a", link -> link.getTextContent().startsWith("#"))).extracting(Element::getTextContent).doesNotHaveDuplicates();
    }

    @Test
    void hasDrawingsWithANameASizeAndColoursOfTheirOwnForReadersWithoutTheStyleSheet() throws Exception {
        Element page = parsed(written(SampleReports.twoQuarters(), Language.DUTCH));
        List<Element> drawings = elements(page, "svg", svg -> !svg.getAttribute("class").equals("shapes"));

        assertThat(drawings).isNotEmpty().allSatisfy(svg -> {
            assertThat(svg.getAttribute("width")).isNotEmpty();
            assertThat(svg.getAttribute("height")).isNotEmpty();
            assertThat(elements(svg, "*", mark -> mark.getTagName().matches("circle|rect"))).allMatch(mark -> mark.hasAttribute("fill"));
            assertThat(elements(svg, "*", mark -> mark.getTagName().matches("path|line"))).allMatch(mark -> mark.hasAttribute("stroke"));
            Element named = isOf("plot").or(isOf("start")).or(isOf("end")).test(svg) ? (Element) svg.getParentNode() : svg;
            assertThat(named.getAttribute("role")).isEqualTo("img");
            assertThat(named == svg ? svg.getElementsByTagName("title").item(0).getTextContent() : named.getAttribute("aria-label")).isNotBlank();
        });
        assertThat(elements(page, "path", path -> true)).isNotEmpty();
    }

    @Test
    void ofThirteenKPIsSixtyTeamsAndEightQuartersIsBelowHalfAMegabyte() throws IOException {
        assertThat(written(SampleReports.sixtyTeams(), Language.DUTCH).getBytes(StandardCharsets.UTF_8).length).isBetween(100_000, 500_000);
    }

    @Test
    void saysOnceWhyAGroupHasNoFigureAndNamesTheOtherGroupsByNumber() throws Exception {
        List<ReportForm> forms = SmallGroups.standard().withThreshold(9).publish(SampleReports.sixtyTeams().subList(6, 8));
        Element section = sections(parsed(UnpackedPage.of(writtenForms(forms, Language.DUTCH)))).get("A 4");

        assertThat(section.getTextContent()).contains("Per team: beschermd.").doesNotContain("Wijkteam 1");
    }

    @Test
    void packsLargeTablesAndDrawingsAndAllowsNoOtherProgramThanTheOneThatUnpacksThem() throws Exception {
        String html = written(SampleReports.sixtyTeams(), Language.DUTCH);
        Element section = sections(parsed(html)).get("A 4");

        assertThat(elements(section, "p", place -> place.hasAttribute("data-part"))).hasSize(2)
                .allSatisfy(place -> assertThat(place.getTextContent()).contains("CSV of JSON"));
        assertThat(elements(section, "table", table -> true)).isEmpty();
        assertThat(section.getTextContent()).as("the legend of a drawing that is not there").doesNotContain("n: aantal");
        assertThat(only(section, "div", "told").getTextContent()).contains("dagen");
        assertThat(only(section, "div", "trend").getTextContent()).contains("2024-Q4");
        assertThat(html).containsOnlyOnce("<script>")
                .containsPattern("default-src &#39;none&#39;[^>]*script-src &#39;sha256-[A-Za-z0-9+/]{43}=&#39;\"").doesNotContain("Wijkteam 60");
        assertThat(written(SampleReports.twoQuarters(), Language.DUTCH)).doesNotContain("<script", "script-src", "data-part");
    }

    @Test
    void hasEveryFigureInALargeTableToo() throws Exception {
        List<KpiReport> reports = SampleReports.sixtyTeams();
        Map<String, Element> sections = sections(parsed(UnpackedPage.of(written(reports, Language.DUTCH))));

        for (String kpi : List.of("A 4", "E 4.1.1", "A 12")) {
            List<String> cells = elements(sections.get(kpi), "td", cell -> true).stream().map(Element::getTextContent).toList();
            List<Outcome> figures = reports.stream().flatMap(report -> report.outcomes(KpiId.of(kpi)).stream()).filter(Outcome.Value.class::isInstance).toList();
            assertThat(cells.stream().filter(cell -> cell.matches(".*\\d.*"))).as(kpi).hasSameSizeAs(figures);
            assertThat(cells).as(kpi).anyMatch(cell -> cell.startsWith(OutcomeText.of(figures.get(figures.size() - 1), Language.DUTCH).figure().orElseThrow()));
            assertThat(places(only(sections.get(kpi), "div", "dots"), "dot")).as(kpi).hasSize(60);
        }
    }

    @Test
    void keepsATeamThatIsCalledUnknownApartFromTheUnitsWithoutATeam() throws Exception {
        Stream<RegistrationRecord> cases = Stream.iterate(0, i -> i + 1).limit(30).map(i -> Case.builder().id("c" + i).startedOn(LocalDate.of(2025, 1, 6))
                .signalReceivedOn(LocalDate.of(2025, 1, 1).minusDays(i)).complexityAtStart(Complexity.LOW)
                .strata(Strata.builder().organisation("waterstad").team(i % 3 == 0 ? "Onbekend" : i % 3 == 1 ? null : "overig").build()).build());
        KpiReport report = KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025), List.of(KpiId.of("A 4")))
                .period(ReportingPeriod.quarter(2025, 1)).by("team").calculate(cases);
        Element page = parsed(written(List.of(report), Language.DUTCH));

        assertThat(only(page, "section", "overview").getTextContent()).contains("Per team: ON Onbekend (zo ingevuld), OV overig (zo ingevuld), ? onbekend");
        assertThat(elements(sections(page).get("A 4"), "th", cell -> cell.getAttribute("scope").equals("row"))).extracting(Element::getTextContent)
                .contains("Onbekend (zo ingevuld)", "overig (zo ingevuld)", "onbekend");
        assertThat(written(List.of(report), Language.ENGLISH)).contains("unknown").doesNotContain("as entered");
    }

    @Test
    void callsKPIsChosenOnlyIfSomebodyChoseThem() throws Exception {
        Element all = parsed(written(SampleReports.twoQuarters(), Language.DUTCH));
        Element chosen = parsed(written(SampleReports.sixtyTeams(), Language.DUTCH));

        assertThat(only(all, "p", "edition").getTextContent()).contains("alle " + KpiModel.edition(Edition.E2025).kpis().size() + " KPI\u2019s")
                .doesNotContain("gekozen");
        assertThat(all.getTextContent()).doesNotContain("niet gekozen", "Niet gekozen").contains("Nog geen cijfer van anderen");
        assertThat(only(chosen, "p", "edition").getTextContent()).contains("13 gekozen KPI\u2019s");
    }

    @Test
    void ofOnePeriodHasNoColumnsForAComparisonAndSaysWhatWouldGiveOne() throws Exception {
        KpiReport report = SampleReports.twoQuarters().get(1);
        Element overview = only(parsed(written(List.of(report), Language.DUTCH)), "section", "overview");

        assertThat(elements(overview, "th", cell -> cell.getAttribute("scope").equals("col"))).extracting(Element::getTextContent)
                .containsExactly("KPI", "nu", "Per team: J Jeugd, N Noord, Z Zuid", "hoe zeker is dit?");
        assertThat(overview.getTextContent()).doesNotContain("geen vergelijking").containsOnlyOnce("Maak het ook over een eerdere periode");
        assertThat(lines(parsed(written(List.of(report), Language.DUTCH))).get("I 3.1.1").getTextContent()).contains("eerder 75,7\u00a0%");
    }

    @Test
    void saysOfFindingsWhatIsWrongInAWholeSentenceAlsoWhereTheyAreOfSeveralFields() throws Exception {
        String internal = only(parsed(written(List.of(ReportValidationTest.withFindings()), Language.DUTCH)), "p", "trust").getTextContent();

        assertThat(internal).contains("\u2018").doesNotContain("\u2026", "zoals:");
    }

    @Test
    void saysHowManyGroupsAreHiddenWhereTheyAreTooManyToName() throws Exception {
        List<ReportForm> forms = SmallGroups.standard().withThreshold(9).publish(SampleReports.sixtyTeams().subList(6, 8));

        assertThat(lines(parsed(writtenForms(forms, Language.DUTCH))).get("A 4").getTextContent()).contains("60\u00a0teams beschermd");
        assertThat(lines(parsed(writtenForms(forms, Language.ENGLISH))).get("A 4").getTextContent()).contains("60\u00a0teams protected");
    }

    @Test
    void namesLifeDomainsAndPhasesInTheLanguageOfThePage() throws Exception {
        Map<String, Element> sections = sections(parsed(written(SampleReports.twoQuarters(), Language.ENGLISH)));

        assertThat(only(sections.get("E 4.1.1"), "p", "where").getTextContent()).endsWith("\u00b7 Social relations");
        assertThat(only(sections.get("A 4"), "p", "where").getTextContent()).endsWith("phase 1 Starting");
    }

    @Test
    void isTheSameTextWhateverTheOrderOfTheReportsAndEveryTime() throws IOException {
        List<KpiReport> reports = SampleReports.twoQuarters();

        assertThat(written(List.of(reports.get(1), reports.get(0)), Language.DUTCH)).isEqualTo(written(reports, Language.DUTCH));
    }

    @Test
    void ofNothingSaysSoAndIsAPageAllTheSame() throws Exception {
        assertThat(parsed(written(List.of(SampleReports.empty()), Language.DUTCH)).getTextContent()).contains("Dit rapport heeft geen uitkomsten.");
    }

    @Test
    void isRefusedOfTwoEditions() {
        assertThatThrownBy(() -> written(List.of(SampleReports.twoQuarters().get(1), SampleReports.ofEarlierEdition()), Language.DUTCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write a file for each edition");
    }

    @Test
    void ofTheEditionBefore2025HasTheQualityKPIs() throws Exception {
        KpiReport report = SampleReports.ofEarlierEdition();

        assertThat(sections(parsed(written(List.of(report), Language.DUTCH))).keySet()).contains("K 1", "K 2", "K 3", "K 4");
        assertThat(report.outcomes()).anyMatch(outcome -> outcome.status() == Outcome.Status.VALUE && outcome.kpi().toString().startsWith("K"));
    }

    @Test
    void theOverviewNamesThePeriodOfAnEarlierFigureOfOthers() throws Exception {
        Element line = lines(parsed(written(SampleReports.twoQuarters(), Language.DUTCH))).get("I 3.1.1");

        assertThat(line.getTextContent()).contains("75,7\u00a0% 1e kwartaal 2024");
    }
}
