package nl.kpimodel.data.registration.workbook.writing;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.KpiTerms;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.selection.DataNeeds;

/** The first sheet, which explains how to fill in the others, their purpose, their KPIs, and the open choices. */
final class ExplanationSheet {
    /** The largest number of numbered lines of instruction in the words. */
    private static final int MOST_LINES = 20;
    private static final List<SheetForm.Column> COLUMNS = List.of(
            new SheetForm.Column(36, CellFormat.TEXT), new SheetForm.Column(62, CellFormat.TEXT), new SheetForm.Column(80, CellFormat.TEXT));

    private final FillInSheets sheets;
    private final WorkbookWords words;

    ExplanationSheet(FillInSheets sheets) {
        this.sheets = sheets;
        this.words = sheets.words();
    }

    void write(WorkbookWriter workbook) throws IOException {
        SheetWriter sheet = workbook.begin(new SheetForm(sheets.explanation(), COLUMNS, 0, false, false));
        sheet.titleRow(words.of("title", sheets.needs().model().label()));
        sheet.startRow();
        for (int line = 1; line <= MOST_LINES && words.find("how." + line).isPresent(); line++) {
            sheet.startRow();
            sheet.text(words.of("how." + line), CellLook.PLAIN);
        }
        writeSheets(sheet);
        writeKpis(sheet);
        writeChoices(sheet);
        writeQuestions(sheet);
    }

    /** Starts a table with its title, an optional sentence about it, and its headings. */
    private void startTable(SheetWriter sheet, String key) throws IOException {
        sheet.startRow();
        sheet.startRow();
        sheet.text(words.of(key), CellLook.SUBTITLE);
        if (words.find(key + ".about").isPresent()) {
            sheet.startRow();
            sheet.text(words.of(key + ".about"), CellLook.PLAIN);
        }
        sheet.startRow();
        for (int column = 1; column <= COLUMNS.size(); column++) {
            sheet.text(words.of(key + "." + column), CellLook.HEADING);
        }
    }

    private static void writeRow(SheetWriter sheet, String... texts) throws IOException {
        sheet.startRowOf(texts);
        for (String text : texts) {
            sheet.text(text, CellLook.WRAPPED);
        }
    }

    private void writeSheets(SheetWriter sheet) throws IOException {
        startTable(sheet, "sheets");
        for (RecordType type : sheets.needs().records()) {
            String referring = sheets.referring(type).map(sheets::name).collect(Collectors.joining(", "));
            String records = words.records(type) + (sheets.isReferredOnly(type) ? " " + words.of("sheets.referred", referring) : "");
            String kpis = listed(sheets.kpis(type));
            sheet.startRowOf(sheets.name(type), records, kpis);
            sheet.link(sheets.name(type), sheets.name(type), "A1");
            sheet.text(records, CellLook.WRAPPED);
            sheet.text(kpis, CellLook.WRAPPED);
        }
    }

    private static String listed(Collection<KpiId> kpis) {
        return kpis.stream().map(KpiId::toString).collect(Collectors.joining(", "));
    }

    private void writeKpis(SheetWriter sheet) throws IOException {
        startTable(sheet, "kpis");
        for (MeasureSpecification measure : sheets.needs().measures()) {
            Kpi kpi = sheets.needs().model().require(measure.kpi());
            String name = words.language() == Language.DUTCH ? kpi.name() : KpiTerms.find(kpi).map(KpiTerms::englishName).orElse(kpi.name());
            writeRow(sheet, kpi.id().toString(), name, measure.reading().in(words.language()));
        }
    }

    private void writeChoices(SheetWriter sheet) throws IOException {
        List<DataNeeds.OpenChoice> choices = sheets.needs().choices();
        if (choices.isEmpty()) {
            return;
        }
        startTable(sheet, "choices");
        for (DataNeeds.OpenChoice choice : choices) {
            String option = choice.asOption().map(of -> words.option(of.key())).orElseGet(() -> words.of("choices.inTheData"));
            writeRow(sheet, option, listed(choice.kpis()), choice.supply().in(words.language()));
        }
    }

    private void writeQuestions(SheetWriter sheet) throws IOException {
        List<Questionnaire.Item> questions = sheets.questions();
        if (questions.isEmpty()) {
            return;
        }
        startTable(sheet, "questions");
        for (Questionnaire.Item question : questions) {
            writeRow(sheet, question.id().toString(), words.of("questionnaire." + question.id().questionnaire()),
                    question.asText().orElseGet(() -> words.of("questions.noText")));
        }
    }
}
