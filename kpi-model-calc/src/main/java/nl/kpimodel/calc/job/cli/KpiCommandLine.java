package nl.kpimodel.calc.job.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.calc.job.JobStatus;
import nl.kpimodel.calc.report.text.LibraryVersion;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Nearest;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.selection.InvalidSelectionException;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.internal.FileReplacement;
import nl.kpimodel.data.registration.FillInWorkbook;
import nl.kpimodel.data.registration.MappingDraft;
import nl.kpimodel.data.registration.RecordFileMapping;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * The command line of the runnable jar. Exit status: 0 done; 1 done with the accepted part; 2 nothing made; 64 wrong call. What is asked for goes to
 * standard output, everything else to standard error, both in UTF-8.
 */
public final class KpiCommandLine {
    private static final String MORE_MEMORY = "java -Xmx2g";
    private static final String NAME = "java -jar kpi-model-calc-app.jar";
    private static final List<JobSetting> OF_REPORT = List.of(JobSetting.PERIOD, JobSetting.EDITION, JobSetting.BY, JobSetting.SELECT,
            JobSetting.OPTIONS, JobSetting.MAPPING, JobSetting.STORIES, JobSetting.OUTPUT, JobSetting.FORM, JobSetting.THRESHOLD, JobSetting.EARLIER,
            JobSetting.AS_OF, JobSetting.LANGUAGE, JobSetting.SUMMARY);
    private static final List<JobSetting> OF_VALIDATE = List.of(JobSetting.EDITION, JobSetting.OPTIONS, JobSetting.MAPPING, JobSetting.FINDINGS, JobSetting.MAX_WARNINGS,
            JobSetting.AS_OF, JobSetting.LANGUAGE, JobSetting.SUMMARY);
    private static final List<JobSetting> OF_MAPPING = List.of(JobSetting.OUTPUT, JobSetting.LANGUAGE);
    private static final List<JobSetting> OF_TEMPLATE = List.of(JobSetting.SELECT, JobSetting.EDITION, JobSetting.OUTPUT, JobSetting.LANGUAGE);
    private static final List<JobSetting> OF_NEEDS = List.of(JobSetting.SELECT, JobSetting.BY, JobSetting.EDITION, JobSetting.OUTPUT, JobSetting.LANGUAGE);
    private static final List<JobSetting> OF_QUESTIONS = List.of(JobSetting.SELECT, JobSetting.EDITION, JobSetting.OUTPUT, JobSetting.LANGUAGE);
    private static final List<JobSetting> OF_DIFF = List.of(JobSetting.OUTPUT, JobSetting.LANGUAGE);
    private static final List<JobSetting> OF_CATALOGUE = List.of(JobSetting.EDITION, JobSetting.OUTPUT, JobSetting.LANGUAGE);
    private static final List<JobSetting> OF_BENCHMARK = List.of(JobSetting.OUTPUT, JobSetting.LANGUAGE);

    private static final List<String> OPTIONS_TO_COME = List.of("--threads", "--no-texts");

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final JobWords words;

