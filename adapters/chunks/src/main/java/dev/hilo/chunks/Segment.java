package dev.hilo.chunks;

import dev.hilo.telemetry.Readings;

/** Readings of one series in order of time; segments of a view follow each other, never overlap. */
interface Segment {

    long firstTime();

    long lastTime();

    int count();

    Readings readings();
}
