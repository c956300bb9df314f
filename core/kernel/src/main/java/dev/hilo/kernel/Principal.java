package dev.hilo.kernel;

/** Who acts: a person, or a thing that has been given a name of its own. */
public record Principal(Kind kind, String id, String name) {

    public enum Kind {
        USER,
        DEVICE,
        EDGE,
        SERVICE
    }

    /**
     * Hilo itself, doing what nobody asked for just now: retention, a resumed job, a first start.
     */
    public static Principal service(String name) {
        return new Principal(Kind.SERVICE, name, name);
    }
}
