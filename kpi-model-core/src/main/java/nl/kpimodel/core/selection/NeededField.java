package nl.kpimodel.core.selection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;

/**
 * A field to register, with its purpose (Dutch: <i>nodig veld</i>).
 *
 * @param record the record type
 * @param field its field
 * @param necessity the strongest necessity for any chosen KPI; {@link Necessity#PART} if no main figure needs the field but another figure
 *         does
 * @param roles its roles in the figures that use it, in the order of the constants
 * @param uses its use by each KPI, in model order; empty if only chosen items need it
 */
public record NeededField(RecordType record, RecordField field, Necessity necessity, Set<Role> roles, List<Use> uses) {
    private static final Set<Role> CONTEXT = EnumSet.of(Role.IDENTIFICATION, Role.STRATUM);

    /**
     * Creates a needed field.
     *
     * @throws IllegalArgumentException if the type does not have the field, or there is no role
     */
    public NeededField {
        Objects.requireNonNull(necessity, "necessity");
        if (!record.fields().contains(field) || roles.isEmpty()) {
            throw new IllegalArgumentException("A record of type " + record + " needs the field " + field + " in the roles " + roles
                    + "; give one of its fields, " + record.fields() + ", and at least one role.");
        }
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
        uses = List.copyOf(uses);
    }

    /**
     * Returns the name of the field in field lists.
     *
     * @return the names of record type and field, for example {@code case.team}
     */
    public String name() {
        return record.key() + "." + field.name();
    }

    /**
     * Returns the term for the field.
     *
     * @param language the language
     * @return the term without article, for example "afrondingsdatum"
     */
    public String term(Language language) {
        return field.label(language);
    }

    /**
     * Returns whether the field only identifies the record, refers to another record, or splits figures. Such fields are counted
     * separately, because most applications already have them, and one value often serves many records.
     *
     * @return true if its only roles are identification and stratum
     */
    public boolean isContext() {
        return CONTEXT.containsAll(roles);
    }

    /**
     * Returns the KPIs that use the field.
     *
     * @return the ids in model order, each once
     */
    public List<KpiId> kpis() {
        return uses.stream().map(Use::kpi).distinct().toList();
    }

    /**
     * {@return the tree form} Keys: {@code record} and {@code field} (names in files), {@code term} (by language), {@code necessity},
     * {@code context}, {@code roles} and {@code uses}. Jackson 2 and 3 write it as JSON.
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree()
                .text("record", record)
                .put("field", field.name())
                .both("term", this::term)
                .text("necessity", necessity)
                .put("context", isContext())
                .texts("roles", roles)
                .list("uses", uses, Use::toTree)
                .toMap();
    }

    /** Returns the name and the necessity. */
    @Override
    public String toString() {
        return name() + " (" + necessity + ")";
    }

    /** The role of a field in a figure (Dutch: <i>rol van een veld</i>). A field may have several roles. */
    public enum Role {
        /** It is counted, summed or averaged (<i>teller</i>). */
        NUMERATOR,
        /** The numerator is divided by it (<i>noemer</i>). */
        DENOMINATOR,
        /** It decides which records count (<i>selectie</i>). */
        SELECTION,
        /** It places a record in time (<i>plaats in de tijd</i>). */
        TIMING,
        /** It splits a figure (<i>uitsplitsing</i>). */
        STRATUM,
        /** It identifies the record or its person, or refers to another record (<i>kenmerk of verwijzing</i>). */
        IDENTIFICATION,
        /** It is reported with the figure and does not change it (<i>toelichting</i>). */
        DESCRIPTION,
        /** It gives the response to a questionnaire (<i>respons</i>). */
        RESPONSE,
        /** The figure does not use it, but records of the type require it (<i>nodig voor het record</i>). */
        RECORD;

        /**
         * Returns the label.
         *
         * @param language the language
         * @return for example "teller"
         */
        public String label(Language language) {
            return Terms.in(language).of("fieldRole." + name());
        }

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Role of(String text) {
            return CodeText.constant(values(), text, "role of a field");
        }
    }

    /**
     * The use of a field by one KPI (Dutch: <i>gebruik van een veld</i>). A KPI has several uses of a field if its figures need it in
     * different ways.
     *
     * @param kpi the KPI
     * @param components keys of the figures, in the order of the KPI; empty if the use concerns the KPI as a whole, as for the response or
     *         a stratum
     * @param necessity how much the figures need the field, never {@link Necessity#PART}. For a stratum, whether a split is possible
     *         without it
     * @param roles its roles in the figures; at least one
     */
    public record Use(KpiId kpi, List<String> components, Necessity necessity, Set<Role> roles) {
        /**
         * Creates a use.
         *
         * @throws IllegalArgumentException if there is no role, or the necessity is {@link Necessity#PART}, which only a KPI as a whole can
         *         have
         */
        public Use {
            Objects.requireNonNull(kpi, "kpi");
            components = List.copyOf(components);
            if (roles.isEmpty() || necessity == Necessity.PART) {
                throw new IllegalArgumentException("A use by " + kpi + " has the roles " + roles + " and the necessity " + necessity
                        + "; give at least one role, and MANDATORY, ALTERNATIVE or OPTIONAL.");
            }
            roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
        }

        /**
         * {@return the tree form: {@code kpi}, {@code components}, {@code necessity} and {@code roles}} Jackson 2 and 3 write it as JSON.
         */
        @JsonValue
        public Map<String, Object> toTree() {
            return new Tree().text("kpi", kpi).put("components", components).text("necessity", necessity).texts("roles", roles).toMap();
        }
    }

    /** How much a field is needed (Dutch: <i>noodzaak van een veld</i>). The constants are in order, strongest first. */
    public enum Necessity {
        /** There is no figure without the field (<i>verplicht</i>). */
        MANDATORY,
        /** The field is one of several, of which one is enough (<i>een van meer</i>). */
        ALTERNATIVE,
        /** The main figure of a KPI does not need the field, but another figure of that KPI does (<i>voor een onderdeel</i>). */
        PART,
        /**
         * Every figure can be calculated without the field, but it makes a figure more precise or adds an explanation (<i>aanvullend</i>).
         */
        OPTIONAL;

        /**
         * Returns the words for it.
         *
         * @param language the language
         * @return for example "verplicht"
         */
        public String label(Language language) {
            return Terms.in(language).of("necessity." + name());
        }

        /** Returns the stronger of the two. */
        Necessity or(Necessity other) {
            return compareTo(other) <= 0 ? this : other;
        }

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Necessity of(String text) {
            return CodeText.constant(values(), text, "necessity");
        }
    }
}
