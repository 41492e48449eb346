package nl.kpimodel.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import nl.kpimodel.core.internal.WordDifference.Kind;
import nl.kpimodel.core.internal.WordDifference.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDifferenceTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "een twee drie; een twee drie; een twee drie",
        "een twee drie; een drie; een -twee drie",
        "een drie; een twee drie; een +twee drie",
        "een twee drie; een vier vijf drie; een -twee +vier vijf drie",
        "twee drie; een twee; +een twee -drie",
        "'';een twee; +een twee",
        "een twee; ''; -een twee",
        "''; ''; ''"
    })
    void showsTheWordsThatWentAndCame(String before, String after, String expected) {
        assertThat(shown(WordDifference.between(before, after))).isEqualTo(expected);
    }

    @Test
    void whiteSpaceBetweenWordsDoesNotMatter() {
        assertThat(WordDifference.between(" een\ntwee  drie ", "een twee drie")).containsExactly(new Part(Kind.KEPT, "een twee drie"));
    }

    @Test
    void aLongTextIsShownAsAWhole() {
        String words = "woord ".repeat(2_001).strip();
        assertThat(WordDifference.between(words, "woord")).containsExactly(new Part(Kind.REMOVED, words), new Part(Kind.ADDED, "woord"));
    }

    @Property
    void bothTextsCanBePutTogetherAgain(@ForAll List<@CharRange(from = 'a', to = 'c') Character> one, @ForAll List<@CharRange(from = 'a', to = 'c') Character> other) {
        String before = one.stream().map(String::valueOf).collect(Collectors.joining(" "));
        String after = other.stream().map(String::valueOf).collect(Collectors.joining(" "));
        List<Part> parts = WordDifference.between(before, after);
        assertThat(without(Kind.ADDED, parts)).isEqualTo(before);
        assertThat(without(Kind.REMOVED, parts)).isEqualTo(after);
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).kind()).isNotEqualTo(parts.get(i - 1).kind());
        }
    }

    private static String without(Kind kind, List<Part> parts) {
        return parts.stream().filter(part -> part.kind() != kind).map(Part::words).collect(Collectors.joining(" "));
    }

    private static String shown(List<Part> parts) {
        return parts.stream().map(part -> (part.kind() == Kind.KEPT ? "" : part.kind() == Kind.REMOVED ? "-" : "+") + part.words())
                .collect(Collectors.joining(" "));
    }
}
