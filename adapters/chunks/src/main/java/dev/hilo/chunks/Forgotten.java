package dev.hilo.chunks;

/**
 * What retention took away.
 *
 * @param raw the days whose readings went, their rollups staying
 * @param whole the days that went with everything
 */
public record Forgotten(int raw, int whole) {

    static final Forgotten NOTHING = new Forgotten(0, 0);
}
