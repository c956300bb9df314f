package dev.hilo.server.telemetry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.testing.Seeded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class CodingTest {

    /** Keeps the bytes that it is given. */
    private static final class Kept implements Form {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void take(byte[] piece, int from, int to) {
            bytes.write(piece, from, to - from);
        }

        @Override
        public void end() {}
    }

    @Test
    void what_was_compressed_comes_out_whatever_its_pieces() {
        Seeded.cases(
                60,
                random -> {
                    var body = body(random);
                    assertThat(decoded(Coding.GZIP, gzip(body), random)).isEqualTo(body);
                    assertThat(decoded(Coding.ZSTD, Zstd.compress(body), random)).isEqualTo(body);
                });
    }

    @Test
    void one_member_after_another_is_one_body() {
        var one = "one ".getBytes(StandardCharsets.US_ASCII);
        var random = Seeded.random(1);
        assertThat(decoded(Coding.GZIP, joined(gzip(one), gzip(one)), random))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("one one ");
        assertThat(decoded(Coding.ZSTD, joined(Zstd.compress(one), Zstd.compress(one)), random))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("one one ");
    }

    @Test
    void damaged_and_cut_bodies_are_refused() {
        Seeded.cases(
                80,
                random -> {
                    var body = body(random);
                    var gzip = gzip(body);
                    assertRefused(
                            () -> decoded(Coding.GZIP, cut(gzip, random), random),
                            "message.coding-broken");
                    var zstd = Zstd.compress(body);
                    assertRefused(
                            () -> decoded(Coding.ZSTD, cut(zstd, random), random),
                            "message.coding-broken");
                    harm(gzip, random);
                    harm(zstd, random);
                    endsInWords(() -> decoded(Coding.GZIP, gzip, random));
                    endsInWords(() -> decoded(Coding.ZSTD, zstd, random));
                });
    }

    /** A kilobyte that becomes a gigabyte must cost neither. */
    @Test
    void a_body_that_becomes_too_much_is_refused() {
        var zeros = new byte[80 << 20];
        var random = Seeded.random(1);
        assertRefused(() -> decoded(Coding.GZIP, gzip(zeros), random), "body.too-large");
        assertRefused(() -> decoded(Coding.ZSTD, Zstd.compress(zeros), random), "body.too-large");
    }

    @Test
    void codings_are_named_as_http_names_them() {
        assertThat(Coding.of(Optional.empty())).isEqualTo(Coding.IDENTITY);
        assertThat(Coding.of(Optional.of(" GZip"))).isEqualTo(Coding.GZIP);
        assertRefused(() -> Coding.of(Optional.of("br")), "message.coding");
    }

    private static byte[] body(RandomGenerator random) {
        var body = new byte[1 + random.nextInt(200_000)];
        for (int i = 0; i < body.length; i++) {
            body[i] = (byte) ('a' + random.nextInt(4));
        }
        return body;
    }

    private static byte[] decoded(Coding coding, byte[] coded, RandomGenerator random) {
        var kept = new Kept();
        try (var decoding = coding.begin()) {
            int at = 0;
            while (at < coded.length) {
                int to = Math.min(coded.length, at + 1 + random.nextInt(20_000));
                decoding.take(Arrays.copyOfRange(coded, at, to), kept);
                at = to;
            }
            decoding.end();
        }
        return kept.bytes.toByteArray();
    }

    private static byte[] cut(byte[] bytes, RandomGenerator random) {
        return Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length - 1));
    }

    private static void harm(byte[] bytes, RandomGenerator random) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] gzip(byte[] body) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void endsInWords(Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isIn("message.coding-broken", "body.too-large");
        }
    }

    private static void assertRefused(Runnable work, String code) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
