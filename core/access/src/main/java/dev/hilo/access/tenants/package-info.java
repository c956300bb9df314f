/**
 * The customers of the installation: how the first ones come to be, how the installation's
 * administrator adds and suspends others, and how one is forgotten entirely, leaving a receipt.
 *
 * <p>It must not know what tenants keep: every store that holds their data can forget them itself.
 */
@NullMarked
package dev.hilo.access.tenants;

import org.jspecify.annotations.NullMarked;
