/**
 * The relational stores of every room on SQLite, written in SQL that PostgreSQL understands too;
 * what differs stands in {@link dev.hilo.jdbc.Dialect} and nowhere else.
 *
 * <p>{@link dev.hilo.jdbc.Database} is the one way to a connection: one for writing, several for
 * reading, all of it inside {@link dev.hilo.kernel.Transactions}. Each room's stores have a package
 * of their own and know the tables of that room only.
 */
@NullMarked
package dev.hilo.jdbc;

import org.jspecify.annotations.NullMarked;
