package nl.kpimodel.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;

/** A catalogue with any change of its bytes is either read completely or refused with a {@link CatalogueFormatException}. */
class ChangedFilesPropertiesTest {
    private static final byte[] SMALL = BundledFiles.bytes("small-catalogue.json");
    private static final byte[] LARGE = BundledFiles.bytes("2025/catalogue.json");

    @Property(tries = 200)
    boolean aFileThatWasCutOffIsRefused(@ForAll @IntRange(min = 0, max = 5_000) int length) {
        byte[] cut = Arrays.copyOf(SMALL, Math.min(length, SMALL.length - 3));
        return read(cut) == null;
    }

    @Property(tries = 60)
    boolean aLargeFileThatWasCutOffIsRefused(@ForAll @IntRange(min = 0, max = 120_000) int length) {
        return read(Arrays.copyOf(LARGE, Math.min(length, LARGE.length - 3))) == null;
    }

    @Property(tries = 1_000)
    void aFileWithFlippedBitsIsReadWholeOrRefused(@ForAll @Size(min = 1, max = 4) int[] places, @ForAll @IntRange(min = 0, max = 7) int bit) {
        byte[] flipped = SMALL.clone();
        for (int place : places) {
            flipped[Math.floorMod(place, flipped.length)] ^= (byte) (1 << bit);
        }
        requireWholeOrRefused(flipped);
    }

    @Property(tries = 60)
    void aLargeFileWithFlippedBitsIsReadWholeOrRefused(@ForAll int place, @ForAll @IntRange(min = 0, max = 7) int bit) {
        byte[] flipped = LARGE.clone();
        flipped[Math.floorMod(place, flipped.length)] ^= (byte) (1 << bit);
        requireWholeOrRefused(flipped);
    }

    @Property(tries = 500)
    void aFileWithAPieceMovedIsReadWholeOrRefused(@ForAll int from, @ForAll @IntRange(min = 1, max = 300) int length, @ForAll int to) {
        byte[] moved = SMALL.clone();
        int source = Math.floorMod(from, moved.length - length);
        System.arraycopy(SMALL, source, moved, Math.floorMod(to, moved.length - length), length);
        requireWholeOrRefused(moved);
    }

    @Property(tries = 500)
    boolean anyBytesAreRefused(@ForAll byte[] bytes) {
        return read(bytes) == null;
    }

    /** Checks that a file that was read completely can be written, and reads the same again. */
    private static void requireWholeOrRefused(byte[] json) {
        KpiCatalogue catalogue = read(json);
        if (catalogue != null) {
            byte[] written = KpiModel.catalogueJson(catalogue).getBytes(StandardCharsets.UTF_8);
            KpiCatalogue again = read(written);
            assertThat(again).isNotNull();
            assertThat(again.contentHash()).isEqualTo(catalogue.contentHash());
            assertThat(catalogue.edition()).isIn((Object[]) Edition.values());
        }
    }

    private static KpiCatalogue read(byte[] json) {
        try {
            return KpiModel.catalogueOf(new ByteArrayInputStream(json), "changed.json");
        } catch (CatalogueFormatException refused) {
            assertThat(refused.getMessage()).startsWith("changed.json, line ").endsWith(".").hasSizeLessThan(600);
            return null;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
