package nl.kpimodel.data.registration.workbook.writing;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.RecordType;

/** The names of the sheets of one workbook, which must be valid and unique. */
public final class SheetNames {
    /** The name of the hidden sheet with the lists of choices. */
    public static final String LISTS = "_lists";

    private static final int LONGEST = 31;

    /** The names in use, initially the name that spreadsheets reserve for the change history. */
    private final Set<String> taken = new HashSet<>(Set.of("history"));

    /** Returns the standard name for a record type: its Dutch term, or its key in English or if the term is too long. */
    public static String of(RecordType type, Language language) {
        return language == Language.DUTCH && type.dutchTerm().length() <= LONGEST ? type.dutchTerm() : type.key();
    }

    /**
     * Reserves a name: unchanged if possible, otherwise without invalid characters, shortened, and with a number if it is already in use.
     */
    public String take(String wanted) {
        String legal = XmlText.cut(wanted.replaceAll("[\\\\/?*:\\[\\]\\p{Cntrl}]", " ").strip().replaceAll("^'+|'+$", ""), LONGEST).strip();
        String base = legal.isEmpty() ? "-" : legal;
        String name = base;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String ending = " (" + number + ")";
            name = XmlText.cut(base, LONGEST - ending.length()).strip() + ending;
        }
        return name;
    }
}
