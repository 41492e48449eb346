package nl.kpimodel.data.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReplacementTest {
    private static final byte[] LATER = "later".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path earlier() throws IOException {
        return Files.writeString(folder.resolve("report.csv"), "earlier");
    }

    private String permissions(Path file) throws IOException {
        assumeThat(file.getFileSystem().supportedFileAttributeViews()).contains("posix");
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static void replace(FileReplacement replacement) throws IOException {
        try (replacement) {
            replacement.write(LATER);
            replacement.complete();
        }
    }

    @Test
    void whatWasThereIsUntouchedUntilTheFileIsComplete() throws IOException {
        Path file = earlier();
        try (FileReplacement replacement = FileReplacement.of(file)) {
            replacement.write(LATER);
            replacement.flush();
            assertThat(file).hasContent("earlier");
            replacement.complete();
        }
        assertThat(file).hasContent("later");
        assertThat(folder.toFile().list()).containsExactly("report.csv");
    }

    @Test
    void whatIsNotCompleteLeavesNoRest() throws IOException {
        Path file = earlier();
        try (FileReplacement replacement = FileReplacement.of(file)) {
            replacement.write(LATER);
        }
        FileReplacement unfinished = FileReplacement.of(folder.resolve("other"));
        FileReplacement.removeUnfinished();
        unfinished.close();
        assertThat(file).hasContent("earlier");
        assertThat(folder.toFile().list()).containsExactly("report.csv");
    }

    @Test
    void theTemporaryFileIsHiddenFromThoseWhoReadTheFolder() throws IOException {
        try (FileReplacement replacement = FileReplacement.of(folder.resolve("case.csv"))) {
            replacement.write(LATER);
            assertThat(folder.toFile().list()).hasSize(1).allMatch(name -> name.startsWith("."));
        }
    }

    @Test
    void aNewPersonalFileIsForItsOwnerAloneAndOneThatWasThereKeepsItsPermissions() throws IOException {
        Path file = earlier();
        permissions(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        replace(FileReplacement.ofPersonal(file));
        replace(FileReplacement.ofPersonal(folder.resolve("new")));
        replace(FileReplacement.ofNewPersonal(folder.resolve("newer")));

        assertThat(permissions(file)).isEqualTo("rw-r-----");
        assertThat(permissions(folder.resolve("new"))).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("newer"))).isEqualTo("rw-------");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = earlier();
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        replace(FileReplacement.of(link));

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("later");
    }

    @Test
    void aFileThatReplacesNothingIsRefusedAlsoWhenTheOtherComesInBetween() throws IOException {
        Path file = folder.resolve("report.csv");
        try (FileReplacement replacement = FileReplacement.ofNewPersonal(file)) {
            earlier();
            assertThatThrownBy(replacement::complete).isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThatThrownBy(() -> FileReplacement.ofNewPersonal(file)).isInstanceOf(FileAlreadyExistsException.class).hasMessageContaining("name another");
        assertThat(file).hasContent("earlier");
    }

    @Test
    void aFailureNamesTheFileAndTheReasonAndShowsNoCitizenNumber() throws IOException {
        Path file = earlier();
        assertThatThrownBy(() -> FileReplacement.of(folder)).isInstanceOf(IOException.class)
                .hasMessage(folder + " cannot be written: it is there and is not a regular file. Nothing was changed there.");
        assertThatThrownBy(() -> FileReplacement.of(folder.resolve("none/report.csv")))
                .hasMessage(folder.resolve("none/report.csv") + " cannot be written: its folder does not exist. Nothing was changed there.");
        assertThatThrownBy(() -> FileReplacement.of(file.resolve("report.csv"))).isInstanceOf(IOException.class)
                .hasMessageStartingWith(file.resolve("report.csv") + " cannot be written: ");
        assertThatThrownBy(() -> FileReplacement.of(folder.resolve("none/123456782 \u202ex"))).hasMessageContaining("********* \ufffdx");
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nowhere"));
        assertThatThrownBy(() -> FileReplacement.of(dangling)).hasMessageContaining("not a regular file");
    }

    @Test
    void aDeviceIsNotReplaced() {
        Path full = Path.of("/dev/full");
        assumeThat(Files.exists(full)).isTrue();
        assertThatThrownBy(() -> FileReplacement.of(full)).hasMessageContaining("/dev/full cannot be written: it is there and is not a regular file");
    }
}
