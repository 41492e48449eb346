package nl.kpimodel.data.registration.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.registration.RecordField;
import org.jspecify.annotations.Nullable;

/**
 * Reads one of the codes of a field, or its Dutch term, in any {@linkplain Spelling spelling}: {@code SINGLE_PARENT}, {@code single parent},
 * {@code Eenoudergezin}.
 */
public final class CodeParser implements ValueParser {
    private static final int LONGEST = 64;

    /** The constants, three times: for their codes, their Dutch terms, and their words in reports. */
    private final List<Enum<?>> constants;
    private final String[] names;
    private final Map<String, Enum<?>> spellings = new HashMap<>();

    public CodeParser(RecordField field) {
        this.constants = new ArrayList<>(field.constants());
        constants.addAll(field.constants());
        constants.addAll(field.constants());
        Stream<String> shown = field.constants().stream()
                .map(constant -> Terms.in(Language.DUTCH)
                        .find(Terms.codeKey(constant))
                        .orElseGet(() -> RecordField.code(constant)));
        this.names = Stream.of(field.codes().stream(), field.dutchTerms().stream(), shown).flatMap(names -> names).toArray(String[]::new);
        for (int i = 0; i < names.length; i++) {
            spellings.putIfAbsent(Spelling.folded(names[i]), constants.get(i));
        }
    }

    @Override
    public Object parse(char[] text, int from, int to) {
        Enum<?> constant = constant(text, from, to);
        return constant == null ? Unreadable.NOT_A_CODE : constant;
    }

    @Nullable Enum<?> constant(char[] text, int from, int to) {
        for (int i = 0; i < names.length; i++) {
            if (ValueParser.isText(names[i], text, from, to)) {
                return constants.get(i);
            }
        }
        return to - from > LONGEST ? null : spellings.get(Spelling.folded(new String(text, from, to - from)));
    }
}
