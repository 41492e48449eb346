package nl.kpimodel.data.registration.workbook.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.QuestionnaireItem;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;

/** The sheets of a workbook to fill in: the one that explains, one for each needed record type, and the hidden one with the lists. */
public final class FillInSheets {
    private final KpiCatalogue model;
    private final List<MeasureSpecification> measures;
    private final NeededRecords needed;
    private final List<QuestionnaireItem> questions;
    private final WorkbookWords words;
    private final String explanation;
    private final Map<RecordType, String> names = new EnumMap<>(RecordType.class);
    private final List<List<String>> lists = new ArrayList<>();

    /**
     * Names the sheets.
     *
     * @param measures those of the chosen KPIs, in model order
     * @param questions the items that are asked, in the order of the questionnaires
     */
    public FillInSheets(
            KpiCatalogue model, List<MeasureSpecification> measures, NeededRecords needed, List<QuestionnaireItem> questions, WorkbookWords words) {
        this.model = model;
        this.measures = measures;
        this.needed = needed;
        this.questions = questions;
        this.words = words;
        SheetNames taken = new SheetNames();
        taken.take(SheetNames.LISTS);
        this.explanation = taken.take(words.of("sheet.explanation"));
        needed.types().forEach(type -> names.put(type, taken.take(SheetNames.of(type, words.language()))));
    }

    /** Writes the workbook; the target is left open. */
    public void write(OutputStream target) throws IOException {
        lists.clear();
        try (WorkbookWriter workbook = new WorkbookWriter(target)) {
            new ExplanationSheet(this).write(workbook);
            for (RecordType type : needed.types()) {
                writeRecords(type, workbook);
            }
            writeLists(workbook);
            workbook.finish();
        }
    }

    private void writeRecords(RecordType type, WorkbookWriter workbook) throws IOException {
        List<FillInColumn> columns = needed.fields(type).stream().map(field -> new FillInColumn(this, type, field)).toList();
        SheetWriter sheet = workbook.begin(new SheetForm(name(type), columns.stream().map(FillInColumn::form).toList(), 1, false, false));
        sheet.startRow();
        for (int i = 0; i < columns.size(); i++) {
            FillInColumn column = columns.get(i);
            RecordField field = needed.fields(type).get(i);
            sheet.text(column.heading(), field.required() ? CellLook.REQUIRED_HEADING : CellLook.HEADING);
            sheet.note(column.note());
            CellRule rule = column.rule();
            if (rule != null) {
                sheet.rule(rule, words.heading(field), column.whatToFillIn());
            }
        }
    }

    private void writeLists(WorkbookWriter workbook) throws IOException {
        SheetWriter sheet = workbook.begin(new SheetForm(SheetNames.LISTS, List.of(), 0, true, false));
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            sheet.startRow();
            for (List<String> list : lists) {
                sheet.text(i < list.size() ? list.get(i) : "", CellLook.PLAIN);
            }
        }
    }

    /** The column from 1 of the hidden sheet in which a list is; equal lists are there once. */
    int listOf(List<String> choices) {
        int known = lists.indexOf(choices);
        if (known < 0) {
            lists.add(choices);
            return lists.size();
        }
        return known + 1;
    }

    KpiCatalogue model() {
        return model;
    }

    List<MeasureSpecification> measures() {
        return measures;
    }

    NeededRecords needed() {
        return needed;
    }

    WorkbookWords words() {
        return words;
    }

    /** The name of the sheet that explains. */
    String explanation() {
        return explanation;
    }

    /** The name of the sheet of a type. */
    String name(RecordType type) {
        return Objects.requireNonNull(names.get(type), "no sheet of that type");
    }

    /** The ids of the KPIs that others measure. */
    List<String> figures() {
        return measures.stream().map(MeasureSpecification::kpi).filter(kpi -> kpi.layer() == Layer.IMPACT).map(KpiId::toString).toList();
    }

    /** The items that are asked, in the order of the questionnaires. */
    List<QuestionnaireItem> questions() {
        return questions;
    }

    /** The ids of those items. */
    List<String> items() {
        return questions().stream().map(item -> item.id().toString()).toList();
    }
}
