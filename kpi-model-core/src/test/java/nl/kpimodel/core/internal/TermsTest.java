package nl.kpimodel.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.PartnerRequest;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.core.registration.Signal;
import nl.kpimodel.core.validation.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TermsTest {
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");
    private static final Pattern CAMEL_CASE = Pattern.compile("\\b[a-z]+[A-Z]\\w*");

    private static Stream<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group()).distinct().sorted();
    }

    /** An English name is a title. In Dutch, the model's own name is used. */
    @Test
    void theTwoLanguagesHaveTheSameKeysExceptForEnglishNames() {
        Set<String> english = new TreeSet<>(Terms.in(Language.ENGLISH).keys());
        english.removeIf(key -> key.endsWith(".title"));
        assertThat(new TreeSet<>(Terms.in(Language.DUTCH).keys())).isEqualTo(english);
    }

    @Test
    void theTwoLanguagesFillInTheSameAndArePairsAlike() {
        for (String key : Terms.in(Language.DUTCH).keys()) {
            String dutch = Terms.in(Language.DUTCH).of(key);
            String english = Terms.in(Language.ENGLISH).of(key);
            assertThat(places(english)).as(key).containsExactlyElementsOf(places(dutch).toList());
            assertThat(english.contains("|")).as(key).isEqualTo(dutch.contains("|"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTermHoldsANameOfTheCode(Language language) {
        WordList terms = Terms.in(language);
        assertThat(terms.keys()).allSatisfy(key -> assertThat(terms.of(key)).as(key).doesNotContainPattern(CAMEL_CASE));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyConstantThatATextNamesHasATerm(Language language) {
        WordList terms = Terms.in(language);
        List<String> keys = Stream.of(
                        keys("unit.", Arrays.stream(RecordType.values()).map(RecordType::key)),
                        keys("option.", Arrays.stream(MeasureSpecification.Option.values()).map(MeasureSpecification.Option::key)),
                        keys("stratum.", Arrays.stream(StratumKind.values()).map(StratumKind::key)),
                        names("excluded.", ExclusionReason.values()), names("kind.", MeasureComponent.Kind.values()), names("timing.", Timing.Kind.values()),
                        names("measureUnit.", MeasureComponent.Unit.values()), names("missingRule.", MeasureComponent.MissingRule.values()),
                                names("severity.", Rule.Severity.values()),
                        names("layer.", Layer.values()), names("code.Complexity.", Complexity.values()), names("code.Response.Household.", Response.Household.values()),
                        names("code.Figure.Status.", Figure.Status.values()), names("code.PartnerRequest.Responder.", PartnerRequest.Responder.values()),
                        names("code.Signal.Subject.", Signal.Subject.values()))
                .flatMap(each -> each)
                .toList();
        assertThat(terms.keys()).containsAll(keys);
    }

    private static Stream<String> keys(String prefix, Stream<String> keys) {
        return keys.map(key -> prefix + key);
    }

    private static Stream<String> names(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants).map(constant -> prefix + constant.name());
    }

    @Test
    void theMostParticularKeyIsFoundFirst() {
        assertThat(Terms.find("2025", "I 4.3.1", "value", "numerator", Language.ENGLISH)).get().asString().contains("parent");
        assertThat(Terms.find("pre-2025", "I 4.3.1", "value", "numerator", Language.ENGLISH)).get().asString().contains("young");
        assertThat(Terms.find("2025", "E 4.1.1", "part12", "numerator", Language.DUTCH)).get().asString().contains("dit onderdeel");
        assertThat(Terms.find("2025", "A 29", "count", "known", Language.DUTCH)).isEqualTo(Terms.in(Language.DUTCH).find("known"));
        assertThat(Terms.find("2025", "A 29", "count", "nothing", Language.DUTCH)).isEmpty();
    }

    @Test
    void onlyANumberWrittenAsOneIsSingular() {
        assertThat(Stream.of("1", "0", "2", "1,5", "1.0").map(number -> WordList.agreeing("case | cases", number)))
                .containsExactly("case", "cases", "cases", "cases", "cases");
        assertThat(WordList.counted("1", "case | cases")).isEqualTo("1\u00A0case");
        assertThat(WordList.counted("3", "")).isEqualTo("3");
    }

    @Test
    void whatIsFilledInIsNotLookedIntoAgain() {
        assertThat(WordList.fill("{1} and {0}", "{1}", "b")).isEqualTo("b and {1}");
    }

    @Test
    void aKeyWithoutWordsIsAnErrorThatNamesKeyAndLanguage() {
        assertThatThrownBy(() -> Terms.in(Language.DUTCH).of("nothing"))
                .isInstanceOf(IllegalStateException.class).hasMessage("There are no words nothing in language nl.");
    }
}
