package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the launcher installs, and what it says where it cannot: on a machine that has this one's
 * tools but neither Java, Node nor a browser, and whose packages come from a stand-in that only
 * notes what it was asked for.
 */
class FreshMachineIT {

    /** What every machine has. */
    private static final List<String> TOOLS =
            List.of(
                    "awk", "cat", "chmod", "cp", "date", "df", "dirname", "find", "getconf", "git",
                    "grep", "head", "ls", "mkdir", "mv", "rm", "sed", "sh", "sleep", "tail",
                    "touch");

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void machine() throws IOException {
        for (String each : List.of("bin", "jvm", "shelf", "house/server", "house/web")) {
            Files.createDirectories(folder.resolve(each));
        }
        for (String tool : TOOLS) {
            script(bin(tool), "#!/bin/sh\nexec /usr/bin/%s \"$@\"\n".formatted(tool));
        }
        var launcher = Files.readString(Path.of("../hilo"));
        assertThat(launcher).contains("/usr/lib/jvm/*");
        script(
                folder.resolve("house/hilo"),
                launcher.replace("/usr/lib/jvm/* /opt/java/* /opt/jdk*", folder + "/jvm/*"));
        script(folder.resolve("house/mvnw"), "#!/bin/sh\necho \"built by $JAVA_HOME\"\nexit 1\n");
        Files.writeString(folder.resolve("house/pom.xml"), "<project/>");
        asUser(0);
    }

    @Test
    void as_root_it_installs_what_is_missing_and_says_what_and_why() throws IOException {
        packages();
        offer("openjdk-25-jdk-headless", "mv '%1$s/shelf/jdk-25' '%1$s/jvm'".formatted(folder));
        jdk("shelf");
        offer("npm", copy("node-18", "node") + copy("npm", "npm"));
        shelve("node-18", "echo 18");
        shelve("npm", npmThatBringsNode22());
        var up = hilo("up");
        assertThat(up.text())
                .contains("installing openjdk-25-jdk-headless from the distribution's packages:")
                .contains("Hilo is built and run by JDK 25 or newer")
                .contains("installing npm from the distribution's packages: the web application")
                .contains("Node is older than 20: taking a newer one from the npm registry")
                .contains("built by " + folder + "/jvm/jdk-25");
        assertThat(asked())
                .containsSubsequence(
                        "update", "install -y openjdk-25-jdk-headless", "install -y npm");
    }

    @Test
    void a_distribution_without_the_jdk_is_answered_with_what_to_do_instead() throws IOException {
        packages();
        var up = hilo("up");
        assertThat(up.code()).isEqualTo(1);
        assertThat(up.text())
                .contains("and the distribution's packages have none")
                .contains("apt-get install -y temurin-25-jdk")
                .contains("HILO_JAVA=/path/to/jdk-25 ./hilo up")
                .contains("no JDK 25 or newer was found");
        assertThat(asked()).containsExactly("update");
        assertThat(hilo("doctor").text()).contains("MISSING: JDK 25", "temurin-25-jdk");
    }

    @Test
    void an_installation_that_fails_points_to_its_log() throws IOException {
        packages();
        offer("openjdk-25-jdk-headless", "echo 'no space left'; exit 100");
        var up = hilo("up");
        assertThat(up.code()).isEqualTo(1);
        assertThat(up.text()).contains("it could not be installed; the log is in");
        assertThat(folder.resolve("house/build/install-openjdk-25-jdk-headless.log"))
                .content()
                .contains("no space left");
    }

    @Test
    void who_may_not_install_gets_the_exact_command() throws IOException {
        packages();
        offer("openjdk-25-jdk-headless", "exit 1");
        asUser(1000);
        var up = hilo("up");
        assertThat(up.code()).isEqualTo(1);
        assertThat(up.text()).contains("sudo apt-get install openjdk-25-jdk-headless");
        giveJdk();
        assertThat(hilo("up").text())
                .contains("sudo apt-get install npm")
                .contains("Node 20 or newer and npm are needed");
        giveNode();
        assertThat(hilo("test").text())
                .contains("sudo apt-get install chromium")
                .contains("a Chromium is needed");
        assertThat(asked()).isEmpty();
    }

