package nl.kpimodel.data.figure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kpimodel.core.registration.FigureStatus;
import org.jspecify.annotations.Nullable;

/** The notation of periods in a file of figures (Dutch: <i>schrijfwijze van perioden</i>). */
public enum PeriodForm {
    /** Names that are used unchanged, such as {@code 2024}. */
    AS_WRITTEN,
    /**
     * The notation of Statistics Netherlands: {@code 2024JJ00} for 2024, {@code 2024HJ01} for 2024-H1, {@code 2024KW01} for 2024-Q1, {@code
     * 2024MM01} for 2024-01, {@code 2024SJ00} for the school year 2024/2025; or a year, where {@code 2024*} is provisional and {@code
     * 2024**} is revised, whatever the status in the mapping.
     */
    STATISTICS_NETHERLANDS;

    private static final Pattern CODE = Pattern.compile("([0-9]{4})(?:(JJ00|SJ00)|HJ0([12])|KW0([1-4])|MM(0[1-9]|1[0-2]))");
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})(\\*{0,2})");

    /** The name of a period in figures, with the status that its marks give. */
    record Read(String period, @Nullable FigureStatus status) {}

    /** Returns the period in a text, or {@code null} if there is none. */
    @Nullable Read read(String written) {
        if (this == AS_WRITTEN) {
            return new Read(written, null);
        }
        Matcher year = YEAR.matcher(written);
        if (year.matches()) {
            return new Read(year.group(1), status(year.group(2).length()));
        }
        Matcher code = CODE.matcher(written);
        return code.matches() ? new Read(named(code), null) : null;
    }

    private static @Nullable FigureStatus status(int marks) {
        return switch (marks) {
            case 1 -> FigureStatus.PROVISIONAL;
            case 2 -> FigureStatus.REVISED;
            default -> null;
        };
    }

    private static String named(Matcher code) {
        String year = code.group(1);
        if (code.group(2) != null) {
            return code.group(2).equals("JJ00") ? year : year + "/" + (Integer.parseInt(year) + 1);
        }
        if (code.group(3) != null) {
            return year + "-H" + code.group(3);
        }
        return code.group(4) != null ? year + "-Q" + code.group(4) : year + "-" + code.group(5);
    }
}
