package nl.kpimodel.calc;

import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Language;

/** Something that an explanation says of one figure, in both languages, without full stop. */
record Remark(BilingualText text, Place place) {
    /** Where in an explanation a remark is said. */
    enum Place {
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

    static Remark choice(BilingualText text) {
        return new Remark(text, Place.CHOICE);
    }

    static Remark note(String key) {
        return new Remark(Words.both(key), Place.NOTE);
    }

    String in(Language language) {
        return text.in(language);
    }
}