    @Test
    void a_browser_is_installed_for_the_tests_alone() throws IOException {
        packages();
        giveJdk();
        giveNode();
        shelve("chromium", "exit 0");
        offer("chromium", copy("chromium", "chromium"));
        assertThat(hilo("up").text()).doesNotContain("chromium");
        assertThat(hilo("test").text())
                .contains("installing chromium from the distribution's packages")
                .contains("built by");
    }

    @Test
    void a_system_with_other_packages_is_told_in_its_own_words() throws IOException {
        shelve("dnf", "exit 0");
        copyToBin("dnf", "dnf");
        var up = hilo("up");
        assertThat(up.code()).isEqualTo(1);
        assertThat(up.text())
                .contains("sudo dnf install java-25-openjdk-devel")
                .doesNotContain("apt-get");
    }

    @Test
    void a_check_is_good_when_both_maven_and_the_web_application_are() throws IOException {
        giveJdk();
        giveNode();
        Files.createDirectories(folder.resolve("house/web/node_modules"));
        assertThat(hilo("check").text()).contains("built by", "check: not good");
        script(folder.resolve("house/mvnw"), "#!/bin/sh\nexit 0\n");
        assertThat(hilo("check").text()).isEqualTo("check: good\n");
        script(bin("npm"), "#!/bin/sh\necho 'a word is missing'\nexit 1\n");
        var check = hilo("check");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.text()).contains("a word is missing", "check: not good");
    }

    /** A stand-in for the distribution's packages, with nothing in them. */
    private void packages() throws IOException {
        script(
                bin("apt-get"),
                """
                #!/bin/sh
                echo "$*" >>'%1$s/asked'
                [ "$1" = install ] || exit 0
                . "%1$s/shelf/package-$3"
                """
                        .formatted(folder));
        script(
                bin("apt-cache"),
                """
                #!/bin/sh
                [ -f "%s/shelf/package-$2" ] && echo '  Candidate: 1.0' || echo '  Candidate: (none)'
                """
                        .formatted(folder));
    }

    private void offer(String name, String installation) throws IOException {
        Files.writeString(folder.resolve("shelf/package-" + name), installation + "\n");
    }

    private void shelve(String name, String body) throws IOException {
        script(folder.resolve("shelf/" + name), "#!/bin/sh\n" + body + "\n");
    }

    private String copy(String shelved, String name) {
        return "cp '%1$s/shelf/%2$s' '%1$s/bin/%3$s'\n".formatted(folder, shelved, name);
    }

    private void copyToBin(String shelved, String name) throws IOException {
        Files.copy(folder.resolve("shelf/" + shelved), bin(name));
    }

    private String npmThatBringsNode22() {
        return """
        at=%s/house/build/node/node_modules/.bin
        mkdir -p "$at"
        printf '#!/bin/sh\\necho 22\\n' >"$at/node"
        chmod +x "$at/node"
        """
                .formatted(folder);
    }

    private void giveJdk() throws IOException {
        jdk("jvm");
    }

    private void jdk(String place) throws IOException {
        var bin = Files.createDirectories(folder.resolve(place).resolve("jdk-25/bin"));
        for (String program : List.of("java", "javac")) {
            var real = Path.of(System.getProperty("java.home"), "bin", program);
            script(bin.resolve(program), "#!/bin/sh\nexec '%s' \"$@\"\n".formatted(real));
        }
    }

    private void giveNode() throws IOException {
        script(bin("node"), "#!/bin/sh\necho 22\n");
        script(bin("npm"), "#!/bin/sh\nexit 0\n");
    }

    private void asUser(int id) throws IOException {
        Files.deleteIfExists(bin("id"));
        script(bin("id"), "#!/bin/sh\necho " + id + "\n");
    }

    private List<String> asked() throws IOException {
        var asked = folder.resolve("asked");
        return Files.exists(asked) ? Files.readAllLines(asked) : List.of();
    }

    private RunningServer.Finished hilo(String command) throws IOException {
        var builder =
                new ProcessBuilder(folder.resolve("house/hilo").toString(), command)
                        .redirectErrorStream(true);
        var environment = builder.environment();
        environment.clear();
        environment.put("PATH", folder.resolve("bin").toString());
        environment.put("HOME", folder.toString());
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new RunningServer.Finished(process.onExit().join().exitValue(), text);
    }

    private Path bin(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
