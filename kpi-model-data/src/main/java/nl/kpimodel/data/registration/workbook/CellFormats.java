package nl.kpimodel.data.registration.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The display formats of numbers by cell style: number, date, time or percentage. */
final class CellFormats {
    /** The kinds of formats. */
    enum Kind {
        NUMBER,
        /** A day, with or without a time. */
        DATE,
        /** A time of day. */
        TIME,
        /** Hours and minutes, also of more than a day. */
        DURATION,
        PERCENTAGE
    }

    /**
     * A format.
     *
     * @param digits the smallest number of digits of a whole number; 0 if not padded
     */
    record Format(Kind kind, int digits) {}

    private static final Format PLAIN = new Format(Kind.NUMBER, 0);
    /** The parts of a format that do not show the number: texts, escaped characters, colours, conditions and languages. */
    private static final Pattern NO_PART = Pattern.compile("\"[^\"]*\"?|\\\\.?|[_*].?|\\[(?!h+]|m+]|s+])[^\\]]*]?");
    private static final Pattern ELAPSED = Pattern.compile("\\[[hms]+]");
    private static final Pattern ZEROS = Pattern.compile("0{2,64}");
    /** The largest number of styles in Excel. */
    private static final int MOST_STYLES = 1 << 16;

    private final List<Format> ofStyles = new ArrayList<>();

    void read(XmlPart xml) throws IOException {
        Map<Integer, String> own = new HashMap<>();
        boolean inStyles = false;
        while (xml.next()) {
            if (xml.starts("numFmt") && own.size() < MOST_STYLES) {
                own.put(xml.number("numFmtId"), xml.required("formatCode"));
            } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                inStyles = xml.starts("cellXfs");
            } else if (inStyles && xml.starts("xf") && ofStyles.size() < MOST_STYLES) {
                int id = Math.max(0, xml.number("numFmtId"));
                String code = own.get(id);
                ofStyles.add(code == null ? standard(id) : of(code));
            }
        }
    }

    /** Returns the format of a style by its number, which is -1 for a cell without a style. */
    Format of(int style) {
        return style < 0 || style >= ofStyles.size() ? PLAIN : ofStyles.get(style);
    }

    /** Returns a predefined format, which has a number but no code. Those from 27 and 50 on are East Asian dates. */
    private static Format standard(int id) {
        Kind kind = switch (id) {
            case 9, 10 -> Kind.PERCENTAGE;
            case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> Kind.DATE;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56 -> Kind.TIME;
            case 46 -> Kind.DURATION;
            default -> Kind.NUMBER;
        };
        return new Format(kind, 0);
    }

    /** Returns the format of a code such as {@code dd-mm-yyyy}. Its first section, for positive numbers, determines the format. */
    static Format of(String code) {
        String shown = NO_PART.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        String section = shown.indexOf(';') < 0 ? shown : shown.substring(0, shown.indexOf(';'));
        if (section.equals("general") || section.isEmpty()) {
            return PLAIN;
        }
        Matcher elapsed = ELAPSED.matcher(section);
        boolean time = section.indexOf('h') >= 0 || section.indexOf('s') >= 0;
        if (elapsed.find()) {
            return new Format(Kind.DURATION, 0);
        }
        if (section.indexOf('y') >= 0 || section.indexOf('d') >= 0 || section.indexOf('m') >= 0 && !time) {
            return new Format(Kind.DATE, 0);
        }
        if (time) {
            return new Format(Kind.TIME, 0);
        }
        if (section.indexOf('%') >= 0) {
            return new Format(Kind.PERCENTAGE, 0);
        }
        return ZEROS.matcher(section).matches() ? new Format(Kind.NUMBER, section.length()) : PLAIN;
    }

    @Override
    public String toString() {
        return Objects.toString(ofStyles);
    }
}
