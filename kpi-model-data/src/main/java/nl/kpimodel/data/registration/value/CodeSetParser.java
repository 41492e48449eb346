package nl.kpimodel.data.registration.value;

import java.util.LinkedHashSet;
import java.util.Set;
import nl.kpimodel.core.registration.RecordField;

/**
 * Reads any number of codes from a CSV cell: {@code SKJ|BIG}, also separated by commas or semicolons. An empty cell means that nothing is
 * known; {@link #NONE} or {@code geen} means that there are none.
 */
public final class CodeSetParser implements ValueParser {
    static final String NONE = "NONE";
    static final char BETWEEN = '|';
    private static final String NONE_IN_DUTCH = "GEEN";

    private final CodeParser codes;

    public CodeSetParser(RecordField field) {
        this.codes = new CodeParser(field);
    }

    @Override
    public Object parse(char[] text, int from, int to) {
        if (ValueParser.isText(NONE, text, from, to) || ValueParser.isText(NONE_IN_DUTCH, text, from, to)) {
            return Set.of();
        }
        Set<Enum<?>> read = new LinkedHashSet<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || text[i] == BETWEEN || text[i] == ',' || text[i] == ';') {
                int first = Blank.skip(text, start, i);
                Enum<?> constant = codes.constant(text, first, Blank.stop(text, first, i));
                if (constant == null) {
                    return Unreadable.NOT_A_CODE;
                }
                read.add(constant);
                start = i + 1;
            }
        }
        return read;
    }
}
