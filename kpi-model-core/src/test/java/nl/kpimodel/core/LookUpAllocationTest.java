package nl.kpimodel.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Looking up by id allocates nothing, as {@link KpiCatalogue} promises. Measured in bytes, so that no garbage collection can hide an
 * allocation.
 */
class LookUpAllocationTest {
    private static final int ROUNDS = 10_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final KpiCatalogue MODEL = SmallCatalogue.catalogue();
    private static final List<KpiId> KPIS = List.of(KpiId.of("A 1"), KpiId.of("I 3.1.10"), KpiId.of("K 2"), KpiId.of("A 99"));
    private static final List<ItemId> ITEMS = List.of(ItemId.of("1a1"), ItemId.of("E2.A"), ItemId.of("9a9"));
    private static final List<IntendedEffect.Id> EFFECTS = List.of(IntendedEffect.Id.of("E 1.1"), IntendedEffect.Id.of("E 9.9"));

    private static volatile Object seen;

    @BeforeAll
    static void allocationIsMeasured() {
        assumeTrue(THREADS.isThreadAllocatedMemorySupported());
        THREADS.setThreadAllocatedMemoryEnabled(true);
    }

    @Test
    void ofAKpi() {
        assertAllocatesNothing(round -> seen = MODEL.find(KPIS.get(round % KPIS.size())));
        assertAllocatesNothing(round -> seen = MODEL.require(KPIS.get(round % 3)));
    }

    @Test
    void ofAnItem() {
        assertAllocatesNothing(round -> seen = MODEL.findItem(ITEMS.get(round % ITEMS.size())));
        assertAllocatesNothing(round -> seen = MODEL.requireItem(ITEMS.get(round % 2)));
    }

    @Test
    void ofAnIntendedEffect() {
        assertAllocatesNothing(round -> seen = MODEL.findIntendedEffect(EFFECTS.get(round % EFFECTS.size())));
    }

    @Test
    void ofADomainOrAPhase() {
        assertAllocatesNothing(round -> seen = MODEL.findDomain(round % 5));
        assertAllocatesNothing(round -> seen = MODEL.findPhase(round % 5));
    }

    /** The result is stored, so that the compiler cannot remove an allocation. */
    private static void assertAllocatesNothing(Consumer<Integer> lookUp) {
        Integer[] rounds = new Integer[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rounds[i] = i;
            lookUp.accept(rounds[i]);
        }
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        for (int i = 0; i < ROUNDS; i++) {
            lookUp.accept(rounds[i]);
        }
        long allocated = THREADS.getThreadAllocatedBytes(thread) - before;
        // Reading the counter may itself allocate a little. One object per look-up would be 160 kB.
        assertThat(allocated).isLessThan(ROUNDS);
    }
}
