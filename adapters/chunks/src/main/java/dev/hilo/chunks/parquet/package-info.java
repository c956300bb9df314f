/**
 * The least of Apache Parquet that it takes to hand a day's readings to any SQL engine: flat
 * columns, plain or by dictionary, compressed with Zstandard, with the bounds of each column so
 * that engines can skip row groups. Written front to back, in memory of one row group.
 *
 * <p>After the format's specification 2.11 (apache/parquet-format); knows nothing of readings.
 */
@NullMarked
package dev.hilo.chunks.parquet;

import org.jspecify.annotations.NullMarked;
