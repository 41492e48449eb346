package nl.kpimodel.calc.outcome.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kpimodel.calc.outcome.Account;
import nl.kpimodel.calc.outcome.CarriedFigure;
import nl.kpimodel.calc.outcome.Count;
import nl.kpimodel.calc.outcome.Disclosure;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Mean;
import nl.kpimodel.calc.outcome.Notation;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeStatus;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.Proportion;
import nl.kpimodel.calc.outcome.PublishedValue;
import nl.kpimodel.calc.outcome.Ratio;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Score;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.outcome.Sum;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.measure.MeasureUnit;
import nl.kpimodel.core.measure.TimingKind;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.selection.LocalVariant;
import org.jspecify.annotations.Nullable;

/** Explains an outcome in plain words: the figure, what was counted and left out, the choices, and the definition where it is known. */
public final class Explanation {
    /** Below so many units a percentage says more than is known, and a mean has one decimal at most. */
    private static final int FEW = 10;

    private static final String ANSWER = "response.answer";

    /** Which codes the values of a stratum are. */
    private static final Map<String, String> CODES = Map.of(
            "complexity", "Complexity", "household", "Household", "subject", "SignalSubject", "responder", "Responder", "register", "ProfessionalRegister");

    private final Outcome outcome;
    private final Language language;
    private final WordList terms;

    public Explanation(Outcome outcome, Language language) {
        this.outcome = outcome;
        this.language = language;
        this.terms = Terms.in(language);
    }

    /** The explanation; an outcome that was read has that of the file, for it rests on more than the file holds. */
    public static String of(Outcome outcome, Language language) {
        return outcome.about().explanation(language).orElseGet(() -> made(outcome, language));
    }

    private static String made(Outcome outcome, Language language) {
        Explanation explanation = new Explanation(outcome, language);
        List<String> sentences = new ArrayList<>();
        sentences.add(explanation.subject() + ": " + explanation.statement());
        explanation.measured().ifPresent(sentences::add);
        sentences.addAll(explanation.account());
        explanation.remarks(Remark.Place.SENTENCE).forEach(remark -> sentences.add(sentence(remark)));
        List<String> choices = explanation.choicesAlone();
        if (!choices.isEmpty()) {
            sentences.add(explanation.word("choices", String.join("; ", choices)));
        }
        outcome.definition().ifPresent(kpi -> sentences.add(definition(kpi, language)));
        outcome.variant().ifPresent(variant -> sentences.add(variant(variant, outcome.kpi(), language)));
        return String.join(" ", sentences);
    }

    /** What a variant is, and that its figure is not that of the KPI. */
    public static String variant(LocalVariant variant, KpiId kpi, Language language) {
        String difference = variant.difference().replaceAll("\\s+", " ").replaceFirst("\\.$", "");
        return OutcomeWords.filled("variant." + variant.kind(), language, variant.name(), variant.parent(), difference, id(kpi.toString()));
    }

    // Terms

    /** A word of this figure, from the most particular key that there is. */
    private Optional<String> find(String word) {
        return find(outcome, word, language);
    }

    private static Optional<String> find(Outcome outcome, String word, Language language) {
        String edition = outcome.edition().map(known -> known.key()).orElse("");
        return Terms.find(edition, outcome.kpi().toString(), outcome.component(), word, language);
    }

    /** A noun, singular and plural; empty where the figure has none. */
    public String noun(String word) {
        return find(word).orElse("");
    }

    /** The denominator as a noun; that of several questions speaks of at least one of them. */
    public String denominator() {
        return outcome.about().counted().items().size() > 1 ? find("denominator.several").orElseGet(() -> noun("denominator")) : noun("denominator");
    }

    /** What the account counts. */
    private String unit() {
        if (outcome.kpi().layer() == Layer.IMPACT) {
            return noun("denominator");
        }
        return find("unit").or(() -> terms.find("unit." + outcome.about().counted().recordType())).orElse("");
    }

    private List<String> remarks(Remark.Place place) {
        Set<String> remarks = new LinkedHashSet<>();
        outcome.about().remarks().stream().filter(remark -> remark.place() == place).forEach(remark -> remarks.add(remark.in(language)));
        return List.copyOf(remarks);
    }

