package nl.kpimodel.data.registration.workbook.writing;

import java.math.BigDecimal;
import nl.kpimodel.core.internal.ColumnLetters;

/**
 * A validation rule of a spreadsheet for input into the cells of a column.
 *
 * @param kind the kind of rule in the file format
 * @param operator the operator on the bounds, empty for a list
 * @param first the first bound, or the range of a list
 * @param second the second bound, empty if absent
 * @param refuses whether other input is refused; if not, a list is only a suggestion
 */
public record CellRule(String kind, String operator, String first, String second, boolean refuses) {
    /** Day 1 is 1 January 1900. */
    private static final String FIRST_DAY = "1";
    /** 31 December 2199. */
    private static final String LAST_DAY = "109574";

    /** Returns a rule for the values in a column of another sheet. */
    public static CellRule list(String sheet, int column, int size, boolean refuses) {
        String letters = ColumnLetters.of(column);
        return new CellRule("list", "", CellName.in(sheet, "$" + letters + "$1:$" + letters + "$" + size), "", refuses);
    }

    /** Returns a rule for any day in three centuries. */
    public static CellRule date() {
        return new CellRule("date", "between", FIRST_DAY, LAST_DAY, true);
    }

    /** Returns a rule for a whole number between two bounds. */
    public static CellRule whole(BigDecimal least, BigDecimal most) {
        return new CellRule("whole", "between", least.toPlainString(), most.toPlainString(), true);
    }

    /** Returns a rule for a number between two bounds. */
    public static CellRule decimal(BigDecimal least, BigDecimal most) {
        return new CellRule("decimal", "between", least.toPlainString(), most.toPlainString(), true);
    }

    /** Returns a rule for a number above a bound. */
    public static CellRule above(BigDecimal bound) {
        return new CellRule("decimal", "greaterThan", bound.toPlainString(), "", true);
    }

    /** Returns a rule for a text of limited length. */
    public static CellRule length(int most) {
        return new CellRule("textLength", "lessThanOrEqual", Integer.toString(most), "", true);
    }

    /** Returns the rule for all cells of a column below its heading, with the message for invalid input. */
    String xml(int column, String title, String message) {
        String letters = ColumnLetters.of(column);
        return "<dataValidation type=\"" + kind + "\" errorStyle=\"stop\""
                + (operator.isEmpty() ? "" : " operator=\"" + operator + "\"")
                + " allowBlank=\"1\"" + (refuses ? " showErrorMessage=\"1\"" : "")
                + " errorTitle=\"" + XmlText.of(XmlText.cut(title, 32)) + "\" error=\"" + XmlText.of(XmlText.cut(message, 225)) + "\" sqref=\""
                + letters + "2:" + letters + WorkbookWriter.MOST_ROWS + "\"><formula1>" + XmlText.of(first) + "</formula1>"
                + (second.isEmpty() ? "" : "<formula2>" + second + "</formula2>") + "</dataValidation>";
    }
}
