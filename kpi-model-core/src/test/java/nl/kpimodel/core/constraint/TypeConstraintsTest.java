package nl.kpimodel.core.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.core.constraint.internal.DatesInOrderValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Constraints on several properties, on all the ways in which applications write classes. */
@Tag("locale")
class TypeConstraintsTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    private static final LocalDate THIRD = LocalDate.of(2025, 3, 3);
    private static final LocalDate FIFTH = LocalDate.of(2025, 3, 5);

    private static List<String> violations(Validator validator, Object bean) {
        return validator.validate(bean).stream().map(violation -> violation.getPropertyPath() + " " + violation.getMessage()).sorted().toList();
    }

    private static List<String> violations(Object bean) {
        return violations(Validators.IN_ENGLISH, bean);
    }

    @DatesInOrder({"signal", "start", "end"})
    record Track(LocalDate signal, LocalDate start, LocalDate end) {}

    @DatesInOrder({"first", "second"})
    record Moments(Object first, Object second) {}

    @Nested
    class OfDates {
        @Test
        void datesInOrderAreValid() {
            assertThat(violations(new Track(FIRST, THIRD, FIFTH))).isEmpty();
        }

        @Test
        void anObjectThatIsNotThereIsValid() {
            assertThat(new DatesInOrderValidator().isValid(null, null)).isTrue();
        }

        @Test
        void equalDatesAreInOrder() {
            assertThat(violations(new Track(FIRST, FIRST, FIRST))).isEmpty();
        }

        @Test
        void datesThatAreNotThereAreSkipped() {
            assertThat(violations(new Track(null, null, null))).isEmpty();
            assertThat(violations(new Track(null, null, FIRST))).isEmpty();
            assertThat(violations(new Track(FIRST, null, THIRD))).isEmpty();
            assertThat(violations(new Track(THIRD, null, FIRST))).containsExactly("end must not be before signal");
        }

        @Test
        void theViolationIsOnTheDateThatIsTooEarly() {
            assertThat(violations(new Track(THIRD, FIRST, FIFTH))).containsExactly("start must not be before signal");
            assertThat(violations(Validators.IN_DUTCH, new Track(FIRST, FIFTH, THIRD))).containsExactly("end mag niet eerder zijn dan start");
        }

        @Test
        void everyPairThatIsOutOfOrderHasItsViolation() {
            assertThat(violations(new Track(FIFTH, THIRD, FIRST)))
                    .containsExactly("end must not be before start", "start must not be before signal");
        }

        @Test
        void momentsOfOneKindAreComparedToTheLastDigit() {
            assertOrdered(LocalDateTime.parse("2025-03-01T10:00:00"), LocalDateTime.parse("2025-03-01T10:00:00.000000001"));
            assertOrdered(Instant.parse("2025-03-01T10:00:00Z"), Instant.parse("2025-03-01T10:00:01Z"));
            assertOrdered(OffsetDateTime.parse("2025-03-01T10:00:00+02:00"), OffsetDateTime.parse("2025-03-01T09:00:00Z"));
            assertOrdered(ZonedDateTime.parse("2025-03-01T10:00:00+05:00[Asia/Karachi]"), OffsetDateTime.parse("2025-03-01T06:00:00Z"));
            assertOrdered(new Date(1), new Date(2));
        }

        @Test
        void oneMomentInTwoZonesIsInOrderBothWays() {
            OffsetDateTime here = OffsetDateTime.parse("2025-03-01T10:00:00+01:00");
            OffsetDateTime there = OffsetDateTime.parse("2025-03-01T09:00:00Z");
            assertThat(violations(new Moments(here, there))).isEmpty();
            assertThat(violations(new Moments(there, here))).isEmpty();
        }

        @Test
        void momentsOfDifferentKindsAreComparedAsDatesInAmsterdam() {
            Instant lateOnTheFirst = Instant.parse("2025-03-01T22:59:59Z");
            Instant earlyOnTheSecond = Instant.parse("2025-03-01T23:00:00Z");
            assertThat(violations(new Moments(lateOnTheFirst, FIRST))).isEmpty();
            assertThat(violations(new Moments(FIRST, lateOnTheFirst))).isEmpty();
            assertThat(violations(new Moments(earlyOnTheSecond, FIRST))).containsExactly("second must not be before first");
            assertThat(violations(new Moments(FIRST.plusDays(1), earlyOnTheSecond))).isEmpty();
            assertThat(violations(new Moments(LocalDateTime.parse("2025-03-01T23:59:59"), FIRST))).isEmpty();
        }

        private static void assertOrdered(Object earlier, Object later) {
            assertThat(violations(new Moments(earlier, later))).isEmpty();
            assertThat(violations(new Moments(earlier, earlier))).isEmpty();
            assertThat(violations(new Moments(later, earlier))).containsExactly("second must not be before first");
        }

        @Test
        void aPropertyThatIsNoDateIsAnErrorOfTheDeclaration() {
            assertThatThrownBy(() -> violations(new Moments(FIRST, "2025-03-01")))
                    .isInstanceOf(ConstraintDeclarationException.class)
                    .hasMessage("Property second has type java.lang.String; it must be a date.");
        }
    }

    interface HasStart {
        default LocalDate getStart() {
            return THIRD;
        }
    }

    @DatesInOrder({"start", "end"})
    static class Bean implements HasStart {
        private final LocalDate end;

        Bean(LocalDate end) {
            this.end = end;
        }

        public Optional<LocalDate> getEnd() {
            return Optional.ofNullable(end);
        }
    }

    static final class InheritingBean extends Bean {
        InheritingBean(LocalDate end) {
            super(end);
        }
    }

    @DatesInOrder({"start", "end"})
    @SuppressWarnings("unused")
    static final class Fields {
        static final LocalDate START = FIRST;
        private LocalDate start = THIRD;
        protected LocalDate end = FIRST;
    }

    @DatesInOrder({"start", "end"})
    static final class Fluent {
        LocalDate start() {
            return THIRD;
        }

        LocalDate end() {
            return FIRST;
        }
    }

    @OnlyWith(property = "stopped", requires = "end")
    static final class BooleanGetter {
        public boolean isStopped() {
            return true;
        }

        public LocalDate getEnd() {
            return null;
        }
    }

    @Nested
    class OnClasses {
        @Test
        void gettersAreReadAlsoThoseOfSuperclassesAndInterfacesAndOptionalOnes() {
            assertThat(violations(new Bean(FIFTH))).isEmpty();
            assertThat(violations(new Bean(null))).isEmpty();
            assertThat(violations(new Bean(FIRST))).containsExactly("end must not be before start");
            assertThat(violations(new InheritingBean(FIRST))).containsExactly("end must not be before start");
        }

        @Test
        void fieldsAreReadWhereThereIsNoGetter() {
            assertThat(violations(new Fields())).containsExactly("end must not be before start");
        }

        @Test
        void gettersWithoutAPrefixAreRead() {
            assertThat(violations(new Fluent())).containsExactly("end must not be before start");
        }

        @Test
        void gettersOfBooleansAreRead() {
            assertThat(violations(new BooleanGetter())).containsExactly("stopped must be empty as long as end is");
        }

        @DatesInOrder({"start", "finish"})
        record Misspelt(LocalDate start, LocalDate end) {}

        @DatesInOrder("start")
        record Alone(LocalDate start) {}

        @DatesInOrder({"start", "end"})
        @SuppressWarnings("unused")
        static final class Failing {
            public LocalDate getStart() {
                throw new IllegalStateException("not loaded");
            }

            public LocalDate getEnd() {
                return FIRST;
            }
        }

        @Test
        void aPropertyThatDoesNotExistIsAnErrorOfTheDeclaration() {
            assertThatThrownBy(() -> violations(new Misspelt(FIRST, THIRD)))
                    .isInstanceOf(ConstraintDeclarationException.class)
                    .hasMessageContaining("has no property finish; name a record component, a getter without its prefix, or a field.");
            assertThatThrownBy(() -> violations(new Alone(FIRST)))
                    .isInstanceOf(ConstraintDeclarationException.class)
                    .hasMessage("@DatesInOrder names fewer than two properties; name at least two.");
        }

        @Test
        void aGetterThatFailsIsAnErrorWithItsCause() {
            assertThatThrownBy(() -> violations(new Failing()))
                    .isInstanceOf(ConstraintDeclarationException.class)
                    .hasMessageContaining("Property start of ")
                    .hasMessageContaining("open package nl.kpimodel.core.constraint to module nl.kpimodel.core")
                    .hasRootCauseMessage("not loaded");
        }
    }

    @PartNotLargerThanWhole(part = "part", whole = "whole")
    record Proportion(Number part, Number whole) {}

    @Nested
    class OfAPart {
        @Test
        void aPartUpToTheWholeIsValid() {
            assertThat(violations(new Proportion(3, 3))).isEmpty();
            assertThat(violations(new Proportion(0, 3L))).isEmpty();
            assertThat(violations(new Proportion(new BigDecimal("2.0"), 2))).isEmpty();
        }

        @Test
        void withoutEitherThereIsNothingToCompare() {
            assertThat(violations(new Proportion(null, 3))).isEmpty();
            assertThat(violations(new Proportion(3, null))).isEmpty();
            assertThat(violations(new Proportion(Double.NaN, 3))).isEmpty();
        }

        @Test
        void aLargerPartIsRefusedHoweverLittle() {
            assertThat(violations(new Proportion(4, 3))).containsExactly("part must not be larger than whole");
            assertThat(violations(Validators.IN_DUTCH, new Proportion(Long.MAX_VALUE, (double) 5)))
                    .containsExactly("part mag niet groter zijn dan whole");
            assertThat(violations(new Proportion(new BigDecimal("1.0000000000000000000001"), 1.0d)))
                    .containsExactly("part must not be larger than whole");
        }

        @PartNotLargerThanWhole(part = "part", whole = "whole")
        record Words(String part, int whole) {}

        @Test
        void aPropertyThatIsNoNumberIsAnErrorOfTheDeclaration() {
            assertThatThrownBy(() -> violations(new Words("3", 4)))
                    .isInstanceOf(ConstraintDeclarationException.class)
                    .hasMessage("Property part has type java.lang.String; it must be a number.");
        }
    }

    @WithinBounds(value = "score", lower = "scaleMin", upper = "scaleMax")
    record Satisfaction(Number score, Number scaleMin, Number scaleMax) {}

    @Nested
    class OfBounds {
        @Test
        void bothBoundsAreIncluded() {
            assertThat(violations(new Satisfaction(1, 1, 5))).isEmpty();
            assertThat(violations(new Satisfaction(5.0, 1, 5))).isEmpty();
            assertThat(violations(new Satisfaction(3, 3, 3))).isEmpty();
        }

        @Test
        void whatLiesOutsideIsRefused() {
            assertThat(violations(new Satisfaction(7, 1, 5))).containsExactly("score must not be below scaleMin or above scaleMax");
            assertThat(violations(Validators.IN_DUTCH, new Satisfaction(0, 1, 5)))
                    .containsExactly("score mag niet kleiner zijn dan scaleMin of groter dan scaleMax");
        }

        @Test
        void whatIsNotThereIsSkipped() {
            assertThat(violations(new Satisfaction(null, 1, 5))).isEmpty();
            assertThat(violations(new Satisfaction(7, null, 10))).isEmpty();
            assertThat(violations(new Satisfaction(7, 1, null))).isEmpty();
            assertThat(violations(new Satisfaction(7, null, 5))).hasSize(1);
            assertThat(violations(new Satisfaction(0, 1, null))).hasSize(1);
        }

        @Test
        void boundsTheWrongWayRoundAreRefusedOnTheUpperOne() {
            assertThat(violations(new Satisfaction(7, 10, 1))).containsExactly("scaleMax must not be below scaleMin");
            assertThat(violations(new Satisfaction(null, 10, 1))).containsExactly("scaleMax must not be below scaleMin");
        }
    }

    @AtMostOneOf({"personId", "groupId", "teamId"})
    record Subject(String personId, String groupId, Integer teamId) {}

    @OnlyWith(property = "reason", requires = "end")
    record Stop(String reason, LocalDate end) {}

    @Nested
    class OfFilledProperties {
        @Test
        void oneOrNoneIsValid() {
            assertThat(violations(new Subject(null, null, null))).isEmpty();
            assertThat(violations(new Subject("P-1", null, null))).isEmpty();
            assertThat(violations(new Subject(null, null, 3))).isEmpty();
        }

        @Test
        void theSecondThatIsFilledIsRefused() {
            assertThat(violations(new Subject("P-1", "G-1", null)))
                    .containsExactly("groupId must be empty, because at most one may be filled in; already filled in: personId");
            assertThat(violations(Validators.IN_DUTCH, new Subject(null, "", 3)))
                    .containsExactly("teamId moet leeg zijn, want hoogstens één mag zijn ingevuld; al ingevuld is groupId");
        }

        @Test
        void onePropertyNeedsTheOther() {
            assertThat(violations(new Stop(null, null))).isEmpty();
            assertThat(violations(new Stop(null, FIRST))).isEmpty();
            assertThat(violations(new Stop("moved", FIRST))).isEmpty();
            assertThat(violations(new Stop("moved", null))).containsExactly("reason must be empty as long as end is");
            assertThat(violations(Validators.IN_DUTCH, new Stop("moved", null)))
                    .containsExactly("reason mag alleen zijn ingevuld als end is ingevuld");
        }
    }

    @DatesInOrder(value = {"signal", "start"}, message = "the application's own words")
    @DatesInOrder(value = {"start", "end"}, payload = Severities.Warning.class)
    record Repeated(LocalDate signal, LocalDate start, LocalDate end) {}

    @Test
    void aConstraintMayBeRepeatedAndKeepsTheWordsOfTheApplication() {
        assertThat(violations(new Repeated(FIFTH, THIRD, FIRST)))
                .containsExactly("end must not be before start", "start the application's own words");
    }
}
