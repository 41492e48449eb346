package nl.kpimodel.data.registration.workbook.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.selection.DataNeeds;
import nl.kpimodel.core.selection.NeededField;

/** The sheets of a workbook to fill in: the explanation, one for each needed record type, and the hidden sheet with the lists. */
public final class FillInSheets {
    private static final Set<NeededField.Role> OF_EVERY_RECORD = EnumSet.of(NeededField.Role.RECORD, NeededField.Role.IDENTIFICATION);

    private final DataNeeds needs;
    private final List<Questionnaire.Item> questions;
    private final WorkbookWords words;
    private final String explanation;
    private final Map<RecordType, String> names = new EnumMap<>(RecordType.class);
    private final List<List<String>> lists = new ArrayList<>();

    /**
     * Creates the sheets with their names.
     *
     * @param questions the items that are asked, in the order of the questionnaires
     */
    public FillInSheets(DataNeeds needs, List<Questionnaire.Item> questions, WorkbookWords words) {
        this.needs = needs;
        this.questions = questions;
        this.words = words;
        SheetNames taken = new SheetNames();
        taken.take(SheetNames.LISTS);
        this.explanation = taken.take(words.of("sheet.explanation"));
        needs.records().forEach(type -> names.put(type, taken.take(SheetNames.of(type, words.language()))));
    }

    /** Writes the workbook. The target is not closed. */
    public void write(OutputStream target) throws IOException {
        lists.clear();
        try (WorkbookWriter workbook = new WorkbookWriter(target)) {
            new ExplanationSheet(this).write(workbook);
            for (RecordType type : needs.records()) {
                writeRecords(type, workbook);
            }
            writeLists(workbook);
            workbook.finish();
        }
    }

    private void writeRecords(RecordType type, WorkbookWriter workbook) throws IOException {
        List<FillInColumn> columns = needs.fields(type).stream().map(field -> new FillInColumn(this, field)).toList();
        SheetWriter sheet = workbook.begin(new SheetForm(name(type), columns.stream().map(FillInColumn::form).toList(), 1, false, false));
        sheet.startRow();
        for (FillInColumn column : columns) {
            RecordField field = column.field();
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

    /** Returns the column, from 1, of a list on the hidden sheet. Equal lists share a column. */
    int listOf(List<String> choices) {
        int known = lists.indexOf(choices);
        if (known < 0) {
            lists.add(choices);
            return lists.size();
        }
        return known + 1;
    }

    DataNeeds needs() {
        return needs;
    }

    /** Returns the KPIs that use records of a type. */
    Collection<KpiId> kpis(RecordType type) {
        return needs.fields(type).stream().flatMap(field -> field.uses().stream()).map(NeededField.Use::kpi).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the KPIs that need a column specifically; empty for a column that every record has, or that only splits figures. */
    Collection<KpiId> kpis(NeededField field) {
        return field.uses().stream()
                .filter(use -> field.field().required() ? !OF_EVERY_RECORD.containsAll(use.roles()) : !use.components().isEmpty() || isResponse(use))
                .map(NeededField.Use::kpi)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isResponse(NeededField.Use use) {
        return use.roles().contains(NeededField.Role.RESPONSE);
    }

    /** Returns whether records of a type are only referred to, and used by no KPI. */
    boolean isReferredOnly(RecordType type) {
        return needs.measures().stream().flatMap(measure -> measure.components().stream()).flatMap(component -> component.records().stream())
                        .noneMatch(use -> use.type() == type)
                && needs.fields(type).stream().flatMap(field -> field.uses().stream()).noneMatch(FillInSheets::isResponse);
    }

    /** Returns the types with a column that refers to a type. */
    Stream<RecordType> referring(RecordType target) {
        return needs.fields().stream().filter(field -> field.field().refersTo().filter(target::equals).isPresent()).map(NeededField::record).distinct();
    }

    WorkbookWords words() {
        return words;
    }

    /** Returns the name of the explanation sheet. */
    String explanation() {
        return explanation;
    }

    /** Returns the name of the sheet of a type. */
    String name(RecordType type) {
        return Objects.requireNonNull(names.get(type), "no sheet of that type");
    }

    /** Returns the ids of the KPIs that others measure. */
    List<String> figures() {
        return needs.kpis().stream().filter(kpi -> kpi.layer() == Layer.IMPACT).map(KpiId::toString).toList();
    }

    /** Returns the items that are asked, in the order of the questionnaires. */
    List<Questionnaire.Item> questions() {
        return questions;
    }

    /** Returns the ids of those items. */
    List<String> items() {
        return questions.stream().map(item -> item.id().toString()).toList();
    }
}
