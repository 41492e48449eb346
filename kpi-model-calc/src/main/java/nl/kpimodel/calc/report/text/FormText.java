package nl.kpimodel.calc.report.text;

import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.report.ReportForm;

/** The text on the form at the head of a document, and the text in place of an undisclosed number. */
public final class FormText {
    private FormText() {}

    /** Returns whether all numbers are shown or small groups are protected, and the number of hidden figures. */
    public static String of(ReportForm form, ReportWords words) {
        return form.kind() == ReportForm.Kind.INTERNAL
                ? words.of("form.INTERNAL")
                : words.of(
                        "form.PUBLISHED",
                        number(form.smallGroups().orElseThrow().threshold(), words),
                        number(form.hidden(), words),
                        number(form.report().outcomes().size(), words));
    }

    /** Returns a number, or the text that it is protected. */
    public static String number(ReportForm form, long count, ReportWords words) {
        return form.shows(count) ? number(count, words) : words.of("protected");
    }

    private static String number(long number, ReportWords words) {
        return Notation.number(number, words.language());
    }
}
