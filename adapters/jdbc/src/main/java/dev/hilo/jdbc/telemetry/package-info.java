/** The telemetry room's stores on a relational database. */
@NullMarked
package dev.hilo.jdbc.telemetry;

import org.jspecify.annotations.NullMarked;
