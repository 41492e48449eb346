package nl.kpimodel.calc.report.protection;

/** Why an outcome is not published. Only the owner of the registration may know: the rule would give back what it hides. */
public enum HidingRule {
    /** Few people are counted, or few are not. */
    SMALL_GROUP,
    /** Everybody says the same. */
    UNANIMOUS,
    /** What another rule hides would follow from it. */
    COMPLEMENTARY,
    /** An earlier report hides it, or shows it with numbers that differ by a few people. */
    EARLIER
}
