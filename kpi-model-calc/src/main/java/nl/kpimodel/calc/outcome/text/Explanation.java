package nl.kpimodel.calc.outcome.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.kpimodel.calc.outcome.Disclosure;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.selection.LocalVariant;
import org.jspecify.annotations.Nullable;

/** Explains an outcome in plain words: the figure, what was counted and left out, the choices, and the definition if it is known. */
public final class Explanation {
    /** With fewer units, a percentage would suggest false precision, and a mean has at most one decimal. */
    private static final int FEW = 10;

    private static final String ANSWER = "response.answer";

    /** The kind of code of the values of a stratum. */
    private static final Map<String, String> CODES = Map.of(
            "complexity", "Complexity", "household", "Response.Household", "subject", "Signal.Subject", "responder", "PartnerRequest.Responder", "register", "Employee.Register");

    private final Outcome outcome;
    private final Language language;
    private final WordList terms;
    private final DescriptionWords words;
    private final String strata;
    private final UnaryOperator<String> periods;

    public Explanation(Outcome outcome, Language language) {
        this(outcome, language, period -> period);
    }

    /**
     * Creates an explanation.
     *
     * @param periods the words for the period of a figure that others measured
     */
    public Explanation(Outcome outcome, Language language, UnaryOperator<String> periods) {
        this(outcome, new DescriptionWords(outcome.about(), language), strata(outcome.stratum(), language), periods);
    }

    Explanation(Outcome outcome, DescriptionWords words, String strata) {
        this(outcome, words, strata, period -> period);
    }

    private Explanation(Outcome outcome, DescriptionWords words, String strata, UnaryOperator<String> periods) {
        this.outcome = outcome;
        this.periods = periods;
        this.language = words.language;
        this.terms = words.terms;
        this.words = words;
        this.strata = strata;
    }

    /**
     * Returns the explanation. An outcome that was read has the explanation of the file, because it depends on more than the file contains.
     */
    public static String of(Outcome outcome, Language language) {
        return outcome.about().explanation(language).orElseGet(() -> made(outcome, language));
    }

    private static String made(Outcome outcome, Language language) {
        Explanation explanation = new Explanation(outcome, language);
        return explanation.head() + explanation.middle() + explanation.tail();
    }

    /** The part before {@link #middle}, which outcomes with the same description share. */
    public String head() {
        return words.head();
    }

    /** The part that depends on the numbers and the stratum of this outcome. */
    public String middle() {
        StringBuilder middle = new StringBuilder(256);
        if (!outcome.stratum().isTotal()) {
            middle.append(", ").append(strata);
        }
        middle.append(": ").append(statement());
        measured().ifPresent(measured -> middle.append(' ').append(measured));
        for (String sentence : accountAlone()) {
            middle.append(' ').append(sentence);
        }
        if (outcome.figure().isEmpty()) {
            middle.append(words.notes());
        }
        return middle.toString();
    }

    /** The part after {@link #middle}, which outcomes with the same description share. */
    public String tail() {
        return words.tail();
    }

    /** Returns the sentences on a variant, which say that its figure is not that of the KPI. */
    public static String variant(LocalVariant variant, KpiId kpi, Language language) {
        return DescriptionWords.variant(variant, kpi, language);
    }

    // Terms

    private Optional<String> find(String word) {
        return words.find(word);
    }

    /** Returns a noun in singular and plural; empty if the figure has none. */
    public String noun(String word) {
        return words.noun(word);
    }

    /** Returns the denominator as a noun. With several questions, it mentions at least one of them. */
    public String denominator() {
        return words.denominator();
    }

    private List<String> remarks(Remark.Place place) {
        return words.remarks(place);
    }

    // Subject

    String name() {
        return words.name();
    }

    public static String id(String id) {
        return id.replace(" ", WordList.NO_BREAK_SPACE);
    }

    /** Returns the name of the component; empty if the KPI has one figure. */
    public Optional<String> label() {
        return words.label();
    }

    public String when(ReportingPeriod period) {
        return words.when(period);
    }

    /** The keys and values of the stratum in words; empty for the total. */
    public String strata() {
        return strata;
    }

    static String strata(Stratum stratum, Language language) {
        StringBuilder strata = new StringBuilder();
        stratum.values().forEach((key, value) -> strata.append(strata.length() == 0 ? "" : ", ")
                .append(OutcomeText.stratumKey(key, language)).append(": ").append(group(key, value, language)));
        return strata.toString();
    }

