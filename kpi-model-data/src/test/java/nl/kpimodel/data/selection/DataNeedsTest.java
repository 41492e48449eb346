package nl.kpimodel.data.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.UnknownIdException;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.selection.DataCoverage;
import nl.kpimodel.core.selection.DataNeeds;
import nl.kpimodel.core.selection.NeededField;
import nl.kpimodel.core.selection.RegisteredFields;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.RecordFileMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The needs of a selection from the bundled editions. A test of the calculator checks that the needs are those of the calculator. */
class DataNeedsTest {
    private static final KpiCatalogue MODEL = KpiModel.edition(Edition.E2025);
    private static final MeasureSpecifications MEASURES = KpiModel.measures(Edition.E2025);

    private static DataNeeds needs(String... kpis) {
        return DataNeeds.of(MODEL, MEASURES, Stream.of(kpis).map(KpiId::parse).toList());
    }

    private static List<String> names(DataNeeds needs, NeededField.Necessity necessity) {
        return names(needs.fields().stream().filter(field -> field.necessity() == necessity).toList());
    }

    private static List<String> names(List<NeededField> fields) {
        return fields.stream().map(NeededField::name).toList();
    }

    private static NeededField field(DataNeeds needs, String name) {
        return needs.fields().stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void aKpiNeedsWhatItsRecordsAndThoseTheyReferToCannotBeWithout() {
        DataNeeds needs = needs("A 28");
        assertThat(names(needs, NeededField.Necessity.MANDATORY)).containsExactly("case.id", "case.startedOn", "case.complexityAtStart", "case.organisation",
                "referral.id", "referral.caseId", "referral.on", "referral.appropriate", "referral.arrived", "referral.enrolled", "referral.organisation");
        assertThat(names(needs, NeededField.Necessity.PART)).containsExactly("case.personId", "case.groupId", "referral.fromEchelon", "referral.toEchelon");
        assertThat(needs.records()).containsExactly(RecordType.CASE, RecordType.REFERRAL);
        assertThat(field(needs, "case.startedOn").roles()).containsExactly(NeededField.Role.RECORD);
        assertThat(field(needs, "referral.caseId").isContext()).isTrue();
        assertThat(field(needs, "referral.arrived").isContext()).isFalse();
    }

    /** By hand, from the table of measures: which quantity is divided by which. */
    @ParameterizedTest
    @CsvSource({
        "A 2, signal.channel, SELECTION NUMERATOR", "A 4, case.signalReceivedOn, NUMERATOR", "A 4, case.startedOn, TIMING NUMERATOR",
        "A 7, signal.personId, NUMERATOR", "A 10, budgetApplication.requested, DENOMINATOR", "A 10, budgetApplication.granted, NUMERATOR",
        "A 10, budgetApplication.decidedOn, TIMING", "A 11, timeEntry.hours, NUMERATOR DENOMINATOR", "A 11, timeEntry.billable, NUMERATOR",
        "A 13, employee.role, SELECTION DENOMINATOR", "A 13, employee.fte, DENOMINATOR",
        "A 14, complexityChange.to, SELECTION NUMERATOR", "A 15, complexityChange.to, NUMERATOR DENOMINATOR", "A 36, followUp.runsUnsupported, SELECTION NUMERATOR",
        "A 13, employee.employedFrom, TIMING", "A 13, case.startedOn, TIMING", "A 15, case.complexityAtStart, NUMERATOR DENOMINATOR",
        "A 16, partnerDeployment.desiredStart, TIMING NUMERATOR", "A 17, partnerReview.partnerKind, SELECTION", "A 18, partnerRequest.responder, STRATUM",
        "A 20, case.budget, NUMERATOR DENOMINATOR", "A 20, case.onPlan, NUMERATOR", "A 21, case.plannedParticipants, DENOMINATOR",
        "A 21, participation.personId, NUMERATOR", "A 23, case.stoppedEarlyReason, NUMERATOR STRATUM", "A 25, careProvider.institutionId, NUMERATOR",
        "A 27, case.completedOn, TIMING NUMERATOR", "A 30, action.dueOn, NUMERATOR", "A 35, costBenefit.cost, DENOMINATOR",
        "A 35, costBenefit.savedSocietalCost, NUMERATOR", "A 36, followUp.volunteerShare, NUMERATOR", "A 37, followUp.personId, IDENTIFICATION",
        "A 40, spinOff.description, DESCRIPTION", "A 41, administrativeOrder.phase, SELECTION", "E 1.2.1, response.household, STRATUM",
        "E 1.2.2, response.household, SELECTION", "E 4.1.3, response.answer, NUMERATOR", "E 4.1.3, invitation.sentOn, RESPONSE",
        "I 4.1.3, figure.denominator, DENOMINATOR", "I 4.1.3, figure.source, DESCRIPTION", "I 4.1.3, figure.area, STRATUM"})
    void rolesAreThoseOfTheTableOfMeasures(String kpi, String field, String roles) {
        Set<NeededField.Role> expected = Stream.of(roles.split(" ")).map(NeededField.Role::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(NeededField.Role.class)));
        assertThat(field(needs(kpi), field).roles()).containsExactlyElementsOf(expected);
    }

