package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kpimodel.core.internal.CodeText;

/**
 * A domain of the self-sufficiency matrix (<i>Zelfredzaamheid-Matrix</i>, ZRM), of either of its two editions. The names of the constants
 * are the codes in files; the matrix itself has names only.
 *
 * <p>Source of the names and their order: GGD Amsterdam, Handleiding ZRM 2013 (11 domains) and Handleiding ZRM 2017 (13 domains).
 */
public enum ZrmDomain {
    /** Financiën. */
    FINANCES("Financiën", Editions.BOTH),
    /** Dagbesteding: edition 2013. Split in 2017 into work and education, and use of time. */
    DAYTIME_ACTIVITIES("Dagbesteding", Editions.OF_2013),
    /** Werk &amp; opleiding: edition 2017. */
    WORK_AND_EDUCATION("Werk & opleiding", Editions.OF_2017),
    /** Tijdsbesteding: edition 2017. */
    USE_OF_TIME("Tijdsbesteding", Editions.OF_2017),
    /** Huisvesting. */
    HOUSING("Huisvesting", Editions.BOTH),
    /** Huiselijke relaties. */
    DOMESTIC_RELATIONS("Huiselijke relaties", Editions.BOTH),
    /** Geestelijke gezondheid. */
    MENTAL_HEALTH("Geestelijke gezondheid", Editions.BOTH),
    /** Lichamelijke gezondheid. */
    PHYSICAL_HEALTH("Lichamelijke gezondheid", Editions.BOTH),
    /** Verslaving: edition 2013. */
    ADDICTION("Verslaving", Editions.OF_2013),
    /** Middelengebruik: edition 2017. */
    SUBSTANCE_USE("Middelengebruik", Editions.OF_2017),
    /** Activiteiten dagelijks leven: edition 2013. Split in 2017 into basic and instrumental activities. */
    DAILY_LIFE_SKILLS("Activiteiten dagelijks leven", Editions.OF_2013),
    /** Basale ADL: edition 2017. */
    BASIC_DAILY_LIFE_SKILLS("Basale ADL", Editions.OF_2017),
    /** Instrumentele ADL: edition 2017. */
    INSTRUMENTAL_DAILY_LIFE_SKILLS("Instrumentele ADL", Editions.OF_2017),
    /** Sociaal netwerk. */
    SOCIAL_NETWORK("Sociaal netwerk", Editions.BOTH),
    /** Maatschappelijke participatie. */
    SOCIAL_PARTICIPATION("Maatschappelijke participatie", Editions.BOTH),
    /** Justitie. */
    JUSTICE("Justitie", Editions.BOTH);

    private final String dutchName;
    private final Set<ZrmEdition> editions;

    ZrmDomain(String dutchName, Set<ZrmEdition> editions) {
        this.dutchName = dutchName;
        this.editions = editions;
    }

    /**
     * Returns the name of the domain, as the matrix prints it.
     *
     * @return the name in Dutch
     */
    public String dutchName() {
        return dutchName;
    }

    /**
     * Returns whether an edition has the domain.
     *
     * @param edition the edition
     * @return true if the edition has it
     */
    public boolean isIn(ZrmEdition edition) {
        return editions.contains(edition);
    }

    /**
     * Returns the domains of an edition.
     *
     * @param edition the edition
     * @return its domains in its order
     */
    public static List<ZrmDomain> of(ZrmEdition edition) {
        return Stream.of(values()).filter(domain -> domain.isIn(edition)).toList();
    }

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it, or the Dutch name
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static ZrmDomain of(String text) {
        return CodeText.constant(values(), ZrmDomain::dutchName, text, "ZRM domain");
    }

    /** A nested class, because the constants of an enum are created before its static fields. */
    private static final class Editions {
        static final Set<ZrmEdition> OF_2013 = Set.copyOf(EnumSet.of(ZrmEdition.E2013));
        static final Set<ZrmEdition> OF_2017 = Set.copyOf(EnumSet.of(ZrmEdition.E2017));
        static final Set<ZrmEdition> BOTH = Set.copyOf(EnumSet.allOf(ZrmEdition.class));
    }
}
