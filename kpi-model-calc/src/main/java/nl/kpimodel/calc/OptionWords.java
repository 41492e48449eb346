package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.math.MathContext;
import nl.kpimodel.calc.outcome.text.FileBeside;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.internal.BilingualException;
import nl.kpimodel.core.internal.BilingualWords;

/**
 * The sentences on refused options, in one file for each language next to this class. Both languages are needed because options are also
 * read from files of users.
 */
final class OptionWords {
    private static final int MOST_DECIMALS = 20;

    /** Loads the words on first use. */
    private static final class Words {
        static final BilingualWords ALL = FileBeside.words(OptionWords.class, "option");
    }

    private OptionWords() {}

    static BilingualText of(String key, Object... values) {
        return Words.ALL.of(key, values);
    }

    static BilingualException refusal(String key, Object... values) {
        return Words.ALL.refusal(key, null, values);
    }

    /**
     * Returns a number without trailing zeros. It may have as many decimals as a record; more are assumed to be a typing error.
     *
     * @param what the key of the words that name the number
     */
    static BigDecimal withFewDecimals(String what, BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.scale() > MOST_DECIMALS) {
            throw refusal("decimals", of(what), stripped.round(new MathContext(3)), stripped.scale(), MOST_DECIMALS);
        }
        return stripped;
    }
}
