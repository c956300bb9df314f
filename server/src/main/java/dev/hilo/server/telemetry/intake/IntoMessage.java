package dev.hilo.server.telemetry.intake;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.intake.Message;
import dev.hilo.telemetry.intake.Place;
import dev.hilo.telemetry.intake.Point;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells what was read to the intake's message. For one thread. */
final class IntoMessage implements Sink {

    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

    private final Message message;
    private final Decimal decimal = new Decimal();
    private @Nullable Place machine;
    private @Nullable Point sensor;

    IntoMessage(Message message) {
        this.message = message;
    }

    @Override
    public void source(String name) {
        message.source(name);
    }

    @Override
    public void sequence(long epoch, long number) {
        message.sequence(epoch, number);
    }

    @Override
    public void at(long position) {
        message.at(position);
    }

    @Override
    public void machine(byte[] utf8, int from, int to) {
        machine = message.machine(utf8, from, to);
    }

    @Override
    public void sensor(byte[] utf8, int from, int to) {
        sensor = message.sensor(known(machine), utf8, from, to);
    }

    @Override
    public void number(long time, double number, int quality) {
        message.number(known(sensor), time, number, quality);
    }

    @Override
    public void flag(long time, boolean on, int quality) {
        message.flag(known(sensor), time, on, quality);
    }

    @Override
    public void text(long time, byte[] utf8, int from, int to, int quality) {
        message.text(known(sensor), time, utf8, from, to, quality);
    }

    /** Read as what its sensor takes; a sensor that nobody knows yet takes what it looks like. */
    @Override
    public void word(long time, byte[] utf8, int from, int to, int quality) {
        var point = known(sensor);
        var type = point.type();
        boolean mayBeNumber = type.isEmpty() || type.get() != ValueType.TEXT;
        boolean mayBeFlag = type.isEmpty() || type.get() == ValueType.BOOLEAN;
        if (mayBeNumber && decimal.read(utf8, from, to, mark(utf8, from, to))) {
            message.number(point, time, decimal.number(), quality);
        } else if (mayBeFlag && is(TRUE, utf8, from, to)) {
            message.flag(point, time, true, quality);
        } else if (mayBeFlag && is(FALSE, utf8, from, to)) {
            message.flag(point, time, false, quality);
        } else {
            message.text(point, time, utf8, from, to, quality);
        }
    }

    private static char mark(byte[] utf8, int from, int to) {
        for (int i = from; i < to; i++) {
            if (utf8[i] == ',') {
                return ',';
            }
        }
        return '.';
    }

    private static boolean is(byte[] word, byte[] utf8, int from, int to) {
        if (to - from != word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if ((utf8[from + i] | 0x20) != word[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void refuseReading(String code, Object... arguments) {
        message.refuse(known(sensor), code, arguments);
    }

    @Override
    public void refuse(String code, Object... arguments) {
        message.refuse(code, arguments);
    }

    private static <T> T known(@Nullable T named) {
        return Objects.requireNonNull(named, "a reading before its machine and sensor");
    }
}
