package nl.kpimodel.data.registration;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.data.registration.csv.CsvColumns;
import nl.kpimodel.data.registration.value.WrittenValues;
import org.jspecify.annotations.Nullable;

/** Writes one object on each line, with its type first and fields in the order of the record. */
final class NdjsonWriter implements RegistrationWriter {
    private static final JsonFactory JSON = JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private final JsonGenerator json;
    private final WrittenValues values = WrittenValues.json();

    NdjsonWriter(OutputStream bytes) throws IOException {
        json = JSON.createGenerator(bytes, JsonEncoding.UTF8);
        json.setRootValueSeparator(null);
        json.configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
    }

    @Override
    public void write(RegistrationRecord record) throws IOException {
        List<RecordField> fields = record.type().fields();
        // All values are converted before the first is written, so that a failure leaves no partial object.
        List<@Nullable Object> written = new ArrayList<>(fields.size());
        for (RecordField field : fields) {
            Object value = field.get(record);
            written.add(value == null || value instanceof Set || value instanceof Number || value instanceof Boolean
                    ? value
                    : values.text(field, value));
        }
        json.writeStartObject();
        json.writeStringField(CsvColumns.TYPE, record.type().key());
        for (int i = 0; i < fields.size(); i++) {
            Object value = written.get(i);
            if (value != null) {
                json.writeFieldName(fields.get(i).name());
                write(value);
            }
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void write(Object value) throws IOException {
        if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else if (value instanceof Set<?> set) {
            json.writeStartArray();
            for (Object constant : set) {
                json.writeString(RecordField.code((Enum<?>) constant));
            }
            json.writeEndArray();
        } else {
            json.writeString((String) value);
        }
    }

    @Override
    public void complete() throws IOException {
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
