package nl.kpimodel.data.registration;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What became of everything that was read, file by file in the order of reading.
 *
 * @param files the files
 */
public record ReadingResult(List<FileReading> files) {
    /** Creates a result. */
    public ReadingResult {
        files = List.copyOf(files);
    }

    /**
     * Records read from all files: {@link #accepted} and {@link #rejected} together.
     *
     * @return the number
     */
    public long read() {
        return sum(FileReading::read);
    }

    /**
     * Records accepted from all files.
     *
     * @return the number
     */
    public long accepted() {
        return sum(FileReading::accepted);
    }

    /**
     * Records rejected from all files.
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
