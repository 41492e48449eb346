package nl.kpimodel.data.assertion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.core.validation.ValidationReport;
import nl.kpimodel.data.internal.BundledFile;
import nl.kpimodel.data.registration.FindingsWriter;

/** Composes the message of a failed assertion: a sentence on what was expected, followed by the details that explain the failure. */
final class Failure {
    /** The largest number of findings that are useful in the log of a test. */
    private static final int MOST_SHOWN = 50;

    private final ValidationReport report;
    private final WordList words;
    private final StringBuilder text;

    private Failure(ValidationReport report, WordList words, String sentence) {
        this.report = report;
        this.words = words;
        this.text = new StringBuilder(sentence);
    }

    /** Returns the words of failures. */
    static WordList words(Language language) {
        return BundledFile.words(Failure.class, "assertion", language);
    }

    static Failure expected(String name, String expected, String but, ValidationReport report, WordList words) {
        return new Failure(report, words, words.filled("expected", DisplayText.list(name), expected, but));
    }

    /** Shows the findings that cause the failure, and what to do about them. */
    Failure blaming(Predicate<Finding> toBlame) {
        List<Finding> shown = table(toBlame);
        Set<String> instructions = new LinkedHashSet<>();
        shown.forEach(finding -> instructions.add(finding.ruleId() + ": " + finding.instruction(words.language())));
        return instructions.isEmpty() ? this : lines(words.filled("whatToDo"), instructions);
    }

    /** Shows the actual findings if others were expected, and the text of the rule that was not broken. */
    Failure insteadOf(Rule rule) {
        paragraph(words.filled("says", rule.id(), rule.text().in(words.language())));
        table(finding -> true);
        return didNotRun(account -> account.ruleId().equals(rule.id()));
    }

    /** Shows all findings. */
    Failure showingAll() {
        table(finding -> true);
        return this;
    }

    private List<Finding> table(Predicate<Finding> wanted) {
        // One wrong case may cause the rejection of a hundred records: causes come first, consequences last.
        List<Finding> findings = report.findings().stream().filter(wanted)
                .sorted(Comparator.comparing(finding -> finding.ruleId().equals(Rules.REFERS_TO_REJECTED)))
                .toList();
        List<Finding> shown = findings.subList(0, Math.min(MOST_SHOWN, findings.size()));
        // The absence of any findings is informative, but the absence of causes would mislead if there are other findings.
        if (!shown.isEmpty() || report.findingsPerRule().isEmpty()) {
            paragraph(FindingsWriter.in(words.language()).table(shown).stripTrailing());
        }
        if (shown.size() < findings.size()) {
            line(words.filled("more", findings.size() - shown.size()));
        }
        if (report.findingsLeftOut() > 0) {
            paragraph(words.filled("leftOut", report.findingsLeftOut()));
        }
        return shown;
    }

    /** Lists the rules that did not run and why, if there are any. */
    Failure didNotRun(Predicate<Rule.Accounting> wanted) {
        List<Rule.Accounting> accounts = report.accounting().stream()
                .filter(Rule.Accounting::leavesOpen)
                .filter(wanted)
                .toList();
        if (accounts.isEmpty()) {
            return this;
        }
        List<String> lines = new ArrayList<>();
        for (Rule.Accounting account : accounts) {
            lines.add(words.filled("notRun." + account.status().name(), account.ruleId(), account.reason(words.language()).orElse("?")));
        }
        accounts.stream().map(Rule.Accounting::status).filter(status -> status != Rule.Accounting.Status.SWITCHED_OFF).distinct()
                .forEach(status -> lines.add(words.filled("notRun.why." + status.name())));
        return lines(words.filled("notRun"), lines);
    }

    AssertionError error() {
        return new AssertionError(text.toString());
    }

    private Failure lines(String heading, Iterable<String> lines) {
        paragraph(heading);
        lines.forEach(this::line);
        return this;
    }

    private void paragraph(String first) {
        text.append("\n\n").append(first);
    }

    private void line(String next) {
        text.append('\n').append(next);
    }
}
