/**
 * Units of measurement through Indriya (JSR 385): the symbols that plants write, in the spellings
 * that keyboards and controllers produce, and conversion between those that measure the same.
 */
@NullMarked
package dev.hilo.indriya;

import org.jspecify.annotations.NullMarked;