    /** Returns the value of a key: in words if the key is the library's own; otherwise as in the records, with citizen numbers masked. */
    public String group(String key, String value) {
        return group(key, value, language);
    }

    private static String group(String key, String value, Language language) {
        WordList terms = Terms.in(language);
        return switch (value) {
            case Stratum.UNKNOWN -> terms.of("stratum.unknown");
            case Stratum.OTHER -> terms.of("stratum.other");
            default -> Optional.ofNullable(CODES.get(key)).flatMap(code -> terms.find("code." + code + "." + value))
                    .orElseGet(() -> registered(CitizenNumber.masked(value), language));
        };
    }

    /** Returns a registered name, marked if it is the word for units without a value or in no band. */
    private static String registered(String name, Language language) {
        WordList terms = Terms.in(language);
        boolean isWord = name.equalsIgnoreCase(terms.of("stratum.unknown")) || name.equalsIgnoreCase(terms.of("stratum.other"));
        return isWord ? OutcomeWords.filled("stratum.registered", language, name) : name;
    }

    // Figure

    /** Returns the figure with its numerator and denominator, or why there is none; with a full stop. */
    public String statement() {
        @Nullable Figure figure = outcome.figure().orElse(null);
        return outcome instanceof Outcome.Value value
                ? (figure == null ? value(value.exactly()) : carried(figure)) + "."
                : reason((Outcome.NoValue) outcome);
    }

    private String value(OutcomeValue value) {
        List<String> besides = remarks(Remark.Place.FIGURE);
        if (value instanceof OutcomeValue.Count count) {
            return zeroOr(value, WordList.counted(number(count.value()), noun("numerator")))
                    + (outcome.about().counted().areDistinct() && outcome.disclosure() != Disclosure.NOTHING ? " (" + units() + ")" : "");
        }
        if (value instanceof OutcomeValue.Sum) {
            return zeroOr(value, amount(value.exact(), "numerator")) + (besides.isEmpty() ? "" : " (" + String.join(", ", besides) + ")");
        }
        if (value instanceof OutcomeValue.Score score) {
            return score(score, besides);
        }
        if (value instanceof OutcomeValue.PublishedValue published) {
            return outcome.unit() == MeasureComponent.Unit.SCORE ? score(published, besides) : mean(published);
        }
        if (value instanceof OutcomeValue.Proportion) {
            return proportion(value);
        }
        return value instanceof OutcomeValue.Mean mean ? mean(mean) : ratio(value);
    }

    private String zeroOr(OutcomeValue value, String otherwise) {
        return value.exact().signum() == 0 ? find("zero").orElse(otherwise) : otherwise;
    }

    private String proportion(OutcomeValue value) {
        return word(shareKey(value), numerator().orElseThrow(), divisor().orElseThrow(), inUnit(value.exact()));
    }

    /** Returns the key of the sentence on a share. A share of few units shows both numbers instead of a percentage. */
    private static String shareKey(OutcomeValue value) {
        BigDecimal per = value.denominator().orElseThrow().rounded(0);
        return per.compareTo(BigDecimal.ONE) == 0 ? "share.one" : per.compareTo(BigDecimal.valueOf(FEW)) < 0 ? "share.few" : "share";
    }

    private String ratio(OutcomeValue value) {
        return word("ratio", numerator().orElseThrow(), divisor().orElseThrow(), figure(value));
    }

    private String mean(OutcomeValue value) {
        String figure = outcome.unit() == MeasureComponent.Unit.PERCENT
                ? inUnit(value.exact()) + " " + WordList.plural(noun("numerator"))
                : amount(ExactNumber.of(rounded(value.exact())), "numerator") + find("per").map(per -> " " + per).orElse("");
        String over = WordList.counted(number(outcome.n()), denominator());
        return word("mean", figure, known(over));
    }

    private String mean(OutcomeValue.Mean mean) {
        String text = mean((OutcomeValue) mean);
        if (mean.n() == 1) {
            return text;
        }
        return text + "; " + (mean.min().equals(mean.max())
                ? word("spread.equal", number(mean.n()))
                : word("spread", plain(mean.median()), plain(mean.min()), plain(mean.max())));
    }

