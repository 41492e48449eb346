package nl.kpimodel.data.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.ModelCalendar;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.SectionId;
import nl.kpimodel.core.internal.AnswerText;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.registration.FieldKind;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Place;
import nl.kpimodel.core.validation.RecordAssembly;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.core.validation.Severity;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.internal.JsonTree;
import nl.kpimodel.data.questionnaire.QuestionnaireForm.Question;
import nl.kpimodel.data.questionnaire.QuestionnaireForm.Section;
import nl.kpimodel.data.registration.FileFormat;
import nl.kpimodel.data.registration.FileReading;
import nl.kpimodel.data.registration.RegistrationFileException;
import nl.kpimodel.data.registration.RegistrationSink;
import org.jspecify.annotations.Nullable;

/** One reading of answers from FHIR R4 (http://hl7.org/fhir/R4/questionnaireresponse.html). */
final class FhirAnswers {
    private static final int LARGEST = 64 << 20;
    private static final String CITIZEN_NUMBERS = "http://fhir.nl/fhir/NamingSystem/bsn";
    private static final String CASES = "https://kpimodel.nl/id/case";
    private static final List<String> FINISHED = List.of("completed", "amended");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final RecordField RESPONDENT = RecordType.RESPONSE.field("respondentId").orElseThrow();
    private static final RecordField CASE = RecordType.RESPONSE.field("caseId").orElseThrow();
    private static final RecordField QUESTIONNAIRE = RecordType.RESPONSE.field("questionnaire").orElseThrow();
    private static final RecordField ITEM = RecordType.RESPONSE.field("item").orElseThrow();
    private static final RecordField ANSWER = RecordType.RESPONSE.field("answer").orElseThrow();
    private static final RecordField ANSWERED_ON = RecordType.RESPONSE.field("answeredOn").orElseThrow();

    /** The rules that only resources of FHIR can break; all else is a rule of registration data. */
    private enum FhirRule {
        NO_RESOURCE("FHIR-001", Severity.ERROR),
        OTHER_QUESTIONNAIRE("FHIR-002", Severity.ERROR),
        NOT_FINISHED("FHIR-003", Severity.ERROR),
        UNKNOWN_LINK("FHIR-004", Severity.ERROR),
        TWO_ANSWERS("FHIR-005", Severity.ERROR),
        WRONG_FORM("FHIR-006", Severity.ERROR),
        OTHER_RESOURCE("FHIR-007", Severity.WARNING);

        private final Rule rule;

        FhirRule(String id, Severity severity) {
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
    private final RegistrationSink sink;
    private final RecordAssembly assembly = RecordAssembly.of(ValidationOptions.standard());
    private final Map<String, ItemId> questions = new LinkedHashMap<>();
    private final Set<String> groups = new HashSet<>();
    private long accepted;
    private long rejected;
    private boolean anyResource;
    private FileFormat format = FileFormat.NDJSON;

    /** What is known of the resource that is being read. */
    private long line;
    private String path = "";
    private boolean refused;
    private final FieldValues common = FieldValues.of(RecordType.RESPONSE);
    private final Map<String, String> paths = new HashMap<>();
    private final Set<String> reported = new HashSet<>();
    private final Set<ItemId> answered = new HashSet<>();

    FhirAnswers(QuestionnaireForm form, Strata strata, String file, RegistrationSink sink) {
        this.form = form;
        this.strata = strata;
        this.file = file;
        this.sink = sink;
        for (Section section : form.sections()) {
            groups.add(FhirQuestionnaire.domainLink(section));
            section.id().map(SectionId::toString).ifPresent(groups::add);
        }
        form.questions().map(Question::id).forEach(item -> questions.put(item.toString(), item));
    }

    static FileReading read(QuestionnaireForm form, Strata strata, String name, InputStream in, RegistrationSink sink) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new RegistrationFileException(DisplayText.file(name) + " is larger than " + (LARGEST >> 20) + " MB; split it, or hand in a part at a time.");
        }
        FhirAnswers answers = new FhirAnswers(form, strata, name, sink);
        if (!answers.whole(bytes)) {
            answers.lines(bytes);
        }
        return answers.reading(bytes.length);
    }