    // Subject

    private String subject() {
        StringBuilder subject = new StringBuilder(name());
        outcome.period().ifPresent(period -> subject.append(' ').append(when(period)));
        if (!outcome.stratum().isTotal()) {
            subject.append(", ").append(strata());
        }
        return subject.toString();
    }

    /** Id and short name, and of an effect indicator who says so. */
    String name() {
        String label = outcome.kpi().layer() == Layer.EFFECT ? label().map(text -> " " + text).orElse("") : "";
        String name = find("name").or(() -> outcome.definition().map(Kpi::name)).orElse("");
        return id(outcome.kpi().toString()) + (name.isEmpty() ? "" : " " + name) + label;
    }

    public static String id(String id) {
        return id.replace(" ", WordList.NO_BREAK_SPACE);
    }

    /** What the component is called; empty where the KPI has one figure. */
    public Optional<String> label() {
        return find("label").map(label -> label.contains("{0}") ? WordList.fill(label, outcome.component().replaceFirst("^[^0-9]*", "")) : label);
    }

    public String when(ReportingPeriod period) {
        if (outcome.timing() == TimingKind.STOCK) {
            return word("when.on", Notation.date(period.last(), language));
        }
        String key = outcome.timing() == TimingKind.COHORT ? "when.completedIn" : "when.in";
        return word(key, period.name(), Notation.days(period.first(), period.last(), language));
    }

    public String strata() {
        List<String> strata = new ArrayList<>();
        for (Map.Entry<String, String> value : outcome.stratum().values().entrySet()) {
            strata.add(OutcomeText.stratumKey(value.getKey(), language) + ": " + group(value.getKey(), value.getValue()));
        }
        return String.join(", ", strata);
    }

    /** The value of a key in words, where it is one of the library's own; else as the records have it, but for citizen numbers. */
    public String group(String key, String value) {
        return switch (value) {
            case Stratum.UNKNOWN -> terms.of("stratum.unknown");
            case Stratum.OTHER -> terms.of("stratum.other");
            default -> Optional.ofNullable(CODES.get(key)).flatMap(code -> terms.find("code." + code + "." + value))
                    .orElseGet(() -> CitizenNumber.masked(value));
        };
    }

    // Figure

    /** The figure over what it was divided by, or why there is none; with a full stop. */
    public String statement() {
        @Nullable Figure figure = outcome.figure().orElse(null);
        return outcome instanceof Outcome.Value value
                ? (figure == null ? value(value.exactly()) : carried(figure)) + "."
                : reason((Outcome.NoValue) outcome);
    }

    private String value(OutcomeValue value) {
        List<String> besides = remarks(Remark.Place.FIGURE);
        if (value instanceof Count count) {
            return zeroOr(value, WordList.counted(number(count.value()), noun("numerator")))
                    + (outcome.about().counted().areDistinct() && outcome.disclosure() != Disclosure.NOTHING ? " (" + WordList.counted(number(outcome.n()), unit()) + ")" : "");
        }
        if (value instanceof Sum) {
            return zeroOr(value, amount(value.exact(), "numerator")) + (besides.isEmpty() ? "" : " (" + String.join(", ", besides) + ")");
        }
        if (value instanceof Score score) {
            return score(score, besides);
        }
        if (value instanceof PublishedValue told) {
            return outcome.unit() == MeasureUnit.SCORE ? score(told, besides) : mean(told);
        }
        if (value instanceof Proportion) {
            return proportion(value);
        }
        return value instanceof Mean mean ? mean(mean) : ratio(value);
    }

    private String zeroOr(OutcomeValue value, String otherwise) {
        return value.exact().signum() == 0 ? find("zero").orElse(otherwise) : otherwise;
    }

    private String proportion(OutcomeValue value) {
        return word(shareKey(value), numerator().orElseThrow(), divisor().orElseThrow(), inUnit(value.exact()));
    }

