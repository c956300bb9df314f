package dev.hilo.kernel;

import java.util.UUID;

/** The organisation whose data something is. Nothing in Hilo belongs to nobody. */
public record TenantId(UUID value) {

    /** The installation itself: its administrator lives here and sees no plant. */
    public static final TenantId SYSTEM = new TenantId(new UUID(0, 0));

    public static TenantId of(String text) {
        return new TenantId(UUID.fromString(text));
    }

    public boolean isSystem() {
        return equals(SYSTEM);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