    /** A figure that divides has a numerator and, unless the denominator counts units, a denominator. */
    @ParameterizedTest
    @EnumSource(names = {"PRE_2025", "E2025"})
    void everyRatioHasFieldsAboveAndBelowTheLine(Edition edition) {
        DataNeeds.ofEach(KpiModel.edition(edition), KpiModel.measures(edition)).forEach((kpi, needs) -> {
            MeasureSpecification measure = needs.measures().get(0);
            for (MeasureComponent component : measure.components()) {
                Set<NeededField.Role> roles = needs.fields().stream().flatMap(field -> field.uses().stream())
                        .filter(use -> use.components().contains(component.key())).flatMap(use -> use.roles().stream()).collect(Collectors.toSet());
                if (component.kind() == MeasureComponent.Kind.RATIO) {
                    assertThat(roles).as("%s %s", kpi, component.key()).contains(NeededField.Role.DENOMINATOR);
                }
                assertThat(roles).as("%s %s", kpi, component.key())
                        .contains(component.kind() == MeasureComponent.Kind.FIGURE ? NeededField.Role.NUMERATOR : NeededField.Role.TIMING);
            }
        });
    }

    @Test
    void theFirstFigureIsTheMainOneAndOthersWeighLess() {
        DataNeeds needs = needs("A 13");
        assertThat(field(needs, "employee.fte").necessity()).isEqualTo(NeededField.Necessity.PART);
        assertThat(field(needs, "employee.fte").uses()).extracting(NeededField.Use::necessity, NeededField.Use::components)
                .containsExactly(tuple(NeededField.Necessity.MANDATORY, List.of("perFte")));
        assertThat(field(needs("A 13", "A 20"), "case.budget").necessity()).isEqualTo(NeededField.Necessity.PART);
    }

    @Test
    void aFieldIsAsMandatoryAsTheKpiThatNeedsItMost() {
        assertThat(field(needs("A 12"), "case.completedOn").necessity()).isEqualTo(NeededField.Necessity.OPTIONAL);
        assertThat(field(needs("A 12", "A 27"), "case.completedOn").necessity()).isEqualTo(NeededField.Necessity.MANDATORY);
        assertThat(field(needs("A 12", "A 27"), "case.completedOn").kpis()).containsExactly(KpiId.of("A 12"), KpiId.of("A 27"));
    }

    @Test
    void eachKpiIsGivenByItselfInModelOrder() {
        Map<KpiId, DataNeeds> each = DataNeeds.ofEach(MODEL, MEASURES);
        assertThat(each.keySet()).containsExactlyElementsOf(MEASURES.all().stream().map(MeasureSpecification::kpi).toList());
        each.forEach((kpi, needs) -> assertThat(needs.toTree()).isEqualTo(DataNeeds.of(MODEL, MEASURES, List.of(kpi)).toTree()));
        assertThat(each.values()).allSatisfy(needs -> assertThat(needs.fields()).isNotEmpty());
    }

