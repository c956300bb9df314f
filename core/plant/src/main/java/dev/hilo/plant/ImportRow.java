package dev.hilo.plant;

/**
 * One item of a file, as written: its type, its path and its settings under the names of the API.
 *
 * @param line where it begins in the file, from 1
 */
public record ImportRow(int line, Members members) {}