    /** A share of few units is both numbers and no percentage. */
    private static String shareKey(OutcomeValue value) {
        BigDecimal per = value.denominator().orElseThrow().rounded(0);
        return per.compareTo(BigDecimal.ONE) == 0 ? "share.one" : per.compareTo(BigDecimal.valueOf(FEW)) < 0 ? "share.few" : "share";
    }

    private String ratio(OutcomeValue value) {
        return word("ratio", numerator().orElseThrow(), divisor().orElseThrow(), figure(value));
    }

    private String mean(OutcomeValue value) {
        String figure = outcome.unit() == MeasureUnit.PERCENT
                ? inUnit(value.exact()) + " " + WordList.plural(noun("numerator"))
                : amount(rounded(value.exact()), "numerator") + find("per").map(per -> " " + per).orElse("");
        String over = WordList.counted(number(outcome.n()), denominator());
        return word("mean", figure, known(over));
    }

    private String mean(Mean mean) {
        String text = mean((OutcomeValue) mean);
        if (mean.n() == 1) {
            return text;
        }
        return text + "; " + (mean.min().equals(mean.max())
                ? word("spread.equal", number(mean.n()))
                : word("spread", plain(mean.median()), plain(mean.min()), plain(mean.max())));
    }

    private String score(Score score, List<String> besides) {
        List<String> points = new ArrayList<>();
        score.distribution().forEach((point, count) -> points.add(word("point", Notation.number(point, language), number(count))));
        List<String> middle = new ArrayList<>();
        score.mean().ifPresent(mean -> middle.add(word("score.mean", plain(mean))));
        middle.add(word("median", plain(score.median())));
        middle.addAll(besides);
        return WordList.counted(number(score.n()), noun("numerator")) + ": " + String.join(", ", middle) + " (" + String.join(", ", points) + ")";
    }

    private String score(PublishedValue told, List<String> besides) {
        List<String> middle = new ArrayList<>();
        if (told.mean() != null) {
            middle.add(word("score.mean", plain(told.mean())));
        }
        told.middle().ifPresent(median -> middle.add(word("median", plain(median))));
        middle.addAll(besides);
        List<String> cells = new ArrayList<>();
        told.distribution().forEach((points, count) -> cells.add(word("point", points.replace('-', '\u2013'), number(count))));
        return WordList.counted(number(outcome.n()), noun("numerator")) + ": " + String.join(", ", middle)
                + (cells.isEmpty() ? "" : " (" + String.join(", ", cells) + ")");
    }

    private boolean isScore() {
        return outcome instanceof Outcome.Value value
                && (value.exactly() instanceof Score || value.exactly() instanceof PublishedValue && outcome.unit() == MeasureUnit.SCORE);
    }

    /** What is counted, or is above the line, with its number; empty where a figure of others gives none. */
    public Optional<String> numerator() {
        if (isScore()) {
            return Optional.of(WordList.counted(number(outcome.n()), noun("numerator")));
        }
        return outcome.numerator().map(over -> amount(over, "numerator"));
    }

    /** What is below the line, with its number and how many units are not known; empty where nothing is divided. */
    public Optional<String> divisor() {
        if (isScore()) {
            return Optional.empty();
        }
        if (outcome instanceof Outcome.Value value && value.exactly() instanceof PublishedValue) {
            return Optional.of(WordList.counted(number(outcome.n()), denominator()));
        }
        return outcome.denominator().map(per -> known(counted(per, denominator())));
    }

    /** A denominator that lost units as missing says so. */
    private String known(String units) {
        long missing = outcome.account().missingInAll();
        if (missing == 0) {
            return units;
        }
        String number = number(missing);
        return WordList.fill(WordList.agreeing(noun("known"), number), units, number);
    }

    /** A number with its noun; below 0 with the noun for that and without its minus, where there is one. */
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

