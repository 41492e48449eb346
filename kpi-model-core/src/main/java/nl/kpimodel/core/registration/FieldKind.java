package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.CodeText;

/**
 * The kind of value that a field holds. It determines how the value is written, bounded and shown.
 *
 * <p>A later version of the library may add constants: give a {@code switch} over kinds a {@code default}.
 */
public enum FieldKind {
    /** A pseudonym given by the organisation (<i>pseudoniem</i>), never a citizen number. At most 128 characters on one line. */
    ID(String.class),
    /** A short name or code, such as that of a team. At most 200 characters on one line. */
    LABEL(String.class),
    /** Free text, line breaks allowed. At most 10 000 characters. */
    TEXT(String.class),
    /** A calendar day; {@code 2025-03-31}. */
    DATE(LocalDate.class),
    /** A moment with its offset; {@code 2025-03-31T09:30:00+02:00}. */
    INSTANT(OffsetDateTime.class),
    /** A whole number. */
    INTEGER(Integer.class),
    /** A decimal number. */
    DECIMAL(BigDecimal.class),
    /** An amount in euro, at most two decimals. */
    MONEY(BigDecimal.class),
    /** Hours as a decimal number above 0. */
    HOURS(BigDecimal.class),
    /** A share from 0 to 1. */
    SHARE(BigDecimal.class),
    /** A score on a scale. */
    SCORE(BigDecimal.class),
    /** Yes or no; {@code true} or {@code false}. */
    BOOLEAN(Boolean.class),
    /** One of the codes that the field lists. */
    ENUM(Enum.class),
    /** Any number of the codes that the field lists, including none. */
    ENUM_SET(Set.class),
    /** The id of a questionnaire item. */
    ITEM(ItemId.class),
    /** The id of a KPI. */
    KPI(KpiId.class),
    /** An option of the caller's answer scale, or {@link Response#NOT_APPLICABLE}. At most 200 characters on one line. */
    ANSWER(String.class),
    /** The code of an area: the country, a municipality, a district or a neighbourhood. */
    AREA(AreaCode.class),
    /** The name of a period as the source of a figure gives it, such as {@code 2024}. At most 200 characters on one line. */
    PERIOD(String.class);

    private final Class<?> valueClass;

    FieldKind(Class<?> valueClass) {
        this.valueClass = valueClass;
    }

    /**
     * Returns the class of the values. {@link RecordField#constants()} gives that of {@link #ENUM} and of the members of {@link #ENUM_SET}.
     *
     * @return the class
     */
    public Class<?> valueClass() {
        return valueClass;
    }

    /**
     * Returns whether values are texts, which have a length.
     *
     * @return true if values are strings
     */
    public boolean isText() {
        return valueClass == String.class;
    }

    /**
     * Returns whether values are decimal numbers.
     *
     * @return true if values are {@link BigDecimal}
     */
    public boolean isDecimal() {
        return valueClass == BigDecimal.class;
    }

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param code the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static FieldKind of(String code) {
        // Not "text": Jackson would treat that as the property of isText, and expect an object with it.
        return CodeText.constant(values(), code, "kind of field");
    }
}
