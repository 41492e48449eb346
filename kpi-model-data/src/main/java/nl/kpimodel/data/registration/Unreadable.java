package nl.kpimodel.data.registration;

/** Why a text is no value of a field's kind: what a {@link ValueParser} hands back in place of a value. One reason, one rule. */
enum Unreadable {
    /** No day in a form that is read. */
    NOT_A_DATE,
    /** A day of the form asked that no calendar has, such as 31 February. */
    NO_SUCH_DAY,
    /** A Dutch date where only ISO dates are read. */
    DUTCH_DATE,
    /** No moment in a form that is read. */
    NOT_AN_INSTANT,
    /** A moment without its offset. */
    NO_OFFSET,
    /** No number in ASCII digits, written out in full. */
    NOT_A_NUMBER,
    /** A number with the other decimal sign than the file has, or with signs between thousands. */
    DECIMAL_SIGN,
    /** A number such as 1.234 in a file that does not show what its point or comma means. */
    AMBIGUOUS_NUMBER,
    /** A number with decimals where a whole one is asked. */
    NOT_WHOLE,
    /** A whole number beyond what can be counted. */
    TOO_LARGE,
    /** Neither yes nor no. */
    NOT_A_BOOLEAN,
    /** None of the field's codes. */
    NOT_A_CODE,
    /** No id of a KPI. */
    NOT_A_KPI,
    /** No id of a questionnaire item. */
    NOT_AN_ITEM,
    /** Bytes that are no characters in the file's encoding. */
    NOT_ENCODED,
    /** A byte-order mark in the midst of a file, as left by joining two files. */
    STRAY_MARK,
    /** A JSON value of another kind than the field takes. */
    WRONG_JSON_KIND
}
