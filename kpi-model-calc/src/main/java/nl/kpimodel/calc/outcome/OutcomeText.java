package nl.kpimodel.calc.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kpimodel.calc.outcome.text.Explanation;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiTerms;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.measure.MeasureComponent;

/**
 * An outcome in plain words, part by part (Dutch: <i>uitkomst in woorden</i>), for applications with their own report layout. {@link
 * Outcome#explain} returns the same in one text.
 *
 * <p>Words of the model, such as the name of an effect indicator, are Dutch in both languages. Values of strata and other texts of the
 * registration are those of the records, with the digits of apparent citizen numbers masked. The caller must escape them for the output
 * format. Immutable; safe for use by several threads.
 */
public final class OutcomeText {
    private final Outcome outcome;
    private final Language language;
    private final Explanation explanation;

    private OutcomeText(Outcome outcome, Language language) {
        this.outcome = outcome;
        this.language = language;
        this.explanation = new Explanation(outcome, language);
    }

    /**
     * {@return the words of an outcome}
     *
     * @param outcome the outcome
     * @param language the language
     */
    public static OutcomeText of(Outcome outcome, Language language) {
        return new OutcomeText(outcome, language);
    }

    /**
     * {@return the name of a KPI: in Dutch the name in its edition, in English the library's own name if it has one}
     *
     * @param kpi the KPI
     * @param language the language
     * @see KpiTerms
     */
    public static String name(Kpi kpi, Language language) {
        return language == Language.DUTCH ? kpi.name() : KpiTerms.find(kpi).map(KpiTerms::englishName).orElse(kpi.name());
    }

    /**
     * {@return the term for a key that splits outcomes, or the key itself if it has none}
     *
     * @param key for example {@link Stratum#TEAM}
     * @param language the language
     */
    public static String stratumKey(String key, Language language) {
        return Terms.in(language).find("stratum." + key).map(WordList::singular).orElse(key);
    }

    /**
     * {@return the terms for several keys that together split outcomes, for example "team, vindplaats"}
     *
     * @param keys the keys of a {@link Stratum}, in order
     * @param language the language
     */
    public static String stratumKeys(Collection<String> keys, Language language) {
        return keys.stream().map(key -> stratumKey(key, language)).collect(Collectors.joining(", "));
    }

    /**
     * Returns what is counted, or the numerator (<i>teller</i>), in the plural.
     *
     * @return a few words, such as "geslaagde doorverwijzingen"; empty for an undivided figure that others measured
     */
    public String counted() {
        return WordList.plural(isMeanOfMarks() ? Terms.in(language).of("unit.mark") : hasWords() ? explanation.noun("numerator") : "");
    }

    /**
     * Returns the denominator (<i>noemer</i>) in the plural.
     *
     * @return a few words; empty if nothing is divided
     */
    public String dividedBy() {
        return WordList.plural(isMeanOfMarks() ? explanation.noun("numerator") : hasWords() ? explanation.denominator() : "");
    }

    /** Returns whether the outcome is a mean score. A score counts answers, and divides the sum of their values by their number. */
    private boolean isMeanOfMarks() {
        return outcome.unit() == MeasureComponent.Unit.SCORE && outcome.kpi().layer() != Layer.IMPACT && outcome.numerator().isPresent();
    }

    /** Returns whether the outcome has words. A figure that others measured has them if the model defines it as a quotient. */
    private boolean hasWords() {
        return outcome.kpi().layer() != Layer.IMPACT || outcome.denominator().isPresent() && !explanation.denominator().isEmpty();
    }

    /**
     * Returns what is counted, or the numerator, with its number: "1 geslaagde doorverwijzing", "2 geslaagde doorverwijzingen".
     *
     * @return number and noun, or the answers of a score; empty if nothing is divided
     */
    public Optional<String> numerator() {
        return hasWords() ? explanation.numerator() : Optional.empty();
    }

