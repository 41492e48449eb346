package nl.kpimodel.calc.oracle;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One unit of a row. Its clauses are evaluated in order, and the first one that puts it out of the whole counts. So the order of the calls
 * is the order of convention 6.
 */
final class Unit {
    private final String organisation;
    private final Map<String, Set<String>> strata;
    private @Nullable String excluded;
    private @Nullable String missing;
    private boolean assumedNo;
    private boolean part = true;
    private Fraction amount = Fraction.ONE;
    private Fraction other = Fraction.ZERO;
    private final Set<String> keys = new LinkedHashSet<>();
    private @Nullable String story;

    Unit(String organisation, Map<String, Set<String>> strata) {
        this.organisation = organisation;
        this.strata = strata;
    }

    /** Returns the unit if its organisation registers what the row needs, and otherwise a unit that is excluded for that reason. */
    Unit among(Set<String> registering) {
        return registering.contains(organisation) ? this : new Unit(organisation, strata).except(true, "NOT_REGISTERED").amount(Fraction.ZERO);
    }

    Unit except(boolean condition, String reason) {
        if (condition && isInWhole()) {
            excluded = reason;
        }
        return this;
    }

    Unit lacking(boolean condition, String field) {
        if (condition && isInWhole()) {
            missing = field;
        }
        return this;
    }

    /** Sets whether the unit is in the part. If unknown, it leaves the whole or is assumed not to be in the part. */
    Unit part(@Nullable Boolean answer, String field, OracleRequest.WhenMissing rule) {
        if (answer == null && rule == OracleRequest.WhenMissing.OUT) {
            return lacking(true, field);
        }
        assumedNo = answer == null;
        return part(Boolean.TRUE.equals(answer));
    }

    Unit part(boolean answer) {
        part = answer;
        return this;
    }

    /** Sets the amount that is summed or averaged. */
    Unit amount(Fraction quantity) {
        amount = quantity;
        return this;
    }

    /** Sets the amount that is summed for the denominator, if both sides of a ratio come from the same units. */
    Unit other(Fraction quantity) {
        other = quantity;
        return this;
    }

    /** Sets the key that is counted once, however many units have it. */
    Unit key(String key) {
        keys.add(key);
        return this;
    }

    Unit story(String text) {
        story = text;
        return this;
    }

    boolean isInWhole() {
        return excluded == null && missing == null;
    }

    boolean isInPart() {
        return isInWhole() && part;
    }

    boolean isAssumedNo() {
        return isInWhole() && assumedNo;
    }

    boolean isIn(String stratum, String value) {
        return strata.getOrDefault(stratum, Set.of()).contains(value);
    }

    @Nullable String excluded() {
        return excluded;
    }

    @Nullable String missing() {
        return missing;
    }

    Fraction amount() {
        return amount;
    }

    Fraction other() {
        return other;
    }

    Set<String> keys() {
        return keys;
    }

    @Nullable String story() {
        return story;
    }
}
