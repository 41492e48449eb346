package nl.kpimodel.data.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.data.questionnaire.QuestionnaireForm.Question;
import nl.kpimodel.data.questionnaire.QuestionnaireForm.Section;
import nl.kpimodel.data.questionnaire.QuestionnaireForm.Status;

/** A questionnaire as a FHIR R4 resource (http://hl7.org/fhir/R4/questionnaire.html). */
final class FhirQuestionnaire {
    /** The {@code linkId} of the introduction before the questions. */
    static final String INTRODUCTION = "introduction";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    private final QuestionnaireForm form;

    private FhirQuestionnaire(QuestionnaireForm form) {
        this.form = form;
    }

    static Map<String, Object> tree(QuestionnaireForm form) {
        return new FhirQuestionnaire(form).tree();
    }

    /** Returns the system of the answer codes. It is specific to the questionnaire because the options are. */
    static String answerSystem(QuestionnaireForm form) {
        return form.url() + "/answers";
    }

    /** Returns the {@code linkId} of the group of a life domain. */
    static String domainLink(Section section) {
        return Integer.toString(section.domain());
    }

    private Map<String, Object> tree() {
        Tree tree = new Tree().put("resourceType", "Questionnaire");
        String id = form.url().substring(Math.max(form.url().lastIndexOf('/'), form.url().lastIndexOf(':')) + 1);
        if (ID.matcher(id).matches()) {
            tree.put("id", id);
        }
        tree.put("language", form.language().key())
                .put("url", form.url())
                .put("version", form.edition().key())
                .put("name", name())
                .put("title", form.part(TextPart.PROJECT).map(project -> form.title() + ": " + project).map(FhirQuestionnaire::shown).orElse(form.title()))
                .put("status", form.status() == Status.ACTIVE ? "active" : "draft")
                .put("publisher", form.part(TextPart.ORGANISATION).map(FhirQuestionnaire::shown).orElse(form.publisher()))
                .known("contact", form.part(TextPart.CONTACT).map(contact -> List.of(new Tree().put("name", shown(contact)).toMap())))
                .put("copyright", form.words().filled("copyright", form.edition().key(), form.publisher()));
        List<Object> items = new ArrayList<>();
        form.introduction().ifPresent(text -> items.add(
                new Tree().put("linkId", INTRODUCTION).put("text", shown(text)).put("type", "display").toMap()));
        Map<Integer, List<Section>> domains = new LinkedHashMap<>();
        form.sections().forEach(section -> domains.computeIfAbsent(section.domain(), first -> new ArrayList<>()).add(section));
        domains.values().forEach(sections -> items.add(domain(sections)));
        return tree.put("item", items).toMap();
    }

    /** Returns a name for programs: letters and digits, beginning with a capital. */
    private String name() {
        String questionnaire = form.questionnaire().name();
        return "KpiModel" + form.edition().key().replaceAll("[^A-Za-z0-9]", "") + questionnaire.charAt(0)
                + questionnaire.substring(1).toLowerCase(Locale.ROOT) + "s";
    }

    private Map<String, Object> domain(List<Section> sections) {
        Section first = sections.get(0);
        Stream<Map<String, Object>> items = first.id().isPresent()
                ? sections.stream().map(this::section)
                : sections.stream().flatMap(section -> section.questions().stream()).map(this::question);
        return new Tree().put("linkId", domainLink(first)).put("text", first.domainName()).put("type", "group").put("item", items.toList()).toMap();
    }

    private Map<String, Object> section(Section section) {
        String id = section.id().map(ItemId.Section::toString).orElseThrow();
        return new Tree().put("linkId", id).put("prefix", id).known("text", section.title()).put("type", "group")
                .list("item", section.questions(), this::question).toMap();
    }

    private Map<String, Object> question(Question question) {
        Tree item = new Tree().text("linkId", question.id())
                .put("code", List.of(new Tree().put("system", "https://kpimodel.nl/id/" + form.edition().key() + "/item").text("code", question.id()).toMap()))
                .text("prefix", question.id())
                .put("text", shown(form.sentence(question)))
                .put("type", "choice")
                .put("required", false)
                .put("repeats", false);
        if (!form.answers().isEmpty()) {
            List<Object> options = new ArrayList<>();
            form.answers().forEach(answer -> options.add(option(shown(answer), shown(answer))));
            options.add(option(Response.NOT_APPLICABLE, form.words().of("notApplicable")));
            item.put("answerOption", options);
        }
        return item.toMap();
    }

    private Map<String, Object> option(String code, String display) {
        return new Tree().put("valueCoding", new Tree().put("system", answerSystem(form)).put("code", code).put("display", display).toMap()).toMap();
    }

    /** Returns a text of the organisation without control characters, which a FHIR string must not have. */
    private static String shown(String text) {
        return DisplayText.document(text);
    }
}
