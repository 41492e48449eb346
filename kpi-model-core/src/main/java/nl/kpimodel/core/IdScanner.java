package nl.kpimodel.core;

import nl.kpimodel.core.internal.CleanText;
import nl.kpimodel.core.internal.DisplayText;

/**
 * Reads the parts of an id from left to right. Each error says what was found and where. Ids are ASCII, whatever the JVM's locale.
 *
 * <p>White space and invisible characters around the id are skipped. Positions count from 1 in the original text.
 */
final class IdScanner {
    static final int LARGEST = 999;
    private static final int MOST_DIGITS = 3;

    private final CharSequence text;
    private final String wayOut;
    private final int end;
    private int at;

    IdScanner(CharSequence text, String wayOut) {
        this.text = text;
        this.wayOut = wayOut;
        int last = text.length();
        while (last > 0 && CleanText.isAround(text.charAt(last - 1))) {
            last--;
        }
        this.end = last;
        while (at < end && CleanText.isAround(text.charAt(at))) {
            at++;
        }
        if (at == end) {
            throw refuse("is empty");
        }
    }

    boolean atEnd() {
        return at == end;
    }

    char peek() {
        return atEnd() ? 0 : text.charAt(at);
    }

    boolean skip(char c) {
        if (peek() == c && !atEnd()) {
            at++;
            return true;
        }
        return false;
    }

    /** Skips the separator between a letter and a number, if any: spaces, a dot or a hyphen, also a typographic one. */
    void separator() {
        spaces();
        char c = peek();
        if (c == '-' || c == '.' || c >= '\u2010' && c <= '\u2013') {
            at++;
            spaces();
        }
    }

    private void spaces() {
        while (!atEnd() && (peek() == '\t' || Character.isSpaceChar(peek()))) {
            at++;
        }
    }

    /** Reads an ASCII letter. Returns it in upper case, or 0 if there is none here. */
    char letter() {
        char c = peek();
        char upper = c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
        if (upper >= 'A' && upper <= 'Z') {
            at++;
            return upper;
        }
        return 0;
    }

    /** Reads a number of at most three digits. The first may be 0: {@code 013} is 13. */
    int number() {
        int start = at;
        int value = 0;
        while (peek() >= '0' && peek() <= '9') {
            value = value * 10 + (peek() - '0');
            at++;
            if (value > LARGEST) {
                throw refuse("has a number above " + LARGEST + " at position " + (start + 1));
            }
            if (at - start > MOST_DIGITS) {
                throw refuse("has a number of more than " + MOST_DIGITS + " digits at position " + (start + 1));
            }
        }
        if (at == start) {
            throw unexpected("a number");
        }
        if (value == 0) {
            throw refuse("has the number 0 at position " + (start + 1));
        }
        return value;
    }

    /** Reads zero or more ASCII digits. */
    String digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        return text.subSequence(start, at).toString();
    }

    void end() {
        if (!atEnd()) {
            throw unexpected("the end");
        }
    }

    InvalidIdException unexpected(String expected) {
        return refuse(atEnd()
                ? "ends where " + expected + " was expected"
                : "has " + DisplayText.quoted(text.subSequence(at, at + 1)) + " at position " + (at + 1) + " where " + expected + " was expected");
    }

    InvalidIdException refuse(String reason) {
        return new InvalidIdException(text, reason, wayOut);
    }

    static int checked(int value, String what) {
        if (value < 1 || value > LARGEST) {
            throw new IllegalArgumentException(what + " is " + value + "; it must be 1 to " + LARGEST + ".");
        }
        return value;
    }
}
