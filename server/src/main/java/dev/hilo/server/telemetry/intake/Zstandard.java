package dev.hilo.server.telemetry.intake;

import com.github.luben.zstd.ZstdBufferDecompressingStreamNoFinalizer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Undoes Zstandard (RFC 8878) as its bytes come, one frame after another, with windows up to the 8
 * MiB that the standard recommends to support. For one thread.
 */
final class Zstandard implements Decoding {

    private static final int PIECE = 1 << 16;
    private static final int LARGEST_WINDOW_LOG = 23;

    /** One frame after another, as long as they come without a break. */
    private static final class Frames extends ZstdBufferDecompressingStreamNoFinalizer {

        Frames() {
            super(ByteBuffer.allocate(0));
        }

        void next(byte[] bytes) {
            source = ByteBuffer.wrap(bytes);
        }

        boolean hasUnread() {
            return source.hasRemaining();
        }
    }

    private final Decoded decoded = new Decoded();
    private Optional<Frames> open = Optional.empty();

    @Override
    public void take(byte[] bytes, Form form) {
        if (bytes.length == 0) {
            return;
        }
        try {
            var frames = open.isPresent() ? open.get() : begin();
            frames.next(bytes);
            boolean more = true;
            while (more) {
                var piece = ByteBuffer.allocate(PIECE);
                more = frames.read(piece) == PIECE || frames.hasUnread();
                decoded.give(piece.array(), piece.position(), form);
            }
            if (!frames.hasRemaining()) {
                close();
            }
        } catch (IOException _) {
            throw Decoded.broken();
        }
    }

    private Frames begin() throws IOException {
        var frames = new Frames();
        open = Optional.of(frames);
        frames.setLongMax(LARGEST_WINDOW_LOG);
        return frames;
    }

    @Override
    public void end() {
        if (open.isPresent()) {
            throw Decoded.broken();
        }
    }

    @Override
    public void close() {
        open.ifPresent(Frames::close);
        open = Optional.empty();
    }
}