    private KpiCommandLine(InputStream in, PrintStream out, PrintStream err, Language language) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.words = new JobWords(language);
    }

    /**
     * Runs a command and ends the process.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(FileReplacement::removeUnfinished));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(System.in, out, err, arguments);
        out.flush();
        System.exit(status);
    }

    /** Runs a command and returns its exit status. */
    static int run(InputStream in, PrintStream out, PrintStream err, String... arguments) {
        return new KpiCommandLine(in, out, err, language(arguments)).run(arguments).code();
    }

    /** The language of help and of messages on the call itself, which is needed before the call is parsed. */
    private static Language language(String[] arguments) {
        String joined = " " + String.join(" ", arguments) + " ";
        return joined.contains(" --language en ") || joined.contains(" --language=en ") ? Language.ENGLISH : Language.DUTCH;
    }

    private JobStatus run(String[] arguments) {
        try {
            refuseWhatIsToCome(arguments);
            ParseResult parsed = commandLine().parseArgs(arguments);
            if (parsed.isVersionHelpRequested()) {
                out.println(words.of("version", LibraryVersion.version()));
                return JobStatus.DONE;
            }
            if (parsed.isUsageHelpRequested()) {
                parsed.commandSpec().commandLine().usage(new PrintWriter(out, true, StandardCharsets.UTF_8), Ansi.OFF);
                return JobStatus.DONE;
            }
            if (!parsed.hasSubcommand()) {
                throw new WrongCallException(words.of("wrong.noCommand", commands()));
            }
            ParseResult command = parsed.subcommand();
            if (command.isUsageHelpRequested()) {
                command.commandSpec().commandLine().usage(new PrintWriter(out, true, StandardCharsets.UTF_8), Ansi.OFF);
                return JobStatus.DONE;
            }
            Map<JobSetting, String> settings = new EnumMap<>(JobSetting.class);
            boolean isBenchmark = command.commandSpec().name().equals(BenchmarkCommand.NAME);
            if (command.hasMatchedPositional(0) && !isBenchmark) {
                settings.put(JobSetting.INPUT, command.matchedPositionalValue(0, ""));
            }
            command.matchedOptions().forEach(option -> setting(option.longestName()).ifPresent(setting -> settings.put(setting, option.getValue())));
            JobCall call = new JobCall(settings, words, (key, value) -> Stream.of(JobSetting.values())
                    .filter(setting -> setting.key().equals(key))
                    .map(JobSetting::option)
                    .collect(Collectors.joining()) + " " + value, in);
            if (command.commandSpec().name().equals("mapping")) {
                return draft(call);
            }
            if (command.commandSpec().name().equals(NeedsCommand.NAME)) {
                return new NeedsCommand(call, words, new FailureText(words, MORE_MEMORY), out, err).run(command);
            }
            if (command.commandSpec().name().equals(QuestionsCommand.NAME)) {
                return new QuestionsCommand(call, words, new FailureText(words, MORE_MEMORY), out, err).run(command);
            }
            if (command.commandSpec().name().equals(DiffCommand.NAME)) {
                return new DiffCommand(call, words, new FailureText(words, MORE_MEMORY), out, err).run(command);
            }
            if (isBenchmark) {
                call.language();
                return new BenchmarkCommand(call, words, new FailureText(words, MORE_MEMORY), out, err).run(command);
            }
            if (command.commandSpec().name().equals("template")) {
                return template(call);
            }
            if (command.commandSpec().name().equals(CatalogueCommand.NAME)) {
                return new CatalogueCommand(call, words, new FailureText(words, MORE_MEMORY), err).run(command);
            }
            JobConsole.Task task = command.commandSpec().name().equals("report") ? JobConsole.Task.REPORT : JobConsole.Task.VALIDATE;
            return new JobConsole(out, err, words, MORE_MEMORY).run(task, call);
        } catch (CommandLine.ParameterException unreadable) {
            return wrong(reason(unreadable));
        } catch (WrongCallException wrong) {
            return wrong(String.valueOf(wrong.getMessage()));
        }
    }

    /** Makes a draft of a mapping, and says what is left to fill in. */
    private JobStatus draft(JobCall call) {
        try {
            Optional<Path> file = call.draft();
            MappingDraft draft = RecordFileMapping.draftOf(call.mappedFile());
            if (file.isPresent()) {
                draft.write(file.get());
                err.println(words.of("heading.written") + ": " + DisplayText.file(file.get().toString()));
            } else {
                out.print(draft);
            }
            draft.missing().forEach((type, fields) -> err.println(words.of("draft.missing", type.key(),
                    fields.stream().map(RecordField::name).collect(Collectors.joining(", ")))));
            draft.unknownCodes().forEach((column, codes) -> err.println(words.of("draft.unknownCodes", DisplayText.value(column),
                    DisplayText.list(String.join(", ", codes)))));
            if (!draft.unusedColumns().isEmpty()) {
                err.println(words.of("draft.unused", DisplayText.list(String.join(", ", draft.unusedColumns()))));
            }
            return JobStatus.DONE;
        } catch (IOException | IllegalArgumentException failed) {
            err.println(words.of("failure.mapping", new FailureText(words, MORE_MEMORY).of(failed)));
            return JobStatus.NOTHING_MADE;
        }
    }

    /** Writes a workbook to fill in. */
    private JobStatus template(JobCall call) {
        Path file;
        try {
            FillInWorkbook workbook = call.template();
            file = call.templateFile();
            workbook.write(file);
        } catch (IOException | InvalidSelectionException failed) {
            err.println(words.of("failure.template", new FailureText(words, MORE_MEMORY).of(failed)));
            return JobStatus.NOTHING_MADE;
        }
        err.println(words.of("heading.written") + ": " + DisplayText.file(file.toString()));
        return JobStatus.DONE;
    }

    private JobStatus wrong(String reason) {
        err.println(words.of("wrong", DisplayText.list(reason)));
        err.println(words.of("wrong.help", NAME + " --help"));
        return JobStatus.WRONG_CALL;
    }

    /** An option that does nothing would be worse than none. */
    private void refuseWhatIsToCome(String[] arguments) {
        for (String argument : arguments) {
            String option = argument.split("=", 2)[0];
            if (OPTIONS_TO_COME.contains(option)) {
                throw new WrongCallException(words.of("wrong.notBuilt.option", option));
            }
        }
    }

    /** The setting of an option that several commands have. */
    private static Optional<JobSetting> setting(String option) {
        return Stream.of(JobSetting.values()).filter(setting -> setting.option().equals(option)).findFirst();
    }

    /** What the parser refuses, in the words of this library. */
    private String reason(CommandLine.ParameterException refused) {
        if (refused instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String argument = unmatched.getUnmatched().get(0);
            boolean command = refused.getCommandLine().getParent() == null;
            if (unmatched.isUnknownOption()) {
                return words.of("wrong.unknownOption", DisplayText.quoted(argument.split("=", 2)[0]),
                        Nearest.to(argument, refused.getCommandLine().getCommandSpec().optionsMap().keySet()).get(0));
            }
            return command ? words.of("wrong.command", DisplayText.quoted(argument), commands()) : words.of("wrong.unknownArgument", DisplayText.quoted(argument));
        }
        if (refused instanceof CommandLine.MissingParameterException missing) {
            CommandLine.Model.ArgSpec argument = missing.getMissing().isEmpty() ? null : missing.getMissing().get(0);
            return argument instanceof OptionSpec option
                    ? words.of("wrong.missingValue", option.longestName())
                    : words.of("wrong.missingInput");
        }
        if (refused instanceof CommandLine.OverwrittenOptionException twice && twice.getOverwritten() instanceof OptionSpec option) {
            return words.of("wrong.twice", option.longestName());
        }
        return String.valueOf(refused.getMessage());
    }

    private String commands() {
        return String.join(", ", commandLine().getSubcommands().keySet());
    }

    private CommandLine commandLine() {
        CommandSpec root = CommandSpec.create().name(NAME);
        describe(root, "usage.head");
        root.addOption(OptionSpec.builder("--version").versionHelp(true).description(words.of("option.version")).build());
        root.addSubcommand("report", commandWithInput("report", OF_REPORT));
        root.addSubcommand("validate", commandWithInput("validate", OF_VALIDATE));
        root.addSubcommand("mapping", commandWithInput("mapping", OF_MAPPING));
        root.addSubcommand("template", command("template", OF_TEMPLATE));
        root.addSubcommand(NeedsCommand.NAME, NeedsCommand.describe(command(NeedsCommand.NAME, OF_NEEDS), words));
        root.addSubcommand(QuestionsCommand.NAME, QuestionsCommand.describe(command(QuestionsCommand.NAME, OF_QUESTIONS), words));
        root.addSubcommand(DiffCommand.NAME, DiffCommand.describe(command(DiffCommand.NAME, OF_DIFF), words));
        root.addSubcommand(CatalogueCommand.NAME, CatalogueCommand.describe(command(CatalogueCommand.NAME, OF_CATALOGUE), words));
        root.addSubcommand(BenchmarkCommand.NAME, BenchmarkCommand.describe(command(BenchmarkCommand.NAME, OF_BENCHMARK), words));
        return new CommandLine(root);
    }

    private CommandSpec commandWithInput(String name, List<JobSetting> settings) {
        return command(name, settings).addPositional(PositionalParamSpec.builder().paramLabel(JobSetting.INPUT.value()).arity("1").index("0")
                .type(String.class).description(words.of("option.input")).build());
    }

    private CommandSpec command(String name, List<JobSetting> settings) {
        CommandSpec command = CommandSpec.create().name(name);
        for (JobSetting setting : settings) {
            String key = "option." + setting.key();
            String ofCommand = key + "." + name;
            command.addOption(OptionSpec.builder(setting.option()).paramLabel(setting.value()).type(String.class)
                    .description(words.of(words.has(ofCommand) ? ofCommand : key, choices(setting, name))).build());
        }
        describe(command, "usage." + name);
        return command;
    }

    private static String choices(JobSetting setting, String command) {
        return switch (setting) {
            case EDITION -> KpiModel.editions().stream().filter(info -> info.hasMeasures() || command.equals(CatalogueCommand.NAME)).map(info -> info.edition().key())
                    .collect(Collectors.joining(", "));
            case BY -> Arrays.stream(StratumKind.values()).map(StratumKind::key).collect(Collectors.joining(", "));
            default -> "";
        };
    }

    private void describe(CommandSpec command, String about) {
        command.addOption(OptionSpec.builder("--help").usageHelp(true).description(words.of("option.help")).build());
        command.usageMessage()
                .description(words.of(about))
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .width(100)
                .synopsisHeading(words.of("usage.synopsis"))
                .parameterListHeading("%n" + words.of("usage.parameters").strip() + "%n")
                .optionListHeading("%n" + words.of("usage.options").strip() + "%n")
                .commandListHeading("%n" + words.of("usage.commands").strip() + "%n")
                .footer("", words.of("usage.foot"));
    }
}
