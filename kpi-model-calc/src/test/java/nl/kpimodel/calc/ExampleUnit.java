package nl.kpimodel.calc;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.kpimodel.core.ItemId;
import org.jspecify.annotations.Nullable;

/** The tests' substitute for an application's own class: an object of a data file, read by lambdas. */
record ExampleUnit(JsonNode json) {
    private @Nullable JsonNode node(String field) {
        JsonNode node = json.get(field);
        return node == null || node.isNull() ? null : node;
    }

    @Nullable String text(String field) {
        JsonNode node = node(field);
        return node == null ? null : node.asText();
    }

    @Nullable LocalDate date(String field) {
        String text = text(field);
        return text == null ? null : LocalDate.parse(text);
    }

    @Nullable OffsetDateTime instant(String field) {
        String text = text(field);
        return text == null ? null : OffsetDateTime.parse(text);
    }

    @Nullable BigDecimal decimal(String field) {
        String text = text(field);
        return text == null ? null : new BigDecimal(text);
    }

    @Nullable Integer integer(String field) {
        String text = text(field);
        return text == null ? null : Integer.valueOf(text);
    }

    @Nullable Boolean yesOrNo(String field) {
        JsonNode node = node(field);
        return node == null ? null : node.asBoolean();
    }

    <E extends Enum<E>> @Nullable E constant(String field, Class<E> type) {
        String text = text(field);
        return text == null ? null : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    }

    List<ExampleUnit> list(String field) {
        List<ExampleUnit> list = new ArrayList<>();
        JsonNode node = node(field);
        if (node != null) {
            node.forEach(each -> list.add(new ExampleUnit(each)));
        }
        return list;
    }

    /** Returns the object in a field; null if the field has none. */
    @Nullable ExampleUnit object(String field) {
        JsonNode node = node(field);
        return node == null || !node.isObject() ? null : new ExampleUnit(node);
    }

    /** The names of all fields. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The answers to items. */
    Map<ItemId, String> answers(String field) {
        Map<ItemId, String> answers = new HashMap<>();
        ExampleUnit object = object(field);
        if (object != null) {
            object.names().forEach(item -> answers.put(ItemId.of(item), object.text(item)));
        }
        return answers;
    }

    /** Returns the texts of a list; null if the field is empty. */
    @Nullable List<String> texts(String field) {
        JsonNode node = node(field);
        return node == null ? null : StreamSupport.stream(node.spliterator(), false).map(JsonNode::asText).toList();
    }
}
