package dev.hilo.chunks;

/** A chunk was rewritten while its older form was to be read: look again, at a fresh view. */
final class ViewMoved extends RuntimeException {

    ViewMoved() {
        super("a chunk was rewritten", null, false, false);
    }
}
