/**
 * Where everything is put together: engines behind ports, ports into rooms, rooms to routes. One
 * readable place; no other package makes an adapter.
 */
@NullMarked
package dev.hilo.server.wiring;

import org.jspecify.annotations.NullMarked;
