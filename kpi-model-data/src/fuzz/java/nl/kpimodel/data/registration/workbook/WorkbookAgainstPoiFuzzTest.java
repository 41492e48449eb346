package nl.kpimodel.data.registration.workbook;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Random;

/** Apache POI writes the sheets that {@link CellsAsPoiReadsThemTest} makes at random, with the choices left to the fuzzer. */
class WorkbookAgainstPoiFuzzTest {
    private static final int ROWS = 6;
    /** With an exponent of three digits, POI shows one digit less than a spreadsheet keeps. */
    private static final double LARGEST = 1e6;

    @FuzzTest
    void cellsAreThoseThatPoiReads(FuzzedDataProvider data) throws IOException {
        boolean from1904 = data.consumeBoolean();
        CellsAsPoiReadsThemTest.compareCells(new FuzzedRandom(data), ROWS, from1904);
    }

    /** The bits of the input as random numbers; zeros after its end. */
    private static final class FuzzedRandom extends Random {
        private static final long serialVersionUID = 1L;
        private final transient FuzzedDataProvider data;

        FuzzedRandom(FuzzedDataProvider data) {
            this.data = data;
        }

        @Override
        protected int next(int bits) {
            return data.consumeInt() >>> Integer.SIZE - bits;
        }

        /** The method of the JDK draws until a condition holds, which it never does after the end of the input. */
        @Override
        public double nextGaussian() {
            return data.consumeRegularDouble(-LARGEST, LARGEST);
        }
    }
}
