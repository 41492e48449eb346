package nl.kpimodel.core.validation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.SmallCatalogue;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;

/** The examples of {@code rule-examples.txt}, and how they are judged. */
final class RuleExamples {
    /** With all types, because the small catalogue does not use most of them. */
    static final ValidationOptions OPTIONS = ValidationOptions.standard().withCatalogue(SmallCatalogue.catalogue())
            .withAnswers(List.of("nee", "ja")).withTypes(EnumSet.allOf(RecordType.class));

    private RuleExamples() {}

    /** A record as written in the file, with its expected findings. */
    record Line(String text, List<String> expected) {
        FieldValues values() {
            String[] parts = text.split("; ?");
            RecordType type = RecordType.ofKey(parts[0].trim()).orElseThrow(() -> new IllegalStateException(text));
            FieldValues values = FieldValues.of(type).set(field(type, "organisation"), "O");
            for (String part : Arrays.asList(parts).subList(1, parts.length)) {
                String[] pair = part.split("=", 2);
                RecordField field = field(type, pair[0].trim());
                values.set(field, value(field, pair[1].replace("{201 x}", "x".repeat(201)).replace("\\n", "\n").replace("\\u0000", "\u0000")));
            }
            return values;
        }
    }

    /** Some records that are judged together. */
    record Example(String ruleId, boolean pass, ValidationOptions options, List<Line> lines) {
        @Override
        public String toString() {
            return ruleId + (pass ? " pass" : " fail");
        }
    }

    static List<Example> all() {
        List<Example> examples = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RuleExamples.class.getResourceAsStream("/rule-examples.txt"), "There is no file rule-examples.txt"),
                        StandardCharsets.UTF_8))) {
            for (String line : reader.lines().filter(text -> !text.startsWith("#") && !text.isBlank()).toList()) {
                if (line.startsWith("== ")) {
                    String[] header = line.split(" ");
                    ValidationOptions options = header.length == 3 ? OPTIONS : OPTIONS.withAsOf(LocalDate.parse(header[3]));
                    examples.add(new Example(header[1], header[2].equals("pass"), options, new ArrayList<>()));
                } else {
                    String[] halves = line.split("=>");
                    List<String> expected = halves.length == 1 ? List.of() : List.of(halves[1].trim().split(", "));
                    examples.get(examples.size() - 1).lines.add(new Line(halves[0].strip(), expected));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }

    private static RecordField field(RecordType type, String name) {
        return type.field(name).orElseThrow(() -> new IllegalStateException(type + " has no " + name));
    }

    private static Object value(RecordField field, String text) {
        return switch (field.kind()) {
            case ID, LABEL, TEXT, ANSWER, PERIOD -> text;
            case DATE -> LocalDate.parse(text);
            case INSTANT -> OffsetDateTime.parse(text);
            case INTEGER -> Integer.valueOf(text);
            case DECIMAL, MONEY, HOURS, SHARE, SCORE -> new BigDecimal(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case ENUM -> field.constant(text).orElseThrow();
            case ITEM -> ItemId.parse(text);
            case KPI -> KpiId.parse(text);
            case AREA -> AreaCode.parse(text);
            case ENUM_SET -> throw new IllegalStateException("No example needs a set yet.");
        };
    }

    /** Judges lines as a reader would hand them in. */
    static ValidationReport judge(List<Line> lines, ValidationOptions options) {
        RegistrationValidator validator = RegistrationValidator.create(options);
        RecordAssembly assembly = RecordAssembly.of(options);
        for (int i = 0; i < lines.size(); i++) {
            Finding.Place place = Finding.Place.of("example", i + 1L);
            FieldValues values = lines.get(i).values();
            List<Finding> findings = new ArrayList<>();
            RegistrationRecord record = assembly.assemble(values, place, findings::add);
            findings.forEach(validator::report);
            if (record == null) {
                validator.reject(values, findings.stream().filter(finding -> finding.severity() == Rule.Severity.ERROR).findFirst().orElseThrow());
            } else {
                validator.accept(record, place);
            }
        }
        return validator.finish();
    }
}
