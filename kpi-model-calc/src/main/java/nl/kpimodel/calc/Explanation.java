package nl.kpimodel.calc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.measure.TimingKind;
import nl.kpimodel.core.registration.Figure;
import org.jspecify.annotations.Nullable;

/** Tells an outcome in plain words: the figure, the account, the choices, and the definition where it is known. */
final class Explanation {
    private final Outcome outcome;
    private final Language language;

    Explanation(Outcome outcome, Language language) {
        this.outcome = outcome;
        this.language = language;
    }

    static String of(Outcome outcome, Language language) {
        Explanation explanation = new Explanation(outcome, language);
        List<String> sentences = new ArrayList<>();
        sentences.add(explanation.subject() + ": " + explanation.statement());
        sentences.add(explanation.word("account") + " " + String.join("; ", explanation.account()) + ".");
        if (!explanation.choices().isEmpty()) {
            sentences.add(explanation.word("choices") + " " + String.join("; ", explanation.choices()) + ".");
        }
        explanation.addDefinition(sentences);
        return String.join(" ", sentences);
    }

    private String subject() {
        StringBuilder subject = new StringBuilder(name());
        outcome.period().ifPresent(period -> subject.append(' ').append(when(period)));
        if (!outcome.stratum().isTotal()) {
            subject.append(", ").append(strata());
        }
        return subject.toString();
    }

    /** Id and name. */
    String name() {
        String name = Words.name(outcome.kpi(), outcome.component(), language)
                .orElseGet(() -> outcome.definition().map(Kpi::name).orElse(""));
        return name.isEmpty() ? outcome.kpi().toString() : outcome.kpi() + " " + name;
    }

    String when(Period period) {
        if (outcome.timing() == TimingKind.STOCK) {
            return word("on", Notation.date(period.last(), language));
        }
        String days = word("days", Notation.date(period.first(), language), Notation.date(period.last(), language));
        return word(outcome.timing() == TimingKind.COHORT ? "completedIn" : "in", period.name(), days);
    }

    String strata() {
        List<String> strata = new ArrayList<>();
        for (Map.Entry<String, String> value : outcome.stratum().values().entrySet()) {
            strata.add(OutcomeText.stratumKey(value.getKey(), language) + " " + group(value.getKey(), value.getValue()));
        }
        return String.join(", ", strata);
    }

    /** The value of a key in words, where it is one of the library's own; else as the records have it, but for citizen numbers. */
    String group(String key, String value) {
        return switch (value) {
            case Stratum.UNKNOWN -> word("unknown");
            case Stratum.OTHER -> word("other");
            default -> Words.find("stratum." + key + "." + value, language).orElseGet(() -> CitizenNumber.masked(value));
        };
    }

    /** Why there is no figure. */
    String reason(Outcome.NoValue none) {
        return outcome.figure()
                .map(figure -> notCarried(figure, none))
                .orElseGet(() -> word("status." + none.status().name(), String.join(", ", none.lacking())));
    }

    /** The figure over what it was divided by, or why there is none; with a full stop. */
    String statement() {
        @Nullable Figure figure = outcome.figure().orElse(null);
        if (outcome instanceof Outcome.Value value) {
            return (figure == null ? value(value.exactly()) : carried(figure)) + ".";
        }
        Outcome.NoValue none = (Outcome.NoValue) outcome;
        String why = reason(none);
        return figure != null || outcome.numerator().isEmpty() ? why : division(outcome.numerator().get(), ExactNumber.ZERO) + ". " + why;
    }

    private String value(OutcomeValue value) {
        String[] words = Words.counted(outcome.kpi(), outcome.component(), language);
        if (value instanceof Count count) {
            return number(count.value()) + " " + words[0];
        }
        if (value instanceof Sum) {
            return withUnit(shown(value.exact())) + " " + words[0];
        }
        if (value instanceof Score score) {
            return score(score, words[0]);
        }
        String division = division(value.numerator().orElseThrow(), value.denominator().orElseThrow());
        String result = division + " = " + withUnit(shown(value.exact()));
        return value instanceof Mean mean
                ? result + "; " + word("around", withUnit(shown(mean.median())), withUnit(shown(mean.min())), withUnit(shown(mean.max())))
                : result;
    }

