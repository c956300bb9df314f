package dev.hilo.kernel;

/**
 * Asks whether a caller may do an action on a resource ({@code plant:south-field}, {@code tenant}).
 */
public interface Permissions {

    /** Refuses with {@code permission.missing} when the caller may not. */
    void require(Caller caller, String action, String resource);

    boolean allows(Caller caller, String action, String resource);

    /**
     * Whether the caller may do it somewhere below the resource, without having to be allowed on
     * the resource itself.
     */
    boolean allowsBelow(Caller caller, String action, String resource);
}
