package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.core.ItemId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Accumulators that are damaged between two machines are refused when they are read, unless the damage affects no count. */
class DamagedAccumulatorTest {
    private static final int[] DAMAGE = {0x01, 0x80, 0xff};

    /** Some measures of every phase. They count differently but are serialised in the same way. */
    static Stream<MeasureSubject<?>> subjects() {
        List<MeasureSubject<?>> all = MeasureSubject.all();
        return Stream.iterate(0, i -> i < all.size(), i -> i + 7).map(all::get);
    }

    @ParameterizedTest
    @MethodSource("subjects")
    <T> void aTallyWithADamagedByteIsRefusedOrGivesTheSameFigures(MeasureSubject<T> subject) throws IOException {
        Measure.Tally tally = subject.measure.create();
        subject.units(new Random(7)).forEach(unit -> subject.measure.accept(tally, unit));

        assertRefusedOrTheSame(tally, Measure.Tally.class, counted -> subject.measure.result(counted));
    }

    @Test
    void answersWithADamagedByteAreRefusedOrGiveTheSameQuestionnaires() throws IOException {
        AnswerGrouping<String> grouping = AnswerGrouping.of(
                answer -> "r" + answer.charAt(0), answer -> null, answer -> ItemId.of("4a" + answer.charAt(1)), answer -> answer, answer -> LocalDate.EPOCH);
        AnswerGrouping.AnsweredItems items = grouping.create();
        List.of("11ja", "12nee", "21ja", "11nee").forEach(answer -> grouping.accept(items, answer));

        assertRefusedOrTheSame(items, AnswerGrouping.AnsweredItems.class, grouping::result);
    }

    @Test
    void aTallyThatIsCutOffIsRefused() throws IOException {
        byte[] bytes = bytes(MeasureSubject.all().get(0).measure.create());

        for (int length = 0; length < bytes.length - 1; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> read(part)).as("%d bytes", length).isInstanceOf(IOException.class);
        }
    }

    @Test
    void damageToWhatWasCountedIsNamed() throws IOException {
        byte[] bytes = bytes(MeasureSubject.all().get(0).measure.create());
        bytes[bytes.length - 2] ^= 1;

        assertThatThrownBy(() -> read(bytes)).isInstanceOf(InvalidObjectException.class).hasMessageContaining("checksum").hasMessageContaining("Count");
    }

    @Test
    void aNumberThatIsNoFractionInItsLowestTermsIsRefused() throws IOException, ClassNotFoundException {
        byte[] bytes = bytes(ExactNumber.of(3, 7));
        int numerator = bytes.length - 1;
        while (bytes[numerator] != 3) {
            numerator--;
        }
        bytes[numerator] = 5;
        assertThat(read(bytes)).isEqualTo(ExactNumber.of(5, 7));
        bytes[numerator] = 14;

        assertThatThrownBy(() -> read(bytes)).isInstanceOf(InvalidObjectException.class).hasMessageContaining("lowest terms");
    }

    private static <S extends Serializable> void assertRefusedOrTheSame(S accumulator, Class<S> type, Function<S, Object> result) throws IOException {
        byte[] bytes = bytes(accumulator);
        Object figures = result.apply(accumulator);
        int refused = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= (byte) DAMAGE[i % DAMAGE.length];
            try {
                Object read = read(damaged);
                if (type.isInstance(read)) {
                    assertThat(result.apply(type.cast(read))).as("byte %d", i).isEqualTo(figures);
                }
            } catch (IOException | ClassNotFoundException expected) {
                refused++;
            }
        }
        assertThat(refused).as("refused, of %d", bytes.length).isGreaterThan(bytes.length * 9 / 10);
    }

    private static byte[] bytes(Serializable object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
