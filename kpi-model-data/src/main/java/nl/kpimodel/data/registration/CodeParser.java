package nl.kpimodel.data.registration;

import java.util.List;
import nl.kpimodel.core.registration.RecordField;
import org.jspecify.annotations.Nullable;

/** Reads one of the codes of a field, in capital or small letters. */
final class CodeParser implements ValueParser {
    private final List<Enum<?>> constants;
    private final String[] codes;

    CodeParser(RecordField field) {
        this.constants = field.constants();
        this.codes = field.codes().toArray(String[]::new);
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
        return null;
    }
}
