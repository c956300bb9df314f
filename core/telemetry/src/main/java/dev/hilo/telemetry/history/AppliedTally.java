package dev.hilo.telemetry.history;

/** Counts what becomes of readings one by one, for engines. For one thread. */
public final class AppliedTally {

    private final long receivedAt;
    private long stored;
    private long repeated;
    private long corrected;
    private long late;
    private long lateness;

    /**
     * @param receivedAt when the readings were received, in microseconds
     */
    public AppliedTally(long receivedAt) {
        this.receivedAt = receivedAt;
    }

    public void repeated() {
        repeated++;
    }

    /**
     * @param newest the latest time of the series before this reading
     */
    public void stored(long time, long newest) {
        stored++;
        if (time < newest) {
            late++;
            lateness = Math.max(lateness, receivedAt - time);
        }
    }

    public void corrected(long time, long newest) {
        stored(time, newest);
        corrected++;
    }

    public Applied total() {
        return new Applied(stored, repeated, corrected, late, lateness);
    }
}
