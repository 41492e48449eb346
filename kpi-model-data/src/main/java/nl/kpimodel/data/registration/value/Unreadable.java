package nl.kpimodel.data.registration.value;

import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.validation.Rules;

/** Why a text is not a value of a field's kind. A {@link ValueParser} returns it in place of a value. Each reason has its rule. */
public enum Unreadable {
    /** Not a day in a supported form. */
    NOT_A_DATE(Rules.NOT_A_DATE),
    /** A day in a supported form that does not exist, such as 31 February. */
    NO_SUCH_DAY(Rules.NO_SUCH_DAY),
    /** A Dutch date where only ISO dates are read. */
    DUTCH_DATE(Rules.DUTCH_DATE),
    /** Not a moment in a supported form. */
    NOT_AN_INSTANT(Rules.NOT_AN_INSTANT),
    /** A moment without its offset. */
    NO_OFFSET(Rules.NO_OFFSET),
    /** Not a number in ASCII digits, written out in full. */
    NOT_A_NUMBER(Rules.NOT_A_NUMBER),
    /** A number with the decimal sign that the file does not use, or with thousands that are not groups of three digits. */
    DECIMAL_SIGN(Rules.OTHER_DECIMAL_SIGN),
    /** A number such as 1.234 in a file that does not show what its point or comma means. */
    AMBIGUOUS_NUMBER(Rules.AMBIGUOUS_NUMBER),
    /** A number with decimals where a whole number is required. */
    NOT_WHOLE(Rules.NOT_WHOLE),
    /** A whole number that is too large. */
    TOO_LARGE(Rules.NUMBER_TOO_LARGE),
    /** Neither yes nor no. */
    NOT_A_BOOLEAN(Rules.NOT_A_BOOLEAN),
    /** Not one of the field's codes. */
    NOT_A_CODE(Rules.NOT_A_CODE),
    /** Not the id of a KPI. */
    NOT_A_KPI(Rules.NOT_A_KPI),
    /** Not the id of a questionnaire item. */
    NOT_AN_ITEM(Rules.NOT_AN_ITEM),
    /** Not the code of an area. */
    NOT_AN_AREA(Rules.NOT_AN_AREA),
    /** A date with slashes in a file that does not show whether the day or the month comes first. */
    AMBIGUOUS_DATE(Rules.AMBIGUOUS_DATE),
    /** A date with the month first. */
    MONTH_FIRST_DATE(Rules.MONTH_FIRST_DATE),
    /** A date with a year of two digits. */
    TWO_DIGIT_YEAR(Rules.TWO_DIGIT_YEAR),
    /** The number that a spreadsheet uses for a day. */
    SERIAL_DATE(Rules.SERIAL_DATE),
    /** A phone number where a date is expected. */
    PHONE_NUMBER_FOR_DATE(Rules.PHONE_NUMBER_FOR_DATE),
    /** Hours and minutes where a number is expected. */
    HOURS_AND_MINUTES(Rules.HOURS_AND_MINUTES),
    /** A number with a percent sign. */
    PERCENTAGE(Rules.PERCENTAGE),
    /** Three digits after the decimal sign of the file in a field that does not have three decimals. */
    THOUSANDS_OR_DECIMALS(Rules.THOUSANDS_OR_DECIMALS),
    /** A spreadsheet error. */
    CELL_ERROR(Rules.CELL_ERROR),
    /** A formula whose value is not in the file. */
    FORMULA_WITHOUT_VALUE(Rules.FORMULA_WITHOUT_VALUE),
    /** Text in UTF-8 that was read as Windows-1252. */
    DOUBLE_ENCODED(Rules.DOUBLE_ENCODED),
    /** Bytes that are not a character in the file's encoding. */
    NOT_ENCODED(Rules.NOT_ENCODED),
    /** A JSON value of a kind that the field does not accept. */
    WRONG_JSON_KIND(Rules.WRONG_JSON_KIND);

    private final String rule;

    Unreadable(String rule) {
        this.rule = rule;
    }

    /** Returns the id of the rule that such a text breaks. */
    public String rule() {
        return rule;
    }

    /** Returns the arguments of the rule's texts, names and values in turn. */
    public String[] arguments(RecordField field) {
        return switch (this) {
            case NOT_A_CODE -> new String[] {"expected", codes(field)};
            case WRONG_JSON_KIND -> new String[] {"expected", jsonKind(field.kind())};
            default -> new String[0];
        };
    }

    /** Returns the codes, each with its Dutch term, which is accepted too. */
    private static String codes(RecordField field) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < field.codes().size(); i++) {
            String code = field.codes().get(i);
            String term = field.dutchTerms().get(i);
            codes.add(Spelling.folded(code).equals(Spelling.folded(term)) ? code : code + " (" + term + ")");
        }
        return String.join(", ", codes);
    }

    /** Returns the kind in the words of JSON Schema, which are the same in both languages. */
    private static String jsonKind(RecordField.Kind kind) {
        return switch (kind) {
            case INTEGER -> "integer";
            case BOOLEAN -> "boolean";
            case ENUM_SET -> "array";
            default -> kind.isDecimal() ? "number" : "string";
        };
    }
}
