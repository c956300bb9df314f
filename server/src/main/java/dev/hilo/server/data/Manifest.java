package dev.hilo.server.data;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;

/** What a backup holds and how to know that it is whole. Times are RFC 3339. */
@JsonDeserialize
public record Manifest(int format, String hilo, String createdAt, List<Entry> parts) {

    /** The format that this release writes, and the newest that it reads. */
    public static final int FORMAT = 1;

    /** One file of the backup. */
    public record Entry(String name, long bytes, String sha256) {}
}
