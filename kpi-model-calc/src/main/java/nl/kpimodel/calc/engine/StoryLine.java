package nl.kpimodel.calc.engine;

import java.io.Serializable;
import java.util.Comparator;

/** A line of a figure's story. Lines are in the order of date, then of text. */
public record StoryLine(long day, String text) implements Comparable<StoryLine>, Serializable {
    private static final Comparator<StoryLine> ORDER = Comparator.comparingLong(StoryLine::day).thenComparing(StoryLine::text);

    @Override
    public int compareTo(StoryLine other) {
        return ORDER.compare(this, other);
    }
}