    @Test
    void withAllKpisTheFieldsAreThoseOfEachTogether() {
        DataNeeds all = DataNeeds.of(MODEL, MEASURES, MEASURES.all().stream().map(MeasureSpecification::kpi).toList());
        Set<String> together = DataNeeds.ofEach(MODEL, MEASURES).values().stream().flatMap(needs -> needs.fields().stream()).map(NeededField::name)
                .collect(Collectors.toSet());
        assertThat(names(all.fields())).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(together);
    }

    @Test
    void strataAreRegisteredWhereTheUnitIsOrWhereItsCaseIs() {
        DataNeeds needs = needs("A 1", "A 12", "A 28").by(List.of(StratumKind.TEAM, StratumKind.AGE_BAND));
        assertThat(field(needs, "case.team").necessity()).isEqualTo(NeededField.Necessity.MANDATORY);
        assertThat(field(needs, "outreachVisit.team").necessity()).isEqualTo(NeededField.Necessity.MANDATORY);
        assertThat(field(needs, "referral.team").necessity()).isEqualTo(NeededField.Necessity.ALTERNATIVE);
        assertThat(field(needs, "referral.team").roles()).containsExactly(NeededField.Role.STRATUM);
        assertThat(field(needs, "case.ageAtStart").kpis()).containsExactly(KpiId.of("A 12"), KpiId.of("A 28"));
        assertThat(names(needs("A 13").by(List.of(StratumKind.TEAM)).fields())).as("two populations").contains("case.team", "employee.team");
        assertThat(names(needs("A 22").by(List.of(StratumKind.TEAM)).fields())).as("events go where the case is").contains("case.team")
                .doesNotContain("planChange.team");
        assertThat(needs.by(List.of()).toTree()).isEqualTo(needs("A 1", "A 12", "A 28").toTree());
    }

    @Test
    void choicesAreTheGapsOfTheModelAndQuestionsThoseOfTheIndicators() {
        DataNeeds needs = needs("A 8", "A 29", "E 4.1.3");
        assertThat(needs.choices()).extracting(choice -> choice.asOption().map(MeasureSpecification.Option::key).orElse("-"), choice -> choice.kpis()
                .toString())
                .containsExactlyInAnyOrder(tuple("hoursPerFte", "[A 8]"), tuple("-", "[A 29]"), tuple("answerScale", "[E 4.1.3]"),
                        tuple("combination", "[E 4.1.3]"));
        assertThat(needs.questions()).extracting(item -> item.id().toString()).containsExactly("4a1", "4a2", "4a3", "4a4");
    }

    @Test
    void singleItemsNeedTheirAnswers() {
        DataNeeds needs = DataNeeds.of(MODEL, MEASURES, List.of(), List.of(ItemId.parse("2b2")));
        assertThat(names(needs.fields())).containsExactly("response.respondentId", "response.questionnaire", "response.item", "response.answer",
                "response.answeredOn", "response.organisation");
        assertThat(needs.fields()).allSatisfy(field -> assertThat(field.necessity()).isEqualTo(NeededField.Necessity.MANDATORY));
        assertThat(needs.questions()).extracting(item -> item.id().toString()).containsExactly("2b2");
        Selection selection = Selection.in(Edition.E2025).withKpis("A 4").withItems("4a");
        assertThat(DataNeeds.of(MODEL, MEASURES, selection).questions()).extracting(item -> item.id().toString()).contains("4a1", "4a5");
    }

    @Test
    void whatIsMissingCostsTheFiguresThatNeedIt() {
        DataNeeds needs = needs("A 4", "A 28").by(List.of(StratumKind.TEAM));
        List<String> have = new ArrayList<>(names(needs.fields()));
        have.removeAll(List.of("case.signalReceivedOn", "referral.toEchelon", "case.personId", "case.team"));
        DataCoverage coverage = needs.comparedWith(RegisteredFields.of(have));
        assertThat(coverage.missing()).extracting(missing -> missing.field().name(), missing -> missing.costs().keySet().toString(),
                missing -> missing.splits().keySet().toString()).containsExactly(
                tuple("case.personId", "[]", "[]"),
                tuple("case.signalReceivedOn", "[A 4]", "[]"),
                tuple("case.team", "[]", "[A 4]"),
                tuple("referral.toEchelon", "[A 28]", "[]"));
        assertThat(coverage.kpis()).extracting(kpi -> kpi.kpi().toString(), kpi -> kpi.figures().size(), kpi -> kpi.lost().size(),
                kpi -> kpi.lostSplits().toString())
                .containsExactly(tuple("A 4", 0, 1, "[team]"), tuple("A 28", 3, 12, "[]"));
    }

