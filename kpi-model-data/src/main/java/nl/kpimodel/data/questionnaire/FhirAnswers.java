package nl.kpimodel.data.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.AnswerText;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.ModelCalendar;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.RecordAssembly;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.internal.JsonTree;
import nl.kpimodel.data.questionnaire.QuestionnaireForm.Question;
import nl.kpimodel.data.questionnaire.QuestionnaireForm.Section;
import nl.kpimodel.data.registration.RegistrationFileException;
import nl.kpimodel.data.registration.RegistrationReader;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import org.jspecify.annotations.Nullable;

/** Reads answers from FHIR R4 once (http://hl7.org/fhir/R4/questionnaireresponse.html). */
final class FhirAnswers {
    private static final int LARGEST = 64 << 20;
    /**
     * The largest size of a single JSON value. It is smaller than that of a file of lines, because a tree takes many times the memory of
     * its text.
     */
    private static final int LARGEST_VALUE = 16 << 20;
    /** The largest number of items, more than any questionnaire of the model has. Trees of other libraries may contain themselves. */
    private static final int MOST_ITEMS = 10_000;
    private static final int DEEPEST = 32;
    private static final int MOST_BITS = 128;
    private static final int MOST_DECIMALS = 40;
    private static final Pattern CITIZEN_NUMBERS = Pattern.compile(
            "(urn:oid:)?2\\.16\\.840\\.1\\.113883\\.2\\.4\\.6\\.3|.*/NamingSystem/bsn/?", Pattern.CASE_INSENSITIVE);
    private static final String CASES = "https://kpimodel.nl/id/case";
    private static final List<String> FINISHED = List.of("completed", "amended");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile(DAY + "T.+");
    /** The version of a reference, which follows its id. */
    private static final Pattern VERSION = Pattern.compile("/_history(/.*)?$");
    /** A reference with an id. A fragment or a search is not an id: {@code #1} is another person in every resource. */
    private static final Pattern REFERENCE = Pattern.compile("(?:.*[/:])?([^/:#?|]+)");
    /** The names of FHIR value elements. Other names are not shown, because they may be data. */
    private static final Pattern VALUE = Pattern.compile("value[A-Z][A-Za-z]{0,20}");

    private static final RecordField RESPONDENT = RecordType.RESPONSE.field("respondentId").orElseThrow();
    private static final RecordField CASE = RecordType.RESPONSE.field("caseId").orElseThrow();
    private static final RecordField QUESTIONNAIRE = RecordType.RESPONSE.field("questionnaire").orElseThrow();
    private static final RecordField ITEM = RecordType.RESPONSE.field("item").orElseThrow();
    private static final RecordField ANSWER = RecordType.RESPONSE.field("answer").orElseThrow();
    private static final RecordField ANSWERED_ON = RecordType.RESPONSE.field("answeredOn").orElseThrow();

    /** The rules that only FHIR resources can break; the others are rules of registration data. */
    private enum FhirRule {
        NO_RESOURCE("FHIR-001", Rule.Severity.ERROR),
        OTHER_QUESTIONNAIRE("FHIR-002", Rule.Severity.ERROR),
        NOT_FINISHED("FHIR-003", Rule.Severity.ERROR),
        UNKNOWN_LINK("FHIR-004", Rule.Severity.ERROR),
        TWO_ANSWERS("FHIR-005", Rule.Severity.ERROR),
        WRONG_FORM("FHIR-006", Rule.Severity.ERROR),
        OTHER_RESOURCE("FHIR-007", Rule.Severity.WARNING),
        TOO_MANY_ITEMS("FHIR-008", Rule.Severity.ERROR),
        NOT_JSON("FHIR-009", Rule.Severity.ERROR);

        private final Rule rule;

        FhirRule(String id, Rule.Severity severity) {
            this.rule = Rule.builder().id(id).severity(severity).types(Set.of(RecordType.RESPONSE))
                    .text(words(Language.DUTCH, id), words(Language.ENGLISH, id))
                    .instruction(words(Language.DUTCH, id + ".todo"), words(Language.ENGLISH, id + ".todo"))
                    .build();
        }

        private static String words(Language language, String key) {
            return QuestionnaireWords.in(language).of(key);
        }
    }

    private final QuestionnaireForm form;
    private final Strata strata;
    private final String file;
    private final RegistrationReader.Sink sink;
    private final RecordAssembly assembly = RecordAssembly.of(ValidationOptions.standard());
    private final Map<String, ItemId> questions = new LinkedHashMap<>();
    private final Set<String> groups = new HashSet<>();
    private long accepted;
    private long rejected;
    private boolean anyResource;
    private FileReading.Format format = FileReading.Format.NDJSON;

