package nl.kpimodel.data.registration.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import nl.kpimodel.data.registration.CsvDialect.DecimalSign;

/** The handwritten parsers compared with those of the JDK, which are slow, and lenient in other ways. */
class ValueParserPropertiesTest {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter YEAR_FIRST = DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DUTCH = DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static Object parse(ValueParser parser, String text) {
        char[] within = ("#" + text + "#").toCharArray();
        return parser.parse(within, 1, within.length - 1);
    }

    @Provide
    Arbitrary<String> dateLike() {
        return Arbitraries.randomValue(random -> {
            String year = String.format(Locale.ROOT, random.nextInt(8) == 0 ? "%d" : "%04d", random.nextInt(10_000));
            String month = String.format(Locale.ROOT, random.nextInt(4) == 0 ? "%d" : "%02d", random.nextInt(15));
            String day = String.format(Locale.ROOT, random.nextInt(4) == 0 ? "%d" : "%02d", random.nextInt(34));
            String dash = random.nextInt(20) == 0 ? "/" : "-";
            return random.nextBoolean() ? year + dash + month + "-" + day : day + "-" + month + dash + year;
        });
    }

    @Property(tries = 2_000)
    void daysAreThoseThatTheJdkReadsStrictly(@ForAll("dateLike") String text) {
        LocalDate expected = date(text.matches("[0-9]{4}-.*") ? text : "", YEAR_FIRST);
        Object iso = parse(DateParser.iso(), text);
        assertThat(iso instanceof LocalDate ? iso : null).isEqualTo(expected);
        LocalDate dutch = text.length() <= 10 && text.matches("[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}") ? date(text, DUTCH) : null;
        Object both = parse(DateParser.isoAndDutch(DayOrder.UNKNOWN), text);
        assertThat(both instanceof LocalDate ? both : null).isEqualTo(expected != null ? expected : dutch);
        assertThat(dutch == null || iso == Unreadable.DUTCH_DATE).isTrue();
    }

    private static LocalDate date(String text, DateTimeFormatter format) {
        try {
            return LocalDate.parse(text, format);
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    @Property
    void theSameDayIsTheSameObject(@ForAll @IntRange(min = 0, max = 3_600_000) int day) {
        LocalDate date = LocalDate.ofEpochDay(day - 700_000L);
        DateParser parser = DateParser.iso();
        Object first = parse(parser, date.format(ISO));
        assertThat(first).isEqualTo(date).isSameAs(parse(parser, date.format(ISO)));
    }

    @Property
    void momentsAreThoseOfTheJdk(@ForAll @IntRange(min = 0, max = 86_399) int second, @ForAll @IntRange(min = 0, max = 999_999_999) int nano,
            @ForAll @IntRange(min = -1080, max = 1080) int offset) {
        OffsetDateTime moment = OffsetDateTime.of(LocalDate.of(2025, 3, 31), LocalTime.ofSecondOfDay(second).withNano(nano),
                ZoneOffset.ofTotalSeconds(offset * 60));
        assertThat(parse(new InstantParser(), moment.toString())).isEqualTo(moment);
    }

    @Provide
    Arbitrary<String> momentLike() {
        return Arbitraries.strings().withChars("0123459TZ:+-. ").ofMaxLength(12).map(text -> "2025-03-31T09:3" + text);
    }

    @Property(tries = 2_000)
    void whatIsReadAsAMomentTheJdkReadsLikewise(@ForAll("momentLike") String text) {
        if (parse(new InstantParser(), text) instanceof OffsetDateTime moment) {
            assertThat(OffsetDateTime.parse(extended(text))).isEqualTo(moment);
        }
    }

    /** Returns the moment in the only form that the JDK reads. */
    private static String extended(String text) {
        String point = text.replace(" ", "").replace("2025-03-31T", "").replaceAll("([-+])([0-9]{2}):?([0-9]{2})$", "$1$2:$3");
        return "2025-03-31T" + point.replaceAll("([-+][0-9]{2})$", "$1:00");
    }

    @Property
    void numbersAreReadExactlyWithEitherSign(@ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(20) BigDecimal number) {
        String plain = number.toPlainString();
        assertThat(parse(NumberParser.csv(DecimalSign.POINT), plain)).isEqualTo(number.scale() < 0 ? number.setScale(0) : number);
        assertThat(parse(NumberParser.csv(DecimalSign.COMMA), plain.replace('.', ',')))
                .isEqualTo(number.scale() < 0 ? number.setScale(0) : number);
        assertThat((BigDecimal) parse(NumberParser.json(), number.stripTrailingZeros().toString())).isEqualByComparingTo(number);
    }

    @Provide
    Arbitrary<String> numberLike() {
        return Arbitraries.strings().withChars("0123456789.,.,'-+eE \u0663NaN").ofMaxLength(12).filter(text -> !text.isEmpty());
    }

    @Property(tries = 5_000)
    void whatIsReadAsANumberIsWrittenAsOne(@ForAll("numberLike") String text) {
        Object read = parse(NumberParser.csv(DecimalSign.COMMA), text);
        if (text.matches("[-+]?[0-9]+(,[0-9]+)?")) {
            assertThat(read).isEqualTo(new BigDecimal(text.replace(',', '.')));
        } else if (text.matches("[-+]?[1-9][0-9]{0,2}([. '])[0-9]{3}(\\1[0-9]{3})*(,[0-9]+)?")) {
            assertThat(read).isEqualTo(Adjusted.thousands(new BigDecimal(text.replaceAll("[+. ']", "").replace(',', '.'))));
        } else {
            assertThat(read).isInstanceOf(Unreadable.class);
        }
    }

    @Property
    void wholeNumbersAreThoseOfTheJdk(@ForAll @IntRange(min = -Integer.MAX_VALUE, max = Integer.MAX_VALUE - 1) int number) {
        WholeNumberParser parser = new WholeNumberParser(NumberParser.csv(DecimalSign.POINT));
        assertThat(parse(parser, Integer.toString(number))).isEqualTo(number);
        assertThat(parse(parser, number + ".00")).isEqualTo(number);
        assertThat(parse(parser, number + ".5")).isEqualTo(Unreadable.NOT_WHOLE);
        assertThat(parse(parser, (number + (number < 0 ? -1L : 1L) * 4_294_967_296L) + "")).isEqualTo(Unreadable.TOO_LARGE);
    }
}
