package nl.kpimodel.data.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiTerms;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.LinkageNode;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.Source;
import nl.kpimodel.core.edition.ChangeClass;
import nl.kpimodel.core.edition.EditionDiff;
import nl.kpimodel.core.internal.SpreadsheetCell;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.BundledFiles;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.Schemas;
import nl.kpimodel.data.internal.JsonTree;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every export, read by other libraries: FastCSV, POI, Jackson and a validator of JSON Schema. {@link SkosExportTest} covers linked data.
 */
class ModelExportTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> editionsInBothLanguages() {
        return Stream.of(Edition.values()).flatMap(edition -> Stream.of(Language.values()).map(language -> Arguments.of(edition, language)));
    }

    // ---- CSV

    private static List<NamedCsvRecord> lines(ModelExport export, Edition edition, String table, Language language) {
        byte[] file = export.in(language).files(ModelExport.Format.CSV).get("kpi-model-" + edition.key() + "-" + table + "." + language.key() + ".csv");
        return CsvReader.builder().fieldSeparator(language == Language.DUTCH ? ';' : ',').detectBomHeader(true)
                .ofNamedCsvRecord(new ByteArrayInputStream(file)).stream().toList();
    }

    private static String cell(NamedCsvRecord line, int column) {
        return SpreadsheetCell.unguarded(line.getField(column));
    }

    private static String cell(NamedCsvRecord line, String column) {
        return SpreadsheetCell.unguarded(line.getField(column));
    }

    @ParameterizedTest
    @MethodSource("editionsInBothLanguages")
    void theTableOfKpisHasTheWordsOfTheModel(Edition edition, Language language) {
        KpiCatalogue model = KpiModel.edition(edition);
        List<NamedCsvRecord> lines = lines(ModelExport.of(edition), edition, "kpis", language);
        assertThat(lines).hasSameSizeAs(model.kpis());
        for (int i = 0; i < lines.size(); i++) {
            Kpi kpi = model.kpis().get(i);
            NamedCsvRecord line = lines.get(i);
            assertThat(cell(line, 0)).isEqualTo(kpi.id().toString());
            assertThat(cell(line, 6)).isEqualTo(kpi.name());
            assertThat(cell(line, 7)).isEqualTo(kpi.definition().asText().orElse(""));
            assertThat(cell(line, 10)).isEqualTo(KpiTerms.find(kpi).map(KpiTerms::englishName).orElse(""));
            assertThat(cell(line, 20)).isEqualTo(kpi.contentHash());
        }
    }

    @Test
    void programsReadKeysAndPeopleReadWords() {
        ModelExport export = ModelExport.of(Edition.E2025);
        NamedCsvRecord forPrograms = lines(export, Edition.E2025, "kpis", Language.ENGLISH).get(0);
        assertThat(forPrograms.getHeader()).startsWith("id", "layer", "domain", "phase", "intendedEffect").doesNotHaveDuplicates();
        assertThat(cell(forPrograms, "layer")).isEqualTo("IMPACT");
        assertThat(cell(forPrograms, "unit")).isEqualTo("PERCENT");
        NamedCsvRecord forPeople = lines(export, Edition.E2025, "kpis", Language.DUTCH).get(0);
        assertThat(forPeople.getHeader()).startsWith("Nummer", "Laag", "Leefgebied", "Fase", "Beoogd effect").doesNotHaveDuplicates();
        assertThat(cell(forPeople, "Laag")).isEqualTo("impact");
        assertThat(cell(forPeople, "Eenheid")).isEqualTo("percentage");
        assertThat(cell(forPeople, "Hoe wij de KPI tellen")).isNotEmpty().isNotEqualTo(cell(forPrograms, "reading"));
    }

    @ParameterizedTest
    @EnumSource
    void theTableOfLinksIsTheLinkage(Edition edition) {
        KpiCatalogue model = KpiModel.edition(edition);
        List<String> read = lines(ModelExport.of(edition), edition, "links", Language.ENGLISH).stream()
                .map(line -> LinkageNode.of(cell(line, "from")) + " " + LinkageNode.of(cell(line, "to")) + " " + Link.Kind.of(cell(line, "kind"))
                        + " " + Link.Agreement.of(cell(line, "agreement")) + " " + cell(line, "rows"))
                .toList();
        assertThat(read).containsExactlyElementsOf(links(model)
                .map(link -> link.from() + " " + link.to() + " " + link.kind() + " " + link.agreement() + " "
                        + String.join("; ", link.rows().stream().map(Object::toString).toList()))
                .toList());
    }

    private static Stream<Link> links(KpiCatalogue model) {
        return Stream.concat(model.linkage().links().stream(), model.linkage().variantLinks().stream())
                .sorted(Comparator.comparing(Link::from).thenComparing(Link::to));
    }

    @Test
    void theTableOfQuestionsHasEveryItemAndWhatItFeeds() {
        KpiCatalogue model = KpiModel.edition(Edition.E2025);
        List<NamedCsvRecord> lines = lines(ModelExport.of(Edition.E2025), Edition.E2025, "questions", Language.ENGLISH);
        assertThat(lines).extracting(line -> ItemId.of(cell(line, "id"))).containsExactlyElementsOf(model.items().stream().map(item -> item.id()).toList());
        for (NamedCsvRecord line : lines) {
            ItemId id = ItemId.of(cell(line, "id"));
            assertThat(cell(line, "text")).isEqualTo(model.requireItem(id).asText().orElse(""));
            assertThat(cell(line, "indicators")).isEqualTo(String.join("; ", model.linkage().indicatorsOf(id).stream().map(Object::toString).toList()));
        }
        assertThat(lines).filteredOn(line -> cell(line, "id").equals("5b2")).singleElement()
                .satisfies(line -> assertThat(cell(line, "impactKpis")).isEqualTo("I 4.2.2"));
    }

    @Test
    void theTableOfFieldsHasEveryFieldWithItsBounds() {
        List<NamedCsvRecord> lines = lines(ModelExport.of(Edition.E2025), Edition.E2025, "fields", Language.DUTCH);
        List<RecordField> fields = Stream.of(RecordType.values()).flatMap(type -> type.fields().stream()).toList();
        assertThat(lines).hasSameSizeAs(fields);
        for (NamedCsvRecord line : lines) {
            RecordField field = RecordType.of(cell(line, "Soort gegeven")).field(cell(line, "Veld")).orElseThrow();
            assertThat(line.getField("Grootste waarde").replace(',', '.')).isEqualTo(field.maximum().map(Object::toString).orElse(""));
            assertThat(cell(line, "Codes")).isEqualTo(String.join("; ", field.codes()));
            assertThat(cell(line, "Als het veld leeg is")).isNotEmpty();
        }
        assertThat(lines).allSatisfy(line -> assertThat(cell(line, "Voor de KPI’s")).doesNotContain("K "));
    }

    @Test
    void theTableOfChangesIsTheDiffWithEveryEarlierEdition() {
        List<NamedCsvRecord> lines = lines(ModelExport.of(Edition.E2025), Edition.E2025, "changes", Language.ENGLISH);
        for (Edition earlier : List.of(Edition.PRE_2025, Edition.CONCEPT_2021)) {
            List<String> expected = KpiModel.diff(earlier, Edition.E2025).entries().stream().flatMap(entry -> entry.fields().isEmpty()
                    ? entry.change() == ChangeClass.NONE ? Stream.empty() : Stream.of(entry.entry() + "||" + entry.change() + "||")
                    : entry.fields().stream().map(field -> entry.entry() + "|" + field.field() + "|" + field.change() + "|"
                            + Objects.toString(field.before(), "") + "|" + Objects.toString(field.after(), ""))).toList();
            assertThat(lines.stream().filter(line -> cell(line, "since").equals(earlier.key())).map(line -> String.join("|",
                    cell(line, "entry"), cell(line, "field"), cell(line, "change"), cell(line, "before"), cell(line, "after"))))
                            .containsExactlyElementsOf(expected);
        }
        assertThat(lines).filteredOn(line -> cell(line, "entry").equals("I 4.3.1") && cell(line, "since").equals("pre-2025"))
                .isNotEmpty().allSatisfy(line -> assertThat(cell(line, "comparability")).isEqualTo("NOT_COMPARABLE"));
        assertThat(ModelExport.of(Edition.CONCEPT_2021).files(ModelExport.Format.CSV).keySet()).noneMatch(name -> name.contains("changes"));
        assertThat(ModelExport.of(ShownCatalogue.of("Buurt", 0)).files(ModelExport.Format.CSV).keySet()).noneMatch(name -> name.contains("changes"));
    }

    @Test
    void aDutchFileIsWhatADutchSpreadsheetWrites() {
        byte[] file = ModelExport.of(Edition.E2025).files(ModelExport.Format.CSV).get("kpi-model-2025-fields.nl.csv");
        assertThat(file).startsWith(0xef, 0xbb, 0xbf);
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text.lines().count()).isEqualTo(text.split("\r\n").length);
        assertThat(ModelExport.of(Edition.E2025).in(Language.ENGLISH).files(ModelExport.Format.CSV).values())
                .allSatisfy(other -> assertThat(new String(other, StandardCharsets.UTF_8)).doesNotContain("\r", "\ufeff"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|'/c calc'!A0", "+1", "-2+3", "@SUM(A1)", "\t=1", "3-5", "<script>alert(1)</script>", "\"; =1", "a;=1;b", "a,=1,b"})
    void noTextBecomesAFormulaOrMarkup(String name) throws IOException {
        KpiCatalogue model = ShownCatalogue.of(name, 0);
        ModelExport export = ModelExport.of(model);
        for (Language language : Language.values()) {
            List<NamedCsvRecord> lines = lines(export, Edition.E2025, "kpis", language);
            assertThat(lines).extracting(line -> cell(line, 2)).contains(name);
            assertThat(lines).allSatisfy(line -> assertThat(line.getFields()).noneMatch(cell -> cell.matches("(?s)[\\s\"]*[=+@].*|-.*")));
        }
        try (XSSFWorkbook workbook = opened(export)) {
            assertThat(cells(workbook)).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
            assertThat(cells(workbook)).anyMatch(cell -> cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(name));
        }
    }

    // ---- workbook

    private static XSSFWorkbook opened(ModelExport export) throws IOException {
        byte[] file = export.files(ModelExport.Format.XLSX).values().iterator().next();
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static List<Cell> cells(XSSFWorkbook workbook) {
        List<Cell> cells = new ArrayList<>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cells::add)));
        return cells;
    }

    @ParameterizedTest
    @MethodSource("editionsInBothLanguages")
    void theWorkbookHasTheCellsOfTheTables(Edition edition, Language language) throws IOException {
        ModelExport export = ModelExport.of(edition).in(language);
        List<byte[]> tables = new ArrayList<>(export.in(Language.DUTCH).files(ModelExport.Format.CSV).values());
        DataFormatter shown = new DataFormatter(Locale.ROOT);
        try (XSSFWorkbook workbook = opened(export)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1 + tables.size());
            for (int i = 0; i < tables.size(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(1 + i);
                List<NamedCsvRecord> lines = CsvReader.builder().fieldSeparator(';').detectBomHeader(true)
                        .ofNamedCsvRecord(new ByteArrayInputStream(tables.get(i))).stream().toList();
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat((int) sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo(1);
                assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:").endsWith(Integer.toString(1 + lines.size()));
                assertThat(sheet.getLastRowNum()).isEqualTo(lines.size());
                assertThat((Iterable<Cell>) sheet.getRow(0)).allSatisfy(cell -> assertThat(cell.getStringCellValue()).isNotBlank());
                if (language == Language.DUTCH) {
                    for (int line = 0; line < lines.size(); line++) {
                        Row row = sheet.getRow(1 + line);
                        List<String> expected = lines.get(line).getFields();
                        for (int column = 0; column < expected.size(); column++) {
                            Cell cell = row.getCell(column);
                            assertThat(shown.formatCellValue(cell)).isEqualTo(cell.getCellType() == CellType.NUMERIC
                                    ? expected.get(column).replace(',', '.') : SpreadsheetCell.unguarded(expected.get(column)));
                        }
                        assertThat(row.getHeightInPoints()).isLessThan(410);
                    }
                }
            }
        }
    }

    @Test
    void theFirstSheetSaysWhoseWordsItHas() throws IOException {
        try (XSSFWorkbook workbook = opened(ModelExport.of(Edition.E2025))) {
            List<String> texts = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> texts.add(cell.getStringCellValue())));
            assertThat(texts).anyMatch(text -> text.contains("Sociaal Werk Nederland"))
                    .contains("KPI’s", "Koppelingen", "Vragen", "Gegevens en velden", "Wijzigingen");
            assertThat(workbook.getSheetAt(0).getHyperlinkList()).allSatisfy(link ->
                    assertThat(workbook.getSheet(link.getLocation().replaceAll("^'|'?!A1$", "").replace("''", "'"))).isNotNull());
        }
    }

    // ---- JSON

    @ParameterizedTest
    @EnumSource
    void theJsonFilesReadBackAsTheSameEdition(Edition edition) throws IOException {
        List<Path> files = ModelExport.of(edition).write(ModelExport.Format.JSON, folder);
        String name = "kpi-model-" + edition.key() + "-";
        KpiCatalogue model = KpiModel.edition(edition);
        KpiCatalogue read = KpiModel.catalogueOf(folder.resolve(name + "catalogue.json"), folder.resolve(name + "errata.json"));
        assertThat(read.contentHash()).isEqualTo(model.contentHash());
        assertThat(read.kpis()).isEqualTo(model.kpis());
        assertThat(read.links()).isEqualTo(model.links());
        assertThat(read.errata()).isEqualTo(model.errata());
        for (Path file : files) {
            if (!file.toString().endsWith(".schema.json")) {
                String part = file.getFileName().toString().substring(name.length()).replaceAll("[-.].*", "");
                assertThat(Schemas.faults(Schemas.of(part), BundledFiles.tree(Files.readAllBytes(file)))).isEmpty();
                assertThat(folder.resolve(part + ".schema.json")).hasContent(BundledFiles.text("schema/" + part + ".schema.json"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PRE_2025", "E2025"})
    void theMeasuresAreTheBundledFile(Edition edition) {
        assertThat(ModelExport.of(edition).files(ModelExport.Format.JSON).get("kpi-model-" + edition.key() + "-measures.json"))
                .isEqualTo(BundledFiles.bytes(edition + "/measures.json"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONCEPT_2021", "PRE_2025"})
    @SuppressWarnings("unchecked") // The file is an object.
    void theDiffReadsBackAsTheSameDiff(Edition earlier) throws IOException {
        byte[] file = ModelExport.of(Edition.E2025).files(ModelExport.Format.JSON).get("kpi-model-2025-diff-" + earlier.key() + ".json");
        assertThat(EditionDiff.fromTree((Map<String, ?>) Objects.requireNonNull(JsonTree.read(file)))).isEqualTo(KpiModel.diff(earlier, Edition.E2025));
    }

    @ParameterizedTest
    @EnumSource
    void theLinkageReadsBackAsTheSameLinks(Edition edition) {
        JsonNode linkage = BundledFiles.tree(ModelExport.of(edition).files(ModelExport.Format.JSON).get("kpi-model-" + edition.key() + "-linkage.json"));
        KpiCatalogue model = KpiModel.edition(edition);
        assertThat(stream(linkage.path("links")).map(ModelExportTest::link)).containsExactlyElementsOf(links(model).toList());
        assertThat(stream(linkage.path("nodes")).map(node -> LinkageNode.of(node.path("key").asText())))
                .containsExactlyElementsOf(model.linkage().nodes());
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Link link(JsonNode link) {
        return new Link(LinkageNode.of(link.path("from").asText()), LinkageNode.of(link.path("to").asText()), Link.Kind.of(link.path("kind").asText()),
                stream(link.path("origins")).map(origin -> new Link.Origin(LinkageNode.of(origin.path("entry").asText()), source(origin))).toList(),
                Link.Agreement.of(link.path("agreement").asText()),
                stream(link.path("variants")).map(variant -> new Link.Variant(items(variant.path("items")), items(variant.path("professionalItems")),
                        variant.path("note").textValue(), source(variant))).toList());
    }

    private static Source.Reference source(JsonNode of) {
        return new Source.Reference(of.path("source").path("key").asText(), of.path("source").path("place").asText());
    }

    private static List<ItemId> items(JsonNode list) {
        return stream(list).map(item -> ItemId.of(item.asText())).toList();
    }

    @Test
    void theQuestionnairesAreThoseOfTheModel() throws IOException {
        KpiCatalogue model = KpiModel.edition(Edition.E2025);
        Map<String, byte[]> files = ModelExport.of(Edition.E2025).files(ModelExport.Format.FHIR);
        assertThat(files.keySet()).containsExactly("kpi-model-2025-participant.fhir.json", "kpi-model-2025-professional.fhir.json");
        for (Questionnaire questionnaire : Questionnaire.values()) {
            JsonNode resource = BundledFiles.tree(files.get("kpi-model-2025-" + questionnaire.name().toLowerCase(Locale.ROOT) + ".fhir.json"));
            assertThat(resource.path("resourceType").asText()).isEqualTo("Questionnaire");
            assertThat(resource.findValuesAsText("linkId")).containsAll(
                    model.items().stream().map(item -> item.id()).filter(id -> id.questionnaire() == questionnaire).map(ItemId::toString).toList());
        }
        assertThat(ModelExport.of(Edition.PRE_2025).write(ModelExport.Format.FHIR, folder)).isEmpty();
    }

    // ---- all formats

    @ParameterizedTest
    @EnumSource
    void theSameEditionGivesTheSameBytesEverywhere(ModelExport.Format format) {
        Map<String, byte[]> here = ModelExport.of(Edition.E2025).files(format);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String elsewhere : List.of("tr-TR", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(elsewhere));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                Map<String, byte[]> there = ModelExport.of(Edition.E2025).files(format);
                assertThat(there.keySet()).containsExactlyElementsOf(here.keySet());
                there.forEach((name, file) -> assertThat(file).as(name).isEqualTo(here.get(name)));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTwoEditionsOrLanguagesShareAFileThatDiffers(ModelExport.Format format) {
        Map<String, byte[]> all = new TreeMap<>();
        for (Edition edition : Edition.values()) {
            for (Language language : Language.values()) {
                ModelExport.of(edition).in(language).files(format).forEach((name, file) -> {
                    byte[] other = all.put(name, file);
                    assertThat(other == null ? file : other).as(name).isEqualTo(file);
                    assertThat(name).matches("kpi-model-[a-z0-9-]+(\\.(nl|en|fhir))?\\.[a-z]+|[a-z]+\\.schema\\.json");
                });
            }
        }
        assertThat(all).isNotEmpty();
    }

    @Test
    void anExportReplacesWhatItMadeAndNothingElse() throws IOException {
        ModelExport export = ModelExport.of(Edition.E2025);
        Path mermaid = export.write(ModelExport.Format.MERMAID, folder.resolve("new/exports")).get(0);
        assertThat(mermaid).hasContent(LinkageExport.of(KpiModel.edition(Edition.E2025)).withVariants().mermaid());
        Path list = mermaid.resolveSibling("SHA256SUMS");
        assertThat(list).content().matches("[0-9a-f]{64}  kpi-model-2025-linkage\\.mmd\n");

        ModelExport other = ModelExport.of(ShownCatalogue.of("Buurt", 0));
        other.write(ModelExport.Format.MERMAID, mermaid.getParent());
        assertThat(mermaid).content().contains("Buurt");
        export.write(ModelExport.Format.DOT, mermaid.getParent());
        assertThat(list).content().matches("(?s)[0-9a-f]{64}  kpi-model-2025-linkage\\.dot\n[0-9a-f]{64}  kpi-model-2025-linkage\\.mmd\n");

        Files.writeString(mermaid, "own work");
        assertThatThrownBy(() -> export.write(ModelExport.Format.MERMAID, mermaid.getParent())).isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("kpi-model-2025-linkage.mmd").hasMessageContaining("changed after it was made").hasMessageContaining("another folder");
        assertThat(mermaid).hasContent("own work");
        export.write(ModelExport.Format.DOT, mermaid.getParent());
    }

    @Test
    void whatIsTheSameIsNoLoss() throws IOException {
        ModelExport export = ModelExport.of(Edition.E2025);
        Path dot = export.write(ModelExport.Format.DOT, folder).get(0);
        Files.delete(folder.resolve("SHA256SUMS"));
        assertThat(export.write(ModelExport.Format.DOT, folder)).containsExactly(dot);
    }

    @Test
    void aListOfSomethingElseIsNotReplaced() throws IOException {
        Files.writeString(folder.resolve("SHA256SUMS"), "my notes\n");
        assertThatThrownBy(() -> ModelExport.of(Edition.E2025).write(ModelExport.Format.DOT, folder)).isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("SHA256SUMS");
        assertThat(folder).isDirectoryNotContaining("glob:**.dot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id/", "mailto:kpi/", "https://example.org/kpi", "https://example.org/?a"})
    void anAddressThatCannotBeginOthersIsRefused(String base) {
        assertThatIllegalArgumentException().isThrownBy(() -> ModelExport.of(Edition.E2025).withBase(URI.create(base)))
                .withMessageContaining(base).withMessageContaining("https://kpimodel.nl/id/");
    }

    @Test
    void aModelAndMeasuresOfAnotherEditionAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelExport.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.PRE_2025)))
                .withMessageContaining("2025").withMessageContaining("pre-2025");
    }

    @Test
    void aFormatIsReadByItsKey() {
        assertThat(Stream.of(ModelExport.Format.values()).map(ModelExport.Format::toString).map(ModelExport.Format::of))
                .containsExactly(ModelExport.Format.values());
        assertThatIllegalArgumentException().isThrownBy(() -> ModelExport.Format.of("xslx")).withMessageContaining("xlsx");
    }

    @Test
    void namesOfTheLibraryAreNotGivenToAnotherKpiOfThatId() {
        List<NamedCsvRecord> lines = lines(ModelExport.of(ShownCatalogue.of("Buurt", 0)), Edition.E2025, "kpis", Language.ENGLISH);
        assertThat(lines).extracting(line -> cell(line, "englishName") + cell(line, "searchWords")).containsOnly("");
        assertThat(Set.of("I 1.1.1", "I 2.1.1")).allMatch(id -> lines.stream().anyMatch(line -> cell(line, "id").equals(id)));
    }
}
