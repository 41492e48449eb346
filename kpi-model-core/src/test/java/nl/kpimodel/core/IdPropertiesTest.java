package nl.kpimodel.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Laws of the ids, on random ids and texts. */
@Tag("locale")
class IdPropertiesTest {
    private static final List<Function<String, ?>> READERS =
            List.of(KpiId::parse, IntendedEffect.Id::parse, ItemId::parse, ItemId.Section::of, AreaCode::parse);

    @Property
    void whatAKpiIdPrintsIsReadAsTheSame(@ForAll("kpiIds") KpiId id) {
        assertThat(KpiId.parse(id.toString())).isEqualTo(id);
        assertThat(KpiId.parse(id.toString().replace(" ", ""))).isEqualTo(id);
        assertThat(KpiId.parse(id + ".")).isEqualTo(id);
    }

    @Property
    void whatAnIdOfAnIntendedEffectPrintsIsReadAsTheSame(@ForAll("effectIds") IntendedEffect.Id id) {
        assertThat(IntendedEffect.Id.parse(id.toString())).isEqualTo(id);
    }

    @Property
    void whatAnItemIdPrintsIsReadAsTheSame(@ForAll("itemIds") ItemId id) {
        assertThat(ItemId.parse(id.toString())).isEqualTo(id);
        assertThat(id.sectionId().isPresent()).isEqualTo(id.questionnaire() == Questionnaire.PARTICIPANT);
        id.sectionId().ifPresent(section -> {
            assertThat(ItemId.Section.of(section.toString())).isEqualTo(section);
            assertThat(id).hasToString(section + "" + id.number());
        });
    }

    @Property
    void everyTextIsReadOrRefusedWithAReason(@ForAll("texts") String text) {
        for (Function<String, ?> reader : READERS) {
            try {
                Object id = reader.apply(text);
                assertThat(reader.apply(id.toString())).isEqualTo(id);
            } catch (InvalidIdException refused) {
                assertThat(refused.reason()).isNotBlank();
                assertThat(refused.getMessage()).contains(refused.reason()).hasSizeLessThan(250).doesNotContainPattern("\\p{Cntrl}");
            }
        }
    }

    @Property
    void noTextIsAnIdOfTwoTypes(@ForAll("texts") String text) {
        long readers = READERS.stream().filter(reader -> reads(reader, text)).count();
        assertThat(readers).isLessThanOrEqualTo(1);
    }

    private static boolean reads(Function<String, ?> reader, String text) {
        try {
            reader.apply(text);
            return true;
        } catch (InvalidIdException refused) {
            return false;
        }
    }

    @Property
    void theOrderOfKpiIdsIsTotalAndAgreesWithEquals(
            @ForAll("kpiIds") KpiId a, @ForAll("kpiIds") KpiId b, @ForAll("kpiIds") KpiId c) {
        assertTotalOrder(a, b, c);
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Integer.signum(key(a).compareTo(key(b))));
    }

    @Property
    void theOrderOfIntendedEffectsIsTotalAndAgreesWithEquals(
            @ForAll("effectIds") IntendedEffect.Id a, @ForAll("effectIds") IntendedEffect.Id b, @ForAll("effectIds") IntendedEffect.Id c) {
        assertTotalOrder(a, b, c);
    }

    @Property
    void theOrderOfItemsIsTotalAndAgreesWithEquals(
            @ForAll("itemIds") ItemId a, @ForAll("itemIds") ItemId b, @ForAll("itemIds") ItemId c) {
        assertTotalOrder(a, b, c);
    }

    @Property
    void theOrderOfSectionsIsTotalAndAgreesWithEquals(
            @ForAll("sectionIds") ItemId.Section a, @ForAll("sectionIds") ItemId.Section b, @ForAll("sectionIds") ItemId.Section c) {
        assertTotalOrder(a, b, c);
    }

    private static <T extends Comparable<T>> void assertTotalOrder(T a, T b, T c) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
            assertThat(a).isLessThanOrEqualTo(c);
        }
        if (a.equals(b)) {
            assertThat(a).hasSameHashCodeAs(b);
        }
    }

    /** Returns a text whose order is that of the ids: all numbers have equal length. */
    private static String key(KpiId id) {
        return String.format(java.util.Locale.ROOT, "%d %03d %03d %03d", "IEAK".indexOf(id.layer().letter()), id.domain(), id.effect(), id.number());
    }

    /** Returns numbers that are often close to each other, so that equal ids and equal parts occur. */
    private static Arbitrary<Integer> numbers() {
        return Arbitraries.oneOf(Arbitraries.integers().between(1, 3), Arbitraries.integers().between(1, 999));
    }

    @Provide
    Arbitrary<KpiId> kpiIds() {
        return Combinators.combine(Arbitraries.of(Layer.class), numbers(), numbers(), numbers())
                .as((layer, domain, effect, number) ->
                        layer.depth() == 3 ? new KpiId(layer, domain, effect, number) : new KpiId(layer, 0, 0, number));
    }

    @Provide
    Arbitrary<IntendedEffect.Id> effectIds() {
        return Combinators.combine(numbers(), numbers()).as(IntendedEffect.Id::new);
    }

    @Provide
    Arbitrary<ItemId> itemIds() {
        Arbitrary<ItemId> participants = Combinators.combine(numbers(), Arbitraries.chars().range('a', 'z'), numbers())
                .as((domain, section, number) -> new ItemId(Questionnaire.PARTICIPANT, domain, String.valueOf(section), number));
        Arbitrary<ItemId> professionals = Combinators.combine(numbers(), Arbitraries.strings().withCharRange('A', 'Z').ofMaxLength(1))
                .as((domain, part) -> new ItemId(Questionnaire.PROFESSIONAL, domain, part, 0));
        return Arbitraries.oneOf(participants, professionals);
    }

    @Provide
    Arbitrary<ItemId.Section> sectionIds() {
        return Combinators.combine(numbers(), Arbitraries.chars().range('a', 'z')).as(ItemId.Section::new);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12), Arbitraries.strings().withChars("IEAKieak0123. GMNL").ofMaxLength(8));
    }
}
