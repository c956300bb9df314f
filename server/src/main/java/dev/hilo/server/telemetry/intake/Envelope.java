package dev.hilo.server.telemetry.intake;

import dev.hilo.kernel.Refusal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a message says of itself, in the query or around its readings: its source, and which of the
 * source's messages it is. Said again it must be the same. For one thread.
 */
final class Envelope {

    private Optional<String> source = Optional.empty();
    private OptionalLong epoch = OptionalLong.empty();
    private OptionalLong number = OptionalLong.empty();
    private boolean sourceTold;
    private boolean sequenceTold;

    /** The same, of which nothing is told yet. */
    Envelope untold() {
        var same = new Envelope();
        same.source = source;
        same.epoch = epoch;
        same.number = number;
        return same;
    }

    void source(String name) {
        same("source", source.filter(known -> !known.equals(name)).isPresent());
        source = Optional.of(name);
    }

    void epoch(long value) {
        same("epoch", epoch.isPresent() && epoch.getAsLong() != value);
        epoch = OptionalLong.of(value);
    }

    void number(long value) {
        same("seq", number.isPresent() && number.getAsLong() != value);
        number = OptionalLong.of(value);
    }

    private static void same(String member, boolean other) {
        if (other) {
            throw Refusal.invalid(member, "message.said-otherwise");
        }
    }

    /** Tells what is known before the readings, so that none of them counts for another source. */
    void tellKnown(Sink sink) {
        if (!sourceTold && source.isPresent()) {
            sourceTold = true;
            sink.source(source.get());
        }
        if (!sequenceTold && sourceTold && epoch.isPresent() && number.isPresent()) {
            tellSequence(epoch.getAsLong(), sink);
        }
    }

    /** Tells what is left when all has been read; a source that never began anew is in epoch 0. */
    void tellAll(Sink sink) {
        tellKnown(sink);
        if (number.isPresent() && source.isEmpty()) {
            throw Refusal.invalid("source", "message.sequence-without-source");
        }
        if (epoch.isPresent() && number.isEmpty()) {
            throw Refusal.invalid("seq", "message.epoch-without-sequence");
        }
        if (!sequenceTold && number.isPresent()) {
            tellSequence(epoch.orElse(0), sink);
        }
    }

    private void tellSequence(long inEpoch, Sink sink) {
        sequenceTold = true;
        sink.sequence(inEpoch, number.getAsLong());
    }
}
