package nl.kpimodel.data.registration.value;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.InvalidIdException;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;

/**
 * Reads the ids of the model and the codes of areas. A file has few different ones on many lines, so the objects of earlier ones are
 * reused.
 */
public final class IdParser implements ValueParser {
    /** The largest length of an id. */
    private static final int LONGEST = 20;
    private static final int MOST_KNOWN = 1 << 10;

    private final Function<String, Object> parse;
    private final Unreadable otherwise;
    private final Map<String, Object> known = new HashMap<>();

    private IdParser(Function<String, Object> parse, Unreadable otherwise) {
        this.parse = parse;
        this.otherwise = otherwise;
    }

    public static IdParser kpis() {
        return new IdParser(KpiId::parse, Unreadable.NOT_A_KPI);
    }

    public static IdParser items() {
        return new IdParser(ItemId::parse, Unreadable.NOT_AN_ITEM);
    }

    public static IdParser areas() {
        return new IdParser(AreaCode::parse, Unreadable.NOT_AN_AREA);
    }

    @Override
    public Object parse(char[] text, int from, int to) {
        if (to - from > LONGEST) {
            return otherwise;
        }
        String written = new String(text, from, to - from);
        Object before = known.get(written);
        if (before != null) {
            return before;
        }
        try {
            Object id = parse.apply(written);
            if (known.size() < MOST_KNOWN) {
                known.put(written, id);
            }
            return id;
        } catch (InvalidIdException notAnId) {
            return otherwise;
        }
    }
}
