package nl.kpimodel.data.registration.workbook.writing;

import java.math.BigDecimal;
import nl.kpimodel.core.internal.ColumnLetters;

/**
 * What a spreadsheet lets be typed into the cells of a column.
 *
 * @param kind what the format calls it
 * @param operator how the bounds are meant, empty for a list
 * @param first the first bound, or the range of a list
 * @param second the second bound, empty if there is none
 * @param refuses whether anything else is refused; if not, a list is only offered
 */
public record CellRule(String kind, String operator, String first, String second, boolean refuses) {
    /** Day 1 is the first of 1900. */
    private static final String FIRST_DAY = "1";
    /** The last of 2199. */
    private static final String LAST_DAY = "109574";

    /** The values of a column of another sheet. */
    public static CellRule list(String sheet, int column, int size, boolean refuses) {
        String letters = ColumnLetters.of(column);
        return new CellRule("list", "", CellName.in(sheet, "$" + letters + "$1:$" + letters + "$" + size), "", refuses);
    }

    /** Any day of three centuries. */
    public static CellRule date() {
        return new CellRule("date", "between", FIRST_DAY, LAST_DAY, true);
    }

    /** A whole number between two bounds. */
    public static CellRule whole(BigDecimal least, BigDecimal most) {
        return new CellRule("whole", "between", least.toPlainString(), most.toPlainString(), true);
    }

    /** A number between two bounds. */
    public static CellRule decimal(BigDecimal least, BigDecimal most) {
        return new CellRule("decimal", "between", least.toPlainString(), most.toPlainString(), true);
    }

    /** A number above a bound. */
    public static CellRule above(BigDecimal bound) {
        return new CellRule("decimal", "greaterThan", bound.toPlainString(), "", true);
    }

    /** A text of so many characters at most. */
    public static CellRule length(int most) {
        return new CellRule("textLength", "lessThanOrEqual", Integer.toString(most), "", true);
    }

    /** The rule over all cells of a column below its heading, with what is said to who types something else. */
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
