package dev.hilo.kernel.announce;

import dev.hilo.kernel.TenantData;
import java.util.List;

/** The announcements not yet delivered to everybody. Joins {@link dev.hilo.kernel.Transactions}. */
public interface Outbox extends TenantData {

    /** Appends with the next sequence; the one in the argument is ignored. */
    void append(Announcement announcement);

    List<Announcement> after(long sequence, int limit);

    /** The last sequence that the subscriber has received; zero before its first. */
    long position(String subscriber);

    void moveTo(String subscriber, long sequence);

    /** Drops what lies at or below the sequence. */
    void trim(long sequence);
}
