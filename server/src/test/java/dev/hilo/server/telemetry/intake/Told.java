package dev.hilo.server.telemetry.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a reader tells, one line each. For one thread. */
final class Told implements Sink {

    private final List<String> lines = new ArrayList<>();
    private String machine = "";
    private String sensor = "";
    private long position = -1;

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void source(String name) {
        lines.add("source " + name);
    }

    @Override
    public void sequence(long epoch, long number) {
        lines.add("sequence " + epoch + "/" + number);
    }

    @Override
    public void at(long place) {
        position = place;
    }

    @Override
    public void machine(byte[] utf8, int from, int to) {
        machine = string(utf8, from, to);
    }

    @Override
    public void sensor(byte[] utf8, int from, int to) {
        sensor = string(utf8, from, to);
    }

    @Override
    public void number(long time, double number, int quality) {
        reading(time, Double.toString(number), quality);
    }

    @Override
    public void flag(long time, boolean on, int quality) {
        reading(time, Boolean.toString(on), quality);
    }

    @Override
    public void text(long time, byte[] utf8, int from, int to, int quality) {
        reading(time, "'" + string(utf8, from, to) + "'", quality);
    }

    @Override
    public void word(long time, byte[] utf8, int from, int to, int quality) {
        reading(time, "~" + string(utf8, from, to), quality);
    }

    @Override
    public void refuseReading(String code, Object... arguments) {
        lines.add(position + " " + machine + "/" + sensor + " no " + code + List.of(arguments));
    }

    @Override
    public void refuse(String code, Object... arguments) {
        lines.add(position + " no " + code + List.of(arguments));
    }

    private void reading(long time, String value, int quality) {
        var marked = quality == 0 ? "" : " !" + Integer.toHexString(quality);
        lines.add(position + " " + machine + "/" + sensor + " " + time + " " + value + marked);
    }

    private static String string(byte[] utf8, int from, int to) {
        return new String(utf8, from, to - from, StandardCharsets.UTF_8);
    }
}
