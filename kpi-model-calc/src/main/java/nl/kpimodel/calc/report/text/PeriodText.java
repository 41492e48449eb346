package nl.kpimodel.calc.report.text;

import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.Language;

/** A period in words: "2e kwartaal 2025", "maart 2025", "1 januari t/m 15 maart 2025". */
public final class PeriodText {
    private PeriodText() {}

    /** Returns the everyday name of a period. */
    public static String of(ReportingPeriod period, ReportWords words) {
        String name = period.name();
        String year = name.substring(0, 4);
        if (name.matches("\\d{4}-Q\\d")) {
            return words.of("period.quarter." + name.charAt(6), year);
        }
        if (name.matches("\\d{4}-H\\d")) {
            return words.of("period.half." + name.charAt(6), year);
        }
        if (name.matches("\\d{4}-\\d\\d")) {
            // A date begins with its day and a space.
            return Notation.date(period.first(), words.language()).substring(2);
        }
        return name.matches("\\d{4}") ? name : name.matches("\\d{4}/\\d{4}") ? words.of("period.school", name) : days(period, words.language());
    }

    /** Returns the name of a period in a sentence, with an article if necessary. */
    public static String inSentence(String name, ReportWords words) {
        String period = of(name, words);
        return name.matches("\\d{4}-[QH]\\d") ? words.of("period.the", period) : period;
    }

    public static String days(ReportingPeriod period, Language language) {
        return Notation.days(period.first(), period.last(), language);
    }

    /** Returns the name of a period of a figure, which others may have named. */
    public static String of(String name, ReportWords words) {
        try {
            return of(ReportingPeriod.parse(name), words);
        } catch (IllegalArgumentException notOfTheCalendar) {
            return name;
        }
    }
}
