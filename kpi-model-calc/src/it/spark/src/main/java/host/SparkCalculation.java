package host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nl.kpimodel.calc.report.PartialCalculation;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationSource;
import nl.kpimodel.data.registration.RegistrationWriter;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Calculates a registration of several organisations inside Spark, from NDJSON files, and compares the report with that of one process.
 *
 * <p>The lines are partitioned by organisation. A record never refers to one of another organisation, so each partition is validated and
 * linked separately.
 */
public final class SparkCalculation {
    private SparkCalculation() {}

    /**
     * Runs the comparison.
     *
     * @param arguments a registration of one organisation, and a folder to work in
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        int organisations = Integer.getInteger("spark.organisations", 20);
        long written = write(Path.of(arguments[0]), organisations, Files.createDirectories(folder.resolve("lines")));

        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "4")
                .getOrCreate()) {
            spark.sparkContext().setLogLevel("WARN");
            bySpark(spark, folder.resolve("lines")); // warm
            byOneProcess(folder.resolve("lines"));
            long start = System.nanoTime();
            String spread = bySpark(spark, folder.resolve("lines"));
            long between = System.nanoTime();
            String alone = byOneProcess(folder.resolve("lines"));
            long end = System.nanoTime();
            if (!spread.equals(alone)) {
                Files.writeString(folder.resolve("spark.json"), spread);
                Files.writeString(folder.resolve("alone.json"), alone);
                throw new AssertionError("Spark made another report; compare spark.json and alone.json in " + folder + ".");
            }
            System.out.printf("Spark made the same report of %d records of %d organisations, in %.1f times the time of one process.%n",
                    written, organisations, (between - start) / (double) (end - between));
        }
    }

    /** Returns the report of all KPIs over the records that validation accepts. */
    static String bySpark(SparkSession spark, Path lines) {
        Dataset<RegistrationRecord> accepted = spark.read()
                .text(lines.toString())
                .repartition(functions.get_json_object(functions.col("value"), "$.organisation"))
                .as(Encoders.STRING())
                .mapPartitions((MapPartitionsFunction<String, RegistrationRecord>) SparkCalculation::accepted,
                        Encoders.javaSerialization(RegistrationRecord.class));
        return accepted.select(new ReportAggregator().toColumn()).first();
    }

    /** Reads and validates the lines of whole organisations. */
    private static Iterator<RegistrationRecord> accepted(Iterator<String> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEachRemaining(line -> text.append(line).append('\n'));
        RegistrationSource source = RegistrationSource.ndjson("partition", new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        List<RegistrationRecord> records = new ArrayList<>();
        RegistrationData.read(source, ReadingOptions.standard(), ValidationOptions.standard().withCatalogue(SharedCalculator.MODEL)).forEach(records::add);
        return records.iterator();
    }

    private static String byOneProcess(Path lines) throws IOException {
        PartialCalculation whole = SharedCalculator.CALCULATOR.create();
        RegistrationData.read(RegistrationSource.at(lines), ReadingOptions.standard(), ValidationOptions.standard().withCatalogue(SharedCalculator.MODEL))
                .forEach(record -> SharedCalculator.CALCULATOR.accept(whole, record));
        return ReportAggregator.json(SharedCalculator.CALCULATOR.result(whole).get(0));
    }

    /** Writes the registration once for each organisation, as lines of JSON. Returns the number of lines. */
    private static long write(Path registration, int organisations, Path folder) throws IOException {
        RegistrationData data = RegistrationData.read(registration, SharedCalculator.MODEL);
        long[] written = new long[1];
        for (int i = 1; i <= organisations; i++) {
            String name = "Organisation " + i;
            try (RegistrationWriter writer = RegistrationWriter.ndjson(folder.resolve("organisation-" + i + ".jsonl"))) {
                data.forEach(record -> {
                    FieldValues values = FieldValues.of(record);
                    values.set(record.type().field("organisation").orElseThrow(), name);
                    try {
                        writer.write(record.type().create(values));
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                    written[0]++;
                });
                writer.complete();
            }
        }
        return written[0];
    }
}
