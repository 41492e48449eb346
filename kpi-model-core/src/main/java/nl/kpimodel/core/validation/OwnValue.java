package nl.kpimodel.core.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.InvalidIdException;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.registration.RecordField;
import org.jspecify.annotations.Nullable;

/** Converts values of an application's own classes to values of fields. */
final class OwnValue {
    private OwnValue() {}

    /** Why a value of an accepted kind is not a value of the field. Each constant is the rule that reports it. */
    enum Unusable {
        NOT_A_CODE(Rules.NOT_A_CODE),
        NOT_A_NUMBER(Rules.NOT_A_NUMBER),
        TOO_LARGE(Rules.NUMBER_TOO_LARGE),
        NOT_A_KPI(Rules.NOT_A_KPI),
        NOT_AN_ITEM(Rules.NOT_AN_ITEM),
        NOT_AN_AREA(Rules.NOT_AN_AREA);

        private final String rule;

        Unusable(String rule) {
            this.rule = rule;
        }

        String rule() {
            return rule;
        }
    }

    /** Returns the content of an {@code Optional}, or the object itself. */
    static @Nullable Object unwrapped(@Nullable Object given) {
        return given instanceof Optional<?> optional ? optional.orElse(null) : given;
    }

    /** Returns the value, or an {@link Unusable} in its place. */
    static Object of(RecordField field, Object given, String property) {
        RecordField.Kind kind = field.kind();
        Object value = kind.isText() ? text(kind, given)
                : kind.isDecimal() ? decimal(given)
                : switch (kind) {
                    case DATE -> given instanceof LocalDate ? given : null;
                    case INSTANT -> instant(given);
                    case INTEGER -> integer(given);
                    case BOOLEAN -> given instanceof Boolean ? given : null;
                    case ENUM -> code(field, given);
                    case ENUM_SET -> given instanceof Collection<?> codes ? codes(field, codes) : null;
                    case KPI -> id(given, KpiId.class, KpiId::parse, Unusable.NOT_A_KPI);
                    case ITEM -> id(given, ItemId.class, ItemId::parse, Unusable.NOT_AN_ITEM);
                    case AREA -> id(given, AreaCode.class, AreaCode::parse, Unusable.NOT_AN_AREA);
                    default -> null;
                };
        if (value == null) {
            throw new IllegalArgumentException("The property " + DisplayText.value(property) + " is mapped to " + field + " and gave a "
                    + given.getClass().getName() + "; let its lambda give a " + kind.valueClass().getName() + ".");
        }
        return value;
    }

    private static @Nullable Object text(RecordField.Kind kind, Object given) {
        if (given instanceof CharSequence) {
            return given.toString();
        }
        boolean isShort = kind == RecordField.Kind.ID || kind == RecordField.Kind.LABEL || kind == RecordField.Kind.ANSWER || kind == RecordField.Kind.PERIOD;
        if (isShort && (isWhole(given) || given instanceof UUID)) {
            return given.toString();
        }
        return isShort && given instanceof Enum<?> constant ? constant.name() : null;
    }

    private static boolean isWhole(Object given) {
        return given instanceof Integer || given instanceof Long || given instanceof Short || given instanceof Byte
                || given instanceof BigInteger;
    }

    private static @Nullable Object decimal(Object given) {
        if (given instanceof BigDecimal) {
            return given;
        }
        if (isWhole(given)) {
            return new BigDecimal(given.toString());
        }
        if (given instanceof Double || given instanceof Float) {
            return Double.isFinite(((Number) given).doubleValue()) ? new BigDecimal(given.toString()) : Unusable.NOT_A_NUMBER;
        }
        return null;
    }

    private static @Nullable Object integer(Object given) {
        if (!isWhole(given)) {
            return null;
        }
        BigInteger whole = new BigInteger(given.toString());
        return whole.bitLength() < Integer.SIZE ? whole.intValueExact() : Unusable.TOO_LARGE;
    }

    private static @Nullable Object instant(Object given) {
        if (given instanceof OffsetDateTime) {
            return given;
        }
        if (given instanceof ZonedDateTime zoned) {
            return zoned.toOffsetDateTime();
        }
        return given instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : null;
    }

    private static @Nullable Object code(RecordField field, Object given) {
        if (field.constants().contains(given)) {
            return given;
        }
        if (given instanceof Enum<?> || given instanceof CharSequence) {
            String code = given instanceof Enum<?> constant ? constant.name() : given.toString();
            return field.constant(code).<Object>map(constant -> constant).orElse(Unusable.NOT_A_CODE);
        }
        return null;
    }

    private static @Nullable Object codes(RecordField field, Collection<?> given) {
        Set<Object> codes = new LinkedHashSet<>();
        for (Object member : given) {
            Object code = member == null ? Unusable.NOT_A_CODE : code(field, member);
            if (code == null || code instanceof Unusable) {
                return code;
            }
            codes.add(code);
        }
        return codes;
    }

    private static @Nullable Object id(Object given, Class<?> own, Function<CharSequence, Object> parse, Unusable otherwise) {
        if (own.isInstance(given)) {
            return given;
        }
        if (!(given instanceof CharSequence text)) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (InvalidIdException noId) {
            return otherwise;
        }
    }
}