    /** A number in the unit of the outcome, with no more decimals than it says something by. */
    private ExactNumber rounded(ExactNumber exact) {
        int decimals = outcome.unit().decimals();
        boolean isOfUnits = outcome instanceof Outcome.Value value && (value.exactly() instanceof Mean || value.exactly() instanceof Score || value.exactly() instanceof PublishedValue);
        boolean isRatio = outcome.unit() == MeasureUnit.RATIO && !isOfUnits && !isMoney(noun("numerator"))
                && exact.rounded(1).abs().compareTo(BigDecimal.ONE) >= 0;
        ExactNumber inUnit = outcome.unit() == MeasureUnit.PERCENT ? exact.times(ExactNumber.of(100)) : exact;
        return ExactNumber.of(inUnit.rounded(isRatio || isOfUnits && (isFew() || outcome.unit() == MeasureUnit.SCORE) ? Math.min(decimals, 1) : decimals));
    }

    private String plain(ExactNumber exact) {
        return Notation.shortest(rounded(exact).rounded(outcome.unit().decimals()), language);
    }

    /** A number in the unit of the outcome, with the unit. */
    public String inUnit(ExactNumber exact) {
        ExactNumber rounded = rounded(exact);
        return withUnit(written(rounded, outcome.unit() == MeasureUnit.EURO));
    }

    /** A number as it is written, with the unit of the outcome. */
    String withUnit(String number) {
        String key = "figure." + outcome.unit().name();
        return OutcomeWords.find(key, language).map(text -> WordList.fill(text, number)).orElseGet(() -> WordList.counted(number, terms.of("measureUnit." + outcome.unit().name())));
    }

    /** The unit as it follows a number of more than one. */
    public String unitAfterNumber() {
        return outcome.unit() == MeasureUnit.PERCENT ? withUnit("") : WordList.counted("", terms.of("measureUnit." + outcome.unit().name()));
    }

    /** How far chance may have moved the figure, with the unit; empty where nothing is known of that. */
    public Optional<String> margin() {
        return outcome.interval().map(interval -> word(
                "margin", Notation.shortest(interval.low(), language), withUnit(Notation.shortest(interval.high(), language))));
    }

    /** The figure as a tile and a table show it. */
    public String figure(OutcomeValue value) {
        if (value instanceof CarriedFigure carried) {
            return carried.published() == null
                    ? withUnit(Notation.number(outcome.value().orElseThrow(), language))
                    : withUnit(Notation.number(carried.published(), language));
        }
        if (value instanceof Proportion && !shareKey(value).equals("share")) {
            return word(shareKey(value), Notation.number(value.numerator().orElseThrow(), language), Notation.number(value.denominator().orElseThrow(), language));
        }
        if (value instanceof Count count) {
            return number(count.value());
        }
        if (value instanceof Score score && score.mean().isEmpty() || value instanceof PublishedValue told && told.mean() == null) {
            return word("median", plain(value.exact()));
        }
        if (outcome.unit() == MeasureUnit.RATIO) {
            boolean isMoney = isMoney(noun("numerator")) && value instanceof Ratio;
            String number = written(rounded(value.exact()), isMoney);
            return (isMoney ? word("figure.EURO", number) : number) + find("per").map(per -> " " + per).orElse("");
        }
        return inUnit(value.exact());
    }

