package dev.hilo.argon2;

/** How much work and memory one hash takes (RFC 9106, section 3.1: t, m and p). */
public record HashingCost(int memoryKib, int passes, int lanes) {

    /**
     * One pass more than the least that OWASP's Password Storage Cheat Sheet asks for (19 MiB, two
     * passes). More memory would cost a small server more than it costs an attacker.
     */
    public static final HashingCost USUAL = new HashingCost(19 * 1024, 3, 1);

    private static final int MOST_MEMORY_KIB = 1 << 20;
    private static final int MOST_PASSES = 64;
    private static final int MOST_LANES = 16;

    public HashingCost {
        if (memoryKib < 8 * lanes
                || memoryKib > MOST_MEMORY_KIB
                || passes < 1
                || passes > MOST_PASSES
                || lanes < 1
                || lanes > MOST_LANES) {
            throw new IllegalArgumentException("hashing cost out of range");
        }
    }

    boolean isWeakerThan(HashingCost other) {
        return memoryKib < other.memoryKib || passes < other.passes;
    }
}
