package nl.kpimodel.calc;

import nl.kpimodel.core.Language;

/** A sentence of an explanation, without full stop, in both languages. */
record Remark(String dutch, String english) {
    String in(Language language) {
        return language == Language.DUTCH ? dutch : english;
    }
}
