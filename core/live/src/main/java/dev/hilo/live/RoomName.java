package dev.hilo.live;

import dev.hilo.kernel.TenantId;

/**
 * What a room is called on the wire. Names are only unique within a tenant: {@code
 * machine:south-field/compression/C-201}.
 */
public record RoomName(String text) {

    public static RoomName machine(String path) {
        return new RoomName("machine:" + path);
    }

    public static RoomName field(Object id) {
        return new RoomName("field:" + id);
    }

    public static RoomName well(Object id) {
        return new RoomName("well:" + id);
    }

    public static RoomName sensors(String name) {
        return new RoomName("sensors:" + name);
    }

    public static RoomName alarms(TenantId tenant) {
        return new RoomName("alarms:" + tenant);
    }

    public static RoomName criticalAlarms(TenantId tenant) {
        return new RoomName("alarms:" + tenant + ":critical");
    }

    public static RoomName dashboard(String name, TenantId tenant) {
        return new RoomName("dashboard:" + name + ":" + tenant);
    }

    public static RoomName system(TenantId tenant) {
        return new RoomName("system:" + tenant);
    }

    @Override
    public String toString() {
        return text;
    }
}
