package nl.kpimodel.data.registration;

import static nl.kpimodel.data.registration.RecordSchemaJudge.ALL;
import static nl.kpimodel.data.registration.RecordSchemaJudge.JSON;
import static nl.kpimodel.data.registration.RecordSchemaJudge.SCHEMAS;
import static nl.kpimodel.data.registration.RecordSchemaJudge.VALUES;
import static nl.kpimodel.data.registration.RecordSchemaJudge.accepts;
import static nl.kpimodel.data.registration.RecordSchemaJudge.assertAgreement;
import static nl.kpimodel.data.registration.RecordSchemaJudge.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.kpimodel.arbitrary.RegistrationArbitraries;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RegistrationRecord;

class RecordSchemasPropertiesTest {
    @Provide
    Arbitrary<RegistrationRecord> anyRecord() {
        return RegistrationArbitraries.records();
    }

    @Property
    void everyRecordThatIsWrittenIsWhatItsSchemaDescribes(@ForAll("anyRecord") RegistrationRecord record) throws IOException {
        JsonNode json = json(record);
        assertThat(SCHEMAS.get(record.type()).validate(json)).isEmpty();
        assertThat(ALL.validate(json)).isEmpty();
    }

    @Provide
    Arbitrary<String> anyValue() {
        return Arbitraries.of(VALUES);
    }

    @Property
    void readerAndSchemaAgreeOnEveryValueOfEveryField(@ForAll("anyRecord") RegistrationRecord record, @ForAll int field,
            @ForAll("anyValue") String value) throws IOException {
        List<RecordField> fields = record.type().fields();
        ObjectNode json = json(record);
        json.set(fields.get(Math.floorMod(field, fields.size())).name(), JSON.readTree(value));
        assertAgreement(record.type(), List.of(json));
        assertThat(accepts(ALL, json)).as(json.toString()).isEqualTo(accepts(SCHEMAS.get(record.type()), json));
    }
}