    private String score(OutcomeValue.Score score, List<String> besides) {
        List<String> points = new ArrayList<>();
        score.distribution().forEach((point, count) -> points.add(word("point", Notation.number(point, language), number(count))));
        List<String> middle = new ArrayList<>();
        score.mean().ifPresent(mean -> middle.add(word("score.mean", plain(mean))));
        middle.add(word("median", plain(score.median())));
        middle.addAll(besides);
        return WordList.counted(number(score.n()), noun("numerator")) + ": " + String.join(", ", middle) + " (" + String.join(", ", points) + ")";
    }

    private String score(OutcomeValue.PublishedValue published, List<String> besides) {
        List<String> middle = new ArrayList<>();
        if (published.mean() != null) {
            middle.add(word("score.mean", plain(published.mean())));
        }
        published.middle().ifPresent(median -> middle.add(word("median", plain(median))));
        middle.addAll(besides);
        List<String> cells = new ArrayList<>();
        published.distribution().forEach((points, count) -> cells.add(word("point", points.replace('-', '\u2013'), number(count))));
        return WordList.counted(number(outcome.n()), noun("numerator")) + ": " + String.join(", ", middle)
                + (cells.isEmpty() ? "" : " (" + String.join(", ", cells) + ")");
    }

    private boolean isScore() {
        return outcome instanceof Outcome.Value value
                && (value.exactly() instanceof OutcomeValue.Score || value.exactly() instanceof OutcomeValue.PublishedValue
                        && outcome.unit() == MeasureComponent.Unit.SCORE);
    }

    /** Returns what is counted, or the numerator, with its number; empty if a figure measured by others has none. */
    public Optional<String> numerator() {
        if (isScore()) {
            return Optional.of(WordList.counted(number(outcome.n()), noun("numerator")));
        }
        return outcome.numerator().map(over -> amount(over, "numerator"));
    }

    /** Returns the denominator, with its number and the number of unknown units; empty if nothing is divided. */
    public Optional<String> divisor() {
        if (isScore()) {
            return Optional.empty();
        }
        if (outcome instanceof Outcome.Value value && value.exactly() instanceof OutcomeValue.PublishedValue) {
            return Optional.of(WordList.counted(number(outcome.n()), denominator()));
        }
        return outcome.denominator().map(per -> known(counted(per, denominator())));
    }

    /** Returns the text of a denominator, which mentions any missing units. */
    private String known(String units) {
        long missing = outcome.account().missingInAll();
        if (missing == 0) {
            return units;
        }
        String number = number(missing);
        return WordList.fill(WordList.agreeing(noun("known"), number), units, number);
    }

    /** Returns a number with its noun. A number below 0 loses its minus if there is a separate noun for it. */
    private String amount(ExactNumber exact, String word) {
        Optional<String> negative = exact.signum() < 0 ? find("negative") : Optional.empty();
        return negative.map(noun -> counted(ExactNumber.ZERO.minus(exact), noun)).orElseGet(() -> counted(exact, noun(word)));
    }

    private String counted(ExactNumber exact, String noun) {
        return WordList.counted(written(exact, isMoney(noun)), noun);
    }

    private static boolean isMoney(String noun) {
        return noun.startsWith("euro");
    }

    private String written(ExactNumber exact, boolean isMoney) {
        BigDecimal whole = exact.rounded(0);
        boolean isWhole = ExactNumber.of(whole).equals(exact);
        return isMoney && !isWhole ? Notation.number(exact.rounded(2), language) : Notation.shortest(exact.rounded(isWhole ? 0 : 2), language);
    }

    private boolean isFew() {
        return outcome.n() < FEW;
    }

    /** Returns a number in the unit of the outcome, with only meaningful decimals. It follows from the number in {@code report.json}. */
    private BigDecimal rounded(ExactNumber exact) {
        boolean isOfUnits = outcome instanceof Outcome.Value value
                && (value.exactly() instanceof OutcomeValue.Mean || value.exactly() instanceof OutcomeValue.Score || value.exactly() instanceof OutcomeValue.PublishedValue);
        boolean isRatio = outcome.unit() == MeasureComponent.Unit.RATIO && !isOfUnits && !isMoney(noun("numerator"))
                && exact.rounded(1).abs().compareTo(BigDecimal.ONE) >= 0;
        BigDecimal shown = outcome.shown(exact);
        // Money is always written in cents.
        boolean isShort = isFew() && outcome.unit() != MeasureComponent.Unit.EURO || outcome.unit() == MeasureComponent.Unit.SCORE;
        return isRatio || isOfUnits && isShort ? shortened(shown, 1) : shown;
    }

