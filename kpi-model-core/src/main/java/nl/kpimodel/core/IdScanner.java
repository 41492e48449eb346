package nl.kpimodel.core;

import nl.kpimodel.core.internal.DisplayText;

/** Reads the parts of an id from left to right; each failure says what was met and where. Ids are ASCII, whatever the JVM's locale. */
final class IdScanner {
    static final int LARGEST = 999;

    private final CharSequence text;
    private final String wayOut;
    private int at;

    IdScanner(CharSequence text, String wayOut) {
        this.text = text;
        this.wayOut = wayOut;
        if (text.length() == 0) {
            throw refuse("is empty");
        }
    }

    boolean atEnd() {
        return at == text.length();
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

    /** An ASCII letter in upper case, or 0 if none stands here. */
    char letter() {
        char c = peek();
        char upper = c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
        if (upper >= 'A' && upper <= 'Z') {
            at++;
            return upper;
        }
        return 0;
    }

    int number() {
        int start = at;
        int value = 0;
        while (peek() >= '0' && peek() <= '9') {
            value = value * 10 + (peek() - '0');
            at++;
            if (value > LARGEST) {
                throw refuse("has a number above " + LARGEST + " at position " + (start + 1));
            }
        }
        if (at == start) {
            throw unexpected("a number");
        }
        if (text.charAt(start) == '0') {
            throw refuse((at - start == 1 ? "has the number 0" : "has a leading zero") + " at position " + (start + 1));
        }
        return value;
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
