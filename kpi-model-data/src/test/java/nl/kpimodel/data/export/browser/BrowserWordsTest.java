package nl.kpimodel.data.export.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kpimodel.core.Language;
import nl.kpimodel.data.internal.BundledFile;
import org.junit.jupiter.api.Test;

class BrowserWordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern LITERAL = Pattern.compile("'([A-Za-z.]+)'");

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSamePlaces() {
        Set<String> dutch = BundledFile.words(BrowserWords.class, "browser", Language.DUTCH).keys();

        assertThat(BundledFile.words(BrowserWords.class, "browser", Language.ENGLISH).keys()).isEqualTo(dutch);
        for (String key : dutch) {
            assertThat(places(Language.ENGLISH, key)).as(key).isEqualTo(places(Language.DUTCH, key));
        }
    }

    private static Set<String> places(Language language, String key) {
        Matcher matcher = PLACE.matcher(BundledFile.words(BrowserWords.class, "browser", language).of(key));
        Set<String> places = new TreeSet<>();
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    @Test
    void theProgramUsesEveryWordOfItsOwn() {
        String program = BundledFile.text(BrowserPage.class, "browser.js");
        List<String> literals = new ArrayList<>();
        Matcher matcher = LITERAL.matcher(program);
        while (matcher.find()) {
            literals.add(matcher.group(1));
        }
        Map<String, String> words = new BrowserWords(Language.DUTCH).ofProgram();

        for (String key : words.keySet()) {
            boolean isUsed = literals.contains(key) || key.equals("title")
                    || literals.stream().anyMatch(literal -> literal.endsWith(".") && key.startsWith(literal))
                    || key.endsWith(".done") && literals.contains(".done");
            assertThat(isUsed).as("program." + key).isTrue();
        }
    }

    @Test
    void everySentenceThatTheProgramSaysExists() {
        Matcher said = Pattern.compile("say\\('([A-Za-z.]+)'[,)]").matcher(BundledFile.text(BrowserPage.class, "browser.js"));
        Map<String, String> words = new BrowserWords(Language.ENGLISH).ofProgram();
        int count = 0;

        while (said.find()) {
            assertThat(words).containsKey(said.group(1));
            count++;
        }
        assertThat(count).isGreaterThan(50);
    }
}
