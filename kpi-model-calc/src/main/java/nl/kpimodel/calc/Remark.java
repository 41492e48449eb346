package nl.kpimodel.calc;

import nl.kpimodel.core.Language;

/** A sentence of an explanation, without full stop, in both languages. */
record Remark(String dutch, String english) {
    /** The words of a key, in both. */
    static Remark of(String key) {
        return new Remark(Words.of(key, Language.DUTCH), Words.of(key, Language.ENGLISH));
    }

    /** That strata do not add up to the total. */
    static Remark strataApart() {
        return of("strata.apart");
    }

    String in(Language language) {
        return language == Language.DUTCH ? dutch : english;
    }
}
