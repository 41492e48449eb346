package nl.kpimodel.calc.report.text;

import nl.kpimodel.calc.outcome.Notation;
import nl.kpimodel.calc.report.ReportForm;

/** What a document says of its form, at its head, and what it writes in place of a number that is not told. */
public final class FormText {
    private FormText() {}

    /** Whether all numbers are there, or small groups are protected, and how many figures are hidden. */
    public static String of(ReportForm form, ReportWords words) {
        return form.kind() == ReportForm.Kind.INTERNAL
                ? words.of("form.INTERNAL")
                : words.of(
                        "form.PUBLISHED",
                        number(form.smallGroups().orElseThrow().threshold(), words),
                        number(form.hidden(), words),
                        number(form.report().outcomes().size(), words));
    }

    /** A number, or that it is protected. */
    public static String number(ReportForm form, long count, ReportWords words) {
        return form.tells(count) ? number(count, words) : words.of("protected");
    }

    private static String number(long number, ReportWords words) {
        return Notation.number(number, words.language());
    }
}
