package dev.hilo.telemetry.ledger;

/** Messages that never came: from one number of an epoch to another, both counted. */
public record Gap(long epoch, long from, long to) {

    public long size() {
        return to - from + 1;
    }
}
