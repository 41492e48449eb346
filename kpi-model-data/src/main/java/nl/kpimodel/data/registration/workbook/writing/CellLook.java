package nl.kpimodel.data.registration.workbook.writing;

/** The appearance of a cell. Text is dark on a light background, or white on a dark one, so that it can be read without colour vision. */
public enum CellLook {
    PLAIN("", "", false),
    /** Text with line wrapping. */
    WRAPPED("", "", true),
    TITLE("<b/><sz val=\"16\"/><color rgb=\"FF1F3864\"/>", "", false),
    SUBTITLE("<b/><sz val=\"12\"/><color rgb=\"FF1F3864\"/>", "", false),
    LINK("<u/><sz val=\"11\"/><color rgb=\"FF0563C1\"/>", "", false),
    /** The heading of a column that may stay empty. */
    HEADING("<b/><sz val=\"11\"/><color rgb=\"FF1F3864\"/>", "FFDDEBF7", true),
    /** The heading of a column that every row must fill. */
    REQUIRED_HEADING("<b/><sz val=\"11\"/><color rgb=\"FFFFFFFF\"/>", "FF1F3864", true),
    /** A place that caused a record to be rejected. */
    ERROR("", "FFFFC7CE", false),
    /** A value that is treated as missing. */
    FIELD("", "FFFFE0B2", false),
    /** A value that may be right. */
    WARNING("", "FFFFFF99", false);

    private final String font;
    private final String fill;
    private final boolean wrapped;

    CellLook(String font, String fill, boolean wrapped) {
        this.font = font.isEmpty() ? "<sz val=\"11\"/>" : font;
        this.fill = fill;
        this.wrapped = wrapped;
    }

    /** Returns the style sheet: every look in every format, in the order of {@link #style}. */
    static String styleSheet() {
        StringBuilder xml = new StringBuilder(4096).append("<styleSheet xmlns=\"").append(WorkbookWriter.MAIN).append("\"><numFmts count=\"2\">");
        for (CellFormat format : CellFormat.values()) {
            if (format.isOwn()) {
                xml.append("<numFmt numFmtId=\"").append(format.id()).append("\" formatCode=\"").append(format.code()).append("\"/>");
            }
        }
        xml.append("</numFmts><fonts count=\"").append(values().length).append("\">");
        for (CellLook look : values()) {
            xml.append("<font>").append(look.font).append("<name val=\"Calibri\"/><family val=\"2\"/></font>");
        }
        // The first two fills are fixed by the format.
        xml.append("</fonts><fills count=\"").append(values().length + 2)
                .append("\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>");
        for (CellLook look : values()) {
            xml.append(look.fill.isEmpty()
                    ? "<fill><patternFill patternType=\"none\"/></fill>"
                    : "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + look.fill + "\"/><bgColor indexed=\"64\"/></patternFill></fill>");
        }
        xml.append("</fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"")
                .append(values().length * CellFormat.values().length).append("\">");
        for (CellLook look : values()) {
            for (CellFormat format : CellFormat.values()) {
                xml.append("<xf numFmtId=\"").append(format.id()).append("\" fontId=\"").append(look.ordinal()).append("\" fillId=\"")
                        .append(look.fill.isEmpty() ? 0 : look.ordinal() + 2)
                        .append("\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"")
                        .append(look.wrapped ? " wrapText=\"1\"" : "").append("/></xf>");
            }
        }
        return xml.append("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>").toString();
    }

    /** Returns the style number of this look in a format. */
    int style(CellFormat format) {
        return ordinal() * CellFormat.values().length + format.ordinal();
    }
}
