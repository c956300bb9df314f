/**
 * Background work over HTTP: follow a job, cancel it. Rooms start jobs through their own routes.
 */
@NullMarked
package dev.hilo.server.jobs;

import org.jspecify.annotations.NullMarked;
