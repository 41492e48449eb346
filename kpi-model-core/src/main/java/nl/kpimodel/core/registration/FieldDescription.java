package nl.kpimodel.core.registration;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.IdentifyingText;
import org.jspecify.annotations.Nullable;

/**
 * Describes the filled fields of a record as text that is safe to show: without ids that look like a person, citizen numbers and control
 * characters.
 */
final class FieldDescription {
    private final StringJoiner text;

    FieldDescription(String name) {
        text = new StringJoiner(", ", name + "[", "]");
    }

    FieldDescription add(List<RecordField> fields, Function<RecordField, @Nullable Object> values) {
        for (RecordField field : fields) {
            Object value = values.apply(field);
            if (value != null) {
                boolean hidden = field.kind() == RecordField.Kind.ID && !IdentifyingText.mayBeShown((String) value);
                text.add(field.name() + "=" + (hidden ? "***" : DisplayText.value(value.toString())));
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