    FileReading reading(long bytes) {
        FileReading.Outcome outcome = anyResource ? FileReading.Outcome.READ : FileReading.Outcome.FILE_REFUSED;
        return QuestionnaireAnswers.account(file, format, outcome, bytes, accepted, rejected);
    }

    /** Reads the file as one value, if it is one. */
    private boolean whole(byte[] bytes) throws IOException {
        Object value;
        try {
            value = JsonTree.read(bytes);
        } catch (JsonTree.MalformedJsonException several) {
            return false;
        }
        if (value instanceof List<?> list) {
            format = FileFormat.JSON_ARRAY;
            int index = 0;
            for (Object each : list) {
                path = "[" + index + "].";
                resource(each, 1);
                index++;
            }
        } else {
            resource(value, 1);
        }
        return true;
    }

    private void lines(byte[] bytes) throws IOException {
        int start = 0;
        long number = 0;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            number++;
            byte[] text = Arrays.copyOfRange(bytes, start, end);
            if (!isBlank(text)) {
                try {
                    path = "";
                    resource(JsonTree.read(text), number);
                } catch (JsonTree.MalformedJsonException broken) {
                    line = number;
                    report(Rules.require(Rules.NOT_JSON), "", Map.of());
                }
            }
            start = end + 1;
        }
    }

    private static boolean isBlank(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).isBlank();
    }

    /** Reads a resource, or the resources of a Bundle. */
    void resource(@Nullable Object value, long atLine) {
        line = atLine;
        String type = value instanceof Map<?, ?> map && map.get("resourceType") instanceof String named ? named : "";
        String base = path;
        switch (type) {
            case "QuestionnaireResponse" -> {
                anyResource = true;
                response((Map<?, ?>) Objects.requireNonNull(value));
            }
            case "Bundle" -> {
                anyResource = true;
                int index = 0;
                for (Object entry : list((Map<?, ?>) Objects.requireNonNull(value), "entry")) {
                    path = base + "entry[" + index + "].";
                    if (entry instanceof Map<?, ?> map && map.get("resource") instanceof Map<?, ?> resource) {
                        path += "resource.";
                        entry(resource);
                    }
                    index++;
                }
                path = base;
            }
            default -> report(FhirRule.NO_RESOURCE.rule, "resourceType", Map.of());
        }
    }

    /** A Bundle may hold what the answers refer to. */
    private void entry(Map<?, ?> resource) {
        if ("QuestionnaireResponse".equals(resource.get("resourceType"))) {
            response(resource);
        } else {
            String type = resource.get("resourceType") instanceof String named ? named : "?";
            report(FhirRule.OTHER_RESOURCE.rule, "resourceType", Map.of(Finding.NAME, type));
        }
    }

    private void response(Map<?, ?> response) {
        reported.clear();
        paths.clear();
        answered.clear();
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
            common.set(RecordType.RESPONSE.field(field.name()).orElseThrow(), field.kind() == FieldKind.INTEGER && shared != null ? Integer.valueOf(shared) : shared);
        }
        respondent(response);
        authored(response.get("authored"));
        caseId(response);
        items(response, "");
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
            if (CITIZEN_NUMBERS.equals(id.get("system"))) {
                refused = true;
                common.setUnreadable(RESPONDENT, 0);
                report(Rules.require(Rules.CITIZEN_NUMBER), key + ".identifier.value", Map.of());
            }
        } else if (who.get("reference") instanceof String reference) {
            paths.put(RESPONDENT.name(), key + ".reference");
            common.set(RESPONDENT, reference.substring(Math.max(reference.lastIndexOf('/'), reference.lastIndexOf(':')) + 1));
        }
    }

    private void authored(@Nullable Object authored) {
        paths.put(ANSWERED_ON.name(), "authored");
        if (authored == null) {
            return;
        }
        try {
            String text = String.valueOf(authored);
            common.set(ANSWERED_ON, DAY.matcher(text).matches() ? LocalDate.parse(text) : ModelCalendar.dayOf(OffsetDateTime.parse(text)));
        } catch (DateTimeException noDay) {
            refused = true;
            common.setUnreadable(ANSWERED_ON, 0);
            report(Rules.require(Rules.NOT_A_DATE), "authored", Map.of());
        }
    }

    private void caseId(Map<?, ?> response) {
        int index = 0;
        for (Object each : list(response, "basedOn")) {
            if (each instanceof Map<?, ?> reference && reference.get("identifier") instanceof Map<?, ?> identifier
                    && CASES.equals(identifier.get("system")) && identifier.get("value") instanceof String value) {
                paths.put(CASE.name(), "basedOn[" + index + "].identifier.value");
                common.set(CASE, value);
            }
            index++;
        }
    }

    private void items(Map<?, ?> parent, String parentPath) {
        int index = 0;
        for (Object each : list(parent, "item")) {
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
        List<?> answers = list(item, "answer");
        ItemId question = questions.get(link);
        if (question != null) {
            answers(question, answers, at);
        } else if (!groups.contains(link) && !link.equals(FhirQuestionnaire.INTRODUCTION)) {
            report(FhirRule.UNKNOWN_LINK.rule, at + ".linkId", Map.of(Finding.NAME, link.isEmpty() ? "?" : link, "expected", String.join(", ", questions.keySet())));
            rejected += answers.size();
        } else {
            rejected += answers.size();
            if (!answers.isEmpty()) {
                report(FhirRule.WRONG_FORM.rule, at + ".answer", Map.of("expected", "item"));
            }
        }
        items(item, at + ".");
    }

    private void answers(ItemId question, List<?> answers, String at) {
        if (answers.isEmpty()) {
            return;
        }
        boolean first = answered.add(question);
        if (answers.size() > 1 || !first) {
            report(FhirRule.TWO_ANSWERS.rule, at + ".answer", Map.of("item", question.toString()));
            rejected += answers.size();
            return;
        }
        answer(question, answers.get(0), at + ".answer[0]");
    }

    private void answer(ItemId question, @Nullable Object answer, String at) {
        String key = answer instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).filter(some -> some.startsWith("value")).findFirst().orElse("")
                : "";
        Optional<String> written = key.isEmpty() ? Optional.empty() : written(((Map<?, ?>) Objects.requireNonNull(answer)).get(key), key);
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

    /** The answer as it was written; empty if it is of a kind, or in a system, that the questionnaire does not ask. */
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
        return (key.equals("valueInteger") || key.equals("valueDecimal")) && value instanceof Number number
                ? Optional.of(new BigDecimal(number.toString()).toPlainString())
                : Optional.empty();
    }

    private void hand(String at) {
        RegistrationRecord record = assembly.assemble(common, new Place(file, line, 0, Optional.empty()), this::reportField);
        if (refused || record == null) {
            rejected++;
        } else {
            accepted++;
            sink.onRecord(record, new Place(file, line, 0, Optional.of(path + at)));
        }
    }

    /** A finding about a field of the record, with the path of what the field was read from. */
    private void reportField(Finding finding) {
        String field = finding.place().field().orElse("");
        report(finding.rule(), paths.getOrDefault(field, field), finding.arguments());
    }

    private void refuse(FhirRule rule, String at, Map<String, String> arguments) {
        refused = true;
        report(rule.rule, at, arguments);
    }

    /** A finding about a resource is reported once, however many answers it rejects. */
    private void report(Rule rule, String at, Map<String, String> arguments) {
        if (reported.add(rule.id() + " " + path + at)) {
            Optional<String> field = path.isEmpty() && at.isEmpty() ? Optional.empty() : Optional.of(path + at);
            sink.onFinding(new Finding(rule, rule.severity(), new Place(file, line, 0, field), Optional.of(RecordType.RESPONSE), Optional.empty(), arguments));
        }
    }

    private List<?> list(Map<?, ?> object, String key) {
        Object value = object.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof Collection<?> list) {
            return List.copyOf(list);
        }
        report(FhirRule.WRONG_FORM.rule, key, Map.of("expected", "[...]"));
        return List.of();
    }
}
