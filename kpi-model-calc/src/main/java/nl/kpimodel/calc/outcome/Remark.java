package nl.kpimodel.calc.outcome;

import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Language;

/** Something that an explanation says of one figure, in both languages, without full stop. */
public record Remark(BilingualText text, Place place) {
    /** Where in an explanation a remark is said. */
    public enum Place {
        /** Beside the figure: what it is made of. */
        FIGURE,
        /** Instead of the general reason why there is no figure. */
        REASON,
        /** After the account: what to mind about strata. */
        NOTE,
        /** Under the choices. */
        CHOICE,
        /** Before the choices, as a sentence. */
        SENTENCE
    }

    public static Remark choice(BilingualText text) {
        return new Remark(text, Place.CHOICE);
    }

    public static Remark note(String key) {
        return new Remark(OutcomeWords.both(key), Place.NOTE);
    }

    public String in(Language language) {
        return text.in(language);
    }
}
