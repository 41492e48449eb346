package nl.kpimodel.core.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each record stands, by its number. Records mostly stand on one line after another of one file, so only the records are noted where a new
 * run of lines begins: a few numbers for a file without quoted line breaks, and at worst 20 bytes a record.
 */
final class PlaceLog {
    private final List<String> files = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] fromNumber = new int[16];
    private int[] file = new int[16];
    private long[] fromLine = new long[16];
    private int runs;
    private int size;

    /** Notes the place of the next record. */
    void add(String name, long line) {
        if (runs == 0 || !goesOn(name, line)) {
            if (runs == fromNumber.length) {
                fromNumber = Arrays.copyOf(fromNumber, 2 * runs);
                file = Arrays.copyOf(file, 2 * runs);
                fromLine = Arrays.copyOf(fromLine, 2 * runs);
            }
            fromNumber[runs] = size;
            file[runs] = number(name);
            fromLine[runs] = line;
            runs++;
        }
        size++;
    }

    private boolean goesOn(String name, long line) {
        int last = runs - 1;
        long next = fromLine[last] == 0 ? 0 : fromLine[last] + (size - fromNumber[last]);
        return line == next && name.equals(files.get(file[last]));
    }

    private int number(String name) {
        Integer known = numbers.putIfAbsent(name, files.size());
        if (known != null) {
            return known;
        }
        files.add(name);
        return files.size() - 1;
    }

    /** How many places were noted. */
    int size() {
        return size;
    }

    /** The place of a record. */
    Place at(int number) {
        int found = Arrays.binarySearch(fromNumber, 0, runs, number);
        int run = found >= 0 ? found : -found - 2;
        long line = fromLine[run];
        return Place.of(files.get(file[run]), line == 0 ? 0 : line + (number - fromNumber[run]));
    }
}
