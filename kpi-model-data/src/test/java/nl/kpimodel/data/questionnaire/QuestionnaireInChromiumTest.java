package nl.kpimodel.data.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.kpimodel.browser.PageChecks;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Questionnaire;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The printable questionnaire in a real browser. */
@Tag("browsers")
class QuestionnaireInChromiumTest {
    private static String page(String name, QuestionnaireForm form) throws IOException {
        Path file = PageChecks.pages().resolve(name).toAbsolutePath();
        form.write(file);
        return file.toString();
    }

    @Test
    void everyQuestionnaireIsAccessibleInEveryMode() throws Exception {
        QuestionnaireTexts english = QuestionnaireTexts.in(Language.ENGLISH).withProject("<b>Lonely & old</b>");

        assertThat(PageChecks.run(PageChecks.checkPages(), List.of(
                page("questions.nl.html", QuestionnaireForm.of(QuestionnaireFormTest.MODEL, Questionnaire.PARTICIPANT,
                        QuestionnaireFormTest.items("4a1", "4a2", "4a3", "4a4"), QuestionnaireFormTest.texts())),
                page("questions-draft.en.html", QuestionnaireForm.draft(QuestionnaireFormTest.MODEL, Questionnaire.PARTICIPANT,
                        QuestionnaireFormTest.items("3c2", "4a1", "7a1"), english)),
                page("questions-model.nl.html", QuestionnaireForm.ofModel(QuestionnaireFormTest.MODEL, Questionnaire.PROFESSIONAL)))))
                .contains(" 0 failed");
    }
}
