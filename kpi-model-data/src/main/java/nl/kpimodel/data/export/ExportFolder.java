package nl.kpimodel.data.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.data.internal.FileReplacement;

/** A folder of exported files, with a list of their hashes that reveals later changes. */
final class ExportFolder {
    private static final String LIST = "SHA256SUMS";
    private static final Pattern LISTED = Pattern.compile("([0-9a-fA-F]{64}) [ *](.+)");

    private final Path folder;

    ExportFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes all files, or none if one of them would replace a file that was not exported or was changed. */
    List<Path> write(Map<String, byte[]> files) throws IOException {
        Files.createDirectories(folder);
        Map<String, String> listed = listed();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            requireReplaceable(file.getKey(), file.getValue(), listed);
        }
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            FileReplacement.write(path, file.getValue());
            written.add(path);
            listed.put(file.getKey(), hash(file.getValue()));
        }
        StringBuilder list = new StringBuilder();
        listed.forEach((name, hash) -> list.append(hash).append("  ").append(name).append('\n'));
        FileReplacement.writeText(folder.resolve(LIST), list.toString());
        return List.copyOf(written);
    }

    private Map<String, String> listed() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        Path list = folder.resolve(LIST);
        if (!Files.exists(list)) {
            return listed;
        }
        for (String line : Files.readAllLines(list)) {
            Matcher matcher = LISTED.matcher(line);
            if (!matcher.matches()) {
                throw new FileAlreadyExistsException(DisplayText.file(list.toString()), null,
                        "it is not a list of files with their SHA-256, and is not replaced; name another folder");
            }
            listed.put(matcher.group(2), matcher.group(1));
        }
        return listed;
    }

    private void requireReplaceable(String name, byte[] content, Map<String, String> listed) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return;
        }
        String there = hash(file);
        if (!there.equals(hash(content)) && !there.equalsIgnoreCase(listed.get(name))) {
            throw new FileAlreadyExistsException(DisplayText.file(file.toString()), null,
                    "it was changed after it was made, or was not made by an export, and is not replaced; move it, or name another folder");
        }
    }

    private static String hash(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
