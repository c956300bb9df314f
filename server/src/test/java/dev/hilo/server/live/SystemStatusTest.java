package dev.hilo.server.live;

import static dev.hilo.kernel.testing.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.log.Topic;
import dev.hilo.kernel.testing.MemoryLog;
import dev.hilo.kernel.testing.RecordingConsumer;
import dev.hilo.kernel.testing.TestClock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SystemStatusTest {

    private final MemoryLog log = new MemoryLog();
    private final TestClock clock = TestClock.at("2026-11-20T12:00:00Z");
    private final SystemStatus status = new SystemStatus(log, clock);
    private final RecordingConsumer history =
            new RecordingConsumer(new RecordingConsumer.Holders());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void who_keeps_up_is_not_spoken_of() {
        assertThat(status.now()).isEqualTo(Map.of("at", "2026-11-20T12:00:00Z", "state", "ok"));
    }

    /** A group tells its place once a second: what came since the last looks does not count. */
    @Test
    void a_group_is_behind_when_it_has_not_taken_what_was_there_two_looks_ago() {
        history.safe(false);
        log.subscribe("history", Topic.TELEMETRY_RAW, history);
        log.append(Topic.TELEMETRY_RAW.partition(0), new byte[1]);
        assertThat(status.look()).containsEntry("state", "ok");
        assertThat(status.look()).containsEntry("state", "ok");
        assertThat(status.look())
                .containsEntry("state", "behind")
                .containsEntry("behind", Map.of("history", 1L));
    }

    @Test
    void a_group_that_fails_is_told_at_once() {
        history.fail(Integer.MAX_VALUE);
        log.subscribe("history", Topic.TELEMETRY_RAW, history);
        log.append(Topic.TELEMETRY_RAW.partition(0), new byte[1]);
        until("it fails", () -> status.look().containsValue("failing"));
    }
}
