package nl.kpimodel.data.registration.workbook.writing;

import nl.kpimodel.core.Language;

/** How a spreadsheet shows and takes what is typed into a cell. */
public enum CellFormat {
    /** As it comes. */
    GENERAL(0, ""),
    /** Whatever is typed stays a text: {@code 007} keeps its zeros, and nothing becomes a date or a formula. */
    TEXT(49, ""),
    /** A number without decimals. */
    WHOLE(1, ""),
    /** A number with two decimals. */
    AMOUNT(2, ""),
    /** A day as {@code 31-03-2025}. Without the mark of the language LibreOffice shows it in the order of its own. */
    DATE_DUTCH(164, "[$-413]dd\\-mm\\-yyyy"),
    /** A day as {@code 2025-03-31}. */
    DATE_ISO(165, "yyyy\\-mm\\-dd");

    /** The first number that a workbook gives a meaning of its own. */
    private static final int FIRST_OWN = 164;

    private final int id;
    private final String code;

    CellFormat(int id, String code) {
        this.id = id;
        this.code = code;
    }

    /** A day in the order of a language. */
    public static CellFormat date(Language language) {
        return language == Language.DUTCH ? DATE_DUTCH : DATE_ISO;
    }

    int id() {
        return id;
    }

    String code() {
        return code;
    }

    boolean isOwn() {
        return id >= FIRST_OWN;
    }
}
