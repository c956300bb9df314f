/** The access room's stores on a relational database. */
@NullMarked
package dev.hilo.jdbc.access;

import org.jspecify.annotations.NullMarked;
