package nl.kpimodel.core.registration;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values by which records can be divided (Dutch: <i>uitsplitsing</i>). If a record about a case leaves one of them empty, measures that
 * are split use the value of the case.
 *
 * @param organisation the organisation that the record belongs to (<i>organisatie</i>); ids never match across organisations
 * @param team the team; {@code null} if not known
 * @param serviceLine the service line (<i>werksoort</i>); {@code null} if not known
 * @param neighbourhood the neighbourhood (<i>wijk</i>); {@code null} if not known
 * @param domain number of the life domain (<i>leefgebied</i>), 1 to 7; {@code null} if not known
 */
public record Strata(
        String organisation,
        @Nullable String team,
        @Nullable String serviceLine,
        @Nullable String neighbourhood,
        @Nullable Integer domain)
        implements Serializable {
    static final FieldList<Strata> FIELDS = new FieldList<>();
    static final RecordField ORGANISATION =
            FIELDS.field("organisation", RecordField.Kind.LABEL, "organisatie", Strata::organisation).pseudonymous().required();
    static final RecordField TEAM = FIELDS.field("team", RecordField.Kind.LABEL, "team", Strata::team).unknownWhenEmpty();
    static final RecordField SERVICE_LINE = FIELDS.field("serviceLine", RecordField.Kind.LABEL, "werksoort", Strata::serviceLine).unknownWhenEmpty();
    static final RecordField NEIGHBOURHOOD = FIELDS.field("neighbourhood", RecordField.Kind.LABEL, "wijk", Strata::neighbourhood).unknownWhenEmpty();
    static final RecordField DOMAIN = FIELDS.field("domain", RecordField.Kind.INTEGER, "leefgebied", Strata::domain).atLeast(1).atMost(7).unknownWhenEmpty();
    static final List<RecordField> ALL = FIELDS.toList();

    /**
     * Creates strata.
     *
     * @throws InvalidRecordException if the organisation is missing, a text is too long or has control characters, the organisation looks like
     *     a citizen number, or the domain is not 1 to 7
     */
    public Strata {
        organisation = ORGANISATION.require(organisation);
        team = TEAM.allow(team);
        serviceLine = SERVICE_LINE.allow(serviceLine);
        neighbourhood = NEIGHBOURHOOD.allow(neighbourhood);
        domain = DOMAIN.allow(domain);
    }

    /**
     * Creates strata in which only the organisation is known.
     *
     * @param organisation the organisation
     * @return the strata
     * @throws InvalidRecordException if the organisation is missing or not a valid label
     */
    public static Strata of(String organisation) {
        return new Strata(organisation, null, null, null, null);
    }

    /**
     * Starts a builder; only the organisation is required.
     *
     * <pre>{@code
     * Strata strata = Strata.builder().organisation("Welzijn Noord").team("Jeugd").domain(4).build();
     * }</pre>
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds strata. Each setter is named after its component. Not safe for use by several threads. */
    public static final class Builder {
        private @Nullable String organisation;
        private @Nullable String team;
        private @Nullable String serviceLine;
        private @Nullable String neighbourhood;
        private @Nullable Integer domain;

        private Builder() {}

        /**
         * Sets {@link Strata#organisation}; required.
         *
         * @param organisation the organisation that the record belongs to
         * @return this builder
         */
        public Builder organisation(String organisation) {
            this.organisation = organisation;
            return this;
        }

        /**
         * Sets {@link Strata#team}.
         *
         * @param team the team; {@code null} if not known
         * @return this builder
         */
        public Builder team(@Nullable String team) {
            this.team = team;
            return this;
        }

        /**
         * Sets {@link Strata#serviceLine}.
         *
         * @param serviceLine the service line; {@code null} if not known
         * @return this builder
         */
        public Builder serviceLine(@Nullable String serviceLine) {
            this.serviceLine = serviceLine;
            return this;
        }

        /**
         * Sets {@link Strata#neighbourhood}.
         *
         * @param neighbourhood the neighbourhood; {@code null} if not known
         * @return this builder
         */
        public Builder neighbourhood(@Nullable String neighbourhood) {
            this.neighbourhood = neighbourhood;
            return this;
        }

        /**
         * Sets {@link Strata#domain}.
         *
         * @param domain number of the life domain, 1 to 7; {@code null} if not known
         * @return this builder
         */
        public Builder domain(@Nullable Integer domain) {
            this.domain = domain;
            return this;
        }

        /**
         * Builds the strata.
         *
         * @return the strata
         * @throws InvalidRecordException if the organisation was not set, or its field does not allow a value
         */
        public Strata build() {
            return new Strata(ORGANISATION.present(organisation), team, serviceLine, neighbourhood, domain);
        }
    }

    /** {@return the fields that every record has, the organisation first} */
    public static List<RecordField> fields() {
        return ALL;
    }

    /**
     * Returns the value of one of the fields.
     *
     * @param field the name of the field, such as {@code team}
     * @return the value as a stratum shows it; {@code null} if it is not known or no field has the name
     */
    public @Nullable String value(String field) {
        return switch (field) {
            case "organisation" -> organisation;
            case "team" -> team;
            case "serviceLine" -> serviceLine;
            case "neighbourhood" -> neighbourhood;
            case "domain" -> domain == null ? null : domain.toString();
            default -> null;
        };
    }

    /**
     * Returns these strata, with empty fields filled from other strata.
     *
     * @param other the strata of the case that the record is about, of the same organisation
     * @return strata with the value of each field from these strata, or from the other if it is empty here
     */
    public Strata orElse(Strata other) {
        if (addsNothingTo(other)) {
            return other;
        }
        if (team != null && serviceLine != null && neighbourhood != null && domain != null) {
            return this;
        }
        return new Strata(
                organisation,
                team == null ? other.team : team,
                serviceLine == null ? other.serviceLine : serviceLine,
                neighbourhood == null ? other.neighbourhood : neighbourhood,
                domain == null ? other.domain : domain);
    }

    private boolean addsNothingTo(Strata other) {
        return (team == null || team.equals(other.team))
                && (serviceLine == null || serviceLine.equals(other.serviceLine))
                && (neighbourhood == null || neighbourhood.equals(other.neighbourhood))
                && (domain == null || domain.equals(other.domain))
                && organisation.equals(other.organisation);
    }

    static Strata require(@Nullable Strata strata) {
        if (strata == null) {
            throw new InvalidRecordException(new InvalidRecordException.Fault(InvalidRecordException.FaultKind.MISSING, ORGANISATION, null));
        }
        return strata;
    }

    static Strata create(FieldValues values) {
        return new Strata(
                ORGANISATION.present(values.text(ORGANISATION)),
                values.text(TEAM),
                values.text(SERVICE_LINE),
                values.text(NEIGHBOURHOOD),
                values.integer(DOMAIN));
    }

    /** Puts the values in the slots where {@link FieldValues} keeps them. */
    void putInto(@Nullable Object[] values) {
        values[ORGANISATION.index()] = organisation;
        values[TEAM.index()] = team;
        values[SERVICE_LINE.index()] = serviceLine;
        values[NEIGHBOURHOOD.index()] = neighbourhood;
        values[DOMAIN.index()] = domain;
    }

    /**
     * Returns whether the values equal these strata. Compares field by field, without accessors, because readers call it for every record.
     */
    boolean hasValues(@Nullable Object[] values) {
        return organisation.equals(values[ORGANISATION.index()])
                && Objects.equals(team, values[TEAM.index()])
                && Objects.equals(serviceLine, values[SERVICE_LINE.index()])
                && Objects.equals(neighbourhood, values[NEIGHBOURHOOD.index()])
                && Objects.equals(domain, values[DOMAIN.index()]);
    }

    // Written out, because compiling the generated method of a record takes the just-in-time compiler longer than most readings last.

    @Override
    public int hashCode() {
        int hash = organisation.hashCode() * 31 + Objects.hashCode(team);
        return ((hash * 31 + Objects.hashCode(serviceLine)) * 31 + Objects.hashCode(neighbourhood)) * 31 + Objects.hashCode(domain);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Strata that
                        && organisation.equals(that.organisation)
                        && Objects.equals(team, that.team)
                        && Objects.equals(serviceLine, that.serviceLine)
                        && Objects.equals(neighbourhood, that.neighbourhood)
                        && Objects.equals(domain, that.domain);
    }

    /** Returns the filled fields in a form that is safe to show: on one line, with the digits of apparent citizen numbers masked. */
    @Override
    public String toString() {
        return new FieldDescription("Strata").add(ALL, field -> field.valueIn(this)).toString();
    }
}