    /**
     * Returns a rounded number with fewer decimals. If exactly a half would be rounded, it keeps its decimals: 7.35 may be a rounded 7.346,
     * which is 7.3, or a rounded 7.354, which is 7.4. So the result is always a rounding of the original number.
     *
     * @param rounded a number that may have been rounded to its decimals
     */
    static BigDecimal shortened(BigDecimal rounded, int decimals) {
        if (rounded.scale() <= decimals) {
            return rounded;
        }
        BigDecimal shorter = rounded.setScale(decimals, RoundingMode.HALF_UP);
        boolean isHalf = rounded.subtract(shorter).abs().compareTo(BigDecimal.valueOf(5, decimals + 1)) == 0;
        return isHalf ? rounded : shorter;
    }

    private String plain(ExactNumber exact) {
        return Notation.shortest(rounded(exact), language);
    }

    /** Returns a number in the unit of the outcome, followed by the unit. */
    public String inUnit(ExactNumber exact) {
        ExactNumber rounded = ExactNumber.of(rounded(exact));
        return withUnit(written(rounded, outcome.unit() == MeasureComponent.Unit.EURO));
    }

    /** Returns a formatted number, followed by the unit of the outcome. */
    String withUnit(String number) {
        String key = "figure." + outcome.unit().name();
        return OutcomeWords.find(key, language).map(text -> WordList.fill(text, number))
                .orElseGet(() -> WordList.counted(number, terms.of("measureUnit." + outcome.unit().name())));
    }

    /** Returns the unit as it follows a number other than one. */
    public String unitAfterNumber() {
        return outcome.unit() == MeasureComponent.Unit.PERCENT ? withUnit("") : WordList.counted("", terms.of("measureUnit." + outcome.unit().name()));
    }

    /** Returns the confidence interval with its unit, empty if absent. */
    public Optional<String> margin() {
        return outcome.interval().map(interval -> word(
                "margin", Notation.shortest(interval.low(), language), withUnit(Notation.shortest(interval.high(), language))));
    }

    /** Returns the figure for a tile or table. */
    public String figure(OutcomeValue value) {
        if (value instanceof OutcomeValue.CarriedFigure carried) {
            return withUnit(Notation.number(published(carried), language));
        }
        if (value instanceof OutcomeValue.Proportion && !shareKey(value).equals("share")) {
            return word(shareKey(value), Notation.number(value.numerator().orElseThrow(), language), Notation.number(value.denominator().orElseThrow(), language));
        }
        if (value instanceof OutcomeValue.Count count) {
            return number(count.value());
        }
        if (value instanceof OutcomeValue.Score score && score.mean().isEmpty() || value instanceof OutcomeValue.PublishedValue published && published.mean() == null) {
            return word("median", plain(value.exact()));
        }
        String number = compared(value.exact());
        return outcome.unit() == MeasureComponent.Unit.RATIO ? number + find("per").map(per -> " " + per).orElse("") : number;
    }

    /**
     * Returns a number that is compared with the figure, such as a median of several organisations, in the notation of the figure. A ratio
     * has no words after it.
     */
    public String compared(ExactNumber exact) {
        if (outcome.unit() != MeasureComponent.Unit.RATIO) {
            return inUnit(exact);
        }
        boolean isMoney = outcome instanceof Outcome.Value value && value.exactly() instanceof OutcomeValue.Ratio && isMoney(noun("numerator"));
        String number = written(ExactNumber.of(rounded(exact)), isMoney);
        return isMoney ? word("figure.EURO", number) : number;
    }

    private BigDecimal published(OutcomeValue.CarriedFigure carried) {
        BigDecimal published = carried.published();
        return published == null ? outcome.value().orElseThrow() : published;
    }

    /** Returns the number in {@link #figure}. For a share of few units, which is shown as two numbers, it is the percentage. */
    BigDecimal shown(OutcomeValue value) {
        return value instanceof OutcomeValue.CarriedFigure carried ? published(carried) : rounded(value.exact());
    }