    @Test
    void oneOfSeveralIsEnoughAndWithoutAnyEachIsMissed() {
        DataNeeds needs = needs("I 4.1.3");
        List<String> have = new ArrayList<>(names(needs, NeededField.Necessity.MANDATORY));
        DataCoverage none = needs.comparedWith(RegisteredFields.of(have));
        assertThat(none.missing().stream().filter(missing -> !missing.costs().isEmpty()).map(missing -> missing.field().name()))
                .containsExactly("figure.value", "figure.numerator", "figure.denominator");
        have.add("figure.numerator");
        assertThat(needs.comparedWith(RegisteredFields.of(have)).kpis().get(0).lost()).as("a numerator alone is no figure").containsExactly("value");
        have.add("figure.denominator");
        DataCoverage one = needs.comparedWith(RegisteredFields.of(have));
        assertThat(one.kpis().get(0).lost()).isEmpty();
        assertThat(one.missing()).allSatisfy(missing -> assertThat(missing.costs()).isEmpty());
    }

    @Test
    void aKpiMoreAddsWhatIsNotNeededYetAndOneFewerSavesWhatItAloneNeeds() {
        DataNeeds needs = needs("A 4", "A 12");
        assertThat(names(needs.addedBy(KpiId.of("A 27")))).containsExactly("case.completedOn");
        assertThat(needs.addedBy(KpiId.of("A 12"))).isEmpty();
        assertThat(names(needs.savedWithout(KpiId.of("A 4")))).containsExactly("case.signalReceivedOn");
        assertThat(needs.savedWithout(KpiId.of("A 1"))).isEmpty();
        for (KpiId kpi : DataNeeds.ofEach(MODEL, MEASURES).keySet()) {
            assertThat(names(needs.with(kpi).savedWithout(kpi))).as("%s", kpi)
                    .containsExactlyInAnyOrderElementsOf(needs.kpis().contains(kpi) ? names(needs.savedWithout(kpi)) : names(needs.addedBy(kpi)));
        }
        DataCoverage coverage = needs.comparedWith(RegisteredFields.of(List.of("case.completedOn")));
        assertThat(coverage.more().get(KpiId.of("A 27"))).isEmpty();
        assertThat(coverage.more().values().stream().map(List::size).toList()).isSorted();
        assertThat(coverage.unused()).isEmpty();
        assertThat(needs.comparedWith(RegisteredFields.of(List.of("case.budget", "team"))).unused()).containsExactly("case.budget");
    }

