package dev.hilo.filelog;

/**
 * What was acknowledged cannot be read. A consumer meets it when it gets there and stays there
 * until somebody decides what to do; it is never led past the damage in silence.
 */
public final class DamagedLog extends RuntimeException {

    private final transient Damage damage;

    DamagedLog(Damage damage) {
        super(damage.toString());
        this.damage = damage;
    }

    public Damage damage() {
        return damage;
    }
}
