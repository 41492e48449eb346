package nl.kpimodel.data.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kpimodel.core.registration.RecordField;
import org.jspecify.annotations.Nullable;

/**
 * Reads one of the codes of a field, or its Dutch term, in any {@linkplain Spelling spelling}: {@code SINGLE_PARENT}, {@code single parent},
 * {@code Eenoudergezin}.
 */
final class CodeParser implements ValueParser {
    private static final int LONGEST = 64;

    private final List<Enum<?>> constants;
    private final String[] codes;
    private final Map<String, Enum<?>> spellings = new HashMap<>();

    CodeParser(RecordField field) {
        this.constants = field.constants();
        this.codes = field.codes().toArray(String[]::new);
        for (int i = 0; i < codes.length; i++) {
            spellings.put(Spelling.folded(codes[i]), constants.get(i));
        }
        for (int i = 0; i < codes.length; i++) {
            spellings.putIfAbsent(Spelling.folded(field.dutchTerms().get(i)), constants.get(i));
        }
    }

    @Override
    public Object parse(char[] text, int from, int to) {
        Enum<?> constant = constant(text, from, to);
        return constant == null ? Unreadable.NOT_A_CODE : constant;
    }

    @Nullable Enum<?> constant(char[] text, int from, int to) {
        for (int i = 0; i < codes.length; i++) {
            if (ValueParser.isText(codes[i], text, from, to)) {
                return constants.get(i);
            }
        }
        return to - from > LONGEST ? null : spellings.get(Spelling.folded(new String(text, from, to - from)));
    }
}
