package nl.kpimodel.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Interrupts of the thread of a validation, and calls from another thread. */
class ValidatorThreadsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    private static final Strata STRATA = Strata.of("O");

    private static Case aCase(int number) {
        return Case.builder().id("c" + number).startedOn(DAY).complexityAtStart(Complexity.LOW).strata(STRATA).build();
    }

    @AfterEach
    void forgetTheInterrupt() {
        Thread.interrupted();
    }

    @Test
    void anInterruptStopsAcceptingWithinAThousandRecordsAndTheFlagStaysSet() {
        RegistrationValidator validator = RegistrationValidator.create(ValidationOptions.standard());
        validator.accept(aCase(0));
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> {
            for (int i = 1; i <= 1024; i++) {
                validator.accept(aCase(i));
            }
        }).withMessage("Validation stopped because its thread was interrupted; there is no result.");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void anInterruptStopsTheEndOfARunAndNoRuleIsSaidToHaveCrashed() {
        List<RegistrationRecord> records = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            records.add(new Case.PlanChange("nowhere", DAY, STRATA));
        }
        List<String> found = new ArrayList<>();
        RegistrationValidator validator =
                RegistrationValidator.create(ValidationOptions.standard().withListener(finding -> found.add(finding.ruleId())));
        records.forEach(validator::accept);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancellationException.class).isThrownBy(validator::finish);
        assertThat(found).isEmpty();
    }

    @Test
    void aCallWhileAnotherThreadIsInOneIsRefusedAndHarmsNothing() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch tried = new CountDownLatch(1);
        RegistrationValidator validator = RegistrationValidator.create(ValidationOptions.standard().withListener(finding -> {
            inside.countDown();
            try {
                tried.await();
            } catch (InterruptedException unexpected) {
                throw new IllegalStateException(unexpected);
            }
        }));
        Case late = Case.builder().id("c1").startedOn(DAY).completedOn(DAY.minusDays(1)).complexityAtStart(Complexity.LOW).strata(STRATA).build();
        CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> validator.accept(late));
        inside.await();
        try {
            assertThatIllegalStateException().isThrownBy(() -> validator.accept(aCase(2)))
                    .withMessageContaining("in use by another thread").withMessageContaining("one thread at a time");
            assertThatIllegalStateException().isThrownBy(validator::finish);
        } finally {
            tried.countDown();
        }
        assertThat(other.get()).isFalse();
        assertThat(validator.finish().total()).isEqualTo(new ValidationReport.Counts(1, 0, 1));
    }

    @Test
    void threadsMayTakeTurns() throws Exception {
        RegistrationValidator validator = RegistrationValidator.create(ValidationOptions.standard());
        for (int i = 0; i < 3; i++) {
            int number = i;
            assertThat(CompletableFuture.supplyAsync(() -> validator.accept(aCase(number))).get()).isTrue();
        }
        assertThat(validator.finish().total()).isEqualTo(new ValidationReport.Counts(3, 3, 0));
    }

    @Test
    void aListenerThatCallsBackIsRefused() {
        AtomicReference<RegistrationValidator> itself = new AtomicReference<>();
        RegistrationValidator validator = RegistrationValidator.create(
                ValidationOptions.standard().withListener(finding -> itself.get().accept(aCase(9))));
        itself.set(validator);
        assertThatIllegalStateException().isThrownBy(() -> validator.accept(Case.builder().id("c1").startedOn(DAY)
                .completedOn(DAY.minusDays(1)).complexityAtStart(Complexity.LOW).strata(STRATA).build())).withMessageContaining("listener");
    }
}
