package dev.hilo.chunks.parquet;

import java.io.ByteArrayOutputStream;

/** Small numbers as runs of the same: the RLE half of Parquet's RLE/bit-packing hybrid. */
final class Runs {

    private final int width;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int value;
    private int length;

    /**
     * @param width bytes a number takes
     */
    Runs(int width) {
        this.width = width;
    }

    void add(int next) {
        if (next != value) {
            end();
            value = next;
        }
        length++;
    }

    /** All that was added; nothing can be added any more. */
    byte[] toBytes() {
        end();
        return bytes.toByteArray();
    }

    private void end() {
        if (length == 0) {
            return;
        }
        int rest = length << 1;
        while ((rest & ~0x7F) != 0) {
            bytes.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
        for (int i = 0; i < width; i++) {
            bytes.write(value >>> (8 * i));
        }
        length = 0;
    }
}
