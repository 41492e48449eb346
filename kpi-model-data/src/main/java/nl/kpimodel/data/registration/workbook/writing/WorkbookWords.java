package nl.kpimodel.data.registration.workbook.writing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.internal.BundledFile;

/** The words of workbooks, in one file for each language next to this class. Terms come from {@link Terms}. */
public final class WorkbookWords {
    private final Language language;
    private final WordList words;
    private final WordList terms;

    /** Reads the words of a language. */
    public WorkbookWords(Language language) {
        this.language = language;
        this.words = BundledFile.words(WorkbookWords.class, "workbook", language);
        this.terms = Terms.in(language);
    }

    public Language language() {
        return language;
    }

    /** Returns the words of a key with values filled in. */
    public String of(String key, Object... values) {
        return words.filled(key, values);
    }

    /** Returns the words of a key with values filled in, if the key exists. */
    Optional<String> find(String key, Object... values) {
        return words.find(key).map(text -> WordList.fill(text, values));
    }

    /** Returns a sentence that agrees with a number, which is filled in first. */
    public String agreeing(String key, long number, Object... more) {
        return words.numbered(key, number, more);
    }

    /** Returns the records of a type, as the subject of a line. */
    String records(RecordType type) {
        return capitalised(type.label(language));
    }

    /** Returns the content of a field, as a sentence. */
    public String meaning(RecordField field) {
        return capitalised(field.meaning(language)) + ".";
    }

    /** Returns what an empty field means. */
    public String empty(RecordField field) {
        return of("empty." + field.whenEmpty());
    }

    /** Returns the allowed values of a field in one or two sentences. Not for KPIs and items, for which the caller knows the choices. */
    public String format(RecordField field) {
        String key = "format." + field.kind();
        return switch (field.kind()) {
            case ENUM, ENUM_SET -> of(key, String.join(", ", codes(field)));
            case INTEGER, DECIMAL, MONEY, SHARE, SCORE -> of(key) + bounds(field);
            default -> of(key);
        };
    }

    /** Returns the codes of a field that readers accept in this language. */
    List<String> codes(RecordField field) {
        return language == Language.DUTCH ? field.dutchTerms() : field.codes();
    }

    private String bounds(RecordField field) {
        Optional<BigDecimal> least = field.minimum();
        Optional<BigDecimal> most = field.maximum();
        if (least.isPresent() && most.isPresent()) {
            return " " + of("bounds.between", number(least.get()), number(most.get()));
        }
        return least.map(bound -> " " + of("bounds.atLeast", number(bound)))
                .or(() -> most.map(bound -> " " + of("bounds.atMost", number(bound))))
                .orElse("");
    }

    /** Returns the heading of a field's column, by which readers recognise the field: its Dutch term, or its name in words. */
    String heading(RecordField field) {
        return capitalised(language == Language.DUTCH
                ? field.dutchTerm()
                : field.name().replaceAll("([A-Z])", " $1").toLowerCase(language.locale()));
    }

    /** Returns an option, as the subject of a line. */
    String option(String key) {
        return capitalised(terms.of("option." + key));
    }

    /** Returns a number with the decimal sign of the language. */
    String number(BigDecimal number) {
        String plain = number.toPlainString();
        return language == Language.DUTCH ? plain.replace('.', ',') : plain;
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
