package dev.hilo.chunks;

/**
 * What all tenants of a store share.
 *
 * @param watermark how far the readings of all of them have come
 */
record Surroundings(OpenFiles open, Decoded decoded, Watermark watermark) {

    Surroundings() {
        this(new OpenFiles(), new Decoded(), new Watermark());
    }
}
