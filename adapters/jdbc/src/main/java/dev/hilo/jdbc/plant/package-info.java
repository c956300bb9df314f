/** The plant's tree, its configurations and its templates in SQL. */
@NullMarked
package dev.hilo.jdbc.plant;

import org.jspecify.annotations.NullMarked;
