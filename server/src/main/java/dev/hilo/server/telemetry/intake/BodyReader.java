package dev.hilo.server.telemetry.intake;

import dev.hilo.telemetry.intake.Message;
import dev.hilo.telemetry.intake.Taken;
import java.util.concurrent.CompletableFuture;

/** Reads one request's body into one message. For one thread at a time; to be closed. */
final class BodyReader implements AutoCloseable {

    private final Message message;
    private final Form form;
    private final Decoding decoding;

    BodyReader(Message message, Question question) {
        this.message = message;
        this.form =
                question.form()
                        .reader(
                                question.precision(),
                                question.envelope().untold(),
                                new IntoMessage(message));
        this.decoding = question.coding().begin();
    }

    /** Takes the next bytes, which are the reader's from now on. */
    void take(byte[] bytes) {
        decoding.take(bytes, form);
    }

    CompletableFuture<Taken> finish() {
        decoding.end();
        form.end();
        return message.finish();
    }

    /** Gives up what was not finished. */
    @Override
    public void close() {
        decoding.close();
        message.close();
    }
}
