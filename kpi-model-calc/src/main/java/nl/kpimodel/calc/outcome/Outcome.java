package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.calc.outcome.text.Explanation;
import nl.kpimodel.calc.outcome.text.OutcomeTree;
import nl.kpimodel.calc.outcome.text.OutcomeTreeReader;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.internal.TreeNode;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.selection.LocalVariant;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a KPI over one period and stratum (Dutch: <i>uitkomst</i>): a {@link Value}, or a {@link NoValue} with the reason. It is
 * never null, NaN, infinite, or 0 in place of missing data.
 *
 * <p>Both describe their subject, account for every unit, and explain themselves. Two outcomes are equal if their {@linkplain #toTree()
 * trees} are equal. In a tree, numerators and denominators are exact, and values, medians, minima and maxima are rounded. An outcome that
 * was {@linkplain #fromTree read} therefore equals the one that was written. To compare figures without rounding, compare {@link
 * Value#exactly()}. Immutable; safe for use by several threads.
 */
public abstract sealed class Outcome {
    private final OutcomeDescription about;
    private final Stratum stratum;
    private final Account account;
    private final @Nullable Contributors contributors;
    private final Disclosure disclosure;

    private Outcome(OutcomeDescription about, Stratum stratum, Account account, @Nullable Contributors contributors, Disclosure disclosure) {
        this.about = about;
        this.stratum = stratum;
        this.account = account;
        this.contributors = contributors;
        this.disclosure = disclosure;
    }

    /** An outcome with a figure. */
    public static final class Value extends Outcome {
        private final OutcomeValue exactly;
        private final @Nullable Interval interval;
        private final List<String> story;

        public Value(
                OutcomeDescription about, Stratum stratum, Account account, OutcomeValue exactly, @Nullable Interval interval, List<String> story) {
            this(about, stratum, account, exactly, interval, story, null, Disclosure.ACCOUNT);
        }

        private Value(OutcomeDescription about, Stratum stratum, Account account, OutcomeValue exactly, @Nullable Interval interval, List<String> story,
                @Nullable Contributors contributors, Disclosure disclosure) {
            super(about, stratum, account, contributors, disclosure);
            this.exactly = exactly;
            this.interval = interval;
            this.story = List.copyOf(story);
        }

        /** {@return the figure without rounding: a count, sum, proportion, ratio, mean or score, or one that others measured} */
        public OutcomeValue exactly() {
            return exactly;
        }

        /**
         * {@return the figure for display: in its {@link #unit()}, rounded half up, away from zero} A figure published by others is not
         * rounded.
         */
        public BigDecimal shown() {
            return exactly instanceof OutcomeValue.CarriedFigure figure && figure.published() != null ? figure.published() : shown(exactly.exact());
        }

        @Override
        public Status status() {
            return Status.VALUE;
        }

        @Override
        public Optional<BigDecimal> value() {
            return Optional.of(shown());
        }

        @Override
        public Optional<ExactNumber> numerator() {
            return exactly.numerator();
        }

        @Override
        public Optional<ExactNumber> denominator() {
            return exactly.denominator();
        }

        @Override
        public Optional<Interval> interval() {
            return Optional.ofNullable(interval);
        }

        @Override
        public List<String> story() {
            return story;
        }

        @Override
        public Value withDefinition(Kpi kpi) {
            return new Value(about().withDefinition(kpi), stratum(), account(), exactly, interval, story, contributors().orElse(null), disclosure());
        }

        @Override
        public Value withVariant(LocalVariant variant) {
            return new Value(about().withVariant(variant), stratum(), account(), exactly, interval, story, contributors().orElse(null), disclosure());
        }

        @Override
        public Value withContributors(Contributors contributors) {
            return new Value(about(), stratum(), account(), exactly, interval, story, contributors, disclosure());
        }

        /**
         * Returns the value for publication: possibly less exact, without texts of the registration, and with the part of the account that
         * may be disclosed.
         */
        public Value published(OutcomeValue known, Disclosure disclosure) {
            return new Value(about().withProtectedNumbers(), stratum(), account().disclosed(disclosure), known, interval, List.of(), null, disclosure);
        }

        @Override
        Object content() {
            return Arrays.asList(exactly, interval, story);
        }
    }

    /** An outcome without a figure, with the reason. */
    public static final class NoValue extends Outcome {
        private final Status status;
        private final @Nullable ExactNumber numerator;
        private final @Nullable ExactNumber denominator;
        private final List<String> lacking;

        public NoValue(OutcomeDescription about, Stratum stratum, Account account, Status status, List<String> lacking) {
            this(about, stratum, account, status, null, null, lacking, null, Disclosure.ACCOUNT);
        }

        private NoValue(OutcomeDescription about, Stratum stratum, Account account, Status status, @Nullable ExactNumber numerator,
                @Nullable ExactNumber denominator, List<String> lacking, @Nullable Contributors contributors, Disclosure disclosure) {
            super(about, stratum, account, contributors, disclosure);
            this.status = status;
            this.numerator = numerator;
            this.denominator = denominator;
            this.lacking = List.copyOf(lacking);
        }

        /** Returns the outcome of a ratio with denominator 0. */
        public static NoValue zeroDenominator(OutcomeDescription about, Stratum stratum, Account account, ExactNumber numerator) {
            return new NoValue(about, stratum, account, Status.ZERO_DENOMINATOR, numerator, ExactNumber.ZERO, List.of(), null, Disclosure.ACCOUNT);
        }

        /**
         * Returns what is lacking: the option that the caller did not supply, the record types and fields that are registered nowhere, or
         * the required field of a figure that others measured.
         *
         * @return the names; empty for the other reasons
         */
        public List<String> lacking() {
            return lacking;
        }

        @Override
        public Status status() {
            return status;
        }

        @Override
        public Optional<BigDecimal> value() {
            return Optional.empty();
        }

        @Override
        public Optional<ExactNumber> numerator() {
            return Optional.ofNullable(numerator);
        }

        @Override
        public Optional<ExactNumber> denominator() {
            return Optional.ofNullable(denominator);
        }

        @Override
        public Optional<Interval> interval() {
            return Optional.empty();
        }

        @Override
        public List<String> story() {
            return List.of();
        }

        @Override
        public NoValue withDefinition(Kpi kpi) {
            return new NoValue(about().withDefinition(kpi), stratum(), account(), status, numerator, denominator, lacking, contributors().orElse(null),
                    disclosure());
        }

        @Override
        public NoValue withVariant(LocalVariant variant) {
            return new NoValue(about().withVariant(variant), stratum(), account(), status, numerator, denominator, lacking, contributors()
                    .orElse(null), disclosure());
        }

        @Override
        public NoValue withContributors(Contributors contributors) {
            return new NoValue(about(), stratum(), account(), status, numerator, denominator, lacking, contributors, disclosure());
        }

        /** Returns the reason for publication, without a number of units. */
        public NoValue published() {
            return withoutNumbers(this, status, lacking);
        }

        private static NoValue withoutNumbers(Outcome outcome, Status status, List<String> lacking) {
            return new NoValue(outcome.about().withProtectedNumbers(), outcome.stratum(), Account.EMPTY, status, null, null, lacking, null, Disclosure.NOTHING);
        }

        @Override
        Object content() {
            return Arrays.asList(status, numerator, denominator, lacking);
        }
    }

    /** {@return the KPI} */
    public final KpiId kpi() {
        return about.kpi();
    }

    /** {@return the key of the KPI's figure; {@code value} if the KPI has one figure} */
    public final String component() {
        return about.component();
    }

    /** {@return the unit of the figure} */
    public final MeasureComponent.Unit unit() {
        return about.unit();
    }

    /** {@return the timing of the figure with respect to its period} */
    public final Timing.Kind timing() {
        return about.timing();
    }

    /**
     * Returns the period; its last day is the reference date.
     *
     * @return the period, empty if none was given
     */
    public final Optional<ReportingPeriod> period() {
        return Optional.ofNullable(about.period());
    }

    /**
     * Returns the figure that others measured, as it was given: its period, bounds, status, source and table. It is also present if there
     * is no value.
     *
     * @return the figure, empty if the library counted units itself
     */
    public final Optional<Figure> figure() {
        return Optional.ofNullable(about.figure());
    }

    /** {@return the stratum of the figure} */
    public final Stratum stratum() {
        return stratum;
    }

    /** {@return the account of all units, which is also present if there is no value} */
    public final Account account() {
        return account;
    }

    /**
     * Returns the number of units in the population.
     *
     * @return 0 or more
     */
    public final long n() {
        return account.n();
    }

    /**
     * {@return the numbers of distinct cases or people behind the figure, empty for a figure that others measured; they are not part of the
     * tree form or of equality}
     */
    public final Optional<Contributors> contributors() {
        return Optional.ofNullable(contributors);
    }

    public abstract Outcome withContributors(Contributors contributors);

    /**
     * Returns how much of the account this outcome discloses.
     *
     * @return {@link Disclosure#ACCOUNT}, unless the outcome belongs to a published report; undisclosed numbers of the account are 0
     */
    public final Disclosure disclosure() {
        return disclosure;
    }

    /** Returns the outcome without figure and numbers, because the group is too small to publish them. */
    public final NoValue suppressed() {
        return NoValue.withoutNumbers(this, Status.SUPPRESSED, List.of());
    }

    /** {@return the edition of the definition that was measured, empty if no catalogue was given} */
    public final Optional<Edition> edition() {
        return Optional.ofNullable(about.definition()).map(Kpi::edition);
    }

    /**
     * Returns the fingerprint of the definition that was measured; see {@link Kpi#contentHash()}.
     *
     * @return the hash, empty if no catalogue was given
     */
    public final Optional<String> definitionHash() {
        return Optional.ofNullable(about.definition()).map(Kpi::contentHash);
    }

    /** {@return the KPI as the edition defines it, empty if no catalogue was given} */
    public final Optional<Kpi> definition() {
        return Optional.ofNullable(about.definition());
    }

    /** {@return whether there is a figure, and if not, why} */
    public abstract Status status();

    /**
     * Returns the figure for display; see {@link Value#shown()}.
     *
     * @return the rounded figure, empty if absent
     */
    public abstract Optional<BigDecimal> value();

    /**
     * Returns the exact numerator.
     *
     * @return the numerator of a proportion, ratio or mean, also if the denominator is 0; otherwise empty
     */
    public abstract Optional<ExactNumber> numerator();

    /**
     * Returns the exact denominator.
     *
     * @return the denominator of a proportion, ratio or mean, also if it is 0; otherwise empty
     */
    public abstract Optional<ExactNumber> denominator();

    /**
     * Returns the 95 % confidence interval: Wilson's score interval for a share of units, and Student's t interval for a mean per unit.
     *
     * @return the interval; empty for all other figures, for figures that others measured, and for a mean of one unit or of equal
     *         quantities
     */
    public abstract Optional<Interval> interval();

    /**
     * Returns what the figure counted, in words of the registration, if the KPI asks for them.
     *
     * @return the lines by date, usually empty
     */
    public abstract List<String> story();

    /**
     * {@return this outcome with the definition of the KPI}
     *
     * @param kpi the KPI
     * @throws IllegalArgumentException if the outcome is of another KPI
     */
    public abstract Outcome withDefinition(Kpi kpi);

    /** {@return the organisation's own variant that was measured (<i>eigen variant</i>); empty for the KPI as the model defines it} */
    public final Optional<LocalVariant> variant() {
        return Optional.ofNullable(about.variant());
    }

    /**
     * {@return this outcome labelled with a variant, which the application measured itself} The explanation and the tree then name the
     * variant, and the outcome is compared only with outcomes of the same variant.
     *
     * @param variant the variant
     * @throws IllegalArgumentException if it is a variant of another KPI
     */
    public abstract Outcome withVariant(LocalVariant variant);

    /**
     * Explains the figure in plain language: numerator and denominator, the account of all units, and the choices made. Numbers and dates
     * are in the notation of the language.
     *
     * @param language the language
     * @return a few sentences
     */
    public final String explain(Language language) {
        return Explanation.of(this, language);
    }

    /**
     * Returns the tree form: neutral maps, lists, texts, numbers and booleans, with the keys of an outcome in {@code report.json}. Jackson
     * 2 and 3 write it as JSON; so can any other library.
     *
     * @return the tree; a key without a value is left out
     */
    @JsonValue
    public final Map<String, Object> toTree() {
        return Tree.neutral(OutcomeTree.of(this));
    }

    /**
     * Reads an outcome from its tree form, as returned by any JSON library. The result equals the outcome that was written.
     *
     * <pre>{@code
     * Outcome outcome = Outcome.fromTree(new ObjectMapper().readValue(json, Map.class));
     * Outcome same = new ObjectMapper().readValue(json, Outcome.class);
     * }</pre>
     *
     * <ul>
     *   <li>The figure is derived from the exact parts of the tree: the numerator and denominator, the distribution, or a count. A sum, and
     *       the median, minimum and maximum of a mean, are rounded in the tree and remain so. A value that does not agree with the exact
     *       numbers is refused.
     *   <li>The explanation is that of the tree. Without one, the outcome explains only its numbers, without choices, and has no
     *       explanation in {@link #toTree()}. A tree has the period, definition and choices only in the words of the explanation; a report
     *       supplies the first two, see {@code KpiReport.fromTree}. A {@link #figure()} has the organisation {@value Stratum#UNKNOWN}, and
     *       is absent if it has no number.
     *   <li>Keys that this version does not know are kept, and are in {@link #toTree()} again. Unknown statuses, units and reasons are
     *       refused, because the outcome would have another meaning without them.
     *   <li>A number may be of any type of {@code java.lang} or {@code java.math}. Binary fractions lose the trailing zeros of a published
     *       figure.
     * </ul>
     *
     * @param tree the tree, which is not kept
     * @return the outcome
     * @throws IllegalArgumentException if the tree does not contain an outcome; the message begins with the path of the key, such as {@code
     *         excluded.OPEN}, and says what is allowed there
     */
    @JsonCreator
    public static Outcome fromTree(Map<String, ?> tree) {
        return OutcomeTreeReader.read(TreeNode.root("", Objects.requireNonNull(tree, "tree")), null, true);
    }

    /**
     * {@return a number for display in the unit of this outcome: a percentage times 100, and rounded half up, away from zero}
     *
     * @param exact for example the median of a {@link OutcomeValue.Mean}
     */
    public final BigDecimal shown(ExactNumber exact) {
        return inUnit(exact).rounded(unit().decimals());
    }

    /** Returns a number in the unit of this outcome, without rounding: a percentage times 100. */
    final ExactNumber inUnit(ExactNumber exact) {
        return unit() == MeasureComponent.Unit.PERCENT ? exact.times(ExactNumber.of(100)) : exact;
    }

    public final OutcomeDescription about() {
        return about;
    }

    abstract Object content();

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Outcome that && (hasPartsOf(that) || kpi().equals(that.kpi()) && OutcomeTree.areSame(this, that));
    }

    /** Returns whether two outcomes have equal parts and therefore equal trees. */
    private boolean hasPartsOf(Outcome that) {
        return about.equals(that.about)
                && stratum.equals(that.stratum)
                && account.equals(that.account)
                && disclosure == that.disclosure
                && content().equals(that.content());
    }

    @Override
    public final int hashCode() {
        return Objects.hash(about.kpi(), about.component(), OutcomeTree.stratum(stratum), status());
    }

    /** Returns the KPI, component, stratum, and figure or status. */
    @Override
    public final String toString() {
        return kpi() + " " + component() + " " + stratum + " " + value().map(v -> v.toPlainString() + " " + unit()).orElseGet(() -> status().name());
    }

    /**
     * Whether there is a figure, and if not, why (Dutch: <i>status</i>). If several reasons apply, the first in the order of the constants
     * is given.
     *
     * <p>A later version of the library may add constants, so a {@code switch} over statuses needs a {@code default}.
     */
    public enum Status {
        /** There is a figure. */
        VALUE,
        /** The model leaves an option open, and the caller did not supply it. */
        NOT_DEFINED,
        /** No organisation registers it: each has no records of the type, or never fills a field that the figure needs. */
        NOT_REGISTERED,
        /** It is registered, but this period and stratum have no data to calculate with. */
        NO_DATA,
        /** There is a numerator, but the denominator is 0. */
        ZERO_DENOMINATOR,
        /** The KPI cannot have this stratum. */
        NOT_APPLICABLE,
        /** The group is so small that the figure would reveal something about individuals. */
        SUPPRESSED;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Status of(String text) {
            return CodeText.constant(values(), text, "status of an outcome");
        }
    }

    /**
     * The account of all units of a figure (Dutch: <i>verantwoording</i>): each is in the population, excluded for a reason, or missing
     * because a field is empty.
     *
     * <p>Invariants:
     * <ul>
     *   <li>no count is negative, and a reason or field without units is left out;
     *   <li>{@code assumedNo} is part of {@code n}, not of the missing units;
     *   <li>{@code n}, excluded and missing add up to {@link #units()}: every accepted unit of the type, once.
     * </ul>
     *
     * <p>Records that validation rejected are not units. A report counts them once by record type and leaves them out of its outcomes. A
     * caller who calculates a single figure may add their number with {@link #withRejected}. Immutable; safe for use by several threads.
     *
     * @param n units in the population, also if the figure counts only part of it
     * @param excluded excluded units by reason, in the order of the reasons
     * @param missing missing units by the first empty field, in the order of the registration's fields
     * @param assumedNo units of the population counted as a "no" because a field was empty
     * @param rejected records that validation rejected, if the caller gave their number; otherwise 0, as in every outcome of a report
     */
    public record Account(long n, Map<ExclusionReason, Long> excluded, Map<String, Long> missing, long assumedNo, long rejected) {
        /** The account without units. */
        public static final Account EMPTY = new Account(0, Map.of(), Map.of(), 0, 0);

        /**
         * Creates an account.
         *
         * @throws IllegalArgumentException if a count is negative, or {@code assumedNo} is larger than {@code n}
         */
        public Account {
            requireCount(n, "n");
            requireCount(rejected, "rejected");
            requireCount(assumedNo, "assumedNo");
            if (assumedNo > n) {
                throw new IllegalArgumentException("assumedNo is " + assumedNo + "; it is a part of n, which is " + n + ".");
            }
            excluded = excluded.isEmpty() ? Map.of() : counted(excluded, new EnumMap<>(ExclusionReason.class));
            missing = missing.isEmpty() ? Map.of() : counted(missing, new LinkedHashMap<>());
        }

        private static <K> Map<K, Long> counted(Map<K, Long> counts, Map<K, Long> counted) {
            counts.forEach((of, count) -> {
                if (requireCount(count, of.toString()) > 0) {
                    counted.put(of, count);
                }
            });
            return Collections.unmodifiableMap(counted);
        }

        private static long requireCount(long count, String of) {
            if (count < 0) {
                throw new IllegalArgumentException("The count of " + of + " is " + count + "; a count is 0 or more.");
            }
            return count;
        }

        /**
         * Returns the total number of units.
         *
         * @return the sum of population, excluded and missing units
         * @throws ArithmeticException if the sum overflows a {@code long}
         */
        public long units() {
            return Math.addExact(n, Math.addExact(excludedInAll(), missingInAll()));
        }

        /**
         * Returns the number of excluded units, for any reason.
         *
         * @return 0 or more
         */
        public long excludedInAll() {
            return sum(excluded);
        }

        /**
         * Returns the number of units with an empty field.
         *
         * @return 0 or more
         */
        public long missingInAll() {
            return sum(missing);
        }

        private static long sum(Map<?, Long> counts) {
            long sum = 0;
            for (long count : counts.values()) {
                sum = Math.addExact(sum, count);
            }
            return sum;
        }

        /**
         * {@return this account with the number of records that validation rejected}
         *
         * @param rejected the number of rejected records
         */
        public Account withRejected(long rejected) {
            return new Account(n, excluded, missing, assumedNo, rejected);
        }

        /** Returns the disclosed part of the account. */
        Account disclosed(Disclosure disclosure) {
            return switch (disclosure) {
                case ACCOUNT -> this;
                case UNITS -> new Account(n, Map.of(), Map.of(), 0, 0);
                case NOTHING -> EMPTY;
            };
        }

        /**
         * {@return the tree form: neutral maps, lists, texts, numbers and booleans, with the keys of the account in {@code report.json}}
         * Jackson 2 and 3 write it as JSON; so can any other library.
         */
        @JsonValue
        public Map<String, Object> toTree() {
            return new Tree().put("n", n)
                    .put("excluded", Tree.neutral(excluded))
                    .put("missing", missing)
                    .put("assumedNo", assumedNo)
                    .put("rejected", rejected)
                    .toMap();
        }
    }
}
