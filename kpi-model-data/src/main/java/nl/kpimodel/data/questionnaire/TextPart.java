package nl.kpimodel.data.questionnaire;

import java.util.Optional;
import nl.kpimodel.core.Questionnaire;
import org.jspecify.annotations.Nullable;

/** The texts of a questionnaire other than those of questions. */
enum TextPart {
    ORGANISATION("organisation", 200, null),
    CONTACT("contact", 200, null),
    PROJECT("project", 200, null),
    URL("url", 400, null),
    INTRODUCTION("introduction", 4_000, Questionnaire.PARTICIPANT),
    STEM("stem", 400, Questionnaire.PARTICIPANT),
    PROFESSIONAL_INTRODUCTION("introductionProfessionals", 4_000, Questionnaire.PROFESSIONAL),
    PROFESSIONAL_STEM("stemProfessionals", 400, Questionnaire.PROFESSIONAL);

    /** The largest length of the text of a question. */
    static final int LONGEST_ITEM = 1_000;
    /** The largest length of an answer option. */
    static final int LONGEST_ANSWER = 100;

    private final String key;
    private final int longest;
    private final @Nullable Questionnaire of;

    TextPart(String key, int longest, @Nullable Questionnaire of) {
        this.key = key;
        this.longest = longest;
        this.of = of;
    }

    /** Returns the key in JSON, which is also that of its words. */
    String key() {
        return key;
    }

    /** Returns the largest length. */
    int longest() {
        return longest;
    }

    /** Returns the questionnaire that the text belongs to, empty if it belongs to both. */
    Optional<Questionnaire> questionnaire() {
        return Optional.ofNullable(of);
    }

    /** Returns whether the text may have several lines. */
    boolean hasLines() {
        return this == INTRODUCTION || this == PROFESSIONAL_INTRODUCTION;
    }

    static TextPart introduction(Questionnaire questionnaire) {
        return questionnaire == Questionnaire.PARTICIPANT ? INTRODUCTION : PROFESSIONAL_INTRODUCTION;
    }

    static TextPart stem(Questionnaire questionnaire) {
        return questionnaire == Questionnaire.PARTICIPANT ? STEM : PROFESSIONAL_STEM;
    }

    /** Returns the key of the answer options of a questionnaire. */
    static String answers(Questionnaire questionnaire) {
        return questionnaire == Questionnaire.PARTICIPANT ? "answers" : "answersProfessionals";
    }
}
