package nl.kpimodel.core.constraint.internal;

import jakarta.validation.ConstraintValidatorContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import nl.kpimodel.core.constraint.DatesInOrder;
import org.jspecify.annotations.Nullable;

/** Validates {@link DatesInOrder}. */
public final class DatesInOrderValidator extends PropertiesValidator<DatesInOrder> {
    /** Called by the Bean Validation provider. */
    public DatesInOrderValidator() {}

    @Override
    String[] names(DatesInOrder constraint) {
        return constraint.value();
    }

    @Override
    boolean validate(PropertyReader[] properties, @Nullable Object[] values, ConstraintValidatorContext context) {
        boolean valid = true;
        int earlier = -1;
        for (int i = 0; i < values.length; i++) {
            Object later = values[i];
            if (later == null) {
                continue;
            }
            LocalDate day = day(properties[i], later);
            Object before = earlier < 0 ? null : values[earlier];
            if (before != null && isBefore(later, day, before, day(properties[earlier], before))) {
                valid = Refusal.on(properties[i].name(), context, DatesInOrder.class, Refusal.key(DatesInOrder.class),
                        Map.of("earlier", properties[earlier].name()));
            }
            earlier = i;
        }
        return valid;
    }

    private static LocalDate day(PropertyReader property, Object value) {
        LocalDate day = CalendarDays.ofAny(value);
        if (day == null) {
            throw unexpected(property, value, "a date");
        }
        return day;
    }

    private static boolean isBefore(Object later, LocalDate day, Object earlier, LocalDate earlierDay) {
        Instant instant = CalendarDays.instant(later);
        Instant earlierInstant = CalendarDays.instant(earlier);
        if (instant != null && earlierInstant != null) {
            return instant.isBefore(earlierInstant);
        }
        if (later instanceof LocalDateTime local && earlier instanceof LocalDateTime earlierLocal) {
            return local.isBefore(earlierLocal);
        }
        return day.isBefore(earlierDay);
    }
}
