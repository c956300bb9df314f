package dev.hilo.server.telemetry.intake;

import dev.hilo.kernel.Refusal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The members of an object that name the message and not a reading, kept until the whole object is
 * understood. For one thread.
 */
final class SaidInside {

    private final JsonCursor json;
    private final Scalars scalars;
    private Optional<String> source = Optional.empty();
    private OptionalLong epoch = OptionalLong.empty();
    private OptionalLong number = OptionalLong.empty();

    SaidInside(JsonCursor json, Scalars scalars) {
        this.json = json;
        this.scalars = scalars;
    }

    void begin() {
        source = Optional.empty();
        epoch = OptionalLong.empty();
        number = OptionalLong.empty();
    }

    boolean isEmpty() {
        return source.isEmpty() && epoch.isEmpty() && number.isEmpty();
    }

    /** Takes the member whose name was taken last, if it is one of these. */
    boolean member() {
        if (json.textIs(Word.SOURCE)) {
            json.expect(':');
            source = Optional.of(source());
        } else if (json.textIs(Word.EPOCH)) {
            json.expect(':');
            epoch = OptionalLong.of(count("epoch"));
        } else if (json.textIs(Word.SEQ)) {
            json.expect(':');
            number = OptionalLong.of(count("seq"));
        } else {
            return false;
        }
        return true;
    }

    private String source() {
        return scalars.said(scalars.text())
                .orElseThrow(() -> Refusal.invalid("source", "json.expected", "text"));
    }

    private long count(String name) {
        long count = scalars.count();
        if (count < 0) {
            throw Refusal.invalid(name, "json.expected", "0, 1, 2, …");
        }
        return count;
    }

    void tell(Envelope envelope) {
        source.ifPresent(envelope::source);
        epoch.ifPresent(envelope::epoch);
        number.ifPresent(envelope::number);
    }
}
