package nl.kpimodel.data.registration.workbook.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.LifeDomain;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.selection.NeededField;
import org.jspecify.annotations.Nullable;

/** The column of one field: its heading, its note, and the allowed input of its cells. */
final class FillInColumn {
    private static final int NARROWEST = 12;
    private static final int WIDEST = 40;
    /** The largest number of domains, items or KPIs in a note. */
    private static final int MOST_LISTED = 20;

    private static final BigDecimal MOST_DECIMAL = BigDecimal.TEN.pow(12);
    private static final BigDecimal MOST_WHOLE = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final FillInSheets sheets;
    private final NeededField needed;
    private final RecordField field;
    private final WorkbookWords words;

    FillInColumn(FillInSheets sheets, NeededField needed) {
        this.sheets = sheets;
        this.needed = needed;
        this.field = needed.field();
        this.words = sheets.words();
    }

    RecordField field() {
        return field;
    }

    String heading() {
        return words.heading(field) + (field.required() ? " *" : "");
    }

    SheetForm.Column form() {
        return new SheetForm.Column(Math.min(Math.max(heading().length() + 3, NARROWEST), WIDEST), format());
    }

    private CellFormat format() {
        return switch (field.kind()) {
            case DATE -> CellFormat.date(words.language());
            case INTEGER -> CellFormat.WHOLE;
            case MONEY -> CellFormat.AMOUNT;
            case DECIMAL, HOURS, SHARE, SCORE -> CellFormat.GENERAL;
            default -> CellFormat.TEXT;
        };
    }

    /** Returns the note: the meaning of the column, whether it must be filled, its allowed values, and its KPIs. */
    String note() {
        List<String> lines = new ArrayList<>();
        lines.add(words.meaning(field));
        lines.add(words.empty(field));
        lines.add(whatToFillIn());
        field.refersTo().ifPresent(target -> lines.add(words.of("note.refers", words.heading(target.idField().orElseThrow()), sheets.name(target))));
        Collection<KpiId> kpis = sheets.kpis(needed);
        lines.add(kpis.isEmpty()
                ? words.of(field.required() ? "note.forEveryRecord" : "note.forSplitting")
                : words.of("note.kpis", kpis.stream().map(KpiId::toString).collect(Collectors.joining(", "))));
        return String.join("\n", lines);
    }

    /** Returns the allowed values of a cell in one or two sentences, which are also the message for invalid input. */
    String whatToFillIn() {
        return switch (field.kind()) {
            case KPI -> words.of("format.KPI", String.join(", ", shortened(sheets.figures())));
            case ITEM -> words.of("format.ITEM", sheets.explanation());
            default -> words.format(field) + domains();
        };
    }

    private static List<String> shortened(List<String> values) {
        return values.size() <= MOST_LISTED ? values : List.of(values.get(0), "...", values.get(values.size() - 1));
    }

    /** Returns the numbers of the life domains, with the names in the model. */
    private String domains() {
        return field.name().equals("domain")
                ? sheets.needs().model().domains().stream().map(FillInColumn::domain).collect(Collectors.joining("; ", " ", "."))
                : "";
    }

    private static String domain(LifeDomain domain) {
        return domain.number() + " = " + domain.name();
    }

    /** Returns the values to choose from; empty if there is no list. */
    List<String> choices() {
        return switch (field.kind()) {
            case BOOLEAN -> List.of(words.of("yes"), words.of("no"));
            case ENUM, ENUM_SET -> words.codes(field);
            case KPI -> sheets.figures();
            case ITEM -> sheets.items();
            default -> List.of();
        };
    }

    /** Returns the rule for input, or {@code null} if absent. */
    @Nullable CellRule rule() {
        List<String> choices = choices();
        if (!choices.isEmpty()) {
            // A list can only offer one of several codes, and an indicator may be calculated from items other than its own.
            boolean refuses = field.kind() != RecordField.Kind.ENUM_SET && field.kind() != RecordField.Kind.ITEM;
            return CellRule.list(SheetNames.LISTS, sheets.listOf(choices), choices.size(), refuses);
        }
        return switch (field.kind()) {
            case DATE -> CellRule.date();
            case INTEGER -> CellRule.whole(field.minimum().orElse(MOST_WHOLE.negate()), field.maximum().orElse(MOST_WHOLE));
            case HOURS -> CellRule.above(field.minimum().orElse(BigDecimal.ZERO));
            case DECIMAL, MONEY, SHARE, SCORE -> CellRule.decimal(field.minimum().orElse(MOST_DECIMAL.negate()), field.maximum().orElse(MOST_DECIMAL));
            case ID, LABEL, TEXT, ANSWER, PERIOD -> CellRule.length(field.maximumLength());
            default -> null;
        };
    }
}
