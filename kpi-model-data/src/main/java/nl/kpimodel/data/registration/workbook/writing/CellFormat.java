package nl.kpimodel.data.registration.workbook.writing;

import nl.kpimodel.core.Language;

/** How a spreadsheet shows a cell and interprets input. */
public enum CellFormat {
    /** The general format. */
    GENERAL(0, ""),
    /** Any input stays a text: {@code 007} keeps its zeros, and nothing becomes a date or a formula. */
    TEXT(49, ""),
    /** A number without decimals. */
    WHOLE(1, ""),
    /** A number with two decimals. */
    AMOUNT(2, ""),
    /** A day such as {@code 31-03-2025}. Without the language tag, LibreOffice uses its own order. */
    DATE_DUTCH(164, "[$-413]dd\\-mm\\-yyyy"),
    /** A day such as {@code 2025-03-31}. */
    DATE_ISO(165, "yyyy\\-mm\\-dd");

    /** The first number for custom formats. */
    private static final int FIRST_OWN = 164;

    private final int id;
    private final String code;

    CellFormat(int id, String code) {
        this.id = id;
        this.code = code;
    }

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