    /**
     * Returns the denominator with its number, and the number of unknown units.
     *
     * @return for example "58 afgeronde acties waarvan dit bekend is (8 onbekend)"; empty for a score, or if nothing is divided
     */
    public Optional<String> denominator() {
        return hasWords() ? explanation.divisor() : Optional.empty();
    }

    /**
     * Returns the name of the component in a table.
     *
     * @return a few words; empty if the KPI has one figure
     */
    public Optional<String> label() {
        return explanation.label();
    }

    /** {@return an additional sentence if part of the units was not measured, usually empty} */
    public Optional<String> measured() {
        return explanation.measured();
    }

    /**
     * Returns the day or days of the figure.
     *
     * @return for example "op 31 maart 2025"; empty if no period was given
     */
    public Optional<String> when() {
        return outcome.period().map(explanation::when);
    }

    /**
     * Returns the stratum of the figure.
     *
     * @return for example "team: Noord"; empty for the total
     */
    public String stratum() {
        return explanation.strata();
    }

    /**
     * Returns the stratum of the figure, without its key.
     *
     * @return for example "Noord", or "Noord, plein" for a stratum with two keys; empty for the total
     */
    public String group() {
        return outcome.stratum().values().entrySet().stream()
                .map((Map.Entry<String, String> value) -> explanation.group(value.getKey(), value.getValue()))
                .collect(Collectors.joining(", "));
    }

    /**
     * Returns the figure for display, with its unit and without false precision: a share of fewer than ten units is shown as two numbers
     * instead of a percentage.
     *
     * @return for example "15 %", "8 van de 9", "39 uur" or "€ 1,78 per euro kosten", with no-break spaces between number and unit; or
     *         "mediaan 7" for a score on an ordinal scale, which has no mean; empty if there is no figure
     */
    public Optional<String> figure() {
        return outcome instanceof Outcome.Value value ? Optional.of(explanation.figure(value.exactly())) : Optional.empty();
    }

    /**
     * Returns the {@link Outcome#interval()} of the figure with its unit (<i>marge</i>).
     *
     * @return for example "10,7 tot 20,6 %"; empty if the outcome has no interval
     */
    public Optional<String> margin() {
        return explanation.margin();
    }

    /**
     * Returns an explanation of margins and their limits. An output with margins should contain it once.
     *
     * @param language the language
     * @return a sentence or two
     */
    public static String aboutMargins(Language language) {
        return OutcomeWords.of("margin.about", language);
    }

    /**
     * Returns the unit as it follows a number other than one.
     *
     * @return for example " %" or " dagen", with a leading no-break space; empty for a count, a ratio, a score and a deviation
     */
    public String unit() {
        return explanation.unitAfterNumber();
    }

    /**
     * Returns the reason why there is no figure.
     *
     * @return a sentence that names what is lacking; empty if there is a figure
     */
    public Optional<String> reason() {
        return outcome instanceof Outcome.NoValue none ? Optional.of(explanation.reason(none)) : Optional.empty();
    }

    /**
     * Returns a number for display in the unit of the figure.
     *
     * @param exact for example the median of a {@link OutcomeValue.Mean}
     * @return for example "9 dagen"
     */
    public String shown(ExactNumber exact) {
        return explanation.inUnit(exact);
    }

    /**
     * Returns what was counted and what was left out, and notes on strata (<i>verantwoording</i>).
     *
     * @return sentences, first the one on what was counted; empty for a figure that others measured; the whole explanation, which includes
     *         the account, for an outcome that was read from a tree
     */
    public List<String> account() {
        return outcome.about().explanation(language).map(List::of).orElseGet(() -> List.copyOf(explanation.account()));
    }

    /**
     * {@return the choices of the library or the caller where the model leaves them open; for an outcome that was read from a tree, those
     * of the caller are in {@link #account()}}
     */
    public List<String> choices() {
        return List.copyOf(explanation.choices());
    }

