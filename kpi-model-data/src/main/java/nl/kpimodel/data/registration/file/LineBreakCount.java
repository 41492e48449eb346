package nl.kpimodel.data.registration.file;

import nl.kpimodel.data.registration.CsvDialect.LineBreak;

/** The numbers of line breaks of each kind. */
public final class LineBreakCount {
    private final long[] counts = new long[LineBreak.values().length];

    /** Counts the line break that ends before an index. */
    public void countAt(byte[] bytes, int stop) {
        boolean lineFeed = bytes[stop - 1] == '\n';
        boolean both = lineFeed && stop > 1 && bytes[stop - 2] == '\r';
        add(both ? LineBreak.CRLF : lineFeed ? LineBreak.LF : LineBreak.CR);
    }

    /** Counts the line breaks in a text and returns their number. */
    public int count(char[] text, int from, int to) {
        int found = 0;
        for (int i = from; i < to; i++) {
            if (text[i] == '\r') {
                boolean both = i + 1 < to && text[i + 1] == '\n';
                add(both ? LineBreak.CRLF : LineBreak.CR);
                i += both ? 1 : 0;
                found++;
            } else if (text[i] == '\n') {
                add(LineBreak.LF);
                found++;
            }
        }
        return found;
    }

    private void add(LineBreak kind) {
        counts[kind.ordinal()]++;
    }

    /** Returns whether there is more than one kind, not counting those in another count. */
    public boolean isMixedWithout(LineBreakCount other) {
        int kinds = 0;
        for (int i = 0; i < counts.length; i++) {
            kinds += counts[i] > other.counts[i] ? 1 : 0;
        }
        return kinds > 1;
    }
}
