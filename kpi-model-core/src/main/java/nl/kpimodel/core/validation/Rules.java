package nl.kpimodel.core.validation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Nearest;
import nl.kpimodel.core.registration.InvalidRecordException;

/**
 * The list of all rules (Dutch: <i>regellijst</i>), and their ids as constants. {@code REG-0nn} judge files, lines and values during
 * reading, {@code REG-1nn} judge one record, and {@code REG-2nn} judge several records. The list does not include rules of an application's
 * own ({@link OwnRule}). Texts, severities and protected KPIs are data in {@code rules.properties}, next to this class. They are read on
 * first use.
 */
public final class Rules {
    /** The file is not text that can be read. */
    public static final String NOT_TEXT = "REG-001";
    /** Nothing shows which record type the file holds. */
    public static final String FILE_WITHOUT_TYPE = "REG-002";
    /** The file is empty. */
    public static final String EMPTY_FILE = "REG-003";
    /** Required columns are missing. */
    public static final String MISSING_COLUMNS = "REG-004";
    /** Two columns have one name. */
    public static final String COLUMN_TWICE = "REG-005";
    /** A column is not a field. */
    public static final String UNKNOWN_COLUMN = "REG-006";
    /** The header has too many columns. */
    public static final String TOO_MANY_COLUMNS = "REG-007";
    /** The last line does not end with a line break. */
    public static final String LAST_LINE_OPEN = "REG-008";
    /** The file has more than one kind of line break. */
    public static final String MIXED_LINE_BREAKS = "REG-009";
    /** Quotation marks that do not match. */
    public static final String BROKEN_QUOTES = "REG-010";
    /** The line is not JSON. */
    public static final String NOT_JSON = "REG-011";
    /** The last line is truncated. */
    public static final String TRUNCATED_LINE = "REG-012";
    /** The record is too long to be read. */
    public static final String RECORD_TOO_LONG = "REG-013";
    /** The line has more or fewer cells than the header. */
    public static final String WRONG_CELL_COUNT = "REG-014";
    /** The line is not a JSON object. */
    public static final String NOT_AN_OBJECT = "REG-015";
    /** The line names no record type. */
    public static final String TYPE_MISSING = "REG-016";
    /** The line names a record type that does not exist. */
    public static final String TYPE_UNKNOWN = "REG-017";
    /** The line names another record type than its file. */
    public static final String TYPE_DIFFERS = "REG-018";
    /** A field appears more than once in the object. */
    public static final String KEY_TWICE = "REG-019";
    /** A key of the object is not a field. */
    public static final String UNKNOWN_KEY = "REG-020";
    /** Bytes that are not a character in the encoding. */
    public static final String NOT_ENCODED = "REG-021";
    /** A kind of JSON value that the field does not have. */
    public static final String WRONG_JSON_KIND = "REG-022";
    /** Not a date. */
    public static final String NOT_A_DATE = "REG-023";
    /** A day that does not exist in the calendar. */
    public static final String NO_SUCH_DAY = "REG-024";
    /** A date in Dutch notation where ISO dates are read. */
    public static final String DUTCH_DATE = "REG-025";
    /** Not a moment. */
    public static final String NOT_AN_INSTANT = "REG-026";
    /** A moment without offset. */
    public static final String NO_OFFSET = "REG-027";
    /** Not a number. */
    public static final String NOT_A_NUMBER = "REG-028";
    /** A number with another decimal sign, or with signs between thousands. */
    public static final String OTHER_DECIMAL_SIGN = "REG-029";
    /** A number that can be read in two ways. */
    public static final String AMBIGUOUS_NUMBER = "REG-030";
    /** Decimals where a whole number is expected. */
    public static final String NOT_WHOLE = "REG-031";
    /** A number too large to calculate with. */
    public static final String NUMBER_TOO_LARGE = "REG-032";
    /** Neither yes nor no. */
    public static final String NOT_A_BOOLEAN = "REG-033";
    /** Not one of the codes. */
    public static final String NOT_A_CODE = "REG-034";
    /** Not the id of a KPI. */
    public static final String NOT_A_KPI = "REG-035";
    /** Not the id of an item. */
    public static final String NOT_AN_ITEM = "REG-036";
    /** Not the code of an area. */
    public static final String NOT_AN_AREA = "REG-037";
    /** A byte-order mark in the middle of a file. */
    public static final String STRAY_BYTE_ORDER_MARK = "REG-038";
    /** A file in a folder whose name is not that of a registration file. */
    public static final String OTHER_FILE = "REG-039";
    /** A mapped column is not in the file. */
    public static final String MAPPED_COLUMN_MISSING = "REG-040";
    /** Not the code of a period. */
    public static final String NOT_A_PERIOD_CODE = "REG-041";
    /** Texts that mark a missing value, read as empty. */
    public static final String MISSING_MARKER = "REG-045";
    /** Numbers with thousands separators, which are ignored. */
    public static final String THOUSANDS_SEPARATOR = "REG-046";
    /** A date for which the file does not show whether the day or the month comes first. */
    public static final String AMBIGUOUS_DATE = "REG-047";
    /** A date with a year of two digits. */
    public static final String TWO_DIGIT_YEAR = "REG-048";
    /** Dates with a time of day, which is ignored. */
    public static final String TIME_LEFT_OUT = "REG-049";
    /** The serial number that a spreadsheet uses for a day. */
    public static final String SERIAL_DATE = "REG-050";
    /** An apparent phone number where a date is expected. */
    public static final String PHONE_NUMBER_FOR_DATE = "REG-051";
    /** A time in hours and minutes where a number is expected. */
    public static final String HOURS_AND_MINUTES = "REG-052";
    /** A number with a percent sign. */
    public static final String PERCENTAGE = "REG-053";
    /** A spreadsheet error in a field that is not text. */
    public static final String CELL_ERROR = "REG-054";
    /** Lines above the header. */
    public static final String LINES_ABOVE_HEADER = "REG-055";
    /** A total or a note below the table. */
    public static final String NOTE_BELOW_TABLE = "REG-056";
    /** Text in UTF-8 that was read as Windows-1252. */
    public static final String DOUBLE_ENCODED = "REG-057";
    /** A date with the month first. */
    public static final String MONTH_FIRST_DATE = "REG-058";
    /** Three digits after the decimal sign in a field that does not have three decimals. */
    public static final String THOUSANDS_OR_DECIMALS = "REG-059";
    /** Texts in JSON that elsewhere mark a missing value. */
    public static final String MARKER_AS_TEXT = "REG-060";
    /** A line of a JSON file is a comment. */
    public static final String COMMENT = "REG-065";
    /** An array of records does not end. */
    public static final String ARRAY_NOT_ENDED = "REG-066";
    /** A file has the same bytes as another. */
    public static final String COPY_OF_FILE = "REG-067";
    /** A file in a folder is a pipe, device or socket. */
    public static final String SPECIAL_FILE = "REG-068";
    /** A folder has the name of a registration file. */
    public static final String FOLDER_AS_FILE = "REG-069";
    /** A file in a folder does not exist. */
    public static final String MISSING_FILE = "REG-070";
    /** A file in a folder cannot be opened. */
    public static final String NO_ACCESS = "REG-071";
    /** The size of a file changed during reading. */
    public static final String FILE_GREW = "REG-072";
    /** A file that is packed according to its name is not packed. */
    public static final String NOT_AN_ARCHIVE = "REG-079";
    /** The file is not the kind of workbook that can be read. */
    public static final String OTHER_WORKBOOK = "REG-080";
    /** The workbook has a password. */
    public static final String WORKBOOK_PROTECTED = "REG-081";
    /** The workbook is damaged or truncated. */
    public static final String WORKBOOK_BROKEN = "REG-082";
    /** The workbook declares its own types or entities. */
    public static final String WORKBOOK_DECLARATIONS = "REG-083";
    /** The workbook unpacks to more than a workbook can hold. */
    public static final String WORKBOOK_TOO_LARGE = "REG-084";
    /** The workbook has macros, which are not run. */
    public static final String MACROS_IGNORED = "REG-085";
    /** A sheet of a workbook is not named after a record type. */
    public static final String OTHER_SHEET = "REG-086";
    /** The sheet that a mapping names is not in the workbook. */
    public static final String SHEET_MISSING = "REG-087";
    /** Nothing shows which sheet of the workbook a mapping is for. */
    public static final String SHEET_UNDECIDED = "REG-088";
    /** Merged cells below the header. */
    public static final String MERGED_CELLS = "REG-089";
    /** A formula whose result is not in the workbook. */
    public static final String FORMULA_WITHOUT_VALUE = "REG-090";
    /** A packed file is damaged or truncated. */
    public static final String BROKEN_ARCHIVE = "REG-091";
    /** A file in an archive is encrypted. */
    public static final String ENCRYPTED = "REG-092";
    /** A file in an archive is compressed by a method that cannot be read. */
    public static final String UNKNOWN_COMPRESSION = "REG-093";
    /** An archive unpacks to more bytes than allowed. */
    public static final String UNPACKED_TOO_LARGE = "REG-094";
    /** A packed file unpacks to so much more that it cannot be a file of records. */
    public static final String UNLIKELY_COMPRESSION = "REG-095";
    /** An archive within a folder or another archive. */
    public static final String ARCHIVE_NOT_FOLLOWED = "REG-096";
    /** The name of a file in an archive leads out of it. */
    public static final String NAME_OUTSIDE_ARCHIVE = "REG-097";
    /** Two files in an archive have the same name. */
    public static final String PACKED_NAME_TWICE = "REG-098";
    /** An archive has too many files. */
    public static final String TOO_MANY_FILES = "REG-099";
    /** A required field is empty. */
    public static final String MISSING = "REG-101";
    /** A character that the text must not have. */
    public static final String CHARACTER = "REG-102";
    /** A text is too long. */
    public static final String TOO_LONG = "REG-103";
    /** An id looks like a citizen number. */
    public static final String CITIZEN_NUMBER = "REG-104";
    /** A number is below its bound. */
    public static final String TOO_SMALL = "REG-105";
    /** A number is not above its bound. */
    public static final String NOT_ABOVE = "REG-106";
    /** A number is above its bound. */
    public static final String TOO_LARGE = "REG-107";
    /** A number has too many decimals. */
    public static final String TOO_MANY_DECIMALS = "REG-108";
    /** A case names a person and a group. */
    public static final String PERSON_AND_GROUP = "REG-109";
    /** A domain that the ZRM edition does not have. */
    public static final String NOT_IN_ZRM_EDITION = "REG-110";
    /** A figure without a value. */
    public static final String FIGURE_WITHOUT_VALUE = "REG-111";
    /** An end before its start. */
    public static final String DATES_OUT_OF_ORDER = "REG-120";
    /** A signal after the start of its case. */
    public static final String SIGNAL_AFTER_START = "REG-121";
    /** Dates in an unlikely order. */
    public static final String DATES_UNLIKELY = "REG-122";
    /** A reason for stopping early without a completion day. */
    public static final String STOPPED_WITHOUT_COMPLETION = "REG-123";
    /** More granted than requested. */
    public static final String GRANTED_ABOVE_REQUESTED = "REG-124";
    /** A sum granted without a day of decision. */
    public static final String GRANTED_WITHOUT_DECISION = "REG-125";
    /** More than 24 hours in one entry. */
    public static final String ENTRY_ABOVE_DAY = "REG-126";
    /** A date before the years that a registration covers. */
    public static final String YEAR_TOO_EARLY = "REG-127";
    /** A date after the years that a registration covers. */
    public static final String YEAR_TOO_LATE = "REG-128";
    /** A text that may hold a citizen number. */
    public static final String CITIZEN_NUMBER_IN_TEXT = "REG-129";
    /** A scale whose highest score is not above its lowest. */
    public static final String SCALE_WITHOUT_RANGE = "REG-130";
    /** A score outside its scale. */
    public static final String SCORE_OUTSIDE_SCALE = "REG-131";
    /** A role of someone who is not a member of staff. */
    public static final String ROLE_WITHOUT_STAFF = "REG-132";
    /** An item of the other questionnaire. */
    public static final String ITEM_OF_OTHER_QUESTIONNAIRE = "REG-133";
    /** An item that the edition does not have. */
    public static final String UNKNOWN_ITEM = "REG-134";
    /** An answer outside the scale. */
    public static final String UNKNOWN_ANSWER = "REG-135";
    /** A figure for a KPI of another layer. */
    public static final String FIGURE_NOT_OF_IMPACT = "REG-136";
    /** A KPI that the edition does not have. */
    public static final String UNKNOWN_KPI = "REG-137";
    /** A value outside its own bounds. */
    public static final String VALUE_OUTSIDE_BOUNDS = "REG-138";
    /** More fte than one person works. */
    public static final String FTE_UNLIKELY = "REG-139";
    /** An id that looks like a name, an e-mail address, a telephone number or a bank account. */
    public static final String IDENTIFYING_ID = "REG-140";
    /** An id that a spreadsheet changed into a number. */
    public static final String SPREADSHEET_NUMBER = "REG-141";
    /** An error value of a spreadsheet. */
    public static final String SPREADSHEET_ERROR = "REG-142";
    /** The date of an event lies in the future. */
    public static final String DATE_IN_FUTURE = "REG-150";
    /** A planned date lies far in the future. */
    public static final String DATE_FAR_AHEAD = "REG-151";
    /** A date lies far in the past. */
    public static final String DATE_LONG_AGO = "REG-152";
    /** Two records with the same id. */
    public static final String DUPLICATE_ID = "REG-201";
    /** A reference to a record that does not exist. */
    public static final String UNKNOWN_REFERENCE = "REG-202";
    /** A reference to a rejected record. */
    public static final String REFERS_TO_REJECTED = "REG-203";
    /** An event outside the dates of its case. */
    public static final String OUTSIDE_CASE = "REG-204";
    /** A follow-up before the completion of its case. */
    public static final String FOLLOW_UP_TOO_EARLY = "REG-205";
    /** A follow-up of a case that is not completed. */
    public static final String FOLLOW_UP_OF_OPEN_CASE = "REG-206";
    /** A change of complexity to the present complexity. */
    public static final String NOTHING_CHANGES = "REG-207";
    /** Two changes of complexity on one day. */
    public static final String TWO_CHANGES_A_DAY = "REG-208";
    /** Two scores for one case, edition, domain and day. */
    public static final String TWO_ZRM_SCORES = "REG-209";
    /** Two answers to one item of one questionnaire. */
    public static final String TWO_ANSWERS = "REG-210";
    /** More than 24 hours of one employee on one day. */
    public static final String DAY_ABOVE_24_HOURS = "REG-211";
    /** Overlapping participations of one person in one case. */
    public static final String OVERLAPPING_PARTICIPATIONS = "REG-212";
    /** Scores on more than one scale. */
    public static final String TWO_SCALES = "REG-213";
    /** Work outside the dates of employment. */
    public static final String OUTSIDE_EMPLOYMENT = "REG-214";
    /** The same figure twice. */
    public static final String FIGURE_TWICE = "REG-215";
    /** Names that look alike. */
    public static final String NAMES_ALIKE = "REG-220";
    /** A name that reports give to records without one. */
    public static final String RESERVED_NAME = "REG-221";
    /** Records of a type without ids that say the same. */
    public static final String SAME_RECORD = "REG-225";

