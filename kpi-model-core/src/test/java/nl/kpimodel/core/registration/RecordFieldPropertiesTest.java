package nl.kpimodel.core.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The quick look at a text and the judgement of it are one. */
class RecordFieldPropertiesTest {
    private static final List<RecordField> FIELDS = List.of(Case.ID, Response.ANSWER, Strata.ORGANISATION, Strata.TEAM);

    @Property(tries = 20_000)
    void recordsTakeATextAsItsFieldJudgesIt(@ForAll("fields") RecordField field, @ForAll("texts") String text) {
        Optional<RecordFault> fault = field.fault(text);
        Object normal = field.normal(text);
        if (normal == null) {
            assertThat(field.allow(text)).isNull();
        } else if (fault.isPresent()) {
            assertThatThrownBy(() -> field.allow(text)).isInstanceOfSatisfying(InvalidRecordException.class,
                    refused -> assertThat(refused.fault().kind()).isEqualTo(fault.get().kind()));
        } else {
            assertThat(field.allow(text)).isEqualTo(normal);
        }
    }

    @Provide
    Arbitrary<RecordField> fields() {
        return Arbitraries.of(FIELDS);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> parts = Arbitraries.of("1", "0", "123456782", ".", ",", "+", "-", "E", "=", "\"", "'", "#", " ", "\t", "\u00a0", "\u200b", "\u007f",
                "N/A", "a", "BSN", "e\u0301", "\u0001", "#N/A", "1234", "x".repeat(70));
        return parts.list().ofMaxSize(6).map(list -> String.join("", list));
    }
}
