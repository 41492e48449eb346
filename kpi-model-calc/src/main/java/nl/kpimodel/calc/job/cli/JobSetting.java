package nl.kpimodel.calc.job.cli;

import java.util.Locale;

/** The settings of a call. A property of {@code -Pquickstart} is named {@code -Dkpi.} and the key. */
enum JobSetting {
    INPUT("input", "INPUT"),
    PERIOD("period", "P[,P..]"),
    EDITION("edition", "E"),
    BY("by", "KEY[,KEY..]"),
    SELECT("select", "IDS|FILE"),
    OPTIONS("options", "FILE"),
    MAPPING("mapping", "FILE"),
    STORIES("stories", "FILE"),
    OUTPUT("output", "PATH[,PATH..]"),
    FORM("form", "published|internal"),
    THRESHOLD("threshold", "N"),
    EARLIER("earlier", "FILE[,FILE..]"),
    FINDINGS("findings", "FILE"),
    MAX_WARNINGS("maxWarnings", "N|N%"),
    AS_OF("asOf", "DATE"),
    LANGUAGE("language", "nl|en"),
    THREADS("threads", "N"),
    NO_TEXTS("noTexts", ""),
    SUMMARY("summary", "FILE");

    /** The value of a setting that is a switch. */
    static final String ON = "true";

    private final String key;
    private final String value;

    JobSetting(String key, String value) {
        this.key = key;
        this.value = value;
    }

    /** Returns the key in camel case, as in the keys of words. */
    String key() {
        return key;
    }

    /** Returns the form of a value for the help; empty for a switch, whose value is {@value #ON}. */
    String value() {
        return value;
    }

    /** Returns the name on a command line, such as {@code --as-of}. */
    String option() {
        return "--" + key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
