import { notice } from '../../text/notice';
import { text } from '../../text/text';

/** A single-file Java program: every machine that can build the service can run it. */
export const mavenWrapperJava = text`
${notice('java')}

import java.io.ByteArrayInputStream;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Prints the home of the Maven that maven-wrapper.properties names, fetching it once. MVNW_REPOURL names
 * another repository of the same layout, MAVEN_USER_HOME another place than ~/.m2.
 */
class MavenWrapper {

    private static final String CENTRAL = "https://repo.maven.apache.org/maven2";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    public static void main(String[] arguments) throws Exception {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(arguments[0]))) {
            settings.load(file);
        }
        String url = settings.getProperty("distributionUrl");
        String repository = Optional.ofNullable(System.getenv("MVNW_REPOURL")).orElse(CENTRAL);
        URI source = URI.create(url.replace(CENTRAL, repository));
        String name = url.substring(url.lastIndexOf('/') + 1).replace("-bin.zip", "");
        Path user = Optional.ofNullable(System.getenv("MAVEN_USER_HOME")).map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".m2"));
        Path home = user.resolve("wrapper/dists").resolve(name);
        if (!Files.exists(home)) {
            install(source, settings.getProperty("distributionSha512Sum"), home);
        }
        System.out.println(home);
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
        HttpResponse<byte[]> response =
                HTTP.send(HttpRequest.newBuilder(source).build(), HttpResponse.BodyHandlers.ofByteArray());
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
