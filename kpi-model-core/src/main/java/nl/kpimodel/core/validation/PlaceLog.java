package nl.kpimodel.core.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The places of records, by number. Most records are on consecutive lines of one file, so only the first record of each series of
 * consecutive lines is noted. That takes a few numbers for a file without quoted line breaks, and at most 20 bytes a record.
 */
final class PlaceLog {
    private final List<Source> sources = new ArrayList<>();
    private final Map<Source, Integer> numbers = new HashMap<>();
    private int[] fromNumber = new int[16];
    private int[] source = new int[16];
    private long[] fromLine = new long[16];
    private int runs;
    private int size;

    /** A file, or a sheet of a workbook. */
    private record Source(String file, Optional<String> sheet) {}

    /** Notes the place of the next record. */
    void add(String file, Optional<String> sheet, long line) {
        if (runs == 0 || !goesOn(file, sheet, line)) {
            if (runs == fromNumber.length) {
                fromNumber = Arrays.copyOf(fromNumber, 2 * runs);
                source = Arrays.copyOf(source, 2 * runs);
                fromLine = Arrays.copyOf(fromLine, 2 * runs);
            }
            fromNumber[runs] = size;
            source[runs] = number(new Source(file, sheet));
            fromLine[runs] = line;
            runs++;
        }
        size++;
    }

    private boolean goesOn(String file, Optional<String> sheet, long line) {
        int last = runs - 1;
        long next = fromLine[last] == 0 ? 0 : fromLine[last] + (size - fromNumber[last]);
        Source of = sources.get(source[last]);
        return line == next && file.equals(of.file()) && sheet.equals(of.sheet());
    }

    private int number(Source of) {
        Integer known = numbers.putIfAbsent(of, sources.size());
        if (known != null) {
            return known;
        }
        sources.add(of);
        return sources.size() - 1;
    }

    /** Returns the number of places noted. */
    int size() {
        return size;
    }

    /** Returns the place of a record. */
    Finding.Place at(int number) {
        int found = Arrays.binarySearch(fromNumber, 0, runs, number);
        int run = found >= 0 ? found : -found - 2;
        long line = fromLine[run];
        Source of = sources.get(source[run]);
        return new Finding.Place(of.file(), of.sheet(), line == 0 ? 0 : line + (number - fromNumber[run]), 0, Optional.empty());
    }
}
