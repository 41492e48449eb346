package nl.kpimodel.calc;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.kpimodel.calc.engine.DayFunction;

/**
 * The application's functions for everybody who was ever involved in a case (Dutch: <i>betrokken hulpverleners</i>).
 *
 * @param <T> the application's type of a case
 */
public abstract class CareProviders<T> {
    CareProviders() {}

    /**
     * Creates care providers with the application's functions.
     *
     * @param providers all care providers of a case
     * @param from the first day of involvement
     * @param providerId pseudonym of the person
     * @param institutionId the institution of that person
     * @param <T> the application's type of a case
     * @param <P> the application's type of a care provider in a case
     * @return the care providers
     */
    public static <T, P> CareProviders<T> of(
            Function<? super T, ? extends Collection<? extends P>> providers,
            Function<? super P, LocalDate> from,
            Function<? super P, String> providerId,
            Function<? super P, String> institutionId) {
        return new OfObjects<>(
                Objects.requireNonNull(providers), Objects.requireNonNull(from), Objects.requireNonNull(providerId), Objects.requireNonNull(institutionId));
    }

    /** Returns the number of distinct persons involved up to the end of a day. */
    abstract long persons(T unit, long last);

    /** Returns the number of distinct institutions involved up to the end of a day. */
    abstract long institutions(T unit, long last);

    abstract boolean hasProviders(T unit);

    private static final class OfObjects<T, P> extends CareProviders<T> {
        private final Function<? super T, ? extends Collection<? extends P>> providers;
        private final Function<? super P, LocalDate> from;
        private final Function<? super P, String> providerId;
        private final Function<? super P, String> institutionId;

        OfObjects(
                Function<? super T, ? extends Collection<? extends P>> providers,
                Function<? super P, LocalDate> from,
                Function<? super P, String> providerId,
                Function<? super P, String> institutionId) {
            this.providers = providers;
            this.from = from;
            this.providerId = providerId;
            this.institutionId = institutionId;
        }

        @Override
        long persons(T unit, long last) {
            return different(unit, last, providerId);
        }

        @Override
        long institutions(T unit, long last) {
            return different(unit, last, institutionId);
        }

        private long different(T unit, long last, Function<? super P, String> id) {
            Set<String> ids = new HashSet<>();
            for (P provider : providers.apply(unit)) {
                long day = DayFunction.of("from", from.apply(provider));
                if (day != DayFunction.NONE && day <= last) {
                    ids.add(id.apply(provider));
                }
            }
            return ids.size();
        }

        @Override
        boolean hasProviders(T unit) {
            return !providers.apply(unit).isEmpty();
        }
    }
}
