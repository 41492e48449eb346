package nl.kpimodel.calc.job.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.kpimodel.calc.job.JobResult;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.UnknownIdException;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.selection.ItemChoice;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.questionnaire.QuestionnaireForm;
import nl.kpimodel.data.questionnaire.QuestionnaireTexts;
import nl.kpimodel.data.selection.SelectionFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Writes the questionnaires of chosen KPIs or questions, and the file of texts to fill in for them. */
final class QuestionsCommand extends JobCommand {
    private static final String TEXTS = "--texts";
    private static final String PROJECT = "--project";
    private static final String DRAFT = "--draft";
    private static final List<String> ENDINGS_OF_TEXTS = List.of(".csv", ".texts.json");
    private static final List<String> ENDINGS = List.of(".html", ".fhir.json", ".json");

    QuestionsCommand(JobTerminal terminal) {
        super(terminal);
    }

    @Override
    String name() {
        return "questions";
    }

    @Override
    List<JobSetting> settings() {
        return List.of(JobSetting.SELECT, JobSetting.EDITION, JobSetting.OUTPUT, JobSetting.LANGUAGE);
    }

    @Override
    void describe(CommandSpec command) {
        command.addOption(OptionSpec.builder(TEXTS).paramLabel("FILE").type(String.class).description(lines(words.of("option.texts"))).build())
                .addOption(OptionSpec.builder(PROJECT).paramLabel("NAME").type(String.class).description(lines(words.of("option.project"))).build())
                .addOption(OptionSpec.builder(DRAFT).type(boolean.class).arity("0").description(lines(words.of("option.draft"))).build());
    }

    /**
     * Runs the command.
     *
     * @return {@code NOTHING_MADE} if a text is missing and no draft was requested
     * @throws WrongCallException if the call is wrong
     */
    @Override
    JobResult.Status run(JobCall call, ParseResult command) {
        Language language = call.language();
        String select = call.required(JobSetting.SELECT);
        Optional<Path> output = call.output();
        Optional<Path> file = option(command, TEXTS).map(call::path);
        output.ifPresent(path -> requireWritable(call, path, file));
        boolean isFile = SelectionCall.isFile(select);
        List<ItemChoice> chosen = isFile ? List.of() : chosen(call.model(), select);
        try {
            Selection selection = isFile ? SelectionFile.read(call.path(select)) : Selection.in(call.model().edition()).withItems(chosen);
            // If the requested edition is not that of the selection, the selection refuses it below.
            KpiCatalogue model = call.find(JobSetting.EDITION).isPresent() ? call.model() : KpiModel.edition(selection.edition());
            // If questions were selected, only those are asked.
            List<ItemId> items = (selection.items().isEmpty() ? selection.withItemsOfKpis(model) : selection).items(model);
            if (items.isEmpty()) {
                throw new WrongCallException(words.of("wrong.noQuestion", DisplayText.quoted(select)));
            }
            QuestionnaireTexts texts = file.isPresent() ? QuestionnaireTexts.read(file.get()) : QuestionnaireTexts.in(language);
            Optional<String> project = option(command, PROJECT).or(() -> selection.scope().project());
            texts = project.isPresent() ? texts.withProject(project.get()) : texts;
            if (output.isPresent() && isOfTexts(output.get())) {
                call.refuseExisting(output.get(), JobSetting.OUTPUT);
                texts.withItemsOf(model, items).write(output.get());
                reportWritten(output.get());
                return JobResult.Status.DONE;
            }
            return questionnaires(model, items, texts, output, command.hasMatchedOption(DRAFT));
        } catch (IOException | IllegalArgumentException | UnknownIdException failed) {
            err.println(words.of("failure.questions", failures.of(failed)));
            return JobResult.Status.NOTHING_MADE;
        }
    }

