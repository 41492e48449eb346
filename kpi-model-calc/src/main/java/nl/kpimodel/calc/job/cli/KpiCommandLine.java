package nl.kpimodel.calc.job.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.calc.job.JobResult;
import nl.kpimodel.calc.report.text.LibraryVersion;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Nearest;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.data.internal.FileReplacement;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * The command line of the runnable jar. Exit status: 0 done; 1 done with the accepted part; 2 nothing made; 64 wrong call. Requested output
 * goes to standard output, everything else to standard error, both in UTF-8.
 */
public final class KpiCommandLine {
    private static final String MORE_MEMORY = "java -Xmx2g";
    private static final String CALL = call(System.getProperty("sun.java.command", ""), System.getProperty("java.class.path", ""));

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final JobWords words;
    private final Map<String, JobCommand> commands = new LinkedHashMap<>();

    private KpiCommandLine(InputStream in, PrintStream out, PrintStream err, Language language) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.words = new JobWords(language);
        JobTerminal terminal = new JobTerminal(out, err, words, MORE_MEMORY);
        Stream.of(new ReportCommand(terminal), new ValidateCommand(terminal), new MappingCommand(terminal), new TemplateCommand(terminal),
                        new NeedsCommand(terminal), new QuestionsCommand(terminal), new DiffCommand(terminal), new CatalogueCommand(terminal),
                        new BenchmarkCommand(terminal), new EvaluateCommand(terminal))
                .forEach(command -> commands.put(command.name(), command));
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

    /**
     * Returns what to type before a command: the jar as it was typed, or else the class. The help names it.
     *
     * @param typed what the launcher of the JVM was given, or empty if it does not say
     * @param classPath the class path, which of {@code java -jar} is the jar alone
     */
    static String call(String typed, String classPath) {
        boolean isJar = classPath.endsWith(".jar") && (typed + " ").startsWith(classPath + " ");
        if (!isJar) {
            return "java " + KpiCommandLine.class.getName();
        }
        String jar = DisplayText.file(classPath);
        return "java -jar " + (jar.indexOf(' ') < 0 ? jar : '"' + jar + '"');
    }

    /** Runs a command and returns its exit status. */
    static int run(InputStream in, PrintStream out, PrintStream err, String... arguments) {
        return new KpiCommandLine(in, out, err, language(arguments)).run(arguments).code();
    }

    /** Returns the language of the help and of messages on the call itself, which is needed before the call is parsed. */
    private static Language language(String[] arguments) {
        String joined = " " + String.join(" ", arguments) + " ";
        return joined.contains(" --language en ") || joined.contains(" --language=en ") ? Language.ENGLISH : Language.DUTCH;
    }

