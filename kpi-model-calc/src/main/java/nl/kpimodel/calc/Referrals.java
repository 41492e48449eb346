package nl.kpimodel.calc;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.core.registration.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * The application's functions for referrals and their results (Dutch: <i>doorverwijzingen</i>). Feeds A 28.
 *
 * <p>Immutable: each method returns an extended copy. Data without a function count as not registered.
 *
 * @param <T> the application's type of a referral
 */
public final class Referrals<T> {
    final DayFunction<T> on;
    final Function<? super T, ? extends @Nullable Boolean> appropriate;
    final Function<? super T, ? extends @Nullable Boolean> arrived;
    final Function<? super T, ? extends @Nullable Boolean> enrolled;
    final Function<? super T, ? extends @Nullable Integer> fromEchelon;
    final Function<? super T, ? extends @Nullable Integer> toEchelon;
    final Function<? super T, ? extends @Nullable String> client;

    private Referrals(
            DayFunction<T> on,
            Function<? super T, ? extends @Nullable Boolean> appropriate,
            Function<? super T, ? extends @Nullable Boolean> arrived,
            Function<? super T, ? extends @Nullable Boolean> enrolled,
            Function<? super T, ? extends @Nullable Integer> fromEchelon,
            Function<? super T, ? extends @Nullable Integer> toEchelon,
            Function<? super T, ? extends @Nullable String> client) {
        this.on = on;
        this.appropriate = Objects.requireNonNull(appropriate, "appropriate");
        this.arrived = Objects.requireNonNull(arrived, "arrived");
        this.enrolled = Objects.requireNonNull(enrolled, "enrolled");
        this.fromEchelon = Objects.requireNonNull(fromEchelon, "fromEchelon");
        this.toEchelon = Objects.requireNonNull(toEchelon, "toEchelon");
        this.client = Objects.requireNonNull(client, "client");
    }

    /**
     * Creates referrals with their day.
     *
     * @param on the day of the referral
     * @param <T> the application's type of a referral
     * @return the referrals
     */
    public static <T> Referrals<T> of(Function<? super T, ? extends @Nullable LocalDate> on) {
        return new Referrals<>(DayFunction.from("on", on), unit -> null, unit -> null, unit -> null, unit -> null, unit -> null, unit -> null);
    }

    /**
     * Adds the success of a referral, which requires all three.
     *
     * @param appropriate whether it was to the right place; {@code null} if unknown
     * @param arrived whether the client arrived there; {@code null} if unknown
     * @param enrolled whether the client takes part there; {@code null} if unknown
     * @return the referrals
     */
    public Referrals<T> success(
            Function<? super T, ? extends @Nullable Boolean> appropriate,
            Function<? super T, ? extends @Nullable Boolean> arrived,
            Function<? super T, ? extends @Nullable Boolean> enrolled) {
        return new Referrals<>(on, appropriate, arrived, enrolled, fromEchelon, toEchelon, client);
    }

    /**
     * Adds the echelons (<i>lijnen</i>), 0 to 4. Any other ends the calculation.
     *
     * @param fromEchelon where the client came from; {@code null} if unknown
     * @param toEchelon where the client went; {@code null} if unknown
     * @return the referrals
     */
    public Referrals<T> echelons(
            Function<? super T, ? extends @Nullable Integer> fromEchelon, Function<? super T, ? extends @Nullable Integer> toEchelon) {
        return new Referrals<>(
                on,
                appropriate,
                arrived,
                enrolled,
                FieldBounds.whole(RecordType.REFERRAL, "fromEchelon", fromEchelon),
                FieldBounds.whole(RecordType.REFERRAL, "toEchelon", toEchelon),
                client);
    }

    /**
     * Adds the person or group.
     *
     * @param client pseudonym of the person or group; different ones must have different pseudonyms; {@code null} if unknown
     * @return the referrals
     */
    public Referrals<T> client(Function<? super T, ? extends @Nullable String> client) {
        return new Referrals<>(on, appropriate, arrived, enrolled, fromEchelon, toEchelon, client);
    }
}