    private JobResult.Status questionnaires(KpiCatalogue model, List<ItemId> items, QuestionnaireTexts texts, Optional<Path> output,
            boolean draft) throws IOException {
        List<QuestionnaireForm> forms = new ArrayList<>();
        for (Questionnaire questionnaire : new TreeSet<>(items.stream().map(ItemId::questionnaire).toList())) {
            forms.add(QuestionnaireForm.draft(model, questionnaire, items, texts));
        }
        List<String> gaps = forms.stream().flatMap(form -> form.gaps().stream()).map(gap -> gap.in(words.language())).distinct().toList();
        gaps.forEach(err::println);
        if (output.isEmpty()) {
            forms.forEach(this::print);
            return JobResult.Status.DONE;
        }
        if (!gaps.isEmpty() && !draft) {
            err.println(words.of("failure.questions", words.of("questions.incomplete", JobSetting.OUTPUT.option() + " teksten.csv", TEXTS, DRAFT)));
            return JobResult.Status.NOTHING_MADE;
        }
        for (int i = 0; i < forms.size(); i++) {
            QuestionnaireForm form = draft ? forms.get(i) : QuestionnaireForm.of(model, forms.get(i).questionnaire(), items, texts);
            Path target = i == 0 ? output.get() : ofProfessionals(output.get());
            form.write(target);
            reportWritten(target);
        }
        return JobResult.Status.DONE;
    }

    private void print(QuestionnaireForm form) {
        out.println("== " + words.of("heading.questions." + form.questionnaire().name()) + " ==");
        form.sections().forEach(section -> section.questions().forEach(question ->
                out.println(String.format(Locale.ROOT, "%-5s %s", question.id(), DisplayText.list(form.sentence(question))))));
    }

    /** Returns the file of the professionals' questionnaire if there is also one for participants. */
    private static Path ofProfessionals(Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = ENDINGS.stream().filter(name::endsWith).findFirst().orElseThrow();
        return file.resolveSibling(name.substring(0, name.length() - ending.length()) + "-professionals" + ending);
    }

    private static boolean isOfTexts(Path file) {
        return ENDINGS_OF_TEXTS.stream().anyMatch(file.toString()::endsWith);
    }

    private void requireWritable(JobCall call, Path output, Optional<Path> texts) {
        if (Stream.concat(ENDINGS.stream(), ENDINGS_OF_TEXTS.stream()).noneMatch(output.toString()::endsWith)) {
            throw new WrongCallException(words.of("wrong.questionsFile", DisplayText.file(output.toString())));
        }
        List<Path> read = Stream.concat(texts.stream(), call.selectionFile().stream()).toList();
        call.refuseReplacing(output, read.stream());
        if (!isOfTexts(output)) {
            call.refuseReplacing(ofProfessionals(output), read.stream());
        }
    }

    /** Returns the questions of KPIs, sections and questions by their ids. KPIs without a link to a question, such as activity KPIs, have none. */
    private List<ItemChoice> chosen(KpiCatalogue model, String written) {
        List<ItemChoice> chosen = new ArrayList<>();
        for (String id : JobCall.list(written)) {
            try {
                itemsOf(model, id).forEach(item -> chosen.add(ItemChoice.of(item)));
            } catch (UnknownIdException unknown) {
                throw new WrongCallException(words.of("wrong.unknownKpi", model.edition().key(), DisplayText.quoted(id),
                        String.join(", ", unknown.nearest())));
            } catch (IllegalArgumentException noId) {
                throw new WrongCallException(words.of("wrong.questions", DisplayText.quoted(written), DisplayText.quoted(id)));
            }
        }
        return chosen;
    }

    private static Collection<ItemId> itemsOf(KpiCatalogue model, String id) {
        Optional<KpiId> kpi = kpi(id);
        return kpi.isEmpty()
                ? ItemChoice.of(id).items(model)
                : Selection.in(model.edition()).withKpis(List.of(kpi.get())).withItemsOfKpis(model).items(model);
    }

    private static Optional<KpiId> kpi(String id) {
        try {
            return Optional.of(KpiId.parse(id));
        } catch (IllegalArgumentException noKpi) {
            return Optional.empty();
        }
    }
}
