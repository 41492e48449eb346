package nl.kpimodel.data.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.data.registration.RegistrationReader;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import nl.kpimodel.data.registration.file.FileOpening;

/**
 * Reads the answers to a questionnaire (Dutch: <i>antwoorden</i>) from FHIR R4 into {@link nl.kpimodel.core.registration.Response} records:
 * a QuestionnaireResponse, a Bundle of them, or NDJSON with one on each line.
 *
 * <p>A resource is read as follows:
 * <ul>
 *   <li>The {@code status} must be {@code completed} or {@code amended}; any other status gives a finding.
 *   <li>The {@code questionnaire}, if present, must be the URL of the questionnaire, with or without its version.
 *   <li>{@code authored} is the day of answering; if it has a time, the day in the Netherlands.
 *   <li>The respondent is the {@code subject}, and for a professional's answers the {@code source} or the {@code author} if there is one:
 *       the value of its {@code identifier}, or otherwise the id of its {@code reference}, without the version. A reference to a contained
 *       resource is refused, because it names another person in each resource. An apparent citizen number is refused, and so is every value
 *       in the system of citizen numbers ({@code http://fhir.nl/fhir/NamingSystem/bsn} or {@code urn:oid:2.16.840.1.113883.2.4.6.3}).
 *   <li>The case is the value of an {@code identifier} in {@code basedOn} in the system {@code https://kpimodel.nl/id/case}; without it,
 *       the answer has no case.
 *   <li>Each question has at most one answer: a coding with its code, a text or a whole number. It must be one of the options of the
 *       questionnaire, ignoring case and white space, or {@code NVT}. If a question has two answers, in one item or in two, neither is
 *       read. A question without an answer is left out.
 *   <li>Other FHIR content is ignored: extensions, narrative, contained resources.
 * </ul>
 *
 * <p>Each error is a {@linkplain nl.kpimodel.core.validation.Finding finding} with the file, the line where the resource begins, and the
 * path within it ({@code item[0].item[1].answer[0].valueCoding}). An error in one answer rejects that answer; an error in a resource
 * rejects all its answers. Every answer that is read is either accepted or rejected. Validation checks whether answers agree with other
 * records.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class QuestionnaireAnswers {
    private final QuestionnaireForm form;
    private final Strata strata;

    private QuestionnaireAnswers(QuestionnaireForm form, Strata strata) {
        this.form = form;
        this.strata = strata;
    }

    /**
     * {@return a reader of the answers to a questionnaire}
     *
     * @param form the questionnaire that was asked
     * @param strata the organisation, and other strata that all answers have in common
     * @throws IllegalArgumentException if the questionnaire has no answer options, as is possible in a draft
     */
    public static QuestionnaireAnswers to(QuestionnaireForm form, Strata strata) {
        if (form.answers().isEmpty()) {
            throw QuestionnaireWords.refusal("answers.none");
        }
        return new QuestionnaireAnswers(form, Objects.requireNonNull(strata, "strata"));
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param sink receives records and findings, in the order of the file
     * @return the account of the file, which counts answers
     * @throws IOException if it cannot be read, is one JSON value of more than 16 MB, or is larger than 64 MB
     */
    public FileReading read(Path file, RegistrationReader.Sink sink) throws IOException {
        Path name = file.getFileName();
        try (InputStream bytes = FileOpening.named(file)) {
            return read(name == null ? file.toString() : name.toString(), bytes, sink);
        }
    }

    /**
     * Reads a stream, once and to its end; it is not closed.
     *
     * @param name its name in findings
     * @param bytes the bytes, in UTF-8
     * @param sink receives records and findings, in the order of the stream
     * @return the account of the file, which counts answers
     * @throws IOException if it cannot be read, is one JSON value of more than 16 MB, or is larger than 64 MB
     */
    public FileReading read(String name, InputStream bytes, RegistrationReader.Sink sink) throws IOException {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sink, "sink");
        return FhirAnswers.read(form, strata, name, bytes, sink);
    }

    /**
     * Reads a resource as returned by any JSON library: a QuestionnaireResponse or a Bundle.
     *
     * @param resource maps, lists, texts, numbers and booleans
     * @param sink receives records and findings, in the order of the resource
     * @return the account of the file, which counts answers
     */
    public FileReading read(Map<String, ?> resource, RegistrationReader.Sink sink) {
        FhirAnswers answers = new FhirAnswers(form, strata, "", Objects.requireNonNull(sink, "sink"));
        answers.resource(resource, 0, "");
        return answers.reading(0);
    }

    static FileReading account(String name, FileReading.Format format, FileReading.Outcome outcome, long bytes, long accepted, long rejected) {
        return new FileReading(name, Optional.empty(), format, Optional.of(RecordType.RESPONSE), Optional.empty(), outcome, bytes, accepted + rejected,
                accepted, rejected, 0);
    }
}
