package nl.kpimodel.data.export.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kpimodel.core.Source;
import nl.kpimodel.data.export.model.ExportedEdition;
import nl.kpimodel.data.export.model.ModelWriter;
import nl.kpimodel.data.registration.workbook.writing.CellFormat;
import nl.kpimodel.data.registration.workbook.writing.CellLook;
import nl.kpimodel.data.registration.workbook.writing.SheetForm;
import nl.kpimodel.data.registration.workbook.writing.SheetNames;
import nl.kpimodel.data.registration.workbook.writing.SheetWriter;
import nl.kpimodel.data.registration.workbook.writing.WorkbookWriter;

/** A workbook with a sheet for each table, after a sheet that describes them. Headings stay visible and have filters. */
public final class ModelWorkbook implements ModelWriter {
    private static final int ABOUT_NAME = 28;
    private static final int ABOUT_TEXT = 110;

    /** Creates the writer. */
    public ModelWorkbook() {}

    @Override
    public Map<String, byte[]> files(ExportedEdition edition) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookWriter workbook = new WorkbookWriter(bytes)) {
            write(workbook, edition);
            workbook.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A workbook in memory could not be written.", impossible);
        }
        return Map.of(edition.fileName("." + edition.language().key() + ".xlsx"), bytes.toByteArray());
    }

    private static void write(WorkbookWriter workbook, ExportedEdition edition) throws IOException {
        TableWords words = TableWords.in(edition.language());
        SheetNames names = new SheetNames();
        List<ModelTable<?>> tables = ModelTables.of(edition);
        writeAbout(workbook.begin(new SheetForm(names.take(words.of("sheet.about")),
                List.of(new SheetForm.Column(ABOUT_NAME, CellFormat.TEXT), new SheetForm.Column(ABOUT_TEXT, CellFormat.TEXT)), 0, false, false)),
                edition, tables, words);
        for (ModelTable<?> table : tables) {
            SheetWriter sheet = workbook.begin(new SheetForm(names.take(words.of("sheet." + table.key())), columns(table), 1, false, false));
            sheet.startRow();
            for (String heading : table.headings(words)) {
                sheet.text(heading, CellLook.HEADING);
            }
            sheet.filter();
            for (List<String> line : table.lines(edition, words)) {
                write(sheet, table, line);
            }
        }
    }

    private static void writeAbout(SheetWriter sheet, ExportedEdition edition, List<ModelTable<?>> tables, TableWords words) throws IOException {
        sheet.titleRow(edition.catalogue().label());
        sheet.startRow();
        pair(sheet, words.of("about.words"), words.of("about.words.text", edition.catalogue().publisher()));
        pair(sheet, words.of("about.ours"), words.of("about.ours.text"));
        pair(sheet, words.of("about.sources"), edition.catalogue().sources().stream().map(Source::title).collect(Collectors.joining("\n")));
        sheet.startRow();
        for (ModelTable<?> table : tables) {
            String name = words.of("sheet." + table.key());
            String about = words.of("about." + table.key());
            sheet.startRowOf(name, about);
            sheet.link(name, name, "A1");
            sheet.text(about, CellLook.WRAPPED);
        }
    }

    private static void pair(SheetWriter sheet, String name, String text) throws IOException {
        sheet.startRowOf(name, text);
        sheet.text(name, CellLook.SUBTITLE);
        sheet.text(text, CellLook.WRAPPED);
    }

    private static List<SheetForm.Column> columns(ModelTable<?> table) {
        return table.columns().stream().map(column -> new SheetForm.Column(
                column.width(), column.kind() == ModelTable.Kind.NUMBER ? CellFormat.GENERAL : CellFormat.TEXT)).toList();
    }

    private static void write(SheetWriter sheet, ModelTable<?> table, List<String> cells) throws IOException {
        sheet.startRowOf(cells.toArray(String[]::new));
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (table.isNumber(column) && !cell.isEmpty()) {
                sheet.number(new BigDecimal(cell), CellFormat.GENERAL, CellLook.PLAIN);
            } else {
                sheet.text(cell, CellLook.WRAPPED);
            }
        }
    }
}
