package nl.kpimodel.data.registration;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.selection.DataNeeds;
import nl.kpimodel.core.selection.NeededField;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.data.internal.FileReplacement;
import nl.kpimodel.data.registration.workbook.writing.FillInSheets;
import nl.kpimodel.data.registration.workbook.writing.WorkbookWords;

/**
 * A workbook ({@code .xlsx}) to fill in for a set of KPIs (Dutch: <i>werkmap om in te vullen</i>): the easiest start for an
 * organisation that has no registration yet.
 *
 * <pre>{@code
 * FillInWorkbook.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025), List.of(KpiId.of("A 4"), KpiId.of("A 13")))
 *         .write(Path.of("registratie.xlsx"));
 * }</pre>
 *
 * <ul>
 *   <li>The first sheet, <i>Uitleg</i> or <i>Explanation</i>, explains how to fill in the others, their KPIs, the choices that the model
 *       leaves open, and the questions of the questionnaires if effect indicators are chosen.
 *   <li>Each record type from which the KPIs are calculated has a sheet, and so does each type to which such records refer. The columns are
 *       the fields that the KPIs use, the required fields, and the fields by which the KPIs can be split. Mandatory columns have a dark
 *       heading and an asterisk.
 *   <li>A note at each heading explains the column, its allowed values and its KPIs. Codes, yes and no, KPIs and items are chosen from a
 *       list. Numbers and days are checked during entry. Ids are texts, so they keep their leading zeros.
 *   <li>The lists are on a hidden sheet {@code _lists}.
 * </ul>
 *
 * <p>Sheets and columns have names that readers recognise, so the workbook, or a sheet saved as CSV, is read without a mapping. In Dutch
 * these are the Dutch terms, in English the names in words. A term that is too long for a sheet is replaced by the key of the type.
 *
 * <p>The same KPIs give the same bytes: the file has no time and no user name. It has no formulas.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class FillInWorkbook {
    /** Complexity already has a column, and its changes have a sheet if a KPI uses them. */
    private static final Set<StratumKind> SPLIT_BY = EnumSet.complementOf(EnumSet.of(StratumKind.COMPLEXITY));

    private final DataNeeds needs;
    private final List<Questionnaire.Item> questions;
    private final Language language;

    private FillInWorkbook(DataNeeds needs, List<Questionnaire.Item> questions, Language language) {
        this.needs = needs;
        this.questions = questions;
        this.language = language;
    }

    /**
     * {@return a workbook for a set of KPIs, in Dutch}
     *
     * @param model the edition
     * @param measures how the KPIs of that edition are measured
     * @param kpis the KPIs in any order; duplicates count once
     * @throws IllegalArgumentException if there is no KPI, or model and measures are of different editions
     * @throws nl.kpimodel.core.UnknownIdException if the edition does not have one of the KPIs
     */
    public static FillInWorkbook of(KpiCatalogue model, MeasureSpecifications measures, Collection<KpiId> kpis) {
        if (kpis.isEmpty()) {
            throw new IllegalArgumentException("A workbook for no KPI has nothing to fill in; select at least one.");
        }
        DataNeeds needs = DataNeeds.of(model, measures, kpis).by(SPLIT_BY);
        return new FillInWorkbook(needs, needs.questions(), Language.DUTCH);
    }

    /**
     * {@return a workbook for a selection, in Dutch} If effect indicators are chosen, it has exactly the items that the selection asks,
     * including those that no chosen KPI needs.
     *
     * @param model the edition
     * @param measures how the KPIs of that edition are measured
     * @param selection the selection
     * @throws IllegalArgumentException if the selection has no KPI, has effect indicators but asks no item, or if model, measures and
     *     selection are of different editions
     * @throws nl.kpimodel.core.UnknownIdException if the edition does not have one of the KPIs or items
     */
    public static FillInWorkbook of(KpiCatalogue model, MeasureSpecifications measures, Selection selection) {
        FillInWorkbook ofKpis = of(model, measures, selection.kpis());
        List<Questionnaire.Item> asked = selection.items(model).stream().map(model::requireItem).toList();
        if (asked.isEmpty() && !ofKpis.questions.isEmpty()) {
            throw new IllegalArgumentException("The selection has effect indicators and asks no item, so that nobody could fill in an answer;"
                    + " choose items, or take those of the KPIs with withItemsOfKpis.");
        }
        return new FillInWorkbook(ofKpis.needs, asked, Language.DUTCH);
    }

    /**
     * {@return this workbook in another language} Names and texts of the model without a translation stay in Dutch.
     *
     * @param language the language of headings, codes, notes and the explanation
     */
    public FillInWorkbook in(Language language) {
        return new FillInWorkbook(needs, questions, Objects.requireNonNull(language, "language"));
    }

    /**
     * Returns the record types that have a sheet.
     *
     * @return the types in the order of the sheets; a type precedes the types that refer to it
     */
    public List<RecordType> types() {
        return needs.records();
    }

    /**
     * Returns the fields that have a column.
     *
     * @param type one of {@link #types()}
     * @return the fields in the order of the columns
     * @throws IllegalArgumentException if the type has no sheet
     */
    public List<RecordField> fields(RecordType type) {
        List<RecordField> fields = needs.fields(Objects.requireNonNull(type, "type")).stream().map(NeededField::field).toList();
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("Records of type " + type + " are not needed; those of " + types() + " are.");
        }
        return fields;
    }

    /**
     * Writes the workbook.
     *
     * @param target the output, which is not closed
     * @throws IOException if writing fails
     */
    public void write(OutputStream target) throws IOException {
        new FillInSheets(needs, questions, new WorkbookWords(language)).write(Objects.requireNonNull(target, "target"));
    }

    /**
     * Writes the workbook to a file, which appears only when it is complete. Any existing content is replaced.
     *
     * @param file the file; its name must end in {@code .xlsx}
     * @throws IllegalArgumentException if the name ends otherwise, because no spreadsheet opens it
     * @throws IOException if writing fails
     */
    public void write(Path file) throws IOException {
        try (FileReplacement replacement = FileReplacement.of(FindingsWorkbook.requireWorkbook(file))) {
            write(replacement);
            replacement.complete();
        }
    }

    /** Returns the KPIs and the record types. */
    @Override
    public String toString() {
        return "FillInWorkbook for " + needs.kpis() + " with " + types();
    }
}