    /** The part of a denominator that was measured, where others count as a no without it. */
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
                ? word("figure.divided", Notation.number(outcome.numerator().get(), language), Notation.number(outcome.denominator().orElseThrow(), language), number)
                : word("share", numerator().orElseThrow(), divisor().orElseThrow(), number);
        return from(figure, "carried", divided + bounds + published);
    }

    /** What was measured, with the period, the group, the source and its table. */
    private String from(Figure figure, String key, String what) {
        String group = figure.stratum() == null ? "" : ", " + CitizenNumber.masked(figure.stratum());
        String source = CitizenNumber.masked(figure.source() + (figure.table() == null ? "" : " (" + figure.table() + ")"));
        return word(key, what, figure.period() + group, source, terms.of("code.FigureStatus." + figure.status().name()));
    }

    // No figure

    /** Why there is no figure, in one or two sentences. */
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
        String why = none.status() == OutcomeStatus.ZERO_DENOMINATOR ? reason : word("figure.notDivided");
        return why + " " + from(figure, "figure.about", "");
    }

    private String notRegistered(List<String> lacking) {
        List<ItemId> items = outcome.about().counted().items();
        if (lacking.contains(ANSWER) && !lacking.contains("response") && !items.isEmpty()) {
            String named = listed(items.stream().map(ItemId::toString).toList());
            return word(items.size() == 1 ? "status.NOT_ANSWERED.one" : "status.NOT_ANSWERED.several", named);
        }
        Set<String> names = new LinkedHashSet<>();
        lacking.forEach(name -> names.add(name.indexOf('.') < 0 ? WordList.plural(terms.find("unit." + name).orElse(unit())) : field(name, language)));
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
        String nothing = word(outcome.timing() == TimingKind.STOCK ? "status.NO_DATA.onDay" : "status.NO_DATA");
        List<String> missing = missing();
        return sentence(missing.isEmpty() ? nothing : nothing + ": " + String.join("; ", missing));
    }

    // Account

    /** Where the units went, in sentences; a figure of others has none, for it is one figure of one source. */
    public List<String> account() {
        Account account = outcome.account();
        List<String> sentences = new ArrayList<>();
        if (outcome.figure().isPresent()) {
            return sentences;
        }
        if (outcome.disclosure() == Disclosure.NOTHING) {
            remarks(Remark.Place.NOTE).forEach(note -> sentences.add(sentence(note)));
            return sentences;
        }
        String counted = WordList.counted(number(account.n()), unit());
        String assumed = account.assumedNo() == 0 ? "" : "; " + agreeing(noun("assumedNo"), account.assumedNo());
        sentences.add(word("account.counted", counted + assumed));
        List<String> out = new ArrayList<>();
        account.excluded().forEach((reason, count) -> out.add(agreeing(noun("excluded." + reason.name()), count)));
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
        remarks(Remark.Place.NOTE).forEach(note -> sentences.add(sentence(note)));
        return sentences;
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        outcome.account().missing().forEach((field, count) -> missing.add(find("missing." + field)
                .map(own -> agreeing(own, count))
                .orElseGet(() -> missing("missing", field, number(count), language))));
        return missing;
    }

    private String agreeing(String pair, long count) {
        return OutcomeWords.agreeing(pair, number(count));
    }

    /** A field with its article, or what a yes or no asks; a name that the library does not know is left as it is. */
    private static String field(String name, Language language) {
        WordList terms = Terms.in(language);
        return Terms.fieldKey(name).map(key -> terms.find(key + ".whether").orElseGet(() -> terms.of(key))).orElse(name);
    }

    /** That a field is missing, as {@code missing} says it in terms: one pair for a yes or no, another for the rest. */
    public static String missing(String pairKey, String field, String number, Language language) {
        boolean isYesOrNo = Terms.fieldKey(field).flatMap(key -> Terms.in(language).find(key + ".whether")).isPresent();
        String pair = pairKey.equals("missing") ? Terms.in(language).of(isYesOrNo ? "missing.whether" : "missing.field")
                : OutcomeWords.of(isYesOrNo ? pairKey + ".whether" : pairKey, language);
        return WordList.fill(WordList.agreeing(pair, number), number, field(field, language));
    }

    // Choices and definition

    /** The choices of the measure specification and of the caller, one each. */
    public List<String> choices() {
        List<String> choices = new ArrayList<>(remarks(Remark.Place.SENTENCE));
        choices.addAll(choicesAlone());
        return choices;
    }

    private List<String> choicesAlone() {
        List<String> choices = new ArrayList<>();
        find("choice").ifPresent(choices::add);
        choices.addAll(remarks(Remark.Place.CHOICE));
        return choices;
    }

    /** What an edition says that the KPI measures, on one line. */
    static String definition(Kpi kpi, Language language) {
        String text = kpi.definition().asText().orElseGet(kpi::name).replace('\n', ' ');
        return OutcomeWords.filled("definition", language, kpi.edition().key(), text);
    }

    private String listed(Iterable<String> items) {
        return OutcomeWords.listed(items, "and", language);
    }

    /** A text as a sentence: with a capital and a full stop. */
    private static String sentence(String text) {
        String start = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return start.endsWith(".") ? start : start + ".";
    }

    private String number(long number) {
        return Notation.number(number, language);
    }

    private String word(String key, String... values) {
        return OutcomeWords.filled(key, language, values);
    }
}