    /** Returns the measured part of a denominator, if the unmeasured units count as a "no". */
    public Optional<String> measured() {
        long n = outcome.n() - outcome.account().assumedNo();
        if (!(outcome instanceof Outcome.Value) || outcome.account().assumedNo() == 0 || n == 0) {
            return Optional.empty();
        }
        return find("measured").map(pair -> {
            ExactNumber part = outcome.numerator().orElseThrow();
            boolean isFew = n < FEW;
            String share = isFew
                    ? Notation.number(part, language)
                    : word("figure.PERCENT", Notation.shortest(part.times(ExactNumber.of(100)).dividedBy(ExactNumber.of(n)).rounded(1), language));
            return sentence(WordList.fill(isFew ? WordList.agreeing(pair, share) : WordList.singular(pair), number(n), share));
        });
    }

    // Figures of others

    private String carried(Figure figure) {
        String number = figure(((Outcome.Value) outcome).exactly());
        String bounds = figure.lower() == null || figure.upper() == null
                ? ""
                : " " + word("figure.bounds", Notation.number(figure.lower(), language), Notation.number(figure.upper(), language));
        if (outcome.numerator().isEmpty()) {
            return from(figure, "carried", number + bounds);
        }
        String published = figure.value() == null ? "" : word("figure.published", withUnit(Notation.number(figure.value(), language)));
        String divided = denominator().isEmpty()
                ? word("figure.divided", Notation.number(outcome.numerator().get(), language),
                        Notation.number(outcome.denominator().orElseThrow(), language), number)
                : word("share", numerator().orElseThrow(), divisor().orElseThrow(), number);
        return from(figure, "carried", divided + bounds + published);
    }

    /** Returns what was measured, with the period, the group, the source and its table. */
    private String from(Figure figure, String key, String what) {
        String group = figure.stratum() == null ? "" : ", " + CitizenNumber.masked(figure.stratum());
        String source = CitizenNumber.masked(figure.source() + (figure.table() == null ? "" : " (" + figure.table() + ")"));
        return word(key, what, periods.apply(figure.period()) + group, source, terms.of("code.Figure.Status." + figure.status().name()));
    }

    // No figure

    /** Returns why there is no figure, in one or two sentences. */
    public String reason(Outcome.NoValue none) {
        Figure figure = outcome.figure().orElse(null);
        String reason = switch (none.status()) {
            case NOT_DEFINED -> word("status.NOT_DEFINED", listed(none.lacking().stream().map(option -> terms.find("option." + option).orElse(option)).toList()));
            case NOT_REGISTERED -> notRegistered(none.lacking());
            case ZERO_DENOMINATOR -> nothingToDivideBy();
            case NO_DATA -> noData();
            default -> word("status." + none.status().name());
        };
        if (figure == null) {
            return reason;
        }
        String why = none.status() == Outcome.Status.ZERO_DENOMINATOR ? reason : word("figure.notDivided");
        return why + " " + from(figure, "figure.about", "");
    }

    private String notRegistered(List<String> lacking) {
        List<ItemId> items = outcome.about().counted().items();
        if (lacking.contains(ANSWER) && !lacking.contains("response") && !items.isEmpty()) {
            String named = listed(items.stream().map(ItemId::toString).toList());
            return word(items.size() == 1 ? "status.NOT_ANSWERED.one" : "status.NOT_ANSWERED.several", named);
        }
        Set<String> names = new LinkedHashSet<>();
        lacking.forEach(name -> names.add(name.indexOf('.') < 0 ? WordList.plural(terms.find("unit." + name).orElse(words.unit())) : field(name, language)));
        return word("status.NOT_REGISTERED", listed(names));
    }

    private String nothingToDivideBy() {
        String noun = denominator();
        if (noun.isEmpty()) {
            return word("status.ZERO_DENOMINATOR.unnamed");
        }
        return WordList.singular(noun).equals(WordList.plural(noun)) || isMoney(noun)
                ? word("status.ZERO_DENOMINATOR.sum", WordList.plural(noun))
                : word("status.ZERO_DENOMINATOR", WordList.plural(noun));
    }