    private JobResult.Status run(String[] arguments) {
        try {
            refuseValues(arguments);
            ParseResult parsed = commandLine().parseArgs(arguments);
            if (parsed.isVersionHelpRequested()) {
                out.println(words.of("version", LibraryVersion.version()));
                return JobResult.Status.DONE;
            }
            if (parsed.isUsageHelpRequested()) {
                parsed.commandSpec().commandLine().usage(new PrintWriter(out, true, StandardCharsets.UTF_8), Ansi.OFF);
                return JobResult.Status.DONE;
            }
            if (!parsed.hasSubcommand()) {
                throw new WrongCallException(words.of("wrong.noCommand", String.join(", ", commands.keySet())));
            }
            ParseResult written = parsed.subcommand();
            if (written.isUsageHelpRequested()) {
                written.commandSpec().commandLine().usage(new PrintWriter(out, true, StandardCharsets.UTF_8), Ansi.OFF);
                return JobResult.Status.DONE;
            }
            JobCommand command = Objects.requireNonNull(commands.get(written.commandSpec().name()));
            return command.run(call(command, written), written);
        } catch (CommandLine.ParameterException unreadable) {
            return wrong(reason(unreadable));
        } catch (WrongCallException wrong) {
            return wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private JobCall call(JobCommand command, ParseResult written) {
        Map<JobSetting, String> settings = new EnumMap<>(JobSetting.class);
        if (command.settings().contains(JobSetting.INPUT) && written.hasMatchedPositional(0)) {
            settings.put(JobSetting.INPUT, written.matchedPositionalValue(0, ""));
        }
        written.matchedOptions().forEach(option -> setting(option.longestName())
                .ifPresent(setting -> settings.put(setting, setting.value().isEmpty() ? JobSetting.ON : option.getValue())));
        return new JobCall(settings, words, (key, value) -> Stream.of(JobSetting.values())
                .filter(setting -> setting.key().equals(key))
                .map(JobSetting::option)
                .collect(Collectors.joining()) + " " + value, in);
    }

    private JobResult.Status wrong(String reason) {
        err.println(words.of("wrong", DisplayText.list(reason)));
        err.println(words.of("wrong.help", CALL + " --help"));
        return JobResult.Status.WRONG_CALL;
    }

    /** Refuses a value of an option that takes none, because the parser's own message is not in the caller's language. */
    private void refuseValues(String[] arguments) {
        for (String argument : arguments) {
            String option = argument.split("=", 2)[0];
            if (!option.equals(argument) && setting(option).filter(setting -> setting.value().isEmpty()).isPresent()) {
                throw new WrongCallException(words.of("wrong.noValue", option));
            }
        }
    }

    /** Returns the setting of an option that several commands have. */
    private static Optional<JobSetting> setting(String option) {
        return Stream.of(JobSetting.values()).filter(setting -> setting.option().equals(option)).findFirst();
    }

    /** Returns the reason why the parser refuses a call, in the words of this library. */
    private String reason(CommandLine.ParameterException refused) {
        if (refused instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String argument = unmatched.getUnmatched().get(0);
            boolean command = refused.getCommandLine().getParent() == null;
            if (unmatched.isUnknownOption()) {
                return words.of("wrong.unknownOption", DisplayText.quoted(argument.split("=", 2)[0]),
                        Nearest.to(argument, refused.getCommandLine().getCommandSpec().optionsMap().keySet()).get(0));
            }
            return command ? words.of("wrong.command", DisplayText.quoted(argument), String.join(", ", commands.keySet()))
                    : words.of("wrong.unknownArgument", DisplayText.quoted(argument));
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

    private CommandLine commandLine() {
        CommandSpec root = CommandSpec.create().name(CALL);
        describe(root, "usage.head");
        root.addOption(OptionSpec.builder("--version").versionHelp(true).description(words.of("option.version")).build());
        commands.forEach((name, command) -> root.addSubcommand(name, specification(command)));
        return new CommandLine(root);
    }

    private CommandSpec specification(JobCommand command) {
        CommandSpec specification = CommandSpec.create().name(command.name());
        for (JobSetting setting : command.settings()) {
            String key = "option." + setting.key();
            String ofCommand = key + "." + command.name();
            String[] about = JobCommand.lines(words.of(words.has(ofCommand) ? ofCommand : key, choices(setting, command)));
            // A command with its own words on output writes to one place.
            String label = setting == JobSetting.OUTPUT && words.has(ofCommand) ? "PATH" : setting.value();
            if (setting == JobSetting.INPUT) {
                specification.addPositional(PositionalParamSpec.builder().paramLabel(setting.value()).arity("1").index("0").type(String.class)
                        .description(about).build());
            } else {
                OptionSpec.Builder option = OptionSpec.builder(setting.option()).description(about);
                specification.addOption((label.isEmpty() ? option.arity("0").type(boolean.class) : option.paramLabel(label).type(String.class)).build());
            }
        }
        describe(specification, "usage." + command.name());
        command.describe(specification);
        return specification;
    }

    private static String choices(JobSetting setting, JobCommand command) {
        return switch (setting) {
            case EDITION -> String.join(", ", command.editions());
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
