package dev.hilo.server.security;

import dev.hilo.access.AccessClaims;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keys as files in the data folder, readable by their owner only: {@code <epoch
 * seconds>_<kid>.pem}. The youngest signs; an older one verifies until the last token that it can
 * have signed has expired, and is then removed. The folder is looked at again every few seconds, so
 * that a rotation by the command line reaches a running server. Thread-safe.
 */
public final class KeyFolder implements SigningKeys {

    static final Duration ROTATED_EVERY = Duration.ofDays(90);

    private static final Duration VERIFIES_AFTERWARDS =
            AccessClaims.LIFE.plus(JwtAccessTokens.SKEW).plus(Duration.ofMinutes(1));
    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(10);
    private static final Pattern NAME = Pattern.compile("(\\d{1,12})_[A-Za-z0-9_-]{43}\\.pem");

    private final Path folder;
    private final InstantSource clock;
    private List<SigningKey> keys = List.of();
    private Instant lookedAt = Instant.MIN;

    public KeyFolder(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public synchronized SigningKey current() {
        return verifying().getFirst();
    }

    @Override
    public synchronized Optional<SigningKey> named(String kid) {
        return verifying().stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    @Override
    public synchronized List<SigningKey> verifying() {
        var now = clock.instant();
        if (keys.isEmpty() || !now.isBefore(lookedAt.plus(LOOKED_AT_EVERY))) {
            keys = look();
            lookedAt = now;
        }
        if (keys.isEmpty() || !now.isBefore(keys.getFirst().since().plus(ROTATED_EVERY))) {
            rotate();
        }
        return keys;
    }

    /** Makes a new key that signs from now on. */
    public synchronized SigningKey rotate() {
        var before = look();
        var key = SigningKey.generate(nextSecond(before));
        write(key);
        var all = new ArrayList<SigningKey>();
        all.add(key);
        all.addAll(before);
        keys = List.copyOf(all);
        lookedAt = clock.instant();
        return key;
    }

    /** Now, but later than every key before, so that the youngest is known by its name. */
    private Instant nextSecond(List<SigningKey> before) {
        long now = clock.instant().getEpochSecond();
        long least = before.isEmpty() ? now : before.getFirst().since().getEpochSecond() + 1;
        return Instant.ofEpochSecond(Math.max(now, least));
    }

    private List<SigningKey> look() {
        try {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            var found = new ArrayList<SigningKey>();
            try (var files = Files.newDirectoryStream(folder, "*.pem")) {
                for (Path file : files) {
                    read(file).ifPresent(found::add);
                }
            }
            found.sort(Comparator.comparing(SigningKey::since).reversed());
            return withoutExpired(found);
        } catch (IOException e) {
            throw new UncheckedIOException("the keys in " + folder + " cannot be read", e);
        }
    }

    private List<SigningKey> withoutExpired(List<SigningKey> newestFirst) throws IOException {
        var kept = new ArrayList<SigningKey>();
        var retiredAt = Instant.MAX;
        for (SigningKey key : newestFirst) {
            boolean needed =
                    retiredAt.equals(Instant.MAX)
                            || clock.instant().isBefore(retiredAt.plus(VERIFIES_AFTERWARDS));
            if (needed) {
                kept.add(key);
            } else {
                Files.deleteIfExists(folder.resolve(name(key)));
            }
            retiredAt = key.since();
        }
        return List.copyOf(kept);
    }

    private static Optional<SigningKey> read(Path file) throws IOException {
        var matcher = NAME.matcher(file.getFileName().toString());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            var since = Instant.ofEpochSecond(Long.parseLong(matcher.group(1)));
            return Optional.of(SigningKey.read(Files.readString(file), since));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " is not an Ed25519 key in PKCS #8", e);
        }
    }

    private void write(SigningKey key) {
        var target = folder.resolve(name(key));
        var draft = folder.resolve(name(key) + ".new");
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            Files.deleteIfExists(draft);
            try (var channel = FileChannel.open(draft, Set.copyOf(options), ownerOnly)) {
                channel.write(ByteBuffer.wrap(key.pem().getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + target + " cannot be written", e);
        }
    }

    private static String name(SigningKey key) {
        return key.since().getEpochSecond() + "_" + key.kid() + ".pem";
    }
}