    private String noData() {
        List<String> own = remarks(Remark.Place.REASON);
        if (!own.isEmpty()) {
            return sentence(own.get(0));
        }
        String nothing = word(outcome.timing() == Timing.Kind.STOCK ? "status.NO_DATA.onDay" : "status.NO_DATA");
        List<String> missing = missing();
        return sentence(missing.isEmpty() ? nothing : nothing + ": " + String.join("; ", missing));
    }

    // Account

    /** Returns the account of the units in sentences. A figure measured by others has none because it is a single figure of one source. */
    public List<String> account() {
        List<String> sentences = accountAlone();
        if (outcome.figure().isEmpty()) {
            remarks(Remark.Place.NOTE).forEach(note -> sentences.add(sentence(note)));
        }
        return sentences;
    }

    /** Returns the number of units in the population with their noun. */
    public String units() {
        return WordList.counted(number(outcome.n()), words.unit());
    }

    /** Returns the noun of the units in the population, in the plural. */
    public String unit() {
        return WordList.plural(words.unit());
    }

    /** Returns the account without the notes on strata. */
    private List<String> accountAlone() {
        Outcome.Account account = outcome.account();
        List<String> sentences = new ArrayList<>();
        if (outcome.figure().isPresent() || outcome.disclosure() == Disclosure.NOTHING) {
            return sentences;
        }
        String counted = units();
        String assumed = account.assumedNo() == 0 ? "" : "; " + agreeing(noun("assumedNo"), account.assumedNo());
        sentences.add(word("account.counted", counted + assumed));
        List<String> out = new ArrayList<>();
        account.excluded().forEach((reason, count) -> out.add(words.excluded(reason, number(count))));
        out.addAll(missing());
        if (account.rejected() > 0) {
            out.add(agreeing(terms.of("rejected"), account.rejected()));
        }
        if (!out.isEmpty()) {
            sentences.add(word("account.leftOut", String.join("; ", out)));
        }
        if (outcome.disclosure() == Disclosure.UNITS) {
            sentences.add(word("account.protected"));
        }
        return sentences;
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        outcome.account().missing().forEach((field, count) -> missing.add(words.missing(field, number(count))));
        return missing;
    }

    private String agreeing(String pair, long count) {
        return OutcomeWords.agreeing(pair, number(count));
    }

    /** Returns a field with its article, or the question of a yes/no field; an unknown name is unchanged. */
    private static String field(String name, Language language) {
        WordList terms = Terms.in(language);
        return Terms.fieldKey(name).map(key -> terms.find(key + ".whether").orElseGet(() -> terms.of(key))).orElse(name);
    }

    /** Returns the sentence on a missing field. There is one pair of sentences for yes/no fields, and another for other fields. */
    public static String missing(String pairKey, String field, String number, Language language) {
        return missing(field, language, isYesOrNo -> OutcomeWords.of(isYesOrNo ? pairKey + ".whether" : pairKey, language)).with(number);
    }

    /** Returns the text on a missing field in the words of the terms. */
    static NumberedText missing(String field, Language language) {
        return missing(field, language, isYesOrNo -> Terms.in(language).of(isYesOrNo ? "missing.whether" : "missing.field"));
    }

    private static NumberedText missing(String field, Language language, Function<Boolean, String> pair) {
        boolean isYesOrNo = Terms.fieldKey(field).flatMap(key -> Terms.in(language).find(key + ".whether")).isPresent();
        return NumberedText.of(pair.apply(isYesOrNo), field(field, language));
    }

    // Choices and definition

    /** Returns the choices of the measure specification and of the caller, each as one text. */
    public List<String> choices() {
        List<String> choices = new ArrayList<>(remarks(Remark.Place.SENTENCE));
        choices.addAll(words.choices());
        return choices;
    }

    /** Returns an edition's definition of the KPI, on one line. */
    static String definition(Kpi kpi, Language language) {
        String text = kpi.definition().asText().orElseGet(kpi::name).replace('\n', ' ');
        return OutcomeWords.filled("definition", language, kpi.edition().key(), text);
    }

    private String listed(Iterable<String> items) {
        return OutcomeWords.listed(items, "and", language);
    }

    private static String sentence(String text) {
        return DescriptionWords.sentence(text);
    }

    private String number(long number) {
        return Notation.number(number, language);
    }

    private String word(String key, String... values) {
        return OutcomeWords.filled(key, language, values);
    }
}
