package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.WordList;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of explanations, over every worked example. */
@Tag("locale")
class ExplanationWordsTest {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}0-9.,])([0-9][0-9.,]*)\u00A0");
    private static final Pattern CAMEL_CASE = Pattern.compile("\\b[a-z]+[A-Z]\\w*");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    /** Returns the nouns whose singular and plural differ, each with whether it is a singular. */
    private static Map<String, Boolean> nouns(Language language) {
        WordList terms = Terms.in(language);
        Map<String, Boolean> nouns = new HashMap<>();
        for (String key : terms.keys()) {
            String text = terms.of(key);
            String one = WordList.singular(text).replaceFirst("^\\{0} ", "");
            String more = WordList.plural(text).replaceFirst("^\\{0} ", "");
            if (!one.equals(more) && !PLACE.matcher(one + more).find()) {
                nouns.put(one, true);
                nouns.put(more, false);
            }
        }
        return nouns;
    }

    @TestFactory
    Stream<DynamicTest> everyNounAgreesWithItsNumber() {
        return Stream.of(Language.values()).flatMap(language -> {
            Map<String, Boolean> nouns = nouns(language);
            return WorkedExample.files().flatMap(WorkedExample::in).map(example -> dynamicTest(language + " " + example.name(), () ->
                    example.outcomes().values().forEach(outcome -> requireAgreement(outcome.explain(language), nouns))));
        });
    }

    private static void requireAgreement(String text, Map<String, Boolean> nouns) {
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            String rest = text.substring(number.end());
            nouns.keySet().stream().filter(rest::startsWith).max((a, b) -> Integer.compare(a.length(), b.length()))
                    .ifPresent(noun -> assertThat(nouns.get(noun)).as(number.group() + noun + " in: " + text).isEqualTo(number.group(1).equals("1")));
        }
    }

    @Test
    void theExamplesHaveNumbersOfOneAndOfMore() {
        TreeMap<Boolean, TreeSet<String>> seen = new TreeMap<>();
        Map<String, Boolean> nouns = nouns(Language.DUTCH);
        WorkedExample.files().flatMap(WorkedExample::in).flatMap(example -> example.outcomes().values().stream()).forEach(outcome -> {
            String text = outcome.explain(Language.DUTCH);
            Matcher number = NUMBER.matcher(text);
            while (number.find()) {
                String rest = text.substring(number.end());
                nouns.keySet().stream().filter(rest::startsWith).max((a, b) -> Integer.compare(a.length(), b.length()))
                        .ifPresent(noun -> seen.computeIfAbsent(nouns.get(noun), each -> new TreeSet<>()).add(noun));
            }
        });
        assertThat(seen).hasSize(2).allSatisfy((isSingular, those) -> assertThat(those).hasSizeGreaterThan(50));
    }

    @TestFactory
    Stream<DynamicTest> noExplanationHoldsANameOfTheCodeOrAPlaceThatWasNotFilledIn() {
        return WorkedExample.files().flatMap(WorkedExample::in).map(example -> dynamicTest(example.name(), () -> {
            for (Outcome outcome : example.outcomes().values()) {
                for (Language language : Language.values()) {
                    assertThat(outcome.explain(language)).doesNotContainPattern(CAMEL_CASE).doesNotContainPattern(PLACE)
                            .doesNotContain(" | ").doesNotContain("  ").doesNotContain("null").doesNotContain("..");
                }
            }
        }));
    }

    @Test
    void theTwoLanguagesHaveTheSameSentencesAndFillInTheSame() {
        WordList dutch = OutcomeWords.in(Language.DUTCH);
        WordList english = OutcomeWords.in(Language.ENGLISH);
        assertThat(dutch.keys()).isEqualTo(english.keys());
        assertThat(dutch.keys()).allSatisfy(key -> assertThat(places(english.of(key))).as(key).isEqualTo(places(dutch.of(key))));
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group()));
        return places;
    }

    /** Words that have another source must not also be among the sentences. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noSentenceIsAboutOneKpi(Language language) {
        assertThat(OutcomeWords.in(language).keys()).noneMatch(key -> key.matches("[AEIK][0-9].*"));
    }
}
