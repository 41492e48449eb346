package nl.kpimodel.core;

/** Whether the sources of an edition agree on a {@link Link} (Dutch: <i>of de bronnen het eens zijn</i>). */
public enum Agreement {
    /** No source says otherwise. */
    AGREED,
    /** The leading source has the link, and another reading of the row lacks it. The link counts. */
    DISPUTED,
    /** The leading source lacks the link, and another reading of the row has it. The link is told, and counts nowhere. */
    VARIANT_ONLY
}