    /**
     * Formats numbers and dates in the notation of a language (Dutch: <i>schrijfwijze</i>), independent of system settings: 1.234,5 and 31
     * maart 2025, or 1,234.5 and 31 March 2025. The minus sign is U+2212.
     */
    public static final class Notation {
        private static final String MINUS = "\u2212";
        private static final String[] DUTCH_MONTHS = {
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"
        };
        private static final String[] ENGLISH_MONTHS = {
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"
        };
        /** The largest number of decimals that helps a reader. */
        private static final int MOST_DECIMALS = 4;
        /** Digits that are together. */
        private static final int GROUP = 3;
        /** The largest number without a separator. */
        private static final long MOST_UNGROUPED = 999;
        /** A number with this many digits fits in a {@code long}. */
        private static final int LONG_DIGITS = 18;

        private Notation() {}

        /**
         * Formats a date.
         *
         * @param date the date
         * @param language the language
         * @return the date with the name of the month
         */
        public static String date(LocalDate date, Language language) {
            return day(date, language) + " " + date.getYear();
        }

        /**
         * Formats a first and a last day.
         *
         * @param first the first day
         * @param last the last day
         * @param language the language
         * @return both dates, with the year once if it is the same
         */
        public static String days(LocalDate first, LocalDate last, Language language) {
            return OutcomeWords.filled("days", language, first.getYear() == last.getYear() ? day(first, language) : date(first, language),
                    date(last, language));
        }

        private static String day(LocalDate date, Language language) {
            String[] months = language == Language.DUTCH ? DUTCH_MONTHS : ENGLISH_MONTHS;
            return date.getDayOfMonth() + " " + months[date.getMonthValue() - 1];
        }

        /**
         * Formats a whole number.
         *
         * @param number the number
         * @param language the language
         * @return the number, with its thousands separated
         */
        public static String number(long number, Language language) {
            // Most numbers are counts of a group.
            if (number >= 0 && number <= MOST_UNGROUPED) {
                return Long.toString(number);
            }
            return grouped(number < 0, Long.toString(number).substring(number < 0 ? 1 : 0), 0, language);
        }

        /**
         * Formats an exact number, rounded only if it has many decimals.
         *
         * @param number the number
         * @param language the language
         * @return the number with at most four decimals; a number with more, or that is not a decimal, is rounded to two
         */
        public static String number(ExactNumber number, Language language) {
            if (number.isWhole()) {
                return number(number.whole(), language);
            }
            String exact = number.toString();
            int point = exact.indexOf('.');
            boolean isLong = exact.indexOf('/') >= 0 || point >= 0 && exact.length() - point - 1 > MOST_DECIMALS;
            return number(isLong ? number.rounded(2) : new BigDecimal(exact), language);
        }

        /**
         * Formats a decimal with all its decimals.
         *
         * @param number the number
         * @param language the language
         * @return the number, with its thousands separated
         */
        public static String number(BigDecimal number, Language language) {
            if (number.scale() < 0) {
                return number(number.setScale(0), language);
            }
            return number.scale() == 0 && number.precision() <= LONG_DIGITS
                    ? number(number.longValue(), language)
                    : grouped(number.signum() < 0, number.unscaledValue().abs().toString(), number.scale(), language);
        }

        /** Returns a number of which the last digits are decimals. */
        private static String grouped(boolean isNegative, String digits, int decimals, Language language) {
            boolean isDutch = language == Language.DUTCH;
            StringBuilder written = new StringBuilder(digits.length() * 2 + decimals);
            if (isNegative) {
                written.append(MINUS);
            }
            int whole = digits.length() - decimals;
            for (int i = 0; i < whole; i++) {
                if (i > 0 && (whole - i) % GROUP == 0) {
                    written.append(isDutch ? '.' : ',');
                }
                written.append(digits.charAt(i));
            }
            if (decimals > 0) {
                written.append(whole > 0 ? "" : "0").append(isDutch ? ',' : '.');
                for (int i = whole; i < digits.length(); i++) {
                    written.append(i < 0 ? '0' : digits.charAt(i));
                }
            }
            return written.toString();
        }

        /** Formats a decimal without trailing zeros. */
        public static String shortest(BigDecimal number, Language language) {
            return number(number.scale() == 0 ? number : number.stripTrailingZeros(), language);
        }
    }
}
