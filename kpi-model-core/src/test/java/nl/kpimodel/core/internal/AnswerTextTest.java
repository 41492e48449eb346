package nl.kpimodel.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.core.registration.Strata;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class AnswerTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"NVT", "nvt", "Nvt", "n.v.t.", "N.V.T.", "n.v.t", "n v t", "n/v/t", "niet van toepassing", "Niet van Toepassing",
        "niet  van toepassing", "n.v.t. (niet van toepassing)", "niet van toepassing (nvt)", "not applicable", "(n.v.t.)"})
    void theUsualSpellingsOfNotApplicableAreOneAnswer(String answer) {
        assertThat(AnswerText.isNotApplicable(answer)).isTrue();
        Response response = new Response("R1", null, Questionnaire.PARTICIPANT, ItemId.of("4a2"), answer, LocalDate.of(2025, 3, 31), null, null,
                Strata.of("Org"));
        assertThat(response.answer()).isEqualTo(Response.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "n", "na", "nee", "niet", "nooit", "neutraal", "van toepassing", "5", "-", "ja, nvt niet"})
    void anotherAnswerIsNot(String answer) {
        assertThat(AnswerText.isNotApplicable(answer)).isFalse();
    }

    @Test
    void caseAndWhiteSpaceDoNotMatterAndAccentsDo() {
        assertThat(AnswerText.isSame("een beetje", " Een\u00a0 BEETJE ")).isTrue();
        assertThat(AnswerText.isSame("\u00c9\u00e9n", "e\u0301e\u0301n")).isTrue();
        assertThat(AnswerText.isSame("INIET", "iniet")).isTrue();
        assertThat(AnswerText.isSame("\u00e9\u00e9n", "een")).isFalse();
        assertThat(AnswerText.isSame("ja", "jaja")).isFalse();
    }
}
