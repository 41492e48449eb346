package nl.kpimodel.calc.report.protection;

/** The reason why an outcome is not published. Only the owner of the registration may know it, because the reason can reveal what is hidden. */
public enum HidingRule {
    /** Few people are counted, or few are not counted (primary suppression). */
    SMALL_GROUP,
    /** All answers or scores are the same. */
    UNANIMOUS,
    /** An outcome that is hidden by another rule could be derived from it (complementary suppression). */
    COMPLEMENTARY,
    /** An earlier report hides it, or shows it with numbers that differ by only a few people. */
    EARLIER
}
