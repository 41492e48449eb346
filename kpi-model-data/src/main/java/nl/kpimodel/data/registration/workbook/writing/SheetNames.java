package nl.kpimodel.data.registration.workbook.writing;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.RecordType;

/** Names of the sheets of one workbook: legal, and no two the same. */
public final class SheetNames {
    /** The hidden sheet with the lists that cells choose from. */
    public static final String LISTS = "_lists";

    private static final int LONGEST = 31;

    /** Not that of the record of changes, which a spreadsheet keeps for itself. */
    private final Set<String> taken = new HashSet<>(Set.of("history"));

    /** The name that a record type has of itself: its Dutch term, or its key in English and where the term is too long. */
    public static String of(RecordType type, Language language) {
        return language == Language.DUTCH && type.dutchTerm().length() <= LONGEST ? type.dutchTerm() : type.key();
    }

    /** Takes a name: as it is if it can be, else without what may not be in it, shortened, and with a number behind it if it was taken before. */
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