    private String carried(Figure figure) {
        String number = withUnit(Notation.number(outcome.value().orElseThrow(), language));
        boolean divided = outcome.numerator().isPresent();
        String published = divided && figure.value() != null
                ? word("figure.published", withUnit(Notation.number(figure.value(), language)))
                : "";
        String bounds = figure.lower() == null || figure.upper() == null
                ? ""
                : " (" + Notation.number(figure.lower(), language) + " - " + Notation.number(figure.upper(), language) + ")";
        return from(figure, (divided ? quotient() + " = " : "") + number + published + bounds);
    }

    private String notCarried(Figure figure, Outcome.NoValue none) {
        return none.status() == OutcomeStatus.ZERO_DENOMINATOR
                ? from(figure, quotient()) + ". " + word("status." + none.status().name())
                : from(figure, word("figure.notDivided", String.join(", ", none.lacking()))) + ".";
    }

    private String quotient() {
        return Notation.number(outcome.numerator().orElseThrow(), language) + " / " + Notation.number(outcome.denominator().orElseThrow(), language);
    }

    /** What was measured, with the period, the group, the source and its table. */
    private String from(Figure figure, String what) {
        String group = figure.stratum() == null ? "" : CitizenNumber.masked(figure.stratum()) + ", ";
        String source = CitizenNumber.masked(figure.source() + (figure.table() == null ? "" : " (" + figure.table() + ")"));
        return word("carried", what, group + figure.period(), source, word("figure." + figure.status().name()));
    }

    private String division(ExactNumber over, ExactNumber per) {
        String[] words = Words.counted(outcome.kpi(), outcome.component(), language);
        return Notation.number(over, language) + " " + words[0] + " / " + Notation.number(per, language) + " " + words[1];
    }

    private String score(Score score, String words) {
        List<String> points = new ArrayList<>();
        score.distribution().forEach((point, count) -> points.add(Notation.number(point, language) + ": " + number(count) + "x"));
        String median = word("median", shown(score.median()));
        String middle = score.mean().map(mean -> word("mean", shown(mean)) + ", " + median).orElse(median);
        return number(score.n()) + " " + words + ", " + middle + " (" + String.join(", ", points) + ")";
    }

    /** Where the units went, a part each. */
    List<String> account() {
        Account account = outcome.account();
        List<String> parts = new ArrayList<>();
        parts.add(word("account.n", number(account.n())));
        account.excluded().forEach((reason, count) -> parts.add(word("excluded." + reason.name(), number(count))));
        account.missing().forEach((field, count) -> parts.add(word("account.missing", number(count), field)));
        if (account.assumedNo() > 0) {
            parts.add(word("account.assumedNo", number(account.assumedNo())));
        }
        if (account.rejected() > 0) {
            parts.add(word("account.rejected", number(account.rejected())));
        }
        return parts;
    }

    /** The choices of the reading and of the caller, one each. */
    List<String> choices() {
        List<String> choices = new ArrayList<>();
        Words.choice(outcome.kpi(), language).ifPresent(choices::add);
        outcome.about().remarks().forEach(remark -> choices.add(remark.in(language)));
        return choices;
    }

    private void addDefinition(List<String> sentences) {
        @Nullable Kpi kpi = outcome.definition().orElse(null);
        if (kpi != null) {
            sentences.add(definition(kpi, language));
        }
    }

    /** What an edition says that the KPI measures, on one line. */
    static String definition(Kpi kpi, Language language) {
        String text = kpi.definition().asText().orElseGet(kpi::name).replace('\n', ' ');
        return Words.filled("definition", language, kpi.edition().key(), text);
    }

    private String shown(ExactNumber exact) {
        return Notation.number(outcome.shown(exact), language);
    }

    String withUnit(String number) {
        return number + word("unit." + outcome.unit().name());
    }

    private String number(long number) {
        return Notation.number(number, language);
    }

    private String word(String key, String... values) {
        return Words.filled(key, language, values);
    }
}
