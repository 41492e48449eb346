package nl.kpimodel.calc.job.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.kpimodel.calc.job.JobResult;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.data.internal.FileReplacement;
import org.jspecify.annotations.Nullable;

/**
 * The main job as {@code -Pquickstart} runs it: the command {@code report} of the runnable jar, with settings that are system properties.
 * Without {@code kpi.input} it reads the sample: an organisation of three teams with a thousand cases, whose questionnaires include the two
 * worked cases of the manual (figures 15 and 16).
 */
public final class Quickstart {
    private static final Set<JobSetting> SETTINGS = EnumSet.of(
            JobSetting.INPUT, JobSetting.PERIOD, JobSetting.EDITION, JobSetting.BY, JobSetting.SELECT, JobSetting.OPTIONS, JobSetting.STORIES,
                    JobSetting.OUTPUT, JobSetting.FORM,
            JobSetting.THRESHOLD, JobSetting.EARLIER, JobSetting.AS_OF, JobSetting.LANGUAGE, JobSetting.SUMMARY);

    private Quickstart() {}

    /**
     * Runs the job. Exits with 0 on success, 1 if records, files or fields were left out (the report is calculated from the others), 2 if
     * there is no report and 64 if a setting is wrong.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(FileReplacement::removeUnfinished));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int status = run(out, System::getProperty);
        out.flush();
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs the job and returns its exit status. */
    static int run(PrintStream out, UnaryOperator<@Nullable String> properties) {
        JobWords words = new JobWords("en".equals(properties.apply("kpi.language")) ? Language.ENGLISH : Language.DUTCH);
        try {
            JobCall call = new JobCall(settings(properties), words, Quickstart::property, System.in);
            return new JobConsole(new JobTerminal(out, out, words, "MAVEN_OPTS=-Xmx2g")).run(JobConsole.Task.REPORT, call).code();
        } catch (WrongCallException wrong) {
            out.println(words.of("wrong", DisplayText.list(String.valueOf(wrong.getMessage()))));
            return JobResult.Status.WRONG_CALL.code();
        } catch (IOException unreadable) {
            out.println(new FailureText(words, "").of(unreadable));
            return JobResult.Status.NOTHING_MADE.code();
        }
    }

    private static String property(String key, String value) {
        return "-D" + name(key) + "=" + value;
    }

    private static String name(String key) {
        return "kpi." + (key.equals(JobSetting.OUTPUT.key()) ? "report" : key);
    }

    private static Map<JobSetting, String> settings(UnaryOperator<@Nullable String> properties) throws IOException {
        Map<JobSetting, String> settings = new EnumMap<>(JobSetting.class);
        SETTINGS.forEach(setting -> {
            String value = properties.apply(name(setting.key()));
            if (value != null && !value.isBlank()) {
                settings.put(setting, value);
            }
        });
        if (!settings.containsKey(JobSetting.INPUT)) {
            settings.put(JobSetting.INPUT, sample("registration").toString());
            settings.putIfAbsent(JobSetting.OPTIONS, sample("options.json").toString());
            settings.putIfAbsent(JobSetting.PERIOD, "2025-Q1,2025-Q2");
            settings.putIfAbsent(JobSetting.SELECT, sample("selection.json").toString());
            settings.putIfAbsent(JobSetting.STORIES, sample("stories.json").toString());
        }
        settings.putIfAbsent(JobSetting.BY, "team");
        settings.putIfAbsent(JobSetting.OUTPUT, besideClasses().toString());
        return settings;
    }

    private static Path sample(String name) throws IOException {
        try {
            URL resource = Objects.requireNonNull(Quickstart.class.getResource("/quickstart/" + name), name);
            return Path.of(resource.toURI());
        } catch (URISyntaxException broken) {
            throw new IOException("The sample cannot be found.", broken);
        }
    }

    /** Returns the folder next to the classes of this job, regardless of the working directory. */
    private static Path besideClasses() throws IOException {
        return sample("options.json").getParent().getParent().resolveSibling("quickstart");
    }
}
