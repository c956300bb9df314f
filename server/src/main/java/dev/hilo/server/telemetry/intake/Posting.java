package dev.hilo.server.telemetry.intake;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Refusal;
import dev.hilo.server.http.Uploads;
import dev.hilo.telemetry.intake.MustWait;
import dev.hilo.telemetry.intake.Taken;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way. A small body whose machines and sensors are known is read on the event
 * loop; any other on a thread that may wait, a piece at a time, with the request paused meanwhile.
 * All fields belong to the event loop.
 */
final class Posting {

    /** What is read at once. */
    private static final int PIECE = 1 << 16;

    private final RoutingContext context;
    private final Question question;
    private final Caller caller;
    private final Reception reception;
    private final Context loop;
    private Optional<BodyReader> reader = Optional.empty();
    private Buffer piece = Buffer.buffer();
    private long total;
    private boolean reading;
    private boolean gone;
    private boolean done;

    Posting(RoutingContext context, Question question, Caller caller, Reception reception) {
        this.context = context;
        this.question = question;
        this.caller = caller;
        this.reception = reception;
        this.loop = context.vertx().getOrCreateContext();
    }

    void begin() {
        var request = context.request();
        request.handler(this::take);
        request.endHandler(_ -> read(true));
        request.exceptionHandler(_ -> leave());
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            context.response().writeContinue();
        }
        request.resume();
    }

    private void take(Buffer bytes) {
        if (done) {
            return;
        }
        total += bytes.length();
        if (total > Uploads.MOST_BYTES) {
            fail(Refusal.of(Refusal.Kind.TOO_LARGE, "body.too-large", Uploads.MOST_BYTES));
            return;
        }
        try {
            reception.held().add(bytes.length());
        } catch (Refusal refusal) {
            fail(refusal);
            return;
        }
        piece = piece.length() == 0 ? bytes : piece.appendBuffer(bytes);
        if (piece.length() >= PIECE) {
            read(false);
        }
    }

    private void read(boolean last) {
        if (done || (last && reader.isEmpty() && total < PIECE && isReadAtOnce())) {
            return;
        }
        if (!last) {
            // One that has ended must not be: over HTTP/2 that throws.
            context.request().pause();
        }
        reading = true;
        var bytes = piece.getBytes();
        piece = Buffer.buffer();
        reception.mayWait().execute(() -> readThere(bytes, last));
    }

    /** False when that would wait; nothing has happened then. */
    private boolean isReadAtOnce() {
        if (question.coding() != Coding.IDENTITY) {
            return false;
        }
        try {
            reader = reception.openAtOnce(caller, question);
            if (reader.isEmpty()) {
                return false;
            }
            reader.get().take(piece.getBytes());
            finish(reader.get());
        } catch (MustWait _) {
            reader.ifPresent(BodyReader::close);
            reader = Optional.empty();
            return false;
        } catch (RuntimeException failure) {
            fail(failure);
        }
        return true;
    }

    private void readThere(byte[] bytes, boolean last) {
        try {
            var open = reader.isPresent() ? reader.get() : reception.open(caller, question);
            reader = Optional.of(open);
            open.take(bytes);
            if (last) {
                finish(open);
            }
            loop.runOnContext(_ -> wentOn(bytes.length, last));
        } catch (RuntimeException failure) {
            loop.runOnContext(_ -> {
                wentOn(bytes.length, true);
                fail(failure);
            });
        }
    }

    private void finish(BodyReader open) {
        var _ =
                open.finish()
                        .whenComplete(
                                (taken, failure) -> loop.runOnContext(_ -> answer(taken, failure)));
    }

    private void wentOn(int length, boolean last) {
        reading = false;
        reception.held().release(length);
        if (gone) {
            end();
        } else if (!last) {
            context.request().resume();
        }
    }

    private void answer(@Nullable Taken taken, @Nullable Throwable failure) {
        if (taken == null) {
            fail(failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
        } else if (!done) {
            end();
            reception.accept(context, question, taken);
        }
    }

    private void fail(@Nullable Throwable failure) {
        if (!done) {
            end();
            reception.fail(context, caller, failure);
        }
    }

    /** The client went away before its body had come. */
    private void leave() {
        gone = true;
        if (!reading) {
            end();
        }
    }

    private void end() {
        done = true;
        reception.held().release(piece.length());
        piece = Buffer.buffer();
        reader.ifPresent(BodyReader::close);
    }
}
