package dev.hilo.argon2;

import dev.hilo.access.secret.PasswordHash;
import dev.hilo.access.secret.PasswordHasher;
import dev.hilo.access.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with its parameters kept beside each hash, so that they can grow. Thread-safe; every
 * call takes the memory that the parameters name, so bound how many run at once.
 */
public final class Argon2PasswordHasher implements PasswordHasher {

    private static final int SALT = 16;
    private static final int HASH = 32;

    private final HashingCost cost;
    private final RandomGenerator random;

    /**
     * @param random a strong source of chance, safe for many threads
     */
    public Argon2PasswordHasher(HashingCost cost, RandomGenerator random) {
        this.cost = cost;
        this.random = random;
    }

    @Override
    public PasswordHash hash(Secret password) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        return new EncodedHash(cost, salt, compute(password, cost, salt, HASH)).write();
    }

    @Override
    public boolean matches(Secret password, PasswordHash stored) {
        var known = EncodedHash.read(stored);
        var computed = compute(password, known.cost(), known.salt(), known.hash().length);
        return MessageDigest.isEqual(computed, known.hash());
    }

    @Override
    public boolean outdated(PasswordHash stored) {
        return EncodedHash.read(stored).cost().isWeakerThan(cost);
    }

    private static byte[] compute(Secret password, HashingCost cost, byte[] salt, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memoryKib())
                        .withIterations(cost.passes())
                        .withParallelism(cost.lanes())
                        .withSalt(salt)
                        .build());
        var hash = new byte[length];
        generator.generateBytes(password.reveal().getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