    @Test
    void whatIsNotOfTheEditionIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DataNeeds.of(KpiModel.edition(Edition.PRE_2025), MEASURES, List.of()))
                .withMessageContaining("one edition");
        assertThatExceptionOfType(UnknownIdException.class).isThrownBy(() -> needs("K 1"));
        assertThat(needs().fields()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theTreeIsReadBack() throws IOException {
        DataNeeds needs = DataNeeds.of(MODEL, MEASURES, List.of(KpiId.of("A 28"), KpiId.of("E 4.1.3")), List.of(ItemId.parse("2b2"))).by(List.of(StratumKind.TEAM));
        ObjectMapper json = new ObjectMapper();
        Map<String, Object> tree = json.readValue(json.writeValueAsString(needs), Map.class);
        assertThat(DataNeeds.fromTree(tree, MODEL, MEASURES).toTree()).isEqualTo(needs.toTree());
        tree.put("kpis", "A 28");
        assertThatIllegalArgumentException().isThrownBy(() -> DataNeeds.fromTree(tree, MODEL, MEASURES)).withMessageContaining("kpis");
        tree.put("edition", "pre-2025");
        assertThatIllegalArgumentException().isThrownBy(() -> DataNeeds.fromTree(tree, MODEL, MEASURES)).withMessageContaining("2025");
    }

    // ---- names of fields

    @ParameterizedTest
    @ValueSource(strings = {"case.startedOn", "CASE.started_on", "casus.startdatum", "casussen.Startdatum", "cases.start date", " case.startedOn "})
    void aFieldIsKnownByEachOfItsNames(String name) {
        assertThat(RegisteredFields.of(List.of(name)).names()).containsExactly("case.startedOn");
    }

    @Test
    void aFieldOfEveryRecordMayStandAloneAndTheRestIsUnknown() {
        RegisteredFields fields = RegisteredFields.of(List.of("werksoort", "startedOn", "case.", ".x", "case.name", "", "case.name"));
        assertThat(fields.names()).hasSize(RecordType.values().length).allMatch(name -> name.endsWith(".serviceLine"));
        assertThat(fields.unknown()).containsExactly("startedOn", "case.", ".x", "case.name");
        assertThat(RegisteredFields.of(fields.names())).isEqualTo(fields).hasSameHashCodeAs(fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "case.id\ncase.startedOn # begin\n\n# comment\n", "\ufeffcase.id;case.startedOn\r\n", "\"case.id\",\"case.startedOn\"\n",
                "[\"case.id\", \"case.startedOn\"]",
        " {\"case\": [\"id\", \"startedOn\"]}"})
    void aListOfFieldsIsReadInEachForm(String content, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("velden.txt"), content);
        assertThat(FieldListReader.read(file).names()).containsExactly("case.id", "case.startedOn");
        assertThat(FieldListReader.read(file).unknown()).isEmpty();
    }

    @Test
    void aMappingHasTheFieldsThatItFills(@TempDir Path folder) throws IOException {
        RecordFileMapping mapping = RecordFileMapping.builder().constant("organisation", "waterstad")
                .record(RecordType.TEAM_CHANGE, fields -> fields.field("caseId", "Nr").field("on", "Dag")).build();
        mapping.write(folder.resolve("mapping.json"));
        assertThat(FieldListReader.read(folder.resolve("mapping.json")).names())
                .containsExactly("teamChange.caseId", "teamChange.on", "teamChange.organisation");
        assertThat(FieldListReader.of(mapping)).isEqualTo(FieldListReader.read(folder.resolve("mapping.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "{\"case\": [1]}", "{\"case\": 1}", "{\"a\": {\"b\": 1}}"})
    void jsonOfAnotherFormIsRefusedWithTheFile(String content, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("velden.json"), content);
        assertThatIllegalArgumentException().isThrownBy(() -> FieldListReader.read(file)).withMessageContaining("velden.json is not a list of fields");
        Path other = Files.write(folder.resolve("oud.txt"), "leefgebied \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatIllegalArgumentException().isThrownBy(() -> FieldListReader.read(other)).withMessageContaining("UTF-8");
    }

    @Test
    void onlyARegularFileOfTenMegabytesIsRead(@TempDir Path folder) throws IOException {
        assertThatIllegalArgumentException().isThrownBy(() -> FieldListReader.read(folder)).withMessageContaining("is a folder or a device");
        Path large = Files.write(folder.resolve("f.txt"), new byte[10_000_001]);
        assertThatIllegalArgumentException().isThrownBy(() -> FieldListReader.read(large)).withMessageContaining("larger than 10 MB");
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device));
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), device);
        assertThatIllegalArgumentException().isThrownBy(() -> FieldListReader.read(link)).withMessageContaining("is a folder or a device");
    }

    // ---- output

    @Test
    void namesThatAreNoFieldAreMaskedAndCounted() {
        List<String> names = new ArrayList<>(List.of("111222333", "case.111222333"));
        IntStream.range(0, 1_500).forEach(i -> names.add("naam" + i + "x"));
        DataNeedsWriter writer = DataNeedsWriter.of(needs("A 4").comparedWith(RegisteredFields.of(names)));
        assertThat(writer.markdown()).contains("naam97x", "Er zijn nog 1402 andere namen.").doesNotContain("111222333", "naam98x");
        assertThat(writer.json()).contains("\"*********\"", "naam997x", "\"moreUnknown\": 502").doesNotContain("111222333", "naam998x");
        assertThat(schema(DataNeedsWriter.schema()).validate(writer.json(), InputFormat.JSON)).isEmpty();
    }

    private static final List<String> HOSTILE = List.of("<b>x</b>", "=1+1", "| a | b |", "[link](http://evil.example)", "\u202eevil", "case.id\u0000");

    private static DataCoverage hostile() {
        return needs("A 4", "A 28", "E 4.1.3").by(List.of(StratumKind.TEAM)).comparedWith(RegisteredFields.of(HOSTILE));
    }

    @ParameterizedTest
    @EnumSource
    void markdownNamesEveryFieldAndNoTextIsMarkup(Language language) {
        String markdown = DataNeedsWriter.of(hostile()).in(language).markdown();
        assertThat(hostile().needs().fields()).allSatisfy(field -> assertThat(markdown).contains("| " + field.name() + " |"));
        assertThat(markdown).doesNotContain("<b>", "[link]", "\u202e", "\u0000", "{0}", "{1}", "null");
        assertThat(markdown.lines().filter(line -> line.startsWith("|"))).isNotEmpty();
    }

    /** Without names of the code, except in the columns that give them. */
    @Test
    void sentencesAreDutchWithoutNamesOfTheCode() {
        String text = DataNeedsWriter.of(hostile()).markdown().lines().filter(line -> !line.startsWith("|")).collect(Collectors.joining("\n"));
        assertThat(text.replace("case.startedOn", "")).doesNotContainPattern("\\b[a-z]+[A-Z]\\w*").doesNotContainPattern("[A-Z]{4,}_");
    }

    @Test
    void csvHasALineForEachFieldInEitherDialect() {
        for (CsvDialect dialect : List.of(CsvDialect.STANDARD, CsvDialect.DUTCH_SPREADSHEET)) {
            String csv = DataNeedsWriter.of(hostile()).csv(dialect);
            assertThat(csv.lines()).hasSize(hostile().needs().fields().size() + 1);
            assertThat(csv.lines().findFirst().orElseThrow().split(String.valueOf(dialect.separator().character()))).hasSize(9);
        }
    }

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text, InputFormat.JSON);
    }

    @ParameterizedTest
    @EnumSource(names = {"PRE_2025", "E2025"})
    void jsonIsWhatItsSchemaDescribes(Edition edition) {
        Schema schema = schema(DataNeedsWriter.schema());
        DataNeeds all = DataNeeds.of(KpiModel.edition(edition), KpiModel.measures(edition),
                KpiModel.measures(edition).all().stream().map(MeasureSpecification::kpi).toList()).by(EnumSet.allOf(StratumKind.class));
        assertThat(schema.validate(DataNeedsWriter.of(all).json(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(DataNeedsWriter.of(all.comparedWith(RegisteredFields.of(HOSTILE))).json(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"format\": 2, \"needs\": {}}", InputFormat.JSON)).isNotEmpty();
        assertThat(DataNeedsWriter.of(all).json()).isEqualTo(DataNeedsWriter.of(all).json());
    }

    @Test
    void theNameOfTheFileDecidesTheForm(@TempDir Path folder) throws IOException {
        DataNeedsWriter writer = DataNeedsWriter.of(needs("A 4"));
        writer.write(folder.resolve("needs.md"));
        writer.write(folder.resolve("needs.csv"));
        writer.in(Language.ENGLISH).write(folder.resolve("needs-en.csv"));
        writer.write(folder.resolve("needs.json"));
        assertThat(Files.readString(folder.resolve("needs.md"))).startsWith("# Gegevens voor de gekozen KPI\u2019s\n");
        assertThat(Files.readString(folder.resolve("needs.csv"))).startsWith("\ufeffsoort gegeven;");
        assertThat(Files.readString(folder.resolve("needs-en.csv"))).startsWith("kind of record,");
        assertThat(Files.readString(folder.resolve("needs.json"))).isEqualTo(writer.json());
        assertThatIllegalArgumentException().isThrownBy(() -> writer.write(folder.resolve("needs.docx"))).withMessageContaining(".md, .csv or .json");
    }
}