    /** Rules that are broken by several records, and reported at one of them. */
    private static final Set<String> OF_SEVERAL = Set.of(DAY_ABOVE_24_HOURS, TWO_SCALES, NAMES_ALIKE, RESERVED_NAME, SAME_RECORD);
    private static final Set<String> INVARIANTS = Stream.of(InvalidRecordException.FaultKind.values()).map(Rules::of).collect(Collectors.toUnmodifiableSet());

    private Rules() {}

    /**
     * Returns all rules.
     *
     * @return the rules in the order of their ids
     */
    public static List<Rule> all() {
        return RuleTable.RULES;
    }

    /**
     * Finds a rule.
     *
     * @param id the id, for example {@code REG-101}
     * @return the rule; empty if no rule has the id
     */
    public static Optional<Rule> find(String id) {
        return Optional.ofNullable(RuleTable.BY_ID.get(id));
    }

    /**
     * {@return the rule with an id}
     *
     * @param id the id, for example {@code REG-101}
     * @throws IllegalArgumentException if no rule has the id; the message names the nearest ids
     */
    public static Rule require(String id) {
        return require(id, Set.of());
    }

    /** Returns the rule with an id. The nearest ids in the message include those of the application's own rules. */
    static Rule require(String id, Collection<String> ownIds) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no rule " + DisplayText.value(id) + ". The nearest rules are "
                + String.join(", ", Nearest.to(DisplayText.value(id), Stream.concat(RuleTable.RULES.stream().map(Rule::id), ownIds.stream()).toList()))
                + "; Rules.all() lists all."));
    }

    /** Returns whether a rule judges files and values before there is a record: the rules of reading and the invariants of records. */
    static boolean isBeforeRecords(String id) {
        return id.startsWith("REG-0") || INVARIANTS.contains(id);
    }

    /** Returns whether several records break a rule together. Its finding at one of them does not mean that this one is wrong. */
    static boolean isOfSeveral(String id) {
        return OF_SEVERAL.contains(id);
    }

    /**
     * Returns the rule that is broken by values that do not make a record.
     *
     * @param fault why they do not make a record
     * @return the id of the rule
     */
    public static String of(InvalidRecordException.FaultKind fault) {
        return switch (fault) {
            case MISSING -> MISSING;
            case CHARACTER -> CHARACTER;
            case TOO_LONG -> TOO_LONG;
            case CITIZEN_NUMBER -> CITIZEN_NUMBER;
            case SPREADSHEET_NUMBER -> SPREADSHEET_NUMBER;
            case SPREADSHEET_ERROR -> SPREADSHEET_ERROR;
            case TOO_SMALL -> TOO_SMALL;
            case NOT_ABOVE -> NOT_ABOVE;
            case TOO_LARGE -> TOO_LARGE;
            case TOO_MANY_DECIMALS -> TOO_MANY_DECIMALS;
            case PERSON_AND_GROUP -> PERSON_AND_GROUP;
            case NOT_IN_ZRM_EDITION -> NOT_IN_ZRM_EDITION;
            case FIGURE_WITHOUT_VALUE -> FIGURE_WITHOUT_VALUE;
        };
    }
}
