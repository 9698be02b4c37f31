import { notice } from '../../text/notice';
import { text } from '../../text/text';

/** A single-file Java program: every machine that can build the service can run it. */
export const mavenWrapperJava = text`
${notice('java')}

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Prints the program that runs Maven. It is of the version that maven-wrapper.properties names, fetched once
 * from the Maven repository of MVNW_REPOURL, else from the one that the properties name. Where no repository
 * is named, it is the mvn on the PATH. MAVEN_USER_HOME names another place to keep it than ~/.m2.
 */
class MavenWrapper {

    private static final String PROGRAM = File.separatorChar == '\\\\' ? "mvn.cmd" : "mvn";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    public static void main(String[] arguments) throws Exception {
        try {
            System.out.println(program(Path.of(arguments[0])));
        } catch (IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Path program(Path propertiesFile) throws Exception {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(propertiesFile)) {
            settings.load(file);
        }
        String path = settings.getProperty("distributionPath");
        Path home = environment("MAVEN_USER_HOME").map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".m2"))
                .resolve("wrapper/dists")
                .resolve(path.substring(path.lastIndexOf('/') + 1).replace("-bin.zip", ""));
        if (!Files.exists(home)) {
            Optional<String> source = environment("MVNW_REPOURL")
                    .map(repository -> repository.replaceAll("/+$", "") + "/" + path)
                    .or(() -> Optional.ofNullable(settings.getProperty("distributionUrl")));
            if (source.isEmpty()) {
                return installed();
            }
            install(URI.create(source.get()), settings.getProperty("distributionSha512Sum"), home);
        }
        return home.resolve("bin").resolve(PROGRAM);
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    /** The mvn of this machine, whatever its version. */
    private static Path installed() throws IOException {
        Path found = Stream.of(environment("PATH").orElse("").split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, PROGRAM))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .orElseThrow(() -> new IOException("There is no Maven: set MVNW_REPOURL to a Maven repository"
                        + " it can be fetched from, or install Maven so that mvn is on the PATH."));
        System.err.println("No Maven repository is named, so " + found + " builds.");
        return found;
    }

    private static void install(URI source, String pinned, Path home) throws Exception {
        System.err.println("Fetching " + source);
        byte[] zip = get(source);
        String expected = pinned != null ? pinned : new String(get(URI.create(source + ".sha512"))).strip();
        String actual = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(zip));
        if (!actual.equals(expected)) {
            throw new IOException(source + " has the SHA-512 " + actual + " and not " + expected + ".");
        }
        Files.createDirectories(home.getParent());
        Path scratch = Files.createTempDirectory(home.getParent(), "unpacking");
        unpack(zip, scratch);
        if (!Files.exists(home)) {
            Files.move(scratch.resolve(home.getFileName()), home, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(scratch);
        }
    }

    private static byte[] get(URI source) throws IOException, InterruptedException {
        HttpResponse<byte[]> response;
        try {
            response = HTTP.send(HttpRequest.newBuilder(source).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IOException(source + " cannot be read: " + e, e);
        }
        if (response.statusCode() != 200) {
            throw new IOException(source + " answered " + response.statusCode() + ".");
        }
        return response.body();
    }

    private static void unpack(byte[] zip, Path target) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The archive holds " + entry.getName() + ", which lies outside of it.");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(entries, file);
                    file.toFile().setExecutable(file.endsWith("bin/mvn") || file.endsWith("bin/mvnDebug"));
                }
            }
        }
    }
}
`;
