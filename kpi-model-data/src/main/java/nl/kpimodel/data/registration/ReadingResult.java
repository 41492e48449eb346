package nl.kpimodel.data.registration;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The accounts of all files, in the order of reading.
 *
 * @param files the files
 */
public record ReadingResult(List<FileReading> files) {
    /** Creates a result. */
    public ReadingResult {
        files = List.copyOf(files);
    }

    /**
     * Returns the number of records read from all files: the sum of {@link #accepted} and {@link #rejected}.
     *
     * @return the number
     */
    public long read() {
        return sum(FileReading::read);
    }

    /**
     * Returns the number of records accepted from all files.
     *
     * @return the number
     */
    public long accepted() {
        return sum(FileReading::accepted);
    }

    /**
     * Returns the number of records rejected from all files.
     *
     * @return the number
     */
    public long rejected() {
        return sum(FileReading::rejected);
    }

    private long sum(ToLongFunction<FileReading> count) {
        return files.stream().mapToLong(count).sum();
    }
}
