package nl.kpimodel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kpimodel.core.measure.StratumKind;

/**
 * The lists of strata in a JSON Schema. They are generated from {@link StratumKind}, so that a new kind is declared once. A test compares
 * them, and with {@code -Dkpi.rewrite} writes them again.
 */
public final class StrataOfSchema {
    private static final String FIRST = quoted(StratumKind.values()[0]);

    /** Two or more kinds in a row, the first kind first; a list may continue with the strata that only some KPIs have. */
    private static final Pattern LIST = Pattern.compile(FIRST + "(?:(,\\s*)(?:"
            + Arrays.stream(StratumKind.values()).skip(1).map(StrataOfSchema::quoted).collect(Collectors.joining("|")) + "))+");

    private StrataOfSchema() {}

    private static String quoted(StratumKind kind) {
        return '"' + kind.key() + '"';
    }

    /**
     * Compares the lists of a schema with the kinds of strata, in the order of their declaration.
     *
     * @param schema the file, relative to the base directory of the module
     */
    public static void check(Path schema) throws IOException {
        String text = Files.readString(schema, StandardCharsets.UTF_8);
        Matcher lists = LIST.matcher(text);
        assertThat(lists.find()).as("%s has a list of strata that begins with %s", schema, FIRST).isTrue();
        String generated = lists.replaceAll(list -> Matcher.quoteReplacement(
                Arrays.stream(StratumKind.values()).map(StrataOfSchema::quoted).collect(Collectors.joining(list.group(1)))));
        if (Boolean.getBoolean("kpi.rewrite")) {
            Files.writeString(schema, generated);
            return;
        }
        assertThat(text).as("The strata in %s are generated from StratumKind; the same test with -Dkpi.rewrite writes them anew.", schema)
                .isEqualTo(generated);
    }
}
