package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a disk may do to readings is found, wherever it did it. */
class TelemetryVerifyIT {

    private static final int READINGS = 3_000;
    private static final byte[] ZSTANDARD = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};
    private static final int INTO_THE_FRAME = 12;

    @RegisterExtension static final SharedServer server = new SharedServer();

    @Test
    void a_sound_folder_is_told_so_and_whatever_was_changed_is_found()
            throws IOException, SQLException {
        fill();
        var beside = verify();
        assertThat(beside.code()).as(beside.text()).isZero();
        assertThat(beside.text()).contains("PART", "whole", "agrees", "3,000 readings");
        assertThat(beside.text()).doesNotContain("BROKEN");
        assertThat(server.running().stop()).isZero();
        assertThat(verify().code()).isZero();

        var segment = fileIn("log", ".log");
        var whole = Files.readAllBytes(segment);
        breaks(segment, flipped(whole, whole.length / 3), "log .*BROKEN", "is damaged at byte");
        breaks(segment, new byte[0], "log .*BROKEN", "the ledger has counted up to");

        var day = fileIn("history", "2026-03-01.db");
        var chunks = Files.readAllBytes(day);
        breaks(day, flippedInEveryFrame(chunks), "history .*BROKEN", "checksum differs");

        change("update ledger_accounts set stored = stored + 1");
        var cooked = verify();
        assertThat(cooked.code()).isEqualTo(1);
        assertThat(cooked.text())
                .containsPattern("ledger of main .*BROKEN")
                .contains("has 3,001 readings stored, the history holds 3,000");
    }

    @Test
    void a_folder_that_is_none_of_ours_is_refused_in_one_line() {
        var none = RunningServer.run(Map.of(), "telemetry", "verify", "--data", "/no-such-folder");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.text().lines()).singleElement().asString().contains("is not a data folder");
    }

    private static void fill() {
        var machine = MeasuredMachine.in(server);
        var id = machine.sensor("flow");
        var values = new double[2 * READINGS / 3];
        for (int third = 0; third < 3; third++) {
            for (int i = 0; i < READINGS / 3; i++) {
                values[2 * i] = third * READINGS / 3.0 + i;
                values[2 * i + 1] = i % 7 / 4.0;
            }
            machine.send("flow", values);
        }
        machine.send("flow", 0, 0);
        machine.awaitCount(id, READINGS);
        Await.until(
                "the ledger has them",
                () ->
                        machine.get("ledger").path("items").path(0).path("stored").asInt()
                                == READINGS);
    }

    /** While the file holds these bytes, it is said what is wrong; then it is as it was. */
    private static void breaks(Path file, byte[] bytes, String line, String fault)
            throws IOException {
        var whole = Files.readAllBytes(file);
        Files.write(file, bytes);
        var found = verify();
        assertThat(found.code()).as(found.text()).isEqualTo(1);
        assertThat(found.text()).containsPattern(line).contains(fault);
        assertThat(found.text()).contains("cannot be compared");
        Files.write(file, whole);
        var again = verify();
        assertThat(again.code()).as(again.text()).isZero();
    }

    private static RunningServer.Finished verify() {
        return RunningServer.run(
                Map.of(), "telemetry", "verify", "--data", server.data().toString());
    }

    private static void change(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + server.data().resolve("hilo.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Path fileIn(String part, String ending) throws IOException {
        try (var files = Files.walk(server.data().resolve(part))) {
            return files.filter(
                            file -> file.toString().endsWith(ending) && file.toFile().length() > 0)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static byte[] flipped(byte[] bytes, int at) {
        var changed = bytes.clone();
        changed[at] ^= 1;
        return changed;
    }

    /** Some of the frames may lie where the file has nothing any more. */
    private static byte[] flippedInEveryFrame(byte[] bytes) {
        var changed = bytes.clone();
        for (int at = 0; at + INTO_THE_FRAME < bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + ZSTANDARD.length, ZSTANDARD, 0, ZSTANDARD.length)) {
                changed[at + INTO_THE_FRAME] ^= 1;
            }
        }
        return changed;
    }
}
