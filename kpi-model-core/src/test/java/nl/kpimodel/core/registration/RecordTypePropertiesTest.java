package nl.kpimodel.core.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.kpimodel.arbitrary.RegistrationArbitraries;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordTypePropertiesTest {
    @Provide
    Arbitrary<RegistrationRecord> records() {
        return RegistrationArbitraries.records();
    }

    @Provide
    Arbitrary<FieldValues> anything() {
        return Arbitraries.of(RecordType.class).flatMap(RegistrationArbitraries::anything);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void takingTheValuesOfARecordAndMakingARecordOfThemGivesAnEqualRecord(@ForAll("records") RegistrationRecord record) {
        RegistrationRecord again = record.type().create(FieldValues.of(record));
        assertThat(again).isEqualTo(record).hasSameHashCodeAs(record);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void valuesThatTakeOneRecordAfterAnotherAreThoseOfTheLast(@ForAll("records") RegistrationRecord record) {
        FieldValues values = FieldValues.of(record.type());
        int column = 0;
        for (RecordField field : record.type().fields()) {
            values.setUnreadable(field, ++column);
        }
        values.take(record);
        assertThat(values.hasUnreadable()).isFalse();
        for (RecordField field : record.type().fields()) {
            assertThat(values.get(field)).as(field.toString()).isEqualTo(field.get(record));
            assertThat(values.column(field)).isZero();
        }
        assertThat(record.type().create(values)).isEqualTo(record);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void strataAreEqualIfAllTheirFieldsAre(@ForAll("records") RegistrationRecord one, @ForAll("records") RegistrationRecord other) {
        Strata strata = one.strata();
        Strata copy = Strata.create(FieldValues.of(one));
        assertThat(copy).isNotSameAs(strata).isEqualTo(strata).hasSameHashCodeAs(strata);
        boolean same = Strata.ALL.stream().allMatch(field -> Objects.equals(field.get(one), field.get(other)));
        assertThat(strata.equals(other.strata())).isEqualTo(same);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void aFieldGivesWhatTheComponentOfItsNameGives(@ForAll("records") RegistrationRecord record) throws ReflectiveOperationException {
        for (RecordField field : record.type().fields()) {
            Object holder = Strata.ALL.contains(field) ? record.strata() : record;
            var accessor = holder.getClass().getDeclaredMethod(field.name());
            assertThat(field.get(record)).as(field.toString()).isEqualTo(accessor.invoke(holder));
        }
    }

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void valuesMakeARecordExactlyWhenThereIsNoFaultToTell(@ForAll("anything") FieldValues values) {
        List<InvalidRecordException.Fault> faults = values.type().faults(values);
        try {
            RegistrationRecord made = values.type().create(values);
            assertThat(faults).as(made.toString()).isEmpty();
        } catch (InvalidRecordException e) {
            assertThat(faults).contains(e.fault());
            assertThat(e).hasMessageContaining(e.fault().field().name());
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void valuesThatAreClearedAndFilledAgainMakeTheSameRecord(@ForAll("records") RegistrationRecord record) {
        FieldValues values = FieldValues.of(record);
        values.type().create(values);
        values.clear();
        record.type().fields().forEach(field -> values.set(field, field.get(record)));
        assertThat(values.type().create(values)).isEqualTo(record);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void theBuilderOfEveryTypeMakesTheRecordWhoseComponentsItWasGiven(@ForAll("records") RegistrationRecord record) throws ReflectiveOperationException {
        Object builder = record.getClass().getMethod("builder").invoke(null);
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object same = builder.getClass().getMethod(component.getName(), component.getType()).invoke(builder, component.getAccessor().invoke(record));
            assertThat(same).isSameAs(builder);
        }
        assertThat(builder.getClass().getMethod("build").invoke(builder)).isEqualTo(record);
    }

    @ParameterizedTest
    @EnumSource
    void aBuilderThatWasGivenNothingSaysThatARequiredFieldIsMissing(RecordType type) throws ReflectiveOperationException {
        Object builder = type.recordClass().getMethod("builder").invoke(null);
        assertThatThrownBy(() -> builder.getClass().getMethod("build").invoke(builder)).cause().isInstanceOfSatisfying(
                InvalidRecordException.class, refused -> {
                    assertThat(refused.fault().kind()).isEqualTo(InvalidRecordException.FaultKind.MISSING);
                    assertThat(refused.fault().field()).isEqualTo(type.fields().stream().filter(RecordField::required).findFirst().orElseThrow());
                });
    }
}