    /** The state of the current resource. */
    private long line;
    private String path = "";
    private boolean refused;
    private final FieldValues common = FieldValues.of(RecordType.RESPONSE);
    private final Map<String, String> paths = new HashMap<>();
    private final Set<String> reported = new HashSet<>();
    private final Map<ItemId, Integer> answers = new HashMap<>();
    private int items;

    FhirAnswers(QuestionnaireForm form, Strata strata, String file, RegistrationReader.Sink sink) {
        this.form = form;
        this.strata = strata;
        this.file = file;
        this.sink = sink;
        for (Section section : form.sections()) {
            groups.add(FhirQuestionnaire.domainLink(section));
            section.id().map(ItemId.Section::toString).ifPresent(groups::add);
        }
        form.questions().map(Question::id).forEach(item -> questions.put(item.toString(), item));
    }

    static FileReading read(QuestionnaireForm form, Strata strata, String name, InputStream in, RegistrationReader.Sink sink) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new RegistrationFileException(DisplayText.file(name) + " is larger than " + (LARGEST >> 20) + " MB; split it, or hand in a part at a time.");
        }
        FhirAnswers answers = new FhirAnswers(form, strata, name, sink);
        answers.file(bytes);
        return answers.reading(bytes.length);
    }

    FileReading reading(long bytes) {
        FileReading.Outcome outcome = anyResource ? FileReading.Outcome.READ : FileReading.Outcome.FILE_REFUSED;
        return QuestionnaireAnswers.account(file, format, outcome, bytes, accepted, rejected);
    }

    /** Reads the file as one value if it is one, or otherwise line by line. */
    private void file(byte[] bytes) throws IOException {
        if (bytes.length > LARGEST_VALUE) {
            if (!isLines(bytes)) {
                throw new RegistrationFileException(DisplayText.file(file) + " is one JSON value of more than " + (LARGEST_VALUE >> 20)
                        + " MB; write one QuestionnaireResponse on each line (NDJSON), or split it.");
            }
            lines(bytes);
            return;
        }
        Object value;
        try {
            value = JsonTree.read(bytes);
        } catch (JsonTree.MalformedJsonException several) {
            if (isLines(bytes)) {
                lines(bytes);
            } else {
                begin(several.line(), "");
                report(FhirRule.NOT_JSON.rule, "", Map.of());
            }
            return;
        }
        whole(value);
    }

    private void whole(@Nullable Object value) {
        if (value instanceof List<?> list) {
            format = FileReading.Format.JSON_ARRAY;
            int index = 0;
            for (Object each : list) {
                resource(each, 1, "[" + index + "].");
                index++;
            }
        } else {
            resource(value, 1, "");
        }
    }

    /**
     * Returns whether each line is a resource by itself. A broken value over several lines gives one finding instead of one for each line.
     */
    private static boolean isLines(byte[] bytes) throws IOException {
        boolean first = true;
        for (int start = 0; start < bytes.length; start = end(bytes, start) + 1) {
            int length = end(bytes, start) - start;
            if (length <= LARGEST_VALUE && isObject(bytes, start, length)) {
                try {
                    if (JsonTree.read(Arrays.copyOfRange(bytes, start, start + length)) instanceof Map<?, ?> map && (first || map.containsKey("resourceType"))) {
                        return true;
                    }
                } catch (JsonTree.MalformedJsonException broken) {
                    // A part of a value, or a broken line.
                }
            }
            first = false;
        }
        return false;
    }

    private static boolean isObject(byte[] bytes, int start, int length) {
        int from = start;
        int to = start + length - 1;
        while (from < to && bytes[from] <= ' ') {
            from++;
        }
        while (from < to && bytes[to] <= ' ') {
            to--;
        }
        return from < to && bytes[from] == '{' && bytes[to] == '}';
    }

    private static int end(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private void lines(byte[] bytes) throws IOException {
        long number = 0;
        for (int start = 0; start < bytes.length; start = end(bytes, start) + 1) {
            number++;
            byte[] text = Arrays.copyOfRange(bytes, start, end(bytes, start));
            if (text.length > LARGEST_VALUE) {
                begin(number, "");
                report(Rules.require(Rules.RECORD_TOO_LONG), "", Map.of("bound", Integer.toString(LARGEST_VALUE)));
            } else if (!isBlank(text)) {
                try {
                    resource(JsonTree.read(text), number, "");
                } catch (JsonTree.MalformedJsonException broken) {
                    begin(number, "");
                    report(Rules.require(Rules.NOT_JSON), "", Map.of());
                }
            }
        }
    }

    private static boolean isBlank(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).isBlank();
    }

    /** Starts a resource. */
    private void begin(long atLine, String at) {
        line = atLine;
        path = at;
        reported.clear();
    }

    /** Reads a resource, or the resources of a Bundle. */
    void resource(@Nullable Object value, long atLine, String at) {
        begin(atLine, at);
        Map<?, ?> resource = value instanceof Map<?, ?> map ? map : Map.of();
        if ("QuestionnaireResponse".equals(resource.get("resourceType"))) {
            anyResource = true;
            response(resource);
        } else if ("Bundle".equals(resource.get("resourceType"))) {
            anyResource = true;
            int index = 0;
            for (Object entry : list(resource, "entry", "entry")) {
                begin(atLine, at + "entry[" + index + "]");
                if (!(entry instanceof Map<?, ?> map)) {
                    report(FhirRule.WRONG_FORM.rule, "", Map.of("expected", "{ \"resource\": ... }"));
                } else if (map.get("resource") instanceof Map<?, ?> inside) {
                    path += ".resource.";
                    entry(inside);
                } else if (map.get("resource") != null) {
                    report(FhirRule.WRONG_FORM.rule, ".resource", Map.of("expected", "{ \"resourceType\": ... }"));
                }
                index++;
            }
        } else {
            report(FhirRule.NO_RESOURCE.rule, "resourceType", Map.of());
        }
    }

    /** Reads an entry. A Bundle may also contain the resources to which the answers refer. */
    private void entry(Map<?, ?> resource) {
        if ("QuestionnaireResponse".equals(resource.get("resourceType"))) {
            response(resource);
        } else {
            String type = resource.get("resourceType") instanceof String named ? named : "?";
            report(FhirRule.OTHER_RESOURCE.rule, "resourceType", Map.of(Finding.NAME, type));
        }
    }

    private void response(Map<?, ?> response) {
        paths.clear();
        answers.clear();
        items = 0;
        common.clear();
        refused = false;
        if (!(response.get("status") instanceof String status) || !FINISHED.contains(status)) {
            refuse(FhirRule.NOT_FINISHED, "status", Map.of("expected", String.join(", ", FINISHED)));
        }
        Object canonical = response.get("questionnaire");
        String versioned = form.url() + "|" + form.edition().key();
        if (canonical != null && !canonical.equals(form.url()) && !canonical.equals(versioned)) {
            refuse(FhirRule.OTHER_QUESTIONNAIRE, "questionnaire", Map.of("expected", versioned));
        }
        common.set(QUESTIONNAIRE, form.questionnaire());
        for (RecordField field : Strata.fields()) {
            String shared = strata.value(field.name());
            common.set(RecordType.RESPONSE.field(field.name()).orElseThrow(), field.kind() == RecordField.Kind.INTEGER && shared != null
                    ? Integer.valueOf(shared) : shared);
        }
        respondent(response);
        authored(response.get("authored"));
        caseId(response);
        if (countAnswers(response, 1)) {
            items(response, "");
        } else {
            refuse(FhirRule.TOO_MANY_ITEMS, "item", Map.of("items", Integer.toString(MOST_ITEMS), "levels", Integer.toString(DEEPEST)));
        }
    }

    /**
     * Counts the answers to each question before any is read, so that none of several is chosen. Returns false if there are too many items.
     */
    private boolean countAnswers(Map<?, ?> parent, int level) {
        for (Object each : elements(parent.get("item"))) {
            if (each instanceof Map<?, ?> item) {
                items++;
                if (items > MOST_ITEMS || level > DEEPEST) {
                    return false;
                }
                ItemId question = question(item);
                if (question != null) {
                    answers.merge(question, elements(item.get("answer")).size(), Integer::sum);
                }
                if (!countAnswers(item, level + 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    private @Nullable ItemId question(Map<?, ?> item) {
        return item.get("linkId") instanceof String link ? questions.get(link) : null;
    }

    private void respondent(Map<?, ?> response) {
        List<String> keys = form.questionnaire() == Questionnaire.PARTICIPANT ? List.of("subject") : List.of("source", "author", "subject");
        String key = keys.stream().filter(some -> response.get(some) instanceof Map).findFirst().orElse("subject");
        Map<?, ?> who = response.get(key) instanceof Map<?, ?> map ? map : Map.of();
        Object identifier = who.get("identifier");
        paths.put(RESPONDENT.name(), key);
        if (identifier instanceof Map<?, ?> id && id.get("value") instanceof String value) {
            paths.put(RESPONDENT.name(), key + ".identifier.value");
            common.set(RESPONDENT, value);
            if (id.get("system") instanceof String system && CITIZEN_NUMBERS.matcher(system.strip()).matches()) {
                refused = true;
                common.setUnreadable(RESPONDENT, 0);
                report(Rules.require(Rules.CITIZEN_NUMBER), key + ".identifier.value", Map.of());
            }
        } else if (who.get("reference") instanceof String reference) {
            paths.put(RESPONDENT.name(), key + ".reference");
            Matcher id = REFERENCE.matcher(VERSION.matcher(reference.strip()).replaceFirst(""));
            if (id.matches()) {
                common.set(RESPONDENT, id.group(1));
            } else {
                common.setUnreadable(RESPONDENT, 0);
                refuse(FhirRule.WRONG_FORM, key + ".reference", Map.of("expected", "Patient/id"));
            }
        }
    }

    private void authored(@Nullable Object authored) {
        paths.put(ANSWERED_ON.name(), "authored");
        if (authored == null) {
            return;
        }
        Optional<LocalDate> day = authored instanceof String text ? day(text) : Optional.empty();
        if (day.isPresent()) {
            common.set(ANSWERED_ON, day.get());
        } else {
            refused = true;
            common.setUnreadable(ANSWERED_ON, 0);
            report(Rules.require(Rules.NOT_A_DATE), "authored", Map.of());
        }
    }

    /** Returns the day of a {@code dateTime}, whose years have four digits; empty for a month, a year or any other text. */
    private static Optional<LocalDate> day(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return Optional.of(LocalDate.parse(text));
            }
            return MOMENT.matcher(text).matches() ? Optional.of(ModelCalendar.dayOf(OffsetDateTime.parse(text))) : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private void caseId(Map<?, ?> response) {
        int index = 0;
        for (Object each : list(response, "basedOn", "basedOn")) {
            if (!(each instanceof Map)) {
                refuse(FhirRule.WRONG_FORM, "basedOn[" + index + "]", Map.of("expected", "{ \"identifier\": ... }"));
            } else if (each instanceof Map<?, ?> reference && reference.get("identifier") instanceof Map<?, ?> identifier
                    && CASES.equals(identifier.get("system")) && identifier.get("value") instanceof String value) {
                paths.put(CASE.name(), "basedOn[" + index + "].identifier.value");
                common.set(CASE, value);
            }
            index++;
        }
    }

    private void items(Map<?, ?> parent, String parentPath) {
        int index = 0;
        for (Object each : list(parent, "item", parentPath + "item")) {
            String at = parentPath + "item[" + index + "]";
            if (each instanceof Map<?, ?> item) {
                item(item, at);
            } else {
                report(FhirRule.WRONG_FORM.rule, at, Map.of("expected", "{ \"linkId\": ... }"));
            }
            index++;
        }
    }

    private void item(Map<?, ?> item, String at) {
        String link = item.get("linkId") instanceof String text ? text : "";
        List<?> given = list(item, "answer", at + ".answer");
        ItemId question = question(item);
        if (question != null) {
            answers(question, given, at);
        } else if (!groups.contains(link) && !link.equals(FhirQuestionnaire.INTRODUCTION)) {
            report(FhirRule.UNKNOWN_LINK.rule, at + ".linkId",
                    Map.of(Finding.NAME, link.isEmpty() ? "?" : link, "expected", String.join(", ", questions.keySet())));
            rejected += given.size();
        } else {
            rejected += given.size();
            if (!given.isEmpty()) {
                report(FhirRule.WRONG_FORM.rule, at + ".answer", Map.of("expected", "item"));
            }
        }
        items(item, at + ".");
    }

    private void answers(ItemId question, List<?> given, String at) {
        if (given.isEmpty()) {
            return;
        }
        if (answers.getOrDefault(question, 0) > 1) {
            report(FhirRule.TWO_ANSWERS.rule, at + ".answer", Map.of("item", question.toString()));
            rejected += given.size();
            return;
        }
        answer(question, given.get(0), at + ".answer[0]");
    }

    private void answer(ItemId question, @Nullable Object answer, String at) {
        Map<?, ?> elements = answer instanceof Map<?, ?> map ? map : Map.of();
        List<String> values = elements.keySet().stream().filter(String.class::isInstance).map(String.class::cast).filter(some -> some.startsWith("value")).toList();
        String key = values.size() == 1 && VALUE.matcher(values.get(0)).matches() ? values.get(0) : "";
        Optional<String> written = key.isEmpty() ? Optional.empty() : written(elements.get(key), key);
        if (written.isEmpty()) {
            report(FhirRule.WRONG_FORM.rule, key.isEmpty() ? at : at + "." + key, Map.of("expected", "valueCoding { system, code }, valueString, valueInteger"));
            rejected++;
            return;
        }
        Optional<String> option = form.answers().stream().filter(some -> AnswerText.isSame(some, written.get())).findFirst()
                .or(() -> AnswerText.isNotApplicable(written.get()) ? Optional.of(Response.NOT_APPLICABLE) : Optional.empty());
        if (option.isEmpty()) {
            report(Rules.require(Rules.UNKNOWN_ANSWER), at + "." + key, Map.of("expected", String.join(", ", form.answers())));
            rejected++;
            return;
        }
        paths.put(ITEM.name(), at);
        paths.put(ANSWER.name(), at + "." + key);
        common.set(ITEM, question).set(ANSWER, option.get());
        hand(at);
    }

    /** Returns the answer as written; empty if it has a type or system that the questionnaire does not use. */
    private Optional<String> written(@Nullable Object value, String key) {
        if (key.equals("valueCoding") && value instanceof Map<?, ?> coding) {
            Object system = coding.get("system");
            return system == null || system.equals(FhirQuestionnaire.answerSystem(form))
                    ? Stream.of("code", "display").map(coding::get).filter(String.class::isInstance).map(String.class::cast).findFirst()
                    : Optional.empty();
        }
        if (key.equals("valueString") && value instanceof String text) {
            return Optional.of(text);
        }
        return (key.equals("valueInteger") || key.equals("valueDecimal")) && value instanceof Number number ? plain(number) : Optional.empty();
    }

    /** Returns a number in digits; empty if it has more digits than a FHIR decimal, or is not a number. */
    private static Optional<String> plain(Number number) {
        if (number instanceof BigInteger whole) {
            return plain(new BigDecimal(whole));
        }
        if (number instanceof BigDecimal decimal) {
            return decimal.unscaledValue().bitLength() <= MOST_BITS && decimal.scale() <= MOST_DECIMALS && decimal.scale() >= -MOST_DECIMALS
                    ? Optional.of(decimal.toPlainString())
                    : Optional.empty();
        }
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(number.doubleValue()) ? plain(new BigDecimal(number.toString())) : Optional.empty();
        }
        return number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte
                ? Optional.of(number.toString())
                : Optional.empty();
    }

    private void hand(String at) {
        RegistrationRecord record = assembly.assemble(common, new Finding.Place(file, line, 0, Optional.empty()), this::reportField);
        if (refused || record == null) {
            rejected++;
        } else {
            accepted++;
            sink.onRecord(record, new Finding.Place(file, line, 0, Optional.of(path + at)));
        }
    }

    /** Reports a finding on a field of the record, with the path of the value of the field. */
    private void reportField(Finding finding) {
        String field = finding.place().field().orElse("");
        report(finding.rule(), paths.getOrDefault(field, field), finding.arguments());
    }

    private void refuse(FhirRule rule, String at, Map<String, String> arguments) {
        refused = true;
        report(rule.rule, at, arguments);
    }

    /** Reports a finding on a resource once, however many answers it rejects. */
    private void report(Rule rule, String at, Map<String, String> arguments) {
        if (reported.add(rule.id() + " " + path + at)) {
            Optional<String> field = path.isEmpty() && at.isEmpty() ? Optional.empty() : Optional.of(path + at);
            sink.onFinding(new Finding(rule, rule.severity(), new Finding.Place(file, line, 0, field), Optional.of(RecordType.RESPONSE),
                    Optional.empty(), arguments));
        }
    }

    private List<?> list(Map<?, ?> object, String key, String at) {
        Object value = object.get(key);
        if (value != null && !(value instanceof Collection)) {
            report(FhirRule.WRONG_FORM.rule, at, Map.of("expected", "[...]"));
        }
        // JSON lists may contain null.
        return new ArrayList<>(elements(value));
    }

    private static Collection<?> elements(@Nullable Object value) {
        return value instanceof Collection<?> list ? list : List.of();
    }
}
