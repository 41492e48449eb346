package nl.kpimodel.data.bench;

import java.io.IOException;
import java.nio.file.Path;
import nl.kpimodel.bench.ChildJvm;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationSource;

/** Reads and validates a registration and passes on its records, in a process, to measure its peak of memory. */
public final class ReadJob {
    private ReadJob() {}

    /**
     * Runs the job.
     *
     * @param arguments the folder
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        RegistrationData data = RegistrationData.read(RegistrationSource.at(Path.of(arguments[0])), ReadingOptions.standard(),
                ValidationOptions.standard().withCatalogue(KpiModel.edition(Edition.E2025)));
        long[] records = {0};
        data.forEach(record -> records[0]++);
        System.out.println(records[0]);
        ChildJvm.printCosts();
    }
}
