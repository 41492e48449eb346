package nl.kpimodel.core.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** The quick check of a text agrees with the full one. */
class RecordFieldPropertiesTest {
    private static final List<RecordField> FIELDS = List.of(Case.ID, Response.ANSWER, Strata.ORGANISATION, Strata.TEAM);

    @Property(tries = 20_000)
    void recordsTakeATextAsItsFieldJudgesIt(@ForAll("fields") RecordField field, @ForAll("texts") String text) {
        assertTakenAsJudged(field, text);
    }

    @Property(tries = 20_000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void recordsTakeAnIdAsItsFieldJudgesIt(@ForAll("ids") String id) {
        Statistics.label("faults").collect(assertTakenAsJudged(Case.ID, id).map(InvalidRecordException.Fault::kind))
                .coverage(coverage -> {
                    coverage.check(Optional.empty()).percentage(share -> share > 20);
                    coverage.check(Optional.of(InvalidRecordException.FaultKind.CITIZEN_NUMBER)).percentage(share -> share > 5);
                });
    }

    private static Optional<InvalidRecordException.Fault> assertTakenAsJudged(RecordField field, String text) {
        Optional<InvalidRecordException.Fault> fault = field.fault(text);
        Object normal = field.normal(text);
        if (normal == null) {
            assertThat(field.allow(text)).isNull();
        } else if (fault.isPresent()) {
            assertThatThrownBy(() -> field.allow(text)).isInstanceOfSatisfying(InvalidRecordException.class,
                    refused -> assertThat(refused.fault().kind()).isEqualTo(fault.get().kind()));
        } else {
            assertThat(field.allow(text)).isEqualTo(normal);
        }
        return fault;
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

    /** Returns ids as applications make them, and citizen numbers between the same characters. */
    @Provide
    Arbitrary<String> ids() {
        Arbitrary<String> uuids = Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as((high, low) -> new UUID(high, low).toString());
        Arbitrary<String> hexadecimal = Arbitraries.strings().withChars("0123456789abcdefABCDEF-").ofMinLength(1).ofMaxLength(36);
        Arbitrary<String> digits = Arbitraries.strings().withChars("0123456789-. ").ofMinLength(8).ofMaxLength(14);
        Arbitrary<String> around = Arbitraries.strings().withChars("0aAbBcdefFxrRsS-. /@:(").ofMaxLength(3);
        Arbitrary<String> dressed = Combinators.combine(around, Arbitraries.of("123456782", "123-456-782", "1.23456782E+8", "10000008"), around)
                .as((before, number, after) -> before + number + after);
        return Arbitraries.oneOf(uuids, hexadecimal, digits, dressed);
    }
}
