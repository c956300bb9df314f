package dev.hilo.kernel.log;

import dev.hilo.kernel.testing.LogGroupsContract;
import dev.hilo.kernel.testing.MemoryLog;
import org.junit.jupiter.api.Test;

class MemoryLogTest extends LogGroupsContract {

    private final MemoryLog log = new MemoryLog();

    @Override
    protected Log open() {
        return log;
    }

    @Override
    protected Log reopenAfterKill(Log killed) {
        return ((MemoryLog) killed).killed();
    }

    @Test
    void a_full_disk_is_a_refusal_until_there_is_room_again() {
        log.full(true);
        refuses("log.full", () -> log.append(FIRST, bytes("one")));
        log.full(false);
        log.append(FIRST, bytes("one"));
    }
}
